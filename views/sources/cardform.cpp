// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sources/cardform.h"

#include "views/common/formfield.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

QLabel *colouredLine(const QColor &colour, const QFont &font, QWidget *parent)
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

} // namespace

CardForm::CardForm(std::shared_ptr<const Snapshot> snapshot, const Theme &theme, const TextFonts &fonts,
                   QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_fonts(fonts)
    , m_snapshot(std::move(snapshot))
    , m_fields(new QVBoxLayout(this))
    , m_notice(colouredLine(theme.disputed, semibold(fonts.base), this))
    , m_reason(colouredLine(theme.mutedText, fonts.label, this))
    , m_keep(new QPushButton(tr("Save"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    m_fields->setContentsMargins(0, 0, 0, 12);
    m_fields->setSpacing(8);
    m_fields->addWidget(m_notice);
    m_keep->setAutoDefault(false);
    m_cancel->setAutoDefault(false);
    m_keep->setToolTip(tr("Ctrl+Enter"));
    m_cancel->setToolTip(tr("Esc"));
    connect(m_keep, &QPushButton::clicked, this, &CardForm::keep);
    connect(m_cancel, &QPushButton::clicked, this, &CardForm::dropped);
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(static_cast<int>(Qt::CTRL) | key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &CardForm::keep);
    }
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &CardForm::dropped);
}

FormField *CardForm::addField(const QString &path, const QString &label, QWidget *editor, QWidget *focus)
{
    return addField(m_fields, path, label, editor, focus);
}

FormField *CardForm::addField(QBoxLayout *layout, const QString &path, const QString &label, QWidget *editor,
                              QWidget *focus)
{
    auto *added = new FormField(label, editor, focus, layout->parentWidget());
    layout->addWidget(added);
    m_fieldOf.emplace_back(path, added);
    // The choice goes when it is made: the focus goes back to the field.
    const auto settleConflict = [this, path, added] {
        added->focusTarget()->setFocus(Qt::OtherFocusReason);
        setConflict(path, {});
    };
    connect(added, &FormField::mineKept, this, settleConflict);
    connect(added, &FormField::theirsTaken, this, [this, path, settleConflict] {
        takeTheirs(path);
        settleConflict();
    });
    return added;
}

void CardForm::finish()
{
    m_fields->addWidget(m_reason);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_keep);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    m_fields->addLayout(buttons);
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

FormField *CardForm::field(const QString &path) const
{
    const auto found =
        std::find_if(m_fieldOf.begin(), m_fieldOf.end(), [&](const auto &each) { return each.first == path; });
    return found == m_fieldOf.end() ? nullptr : found->second;
}

void CardForm::touch(const QString &path)
{
    if (isFilling())
        return;
    m_touched.insert(path);
    refresh();
}

/// Faults with those of fields that others changed meanwhile.
FieldFaults CardForm::shownFaults() const
{
    FieldFaults all = faults();
    for (const QString &path : m_conflicts)
        all.push_back({path, tr("Changed meanwhile. Choose which one holds.")});
    return all;
}

QString CardForm::reason() const
{
    const FieldFaults all = shownFaults();
    if (all.empty())
        return {};
    const FormField *at = field(all.front().field);
    const QString label = at ? at->labelText() : QString();
    return label.isEmpty() ? all.front().message
                           : tr("%1: %2", "a field and what is wrong").arg(label, all.front().message);
}

void CardForm::refresh()
{
    if (isFilling())
        return;
    const FieldFaults all = shownFaults();
    for (const auto &[path, each] : m_fieldOf) {
        // A field that says itself what is wrong with its text has no second line for it.
        const bool isShown = (m_allTouched || m_touched.contains(path)) && !m_conflicts.contains(path);
        each->setFault(isShown ? faultOf(all, path) : QString());
    }
    const QString why = reason();
    m_keep->setEnabled(why.isEmpty());
    m_keep->setAccessibleDescription(why);
    m_reason->setText(why);
    m_reason->setVisible(!why.isEmpty());
    const QString notice = m_removedText.isEmpty() ? m_noticeText : m_removedText;
    m_notice->setText(notice);
    m_notice->setVisible(!notice.isEmpty());
}

void CardForm::showFaults()
{
    m_allTouched = true;
    refresh();
    const FieldFaults all = shownFaults();
    if (all.empty())
        return;
    if (FormField *first = field(all.front().field))
        first->focusTarget()->setFocus(Qt::OtherFocusReason);
}

bool CardForm::keep()
{
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

void CardForm::setNotice(const QString &notice)
{
    m_noticeText = notice;
    refresh();
}

void CardForm::setRemoved(const QString &notice)
{
    m_removedText = notice;
    refresh();
}

void CardForm::setConflict(const QString &path, const QString &theirs)
{
    m_conflicts.removeAll(path);
    if (!theirs.isNull())
        m_conflicts.append(path);
    if (FormField *at = field(path))
        at->setTheirs(theirs);
    refresh();
}

void CardForm::follow(std::shared_ptr<const Snapshot> snapshot)
{
    if (m_snapshot == snapshot)
        return;
    m_snapshot = std::move(snapshot);
    takeOver();
    refresh();
}

/// Undo on a button or a list must not take back a step of the tracker behind the form.
bool CardForm::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            key->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void CardForm::keyPressEvent(QKeyEvent *event)
{
    // What fields leave is not for the panel around.
    const bool isOurs = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_F2
        || event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo);
    event->setAccepted(isOurs);
}

} // namespace Dateline
