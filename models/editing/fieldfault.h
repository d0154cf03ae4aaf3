// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/fields.h"

#include <QString>

#include <vector>

/// \file
/// What is wrong with an entity that is being written, field by field: a form shows each fault at its field.
namespace Dateline {

/// Why a field cannot stay as it is.
struct FieldFault
{
    QString field;   ///< FieldInfo::path(): "title", "quote/exact"; of a part made along with it "measure/title"
    QString message; ///< one sentence for people
    friend bool operator==(const FieldFault &, const FieldFault &) = default;
};

/// In the order of the form.
using FieldFaults = std::vector<FieldFault>;

/// The message of the first fault of \p field; empty: there is none.
QString faultOf(const FieldFaults &faults, QStringView field);

/// That a text is longer than it may be; empty if it is not. \p most in code points.
QString lengthFault(const QString &text, std::size_t most);

/// Adds a fault for each text of \p entity that is longer than the table of fields allows.
template<typename Entity>
void addLengthFaults(FieldFaults &faults, const Entity &entity)
{
    forEachField<Entity>([&](const auto &field) {
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(field.in(entity))>, QString>) {
            if (const QString message = lengthFault(field.in(entity), field.most); !message.isEmpty())
                faults.push_back({field.path(), message});
        }
    });
}

/// \p text as a tracker may hold it: what is no line break, tab or printable character taken out, blanks at the ends,
/// too.
QString cleanText(const QString &text);
/// The same in one line.
QString cleanLine(const QString &text);

} // namespace Dateline
