// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/growingtext.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace Dateline {

GrowingText::GrowingText(Lines lines, QWidget *parent) : QPlainTextEdit(parent), m_lines(lines)
{
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(3);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &GrowingText::fit);
    fit();
}

QString GrowingText::text() const
{
    QString text = document()->toRawText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    text.replace(QChar::LineSeparator, u'\n');
    return text;
}

void GrowingText::setText(const QString &text)
{
    if (this->text() != text)
        setPlainText(text);
}

void GrowingText::setLeastLines(int lines)
{
    m_least = lines;
    fit();
}

/// A plain text's document measures its height in lines.
void GrowingText::fit()
{
    const int lines = std::max(m_least, static_cast<int>(std::lround(document()->size().height())));
    const int around = static_cast<int>(std::ceil(2 * document()->documentMargin())) + 2 * frameWidth();
    const int height = lines * fontMetrics().lineSpacing() + around;
    if (height != minimumHeight())
        setFixedHeight(height);
}

/// Fusion gives the frame of a text no sign of the focus, unlike that of a line.
bool GrowingText::event(QEvent *event)
{
    const bool done = QPlainTextEdit::event(event);
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        update();
    } else if (event->type() == QEvent::Paint && hasFocus()) {
        QPainter painter(this);
        painter.setPen(palette().color(QPalette::Highlight));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
    return done;
}

void GrowingText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

void GrowingText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
}

void GrowingText::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_lines == Lines::One) {
        event->ignore();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void GrowingText::insertFromMimeData(const QMimeData *source)
{
    if (m_lines == Lines::One)
        insertPlainText(source->text().simplified());
    else
        QPlainTextEdit::insertFromMimeData(source);
}

/// All of it is in view: the wheel moves what is around.
void GrowingText::wheelEvent(QWheelEvent *event) { event->ignore(); }

} // namespace Dateline
