// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testcase.h"

namespace Dateline {

/// Dates in words.
class DateWordsTest : public TestCase
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void everyExpressionHasOne();
    void writesEveryForm_data();
    void writesEveryForm();
    void monthsOfAnEarlyYear();
    void windows_data();
    void windows();
};

/// Phrases of filters and stances, counts and lists.
class PhrasesTest : public TestCase
{
    Q_OBJECT

private slots:
    void filterPhrases_data();
    void filterPhrases();
    void stancePhrases_data();
    void stancePhrases();
    void counts();
    void lists();
};

/// Which language words are made in.
class LanguageTest : public TestCase
{
    Q_OBJECT

private slots:
    void isEnglishUnlessSaid();
    void scopesNest();
    void tagsAreThoseOfFiles();
    void threadsSpeakForThemselves();
    void numbersFollowTheLanguage();
    void unknownOnesAreRefused();
    void englishHasAllPluralForms();
};

/// Every string that a user sees can be translated.
class StringsTest : public TestCase
{
    Q_OBJECT

private slots:
    void lupdateFindsWhatUsersSee();
    void scanFindsWhatItShould();
    void englishPluralsAreUpToDate();
};

} // namespace Dateline
