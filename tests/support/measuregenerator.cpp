// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/measuregenerator.h"

#include <random>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

class Maker
{
public:
    explicit Maker(const MeasureSettings &settings) : m_settings(settings), m_engine(settings.seed) { }

    Tracker make()
    {
        m_tracker.id = u"measures"_s;
        m_tracker.title = u"Measures"_s;
        m_tracker.categories.push_back({{u"policy"_s}, u"Policy"_s, {}});
        makeParties();
        for (std::size_t i = 0; i < 200; ++i) {
            Source source;
            source.id = {u"source-"_s + QString::number(i)};
            source.title = u"Report "_s + QString::number(i);
            if (!chance(5))
                source.issued = *Edtf::parse(chance(8) ? randomDay().left(7) : randomDay());
            m_tracker.sources.push_back(std::move(source));
        }
        for (std::size_t i = 0; i < m_settings.measures; ++i)
            makeMeasure(i);
        return std::move(m_tracker);
    }

private:
    std::size_t below(std::size_t n) { return m_engine() % n; } // the same on every platform
    bool chance(int percent) { return below(100) < static_cast<std::size_t>(percent); }

    QString randomDay()
    {
        return isoDay(dayFromCivil({2015, 1, 1}) + Days{static_cast<std::int64_t>(below(16 * 365))});
    }

    Edtf randomDate()
    {
        const QString day = randomDay();
        const auto edtf = [](const QString &text) { return *Edtf::parse(text); };
        switch (below(12)) {
        case 0:
            return edtf(day.left(7));
        case 1:
            return edtf(day.left(4));
        case 2:
            return edtf(u"../"_s + day.left(4));
        case 3:
            return edtf(day + u"/.."_s);
        case 4:
            return edtf(u'[' + day + u',' + isoDay(*dayFromIso(day) + Days{3}) + u']');
        default:
            return edtf(day);
        }
    }

    void addParty(const QString &id, PartyKind kind, const QString &code)
    {
        m_tracker.parties.push_back({{id}, kind, id.toUpper(), CountryCode::parse(code).value_or(CountryCode()), {}});
    }

    /// Codes need not be assigned: the first are real ones, for the EU's members are known by theirs.
    void makeParties()
    {
        QStringList codes{u"EU"_s, u"DE"_s, u"FR"_s, u"GB"_s, u"HR"_s, u"AU"_s, u"US"_s, u"JP"_s};
        for (char16_t a = u'A'; codes.size() < static_cast<qsizetype>(m_settings.countries); ++a) {
            for (char16_t b = u'A'; b <= u'Z'; ++b) {
                const QString code = QString(QChar(a)) + QChar(b);
                if (!codes.contains(code) && codes.size() < static_cast<qsizetype>(m_settings.countries))
                    codes.append(code);
            }
        }
        for (const QString &code : std::as_const(codes)) {
            addParty(code.toLower(), PartyKind::Country, code);
            addParty(u"authority-"_s + code.toLower(), PartyKind::Organisation, code);
        }
        m_firstTarget = m_tracker.parties.size();
        for (std::size_t i = 0; i < m_settings.targets; ++i)
            addParty(u"target-"_s + QString::number(i), PartyKind::Company, {});
    }

    void makeMeasure(std::size_t number)
    {
        Measure measure;
        measure.id = {u"measure-"_s + QString::number(number)};
        measure.title = u"Measure "_s + QString::number(number);
        measure.effect = static_cast<Effect>(below(4));
        const bool ofTheUnion = chance(3);
        measure.issuers.push_back(m_tracker.parties[ofTheUnion ? 0 : below(m_firstTarget)].id);
        if (chance(10))
            measure.issuers.push_back(m_tracker.parties[below(m_firstTarget)].id);
        measure.bindsMembers = ofTheUnion && chance(70);
        for (std::size_t i = below(4); i > 0; --i)
            measure.targets.push_back(m_tracker.parties[m_firstTarget + below(m_settings.targets)].id);
        for (std::size_t i = below(6); i > 0; --i)
            makeMilestone(measure.id);
        m_tracker.measures.push_back(std::move(measure));
    }

    void makeMilestone(const MeasureId &measure)
    {
        Event event;
        event.id = {u"event-"_s + QString::number(m_tracker.events.size())};
        event.title = u"Event"_s;
        event.category = m_tracker.categories.front().id;
        event.date = randomDate();
        event.measure = measure;
        event.milestone = static_cast<Milestone>(below(8));
        for (std::size_t i = below(4); i > 0; --i) {
            Attribution attribution;
            attribution.id = {u"attribution-"_s + QString::number(m_tracker.attributions.size())};
            attribution.event = event.id;
            attribution.source = m_tracker.sources[below(m_tracker.sources.size())].id;
            attribution.support = chance(10) ? Support::Disputes : Support::Supports;
            if (chance(60))
                attribution.date = chance(40) ? randomDate() : event.date;
            m_tracker.attributions.push_back(std::move(attribution));
        }
        m_tracker.events.push_back(std::move(event));
    }

    const MeasureSettings m_settings;
    std::mt19937 m_engine;
    Tracker m_tracker;
    std::size_t m_firstTarget = 0;
};

} // namespace

Tracker generateMeasures(const MeasureSettings &settings) { return Maker(settings).make(); }

} // namespace Dateline
