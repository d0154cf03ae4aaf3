// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/textfold.h"

#include <QAbstractItemModel>

namespace Dateline {

/// A \p Model in which lists find what is typed as searches do: "lodz" leads to "Łódź", "d'iv" to "D’Ivoire". Qt's lists,
/// tables, trees and combo boxes all ask match() for the beginning of a text.
template<typename Model>
class FoldedMatching : public Model
{
public:
    using Model::Model;

    /// Other kinds of matches are as in \p Model. O(rows).
    QModelIndexList match(const QModelIndex &start, int role, const QVariant &value, int hits = 1,
                          Qt::MatchFlags flags = {Qt::MatchStartsWith, Qt::MatchWrap}) const override
    {
        const bool isTyped = (flags & ~Qt::MatchFlags(Qt::MatchWrap)) == Qt::MatchFlags(Qt::MatchStartsWith);
        const QByteArray typed = isTyped ? foldedStart(value.toString()) : QByteArray();
        if (typed.isEmpty())
            return Model::match(start, role, value, hits, flags);
        QModelIndexList found;
        if (!start.isValid())
            return found;
        const int rows = this->rowCount(start.parent());
        const int wrapped = flags.testFlag(Qt::MatchWrap) ? start.row() : 0;
        for (int step = 0; step < rows - start.row() + wrapped && (hits < 0 || found.size() < hits); ++step) {
            const QModelIndex index = start.sibling((start.row() + step) % rows, start.column());
            if (foldedStart(index.data(role).toString()).startsWith(typed))
                found.append(index);
        }
        return found;
    }
};

} // namespace Dateline
