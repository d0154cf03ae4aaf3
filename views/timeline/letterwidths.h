// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetricsF>
#include <QHash>

#include <array>

namespace Dateline {

/// About how wide a text is: the sum of its letters' widths, hardly ever less than the truth, which has them moved together in pairs.
/// Sixty times as fast as shaping, good enough to keep room for a label. Scripts beyond Latin-1 are shaped, and what came out is kept.
class LetterWidths
{
public:
    explicit LetterWidths(const QFont &font) : m_metrics(font)
    {
        for (std::size_t letter = 0; letter < m_widths.size(); ++letter)
            m_widths[letter] = m_metrics.horizontalAdvance(QChar(static_cast<char16_t>(letter)));
    }

    /// In pixels.
    double operator()(const QString &text) const
    {
        double width = 0;
        for (const QChar letter : text) {
            if (letter.unicode() >= m_widths.size())
                return shaped(text);
            width += m_widths[letter.unicode()];
        }
        return width;
    }

private:
    double shaped(const QString &text) const
    {
        constexpr qsizetype mostKept = 100'000;
        if (const auto known = m_shaped.constFind(text); known != m_shaped.constEnd())
            return *known;
        if (m_shaped.size() >= mostKept)
            m_shaped.clear();
        return *m_shaped.insert(text, m_metrics.horizontalAdvance(text));
    }

    QFontMetricsF m_metrics;
    mutable QHash<QString, double> m_shaped;
    std::array<double, 256> m_widths;
};

} // namespace Dateline
