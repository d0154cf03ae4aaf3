// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/eventmodel.h"

#include "models/core/collation.h"
#include "models/core/oneline.h"
#include "models/items/sortkeys.h"
#include "models/query/timeorder.h"
#include "models/wording/datewords.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

QString joined(const std::vector<QString> &names, std::span<const std::uint32_t> numbers)
{
    QStringList list;
    for (const std::uint32_t number : numbers)
        list.append(names[number]);
    return list.join(", "_L1);
}

/// Whether a value below 0 says that there is none.
bool isNoneBelowZero(int column) { return column == EventModel::Category || column == EventModel::MilestoneColumn; }

bool isNumeric(int column) { return column == EventModel::Origins || column == EventModel::Sources; }

} // namespace

EventModel::EventModel(Workspace *workspace, QObject *parent) : FoldedMatching(parent), m_workspace(workspace)
{
    // A new snapshot is followed by a new result, always; until then the old snapshot answers.
    connect(workspace, &Workspace::resultChanged, this, &EventModel::refresh);
    refresh();
}

EventModel::~EventModel() = default;

int EventModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows->size());
}

int EventModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columns; }

std::optional<EventField> EventModel::fieldOf(int column)
{
    switch (static_cast<Column>(column)) {
    case Date:
        return EventField::Date;
    case Title:
        return EventField::Title;
    case Category:
        return EventField::Category;
    case Countries:
        return EventField::Countries;
    case Companies:
        return EventField::Parties;
    case MeasureColumn:
        return EventField::Measure;
    case MilestoneColumn:
        return EventField::Milestone;
    case TagsColumn:
        return EventField::Tags;
    case SummaryColumn:
        return EventField::Summary;
    case NoteColumn:
        return EventField::Note;
    case ReviewColumn:
        return EventField::ReviewOn;
    case Origins:
    case Sources:
        break;
    }
    return std::nullopt;
}

Qt::ItemFlags EventModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = FoldedMatching<QAbstractTableModel>::flags(index);
    return index.isValid() && fieldOf(index.column()) ? flags | Qt::ItemIsEditable : flags;
}

void EventModel::hold(EventRow row)
{
    const EventRow before = std::exchange(m_held, row);
    if (before == row || before == noIndex || !m_snapshot->table().isLive(before))
        return;
    RowChanges moved;
    moved.changed = {before};
    reorder(moved);
    std::shared_ptr<const std::vector<EventRow>> rows = passingRows();
    if (*rows == *m_rows || showRows(rows))
        return;
    beginResetModel();
    setRows(std::move(rows));
    endResetModel();
}

QVariant EventModel::data(const QModelIndex &index, int role) const
{
    const EventRow row = rowAt(index);
    if (row == noIndex)
        return {};
    const EventTable &table = m_snapshot->table();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return toolTip(row);
    case Qt::TextAlignmentRole:
        return static_cast<int>((isNumeric(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole: {
        const QString shown = text(row, index.column());
        return QString(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() + u": "_s
                       + (shown.isEmpty() ? tr("none") : shown));
    }
    case Qt::AccessibleDescriptionRole:
        return tr("%1, %2, %3").arg(text(row, Title), text(row, Date), text(row, Category));
    case RowRole:
        return std::uint32_t{row};
    case EventIdRole:
        return m_snapshot->eventId(row).text;
    case SortRole:
        return sortValue(row, index.column());
    case CategoryRole:
        return sortValue(row, Category);
    case MilestoneRole:
        return sortValue(row, MilestoneColumn);
    case DisputedRole:
        return table.disputed()[row] != 0;
    case OriginsRole:
        return static_cast<int>(table.origins()[row]);
    case CountriesRole: {
        QStringList codes;
        for (const std::uint32_t country : table.countries()[row])
            codes.append(table.countryCodes()[country].toString());
        return codes;
    }
    case SummaryRole:
        return m_snapshot->event(row).summary;
    case BeginRole:
        return table.begin()[row] == openBegin ? QVariant() : QVariant(qlonglong{table.begin()[row]});
    case EndRole:
        return table.end()[row] == openEnd ? QVariant() : QVariant(qlonglong{table.end()[row]});
    default:
        return {};
    }
}

QVariant EventModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((isNumeric(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Origins)
        return tr("Distinct first reporters: reprints of one story count once");
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Date:
        return tr("Date");
    case Title:
        return tr("Title");
    case Category:
        return tr("Category");
    case Countries:
        return tr("Countries");
    case Companies:
        return tr("Companies");
    case MeasureColumn:
        return tr("Measure");
    case MilestoneColumn:
        return tr("Milestone");
    case Origins:
        return tr("Origins");
    case Sources:
        return tr("Sources");
    case TagsColumn:
        return tr("Tags");
    case SummaryColumn:
        return tr("Summary");
    case NoteColumn:
        return tr("Note");
    case ReviewColumn:
        return tr("Review on");
    }
    return {};
}

void EventModel::sort(int column, Qt::SortOrder order)
{
    const bool known = column >= 0 && column < columns;
    m_sortColumn = known ? column : int{Date};
    m_sortOrder = known ? order : Qt::AscendingOrder;
    m_ranks = m_searched.isEmpty();

    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<EventRow> rowsBefore;
    rowsBefore.reserve(static_cast<std::size_t>(before.size()));
    for (const QModelIndex &persistent : before)
        rowsBefore.push_back(rowAt(persistent));

    orderAll();
    setRows(passingRows());

    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(indexOfRow(rowsBefore[static_cast<std::size_t>(i)]).siblingAtColumn(before[i].column()));
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

EventRow EventModel::rowAt(const QModelIndex &index) const
{
    const bool mine = index.isValid() && checkIndex(index, CheckIndexOption::DoNotUseParent);
    return mine ? (*m_rows)[static_cast<std::size_t>(index.row())] : EventRow();
}

QModelIndex EventModel::indexOfRow(EventRow row) const
{
    if (row >= m_snapshot->table().size())
        return {};
    // After a step few are asked for, and looking through the rows is faster than noting the places of all.
    constexpr int few = 8;
    if (m_place.empty() && m_asked++ < few) {
        const auto place = std::find(m_rows->begin(), m_rows->end(), row);
        return place == m_rows->end() ? QModelIndex() : index(static_cast<int>(place - m_rows->begin()), 0);
    }
    if (m_place.empty()) {
        m_place.assign(m_snapshot->table().size(), noIndex);
        for (std::uint32_t place = 0; place < m_rows->size(); ++place)
            m_place[(*m_rows)[place]] = place;
    }
    if (m_place[row] == noIndex)
        return {};
    return index(static_cast<int>(m_place[row]), 0);
}

void EventModel::refresh()
{
    const bool sameSnapshot = m_snapshot == m_workspace->snapshot();
    m_searched = searchWords(m_workspace->filter().text);
    m_ranks = m_ranks || m_searched.isEmpty();
    if (sameSnapshot) {
        std::shared_ptr<const std::vector<EventRow>> rows = passingRows();
        if (*rows == *m_rows)
            return;
        beginResetModel();
        setRows(std::move(rows));
        endResetModel();
        return;
    }
    if (const RowChanges *changes = m_workspace->changesSince(m_snapshot); changes && follow(*changes))
        return;
    beginResetModel();
    m_snapshot = m_workspace->snapshot();
    orderAll();
    setRows(passingRows());
    endResetModel();
}

/// Brings a few rows up to date, so that selection and place stay; false if it is to be a reset.
bool EventModel::follow(const RowChanges &changes)
{
    constexpr std::size_t few = 64;
    if (changes.added.size() + changes.removed.size() + changes.changed.size() > few)
        return false;
    // Where an event stands may follow from a name that is another one now.
    const bool isSortedByName = m_sortColumn == Countries || m_sortColumn == Companies || m_sortColumn == Category;
    if (changes.hasOtherNames() && isSortedByName)
        return false;
    m_snapshot = m_workspace->snapshot();
    reorder(changes);
    if (!showRows(passingRows()))
        return false;
    for (const EventRow row : changes.changed) {
        if (const QModelIndex place = indexOfRow(row); place.isValid())
            emit dataChanged(place, place.siblingAtColumn(columns - 1));
    }
    if (changes.hasOtherNames() && !m_rows->empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    return true;
}

/// Takes a few rows out of the order of all and puts them where they belong.
void EventModel::reorder(const RowChanges &changes)
{
    std::vector<EventRow> changed = changes.changed;
    std::erase(changed, m_held);
    std::vector<EventRow> moved = changes.added;
    moved.insert(moved.end(), changed.begin(), changed.end());
    std::vector<EventRow> order;
    order.reserve(m_order->size() + changes.added.size());
    std::vector<EventRow> apart = changes.removed;
    apart.insert(apart.end(), changed.begin(), changed.end());
    if (constexpr std::size_t few = 8; apart.size() <= few) { // faster than to ask of each row
        order = *m_order;
        for (const EventRow row : apart) {
            if (const auto place = std::find(order.begin(), order.end(), row); place != order.end())
                order.erase(place);
        }
    } else { // a source of thousands of events, for example
        Bitset isApart(m_snapshot->table().size());
        for (const EventRow row : apart)
            isApart.set(row);
        std::copy_if(m_order->begin(), m_order->end(), std::back_inserter(order),
                     [&](EventRow row) { return !isApart.test(row); });
    }

    const TextOrder texts;
    const auto isText = m_sortColumn == Title || m_sortColumn == Countries || m_sortColumn == Companies
        || m_sortColumn == MeasureColumn || m_sortColumn == TagsColumn || m_sortColumn == SummaryColumn
        || m_sortColumn == NoteColumn;
    const auto valueOf = [&](EventRow row) {
        const qlonglong number = sortValue(row, m_sortColumn).toLongLong();
        const bool none = isNoneBelowZero(m_sortColumn) && number < 0;
        const bool isNever = m_sortColumn == ReviewColumn && number == openEnd;
        return none || isNever ? noSortKey : sortKeyOf(number);
    };
    const auto compareValues = [&](EventRow a, EventRow b) {
        const bool ascending = m_sortOrder == Qt::AscendingOrder;
        if (isText) {
            const QString ofA = text(a, m_sortColumn);
            const QString ofB = text(b, m_sortColumn);
            const int compared = texts.compare(ofA, ofB);
            return ascending || ofA.isEmpty() || ofB.isEmpty() ? compared : -compared;
        }
        const std::uint64_t ofA = valueOf(a);
        const std::uint64_t ofB = valueOf(b);
        const int compared = ofA < ofB ? -1 : int{ofA > ofB};
        if (compared == 0 && isLatestFirst())
            return int{isLaterInDay(b, a)} - int{isLaterInDay(a, b)};
        return ascending || ofA == noSortKey || ofB == noSortKey ? compared : -compared;
    };
    const EventTable &table = m_snapshot->table();
    const auto isBefore = [&](EventRow a, EventRow b) {
        if (const int compared = compareValues(a, b); compared != 0)
            return compared < 0;
        if (table.firstKnownDay(a) != table.firstKnownDay(b))
            return table.firstKnownDay(a) < table.firstKnownDay(b);
        return table.isBefore(a, b);
    };
    for (const EventRow row : moved)
        order.insert(std::lower_bound(order.begin(), order.end(), row, isBefore), row);
    m_order = std::make_shared<const std::vector<EventRow>>(std::move(order));
}

/// Goes over to other \p rows by at most one that comes, goes or moves; false if there is more to do.
bool EventModel::showRows(std::shared_ptr<const std::vector<EventRow>> rows)
{
    const auto shared = m_rows; // goes on being compared while the model has others
    const std::vector<EventRow> &before = *shared;
    const std::vector<EventRow> &after = *rows;
    const auto first = std::mismatch(before.begin(), before.end(), after.begin(), after.end()).first;
    const auto place = first - before.begin();
    const auto at = static_cast<int>(place);
    if (after.size() == before.size() + 1) {
        if (!std::equal(first, before.end(), after.begin() + place + 1))
            return false;
        beginInsertRows({}, at, at);
        setRows(std::move(rows));
        endInsertRows();
        return true;
    }
    if (before.size() == after.size() + 1) {
        if (!std::equal(first + 1, before.end(), after.begin() + place))
            return false;
        beginRemoveRows({}, at, at);
        setRows(std::move(rows));
        endRemoveRows();
        return true;
    }
    if (before.size() != after.size())
        return false;
    if (first == before.end()) {
        setRows(std::move(rows));
        return true;
    }
    const auto same = std::mismatch(before.rbegin(), before.rend(), after.rbegin()).first - before.rbegin();
    const auto end = static_cast<std::ptrdiff_t>(before.size()) - same; // behind the last that differs
    const auto last = static_cast<int>(end - 1);
    const bool later = before[static_cast<std::size_t>(place)] == after[static_cast<std::size_t>(last)]
        && std::equal(first + 1, before.begin() + end, after.begin() + place);
    const bool earlier = before[static_cast<std::size_t>(last)] == after[static_cast<std::size_t>(place)]
        && std::equal(first, before.begin() + end - 1, after.begin() + place + 1);
    if (!later && !earlier)
        return false;
    later ? beginMoveRows({}, at, at, {}, last + 1) : beginMoveRows({}, last, last, {}, at);
    setRows(std::move(rows));
    endMoveRows();
    return true;
}

void EventModel::orderAll()
{
    auto order = rowsInOrderOfTime(m_snapshot->table(), m_snapshot->table().liveRows());
    if (!inOrderOfTime())
        sortByKey(order, sortKeys(m_sortColumn), m_sortOrder);
    if (isLatestFirst() && m_snapshot->table().hasTimesOfDay()) {
        const auto dayOf = [this](EventRow row) { return m_snapshot->table().firstKnownDay(row); };
        for (auto day = order.begin(); day != order.end();) {
            const auto next = std::find_if(day, order.end(), [&](EventRow row) { return dayOf(row) != dayOf(*day); });
            std::stable_sort(day, next, [this](EventRow a, EventRow b) { return isLaterInDay(a, b); });
            day = next;
        }
    }
    m_order = std::make_shared<const std::vector<EventRow>>(std::move(order));
}

/// Of two events that are sorted alike by day. Those without a time of day come last where the latest comes first.
bool EventModel::isLaterInDay(EventRow a, EventRow b) const
{
    return m_snapshot->table().timeOfDay(a) > m_snapshot->table().timeOfDay(b);
}

std::vector<std::uint64_t> EventModel::sortKeys(int column) const
{
    const auto size = static_cast<EventRow>(m_snapshot->table().size());
    std::vector<std::uint64_t> keys;
    keys.reserve(size);
    switch (static_cast<Column>(column)) {
    case Date:
    case Origins:
    case Sources:
        for (EventRow row{0}; row < size; ++row)
            keys.push_back(sortKeyOf(sortValue(row, column).toLongLong()));
        return keys;
    case ReviewColumn:
        for (EventRow row{0}; row < size; ++row) {
            const qlonglong day = sortValue(row, column).toLongLong();
            keys.push_back(day == openEnd ? noSortKey : sortKeyOf(day));
        }
        return keys;
    case Category:
    case MilestoneColumn:
        for (EventRow row{0}; row < size; ++row) {
            const int value = sortValue(row, column).toInt();
            keys.push_back(value < 0 ? noSortKey : sortKeyOf(value));
        }
        return keys;
    case Title:
    case Countries:
    case Companies:
    case MeasureColumn:
    case TagsColumn:
    case SummaryColumn:
    case NoteColumn:
        break;
    }
    std::vector<QString> texts;
    texts.reserve(size);
    for (EventRow row{0}; row < size; ++row)
        texts.push_back(text(row, column));
    const std::vector<std::uint32_t> ranks = collationRanks(texts);
    for (EventRow row{0}; row < size; ++row)
        keys.push_back(texts[row].isEmpty() ? noSortKey : ranks[row]);
    return keys;
}

std::shared_ptr<const std::vector<EventRow>> EventModel::passingRows() const
{
    const QueryResult &result = m_workspace->result();
    if (isRanked()) {
        return std::make_shared<const std::vector<EventRow>>(
            m_snapshot->engine().texts().bestFirst(rowsInOrderOfTime(m_snapshot->table(), result.passing), m_searched));
    }
    if (result.count == m_order->size())
        return m_order;
    std::vector<EventRow> rows;
    if (inOrderOfTime()) { // without a look at those that do not pass
        rows = rowsInOrderOfTime(m_snapshot->table(), result.passing);
    } else {
        rows.reserve(result.count);
        std::copy_if(m_order->begin(), m_order->end(), std::back_inserter(rows),
                     [&](EventRow row) { return result.passing.test(row); });
    }
    return std::make_shared<const std::vector<EventRow>>(std::move(rows));
}

void EventModel::setRows(std::shared_ptr<const std::vector<EventRow>> rows)
{
    m_rows = std::move(rows);
    m_place.clear();
    m_asked = 0;
}

QString EventModel::text(EventRow row, int column) const
{
    const EventTable &table = m_snapshot->table();
    switch (static_cast<Column>(column)) {
    case Date:
        return dateInWords(m_snapshot->date(row));
    case Title:
        return m_snapshot->title(row);
    case Category:
        return table.category()[row] == noIndex ? QString() : table.categoryNames()[table.category()[row]];
    case Countries:
        return joined(table.countryNames(), table.countries()[row]);
    case Companies:
        return joined(table.companyNames(), table.companies()[row]);
    case MeasureColumn:
        return table.measure(row) == noIndex ? QString()
                                             : oneLine(m_snapshot->tracker().measures[table.measure(row)].title);
    case MilestoneColumn:
        return table.milestone()[row] == EventTable::noMilestone
            ? QString()
            : nameFor(static_cast<Milestone>(table.milestone()[row]));
    case Origins:
        return QString::number(table.origins()[row]);
    case Sources:
        return QString::number(sourceCount(row));
    case TagsColumn:
        return joined(table.tagNames(), table.tags()[row]);
    case SummaryColumn:
        return oneLine(eventText(row, TrackerColumns::EventColumns::Summary));
    case NoteColumn:
        return oneLine(eventText(row, TrackerColumns::EventColumns::Note));
    case ReviewColumn:
        return dateInWords(reviewOn(row));
    }
    return {};
}

QVariant EventModel::sortValue(EventRow row, int column) const
{
    const EventTable &table = m_snapshot->table();
    switch (static_cast<Column>(column)) {
    case Date:
        return qlonglong{table.firstKnownDay(row)};
    case Category:
        return table.category()[row] == noIndex ? -1 : static_cast<int>(table.category()[row]);
    case MilestoneColumn:
        return table.milestone()[row] == EventTable::noMilestone ? -1 : static_cast<int>(table.milestone()[row]);
    case Origins:
        return qlonglong{table.origins()[row]};
    case Sources:
        return static_cast<qlonglong>(sourceCount(row));
    case ReviewColumn: {
        const Span span = reviewOn(row).span();
        return qlonglong{span.begin ? span.begin->number : openEnd};
    }
    case TagsColumn:
    case SummaryColumn:
    case NoteColumn:
    case Title:
    case Countries:
    case Companies:
    case MeasureColumn:
        break;
    }
    return text(row, column);
}

/// The first line is made of our own words: tool tips take a text whose first line has a tag for HTML, and a title may
/// have one.
QString EventModel::toolTip(EventRow row) const
{
    const Event event = m_snapshot->event(row);
    QStringList lines{text(row, Date), event.title};
    if (const QString measure = text(row, MeasureColumn); !measure.isEmpty())
        lines.append(measure + u" – "_s + text(row, MilestoneColumn));
    if (!event.summary.isEmpty())
        lines.append(event.summary);
    if (m_snapshot->table().disputed()[row] != 0)
        lines.append(tr("Sources disagree about this event."));
    return lines.join(u'\n');
}

QString EventModel::eventText(EventRow row, std::size_t column) const
{
    return m_snapshot->tracker().eventColumns().texts.text(m_snapshot->table().eventIndex()[row], column);
}

const Edtf &EventModel::reviewOn(EventRow row) const
{
    const TrackerColumns &tracker = m_snapshot->tracker();
    return tracker.dates()[tracker.eventColumns().reviewOn[m_snapshot->table().eventIndex()[row]]]; // the first is null
}

std::size_t EventModel::sourceCount(EventRow row) const
{
    std::vector<std::uint32_t> sources;
    for (const AttributionRow attribution : m_snapshot->attributionsOf(row))
        sources.push_back(m_snapshot->sourceOfAttribution(attribution));
    std::sort(sources.begin(), sources.end());
    return static_cast<std::size_t>(std::unique(sources.begin(), sources.end()) - sources.begin());
}

} // namespace Dateline
