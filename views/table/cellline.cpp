// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/table/cellline.h"

#include "views/common/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLabel>
#include <QPainter>
#include <QPointer>
#include <QStringListModel>

#include <algorithm>
#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int noteGap = 2;

/// Completes the last of several names.
class ListCompleter : public QCompleter
{
public:
    using QCompleter::QCompleter;

    QString pathFromIndex(const QModelIndex &index) const override
    {
        const QString text = static_cast<const QLineEdit *>(widget())->text();
        const QString before = text.first(startOfLast(text));
        const QString blank = before.isEmpty() ? QString() : u" "_s;
        return before + blank + QCompleter::pathFromIndex(index);
    }
    QStringList splitPath(const QString &path) const override { return {path.sliced(startOfLast(path)).trimmed()}; }

private:
    static qsizetype startOfLast(const QString &text)
    {
        return std::max(text.lastIndexOf(u','), text.lastIndexOf(u';')) + 1;
    }
};

} // namespace

CellLine::CellLine(const QStringList &choices, bool isList, Check check, QWidget *parent)
    : QLineEdit(parent), m_check(std::move(check)), m_note(new QLabel(parent))
{
    setFrame(false);
    setAutoFillBackground(true);
    m_note->hide();
    m_note->setTextFormat(Qt::PlainText);
    m_note->setAutoFillBackground(true);
    m_note->setFrameShape(QFrame::Box);
    m_note->setMargin(4);
    m_note->setAttribute(Qt::WA_TransparentForMouseEvents);
    QPalette colours = palette();
    colours.setColor(QPalette::Window, palette().color(QPalette::ToolTipBase));
    colours.setColor(QPalette::WindowText, palette().color(QPalette::ToolTipText));
    m_note->setPalette(colours);
    if (!choices.isEmpty()) {
        auto *completer = isList ? new ListCompleter(choices, this) : new QCompleter(choices, this);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        setCompleter(completer);
    }
    connect(this, &QLineEdit::textChanged, this, &CellLine::look);
}

CellLine::~CellLine() { delete m_note; }

void CellLine::fill(const QString &text)
{
    m_before = text;
    setText(text);
    look();
}

void CellLine::look()
{
    m_problem = isChanged() ? m_check(text()) : QString();
    m_note->setText(m_problem);
    m_note->setVisible(!m_problem.isEmpty());
    setAccessibleDescription(m_problem);
    placeNote();
    update();
}

void CellLine::placeNote()
{
    if (m_problem.isEmpty())
        return;
    m_note->adjustSize();
    const QRect room = parentWidget()->rect();
    int top = geometry().bottom() + noteGap;
    if (top + m_note->height() > room.bottom())
        top = geometry().top() - noteGap - m_note->height();
    m_note->move(std::clamp(x(), 0, std::max(0, room.width() - m_note->width())), top);
    m_note->raise();
}

void CellLine::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    const Theme theme = Theme::fromPalette(palette());
    QPainter painter(this);
    painter.setPen(QPen(m_problem.isEmpty() ? theme.accent : theme.disputed, 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

void CellLine::moveEvent(QMoveEvent *event)
{
    QLineEdit::moveEvent(event);
    placeNote();
}

void CellLine::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    placeNote();
}

} // namespace Dateline
