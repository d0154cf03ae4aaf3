// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/recordform.h"

#include "views/common/formfield.h"
#include "views/common/stickyfoot.h"
#include "views/common/suggestions.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>

#include <algorithm>

namespace Dateline {

namespace {

constexpr int gapOfFields = 8;

QLabel *quietLine(const QColor &colour, const QFont &font, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(font);
    QPalette colours = label->palette();
    colours.setColor(QPalette::WindowText, colour);
    label->setPalette(colours);
    label->hide();
    return label;
}

Theme formTheme(const QWidget *parent)
{
    QPalette active = parent ? parent->palette() : QApplication::palette();
    active.setCurrentColorGroup(QPalette::Active);
    return Theme::fromPalette(active);
}

} // namespace

RecordForm::RecordForm(QWidget *parent)
    : RecordForm(formTheme(parent), TextFonts::forWindow(parent ? parent->font() : QApplication::font()), parent)
{ }

RecordForm::RecordForm(const Theme &theme, const TextFonts &fonts, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_fonts(fonts)
    , m_fields(new QVBoxLayout(this))
    , m_notice(quietLine(theme.disputed, semibold(fonts.base), this))
    , m_reason(quietLine(theme.mutedText, fonts.label, this))
    , m_keep(new QPushButton(tr("Save"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    m_fields->setContentsMargins(0, 0, 0, 4);
    m_fields->setSpacing(gapOfFields);
    m_fields->addWidget(m_notice);
    for (QPushButton *button : {m_keep, m_cancel})
        button->setAutoDefault(false);
    m_keep->setToolTip(tr("Ctrl+Enter"));
    m_cancel->setToolTip(tr("Esc"));
    connect(m_keep, &QPushButton::clicked, this, &RecordForm::keep);
    connect(m_cancel, &QPushButton::clicked, this, &RecordForm::dropped);
    const auto addKey = [this](const QKeySequence &key, auto what) {
        auto *shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, what);
    };
    addKey(QKeySequence(Qt::CTRL | Qt::Key_Return), &RecordForm::keep);
    addKey(QKeySequence(Qt::CTRL | Qt::Key_Enter), &RecordForm::keep);
    addKey(QKeySequence(Qt::Key_Escape), &RecordForm::dropped);
}

FormField *RecordForm::addField(const QString &path, const QString &label, QWidget *editor, QWidget *focus)
{
    return addField(m_fields, path, label, editor, focus);
}

FormField *RecordForm::addField(QBoxLayout *layout, const QString &path, const QString &label, QWidget *editor,
                                QWidget *focus)
{
    auto *added = new FormField(label, editor, focus, layout->parentWidget());
    layout->addWidget(added);
    m_fieldOf.emplace_back(path, added);
    return added;
}

void RecordForm::finish()
{
    auto *foot = new StickyFoot(this);
    foot->lines()->addWidget(m_reason);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gapOfFields);
    buttons->addWidget(m_keep);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    foot->lines()->addLayout(buttons);
    m_fields->addWidget(foot);
    // Reading order, whatever the order in which the parts were made.
    QWidget *before = nullptr;
    for (const auto &[path, each] : m_fieldOf) {
        for (QWidget *child : each->findChildren<QWidget *>()) {
            if ((child->focusPolicy() & Qt::TabFocus) != Qt::TabFocus || child->focusProxy()
                || child->window() != window())
                continue;
            if (before)
                setTabOrder(before, child);
            before = child;
        }
    }
    if (before)
        setTabOrder(before, m_keep);
    setTabOrder(m_keep, m_cancel);
    refresh();
}

FormField *RecordForm::field(const QString &path) const
{
    const auto found =
        std::find_if(m_fieldOf.begin(), m_fieldOf.end(), [&](const auto &each) { return each.first == path; });
    return found == m_fieldOf.end() ? nullptr : found->second;
}

QWidget *RecordForm::firstField() const
{
    return m_fieldOf.empty() ? nullptr : m_fieldOf.front().second->focusTarget();
}

void RecordForm::focusFirst()
{
    if (QWidget *first = firstField())
        first->setFocus(Qt::TabFocusReason);
}

void RecordForm::touch(const QString &path)
{
    if (isFilling())
        return;
    m_touched.insert(path);
    refresh();
}

QString RecordForm::reason() const
{
    if (!m_blocked.isEmpty())
        return m_blocked;
    const FieldFaults all = shownFaults();
    if (all.empty())
        return {};
    const FormField *at = field(all.front().field);
    const QString label = at ? at->labelText() : QString();
    return label.isEmpty() ? all.front().message
                           : tr("%1: %2", "a field and what is wrong").arg(label, all.front().message);
}

void RecordForm::refresh()
{
    if (isFilling())
        return;
    const FieldFaults all = shownFaults();
    for (const auto &[path, each] : m_fieldOf) {
        const bool isSaid = (m_allTouched || m_touched.contains(path)) && saysFaultAt(path);
        each->setFault(isSaid ? faultOf(all, path) : QString());
    }
    const QString why = reason();
    m_keep->setEnabled(why.isEmpty());
    m_keep->setAccessibleDescription(why);
    m_reason->setText(why);
    m_reason->setVisible(!why.isEmpty());
}

void RecordForm::showFaults()
{
    m_allTouched = true;
    refresh();
    const FieldFaults all = shownFaults();
    if (FormField *first = all.empty() ? nullptr : field(all.front().field))
        first->focusTarget()->setFocus(Qt::OtherFocusReason);
}

bool RecordForm::keep()
{
    if (auto *line = qobject_cast<SuggestingLine *>(QApplication::focusWidget()); line && isAncestorOf(line))
        line->chooseInPassing();
    if (!reason().isEmpty()) {
        showFaults();
        return false;
    }
    if (const std::optional<Change> made = change())
        emit kept(*made);
    else
        emit dropped();
    return true;
}

void RecordForm::setBlocked(const QString &why)
{
    m_blocked = why;
    refresh();
}

/// Undo on a button or a list must not take back a step of the tracker behind the form.
bool RecordForm::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void RecordForm::setNotice(const QString &notice)
{
    m_notice->setText(notice);
    m_notice->setVisible(!notice.isEmpty());
}

} // namespace Dateline
