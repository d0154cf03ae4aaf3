// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/day.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace Dateline {

/// A file that was open.
struct RecentFile
{
    QString path;
    QString title;             ///< of its tracker then; empty: not known
    std::optional<Day> opened; ///< none: not known
    friend bool operator==(const RecentFile &, const RecentFile &) = default;
};

/// The files that were opened last, in the settings. Latest first, each once, ten at most.
class RecentFiles
{
public:
    QStringList paths() const;
    std::vector<RecentFile> files() const;
    /// A location that is no file ("bundled:huawei-5g") is passed over.
    void add(const QString &location, const QString &title = {}, std::optional<Day> opened = {});

    /// What was open last, a file or not; empty: it was closed. None before anything was open.
    std::optional<QString> last() const;
    void setLast(const QString &location);
};

} // namespace Dateline
