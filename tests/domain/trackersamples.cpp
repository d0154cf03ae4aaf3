// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/trackersamples.h"

#include "models/domain/fields.h"

#include <QDebug>

#include <algorithm>
#include <array>
#include <random>
#include <span>

namespace Dateline::Samples {

using namespace Qt::StringLiterals;

namespace {

CountryCode code(QStringView text) { return CountryCode::parse(text).value(); }

/// Draws that do not depend on the standard library: its distributions differ from one to the other.
class Draw
{
public:
    explicit Draw(std::uint64_t seed) : m_engine(seed) { }

    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(m_engine() % bound); }
    bool chance(std::size_t percent) { return below(100) < percent; }

    template<typename T>
    const T &from(std::span<const T> choices)
    {
        return choices[below(choices.size())];
    }

    template<typename Enum>
    Enum word()
    {
        return from(terms<Enum>()).value;
    }

    QString text(std::size_t mostWords)
    {
        static const std::array words{u"ban"_s,         u"réseau"_s,     u"华为"_s,      u"هواوي"_s,
                                      u"5G"_s,          u"𝔘nicode"_s,    u"🛰️"_s,   u"\"quoted\""_s,
                                      u"back\\slash"_s, u"line\nfeed"_s, u"tab\there"_s, u"Straße"_s,
                                      u"\u202ertl"_s,   u"a̐"_s,          u"/~0"_s,       u"\u2028sep"_s,
                                      u"{\"a\":1}"_s,   u"\u007f"_s,     u"'; DROP"_s,   u"=1+1"_s};
        QStringList parts;
        const std::size_t count = 1 + below(mostWords);
        for (std::size_t i = 0; i < count; ++i)
            parts.append(from(std::span<const QString>(words)));
        return parts.join(u' ');
    }

    QString maybeText(std::size_t mostWords) { return chance(40) ? text(mostWords) : QString(); }

    Edtf date()
    {
        static const std::array forms{u"2018-08-23"_s,
                                      u"2018-11"_s,
                                      u"2019"_s,
                                      u"2019-03-19/2019-06-12"_s,
                                      u"2018-11~"_s,
                                      u"../2027"_s,
                                      u"2018-22"_s,
                                      u"2018-08-23/.."_s,
                                      u"2018?"_s,
                                      u"-0044-03-15"_s,
                                      u"198X"_s,
                                      u"[2018-08-23,2018-08-24]"_s,
                                      u"2018/"_s,
                                      u"2018-08-23T14:05:00Z"_s,
                                      u"2018-08-23T14:04:00"_s,
                                      u"2018-08-23T16:00:00+02:00"_s};
        return Samples::date(from(std::span<const QString>(forms)));
    }

    Edtf maybeDate(std::size_t percent) { return chance(percent) ? date() : Edtf(); }

    QString digest()
    {
        QString digits;
        while (digits.size() < 64)
            digits.append(QString::number(below(16), 16));
        return digits;
    }

    QByteArray extra()
    {
        static const std::array<QByteArray, 4> extras{"{\"x-a\":1}", "{\"x-a\":[],\"x-b\":{}}",
                                                      "{\"x-colour\":\"#0072B2\",\"x-deep\":{\"a\":[1,2.50,-3e10,null,"
                                                      "true,false,{\"b\":\"\\n\\u0001\"}],\"ß\":\"华\"}}",
                                                      "{\"x-number\":12345678901234567890.5}"};
        return chance(15) ? from(std::span<const QByteArray>(extras)) : QByteArray();
    }

    QByteArray spec()
    {
        static const std::array<QByteArray, 4> specs{
            "{}", "{\"view\":\"timeline\"}",
            "{\"filter\":{\"countries\":[\"AU\",\"NZ\"],\"text\":\"华为 \\\"5G\\\"\\n\"},"
            "\"scale\":1.50,\"size\":[1600,900]}",
            "{\"\\u0001\":[[],{},[{\"a\":null}],-3e10,98765432109876543210,true,false],\"ß\":{\"\":{}}}"};
        return from(std::span<const QByteArray>(specs));
    }

    std::vector<Alias> aliases()
    {
        std::vector<Alias> all;
        for (std::size_t i = below(3); i > 0; --i)
            all.push_back({text(2) + QString::number(i), chance(50) ? u"de"_s : QString()});
        return all;
    }

    ExternalIds ids()
    {
        ExternalIds all;
        for (const auto &scheme : {u"wikidata"_s, u"lei"_s, u"ror"_s}) {
            if (chance(20))
                all[scheme] = text(1);
        }
        return all;
    }

private:
    std::mt19937_64 m_engine;
};

QString numbered(QLatin1StringView kind, std::size_t number) { return kind + u'-' + QString::number(number); }

} // namespace

Edtf date(const QString &text)
{
    const auto parsed = Edtf::parse(text);
    if (!parsed)
        qFatal("%s is not a date", qPrintable(text));
    return *parsed;
}

Tracker everyField(int version)
{
    Tracker tracker;
    tracker.id = u"sample"_s;
    tracker.title = u"Sample"_s;
    tracker.description = u"Everything once"_s;
    tracker.license = u"CC-BY-4.0"_s;
    tracker.language = u"en"_s;
    tracker.extra = "{\"x-tracker\":true}";
    tracker.categories = {{{u"restriction"_s}, u"Vendor restriction"_s, "{\"x-colour\":\"red\"}"},
                          {{u"market"_s}, u"Market"_s, {}}};
    tracker.parties = {{{u"au"_s}, PartyKind::Country, u"Australia"_s, code(u"AU"), "{\"x-p\":1.50}"},
                       {{u"huawei"_s}, PartyKind::Company, u"Huawei"_s, code(u"CN"), {}},
                       {{u"zte"_s}, PartyKind::Company, u"ZTE"_s, {}, {}},
                       {{u"gcsb"_s}, PartyKind::Organisation, u"GCSB"_s, code(u"NZ"), {}},
                       {{u"pantucci"_s}, PartyKind::Person, u"Raffaello Pantucci"_s, {}, {}}};
    tracker.measures = {{{u"au-5g"_s},
                         u"5G guidance"_s,
                         u"Keeps vendors out"_s,
                         Effect::Ban,
                         {{u"au"_s}},
                         {{u"huawei"_s}, {u"zte"_s}},
                         false,
                         date(u"2019-01"_s),
                         "{\"x-m\":null}"}};

    Event ban;
    ban.id = {u"au-5g-ban"_s};
    ban.title = u"Australia bars Huawei and ZTE"_s;
    ban.summary = u"In one\nor two lines"_s;
    ban.category = {u"restriction"_s};
    ban.date = date(u"2018-08-23"_s);
    ban.dateReason = u"The day of the guidance, not of the reports"_s;
    ban.parties = {{{u"au"_s}, Role::Issuer}, {{u"huawei"_s}, Role::Target}, {{u"zte"_s}, Role::Target}};
    ban.measure = {u"au-5g"_s};
    ban.milestone = Milestone::Announced;
    ban.tags = QStringList{u"5g"_s, u"华为"_s};
    ban.note = u"One day of doubt"_s;
    ban.reviewOn = date(u"2019-06-01"_s);
    ban.extra = "{\"x-e\":[{}]}";
    Event test;
    test.id = {u"test"_s};
    test.title = u"A test"_s;
    test.category = {u"market"_s};
    test.date = date(u"../2018-11"_s);
    tracker.events = {ban, test};

    Source article;
    article.id = {u"siliconuk"_s};
    article.type = u"article-newspaper"_s;
    article.title = u"US urges allies"_s;
    article.containerTitle = u"Silicon UK"_s;
    article.authors = {{u"Broersma"_s, u"Matthew"_s, {}}, {{}, {}, u"The desk"_s}, {u"Mononym"_s, {}, {}}};
    article.publisher = u"NetMedia"_s;
    article.issued = date(u"2018-11-28/2018-11-30"_s);
    article.accessed = date(u"2018-12-01"_s);
    article.url = u"https://example.org/a"_s;
    article.language = u"en-GB"_s;
    article.cslRest = "{\"genre\":\"news\",\"page\":\"1-2\",\"x-csl\":{}}";
    article.reliability = Reliability::B;
    article.text = u"Words of the source"_s;
    article.textDigest = u"31fc7c28c9f47bd78128a199a9325a54d1ead8ed8d1135ee6681be407b748413"_s;
    article.extra = "{\"x-s\":\"\"}";
    tracker.sources = {article};

    Attribution whole;
    whole.id = {u"au-5g-ban--1"_s};
    whole.event = ban.id;
    whole.source = article.id;
    whole.claim = Claim::Party;
    whole.party = {u"zte"_s};
    whole.role = Role::Affected;
    whole.support = Support::Disputes;
    whole.quote = {u"barred"_s, u"were "_s, u" last"_s};
    whole.locator = u"paragraph 6"_s;
    whole.saidBy = u"a German official"_s;
    whole.origin = u"Financial Times"_s;
    whole.stated = u"this week"_s;
    whole.date = date(u"2018-11-28"_s);
    whole.credibility = Credibility::ProbablyTrue;
    whole.note = u"Second hand"_s;
    whole.extra = "{\"x-a\":0}";
    Attribution bare;
    bare.id = {u"test--1"_s};
    bare.event = test.id;
    bare.source = article.id;
    tracker.attributions = {whole, bare};
    tracker.accepted = {
        {u"single-origin-ban"_s, u"event/au-5g-ban"_s, u"The guidance itself was never printed"_s, "{\"x-f\":[1]}"},
        {u"duplicate-event"_s, u"event/au-5g-ban+event/gone"_s, u"Two steps"_s, {}}};
    tracker.figures = {{{u"map-2018"_s},
                        u"Who kept Huawei out in 2018"_s,
                        "{\"filter\":{\"companies\":[\"huawei\"],\"known\":[{\"on\":\"2018-11-30\"},[]]},"
                        "\"scale\":1.50,\"view\":\"map\"}",
                        u"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"_s,
                        "{\"x-g\":{\"for\":\"chapter 3\"}}"},
                       {{u"bare"_s}, u"Bare"_s, "{}", {}, {}}};
    if (version >= 3) { // earlier ones have files that stay as they are
        const PartyId eu{u"eu"_s};
        tracker.parties.push_back({eu, PartyKind::Country, u"European Union"_s, code(u"EU"), {}});
        tracker.measures.push_back(
            {{u"eu-toolbox"_s}, u"Toolbox"_s, {}, Effect::PartialRestriction, {eu}, {}, true, {}, {}});
    }
    tracker.categories[0].colour = u"#0072b2"_s;
    tracker.categories[0].glyph = Glyph::Diamond;
    tracker.categories[1].glyph = Glyph::Bar;
    tracker.parties[0].aliases = {{u"Down Under"_s, u"en"_s}, {u"AUS"_s, {}}};
    tracker.parties[0].ids = {{u"wikidata"_s, u"Q408"_s}};
    tracker.parties[1].ids = {{u"lei"_s, u"529900XSUQU8QQZ3VE05"_s}, {u"wikidata"_s, u"Q160120"_s}};
    tracker.sources[0].archivedUrl = u"https://web.archive.org/web/2018/https://example.org/a"_s;
    tracker.sources[0].authors.push_back({u"Gogh"_s, u"Vincent"_s, {}, {}, u"van"_s, {}});
    tracker.sources[0].authors.push_back({u"Beethoven"_s, u"Ludwig"_s, {}, u"van"_s, {}, u"Jr."_s});
    tracker.publishers = {{{u"netmedia"_s},
                           u"NetMedia"_s,
                           {{u"NetMedia Europe"_s, {}}, {u"网媒"_s, u"zh"_s}},
                           {{u"wikidata"_s, u"Q1"_s}},
                           "{\"x-h\":[]}"},
                          {{u"other"_s}, u"Other"_s, {}, {}, {}}};
    tracker.views = {{{u"bans"_s},
                      u"Bans by country"_s,
                      "{\"asOf\":\"2020-07-14\",\"filter\":{\"categories\":[\"restriction\"]},\"lanes\":\"country\"}",
                      "{\"x-v\":1}"},
                     {{u"all"_s}, u"All"_s, "{}", {}}};
    tracker.opensWith = {u"bans"_s};
    return asInVersion(version, std::move(tracker));
}

namespace {

/// Without the fields that came after \p version.
template<typename Entity>
void dropLaterFields(int version, Entity &entity)
{
    forEachField<Entity>([&]<typename FieldType>(const FieldType &field) {
        if (field.since > version)
            field.in(entity) = FieldValue<Entity, FieldType>();
    });
}

} // namespace

Tracker asInVersion(int version, Tracker tracker)
{
    dropLaterFields(version, tracker.header());
    forEachList(tracker, [version](auto &list) {
        using Entity = typename std::remove_reference_t<decltype(list)>::value_type;
        if (EntityKind<Entity>::since > version)
            list.clear();
        for (Entity &entity : list)
            dropLaterFields(version, entity);
    });
    if (version < 5) {
        for (Source &source : tracker.sources) {
            std::erase_if(source.authors, [](const AuthorName &name) {
                return !name.droppingParticle.isEmpty() || !name.nonDroppingParticle.isEmpty()
                    || !name.suffix.isEmpty();
            });
        }
    }
    return tracker;
}

Tracker random(std::uint64_t seed, std::size_t events)
{
    Draw draw(seed);
    Tracker tracker;
    tracker.id = numbered("random"_L1, draw.below(1000));
    tracker.title = draw.text(5);
    tracker.description = draw.maybeText(30);
    tracker.license = draw.maybeText(2);
    tracker.language = draw.maybeText(1);
    tracker.extra = draw.extra();

    for (std::size_t i = 0; i < 1 + draw.below(9); ++i)
        tracker.categories.push_back({{numbered("category"_L1, i)},
                                      draw.text(3),
                                      draw.extra(),
                                      draw.chance(30) ? u"#0a1b2c"_s : QString(),
                                      draw.chance(30) ? std::optional(draw.word<Glyph>()) : std::nullopt});
    static const std::array codes{u"AU"_s, u"NZ"_s, u"US"_s, u"GB"_s, u"DE"_s, u"CN"_s, u"EU"_s, u"XK"_s};
    for (std::size_t i = 0; i < codes.size(); ++i)
        tracker.parties.push_back(
            {{numbered("country"_L1, i)}, PartyKind::Country, draw.text(2), code(codes[i]), draw.extra()});
    for (std::size_t i = 0; i < 4 + events / 10; ++i) {
        const PartyKind other = i % 2 == 0 ? PartyKind::Organisation : PartyKind::Person;
        const PartyKind kind = draw.chance(60) ? PartyKind::Company : other;
        const CountryCode home = draw.chance(50) ? code(codes[draw.below(codes.size())]) : CountryCode();
        tracker.parties.push_back({{numbered("party"_L1, i)}, kind, draw.text(3), home, draw.extra()});
        tracker.parties.back().aliases = draw.aliases();
        tracker.parties.back().ids = draw.ids();
    }
    const auto someParties = [&](std::size_t most) {
        std::vector<PartyId> some;
        for (std::size_t i = draw.below(most + 1); i > 0; --i) {
            const PartyId &id = tracker.parties[draw.below(tracker.parties.size())].id;
            if (std::find(some.begin(), some.end(), id) == some.end())
                some.push_back(id);
        }
        return some;
    };
    const auto theUnion = std::find_if(tracker.parties.begin(), tracker.parties.end(),
                                       [](const Party &party) { return party.country == code(u"EU"); });
    for (std::size_t i = 0; i < 1 + events / 4; ++i) {
        Measure measure{{numbered("measure"_L1, i)},
                        draw.text(6),
                        draw.maybeText(40),
                        draw.word<Effect>(),
                        someParties(2),
                        someParties(4),
                        draw.chance(30),
                        draw.maybeDate(20),
                        draw.extra()};
        const bool issues =
            std::find(measure.issuers.begin(), measure.issuers.end(), theUnion->id) != measure.issuers.end();
        if (measure.bindsMembers && !issues)
            measure.issuers.push_back(theUnion->id);
        tracker.measures.push_back(std::move(measure));
    }

    for (std::size_t i = 0; i < events; ++i) {
        Event event;
        event.id = {numbered("event"_L1, i)};
        event.title = draw.text(8);
        event.summary = draw.maybeText(40);
        event.category = tracker.categories[draw.below(tracker.categories.size())].id;
        event.date = draw.date();
        event.dateReason = draw.chance(20) ? draw.text(20) : QString();
        for (const PartyId &party : someParties(5))
            event.parties.push_back({party, draw.word<Role>()});
        if (draw.chance(50)) {
            event.measure = tracker.measures[draw.below(tracker.measures.size())].id;
            event.milestone = draw.word<Milestone>();
        }
        for (std::size_t k = draw.below(4); k > 0; --k)
            event.tags.append(draw.text(2));
        event.tags.removeDuplicates();
        event.note = draw.maybeText(20);
        event.reviewOn = draw.maybeDate(20);
        event.extra = draw.extra();
        tracker.events.push_back(std::move(event));
    }

    for (std::size_t i = 0; i < 1 + events / 2; ++i) {
        Source source;
        source.id = {numbered("source"_L1, i)};
        source.type = draw.chance(50) ? u"webpage"_s : u"legislation"_s;
        source.title = draw.text(10);
        source.containerTitle = draw.maybeText(3);
        for (std::size_t k = draw.below(3); k > 0; --k) {
            if (draw.chance(30))
                source.authors.push_back({{}, {}, draw.text(3)});
            else
                source.authors.push_back({draw.text(1),
                                          draw.maybeText(1),
                                          {},
                                          draw.chance(10) ? u"van"_s : QString(),
                                          draw.chance(10) ? u"de la"_s : QString(),
                                          draw.chance(10) ? u"III"_s : QString()});
        }
        source.publisher = draw.maybeText(3);
        if (draw.chance(80))
            source.issued = draw.date();
        if (draw.chance(50))
            source.accessed = draw.date();
        source.url = draw.maybeText(1);
        source.language = draw.maybeText(1);
        if (draw.chance(30))
            source.cslRest = "{\"DOI\":\"10.1/x\",\"genre\":\"\",\"x-z\":[1]}";
        if (draw.chance(70))
            source.reliability = draw.word<Reliability>();
        source.text = draw.maybeText(200);
        source.textDigest = draw.chance(30) ? draw.digest() : QString();
        source.archivedUrl = draw.chance(20) ? draw.text(1) : QString();
        source.extra = draw.extra();
        tracker.sources.push_back(std::move(source));
    }

    for (std::size_t i = 0; i < events * 2; ++i) {
        Attribution attribution;
        attribution.id = {numbered("attribution"_L1, i)};
        const Event &event = tracker.events[draw.below(tracker.events.size())];
        attribution.event = event.id;
        attribution.source = tracker.sources[draw.below(tracker.sources.size())].id;
        attribution.claim = draw.word<Claim>();
        if (attribution.claim == Claim::Party && event.parties.empty())
            attribution.claim = Claim::Date;
        if (attribution.claim == Claim::Party)
            attribution.party = event.parties[draw.below(event.parties.size())].party;
        if (attribution.claim == Claim::Party && draw.chance(50))
            attribution.role = draw.word<Role>();
        attribution.support = draw.word<Support>();
        if (draw.chance(60))
            attribution.quote = {draw.text(12), draw.maybeText(5), draw.maybeText(5)};
        attribution.locator = draw.maybeText(2);
        attribution.saidBy = draw.maybeText(2);
        attribution.origin = draw.maybeText(2);
        attribution.stated = draw.maybeText(2);
        if (draw.chance(50))
            attribution.date = draw.date();
        if (draw.chance(60))
            attribution.credibility = draw.word<Credibility>();
        attribution.note = draw.maybeText(10);
        attribution.extra = draw.extra();
        tracker.attributions.push_back(std::move(attribution));
    }

    for (std::size_t i = 0; i < draw.below(events + 1); ++i) {
        const QString event = "event/"_L1 + numbered("event"_L1, draw.below(events * 2)); // half of them are gone
        const QString pair = draw.chance(30) ? QString("+source/"_L1 + numbered("source"_L1, i)) : QString();
        tracker.accepted.push_back({numbered("check"_L1, i), event + pair, draw.text(10), draw.extra()});
    }
    for (std::size_t i = draw.below(5); i > 0; --i)
        tracker.figures.push_back({{numbered("figure"_L1, i)},
                                   draw.text(6),
                                   draw.spec(),
                                   draw.chance(50) ? draw.digest() : QString(),
                                   draw.extra()});
    for (std::size_t i = draw.below(4); i > 0; --i)
        tracker.publishers.push_back(
            {{numbered("publisher"_L1, i)}, draw.text(3), draw.aliases(), draw.ids(), draw.extra()});
    for (std::size_t i = draw.below(4); i > 0; --i)
        tracker.views.push_back({{numbered("view"_L1, i)}, draw.text(4), draw.spec(), draw.extra()});
    if (!tracker.views.empty() && draw.chance(50))
        tracker.opensWith = tracker.views.front().id;
    return tracker;
}

} // namespace Dateline::Samples
