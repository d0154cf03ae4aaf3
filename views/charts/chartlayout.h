// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/chartgeometry.h"

#include <QFontMetricsF>

namespace Dateline {

/// \file
/// How each kind of chart is laid out, and what they have in common. For the files of views/charts only.

ChartGeometry layoutStacks(const ChartContent &content, const TextFonts &fonts, QSizeF size,
                           const ChartOptions &options);
ChartGeometry layoutLines(const ChartContent &content, const TextFonts &fonts, QSizeF size,
                          const ChartOptions &options);
ChartGeometry layoutRows(const ChartContent &content, const TextFonts &fonts, QSizeF size, const ChartOptions &options);
ChartGeometry layoutOrigins(const ChartContent &content, const TextFonts &fonts, QSizeF size,
                            const ChartOptions &options);
ChartGeometry layoutStrip(const ChartContent &content, const TextFonts &fonts, QSizeF size,
                          const ChartOptions &options);

/// Puts a geometry together from top to bottom.
class ChartLayout
{
protected:
    using Label = ChartGeometry::Label;

    static constexpr double gap = 4;
    static constexpr double labelGap = 8; ///< least room between labels of an axis

    ChartLayout(const ChartContent &content, const TextFonts &fonts, QSizeF size, const ChartOptions &options);

    double widthOf(const QString &text) const;
    bool isHidden(std::size_t series) const { return m_options.hidden.count(m_content.series[series].id) > 0; }
    /// As wide as its text, cut to \p room.
    Label labelAt(QPointF topLeft, const QString &text, double room) const;

    void placeHeading();
    /// The words that stand instead of all else; false if there is something to see.
    bool placeNothing();
    void placeKey();
    /// The plot over a time axis, \p left and \p right from the edges, with room for the as-of day above it; empty if
    /// there is none.
    void placeTimePlot(double left, double right);
    /// Horizontal lines up to \p highest, which becomes the top.
    void placeValues(std::int64_t highest);
    void placeTicks();
    void placeAsOf();

    const ChartContent &m_content;
    const ChartOptions &m_options;
    const TextFonts &m_fonts;
    const QFontMetricsF m_label;
    const double m_line; ///< height of a line
    ChartGeometry m_result;
    double m_top = 0; ///< of what comes next

private:
    struct KeyText
    {
        std::optional<std::size_t> series;
        QString text;
        QString count;
        double countWidth = 0; ///< room that is kept, so that nothing moves as the day does
    };
    std::vector<KeyText> keyTexts() const;
    bool addKeyEntry(const KeyText &entry, double bottom);
    void addMoreEntry(std::size_t left);
    void cutName(ChartGeometry::KeyEntry &entry, double over) const;
    bool showsPossible() const;
    bool hasContexts() const { return m_tickStep.unit != TickStep::Unit::Year; }
    TickStep tickStep(double width) const;
    void placeContext(const Tick &tick, double left, double top);

    TickStep m_tickStep;
    double m_keyX = 0;
};

} // namespace Dateline
