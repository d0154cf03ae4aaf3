// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace Dateline {

/// The manual page dateline(1) in the macros of man(7), UTF-8, made from what --help says of the program and of each
/// command. \p day stands at its foot; the same day gives the same bytes.
QString manualPage(QDate day);

} // namespace Dateline
