// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/foldedmatching.h"
#include "models/editing/eventfields.h"
#include "models/workspace/workspace.h"

#include <memory>
#include <vector>

namespace Dateline {

/// The events that pass the workspace's filter, one a row, in the order asked for. Holds an order of all events per
/// sort and a list of rows per filter, no proxy: O(events) per filter change, O(events · log events) per sort.
///
/// A change of filter or snapshot is one reset, and none where the same rows still pass; a sort is one layout change
/// that keeps persistent indexes.
class EventModel : public FoldedMatching<QAbstractTableModel>
{
    Q_OBJECT

public:
    /// In this order on screen.
    enum Column {
        Date,
        Title,
        Category,
        Countries,
        Companies,
        MeasureColumn,
        MilestoneColumn,
        Origins,
        Sources,
        TagsColumn,
        SummaryColumn,
        NoteColumn,
        ReviewColumn
    };
    static constexpr int columns = ReviewColumn + 1;

    /// What is edited in a column; none: it follows from other things. The countries shown may be more than those
    /// edited, with those of the measure.
    static std::optional<EventField> fieldOf(int column);

    /// Beside Qt's own: DisplayRole is the text, ToolTipRole the event in a few lines, AccessibleTextRole the column's
    /// name with the text, AccessibleDescriptionRole the event in one sentence. The roles below do not depend on the
    /// column, except SortRole.
    enum Role {
        RowRole = Qt::UserRole + 1, ///< EventRow as uint
        EventIdRole,                ///< EventId's text
        SortRole, ///< what sort() compares: qlonglong for Date (first known day), Origins and Sources; int for Category
                  ///< and Milestone (their order in the tracker, −1: none); QString otherwise
        CategoryRole,  ///< index into the table's categories as int; −1: unknown
        MilestoneRole, ///< Milestone as int; −1: none
        DisputedRole,  ///< bool: a source disputes it, or sources date it differently
        OriginsRole,   ///< distinct first reporters as int
        CountriesRole, ///< QStringList of country codes
        SummaryRole,   ///< QString, may be empty
        BeginRole,     ///< first day as qlonglong; invalid when open
        EndRole        ///< day after the last as qlonglong; invalid when open
    };
    Q_ENUM(Role)

    /// \p workspace is not owned and must live longer.
    explicit EventModel(Workspace *workspace, QObject *parent = nullptr);
    ~EventModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Stable: equal rows stay in order of time, in either order. Dates stand at their first known day ("../2027" at
    /// the end of 2027). Texts are compared as people sort them; rows without
    /// a value come last in either order. A column that is none means Date, ascending.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    /// While text is searched for, events in order of time are shown by how well they fit (TextSearch::bestFirst()), until
    /// sort() is called: what is sorted then stays so, and the next search begins with the best again.
    bool isRanked() const { return m_ranks && inOrderOfTime() && !m_searched.isEmpty(); }
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }

    /// The rows in the order shown.
    const std::vector<EventRow> &rows() const { return *m_rows; }
    /// noIndex for an invalid index.
    EventRow rowAt(const QModelIndex &index) const;
    /// The first column's index; invalid when the filter hides the row. O(1).
    QModelIndex indexOfRow(EventRow row) const;

    /// While a row is being edited it stays where it is, whatever it is sorted by. noIndex: no row any more; what was
    /// held goes where it belongs.
    void hold(EventRow row);

private:
    void refresh();
    bool inOrderOfTime() const { return m_sortColumn == Date && m_sortOrder == Qt::AscendingOrder; }
    bool isLatestFirst() const { return m_sortColumn == Date && m_sortOrder == Qt::DescendingOrder; }
    bool isLaterInDay(EventRow a, EventRow b) const;
    bool follow(const RowChanges &changes);
    void orderAll();
    void reorder(const RowChanges &changes);
    bool showRows(std::shared_ptr<const std::vector<EventRow>> rows);
    std::vector<std::uint64_t> sortKeys(int column) const;
    std::shared_ptr<const std::vector<EventRow>> passingRows() const;
    void setRows(std::shared_ptr<const std::vector<EventRow>> rows);
    QString text(EventRow row, int column) const;
    QVariant sortValue(EventRow row, int column) const;
    QString toolTip(EventRow row) const;
    std::size_t sourceCount(EventRow row) const;
    QString eventText(EventRow row, std::size_t column) const;
    const Edtf &reviewOn(EventRow row) const;

    Workspace *m_workspace;
    std::shared_ptr<const Snapshot> m_snapshot; ///< what the rows refer to until the next refresh
    EventRow m_held;
    int m_sortColumn = Date;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_ranks = true;
    QList<QByteArray> m_searched;                         ///< the words of the filter's text
    std::shared_ptr<const std::vector<EventRow>> m_order; ///< all rows as sorted
    std::shared_ptr<const std::vector<EventRow>> m_rows;  ///< the passing ones of them
    mutable std::vector<std::uint32_t> m_place; ///< place in m_rows by EventRow, or noIndex; empty until asked for
    mutable int m_asked = 0;                    ///< how often a place was asked for since the rows are these
};

} // namespace Dateline
