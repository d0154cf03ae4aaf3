// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/stancegrid.h"

#include "models/dates/day.h"

#include <array>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array effects = {Effect::Ban, Effect::PartialRestriction, Effect::Review, Effect::Permission};

CountryCode codeOf(std::size_t number)
{
    QString text;
    for (const std::size_t letter : {number / 26, number % 26})
        text.append(QChar(static_cast<char16_t>(u'A' + letter)));
    return *CountryCode::parse(text);
}

class GridBuilder
{
public:
    Tracker build(std::size_t countries, std::size_t targets)
    {
        m_tracker.id = u"grid"_s;
        m_tracker.title = u"Grid"_s;
        m_tracker.categories.push_back({{u"step"_s}, u"Step"_s, {}});
        for (std::size_t i = 0; i < countries; ++i)
            m_tracker.parties.push_back({{u"c%1"_s.arg(i)}, PartyKind::Country, u"Country %1"_s.arg(i), codeOf(i), {}});
        for (std::size_t i = 0; i < targets; ++i)
            m_tracker.parties.push_back({{u"t%1"_s.arg(i)}, PartyKind::Company, u"Company %1"_s.arg(i), {}, {}});
        for (std::size_t country = 0; country < countries; ++country) {
            for (std::size_t effect = 0; effect < effects.size(); ++effect)
                addMeasure(country, effect, targets);
        }
        return std::move(m_tracker);
    }

private:
    void addMeasure(std::size_t country, std::size_t effect, std::size_t targets)
    {
        Measure measure;
        measure.id = {u"m%1-%2"_s.arg(country).arg(effect)};
        measure.title = u"Measure %1 of country %2"_s.arg(effect).arg(country);
        measure.effect = effects[effect];
        measure.issuers = {{u"c%1"_s.arg(country)}};
        for (std::size_t target = 0; target < targets; ++target) {
            if ((target + country / 3) % 9 % effects.size() == effect)
                measure.targets.push_back({u"t%1"_s.arg(target)});
        }
        const std::size_t start = (country * 37 + effect * 411) % 2500; // days after the first of January 2015
        addEvent(measure, start, Milestone::Proposed);
        addEvent(measure, start + 100 + country % 50, Milestone::Announced);
        if ((country + effect) % 3 != 0)
            addEvent(measure, start + 600 + country, Milestone::Lifted);
        m_tracker.measures.push_back(std::move(measure));
    }

    void addEvent(const Measure &measure, std::size_t day, Milestone milestone)
    {
        QString date = isoDay(dayFromCivil({2015, 1, 1}) + Days{static_cast<std::int64_t>(day)});
        if (m_tracker.events.size() % 3 == 0)
            date.truncate(7);
        Event event;
        event.id = {u"e%1"_s.arg(m_tracker.events.size())};
        event.title = u"%1: %2"_s.arg(measure.title, wordFor(milestone));
        event.category = {u"step"_s};
        event.date = *Edtf::parse(date);
        event.parties = {{measure.issuers.front(), Role::Issuer}};
        event.measure = measure.id;
        event.milestone = milestone;
        m_tracker.events.push_back(std::move(event));
    }

    Tracker m_tracker;
};

} // namespace

Tracker stanceGrid(std::size_t countries, std::size_t targets) { return GridBuilder().build(countries, targets); }

} // namespace Dateline
