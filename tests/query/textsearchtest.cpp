// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/textsearch.h"
#include "models/domain/partynames.h"
#include "models/query/snapshot.h"
#include "tests/query/querytests.h"
#include "tests/query/sampletracker.h"
#include "tests/support/trackergenerator.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

class TextSearchTest : public TestCase
{
    Q_OBJECT

private slots:
    void finds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("word") << u"huawei"_s << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("beginning of a word") << u"huaw"_s << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("within a word") << u"uawe"_s << QStringList();
        QTest::newRow("code of a country") << u"AU"_s << QStringList{u"a"_s};
        QTest::newRow("usual name of a country") << u"australia"_s << QStringList{u"a"_s};
        QTest::newRow("another form of a word") << u"streets bars"_s << QStringList();
        QTest::newRow("plural") << u"streets"_s << QStringList{u"c"_s};
        QTest::newRow("possessive") << u"Huawei’s"_s << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("accents in the text") << u"equipement"_s << QStringList{u"b"_s};
        QTest::newRow("accents in the needle") << u"HÜÁWEI"_s << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("words in any order") << u"bars australia"_s << QStringList{u"a"_s};
        QTest::newRow("all words") << u"australia spark"_s << QStringList();
        QTest::newRow("sharp s") << u"STRASSE"_s << QStringList{u"c"_s};
        QTest::newRow("Chinese, one character") << u"为"_s << QStringList{u"d"_s};
        QTest::newRow("Arabic with vowels") << u"حَظْر"_s << QStringList{u"d"_s};
        QTest::newRow("Cyrillic") << u"запрет"_s << QStringList{u"d"_s};
        QTest::newRow("emoji") << u"🛰"_s << QStringList{u"d"_s};
        QTest::newRow("across two rows") << u"huaweiaustralia"_s << QStringList();
        QTest::newRow("a line break") << u"huawei\naustralia"_s << QStringList{u"a"_s};
        QTest::newRow("across two fields") << u"huawei5g"_s << QStringList();
        QTest::newRow("tag") << u"5g"_s << QStringList{u"a"_s};
        QTest::newRow("summary") << u"quiet"_s << QStringList{u"c"_s};
        QTest::newRow("party") << u"commonwealth"_s << QStringList{u"a"_s};
        QTest::newRow("quote") << u"really intensified"_s << QStringList{u"b"_s};
        QTest::newRow("source title") << u"delegation"_s << QStringList{u"b"_s};
        QTest::newRow("last row's last word") << u"end"_s << QStringList{u"d"_s};
        QTest::newRow("only blanks") << u" \t"_s << QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s};
        QTest::newRow("same word twice") << u"bars bars"_s << QStringList{u"a"_s};
    }

    void finds()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, found);
        TrackerBuilder b;
        b.country(u"AU"_s, u"Commonwealth of Australia"_s);
        b.source(u"s"_s, u"Delegation tours"_s, u"Paper"_s, u"2018"_s);
        b.event(u"a"_s, u"2018-01-01"_s, u"Australia bars Huawei"_s).with(u"au"_s, Role::Issuer).tagged({u"5g"_s});
        b.event(u"b"_s, u"2018-01-02"_s, u"Équipement de HUAWEI"_s).saidIn(u"s"_s);
        b.lastAttribution().quote.exact = u"really intensified recently"_s;
        b.event(u"c"_s, u"2018-01-03"_s, u"Straße"_s).summary(u"A quiet street"_s);
        b.event(u"d"_s, u"2018-01-04"_s, u"华为 حظر ЗАПРЕТ 🛰️ end"_s);
        const Snapshot snapshot(b.tracker());

        QStringList ids;
        snapshot.engine().texts().rowsWithWords(searchWords(text)).forEach([&](std::size_t row) {
            ids.append(snapshot.eventId(static_cast<EventRow>(row)).text);
        });
        QCOMPARE(ids, found);
    }

    /// What a plain keyboard types, and what word processors make of it.
    void findsAsTyped_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        const auto row = [](const char *name, const QString &text, const QStringList &found) {
            QTest::newRow(name) << text << found;
        };
        row("typewriter apostrophe", u"O'Brien"_s, {u"brien"_s});
        row("curly apostrophe", u"O’Brien"_s, {u"brien"_s});
        row("apostrophe in ASCII text", u"bill’s"_s, {u"bill"_s});
        row("acute accent as apostrophe", u"O´Brien´s"_s, {u"brien"_s});
        row("without the apostrophe's part", u"brien"_s, {u"brien"_s});
        row("between quotation marks", u"“core”"_s, {u"quoted"_s});
        row("quotation marks around words", u"\"core network\""_s, {u"quoted"_s});
        row("only quotation marks: no condition", u"“”"_s,
            {u"bill"_s, u"brien"_s, u"letters"_s, u"netz"_s, u"plain"_s, u"quoted"_s, u"spaced"_s});
        row("only dashes: no condition", u"– -"_s,
            {u"bill"_s, u"brien"_s, u"letters"_s, u"netz"_s, u"plain"_s, u"quoted"_s, u"spaced"_s});
        row("hyphen", u"5G-Netz"_s, {u"netz"_s, u"plain"_s, u"spaced"_s});
        row("non-breaking hyphen", u"5g\u2011netz"_s, {u"netz"_s, u"plain"_s, u"spaced"_s});
        row("en dash", u"5g–netz"_s, {u"netz"_s, u"plain"_s, u"spaced"_s});
        row("minus", u"5g−netz"_s, {u"netz"_s, u"plain"_s, u"spaced"_s});
        row("no hyphen: both words, anywhere", u"netz 5g"_s, {u"netz"_s, u"plain"_s, u"quoted"_s, u"spaced"_s});
        row("hyphen: the words beside each other", u"netz-5g"_s, {u"quoted"_s});
        row("hyphen at the end", u"ban-"_s, {u"plain"_s});
        row("letters with strokes", u"lodz"_s, {u"letters"_s});
        row("and with a hyphen", u"da-nang"_s, {u"letters"_s});
        row("ligature", u"aether"_s, {u"letters"_s});
        row("as written", u"Đà Nẵng Łódź"_s, {u"letters"_s});
    }

    void findsAsTyped()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, found);
        TrackerBuilder b;
        b.event(u"bill"_s, u"2018-01-01"_s, u"The Bill's end"_s);
        b.event(u"brien"_s, u"2018-01-02"_s, u"O’Brien’s law"_s);
        b.event(u"letters"_s, u"2018-01-03"_s, u"Łódź, Đà Nẵng and the æther"_s);
        b.event(u"netz"_s, u"2018-01-04"_s, u"5G\u2011Netz"_s);
        b.event(u"plain"_s, u"2018-01-05"_s, u"5G-Netz ban"_s);
        b.event(u"quoted"_s, u"2018-01-06"_s, u"The \"core\" network's Netz 5G"_s).summary(u"The “core network”"_s);
        b.event(u"spaced"_s, u"2018-01-07"_s, u"Of 5G –\n Netz"_s);
        const Snapshot snapshot(b.tracker());

        QStringList ids;
        snapshot.engine().texts().rowsWithWords(searchWords(text)).forEach([&](std::size_t event) {
            ids.append(snapshot.eventId(static_cast<EventRow>(event)).text);
        });
        QCOMPARE(ids, found);
    }

    /// Aliases, codes and usual names of a party are words of its events; the best comes first.
    void ranksWhatItFinds()
    {
        TrackerBuilder b;
        b.country(u"GB"_s, u"United Kingdom"_s).country(u"US"_s, u"United States"_s).country(u"AU"_s, u"Australia"_s);
        b.source(u"s"_s, u"UK allies and Huawei bans"_s, u"Paper"_s, u"2018"_s);
        b.event(u"au"_s, u"2018-01-01"_s, u"Australia bans Huawei"_s).with(u"au"_s, Role::Issuer).saidIn(u"s"_s);
        b.event(u"us"_s, u"2018-01-02"_s, u"Use of Huawei banned"_s).with(u"us"_s, Role::Issuer);
        b.event(u"quote"_s, u"2018-01-03"_s, u"A ban"_s).with(u"gb"_s, Role::Issuer).saidIn(u"s"_s);
        b.lastAttribution().quote.exact = u"Huawei will go"_s;
        b.event(u"party"_s, u"2018-01-04"_s, u"Huawei ban adopted"_s).with(u"gb"_s, Role::Issuer);
        b.event(u"title"_s, u"2018-01-05"_s, u"UK ban on Huawei"_s).with(u"gb"_s, Role::Issuer);
        const Snapshot snapshot(b.tracker());
        const auto found = [&](const QString &text) {
            const TextSearch &texts = snapshot.engine().texts();
            const QList<QByteArray> words = searchWords(text);
            std::vector<EventRow> rows;
            texts.rowsWithWords(words).forEach([&](std::size_t row) { rows.push_back(static_cast<EventRow>(row)); });
            QStringList ids;
            for (const EventRow row : texts.bestFirst(rows, words))
                ids.append(snapshot.eventId(row).text);
            return ids;
        };
        const QStringList british{u"title"_s, u"party"_s, u"quote"_s, u"au"_s};
        QCOMPARE(found(u"UK bans Huawei"_s), british);
        QCOMPARE(found(u"britain"_s), (QStringList{u"quote"_s, u"party"_s, u"title"_s}));
        QCOMPARE(found(u"GB ban"_s), (QStringList{u"quote"_s, u"party"_s, u"title"_s}));
        QCOMPARE(found(u"US"_s), QStringList{u"us"_s}); // not for its "use"
        QCOMPARE(found(u"usa"_s), QStringList{u"us"_s});
        QCOMPARE(found(u"America"_s), QStringList{u"us"_s});
    }

    void findsNothingInNothing()
    {
        const Snapshot snapshot(Tracker{});
        QCOMPARE(snapshot.engine().texts().rowsWithWords(searchWords(u"x"_s)).count(), std::size_t{0});
    }

    /// Enough rows that several processors share the work.
    void largeTablesAreSearchedWhole()
    {
        GeneratorSettings settings;
        settings.events = 70'000;
        const Tracker tracker = generateTracker(settings);
        const Snapshot snapshot(tracker);
        for (const QString &text : {u"court"_s, u"7 court rules"_s, u"69999"_s, u"a"_s, u"nowhere"_s})
            compareWithOracle(tracker, snapshot, text);
    }

    /// Letters that fold to others, to several, to none; blanks of all kinds; words of all scripts; search words cut
    /// out of the texts.
    void agreesWithTheOracle()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 300; ++round) {
            TrackerBuilder b;
            b.country(u"AU"_s, randomText(random)).source(u"s"_s, randomText(random), u"Paper"_s, u"2018"_s);
            b.source(u"t"_s, randomText(random), u"Paper"_s, u"2018"_s);
            for (int event = 0; event < 6; ++event) {
                b.event(QString::number(event), u"2018-01-0%1"_s.arg(6 - event), randomText(random));
                b.summary(randomText(random));
                if (random.bounded(3) == 0)
                    b.with(u"au"_s, Role::Issuer);
                if (random.bounded(3) == 0)
                    b.tagged({randomText(random)});
                for (int attribution = random.bounded(3); attribution > 0; --attribution) {
                    b.saidIn(random.bounded(2) == 0 ? u"s"_s : u"t"_s);
                    b.lastAttribution().quote.exact = randomText(random);
                }
            }
            const Tracker tracker = b.tracker();
            const Snapshot snapshot(tracker);
            for (int search = 0; search < 20; ++search) {
                const QString text = randomText(random);
                const QString part = text.mid(random.bounded(3), 1 + random.bounded(6));
                compareWithOracle(tracker, snapshot, part);
                if (QTest::currentTestFailed())
                    qFatal("round %d, search for \"%s\"", round, qPrintable(part));
            }
        }
    }

private:
    static QString randomText(QRandomGenerator &random)
    {
        const QStringList pieces = {u"a"_s,      u"B"_s,      u"ban"_s,    u"E"_s,      u"é"_s, u"e\u0301"_s, u"ß"_s,
                                    u"ẞ"_s,      u"ﬁ"_s,      u"Ｇ"_s,     u"5"_s,      u" "_s, u" "_s,       u"\t"_s,
                                    u"\u00a0"_s, u"\u3000"_s, u"\u00ad"_s, u"\u200b"_s, u"ς"_s, u"Σ"_s,       u"“"_s,
                                    u"”"_s,      u"—"_s,      u"为"_s,     u"华"_s,     u"حَ"_s, u"ظ"_s,       u"Ж"_s,
                                    u"й"_s,      u"한"_s,     u"🛰"_s,   u"\u0308"_s, u"İ"_s, u"ı"_s,       u"@"_s,
                                    u"`"_s,      u"'"_s,      u"\""_s,     u"’"_s,      u"-"_s, u"–"_s,       u"ł"_s,
                                    u"["_s,      u"{"_s,      u"\u00a8"_s, u"²"_s};
        QString text;
        for (int length = random.bounded(14); length > 0; --length)
            text += pieces[random.bounded(pieces.size())];
        return text;
    }

    /// Each text is folded for itself and looked through.
    static void compareWithOracle(const Tracker &tracker, const Snapshot &snapshot, const QString &text)
    {
        QHash<QString, QByteArray> textOf;
        const auto add = [&textOf](const QString &event, const QString &more) {
            textOf[event] += foldForSearch(more) + '\n';
        };
        QHash<QString, QStringList> partyNames;
        QHash<QString, QString> sourceTitles;
        QSet<QByteArray> codes;
        for (const Party &party : tracker.parties) {
            partyNames.insert(party.id.text, namesOf(party));
            if (party.kind == PartyKind::Country) {
                for (const QString &code : codesOf(party.country))
                    codes.insert(foldForSearch(code));
            }
        }
        for (const Source &source : tracker.sources)
            sourceTitles.insert(source.id.text, source.title);
        for (const Event &event : tracker.events) {
            const QString &id = event.id.text;
            add(id, event.title);
            add(id, event.summary);
            for (const QString &tag : event.tags)
                add(id, tag);
            for (const Participation &participation : event.parties) {
                for (const QString &name : partyNames.value(participation.party.text))
                    add(id, name);
            }
        }
        for (const Attribution &attribution : tracker.attributions) {
            add(attribution.event.text, attribution.quote.exact);
            add(attribution.event.text, sourceTitles.value(attribution.source.text));
        }
        const QList<QByteArray> words = searchWords(text);
        const Bitset rows = snapshot.engine().texts().rowsWithWords(words);
        for (EventRow row{0}; row < snapshot.table().size(); ++row) {
            const QByteArray all = textOf.value(snapshot.eventId(row).text);
            const bool expected = std::all_of(words.begin(), words.end(), [&](const QByteArray &word) {
                return indexOfTerm(all, codes.contains(word) ? SearchTerm{word, true} : searchTerm(word)) >= 0;
            });
            QCOMPARE(rows.test(row), expected);
        }
    }
};

std::unique_ptr<TestCase> newTextSearchTest() { return std::make_unique<TextSearchTest>(); }

} // namespace Dateline

#include "textsearchtest.moc"
