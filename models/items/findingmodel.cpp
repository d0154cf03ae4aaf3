// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/findingmodel.h"

#include "models/core/collation.h"
#include "models/items/sortkeys.h"

#include <algorithm>
#include <numeric>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

QString explanationOf(const Finding &finding)
{
    const CheckInfo *info = checkInfo(finding.check);
    return info ? explanationInWords(*info) : QString();
}

int sortNumber(const Finding &finding) { return static_cast<int>(finding.severity) * 2 + (finding.accepted ? 1 : 0); }

} // namespace

FindingModel::FindingModel(QObject *parent)
    : FoldedMatching(parent), m_findings(std::make_shared<const std::vector<Finding>>())
{ }

FindingModel::~FindingModel() = default;

void FindingModel::setFindings(Findings findings)
{
    beginResetModel();
    m_findings = findings ? std::move(findings) : std::make_shared<const std::vector<Finding>>();
    orderAll();
    collect();
    endResetModel();
}

void FindingModel::setShown(const FindingsShown &shown)
{
    if (shown == m_shown)
        return;
    beginResetModel();
    m_shown = shown;
    collect();
    endResetModel();
}

int FindingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FindingModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columns; }

QVariant FindingModel::data(const QModelIndex &index, int role) const
{
    const Finding *finding = findingAt(index);
    if (!finding)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*finding, index.column());
    case Qt::ToolTipRole: { // our own words first: a text whose first line has a tag would be taken for HTML
        QStringList lines{text(*finding, Check), explanationOf(*finding), finding->message, finding->hint};
        if (finding->accepted)
            lines.append(tr("Accepted: %1").arg(*finding->accepted));
        return lines.join(u'\n');
    }
    case Qt::AccessibleTextRole:
        return QString(labelOf(index.column()) + u": "_s + text(*finding, index.column()));
    case Qt::AccessibleDescriptionRole:
        return QString(text(*finding, SeverityColumn) + u": "_s + finding->message + u". "_s + finding->hint);
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    case CheckIdRole:
        return finding->check;
    case SubjectRole:
        return finding->subject;
    case SeverityRole:
        return static_cast<int>(finding->severity);
    case AcceptedRole:
        return finding->accepted.has_value();
    case ReasonRole:
        return finding->accepted ? QVariant(*finding->accepted) : QVariant();
    case HintRole:
        return finding->hint;
    case SortRole:
        return index.column() == SeverityColumn ? QVariant(sortNumber(*finding))
                                                : QVariant(text(*finding, index.column()));
    default:
        return {};
    }
}

QVariant FindingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(labelOf(section)) : QVariant();
}

QString FindingModel::labelOf(int column)
{
    switch (static_cast<Column>(column)) {
    case SeverityColumn:
        return tr("Severity");
    case Check:
        return tr("Check");
    case Subject:
        return tr("Found in");
    case Message:
        return tr("What is wrong");
    }
    return {};
}

QString FindingModel::text(const Finding &finding, int column) const
{
    switch (static_cast<Column>(column)) {
    case SeverityColumn: {
        const QString name = nameFor(finding.severity);
        return finding.accepted ? tr("%1, accepted").arg(name) : name;
    }
    case Check: {
        const CheckInfo *info = checkInfo(finding.check);
        return info ? titleInWords(*info) : finding.check;
    }
    case Subject:
        return finding.name;
    case Message:
        return finding.message;
    }
    return {};
}

void FindingModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column >= 0 && column < columns ? column : -1;
    m_sortOrder = m_sortColumn < 0 ? Qt::AscendingOrder : order;

    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<std::uint32_t> findingsBefore;
    for (const QModelIndex &persistent : before)
        findingsBefore.push_back(m_rows[static_cast<std::size_t>(persistent.row())]);
    orderAll();
    collect();
    std::vector<int> place(m_findings->size());
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        place[m_rows[row]] = static_cast<int>(row);
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(place[findingsBefore[static_cast<std::size_t>(i)]], before[i].column()));
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

const Finding *FindingModel::findingAt(const QModelIndex &index) const
{
    const auto row = static_cast<std::size_t>(index.row());
    return index.isValid() && index.model() == this && row < m_rows.size() ? &(*m_findings)[m_rows[row]] : nullptr;
}

QModelIndex FindingModel::indexOf(const QString &check, const QString &subject) const
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&](std::uint32_t number) {
        const Finding &finding = (*m_findings)[number];
        return finding.check == check && finding.subject == subject;
    });
    return row == m_rows.end() ? QModelIndex() : index(static_cast<int>(row - m_rows.begin()), 0);
}

void FindingModel::orderAll()
{
    m_order.resize(m_findings->size());
    std::iota(m_order.begin(), m_order.end(), 0);
    if (m_sortColumn < 0)
        return;
    std::vector<std::uint64_t> keys;
    keys.reserve(m_findings->size());
    if (m_sortColumn == SeverityColumn) {
        for (const Finding &finding : *m_findings)
            keys.push_back(sortKeyOf(sortNumber(finding)));
    } else {
        std::vector<QString> texts;
        texts.reserve(m_findings->size());
        for (const Finding &finding : *m_findings)
            texts.push_back(text(finding, m_sortColumn));
        for (const std::uint32_t rank : collationRanks(texts))
            keys.push_back(rank);
    }
    sortByKey(m_order, keys, m_sortOrder);
}

void FindingModel::collect()
{
    m_rows.clear();
    std::copy_if(m_order.begin(), m_order.end(), std::back_inserter(m_rows), [this](std::uint32_t number) {
        const Finding &finding = (*m_findings)[number];
        return m_shown.severities[static_cast<std::size_t>(finding.severity)]
            && (m_shown.accepted || !finding.accepted);
    });
}

} // namespace Dateline
