// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/itemtext.h"

#include <QStyleOptionViewItem>
#include <QTextDocument>

namespace Dateline {

void layOutByScript(QStyleOptionViewItem &option)
{
    const bool fromRight = option.text.isRightToLeft();
    const bool begins =
        option.displayAlignment.testFlag(Qt::AlignLeft) && !option.displayAlignment.testFlag(Qt::AlignAbsolute);
    if (option.text.isEmpty() || !begins || fromRight == (option.direction == Qt::RightToLeft))
        return;
    // Styles lay a text out in the direction of the item, which is that of its icon, too: so it is isolated in it.
    const QChar isolate(fromRight ? 0x2067 : 0x2066);
    const QChar end(0x2069);
    option.text = isolate + option.text + end;
    option.displayAlignment = (option.displayAlignment & Qt::AlignVertical_Mask)
        | (fromRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute;
}

QString asToolTip(const QString &text)
{
    return text.isEmpty() ? QString() : Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal);
}

} // namespace Dateline
