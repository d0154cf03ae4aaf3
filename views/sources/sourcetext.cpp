// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sources/sourcetext.h"

#include "views/common/foundmarks.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextEdit>
#include <QToolTip>

#include <algorithm>
#include <array>

namespace Dateline {

namespace {

constexpr int textMargin = 12;
/// How much of the accent is mixed into the ground under one mark, two, and more.
constexpr std::array tints = {0.16, 0.28, 0.38};

} // namespace

SourceText::SourceText(QWidget *parent) : QPlainTextEdit(parent), m_text(std::make_shared<const MarkedText>())
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setFrameShape(NoFrame);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(textMargin);
    viewport()->setMouseTracking(true);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &SourceText::highlight);
}

void SourceText::setMarkedText(std::shared_ptr<const MarkedText> text, std::vector<bool> disputes)
{
    const bool sameText = m_text->text == text->text;
    m_text = std::move(text);
    m_disputes = std::move(disputes);
    m_current.reset();
    m_passageLength = 0;
    m_revealedLength = 0;
    setExtraSelections({});
    if (!sameText)
        setPlainText(m_text->text);
    highlight();
}

void SourceText::setTheme(const Theme &theme)
{
    m_theme = theme;
    highlight();
}

void SourceText::setFound(std::vector<SearchTerm> terms)
{
    if (terms == m_found)
        return;
    m_found = std::move(terms);
    highlight();
}

void SourceText::setCurrent(std::optional<std::size_t> mark)
{
    m_current = mark;
    m_passageLength = 0;
    highlight();
}

void SourceText::showPassage(qsizetype start, qsizetype length)
{
    m_passageStart = start;
    m_passageLength = length;
    highlight();
}

void SourceText::reveal(qsizetype start, qsizetype length)
{
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(start));
    setTextCursor(cursor);
    const QRect first = rectangleOf(start);
    const QRect last = rectangleOf(start + length);
    if (first.top() < 0 || last.bottom() > viewport()->height())
        centerCursor();
    m_revealed = start;
    m_revealedLength = isVisible() ? 0 : length;
    highlight();
}

QRect SourceText::rectangleOf(qsizetype place) const
{
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(place));
    return cursorRect(cursor);
}

qsizetype SourceText::placeAt(QPoint point) const
{
    const QTextBlock block = cursorForPosition(point).block();
    const QPointF inBlock = point - blockBoundingGeometry(block).translated(contentOffset()).topLeft();
    for (int i = 0; i < block.layout()->lineCount(); ++i) {
        const QTextLine line = block.layout()->lineAt(i);
        if (line.naturalTextRect().contains(inBlock))
            return block.position() + line.xToCursor(inBlock.x(), QTextLine::CursorOnCharacter);
    }
    return -1;
}

/// The text drawn on screen with its marks. Opaque tints, mixed here, keep the contrast of the letters however many lie
/// over each other.
void SourceText::highlight()
{
    const auto selection = [this](qsizetype start, qsizetype length) {
        QTextEdit::ExtraSelection part;
        part.cursor = QTextCursor(document());
        part.cursor.setPosition(static_cast<int>(start));
        part.cursor.setPosition(static_cast<int>(start + length), QTextCursor::KeepAnchor);
        return part;
    };
    const auto outlined = [&](qsizetype start, qsizetype length, double tint, Qt::PenStyle style) {
        QTextEdit::ExtraSelection part = selection(start, length);
        const QColor ground = Theme::mix(m_theme.accent, m_theme.ground, tint);
        part.format.setBackground(ground);
        part.format.setForeground(Theme::withContrast(m_theme.text, ground, 4.5));
        part.format.setProperty(QTextFormat::OutlinePen, QPen(m_theme.accent, 1, style));
        return part;
    };
    QList<QTextEdit::ExtraSelection> selections;
    const qsizetype begin = firstVisibleBlock().position();
    const qsizetype end = cursorForPosition(viewport()->rect().bottomRight()).block().position()
        + cursorForPosition(viewport()->rect().bottomRight()).block().length();
    for (const MarkedStretch &stretch : stretchesIn(*m_text, begin, end, m_disputes)) {
        QTextEdit::ExtraSelection part = selection(stretch.start, stretch.length);
        const std::size_t step = std::min(static_cast<std::size_t>(stretch.depth), tints.size()) - 1;
        const QColor ground = Theme::mix(m_theme.accent, m_theme.ground, tints[step]);
        part.format.setBackground(ground);
        part.format.setForeground(Theme::withContrast(m_theme.text, ground, 4.5));
        part.format.setUnderlineStyle(stretch.disputed ? QTextCharFormat::WaveUnderline : QTextCharFormat::DotLine);
        part.format.setUnderlineColor(stretch.disputed ? m_theme.disputed : m_theme.accent);
        selections.append(part);
    }
    selections += foundSelections(*document(), static_cast<int>(begin), static_cast<int>(end), m_found, palette());
    if (m_current) {
        const Mark &mark = m_text->marks[*m_current];
        selections.append(outlined(mark.start, mark.length, 0.38, Qt::SolidLine));
    }
    if (m_passageLength > 0)
        selections.append(outlined(m_passageStart, m_passageLength, 0.08, Qt::DashLine));
    setExtraSelections(selections);
}

void SourceText::click(QPoint point)
{
    const std::vector<std::size_t> marks = marksAt(*m_text, placeAt(point));
    if (marks.empty())
        return;
    const auto place = m_current ? std::find(marks.begin(), marks.end(), *m_current) : marks.end();
    const bool again = place != marks.end() && std::next(place) != marks.end();
    emit markClicked(again ? *std::next(place) : marks.front());
}

void SourceText::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->pos();
    QPlainTextEdit::mousePressEvent(event);
}

void SourceText::mouseReleaseEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseReleaseEvent(event);
    const bool moved = (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (event->button() == Qt::LeftButton && !moved && !textCursor().hasSelection())
        click(event->pos());
}

void SourceText::mouseMoveEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseMoveEvent(event);
    if (event->buttons() != Qt::NoButton)
        return;
    const bool onMark = !marksAt(*m_text, placeAt(event->pos())).empty();
    viewport()->setCursor(onMark ? Qt::PointingHandCursor : Qt::IBeamCursor);
}

bool SourceText::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !m_describe)
        return QPlainTextEdit::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QStringList lines;
    constexpr std::size_t most = 6;
    const std::vector<std::size_t> marks = marksAt(*m_text, placeAt(help->pos()));
    for (std::size_t i = 0; i < marks.size() && i < most; ++i)
        lines.append(m_describe(m_text->marks[marks[i]]));
    if (marks.size() > most)
        lines.append(tr("and %1 more").arg(marks.size() - most));
    if (lines.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), Qt::convertFromPlainText(lines.join(u'\n'), Qt::WhiteSpaceNormal),
                           viewport());
    return true;
}

void SourceText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    highlight();
}

void SourceText::showEvent(QShowEvent *event)
{
    QPlainTextEdit::showEvent(event);
    if (m_revealedLength == 0)
        return;
    // Once the layout has given it its size.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_revealedLength > 0)
                reveal(m_revealed, m_revealedLength);
        },
        Qt::QueuedConnection);
}

void SourceText::contextMenuEvent(QContextMenuEvent *event) { emit contextMenuAsked(event->globalPos()); }

/// What is copied is the text itself, where the document has no-break spaces and the like replaced.
QMimeData *SourceText::createMimeDataFromSelection() const
{
    auto *copied = new QMimeData;
    const QTextCursor cursor = textCursor();
    copied->setText(m_text->text.mid(cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart()));
    return copied;
}

} // namespace Dateline
