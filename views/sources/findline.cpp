// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sources/findline.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace Dateline {

FindLine::FindLine(QPlainTextEdit *text, QWidget *parent)
    : QWidget(parent), m_text(text), m_field(new QLineEdit(this)), m_state(new QLabel(this))
{
    m_field->setPlaceholderText(tr("Find in this text"));
    m_field->setAccessibleName(tr("Find in this text"));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textEdited, this, [this] { find(m_text->textCursor().selectionStart(), false); });
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(8);
    layout->addWidget(m_field, 1);
    layout->addWidget(m_state);
    m_state->hide();
    hide();
}

void FindLine::setText(const QString &text)
{
    if (text == m_all)
        return;
    m_all = text;
    m_finder.reset();
}

void FindLine::open()
{
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FindLine::close()
{
    hide();
    m_text->setFocus(Qt::OtherFocusReason);
}

bool FindLine::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const QTextCursor cursor = m_text->textCursor();
    if (key->key() == Qt::Key_Escape) {
        close();
    } else if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        if (key->modifiers() & Qt::ShiftModifier)
            find(cursor.selectionStart() - 1, true);
        else
            find(cursor.selectionEnd(), false);
    } else {
        return false;
    }
    return true;
}

void FindLine::find(qsizetype from, bool backwards)
{
    const QString words = m_field->text();
    std::optional<WordFinder::Place> place;
    if (!words.isEmpty()) {
        if (!m_finder)
            m_finder.emplace(m_all);
        place = backwards ? m_finder->previous(words, from) : m_finder->next(words, from);
        if (!place)
            place = backwards ? m_finder->previous(words, m_all.size()) : m_finder->next(words, 0);
    }
    m_state->setText(tr("not found"));
    m_state->setVisible(!words.isEmpty() && !place);
    QTextCursor cursor = m_text->textCursor();
    cursor.clearSelection();
    if (place) {
        cursor.setPosition(static_cast<int>(place->start));
        cursor.setPosition(static_cast<int>(place->start + place->length), QTextCursor::KeepAnchor);
    }
    m_text->setTextCursor(cursor);
    if (place && m_text->cursorRect().bottom() > m_text->viewport()->height() - m_text->fontMetrics().height())
        m_text->centerCursor();
}

} // namespace Dateline
