// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/tracker.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace Dateline {

/// The names in a byline, each as it is written: "By Ann Writer, Bo Author and Cy Third in Tokyo" has three. What goes
/// before them ("By", "Von"), where they were, and what they do ("Political Editor") is left out. Names are taken apart
/// only where that is plain: "Department of Trade and Industry", "Marks & Spencer" and "Writer, Ann" are one name each.
/// Empty for a text too long for a byline.
QStringList namesInByline(const QString &byline);

/// Adds the names in \p byline; see addAuthor().
void addByline(std::vector<AuthorName> &authors, const QString &byline);

} // namespace Dateline
