// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settingtable.h"

#include "models/core/oneline.h"

#include <QCoreApplication>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// The context of the words.
struct SettingTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::Settings)
};

QVariant numberWithin(const Setting &setting, const QVariant &value)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    return isNumber && number >= setting.least && number <= setting.most ? QVariant(number) : setting.fallback;
}

/// A flag of a settings file is the text "true" or "false"; QVariant takes any other text for true.
QVariant flagOf(const Setting &setting, const QVariant &value)
{
    const QString text = value.toString();
    return text == "true"_L1 || text == "false"_L1 ? QVariant(text == "true"_L1) : setting.fallback;
}

} // namespace

std::vector<Setting> settingTable()
{
    return {
        {SettingKey::author, SettingType::Text, SettingPage::General, QString(), SettingTr::tr("Your name"),
         SettingTr::tr("Stands in the history beside what you change. Others who get the tracker can read it.")},
        {SettingKey::openLast, SettingType::Flag, SettingPage::General, true,
         SettingTr::tr("Open the last tracker when the program starts")},
        {.key = SettingKey::appearance,
         .type = SettingType::Choice,
         .page = SettingPage::Appearance,
         .fallback = u"system"_s,
         .name = SettingTr::tr("Appearance"),
         .choices = {{u"system"_s, SettingTr::tr("System")},
                     {u"light"_s, SettingTr::tr("Light")},
                     {u"dark"_s, SettingTr::tr("Dark")}}},
        {.key = SettingKey::textSize,
         .type = SettingType::Number,
         .page = SettingPage::Appearance,
         .fallback = 100,
         .name = SettingTr::tr("Size of text"),
         .hint = SettingTr::tr("Of the size that the desktop has set."),
         .least = 80,
         .most = 200,
         .step = 10,
         .unit = SettingTr::tr(" %", "behind a number")},
        {.key = SettingKey::laneRows,
         .type = SettingType::Number,
         .page = SettingPage::Appearance,
         .fallback = 8,
         .name = SettingTr::tr("Rows of a lane at most"),
         .hint = SettingTr::tr("On the timeline. A lane with more says so, and opens with a click."),
         .least = 2,
         .most = 30},
        {.key = SettingKey::dateForm,
         .type = SettingType::Choice,
         .page = SettingPage::Dates,
         .fallback = u"dmy"_s,
         .name = SettingTr::tr("Dates"),
         .hint = SettingTr::tr("In the window and in its pictures. What you type may have any form."),
         .choices = {{u"dmy"_s, SettingTr::tr("23 Aug 2018", "an example of how dates are written")},
                     {u"mdy"_s, SettingTr::tr("Aug 23, 2018", "an example of how dates are written")},
                     {u"iso"_s, u"2018-08-23"_s}}},
        {.key = SettingKey::firstWeekday,
         .type = SettingType::Choice,
         .page = SettingPage::Dates,
         .fallback = u"region"_s,
         .name = SettingTr::tr("Weeks begin on"),
         .choices = {{u"region"_s, SettingTr::tr("The usual day of the region")},
                     {u"monday"_s, SettingTr::tr("Monday")},
                     {u"saturday"_s, SettingTr::tr("Saturday")},
                     {u"sunday"_s, SettingTr::tr("Sunday")}}},
        {.key = SettingKey::trackerFolder,
         .type = SettingType::Folder,
         .page = SettingPage::Files,
         .fallback = QString(),
         .name = SettingTr::tr("Folder of trackers"),
         .hint = SettingTr::tr("Where dialogs begin. Without one they begin beside the tracker that is open.")},
        {.key = SettingKey::pictureFolder,
         .type = SettingType::Folder,
         .page = SettingPage::Files,
         .fallback = QString(),
         .name = SettingTr::tr("Folder of pictures"),
         .hint = SettingTr::tr("Also of tables and web pages. Without one they are saved beside the tracker.")},
    };
}

QVariant allowedValue(const Setting &setting, const QVariant &value)
{
    switch (setting.type) {
    case SettingType::Flag:
        return flagOf(setting, value);
    case SettingType::Number:
        return numberWithin(setting, value);
    case SettingType::Choice: {
        const QString word = value.toString();
        const bool isThere = std::any_of(setting.choices.begin(), setting.choices.end(),
                                         [&](const SettingChoice &each) { return each.word == word; });
        return isThere ? QVariant(word) : setting.fallback;
    }
    case SettingType::Text:
        return oneLine(value.toString()).trimmed();
    case SettingType::Folder:
        return value.toString().contains(QChar::Null) ? setting.fallback : QVariant(value.toString());
    }
    Q_UNREACHABLE();
}

QString settingPageName(SettingPage page)
{
    switch (page) {
    case SettingPage::General:
        return SettingTr::tr("General");
    case SettingPage::Appearance:
        return SettingTr::tr("Appearance");
    case SettingPage::Dates:
        return SettingTr::tr("Dates");
    case SettingPage::Files:
        return SettingTr::tr("Files");
    }
    Q_UNREACHABLE();
}

} // namespace Dateline
