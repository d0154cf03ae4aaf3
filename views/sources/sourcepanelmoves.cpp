// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Moving among the quotes of a source, and attributing what is selected.
#include "views/sources/sourcepanel.h"

#include "models/reading/quoteanchor.h"
#include "models/wording/datewords.h"
#include "models/wording/language.h"
#include "views/common/itemtext.h"
#include "views/sources/findline.h"
#include "views/sources/missingquotes.h"
#include "views/sources/sourcetext.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace Dateline {

namespace {

/// A quote is a sentence or two; beyond this its context could not be worked out while one waits.
constexpr qsizetype longestSelection = 4000;

QString number(std::size_t count) { return numberInWords(static_cast<qlonglong>(count)); }

/// The selection without the blanks at its ends.
std::pair<qsizetype, qsizetype> trimmedSelection(const QString &text, const QTextCursor &cursor)
{
    qsizetype begin = cursor.selectionStart();
    qsizetype end = std::min<qsizetype>(cursor.selectionEnd(), text.size());
    while (begin < end && text.at(begin).isSpace())
        ++begin;
    while (end > begin && text.at(end - 1).isSpace())
        --end;
    return {begin, end - begin};
}

} // namespace

/// Buttons and scrolling areas take arrows with Alt for arrows, and the window has a Ctrl+F of its own.
bool SourcePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isOurs(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress && static_cast<QWidget *>(watched)->hasFocus())
        return handleKey(*static_cast<QKeyEvent *>(event));
    return false;
}

void SourcePanel::keyPressEvent(QKeyEvent *event)
{
    if (!handleKey(*event))
        QWidget::keyPressEvent(event);
}

bool SourcePanel::isOurs(const QKeyEvent &event) const
{
    const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    const bool isVertical = event.key() == Qt::Key_Down || event.key() == Qt::Key_Up;
    return (isVertical && event.modifiers() == Qt::AltModifier) || (isEnter && event.modifiers() & Qt::ControlModifier)
        || (event.key() == Qt::Key_Escape && event.modifiers() == Qt::NoModifier) || event.matches(QKeySequence::Find);
}

bool SourcePanel::handleKey(const QKeyEvent &event)
{
    if (event.key() == Qt::Key_F2 && m_editable && m_reading) {
        emit editRequested(m_source);
        return true;
    }
    if (isOurs(event)) {
        if (event.key() == Qt::Key_Escape) {
            if (m_find->field()->hasFocus())
                return false; // closes its line
            emit escapePressed();
        } else if (event.matches(QKeySequence::Find)) {
            if (m_text->isVisible())
                m_find->open();
        } else if (event.modifiers() == Qt::AltModifier) {
            step(event.key() == Qt::Key_Down ? 1 : -1);
        } else {
            attribute();
        }
        return true;
    }
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (!m_text->hasFocus() || modifiers != Qt::NoModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_N:
        step(1);
        return true;
    case Qt::Key_P:
        step(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_reading && m_text->current()) {
            const EventRow row = rowNow(m_reading->text->marks[*m_text->current()]);
            if (row != noIndex)
                emit eventActivated(row);
        }
        return true;
    default:
        return false;
    }
}

void SourcePanel::showQuote(const AttributionId &attribution)
{
    using Columns = TrackerColumns::AttributionColumns;
    const Columns &columns = m_workspace->snapshot()->tracker().attributionColumns();
    const QByteArray id = attribution.text.toUtf8();
    for (std::uint32_t i = 0; i < columns.source.size(); ++i) {
        if (columns.source[i] == noIndex || columns.texts.bytes(i, Columns::Id) != id)
            continue;
        showSource({m_workspace->snapshot()->tracker().sourceColumns().texts.text(columns.source[i],
                                                                                  TrackerColumns::SourceColumns::Id)});
        m_wanted = attribution;
        if (!isBusy())
            goToAttribution(std::exchange(m_wanted, {}));
        return;
    }
}

/// What is shown may be of an older snapshot than the workspace's.
EventRow SourcePanel::rowNow(const Mark &mark) const
{
    if (mark.row == noIndex || m_reading->snapshot == m_workspace->snapshot())
        return mark.row;
    return m_workspace->snapshot()->rowOf(m_reading->snapshot->eventId(mark.row));
}

AttributionId SourcePanel::idOf(const Mark &mark) const
{
    return {m_reading->snapshot->tracker().attributionColumns().texts.text(mark.attribution,
                                                                           TrackerColumns::AttributionColumns::Id)};
}

QString SourcePanel::describe(const Mark &mark) const
{
    const auto support =
        static_cast<Support>(m_reading->snapshot->tracker().attributionColumns().support[mark.attribution]);
    QString said = nameFor(support);
    if (mark.row != noIndex)
        said = tr("%1 · %2\n%3", "date, title, support")
                   .arg(dateInWords(m_reading->snapshot->date(mark.row)), m_reading->snapshot->title(mark.row), said);
    return mark.isRetyped() ? tr("%1\nThe same words, typed otherwise in the quote").arg(said) : said;
}

void SourcePanel::goTo(std::size_t mark)
{
    const Mark place = m_reading->text->marks[mark];
    m_sought.reset();
    m_text->setCurrent(mark);
    m_text->reveal(place.start, place.length);
    updateStatus();
    const EventRow row = rowNow(place);
    if (row == noIndex)
        return;
    const QScopedValueRollback moving(m_moving, true);
    m_workspace->select(row);
}

void SourcePanel::goToAttribution(const AttributionId &attribution)
{
    if (!m_reading)
        return;
    const auto indexIn = [&](const std::vector<Mark> &marks) {
        const auto place =
            std::find_if(marks.begin(), marks.end(), [&](const Mark &mark) { return idOf(mark) == attribution; });
        return static_cast<std::size_t>(place - marks.begin());
    };
    if (const std::size_t mark = indexIn(m_reading->text->marks); mark < m_reading->text->marks.size()) {
        goTo(mark);
        return;
    }
    if (const std::size_t mark = indexIn(m_reading->text->missing); mark < m_reading->text->missing.size()) {
        m_missing->setOpen(true);
        showPassage(mark);
    }
}

void SourcePanel::showPassage(std::size_t missing)
{
    const Mark place = m_reading->text->missing[missing];
    m_sought = missing;
    m_text->setCurrent({});
    updateStatus();
    if (place.length == 0)
        return;
    m_text->showPassage(place.start, place.length);
    m_text->reveal(place.start, place.length);
}

void SourcePanel::step(int direction)
{
    if (!m_reading || m_reading->text->marks.empty())
        return;
    const std::vector<Mark> &marks = m_reading->text->marks;
    const auto last = static_cast<std::ptrdiff_t>(marks.size()) - 1;
    std::ptrdiff_t mark = 0;
    if (m_text->current()) {
        mark = static_cast<std::ptrdiff_t>(*m_text->current()) + direction;
    } else {
        // From where the cursor is.
        const qsizetype cursor = m_text->textCursor().selectionStart();
        const auto next = std::partition_point(marks.begin(), marks.end(),
                                               [cursor](const Mark &each) { return each.start < cursor; });
        mark = next - marks.begin() - (direction < 0 ? 1 : 0);
    }
    goTo(static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(mark, 0, last)));
}

void SourcePanel::followSelection()
{
    if (m_moving || !m_reading || m_reading->snapshot != m_workspace->snapshot())
        return;
    const EventRow selected = m_workspace->selected();
    const std::vector<Mark> &marks = m_reading->text->marks;
    const auto place = std::find_if(marks.begin(), marks.end(), [selected](const Mark &mark) {
        return selected != noIndex && mark.row == selected;
    });
    m_sought.reset();
    if (place == marks.end()) {
        m_text->setCurrent({});
    } else if (!m_text->current() || marks[*m_text->current()].row != selected) {
        m_text->setCurrent(static_cast<std::size_t>(place - marks.begin()));
        m_text->reveal(place->start, place->length);
    }
    updateStatus();
}

void SourcePanel::updateStatus()
{
    const std::size_t count = m_reading ? m_reading->text->marks.size() : 0;
    const std::optional<std::size_t> current = m_text->current();
    QString status;
    if (count == 0)
        status = tr("No words of this text are quoted");
    else if (!current)
        status = count == 1 ? tr("1 quote · show it: Alt+↓")
                            : tr("%Ln quote(s) · first: Alt+↓", nullptr, static_cast<int>(count));
    else if (*current + 1 < count)
        status = tr("Quote %1 of %2 · next: Alt+↓").arg(number(*current + 1), number(count));
    else if (count > 1)
        status = tr("Quote %1 of %2 · previous: Alt+↑").arg(number(*current + 1), number(count));
    else
        status = tr("Quote 1 of 1");
    if (m_sought)
        status = MissingQuotes::whatIsShown(m_reading->text->missing[*m_sought]);
    else if (current && m_reading->text->marks[*current].isRetyped())
        status = tr("Typed otherwise in the quote · %1", "which of the quotes it is").arg(status);
    m_status->setText(status);
    m_status->setToolTip(asToolTip(status));
    m_text->setAccessibleDescription(status);
    m_previous->setEnabled(count > 0 && (!current || *current > 0));
    m_next->setEnabled(count > 0 && (!current || *current + 1 < count));
}

void SourcePanel::updateAttribute()
{
    m_attribute->setVisible(m_editable);
    const qsizetype length = m_reading ? trimmedSelection(m_reading->text->text, m_text->textCursor()).second : 0;
    m_attribute->setEnabled(m_editable && length > 0 && length <= longestSelection);
    m_attribute->setToolTip(length > longestSelection
                                ? tr("A quote has at most %1 characters.").arg(numberInWords(longestSelection))
                                : tr("What the selected words say of an event (Ctrl+Enter)"));
    placeQuoteButton();
}

/// Below the end of the selection, or above it where there is no room; away while the end is not to be seen.
void SourcePanel::placeQuoteButton()
{
    constexpr int gap = 4;
    const QRect end = m_text->cursorRect();
    const QRect room = m_text->viewport()->rect();
    const bool isSeen = m_attribute->isEnabled() && m_editable && room.intersects(end);
    m_quote->setVisible(isSeen);
    if (!isSeen)
        return;
    m_quote->setToolTip(m_attribute->toolTip());
    const QSize size = m_quote->sizeHint();
    m_quote->resize(size);
    const int below = end.bottom() + gap;
    const int y = below + size.height() <= room.bottom() ? below : end.top() - gap - size.height();
    m_quote->move(std::clamp(end.left() - size.width() / 2, gap, std::max(gap, room.width() - size.width() - gap)),
                  std::max(gap, y));
}

void SourcePanel::attribute()
{
    if (!m_attribute->isEnabled() || !m_reading)
        return;
    const QString &text = m_reading->text->text;
    const auto [start, length] = trimmedSelection(text, m_text->textCursor());
    const TextSpan span = codePointSpan(text, start, length);
    emit attributeRequested(m_reading->record.id, quoteAt(text, span.start, span.length));
}

void SourcePanel::showMenu(QPoint globalPlace)
{
    QMenu *menu = m_text->createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_editable) {
        menu->addSeparator();
        QAction *add = menu->addAction(m_attribute->text(), this, &SourcePanel::attribute);
        add->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
        add->setEnabled(m_attribute->isEnabled());
    }
    menu->popup(globalPlace);
}

} // namespace Dateline
