// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The table of views that can be pictures. A view gets its line here, and nothing else names it.
#include "app/pictures/chartpictures.h"
#include "app/pictures/countriespicture.h"
#include "app/pictures/eventpicture.h"
#include "app/pictures/mappicture.h"
#include "app/pictures/matrixpicture.h"
#include "app/pictures/measurepicture.h"
#include "app/pictures/tablepicture.h"
#include "app/pictures/timelinepicture.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Dateline {

namespace {

constexpr std::array views = {
    PictureView(timelinePicture),     PictureView(mapPicture),
    PictureView(countriesPicture),    PictureView(tablePicture),
    PictureView(matrixPicture),       PictureView(measurePicture),
    PictureView(eventPicture),        PictureView(stanceChartPicture),
    PictureView(eventChartPicture),   PictureView(restrictionChartPicture),
    PictureView(countryChartPicture), PictureView(companyChartPicture),
    PictureView(originChartPicture),  PictureView(stripChartPicture),
};

} // namespace

bool ViewDescription::takes(QLatin1StringView option) const
{
    return std::any_of(options.begin(), options.end(), [&](const ViewOption &each) { return each.name == option; });
}

std::span<const PictureView> pictureViews() { return views; }

QString pictureViewWord(PictureView view) { return view->word; }

QString pictureViewName(PictureView view) { return QCoreApplication::translate("Dateline::Picture", view->name); }

std::optional<PictureView> pictureViewFromWord(QStringView text)
{
    const auto found = std::find_if(views.begin(), views.end(), [&](PictureView view) { return text == view->word; });
    return found == views.end() ? std::nullopt : std::optional(*found);
}

QStringList pictureViewWords()
{
    QStringList words;
    for (const PictureView view : views)
        words.append(view->word);
    return words;
}

bool hasNaturalSize(PictureView view) { return view->naturalSize; }

} // namespace Dateline
