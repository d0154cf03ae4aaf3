// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ingest/pdfwords.h"

#include "models/ingest/textdecoding.h"
#include "models/ingest/visualorder.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include <poppler-page.h>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Ligature signs as the letters that they are of, the long s as it is read: U+FB00 to U+FB06.
QString withoutLigatures(const QString &text)
{
    static const QStringList letters{u"ff"_s, u"fi"_s, u"fl"_s, u"ffi"_s, u"ffl"_s, u"st"_s, u"st"_s};
    QString plain;
    for (const QChar c : text) {
        const int number = c.unicode() - 0xfb00;
        if (number >= 0 && number < letters.size())
            plain += letters[number];
        else
            plain += c;
    }
    return plain;
}

bool isLam(QChar c) { return c == QChar(0x0644); }
bool isAlef(QChar c) { return c == QChar(0x0622) || c == QChar(0x0623) || c == QChar(0x0625) || c == QChar(0x0627); }

/// Lam and alef are always written as one sign. Where a file says which letters it is of, they come in the order of
/// reading, in the midst of letters in that of printing: each as wide as half of the sign, unlike all others.
QString withLamAlefAsPrinted(QString text, const poppler::text_box &box)
{
    const auto width = [&box](qsizetype letter) {
        const poppler::rectf place = box.char_bbox(static_cast<std::size_t>(letter));
        return place.width();
    };
    const auto areAlike = [&](qsizetype a, qsizetype b) { return std::abs(width(a) - width(b)) < 0.002 * width(a); };
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (!isLam(text[i]) || !isAlef(text[i + 1]) || !areAlike(i, i + 1))
            continue;
        const bool isTypewriter = (i > 0 && areAlike(i, i - 1)) || (i + 2 < text.size() && areAlike(i, i + 2));
        if (!isTypewriter)
            std::swap(text[i], text[i + 1]);
    }
    return text;
}

bool isMarks(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isMark(); });
}

bool goOn(const PrintedWord &before, const PrintedWord &here)
{
    const double height = std::max(before.height(), here.height());
    const double gap = here.left - before.right;
    const bool beside = before.turns == here.turns && std::abs(before.top - here.top) < 0.5 * height
        && std::abs(gap) < 0.15 * height && !before.spaceAfter;
    return beside && (rightwardLetters(before.text) < 0 || rightwardLetters(here.text) < 0);
}

/// Puts marks behind the letter that they stand at, of those before and after them the nearer one.
std::vector<PrintedWord> withMarksAtLetters(std::vector<PrintedWord> words)
{
    const auto distance = [](const PrintedWord &mark, const PrintedWord &letter) {
        const bool isNear = letter.turns == mark.turns && letter.top < mark.bottom && letter.bottom > mark.top
            && letter.left <= mark.right && letter.right >= mark.left && !isMarks(letter.text);
        return isNear ? std::abs((letter.left + letter.right - mark.left - mark.right) / 2) : 1e9;
    };
    std::vector<PrintedWord> whole;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!isMarks(words[i].text)) {
            whole.push_back(std::move(words[i]));
            continue;
        }
        const double before = whole.empty() ? 1e9 : distance(words[i], whole.back());
        const double after = i + 1 < words.size() ? distance(words[i], words[i + 1]) : 1e9;
        if (before >= 1e9 && after >= 1e9) {
            whole.push_back(std::move(words[i]));
        } else if (before <= after) {
            whole.back().text += words[i].text; // the gap behind a mark is a part of its letter
        } else {
            words[i + 1].text.insert(1, words[i].text);
        }
    }
    return whole;
}

std::vector<PrintedWord> withLettersJoined(std::vector<PrintedWord> words)
{
    std::vector<PrintedWord> whole;
    for (PrintedWord &word : words) {
        if (whole.empty() || !goOn(whole.back(), word)) {
            whole.push_back(std::move(word));
            continue;
        }
        PrintedWord &before = whole.back();
        before.text += word.text;
        before.left = std::min(before.left, word.left);
        before.top = std::min(before.top, word.top);
        before.right = std::max(before.right, word.right);
        before.bottom = std::max(before.bottom, word.bottom);
        before.spaceAfter = word.spaceAfter;
    }
    return whole;
}

} // namespace

QString textOf(const poppler::ustring &text)
{
    static_assert(sizeof(poppler::ustring::value_type) == sizeof(char16_t));
    return QString::fromUtf16(reinterpret_cast<const char16_t *>(text.data()), static_cast<qsizetype>(text.size()));
}

std::vector<PrintedWord> wordsOf(const poppler::page &page)
{
    std::vector<PrintedWord> words;
    bool fromRight = false;
    for (const poppler::text_box &box : page.text_list()) {
        const poppler::rectf place = box.bbox();
        const QString text = textOf(box.text());
        const bool runsFromRight = rightwardLetters(text) < 0;
        fromRight = fromRight || runsFromRight;
        const QString printed = runsFromRight ? withLamAlefAsPrinted(text, box) : text;
        PrintedWord word{withoutLigatures(withoutControls(printed).simplified()),
                         place.left(),
                         place.top(),
                         place.right(),
                         place.bottom(),
                         box.rotation() & 3,
                         box.has_space_after()};
        if (!word.text.isEmpty() && place.left() <= place.right() && place.top() <= place.bottom()) // and no NaN
            words.push_back(std::move(word));
    }
    return fromRight ? withLettersJoined(withMarksAtLetters(std::move(words))) : words;
}

} // namespace Dateline
