// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/integrity.h"
#include "models/exchange/csl.h"
#include "models/exchange/jsonmembers.h"
#include "models/exchange/trackerjson.h"

#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int oldestVersion = 1;

Category readCategory(JsonMembers &members, JsonContext &)
{
    Category category;
    category.id = members.id<CategoryId>("id");
    category.name = members.requiredText("name");
    category.extra = members.rest();
    return category;
}

Party readParty(JsonMembers &members, JsonContext &context)
{
    Party party;
    party.id = members.id<PartyId>("id");
    party.kind = members.word<PartyKind>("kind");
    party.name = members.requiredText("name");
    if (members.has("country")) {
        const auto code = CountryCode::parse(members.text("country"));
        if (code)
            party.country = *code;
        else
            context.fault(u"country"_s, u"is not a country code of two capital letters (ISO 3166-1)"_s);
    }
    party.extra = members.rest();
    return party;
}

Measure readMeasure(JsonMembers &members, JsonContext &)
{
    Measure measure;
    measure.id = members.id<MeasureId>("id");
    measure.title = members.requiredText("title");
    measure.summary = members.text("summary");
    measure.effect = members.word<Effect>("effect");
    measure.issuers = members.ids<PartyId>("issuers");
    measure.targets = members.ids<PartyId>("targets");
    members.since({{"reviewOn", 2}, {"bindsMembers", 3}});
    measure.bindsMembers = members.flag("bindsMembers");
    measure.reviewOn = members.optionalDate("reviewOn");
    measure.extra = members.rest();
    return measure;
}

Event readEvent(JsonMembers &members, JsonContext &context)
{
    Event event;
    event.id = members.id<EventId>("id");
    event.title = members.requiredText("title");
    event.summary = members.text("summary");
    event.category = members.id<CategoryId>("category");
    event.date = members.date("date");
    members.since({{"dateReason", 2}, {"reviewOn", 2}});
    event.dateReason = members.text("dateReason");
    for (const JsonValue &part : members.list("parties")) {
        JsonMembers inner(part, context, members.fieldPath("parties", event.parties.size()));
        Participation participation;
        participation.party = inner.id<PartyId>("party");
        participation.role = inner.word<Role>("role");
        inner.noRest();
        event.parties.push_back(std::move(participation));
    }
    event.measure = members.optionalId<MeasureId>("measure");
    event.milestone = members.optionalWord<Milestone>("milestone");
    event.tags = members.texts("tags");
    event.note = members.text("note");
    event.reviewOn = members.optionalDate("reviewOn");
    event.extra = members.rest();
    return event;
}

Source readSource(JsonMembers &members, JsonContext &context)
{
    Source source;
    source.id = members.id<SourceId>("id");
    if (const JsonValue *record = members.requiredObject("csl")) {
        JsonMembers csl(*record, context, members.fieldPath("csl"));
        source.type = csl.requiredText("type");
        source.title = csl.requiredText("title");
        source.containerTitle = csl.text("container-title");
        for (const JsonValue &name : csl.list("author")) {
            JsonMembers inner(name, context, csl.fieldPath("author", source.authors.size()));
            AuthorName author;
            author.family = inner.text("family");
            author.given = inner.text("given");
            author.literal = inner.text("literal");
            inner.noRest();
            source.authors.push_back(std::move(author));
        }
        source.publisher = csl.text("publisher");
        source.issued = csl.optionalDate("issued");
        source.accessed = csl.optionalDate("accessed");
        source.url = csl.text("URL");
        source.language = csl.text("language");
        source.cslRest = csl.rest(furtherCslVariables());
    }
    source.reliability = members.optionalWord<Reliability>("reliability");
    source.text = members.text("text");
    members.since({{"textSha256", 2}});
    source.textDigest = members.text("textSha256");
    source.extra = members.rest();
    return source;
}

Attribution readAttribution(JsonMembers &members, JsonContext &context)
{
    Attribution attribution;
    attribution.id = members.id<AttributionId>("id");
    attribution.event = members.id<EventId>("event");
    attribution.source = members.id<SourceId>("source");
    attribution.claim = members.word<Claim>("claim");
    attribution.party = members.optionalId<PartyId>("party");
    members.since({{"role", 2}});
    attribution.role = members.optionalWord<Role>("role");
    attribution.support = members.word<Support>("support");
    if (const JsonValue *quote = members.object("quote")) {
        JsonMembers inner(*quote, context, members.fieldPath("quote"));
        attribution.quote.exact = inner.requiredText("exact");
        attribution.quote.prefix = inner.text("prefix");
        attribution.quote.suffix = inner.text("suffix");
        inner.noRest();
        if (attribution.quote.exact.isEmpty())
            context.fault(inner.fieldPath("exact"), u"must not be empty"_s);
    }
    attribution.locator = members.text("locator");
    attribution.saidBy = members.text("saidBy");
    attribution.origin = members.text("origin");
    attribution.stated = members.text("stated");
    attribution.date = members.optionalDate("date");
    attribution.credibility = members.credibility("credibility");
    attribution.note = members.text("note");
    attribution.extra = members.rest();
    return attribution;
}

AcceptedFinding readFinding(JsonMembers &members, JsonContext &)
{
    AcceptedFinding finding;
    finding.check = members.requiredText("check");
    finding.subject = members.requiredText("subject");
    finding.reason = members.requiredText("reason");
    finding.extra = members.rest();
    return finding;
}

Figure readFigure(JsonMembers &members, JsonContext &)
{
    Figure figure;
    figure.id = members.id<FigureId>("id");
    figure.title = members.requiredText("title");
    figure.spec = members.requiredObjectText("spec");
    figure.digest = members.text("pictureSha256");
    figure.extra = members.rest();
    return figure;
}

/// The lists that came with a version after the first.
const std::initializer_list<JsonMembers::Since> laterLists = {{"accepted", 2}, {"figures", 4}};

/// Makes a tracker of the parts of a document as they come. The first fault stays; what is not even JSON is found by
/// the parser, which runs to the end in any case.
class TrackerReceiver : public JsonReceiver
{
public:
    bool wantsElements(const std::string &name) const override
    {
        return name == "categories" || name == "parties" || name == "measures" || name == "events" || name == "sources"
            || name == "attributions" || name == "accepted" || name == "figures";
    }

    void element(const std::string &name, std::size_t index, const JsonValue &value) override
    {
        if (m_context.error)
            return;
        if (name == "categories")
            add("categories"_L1, index, value, m_tracker.categories, readCategory);
        else if (name == "parties")
            add("parties"_L1, index, value, m_tracker.parties, readParty);
        else if (name == "measures")
            add("measures"_L1, index, value, m_tracker.measures, readMeasure);
        else if (name == "events")
            add("events"_L1, index, value, m_tracker.events, readEvent);
        else if (name == "sources")
            add("sources"_L1, index, value, m_tracker.sources, readSource);
        else if (name == "attributions")
            add("attributions"_L1, index, value, m_tracker.attributions, readAttribution);
        else if (name == "accepted")
            add("accepted"_L1, index, value, m_tracker.accepted, readFinding);
        else
            add("figures"_L1, index, value, m_tracker.figures, readFigure);
    }

    void list(const std::string &name) override
    {
        for (const JsonMembers::Since &later : laterLists) {
            if (name == later.name && !m_context.error && m_context.isLatestMember(later.version))
                m_context.laterMembers.push_back({later.version, unknownMember(u'/' + QString::fromStdString(name))});
        }
    }

    void member(const std::string &name, const JsonValue &value) override
    {
        m_header.names.push_back(name);
        m_header.elements.push_back(value);
    }

    Result<Tracker> finish()
    {
        m_header.kind = JsonValue::Kind::Object;
        // Which format it is comes first: in a later version everything else may rightly be different.
        if (auto fault = formatFault())
            return *std::move(fault);
        if (auto fault = firstFault())
            return *std::move(fault);
        readHeader();
        if (auto fault = firstFault())
            return *std::move(fault);
        if (const auto sound = checkIntegrity(m_tracker); !sound)
            return sound.error();
        return std::move(m_tracker);
    }

private:
    template<typename Entity>
    void add(QLatin1StringView list, std::size_t index, const JsonValue &value, std::vector<Entity> &into,
             Entity (*read)(JsonMembers &, JsonContext &))
    {
        m_context.list = list;
        m_context.index = index;
        const JsonValue *id = value.find(list == "accepted"_L1 ? "check" : "id");
        m_context.id =
            id && id->kind == JsonValue::Kind::String ? QString::fromStdString(id->text.substr(0, 101)) : QString();
        JsonMembers members(value, m_context);
        if (!m_context.error)
            into.push_back(read(members, m_context));
    }

    /// Nothing is read after the first fault, so one that only the file's version has is the earlier.
    std::optional<Error> firstFault() const
    {
        const Error *tooEarly = m_context.tooEarly(static_cast<int>(writtenVersion()));
        return tooEarly ? *tooEarly : m_context.error;
    }

    /// 0 if there is none.
    double writtenVersion() const
    {
        const JsonValue *version = m_header.find("version");
        return version ? QByteArray::fromStdString(version->text).toDouble() : 0;
    }

    std::optional<Error> formatFault() const
    {
        const JsonValue *format = m_header.find("format");
        if (!format || format->kind != JsonValue::Kind::String || format->text != "dateline-tracker")
            return Error{ErrorCode::Malformed,
                         u"is JSON, but not a Dateline tracker: it lacks \"format\": \"dateline-tracker\""_s,
                         u"/format"_s};
        const JsonValue *version = m_header.find("version");
        if (!version)
            return Error{ErrorCode::Malformed, u"is missing"_s, u"/version"_s};
        const double number = writtenVersion();
        if (version->kind == JsonValue::Kind::Number && number > trackerJsonVersion)
            return Error{ErrorCode::TooNew,
                         u"was written by a later version of Dateline (format version %1; this one reads up to %2)"_s
                             .arg(QString::fromStdString(version->text).left(20))
                             .arg(trackerJsonVersion),
                         u"/version"_s};
        QStringList known;
        for (int each = oldestVersion; each <= trackerJsonVersion; ++each) {
            if (version->kind == JsonValue::Kind::Number && number == each)
                return std::nullopt;
            known.append(QString::number(each));
        }
        return Error{ErrorCode::Malformed, "must be the number "_L1 + joinWords(known), u"/version"_s};
    }

    void readHeader()
    {
        m_context = {};
        JsonMembers members(m_header, m_context);
        members.skip("format"); // looked at already
        members.skip("version");
        m_tracker.id = members.id<Id<Tracker>>("id").text;
        m_tracker.title = members.requiredText("title");
        m_tracker.description = members.text("description");
        m_tracker.license = members.text("license");
        m_tracker.language = members.text("language");
        // Their elements have been read; here is what was not a list.
        members.since(laterLists);
        for (const auto name :
             {"categories", "parties", "measures", "events", "sources", "attributions", "accepted", "figures"})
            members.list(name);
        m_tracker.extra = members.rest();
    }

    Tracker m_tracker;
    JsonContext m_context;
    JsonValue m_header; ///< the members that are not lists of entities
};

bool isUtf16(QByteArrayView bytes)
{
    return bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff")
        || (bytes.size() >= 2 && (bytes[0] == '\0') != (bytes[1] == '\0'));
}

} // namespace

Result<Tracker> readTrackerJson(const QByteArray &bytes)
{
    if (bytes.size() > longestTrackerJson)
        return Error{ErrorCode::TooLarge, u"has more than %1 bytes"_s.arg(longestTrackerJson), {}};
    if (isUtf16(bytes))
        return Error{ErrorCode::Malformed, u"is in UTF-16; Dateline reads UTF-8"_s, {}};
    QByteArrayView content = bytes;
    constexpr QByteArrayView byteOrderMark("\xef\xbb\xbf");
    if (content.startsWith(byteOrderMark))
        content = content.sliced(byteOrderMark.size());
    TrackerReceiver receiver;
    if (const auto read = readJsonObject(content, receiver); !read)
        return read.error();
    return receiver.finish();
}

} // namespace Dateline
