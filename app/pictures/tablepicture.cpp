// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures/tablepicture.h"

#include "app/pictures/picturetext.h"
#include "models/query/timeorder.h"
#include "models/wording/counts.h"
#include "models/wording/datewords.h"
#include "views/picture/picturetr.h"
#include "views/table/tablepainter.h"

#include <QPainter>

#include <algorithm>
#include <memory>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr double shortestTable = 300;
constexpr double belowRule = 1;

/// A table that is laid out once, though it is painted for each sheet of paper.
class LaidOutTable
{
public:
    LaidOutTable(const Snapshot &snapshot, std::vector<EventRow> rows) : m_snapshot(snapshot), m_rows(std::move(rows))
    { }

    const TableGeometry &in(QSizeF room, const TextFonts &fonts)
    {
        if (room != m_room || fonts.base != m_font) {
            m_geometry = layoutTable(m_snapshot, m_rows, room.width(), room.height(), fonts);
            m_room = room;
            m_font = fonts.base;
        }
        return m_geometry;
    }

private:
    const Snapshot &m_snapshot;
    const std::vector<EventRow> m_rows;
    QSizeF m_room;
    QFont m_font; ///< the others go with it
    TableGeometry m_geometry;
};

/// The largest type in which the table still fits whole, if any does.
void chooseTableFonts(const Snapshot &snapshot, const std::vector<EventRow> &rows, PictureSettings &settings)
{
    constexpr std::size_t mostForLargeType = 60;
    if (rows.size() > mostForLargeType)
        return;
    for (const int size : {22, 20, 18, 16, 15, 14}) {
        PictureSettings larger = settings;
        larger.fonts = TextFonts::forPictures(size);
        const QRectF body = layoutPicture(larger).body;
        if (naturalTableHeight(snapshot, rows, body.width(), larger.fonts) <= body.height()) {
            settings.fonts = larger.fonts;
            return;
        }
    }
}

/// "Table of 3 events: 23 Aug 2018, Australia bars …; …", of many the first and the last.
QString description(const Snapshot &snapshot, const std::vector<EventRow> &rows)
{
    constexpr std::size_t mostEvents = 12;
    const auto inWords = [&](EventRow row) {
        return QString(dateInWords(snapshot.date(row)) + u", "_s + snapshot.title(row));
    };
    const QString events = PictureTr::tr("Table of %1").arg(eventsInWords(rows.size()));
    if (rows.empty())
        return events + u'.';
    if (rows.size() > mostEvents)
        return PictureTr::tr("%1, from %2 to %3.").arg(events, inWords(rows.front()), inWords(rows.back()));
    QStringList all;
    for (const EventRow row : rows)
        all.append(inWords(row));
    return events + u": "_s + all.join(u"; "_s) + u'.';
}

Result<PaintBody> tableBody(const std::shared_ptr<const Snapshot> &shared, const ViewPictureRequest &request,
                            const QueryResult &result, PictureSettings &settings)
{
    const Snapshot &snapshot = *shared;
    std::vector<EventRow> rows = rowsInOrderOfTime(snapshot.table(), result.passing);
    settings.text = pictureText(snapshot, request, result, {{}, {}, description(snapshot, rows)});
    if (request.size) {
        chooseTableFonts(snapshot, rows, settings);
    } else {
        const double height = naturalTableHeight(snapshot, rows, layoutPicture(settings).body.width(), settings.fonts);
        settings.size.setHeight(std::max(pictureHeightFor(settings, height), shortestTable));
    }
    const auto table = std::make_shared<LaidOutTable>(snapshot, std::move(rows));
    settings.sheetRows = [table](const PictureSettings &onPaper) {
        const QRectF body = layoutPicture(onPaper).body;
        SheetRows sheet;
        for (const QRectF &row : table->in(body.size(), onPaper.fonts).rows)
            sheet.ends.push_back(body.top() + row.bottom() + belowRule);
        if (const auto &first = table->in(body.size(), onPaper.fonts).rows; !first.empty())
            sheet.heading = QRectF(body.topLeft(), QSizeF(body.width(), first.front().top()));
        return sheet;
    };
    return PaintBody([table, &settings](QPainter &painter, const QRectF &body) {
        painter.save();
        painter.translate(body.topLeft());
        paintTable(painter, table->in(body.size(), settings.fonts), settings.theme, settings.fonts);
        painter.restore();
    });
}

} // namespace

const ViewDescription tablePicture = {.word = "table"_L1,
                                      .name = QT_TRANSLATE_NOOP("Dateline::Picture", "Table"),
                                      .body = tableBody,
                                      .naturalSize = true,
                                      .isOfEvents = true};

} // namespace Dateline
