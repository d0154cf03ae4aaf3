// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "views/common/fonts.h"
#include "views/common/theme.h"

#include <QImage>
#include <QRectF>
#include <QSizeF>

#include <functional>
#include <vector>

class QPainter;

namespace Dateline {

/// What a picture says of itself.
struct PictureText
{
    QString title;
    QString subtitle; ///< the filter in words
    QString note;     ///< a sentence of the person who made it, on lines of its own before the caption
    QString caption;  ///< as-of date, number of events, sources
    /// The same in fewer words, each shorter than the one before: the first that has room takes the caption's place.
    std::vector<QString> shorterCaptions;
    QString description; ///< what the picture shows, in sentences for those who cannot see it; may be empty
};

/// What stands in a file as its description: what the picture shows, or else its subtitle, and the caption.
QString fileDescription(const PictureText &text);

/// One line of the key under the subtitle.
struct LegendEntry
{
    enum class Sign { Category, Planned, Approximate, Disputed };
    Sign sign = Sign::Category;
    std::size_t category = 0; ///< for Sign::Category: its place in the tracker's list
    QString text;
};

/// What a sheet of paper may end between, in the coordinates of the picture.
struct SheetRows
{
    std::vector<double> ends; ///< of rows, from top to bottom
    QRectF heading;           ///< of them, for each sheet on which they go on; may be empty
};

/// A picture to be made: a view with its title above and its caption below. Sizes in logical pixels at 96 dpi; \p scale
/// pixels of the image to one of them.
struct PictureSettings
{
    QSizeF size = {1600, 900};
    double scale = 1;
    Theme theme = Theme(Theme::Ground::Light);
    TextFonts fonts = TextFonts::forPictures();
    PictureText text;
    std::vector<LegendEntry> legend;
    bool transparent = false; ///< no ground behind it, where the format can do without
    /// What it was made from, for machines: kept inside the file as it stands.
    QByteArray manifest;
    /// Asked for when it is printed and goes on over several sheets; without it a sheet ends anywhere.
    std::function<SheetRows(const PictureSettings &settings)> sheetRows = {};
};

/// Where everything stands in a picture, see layoutPicture().
struct PictureLayout
{
    struct Line
    {
        QString text;
        QRectF rect;
    };
    std::vector<Line> title;
    std::vector<Line> subtitle;
    struct LegendItem
    {
        LegendEntry entry;
        QPointF sign;
        QRectF text;
    };
    std::vector<LegendItem> legend;
    QRectF body; ///< for the view; of no height if the texts leave no room
    std::vector<Line> caption;
};

/// Wraps and places the texts: a long title takes up to two lines, subtitle and caption up to three, the last one
/// elided if not even the shortest caption has room; the view gets the rest. Depends on the settings alone.
PictureLayout layoutPicture(const PictureSettings &settings);

/// The height that a picture must have for its body to be \p bodyHeight high.
double pictureHeightFor(const PictureSettings &settings, double bodyHeight);

/// Paints frame and body; \p paintBody gets the painter and the body's rectangle, with the origin at the picture's
/// corner.
using PaintBody = std::function<void(QPainter &painter, const QRectF &body)>;
void paintPicture(QPainter &painter, const PictureSettings &settings, const PaintBody &paintBody);

/// Whether a picture of that size and scale can be made: at most 30,000 pixels a side and 400 megapixels, at least 200
/// × 150, and room for the view beside its texts. Fails with ErrorCode::Usage.
Result<void> checkPicture(const PictureSettings &settings);

/// The picture as pixels, its resolution set so that it prints at its logical size. Fails as checkPicture() does.
Result<QImage> renderPicture(const PictureSettings &settings, const PaintBody &paintBody);

} // namespace Dateline
