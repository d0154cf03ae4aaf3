// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/readers/bibliographytext.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringDecoder>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// The letters of Windows-1252 from 0x80 to 0x9f; the others are those of Latin-1.
QString fromWindows1252(QByteArrayView bytes)
{
    static constexpr char16_t upper[] = {0x20ac, 0x81,   0x201a, 0x192,  0x201e, 0x2026, 0x2020, 0x2021,
                                         0x2c6,  0x2030, 0x160,  0x2039, 0x152,  0x8d,   0x17d,  0x8f,
                                         0x90,   0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                         0x2dc,  0x2122, 0x161,  0x203a, 0x153,  0x9d,   0x17e,  0x178};
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c >= u'\x80' && c <= u'\x9f')
            c = QChar(upper[c.unicode() - 0x80]);
    }
    return text;
}

} // namespace

QString bibliographyText(QByteArrayView bytes)
{
    QString text;
    if (const auto marked = QStringConverter::encodingForData(bytes)) {
        QStringDecoder decoder(*marked);
        text = decoder.decode(bytes);
    } else {
        QStringDecoder decoder(QStringConverter::Utf8);
        text = decoder.decode(bytes);
        if (decoder.hasError())
            text = fromWindows1252(bytes);
    }
    return text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
}

QString languageTagOf(const QString &name)
{
    static const QHash<QString, QString> tags{
        {u"english"_s, u"en"_s},        {u"american"_s, u"en-US"_s},   {u"usenglish"_s, u"en-US"_s},
        {u"british"_s, u"en-GB"_s},     {u"ukenglish"_s, u"en-GB"_s},  {u"australian"_s, u"en-AU"_s},
        {u"canadian"_s, u"en-CA"_s},    {u"newzealand"_s, u"en-NZ"_s}, {u"german"_s, u"de"_s},
        {u"ngerman"_s, u"de"_s},        {u"austrian"_s, u"de-AT"_s},   {u"naustrian"_s, u"de-AT"_s},
        {u"swissgerman"_s, u"de-CH"_s}, {u"deutsch"_s, u"de"_s},       {u"french"_s, u"fr"_s},
        {u"francais"_s, u"fr"_s},       {u"spanish"_s, u"es"_s},       {u"portuguese"_s, u"pt"_s},
        {u"brazilian"_s, u"pt-BR"_s},   {u"brazil"_s, u"pt-BR"_s},     {u"italian"_s, u"it"_s},
        {u"dutch"_s, u"nl"_s},          {u"danish"_s, u"da"_s},        {u"swedish"_s, u"sv"_s},
        {u"norsk"_s, u"nb"_s},          {u"norwegian"_s, u"no"_s},     {u"nynorsk"_s, u"nn"_s},
        {u"finnish"_s, u"fi"_s},        {u"icelandic"_s, u"is"_s},     {u"polish"_s, u"pl"_s},
        {u"czech"_s, u"cs"_s},          {u"slovak"_s, u"sk"_s},        {u"hungarian"_s, u"hu"_s},
        {u"magyar"_s, u"hu"_s},         {u"romanian"_s, u"ro"_s},      {u"bulgarian"_s, u"bg"_s},
        {u"russian"_s, u"ru"_s},        {u"ukrainian"_s, u"uk"_s},     {u"greek"_s, u"el"_s},
        {u"turkish"_s, u"tr"_s},        {u"hebrew"_s, u"he"_s},        {u"arabic"_s, u"ar"_s},
        {u"persian"_s, u"fa"_s},        {u"hindi"_s, u"hi"_s},         {u"chinese"_s, u"zh"_s},
        {u"japanese"_s, u"ja"_s},       {u"korean"_s, u"ko"_s},        {u"latin"_s, u"la"_s},
        {u"catalan"_s, u"ca"_s},        {u"croatian"_s, u"hr"_s},      {u"serbian"_s, u"sr"_s},
        {u"slovene"_s, u"sl"_s},        {u"slovenian"_s, u"sl"_s},     {u"estonian"_s, u"et"_s},
        {u"latvian"_s, u"lv"_s},        {u"lithuanian"_s, u"lt"_s}};
    const QString trimmed = QString(name).replace(u'_', u'-').trimmed();
    if (const QString tag = tags.value(trimmed.toLower()); !tag.isEmpty())
        return tag;
    static const QRegularExpression tag(u"^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$"_s);
    return tag.match(trimmed).hasMatch() ? trimmed : QString();
}

} // namespace Dateline
