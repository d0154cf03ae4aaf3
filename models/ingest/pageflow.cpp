// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ingest/pageflow.h"

#include "models/ingest/textdecoding.h"

#include <algorithm>

namespace Dateline {

namespace {

bool isSpaceLetter(QChar c) { return c.isSpace(); }

bool opensSomething(QChar c)
{
    return c.category() == QChar::Punctuation_Open || c.category() == QChar::Punctuation_InitialQuote;
}

} // namespace

void PageFlow::add(const QString &text, TextFlow::Space space)
{
    const QString visible = withoutInvisibles(text);
    const auto *first = std::find_if_not(visible.cbegin(), visible.cend(), isSpaceLetter);
    if (first == visible.cend()) {
        m_flow.add(visible, space);
        return;
    }
    if (space == TextFlow::Space::Kept) // the blanks are part of the line
        first = visible.cbegin();
    m_flow.add(QStringView(visible.cbegin(), first), space);
    if (!m_struck.isEmpty()) {
        if (standsApart(m_written < m_marks.size() ? m_marks[m_written].text.front() : *first))
            m_flow.add(u" ");
        m_struck.clear();
    }
    for (; m_written < m_marks.size(); ++m_written) {
        m_flow.add(m_marks[m_written].text);
        if (m_marks[m_written].kind == Mark::Number)
            m_flow.add(u" ");
    }
    m_flow.add(QStringView(first, visible.cend()), space);
}

void PageFlow::strikeOut(const QString &text, Passage passage)
{
    for (const QChar c : text) {
        if (m_struck.isEmpty() || (c.isSpace() && m_struck.size() == 1))
            m_struck += c;
    }
    if (!text.trimmed().isEmpty() && (m_struckPassages == 0 || passage != m_lastPassage)) {
        ++m_struckPassages;
        m_lastPassage = passage;
    }
}

bool PageFlow::standsApart(QChar next) const
{
    const QChar before = m_flow.adjoining();
    if (before.isNull() || before.isSpace() || !(next.isLetterOrNumber() || opensSomething(next)))
        return false;
    const QChar struck = m_struck.front();
    const bool manyWords = m_struck.size() > 1 || struck.isSpace();
    if (before.isLetterOrNumber()) // "10<del>days</del><ins>weeks</ins>"
        return manyWords || (before.isDigit() && struck.isLetter() && next.isLetter());
    const bool endsSomething = before.category() == QChar::Punctuation_Close
        || before.category() == QChar::Punctuation_FinalQuote || QStringView(u".,;:!?").contains(before);
    return endsSomething && (manyWords || !struck.isDigit() || !next.isDigit()); // "1,<del>000</del><ins>500</ins>"
}

void PageFlow::beginMark(Mark kind, const QString &mark) { m_marks.push_back({kind, mark}); }

bool PageFlow::endMark()
{
    const bool isWritten = m_written == m_marks.size();
    m_marks.pop_back();
    m_written = std::min(m_written, m_marks.size());
    return isWritten;
}

} // namespace Dateline
