// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/foldedmatching.h"
#include "models/workspace/workspace.h"

#include <memory>
#include <vector>

namespace Dateline {

/// The sources, each with those of its events that pass the filter as children in order of time. A source none of whose
/// events passes is hidden; one without any event shows while the filter is empty.
///
/// A change of filter, snapshot or name filter is one reset; a sort is one layout change. Children are never sorted.
class SourceModel : public FoldedMatching<QAbstractItemModel>
{
    Q_OBJECT

public:
    /// Of an event the columns show its title, its category, its date and nothing. HasText: a word if the source's text is
    /// kept.
    enum Column { Title, Publisher, Issued, Type, Reliability, Events, Author, HasText };
    static constexpr int columns = HasText + 1;

    /// DisplayRole is the text, ToolTipRole the full record in a few lines, AccessibleTextRole what the column
    /// means (of a source or of an event) with the text. The roles below do not depend on the column, except SortRole.
    enum Role {
        IsSourceRole = Qt::UserRole + 1, ///< bool: a source, or else an event
        SourceIdRole,                    ///< SourceId's text; of an event its parent's
        RowRole,                         ///< EventRow as uint; of a source invalid
        SortRole,                        ///< sources: qlonglong for Issued (first day) and Events, QString otherwise
        UrlRole,                         ///< QString, as the source states it; never opened unasked
        ReliabilityRole,                 ///< Reliability as int; −1: not graded
        CategoryRole                     ///< of an event its category's index as int; −1: unknown
    };
    Q_ENUM(Role)

    /// \p workspace is not owned and must live longer. Sorted by Issued at first.
    explicit SourceModel(Workspace *workspace, QObject *parent = nullptr);
    ~SourceModel() override;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    using QObject::parent;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override; ///< O(1), where rowCount() counts
    Qt::ItemFlags flags(const QModelIndex &index) const override;    ///< what every item has
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Whether a change of filter is taken up at once (as it is at first) or left until the model follows again: a list
    /// that nobody sees need not count. A new snapshot is taken up either way.
    void setFollowing(bool following);

    /// Whether after a reset only the first sources are there, until showAll() adds the others: a tree view looks at all
    /// rows of a model before it paints the first. Off at first.
    void setProgressive(bool progressive) { m_progressive = progressive; }
    bool showsAll() const { return m_rows == m_sources.size(); }
    void showAll();

    /// Stable: equal sources stay in order of issue; those without a value come last in either order.
    /// A column that is none means Issued, ascending.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// Shows only sources whose title, publisher or container has all words of \p text, case and accents ignored.
    void setNameFilter(const QString &text);
    QString nameFilter() const { return m_nameFilter; }

    /// A source, or an event's parent; none for an invalid index.
    SourceRow sourceAt(const QModelIndex &index) const;
    /// None for a source.
    EventRow rowAt(const QModelIndex &index) const;
    /// Invalid when it is hidden or not added yet. O(1).
    QModelIndex indexOfSource(SourceRow source) const;

private:
    void refresh();
    void findUsed();
    std::uint32_t countOf(SourceRow source) const;
    void collect();
    /// The passing rows of a source in order of time; good until the next call.
    const std::vector<EventRow> &rowsOf(SourceRow source) const;
    QString textOf(SourceRow source, TrackerColumns::SourceColumns::Text field) const;
    void orderAll();
    static QString labelOf(int column, bool ofSource);
    QString authorsOf(SourceRow source) const;
    QString sourceText(SourceRow source, int column) const;
    QString eventText(EventRow row, int column) const;
    QVariant sortValue(SourceRow source, int column) const;
    QVariant sourceData(SourceRow source, int column, int role) const;
    QVariant eventData(EventRow row, int role) const;
    QString toolTip(SourceRow source) const;

    Workspace *m_workspace;
    std::shared_ptr<const Snapshot> m_snapshot; ///< what the rows refer to until the next refresh
    int m_sortColumn = Issued;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    QString m_nameFilter;
    std::vector<SourceRow> m_order;              ///< all sources as sorted
    std::vector<SourceRow> m_sources;            ///< those of them that pass
    std::size_t m_rows = 0;                      ///< how many of them are there as rows
    mutable std::vector<std::uint32_t> m_place;  ///< place in m_sources by source, or noIndex; empty until asked for
    mutable std::vector<std::uint32_t> m_counts; ///< by source: its events that pass, or noIndex: not counted yet
    Bitset m_used;                               ///< the sources that have any
    Bitset m_passing;                            ///< the rows that pass
    bool m_progressive = false;
    bool m_following = true;
    bool m_behind = false;          ///< the filter has changed since the last refresh
    mutable SourceRow m_rowsSource; ///< whose events are in m_eventsOfSource
    mutable std::vector<EventRow> m_eventsOfSource;
};

} // namespace Dateline
