// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/celltext.h"

#include "models/editing/editingtr.h"

namespace Dateline {

Error unreadable(const QString &why) { return {ErrorCode::Malformed, why, {}}; }

bool isTooLong(const QString &text, std::size_t most)
{
    return static_cast<std::size_t>(text.size()) > most && static_cast<std::size_t>(text.toUcs4().size()) > most;
}

Error tooLong(std::size_t most)
{
    return unreadable(EditingTr::tr("At most %Ln character(s) fit here.", nullptr, static_cast<int>(most)));
}

QStringView separatorIn(const QString &list) { return list.contains(u';') ? u";" : u","; }

} // namespace Dateline
