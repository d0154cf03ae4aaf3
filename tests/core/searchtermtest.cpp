// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/searchterm.h"
#include "tests/core/coretests.h"

#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

void SearchTermTest::leavesOutTheFinalS_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<QByteArray>("term");
    const auto row = [](const char *word, const char *term) {
        QTest::newRow(word) << QByteArray(word) << QByteArray(term);
    };
    row("bans", "ban");
    row("huawei's", "huawei");
    row("networks", "network");
    row("access", "access");
    row("virus", "virus");
    row("crisis", "crisis");
    row("gas", "gas");
    row("us", "us");
    row("5g bans", "5g ban");
}

void SearchTermTest::leavesOutTheFinalS()
{
    QFETCH(QByteArray, word);
    QFETCH(QByteArray, term);
    QCOMPARE(searchTerm(word), (SearchTerm{term, false}));
}

void SearchTermTest::fits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("whole");
    QTest::addColumn<qsizetype>("place"); // in the folded text; -1: nowhere
    const auto row = [](const char *name, const QString &text, const QString &word, bool whole, qsizetype place) {
        QTest::newRow(name) << text << word << whole << place;
    };
    row("beginning", u"Huawei"_s, u"hua"_s, false, 0);
    row("within", u"Huawei"_s, u"awe"_s, false, -1);
    row("second word", u"urban ban"_s, u"ban"_s, false, 6);
    row("whole", u"use US"_s, u"us"_s, true, 4);
    row("whole before an apostrophe", u"the UK’s law"_s, u"uk"_s, true, 4);
    row("not whole", u"use"_s, u"us"_s, true, -1);
    row("behind a quotation mark", u"“Ban”"_s, u"ban"_s, false, 1);
    row("behind an accent", u"éban ban"_s, u"ban"_s, false, 5);
    row("Chinese", u"禁止华为"_s, u"华为"_s, false, 6);
    row("behind Chinese", u"华为ban"_s, u"ban"_s, false, 6);
    row("Arabic with an article", u"الحظر"_s, u"حظر"_s, false, 4);
    row("a sign", u"5€"_s, u"€"_s, false, 1);
}

void SearchTermTest::fits()
{
    QFETCH(QString, text);
    QFETCH(QString, word);
    QFETCH(bool, whole);
    QFETCH(qsizetype, place);
    QCOMPARE(indexOfTerm(foldForSearch(text), {foldForSearch(word), whole}), place);
}

/// In order, each letter once, with all marks of a letter.
void SearchTermTest::showsWhatItFinds()
{
    const auto places = [](const QString &text, const QString &typed) {
        QStringList found;
        for (const FoldedText::Place &place : foundPlaces(text, searchTerms(typed)))
            found.append(text.mid(place.start, place.length));
        return found;
    };
    QCOMPARE(places(u"UK bans Huawei: the ban"_s, u"huawei bans"_s), (QStringList{u"ban"_s, u"Huawei"_s, u"ban"_s}));
    QCOMPARE(places(u"Huawei’s"_s, u"hua huawei"_s), QStringList{u"Huawei"_s});
    QCOMPARE(places(u"Łódź"_s, u"lod"_s), QStringList{u"Łód"_s});
    QCOMPARE(places(u"Urban"_s, u"ban"_s), QStringList());
    QCOMPARE(places(u"Ban"_s, QString()), QStringList());
}

} // namespace Dateline
