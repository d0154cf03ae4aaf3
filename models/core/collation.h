// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCollator>
#include <QString>

#include <cstdint>
#include <span>
#include <vector>

namespace Dateline {

/// For each of \p texts its place among the distinct texts as people sort them in the user's language: case ignored
/// unless nothing else differs, numbers by value, empty texts after all others. Equal texts have equal ranks, so a list
/// sorted by rank compares integers. O(texts · log texts), one collation key per distinct text.
std::vector<std::uint32_t> collationRanks(std::span<const QString> texts);

/// Compares a few texts in the order of collationRanks().
class TextOrder
{
public:
    TextOrder();
    /// Less than, equal to or greater than 0.
    int compare(const QString &a, const QString &b) const;

private:
    QCollator m_collator;
};

} // namespace Dateline
