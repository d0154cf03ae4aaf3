// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;
class QStyleOptionViewItem;

namespace Dateline {

/// Has an item's text laid out in the direction that it runs in, whichever the program's is, from the side where it
/// begins; its icon and check box stay where they are. For QStyledItemDelegate::initStyleOption(). What is not aligned
/// to where texts begin, as numbers are, stays there.
void layOutByScript(QStyleOptionViewItem &option);

/// A tool tip that says \p text as it is: nothing of a tracker or of what is typed is markup. Empty: none.
QString asToolTip(const QString &text);

} // namespace Dateline
