// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/textfold.h"
#include "models/core/foldedmatching.h"
#include "tests/core/coretests.h"

#include <QRandomGenerator>
#include <QStringListModel>
#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

void TextFoldTest::folds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("case") << u"Huawei BAN"_s << u"huawei ban"_s;
    QTest::newRow("blanks") << u"  a\t\n b  "_s << u"a b"_s;
    QTest::newRow("only blanks") << u" \t "_s << QString();
    QTest::newRow("no-break and wide blanks") << u"a\u00a0\u3000b"_s << u"a b"_s;
    QTest::newRow("composed accent") << u"Équipement"_s << u"equipement"_s;
    QTest::newRow("decomposed accent") << u"E\u0301quipement"_s << u"equipement"_s;
    QTest::newRow("stacked marks") << u"Việt"_s << u"viet"_s;
    QTest::newRow("sharp s") << u"Straße"_s << u"strasse"_s;
    QTest::newRow("capital sharp s") << u"STRAẞE"_s << u"strasse"_s;
    QTest::newRow("ligature") << u"ﬁrm"_s << u"firm"_s;
    QTest::newRow("wide letters") << u"５Ｇ"_s << u"5g"_s;
    QTest::newRow("final sigma") << u"ΕΛΛΆΣ ελλάς"_s << u"ελλασ ελλασ"_s;
    QTest::newRow("Cyrillic") << u"ЗАПРЕТ Йод"_s << u"запрет иод"_s;
    QTest::newRow("Turkish dotless i") << u"Işık"_s << u"isik"_s;
    QTest::newRow("Turkish capital I") << u"İstanbul"_s << u"istanbul"_s;
    QTest::newRow("Arabic vowels") << u"حَظْر"_s << u"حظر"_s;
    QTest::newRow("Hebrew points") << u"שָׁלוֹם"_s << u"שלום"_s;
    QTest::newRow("Chinese") << u"华为 禁令"_s << u"华为 禁令"_s;
    QTest::newRow("Devanagari keeps its vowels") << u"भारत"_s << u"भारत"_s;
    QTest::newRow("emoji") << u"🛰️ Link"_s << u"🛰 link"_s; // without its variation selector
    QTest::newRow("soft hyphen, direction marks") << u"tele\u00adcom\u200f\u200b"_s << u"telecom"_s;
    QTest::newRow("ASCII quotation marks") << u"\"a\" `b' O'Brien"_s << u"'a' 'b' o'brien"_s;
    QTest::newRow("curly quotation marks") << u"“a” ‘b’ O’Brien „c‚ ‟d‛"_s << u"'a' 'b' o'brien 'c' 'd'"_s;
    QTest::newRow("guillemets") << u"«a» ‹b›"_s << u"'a' 'b'"_s;
    QTest::newRow("CJK quotation marks") << u"「华为」『５Ｇ』〝a〞"_s << u"'华为''5g''a'"_s;
    QTest::newRow("primes") << u"5′ 6″ 7‴ 8‵"_s << u"5' 6' 7' 8'"_s;
    QTest::newRow("accents for apostrophes")
        << u"O´Brien O`Brien Oʼahu Hawaiʻi Sanʿāʾ"_s << u"o'brien o'brien o'ahu hawai'i san'a'"_s;
    QTest::newRow("wide quotation marks") << u"＂a＇"_s << u"'a'"_s;
    QTest::newRow("Hebrew quotation marks") << u"צה״ל ג׳"_s << u"צה'ל ג'"_s;
    QTest::newRow("hyphen") << u"5G-ban"_s << u"5g ban"_s;
    QTest::newRow("hyphens and dashes") << u"a‐b‑c‒d–e—f―g−h﹣i－j⁃k⸺l"_s << u"a b c d e f g h i j k l"_s;
    QTest::newRow("Hebrew and Armenian hyphens") << u"א־ב ա֊բ"_s << u"א ב ա բ"_s;
    QTest::newRow("dashes at the ends, in a row, with blanks") << u"-a --- b – "_s << u"a b"_s;
    QTest::newRow("only dashes") << u"– -"_s << QString();
    QTest::newRow("Polish") << u"Łódź"_s << u"lodz"_s;
    QTest::newRow("Danish") << u"Ørsted Åland Æther"_s << u"orsted aland aether"_s;
    QTest::newRow("Vietnamese") << u"Đà Nẵng ƯƠNG"_s << u"da nang uong"_s;
    QTest::newRow("Icelandic") << u"Þórður Guðni"_s << u"thordur gudni"_s;
    QTest::newRow("French") << u"Cœur ŒUVRE L’Haÿ"_s << u"coeur oeuvre l'hay"_s;
    QTest::newRow("Maltese, Sami") << u"Ħaż-Żebbuġ Ŋuorvvuš Ŧ"_s << u"haz zebbug nuorvvus t"_s;
    QTest::newRow("Romanian, Croatian") << u"Țară ţară Đakovo ǆ"_s << u"tara tara dakovo dz"_s;
    QTest::newRow("German umlauts lose their dots") << u"Müller Maß MASSE"_s << u"muller mass masse"_s;
    QTest::newRow("Azerbaijani") << u"Əliyev"_s << u"eliyev"_s;
    QTest::newRow("Turkish") << u"IĞDIR İĞDIR ığdır iğdir"_s << u"igdir igdir igdir igdir"_s;
    QTest::newRow("Hausa") << u"Ɓarna Ɗan Ƙarfe"_s << u"barna dan karfe"_s;
    QTest::newRow("Ukrainian") << u"Ґрунт Київ"_s << u"грунт киів"_s;
    QTest::newRow("ligatures") << u"ﬁnal oﬃce ﬂoor ﬆ ĳ"_s << u"final office floor st ij"_s;
    QTest::newRow("Arabic presentation forms") << u"ﻫﻮﺍﻭﻱ ﷲ"_s << u"هواوي الله"_s;
    QTest::newRow("Arabic tatweel, alefs, Persian letters") << u"هـــواوی أإآٱ ک ة ى"_s << u"هواوي اااا ك ه ي"_s;
    QTest::newRow("digits of other scripts") << u"٢٠١٨ ۲۰ २०१८ ²"_s << u"2018 20 2018 2"_s;
    QTest::newRow("kana of both kinds and widths")
        << u"ファーウェイ ﾌｧｰｳｪｲ ふぁーうぇい"_s << u"ふぁーうぇい ふぁーうぇい ふぁーうぇい"_s;
    QTest::newRow("joiners, word joiner, byte order mark") << u"a\u200db\u200cc\u2060d\ufeffe"_s << u"abcde"_s;
    QTest::newRow("script with blanks of its own") << u"a\u1680b\u2028c\u0085d"_s << u"a b c d"_s;
    QTest::newRow("superscript") << u"10²"_s << u"102"_s;
}

void TextFoldTest::folds()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    QCOMPARE(QString::fromUtf8(foldForSearch(text)), folded);
}

/// Folding what is folded changes nothing, for every character but surrogates.
void TextFoldTest::foldsOnce()
{
    for (char32_t c = 1; c <= 0x10ffff; ++c) {
        if (c >= 0xd800 && c < 0xe000)
            continue;
        const QByteArray once = foldForSearch(u'a' + QString::fromUcs4(&c, 1) + u'b');
        const QByteArray twice = foldForSearch(QString::fromUtf8(once));
        if (once != twice)
            QFAIL(qPrintable(u"U+%1"_s.arg(static_cast<uint>(c), 4, 16)));
    }
}

/// Frequent characters are folded one by one, a text with others as a whole.
void TextFoldTest::foldsAloneAsAmongOthers()
{
    QRandomGenerator random(5);
    for (int round = 0; round < 20'000; ++round) {
        QString text;
        for (int length = random.bounded(12); length > 0; --length) {
            constexpr std::array<std::pair<int, int>, 4> blocks = {
                {{0x20, 0x7f}, {0x80, 0x500}, {0x1e00, 0x1f00}, {0x2000, 0x2070}}};
            const auto &block = blocks[static_cast<std::size_t>(random.bounded(4))];
            text += QChar(random.bounded(block.first, block.second));
        }
        QCOMPARE(foldForSearch(text + u"x为"_s), foldForSearch(text + u'x') + u"为"_s.toUtf8());
        // And where each part stood, the parts together are the whole.
        const FoldedText parts(text);
        const QByteArray folded = foldForSearch(text);
        QCOMPARE(parts.find(folded, 0).has_value(), !folded.isEmpty());
    }
    // Many of one kind: some become several times as long ("½").
    for (char16_t c = 0x80; c < 0x3100; ++c) {
        const QString text(100, QChar(c));
        QCOMPARE(foldForSearch(text + u"x为"_s), foldForSearch(text + u'x') + u"为"_s.toUtf8());
    }
    QCOMPARE(foldForSearch(u"½"_s), u"1⁄2"_s.toUtf8());
}

void TextFoldTest::brokenUtf8IsNoTrouble()
{
    for (const QByteArray &bytes : {QByteArray("a\xc3"), QByteArray("a\xe2\x80"), QByteArray("a\xc0\x80 b"),
                                    QByteArray("a\xe0\x80\x80 b"), QByteArray("\x80\xff")}) {
        QByteArray folded;
        appendFolded(folded, bytes);
        QCOMPARE(folded, foldForSearch(QString::fromUtf8(bytes)));
    }
}

void TextFoldTest::appendsToWhatIsThere()
{
    QByteArray folded = "x ";
    appendFolded(folded, " A b ");
    appendFolded(folded, u"É "_s.toUtf8());
    appendFolded(folded, u"为"_s.toUtf8());
    QCOMPARE(folded, u"x a be为"_s.toUtf8());
}

void TextFoldTest::cutsIntoWords()
{
    QCOMPARE(searchWords(u"  5G-ban\u00a0of “Huawei’s” kit "_s),
             (QList<QByteArray>{"5g ban", "of", "huawei's", "kit"}));
    QCOMPARE(searchWords(u" – ' -” "_s), QList<QByteArray>());
}

void TextFoldTest::findsWhereItStood_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QStringList>("parts");
    const auto row = [](const char *name, const QString &text, const QString &wanted, const QStringList &parts) {
        QTest::newRow(name) << text << wanted << parts;
    };
    row("nothing", u"abc"_s, u"d"_s, {});
    row("in nothing", QString(), u"d"_s, {});
    row("case", u"a Ban, a bAN"_s, u"ban"_s, {u"Ban"_s, u"bAN"_s});
    row("composed accents", u"Un équipement"_s, u"equip"_s, {u"équip"_s});
    row("marks belong to their letter", u"cafe\u0301 x"_s, u"cafe"_s, {u"cafe\u0301"_s});
    row("a letter that is two", u"Straße"_s, u"strass"_s, {u"Straß"_s});
    row("half of such a letter", u"ße"_s, u"se"_s, {u"ße"_s});
    row("an apostrophe", u"Huawei’s and Huawei's"_s, u"huawei's"_s, {u"Huawei’s"_s, u"Huawei's"_s});
    row("blanks and dashes", u"5G\n  –\u00a0ban"_s, u"5G-ban"_s, {u"5G\n  –\u00a0ban"_s});
    row("a soft hyphen within", u"re\u00adstric\u00adtion"_s, u"restrict"_s, {u"re\u00adstric\u00adt"_s});
    row("beyond the first plane", u"🛰 𝐁𝐚𝐧 🛰"_s, u"ban"_s, {u"𝐁𝐚𝐧"_s});
    row("other scripts", u"说华为、华 为"_s, u"华为"_s, {u"华为"_s});
    row("the end", u"the end  "_s, u"end"_s, {u"end"_s});
}

void TextFoldTest::findsWhereItStood()
{
    QFETCH(QString, text);
    QFETCH(QString, wanted);
    QFETCH(QStringList, parts);
    const FoldedText folded(text);
    const QByteArray words = foldForSearch(wanted);
    QStringList forwards;
    std::vector<FoldedText::Place> places;
    for (auto place = folded.find(words, 0); place; place = folded.find(words, place->start + place->length)) {
        forwards.append(text.sliced(place->start, place->length));
        places.push_back(*place);
    }
    QCOMPARE(forwards, parts);
    std::vector<FoldedText::Place> backwards;
    for (auto place = folded.findLast(words, text.size()); place; place = folded.findLast(words, place->start - 1))
        backwards.insert(backwards.begin(), *place);
    QVERIFY(backwards == places);
}

void TextFoldTest::listsFindWhatIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("row");
    QTest::newRow("letters with strokes") << u"lo"_s << 0 << 1;
    QTest::newRow("from there on, the same") << u"lo"_s << 1 << 1;
    QTest::newRow("and the next") << u"lo"_s << 2 << 4;
    QTest::newRow("past the end") << u"ors"_s << 3 << 2;
    QTest::newRow("quotation marks in front") << u"clean"_s << 0 << 3;
    QTest::newRow("typed as written") << u"“Clean N"_s << 0 << 3;
    QTest::newRow("not in the middle") << u"network"_s << 0 << -1;
    QTest::newRow("an apostrophe") << u"cote d'"_s << 0 << 5;
    QTest::newRow("a hyphen") << u"cote-d"_s << 0 << 5;
}

void TextFoldTest::listsFindWhatIsTyped()
{
    QFETCH(QString, typed);
    QFETCH(int, start);
    QFETCH(int, row);
    FoldedMatching<QStringListModel> model;
    model.setStringList({u"Berlin"_s, u"Łódź"_s, u"Ørsted"_s, u"“Clean Network”"_s, u"London"_s, u"Côte D’Ivoire"_s});
    const QModelIndexList found = model.match(model.index(start), Qt::DisplayRole, typed);
    QCOMPARE(found.isEmpty() ? -1 : found.first().row(), row);
    // Not round the end unless asked, and all there are if asked.
    QCOMPARE(model.match(model.index(5), Qt::DisplayRole, u"l"_s, 1, Qt::MatchStartsWith).size(), 0);
    QCOMPARE(model.match(model.index(2), Qt::DisplayRole, u"l"_s, -1).size(), 2);
    QCOMPARE(model.match(model.index(0), Qt::DisplayRole, u"Ørsted"_s, -1, Qt::MatchExactly).size(), 1);
    QCOMPARE(model.match(model.index(0), Qt::DisplayRole, u"orsted"_s, -1, Qt::MatchExactly).size(), 0);
}

} // namespace Dateline
