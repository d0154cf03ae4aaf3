// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/citation/citation.h"
#include "models/citation/citationparts.h"

#include <QRegularExpression>

#include <nlohmann/json.hpp>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// CSL has no year 0: -44 is 44 BC, which is the year -43 here.
std::vector<int> cslDateParts(const Edtf &date)
{
    std::vector<int> parts = datePartsOf(date);
    if (!parts.empty() && parts[0] <= 0)
        --parts[0];
    return parts;
}

/// The season of a date "2018-22" as CSL numbers it: 1 (spring) to 4 (winter); 0 for all other dates, also for seasons
/// of one hemisphere, which CSL does not tell apart.
int cslSeason(const Edtf &date)
{
    if (date.kind() != Edtf::Kind::Date || date.level() > 1)
        return 0;
    static const QRegularExpression season(u"^-?[0-9]{4}-2([1-4])[?~%]?$"_s);
    return season.match(date.toString()).captured(1).toInt();
}

nlohmann::ordered_json cslDate(const Edtf &date)
{
    nlohmann::ordered_json json;
    const bool circa = date.qualifiers().approximate || date.qualifiers().uncertain;
    const auto parts = cslDateParts(date);
    if (!parts.empty()) {
        json["date-parts"] = nlohmann::ordered_json::array({parts});
        if (circa)
            json["circa"] = true;
        return json;
    }
    if (const int season = cslSeason(date); season > 0) {
        const auto year = static_cast<int>(civilFromDay(*date.span().begin).year);
        json["date-parts"] = nlohmann::ordered_json::array({std::vector<int>{year > 0 ? year : year - 1}});
        json["season"] = season;
        if (circa)
            json["circa"] = true;
        return json;
    }
    if (date.kind() == Edtf::Kind::Interval) {
        const qsizetype slash = date.toString().indexOf(u'/');
        const auto begin = Edtf::parse(QStringView(date.toString()).left(slash));
        const auto end = Edtf::parse(QStringView(date.toString()).mid(slash + 1));
        if (begin && end && !datePartsOf(*begin).empty() && !datePartsOf(*end).empty()) {
            json["date-parts"] = nlohmann::ordered_json::array({cslDateParts(*begin), cslDateParts(*end)});
            if (circa)
                json["circa"] = true;
            return json;
        }
    }
    json["literal"] = date.toString().toStdString();
    return json;
}

nlohmann::ordered_json cslName(const AuthorName &author)
{
    nlohmann::ordered_json name;
    const auto part = [&name](const char *member, const QString &value) {
        if (!value.isEmpty())
            name[member] = value.toStdString();
    };
    part("literal", author.literal);
    part("family", author.family);
    part("given", author.given);
    part("dropping-particle", author.droppingParticle);
    part("non-dropping-particle", author.nonDroppingParticle);
    part("suffix", author.suffix);
    return name;
}

nlohmann::ordered_json cslItem(const Source &source)
{
    nlohmann::ordered_json item;
    item["id"] = source.id.text.toStdString();
    item["type"] = source.type.isEmpty() ? "document" : source.type.toStdString();
    const auto text = [&item](const char *name, const QString &value) {
        if (!value.isEmpty())
            item[name] = value.toStdString();
    };
    text("title", source.title);
    text("container-title", source.containerTitle);
    for (const AuthorName &author : source.authors)
        item["author"].push_back(cslName(author));
    text("publisher", source.publisher);
    if (!source.issued.isNull())
        item["issued"] = cslDate(source.issued);
    if (!source.accessed.isNull())
        item["accessed"] = cslDate(source.accessed);
    text("URL", source.url);
    text("language", source.language);
    if (!source.cslRest.isEmpty()) {
        // Written by Dateline itself, so it is an object.
        const auto rest = nlohmann::ordered_json::parse(source.cslRest.toStdString());
        for (const auto &[name, value] : rest.items())
            item[name] = value;
    }
    return item;
}

} // namespace

QByteArray citationCslJson(const Source &source) { return citationsCslJson({&source, 1}); }

QByteArray citationsCslJson(std::span<const Source> sources)
{
    nlohmann::ordered_json items = nlohmann::ordered_json::array();
    for (const Source &source : sources)
        items.push_back(cslItem(source));
    const auto keepGoing = nlohmann::ordered_json::error_handler_t::replace;
    return QByteArray::fromStdString(items.dump(2, ' ', false, keepGoing)) + '\n';
}

} // namespace Dateline
