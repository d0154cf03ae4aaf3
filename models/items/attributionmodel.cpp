// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/attributionmodel.h"
#include "models/wording/datewords.h"
#include "models/wording/termwords.h"

#include <QMetaEnum>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

template<typename Enum>
int numberOr(const std::optional<Enum> &value, int none)
{
    return value ? static_cast<int>(*value) : none;
}

QString human(const Edtf &date) { return date.isNull() ? QString() : dateInWords(date); }

} // namespace

AttributionModel::AttributionModel(Workspace *workspace, QObject *parent)
    : FoldedMatching(parent), m_workspace(workspace)
{
    connect(workspace, &Workspace::selectionChanged, this, &AttributionModel::refresh);
    connect(workspace, &Workspace::snapshotChanged, this, &AttributionModel::refresh);
    refresh();
}

AttributionModel::~AttributionModel() = default;

int AttributionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_cards.size());
}

QVariant AttributionModel::data(const QModelIndex &index, int role) const
{
    const SourcedAttribution *const found = cardAt(index);
    if (!found)
        return {};
    const Attribution *const card = &found->attribution;
    const Source &source = found->source;
    switch (role) {
    case Qt::DisplayRole:
        return line(*card, source);
    case Qt::AccessibleTextRole:
        return sentence(*card, source);
    case AttributionIdRole:
        return card->id.text;
    case SourceIdRole:
        return card->source.text;
    case QuoteExactRole:
        return card->quote.exact;
    case QuotePrefixRole:
        return card->quote.prefix;
    case QuoteSuffixRole:
        return card->quote.suffix;
    case SaidByRole:
        return card->saidBy;
    case OriginRole:
        return found->firstReporter;
    case OriginsRole:
        return static_cast<int>(m_snapshot->table().origins()[m_row]);
    case ChainRole:
        return chainInWords(*card, source);
    case SourceNameRole:
        return displayName(source);
    case PublisherRole:
        return source.publisher;
    case SourceTitleRole:
        return source.title;
    case AuthorsRole:
        return displayAuthors(source);
    case IssuedRole:
        return human(source.issued);
    case StatedRole:
        return card->stated;
    case DateRole:
        return human(card->date);
    case DateDiffersRole:
        return !card->date.isNull() && !haveDayInCommon(card->date.span(), m_snapshot->date(m_row).span());
    case ClaimRole:
        return static_cast<int>(card->claim);
    case ClaimTextRole:
        return claimText(*card);
    case SupportRole:
        return static_cast<int>(card->support);
    case SupportTextRole:
        return nameFor(card->support);
    case ReliabilityRole:
        return numberOr(source.reliability, -1);
    case CredibilityRole:
        return numberOr(card->credibility, -1);
    case GradeRole:
        return gradeWord(*card, source);
    case GradeTextRole:
        return gradeInWords(*card, source);
    case UrlRole:
        return source.url;
    case LocatorRole:
        return card->locator;
    case NoteRole:
        return card->note;
    case HasTextRole:
        return !source.text.isEmpty();
    default:
        return {};
    }
}

QHash<int, QByteArray> AttributionModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    const auto roles = QMetaEnum::fromType<Role>();
    for (int i = 0; i < roles.keyCount(); ++i)
        names.insert(roles.value(i), roles.key(i));
    return names;
}

const SourcedAttribution *AttributionModel::cardAt(const QModelIndex &index) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::DoNotUseParent))
        return nullptr;
    return &m_cards[static_cast<std::size_t>(index.row())];
}

const Attribution *AttributionModel::attributionAt(const QModelIndex &index) const
{
    const SourcedAttribution *const card = cardAt(index);
    return card ? &card->attribution : nullptr;
}

const Source *AttributionModel::sourceAt(const QModelIndex &index) const
{
    const SourcedAttribution *const card = cardAt(index);
    return card ? &card->source : nullptr;
}

void AttributionModel::refresh()
{
    const EventRow row = m_workspace->selected();
    if (m_snapshot == m_workspace->snapshot() && m_row == row)
        return;
    if (m_snapshot && m_row == row && !isConcerned()) {
        m_snapshot = m_workspace->snapshot();
        return;
    }
    beginResetModel();
    m_snapshot = m_workspace->snapshot();
    m_row = row;
    m_cards = m_row == noIndex ? std::vector<SourcedAttribution>() : attributionsByWeight(*m_snapshot, m_row);
    endResetModel();
}

/// Whether what the cards say may be something else in the next snapshot, or what is said of their event itself.
bool AttributionModel::isConcerned() const
{
    const RowChanges *const changes = m_workspace->changesSince(m_snapshot);
    const auto has = [this](const std::vector<EventRow> &rows) {
        return std::binary_search(rows.begin(), rows.end(), m_row);
    };
    if (!changes || changes->hasOtherNames() || has(changes->changed) || has(changes->added) || has(changes->removed))
        return true;
    // The title of its measure may be another; its number is the same after a step.
    const std::uint32_t measure = m_row == noIndex ? noIndex : m_snapshot->table().measure(m_row);
    return measure != noIndex
        && m_snapshot->tracker().measures[measure] != m_workspace->snapshot()->tracker().measures[measure];
}

QString AttributionModel::claimText(const Attribution &attribution) const
{
    const Party *const party = m_snapshot->party(attribution.party);
    const QString name = nameFor(attribution.claim);
    if (attribution.claim != Claim::Party || !party)
        return name;
    if (!attribution.role)
        return name + u": "_s + party->name;
    return tr("%1: %2 as %3", "Party: ZTE as target").arg(name, party->name, withinSentence(*attribution.role));
}

/// “quote” – a German official → Financial Times → Silicon UK
QString AttributionModel::line(const Attribution &attribution, const Source &source) const
{
    const QString said =
        attribution.quote.isEmpty() ? claimText(attribution) : QString(u"“"_s + attribution.quote.exact + u"”"_s);
    return said + u" – "_s + chainInWords(attribution, source);
}

QString AttributionModel::sentence(const Attribution &attribution, const Source &source) const
{
    QStringList parts{nameFor(attribution.support) + u' ' + claimText(attribution)};
    if (!attribution.quote.isEmpty())
        parts.append(u"“"_s + attribution.quote.exact + u"”"_s);
    parts.append(chainInWords(attribution, source).replace(u"→"_s, tr("as told by")));
    if (!attribution.date.isNull())
        parts.append(tr("dated %1").arg(human(attribution.date)));
    if (const QString words = gradeInWords(attribution, source); !words.isEmpty())
        parts.append(words);
    return parts.join(", "_L1);
}

} // namespace Dateline
