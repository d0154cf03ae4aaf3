// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Dateline {

/// What a piece of TeX shows, as text in NFC: accents (\\'e, \\"{o}, \\c{c}), letters (\\ss, \\o, \\L), signs (\\&, --, ~),
/// commands that only change the look (\\emph, {\\it ...}) and braces left out. An unknown command leaves its argument.
/// Mathematics stands as it is, without its dollars. O(length).
QString textOfTex(QStringView tex);

} // namespace Dateline
