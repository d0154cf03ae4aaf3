// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/replacedialog.h"

#include "models/core/oneline.h"
#include "views/common/itemtext.h"
#include "views/common/theme.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>
#include <utility>

namespace Dateline {

namespace {

constexpr std::size_t mostPreviewed = 200;
constexpr QSize usualSizeOfReplacing(720, 520);

} // namespace

ReplaceDialog::ReplaceDialog(EventFields fields, std::vector<EventRow> rows, bool ofSelected, EventField field,
                             QWidget *parent)
    : QDialog(parent)
    , m_fields(std::make_shared<const EventFields>(std::move(fields)))
    , m_rows(std::make_shared<const std::vector<EventRow>>(std::move(rows)))
    , m_field(new QComboBox(this))
    , m_find(new QLineEdit(this))
    , m_with(new QLineEdit(this))
    , m_matchCase(new QCheckBox(tr("&Match case"), this))
    , m_wholeWords(new QCheckBox(tr("W&hole words"), this))
    , m_preview(new QTreeWidget(this))
    , m_counts(new QLabel(this))
{
    setWindowTitle(tr("Replace in column"));
    for (const EventField one : allEventFields)
        m_field->addItem(eventFieldName(one), static_cast<int>(one));
    m_field->setCurrentIndex(m_field->findData(static_cast<int>(field)));
    m_preview->setColumnCount(3);
    m_preview->setHeaderLabels({tr("Now"), tr("Then"), tr("Problem")});
    m_preview->setRootIsDecorated(false);
    m_preview->setUniformRowHeights(true);
    m_preview->setAccessibleName(tr("Preview"));
    m_counts->setTextFormat(Qt::PlainText);
    const auto count = static_cast<int>(m_rows->size());
    auto *scope = new QLabel(ofSelected ? tr("In the %Ln selected event(s)", nullptr, count)
                                        : tr("In the %Ln event(s) of the table", nullptr, count),
                             this);
    auto *options = new QHBoxLayout;
    options->addWidget(m_matchCase);
    options->addWidget(m_wholeWords);
    options->addStretch(1);
    options->addWidget(scope);
    auto *form = new QFormLayout;
    form->addRow(tr("&Column:"), m_field);
    form->addRow(tr("&Find:"), m_find);
    form->addRow(tr("Replace &with:"), m_with);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_replace = buttons->addButton(tr("&Replace all"), QDialogButtonBox::AcceptRole);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addLayout(options);
    layout->addWidget(m_preview, 1);
    layout->addWidget(m_counts);
    layout->addWidget(buttons);
    resize(usualSizeOfReplacing);
    m_preview->header()->resizeSection(0, usualSizeOfReplacing.width() * 2 / 5);
    m_preview->header()->resizeSection(1, usualSizeOfReplacing.width() * 2 / 5);
    m_find->setFocus();

    connect(m_field, &QComboBox::currentIndexChanged, this, &ReplaceDialog::look);
    connect(m_find, &QLineEdit::textChanged, this, &ReplaceDialog::look);
    connect(m_with, &QLineEdit::textChanged, this, &ReplaceDialog::look);
    connect(m_matchCase, &QCheckBox::toggled, this, &ReplaceDialog::look);
    connect(m_wholeWords, &QCheckBox::toggled, this, &ReplaceDialog::look);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    show({});
}

ReplaceRequest ReplaceDialog::request() const
{
    return {static_cast<EventField>(m_field->currentData().toInt()), m_find->text(), m_with->text(),
            m_matchCase->isChecked(), m_wholeWords->isChecked()};
}

void ReplaceDialog::look()
{
    m_replace->setEnabled(false); // until it is known what it would do
    m_shown = request();
    m_task.start([fields = m_fields, rows = m_rows, request = m_shown](
                     Progress &progress) { return findReplacements(*fields, *rows, request, &progress); },
                 [this](std::vector<Replacement> found) { show(std::move(found)); });
}

void ReplaceDialog::show(std::vector<Replacement> found)
{
    m_found = std::move(found);
    const auto faults =
        std::count_if(m_found.begin(), m_found.end(), [](const Replacement &one) { return !one.problem.isEmpty(); });
    const auto possible = static_cast<int>(m_found.size()) - static_cast<int>(faults);
    const Theme theme = Theme::fromPalette(palette());
    m_preview->clear();
    QList<QTreeWidgetItem *> items;
    for (std::size_t i = 0; i < std::min(m_found.size(), mostPreviewed); ++i) {
        auto *item =
            new QTreeWidgetItem({oneLine(m_found[i].before), oneLine(m_found[i].after), oneLine(m_found[i].problem)});
        if (!m_found[i].problem.isEmpty())
            item->setForeground(2, theme.disputed);
        item->setToolTip(0, asToolTip(oneLine(m_found[i].before)));
        item->setToolTip(1, asToolTip(oneLine(m_found[i].after)));
        items.append(item);
    }
    m_preview->addTopLevelItems(items);
    QStringList counts;
    if (m_find->text().isEmpty())
        counts.append(tr("Type what to find."));
    else if (m_found.empty())
        counts.append(tr("Not found."));
    else
        counts.append(tr("Found in %Ln event(s).", nullptr, static_cast<int>(m_found.size())));
    if (faults > 0)
        counts.append(tr("%Ln cannot be replaced.", nullptr, static_cast<int>(faults)));
    if (m_found.size() > mostPreviewed)
        counts.append(tr("The first %Ln are shown.", nullptr, static_cast<int>(mostPreviewed)));
    m_counts->setText(counts.join(u' '));
    m_replace->setEnabled(possible > 0);
}

Change ReplaceDialog::change() const { return replacing(*m_fields, m_found, m_shown.field); }

} // namespace Dateline
