// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/language.h"
#include "models/wording/counts.h"
#include "models/wording/datewords.h"
#include "tests/wording/wordingtests.h"

#include <QFile>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include <thread>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Knows a few words of German.
class SomeGerman : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int n) const override
    {
        const QByteArrayView text(source);
        if (text == "%Ln event(s)")
            return n == 1 ? u"%Ln Ereignis"_s : u"%Ln Ereignisse"_s;
        if (text == "Aug")
            return u"Aug."_s;
        // The order of day, month and year, and the point behind the day, are the translation's.
        return text == "%1 %2" ? u"%1. %2"_s : QString();
    }
};

Language german()
{
    return Language::made(u"de"_s, QLocale(QLocale::German, QLocale::Germany), std::make_unique<SomeGerman>());
}

} // namespace

void LanguageTest::isEnglishUnlessSaid()
{
    QCOMPARE(Language::current().code(), u"en"_s);
    QVERIFY(Language::codes().contains(u"en"_s));
    QCOMPARE(Language::of(u"en"_s).value().code(), u"en"_s);
    QCOMPARE(eventsInWords(2), u"2 events"_s);
}

void LanguageTest::scopesNest()
{
    const Language other = german();
    {
        const LanguageScope outer(other);
        QCOMPARE(eventsInWords(2), u"2 Ereignisse"_s);
        {
            const LanguageScope inner((Language()));
            QCOMPARE(eventsInWords(1), u"1 event"_s);
        }
        QCOMPARE(eventsInWords(1), u"1 Ereignis"_s);
        // What a translation lacks is English, with the forms of English.
        QCOMPARE(originsInWords(1), u"1 origin"_s);
    }
    QCOMPARE(eventsInWords(2), u"2 events"_s);
    Language::setProgram(other);
    QCOMPARE(eventsInWords(2), u"2 Ereignisse"_s);
    Language::setProgram(Language());
}

void LanguageTest::threadsSpeakForThemselves()
{
    const LanguageScope here(german());
    QString there;
    std::thread([&] { there = eventsInWords(3); }).join();
    QCOMPARE(there, u"3 events"_s);
    QCOMPARE(eventsInWords(3), u"3 Ereignisse"_s);
}

void LanguageTest::numbersFollowTheLanguage()
{
    QCOMPARE(numberInWords(1'234'567), u"1,234,567"_s);
    const LanguageScope here(german());
    QCOMPARE(numberInWords(1'234'567), u"1.234.567"_s);
    QCOMPARE(eventsInWords(1'234), u"1.234 Ereignisse"_s);
}

void LanguageTest::unknownOnesAreRefused()
{
    const auto none = Language::of(u"tlh"_s);
    QVERIFY(!none);
    QVERIFY2(none.error().message.contains(u"“tlh”"_s) && none.error().message.contains(u"en"_s),
             qPrintable(none.error().message));
}

/// The sources say "event(s)"; what shows that to a user lacks its forms in the file.
void LanguageTest::englishHasAllPluralForms()
{
    QFile file(QStringLiteral(DATELINE_SOURCE_DIR "/resources/translations/dateline_en.ts"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QString source;
    int forms = 0;
    int messages = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"source") {
            source = xml.readElementText();
            ++messages;
        } else if (xml.isStartElement() && xml.name() == u"numerusform") {
            const QString form = xml.readElementText();
            QVERIFY2(!form.isEmpty() && !form.contains(u"(s)"_s), qPrintable(source));
            ++forms;
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(messages > 20);
    QCOMPARE(forms, 2 * messages);
}

} // namespace Dateline
