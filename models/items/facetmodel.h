// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/content/standings.h"
#include "models/core/foldedmatching.h"
#include "models/workspace/workspace.h"

#include <memory>
#include <vector>

namespace Dateline {

/// The values of one kind that a filter can choose (countries, companies): what each would leave, when it took part,
/// and a check mark for "in the filter". Numbers and dates are those of the events that pass all other conditions, so
/// they do not change by checking a value of the same list.
///
/// A change of filter updates in place (a layout change where the order changes, then one dataChanged), so a list keeps
/// its current row while people check values; a change of snapshot or of the name filter is one reset.
class FacetModel : public FoldedMatching<QAbstractTableModel>
{
    Q_OBJECT

public:
    /// What all have; a subclass has further columns after these.
    enum Column { Name, Events, First, Last, Sources, Further };

    /// DisplayRole is the text; CheckStateRole in column Name whether the filter names the value, settable;
    /// AccessibleTextRole the column's name with the text. The roles below do not depend on the column, except
    /// SortRole.
    enum Role {
        IdRole = Qt::UserRole + 1, ///< QString: country code or party id
        SortRole,                  ///< what sort() compares: QString for names and other texts, qlonglong otherwise
        CountRole,                 ///< Events as int
        CheckedRole,               ///< bool
        StanceRole,                ///< Stance, in CountryModel's column of that name
        CertainRole                ///< bool: beside StanceRole
    };
    Q_ENUM(Role)

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Stable: equal values stay in order of name. A column that is none means Name, ascending.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }

    /// Whether values stand by groups (of parties their kinds), in each of which they are sorted; not at first.
    void setGrouped(bool grouped);

    /// Shows only values that NameFilter finds by one of all their names; empty: all.
    void setNameFilter(const QString &text);
    QString nameFilter() const { return m_nameFilter; }

protected:
    /// What a subclass says of its facet. A value is a number along the table's dictionary.
    struct Facet
    {
        const FacetIndex &index;                  ///< the rows of each value
        const std::vector<QString> &names;        ///< by value
        const std::vector<std::uint32_t> &counts; ///< by value
        const Bitset &rows;                       ///< what the counts count
    };

    /// \p columns is Further and the number of further columns. The subclass's constructor calls refresh().
    FacetModel(Workspace *workspace, int columns, QObject *parent);
    ~FacetModel() override;

    Workspace &workspace() const { return *m_workspace; }
    const EventTable &table() const { return m_snapshot->table(); }
    /// The value that an index shows, or noIndex.
    std::uint32_t valueAt(const QModelIndex &index) const;
    /// The index in column Name of a value; invalid when the name filter hides it or there is none.
    QModelIndex indexOfValue(std::uint32_t value) const;
    void refresh();
    const Snapshot &snapshot() const { return *m_snapshot; }
    const QString &nameOf(std::uint32_t value) const { return m_names[value]; }
    /// The further columns have other contents: sorts by them again and tells the views.
    void furtherChanged();

    virtual Facet facet(const Snapshot &snapshot, const QueryResult &result) const = 0;
    /// The values of each row.
    virtual const CompressedRows &valuesOf(const EventTable &table) const = 0;
    virtual QString id(std::uint32_t value) const = 0;
    virtual bool isChecked(std::uint32_t value) const = 0;
    virtual void toggle(std::uint32_t value) = 0;
    virtual QString nameHeader() const = 0;
    /// All that each value may be called when it is looked for.
    virtual std::vector<QStringList> searchedNames() const = 0;

    // Of the further columns.
    virtual void takeFurther() { } ///< there is another snapshot
    virtual QString furtherHeader(int column) const = 0;
    virtual QString furtherText(std::uint32_t value, int column) const = 0;
    virtual std::uint64_t furtherSortKey(std::uint32_t value, int column) const = 0;
    virtual int groupOf(std::uint32_t) const { return 0; } ///< lower ones first
    virtual QVariant furtherSortValue(std::uint32_t value, int column) const { return furtherText(value, column); }
    virtual QVariant furtherData(std::uint32_t, int, int) const { return {}; } ///< of other roles

private:
    /// From when to when a value's events reach.
    struct Reach
    {
        EventRow first; ///< the event whose date begins first, see EventTable::firstKnownDay()
        EventRow last;  ///< the event whose date ends last
    };
    void takeSnapshot();
    void follow(const RowChanges &changes);
    void takeCounts();
    void count();
    /// Whether all events of a value are counted: then the numbers are those without a filter.
    bool countsAll(std::uint32_t value) const { return m_index->total(value) == m_events[value]; }
    const Reach &reachOf(std::uint32_t value) const;
    std::uint32_t sourcesOf(std::uint32_t value) const;
    std::vector<std::uint32_t> arranged() const;
    void arrange(std::vector<std::uint32_t> shown);
    void show(std::vector<std::uint32_t> shown);
    std::uint64_t sortKey(std::uint32_t value) const;
    QString text(std::uint32_t value, int column) const;
    QVariant sortValue(std::uint32_t value, int column) const;

    Workspace *m_workspace;
    int m_columns;
    std::shared_ptr<const Snapshot> m_snapshot; ///< what the values refer to until the next refresh
    int m_sortColumn = Name;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_grouped = false;
    QString m_nameFilter;
    std::vector<QString> m_names;                ///< by value
    mutable std::vector<QStringList> m_searched; ///< by value; empty until something is looked for
    std::vector<std::uint32_t> m_nameRanks;      ///< by value
    std::vector<std::uint32_t> m_byName;         ///< all values in order of name
    std::vector<std::uint32_t> m_events;         ///< by value
    const FacetIndex *m_index = nullptr;         ///< the snapshot's
    Bitset m_counted;                            ///< the rows that are counted
    // By value, worked out when first shown: it takes a look at each event of the value.
    mutable std::vector<std::optional<Reach>> m_reach;
    mutable std::vector<std::optional<std::uint32_t>> m_sources;
    // The same without a filter, for as long as the snapshot.
    mutable std::vector<std::optional<Reach>> m_allReach;
    mutable std::vector<std::optional<std::uint32_t>> m_allSources;
    std::vector<bool> m_checked;        ///< by value, as last shown
    std::vector<std::uint32_t> m_shown; ///< values in the order shown
    std::vector<std::uint32_t> m_place; ///< place in m_shown by value, or noIndex
};

/// All countries that take part in an event, and where each stands on the workspace's day towards the companies of its
/// filter.
class CountryModel : public FacetModel
{
    Q_OBJECT

public:
    enum FurtherColumn {
        StanceColumn = Further,
        Since, ///< the date of the event that brought the stance
        Reason ///< its title
    };

    /// \p workspace is not owned and must live longer.
    explicit CountryModel(Workspace *workspace, QObject *parent = nullptr);

    CountryCode countryAt(const QModelIndex &index) const;
    QModelIndex indexOf(CountryCode code) const;

private:
    Facet facet(const Snapshot &snapshot, const QueryResult &result) const override;
    const CompressedRows &valuesOf(const EventTable &table) const override;
    QString id(std::uint32_t value) const override;
    bool isChecked(std::uint32_t value) const override;
    void toggle(std::uint32_t value) override;
    QString nameHeader() const override;
    std::vector<QStringList> searchedNames() const override;
    void takeFurther() override;
    QString furtherHeader(int column) const override;
    QString furtherText(std::uint32_t value, int column) const override;
    std::uint64_t furtherSortKey(std::uint32_t value, int column) const override;
    QVariant furtherSortValue(std::uint32_t value, int column) const override;
    QVariant furtherData(std::uint32_t value, int column, int role) const override;

    std::vector<CountryStanding> places() const;

    std::vector<CountryStanding> m_places; ///< by value, as last shown
};

/// All companies, organisations and persons that take part in an event, with their kind.
class CompanyModel : public FacetModel
{
    Q_OBJECT

public:
    enum FurtherColumn { Kind = Further };

    /// \p workspace is not owned and must live longer.
    explicit CompanyModel(Workspace *workspace, QObject *parent = nullptr);

    PartyId companyAt(const QModelIndex &index) const;
    QModelIndex indexOf(const PartyId &company) const;

private:
    Facet facet(const Snapshot &snapshot, const QueryResult &result) const override;
    const CompressedRows &valuesOf(const EventTable &table) const override;
    QString id(std::uint32_t value) const override;
    bool isChecked(std::uint32_t value) const override;
    void toggle(std::uint32_t value) override;
    QString nameHeader() const override;
    std::vector<QStringList> searchedNames() const override;
    void takeFurther() override;
    QString furtherHeader(int column) const override;
    QString furtherText(std::uint32_t value, int column) const override;
    std::uint64_t furtherSortKey(std::uint32_t value, int column) const override;
    int groupOf(std::uint32_t value) const override { return static_cast<int>(table().companyKinds()[value]); }

    std::vector<std::uint32_t> m_kindRanks; ///< by value
};

} // namespace Dateline
