// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures/matrixpicture.h"

#include "app/pictures/picturefonts.h"
#include "app/pictures/picturetext.h"
#include "models/content/matrixdescription.h"
#include "models/json/objectreader.h"
#include "models/query/filterphrases.h"
#include "views/matrix/matrixpainter.h"
#include "views/picture/picturetr.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr double narrowestMatrix = 800;
constexpr double shortestMatrix = 300;
constexpr double footGap = 12;
constexpr double keyShare = 0.25;                  // of the body, at most
constexpr std::size_t mostCellsInLargeType = 2000; // cells

/// What of a filter says where countries stand; the rest is about events.
Filter stanceFilter(const Filter &filter)
{
    Filter kept;
    kept.countries = filter.countries;
    kept.issuers = filter.issuers;
    kept.companies = filter.companies;
    kept.asOf = filter.asOf;
    kept.knownOn = filter.knownOn;
    return kept;
}

double frameWidth(const PictureSettings &settings)
{
    return settings.size.width() - layoutPicture(settings).body.width();
}

/// Everything that a matrix is painted from.
struct MatrixPicture
{
    std::shared_ptr<const Snapshot> snapshot;
    StancesOnDay stances;
    MatrixNames names;
    MatrixOrder order;
    MatrixContents contents;
    MatrixTextWidths widths;

    MatrixSubject subject() const { return {*snapshot, stances, names, contents}; }
    MatrixScene scene() const { return {subject(), widths, order}; }

    bool showsAll() const { return subject().showsAll(); }

    /// Whether some cell looks like this one of the key.
    bool holds(const MatrixCell &tile) const
    {
        const MatrixSubject matrix = subject();
        const auto isLike = [&](std::uint32_t pair) {
            if (pair == noIndex || tile.pair == noIndex)
                return pair == tile.pair;
            const Standing &standing = stances.standing(pair);
            // An item without a letter is of a pattern, or of what has neither.
            return tile.standing.isCertain() ? standing.stance == tile.standing.stance : !standing.isCertain();
        };
        for (std::uint32_t row = 0; row < matrix.rows(); ++row) {
            for (std::uint32_t column = 0; column < matrix.columns(); ++column) {
                if (isLike(matrix.pair(row, column)))
                    return true;
            }
        }
        return false;
    }

    /// Leaves out what does not fit into \p room.
    void cutTo(QSizeF room)
    {
        const auto layout = [&] { return layoutMatrix(contents, widths, room); };
        const auto keep = [](std::vector<std::uint32_t> &values, double size, double each) {
            const double most = std::max(1.0, std::floor(size / each));
            if (static_cast<double>(values.size()) > most)
                values.resize(static_cast<std::size_t>(most));
        };
        keep(contents.columns, room.width() - layout().bodyLeft, layout().cellWidth);
        while (contents.columns.size() > 1 && layout().wholeSize().width() > room.width())
            contents.columns.pop_back(); // for the sake of slanted names
        contents.restricting.resize(contents.columns.size());
        keep(contents.rows, room.height() - layout().bodyTop, layout().rowHeight);
        contents.restricted.resize(contents.rows.size());
    }
};

MatrixPicture matrixToPaint(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request)
{
    MatrixPicture picture;
    picture.snapshot = snapshot;
    picture.order = request.matrix;
    const auto index = std::make_shared<const StanceIndex>(*snapshot, request.filter.knownOn);
    picture.stances = StancesOnDay(index, *request.filter.asOf);
    picture.names = MatrixNames(*snapshot, *index);
    picture.contents =
        matrixContents(*snapshot, picture.names, matrixScope(*snapshot, *index, picture.names, request.filter, {}),
                       picture.stances, picture.order);
    return picture;
}

/// What stands below the cells.
struct MatrixFoot
{
    MatrixKey key;
    double keyHeight = 0; ///< with the gap above it; 0: there is none
    double height = 0;    ///< of all, with the note
};

MatrixFoot footWith(std::vector<MatrixKey::Item> items, const TextFonts &fonts, double width, bool note)
{
    MatrixFoot foot;
    foot.key = layoutMatrixKey(fonts, width, std::move(items));
    foot.keyHeight = foot.key.items.empty() ? 0 : footGap + foot.key.size.height();
    foot.height = foot.keyHeight + (note ? footGap / 2 + QFontMetricsF(fonts.label).height() : 0);
    return foot;
}

bool isSmall(const MatrixFoot &foot, QSizeF body) { return foot.keyHeight <= body.height() * keyShare; }

/// Whether all cells have room above it.
bool fitsAbove(const MatrixFoot &foot, const MatrixPicture &picture, QSizeF body)
{
    const QSizeF room(body.width(), body.height() - foot.height);
    const QSizeF whole = layoutMatrix(picture.contents, picture.widths, room).wholeSize();
    return isSmall(foot, body) && whole.width() <= room.width() && whole.height() <= room.height();
}

/// With the whole key where all cells have room beside it. Otherwise the view comes before its key: what occurs, or of
/// that the stances, or none.
MatrixFoot footFor(const MatrixPicture &picture, const TextFonts &fonts, QSizeF body)
{
    std::vector<MatrixKey::Item> items = matrixKeyItems();
    MatrixFoot foot = footWith(items, fonts, body.width(), !picture.showsAll());
    if (fitsAbove(foot, picture, body))
        return foot;
    std::erase_if(items, [&](const MatrixKey::Item &item) { return !picture.holds(item.tile); });
    foot = footWith(items, fonts, body.width(), !picture.showsAll());
    if (fitsAbove(foot, picture, body))
        return foot;
    foot = footWith(items, fonts, body.width(), true);
    if (isSmall(foot, body))
        return foot;
    std::erase_if(items, [](const MatrixKey::Item &item) { return item.tile.text.isEmpty(); });
    foot = footWith(std::move(items), fonts, body.width(), true);
    return isSmall(foot, body) ? foot : footWith({}, fonts, body.width(), true);
}

/// The size that shows everything.
void sizeMatrix(MatrixPicture &picture, PictureSettings &settings)
{
    picture.widths = MatrixTextWidths(picture.names, settings.fonts);
    const double width = std::max(naturalMatrixWidth(picture.contents, picture.widths), narrowestMatrix);
    settings.size.setWidth(std::ceil(width + frameWidth(settings)));
    const double plenty = 1e5;
    const double height = layoutMatrix(picture.contents, picture.widths, QSizeF(width, plenty)).wholeSize().height()
        + footWith(matrixKeyItems(), settings.fonts, width, !picture.showsAll()).height + footGap / 2;
    settings.size.setHeight(std::max(pictureHeightFor(settings, height), shortestMatrix));
}

/// The largest type that goes with the picture's size in which the matrix fits whole; the smallest if it fits in none.
void chooseMatrixFonts(MatrixPicture &picture, PictureSettings &settings)
{
    std::vector<int> sizes = pictureFontSizes(settings.size);
    if (picture.contents.rows.size() * (picture.contents.columns.size() + 1) > mostCellsInLargeType)
        sizes.erase(sizes.begin(), sizes.end() - 1);
    for (const int size : sizes) {
        settings.fonts = TextFonts::forPictures(size);
        picture.widths = MatrixTextWidths(picture.names, settings.fonts);
        const QSizeF body = layoutPicture(settings).body.size();
        if (fitsAbove(footWith(matrixKeyItems(), settings.fonts, body.width(), !picture.showsAll()), picture, body))
            return;
    }
}

/// Sheets end between rows and begin with the names of the columns.
SheetRows matrixSheetRows(MatrixPicture picture, const PictureSettings &onPaper)
{
    const QRectF body = layoutPicture(onPaper).body;
    const QSizeF room(body.width(), body.height() - footFor(picture, onPaper.fonts, body.size()).height);
    picture.cutTo(room);
    const MatrixLayout layout = layoutMatrix(picture.contents, picture.widths, room);
    const double top = std::round(body.top()) + layout.bodyTop;
    SheetRows sheet;
    for (std::size_t row = 1; row <= layout.rows; ++row)
        sheet.ends.push_back(top + layout.rowHeight * static_cast<double>(row));
    sheet.heading = QRectF(QPointF(body.left(), std::round(body.top())), QPointF(body.right(), top));
    return sheet;
}

void paintMatrixPicture(QPainter &painter, const QRectF &body, MatrixPicture picture, const PictureSettings &settings)
{
    painter.save();
    painter.translate(std::round(body.left()), std::round(body.top())); // tiles on whole pixels
    const StanceIndex &index = picture.stances.index();
    const MatrixEmptyState empty = matrixEmptyState(index, picture.contents, {});
    if (!empty.reason.isEmpty()) {
        painter.setFont(settings.fonts.base);
        painter.setPen(settings.theme.mutedText);
        painter.drawText(QRectF(QPointF(), body.size()), Qt::AlignCenter | Qt::TextWordWrap, empty.reason);
        painter.restore();
        return;
    }
    const MatrixFoot foot = footFor(picture, settings.fonts, body.size());
    const QSizeF room(body.width(), body.height() - foot.height);
    picture.cutTo(room);
    const MatrixLayout layout = layoutMatrix(picture.contents, picture.widths, room);
    const QSizeF size = layout.wholeSize().boundedTo(room);
    MatrixGeometry geometry = matrixGeometry(picture.scene(), layout, size, {});
    geometry.arrows.clear(); // they are for clicking
    paintMatrix(painter, geometry, settings.theme, settings.fonts);
    painter.translate(0, std::round(size.height() + footGap));
    paintMatrixKey(painter, foot.key, settings.theme, settings.fonts);
    if (!picture.showsAll()) {
        painter.setFont(settings.fonts.label);
        painter.setPen(settings.theme.mutedText);
        const double top = foot.keyHeight > 0 ? foot.keyHeight - footGap / 2 : -footGap / 2;
        painter.drawText(QPointF(0, top + QFontMetricsF(settings.fonts.label).ascent()),
                         matrixNote(index, picture.contents));
    }
    painter.restore();
}

Result<PaintBody> matrixBody(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                             const QueryResult &, PictureSettings &settings)
{
    MatrixPicture picture = matrixToPaint(snapshot, request);
    const QString subtitle = (QStringList(PictureTr::tr("Where each country stands"))
                              + inWords(filterPhrases(stanceFilter(request.filter), snapshot->table())))
                                 .join(u" · "_s);
    settings.text =
        pictureText(*snapshot, request, picture.subject().reasons(), {{}, subtitle, describeMatrix(picture.subject())});
    if (request.size)
        chooseMatrixFonts(picture, settings);
    else
        sizeMatrix(picture, settings);
    settings.sheetRows = [picture](const PictureSettings &onPaper) { return matrixSheetRows(picture, onPaper); };
    return PaintBody([picture = std::move(picture), &settings](QPainter &painter, const QRectF &body) {
        paintMatrixPicture(painter, body, picture, settings);
    });
}

} // namespace

const ViewDescription matrixPicture = {
    .word = "matrix"_L1,
    .name = QT_TRANSLATE_NOOP("Dateline::Picture", "Matrix"),
    .body = matrixBody,
    .naturalSize = true,
    .writeOptions = [](const ViewPictureRequest &request,
                       nlohmann::json &spec) { spec["order"] = matrixOrderWords(request.matrix).toStdString(); },
    .readOptions =
        [](ObjectReader &spec, ViewPictureRequest &request) {
            request.matrix = spec.word<MatrixOrder>("order", matrixOrderFromWords).value_or(MatrixOrder());
        }};

} // namespace Dateline
