// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/content/attributionwords.h"
#include "models/core/foldedmatching.h"
#include "models/workspace/workspace.h"

#include <memory>
#include <vector>

namespace Dateline {

/// What sources say of the selected event, one card a row, weightiest first: supports, disputes, mentions; within these
/// by credibility, then by the source's reliability, the ungraded last. Empty while nothing is selected. One reset per
/// change of selection or snapshot; none after a step that does not concern the selected event.
class AttributionModel : public FoldedMatching<QAbstractListModel>
{
    Q_OBJECT

public:
    /// DisplayRole is the quote (or claim) with its chain in one line, AccessibleTextRole the whole card as a sentence.
    enum Role {
        AttributionIdRole = Qt::UserRole + 1, ///< AttributionId's text
        SourceIdRole,                         ///< SourceId's text
        QuoteExactRole,                       ///< QString, may be empty; likewise the next two
        QuotePrefixRole,
        QuoteSuffixRole,
        SaidByRole,     ///< "a German official"; empty: the source speaks for itself
        OriginRole,     ///< the first reporter, that of its work and house; never empty if the source has a name
        OriginsRole,    ///< int: independent origins that support the event
        ChainRole,      ///< "a German official → Financial Times → Silicon UK"
        SourceNameRole, ///< the last of the chain: container title, else publisher, else title
        PublisherRole,  ///< as the source states it, may be empty
        SourceTitleRole,
        AuthorsRole,     ///< "Family, Given; …", may be empty
        IssuedRole,      ///< "30 Nov 2018"; empty: undated
        StatedRole,      ///< the date in the source's words, may be empty
        DateRole,        ///< the date this source gives the event, "28–30 Nov 2018"; empty: none
        DateDiffersRole, ///< bool: that date and the event's have no day in common
        ClaimRole,       ///< Claim as int
        ClaimTextRole,   ///< "Event", "Date", "Party: ZTE as target"…
        SupportRole,     ///< Support as int
        SupportTextRole, ///< "Supports"
        ReliabilityRole, ///< Reliability as int; −1: not graded
        CredibilityRole, ///< Credibility as int (1–6); −1: not graded
        GradeRole,       ///< Admiralty grade "B2", "B", "2" or empty
        GradeTextRole,   ///< the grade in words, with the rule behind a 1
        UrlRole,         ///< QString as the source states it; never opened unasked
        LocatorRole,     ///< "paragraph 6", may be empty
        NoteRole,        ///< the analyst's remark, may be empty
        HasTextRole      ///< bool: the text of the source is kept, so that the quote can be shown in it
    };
    Q_ENUM(Role)

    /// \p workspace is not owned and must live longer.
    explicit AttributionModel(Workspace *workspace, QObject *parent = nullptr);
    ~AttributionModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// The event whose cards these are, or noIndex.
    EventRow eventRow() const { return m_row; }
    /// nullptr for an invalid index; lives until the next reset.
    const Attribution *attributionAt(const QModelIndex &index) const;
    const Source *sourceAt(const QModelIndex &index) const; ///< likewise

private:
    void refresh();
    bool isConcerned() const;
    QString claimText(const Attribution &attribution) const;
    QString line(const Attribution &attribution, const Source &source) const;
    QString sentence(const Attribution &attribution, const Source &source) const;

    Workspace *m_workspace;
    std::shared_ptr<const Snapshot> m_snapshot;
    EventRow m_row;
    const SourcedAttribution *cardAt(const QModelIndex &index) const;

    std::vector<SourcedAttribution> m_cards;
};

} // namespace Dateline
