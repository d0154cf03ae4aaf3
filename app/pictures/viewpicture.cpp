// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures/viewpicture.h"

#include "app/pictures/chartpictures.h"
#include "app/pictures/stancepictures.h"
#include "app/pictures/viewspec.h"
#include "models/exchange/trackerjson.h"
#include "models/query/filterwords.h"
#include "models/query/timeorder.h"
#include "models/stances/stancescope.h"
#include "views/map/mapgeometry.h"
#include "views/map/mappainter.h"
#include "views/map/mapstyle.h"
#include "views/map/worldshapes.h"
#include "views/table/tablepainter.h"
#include "views/timeline/timelinepainter.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QMutex>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr QSizeF usualSize(1600, 900);

constexpr std::array viewWords = {std::pair(PictureView::Timeline, "timeline"_L1),
                                  std::pair(PictureView::Map, "map"_L1),
                                  std::pair(PictureView::Table, "table"_L1),
                                  std::pair(PictureView::Matrix, "matrix"_L1),
                                  std::pair(PictureView::Measure, "measure"_L1),
                                  std::pair(PictureView::StanceChart, "chart:stances"_L1),
                                  std::pair(PictureView::EventChart, "chart:events"_L1),
                                  std::pair(PictureView::RestrictionChart, "chart:restrictions"_L1),
                                  std::pair(PictureView::CountryChart, "chart:countries"_L1),
                                  std::pair(PictureView::CompanyChart, "chart:companies"_L1),
                                  std::pair(PictureView::OriginChart, "chart:origins"_L1),
                                  std::pair(PictureView::StripChart, "chart:strip"_L1)};

QString translated(const char *text) { return QCoreApplication::translate("Dateline::Picture", text); }

/// The names of the sources behind the passing events, those with most attributions first.
QStringList sourceNames(const Snapshot &snapshot, const Bitset &passing)
{
    std::vector<int> usesOf(snapshot.tracker().sources().size(), 0);
    passing.forEach([&](std::size_t row) {
        for (const std::uint32_t index : snapshot.attributionsOf(static_cast<EventRow>(row)))
            ++usesOf[snapshot.sourceOfAttribution(index)];
    });
    QHash<QString, int> uses;
    for (std::size_t source = 0; source < usesOf.size(); ++source) {
        if (usesOf[source] > 0)
            uses[snapshot.tracker().sourceName(source)] += usesOf[source];
    }
    QStringList names = uses.keys();
    std::sort(names.begin(), names.end(),
              [&](const QString &a, const QString &b) { return uses[a] != uses[b] ? uses[a] > uses[b] : a < b; });
    return names;
}

LaneGrouping lanesFor(const ViewPictureRequest &request)
{
    if (request.lanes)
        return *request.lanes;
    if (!request.filter.countries.empty() || !request.filter.issuers.empty())
        return LaneGrouping::Country;
    return request.filter.companies.empty() ? LaneGrouping::Category : LaneGrouping::Company;
}

/// All passing events with a margin on the left, and on the right room for the labels of the last ones: \p labelRoom is
/// the share of the width that a label may take.
TimeRange rangeOf(const EventTable &table, const Bitset &passing, double labelRoom)
{
    double begin = std::numeric_limits<double>::infinity();
    double end = -begin;
    passing.forEach([&](std::size_t row) {
        for (const std::int64_t bound : {table.begin()[row], table.end()[row]}) {
            if (bound == openBegin || bound == openEnd)
                continue;
            begin = std::min(begin, static_cast<double>(bound));
            end = std::max(end, static_cast<double>(bound));
        }
    });
    if (begin > end)
        return {0, 365};
    constexpr double leastLength = 30;
    const double length = std::max(end - begin, leastLength);
    begin -= 0.03 * length;
    return {begin, begin + (end - begin) / (1 - labelRoom)};
}

TimeRange rangeFor(const ViewPictureRequest &request, const EventTable &table, const Bitset &passing, double labelRoom)
{
    if (request.range)
        return *request.range;
    TimeRange range = rangeOf(table, passing, labelRoom);
    if (request.filter.window.begin)
        range.begin = static_cast<double>(request.filter.window.begin->number);
    if (request.filter.window.end)
        range.end = static_cast<double>(request.filter.window.end->number);
    if (range.length() < 1)
        range.end = range.begin + 1;
    return range;
}

std::vector<LegendEntry> categoryLegend(const EventTable &table, const QueryResult &result, const Filter &filter)
{
    std::vector<bool> occurs(table.categoryIds().size());
    bool planned = false;
    bool approximate = false;
    bool disputed = false;
    result.passing.forEach([&](std::size_t row) {
        if (table.category()[row] != noIndex)
            occurs[table.category()[row]] = true;
        planned = planned || (filter.asOf && table.end()[row] != openEnd && table.end()[row] > filter.asOf->number + 1);
        approximate = approximate || table.marks()[row].approximate;
        disputed = disputed || table.disputed()[row] != 0;
    });
    std::vector<LegendEntry> entries;
    for (std::size_t i = 0; i < occurs.size(); ++i) {
        if (occurs[i])
            entries.push_back({LegendEntry::Sign::Category, i, table.categoryNames()[i]});
    }
    if (planned)
        entries.push_back(
            {LegendEntry::Sign::Planned, 0, translated(QT_TRANSLATE_NOOP("Dateline::Picture", "hollow: planned"))});
    if (approximate)
        entries.push_back({LegendEntry::Sign::Approximate, 0,
                           translated(QT_TRANSLATE_NOOP("Dateline::Picture", "dashed: approximate date"))});
    if (disputed)
        entries.push_back(
            {LegendEntry::Sign::Disputed, 0, translated(QT_TRANSLATE_NOOP("Dateline::Picture", "sources disagree"))});
    return entries;
}

void paintEmpty(QPainter &painter, const QRectF &body, const PictureSpec &spec, const QString &text)
{
    painter.setFont(spec.fonts.base);
    painter.setPen(spec.theme.mutedText);
    painter.drawText(body, Qt::AlignCenter, text);
}

/// How large and how detailed a timeline picture can be written, most generous first.
struct TimelineStyle
{
    int fontSize;
    LabelDetail detail;
};
constexpr TimelineStyle timelineStyles[] = {
    {20, LabelDetail::Card},  {17, LabelDetail::Card},  {15, LabelDetail::Card},  {13, LabelDetail::Card},
    {16, LabelDetail::Dated}, {13, LabelDetail::Dated}, {15, LabelDetail::Title}, {13, LabelDetail::Title},
};

struct TimelinePicture
{
    TimelineLayout layout;
    TimeRange range;
};

/// The most generous style in which every event still has its place; sets the spec's fonts to it.
TimelinePicture layoutTimelinePicture(const std::shared_ptr<const Snapshot> &snapshot,
                                      const ViewPictureRequest &request, const QueryResult &result, PictureSpec &spec)
{
    TimelinePicture picture;
    // Styles above the last one are for few events: do not lay out a million of them eight times.
    constexpr std::size_t mostForLargeStyles = 300;
    for (const TimelineStyle &style : timelineStyles) {
        const bool last = &style == std::end(timelineStyles) - 1;
        if (!last && result.count > mostForLargeStyles)
            continue;
        spec.fonts = TextFonts::forPictures(style.fontSize);
        const double labelWidth = style.detail == LabelDetail::Title ? 180 : 24.0 * style.fontSize;
        TimelineLayoutRequest layoutRequest;
        layoutRequest.snapshot = snapshot;
        layoutRequest.result = &result;
        layoutRequest.filter = request.filter;
        layoutRequest.grouping = lanesFor(request);
        layoutRequest.size = layoutPicture(spec).body.size();
        picture.range = rangeFor(request, snapshot->table(), result.passing,
                                 std::min(0.4, labelWidth / layoutRequest.size.width()));
        layoutRequest.range = picture.range;
        layoutRequest.fonts = spec.fonts;
        layoutRequest.detail = style.detail;
        picture.layout = layoutTimeline(layoutRequest);
        if (picture.layout.everythingFits)
            break;
    }
    return picture;
}

/// Paints the lanes that fit; a picture cannot be scrolled, so it says how many do not.
void paintTimelinePicture(QPainter &painter, const QRectF &body, const TimelinePicture &picture,
                          const ViewPictureRequest &request, const PictureSpec &spec)
{
    const TimelineLayout &layout = picture.layout;
    TimelineView view;
    view.range = picture.range;
    view.size = body.size();
    view.asOf = request.filter.asOf;
    view.fonts = spec.fonts;
    if (layout.contentHeight > body.height() - layout.axisHeight) {
        const double note = QFontMetricsF(spec.fonts.label).height() + 4;
        const auto end = std::upper_bound(layout.laneTops.begin() + 1, layout.laneTops.end(),
                                          body.height() - layout.axisHeight - note);
        const auto missing = static_cast<int>(layout.laneTops.end() - end);
        view.size.setHeight(layout.axisHeight + *(end - 1));
        painter.setFont(spec.fonts.label);
        painter.setPen(spec.theme.mutedText);
        painter.drawText(QRectF(body.left(), body.top() + view.size.height() + 2, body.width(), note),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         translated(QT_TRANSLATE_NOOP("Dateline::Picture", "lanes left out: %1")).arg(missing));
    }
    painter.save();
    painter.translate(body.topLeft());
    paintTimeline(painter, timelineGeometry(layout, view), spec.theme, spec.fonts);
    painter.restore();
}

struct MapPicture
{
    MapContent content;
    Bitset reasons; ///< the events that the colours come from
};

/// The day on which a country's standing is what the mode tells of.
std::optional<Day> toldDay(const MapSubject &subject, std::uint32_t pair)
{
    if (subject.mode == MapMode::Stance)
        return subject.stances.day();
    const std::optional<Day> first = subject.stances.index().firstRestriction(pair);
    return first && *first <= subject.stances.day() ? first : std::nullopt;
}

Bitset reasonsOf(const MapSubject &subject)
{
    const StanceIndex &index = subject.stances.index();
    Bitset events(subject.snapshot.table().size());
    const auto addPair = [&](std::uint32_t pair) {
        const std::optional<Day> day = pair == noIndex ? std::nullopt : toldDay(subject, pair);
        if (!day)
            return;
        const Standing standing = index.at(pair, *day);
        for (const EventRow row : {standing.event, standing.latest}) {
            if (row != noIndex)
                events.set(row);
        }
    };
    for (std::uint32_t country = 0; country < index.countries().size(); ++country) {
        if (subject.targets.empty())
            addPair(index.pairOf(country, StanceIndex::anyTarget));
        for (const std::uint32_t target : subject.targets)
            addPair(index.pairOf(country, target));
    }
    return events;
}

MapPicture mapPicture(const Snapshot &snapshot, const ViewPictureRequest &request, const QueryResult &result)
{
    const auto index = std::make_shared<const StanceIndex>(snapshot, request.filter.knownOn);
    const StancesOnDay stances(index, request.filter.asOf.value_or(today()));
    const TargetNumbers targets = targetsOf(request.filter, snapshot, *index);
    const MapSubject subject{request.mapMode, snapshot, request.filter, result, stances, targets};
    return {mapContent(subject, *WorldShapes::bundled()),
            request.mapMode == MapMode::Events ? result.passing : reasonsOf(subject)};
}

/// What the map shows, the events behind it, and the conditions of the filter that it goes by. Stances do not go by conditions on events, and
/// the map's own title names the companies and the day of knowledge.
PictureText mapText(const Snapshot &snapshot, const ViewPictureRequest &request, const MapPicture &picture)
{
    QueryResult events;
    events.passing = picture.reasons;
    events.count = picture.reasons.count();
    PictureText text = pictureText(snapshot, request.filter, events);
    QStringList subtitle{picture.content.legend.title};
    if (request.mapMode == MapMode::Events)
        subtitle += filterPhrases(request.filter, snapshot.table());
    text.subtitle = subtitle.join(u" · "_s);
    return text;
}

PaintBody mapBody(const MapContent &content, const PictureSpec &spec)
{
    return [&](QPainter &painter, const QRectF &body) {
        const auto world = WorldShapes::bundled();
        const QRectF part = showsAntarctica(content.values) ? world->wholeBounds() : world->inhabitedBounds();
        const MapGeometry geometry = MapGeometry::build(*world, MapViewport(body.size(), part), content.values);
        const MapStyle style{spec.theme, spec.fonts.label};
        const MapPainter mapPainter(geometry, content.legend, style);
        painter.save();
        painter.translate(body.topLeft());
        mapPainter.paintMap(painter);
        mapPainter.paintLegend(painter);
        painter.restore();
    };
}

/// The largest type in which the table still fits whole, if any does.
void chooseTableFonts(const Snapshot &snapshot, const QueryResult &result, PictureSpec &spec)
{
    constexpr std::size_t mostForLargeType = 60;
    if (result.count > mostForLargeType)
        return;
    const std::vector<EventRow> rows = rowsInOrderOfTime(snapshot.table(), result.passing);
    for (const int size : {22, 20, 18, 16, 15, 14}) {
        PictureSpec larger = spec;
        larger.fonts = TextFonts::forPictures(size);
        const QRectF body = layoutPicture(larger).body;
        if (naturalTableHeight(snapshot, rows, body.width(), larger.fonts) <= body.height()) {
            spec.fonts = larger.fonts;
            return;
        }
    }
}

PaintBody tableBody(const Snapshot &snapshot, const QueryResult &result, const PictureSpec &spec)
{
    return [&](QPainter &painter, const QRectF &body) {
        const TableGeometry table = layoutTable(snapshot, rowsInOrderOfTime(snapshot.table(), result.passing),
                                                body.width(), body.height(), spec.fonts);
        painter.save();
        painter.translate(body.topLeft());
        paintTable(painter, table, spec.theme, spec.fonts);
        painter.restore();
    };
}

} // namespace

QString pictureViewWord(PictureView view)
{
    for (const auto &[value, word] : viewWords) {
        if (value == view)
            return word;
    }
    Q_UNREACHABLE();
}

std::optional<PictureView> pictureViewFromWord(QStringView text)
{
    for (const auto &[value, word] : viewWords) {
        if (text == word)
            return value;
    }
    return std::nullopt;
}

bool needsMainThread(PictureView view) { return view == PictureView::StanceChart || view == PictureView::EventChart; }

PictureText pictureText(const Snapshot &snapshot, const Filter &filter, const QueryResult &result)
{
    PictureText text;
    text.title = snapshot.tracker().title;
    const QStringList phrases = filterPhrases(filter, snapshot.table());
    text.subtitle =
        phrases.isEmpty() ? translated(QT_TRANSLATE_NOOP("Dateline::Picture", "All events")) : phrases.join(u" · "_s);

    QStringList caption;
    if (filter.asOf) {
        const Result<Edtf> day = Edtf::parse(isoDay(*filter.asOf));
        caption.append(translated(QT_TRANSLATE_NOOP("Dateline::Picture", "As of %1"))
                           .arg(day ? day->toHuman() : isoDay(*filter.asOf)));
    }
    const auto all = static_cast<qulonglong>(snapshot.table().size());
    if (result.count != all)
        caption.append(
            translated(QT_TRANSLATE_NOOP("Dateline::Picture", "%1 of %2 events")).arg(result.count).arg(all));
    else
        caption.append(all == 1 ? translated(QT_TRANSLATE_NOOP("Dateline::Picture", "1 event"))
                                : translated(QT_TRANSLATE_NOOP("Dateline::Picture", "%1 events")).arg(all));
    constexpr qsizetype mostNames = 14;
    QStringList names = sourceNames(snapshot, result.passing);
    const qsizetype more = names.size() - mostNames;
    if (more > 1)
        names = names.mid(0, mostNames)
            + QStringList(translated(QT_TRANSLATE_NOOP("Dateline::Picture", "%1 more")).arg(more));
    if (!names.isEmpty())
        caption.append(translated(QT_TRANSLATE_NOOP("Dateline::Picture", "Sources: %1")).arg(names.join(u", "_s)));
    if (!snapshot.tracker().license.isEmpty())
        caption.append(snapshot.tracker().license);
    caption.append(u"Dateline"_s);
    text.caption = caption.join(u" · "_s);
    return text;
}

namespace {

/// Puts a picture together and hands it on; what it paints from lives as long as \p finish runs.
Result<void> composePicture(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                            const std::function<Result<void>(const PictureSpec &, const PaintBody &)> &finish)
{
    const QueryResult result = snapshot->engine().run(request.filter);
    PictureSpec spec;
    spec.scale = request.scale;
    spec.theme = Theme(request.ground);
    spec.text = pictureText(*snapshot, request.filter, result);
    spec.size = request.size.value_or(usualSize);

    PaintBody body;
    MapPicture map;
    switch (request.view) {
    case PictureView::Timeline:
        spec.legend = categoryLegend(snapshot->table(), result, request.filter);
        // In a small picture the view comes before its key.
        if (layoutPicture(spec).body.height() < spec.size.height() * 0.4)
            spec.legend.clear();
        body = [&, picture = layoutTimelinePicture(snapshot, request, result, spec)](QPainter &painter,
                                                                                     const QRectF &rect) {
            paintTimelinePicture(painter, rect, picture, request, spec);
        };
        break;
    case PictureView::Map:
        map = mapPicture(*snapshot, request, result);
        spec.text = mapText(*snapshot, request, map);
        map.content.legend.title.clear(); // it stands above
        body = mapBody(map.content, spec);
        break;
    case PictureView::Table:
        if (!request.size) {
            const double width = layoutPicture(spec).body.width();
            const double height = pictureHeightFor(
                spec,
                naturalTableHeight(*snapshot, rowsInOrderOfTime(snapshot->table(), result.passing), width, spec.fonts));
            spec.size.setHeight(std::max(height, 300.0));
        }
        if (request.size)
            chooseTableFonts(*snapshot, result, spec);
        body = tableBody(*snapshot, result, spec);
        break;
    case PictureView::Matrix:
        body = matrixPictureBody(snapshot, request, spec);
        break;
    case PictureView::Measure: {
        Result<PaintBody> life = measurePictureBody(snapshot, request, spec);
        if (!life)
            return life.error();
        body = std::move(*life);
        break;
    }
    case PictureView::StanceChart:
    case PictureView::EventChart:
    case PictureView::RestrictionChart:
    case PictureView::CountryChart:
    case PictureView::CompanyChart:
    case PictureView::OriginChart:
    case PictureView::StripChart:
        body = chartPictureBody(snapshot, request, spec);
        break;
    }
    if (result.count == 0 && (request.view == PictureView::Timeline || request.view == PictureView::Table))
        body = [&](QPainter &painter, const QRectF &rect) {
            paintEmpty(painter, rect, spec,
                       snapshot->table().size() == 0
                           ? translated(QT_TRANSLATE_NOOP("Dateline::Picture", "This tracker has no events yet."))
                           : translated(QT_TRANSLATE_NOOP("Dateline::Picture", "No event passes the filter.")));
        };
    return finish(spec, body);
}

/// The tracker's digest, which takes as long as writing it: kept for the next picture of the same one.
QString digestOf(const std::shared_ptr<const Snapshot> &snapshot)
{
    static QMutex mutex;
    static std::weak_ptr<const Snapshot> last;
    static QString digest;
    const QMutexLocker lock(&mutex);
    if (last.lock() != snapshot) {
        digest = trackerDigest(snapshot->tracker());
        last = snapshot;
    }
    return digest;
}

} // namespace

Result<ViewPicture> makeViewPicture(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request)
{
    ViewPicture picture;
    const Result<void> made =
        composePicture(snapshot, request, [&](const PictureSpec &spec, const PaintBody &body) -> Result<void> {
            Result<QImage> image = renderPicture(spec, body);
            if (!image)
                return image.error();
            picture = {spec.text, std::move(*image)};
            return {};
        });
    if (!made)
        return made.error();
    return picture;
}

Result<QByteArray> makePictureFile(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                                   PictureFormat format)
{
    QByteArray bytes;
    const Result<void> made =
        composePicture(snapshot, request, [&](const PictureSpec &spec, const PaintBody &body) -> Result<void> {
            PictureSpec full = spec;
            full.manifest = pictureManifest(*snapshot, request, digestOf(snapshot));
            Result<QByteArray> file = pictureBytes(full, body, format);
            if (!file)
                return file.error();
            bytes = std::move(*file);
            return {};
        });
    if (!made)
        return made.error();
    return bytes;
}

} // namespace Dateline
