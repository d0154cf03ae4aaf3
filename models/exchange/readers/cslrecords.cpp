// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/readers/cslrecords.h"
#include "models/exchange/exchangetr.h"
#include "models/json/csl.h"
#include "models/json/objectreader.h"

#include <QRegularExpression>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

QString textOf(const json &value)
{
    if (value.is_string())
        return QString::fromStdString(value.get_ref<const std::string &>());
    return value.is_number() ? QString::fromStdString(value.dump()) : QString();
}

QString textIn(const json &object, const char *name)
{
    const auto found = object.find(name);
    return found == object.end() ? QString() : textOf(*found).trimmed();
}

/// Numbers of a date, which some programs write as texts. Empty if one of them is no number.
std::vector<int> partsOf(const json &list)
{
    std::vector<int> parts;
    for (const json &part : list) {
        bool isNumber = false;
        const QString text = textOf(part);
        if (text.isEmpty() && !parts.empty())
            break; // "2018", "", "": nothing more is known
        parts.push_back(text.toInt(&isNumber));
        if (!isNumber)
            return {};
    }
    return parts;
}

/// "2018-11-30" of year, month and day as CSL counts years: there is no year 0, and -44 is the EDTF year -0043.
QString edtfOf(const std::vector<int> &parts)
{
    constexpr int longestPlainYear = 9999;
    const int year = parts[0] < 0 ? parts[0] + 1 : parts[0];
    const int absolute = std::abs(year);
    QString text = year < 0 ? u"-"_s : QString();
    text = absolute > longestPlainYear ? QString(u'Y' + text + QString::number(absolute))
                                       : QString(text + QString::number(absolute).rightJustified(4, u'0'));
    for (std::size_t i = 1; i < std::min<std::size_t>(parts.size(), 3) && parts[i] != 0; ++i)
        text += u'-' + QString::number(parts[i]).rightJustified(2, u'0');
    return text;
}

/// Seasons are 1 to 4, where some programs write them as months 13 to 16 or 21 to 24 as EDTF does.
std::vector<int> withSeason(std::vector<int> parts, int season)
{
    constexpr int firstEdtfSeason = 21;
    if (parts.size() == 1 && season >= 1 && season <= 4)
        return {parts[0], firstEdtfSeason + season - 1};
    else if (parts.size() == 2 && parts[1] >= 13 && parts[1] <= 16)
        parts[1] += firstEdtfSeason - 13;
    return parts;
}

std::vector<AuthorName> namesOf(const json &list)
{
    std::vector<AuthorName> names;
    if (!list.is_array())
        return names;
    for (const json &each : list) {
        AuthorName name;
        if (each.is_object()) {
            name.family = textIn(each, "family");
            name.given = textIn(each, "given");
            name.literal = textIn(each, "literal");
            name.droppingParticle = textIn(each, "dropping-particle");
            name.nonDroppingParticle = textIn(each, "non-dropping-particle");
            name.suffix = textIn(each, "suffix");
        } else {
            name.literal = textOf(each).trimmed();
        }
        if (name.family.isEmpty() && name.literal.isEmpty())
            std::swap(name.literal, name.given); // a single name
        if (!name.family.isEmpty() || !name.literal.isEmpty())
            names.push_back(std::move(name));
    }
    return names;
}

bool isFurtherVariable(const std::string &name)
{
    const auto all = furtherCslVariables();
    return std::find(all.begin(), all.end(), name) != all.end();
}

/// What is dropped without a word, for it is another program's own: "_zotero", "x-...".
bool isPrivate(const std::string &name) { return name.starts_with('_') || name.starts_with("x-"); }

/// Puts every text of \p value into the form in which further fields are kept: no markup, no control characters.
json cleaned(const json &value)
{
    if (value.is_string()) {
        QString text = withoutCslMarkup(textOf(value));
        text.remove(QRegularExpression(u"[\\x00-\\x08\\x0b-\\x1f\\x7f]"_s));
        return text.trimmed().toStdString();
    }
    if (!value.is_structured())
        return value;
    json copy = value;
    for (json &part : copy)
        part = cleaned(part);
    return copy;
}

/// The variables that a source keeps without having members for them. The others are named in \p dropped.
QByteArray furtherFieldsOf(const json &item, QStringList &dropped)
{
    static constexpr std::string_view known[] = {
        "id", "type", "title", "container-title", "author", "issued", "accessed", "publisher", "URL", "language"};
    json further = json::object();
    for (const auto &[name, value] : item.items()) {
        if (std::find(std::begin(known), std::end(known), name) != std::end(known) || value.is_null())
            continue;
        if (isFurtherVariable(name))
            further[name] = cleaned(value);
        else if (!isPrivate(name))
            dropped.append(QString::fromStdString(name));
    }
    return further.empty() ? QByteArray() : objectBytes(further);
}

} // namespace

QString withoutCslMarkup(QString text)
{
    static const QRegularExpression tag(u"</?(?:i|b|sup|sub|sc|span)(?:\\s[^<>]*)?>"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    return text.contains(u'<') ? text.remove(tag) : text;
}

RecordDate cslDateOf(const json &value)
{
    RecordDate date;
    if (!value.is_object()) {
        date.text = textOf(value).trimmed();
        return date;
    }
    const QString circa = textIn(value, "circa");
    const bool isCirca = (value.contains("circa") && value["circa"].is_boolean() && value["circa"].get<bool>())
        || (!circa.isEmpty() && circa != "0"_L1 && circa != "false"_L1);
    QStringList ends;
    if (const auto parts = value.find("date-parts"); parts != value.end() && parts->is_array()) {
        for (const json &each : *parts) {
            const std::vector<int> numbers = each.is_array() ? partsOf(each) : std::vector<int>();
            if (!numbers.empty())
                ends.append(edtfOf(withSeason(numbers, textIn(value, "season").toInt()))
                            + (isCirca ? u"~"_s : QString()));
            else if (each.is_array() && !each.empty())
                date.text = QString::fromStdString(each.dump()); // is no date, and is said to be none
        }
    }
    if (!ends.isEmpty() && date.text.isEmpty())
        date.text = ends.mid(0, 2).join(u'/');
    for (const char *name : {"raw", "literal"}) {
        if (date.text.isEmpty())
            date.text = textIn(value, name);
    }
    return date;
}

bool takeCslItem(const json &item, const RecordPlace &place, RecordSink &sink)
{
    if (!item.is_object())
        return sink.reject(place, {}, ExchangeTr::tr("is no item of a bibliography"));
    WorkRecord record;
    record.place = place;
    record.key = textIn(item, "id");
    Source &source = record.source;
    source.type = textIn(item, "type");
    source.title = withoutCslMarkup(textIn(item, "title")).simplified();
    source.containerTitle = withoutCslMarkup(textIn(item, "container-title")).simplified();
    if (item.contains("author"))
        source.authors = namesOf(item["author"]);
    source.publisher = textIn(item, "publisher");
    source.url = textIn(item, "URL");
    source.language = textIn(item, "language").replace(u'_', u'-');
    if (item.contains("issued"))
        record.issued = cslDateOf(item["issued"]);
    if (item.contains("accessed"))
        record.accessed = cslDateOf(item["accessed"]);
    QStringList dropped;
    source.cslRest = furtherFieldsOf(item, dropped);
    if (source.title.isEmpty() && source.containerTitle.isEmpty() && source.authors.empty() && source.url.isEmpty())
        return sink.reject(place, {}, ExchangeTr::tr("has no title, no author and no address"));
    if (!dropped.isEmpty())
        sink.remark(place, {}, ExchangeTr::tr("left out: %1").arg(dropped.join(u", "_s)));
    return sink.take(std::move(record));
}

} // namespace Dateline
