// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/suggestions.h"

#include "views/common/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <algorithm>
#include <utility>

namespace Dateline {

namespace {

constexpr int hintRole = Qt::UserRole + 1;
constexpr int mostShownSuggestions = 10;
constexpr int narrowestList = 240;
constexpr int suggestionGap = 8;

/// The text at the beginning of the row and the hint at its end, in a quieter colour.
class SuggestionDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        const bool isCurrent = item.state & QStyle::State_Selected;
        const QColor ground = item.palette.color(QPalette::Active, isCurrent ? QPalette::Highlight : QPalette::Base);
        painter->fillRect(item.rect, ground);
        const QColor text =
            item.palette.color(QPalette::Active, isCurrent ? QPalette::HighlightedText : QPalette::Text);
        const QRect room = item.rect.adjusted(suggestionGap, 0, -suggestionGap, 0);
        const QString hint = index.data(hintRole).toString();
        // The hint gives way first: what it is called tells more.
        const int textWidth = std::min(item.fontMetrics.horizontalAdvance(item.text) + 1, room.width());
        const int hintRoom = room.width() - textWidth - suggestionGap;
        const auto draw = [&](QRect rect, Qt::Alignment side, const QString &words) {
            rect = QStyle::visualRect(item.direction, room, rect);
            painter->drawText(rect,
                              static_cast<int>(QStyle::visualAlignment(item.direction, side) | Qt::AlignVCenter)
                                  | Qt::TextSingleLine,
                              item.fontMetrics.elidedText(words, Qt::ElideRight, rect.width()));
        };
        painter->setPen(text);
        draw(QRect(room.left(), room.top(), textWidth, room.height()), Qt::AlignLeft, item.text);
        if (hint.isEmpty() || hintRoom < 4 * item.fontMetrics.averageCharWidth())
            return;
        painter->setPen(Theme::withContrast(Theme::mix(text, ground, 0.65), ground, 4.5));
        draw(QRect(room.right() - hintRoom + 1, room.top(), hintRoom, room.height()), Qt::AlignRight, hint);
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {option.rect.width(), option.fontMetrics.height() + suggestionGap};
    }
};

} // namespace

SuggestingLine::SuggestingLine(QWidget *parent) : QLineEdit(parent), m_model(new QStandardItemModel(this))
{
    connect(this, &QLineEdit::textEdited, this, &SuggestingLine::suggest);
}

SuggestingLine::~SuggestingLine() { delete m_list; }

QListView *SuggestingLine::list() const { return m_list; }

bool SuggestingLine::isListOpen() const { return m_list && m_list->isVisible(); }

void SuggestingLine::suggest()
{
    m_suggestions =
        m_finder && (m_opensEmpty || !text().trimmed().isEmpty()) ? m_finder(text()) : std::vector<Suggestion>();
    if (m_suggestions.empty() || !hasFocus()) {
        closeList();
        return;
    }
    m_model->clear();
    for (const Suggestion &suggestion : m_suggestions) {
        auto *item = new QStandardItem(suggestion.text);
        item->setData(suggestion.hint, hintRole);
        item->setData(
            suggestion.hint.isEmpty()
                ? suggestion.text
                : tr("%1, %2", "a suggestion and what tells it from others").arg(suggestion.text, suggestion.hint),
            Qt::AccessibleTextRole);
        item->setEditable(false);
        m_model->appendRow(item);
    }
    openList();
    m_list->setCurrentIndex(m_model->index(0, 0));
}

void SuggestingLine::openList()
{
    if (!m_list) {
        // A window without frame that neither takes the focus nor grabs the keys.
        m_list = new QListView(this);
        m_list->setWindowFlags(Qt::ToolTip | Qt::FramelessWindowHint);
        m_list->setAttribute(Qt::WA_ShowWithoutActivating);
        m_list->setFocusPolicy(Qt::NoFocus);
        m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_list->setUniformItemSizes(true);
        m_list->setMouseTracking(true);
        m_list->setFrameShape(QFrame::StyledPanel);
        m_list->setItemDelegate(new SuggestionDelegate(m_list));
        m_list->setModel(m_model);
        connect(m_list, &QListView::entered, m_list, [this](const QModelIndex &at) { m_list->setCurrentIndex(at); });
        connect(m_list, &QListView::clicked, this, [this](const QModelIndex &at) {
            m_list->setCurrentIndex(at);
            chooseCurrent(true);
        });
    }
    m_list->setAccessibleName(accessibleName());
    m_list->setLayoutDirection(layoutDirection());
    place();
    m_list->show();
}

/// Below the line, or above it where the screen ends.
void SuggestingLine::place()
{
    const int rows = std::min(m_model->rowCount(), mostShownSuggestions);
    const QSize size(std::max(width(), narrowestList),
                     rows * (fontMetrics().height() + suggestionGap) + 2 * m_list->frameWidth());
    const QRect screenRoom = screen()->availableGeometry();
    QPoint corner = mapToGlobal(QPoint(layoutDirection() == Qt::RightToLeft ? width() - size.width() : 0, height()));
    if (corner.y() + size.height() > screenRoom.bottom())
        corner.setY(std::max(screenRoom.top(), mapToGlobal(QPoint(0, 0)).y() - size.height()));
    corner.setX(
        std::clamp(corner.x(), screenRoom.left(), std::max(screenRoom.left(), screenRoom.right() - size.width())));
    m_list->setGeometry(QRect(corner, size));
}

void SuggestingLine::closeList()
{
    if (m_list)
        m_list->hide();
}

void SuggestingLine::move(int step)
{
    const int last = m_model->rowCount() - 1;
    m_list->setCurrentIndex(m_model->index(std::clamp(m_list->currentIndex().row() + step, 0, last), 0));
}

bool SuggestingLine::chooseCurrent(bool offersToo)
{
    if (!isListOpen() || !m_list->currentIndex().isValid())
        return false;
    const Suggestion picked = m_suggestions[static_cast<std::size_t>(m_list->currentIndex().row())];
    if (picked.isOffer && !offersToo)
        return false;
    closeList();
    emit chosen(picked.value);
    return true;
}

bool SuggestingLine::event(QEvent *event)
{
    // Esc closes the list before it means anything to what is around.
    if (event->type() == QEvent::ShortcutOverride && isListOpen()
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void SuggestingLine::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (!isListOpen()) {
        if (plain && event->key() == Qt::Key_Down && (m_opensEmpty || !text().isEmpty())) {
            suggest();
            return;
        }
        QLineEdit::keyPressEvent(event);
        return;
    }
    switch (plain ? event->key() : 0) {
    case Qt::Key_Down:
        return move(1);
    case Qt::Key_Up:
        return move(-1);
    case Qt::Key_PageDown:
        return move(mostShownSuggestions);
    case Qt::Key_PageUp:
        return move(-mostShownSuggestions);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        chooseCurrent(true);
        return;
    case Qt::Key_Escape:
        return closeList();
    default:
        QLineEdit::keyPressEvent(event);
    }
}

bool SuggestingLine::focusNextPrevChild(bool next)
{
    if (next)
        chooseCurrent(false);
    return QLineEdit::focusNextPrevChild(next);
}

void SuggestingLine::focusOutEvent(QFocusEvent *event)
{
    QWidget *const goingTo = QApplication::focusWidget();
    if (event->reason() == Qt::ShortcutFocusReason && chooseCurrent(false) && goingTo)
        goingTo->setFocus(Qt::ShortcutFocusReason); // what is chosen may lead elsewhere
    closeList();
    QLineEdit::focusOutEvent(event);
}

void SuggestingLine::hideEvent(QHideEvent *event)
{
    closeList();
    QLineEdit::hideEvent(event);
}

} // namespace Dateline
