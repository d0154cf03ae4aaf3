// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

#include <vector>

namespace Dateline {

enum class SettingType {
    Flag,   ///< bool
    Number, ///< int within limits
    Choice, ///< one of a few words
    Text,   ///< a line
    Folder  ///< a path; empty: none is preferred
};

/// The page of the dialog on which a setting stands, in the order of the pages.
enum class SettingPage { General, Appearance, Dates, Files };

/// A value of a setting of type Choice.
struct SettingChoice
{
    QString word; ///< as it is kept
    QString name; ///< as it is shown
};

/// What a person can set, declared once: settings files, the dialog and its tests walk the table of these.
struct Setting
{
    QString key; ///< in the settings file: "group/name", for ever
    SettingType type;
    SettingPage page;
    QVariant fallback; ///< at first, and in place of a value that is not allowed
    QString name;      ///< the label in the dialog, without a colon
    QString hint = {}; ///< a sentence below it; may be empty
    std::vector<SettingChoice> choices = {};
    int least = 0; ///< these four: of a number
    int most = 0;
    int step = 1;
    QString unit = {}; ///< behind the number, with its blank: " %"
};

/// The keys that other parts of the program ask for.
namespace SettingKey {
inline constexpr QLatin1StringView author("author");
inline constexpr QLatin1StringView openLast("start/openLast");
inline constexpr QLatin1StringView appearance("window/appearance");
inline constexpr QLatin1StringView textSize("window/textSize");
inline constexpr QLatin1StringView laneRows("timeline/rowsOfLane");
inline constexpr QLatin1StringView dateForm("dates/form");
inline constexpr QLatin1StringView firstWeekday("dates/firstWeekday");
inline constexpr QLatin1StringView trackerFolder("folders/trackers");
inline constexpr QLatin1StringView pictureFolder("folders/pictures");
} // namespace SettingKey

/// All of them, in the order of the dialog, with names in the current language.
std::vector<Setting> settingTable();

/// \p value as \p setting allows it, converted to its type; the fallback if it is not allowed.
QVariant allowedValue(const Setting &setting, const QVariant &value);

/// The title of a page.
QString settingPageName(SettingPage page);

} // namespace Dateline
