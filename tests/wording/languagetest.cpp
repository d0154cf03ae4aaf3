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

void LanguageTest::tagsAreThoseOfFiles()
{
    QCOMPARE(Language().tag(), u"en"_s);
    QCOMPARE(Language().name(), u"English"_s);
    QCOMPARE(german().name(), u"Deutsch"_s);
    const Language brazilian = Language::made(u"pt_BR"_s, QLocale(u"pt_BR"_s), std::make_unique<SomeGerman>());
    QCOMPARE(brazilian.tag(), u"pt-BR"_s);
    QVERIFY(*Language::ofTag(u"EN"_s) == Language());
    QCOMPARE(Language::ofTag(u"pt-BR"_s).error().code, ErrorCode::NotFound);
    const LanguageScope words(brazilian);
    QVERIFY(*Language::ofTag(u"pt-br"_s) == brazilian);
    for (const QString &tag : {u"de"_s, u"zh-Hans-CN"_s, u"x-pseudo"_s, u"sl-1994"_s})
        QVERIFY2(isLanguageTag(tag), qPrintable(tag));
    for (const QString &no : {u""_s, u"-"_s, u"de_AT"_s, u"de-"_s, u"de "_s, u"de\n"_s, u"ελ"_s, u"verylongword"_s})
        QVERIFY2(!isLanguageTag(no), qPrintable(no));
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
