// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stances/plainstances.h"

#include <QSet>

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

namespace Dateline {

namespace {

constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t always = std::numeric_limits<std::int64_t>::min();

std::int64_t beginOf(const Edtf &date) { return date.span().begin ? date.span().begin->number : always; }
std::int64_t endOf(const Edtf &date) { return date.span().end ? date.span().end->number : never; }

struct Step
{
    const Event *event;
    std::int64_t first;
    std::int64_t last;
    auto order() const
    {
        return std::tuple(first, *event->milestone, beginOf(event->date), endOf(event->date), event->id.text);
    }
    auto orderOnOneDay() const
    {
        return std::tuple(*event->milestone, beginOf(event->date), endOf(event->date), event->id.text);
    }
};

/// An event's attribution with the day on which it was certainly issued; never: not known.
struct Telling
{
    const Attribution *attribution;
    std::int64_t issued;
};

struct Happening
{
    const Event *event;
    std::vector<Telling> tellings;
};

/// Whom a measure concerns: always, or as a member state of the European Union.
struct Concerned
{
    std::size_t pair;
    QString member; ///< the code; empty: always
};

/// The date that an event has for somebody who has read everything that was issued by then; null: has not heard of it.
Edtf dateFor(const Happening &happening, std::optional<Day> knownOn)
{
    const Event &event = *happening.event;
    if (!knownOn)
        return event.date;
    bool heard = false;
    bool agrees = false;
    std::map<std::int64_t, Edtf> others; // by day of issue; of one day the first
    for (const auto &[attribution, issued] : happening.tellings) {
        if (issued == never || issued > knownOn->number)
            continue;
        heard = heard || attribution->support != Support::Disputes;
        if (attribution->date.isNull())
            continue;
        if (std::max(beginOf(attribution->date), beginOf(event.date))
            < std::min(endOf(attribution->date), endOf(event.date)))
            agrees = true;
        others.try_emplace(issued, attribution->date);
    }
    if (!heard)
        return {};
    return agrees || others.empty() ? event.date : others.rbegin()->second;
}

std::vector<Step> stepsOf(const std::vector<Happening> &happenings, std::optional<Day> knownOn)
{
    std::vector<Step> steps;
    for (const Happening &happening : happenings) {
        const Event *event = happening.event;
        const Edtf date = dateFor(happening, knownOn);
        if (date.isNull())
            continue;
        const Span from = date.startSpan();
        const Span until = date.endSpan();
        if (from.begin)
            steps.push_back({event, from.begin->number, from.end ? from.end->number - 1 : never});
        else if (until.end)
            steps.push_back({event, until.end->number - 1, until.end->number - 1});
    }
    std::sort(steps.begin(), steps.end(), [](const Step &a, const Step &b) { return a.order() < b.order(); });
    return steps;
}

Stance means(Effect effect, Milestone milestone)
{
    static const std::map<std::pair<Effect, bool>, Stance> whole{
        {{Effect::Ban, true}, Stance::Banned},
        {{Effect::Ban, false}, Stance::LiftedOrDeclined},
        {{Effect::PartialRestriction, true}, Stance::PartlyRestricted},
        {{Effect::PartialRestriction, false}, Stance::LiftedOrDeclined},
        {{Effect::Review, true}, Stance::UnderReview},
        {{Effect::Review, false}, Stance::LiftedOrDeclined},
        {{Effect::Permission, true}, Stance::LiftedOrDeclined},
        {{Effect::Permission, false}, Stance::None},
    };
    if (milestone == Milestone::Proposed)
        return Stance::UnderReview;
    if (milestone == Milestone::Suspended && effect != Effect::Review)
        return Stance::UnderReview;
    const bool gone =
        milestone == Milestone::Suspended || milestone == Milestone::Lifted || milestone == Milestone::Rejected;
    return whole.at({effect, !gone});
}

/// Proposals come first, then what makes it hold, then suspensions, then ends; amendments at any time.
int stage(const Step &step)
{
    switch (*step.event->milestone) {
    case Milestone::Proposed:
        return 1;
    case Milestone::Announced:
    case Milestone::Adopted:
    case Milestone::InForce:
        return 2;
    case Milestone::Suspended:
        return 3;
    case Milestone::Lifted:
    case Milestone::Rejected:
        return 4;
    case Milestone::Amended:
        return 0;
    }
    return 0;
}

/// Whether \p a is taken to have come first where both orders are possible: nothing certain lies before that would make
/// \p a, or \p b, part of a second life.
bool comesFirst(const std::vector<Step> &all, const Step &a, const Step &b)
{
    if (stage(a) == 0 || stage(a) >= stage(b) || a.last < b.first || b.last < a.first)
        return false;
    return std::none_of(all.begin(), all.end(), [&](const Step &other) {
        if (other.event == a.event || other.event == b.event)
            return false;
        return (stage(a) == 1 && stage(other) >= 3 && other.last < a.first)
            || (stage(a) == 2 && stage(other) == 2 && other.last < b.first);
    });
}

/// Whether some filling of the vague dates makes steps[i] the last of \p steps up to \p day. \p all: the steps with
/// amendments.
bool canBeLast(const std::vector<Step> &all, const std::vector<Step> &steps, std::size_t i, std::int64_t day)
{
    for (std::int64_t mine = steps[i].first; mine <= std::min(steps[i].last, day); ++mine) {
        const bool fits = std::all_of(steps.begin(), steps.end(), [&](const Step &other) {
            if (other.event == steps[i].event)
                return true;
            const bool mustFollow = comesFirst(all, steps[i], other);
            const bool mustPrecede = comesFirst(all, other, steps[i]);
            for (const std::int64_t day2 : {other.first, other.last, mine - 1, mine, day + 1}) {
                const bool possible = other.first <= day2 && day2 <= other.last && (!mustFollow || day2 >= mine)
                    && (!mustPrecede || day2 <= mine);
                const bool counts =
                    day2 <= day && (day2 > mine || (day2 == mine && steps[i].orderOnOneDay() < other.orderOnOneDay()));
                if (possible && !counts)
                    return true;
            }
            return false;
        });
        if (fits)
            return true;
    }
    return false;
}

/// What one measure says.
struct Voice
{
    Stance stance = Stance::None;
    Stance atLeast = Stance::None;
    const Measure *measure = nullptr;
    const Event *event = nullptr;
    const Event *latest = nullptr;
    std::int64_t since = 0;

    PlainStanding inIds() const
    {
        const auto id = [](const auto *entity) { return entity ? entity->id.text : QString(); };
        return {stance, atLeast, id(measure), id(event), id(latest)};
    }
};

Voice voiceOf(const Measure &measure, const std::vector<Step> &all, std::int64_t day)
{
    // Amendments count only where nothing else may be what the measure stands at.
    std::vector<Step> telling;
    std::vector<Step> amending;
    for (const Step &step : all)
        (step.event->milestone == Milestone::Amended ? amending : telling).push_back(step);
    const auto happened = [day](const Step &step) { return step.last <= day; };
    const bool told = std::any_of(telling.begin(), telling.end(), happened);
    const bool amended = std::any_of(amending.begin(), amending.end(), happened);

    std::map<Stance, std::vector<Step>> possible;
    if (!told && !amended)
        possible[Stance::None];
    const auto gather = [&](const std::vector<Step> &steps) {
        for (std::size_t i = 0; i < steps.size(); ++i) {
            if (canBeLast(all, steps, i, day))
                possible[means(measure.effect, *steps[i].event->milestone)].push_back(steps[i]);
        }
    };
    gather(telling);
    if (!told)
        gather(amending);

    Voice voice;
    if (possible.empty())
        return voice;
    voice.atLeast = possible.begin()->first;
    voice.stance = possible.rbegin()->first;
    if (voice.stance == Stance::None)
        return voice;
    const std::vector<Step> &saying = possible.rbegin()->second;
    const Step last = *std::max_element(saying.begin(), saying.end(),
                                        [](const Step &a, const Step &b) { return a.order() < b.order(); });
    voice.measure = &measure;
    voice.latest = last.event;
    Step began = last;
    for (auto step = all.rbegin(); step != all.rend(); ++step) {
        if (!(step->order() < last.order()))
            continue;
        if (step->event->milestone == Milestone::Amended && last.event->milestone != Milestone::Amended)
            continue;
        if (means(measure.effect, *step->event->milestone) != voice.stance)
            break;
        began = *step;
    }
    voice.event = began.event;
    voice.since = began.first;
    return voice;
}

/// The member states of the European Union on a day, written down apart from the program's list.
QStringList membersOn(Day day)
{
    static const std::pair<const char *, const char *> joined[] = {
        {"1958-01-01", "BE,DE,FR,IT,LU,NL"},
        {"1973-01-01", "DK,GB,IE"},
        {"1981-01-01", "GR"},
        {"1986-01-01", "ES,PT"},
        {"1995-01-01", "AT,FI,SE"},
        {"2004-05-01", "CY,CZ,EE,HU,LT,LV,MT,PL,SI,SK"},
        {"2007-01-01", "BG,RO"},
        {"2013-07-01", "HR"},
    };
    QStringList members;
    for (const auto &[since, codes] : joined) {
        if (isoDay(day) >= QLatin1String(since))
            members += QString::fromLatin1(codes).split(u',');
    }
    if (isoDay(day) > QLatin1String("2020-01-31"))
        members.removeAll(QStringLiteral("GB"));
    return members;
}

/// The codes of a measure's issuers.
QSet<QString> issuersOf(const QHash<QString, const Party *> &parties, const Measure &measure)
{
    QSet<QString> countries;
    for (const PartyId &id : measure.issuers) {
        const Party *party = parties.value(id.text);
        if (party->kind != PartyKind::Company && party->kind != PartyKind::Person && !party->country.isNull())
            countries.insert(party->country.toString());
    }
    return countries;
}

} // namespace

/// What does not depend on the day.
struct PlainStances::Lookup
{
    struct Entry
    {
        const Measure *measure;
        std::vector<Happening> happenings;
        std::vector<Concerned> concerned;
    };
    std::vector<Entry> entries; ///< in order of the measures
    std::vector<PlainPair> pairs;

    explicit Lookup(const Tracker &tracker)
    {
        const QHash<QString, std::vector<Happening>> happenings = happeningsOf(tracker);
        QHash<QString, const Party *> parties;
        for (const Party &party : tracker.parties)
            parties.insert(party.id.text, &party);
        QHash<PlainPair, std::size_t> places;
        const auto placeOf = [&](const PlainPair &pair) {
            if (!places.contains(pair)) {
                places.insert(pair, pairs.size());
                pairs.push_back(pair);
            }
            return places.value(pair);
        };
        for (const Measure &measure : tracker.measures) {
            Entry entry{&measure, happenings.value(measure.id.text), {}};
            QSet<QString> targets{QString()};
            for (const PartyId &target : measure.targets)
                targets.insert(target.text);
            const QSet<QString> issuers = issuersOf(parties, measure);
            const bool bindsMembers = measure.bindsMembers && issuers.contains(QStringLiteral("EU"));
            for (const QString &target : std::as_const(targets)) {
                for (const QString &country : issuers)
                    entry.concerned.push_back({placeOf({country, target}), QString()});
                for (const QString &member : bindsMembers ? everMembers() : QStringList()) {
                    if (!issuers.contains(member))
                        entry.concerned.push_back({placeOf({member, target}), member});
                }
            }
            entries.push_back(std::move(entry));
        }
    }

    static QStringList everMembers()
    {
        return membersOn(*dayFromIso(u"2019-01-01")); // nobody had left before
    }

    static QHash<QString, std::vector<Happening>> happeningsOf(const Tracker &tracker)
    {
        QHash<QString, std::int64_t> issued;
        for (const Source &source : tracker.sources) {
            const bool known = !source.issued.isNull() && endOf(source.issued) != never;
            issued.insert(source.id.text, known ? endOf(source.issued) - 1 : never);
        }
        QHash<QString, std::vector<Telling>> tellings;
        for (const Attribution &attribution : tracker.attributions)
            tellings[attribution.event.text].push_back({&attribution, issued.value(attribution.source.text)});
        QHash<QString, std::vector<Happening>> happenings;
        for (const Event &event : tracker.events) {
            if (event.milestone)
                happenings[event.measure.text].push_back({&event, tellings.value(event.id.text)});
        }
        return happenings;
    }
};

PlainStances::PlainStances(const Tracker &tracker) : m_lookup(std::make_unique<const Lookup>(tracker)) { }

PlainStances::~PlainStances() = default;

QHash<PlainPair, PlainStanding> PlainStances::on(Day day, std::optional<Day> knownOn) const
{
    std::vector<Voice> strictest(m_lookup->pairs.size());
    std::vector<Stance> atLeast(m_lookup->pairs.size(), Stance::None);
    const QStringList members = membersOn(day);
    const auto weight = [](const Voice &v) { return std::tuple(v.stance, v.atLeast, -v.since); };
    for (const Lookup::Entry &entry : m_lookup->entries) {
        const Voice voice = voiceOf(*entry.measure, stepsOf(entry.happenings, knownOn), day.number);
        for (const auto &[pair, member] : entry.concerned) {
            if (!member.isEmpty() && !members.contains(member))
                continue;
            atLeast[pair] = std::max(atLeast[pair], voice.atLeast);
            if (voice.stance != Stance::None
                && (strictest[pair].stance == Stance::None || weight(voice) > weight(strictest[pair])))
                strictest[pair] = voice;
        }
    }
    QHash<PlainPair, PlainStanding> result;
    for (std::size_t pair = 0; pair < strictest.size(); ++pair) {
        strictest[pair].atLeast = atLeast[pair];
        if (const PlainStanding standing = strictest[pair].inIds(); standing != PlainStanding{})
            result.insert(m_lookup->pairs[pair], standing);
    }
    return result;
}

} // namespace Dateline
