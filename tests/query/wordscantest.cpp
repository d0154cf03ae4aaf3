// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/wordscan.h"
#include "tests/query/querytests.h"

#include <QRandomGenerator>
#include <QTest>

namespace Dateline {

class WordScanTest : public TestCase
{
    Q_OBJECT

private slots:
    void finds_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<int>("place");
        const auto row = [](const char *name, const QByteArray &text, const QByteArray &word, int place) {
            QTest::newRow(name) << text << word << place;
        };
        row("nothing in nothing", "", "a", -1);
        row("text shorter than the word", "ab", "abc", -1);
        row("the whole text", "abc", "abc", 0);
        row("small and capital letters", "a HuAWeI ban", "huawei", 2);
        row("signs next to the letters are no letters", "^[~{ ^[{", "~{", 2);
        row("ASCII quotation marks are one", "a\"b a`b O`Brien's", "o'brien's", 8);
        row("other signs are none", "#$%&abcdefg O\"b", "o'b", 12);
        row("a word of quotation marks", "abcdefg #$%& \"`", "''", 13);
        row("a sign has no capital form", "x\x1b y{", "{", 4);
        row("bytes beyond ASCII are compared as they are", "\xc3\x89 \xc3\xa9", "\xc3\xa9", 3);
        row("the first of several", "aaa aab aab", "aab", 4);
        row("at the very end of a long text", QByteArray(1000, 'x') + "end", "end", 1000);
        row("cut off at the end", QByteArray(1000, 'x') + "en", "end", -1);
        row("a word longer than sixteen bytes", QByteArray(50, 'q') + "Internationalisation", "internationalisation",
            50);
        row("zero bytes", QByteArray("a\0b\0c", 5), QByteArray("\0c", 2), 3);
    }

    void finds()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, word);
        QFETCH(int, place);
        const char *const hit = WordScan(word).find(text.constData(), text.constData() + text.size());
        QCOMPARE(hit ? static_cast<int>(hit - text.constData()) : -1, place);
    }

    /// Every place and every length around the widths that are compared at once.
    void agreesWithPlainSearch()
    {
        QRandomGenerator random(3);
        for (int round = 0; round < 20'000; ++round) {
            QByteArray text(random.bounded(200), 'a');
            for (char &c : text)
                c = "abAB"[random.bounded(4)];
            QByteArray word(1 + random.bounded(8), 'a');
            for (char &c : word)
                c = "ab"[random.bounded(2)];
            // Bytes beyond the end must not be read: the text stands in an array of exactly its size.
            const std::vector<char> exact(text.begin(), text.end());
            const char *const hit = WordScan(word).find(exact.data(), exact.data() + exact.size());
            QCOMPARE(hit ? hit - exact.data() : -1, text.toLower().indexOf(word));
        }
    }
};

std::unique_ptr<TestCase> newWordScanTest() { return std::make_unique<WordScanTest>(); }

} // namespace Dateline

#include "wordscantest.moc"
