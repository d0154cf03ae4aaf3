// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/share/pageexport.h"

#include "app/pictures/timelinepicture.h"
#include "app/pictures/viewspec.h"
#include "app/share/pagestyle.h"
#include "models/exchange/filewriter.h"
#include "models/exchange/trackerjson.h"
#include "models/page/htmlwriter.h"
#include "models/page/pagetr.h"
#include "models/page/webpage.h"
#include "models/stances/stancescope.h"
#include "models/stances/stancewords.h"
#include "models/wording/datewords.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

// As wide as the page's text: what is written in the pictures is then as large as in the page. The frame of a picture
// is cut off.
constexpr QSizeF timelineSize(1296, 860);
constexpr QSizeF shortTimelineSize(1296, 560);
constexpr std::size_t mostForShortTimeline = 25;
constexpr QSizeF mapSize(1296, 660);
constexpr QMarginsF frame(24, 14, 24, 14);

/// Makes a page's pictures and keeps their colours.
class PagePictures
{
public:
    PagePictures(const std::shared_ptr<const Snapshot> &snapshot, PageRequest::Scheme scheme)
        : m_snapshot(snapshot), m_scheme(scheme)
    { }

    Result<QByteArray> make(ViewPictureRequest request, const InlinePicture &picture)
    {
        // A page that follows the reader's scheme has both in one; any other is drawn in the light colours, or the dark
        // ones, all the same with both, for it is printed on white.
        request.ground = Theme::Ground::Light;
        const Result<QByteArray> light = makePictureFile(m_snapshot, request, PictureFormat::Svg);
        if (!light || m_scheme == PageRequest::Scheme::Light)
            return light ? inlineSvg(*light, *light, picture, colours) : light;
        request.ground = Theme::Ground::Dark;
        const Result<QByteArray> dark = makePictureFile(m_snapshot, request, PictureFormat::Svg);
        return dark ? inlineSvg(*light, *dark, picture, colours) : dark;
    }

    SchemeColours colours;

private:
    std::shared_ptr<const Snapshot> m_snapshot;
    PageRequest::Scheme m_scheme;
};

/// Marks that lead to their events, for the mouse: over the picture, unseen, and not for screen readers, which have the
/// list of events.
QByteArray timelineLinks(const Snapshot &snapshot, const TimelinePlaces &places, const QRectF &shown)
{
    const auto number = [](double value) { return QString::number(std::round(value), 'f', 0); };
    HtmlWriter html;
    html.begin(
        "svg",
        {{"class", u"over"_s},
         {"viewBox",
          QStringList{number(shown.x()), number(shown.y()), number(shown.width()), number(shown.height())}.join(u' ')},
         {"aria-hidden", u"true"_s}});
    for (const TimelinePlaces::Mark &place : places.marks) {
        const EventRow row = place.events.front();
        const QString when = dateInWords(snapshot.date(row));
        html.begin("a", {{"href", QString(u"#event-"_s + snapshot.eventId(row).text)}, {"tabindex", u"-1"_s}});
        html.element("title",
                     place.events.size() == 1
                         ? PageTr::tr("%1: %2").arg(when, snapshot.title(row))
                         : PageTr::tr("%1 events, the first: %2").arg(place.events.size()).arg(snapshot.title(row)));
        html.empty("rect",
                   {{"x", number(place.rect.x())},
                    {"y", number(place.rect.y())},
                    {"width", number(place.rect.width())},
                    {"height", number(place.rect.height())}});
        html.end();
    }
    html.end();
    return html.take();
}

/// "Vendor restriction: 32 events; Law and framework: 12 events".
QString timelineInWords(const EventTable &table, const QueryResult &result)
{
    std::vector<std::size_t> counts(table.categoryNames().size());
    result.passing.forEach([&](std::size_t row) {
        if (table.category()[row] != noIndex)
            ++counts[table.category()[row]];
    });
    QStringList parts;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0)
            parts.append(PageTr::tr("%1: %2").arg(table.categoryNames()[i]).arg(counts[i]));
    }
    return PageTr::tr("Events by category: %1. The list of events says the same in words.").arg(parts.join(u"; "_s));
}

/// The countries that stand somewhere towards the filter's companies, by where: "Banned: Australia, Canada. Under
/// review: …". Empty where none does.
QString mapInWords(const Snapshot &snapshot, const Filter &filter)
{
    const auto index = std::make_shared<const StanceIndex>(snapshot, filter.knownOn);
    const StancesOnDay stances(index, *filter.asOf);
    const TargetNumbers targets = targetsOf(filter, snapshot, *index);
    std::vector<std::pair<Stance, std::pair<QString, QStringList>>> groups;
    for (std::uint32_t country = 0; country < index->countries().size(); ++country) {
        const Standing &standing = stances.towards(country, targets);
        if (standing.stance == Stance::None)
            continue;
        const QString words = standingInWords(snapshot, standing);
        auto group =
            std::find_if(groups.begin(), groups.end(), [&](const auto &each) { return each.second.first == words; });
        if (group == groups.end())
            group = groups.insert(groups.end(), {standing.stance, {words, {}}});
        group->second.second.append(snapshot.nameOfCountry(index->countries()[country]));
    }
    std::stable_sort(groups.begin(), groups.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    QStringList sentences;
    for (const auto &[stance, group] : groups)
        sentences.append(PageTr::tr("%1: %2.").arg(group.first, group.second.join(u", "_s)));
    return sentences.join(u' ');
}

/// What a picture's manifest says, of the page.
QByteArray pageManifest(const Snapshot &snapshot, const ViewPictureRequest &timeline, PageRequest::Scheme scheme,
                        const QString &digest)
{
    nlohmann::json manifest = nlohmann::json::parse(pictureManifest(snapshot, timeline, digest));
    nlohmann::json &view = manifest["view"];
    view["view"] = "page";
    view.erase("scale");
    view.erase("size");
    if (scheme == PageRequest::Scheme::Reader)
        view.erase("theme");
    else
        view["theme"] = scheme == PageRequest::Scheme::Dark ? "dark" : "light";
    return QByteArray::fromStdString(manifest.dump(2));
}

std::vector<std::size_t> categoriesOf(const EventTable &table, const QueryResult &result)
{
    std::vector<bool> occurs(table.categoryIds().size());
    result.passing.forEach([&](std::size_t row) {
        if (table.category()[row] != noIndex)
            occurs[table.category()[row]] = true;
    });
    std::vector<std::size_t> categories;
    for (std::size_t i = 0; i < occurs.size(); ++i) {
        if (occurs[i])
            categories.push_back(i);
    }
    return categories;
}

} // namespace

Result<QByteArray> makeWebPage(const std::shared_ptr<const Snapshot> &snapshot, const PageRequest &request)
{
    if (!request.filter.asOf)
        return Error{ErrorCode::Usage, PageTr::tr("does not say as of which day it is"), {}};
    WebPageContent page{*snapshot, request.filter, {}, {}, {}, {}, {}, {}};
    const QueryResult result = snapshot->engine().run(page.filter);
    PagePictures pictures(snapshot, request.scheme);

    ViewPictureRequest timeline;
    timeline.filter = page.filter;
    timeline.lanes = request.lanes;
    timeline.framed = false;
    timeline.size = result.count > mostForShortTimeline ? timelineSize : shortTimelineSize;
    if (result.count > 0) {
        const TimelinePlaces places = timelinePlaces(snapshot, timeline);
        QMarginsF trim = frame;
        trim.setBottom(std::floor(timeline.size->height() - places.bottom));
        const Result<QByteArray> svg = pictures.make(
            timeline,
            {u"timeline-picture"_s, PageTr::tr("Timeline"), timelineInWords(snapshot->table(), result), trim});
        if (!svg)
            return svg.error();
        const QRectF shown = QRectF(QPointF(), *timeline.size).marginsRemoved(trim);
        page.timeline = "<div class=\"layers\">" + *svg + timelineLinks(*snapshot, places, shown) + "</div>";
    }
    if (const QString words = mapInWords(*snapshot, page.filter); !words.isEmpty()) {
        ViewPictureRequest map = timeline;
        map.view = PictureView::Map;
        map.size = mapSize;
        const Result<QByteArray> svg =
            pictures.make(map, {u"map-picture"_s, PageTr::tr("Map of where countries stand"), words, frame});
        if (!svg)
            return svg.error();
        page.map = *svg;
    }
    const std::vector<std::size_t> categories = categoriesOf(snapshot->table(), result);
    page.glyphs = pageGlyphs(snapshot->tracker().categories, categories);
    page.style = pageStyle(request.scheme, pictures.colours, snapshot->tracker().categories, categories);
    page.digest = trackerDigest(snapshot->tracker());
    page.manifest = pageManifest(*snapshot, timeline, request.scheme, page.digest);
    return webPage(page);
}

QString pageFile(const QString &path)
{
    if (path.endsWith(u".html"_s, Qt::CaseInsensitive) && !QFileInfo(path).isDir())
        return path;
    return QDir(path).filePath(u"index.html"_s);
}

Result<void> writeWebPage(const QString &path, const QByteArray &page)
{
    const QString file = pageFile(path);
    QStringList made; // the innermost folder first
    for (QString folder = QFileInfo(file).absolutePath(); file != path && !QFileInfo::exists(folder);
         folder = QFileInfo(folder).path())
        made.append(folder);
    const auto takeBack = [&] {
        for (const QString &folder : made)
            QDir().rmdir(folder); // which leaves it if somebody has put something in
    };
    if (!made.isEmpty() && !QDir().mkpath(made.first())) {
        takeBack();
        return Error{ErrorCode::CannotWrite, PageTr::tr("the folder cannot be made"), path};
    }
    const Result<void> written = writeFileAtomically(file, page);
    if (!written)
        takeBack();
    return written;
}

} // namespace Dateline
