// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>

namespace Dateline {

/// What kept looks name of a tracker. Countries are named by their codes, which never change.
enum class LookName : std::uint8_t { Party, Category, Tag, Event, Measure, Source };

/// \p json, which is a look (lookJson()) or holds some, as the spec of a picture does, with \p to wherever it names
/// \p from; what is in a list twice then is there once. What is no JSON object stays as it is. O(size).
QByteArray withOtherName(const QByteArray &json, LookName kind, const QString &from, const QString &to);

} // namespace Dateline
