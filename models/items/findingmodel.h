// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checks/runchecks.h"
#include "models/core/foldedmatching.h"

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace Dateline {

/// Which findings a list shows.
struct FindingsShown
{
    std::array<bool, 3> severities = {true, true, true}; ///< by Severity
    bool accepted = false;                               ///< those too that were accepted
    friend bool operator==(const FindingsShown &, const FindingsShown &) = default;
};

/// What checks found, one finding a row. Other findings or others of them are one reset; a sort is one layout change
/// that keeps persistent indexes.
class FindingModel : public FoldedMatching<QAbstractTableModel>
{
    Q_OBJECT

public:
    /// In this order on screen.
    enum Column { SeverityColumn, Check, Subject, Message };
    static constexpr int columns = Message + 1;

    /// Beside Qt's own: DisplayRole is the text, ToolTipRole what the check looks for and what can be done,
    /// AccessibleTextRole the column's name with the text, AccessibleDescriptionRole the finding with its hint. The
    /// roles below do not depend on the column, except SortRole.
    enum Role {
        CheckIdRole = Qt::UserRole + 1, ///< CheckInfo::id
        SubjectRole,                    ///< as in Finding, "event/nz-ban"
        SeverityRole,                   ///< Severity as int
        AcceptedRole,                   ///< bool
        ReasonRole,                     ///< why it was accepted; invalid: it was not
        HintRole,                       ///< what can be done
        SortRole                        ///< what sort() compares: int for SeverityColumn, QString otherwise
    };
    Q_ENUM(Role)

    using Findings = std::shared_ptr<const std::vector<Finding>>;

    explicit FindingModel(QObject *parent = nullptr);
    ~FindingModel() override;

    /// Never null.
    const Findings &findings() const { return m_findings; }
    void setFindings(Findings findings); ///< none for a null pointer

    const FindingsShown &shown() const { return m_shown; }
    void setShown(const FindingsShown &shown);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Stable: equal rows stay in the order of the findings, in either order. Of one severity the accepted ones come
    /// last. A column that is none means the order of the findings.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// nullptr for an invalid index; good until the next reset.
    const Finding *findingAt(const QModelIndex &index) const;
    /// The first column's index; invalid when there is none or it is hidden. O(rows).
    QModelIndex indexOf(const QString &check, const QString &subject) const;

private:
    void orderAll();
    void collect();
    QString text(const Finding &finding, int column) const;
    static QString labelOf(int column);

    Findings m_findings;
    FindingsShown m_shown;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    std::vector<std::uint32_t> m_order; ///< all findings as sorted
    std::vector<std::uint32_t> m_rows;  ///< the shown ones of them
};

} // namespace Dateline
