// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <vector>

namespace Dateline {

/// Names of many things, to be completed while one types: folded as in searches (foldForSearch()), all in one array.
class NameIndex
{
public:
    enum class Kind : std::uint8_t {
        Name,
        Code ///< counts only if it is typed in full
    };

    /// How well what was typed fits, the best first.
    enum class Fit : std::uint8_t { Code, Whole, Beginning, Word, Within };

    struct Hit
    {
        std::uint32_t owner;
        std::uint32_t name; ///< which of the names added, in the order in which they were
        Fit fit;
    };

    /// A further name of \p owner, whose names stand together.
    void add(std::uint32_t owner, const QString &name, Kind kind = Kind::Name);

    /// Whose names have all words of \p typed: each owner once, with its best name, the best ones first, equally good
    /// ones as they were added; at most \p most. Nothing typed finds nothing. O(bytes of all names).
    std::vector<Hit> find(const QString &typed, std::size_t most) const;

private:
    QByteArray m_bytes; ///< each name ends with a line feed, which folded texts do not have
    std::vector<std::uint32_t> m_ends, m_owners;
    std::vector<Kind> m_kinds;
};

} // namespace Dateline
