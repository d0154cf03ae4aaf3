// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QHash>
#include <QString>

#include <array>

namespace Dateline {

/// Widths of many texts in one font, in pixels. A text of Latin letters is as wide as they are together (kerning is
/// left out, a pixel at the most); any other is shaped, once.
class LetterWidths
{
public:
    explicit LetterWidths(const QFont &font);

    double operator()(const QString &text) const;

    /// \p text if it has \p room, else as much of it as has, with an ellipsis; empty where that would be fewer than
    /// three characters.
    QString elided(const QString &text, double room) const;

private:
    bool isKnown(QChar letter) const { return letter.unicode() < m_widths.size(); }
    double shaped(const QString &text) const;

    QFont m_font;
    QFontMetricsF m_metrics;
    double m_ellipsis;
    mutable QHash<QString, double> m_shaped;
    std::array<double, 256> m_widths;
};

} // namespace Dateline
