// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace Dateline {

/// The types of CSL 1.0.2 that sources of a tracker mostly have, in the order in which they are offered.
QStringList commonSourceTypes();

/// A type of CSL in words: "article-newspaper" as "Newspaper article". Types that are not common are words already:
/// "motion_picture" as "Motion picture".
QString sourceTypeInWords(const QString &type);

} // namespace Dateline
