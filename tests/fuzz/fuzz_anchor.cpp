// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a text and a quote: nothing may crash, and what is said of a place must be true.
#include "models/reading/codepoints.h"
#include "models/reading/normaltext.h"
#include "models/reading/quoteanchor.h"
#include "models/reading/typedletters.h"

#include <cstdio>
#include <cstdlib>

namespace {

using namespace Dateline;

void require(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken: %s\n", what);
    std::abort();
}

void requireInside(const TextSpan &place, const std::u32string &text)
{
    require(place.length > 0 && place.end() <= text.size(), "a place is inside of the text");
    require(isCharacterBoundary(text, place.start) && isCharacterBoundary(text, place.end()),
            "a place begins and ends between characters");
}

void check(const Anchor &anchor, const Quote &quote, const std::u32string &text)
{
    require(anchor.score >= 0 && anchor.score <= 1, "a score is a share");
    switch (anchor.state) {
    case AnchorState::Exact:
        requireInside(anchor.place, text);
        require(text.substr(anchor.place.start, anchor.place.length) == toCodePoints(normalPart(quote.exact)),
                "exact words are the quote's");
        break;
    case AnchorState::Retyped:
        requireInside(anchor.place, text);
        require(typedLetters(text.substr(anchor.place.start, anchor.place.length)).letters
                    == typedLetters(toCodePoints(normalPart(quote.exact))).letters,
                "words typed otherwise have the same letters");
        break;
    case AnchorState::Approximate:
        requireInside(anchor.place, text);
        require(anchor.score < 1, "an approximate place differs");
        break;
    case AnchorState::Ambiguous:
        require(!anchor.candidates.empty() && anchor.candidates.size() <= AnchorLimits::places,
                "an ambiguous anchor names places");
        for (const TextSpan &place : anchor.candidates)
            requireInside(place, text);
        break;
    case AnchorState::Broken:
        require(anchor.score == 0, "a broken anchor has no score");
        break;
    }
}

/// The next part of the input, in UTF-16 or UTF-8 as its first byte says, so that half pairs occur as well.
QString takeText(QByteArrayView &input, qsizetype size)
{
    const QByteArrayView bytes = input.first(std::min(size, input.size()));
    input = input.sliced(bytes.size());
    if (bytes.isEmpty() || bytes.front() % 2 == 0)
        return QString::fromUtf8(bytes);
    QString text;
    for (qsizetype i = 0; i + 1 < bytes.size(); i += 2)
        text += QChar(static_cast<uchar>(bytes[i]), static_cast<uchar>(bytes[i + 1]));
    return text;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr std::size_t header = 6;
    if (size < header)
        return 0;
    QByteArrayView input(data + header, static_cast<qsizetype>(size - header));
    Quote quote;
    quote.prefix = takeText(input, data[0]);
    quote.exact = takeText(input, data[1]);
    quote.suffix = takeText(input, data[2]);
    QString raw = takeText(input, input.size());
    raw = raw.repeated(1 + data[3] % 8);
    if (data[3] & 0x80) // mutations alone seldom put the words there
        raw += quote.prefix + quote.exact + quote.suffix;

    const QString normal = normalText(raw);
    require(normalText(normal) == normal, "a normal text is its own normal form");
    const std::u32string text = toCodePoints(normal);
    require(fromCodePoints(text) == normal, "code points are the text");
    const QuoteAnchorer anchorer(normal);
    const Anchor anchor = anchorer.anchor(quote);
    check(anchor, quote, text);
    require(anchorer.anchor(quote) == anchor, "anchors are the same each time");
    if (text.empty())
        return 0;

    const std::size_t start = data[4] * text.size() / 256;
    const Quote own = anchorer.quoteAt(start, 1 + data[5] % 64);
    require(!own.isEmpty(), "a selection has a quote");
    const Anchor ownAnchor = anchorer.anchor(own);
    check(ownAnchor, own, text);
    require(ownAnchor.state == AnchorState::Exact || ownAnchor.state == AnchorState::Ambiguous,
            "a quote finds its place");
    require(ownAnchor.score == 1, "a quote is found whole");
    if (ownAnchor.state == AnchorState::Exact)
        require(ownAnchor.place.start <= start && ownAnchor.place.end() > start, "a quote finds its own place");
    return 0;
}
