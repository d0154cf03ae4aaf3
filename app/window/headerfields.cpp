// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/headerfields.h"

#include "models/wording/language.h"

#include <QComboBox>
#include <QCompleter>
#include <QCoreApplication>
#include <QLineEdit>
#include <QLocale>

#include <algorithm>
#include <vector>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct HeaderFieldsTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::HeaderFields)
};

/// "German (de)"
QString languageLabel(const QString &tag)
{
    const QLocale locale(tag);
    if (locale.language() == QLocale::C)
        return tag;
    return HeaderFieldsTr::tr("%1 (%2)", "a language and its code")
        .arg(QLocale::languageToString(locale.language()), tag);
}

void makeEditable(QComboBox *field)
{
    field->setEditable(true);
    field->setInsertPolicy(QComboBox::NoInsert);
    field->completer()->setFilterMode(Qt::MatchContains);
    field->completer()->setCompletionMode(QCompleter::PopupCompletion);
    field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    field->setMinimumContentsLength(18);
}

void choose(QComboBox *field, const QString &value)
{
    const int place = field->findData(value);
    if (place >= 0)
        field->setCurrentIndex(place);
    else
        field->setEditText(value);
}

/// The value of the item that is named, or what was typed.
QString valueIn(const QComboBox *field)
{
    const QString text = field->currentText().trimmed();
    const int place = field->findText(text, Qt::MatchFixedString);
    return place >= 0 ? field->itemData(place).toString() : text;
}

} // namespace

QComboBox *makeLanguageField(const QString &tag, QWidget *parent)
{
    auto *field = new QComboBox(parent);
    field->addItem(HeaderFieldsTr::tr("Not stated"), QString());
    static constexpr const char *common[] = {"ar", "bg", "cs", "da", "de", "el", "en", "es", "et",      "fa",
                                             "fi", "fr", "he", "hi", "hr", "hu", "id", "it", "ja",      "ko",
                                             "lt", "lv", "ms", "nb", "nl", "pl", "pt", "ro", "ru",      "sk",
                                             "sl", "sr", "sv", "th", "tr", "uk", "ur", "vi", "zh-Hans", "zh-Hant"};
    std::vector<std::pair<QString, QString>> items;
    for (const char *each : common) {
        const QString code = QString::fromLatin1(each);
        items.emplace_back(languageLabel(code), code);
    }
    std::sort(items.begin(), items.end());
    for (const auto &[label, code] : items)
        field->addItem(label, code);
    if (!tag.isEmpty() && field->findData(tag) < 0)
        field->addItem(languageLabel(tag), tag);
    makeEditable(field);
    field->setToolTip(HeaderFieldsTr::tr("The language of titles and summaries. A code such as de-AT can be typed."));
    choose(field, tag);
    return field;
}

QString languageIn(const QComboBox *field) { return valueIn(field); }

bool isLanguageGood(const QComboBox *field)
{
    const QString tag = languageIn(field);
    return tag.isEmpty() || isLanguageTag(tag);
}

QComboBox *makeLicenceField(const QString &expression, QWidget *parent)
{
    auto *field = new QComboBox(parent);
    field->addItem(HeaderFieldsTr::tr("Not stated"), QString());
    field->addItem(HeaderFieldsTr::tr("CC BY 4.0: free, with credit"), u"CC-BY-4.0"_s);
    field->addItem(HeaderFieldsTr::tr("CC BY-SA 4.0: free, with credit, passed on alike"), u"CC-BY-SA-4.0"_s);
    field->addItem(HeaderFieldsTr::tr("CC BY-NC 4.0: free, with credit, not for profit"), u"CC-BY-NC-4.0"_s);
    field->addItem(HeaderFieldsTr::tr("CC0 1.0: free, no conditions"), u"CC0-1.0"_s);
    field->addItem(HeaderFieldsTr::tr("ODbL 1.0: a database, passed on alike"), u"ODbL-1.0"_s);
    makeEditable(field);
    field->setToolTip(HeaderFieldsTr::tr("What others may do with the tracker. An SPDX identifier can be typed."));
    choose(field, expression);
    return field;
}

QString licenceIn(const QComboBox *field) { return valueIn(field); }

} // namespace Dateline
