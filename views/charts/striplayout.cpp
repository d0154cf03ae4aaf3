// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of events on one axis of time.
#include "models/wording/counts.h"
#include "views/charts/chartlayout.h"

#include <algorithm>
#include <cmath>

namespace Dateline {

namespace {

using Mark = ChartGeometry::Mark;

/// Places the marks of a row in tracks, from the left; what has no place in any becomes one with what stands there.
class RowPacker
{
public:
    RowPacker(const QRectF &area, double side, const QFontMetricsF &font)
        : m_area(area), m_side(side), m_font(font), m_pitch(std::min(font.height() + 3, area.height()))
    {
        m_last.resize(static_cast<std::size_t>(std::max(1.0, std::floor(area.height() / m_pitch))), noIndex);
    }

    std::vector<Mark> pack(std::vector<Mark> wanted)
    {
        std::stable_sort(wanted.begin(), wanted.end(),
                         [](const Mark &a, const Mark &b) { return a.rect.center().x() < b.rect.center().x(); });
        for (Mark &mark : wanted)
            add(std::move(mark));
        centre();
        return std::move(m_marks);
    }

private:
    static constexpr double spare = 2;
    static constexpr double figureMargin = 4;

    double endOf(std::size_t track) const
    {
        return m_last[track] == noIndex ? m_area.left() - m_side : m_marks[m_last[track]].rect.right();
    }

    void add(Mark mark)
    {
        // One box for many, so that others can still be seen singly.
        const auto isBetter = [this](std::size_t a, std::size_t b) {
            const bool boxA = m_marks[m_last[a]].marks.size() > 1;
            const bool boxB = m_marks[m_last[b]].marks.size() > 1;
            return boxA != boxB ? boxA : endOf(a) < endOf(b);
        };
        std::size_t best = 0;
        for (std::size_t track = 0; track < m_last.size(); ++track) {
            if (endOf(track) + spare <= mark.rect.left())
                return put(std::move(mark), track);
            if (isBetter(track, best))
                best = track;
        }
        fold(mark, m_marks[m_last[best]]);
    }

    void put(Mark mark, std::size_t track)
    {
        m_used = std::max(m_used, track + 1);
        m_last[track] = m_marks.size();
        m_trackOf.push_back(track);
        m_marks.push_back(std::move(mark));
    }

    /// A figure in a box, as wide as that, and within the row.
    void fold(const Mark &mark, Mark &into)
    {
        into.marks.insert(into.marks.end(), mark.marks.begin(), mark.marks.end());
        into.days = QRectF();
        const double width = std::max(
            m_side, std::ceil(m_font.horizontalAdvance(QString::number(into.marks.size()))) + 2 * figureMargin);
        into.rect.setSize({width, m_pitch - spare});
        if (into.rect.right() > m_area.right())
            into.rect.moveRight(std::max(m_area.right(), m_area.left() + width));
    }

    void centre()
    {
        const double top = m_area.center().y() - m_pitch * static_cast<double>(m_used) / 2;
        for (std::size_t i = 0; i < m_marks.size(); ++i) {
            Mark &mark = m_marks[i];
            const double middle = std::round(top + m_pitch * (static_cast<double>(m_trackOf[i]) + 0.5));
            mark.rect.moveTop(middle - mark.rect.height() / 2);
            if (!mark.days.isNull())
                mark.days.moveTop(middle - mark.days.height() / 2);
        }
    }

    const QRectF m_area;
    const double m_side;
    const QFontMetricsF &m_font;
    const double m_pitch;            ///< from track to track: a figure has room
    std::vector<std::size_t> m_last; ///< by track: place in m_marks of what stands there last
    std::size_t m_used = 0;
    std::vector<Mark> m_marks;
    std::vector<std::size_t> m_trackOf;
};

class StripLayout : public ChartLayout
{
public:
    StripLayout(const ChartContent &content, const TextFonts &fonts, QSizeF size, const ChartOptions &options)
        : ChartLayout(content, fonts, size, options)
    { }

    ChartGeometry make()
    {
        placeHeading();
        if (placeNothing())
            return m_result;
        placeKey();
        double name = 0;
        double number = 0;
        for (const ChartParty &party : m_content.parties) {
            name = std::max(name, widthOf(party.name));
            number = std::max(number, widthOf(QString::number(party.events)));
        }
        m_numberWidth = m_result.size.width() < leastForNumbers ? 0 : number + gap;
        m_nameWidth = std::min(name, std::floor(0.3 * m_result.size.width()));
        placeTimePlot(m_nameWidth + m_numberWidth + 2 * gap, 1);
        if (m_result.plot.isEmpty() || !placeRows())
            return m_result;
        placeTicks();
        placeSpells();
        placeMarks();
        placeAsOf();
        return m_result;
    }

private:
    static constexpr double leastForNumbers = 420;

    /// As many as fit; false if none does.
    bool placeRows()
    {
        QRectF &plot = m_result.plot;
        const double least = m_line + 2;
        const std::size_t all = m_content.parties.size();
        const auto fitting = [least](double height) {
            return static_cast<std::size_t>(std::max(0.0, std::floor(height / least)));
        };
        const std::size_t shown = std::min(all, fitting(plot.height()));
        if (shown == 0) {
            plot = QRectF();
            return false;
        }
        m_height = std::floor(std::min(7 * m_line, plot.height() / static_cast<double>(shown)));
        for (std::size_t i = 0; i < shown; ++i) {
            const double top = plot.top() + static_cast<double>(i) * m_height;
            const double textTop = top + std::round((m_height - m_line) / 2);
            ChartGeometry::Row row;
            row.name = labelAt({0, textTop}, m_content.parties[i].name, m_nameWidth);
            if (m_numberWidth > 0) {
                const QString number = QString::number(m_content.parties[i].events);
                row.number = {number,
                              QRectF(plot.left() - 2 * gap - widthOf(number), textTop, widthOf(number), m_line)};
            }
            row.area = QRectF(0, top, plot.right(), m_height);
            row.odd = i % 2 == 1;
            m_result.rows.push_back(row);
        }
        // The axis comes right below the rows.
        const double bottom = plot.top() + m_height * static_cast<double>(shown);
        const std::size_t more = all - shown + (m_content.parties.front().chosen ? m_content.moreParties : 0);
        if (more > 0)
            m_result.more = labelAt({0, bottom + 2}, moreInWords(more), plot.left() - gap);
        plot.setBottom(bottom);
        return true;
    }

    QRectF inRow(std::size_t row, Day begin, Day end) const
    {
        const double left = m_result.xOf(static_cast<double>(begin.number));
        const double right = m_result.xOf(static_cast<double>(end.number));
        const QRectF &area = m_result.rows[row].area;
        return QRectF(left, area.top(), right - left, area.height());
    }

    QRectF aboveRibbon(const QRectF &area) const
    {
        return area.adjusted(0, 0, 0, -ChartGeometry::ribbonFoot(m_height));
    }

    void placeSpells()
    {
        for (std::size_t i = 0; i < m_content.spells.size(); ++i) {
            const ChartSpell &spell = m_content.spells[i];
            if (spell.row < m_result.rows.size() && !isHidden(spell.series))
                m_result.spells.push_back({i, inRow(spell.row, spell.begin, spell.end).adjusted(0, 1, 0, -1)});
        }
    }

    void placeMarks()
    {
        const double side = std::clamp(std::round(0.62 * m_line), 6.0, std::max(6.0, m_height - 6));
        for (std::size_t i = 0; i < m_content.marks.size();) {
            std::size_t end = i;
            while (end < m_content.marks.size() && m_content.marks[end].row == m_content.marks[i].row)
                ++end;
            if (m_content.marks[i].row >= m_result.rows.size())
                break;
            if (m_content.marks[i].event == noIndex)
                placeStacks(i, end);
            else
                placeSingles(i, end, side);
            i = end;
        }
        for (std::size_t i = 0; i < m_result.marks.size(); ++i)
            m_result.segments.push_back({m_result.marks[i].row, i, m_result.marks[i].rect});
    }

    void placeSingles(std::size_t first, std::size_t last, double side)
    {
        const std::size_t row = m_content.marks[first].row;
        std::vector<Mark> wanted;
        for (std::size_t i = first; i < last; ++i) {
            const ChartMark &mark = m_content.marks[i];
            if (isHidden(mark.series))
                continue;
            const QRectF days = inRow(row, mark.begin, mark.end);
            // Of an interval its beginning counts; of a vague date the middle is as likely as any other day.
            const double x = mark.interval ? days.left() : days.center().x();
            const double left = std::clamp(x - side / 2, m_result.plot.left(), m_result.plot.right() - side);
            Mark placed{row, mark.series, QRectF(left, 0, side, side), {}, false, {i}};
            if (days.width() > side)
                placed.days = QRectF(days.left(), 0, days.width(), std::round(side * 0.6));
            wanted.push_back(std::move(placed));
        }
        RowPacker packer(aboveRibbon(inRow(row, m_result.bounds.front(), m_result.bounds.back())), side, m_label);
        std::vector<Mark> packed = packer.pack(std::move(wanted));
        std::stable_sort(packed.begin(), packed.end(),
                         [](const Mark &a, const Mark &b) { return a.rect.left() < b.rect.left(); });
        std::move(packed.begin(), packed.end(), std::back_inserter(m_result.marks));
    }

    /// Columns by category: the fullest one of the row reaches up to its top.
    void placeStacks(std::size_t first, std::size_t last)
    {
        const auto sumFrom = [&](std::size_t i) {
            std::uint32_t sum = 0;
            for (std::size_t k = i; k < last && m_content.marks[k].begin == m_content.marks[i].begin; ++k)
                sum += isHidden(m_content.marks[k].series) ? 0 : m_content.marks[k].count;
            return sum;
        };
        std::uint32_t highest = 1;
        for (std::size_t i = first; i < last; ++i)
            highest = std::max(highest, sumFrom(i));
        double bottom = 0;
        for (std::size_t i = first; i < last; ++i) {
            const ChartMark &mark = m_content.marks[i];
            const QRectF cell = aboveRibbon(inRow(mark.row, mark.begin, mark.end)).adjusted(0, 2, 0, -1);
            if (i == first || m_content.marks[i - 1].begin != mark.begin)
                bottom = cell.bottom();
            if (isHidden(mark.series))
                continue;
            const double height = static_cast<double>(mark.count) / static_cast<double>(highest) * cell.height();
            m_result.marks.push_back({mark.row,
                                      mark.series,
                                      QRectF(cell.left(), bottom - height, std::max(cell.width(), 1.0), height),
                                      {},
                                      true,
                                      {i}});
            bottom -= height;
        }
    }

    double m_nameWidth = 0;
    double m_numberWidth = 0;
    double m_height = 0; ///< of a row
};

} // namespace

ChartGeometry layoutStrip(const ChartContent &content, const TextFonts &fonts, QSizeF size, const ChartOptions &options)
{
    return StripLayout(content, fonts, size, options).make();
}

} // namespace Dateline
