// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pasterowsdialog.h"

#include "app/window/pastedrowsmodel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

namespace Dateline {

namespace {

constexpr QSize usualSizeOfPasting(900, 560);

} // namespace

PasteRowsDialog::PasteRowsDialog(const std::vector<QStringList> &rows, const EventFields &fields, QWidget *parent)
    : QDialog(parent)
    , m_model(new PastedRowsModel(rows, fields, this))
    , m_table(new QTableView(this))
    , m_header(new QCheckBox(tr("The first row names the &columns"), this))
    , m_order(new QComboBox(this))
    , m_columnLabel(new QLabel(this))
    , m_field(new QComboBox(this))
    , m_remark(new QLabel(this))
    , m_counts(new QLabel(this))
    , m_onlyFaulty(new QCheckBox(tr("Only rows with &problems"), this))
    , m_nextFault(new QPushButton(tr("&Next problem"), this))
{
    setWindowTitle(tr("Paste rows as events"));
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Rows"));
    m_table->setWordWrap(false);
    m_table->horizontalHeader()->setSectionsClickable(true);
    m_table->horizontalHeader()->setToolTip(tr("Click to choose what the column is"));
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_order->addItem(tr("Day, month, year"), static_cast<int>(DateOrder::DayFirst));
    m_order->addItem(tr("Month, day, year"), static_cast<int>(DateOrder::MonthFirst));
    m_order->addItem(tr("Year, month, day"), static_cast<int>(DateOrder::YearFirst));
    m_field->addItem(tr("Leave out"));
    for (const EventField field : allEventFields)
        m_field->addItem(eventFieldName(field), static_cast<int>(field));
    for (QLabel *label : {m_remark, m_counts, m_columnLabel})
        label->setTextFormat(Qt::PlainText);
    m_remark->setWordWrap(true);

    auto *orderLabel = new QLabel(tr("&Dates in numbers:"), this);
    orderLabel->setBuddy(m_order);
    m_columnLabel->setBuddy(m_field);
    auto *top = new QHBoxLayout;
    top->addWidget(m_header);
    top->addSpacing(16);
    top->addWidget(orderLabel);
    top->addWidget(m_order);
    top->addStretch(1);
    top->addWidget(m_columnLabel);
    top->addWidget(m_field);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_counts, 1);
    bottom->addWidget(m_onlyFaulty);
    bottom->addWidget(m_nextFault);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_add = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_add->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_remark);
    layout->addLayout(bottom);
    layout->addWidget(buttons);
    resize(usualSizeOfPasting);
    m_table->resizeColumnsToContents();
    constexpr int widestColumn = 320;
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), widestColumn));
    m_table->setCurrentIndex(m_model->index(0, 0));

    connect(m_header, &QCheckBox::toggled, this, [this](bool on) {
        if (m_filling)
            return;
        PastedColumns columns = m_model->columns();
        columns.hasHeader = on;
        m_model->setColumns(columns);
    });
    connect(m_order, &QComboBox::currentIndexChanged, this, [this] {
        if (m_filling)
            return;
        PastedColumns columns = m_model->columns();
        columns.order = static_cast<DateOrder>(m_order->currentData().toInt());
        m_model->setColumns(columns);
    });
    connect(m_field, &QComboBox::currentIndexChanged, this, &PasteRowsDialog::chooseField);
    connect(m_onlyFaulty, &QCheckBox::toggled, m_model, &PastedRowsModel::setOnlyFaulty);
    connect(m_nextFault, &QPushButton::clicked, this, [this] {
        if (const QModelIndex fault = m_model->nextFault(m_table->currentIndex()); fault.isValid())
            m_table->setCurrentIndex(fault);
        m_table->setFocus();
    });
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, &PasteRowsDialog::chooseFromHeader);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &PasteRowsDialog::refreshColumn);
    connect(m_model, &QAbstractItemModel::modelReset, this, &PasteRowsDialog::refresh);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &PasteRowsDialog::refresh);
    connect(m_add, &QPushButton::clicked, this, &PasteRowsDialog::add);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_snapshot = fields.sharedSnapshot();
    refresh();
}

void PasteRowsDialog::setFields(const EventFields &fields)
{
    m_snapshot = fields.sharedSnapshot();
    m_model->setFields(fields);
}

std::vector<QStringList> PasteRowsDialog::rowsLeft() const
{
    return Dateline::rowsLeft(m_model->cells(), m_model->columns(), m_model->read());
}

void PasteRowsDialog::add()
{
    const Change change = pastedEvents(*m_snapshot, m_model->read());
    emit changeMade(change);
}

void PasteRowsDialog::keepFaultyRows()
{
    m_wasTaken = true;
    std::vector<QStringList> left = rowsLeft();
    const bool isDone = left.empty();
    m_model->setRows(std::move(left));
    if (isDone)
        accept();
}

void PasteRowsDialog::refresh()
{
    m_filling = true;
    m_header->setChecked(m_model->columns().hasHeader);
    m_order->setCurrentIndex(m_order->findData(static_cast<int>(m_model->columns().order)));
    m_filling = false;
    const auto all = static_cast<int>(m_model->read().size());
    const auto valid = static_cast<int>(m_model->validRows());
    const auto [categories, parties] = m_model->newNames();
    QStringList counts{
        all == valid ? tr("%Ln row(s) can be added.", nullptr, all)
                     : tr("%Ln row(s) can be added, %1 cannot.", nullptr, valid).arg(locale().toString(all - valid))};
    if (categories > 0)
        counts.append(tr("%Ln new categories.", nullptr, categories));
    if (parties > 0)
        counts.append(tr("%Ln new parties.", nullptr, parties));
    m_counts->setText(counts.join(u' '));
    m_add->setText(tr("&Add %Ln event(s)", nullptr, valid));
    m_add->setEnabled(valid > 0);
    m_nextFault->setEnabled(valid < all);
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, 0));
    refreshColumn();
}

void PasteRowsDialog::refreshColumn()
{
    const QModelIndex current = m_table->currentIndex();
    m_remark->setText(m_model->remark(current));
    const int column = std::max(0, current.column());
    m_field->setEnabled(m_model->columnCount() > 0);
    m_columnLabel->setText(tr("Column %1 &is:").arg(column + 1));
    if (m_model->columnCount() == 0)
        return;
    const auto field = m_model->columns().fields[static_cast<std::size_t>(column)];
    m_filling = true;
    m_field->setCurrentIndex(field ? m_field->findData(static_cast<int>(*field)) : 0);
    m_filling = false;
}

void PasteRowsDialog::chooseField(int choice)
{
    if (m_filling)
        return;
    const QModelIndex current = m_table->currentIndex();
    PastedColumns columns = m_model->columns();
    std::optional<EventField> field;
    if (choice > 0)
        field = static_cast<EventField>(m_field->itemData(choice).toInt());
    for (auto &other : columns.fields) { // each once
        if (field && other == field)
            other.reset();
    }
    columns.fields[static_cast<std::size_t>(std::max(0, current.column()))] = field;
    const int row = std::max(0, current.row());
    const int column = std::max(0, current.column());
    m_model->setColumns(columns);
    m_table->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1), column));
}

void PasteRowsDialog::chooseFromHeader(int column)
{
    m_table->setCurrentIndex(m_model->index(std::max(0, m_table->currentIndex().row()), column));
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int i = 0; i < m_field->count(); ++i) {
        QAction *action = menu->addAction(m_field->itemText(i), this, [this, i] { m_field->setCurrentIndex(i); });
        action->setCheckable(true);
        action->setChecked(i == m_field->currentIndex());
    }
    const QHeaderView *header = m_table->horizontalHeader();
    menu->popup(header->viewport()->mapToGlobal(QPoint(header->sectionViewportPosition(column), header->height())));
}

} // namespace Dateline
