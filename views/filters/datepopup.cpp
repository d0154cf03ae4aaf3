// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/filters/datepopup.h"

#include "views/common/datefield.h"
#include "views/common/theme.h"

#include <QBoxLayout>
#include <QFormLayout>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostChoices = 24;
constexpr int choicesInARow = 6;

std::int64_t floorTo(std::int64_t value, std::int64_t step)
{
    const std::int64_t rest = value % step;
    return value - (rest < 0 ? rest + step : rest);
}

/// The date that a bound is shown as; a year of more than four digits begins with "Y" in EDTF.
Edtf dateOf(const QString &bound)
{
    if (const auto date = Edtf::parse(bound))
        return *date;
    const auto longYear = Edtf::parse(QString(u'Y' + bound));
    return longYear ? *longYear : Edtf();
}

Day newYear(std::int64_t year) { return dayFromCivil({year, 1, 1}); }

} // namespace

std::vector<CalendarChoice> calendarChoices(const Span &extent, std::size_t most)
{
    if (!extent.begin || !extent.end || *extent.begin >= *extent.end)
        return {};
    const std::int64_t first = civilFromDay(*extent.begin).year;
    const std::int64_t last = civilFromDay(*extent.end - Days{1}).year;
    std::int64_t step = 1;
    while ((floorTo(last, step) - floorTo(first, step)) / step + 1 > static_cast<std::int64_t>(most))
        step *= 10;

    std::vector<CalendarChoice> choices;
    for (std::int64_t year = floorTo(first, step); year <= last; year += step) {
        const QString number = QString::number(year);
        choices.push_back({step == 1 ? number : number + u'–' + QString::number(year + step - 1), newYear(year),
                           newYear(year + step)});
    }
    return choices;
}

QString shortFirstDay(Day day)
{
    const CivilDate date = civilFromDay(day);
    const QString full = isoDay(day);
    if (date.day != 1)
        return full;
    return full.chopped(date.month == 1 ? 6 : 3); // without "-01-01" or "-01"
}

QString shortLastDay(Day end)
{
    const QString full = isoDay(end - Days{1});
    const CivilDate next = civilFromDay(end);
    if (next.day != 1)
        return full;
    return full.chopped(next.month == 1 ? 6 : 3);
}

DatePopup::DatePopup(Workspace *workspace, QWidget *parent)
    : Popup(parent)
    , m_workspace(workspace)
    , m_from(new DateField(this))
    , m_to(new DateField(this))
    , m_message(new QLabel(this))
    , m_grid(new QGridLayout)
    , m_clear(new QToolButton(this))
{
    setAccessibleName(tr("Dates"));
    m_from->setPlaceholderText(tr("any, e.g. 2017"));
    m_to->setPlaceholderText(tr("any, e.g. Nov 2018"));
    for (DateField *field : {m_from, m_to}) {
        field->setMinimumWidth(fontMetrics().horizontalAdvance(u'0') * 40);
        connect(field, &DateField::edited, this, &DatePopup::check);
        connect(field, &DateField::picked, this, &DatePopup::apply);
        connect(field->lineEdit(), &QLineEdit::editingFinished, this, &DatePopup::apply);
    }
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    // A line is kept free, so that the panel does not jump while somebody types.
    m_message->setMinimumHeight(fontMetrics().lineSpacing());
    m_message->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_clear->setText(tr("Any date"));
    m_clear->setAutoRaise(true);
    connect(m_clear, &QToolButton::clicked, this, [this] { setWindow({}); });

    auto *form = new QFormLayout;
    form->setSpacing(8);
    form->addRow(tr("&From"), m_from);
    form->addRow(tr("&To"), m_to);
    m_grid->setSpacing(4);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 8);
    layout->setSpacing(8);
    layout->addLayout(form);
    layout->addWidget(m_message);
    layout->addLayout(m_grid);
    layout->addWidget(m_clear, 0, Qt::AlignLeft);

    connect(workspace, &Workspace::resultChanged, this, &DatePopup::showWindow);
}

void DatePopup::prepare()
{
    for (QToolButton *button : m_buttons)
        delete button;
    m_buttons.clear();
    m_choices = calendarChoices(m_workspace->snapshot()->table().extent(), mostChoices);
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        auto *button = new QToolButton(this);
        button->setText(m_choices[i].label);
        button->setCheckable(true);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setToolTip(tr("Only %1; with Shift up to it").arg(m_choices[i].label));
        connect(button, &QToolButton::clicked, this, [this, i] { choose(i); });
        const int place = static_cast<int>(i);
        m_grid->addWidget(button, place / choicesInARow, place % choicesInARow);
        m_buttons.push_back(button);
    }
    // Created after "Any date", but before it in reading order.
    QWidget *previous = m_to;
    for (QToolButton *button : m_buttons) {
        setTabOrder(previous, button);
        previous = button;
    }
    setTabOrder(previous, m_clear);
    showWindow();
}

QWidget *DatePopup::firstFocus() { return m_from; }

void DatePopup::keyPressEvent(QKeyEvent *event)
{
    // Esc leaves the filter as it is; without this a date typed in the other field would be taken when the focus goes.
    if (event->key() == Qt::Key_Escape)
        showWindow();
    Popup::keyPressEvent(event);
}

Result<Span> DatePopup::read() const
{
    // Of a field that cannot be read the field itself says why.
    if (!m_from->isAcceptable() || !m_to->isAcceptable())
        return Error{ErrorCode::Malformed, {}, {}};
    Span window{m_from->date().span().begin, m_to->date().span().end};
    if (!m_from->date().isNull() && !window.begin)
        return Error{ErrorCode::Usage, tr("From: this date has no first day"), {}};
    if (!m_to->date().isNull() && !window.end)
        return Error{ErrorCode::Usage, tr("To: this date has no last day"), {}};
    if (window.begin && window.end && *window.begin >= *window.end)
        return Error{ErrorCode::Usage, tr("“From” lies after “To”"), {}};
    return window;
}

void DatePopup::check()
{
    const Result<Span> window = read();
    const Theme theme = Theme::fromPalette(palette());
    QPalette colours = m_message->palette();
    colours.setColor(
        QPalette::WindowText,
        Theme::withContrast(window ? theme.mutedText : theme.disputed, palette().color(QPalette::Window), 4.5));
    m_message->setPalette(colours);
    m_message->setText(window ? tr("Events whose date touches these days") : window.error().message);
}

void DatePopup::apply()
{
    check();
    if (const Result<Span> window = read())
        setWindow(*window);
}

void DatePopup::choose(std::size_t choice)
{
    Span window{m_choices[choice].begin, m_choices[choice].end};
    const Span before = m_workspace->filter().window;
    if (QGuiApplication::keyboardModifiers() & Qt::ShiftModifier) {
        if (before.begin)
            window.begin = std::min(*before.begin, *window.begin);
        if (before.end)
            window.end = std::max(*before.end, *window.end);
    } else if (before == window) {
        window = {};
    }
    setWindow(window);
    showWindow(); // also where nothing changed: the click has toggled the button
}

void DatePopup::setWindow(const Span &window)
{
    Filter filter = m_workspace->filter();
    filter.window = window;
    m_workspace->setFilter(filter);
}

void DatePopup::showWindow()
{
    const Span window = m_workspace->filter().window;
    m_from->setDate(window.begin ? dateOf(shortFirstDay(*window.begin)) : Edtf());
    m_to->setDate(window.end ? dateOf(shortLastDay(*window.end)) : Edtf());
    m_clear->setEnabled(window.begin || window.end);
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        const bool inside = (window.begin || window.end) && (!window.begin || *window.begin <= m_choices[i].begin)
            && (!window.end || *window.end >= m_choices[i].end);
        m_buttons[i]->setChecked(inside);
    }
    check();
}

} // namespace Dateline
