// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// PDFs whose lines run from right to left.
#include "models/ingest/visualorder.h"
#include "tests/ingest/ingesttests.h"
#include "tests/ingest/samplepdf.h"

#include <QTest>

#include <algorithm>
#include <iterator>
#include <random>
#include <unicode/ubidi.h>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// A line as UAX #9 has it printed, letters from left to right.
QString asPrinted(const QString &line, bool fromRight)
{
    UErrorCode error = U_ZERO_ERROR;
    UBiDi *order = ubidi_open();
    ubidi_setPara(order, reinterpret_cast<const UChar *>(line.utf16()), static_cast<int32_t>(line.size()),
                  fromRight ? UBIDI_RTL : UBIDI_LTR, nullptr, &error);
    QString printed(line.size(), Qt::Uninitialized);
    const int32_t size =
        ubidi_writeReordered(order, reinterpret_cast<UChar *>(printed.data()), static_cast<int32_t>(line.size()),
                             UBIDI_DO_MIRRORING | UBIDI_KEEP_BASE_COMBINING, &error);
    ubidi_close(order);
    printed.truncate(size);
    return printed;
}

/// How a file draws a line.
enum class Drawing {
    AtOnce,         ///< as it is printed
    LetterByLetter, ///< each at its place, those from right to left in their own order
};

/// Lines of text beneath each other, which end at \p right points if they run from right to left.
QByteArray drawnLines(double x, double right, double y, const QStringList &lines, bool fromRight, Drawing drawing)
{
    constexpr double size = 10;
    constexpr double lead = 13;
    QByteArray content;
    const auto text = [&](double from, const QString &printed) {
        content += "BT /F3 10 Tf " + QByteArray::number(from, 'f', 3) + ' ' + QByteArray::number(y, 'f', 3) + " Td ("
            + pdfPrinted(printed) + ") Tj ET\n";
    };
    for (const QString &line : lines) {
        const QString printed = asPrinted(line, fromRight);
        std::vector<double> widths;
        double width = 0;
        for (const QChar c : printed) {
            widths.push_back(printedWidth(c) * size);
            width += widths.back();
        }
        double from = fromRight ? right - width : x;
        if (drawing == Drawing::AtOnce) {
            text(from, printed);
        } else {
            from += width;
            for (qsizetype i = printed.size() - 1; i >= 0; --i) {
                from -= widths[static_cast<std::size_t>(i)];
                // Marks stand in the midst of their letters.
                const double into = printed[i].isMark() && i > 0 ? widths[static_cast<std::size_t>(i - 1)] / 2 : 0;
                text(from - into, QString(printed[i]));
            }
        }
        y -= lead;
    }
    return content;
}

QString sortedLetters(const QString &text)
{
    QString letters;
    std::copy_if(text.begin(), text.end(), std::back_inserter(letters), [](QChar c) { return c.isLetterOrNumber(); });
    std::sort(letters.begin(), letters.end());
    return letters;
}

QString readPage(const QByteArray &content)
{
    PdfSettings settings;
    settings.pages = {content};
    const SourceDocument pdf = readAs("a.pdf", makePdf(settings));
    return isFit(pdf) ? pdf.source.text : QString(u"unfit: "_s + pdf.source.text);
}

const QStringList hebrew{u"ממשלת ישראל אסרה על Huawei את הציוד"_s, u"ברשתות 5G עד סוף 2019 (ראו נספח 3),"_s,
                         u"והודיעה על כך לחברות Ericsson, Nokia"_s, u"ולכל מפעיל ברחבי הארץ מיום הפרסום."_s};
const QStringList arabic{u"حظرت الحكومة شركة هواوي من شبكات 5G"_s, u"في 2020-07-14، وقال الوزير (في الجزائر)"_s,
                         u"لن نسمح بذلك قبل 31/12/2021 في البلد"_s, u"وهل يشمل القرار شركة ZTE كذلك؟"_s};

} // namespace

class RightToLeftTest : public TestCase
{
    Q_OBJECT

private slots:
    /// Whatever is printed comes back as something that is printed like that, and mostly as it was.
    void linesComeBack_data()
    {
        QTest::addColumn<bool>("fromRight");
        QTest::newRow("from right") << true;
        QTest::newRow("from left") << false;
    }
    void linesComeBack()
    {
        QFETCH(bool, fromRight);
        std::mt19937 random(20);
        const QStringList parts{u"שלום"_s, u"עולם"_s,   u"شبكة"_s, u"Huawei"_s, u"5G"_s, u"2019"_s, u"3.5%"_s,
                                u"ו"_s,    u"(נספח)"_s, u"(a)"_s,  u","_s,      u"."_s,  u"–"_s,    u"«لا»"_s};
        int same = 0;
        int alike = 0;
        constexpr int lines = 3000;
        for (int i = 0; i < lines; ++i) {
            QStringList words{fromRight ? u"ראשון"_s : u"First"_s};
            for (int word = static_cast<int>(random() % 8); word >= 0; --word)
                words.append(parts[static_cast<qsizetype>(random() % static_cast<unsigned>(parts.size()))]);
            const QString line = words.join(u' ');
            const QString printed = asPrinted(line, fromRight);
            const QString read = inReadingOrder(printed, fromRight);
            same += read == line;
            alike += asPrinted(read, fromRight) == printed;
            // No letter is lost, whatever the order.
            QCOMPARE(sortedLetters(read), sortedLetters(line));
        }
        QVERIFY2(alike > lines * 90 / 100, qPrintable(QString::number(alike)));
        QVERIFY2(same > lines * 60 / 100,
                 qPrintable(QString::number(same))); // signs between two directions may be of either
    }

    void otherLinesStay()
    {
        for (const QString &line : {u"The vendor (Huawei) – 5G, 2019."_s, u"华为"_s, QString(), u"12-15 %"_s})
            QCOMPARE(inReadingOrder(line, true), line);
    }

    void shapesOfTypesettingBecomeLetters()
    {
        QCOMPARE(inReadingOrder(u"\ufefb"_s, true), u"لا"_s);
        QCOMPARE(inReadingOrder(u"\ufeae\ufef3\ufee3"_s, true), u"مير"_s);
    }

    void paragraphsAreRead_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<int>("drawing");
        for (const Drawing drawing : {Drawing::AtOnce, Drawing::LetterByLetter}) {
            const char *how = drawing == Drawing::AtOnce ? "at once" : "letter by letter";
            QTest::addRow("Hebrew, %s", how) << hebrew << static_cast<int>(drawing);
            QTest::addRow("Arabic, %s", how) << arabic << static_cast<int>(drawing);
        }
    }
    void paragraphsAreRead()
    {
        QFETCH(QStringList, lines);
        QFETCH(int, drawing);
        QCOMPARE(readPage(drawnLines(60, 540, 700, lines, true, static_cast<Drawing>(drawing))), lines.join(u'\n'));
    }

    /// The right one first; what stands over both in between.
    void columnsBeginAtTheRight()
    {
        const QByteArray page = drawnLines(40, 290, 700, arabic, true, Drawing::AtOnce)
            + drawnLines(320, 560, 700, hebrew, true, Drawing::AtOnce);
        QCOMPARE(readPage(page), QString(hebrew.join(u'\n') + u"\n\n"_s + arabic.join(u'\n')));
    }

    void cellsBeginAtTheRight()
    {
        const QList<QStringList> rows{{u"מדינה"_s, u"ספק"_s, u"שנה"_s},
                                      {u"ישראל"_s, u"Huawei"_s, u"2019"_s},
                                      {u"צרפת"_s, u"ZTE"_s, u"2020"_s},
                                      {u"יפן"_s, u"Huawei"_s, u"2018"_s}};
        for (const Drawing drawing : {Drawing::AtOnce, Drawing::LetterByLetter}) {
            QByteArray page;
            QStringList read;
            double y = 700;
            for (const QStringList &row : rows) {
                double right = 540;
                for (const QString &cell : row) {
                    page += drawnLines(0, right, y, {cell}, true, drawing);
                    right -= 160;
                }
                read.append(row.join(u'\t'));
                y -= 14;
            }
            QCOMPARE(readPage(page), read.join(u'\n'));
        }
    }

    /// A paragraph in another direction, and words of one within a text of the other.
    void directionsMayMix()
    {
        const QStringList english{u"The ministry said that the word שלום עולם"_s,
                                  u"is used in the notice (of 2019)."_s};
        const QByteArray page = drawnLines(60, 540, 700, hebrew, true, Drawing::AtOnce)
            + drawnLines(60, 540, 600, english, false, Drawing::AtOnce);
        QCOMPARE(readPage(page), QString(hebrew.join(u'\n') + u"\n\n"_s + english.join(u'\n')));
    }

    /// The file says of one sign that it is two letters, in the order of reading.
    void lamAndAlefAreRead()
    {
        const QString line = u"قال الوزير \ufefb خ\ufefbل ال\ufefbجتماع"_s;
        QCOMPARE(readPage(drawnLines(60, 540, 700, {line}, true, Drawing::AtOnce)), u"قال الوزير لا خلال اللاجتماع"_s);
    }

    void marksStayWithTheirLetters()
    {
        const QString line = u"שָלום הנֶה"_s;
        QCOMPARE(readPage(drawnLines(60, 540, 700, {line}, true, Drawing::AtOnce)), line);
        QCOMPARE(readPage(drawnLines(60, 540, 700, {line}, true, Drawing::LetterByLetter)), line);
    }
};

std::unique_ptr<TestCase> newRightToLeftTest() { return std::make_unique<RightToLeftTest>(); }

} // namespace Dateline

#include "righttolefttest.moc"
