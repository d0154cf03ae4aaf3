// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/oneline.h"
#include "tests/core/coretests.h"

#include <QRandomGenerator>
#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

void OneLineTest::linesAndTabsAreBlanks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("plain") << u"Ban of 5G gear"_s << u"Ban of 5G gear"_s;
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("only blanks") << u" \n "_s << u""_s;
    QTest::newRow("edges") << u" a "_s << u"a"_s;
    QTest::newRow("tab, lines") << u"a\tb\r\nc\n\nd"_s << u"a b c d"_s;
    QTest::newRow("line separator") << u"Two\u2028lines"_s << u"Two lines"_s;
    QTest::newRow("paragraph separator") << u"Two\u2029paragraphs"_s << u"Two paragraphs"_s;
    QTest::newRow("next line, escape, delete") << u"a\u0085b\u001b[1mc\u007fd"_s << u"a b [1mc d"_s;
    QTest::newRow("what does not break stays")
        << u"5\u00a0G \u200eand\u202f6\u00a0G"_s << u"5\u00a0G \u200eand\u202f6\u00a0G"_s;
    QTest::newRow("an override ends with its text") << u"Cat\u202egory"_s << u"Cat\u202egory\u202c"_s;
    QTest::newRow("an override ends with its paragraph") << u"a\u202eb\nc"_s << u"a\u202eb\u202c c"_s;
    QTest::newRow("but not with its line") << u"a\u202eb\u2028c"_s << u"a\u202eb c\u202c"_s;
}

void OneLineTest::linesAndTabsAreBlanks()
{
    QFETCH(const QString, text);
    QFETCH(const QString, line);
    QCOMPARE(oneLine(text), line);
    QCOMPARE(oneLine(line), line);
}

void OneLineTest::directionsAreBalanced_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("balanced");
    const QString closed = u"a \u202bb\u202c \u2067c\u2069 \u2068\u202ad\u202c\u2069"_s;
    QTest::newRow("closed already") << closed << closed;
    QTest::newRow("left open") << u"\u2067a\u202eb"_s << u"\u2067a\u202eb\u202c\u2069"_s;
    QTest::newRow("closes nothing") << u"a\u202cb\u2069c"_s << u"abc"_s;
    QTest::newRow("an isolate ends what is in it") << u"\u2066a\u202eb\u2069c"_s << u"\u2066a\u202eb\u202c\u2069c"_s;
    QTest::newRow("nothing in an isolate ends what is around")
        << u"\u202ea\u2066b\u202cc"_s << u"\u202ea\u2066bc\u2069\u202c"_s;
    QTest::newRow("two paragraphs") << u"\u202ea\nb\u202c"_s << u"\u202ea\u202c\nb"_s;
}

void OneLineTest::directionsAreBalanced()
{
    QFETCH(const QString, text);
    QFETCH(const QString, balanced);
    QCOMPARE(balancedDirections(text), balanced);
    QCOMPARE(balancedDirections(balanced), balanced);
}

/// Whatever a text does, what follows it stands on the level on which it would stand alone, by UAX #9, X1 to X8.
void OneLineTest::nothingReachesBeyondItsText()
{
    QRandomGenerator random(12);
    const QString alphabet = u"ab \n\u2028\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069א"_s;
    for (int round = 0; round < 2000; ++round) {
        QString text;
        for (int length = random.bounded(12); length > 0; --length)
            text += alphabet.at(random.bounded(int(alphabet.size())));
        const QString line = oneLine(text);
        QString open;
        for (const QChar c : line) {
            QVERIFY(c != u'\n' && c != QChar::LineSeparator);
            if (u"\u202a\u202b\u202d\u202e"_s.contains(c))
                open += u'e';
            else if (u"\u2066\u2067\u2068"_s.contains(c))
                open += u'i';
            else if (c == QChar(0x202C) || c == QChar(0x2069)) {
                QVERIFY2(open.endsWith(c == QChar(0x202C) ? u'e' : u'i'),
                         qPrintable(QString::fromLatin1(text.toUtf8().toPercentEncoding())));
                open.chop(1);
            }
        }
        QVERIFY2(open.isEmpty(), qPrintable(QString::fromLatin1(text.toUtf8().toPercentEncoding())));
        QCOMPARE(oneLine(line), line);
    }
}

void OneLineTest::controlsAreEscaped()
{
    QCOMPARE(withEscapedControls(u"Ban of 5\u00a0G – \u200efine"_s), u"Ban of 5\u00a0G – \u200efine"_s);
    QCOMPARE(withEscapedControls(u" a\n\r\tb\u0000\u001b[1m\u007f\u0085\u202ec\u2069\u2028"_s),
             u" a\\n\\r\\tb\\u0000\\u001b[1m\\u007f\\u0085\\u202ec\\u2069\\u2028"_s);
    const QByteArray plain = "{\"a\":\"é – 5\\n\"}";
    QCOMPARE(jsonWithEscapedControls(plain), plain);
    QCOMPARE(jsonWithEscapedControls("{\"a\":\"\u0085\u202e\x7f é\"}"),
             QByteArray("{\"a\":\"\\u0085\\u202e\\u007f é\"}"));
}

} // namespace Dateline
