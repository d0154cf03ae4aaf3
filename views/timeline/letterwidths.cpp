// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/letterwidths.h"

#include "views/common/fonts.h"

namespace Dateline {

namespace {

constexpr QChar ellipsis(u'…');

} // namespace

LetterWidths::LetterWidths(const QFont &font)
    : m_font(font), m_metrics(font), m_ellipsis(m_metrics.horizontalAdvance(ellipsis))
{
    for (std::size_t letter = 0; letter < m_widths.size(); ++letter)
        m_widths[letter] = m_metrics.horizontalAdvance(QChar(static_cast<char16_t>(letter)));
}

double LetterWidths::operator()(const QString &text) const
{
    double width = 0;
    for (const QChar letter : text) {
        if (!isKnown(letter))
            return shaped(text);
        width += m_widths[letter.unicode()];
    }
    return width;
}

QString LetterWidths::elided(const QString &text, double room) const
{
    constexpr qsizetype shortest = 3;
    double width = 0;
    qsizetype fitting = 0; // letters that leave room for the ellipsis
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isKnown(text[i]))
            return Dateline::elided(text, m_font, room);
        width += m_widths[text[i].unicode()];
        if (width + m_ellipsis <= room)
            fitting = i + 1;
        if (width > room)
            return fitting < shortest ? QString() : QString(text.first(fitting) + ellipsis);
    }
    return text;
}

double LetterWidths::shaped(const QString &text) const
{
    constexpr qsizetype mostKept = 100'000;
    if (const auto known = m_shaped.constFind(text); known != m_shaped.constEnd())
        return *known;
    if (m_shaped.size() >= mostKept)
        m_shaped.clear();
    return *m_shaped.insert(text, m_metrics.horizontalAdvance(text));
}

} // namespace Dateline
