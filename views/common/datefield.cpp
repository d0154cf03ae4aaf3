// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/datefield.h"

#include "models/dates/datestep.h"
#include "models/dates/today.h"
#include "views/common/datecalendar.h"
#include "views/common/dateecho.h"
#include "views/common/itemtext.h"
#include "views/common/theme.h"

#include <QAccessible>
#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

/// The red edge around a line whose text cannot be read: painted over it, so that the line keeps the desktop's style.
class DateField::Edge : public QWidget
{
public:
    explicit Edge(QWidget *line) : QWidget(line)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme theme = Theme::fromPalette(palette());
        painter.setPen(QPen(Theme::withContrast(theme.disputed, palette().color(QPalette::Base), 3), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 2, 2);
    }
};

namespace {

/// A leaf of a calendar, in the colour of the text.
QIcon calendarIcon(const QColor &colour)
{
    QIcon icon;
    for (const int scale : {1, 2, 3}) {
        QPixmap pixmap(QSize(16, 16) * scale);
        pixmap.setDevicePixelRatio(scale);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setPen(QPen(colour, 1));
        painter.drawRect(QRectF(2.5, 3.5, 11, 10));
        painter.fillRect(QRectF(2.5, 3.5, 11, 3), colour);
        painter.drawLine(QPointF(5.5, 2), QPointF(5.5, 4));
        painter.drawLine(QPointF(10.5, 2), QPointF(10.5, 4));
        for (const int x : {5, 8, 11}) {
            for (const int y : {8, 11})
                painter.fillRect(QRectF(x - 0.5, y, 1.5, 1.5), colour);
        }
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace

DateField::DateField(QWidget *parent)
    : QWidget(parent)
    , m_region(QLocale::system())
    , m_line(new QLineEdit(this))
    , m_open(new QAction(tr("Open calendar"), this))
    , m_edge(new Edge(m_line))
    , m_echo(new DateEcho(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_line);
    layout->addWidget(m_echo);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusProxy(m_line);
    setFocusPolicy(Qt::StrongFocus); // or the mnemonic of its label would not come here
    m_line->setMaxLength(longestDateText);
    m_line->addAction(m_open, QLineEdit::TrailingPosition);
    m_line->installEventFilter(this);
    m_open->setToolTip(tr("Open calendar (Alt+Down)"));
    m_entry.setContext(dateContextOf(m_region, today()));
    m_kept = m_entry;
    connect(m_open, &QAction::triggered, this, &DateField::openCalendar);
    connect(m_line, &QLineEdit::textChanged, this, &DateField::change);
    connect(m_line, &QLineEdit::returnPressed, this, &DateField::accept);
    connect(m_echo, &DateEcho::chosen, this, &DateField::choose);
    refreshIcon();
    refresh();
}

DateField::~DateField() = default;

void DateField::setDate(const Edtf &date)
{
    const Edtf before = m_entry.date();
    m_entry.setDate(date);
    m_kept = m_entry;
    m_edited = false;
    if (m_line->text() != m_entry.text()) // else the selection stays, into which somebody may type
        m_line->setText(m_entry.text());
    tell(before);
}

void DateField::setReference(Day day)
{
    const Edtf before = m_entry.date();
    DateContext context = m_entry.context();
    context.reference = day;
    m_entry.setContext(context);
    m_kept.setContext(context);
    tell(before);
}

void DateField::setKind(Kind kind)
{
    const Edtf before = m_entry.date();
    m_entry.setKind(kind);
    m_kept.setKind(kind);
    tell(before);
}

void DateField::setRequired(bool required)
{
    m_entry.setRequired(required);
    m_kept.setRequired(required);
    refresh();
}

void DateField::setRegion(const QLocale &region)
{
    const Edtf before = m_entry.date();
    m_region = region;
    const DateContext context = dateContextOf(region, m_entry.context().reference);
    m_entry.setContext(context);
    m_kept.setContext(context);
    tell(before);
}

void DateField::setText(const QString &text)
{
    const Edtf before = m_entry.date();
    m_entry.setText(text);
    m_edited = m_entry.text() != m_kept.text();
    if (m_line->text() != text)
        m_line->setText(text);
    tell(before);
}

void DateField::setPlaceholderText(const QString &text) { m_line->setPlaceholderText(text); }

void DateField::setName(const QString &name) { m_line->setAccessibleName(name); }

void DateField::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    disconnect(m_echo, nullptr, this, nullptr);
    delete m_echo;
    m_echo = new DateEcho(this);
    m_echo->setFloating(compact);
    connect(m_echo, &DateEcho::chosen, this, &DateField::choose);
    if (!compact)
        layout()->addWidget(m_echo);
    // No more than it needs: a toolbar gives the room to others.
    setSizePolicy(compact ? QSizePolicy::Maximum : QSizePolicy::Expanding, QSizePolicy::Fixed);
    refresh();
}

/// What the line says now, if it was not this field that put it there.
void DateField::change(const QString &text)
{
    if (text == m_entry.text())
        return;
    setText(text);
    emit edited();
}

/// A date that was picked in some way, and is meant at once where the field is compact.
void DateField::take(const Edtf &date)
{
    const Edtf before = m_entry.date();
    m_entry.setDate(date);
    m_line->setText(m_entry.text());
    m_line->selectAll();
    finishPick(before);
}

void DateField::choose(std::size_t choice)
{
    const Edtf before = m_entry.date();
    m_entry.choose(choice);
    finishPick(before);
}

void DateField::finishPick(const Edtf &before)
{
    m_edited = true;
    tell(before);
    emit edited();
    emit picked();
    if (m_compact)
        accept();
}

void DateField::restore()
{
    const Edtf before = m_entry.date();
    m_entry = m_kept;
    m_edited = false;
    m_line->setText(m_entry.text());
    tell(before);
}

void DateField::accept()
{
    if (!m_entry.isAcceptable()) {
        refresh();
        return;
    }
    if (m_compact)
        m_entry.setDate(m_entry.date());
    m_kept = m_entry;
    m_edited = false;
    m_line->setText(m_entry.text());
    if (m_compact)
        m_line->selectAll();
    refresh();
    emit accepted();
}

bool DateField::step(int key)
{
    const Edtf now = m_entry.date();
    const bool up = key == Qt::Key_Up || key == Qt::Key_PageUp;
    const bool coarse = key == Qt::Key_PageUp || key == Qt::Key_PageDown;
    const auto coarser = now.precision() == DatePrecision::Day ? DatePrecision::Month : DatePrecision::Year;
    const auto moved = steppedDate(now, up ? 1 : -1, coarse ? coarser : DatePrecision::Day);
    if (!moved)
        return false;
    take(*moved);
    return true;
}

bool DateField::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    const bool plain = !(modifiers & ~Qt::KeypadModifier);
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (key == Qt::Key_Down && modifiers == Qt::AltModifier) {
            openCalendar();
            return true;
        }
        if (modifiers == Qt::ControlModifier && !m_entry.choices().empty()) {
            const std::size_t count = m_entry.choices().size();
            choose((m_entry.chosen() + (key == Qt::Key_Down ? 1 : count - 1)) % count);
            return true;
        }
        return plain && step(key);
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return plain && step(key);
    case Qt::Key_Escape:
        if (!plain || !m_edited)
            return false; // a dialog or popup closes with it
        restore();
        m_line->selectAll();
        emit edited();
        return true;
    default:
        return false;
    }
}

bool DateField::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride: {
        // Esc is this field's own as long as there is something to restore.
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && m_edited)
            event->accept();
        break;
    }
    case QEvent::KeyPress: {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (handleKey(key->key(), key->modifiers()))
            return true;
        break;
    }
    case QEvent::FocusIn:
        m_justEntered = static_cast<QFocusEvent *>(event)->reason() == Qt::MouseFocusReason;
        break;
    case QEvent::MouseButtonRelease:
        // As Tab does: what stands there is mostly replaced, or else a second click sets the cursor.
        if (std::exchange(m_justEntered, false) && !m_line->hasSelectedText())
            QMetaObject::invokeMethod(m_line, &QLineEdit::selectAll, Qt::QueuedConnection);
        break;
    case QEvent::FocusOut:
        leave(static_cast<QFocusEvent *>(event)->reason());
        break;
    case QEvent::Resize:
        m_edge->resize(m_line->size());
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void DateField::leave(Qt::FocusReason reason)
{
    if (!m_compact)
        return;
    m_echo->hide();
    // The calendar and menus give the focus back, and another window is no answer.
    if (!m_edited || reason == Qt::PopupFocusReason || reason == Qt::ActiveWindowFocusReason)
        return;
    if (m_entry.isAcceptable())
        accept();
    else if (m_entry.kind() == Kind::SingleDay)
        restore(); // a clock shows the day that holds
}

void DateField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        refreshIcon();
    QWidget::changeEvent(event);
}

/// Qt gives a label's text to its buddy alone, and here the focus goes to the line.
void DateField::showEvent(QShowEvent *event)
{
    if (m_line->accessibleName().isEmpty()) {
        const QList<QLabel *> labels = window()->findChildren<QLabel *>();
        const auto ours =
            std::find_if(labels.begin(), labels.end(), [this](const QLabel *label) { return label->buddy() == this; });
        if (ours != labels.end())
            setName((*ours)->text().remove(u'&'));
    }
    QWidget::showEvent(event);
}

void DateField::hideEvent(QHideEvent *event)
{
    if (m_compact)
        m_echo->hide();
    QWidget::hideEvent(event);
}

void DateField::openCalendar()
{
    if (!m_calendar) {
        m_calendar = new DateCalendar(this);
        connect(m_calendar, &DateCalendar::picked, this, [this](Day day) {
            if (const auto picked = Edtf::parse(isoDay(day)))
                take(*picked);
            m_line->setFocus(Qt::PopupFocusReason);
        });
    }
    const std::optional<Day> day = m_entry.date().isNull() ? std::nullopt : m_entry.date().span().begin;
    m_echo->setVisible(!m_compact);
    m_calendar->open(m_line, day.value_or(m_entry.context().reference), m_region);
}

void DateField::tell(const Edtf &before)
{
    refresh();
    if (m_entry.date() != before)
        emit dateChanged(m_entry.date());
}

void DateField::refresh()
{
    m_echo->setEntry(m_entry);
    m_edge->setVisible(!m_entry.isAcceptable() && !m_entry.isEmpty());
    const QString said = m_entry.isAcceptable() ? m_entry.understood() : m_entry.problem();
    if (m_line->accessibleDescription() != said)
        m_line->setAccessibleDescription(said);
    if (m_compact)
        placeEcho();
}

void DateField::placeEcho()
{
    m_line->setToolTip(asToolTip(m_entry.problem())); // if there is none, the field's own tool tip is shown
    if (!m_edited || m_entry.isEmpty() || !m_line->hasFocus()) {
        m_echo->hide();
        return;
    }
    m_echo->adjustSize();
    QPoint place = m_line->mapToGlobal(QPoint(0, m_line->height() + 2));
    const QRect screen = m_line->screen()->availableGeometry();
    if (place.y() + m_echo->height() > screen.bottom())
        place.setY(m_line->mapToGlobal(QPoint(0, -2)).y() - m_echo->height());
    place.setX(std::clamp(place.x(), screen.left(), std::max(screen.left(), screen.right() - m_echo->width())));
    m_echo->move(place);
    m_echo->setVisible(true);
}

void DateField::refreshIcon() { m_open->setIcon(calendarIcon(palette().color(QPalette::Text))); }

} // namespace Dateline
