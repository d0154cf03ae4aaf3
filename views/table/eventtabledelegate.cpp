// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/table/eventtabledelegate.h"

#include "models/items/eventmodel.h"
#include "models/workspace/workspace.h"
#include "views/common/datefield.h"
#include "views/common/foundmarks.h"
#include "views/common/glyphs.h"
#include "views/common/itemtext.h"
#include "views/common/theme.h"
#include "views/table/cellline.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QTextDocument>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace Dateline {

namespace {

constexpr int glyphSide = 14;
constexpr int markRoom = 14; // for the mark of a disputed event

/// Whether a search looks through what stands in a column.
bool isSearched(int column)
{
    switch (static_cast<EventModel::Column>(column)) {
    case EventModel::Title:
    case EventModel::Countries:
    case EventModel::Companies:
    case EventModel::TagsColumn:
    case EventModel::SummaryColumn:
        return true;
    case EventModel::Date:
    case EventModel::Category:
    case EventModel::MeasureColumn:
    case EventModel::MilestoneColumn:
    case EventModel::Origins:
    case EventModel::Sources:
    case EventModel::NoteColumn:
    case EventModel::ReviewColumn:
        break;
    }
    return false;
}

} // namespace

void EventTableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const bool isCurrent = item.state & QStyle::State_HasFocus;
    layOutByScript(item);
    item.state &= ~QStyle::State_HasFocus;
    const bool selected = item.state & QStyle::State_Selected;
    const int category = index.column() == EventModel::Category ? index.data(EventModel::CategoryRole).toInt() : -1;
    if (category >= 0) {
        Theme theme = Theme::fromPalette(item.palette).forCategories(m_workspace->snapshot()->tracker().categories);
        if (selected) // the glyph's edge has to stand out from the selection
            theme = theme.onGround(item.palette.color(QPalette::Highlight));
        const QPixmap glyph =
            glyphPixmap(theme, static_cast<std::size_t>(category), glyphSide, painter->device()->devicePixelRatioF());
        item.features |= QStyleOptionViewItem::HasDecoration;
        item.decorationSize = QSize(glyphSide, glyphSide);
        item.icon = QIcon(glyph);
        item.icon.addPixmap(glyph, QIcon::Selected); // as it is, not tinted by the style
    }

    const QStyle *style = item.widget->style();
    const bool disputed = index.column() == EventModel::Title && index.data(EventModel::DisputedRole).toBool();
    if (disputed) {
        // The row's ground over the whole cell first, then the text beside the mark.
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);
        const bool mirrored = item.direction == Qt::RightToLeft;
        const double x = mirrored ? item.rect.left() + markRoom / 2.0 + 2 : item.rect.right() - markRoom / 2.0 - 2;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QColor colour =
            selected ? item.palette.color(QPalette::HighlightedText) : Theme::fromPalette(item.palette).disputed;
        constexpr double radius = 4.8;
        paintDisagreement(*painter, QPointF(x, item.rect.center().y() + 0.5), radius, colour,
                          item.palette.color(selected ? QPalette::Highlight : QPalette::Base));
        painter->restore();
        item.rect.adjust(mirrored ? markRoom : 0, 0, mirrored ? 0 : -markRoom, 0);
    }
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    if (isSearched(index.column()))
        paintFound(*painter, item, m_marked);
    if (isCurrent && index.flags().testFlag(Qt::ItemIsEditable)) { // where typing would begin
        painter->setPen(QPen(item.palette.color(selected ? QPalette::HighlightedText : QPalette::Highlight), 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
    }
}

EventTableDelegate::EventTableDelegate(const Workspace *workspace, QObject *parent)
    : QStyledItemDelegate(parent), m_workspace(workspace)
{ }

/// Made anew for another snapshot. O(names of the tracker).
const EventFields &EventTableDelegate::fields() const
{
    if (!m_fields || &m_fields->snapshot() != m_workspace->snapshot().get()) {
        DateContext dates;
        dates.reference = m_workspace->today();
        dates.order = dateOrderOf(QLocale());
        m_fields = std::make_unique<EventFields>(m_workspace->snapshot(), dates);
    }
    return *m_fields;
}

QWidget *EventTableDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const auto field = EventModel::fieldOf(index.column());
    const EventRow row(index.data(EventModel::RowRole).toUInt());
    if (!field || !index.data(EventModel::RowRole).isValid())
        return nullptr;
    m_field = *field;
    m_before = m_workspace->snapshot()->event(row);
    m_trackerId = m_workspace->snapshot()->tracker().id;
    auto *self = const_cast<EventTableDelegate *>(this);
    if (m_field == EventField::Date || m_field == EventField::ReviewOn) {
        auto *date = new DateField(parent);
        date->setCompact(true);
        date->setRequired(m_field == EventField::Date);
        date->setName(eventFieldName(m_field));
        date->lineEdit()->installEventFilter(self);
        m_editor = date;
        return date;
    }
    const bool isList =
        m_field == EventField::Countries || m_field == EventField::Parties || m_field == EventField::Tags;
    const auto check = [this](const QString &text) {
        Event trial = m_before;
        const auto written = fields().write(trial, m_field, text);
        return written ? QString() : written.error().message;
    };
    auto *line = new CellLine(fields().choices(m_field), isList, check, parent);
    line->setAccessibleName(eventFieldName(m_field));
    m_editor = line;
    return line;
}

void EventTableDelegate::setEditorData(QWidget *editor, const QModelIndex &) const
{
    // Once: what is typed stays, whatever happens to the event meanwhile.
    constexpr char filled[] = "filled";
    if (editor->property(filled).toBool())
        return;
    editor->setProperty(filled, true);
    if (auto *date = qobject_cast<DateField *>(editor))
        date->setDate(m_field == EventField::Date ? m_before.date : m_before.reviewOn);
    else if (auto *line = qobject_cast<CellLine *>(editor))
        line->fill(fields().text(m_before, m_field));
}

void EventTableDelegate::setModelData(QWidget *, QAbstractItemModel *, const QModelIndex &) const { keep(); }

void EventTableDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                              const QModelIndex &) const
{
    // As wide as the cell, and wide enough to type in.
    constexpr int leastDigits = 18;
    QRect rect = option.rect;
    const int width = std::max(rect.width(), option.fontMetrics.horizontalAdvance(u'0') * leastDigits);
    const int height = std::max(rect.height(), editor->minimumSizeHint().height());
    const int right = editor->parentWidget()->width();
    rect.moveLeft(std::max(0, std::min(rect.left(), right - width)));
    rect.setWidth(width);
    rect.moveTop(rect.center().y() - height / 2);
    rect.setHeight(height);
    editor->setGeometry(rect);
}

/// Makes a step of what was typed, if anything was; false if it cannot be read.
bool EventTableDelegate::keep() const
{
    if (!m_editor)
        return true;
    Event after = m_before;
    if (const auto *date = qobject_cast<const DateField *>(m_editor)) {
        if (!date->isAcceptable())
            return false;
        if (date->isEdited())
            (m_field == EventField::Date ? after.date : after.reviewOn) = date->date();
    } else if (const auto *line = qobject_cast<const CellLine *>(m_editor)) {
        if (line->isChanged() && !fields().write(after, m_field, line->text()))
            return false;
    }
    if (after != m_before) {
        const Change change = fieldChange(m_before, after, m_field);
        m_before = after; // a step is made once
        emit edited(change);
    }
    return true;
}

bool EventTableDelegate::finish()
{
    if (!m_editor)
        return true;
    if (!keep())
        return false;
    QWidget *editor = std::exchange(m_editor, nullptr);
    emit closeEditor(editor, NoHint);
    return true;
}

/// Not at once: until then it is no cell that is edited.
void EventTableDelegate::destroyEditor(QWidget *editor, const QModelIndex &index) const
{
    if (m_editor == editor)
        m_editor = nullptr;
    QStyledItemDelegate::destroyEditor(editor, index);
}

QLineEdit *EventTableDelegate::line() const
{
    if (auto *date = qobject_cast<DateField *>(m_editor))
        return date->lineEdit();
    return qobject_cast<QLineEdit *>(m_editor);
}

std::optional<EventTableDelegate::OpenCell> EventTableDelegate::openCell() const
{
    const auto *date = qobject_cast<const DateField *>(m_editor);
    const auto *cell = qobject_cast<const CellLine *>(m_editor);
    if (!(date && date->isEdited()) && !(cell && cell->isChanged()))
        return std::nullopt;
    return OpenCell{m_trackerId, m_before.id, m_field, line()->text()};
}

void EventTableDelegate::type(const QString &text) const
{
    if (QLineEdit *into = line()) {
        into->selectAll();
        into->insert(text);
    }
}

void EventTableDelegate::passOn(QKeyEvent *event) const
{
    QLineEdit *into = line();
    if (!into)
        return;
    into->setFocus();
    QCoreApplication::sendEvent(into, event);
}

/// What walks as in a spreadsheet.
bool EventTableDelegate::handleKey(const QKeyEvent &event)
{
    const bool isBack = event.modifiers().testFlag(Qt::ShiftModifier);
    switch (event.key()) {
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        if (finish())
            emit walked(event.key() == Qt::Key_Backtab || isBack ? -1 : 1, 0);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (finish())
            emit walked(0, isBack ? -1 : 1);
        return true;
    case Qt::Key_Escape: {
        QWidget *editor = std::exchange(m_editor, nullptr);
        emit closeEditor(editor, RevertModelCache);
        return true;
    }
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (!qobject_cast<CellLine *>(m_editor)) // a date goes by its unit
            return false;
        if (finish())
            emit walked(0, event.key() == Qt::Key_Up ? -1 : 1);
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return qobject_cast<CellLine *>(m_editor) != nullptr; // the table would close the cell
    default:
        return false;
    }
}

bool EventTableDelegate::eventFilter(QObject *watched, QEvent *event)
{
    if (!m_editor)
        return false;
    switch (event->type()) {
    case QEvent::ShortcutOverride: {
        // Keys of the cell do not reach the menus.
        const int key = static_cast<const QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter)
            event->accept();
        return false;
    }
    case QEvent::KeyPress:
        return handleKey(*static_cast<const QKeyEvent *>(event));
    case QEvent::FocusOut: {
        const Qt::FocusReason reason = static_cast<const QFocusEvent *>(event)->reason();
        const QWidget *focus = QApplication::focusWidget();
        const bool stays = reason == Qt::PopupFocusReason || reason == Qt::ActiveWindowFocusReason
            || (focus && (focus == m_editor || m_editor->isAncestorOf(focus)));
        if (!stays && watched != m_editor.data())
            QMetaObject::invokeMethod(
                this, [this] { finish(); }, Qt::QueuedConnection);
        else if (!stays)
            finish();
        return false;
    }
    default:
        return false;
    }
}

bool EventTableDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                   const QModelIndex &index)
{
    const QString text = index.data(Qt::ToolTipRole).toString();
    if (event->type() != QEvent::ToolTip || text.isEmpty())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal), view, option.rect);
    return true;
}

int EventTableDelegate::extraWidth(const QModelIndex &index)
{
    if (index.column() == EventModel::Category)
        return glyphSide + 4;
    return index.column() == EventModel::Title ? markRoom : 0;
}

} // namespace Dateline
