// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/calendarticks.h"
#include "models/dates/today.h"
#include "models/query/snapshot.h"
#include "models/workspace/workspace.h"
#include "views/map/mapcontent.h"
#include "views/matrix/matrixcontents.h"
#include "views/picture/picturefile.h"
#include "views/timeline/timelinelanes.h"

#include <memory>
#include <optional>

namespace Dateline {

/// The views that can be made into a picture.
enum class PictureView {
    Timeline,
    Map,
    Table,
    Matrix,
    Measure,
    StanceChart,
    EventChart,
    RestrictionChart,
    CountryChart,
    CompanyChart,
    OriginChart,
    StripChart
};

/// The view's word on the command line ("timeline", "map", "table", "matrix", "measure", "chart:" and the chart's word, see chartWord()) and back.
QString pictureViewWord(PictureView view);
std::optional<PictureView> pictureViewFromWord(QStringView word);
/// Whether the view can be made in the thread of a QApplication only, for it is drawn by Qt Charts.
bool needsMainThread(PictureView view);

/// Which picture of a tracker to make. What is not said follows from the filter.
struct ViewPictureRequest
{
    PictureView view = PictureView::Timeline;
    Filter filter;
    MapMode mapMode = MapMode::Stance; ///< of a map
    std::optional<LaneGrouping>
        lanes; ///< none: by country if countries are chosen, by company if companies are, else by category
    std::optional<TimeRange> range; ///< none: the filter's window, or all events that pass
    std::optional<TickStep> period; ///< of an event chart; none: one that goes with the events' span
    std::optional<QSizeF>
        size; ///< logical pixels; none: 1600 × 900; a table is as high as it needs to be, a matrix and a measure are as large
    MatrixOrder matrix; ///< of the matrix
    MeasureId measure;  ///< which one
    double scale = 1;
    Theme::Ground ground = Theme::Ground::Light;
};

struct ViewPicture
{
    PictureText text;
    QImage image;
};

/// Makes the picture that the window and the command line both export: as an image, or as the contents of a file.
Result<QByteArray> makePictureFile(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                                   PictureFormat format);
Result<ViewPicture> makeViewPicture(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request);

/// Title, filter in words, and the caption with as-of date, number of events and the names of the sources.
PictureText pictureText(const Snapshot &snapshot, const Filter &filter, const QueryResult &result);

} // namespace Dateline
