// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/pastedrows.h"

#include <QAbstractTableModel>

namespace Dateline {

/// Rows that are to be pasted, as they are and how each cell is read. Cells can be mended.
class PastedRowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// DisplayRole and EditRole are the text; ToolTipRole says how it was read; in faulty cells ForegroundRole is set,
    /// and the font of new names is bold.
    PastedRowsModel(std::vector<QStringList> rows, EventFields fields, QObject *parent);

    const std::vector<QStringList> &cells() const { return m_rows; }
    const PastedColumns &columns() const { return m_columns; }
    void setColumns(const PastedColumns &columns);
    void setFields(EventFields fields); ///< of another snapshot: all is read again
    void setRows(std::vector<QStringList> rows);
    void setOnlyFaulty(bool on);

    const std::vector<PastedRow> &read() const { return m_read; }
    std::size_t validRows() const { return m_valid; }
    /// How many categories and parties the valid rows bring along.
    std::pair<int, int> newNames() const;
    /// What is said of a cell: how it was read, or why not.
    QString remark(const QModelIndex &index) const;
    /// The first cell with a fault at or behind \p from, row by row, and on from the top; invalid if there is none.
    QModelIndex nextFault(const QModelIndex &from) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

private:
    void readAll();
    const PastedRow &rowAt(int row) const { return m_read[m_shown[static_cast<std::size_t>(row)]]; }

    std::vector<QStringList> m_rows;
    EventFields m_fields;
    PastedColumns m_columns;
    std::vector<PastedRow> m_read;
    std::vector<std::size_t> m_shown; ///< into m_read
    std::size_t m_valid = 0;
    bool m_onlyFaulty = false;
};

} // namespace Dateline
