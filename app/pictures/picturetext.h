// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pictures/viewpicture.h"

namespace Dateline {

/// What a view says of itself, before the words of the person who makes the picture take its place.
struct ViewWords
{
    QString title;             ///< empty: the tracker's
    QString subtitle;          ///< empty: the filter in words
    QString description;       ///< what the picture shows, for those who cannot see it
    bool namesTracker = false; ///< the subtitle has the tracker's name
};

/// What a picture is found to show is its title, with the tracker's name before the other words of the subtitle;
/// without a finding the tracker's name is the title.
ViewWords withFinding(const Snapshot &snapshot, const QString &finding, QStringList subtitle,
                      const QString &description);

/// The texts of a picture: the request's wording, or else the view's; and a caption with as-of date, number of events
/// and the sources with their dates of issue, those with most attributions first, and fewer of them where there is no
/// room. \p events are those that the picture rests on. O(their attributions).
PictureText pictureText(const Snapshot &snapshot, const ViewPictureRequest &request, const QueryResult &events,
                        const ViewWords &words = {});

/// The same of events that were not found by a filter.
PictureText pictureText(const Snapshot &snapshot, const ViewPictureRequest &request, const Bitset &events,
                        const ViewWords &words = {});

/// "as of 30 Nov 2018", with the day of knowledge if the filter has one.
QString daysInWords(const Filter &filter);

} // namespace Dateline
