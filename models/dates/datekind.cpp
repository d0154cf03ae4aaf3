// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/datekind.h"

namespace Dateline {

using namespace Qt::StringLiterals;

QString dateKindWord(DateKind kind)
{
    switch (kind) {
    case DateKind::Date:
        return u"date"_s;
    case DateKind::Time:
        return u"time"_s;
    case DateKind::Duration:
        return u"duration"_s;
    case DateKind::Set:
        return u"set"_s;
    case DateKind::Vague:
        return u"vague"_s;
    }
    return {};
}

QString dateRefWord(DateRef ref)
{
    switch (ref) {
    case DateRef::None:
        return {};
    case DateRef::Past:
        return u"past"_s;
    case DateRef::Present:
        return u"present"_s;
    case DateRef::Future:
        return u"future"_s;
    }
    return {};
}

QString dateBoundWord(DateBound bound)
{
    switch (bound) {
    case DateBound::None:
        return {};
    case DateBound::Since:
        return u"since"_s;
    case DateBound::After:
        return u"after"_s;
    case DateBound::Until:
        return u"until"_s;
    case DateBound::Before:
        return u"before"_s;
    case DateBound::Within:
        return u"within"_s;
    }
    return {};
}

} // namespace Dateline
