// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pictures/pictureview.h"
#include "models/content/mapcontent.h"
#include "models/content/matrixcontents.h"
#include "models/dates/calendarticks.h"
#include "models/query/look.h"
#include "models/query/snapshot.h"
#include "views/picture/picturefile.h"

#include <memory>
#include <optional>

namespace Dateline {

/// No title, subtitle or note may have more characters.
constexpr qsizetype longestWording = 1000;

/// What a picture says of itself, where that is not what its view says.
struct PictureWording
{
    std::optional<QString> title;    ///< none: the view's own, mostly the tracker's title; empty: no title
    std::optional<QString> subtitle; ///< none: the filter in words
    QString note;                    ///< a sentence of the person who makes the picture, before the caption
    // Which statements the caption holds.
    bool asOf = true;
    bool counts = true;
    bool sources = true;
    bool tracker = true; ///< the tracker's title, where it is not the picture's, and its licence
    friend bool operator==(const PictureWording &, const PictureWording &) = default;
};

/// Which picture of a tracker to make: of what is looked at, and how it is drawn. What is not said follows from the
/// filter. Pictures do not show what is selected. A request without an as-of day is for later: before the picture is
/// made somebody has to say which day it is.
struct ViewPictureRequest : Look
{
    PictureView view;
    MapMode mapMode = MapMode::Stance; ///< of a map
    std::optional<TickStep> period;    ///< of an event chart; none: one that goes with the events' span
    /// Logical pixels; none: 1600 × 900, but a table is as high as it needs to be, a matrix and a measure are as large
    /// as they need to be. With a height of 0 a timeline is as high as its labels want.
    std::optional<QSizeF> size;
    MatrixOrder matrix; ///< of the matrix
    MeasureId measure;  ///< which one
    EventId event;      ///< of an event's card
    double scale = 1;
    bool framed = true; ///< false: without title and caption, for where they stand beside the picture
    Theme::Ground ground = Theme::Ground::Light;
    bool transparent = false; ///< no ground behind it
    QString language; ///< of the program's words in it, a tag (see Language::tag()); empty: that which is current
    PictureWording wording;

    /// What is looked at. Without a range it is the filter's window, or all events that pass.
    const Look &look() const { return *this; }
    Look &look() { return *this; }
    friend bool operator==(const ViewPictureRequest &, const ViewPictureRequest &) = default;
};

struct ViewPicture
{
    PictureText text;
    QImage image;
};

/// A picture on the screen, to judge the real one by.
struct PicturePreview
{
    PictureText text;
    QImage image; ///< with its device pixel ratio set
    QSizeF size;  ///< of the picture itself, in logical pixels
};

/// The picture as small as fits into \p room (logical pixels of the screen, \p pixelRatio device pixels to one), never
/// enlarged.
Result<PicturePreview> previewPicture(const std::shared_ptr<const Snapshot> &snapshot,
                                      const ViewPictureRequest &request, QSizeF room, double pixelRatio);

/// How large it will be, in logical pixels. Fails as makePictureFile() does.
Result<QSizeF> pictureSize(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request);

/// Whether it is asked for at a width, as high as it needs to be; only timelines can be.
bool isAsHighAsNeeded(const ViewPictureRequest &request);

/// Makes the picture that the window and the command line both export: as an image, or as the contents of a file.
Result<QByteArray> makePictureFile(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                                   PictureFormat format);
Result<ViewPicture> makeViewPicture(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request);

/// The picture before its view is known: what the request says of it, and the usual where it does not.
PictureSettings emptyPicture(const ViewPictureRequest &request);

/// Hands a picture on as it is put together, to be painted to whatever it may be; what it is painted from lives as long
/// as \p finish runs. In whichever thread. Usage if the request has no as-of day, NotFound if it is in a language that the
/// program does not have.
Result<void> composePicture(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                            const std::function<Result<void>(const PictureSettings &, const PaintBody &)> &finish);

} // namespace Dateline
