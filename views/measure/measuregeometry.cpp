// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/measure/measuregeometry.h"

#include "models/dates/calendarticks.h"
#include "models/wording/stancephrase.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <limits>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr double narrowest = 150;
constexpr double margin = 12;
constexpr double textGap = 4;
constexpr double partGap = 12;
constexpr double proseWidth = 760; // longer lines are hard to read
constexpr double barHeight = 24;
constexpr double usualRadius = 5;
constexpr double markGap = 6;    // from the bar to the marks
constexpr double usualLine = 17; // the height of a line for which sizes are meant; in larger type they grow
constexpr double poleGap = 5;    // from a pole to its label
constexpr double labelGap = 12;
constexpr std::size_t mostLevels = 5;
constexpr double rowPadding = 4;
constexpr double columnGap = 16;
constexpr double tickSpacing = 64;
constexpr double tickMargin = 12;
constexpr double shortestLife = 90; // days
constexpr double lifeMargin = 0.03; // of the length, before the first and after the last milestone
constexpr double leastTitle = 160;

/// Lays out one measure from top to bottom.
class MeasureLayout
{
public:
    MeasureLayout(const MeasureScene &scene, double width)
        : m_scene(scene)
        , m_content(scene.content)
        , m_width(std::max(width, narrowest) - 2 * margin)
        , m_base(scene.fonts.base)
        , m_label(scene.fonts.label)
        , m_name(semibold(scene.fonts.label))
        , m_enlarged(std::max(1.0, m_base.height() / usualLine))
    {
        m_geometry.markRadius = std::round(usualRadius * m_enlarged);
    }

    MeasureGeometry lay()
    {
        readItems();
        addHeading();
        if (!m_geometry.items.empty()) {
            addLine();
            if (m_scene.parts.list)
                addList();
        } else {
            addWrapped(m_content.nothing, MeasureText::Style::Body, 2);
        }
        m_geometry.size = QSizeF(m_width + 2 * margin, std::ceil(m_y + margin));
        return std::move(m_geometry);
    }

private:
    double markRadius() const { return m_geometry.markRadius; }

    void readItems()
    {
        for (const MeasureMilestone &milestone : m_content.milestones) {
            m_geometry.items.push_back({milestone, {}, {}});
            m_geometry.items.back().title = milestone.title;
        }
    }

    void addWrapped(const QString &text, MeasureText::Style style, int lines)
    {
        const QFont font = measureFont(style, m_scene.fonts);
        const double height = QFontMetricsF(font).height();
        for (const QString &line : wrappedLines(text, font, std::min(m_width, proseWidth * m_enlarged), lines)) {
            m_geometry.texts.push_back({QRectF(margin, m_y, m_width, height), line, style, Qt::AlignLeft});
            m_y += height;
        }
    }

    void addHeading()
    {
        if (m_scene.parts.title) {
            addWrapped(m_content.title, MeasureText::Style::Title, 2);
            m_y += textGap;
        }
        addWrapped(m_content.parties, MeasureText::Style::Parties, 2);
        m_y += textGap / 2;
        if (!m_geometry.items.empty())
            addWrapped(m_content.nowWords, MeasureText::Style::Now, 2);
        if (!m_content.summary.isEmpty() && m_scene.parts.summary) {
            m_y += textGap;
            addWrapped(m_content.summary, MeasureText::Style::Body, 4);
        }
        m_y += partGap;
    }

    // The life line

    /// From the first to the last milestone and the as-of day, with room for the last label.
    void chooseRange()
    {
        double first = static_cast<double>(m_content.asOf.number);
        double last = first;
        for (const MeasureMilestone &milestone : m_content.milestones) {
            first = std::min(first, static_cast<double>(milestone.days.first));
            last = std::max(last, static_cast<double>(milestone.days.first));
            if (milestone.days.last != openEnd)
                last = std::max(last, static_cast<double>(milestone.days.last));
        }
        const double length = std::max(last - first, shortestLife);
        first -= lifeMargin * length;
        last = std::max(last, first + length) + lifeMargin * length;
        double widest = 0;
        for (const MeasureItem &item : m_geometry.items)
            widest = std::max(widest, labelWidth(item));
        m_geometry.firstDay = first;
        m_geometry.pixelsPerDay = std::max(m_width - widest - poleGap, m_width / 3) / (last - first);
    }

    double labelWidth(const MeasureItem &item) const
    {
        return std::ceil(
                   std::max(m_name.horizontalAdvance(nameFor(item.milestone)), m_label.horizontalAdvance(item.date)))
            + 1;
    }

    void addLine()
    {
        const double tickHeight = m_label.height() + 2;
        m_geometry.line = QRectF(margin, m_y + tickHeight, m_width, std::round(barHeight * m_enlarged));
        chooseRange();
        addTicks();
        addSegments();
        addMarks();
        const double cursor = m_geometry.xOfDay(static_cast<double>(m_content.asOf.number) + 0.5);
        if (cursor >= m_geometry.line.left() && cursor <= m_geometry.line.right())
            m_geometry.cursorX = cursor;
        m_y = m_geometry.line.bottom() + markGap + 2 * markRadius() + partGap;
        if (m_scene.parts.labels)
            m_y += addLabels();
    }

    std::int64_t endOfLine() const
    {
        return static_cast<std::int64_t>(std::ceil(m_geometry.firstDay + m_width / m_geometry.pixelsPerDay));
    }

    void addTicks()
    {
        const auto begin = static_cast<std::int64_t>(std::ceil(m_geometry.firstDay));
        const auto [step, ticks] =
            fittingTicks(Day{begin}, Day{endOfLine()},
                         {m_geometry.pixelsPerDay, tickSpacing, tickMargin,
                          [this](const QString &text) { return m_label.horizontalAdvance(text); }});
        double free = m_geometry.line.left();
        for (const Tick &tick : ticks) {
            const double x = m_geometry.xOfDay(static_cast<double>(tick.day.number));
            const QString text = tick.context.isEmpty() || tick.context == tick.label
                ? tick.label
                : QString(tick.label + u' ' + tick.context);
            const double width = m_label.horizontalAdvance(text);
            // What names the month comes first: days after it would be taken for those of the month before.
            const bool names = !tick.context.isEmpty();
            if (names && x + 4 < free && std::isfinite(free)) {
                takeBackLastLabel();
                free = x + 4;
            }
            const bool fits = x + 4 >= free && x + 4 + width <= m_geometry.line.right();
            m_geometry.ticks.push_back({x, fits ? text : QString(), tick.major});
            if (fits)
                free = x + 4 + width + 8;
            else if (names)
                free = std::numeric_limits<double>::infinity();
        }
    }

    void takeBackLastLabel()
    {
        const auto last = std::find_if(m_geometry.ticks.rbegin(), m_geometry.ticks.rend(),
                                       [](const MeasureTick &tick) { return !tick.label.isEmpty(); });
        if (last != m_geometry.ticks.rend())
            last->label.clear();
    }

    void addSegments()
    {
        for (const MeasureStretch &stretch : m_content.stretches)
            m_geometry.segments.push_back(placed(stretch));
    }

    MeasureSegment placed(const MeasureStretch &stretch) const
    {
        const QRectF &line = m_geometry.line;
        const std::int64_t end = stretch.end == openEnd ? endOfLine() : stretch.end;
        const double left =
            std::clamp(m_geometry.xOfDay(static_cast<double>(stretch.begin)), line.left(), line.right());
        const double right = std::clamp(m_geometry.xOfDay(static_cast<double>(end)), line.left(), line.right());
        MeasureSegment segment{stretch.begin,
                               end,
                               stretch.standing,
                               stretch.planned,
                               QRectF(left, line.top(), std::max(right - left, 1.0), line.height()),
                               {}};
        for (const QString &text : {stretch.words, stanceLetter(stretch.standing.stance)}) {
            if (m_name.horizontalAdvance(text) + 12 <= segment.rect.width()) {
                segment.text = text;
                break;
            }
        }
        return segment;
    }

    void addMarks()
    {
        const double middle = m_geometry.line.bottom() + markGap + markRadius();
        for (std::size_t i = 0; i < m_geometry.items.size(); ++i) {
            const MeasureMilestone &milestone = m_content.milestones[i];
            MeasureMark mark;
            mark.item = i;
            mark.stance = milestone.stance;
            mark.planned = milestone.planned;
            mark.deadline = milestone.deadline;
            const double left = m_geometry.xOfDay(static_cast<double>(milestone.days.first));
            const double right = milestone.days.last == openEnd
                ? m_geometry.line.right()
                : m_geometry.xOfDay(static_cast<double>(milestone.days.last) + 1);
            const double centre = (left + right) / 2;
            const bool day = milestone.days.first == milestone.days.last; // a dot, however long a day is here
            const double half = day ? markRadius() : std::max((right - left) / 2, markRadius());
            mark.body = QRectF(centre - half, middle - markRadius(), 2 * half, 2 * markRadius());
            m_geometry.marks.push_back(mark);
        }
    }

    /// Labels hang on poles to the right of them. From right to left each hangs below those that it would reach, so
    /// that no pole runs through a label. Returns the height of all.
    double addLabels()
    {
        const double levelHeight = 2 * m_label.height() + textGap;
        const double top = m_geometry.line.bottom() + markGap + 2 * markRadius() + textGap;
        std::vector<std::size_t> order(m_geometry.marks.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::stable_sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
            return poleX(m_geometry.marks[a]) < poleX(m_geometry.marks[b]);
        });
        std::vector<std::size_t> levels(order.size(), 0);
        std::size_t count = 0;
        for (std::size_t i = order.size(); i-- > 0;) {
            const double x = poleX(m_geometry.marks[order[i]]);
            const double right = x + poleGap + labelWidth(m_geometry.items[order[i]]) + labelGap;
            for (std::size_t j = i + 1; j < order.size(); ++j) {
                if (poleX(m_geometry.marks[order[j]]) < right)
                    levels[i] = std::max(levels[i], levels[j] + 1);
            }
            if (levels[i] >= mostLevels)
                continue;
            count = std::max(count, levels[i] + 1);
            addLabel(m_geometry.marks[order[i]], x, top + levelHeight * static_cast<double>(levels[i]));
        }
        return textGap + levelHeight * static_cast<double>(count);
    }

    double poleX(const MeasureMark &mark) const { return mark.body.left() + markRadius(); }

    void addLabel(MeasureMark &mark, double x, double top)
    {
        const MeasureItem &item = m_geometry.items[mark.item];
        mark.poleEnd = QPointF(x, top + 2 * m_label.height());
        const double width = m_geometry.line.right() - x - poleGap;
        addText(QRectF(x + poleGap, top, width, m_label.height()), nameFor(item.milestone), MeasureText::Style::Name);
        addText(QRectF(x + poleGap, top + m_label.height(), width, m_label.height()), item.date,
                MeasureText::Style::Quiet);
    }

    // The list

    /// In columns; in a narrow view the title stands below milestone and date.
    void addList()
    {
        double words = 0;
        double dates = 0;
        double origins = 0;
        for (const MeasureItem &item : m_geometry.items) {
            words = std::max(words, m_base.horizontalAdvance(nameFor(item.milestone)));
            dates = std::max(dates, m_base.horizontalAdvance(item.date));
            origins = std::max(origins, m_label.horizontalAdvance(item.origins));
        }
        words = std::ceil(words) + 1;
        dates = std::ceil(dates) + 1;
        origins = std::ceil(origins) + 1;
        const double right = margin + m_width;
        const double wordLeft = margin + 2 * markRadius() + 8;
        const double dateLeft = wordLeft + words + columnGap;
        const double originLeft = right - origins;
        const double titleLeft = dateLeft + dates + columnGap;
        const bool narrow = originLeft - columnGap - titleLeft < leastTitle;
        for (MeasureItem &item : m_geometry.items) {
            const double line = std::ceil(m_base.height());
            const double first = m_y + rowPadding;
            const double height = (narrow ? 2 : 1) * line + 2 * rowPadding;
            item.rect = QRectF(margin / 2, m_y, m_width + margin, height);
            item.mark = QPointF(margin + markRadius(), first + line / 2);
            addText(QRectF(wordLeft, first, words, line), nameFor(item.milestone), MeasureText::Style::Body);
            addText(QRectF(dateLeft, first, narrow ? right - dateLeft : dates, line), item.date,
                    MeasureText::Style::Body);
            if (narrow) {
                addText(QRectF(wordLeft, first + line, right - wordLeft, line), item.title, MeasureText::Style::Body);
            } else {
                addText(QRectF(titleLeft, first, originLeft - columnGap - titleLeft, line), item.title,
                        MeasureText::Style::Body);
                addText(QRectF(originLeft, first, origins, line), item.origins,
                        item.disputed ? MeasureText::Style::Disputed : MeasureText::Style::Quiet, Qt::AlignRight);
            }
            m_y += height;
        }
    }

    /// Cut to its rectangle; nothing where not even a few letters fit.
    void addText(const QRectF &rect, const QString &text, MeasureText::Style style,
                 Qt::Alignment alignment = Qt::AlignLeft)
    {
        const QString fitting = elided(text, measureFont(style, m_scene.fonts), rect.width() + 1);
        if (!fitting.isEmpty())
            m_geometry.texts.push_back({rect, fitting, style, alignment});
    }

    const MeasureScene &m_scene;
    const MeasureContent &m_content;
    const double m_width;
    const QFontMetricsF m_base, m_label, m_name;
    const double m_enlarged;
    MeasureGeometry m_geometry;
    double m_y = 8;
};

} // namespace

QFont measureFont(MeasureText::Style style, const TextFonts &fonts)
{
    switch (style) {
    case MeasureText::Style::Title:
        return fonts.title;
    case MeasureText::Style::Parties:
        return semibold(fonts.base);
    case MeasureText::Style::Now:
    case MeasureText::Style::Body:
        return fonts.base;
    case MeasureText::Style::Name:
        return semibold(fonts.label);
    case MeasureText::Style::Quiet:
    case MeasureText::Style::Disputed:
        return fonts.label;
    }
    Q_UNREACHABLE();
}

MeasureGeometry layoutMeasure(const MeasureScene &scene, double width) { return MeasureLayout(scene, width).lay(); }

std::optional<std::size_t> measureItemAt(const MeasureGeometry &geometry, QPointF point)
{
    for (auto mark = geometry.marks.rbegin(); mark != geometry.marks.rend(); ++mark) { // the topmost first
        if (mark->body.adjusted(-2, -2, 2, 2).contains(point))
            return mark->item;
    }
    for (std::size_t item = 0; item < geometry.items.size(); ++item) {
        if (geometry.items[item].rect.contains(point))
            return item;
    }
    return std::nullopt;
}

} // namespace Dateline
