// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/content/mapcontent.h"

#include "models/content/mapclasses.h"
#include "models/content/reasons.h"
#include "models/content/standings.h"
#include "models/core/oneline.h"
#include "models/domain/countrynames.h"
#include "models/stances/stancescope.h"
#include "models/stances/stancewords.h"
#include "models/wording/counts.h"
#include "models/wording/datewords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <limits>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct MapContentTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::MapContent)
};

struct ModeTerm
{
    MapMode mode;
    QLatin1StringView word;
    const char *name;
};
constexpr std::array modeTerms{
    ModeTerm{MapMode::Stance, "stance"_L1, QT_TRANSLATE_NOOP("Dateline::MapContent", "Stance")},
    ModeTerm{MapMode::Events, "events"_L1, QT_TRANSLATE_NOOP("Dateline::MapContent", "Events")},
    ModeTerm{MapMode::FirstRestriction, "first-restriction"_L1,
             QT_TRANSLATE_NOOP("Dateline::MapContent", "First restriction")}};

QString said(const QString &name, const QString &words)
{
    return MapContentTr::tr("%1: %2", "country: what the map says").arg(name, words);
}

QString eventCount(std::uint32_t count) { return count == 0 ? MapContentTr::tr("no events") : eventsInWords(count); }

/// The countries that the tracker says something of.
std::vector<CountryCode> countriesWithData(const MapSubject &subject)
{
    return countriesToldOf(subject.snapshot, subject.stances.index());
}

CountryStanding standOf(const MapSubject &subject, CountryCode code)
{
    return countryStanding(subject.stances, subject.targets, code);
}

/// The first restriction of any of the targets, whether past or to come.
struct FirstRestriction
{
    Day day;
    std::uint32_t pair = noIndex;
};

std::optional<FirstRestriction> firstRestrictionOf(const MapSubject &subject, CountryCode code)
{
    const StanceIndex &index = subject.stances.index();
    const auto country = index.countryNumber(code);
    if (!country)
        return std::nullopt;
    const TargetNumbers any{StanceIndex::anyTarget};
    std::optional<FirstRestriction> first;
    for (const std::uint32_t target : subject.targets.empty() ? any : subject.targets) {
        const std::uint32_t pair = index.pairOf(*country, target);
        const std::optional<Day> day = index.firstRestriction(pair);
        if (day && (!first || *day < first->day))
            first = FirstRestriction{*day, pair};
    }
    return first;
}

QHash<CountryCode, std::uint32_t> eventsByCountry(const MapSubject &subject)
{
    const auto counts =
        subject.snapshot.engine().countries().countsWithin(subject.result.passing, subject.result.count);
    QHash<CountryCode, std::uint32_t> byCountry;
    for (std::size_t country = 0; country < counts.size(); ++country)
        byCountry.insert(subject.snapshot.table().countryCodes()[country], counts[country]);
    return byCountry;
}

MapSign signOf(Stance stance, bool certain)
{
    if (!certain)
        return MapSign::Possible;
    return stance == Stance::LiftedOrDeclined ? MapSign::TakenBack : MapSign::None;
}

QString daysLookedAt(const MapSubject &subject)
{
    const QString day = dayInWords(subject.stances.day());
    return subject.filter.knownOn ? MapContentTr::tr("%1, as known on %2").arg(day, dayInWords(*subject.filter.knownOn))
                                  : day;
}

/// A country with what is needed to place it into a class.
struct Placed
{
    CountryCode code;
    MapValue value;
    QString words; ///< for the note, if the map has no place for it
};

class ContentBuilder
{
public:
    ContentBuilder(const MapSubject &subject, const QSet<CountryCode> &drawn) : m_subject(subject), m_drawn(drawn) { }

    MapContent build()
    {
        const std::vector<CountryCode> codes = countriesWithData(m_subject);
        const bool withUnion = std::binary_search(codes.begin(), codes.end(), europeanUnion());
        m_content.legend.counted = withUnion ? MapContentTr::tr("Countries and the EU") : MapContentTr::tr("Countries");
        addClass({MapContentTr::tr("No data"), {}, MapSign::None, MapClass::uncounted});
        switch (m_subject.mode) {
        case MapMode::Stance:
            addStances(codes);
            break;
        case MapMode::Events:
            addEvents(codes);
            break;
        case MapMode::FirstRestriction:
            addFirstRestrictions(codes);
            break;
        }
        if (codes.empty())
            m_content.legend.emptyText = MapContentTr::tr("No countries in this tracker yet.");
        for (const CountryCode code : m_subject.filter.countries)
            m_content.values[code].selected = true;
        m_content.legend.note = m_notes.join(u" · "_s);
        return std::move(m_content);
    }

private:
    void addClass(MapClass entry) { m_content.legend.classes.push_back(std::move(entry)); }

    void place(CountryCode code, const MapValue &value, const QString &words)
    {
        m_content.values.insert(code, value);
        ++m_content.legend.classes[static_cast<std::size_t>(value.fillClass)].countries;
        if (!m_drawn.contains(code))
            m_notes.append(said(countryName(code), words));
    }

    void addStances(const std::vector<CountryCode> &codes)
    {
        m_content.legend.title =
            MapContentTr::tr("Stance towards %1, %2")
                .arg(targetsInWords(m_subject.filter, m_subject.snapshot), daysLookedAt(m_subject));
        for (const auto &term : terms<Stance>())
            addClass({nameFor(term.value), MapFill::of(term.value), signOf(term.value, true), 0});
        int possible = 0;
        for (const CountryCode code : codes) {
            const Standing standing = standOf(m_subject, code).standing;
            MapValue value;
            value.fillClass = 1 + static_cast<int>(standing.stance);
            value.sign = signOf(standing.stance, standing.isCertain());
            if (standing.stance != Stance::None)
                value.rank = 2 * static_cast<int>(standing.stance) + (standing.isCertain() ? 1 : 0);
            possible += standing.isCertain() ? 0 : 1;
            place(code, value, shortWithinSentence(stancePhrase(m_subject.snapshot, standing)));
        }
        if (possible > 0)
            m_content.legend.signs.push_back({MapContentTr::tr("Only possible"), {}, MapSign::Possible, possible});
    }

    void addEvents(const std::vector<CountryCode> &codes)
    {
        const bool all = m_subject.filter.isEmpty();
        m_content.legend.title =
            all ? MapContentTr::tr("Number of events") : MapContentTr::tr("Number of events that pass the filter");
        const QHash<CountryCode, std::uint32_t> counts = eventsByCountry(m_subject);
        const std::uint32_t largest = counts.isEmpty() ? 0 : *std::max_element(counts.begin(), counts.end());
        const std::vector<NumberClass> classes = countClasses(static_cast<int>(largest));
        addClass({u"0"_s, MapFill::of(Stance::None), MapSign::None, 0});
        addSteps(classes);
        for (const CountryCode code : codes) {
            const std::uint32_t count = counts.value(code);
            place(code, {1 + classOf(count, classes), MapSign::None, false, count}, eventCount(count));
        }
    }

    void addFirstRestrictions(const std::vector<CountryCode> &codes)
    {
        m_content.legend.title =
            MapContentTr::tr("First restriction of %1, up to %2")
                .arg(targetsInWords(m_subject.filter, m_subject.snapshot), daysLookedAt(m_subject));
        std::vector<std::pair<CountryCode, std::optional<Day>>> firsts;
        std::int64_t earliest = 1;
        std::int64_t latest = 0;
        for (const CountryCode code : codes) {
            const auto first = firstRestrictionOf(m_subject, code);
            firsts.emplace_back(code, first ? std::optional(first->day) : std::nullopt);
            if (!first)
                continue;
            const std::int64_t year = civilFromDay(first->day).year;
            earliest = earliest > latest ? year : std::min(earliest, year);
            latest = std::max(latest, year);
        }
        std::vector<NumberClass> classes = yearClasses(earliest, latest);
        addClass({MapContentTr::tr("Not yet"), MapFill::of(Stance::None), MapSign::None, 0});
        std::reverse(classes.begin(), classes.end()); // the earliest stands out most
        addSteps(classes);
        for (const auto &[code, first] : firsts)
            placeFirst(code, first, classes);
    }

    void placeFirst(CountryCode code, std::optional<Day> first, const std::vector<NumberClass> &classes)
    {
        MapValue value;
        value.fillClass = 1;
        QString words = MapContentTr::tr("not yet restricted");
        if (first && *first <= m_subject.stances.day()) {
            const std::int64_t year = civilFromDay(*first).year;
            const auto of = std::find_if(classes.begin(), classes.end(),
                                         [year](const NumberClass &c) { return c.from <= year && year <= c.to; });
            value.fillClass += 1 + static_cast<int>(of - classes.begin());
            value.rank = std::numeric_limits<std::int64_t>::max() / 2 - first->number;
            words = dayInWords(*first);
        }
        place(code, value, words);
    }

    /// Classes of numbers along the ramp, from the palest to what stands out most.
    void addSteps(const std::vector<NumberClass> &classes)
    {
        // A single class gets a colour from the middle: a lone palest one looks like no data.
        const auto last = static_cast<double>(classes.size()) - 1;
        for (std::size_t i = 0; i < classes.size(); ++i) {
            const double share = last > 0 ? static_cast<double>(i) / last : 0.6;
            addClass({classes[i].label, MapFill::step(share), MapSign::None, 0});
        }
    }

    const MapSubject &m_subject;
    const QSet<CountryCode> &m_drawn;
    MapContent m_content;
    QStringList m_notes;
};

/// The day on which a country's standing is what the mode tells of.
std::optional<Day> toldDay(const MapSubject &subject, std::uint32_t pair)
{
    if (subject.mode == MapMode::Stance)
        return subject.stances.day();
    const std::optional<Day> first = subject.stances.index().firstRestriction(pair);
    return first && *first <= subject.stances.day() ? first : std::nullopt;
}

/// The countries of a class by name, some of them.
QString namesIn(int fillClass, const MapValues &values)
{
    constexpr qsizetype mostNames = 40;
    QStringList names;
    for (auto value = values.cbegin(); value != values.cend(); ++value) {
        if (value->fillClass == fillClass)
            names.append(countryName(value.key()));
    }
    names.sort();
    if (const qsizetype more = names.size() - mostNames; more > 1)
        names = names.mid(0, mostNames) + QStringList(moreInWords(static_cast<std::size_t>(more)));
    return names.join(u", "_s);
}

QStringList describeStance(const MapSubject &subject, CountryCode country, const QString &name)
{
    const CountryStanding stand = standOf(subject, country);
    const StanceIndex &index = subject.stances.index();
    return QStringList(said(name, standingPhrase(subject.snapshot, stand.standing)))
        + standingReasons(subject.snapshot, index, stand.pair, subject.stances.day());
}

QStringList describeFirstRestriction(const MapSubject &subject, CountryCode country, const QString &name)
{
    const auto first = firstRestrictionOf(subject, country);
    if (!first || first->day > subject.stances.day())
        return {said(name, MapContentTr::tr("not yet restricted"))};
    const Standing standing = subject.stances.index().at(first->pair, first->day);
    const Snapshot &snapshot = subject.snapshot;
    const QString day = dayInWords(first->day);
    QStringList lines{said(name,
                           restricts(standing.atLeast)
                               ? MapContentTr::tr("first restricted on %1").arg(day)
                               : MapContentTr::tr("first restricted on %1 at the earliest").arg(day))};
    lines.append(said(dateInWords(eventDateKnown(snapshot, standing.event, subject.stances.index().knownOn())),
                      oneLine(snapshot.title(standing.event))));
    lines.append(MapContentTr::tr("Measure: %1").arg(oneLine(snapshot.tracker().measures[standing.measure].title)));
    return lines;
}

} // namespace

QString mapModeWord(MapMode mode) { return modeTerms[static_cast<std::size_t>(mode)].word; }

std::optional<MapMode> mapModeFromWord(QStringView word)
{
    for (const ModeTerm &term : modeTerms) {
        if (word == term.word)
            return term.mode;
    }
    return std::nullopt;
}

QStringList mapModeWords()
{
    QStringList all;
    for (const ModeTerm &term : modeTerms)
        all.append(term.word);
    return all;
}

QString mapModeName(MapMode mode) { return MapContentTr::tr(modeTerms[static_cast<std::size_t>(mode)].name); }

QString targetsInWords(const Filter &filter, const Snapshot &snapshot)
{
    if (filter.companies.empty())
        return MapContentTr::tr("any company");
    QStringList names;
    for (const PartyId &id : filter.companies)
        names.append(snapshot.nameOfParty(id));
    return joinWords(names);
}

MapContent mapContent(const MapSubject &subject, const QSet<CountryCode> &drawn)
{
    return ContentBuilder(subject, drawn).build();
}

QStringList describeCountry(const MapSubject &subject, CountryCode country, const QString &name)
{
    const std::vector<CountryCode> codes = countriesWithData(subject);
    if (!std::binary_search(codes.begin(), codes.end(), country))
        return {said(name, MapContentTr::tr("no data")), MapContentTr::tr("In no event of this tracker")};
    switch (subject.mode) {
    case MapMode::Stance:
        return describeStance(subject, country, name);
    case MapMode::Events:
        return {said(name, eventCount(eventsByCountry(subject).value(country)))};
    case MapMode::FirstRestriction:
        return describeFirstRestriction(subject, country, name);
    }
    Q_UNREACHABLE();
}

QString describeMap(const MapContent &content)
{
    QStringList sentences{MapContentTr::tr("World map: %1").arg(content.legend.title)};
    const auto &classes = content.legend.classes;
    for (std::size_t i = classes.size(); i-- > 1;) { // the strongest first; the first one is no data
        const QString names = namesIn(static_cast<int>(i), content.values);
        if (!names.isEmpty())
            sentences.append(classes[i].label + u": "_s + names);
    }
    if (!content.legend.note.isEmpty())
        sentences.append(content.legend.note);
    if (!content.legend.emptyText.isEmpty())
        sentences.append(content.legend.emptyText);
    return sentences.join(u". "_s) + u'.';
}

std::optional<Day> firstRestrictionDay(const MapSubject &subject, CountryCode country)
{
    const auto first = firstRestrictionOf(subject, country);
    return first ? std::optional(first->day) : std::nullopt;
}

Bitset mapReasons(const MapSubject &subject)
{
    if (subject.mode == MapMode::Events)
        return subject.result.passing;
    const StanceIndex &index = subject.stances.index();
    const TargetNumbers any{StanceIndex::anyTarget};
    Bitset events(subject.snapshot.table().size());
    for (std::uint32_t country = 0; country < index.countries().size(); ++country) {
        for (const std::uint32_t target : subject.targets.empty() ? any : subject.targets) {
            const std::uint32_t pair = index.pairOf(country, target);
            if (const std::optional<Day> day = pair == noIndex ? std::nullopt : toldDay(subject, pair))
                addReasons(index.at(pair, *day), events);
        }
    }
    return events;
}

} // namespace Dateline
