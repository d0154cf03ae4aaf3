// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Dateline {

/// The files that were opened last, in the settings. Latest first, each once, ten at most.
class RecentFiles
{
public:
    QStringList paths() const;
    /// A location that is no file ("bundled:huawei-5g") is passed over.
    void add(const QString &location);
};

} // namespace Dateline
