// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/lookjson.h"

#include "models/json/objectreader.h"

#include <cmath>
#include <QCoreApplication>

namespace Dateline {

using namespace Qt::StringLiterals;
using Json = nlohmann::json; // its members stand in alphabetical order

namespace {

struct QueryTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::Query)
};

void addDay(Json &object, const char *name, std::optional<Day> day)
{
    if (day)
        object[name] = isoDay(*day).toStdString();
}

template<typename Values, typename TextOf>
void addList(Json &object, const char *name, const Values &values, const TextOf &textOf)
{
    for (const auto &value : values)
        object[name].push_back(QString(textOf(value)).toStdString());
}

Json filterObject(const Filter &filter)
{
    Json object = Json::object();
    const auto code = [](CountryCode country) { return country.toString(); };
    const auto id = [](const auto &value) { return value.text; };
    addList(object, "countries", filter.countries, code);
    addList(object, "issuers", filter.issuers, code);
    addList(object, "companies", filter.companies, id);
    addList(object, "categories", filter.categories, id);
    addList(object, "milestones", filter.milestones, wordFor<Milestone>);
    addList(object, "tags", filter.tags, [](const QString &tag) { return tag; });
    addDay(object, "from", filter.window.begin);
    if (filter.window.end)
        addDay(object, "to", *filter.window.end - Days{1});
    addText(object, "text", filter.text);
    if (filter.minimumOrigins > 0)
        object["minOrigins"] = filter.minimumOrigins;
    addDay(object, "asOf", filter.asOf);
    addDay(object, "knownOn", filter.knownOn);
    return object;
}

std::optional<CountryCode> countryFrom(const QString &text) { return CountryCode::parse(text); }

Filter filterFrom(ObjectReader object)
{
    Filter filter;
    object.words("countries", filter.countries, countryFrom);
    object.words("issuers", filter.issuers, countryFrom);
    object.ids("companies", filter.companies);
    object.ids("categories", filter.categories);
    object.words("milestones", filter.milestones, [](const QString &text) { return fromWord<Milestone>(text); });
    filter.tags = object.texts("tags");
    filter.window.begin = object.day("from");
    if (const auto last = object.day("to"))
        filter.window.end = *last + Days{1};
    filter.text = object.text("text").value_or(QString());
    constexpr double mostOrigins = 1'000'000;
    const double origins = object.number("minOrigins").value_or(0);
    if (!(origins >= 0 && origins <= mostOrigins && std::floor(origins) == origins))
        object.fail(u"minOrigins"_s, QueryTr::tr("must be a whole number"));
    else
        filter.minimumOrigins = static_cast<int>(origins);
    filter.asOf = object.day("asOf");
    filter.knownOn = object.day("knownOn");
    object.noRest();
    return filter;
}

std::optional<TimeRange> rangeFrom(ObjectReader &object)
{
    const auto range = object.pair("range");
    if (!range)
        return std::nullopt;
    constexpr double farthest = 4e12; // days: beyond all years that dates can have
    if (std::abs(range->first) > farthest || std::abs(range->second) > farthest)
        object.fail(u"range"_s, QueryTr::tr("lies beyond all years"));
    else if (range->first + 1e-3 < range->second)
        return TimeRange{range->first, range->second};
    else
        object.fail(u"range"_s, QueryTr::tr("must end after its begin"));
    return std::nullopt;
}

// The member that says what is selected is named by its kind.
const char *memberOf(const EventId &) { return "event"; }
const char *memberOf(CountryCode) { return "country"; }
const char *memberOf(const PartyId &) { return "company"; }
const char *memberOf(const MeasureId &) { return "measure"; }
const char *memberOf(const SourceId &) { return "source"; }

QString textOf(CountryCode country) { return country.toString(); }
template<typename Kind>
QString textOf(const Id<Kind> &id)
{
    return id.text;
}

struct SelectionWriter
{
    Json &object;

    void operator()(std::monostate) const { }
    template<typename Value>
    void operator()(const Value &value) const
    {
        object[memberOf(value)] = textOf(value).toStdString();
    }
};

class SelectionTaker
{
public:
    SelectionTaker(ObjectReader &object, Selection &selection) : m_object(object), m_selection(selection) { }

    template<typename Value>
    void take(const char *name, const std::optional<Value> &value)
    {
        if (!value)
            return;
        if (m_taken)
            m_object.fail(QString::fromLatin1(name), QueryTr::tr("is a second selection"));
        m_taken = true;
        m_selection = *value;
    }

private:
    ObjectReader &m_object;
    Selection &m_selection;
    bool m_taken = false;
};

Selection selectionFrom(ObjectReader &object)
{
    Selection selection;
    SelectionTaker taker(object, selection);
    taker.take("event", object.id<EventId>("event"));
    taker.take("country", object.word<CountryCode>("country", countryFrom));
    taker.take("company", object.id<PartyId>("company"));
    taker.take("measure", object.id<MeasureId>("measure"));
    taker.take("source", object.id<SourceId>("source"));
    return selection;
}

constexpr LookParts allParts = LookPart::Filter | LookPart::Lanes | LookPart::Range | LookPart::Selected;

} // namespace

void addLook(Json &object, const Look &look, LookParts parts)
{
    if (parts.testFlag(LookPart::Filter))
        object["filter"] = filterObject(look.filter);
    if (parts.testFlag(LookPart::Filter) && look.knownThen)
        object["knownThen"] = true;
    if (parts.testFlag(LookPart::Lanes) && look.lanes)
        object["lanes"] = laneGroupingWord(*look.lanes).toStdString();
    if (parts.testFlag(LookPart::Range) && look.range)
        object["range"] = {look.range->begin, look.range->end};
    if (parts.testFlag(LookPart::Selected))
        std::visit(SelectionWriter{object}, look.selection);
}

void takeLook(ObjectReader &object, Look &look, LookParts parts)
{
    if (parts.testFlag(LookPart::Filter)) {
        const auto filter = object.object("filter");
        look.filter = filter ? filterFrom(*filter) : Filter();
        look.knownThen = object.flag("knownThen");
    }
    if (parts.testFlag(LookPart::Lanes))
        look.lanes = object.word<LaneGrouping>("lanes", laneGroupingFromWord);
    if (parts.testFlag(LookPart::Range))
        look.range = rangeFrom(object);
    if (parts.testFlag(LookPart::Selected))
        look.selection = selectionFrom(object);
}

QByteArray lookJson(const Look &look)
{
    Json object = Json::object();
    addLook(object, look, allParts);
    return objectBytes(object);
}

Result<Look> readLook(const QByteArray &json)
{
    const Json object = parsedObject(json);
    if (object.is_discarded())
        return Error{ErrorCode::Malformed, QueryTr::tr("is not JSON, or nested too deeply"), {}};
    std::optional<Error> fault;
    Look look;
    ObjectReader reader(object, {}, fault);
    takeLook(reader, look, allParts);
    reader.noRest();
    if (fault)
        return *std::move(fault);
    return look;
}

} // namespace Dateline
