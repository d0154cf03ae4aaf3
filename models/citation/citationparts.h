// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/tracker.h"

#include <nlohmann/json.hpp>

#include <vector>

/// \file
/// What the forms of a reference have in common. For this folder only.
namespace Dateline {

/// Year (astronomical: 0 is 1 BC), month and day as far as a date has them; empty for what is no plain date.
std::vector<int> datePartsOf(const Edtf &date);

/// The fields of CSL that Dateline keeps without having members for them: "DOI", "volume", "editor".
class FurtherFields
{
public:
    explicit FurtherFields(const Source &source);

    /// A text in one line, or a number as text; empty if it is neither.
    QString text(const char *name) const;
    /// Persons and institutions; those that are none are left out.
    std::vector<AuthorName> names(const char *name) const;
    /// The DOI as it is registered, without the address of a resolver or "doi:" before it.
    QString doi() const;

private:
    nlohmann::json m_fields;
};

/// The address that resolves a DOI, as its handbook recommends it: "https://doi.org/10.1000/xyz123".
QString doiUrl(const QString &doi);

/// The same with each range of numbers written with \p dash: "101–120", "A1, A4–A6".
QString withRanges(QString pages, const QString &dash);

} // namespace Dateline
