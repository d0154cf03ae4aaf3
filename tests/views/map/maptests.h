// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/content/mapvalue.h"
#include "models/domain/countrycode.h"
#include "tests/support/testcase.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace Dateline {

/// "AU" as a code; for codes that are known to be well-formed.
inline CountryCode country(const char *letters) { return *CountryCode::parse(QString::fromLatin1(letters)); }

/// No data and five steps of the ramp, the fourth of which is counted.
inline MapLegend sampleLegend()
{
    MapLegend legend;
    legend.title = QStringLiteral("Events");
    legend.classes.push_back({QStringLiteral("No data"), {}, MapSign::None, MapClass::uncounted});
    for (int step = 0; step < 5; ++step) {
        const int countries = step == 3 ? 12 : MapClass::uncounted;
        legend.classes.push_back({QString::number(step + 1), MapFill::step(step / 4.0), MapSign::None, countries});
    }
    return legend;
}

/// Countries with a rank each, which is their class too, up to five.
inline MapValues sampleValues(std::initializer_list<std::pair<const char *, int>> list)
{
    MapValues values;
    for (const auto &[code, rank] : list)
        values[country(code)] = {std::min(rank, 5), MapSign::None, false, rank};
    return values;
}

/// Projection, file format and the shapes that are built in.
class MapShapesTest : public TestCase
{
    Q_OBJECT

private slots:
    void projectionGoesThereAndBack();
    void projectionHasThePublishedExtent();
    void projectionKeepsAreas();
    void inverseRefusesWhatIsOutside();
    void everyIsoCodeIsThere();
    void everyCodeHasAName();
    void noEdgeCrossesTheMap();
    void russiaIsInOnePiece();
    void areasAreThoseOfTheAtlas_data();
    void areasAreThoseOfTheAtlas();
    void labelsLieInside();
    void truncatedFilesAreRefused();
    void damagedFilesAreRefused();
    void hostileFilesDoNoHarm();
    void laterVersionsAreNamed();
};

/// Viewport, clipping, geometry, hit test and painter.
class MapGeometryTest : public TestCase
{
    Q_OBJECT

private slots:
    void zoomKeepsThePointUnderThePointer();
    void theMapCannotGetLost();
    void ringsAreCutToTheFrame();
    void linesAreCutToTheFrame();
    void placesHitTheirCountry_data();
    void placesHitTheirCountry();
    void smallStatesAreDots_data();
    void smallStatesAreDots();
    void dotsGiveWayToShapes();
    void quietPlacesAreLeftToTheirLand();
    void highRanksLieOnTop();
    void antarcticaComesWhenItHasData();
    void otherValuesKeepTheOutlines();
    void nothingLeavesTheFrame();
    void coastsAndBordersAreTheOutlines();
    void patternsAreLinesOverTheirCountry();
    void styleKnowsEveryFill();
    void pictureShowsFillsAndSelection();
    void knownPixelsLookLikePaths_data();
    void knownPixelsLookLikePaths();
    void dotsGrowWithTheZoom();
    void namesStandWhereThereIsRoom_data();
    void namesStandWhereThereIsRoom();
    void whatThereIsToTellIsNamedFirst();
    void legendFitsItsMap_data();
    void legendFitsItsMap();
    void vectorPictureIsAllVectors();
};

/// Gestures, keys and signals of the widget.
class MapWidgetTest : public TestCase
{
    Q_OBJECT

private slots:
    void wheelZoomsAtThePointer();
    void clickActivatesTheCountry();
    void dragPansAndActivatesNothing();
    void doubleClickFits();
    void hoverIsTold();
    void hoverAndSelectionKeepTheFill();
    void theLegendShowsItsCountries();
    void keysWalkThroughTheCountries();
    void arrowsGoThatWay();
    void keysZoomPanAndFit();
    void escapeStepsBack();
    void resizingKeepsTheMapFitted();
    void smallStatesAreInReach_data();
    void smallStatesAreInReach();
    void lettersFindEveryCountry();
    void countriesWithoutAPlaceAreInReach();
    void screenReadersHearTheFocus();
    void tooltipsAreNoMarkup();
    void pictureFollowsValuesAndPixelRatio();
};

/// The row above the map.
class MapPanelTest : public TestCase
{
    Q_OBJECT

private slots:
    void modesAreChosen();
    void mainTargetsAreButtons();
    void otherTargetsAreInAList();
    void narrowPanelsKeepTheirTarget();
    void zoomsToWhatHasData();
    void everythingIsReachedByKeyboard();
};

} // namespace Dateline
