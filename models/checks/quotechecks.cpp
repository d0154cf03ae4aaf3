// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/checkrun.h"
#include "models/checks/checkstr.h"
#include "models/domain/limits.h"
#include "models/reading/normaltext.h"

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// A source whose text and quotes are being compared.
class CheckedText
{
public:
    CheckedText(CheckRun &run, std::size_t source) : m_run(run), m_source(source)
    {
        using Columns = TrackerColumns::AttributionColumns;
        const Columns &attributions = run.tracker.attributionColumns();
        for (const std::uint32_t attribution : run.attributionsOfSource[source]) {
            Quote quote{attributions.texts.text(attribution, Columns::QuoteExact),
                        attributions.texts.text(attribution, Columns::QuotePrefix),
                        attributions.texts.text(attribution, Columns::QuoteSuffix)};
            if (quote.isEmpty())
                continue;
            m_attributions.push_back(attribution);
            m_quotes.push_back(std::move(quote));
        }
    }

    void check()
    {
        using Columns = TrackerColumns::SourceColumns;
        const TextRecords &texts = m_run.tracker.sourceColumns().texts;
        const QByteArrayView confirmed = texts.bytes(m_source, Columns::TextDigest);
        if (m_quotes.empty() && confirmed.isEmpty())
            return;
        const QString normal = normalText(texts.text(m_source, Columns::Snapshot));
        m_changed = !confirmed.isEmpty() && textDigest(normal) != confirmed;
        bool broken = false;
        if (!m_quotes.empty()) {
            const QuoteAnchorer anchorer(normal);
            // In parts, so that it can be stopped; few sources have more than one.
            constexpr std::size_t part = 512;
            for (std::size_t from = 0; from < m_quotes.size() && !m_run.isCancelled(); from += part) {
                const auto quotes = std::span(m_quotes).subspan(from, std::min(part, m_quotes.size() - from));
                const Result<std::vector<Anchor>> anchors = anchorer.anchorAll(quotes);
                for (std::size_t i = 0; anchors && i < quotes.size(); ++i)
                    broken = add(m_attributions[from + i], quotes[i], (*anchors)[i], anchorer) || broken;
            }
        }
        // One cause, one finding: what is broken tells of the change.
        if (m_changed && !broken)
            m_run.add("text-changed"_L1, m_run.ofSource(m_source),
                      ChecksTr::tr("The text of %1 is not the one in which its quotes were confirmed")
                          .arg(m_run.sourceLabel(m_source)),
                      ChecksTr::tr("Look at its quotes and confirm them."));
    }

private:
    /// Whether the quote is broken.
    bool add(std::uint32_t attribution, const Quote &quote, const Anchor &anchor, const QuoteAnchorer &anchorer)
    {
        if (anchor.state == AnchorState::Exact)
            return false;
        if (anchor.state == AnchorState::Retyped) {
            addRetyped(attribution, quote, anchor, anchorer);
            return false;
        }
        const QString source = m_run.sourceLabel(m_source);
        QStringList characters;
        for (const TextSpan &place : anchor.candidates)
            characters.append(QString::number(place.start + 1));
        const QString places = characters.join(u", "_s);
        const auto said = [&](const QString &message) {
            return m_changed ? ChecksTr::tr("%1; the text has changed since its quotes were confirmed").arg(message)
                             : message;
        };
        // Where none has all of the quote, several passages that are alike do not make it less broken.
        if (anchor.state == AnchorState::Ambiguous && anchor.score >= 1) {
            m_run
                .add("quote-ambiguous"_L1, m_run.ofAttribution(attribution),
                     said((places.isEmpty()
                               ? ChecksTr::tr("“%1” fits several passages of the text of %2")
                               : ChecksTr::tr("“%1” fits several passages of the text of %2, as at character %3"))
                              .arg(shortened(quote.exact), source, places)),
                     ChecksTr::tr("Take the quote anew, with more of its context."))
                .anchor = anchor;
            return false;
        }
        const QString message =
            ChecksTr::tr("“%1” does not stand in the text of %2").arg(shortened(quote.exact), source);
        QString found;
        switch (anchor.state) {
        case AnchorState::Approximate:
            found = ChecksTr::tr("%1; nearest passage at character %2, %3 % alike")
                        .arg(message, QString::number(anchor.place.start + 1),
                             QString::number(std::min(99, static_cast<int>(anchor.score * 100))));
            break;
        case AnchorState::Ambiguous:
            found = places.isEmpty()
                ? ChecksTr::tr("%1; several passages are alike").arg(message)
                : ChecksTr::tr("%1; several passages are alike, as at character %2").arg(message, places);
            break;
        case AnchorState::Broken:
        case AnchorState::Exact:
        case AnchorState::Retyped:
            found = ChecksTr::tr("%1, nor anything like it").arg(message);
            break;
        }
        m_run
            .add("quote-broken"_L1, m_run.ofAttribution(attribution), said(found),
                 ChecksTr::tr("Compare it with the text, and take the quote anew or restore the text."))
            .anchor = anchor;
        return true;
    }

    void addRetyped(std::uint32_t attribution, const Quote &quote, const Anchor &anchor, const QuoteAnchorer &anchorer)
    {
        Finding &finding = m_run.add(
            "quote-retyped"_L1, m_run.ofAttribution(attribution),
            ChecksTr::tr("“%1” stands in the text of %2 at character %3, where the same words are typed "
                         "otherwise")
                .arg(shortened(quote.exact), m_run.sourceLabel(m_source), QString::number(anchor.place.start + 1)),
            ChecksTr::tr("Take it as the text has it, which the context menu does for one quote or for all."));
        finding.anchor = anchor;
        const Quote own = anchorer.quoteAt(anchor.place.start, anchor.place.length);
        if (own.exact.size() <= static_cast<qsizetype>(Limits::quotePart)
            && anchorer.anchor(own).state == AnchorState::Exact)
            finding.mending = QuoteMending{quote, own};
    }

    CheckRun &m_run;
    std::size_t m_source;
    std::vector<std::uint32_t> m_attributions;
    std::vector<Quote> m_quotes;
    bool m_changed = false;
};

} // namespace

void checkQuotes(CheckRun &run)
{
    const TextRecords &texts = run.tracker.sourceColumns().texts;
    for (std::size_t source = 0; source < texts.size() && run.goOn(source, texts.size()); ++source) {
        if (!texts.bytes(source, TrackerColumns::SourceColumns::Snapshot).isEmpty())
            CheckedText(run, source).check();
    }
}

} // namespace Dateline
