// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/keepfiguredialog.h"

#include "models/domain/integrity.h"
#include "models/stances/stancewords.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace Dateline {

KeepFigureDialog::KeepFigureDialog(const Snapshot &snapshot, const FigureSpec &spec, const FigureId &figure, Day today,
                                   QWidget *parent)
    : QDialog(parent)
    , m_spec(spec)
    , m_today(today)
    , m_title(new QLineEdit)
    , m_fixed(new QCheckBox)
    , m_hint(new QLabel)
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel))
{
    setWindowTitle(tr("Save as figure"));
    QString title;
    for (const Figure &each : snapshot.tracker().figures) {
        if (each.id == figure)
            title = each.title;
        else
            m_titles.append(each.title);
    }
    m_title->setText(title.isEmpty() ? freeTitle() : title);
    m_title->setMaxLength(static_cast<int>(Limits::name));
    m_title->selectAll();
    const Day asOf = spec.request.filter.asOf.value_or(today);
    m_fixed->setText(tr("Always as of %1").arg(dayInWords(asOf)));
    m_fixed->setToolTip(tr("If unchecked, it shows the day on which it is exported"));
    m_fixed->setChecked(spec.request.filter.asOf && asOf != today);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    auto *form = new QFormLayout(this);
    form->addRow(tr("&Title:"), m_title);
    form->addRow(QString(), m_fixed);
    form->addRow(m_hint);
    form->addRow(m_buttons);
    connect(m_title, &QLineEdit::textChanged, this, &KeepFigureDialog::refresh);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    refresh();
}

KeepFigureDialog::~KeepFigureDialog() = default;

/// The picture's own title or its view's name, with a number where a figure has that already.
QString KeepFigureDialog::freeTitle() const
{
    const QString own = m_spec.request.wording.title.value_or(QString());
    const QString wanted = own.isEmpty() ? pictureViewName(m_spec.request.view) : own;
    QString title = wanted;
    for (int number = 2; m_titles.contains(title); ++number)
        title = tr("%1 (%2)", "Map (2)").arg(wanted).arg(number);
    return title;
}

QString KeepFigureDialog::title() const { return m_title->text().trimmed(); }

FigureSpec KeepFigureDialog::spec() const
{
    FigureSpec spec = m_spec;
    if (!m_fixed->isChecked())
        spec.request.filter.asOf.reset();
    else if (!spec.request.filter.asOf)
        spec.request.filter.asOf = m_today;
    return spec;
}

void KeepFigureDialog::refresh()
{
    const bool replaces = m_titles.contains(title());
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(!title().isEmpty());
    m_buttons->button(QDialogButtonBox::Save)->setText(replaces ? tr("&Replace") : tr("&Save"));
    m_hint->setText(replaces ? tr("Takes the place of the figure of this title.")
                             : tr("File › Figures shows all figures and says which have changed."));
}

} // namespace Dateline
