// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/facetmodel.h"

#include "models/core/collation.h"
#include "models/core/compressedrows.h"
#include "models/items/sortkeys.h"
#include "models/query/namefilter.h"
#include "models/wording/datewords.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

bool isFacetNumber(int column) { return column == FacetModel::Events || column == FacetModel::Sources; }

} // namespace

FacetModel::FacetModel(Workspace *workspace, int columns, QObject *parent)
    : FoldedMatching(parent), m_workspace(workspace), m_columns(columns)
{
    // A new snapshot is followed by a new result, always; until then the old snapshot answers.
    connect(workspace, &Workspace::resultChanged, this, &FacetModel::refresh);
}

FacetModel::~FacetModel() = default;

int FacetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int FacetModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_columns; }

QVariant FacetModel::data(const QModelIndex &index, int role) const
{
    const std::uint32_t value = valueAt(index);
    if (value == noIndex)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(value, index.column());
    case Qt::CheckStateRole:
        if (index.column() != Name)
            return {};
        return static_cast<int>(m_checked[value] ? Qt::Checked : Qt::Unchecked);
    case Qt::TextAlignmentRole:
        return static_cast<int>((isFacetNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole: {
        const QString shown = text(value, index.column());
        return QString(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() + u": "_s
                       + (shown.isEmpty() ? tr("none") : shown));
    }
    case IdRole:
        return id(value);
    case SortRole:
        return sortValue(value, index.column());
    case CountRole:
        return static_cast<int>(m_events[value]);
    case CheckedRole:
        return bool{m_checked[value]};
    default:
        return index.column() >= Further ? furtherData(value, index.column(), role) : QVariant();
    }
}

bool FacetModel::setData(const QModelIndex &index, const QVariant &newValue, int role)
{
    const std::uint32_t value = valueAt(index);
    if (value == noIndex || role != Qt::CheckStateRole || index.column() != Name)
        return false;
    const bool check = newValue.toInt() == Qt::Checked;
    if (check != isChecked(value))
        toggle(value); // refresh() follows from the workspace's signal
    return true;
}

Qt::ItemFlags FacetModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == Name ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant FacetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((isFacetNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(std::min<int>(section, Further))) {
    case Name:
        return nameHeader();
    case Events:
        return tr("Events");
    case First:
        return tr("First");
    case Last:
        return tr("Last");
    case Sources:
        return tr("Sources");
    case Further:
        return furtherHeader(section);
    }
    return {};
}

void FacetModel::sort(int column, Qt::SortOrder order)
{
    const bool known = column >= 0 && column < m_columns;
    m_sortColumn = known ? column : int{Name};
    m_sortOrder = known ? order : Qt::AscendingOrder;
    arrange(arranged());
}

void FacetModel::setNameFilter(const QString &text)
{
    if (text == m_nameFilter)
        return;
    m_nameFilter = text;
    std::vector<std::uint32_t> shown = arranged();
    if (shown == m_shown)
        return;
    beginResetModel();
    show(std::move(shown));
    endResetModel();
}

std::uint32_t FacetModel::valueAt(const QModelIndex &index) const
{
    const bool mine = index.isValid() && checkIndex(index, CheckIndexOption::DoNotUseParent);
    return mine ? m_shown[static_cast<std::size_t>(index.row())] : noIndex;
}

QModelIndex FacetModel::indexOfValue(std::uint32_t value) const
{
    if (value >= m_place.size() || m_place[value] == noIndex)
        return {};
    return index(static_cast<int>(m_place[value]), Name);
}

void FacetModel::refresh()
{
    const RowChanges *const changes = m_snapshot ? m_workspace->changesSince(m_snapshot) : nullptr;
    if (changes && !changes->hasOtherNames())
        return follow(*changes);
    if (m_snapshot != m_workspace->snapshot()) {
        beginResetModel();
        takeSnapshot();
        endResetModel();
        return;
    }
    count();
    for (std::uint32_t value = 0; value < m_names.size(); ++value)
        m_checked[value] = isChecked(value);
    if (std::vector<std::uint32_t> shown = arranged(); shown != m_shown)
        arrange(std::move(shown));
    if (!m_shown.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, m_columns - 1));
}

/// Values and their names are the same, and so is the filter.
void FacetModel::follow(const RowChanges &changes)
{
    const std::shared_ptr<const Snapshot> before = std::exchange(m_snapshot, m_workspace->snapshot());
    std::vector<std::uint32_t> touched; // values
    bool milestones = changes.stances || changes.knownStances;
    for (const auto *rows : {&changes.added, &changes.removed, &changes.changed}) {
        for (const EventRow row : *rows) {
            for (const Snapshot *snapshot : {before.get(), m_snapshot.get()}) {
                if (!snapshot->table().isLive(row))
                    continue;
                const auto values = valuesOf(snapshot->table())[row];
                touched.insert(touched.end(), values.begin(), values.end());
                milestones = milestones || snapshot->table().measure(row) != noIndex;
            }
        }
    }
    std::sort(touched.begin(), touched.end());
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    for (const std::uint32_t value : touched) {
        m_reach[value] = m_allReach[value] = std::nullopt;
        m_sources[value] = m_allSources[value] = std::nullopt;
    }
    takeCounts();
    takeFurther();
    if (std::vector<std::uint32_t> shown = arranged(); shown != m_shown)
        arrange(std::move(shown));
    // In one piece: views measure their columns with each.
    std::uint32_t first = noIndex;
    std::uint32_t last = 0;
    for (const std::uint32_t value : touched) {
        if (m_place[value] == noIndex)
            continue;
        first = std::min(first, m_place[value]);
        last = std::max(last, m_place[value]);
    }
    if (milestones && !m_shown.empty()) { // the further columns of any value can tell of one
        first = 0;
        last = static_cast<std::uint32_t>(m_shown.size() - 1);
    }
    if (first != noIndex)
        emit dataChanged(index(static_cast<int>(first), 0), index(static_cast<int>(last), m_columns - 1));
}

void FacetModel::furtherChanged()
{
    if (m_snapshot != m_workspace->snapshot())
        return; // a refresh is on its way
    if (m_sortColumn >= Further) {
        if (std::vector<std::uint32_t> shown = arranged(); shown != m_shown)
            arrange(std::move(shown));
    }
    if (!m_shown.empty())
        emit dataChanged(index(0, Further), index(rowCount() - 1, m_columns - 1));
}

void FacetModel::takeSnapshot()
{
    m_snapshot = m_workspace->snapshot();
    const Facet facet = this->facet(*m_snapshot, m_workspace->result());
    m_names = facet.names;
    m_searched.clear();
    m_nameRanks = collationRanks(m_names);
    m_allReach.assign(m_names.size(), std::nullopt);
    m_allSources.assign(m_names.size(), std::nullopt);
    m_checked.clear();
    for (std::uint32_t value = 0; value < m_names.size(); ++value)
        m_checked.push_back(isChecked(value));
    takeFurther();
    m_byName.resize(m_names.size());
    std::iota(m_byName.begin(), m_byName.end(), 0);
    std::stable_sort(m_byName.begin(), m_byName.end(),
                     [this](std::uint32_t a, std::uint32_t b) { return m_nameRanks[a] < m_nameRanks[b]; });
    count();
    show(arranged());
}

void FacetModel::takeCounts()
{
    const Facet facet = this->facet(*m_snapshot, m_workspace->result());
    m_index = &facet.index;
    m_counted = facet.rows;
    m_events = facet.counts;
}

void FacetModel::count()
{
    takeCounts();
    m_reach.assign(m_names.size(), std::nullopt);
    m_sources.assign(m_names.size(), std::nullopt);
}

const FacetModel::Reach &FacetModel::reachOf(std::uint32_t value) const
{
    std::optional<Reach> &reach = (countsAll(value) ? m_allReach : m_reach)[value];
    if (reach)
        return *reach;
    reach.emplace();
    std::vector<EventRow> rows = m_index->rowsOf(value, m_counted);
    table().sortByTime(rows);
    for (const EventRow row : rows) {
        if (reach->first == noIndex || table().firstKnownDay(row) < table().firstKnownDay(reach->first))
            reach->first = row;
        if (reach->last == noIndex || table().lastKnownDay(row) >= table().lastKnownDay(reach->last))
            reach->last = row;
    }
    return *reach;
}

std::uint32_t FacetModel::sourcesOf(std::uint32_t value) const
{
    std::optional<std::uint32_t> &number = (countsAll(value) ? m_allSources : m_sources)[value];
    if (number)
        return *number;
    number = countSources(*m_snapshot, m_index->rowsOf(value, m_counted));
    return *number;
}

std::vector<std::uint32_t> FacetModel::arranged() const
{
    std::vector<std::uint32_t> shown;
    shown.reserve(m_byName.size());
    if (m_nameFilter.isEmpty()) {
        shown = m_byName;
    } else {
        if (m_searched.empty())
            m_searched = searchedNames();
        const NameFilter filter(m_nameFilter);
        std::copy_if(m_byName.begin(), m_byName.end(), std::back_inserter(shown),
                     [&](std::uint32_t value) { return filter.matches(m_searched[value]); });
    }
    std::vector<std::uint64_t> keys;
    keys.reserve(m_names.size());
    for (std::uint32_t value = 0; value < m_names.size(); ++value)
        keys.push_back(sortKey(value));
    sortByKey(shown, keys, m_sortOrder);
    if (m_grouped && m_sortColumn < Further) // further columns may be what groups go by
        std::stable_sort(shown.begin(), shown.end(),
                         [this](std::uint32_t a, std::uint32_t b) { return groupOf(a) < groupOf(b); });
    return shown;
}

void FacetModel::setGrouped(bool grouped)
{
    m_grouped = grouped;
    arrange(arranged());
}

/// Shows the same values in another order.
void FacetModel::arrange(std::vector<std::uint32_t> shown)
{
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<std::uint32_t> values;
    values.reserve(static_cast<std::size_t>(before.size()));
    for (const QModelIndex &persistent : before)
        values.push_back(valueAt(persistent));
    show(std::move(shown));
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(indexOfValue(values[static_cast<std::size_t>(i)]).siblingAtColumn(before[i].column()));
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

void FacetModel::show(std::vector<std::uint32_t> shown)
{
    m_shown = std::move(shown);
    m_place.assign(m_names.size(), noIndex);
    for (std::uint32_t place = 0; place < m_shown.size(); ++place)
        m_place[m_shown[place]] = place;
}

std::uint64_t FacetModel::sortKey(std::uint32_t value) const
{
    switch (static_cast<Column>(std::min<int>(m_sortColumn, Further))) {
    case Name:
        return m_nameRanks[value];
    case Events:
        return m_events[value];
    case First:
        return reachOf(value).first == noIndex ? noSortKey : sortKeyOf(table().firstKnownDay(reachOf(value).first));
    case Last:
        return reachOf(value).last == noIndex ? noSortKey : sortKeyOf(table().lastKnownDay(reachOf(value).last));
    case Sources:
        return sourcesOf(value);
    case Further:
        return furtherSortKey(value, m_sortColumn);
    }
    return noSortKey;
}

QString FacetModel::text(std::uint32_t value, int column) const
{
    const auto dateOf = [this](EventRow row) {
        return row == noIndex ? QString() : dateInWords(m_snapshot->date(row));
    };
    switch (static_cast<Column>(std::min<int>(column, Further))) {
    case Name:
        return m_names[value];
    case Events:
        return QString::number(m_events[value]);
    case First:
        return dateOf(reachOf(value).first);
    case Last:
        return dateOf(reachOf(value).last);
    case Sources:
        return QString::number(sourcesOf(value));
    case Further:
        return furtherText(value, column);
    }
    return {};
}

QVariant FacetModel::sortValue(std::uint32_t value, int column) const
{
    const auto dayOf = [](EventRow row, std::int64_t day) {
        return row == noIndex ? QVariant() : QVariant(qlonglong{day});
    };
    switch (static_cast<Column>(std::min<int>(column, Further))) {
    case Events:
        return qlonglong{m_events[value]};
    case First: {
        const EventRow first = reachOf(value).first;
        return dayOf(first, first == noIndex ? 0 : table().firstKnownDay(first));
    }
    case Last: {
        const EventRow last = reachOf(value).last;
        return dayOf(last, last == noIndex ? 0 : table().lastKnownDay(last));
    }
    case Sources:
        return qlonglong{sourcesOf(value)};
    case Name:
        break;
    case Further:
        return furtherSortValue(value, column);
    }
    return text(value, column);
}

} // namespace Dateline
