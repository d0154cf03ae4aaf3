// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/guidewindow.h"

#include <QDesktopServices>
#include <QFile>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QTextBlock>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

QString guideText()
{
    QFile file(u":/guide/guide.md"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Where an item of the contents leads to.
constexpr int positionRole = Qt::UserRole;

QToolButton *makeStepButton(Qt::ArrowType arrow, const QString &name)
{
    auto *button = new QToolButton;
    button->setArrowType(arrow);
    button->setAutoRaise(true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

} // namespace

GuideWindow::GuideWindow(QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_contents(new QTreeWidget)
    , m_text(new QTextBrowser)
    , m_search(new QLineEdit)
    , m_found(new QLabel)
{
    setWindowTitle(tr("Guide – Dateline"));
    m_contents->setHeaderHidden(true);
    m_contents->setAccessibleName(tr("Contents"));
    m_text->setAccessibleName(tr("Guide"));
    m_text->setOpenLinks(false); // files beside the guide are not part of the program
    m_text->setFrameStyle(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(16);
    m_search->setPlaceholderText(tr("Search the guide"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    QToolButton *previous = makeStepButton(Qt::UpArrow, tr("Previous match"));
    QToolButton *next = makeStepButton(Qt::DownArrow, tr("Next match"));

    auto *top = new QHBoxLayout;
    top->addWidget(m_search, 1);
    top->addWidget(previous);
    top->addWidget(next);
    top->addWidget(m_found);
    auto *columns = new QSplitter;
    columns->addWidget(m_contents);
    columns->addWidget(m_text);
    columns->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(columns, 1);

    connect(m_contents, &QTreeWidget::itemClicked, this,
            [this](QTreeWidgetItem *item) { goTo(item->data(0, positionRole).toInt()); });
    connect(m_contents, &QTreeWidget::itemActivated, this,
            [this](QTreeWidgetItem *item) { goTo(item->data(0, positionRole).toInt()); });
    connect(m_text->verticalScrollBar(), &QScrollBar::valueChanged, this, &GuideWindow::followScroll);
    connect(m_text, &QTextBrowser::anchorClicked, this, [](const QUrl &url) {
        if (url.scheme() == "https"_L1 || url.scheme() == "http"_L1)
            QDesktopServices::openUrl(url);
    });
    connect(m_search, &QLineEdit::textChanged, this, &GuideWindow::search);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { step(false); });
    connect(previous, &QToolButton::clicked, this, [this] { step(true); });
    connect(next, &QToolButton::clicked, this, [this] { step(false); });
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_search, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    fill();
    const QFontMetrics metrics = fontMetrics();
    resize(metrics.averageCharWidth() * 130, metrics.height() * 44);
    columns->setSizes({metrics.averageCharWidth() * 34, metrics.averageCharWidth() * 96});
}

void GuideWindow::fill()
{
    m_text->document()->setMarkdown(guideText(), QTextDocument::MarkdownDialectGitHub);
    m_contents->clear();
    QTreeWidgetItem *chapter = nullptr;
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
        const int level = block.blockFormat().headingLevel();
        if (level < 2)
            continue; // the title is above everything
        auto *item = level == 2 || !chapter ? new QTreeWidgetItem(m_contents) : new QTreeWidgetItem(chapter);
        item->setText(0, block.text());
        item->setData(0, positionRole, block.position());
        if (level == 2)
            chapter = item;
    }
    m_contents->expandAll();
}

QStringList GuideWindow::headings() const
{
    QStringList all;
    for (QTreeWidgetItemIterator item(m_contents); *item; ++item)
        all << (*item)->text(0);
    return all;
}

void GuideWindow::showPlace(const QString &heading)
{
    int position = 0;
    for (QTreeWidgetItemIterator item(m_contents); *item; ++item) {
        if ((*item)->text(0) == heading)
            position = (*item)->data(0, positionRole).toInt();
    }
    show();
    raise();
    activateWindow();
    goTo(position);
    m_text->setFocus(Qt::OtherFocusReason);
}

/// Brings the line at \p position to the top.
void GuideWindow::goTo(int position)
{
    QTextCursor cursor(m_text->document());
    cursor.setPosition(position);
    m_text->setTextCursor(cursor);
    QScrollBar *bar = m_text->verticalScrollBar();
    bar->setValue(bar->value() + m_text->cursorRect().top() - static_cast<int>(m_text->document()->documentMargin()));
}

/// Marks all matches and goes to the first one from where the text is read.
void GuideWindow::search()
{
    const QString words = m_search->text();
    QList<QTextEdit::ExtraSelection> matches;
    QTextCharFormat mark;
    mark.setBackground(palette().color(QPalette::Highlight));
    mark.setForeground(palette().color(QPalette::HighlightedText));
    if (words.size() > 1) {
        for (QTextCursor found = m_text->document()->find(words, 0); !found.isNull();
             found = m_text->document()->find(words, found))
            matches.append({found, mark});
    }
    m_text->setExtraSelections(matches);
    m_found->setText(words.size() < 2        ? QString()
                         : matches.isEmpty() ? tr("No match")
                                             : tr("%n match(es)", nullptr, static_cast<int>(matches.size())));
    if (!matches.isEmpty() && words.size() > 1) {
        QTextCursor here = m_text->textCursor();
        here.setPosition(here.selectionStart());
        m_text->setTextCursor(here);
        step(false);
    }
}

void GuideWindow::step(bool back)
{
    const QString words = m_search->text();
    if (words.size() < 2)
        return;
    const QTextDocument::FindFlags flags = back ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (m_text->find(words, flags))
        return;
    // Round the end.
    m_text->moveCursor(back ? QTextCursor::End : QTextCursor::Start);
    m_text->find(words, flags);
}

/// The chapter that is read stands out in the contents.
void GuideWindow::followScroll()
{
    const int position =
        m_text->cursorForPosition(QPoint(4, 4 + static_cast<int>(m_text->document()->documentMargin()))).position();
    QTreeWidgetItem *current = nullptr;
    for (QTreeWidgetItemIterator item(m_contents); *item; ++item) {
        if ((*item)->data(0, positionRole).toInt() <= position)
            current = *item;
    }
    m_contents->setCurrentItem(current);
}

void GuideWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    if (m_search->text().isEmpty())
        close();
    else
        m_search->clear();
}

void GuideWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        search(); // the marks have the palette's colours
    QWidget::changeEvent(event);
}

} // namespace Dateline
