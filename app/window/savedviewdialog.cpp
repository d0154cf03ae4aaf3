// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/savedviewdialog.h"

#include "models/domain/limits.h"
#include "models/wording/datewords.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace Dateline {

SavedViewDialog::SavedViewDialog(QWidget *parent)
    : QDialog(parent)
    , m_title(new QLineEdit)
    , m_fixed(new QCheckBox)
    , m_hint(new QLabel)
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel))
{
    m_title->setMaxLength(static_cast<int>(Limits::name));
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    auto *form = new QFormLayout(this);
    form->addRow(tr("&Name:"), m_title);
    form->addRow(QString(), m_fixed);
    form->addRow(m_hint);
    form->addRow(m_buttons);
    connect(m_title, &QLineEdit::textChanged, this, &SavedViewDialog::refresh);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

SavedViewDialog::SavedViewDialog(const QString &title, const Look &look, Day asOf, Day today, QWidget *parent)
    : SavedViewDialog(parent)
{
    setWindowTitle(tr("Save current view"));
    m_title->setText(title);
    m_title->selectAll();
    m_fixed->setText(tr("Always as of %1").arg(dayInWords(asOf)));
    m_fixed->setToolTip(tr("If unchecked, it shows the day on which it is opened"));
    m_fixed->setChecked(asOf != today);
    if (look.knownThen)
        m_hint->setText(tr("Saves filter, lanes and time range in the tracker, with what was known on the as-of day."));
    else if (look.filter.knownOn)
        m_hint->setText(tr("Saves filter, lanes, time range and what was known on %1 in the tracker.")
                            .arg(dayInWords(*look.filter.knownOn)));
    else
        m_hint->setText(tr("Saves filter, lanes and time range in the tracker, with everything known to date."));
    refresh();
}

SavedViewDialog::SavedViewDialog(const QString &title, const QStringList &others, QWidget *parent)
    : SavedViewDialog(parent)
{
    m_others = others;
    setWindowTitle(tr("Rename saved view"));
    m_title->setText(title);
    m_title->selectAll();
    m_fixed->hide();
    m_taken = tr("Another saved view has this name.");
    m_hint->setWordWrap(false);
    m_hint->setText(m_taken);
    m_hint->setMinimumSize(m_hint->sizeHint()); // the dialog has room for it before it is said
    refresh();
}

SavedViewDialog::~SavedViewDialog() = default;

QString SavedViewDialog::title() const { return m_title->text().trimmed(); }

bool SavedViewDialog::isFixed() const { return m_fixed->isChecked(); }

void SavedViewDialog::refresh()
{
    const bool isTaken = m_others.contains(title());
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(!title().isEmpty() && !isTaken);
    if (!m_taken.isEmpty())
        m_hint->setText(isTaken ? m_taken : QString());
}

} // namespace Dateline
