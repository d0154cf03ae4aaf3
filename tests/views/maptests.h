// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/countrycode.h"
#include "tests/support/testcase.h"

namespace Dateline {

/// "AU" as a code; for codes that are known to be well-formed.
inline CountryCode country(const char *letters) { return *CountryCode::parse(QString::fromLatin1(letters)); }

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

/// Classes, viewport, clipping, geometry, hit test and painter.
class MapGeometryTest : public TestCase
{
    Q_OBJECT

private slots:
    void classesAreRound_data();
    void classesAreRound();
    void classesCoverEveryCount();
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
    void busyDotsLieOnTop();
    void antarcticaComesWhenItHasEvents();
    void otherValuesKeepTheOutlines();
    void nothingLeavesTheFrame();
    void styleSpreadsTheRamp();
    void pictureShowsFillsAndSelection();
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
    void keysWalkThroughTheCountries();
    void arrowsGoThatWay();
    void keysZoomPanAndFit();
    void escapeStepsBack();
    void resizingKeepsTheMapFitted();
    void screenReadersHearTheFocus();
    void pictureFollowsValuesAndPixelRatio();
};

} // namespace Dateline
