// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/trackercolumns.h"

#include <QHash>

namespace Dateline {

/// The sources of a tracker by what tells that another is the same: the address of their work (workAddress()), or else
/// what they are called and when they were issued.
class KnownSources
{
public:
    KnownSources() = default;
    /// O(sources).
    explicit KnownSources(const TrackerColumns &tracker);

    /// The id of the same one; empty: none is the same. O(length of the address).
    SourceId sameAs(const Source &source) const;
    /// One more, with an id of its own.
    void add(const Source &source);

private:
    /// By what a source is known.
    struct Keys
    {
        QByteArray address; ///< empty: none
        QString title;
    };
    static Keys keysOf(const QByteArray &url, const QString &title, const QString &name, const Edtf &issued);
    static Keys keysOf(const Source &source);
    void add(const Keys &keys, const SourceId &id);

    QHash<QByteArray, SourceId> m_byAddress;
    QHash<QString, SourceId> m_withoutAddress, m_byTitle;
};

} // namespace Dateline
