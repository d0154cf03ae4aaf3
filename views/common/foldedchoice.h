// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QComboBox;

namespace Dateline {

/// Lets what is typed in \p box find its entries as searches do, "lodz" for "Łódź": from the beginning, and anywhere in an
/// entry where the box can be edited. Before entries are added.
void findFolded(QComboBox *box);

} // namespace Dateline
