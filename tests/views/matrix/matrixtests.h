// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/snapshot.h"
#include "tests/support/testcase.h"

#include <memory>

class QColor;
class QFont;
class QImage;
class QRectF;

namespace Dateline {

/// The bundled tracker.
std::shared_ptr<const Snapshot> bundledSnapshot();
/// A day by its ISO form, which must be right.
Day dayOf(const char *iso);

/// Whether \p text, painted in the middle of \p place, reads on \p ground: no pattern runs up to its letters, and they
/// stand out by 4.5:1. Why it does not, otherwise empty.
QString whyUnreadable(const QImage &picture, const QRectF &place, const QString &text, const QFont &font,
                      const QColor &ground);

/// Layout, cells, hit test and painter.
class MatrixGeometryTest : public TestCase
{
    Q_OBJECT

private slots:
    void cellsAreThoseOfTheEngine_data();
    void cellsAreThoseOfTheEngine();
    void hitTestIsTheGeometry_data();
    void hitTestIsTheGeometry();
    void namesDoNotOverlap_data();
    void namesDoNotOverlap();
    void slantedNamesStayInside_data();
    void slantedNamesStayInside();
    void noScrollingForTheTailOfAName();
    void lastColumnStaysInView();
    void onlyWhatIsVisibleIsThere();
    void narrowMatricesLeaveOutColumns();
    void possibleIsHatched();
    void unlinkedLooksOtherThanNone();
    void spritesAreTheTiles();
    void lettersReadOnTheirTiles_data();
    void lettersReadOnTheirTiles();
    void cellsHoldWordsOrLetters();
};

/// Gestures, keys and signals of the widget and its panel.
class MatrixWidgetTest : public TestCase
{
    Q_OBJECT

private slots:
    void clickSelectsAndActivates();
    void clickOnNoMeasureShowsTheNearest();
    void headingsSort();
    void keysWalk();
    void enterIsAClick();
    void controlWithArrowsScrolls();
    void typingFindsACountry();
    void currentCellIsReadAloud();
    void isATableToScreenReaders();
    void dayMovesTheCells();
    void behindATabItWaits();
    void searchFieldLeadsIn();
    void emptyStateOffersToClear();
    void largeMatrixPaints();
};

/// The life of one measure: geometry, panel and widget.
class MeasureViewTest : public TestCase
{
    Q_OBJECT

private slots:
    void saysThatItBindsMembers();
    void linesFollowTheEngine_data();
    void linesFollowTheEngine();
    void removalHasADeadline();
    void suspensionIsUnderReview();
    void plannedOnesAreHollow();
    void vagueDatesAreCapsules();
    void ticksReadAsTheirDays();
    void labelsDoNotOverlap_data();
    void labelsDoNotOverlap();
    void wordsReadOnTheirStretches_data();
    void wordsReadOnTheirStretches();
    void knownOnLeavesOutLaterWords();
    void hitTestIsTheGeometry();
    void panelFollowsTheSelection();
    void panelStepsThroughMeasures();
    void behindATabItWaits();
    void keysWalkAndActivate();
    void emptyStatesSayWhy();
};

} // namespace Dateline
