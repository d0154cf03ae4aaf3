// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pastedrowsmodel.h"

#include "models/core/oneline.h"
#include "views/common/itemtext.h"
#include "views/common/theme.h"

#include <QBrush>
#include <QFont>
#include <QGuiApplication>
#include <QPalette>
#include <QSet>

#include <algorithm>
#include <utility>

namespace Dateline {

PastedRowsModel::PastedRowsModel(std::vector<QStringList> rows, EventFields fields, QObject *parent)
    : QAbstractTableModel(parent)
    , m_rows(std::move(rows))
    , m_fields(std::move(fields))
    , m_columns(guessColumns(m_rows, m_fields))
{
    readAll();
}

/// O(cells).
void PastedRowsModel::readAll()
{
    beginResetModel();
    m_read = readPastedRows(m_rows, m_columns, m_fields);
    m_shown.clear();
    m_valid = 0;
    for (std::size_t i = 0; i < m_read.size(); ++i) {
        const bool isValid = m_read[i].isValid();
        m_valid += isValid ? 1 : 0;
        if (!isValid || !m_onlyFaulty)
            m_shown.push_back(i);
    }
    endResetModel();
}

void PastedRowsModel::setColumns(const PastedColumns &columns)
{
    m_columns = columns;
    readAll();
}

void PastedRowsModel::setFields(EventFields fields)
{
    m_fields = std::move(fields);
    readAll();
}

void PastedRowsModel::setRows(std::vector<QStringList> rows)
{
    m_rows = std::move(rows);
    readAll();
}

void PastedRowsModel::setOnlyFaulty(bool on)
{
    m_onlyFaulty = on;
    readAll();
}

std::pair<int, int> PastedRowsModel::newNames() const
{
    QSet<QString> categories;
    QSet<QString> parties;
    for (const PastedRow &row : m_read) {
        if (!row.isValid())
            continue;
        for (const Category &category : row.added.categories)
            categories.insert(category.id.text);
        for (const Party &party : row.added.parties)
            parties.insert(party.id.text);
    }
    return {static_cast<int>(categories.size()), static_cast<int>(parties.size())};
}

QString PastedRowsModel::remark(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const PastedRow &row = rowAt(index.row());
    const auto column = static_cast<std::size_t>(index.column());
    if (!row.cells[column].problem.isEmpty())
        return row.cells[column].problem;
    if (!row.problem.isEmpty())
        return row.problem;
    const auto field = m_columns.fields[column];
    if (!field)
        return tr("This column is left out.");
    if (row.cells[column].isNew)
        return tr("%1: new, is added to the tracker").arg(eventFieldName(*field));
    // A date is shown as it was understood.
    if (*field == EventField::Date || *field == EventField::ReviewOn)
        return tr("%1: %2").arg(eventFieldName(*field), m_fields.text(row.event, *field));
    return eventFieldName(*field);
}

QModelIndex PastedRowsModel::nextFault(const QModelIndex &from) const
{
    const int rows = rowCount();
    const int columns = columnCount();
    const int cells = rows * columns;
    const int begin = from.isValid() ? from.row() * columns + from.column() + 1 : 0;
    for (int i = 0; i < cells; ++i) {
        const int cell = (begin + i) % cells;
        const PastedRow &row = rowAt(cell / columns);
        if (!row.cells[static_cast<std::size_t>(cell % columns)].problem.isEmpty())
            return index(cell / columns, cell % columns);
    }
    return {};
}

int PastedRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int PastedRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.fields.size());
}

QVariant PastedRowsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PastedRow &row = rowAt(index.row());
    const auto column = static_cast<std::size_t>(index.column());
    const PastedCell &cell = row.cells[column];
    switch (role) {
    case Qt::DisplayRole:
        return oneLine(m_rows[row.line][index.column()]);
    case Qt::EditRole:
        return m_rows[row.line][index.column()];
    case Qt::ToolTipRole:
        return asToolTip(remark(index));
    case Qt::AccessibleDescriptionRole:
        return remark(index);
    case Qt::FontRole: {
        QFont font;
        font.setBold(cell.isNew);
        return font;
    }
    case Qt::ForegroundRole: {
        const Theme theme = Theme::fromPalette(QGuiApplication::palette());
        if (!cell.problem.isEmpty())
            return QBrush(theme.disputed);
        return m_columns.fields[column] ? QVariant() : QVariant(QBrush(theme.mutedText));
    }
    case Qt::BackgroundRole: {
        const Theme theme = Theme::fromPalette(QGuiApplication::palette());
        return cell.problem.isEmpty() ? QVariant() : QVariant(QBrush(Theme::mix(theme.disputed, theme.ground, 0.12)));
    }
    default:
        return {};
    }
}

QVariant PastedRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return static_cast<int>(rowAt(section).line) + 1;
    const auto field = m_columns.fields[static_cast<std::size_t>(section)];
    return field ? eventFieldName(*field) : tr("(left out)");
}

Qt::ItemFlags PastedRowsModel::flags(const QModelIndex &index) const
{
    return QAbstractTableModel::flags(index) | (index.isValid() ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

/// All is read again, for rows share the names that they bring along.
bool PastedRowsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    const std::size_t line = rowAt(index.row()).line;
    m_rows[line][index.column()] = value.toString();
    std::vector<PastedRow> read = readPastedRows(m_rows, m_columns, m_fields);
    m_read.swap(read);
    m_valid = static_cast<std::size_t>(
        std::count_if(m_read.begin(), m_read.end(), [](const PastedRow &row) { return row.isValid(); }));
    emit dataChanged(this->index(0, 0), this->index(rowCount() - 1, columnCount() - 1)); // the row stays in sight
    return true;
}

} // namespace Dateline
