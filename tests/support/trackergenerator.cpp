// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/trackergenerator.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array countryCodes = {
    "US", "CN", "GB", "DE", "JP", "AU", "IN", "FR", "CA", "KR", "NL", "SE", "IT", "ES", "PL", "BR", "RU", "SG",
    "NZ", "CH", "TW", "IL", "FI", "NO", "DK", "BE", "AT", "CZ", "IE", "PT", "MX", "ZA", "TR", "SA", "AE", "ID",
    "MY", "TH", "VN", "PH", "EE", "LV", "LT", "RO", "BG", "GR", "HU", "SK", "SI", "HR", "UA", "AR", "CL", "CO",
    "PE", "EG", "NG", "KE", "MA", "PK", "AD", "AF", "AG", "AL", "AM", "AO", "AZ", "BA", "BB", "BD", "BF", "BH",
    "BI", "BJ", "BN", "BO", "BS", "BT", "BW", "BY", "BZ", "CD", "CF", "CG", "CI", "CM", "CR", "CU", "CV", "CY",
    "DJ", "DM", "DO", "DZ", "EC", "ER", "ET", "FJ", "FM", "GA", "GD", "GE", "GH", "GM", "GN", "GQ", "GT", "GW",
    "GY", "HN", "HT", "IQ", "IR", "IS", "JM", "JO", "KG", "KH", "KI", "KM", "KN", "KP", "KW", "KZ", "LA", "LB",
    "LC", "LI", "LK", "LR", "LS", "LU", "LY", "MC", "MD", "ME", "MG", "MH", "MK", "ML", "MM", "MN", "MR", "MT",
    "MU", "MV", "MW", "MZ", "NA", "NE", "NI", "NP", "NR", "OM", "PA", "PG", "PW", "PY", "QA", "RS", "RW", "SB",
    "SC", "SD", "SL", "SM", "SN", "SO", "SR", "SS", "ST", "SV", "SY", "SZ", "TD", "TG", "TJ", "TL", "TM", "TN",
    "TO", "TT", "TV", "TZ", "UG", "UY", "UZ", "VA", "VC", "VE", "VU", "WS", "YE", "ZM", "ZW"};
static_assert(countryCodes.size() == 195);

constexpr std::array subjects = {"regulator", "ministry", "parliament", "court",
                                 "operator",  "vendor",   "agency",     "commission"};
constexpr std::array verbs = {"announces", "reviews", "adopts",    "rejects",
                              "suspends",  "extends", "publishes", "questions"};
constexpr std::array objects = {"network rules",   "a supplier ban",  "auction terms", "security guidance",
                                "export licences", "a market report", "5G testing",    "a cloud contract"};

/// The standard's distributions differ between libraries; these do not.
class Random
{
public:
    explicit Random(std::uint32_t seed) : m_engine(seed) { }

    std::uint32_t below(std::size_t bound)
    {
        return static_cast<std::uint32_t>((std::uint64_t{m_engine()} * bound) >> 32);
    }
    double unit() { return static_cast<double>(m_engine()) / 4294967296.0; }
    bool chance(double probability) { return unit() < probability; }
    /// Small numbers far more often than large ones, as with sizes of countries and firms.
    std::uint32_t skewed(std::size_t bound)
    {
        return static_cast<std::uint32_t>(static_cast<double>(bound) * std::pow(unit(), 3.0));
    }
    template<typename Array>
    auto pick(const Array &array)
    {
        return array[below(array.size())];
    }

private:
    std::mt19937 m_engine;
};

QString numbered(const char *prefix, std::size_t number) { return QLatin1String(prefix) + QString::number(number); }

Edtf edtf(const QString &text)
{
    const Result<Edtf> date = Edtf::parse(text);
    Q_ASSERT(date.ok());
    return *date;
}

class Generator
{
public:
    explicit Generator(const GeneratorSettings &settings)
        : m_settings(settings), m_random(settings.seed), m_review(settings.seed + 1)
    { }

    Tracker run()
    {
        m_tracker.id = u"generated"_s;
        m_tracker.title = u"Generated tracker"_s;
        m_tracker.language = u"en"_s;
        for (const char *name : {"Restriction", "Security", "Law", "Trade", "Market", "Spectrum", "Diplomacy", "Court"})
            m_tracker.categories.push_back({{QString::fromLatin1(name).toLower()}, QString::fromLatin1(name), {}});
        makeParties();
        makeMeasures();
        makeSources();
        m_tracker.events.reserve(m_settings.events);
        for (std::size_t i = 0; i < m_settings.events; ++i)
            makeEvent(i);
        makeFindings();
        return std::move(m_tracker);
    }

private:
    void makeParties()
    {
        m_countries = std::min(m_settings.countries, countryCodes.size());
        for (std::size_t i = 0; i < m_countries; ++i) {
            const QString code = QString::fromLatin1(countryCodes[i]);
            m_tracker.parties.push_back(
                {{code.toLower()}, PartyKind::Country, u"Country "_s + code, *CountryCode::parse(code), {}});
        }
        for (std::size_t i = 0; i < m_settings.companies; ++i)
            m_tracker.parties.push_back(
                {{numbered("company-", i)}, PartyKind::Company, u"Company "_s + QString::number(i), {}, {}});
    }

    void makeMeasures()
    {
        const std::size_t count = std::min<std::size_t>(m_settings.events / 20 + 1, 5000);
        for (std::size_t i = 0; i < count; ++i) {
            Measure measure;
            measure.id = {numbered("measure-", i)};
            measure.title = u"Measure "_s + QString::number(i);
            measure.effect = static_cast<Effect>(m_random.below(4));
            measure.issuers = {m_tracker.parties[m_random.skewed(m_countries)].id};
            if (m_settings.companies > 0)
                measure.targets = {m_tracker.parties[m_countries + m_random.skewed(m_settings.companies)].id};
            if (m_review.chance(0.05))
                measure.reviewOn = edtf(isoDay(randomDay(m_review)));
            m_tracker.measures.push_back(std::move(measure));
        }
    }

    void makeSources()
    {
        const std::size_t count = m_settings.events / 3 + 1;
        for (std::size_t i = 0; i < count; ++i) {
            Source source;
            source.id = {numbered("source-", i)};
            source.type = u"article-newspaper"_s;
            source.title = u"Report "_s + QString::number(i);
            source.containerTitle = u"Paper "_s + QString::number(m_random.skewed(200));
            source.issued = edtf(isoDay(randomDay(m_random)));
            source.reliability = static_cast<Reliability>(m_random.below(6));
            if (m_review.chance(0.05)) {
                for (int k = 0; k < 64; ++k)
                    source.textDigest.append(QString::number(m_review.below(16), 16));
            }
            m_tracker.sources.push_back(std::move(source));
        }
    }

    Day randomDay(Random &random) const
    {
        const Day first = dayFromCivil({m_settings.firstYear, 1, 1});
        const Day last = dayFromCivil({m_settings.lastYear, 12, 31});
        const double share = std::sqrt(random.unit());
        return first + Days{static_cast<std::int64_t>(share * static_cast<double>((last - first).count))};
    }

    Edtf randomDate()
    {
        const Day day = randomDay(m_random);
        const QString iso = isoDay(day);
        const double kind = m_random.unit();
        if (kind < 0.66)
            return edtf(iso);
        if (kind < 0.78)
            return edtf(iso.left(7));
        if (kind < 0.82)
            return edtf(iso.left(5) + QString::number(21 + m_random.below(3)));
        if (kind < 0.88)
            return edtf(iso.left(4));
        if (kind < 0.91)
            return edtf(iso.left(7) + u'~');
        if (kind < 0.93)
            return edtf(iso + u'?');
        if (kind < 0.98)
            return edtf(iso + u'/' + isoDay(day + Days{1 + m_random.below(200)}));
        return edtf(kind < 0.99 ? QString(iso + u"/.."_s) : QString(u"../"_s + iso));
    }

    void makeEvent(std::size_t number)
    {
        Event event;
        event.id = {numbered("event-", number)};
        event.date = randomDate();
        event.category = m_tracker.categories[m_random.skewed(m_tracker.categories.size())].id;
        const std::size_t countries = 1 + m_random.below(3);
        for (std::size_t i = 0; i < countries; ++i)
            addParty(event, m_random.skewed(m_countries), i == 0 ? Role::Issuer : Role::Affected);
        for (std::size_t i = m_random.below(3); i > 0 && m_settings.companies > 0; --i)
            addParty(event, m_countries + m_random.skewed(m_settings.companies), Role::Target);
        event.title = QString::fromLatin1(m_random.pick(subjects)) + u' ' + QString::fromLatin1(m_random.pick(verbs))
            + u' ' + QString::fromLatin1(m_random.pick(objects)) + u' ' + QString::number(number);
        event.title[0] = event.title[0].toUpper();
        if (m_random.chance(0.5))
            event.summary = u"What happened in case "_s + QString::number(number) + u'.';
        if (m_random.chance(0.3)) {
            event.measure = m_tracker.measures[m_random.below(m_tracker.measures.size())].id;
            event.milestone = static_cast<Milestone>(m_random.below(8));
        }
        if (m_random.chance(0.4))
            event.tags.append(numbered("tag-", m_random.skewed(40)));
        if (m_review.chance(0.02))
            event.dateReason = u"The day of the decision, not of its printing"_s;
        if (m_review.chance(0.02))
            event.reviewOn = edtf(isoDay(randomDay(m_review)));
        m_tracker.events.push_back(std::move(event));
        for (std::size_t i = 1 + m_random.below(m_settings.mostAttributions); i > 0; --i)
            addAttribution();
    }

    void addParty(Event &event, std::size_t party, Role role)
    {
        const PartyId &id = m_tracker.parties[party].id;
        const bool there = std::any_of(event.parties.begin(), event.parties.end(),
                                       [&](const Participation &p) { return p.party == id; });
        if (!there)
            event.parties.push_back({id, role});
    }

    void addAttribution()
    {
        const Event &event = m_tracker.events.back();
        Attribution attribution;
        attribution.id = {numbered("attribution-", m_tracker.attributions.size())};
        attribution.event = event.id;
        attribution.source = m_tracker.sources[m_random.below(m_tracker.sources.size())].id;
        attribution.support = m_random.chance(0.03) ? Support::Disputes : Support::Supports;
        attribution.quote.exact = u"words of source "_s + QString::number(m_tracker.attributions.size());
        if (m_random.chance(0.4))
            attribution.origin = u"Agency "_s + QString::number(m_random.skewed(20));
        attribution.date = event.date;
        attribution.credibility = static_cast<Credibility>(2 + m_random.below(5));
        if (m_review.chance(0.05)) {
            const Participation &part = event.parties[m_review.below(event.parties.size())];
            attribution.claim = Claim::Party;
            attribution.party = part.party;
            if (m_review.chance(0.5))
                attribution.role = part.role;
        }
        m_tracker.attributions.push_back(std::move(attribution));
    }

    void makeFindings()
    {
        for (std::size_t i = 0; i < m_tracker.events.size() / 1000; ++i)
            m_tracker.accepted.push_back({u"single-origin-ban"_s,
                                          "event/"_L1 + m_tracker.events[i * 1000].id.text,
                                          u"Nobody else was there"_s,
                                          {}});
    }

    const GeneratorSettings m_settings;
    Random m_random;
    Random m_review; ///< draws of its own for what analysts add, so that the rest is the same with or without
    Tracker m_tracker;
    std::size_t m_countries = 0;
};

} // namespace

Tracker generateTracker(const GeneratorSettings &settings) { return Generator(settings).run(); }

} // namespace Dateline
