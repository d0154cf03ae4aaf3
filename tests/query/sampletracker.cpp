// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/query/sampletracker.h"

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

Edtf date(const QString &edtf)
{
    if (edtf.isEmpty())
        return {};
    const auto parsed = Edtf::parse(edtf);
    if (!parsed)
        qFatal("not EDTF: %s", qUtf8Printable(edtf));
    return *parsed;
}

TrackerBuilder &TrackerBuilder::category(const QString &id, const QString &name)
{
    m_tracker.categories.push_back({{id}, name, {}});
    return *this;
}

TrackerBuilder &TrackerBuilder::country(const QString &code, const QString &name)
{
    m_tracker.parties.push_back({{code.toLower()}, PartyKind::Country, name, *CountryCode::parse(code), {}});
    return *this;
}

TrackerBuilder &TrackerBuilder::party(const QString &id, PartyKind kind, const QString &name)
{
    m_tracker.parties.push_back({{id}, kind, name, {}, {}});
    return *this;
}

TrackerBuilder &TrackerBuilder::measure(const QString &id, const QString &title, Effect effect)
{
    Measure measure;
    measure.id = {id};
    measure.title = title;
    measure.effect = effect;
    m_tracker.measures.push_back(measure);
    return *this;
}

TrackerBuilder &TrackerBuilder::event(const QString &id, const QString &edtf, const QString &title,
                                      const QString &category)
{
    Event event;
    event.id = {id};
    event.title = title;
    event.category = {category};
    event.date = date(edtf);
    m_tracker.events.push_back(event);
    return *this;
}

TrackerBuilder &TrackerBuilder::source(const QString &id, const QString &title, const QString &container,
                                       const QString &issued)
{
    Source source;
    source.id = {id};
    source.type = u"article-newspaper"_s;
    source.title = title;
    source.containerTitle = container;
    source.issued = date(issued);
    m_tracker.sources.push_back(source);
    return *this;
}

TrackerBuilder &TrackerBuilder::with(const QString &party, Role role)
{
    m_tracker.events.back().parties.push_back({{party}, role});
    return *this;
}

TrackerBuilder &TrackerBuilder::milestone(const QString &measure, Milestone milestone)
{
    m_tracker.events.back().measure = {measure};
    m_tracker.events.back().milestone = milestone;
    return *this;
}

TrackerBuilder &TrackerBuilder::tagged(const QStringList &tags)
{
    m_tracker.events.back().tags = tags;
    return *this;
}

TrackerBuilder &TrackerBuilder::summary(const QString &text)
{
    m_tracker.events.back().summary = text;
    return *this;
}

TrackerBuilder &TrackerBuilder::saidIn(const QString &source, Support support, const QString &edtf,
                                       const QString &origin)
{
    Attribution attribution;
    attribution.id = {u"a%1"_s.arg(m_tracker.attributions.size())};
    attribution.event = m_tracker.events.empty() ? EventId() : m_tracker.events.back().id;
    attribution.source = {source};
    attribution.support = support;
    attribution.date = date(edtf);
    attribution.origin = origin;
    m_tracker.attributions.push_back(attribution);
    return *this;
}

Tracker sampleTracker()
{
    TrackerBuilder b;
    b.tracker().id = u"sample"_s;
    b.category(u"ban"_s, u"Restriction"_s).category(u"talk"_s, u"Diplomacy"_s).category(u"none"_s, u"Never used"_s);
    b.country(u"AU"_s, u"Australia"_s).country(u"NZ"_s, u"New Zealand"_s).country(u"GB"_s, u"United Kingdom"_s);
    b.country(u"FR"_s, u"France"_s); // takes part in nothing
    b.party(u"zte"_s, PartyKind::Company, u"ZTE"_s).party(u"huawei"_s, PartyKind::Company, u"Huawei"_s);
    b.party(u"gcsb"_s, PartyKind::Organisation, u"GCSB"_s);
    b.measure(u"au-5g"_s, u"5G guidance"_s, Effect::Ban);
    b.source(u"ft"_s, u"Allies pressed over équipment"_s, u"Financial Times"_s, u"2018-11-28"_s);
    b.lastSource().reliability = Reliability::B;
    b.source(u"silicon"_s, u"Delegation tours Europe"_s, u"Silicon UK"_s, u"2018-11-28/2018-11-30"_s);
    b.lastSource().reliability = Reliability::C;
    b.source(u"undated"_s, u"A page"_s, u"Some site"_s, QString());
    b.source(u"unused"_s, u"Spare paper"_s, u"Archive"_s, u"2010"_s);

    b.event(u"au-ban"_s, u"2018-08-23"_s, u"Australia bars Huawei"_s, u"ban"_s);
    b.with(u"au"_s, Role::Issuer).with(u"huawei"_s, Role::Target).with(u"zte"_s, Role::Target);
    b.milestone(u"au-5g"_s, Milestone::Announced).tagged({u"5g"_s, u"ban"_s});
    b.saidIn(u"ft"_s, Support::Supports, u"2018-08-23"_s).saidIn(u"silicon"_s, Support::Mentions, u"2018-08"_s);

    b.event(u"nz-ban"_s, u"2018-11-28"_s, u"New Zealand turns down Spark"_s, u"ban"_s);
    b.with(u"nz"_s, Role::Issuer).with(u"gcsb"_s, Role::Issuer).with(u"huawei"_s, Role::Target);
    b.tagged({u"5g"_s});
    b.saidIn(u"silicon"_s, Support::Supports, u"2018-11-28"_s, u" financial times "_s);
    b.saidIn(u"ft"_s, Support::Supports, u"2018-11-27"_s);

    b.event(u"uk-letter"_s, u"2018-11"_s, u"Letter to telecoms firms"_s, u"talk"_s);
    b.with(u"gb"_s, Role::Issuer).with(u"au"_s, Role::Affected);
    b.saidIn(u"undated"_s);

    b.event(u"uk-end"_s, u"../2027"_s, u"Last equipment removed"_s, u"ban"_s).with(u"gb"_s, Role::Issuer);
    b.tagged({u"deadline"_s}).saidIn(u"silicon"_s, Support::Disputes);

    b.event(u"review"_s, u"2017-03/2019-06"_s, u"Review of supply"_s, u"talk"_s).with(u"gb"_s, Role::Venue);
    b.event(u"tests"_s, u"2018-08-23/.."_s, u"Trials go on"_s, u"unknown"_s).with(u"huawei"_s, Role::Partner);
    b.event(u"report"_s, u"2012-10-08"_s, u"Early warning"_s, u"talk"_s).with(u"nobody"_s, Role::Issuer);
    return b.tracker();
}

std::shared_ptr<const Snapshot> sampleSnapshot() { return std::make_shared<const Snapshot>(sampleTracker()); }

Tracker randomTracker(quint32 seed, int events)
{
    QRandomGenerator random(seed);
    const auto pick = [&random](const QStringList &from) { return from[random.bounded(from.size())]; };
    const QStringList dates{u"2018-08-23"_s,
                            u"2018-11"_s,
                            u"2018"_s,
                            u"2017-03/2019-06"_s,
                            u"../2027"_s,
                            u"2018-08-23/.."_s,
                            u"1969-12-31"_s,
                            u"-0044-03-15"_s,
                            u"2018-21"_s,
                            u"2020~"_s,
                            u"2018-12-01/"_s,
                            u"2019-01-01"_s,
                            u"198X"_s,
                            u"[2018-01-02,2018-03-04]"_s,
                            u"2018-08-23T06:30:00Z"_s,
                            u"2018-08-23T08:00:00+02:00"_s,
                            u"2018-08-23T06:15:00"_s};
    const QStringList words{u"Ban"_s,       u"Straße"_s, u"éclair"_s, u"华为"_s,    u"حظر"_s, u"Запрет"_s,
                            u"🛰 link"_s, u"review"_s, u"of the"_s, u"5G-Netz"_s, u"x"_s,   u"Ελλάς"_s};

    TrackerBuilder b;
    b.tracker().id = u"random-%1"_s.arg(seed);
    for (int i = 0; i < 4; ++i)
        b.category(u"c%1"_s.arg(i), u"Category %1"_s.arg(i));
    for (int i = 0; i < 9; ++i)
        b.country(QString(u'A' + QChar(u'A' + i)), u"Country %1"_s.arg(9 - i));
    for (int i = 0; i < 12; ++i)
        b.party(u"p%1"_s.arg(i), i % 3 == 0 ? PartyKind::Person : PartyKind::Company, pick(words) + QString::number(i));
    b.measure(u"m0"_s, u"Measure"_s, Effect::Ban);
    for (int i = 0; i < 7; ++i) {
        const QString issued = i % 3 == 0 ? QString() : pick(dates);
        b.source(u"s%1"_s.arg(i), pick(words) + u' ' + pick(words), u"Paper %1"_s.arg(i % 4), issued);
    }

    for (int i = 0; i < events; ++i) {
        b.event(u"e%1"_s.arg(i), pick(dates), pick(words) + u' ' + pick(words), u"c%1"_s.arg(random.bounded(6)));
        if (random.bounded(2) == 0)
            b.summary(pick(words) + u"  "_s + pick(words));
        for (int k = random.bounded(4); k > 0; --k) {
            const int which = random.bounded(22); // the last one is not there
            const QString country = QString(u'a' + QChar(u'a' + which));
            // The lower numbers take part far more often, so that frequent and rare values both occur.
            const QString id = which < 9 ? country : u"p%1"_s.arg(std::min(which - 9, random.bounded(13)));
            b.with(id, static_cast<Role>(random.bounded(5)));
        }
        if (random.bounded(3) == 0)
            b.milestone(u"m0"_s, static_cast<Milestone>(random.bounded(8)));
        QStringList tags;
        for (int k = random.bounded(3); k > 0; --k)
            tags.append(u"t%1"_s.arg(random.bounded(5)));
        b.tagged(tags);
        for (int k = random.bounded(4); k > 0; --k) {
            b.saidIn(u"s%1"_s.arg(random.bounded(8)), static_cast<Support>(random.bounded(3)),
                     random.bounded(2) == 0 ? pick(dates) : QString(),
                     random.bounded(2) == 0 ? u"Paper %1"_s.arg(random.bounded(5)) : QString());
            if (random.bounded(3) == 0)
                b.lastAttribution().quote.exact = pick(words);
        }
    }
    return b.tracker();
}

Tracker withAuthorities(Tracker tracker)
{
    const auto party = [&tracker](const QString &id) {
        return std::find_if(tracker.parties.begin(), tracker.parties.end(),
                            [&](const Party &each) { return each.id.text == id; });
    };
    for (const auto &[id, home] :
         {std::pair(u"p1"_s, u"AB"_s), std::pair(u"p4"_s, u"DE"_s), std::pair(u"p7"_s, u"FR"_s)}) {
        party(id)->kind = PartyKind::Organisation;
        party(id)->country = *CountryCode::parse(home);
    }
    party(u"p0"_s)->country = party(u"p2"_s)->country = *CountryCode::parse(u"CN");
    tracker.measures.front().issuers = {{u"p1"_s}, {u"p0"_s}, {u"nobody"_s}};
    Measure other;
    other.id = {u"m1"_s};
    other.issuers = {{u"p4"_s}, {u"p2"_s}};
    tracker.measures.push_back(other);
    return tracker;
}

} // namespace Dateline
