// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sources/textblock.h"

#include "views/common/foundmarks.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QTextDocumentFragment>
#include <QUrl>
#include <QWheelEvent>

#include <cmath>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr auto linkScheme = "dateline-link"_L1;

} // namespace

TextBlock::TextBlock(const Theme &theme, const TextFonts &fonts, QWidget *parent)
    : QTextBrowser(parent), m_theme(theme), m_fonts(fonts)
{
    setFrameShape(NoFrame);
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setContextMenuPolicy(Qt::DefaultContextMenu);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    document()->setDefaultFont(fonts.base);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_end = QTextCursor(document());
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        if (link.scheme() == linkScheme)
            emit linkActivated(link.path().toInt());
    });
}

void TextBlock::startParagraph(int space)
{
    QTextBlockFormat block;
    if (m_paragraphs++ > 0) {
        block.setTopMargin(space);
        m_end.insertBlock(block, {});
    } else {
        m_end.setBlockFormat(block);
    }
    contentsChanged();
}

void TextBlock::startRow(double column, int space)
{
    startParagraph(space);
    QTextBlockFormat block = m_end.blockFormat();
    block.setLeftMargin(column);
    block.setTextIndent(-column);
    block.setTabPositions({{column, QTextOption::LeftTab}});
    m_end.setBlockFormat(block);
}

void TextBlock::addColumn()
{
    m_end.insertText(QString(u'\t'), format(Style::Body));
    contentsChanged();
}

double TextBlock::widthOf(const QString &text, Style style) const
{
    return QFontMetricsF(format(style).font()).horizontalAdvance(text);
}

void TextBlock::addText(const QString &text, Style style, const QString &toolTip)
{
    QTextCharFormat characters = format(style);
    // Tool tips would take markup for markup.
    if (!toolTip.isEmpty())
        characters.setToolTip(Qt::convertFromPlainText(toolTip, Qt::WhiteSpaceNormal));
    // A line break within a text is one; other control characters have no place on screen.
    QString clean = text;
    for (QChar &c : clean) {
        if (c == u'\n')
            c = QChar::LineSeparator;
        else if (c == QChar::ParagraphSeparator || c == QChar::ObjectReplacementCharacter
                 || c.category() == QChar::Other_Control)
            c = u' ';
    }
    m_end.insertText(clean, characters);
    contentsChanged();
}

void TextBlock::addLink(const QString &text, int number, const QString &toolTip, Style style)
{
    QTextCharFormat characters = format(style);
    characters.setAnchor(true);
    characters.setAnchorHref(linkScheme + u':' + QString::number(number));
    characters.setForeground(Theme::withContrast(m_theme.accent, m_theme.ground, 4.5));
    characters.setToolTip(Qt::convertFromPlainText(toolTip, Qt::WhiteSpaceNormal));
    m_end.insertText(text.simplified(), characters);
    contentsChanged();
}

void TextBlock::markFound(const std::vector<SearchTerm> &terms)
{
    setExtraSelections(foundSelections(*document(), 0, document()->characterCount(), terms, palette()));
}

void TextBlock::contentsChanged()
{
    m_measured.fill({});
    updateGeometry();
}

QTextCharFormat TextBlock::format(Style style) const
{
    QTextCharFormat characters;
    characters.setFont(m_fonts.base);
    characters.setForeground(m_theme.text);
    switch (style) {
    case Style::Body:
        break;
    case Style::Muted:
        characters.setForeground(m_theme.mutedText);
        break;
    case Style::Title:
        characters.setFont(m_fonts.title);
        break;
    case Style::Strong:
        characters.setFontWeight(QFont::DemiBold);
        break;
    case Style::Quote:
        characters.setFontItalic(true);
        break;
    case Style::Warning:
        characters.setFontWeight(QFont::DemiBold);
        characters.setForeground(m_theme.disputed);
        break;
    case Style::Label:
        characters.setFont(m_fonts.label);
        characters.setForeground(m_theme.mutedText);
        break;
    }
    return characters;
}

int TextBlock::heightForWidth(int width) const
{
    for (const Measured &measured : m_measured) {
        if (measured.width == width)
            return measured.height;
    }
    // Layouts ask with several widths; the document itself keeps the one it is shown at.
    const double before = document()->textWidth();
    document()->setTextWidth(width);
    const int height = static_cast<int>(std::ceil(document()->size().height()));
    document()->setTextWidth(before);
    m_measured[m_nextMeasured++ % m_measured.size()] = {width, height};
    return height;
}

QSize TextBlock::sizeHint() const
{
    const int wanted = fontMetrics().averageCharWidth() * 40;
    return {wanted, heightForWidth(width() > 0 && isVisible() ? width() : wanted)};
}

QSize TextBlock::minimumSizeHint() const { return {fontMetrics().averageCharWidth() * 8, fontMetrics().height()}; }

QMimeData *TextBlock::createMimeDataFromSelection() const
{
    auto *copied = new QMimeData;
    copied->setText(textCursor().selection().toPlainText());
    return copied;
}

void TextBlock::keyPressEvent(QKeyEvent *event)
{
    // Without Shift these move the view around the block, which is all in view itself.
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End:
        if (!(event->modifiers() & Qt::ShiftModifier)) {
            event->ignore();
            return;
        }
        break;
    default:
        break;
    }
    QTextBrowser::keyPressEvent(event);
}

void TextBlock::contextMenuEvent(QContextMenuEvent *event)
{
    // The menu for a place would offer to copy our own links, which mean nothing elsewhere.
    QMenu *menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // And what can be done with the card around.
    for (const QWidget *around = parentWidget(); around && !around->isWindow(); around = around->parentWidget()) {
        if (around->actions().isEmpty())
            continue;
        menu->addSeparator();
        menu->addActions(around->actions());
        break;
    }
    menu->popup(event->globalPos());
}

void TextBlock::wheelEvent(QWheelEvent *event) { event->ignore(); }

void TextBlock::doSetSource(const QUrl &, QTextDocument::ResourceType) { }

QVariant TextBlock::loadResource(int, const QUrl &) { return {}; }

} // namespace Dateline
