// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace Dateline {

/// "a", "a or b", "a, b or c".
QString alternativesInWords(const QStringList &all);
/// "a", "a and b", "a, b and c".
QString togetherInWords(const QStringList &all);
/// "a, b, c".
QString listInWords(const QStringList &all);

} // namespace Dateline
