// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/sourcemodel.h"

#include "models/core/collation.h"
#include "models/core/parallel.h"
#include "models/items/sortkeys.h"
#include "models/query/namefilter.h"
#include "models/wording/datewords.h"
#include "models/wording/sourcetypes.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// An index carries 0 for a source, or else its parent's source + 1: a number that no sort or filter changes.
constexpr quintptr sourceLevel = 0;

bool isSourceNumber(int column) { return column == SourceModel::Events; }

} // namespace

SourceModel::SourceModel(Workspace *workspace, QObject *parent) : FoldedMatching(parent), m_workspace(workspace)
{
    // A new snapshot is followed by a new result, always; until then the old snapshot answers.
    connect(workspace, &Workspace::resultChanged, this, [this] {
        m_behind = true;
        if (m_following || m_snapshot != m_workspace->snapshot())
            refresh();
    });
    refresh();
}

SourceModel::~SourceModel() = default;

/// A tree view asks for each of its rows after each reset, so those of sources are not looked up by way of hasIndex().
QModelIndex SourceModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!parent.isValid()) {
        const bool isThere = row >= 0 && std::cmp_less(row, m_rows) && column >= 0 && column < columns;
        return isThere ? createIndex(row, column, sourceLevel) : QModelIndex();
    }
    return hasIndex(row, column, parent) ? createIndex(row, column, quintptr{sourceAt(parent)} + 1) : QModelIndex();
}

Qt::ItemFlags SourceModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsSelectable | Qt::ItemIsEnabled : Qt::NoItemFlags;
}

QModelIndex SourceModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == sourceLevel)
        return {};
    return indexOfSource(static_cast<SourceRow>(index.internalId() - 1));
}

int SourceModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_rows);
    if (parent.internalId() != sourceLevel || parent.column() != 0)
        return 0;
    return static_cast<int>(countOf(sourceAt(parent)));
}

bool SourceModel::hasChildren(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return m_rows > 0;
    return parent.internalId() == sourceLevel && parent.column() == 0 && m_used.test(sourceAt(parent));
}

int SourceModel::columnCount(const QModelIndex &) const { return columns; }

QVariant SourceModel::data(const QModelIndex &index, int role) const
{
    const SourceRow source = sourceAt(index);
    if (source == noIndex)
        return {};
    const EventRow row = rowAt(index);
    const bool isSource = row == noIndex;
    const auto shown = [&] { return isSource ? sourceText(source, index.column()) : eventText(row, index.column()); };
    switch (role) {
    case Qt::DisplayRole:
        return shown();
    case Qt::TextAlignmentRole:
        return static_cast<int>((isSourceNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return QString(labelOf(index.column(), isSource) + u": "_s + (shown().isEmpty() ? tr("none") : shown()));
    case IsSourceRole:
        return isSource;
    case SourceIdRole:
        return textOf(source, TrackerColumns::SourceColumns::Id);
    default:
        return isSource ? sourceData(source, index.column(), role) : eventData(row, role);
    }
}

QVariant SourceModel::sourceData(SourceRow source, int column, int role) const
{
    switch (role) {
    case Qt::ToolTipRole:
        return toolTip(source);
    case SortRole:
        return sortValue(source, column);
    case UrlRole:
        return textOf(source, TrackerColumns::SourceColumns::Url);
    case ReliabilityRole: {
        const std::uint8_t grade = m_snapshot->tracker().sourceColumns().reliability[source];
        return grade == TrackerColumns::none ? -1 : int{grade};
    }
    default:
        return {};
    }
}

QVariant SourceModel::eventData(EventRow row, int role) const
{
    const std::uint32_t category = m_snapshot->table().category()[row];
    switch (role) {
    case Qt::ToolTipRole: // the date first, see toolTip()
        return QString(eventText(row, Issued) + u'\n' + eventText(row, Title));
    case RowRole:
        return std::uint32_t{row};
    case CategoryRole:
        return category == noIndex ? -1 : static_cast<int>(category);
    default:
        return {};
    }
}

QVariant SourceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((isSourceNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return labelOf(section, true);
}

QString SourceModel::labelOf(int column, bool ofSource)
{
    switch (static_cast<Column>(column)) {
    case Title:
        return ofSource ? tr("Source") : tr("Event");
    case Publisher:
        return ofSource ? tr("Publisher") : tr("Category");
    case Issued:
        return ofSource ? tr("Published") : tr("Date");
    case Type:
        return tr("Type");
    case Reliability:
        return tr("Reliability");
    case Events:
        return tr("Events");
    case Author:
        return tr("Author");
    case HasText:
        return tr("Text");
    }
    return {};
}

void SourceModel::sort(int column, Qt::SortOrder order)
{
    const bool known = column >= 0 && column < columns;
    m_sortColumn = known ? column : int{Issued};
    m_sortOrder = known ? order : Qt::AscendingOrder;

    showAll();
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<SourceRow> sourcesBefore;
    sourcesBefore.reserve(static_cast<std::size_t>(before.size()));
    for (const QModelIndex &persistent : before)
        sourcesBefore.push_back(sourceAt(persistent));
    orderAll();
    collect();
    m_rows = m_sources.size();
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i) {
        const bool isSource = before[i].internalId() == sourceLevel;
        const QModelIndex source = indexOfSource(sourcesBefore[static_cast<std::size_t>(i)]);
        // Events stay where they are under their source, and so does the number they carry.
        after.append(isSource ? source.siblingAtColumn(before[i].column()) : before[i]);
    }
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

void SourceModel::setNameFilter(const QString &text)
{
    if (text == m_nameFilter)
        return;
    beginResetModel();
    m_nameFilter = text;
    collect();
    endResetModel();
}

SourceRow SourceModel::sourceAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.model() != this)
        return {};
    if (index.internalId() != sourceLevel)
        return static_cast<SourceRow>(index.internalId() - 1);
    const auto place = static_cast<std::size_t>(index.row());
    return place < m_rows ? m_sources[place] : SourceRow();
}

EventRow SourceModel::rowAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.model() != this || index.internalId() == sourceLevel)
        return {};
    const auto &rows = rowsOf(sourceAt(index));
    const auto place = static_cast<std::size_t>(index.row());
    return place < rows.size() ? rows[place] : EventRow();
}

QModelIndex SourceModel::indexOfSource(SourceRow source) const
{
    if (m_place.empty()) {
        m_place.assign(m_counts.size(), noIndex);
        for (std::uint32_t place = 0; place < m_sources.size(); ++place)
            m_place[m_sources[place]] = place;
    }
    if (source >= m_place.size() || m_place[source] == noIndex || m_place[source] >= m_rows)
        return {};
    return createIndex(static_cast<int>(m_place[source]), 0, sourceLevel);
}

void SourceModel::showAll()
{
    if (showsAll())
        return;
    beginInsertRows({}, static_cast<int>(m_rows), static_cast<int>(m_sources.size()) - 1);
    m_rows = m_sources.size();
    endInsertRows();
}

void SourceModel::setFollowing(bool following)
{
    m_following = following;
    if (m_following && m_behind)
        refresh();
}

void SourceModel::refresh()
{
    m_behind = false;
    beginResetModel();
    const RowChanges *const changes = m_workspace->changesSince(m_snapshot);
    const bool sameSources = m_snapshot == m_workspace->snapshot() || (changes && !changes->sources);
    m_snapshot = m_workspace->snapshot();
    m_passing = m_workspace->result().passing;
    m_rowsSource = {};
    findUsed();
    if (!sameSources || m_sortColumn == Events)
        orderAll();
    collect();
    endResetModel();
}

/// Along the passing events where they are few, or else along the sources, each until its first event that passes.
void SourceModel::findUsed()
{
    const std::size_t sources = m_snapshot->tracker().sourceOrder().numbers();
    const std::size_t passing = m_workspace->result().count;
    m_counts.assign(sources, noIndex);
    m_used = Bitset(sources);
    // The attributions of an event stand anywhere in memory, the events of all sources one behind the other.
    constexpr std::size_t few = 64;
    if (passing < m_snapshot->table().count() / few) {
        m_passing.forEach([&](std::size_t row) {
            for (const AttributionRow attribution : m_snapshot->attributionsOf(static_cast<EventRow>(row)))
                m_used.set(m_snapshot->sourceOfAttribution(attribution));
        });
        return;
    }
    // Shares are whole words of the set, which no two may write to.
    constexpr std::size_t word = 64;
    constexpr std::size_t leastShare = 16'384;
    const std::size_t shares = sharesFor(sources, leastShare);
    const std::size_t wordsEach = (sources / word + shares) / shares;
    inParallel(shares, [&](std::size_t share) {
        const std::size_t last = std::min(sources, (share + 1) * wordsEach * word);
        for (auto source = static_cast<SourceRow>(share * wordsEach * word); source < last; ++source) {
            const auto rows = m_snapshot->eventsOf(source);
            if (std::any_of(rows.begin(), rows.end(), [this](EventRow row) { return m_passing.test(row); }))
                m_used.set(source);
        }
    });
}

std::uint32_t SourceModel::countOf(SourceRow source) const
{
    std::uint32_t &count = m_counts[source];
    if (count == noIndex) {
        const auto rows = m_snapshot->eventsOf(source);
        count = static_cast<std::uint32_t>(
            std::count_if(rows.begin(), rows.end(), [this](EventRow row) { return m_passing.test(row); }));
    }
    return count;
}

const std::vector<EventRow> &SourceModel::rowsOf(SourceRow source) const
{
    if (m_rowsSource == source)
        return m_eventsOfSource;
    const auto rows = m_snapshot->eventsOf(source);
    m_rowsSource = source;
    m_eventsOfSource.clear();
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(m_eventsOfSource),
                 [&](EventRow row) { return m_passing.test(row); });
    m_snapshot->table().sortByTime(m_eventsOfSource);
    std::stable_sort(m_eventsOfSource.begin(), m_eventsOfSource.end(), [this](EventRow a, EventRow b) {
        return m_snapshot->table().firstKnownDay(a) < m_snapshot->table().firstKnownDay(b);
    });
    return m_eventsOfSource;
}

QString SourceModel::textOf(SourceRow source, TrackerColumns::SourceColumns::Text field) const
{
    return m_snapshot->tracker().sourceColumns().texts.text(source, field);
}

void SourceModel::orderAll()
{
    // Keys are by number; gaps have some, too.
    const ListOrder &listed = m_snapshot->tracker().sourceOrder();
    const std::size_t sources = listed.numbers();
    const auto keysOf = [&](int column) {
        std::vector<std::uint64_t> keys;
        keys.reserve(sources);
        if (column == Issued || column == Events) {
            for (SourceRow source{0}; source < sources; ++source) {
                const QVariant value = sortValue(source, column);
                keys.push_back(value.isValid() ? sortKeyOf(value.toLongLong()) : noSortKey);
            }
            return keys;
        }
        std::vector<QString> texts;
        texts.reserve(sources);
        for (SourceRow source{0}; source < sources; ++source)
            texts.push_back(sortValue(source, column).toString());
        const std::vector<std::uint32_t> ranks = collationRanks(texts);
        for (std::size_t source = 0; source < sources; ++source)
            keys.push_back(texts[source].isEmpty() ? noSortKey : ranks[source]);
        return keys;
    };
    m_order.resize(listed.size());
    for (std::size_t place = 0; place < m_order.size(); ++place)
        m_order[place] = SourceRow(listed[place]);
    sortByKey(m_order, keysOf(Title), Qt::AscendingOrder);
    sortByKey(m_order, keysOf(Issued), Qt::AscendingOrder);
    sortByKey(m_order, keysOf(m_sortColumn), m_sortOrder);
}

void SourceModel::collect()
{
    using Columns = TrackerColumns::SourceColumns;
    const NameFilter names(m_nameFilter);
    const bool anyName = m_nameFilter.trimmed().isEmpty();
    const bool showUnused = m_workspace->filter().isEmpty();
    m_sources.clear();
    m_place.clear();
    for (const SourceRow source : m_order) {
        const bool used = m_used.test(source);
        if (!used && !(showUnused && m_snapshot->eventsOf(source).empty()))
            continue;
        if (!anyName
            && !names.matches(textOf(source, Columns::Title) + u' ' + textOf(source, Columns::ContainerTitle) + u' '
                              + textOf(source, Columns::Publisher)))
            continue;
        m_sources.push_back(source);
    }
    constexpr std::size_t first = 4096; // more than a view shows
    m_rows = m_progressive ? std::min(first, m_sources.size()) : m_sources.size();
}

QString SourceModel::authorsOf(SourceRow source) const
{
    const NameLists &lists = m_snapshot->tracker().sourceColumns().authors;
    Source named;
    for (const std::uint32_t number : lists.numbers[source]) {
        AuthorName &name = named.authors.emplace_back();
        for (std::size_t text = 0; text < authorTexts.size(); ++text)
            name.*authorTexts[text] = lists.names.text(number, text);
    }
    return displayAuthors(named);
}

QString SourceModel::sourceText(SourceRow source, int column) const
{
    using Columns = TrackerColumns::SourceColumns;
    const TrackerColumns::SourceColumns &sources = m_snapshot->tracker().sourceColumns();
    switch (static_cast<Column>(column)) {
    case Title:
        return textOf(source, Columns::Title);
    case Publisher: {
        const QString container = textOf(source, Columns::ContainerTitle);
        return container.isEmpty() ? textOf(source, Columns::Publisher) : container;
    }
    case Issued:
        return dateInWords(m_snapshot->tracker().dates()[sources.issued[source]]);
    case Type:
        return sourceTypeInWords(textOf(source, Columns::Type));
    case Reliability: {
        if (sources.reliability[source] == TrackerColumns::none)
            return {};
        const auto grade = static_cast<Dateline::Reliability>(sources.reliability[source]);
        return wordFor(grade) + u" – "_s + nameFor(grade);
    }
    case Events:
        return QString::number(countOf(source));
    case Author:
        return authorsOf(source);
    case HasText:
        return sources.texts.bytes(source, Columns::Snapshot).isEmpty() ? QString() : tr("Yes");
    }
    return {};
}

QString SourceModel::eventText(EventRow row, int column) const
{
    const EventTable &table = m_snapshot->table();
    switch (static_cast<Column>(column)) {
    case Title:
        return m_snapshot->title(row);
    case Publisher:
        return table.category()[row] == noIndex ? QString() : table.categoryNames()[table.category()[row]];
    case Issued:
        return dateInWords(m_snapshot->date(row));
    case Type:
    case Reliability:
    case Events:
    case Author:
    case HasText:
        break;
    }
    return {};
}

QVariant SourceModel::sortValue(SourceRow source, int column) const
{
    if (column == Events)
        return qlonglong{countOf(source)};
    if (column != Issued)
        return sourceText(source, column);
    const Span issued = m_snapshot->tracker().dates()[m_snapshot->tracker().sourceColumns().issued[source]].span();
    if (issued.begin)
        return qlonglong{issued.begin->number};
    return issued.end ? QVariant(qlonglong{issued.end->number - 1}) : QVariant();
}

/// The first line is made of our own words: tool tips take a text whose first line has a tag for HTML, and a title may
/// have one.
QString SourceModel::toolTip(SourceRow source) const
{
    const Source work = m_snapshot->tracker().source(source);
    const QString issued = sourceText(source, Issued);
    QStringList lines{issued.isEmpty() ? tr("Undated source") : tr("Source of %1").arg(issued), work.title};
    for (const QString &line : {displayAuthors(work), sourceText(source, Publisher), work.url}) {
        if (!line.isEmpty())
            lines.append(line);
    }
    if (work.reliability)
        lines.append(tr("Reliability %1").arg(sourceText(source, Reliability)));
    return lines.join(u'\n');
}

} // namespace Dateline
