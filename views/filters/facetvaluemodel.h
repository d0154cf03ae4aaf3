// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/foldedmatching.h"
#include "models/workspace/workspace.h"

#include <vector>

namespace Dateline {

/// The kinds of conditions whose values are chosen from a list.
enum class Facet { Country, Company, Category, Milestone, Tag };

/// The values of one facet with their counts given the other conditions, checked where the filter names them.
/// While the list is open counts and checks follow the workspace but the order stays, so that nothing moves under
/// the pointer; reorder() sorts anew.
class FacetValueModel : public FoldedMatching<QAbstractListModel>
{
    Q_OBJECT

public:
    enum Roles {
        CountRole = Qt::UserRole, ///< uint: events that pass the other conditions and have this value
        CategoryRole              ///< uint: the category's place in the tracker, or noIndex
    };

    /// \p workspace is not owned and must outlive the model.
    FacetValueModel(Workspace *workspace, Facet facet, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override; ///< Qt::CheckStateRole only
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// Shows only values that NameFilter finds by one of all their names.
    void setNameFilter(const QString &text);
    /// Chosen values first, then the most frequent; categories and milestones keep their own order.
    void reorder();
    std::size_t valueCount() const { return m_order.size(); } ///< without the name filter
    bool anyChecked() const;
    void clearChecks();

private:
    void refresh();
    QString name(std::uint32_t value) const;
    std::vector<QStringList> searchedNames() const;
    bool isChecked(std::uint32_t value) const;
    std::uint32_t count(std::uint32_t value) const;

    Workspace *m_workspace;
    Facet m_facet;
    std::shared_ptr<const Snapshot> m_snapshot; ///< the one that was shown last
    QString m_typed;
    std::vector<QStringList> m_searched; ///< all names of each value; empty until something is looked for
    std::vector<std::uint32_t> m_order;  ///< numbers in the facet's dictionary
    std::vector<std::uint32_t> m_shown;  ///< those that pass the name filter
};

} // namespace Dateline
