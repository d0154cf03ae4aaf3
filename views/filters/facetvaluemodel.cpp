// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/filters/facetvaluemodel.h"

#include "models/query/facetnames.h"
#include "models/query/namefilter.h"
#include "models/wording/counts.h"

#include <QCollator>

#include <algorithm>
#include <numeric>

namespace Dateline {

namespace {

template<typename List, typename Value>
bool contains(const List &list, const Value &value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

template<typename List, typename Value>
void toggle(List &list, const Value &value)
{
    const auto found = std::find(list.begin(), list.end(), value);
    if (found == list.end())
        list.push_back(value);
    else
        list.erase(found);
}

} // namespace

FacetValueModel::FacetValueModel(Workspace *workspace, Facet facet, QObject *parent)
    : FoldedMatching(parent), m_workspace(workspace), m_facet(facet)
{
    reorder();
    // A step leaves names and numbers as they are, and the order is made anew when the list is opened.
    connect(workspace, &Workspace::snapshotChanged, this, [this] {
        if (!m_workspace->changesSince(m_snapshot))
            reorder();
        m_snapshot = m_workspace->snapshot();
    });
    connect(workspace, &Workspace::resultChanged, this, &FacetValueModel::refresh);
}

int FacetValueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant FacetValueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const std::uint32_t value = m_shown[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return name(value);
    case Qt::CheckStateRole:
        return isChecked(value) ? Qt::Checked : Qt::Unchecked;
    case Qt::AccessibleTextRole:
        return tr("%1, %2", "a name, and how many events it has").arg(name(value), eventsInWords(count(value)));
    case CountRole:
        return count(value);
    case CategoryRole:
        return m_facet == Facet::Category ? value : noIndex;
    default:
        return {};
    }
}

bool FacetValueModel::setData(const QModelIndex &index, const QVariant &state, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const std::uint32_t value = m_shown[static_cast<std::size_t>(index.row())];
    if ((state.toInt() == Qt::Checked) == isChecked(value))
        return true;

    const EventTable &table = m_workspace->snapshot()->table();
    Filter filter = m_workspace->filter();
    switch (m_facet) {
    case Facet::Country:
        toggle(filter.countries, table.countryCodes()[value]);
        break;
    case Facet::Company:
        toggle(filter.companies, table.companyIds()[value]);
        break;
    case Facet::Category:
        toggle(filter.categories, table.categoryIds()[value]);
        break;
    case Facet::Milestone:
        toggle(filter.milestones, static_cast<Milestone>(value));
        break;
    case Facet::Tag:
        toggle(filter.tags, table.tagNames()[value]);
        break;
    }
    m_workspace->setFilter(filter); // comes back through refresh()
    return true;
}

Qt::ItemFlags FacetValueModel::flags(const QModelIndex &index) const
{
    return index.isValid()
        ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren
        : Qt::NoItemFlags;
}

void FacetValueModel::setNameFilter(const QString &text)
{
    if (text == m_typed)
        return;
    if (m_searched.empty())
        m_searched = searchedNames();
    const NameFilter filter(text);
    beginResetModel();
    m_typed = text;
    m_shown.clear();
    std::copy_if(m_order.begin(), m_order.end(), std::back_inserter(m_shown),
                 [&](std::uint32_t value) { return filter.matches(m_searched[value]); });
    endResetModel();
}

std::vector<QStringList> FacetValueModel::searchedNames() const
{
    if (m_facet == Facet::Country)
        return searchedCountryNames(*m_workspace->snapshot());
    if (m_facet == Facet::Company)
        return searchedCompanyNames(*m_workspace->snapshot());
    std::vector<QStringList> names;
    for (std::uint32_t value = 0; value < m_order.size(); ++value)
        names.push_back({name(value)});
    return names;
}

void FacetValueModel::reorder()
{
    m_snapshot = m_workspace->snapshot();
    const EventTable &table = m_snapshot->table();
    std::size_t values = 0;
    switch (m_facet) {
    case Facet::Country:
        values = table.countryCodes().size();
        break;
    case Facet::Company:
        values = table.companyIds().size();
        break;
    case Facet::Category:
        values = table.categoryIds().size();
        break;
    case Facet::Milestone:
        values = terms<Milestone>().size();
        break;
    case Facet::Tag:
        values = table.tagNames().size();
        break;
    }

    beginResetModel();
    m_order.resize(values);
    std::iota(m_order.begin(), m_order.end(), 0U);
    if (m_facet != Facet::Category && m_facet != Facet::Milestone) {
        QCollator collator;
        collator.setNumericMode(true);
        std::stable_sort(m_order.begin(), m_order.end(), [&](std::uint32_t a, std::uint32_t b) {
            if (isChecked(a) != isChecked(b))
                return isChecked(a);
            if (count(a) != count(b))
                return count(a) > count(b);
            return collator.compare(name(a), name(b)) < 0;
        });
    }
    m_typed.clear();
    m_searched.clear();
    m_shown = m_order;
    endResetModel();
}

bool FacetValueModel::anyChecked() const
{
    return std::any_of(m_order.begin(), m_order.end(), [this](std::uint32_t value) { return isChecked(value); });
}

void FacetValueModel::clearChecks()
{
    Filter filter = m_workspace->filter();
    switch (m_facet) {
    case Facet::Country:
        filter.countries.clear();
        break;
    case Facet::Company:
        filter.companies.clear();
        break;
    case Facet::Category:
        filter.categories.clear();
        break;
    case Facet::Milestone:
        filter.milestones.clear();
        break;
    case Facet::Tag:
        filter.tags.clear();
        break;
    }
    m_workspace->setFilter(filter);
}

void FacetValueModel::refresh()
{
    if (!m_shown.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

QString FacetValueModel::name(std::uint32_t value) const
{
    const EventTable &table = m_workspace->snapshot()->table();
    switch (m_facet) {
    case Facet::Country:
        return table.countryNames()[value];
    case Facet::Company:
        return table.companyNames()[value];
    case Facet::Category:
        return table.categoryNames()[value];
    case Facet::Milestone:
        return nameFor(static_cast<Milestone>(value));
    case Facet::Tag:
        return table.tagNames()[value];
    }
    Q_UNREACHABLE();
}

bool FacetValueModel::isChecked(std::uint32_t value) const
{
    const EventTable &table = m_workspace->snapshot()->table();
    const Filter &filter = m_workspace->filter();
    switch (m_facet) {
    case Facet::Country:
        return contains(filter.countries, table.countryCodes()[value]);
    case Facet::Company:
        return contains(filter.companies, table.companyIds()[value]);
    case Facet::Category:
        return contains(filter.categories, table.categoryIds()[value]);
    case Facet::Milestone:
        return contains(filter.milestones, static_cast<Milestone>(value));
    case Facet::Tag:
        return contains(filter.tags, table.tagNames()[value]);
    }
    Q_UNREACHABLE();
}

std::uint32_t FacetValueModel::count(std::uint32_t value) const
{
    const FacetCounts &counts = m_workspace->result().counts;
    switch (m_facet) {
    case Facet::Country:
        return counts.countries[value];
    case Facet::Company:
        return counts.companies[value];
    case Facet::Category:
        return counts.categories[value];
    case Facet::Milestone:
        return counts.milestones[value];
    case Facet::Tag:
        return counts.tags[value];
    }
    Q_UNREACHABLE();
}

} // namespace Dateline
