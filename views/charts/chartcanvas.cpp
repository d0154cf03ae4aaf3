// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chartcanvas.h"

#include "models/content/chartwords.h"
#include "views/charts/charttips.h"
#include "views/common/itemtext.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace Dateline {

ChartCanvas::ChartCanvas(QWidget *parent) : QWidget(parent), m_theme(Theme::fromPalette(palette()))
{
    m_options.heading = false;
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

ChartCanvas::~ChartCanvas() = default;

namespace {

/// Whether what was walked to is still there.
bool hasSameColumns(const ChartContent &a, const ChartContent &b)
{
    return a.kind == b.kind && a.bounds == b.bounds && a.parties == b.parties;
}

} // namespace

void ChartCanvas::setContent(ChartContent content)
{
    if (content.kind != m_content.kind)
        m_options.hidden.clear();
    if (!hasSameColumns(content, m_content))
        m_column.reset();
    m_content = std::move(content);
    setAccessibleName(chartName(m_content.kind));
    forgetChart();
}

void ChartCanvas::setCategories(const std::vector<Category> &categories)
{
    if (categories == m_categories)
        return;
    m_categories = categories;
    m_theme = m_theme.forCategories(categories);
    m_chart.reset();
}

void ChartCanvas::forgetChart()
{
    m_hovered.reset();
    m_chart.reset();
    describe();
    update();
}

void ChartCanvas::describe() { setAccessibleDescription(walkWords(m_content, m_column)); }

const Chart &ChartCanvas::chart() const
{
    if (!m_chart)
        m_chart = makeChart(m_content, m_theme, TextFonts::forWindow(font()),
                            QSizeF(size().shrunkBy({margin, margin, margin, margin})), m_options);
    return *m_chart;
}

void ChartCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.ground);
    painter.translate(margin, margin);
    chart().paint(painter);
    if (m_hovered && *m_hovered < chart().geometry().segments.size()) {
        painter.setPen(QPen(m_theme.text, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(chart().geometry().segments[*m_hovered].rect.adjusted(0.5, 0.5, -0.5, -0.5));
    }
    if (const ChartGeometry::Segment *segment = currentSegment()) {
        painter.setPen(QPen(m_theme.accent, 2));
        painter.drawRect(segment->rect.adjusted(-1, -1, 1, 1));
    }
    if (hasFocus()) {
        painter.resetTransform();
        painter.setPen(QPen(m_theme.accent, 1));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

const ChartGeometry::KeyEntry *ChartCanvas::keyEntryAt(QPointF position) const
{
    const auto &key = chart().geometry().key;
    const auto entry = std::find_if(key.begin(), key.end(), [&](const ChartGeometry::KeyEntry &e) {
        return e.series && e.area.contains(position);
    });
    return entry == key.end() ? nullptr : &*entry;
}

/// Rows and lines are walked through with up and down, columns with left and right.
bool ChartCanvas::hasRows() const { return !m_content.parties.empty(); }

std::size_t ChartCanvas::groups() const { return hasRows() ? m_content.parties.size() : m_content.columns(); }

/// What choosing a segment does; nothing if it cannot be chosen.
std::function<void()> ChartCanvas::choiceOf(const ChartGeometry::Segment &segment, bool only)
{
    switch (m_content.kind) {
    case ChartKind::StancesOverTime:
        return [this, only, column = segment.column, band = segment.band] { emit bandChosen(column, band, only); };
    case ChartKind::EventsPerPeriod:
        return [this, only, id = m_content.series[m_content.bands[segment.band].series].id] {
            emit categoryChosen(id, only);
        };
    case ChartKind::RestrictionsOverTime:
    case ChartKind::EventsByCountry:
    case ChartKind::EventsByCompany:
        return [this, only, party = m_content.parties[segment.column]] { emit partyChosen(party, only); };
    case ChartKind::EventsByOrigins:
        if (segment.band > 0)
            return {};
        return [this, least = static_cast<int>(segment.column)] { emit originsChosen(least); };
    case ChartKind::PartyStrip: {
        const std::vector<std::size_t> &marks = chart().geometry().marks[segment.band].marks;
        const EventRow event = marks.size() == 1 ? m_content.marks[marks.front()].event : EventRow();
        if (event == noIndex)
            return {};
        return [this, event] { emit eventChosen(event); };
    }
    }
    Q_UNREACHABLE();
}

std::function<void()> ChartCanvas::choiceAt(QPointF position, bool only)
{
    const ChartGeometry &geometry = chart().geometry();
    if (const ChartGeometry::Segment *segment = geometry.segmentAt(position))
        return choiceOf(*segment, only);
    const auto row = geometry.rowAt(position);
    if (!row || position.x() >= geometry.plot.left())
        return {};
    return [this, only, party = m_content.parties[*row]] { emit partyChosen(party, only); };
}

const ChartGeometry::Segment *ChartCanvas::currentSegment() const
{
    if (!m_column)
        return nullptr;
    const auto [first, last] = chart().geometry().segmentsOf(*m_column);
    if (first == last)
        return nullptr;
    return &chart().geometry().segments[std::min(first + m_inColumn, last - 1)];
}

void ChartCanvas::toggle(std::size_t series)
{
    const std::uint32_t id = m_content.series[series].id;
    if (!m_options.hidden.erase(id))
        m_options.hidden.insert(id);
    forgetChart();
}

void ChartCanvas::chooseDayAt(double x)
{
    emit dayChosen(Day{static_cast<std::int64_t>(std::floor(chart().geometry().dayAt(x)))});
}

void ChartCanvas::mousePressEvent(QMouseEvent *event)
{
    const QPointF position = event->position() - QPointF(margin, margin);
    if (event->button() != Qt::LeftButton)
        return;
    if (const auto *entry = keyEntryAt(position))
        return toggle(*entry->series);
    const bool wantsDay =
        event->modifiers().testFlag(Qt::ShiftModifier) && hasDays() && chart().geometry().plot.contains(position);
    m_dragging = wantsDay || chart().geometry().isOnAsOf(position);
    m_waiting = m_dragging && !wantsDay;
    if (wantsDay)
        chooseDayAt(position.x());
    if (!m_dragging)
        chooseAt(position, event->modifiers());
}

void ChartCanvas::chooseAt(QPointF position, Qt::KeyboardModifiers modifiers)
{
    if (const auto choice = choiceAt(position, !modifiers.testFlag(Qt::ControlModifier)))
        choice();
}

void ChartCanvas::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF position = event->position() - QPointF(margin, margin);
    if (m_dragging && event->buttons().testFlag(Qt::LeftButton)) {
        m_waiting = false;
        return chooseDayAt(position.x());
    }
    pointAt(position);
    QToolTip::showText(event->globalPosition().toPoint(), asToolTip(tipAt(position)), this);
}

/// Says by the pointer's shape and an outline what a press there would do.
void ChartCanvas::pointAt(QPointF position)
{
    const ChartGeometry &geometry = chart().geometry();
    const bool onLine = geometry.isOnAsOf(position);
    const bool clickable = !onLine && (keyEntryAt(position) || choiceAt(position, true));
    setCursor(onLine ? Qt::SplitHCursor : clickable ? Qt::PointingHandCursor : Qt::ArrowCursor);
    const ChartGeometry::Segment *segment = clickable ? geometry.segmentAt(position) : nullptr;
    const auto hovered =
        segment ? std::optional(static_cast<std::size_t>(segment - geometry.segments.data())) : std::nullopt;
    if (hovered != m_hovered)
        update();
    m_hovered = hovered;
}

/// With the countries behind the number, where somebody knows them.
QString ChartCanvas::tipAt(QPointF position) const
{
    const QString tip = tipWords(m_content, chart().geometry(), position);
    const auto number = m_behind ? numberAt(m_content, chart().geometry(), position) : std::nullopt;
    const QString names = number ? m_behind(number->column, number->band).toHtmlEscaped() : QString();
    return names.isEmpty() ? tip : QStringLiteral("%1<br>%2").arg(tip, names);
}

/// The line may lie over what is meant: taken hold of and let go at once it is a click there.
void ChartCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    m_dragging = false;
    if (std::exchange(m_waiting, false))
        chooseAt(event->position() - QPointF(margin, margin), event->modifiers());
}

void ChartCanvas::leaveEvent(QEvent *)
{
    m_hovered.reset();
    update();
    QToolTip::hideText();
}

void ChartCanvas::walkTo(std::size_t column)
{
    m_column = column;
    m_inColumn = 0;
    showColumn();
}

/// What was walked to, for eyes and for a screen reader.
void ChartCanvas::showColumn()
{
    describe();
    update();
    const ChartGeometry::Segment *segment = currentSegment();
    const QPointF place = segment ? segment->rect.center() : placeOfColumn();
    const QString tip = segment ? tipAt(place) : columnWords(m_content, *m_column);
    QToolTip::showText(mapToGlobal((place + QPointF(margin, margin)).toPoint()), asToolTip(tip), this);
}

QPointF ChartCanvas::placeOfColumn() const
{
    const ChartGeometry &geometry = chart().geometry();
    if (*m_column < geometry.rows.size())
        return geometry.rows[*m_column].area.center();
    if (hasRows() || m_content.bounds.empty() || geometry.plot.isEmpty())
        return geometry.plot.center();
    return {geometry.xOf(static_cast<double>(m_content.bounds[*m_column].number)), geometry.plot.center().y()};
}

void ChartCanvas::walk(int direction)
{
    if (groups() == 0)
        return;
    const auto last = static_cast<std::int64_t>(groups()) - 1;
    const std::int64_t start = direction > 0 ? -1 : last + 1;
    const std::int64_t from = m_column ? static_cast<std::int64_t>(*m_column) : start;
    walkTo(static_cast<std::size_t>(std::clamp<std::int64_t>(from + direction, 0, last)));
}

void ChartCanvas::walkInColumn(int direction)
{
    if (!currentSegment())
        return;
    const auto [first, last] = chart().geometry().segmentsOf(*m_column);
    const auto at = static_cast<std::int64_t>(std::min(m_inColumn, last - first - 1));
    m_inColumn = static_cast<std::size_t>(
        std::clamp<std::int64_t>(at + direction, 0, static_cast<std::int64_t>(last - first) - 1));
    showColumn();
}

void ChartCanvas::keyPressEvent(QKeyEvent *event)
{
    const auto figure = static_cast<std::size_t>(event->key() - Qt::Key_1);
    if (event->key() >= Qt::Key_1 && event->key() <= Qt::Key_9 && figure < m_content.series.size())
        return toggle(figure);
    const bool days = m_content.kind == ChartKind::StancesOverTime || m_content.kind == ChartKind::RestrictionsOverTime;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int direction = event->key() == Qt::Key_Right ? 1 : -1;
        if (days)
            emit walked(direction);
        else
            hasRows() ? walkInColumn(direction) : walk(direction);
        return;
    }
    case Qt::Key_Up:
        return hasRows() ? walk(-1) : walkInColumn(1);
    case Qt::Key_Down:
        return hasRows() ? walk(1) : walkInColumn(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const auto *segment = currentSegment()) {
            if (const auto choice = choiceOf(*segment, !event->modifiers().testFlag(Qt::ControlModifier)))
                choice();
        }
        return;
    case Qt::Key_Escape:
        if (m_column) {
            m_column.reset();
            QToolTip::hideText();
            describe();
            return update();
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

bool ChartCanvas::event(QEvent *event)
{
    // Told at once when the pointer moves; waiting for it would show the tip of where it was.
    if (event->type() == QEvent::ToolTip)
        return true;
    return QWidget::event(event);
}

void ChartCanvas::resizeEvent(QResizeEvent *) { m_chart.reset(); }

void ChartCanvas::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_theme = Theme::fromPalette(palette()).forCategories(m_categories);
        m_chart.reset();
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace Dateline
