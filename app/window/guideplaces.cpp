// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/guideplaces.h"

namespace Dateline {

using namespace Qt::StringLiterals;

QString guideHeadingFor(const QString &view)
{
    static constexpr struct
    {
        QLatin1StringView view;
        QLatin1StringView heading;
    } places[] = {
        {"timeline"_L1, "Mouse and keyboard on the timeline"_L1},
        {"map"_L1, "The map"_L1},
        {"countries"_L1, "Where countries stand, and when"_L1},
        {"table"_L1, "Editing in the table"_L1},
        {"matrix"_L1, "Matrix and measures"_L1},
        {"measure"_L1, "Matrix and measures"_L1},
        {"event"_L1, "From an event to the words of a source"_L1},
        {"chart"_L1, "Charts"_L1},
        {"sources"_L1, "From an event to the words of a source"_L1},
        {"checks"_L1, "Checks"_L1},
        {"form"_L1, "Changing a tracker"_L1},
    };
    const QString word = view.section(u':', 0, 0);
    for (const auto &place : places) {
        if (word == place.view)
            return place.heading;
    }
    return u"What is on the screen"_s;
}

} // namespace Dateline
