// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/formfield.h"

#include "views/common/datefield.h"
#include "views/common/flowlayout.h"
#include "views/common/fonts.h"
#include "views/common/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QToolButton>

namespace Dateline {

namespace {

constexpr qsizetype mostOfTheirs = 200; ///< characters of what others wrote

Theme fieldTheme(const QWidget &widget)
{
    QPalette palette = widget.palette();
    palette.setCurrentColorGroup(QPalette::Active);
    return Theme::fromPalette(palette);
}

} // namespace

FormField::FormField(const QString &label, QWidget *editor, QWidget *focus, QWidget *parent)
    : QWidget(parent), m_focus(focus ? focus : editor), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2);
    m_label = addLine(fieldTheme(*this).mutedText);
    m_label->setText(label);
    m_label->setBuddy(m_focus);
    m_label->setVisible(!label.isEmpty());
    editor->setParent(this);
    m_layout->addWidget(editor);
    if (m_focus->accessibleName().isEmpty())
        m_focus->setAccessibleName(labelText());
    if (auto *choice = qobject_cast<QComboBox *>(m_focus)) {
        choice->setFocusPolicy(Qt::StrongFocus); // not of the wheel
        choice->installEventFilter(this);
    }
}

bool FormField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel && watched == m_focus && !m_focus->hasFocus()) {
        event->ignore(); // it goes on to what scrolls
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

QString FormField::labelText() const { return m_label->text().remove(u'&'); }

QLabel *FormField::addLine(const QColor &colour)
{
    auto *line = new QLabel(this);
    line->setTextFormat(Qt::PlainText);
    line->setWordWrap(true);
    line->setFont(TextFonts::forWindow(font()).label);
    QPalette colours = line->palette();
    colours.setColor(QPalette::WindowText, colour);
    line->setPalette(colours);
    m_layout->addWidget(line);
    return line;
}

void FormField::setHint(const QString &hint)
{
    if (!m_hint && hint.isEmpty())
        return;
    if (!m_hint)
        m_hint = addLine(fieldTheme(*this).mutedText);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

void FormField::setFault(const QString &fault)
{
    // A date field says itself what is wrong with its text.
    if ((!m_fault && fault.isEmpty()) || findChild<DateField *>(QString(), Qt::FindDirectChildrenOnly))
        return;
    if (!m_fault) {
        m_fault = addLine(fieldTheme(*this).disputed);
        m_fault->setObjectName(QStringLiteral("fault"));
    }
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
    m_focus->setAccessibleDescription(fault);
}

QString FormField::fault() const { return m_fault ? m_fault->text() : QString(); }

void FormField::setTheirs(const QString &theirs)
{
    if (!m_conflict && theirs.isNull())
        return;
    if (!m_conflict) {
        m_theirs = addLine(fieldTheme(*this).disputed);
        m_conflict = new QWidget(this);
        constexpr int gap = 8;
        auto *choices = new FlowLayout(gap, m_conflict);
        choices->setContentsMargins(0, 0, 0, 0);
        const auto offer = [&](const QString &text, void (FormField::*choice)()) {
            auto *button = new QToolButton(m_conflict);
            button->setText(text);
            button->setFocusPolicy(Qt::StrongFocus);
            connect(button, &QToolButton::clicked, this, choice);
            choices->addWidget(button);
        };
        offer(tr("Take the new one"), &FormField::theirsTaken);
        offer(tr("Keep mine"), &FormField::mineKept);
        m_layout->addWidget(m_conflict);
    }
    QString shown = theirs.simplified();
    if (shown.size() > mostOfTheirs)
        shown = shown.left(mostOfTheirs) + QChar(0x2026);
    m_theirs->setText(shown.isEmpty() ? tr("Cleared meanwhile.") : tr("Changed meanwhile to: %1").arg(shown));
    m_theirs->setVisible(!theirs.isNull());
    m_conflict->setVisible(!theirs.isNull());
}

} // namespace Dateline
