// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/tracker.h"
#include "views/filters/facetlist.h"

namespace Dateline {

class Workspace;

/// The countries and the companies of the tracker, as two tabs.
class CountryList : public QWidget
{
    Q_OBJECT

public:
    /// \p workspace is not owned and must outlive the list.
    explicit CountryList(Workspace *workspace, QWidget *parent = nullptr);

signals:
    void editRequested(const Dateline::PartyId &party); ///< F2
    /// What can be done with a party is asked for; empty: a country that is none, or no row. \p kind: of which list.
    void menuRequested(const Dateline::PartyId &party, Dateline::PartyKind kind, QPoint globalPlace);

private:
    /// The party that is this country; empty if none is.
    PartyId partyOf(CountryCode code) const;

    Workspace *m_workspace;
};

} // namespace Dateline
