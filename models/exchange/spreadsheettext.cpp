// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/spreadsheettext.h"

namespace Dateline {

using namespace Qt::StringLiterals;

QString safeCell(QString text)
{
    if (!text.isEmpty() && u"=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"_s.contains(text.front()))
        text.prepend(u'\'');
    return text;
}

QString safeTabbedCell(QString text)
{
    for (QChar &c : text) {
        if (c == u'\t' || c == u'\n' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return safeCell(std::move(text));
}

} // namespace Dateline
