// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/sentences.h"
#include "tests/core/coretests.h"

#include <QElapsedTimer>
#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

QStringList sentenceTexts(const QString &text)
{
    QStringList all;
    for (const TextPart &part : sentencesOf(text))
        all << text.sliced(part.begin, part.end - part.begin);
    return all;
}

void addSentences(const char *name, const QStringList &sentences, const QString &between = u" "_s)
{
    QTest::newRow(name) << sentences << between;
}

} // namespace

void SentencesTest::takesApart_data()
{
    QTest::addColumn<QStringList>("sentences");
    QTest::addColumn<QString>("between");
    addSentences("plain", {u"It is a ban."_s, u"Is it?"_s, u"It is!"_s});
    addSentences("names", {u"Mr. Smith met Gen. J. R. Miller on Jan. 5."_s, u"They talked."_s});
    addSentences("letters",
                 {u"The U.S. Air Force and the U.S. Senate objected."_s, u"So did the U.K."_s, u"The end."_s});
    addSentences("times", {u"He came at 10 a.m. Friday."_s, u"He left at 5 p.m."_s, u"The rest stayed."_s});
    addSentences("companies", {u"Apple Inc. Chairman Steve Jobs left Apple Inc."_s, u"He had founded it."_s});
    addSentences("numbers", {u"It fell 3.5 percent to $1.20."_s, u"It rose in 2018."_s, u"It fell."_s});
    addSentences("numbered letters", {u"They barred it from 5G."_s, u"The ban holds."_s});
    addSentences("quotes", {u"“We won.”"_s, u"“No!” he said."_s, u"\"Really?\" she asked."_s, u"(It was so.)"_s});
    addSentences("ellipsis", {u"He waited …"_s, u"Then he left..."_s, u"She stayed."_s});
    addSentences("German", {u"Am 5. Mai kam Dr. Weber z.B. nach Köln."_s, u"Er blieb vom 19. März bis 7. Juni."_s});
    addSentences("Chinese", {u"禁令生效。"_s, u"他说！"_s}, u""_s);
    addSentences("paragraphs", {u"Trade war"_s, u"It goes on"_s}, u"\n\n"_s);
    addSentences("lines", {QString(120, u'x'), u"June 6, 2005"_s, u"It goes on"_s}, u"\n"_s);
}

void SentencesTest::takesApart()
{
    QFETCH(QStringList, sentences);
    QFETCH(QString, between);
    QCOMPARE(sentenceTexts(sentences.join(between)), sentences);
}

void SentencesTest::wrappedLinesAreOneSentence()
{
    QCOMPARE(sentenceTexts(u"It was signed on\nJune 6 by all\nof them. It is law."_s).size(), 2);
}

void SentencesTest::takesAnythingInOneGo()
{
    QElapsedTimer timer;
    timer.start();
    constexpr qsizetype size = 400'000;
    for (const QString &piece : {u"."_s, u"(("_s, u"a."_s, u". "_s, u"\n "_s, u"\"'"_s, u"1."_s, u"x"_s, u"…”"_s}) {
        const QString text = piece.repeated(size / piece.size());
        qsizetype end = 0;
        for (const TextPart &part : sentencesOf(text)) {
            QVERIFY(part.begin >= end && part.end > part.begin);
            end = part.end;
        }
        QVERIFY(end <= text.size());
    }
    QVERIFY(timer.elapsed() < 5000); // a look back at all of the text from each place would take minutes
}

} // namespace Dateline
