// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/chart.h"

#include <QWidget>

#include <functional>

namespace Dateline {

/// A chart on the screen. Resting on it tells date, class and count; a click on the key hides or shows a series, and so
/// do the figures 1 to 9.
///
/// A click chooses what it hits: the countries of a band, a category, country, company, event. The as-of day is moved
/// by its line, or with Shift by a click anywhere in the plot; in charts of stances left and right ask for the next
/// change. What can be chosen is walked to by keyboard: along the axis from column to column, row to row or line to
/// line, across it within one; Enter chooses, Esc leaves.
class ChartCanvas : public QWidget
{
    Q_OBJECT

public:
    static constexpr int margin = 4; ///< around the chart

    explicit ChartCanvas(QWidget *parent = nullptr);
    ~ChartCanvas() override;

    const ChartContent &content() const { return m_content; }
    /// Of another kind it forgets what was hidden; with other columns, which was walked to.
    void setContent(ChartContent content);
    /// Those of the tracker, for what they look like; before setContent().
    void setCategories(const std::vector<Category> &categories);
    /// Who says which countries a number of the chart counts, in words; without a band those beside all bands.
    using CountriesBehind = std::function<QString(std::size_t column, std::optional<std::size_t> band)>;
    void setCountriesBehind(CountriesBehind behind) { m_behind = std::move(behind); }
    /// As it is painted now.
    const Chart &chart() const;

    std::optional<std::size_t> currentColumn() const { return m_column; }

    QSize sizeHint() const override { return {600, 220}; }
    QSize minimumSizeHint() const override { return {200, 120}; }

signals:
    void dayChosen(Day day);
    void walked(int direction); ///< to the change before (−1) or after (1) the as-of day
    void categoryChosen(std::uint32_t id, bool only);
    void bandChosen(std::size_t column, std::size_t band, bool only); ///< of a chart of stances
    void partyChosen(const ChartParty &party, bool only);
    void originsChosen(int least);
    void eventChosen(EventRow event);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    bool hasDays() const { return !m_content.bounds.empty(); }
    QString tipAt(QPointF position) const;
    void pointAt(QPointF position);
    void chooseAt(QPointF position, Qt::KeyboardModifiers modifiers);
    bool hasRows() const;
    std::size_t groups() const;
    void forgetChart();
    std::function<void()> choiceOf(const ChartGeometry::Segment &segment, bool only);
    std::function<void()> choiceAt(QPointF position, bool only);
    void describe();
    void toggle(std::size_t series);
    void chooseDayAt(double x);
    void walk(int direction);
    void walkTo(std::size_t column);
    void walkInColumn(int direction);
    QPointF placeOfColumn() const;
    void showColumn();
    const ChartGeometry::KeyEntry *keyEntryAt(QPointF position) const;
    const ChartGeometry::Segment *currentSegment() const;

    ChartContent m_content;
    ChartOptions m_options;
    Theme m_theme;
    std::vector<Category> m_categories;
    mutable std::unique_ptr<Chart> m_chart; ///< made when it is painted or asked
    CountriesBehind m_behind;
    std::optional<std::size_t> m_hovered; ///< place in the geometry's segments
    std::optional<std::size_t> m_column;  ///< walked to
    bool m_dragging = false;              ///< the as-of day
    bool m_waiting = false;               ///< the line has been taken hold of, and not moved
    std::size_t m_inColumn = 0;           ///< from the bottom up, or from the left
};

} // namespace Dateline
