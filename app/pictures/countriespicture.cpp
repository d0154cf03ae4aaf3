// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures/countriespicture.h"

#include "app/pictures/picturefonts.h"
#include "app/pictures/picturetext.h"
#include "models/content/mapcontent.h"
#include "models/content/standings.h"
#include "models/query/filterphrases.h"
#include "models/workspace/workspace.h"
#include "views/picture/picturetr.h"
#include "views/table/standingstable.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr double narrowestCountries = 720;
constexpr double shortestCountries = 300;
constexpr std::size_t mostCountriesInLargeType = 60;

struct Countries
{
    std::vector<StandingsRow> rows;
    Bitset reasons; ///< the events behind their stances
};

Countries countriesFor(const std::shared_ptr<const Snapshot> &snapshot, const Filter &filter)
{
    Workspace workspace(*filter.asOf);
    workspace.setFilter(filter);
    workspace.setSnapshot(snapshot);
    CountryRows content = countryRows(workspace);
    Countries countries;
    countries.reasons = std::move(content.reasons);
    for (const CountryRow &row : content.rows)
        countries.rows.push_back({row.name, row.standing.stance, row.standing.isCertain(), row.words, row.since,
                                  row.event, QString::number(row.events), QString::number(row.sources)});
    return countries;
}

/// "Where 3 countries stand: Australia: Banned since 23 Aug 2018; …"
QString description(const std::vector<StandingsRow> &rows)
{
    constexpr std::size_t mostNamed = 40;
    QStringList countries;
    for (std::size_t i = 0; i < std::min(rows.size(), mostNamed); ++i) {
        const StandingsRow &row = rows[i];
        countries.append(row.since.isEmpty() || row.stance == Stance::None
                             ? QString(row.country + u": "_s + row.standing)
                             : PictureTr::tr("%1: %2 since %3").arg(row.country, row.standing, row.since));
    }
    if (rows.size() > mostNamed)
        countries.append(PictureTr::tr("%1 more").arg(rows.size() - mostNamed));
    return PictureTr::tr("Where %1 countries stand. %2.").arg(QString::number(rows.size()), countries.join(u"; "_s));
}

QString subtitle(const Snapshot &snapshot, const Filter &filter)
{
    Filter others = filter;
    others.companies.clear(); // they are named already
    QStringList phrases = inWords(filterPhrases(others, snapshot.table()));
    phrases.prepend(PictureTr::tr("Where countries stand towards %1").arg(targetsInWords(filter, snapshot)));
    return phrases.join(u" · "_s);
}

void chooseFonts(const std::vector<StandingsRow> &rows, PictureSettings &settings)
{
    if (rows.size() > mostCountriesInLargeType)
        return;
    for (const int size : pictureFontSizes(settings.size)) {
        PictureSettings larger = settings;
        larger.fonts = TextFonts::forPictures(size);
        const QRectF body = layoutPicture(larger).body;
        if (layoutStandings(rows, body.width(), std::nullopt, larger.fonts).size.height() <= body.height()) {
            settings.fonts = larger.fonts;
            return;
        }
    }
}

Result<PaintBody> countriesBody(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                                const QueryResult &, PictureSettings &settings)
{
    Countries countries = countriesFor(snapshot, request.filter);
    settings.text = pictureText(*snapshot, request, countries.reasons,
                                {{}, subtitle(*snapshot, request.filter), description(countries.rows)});
    if (request.size) {
        chooseFonts(countries.rows, settings);
    } else {
        const double frame = settings.size.width() - layoutPicture(settings).body.width();
        const double needed =
            layoutStandings(countries.rows, settings.size.width(), std::nullopt, settings.fonts).neededWidth;
        settings.size.setWidth(std::ceil(std::clamp(needed + frame, narrowestCountries, settings.size.width())));
        const double width = layoutPicture(settings).body.width();
        const double height = layoutStandings(countries.rows, width, std::nullopt, settings.fonts).size.height();
        settings.size.setHeight(std::max(pictureHeightFor(settings, height), shortestCountries));
    }
    settings.sheetRows = [rows = countries.rows](const PictureSettings &onPaper) {
        const QRectF body = layoutPicture(onPaper).body;
        SheetRows sheet;
        for (const TableRule &rule : layoutStandings(rows, body.width(), body.height(), onPaper.fonts).rules) {
            sheet.ends.push_back(body.top() + rule.line.y1() + 1);
            if (rule.strong && sheet.heading.isEmpty())
                sheet.heading = QRectF(body.topLeft(), QPointF(body.right(), sheet.ends.back()));
        }
        return sheet;
    };
    return PaintBody([rows = std::move(countries.rows), &settings](QPainter &painter, const QRectF &body) {
        painter.save();
        painter.translate(body.topLeft());
        paintStandings(painter, layoutStandings(rows, body.width(), body.height(), settings.fonts), settings.theme,
                       settings.fonts);
        painter.restore();
    });
}

} // namespace

const ViewDescription countriesPicture = {.word = "countries"_L1,
                                          .name = QT_TRANSLATE_NOOP("Dateline::Picture", "Country list"),
                                          .body = countriesBody,
                                          .naturalSize = true};

} // namespace Dateline
