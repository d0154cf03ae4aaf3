// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/randomchange.h"

#include "tests/domain/trackersamples.h"

#include <QDebug>

#include <algorithm>
#include <array>
#include <random>

namespace Dateline::Samples {

using namespace Qt::StringLiterals;

namespace {

class ChangeMaker
{
public:
    ChangeMaker(const Tracker &tracker, std::uint64_t seed)
        : m_tracker(tracker), m_other(random(seed + 1000, 8)), m_engine(seed)
    { }

    Change run()
    {
        for (std::size_t i = 1 + below(6); i > 0; --i) {
            switch (below(16)) {
            case 0:
                addEvent();
                break;
            case 1:
                addAttribution();
                break;
            case 2:
                add(m_other.sources, m_tracker.sources);
                break;
            case 3:
                addFinding();
                break;
            case 4:
                changeEvent();
                break;
            case 5:
                changeAttribution();
                break;
            case 6:
                changeSourceOrMeasure();
                break;
            case 7:
                removeEvent();
                break;
            case 8:
                if (!m_tracker.accepted.empty())
                    remove(m_tracker.accepted[below(m_tracker.accepted.size())]);
                break;
            case 9:
                addFigure();
                break;
            case 10:
                changeOrRemoveFigure();
                break;
            case 11:
                changeCategoryOrParty();
                break;
            case 12:
                changePublisherOrView();
                break;
            case 13:
                changeHeader();
                break;
            case 14:
                moveOrRename();
                break;
            case 15:
                comeAndGo();
                break;
            }
        }
        m_change.name = u"Change at random"_s;
        return std::move(m_change);
    }

private:
    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(m_engine() % bound); }

    void make(EntityChange part)
    {
        const auto done = Change{{}, {part}}.applyTo(m_tracker);
        if (!done)
            qFatal("%s", qPrintable(done.error().toLine()));
        m_change.parts.push_back(std::move(part));
    }

    template<typename Entity>
    std::optional<QString> anyPlace(const std::vector<Entity> &list)
    {
        const std::size_t place = below(list.size() + 2);
        if (place == 0)
            return std::nullopt;
        return place == 1 ? u""_s : nameInList(list[place - 2]);
    }

    template<typename Entity>
    void add(const std::vector<Entity> &models, const std::vector<Entity> &list)
    {
        Entity entity = models[below(models.size())];
        entity.id.text = u"new-%1"_s.arg(m_engine() % 1'000'000'000);
        make(EntityChange::addition(std::move(entity), anyPlace(list)));
    }

    void addFinding()
    {
        make(EntityChange::addition(
            AcceptedFinding{u"check-%1"_s.arg(m_engine() % 1'000'000'000), u"party/x"_s, u"Because"_s, {}},
            anyPlace(m_tracker.accepted)));
    }

    void addFigure()
    {
        const Figure figure{{u"new-%1"_s.arg(m_engine() % 1'000'000'000)}, u"Figure"_s, "{\"view\":\"map\"}", {}, {}};
        make(EntityChange::addition(figure, anyPlace(m_tracker.figures)));
    }

    void changeOrRemoveFigure()
    {
        if (m_tracker.figures.empty())
            return;
        const Figure before = m_tracker.figures[below(m_tracker.figures.size())];
        if (below(3) == 0)
            return remove(before);
        Figure after = before;
        after.spec = "{\"scale\":" + QByteArray::number(static_cast<qulonglong>(below(1000))) + "}";
        after.digest = before.digest.isEmpty() ? QString(64, u'0') : QString();
        make(EntityChange::changeOf(before, after));
    }

    void changeCategoryOrParty()
    {
        switch (below(4)) {
        case 0:
            return make(EntityChange::addition(Category{{newId()}, u"Category"_s, {}, u"#123456"_s, Glyph::Star},
                                               anyPlace(m_tracker.categories)));
        case 1: {
            const Category before = m_tracker.categories[below(m_tracker.categories.size())];
            Category after = before;
            after.name += u'!';
            after.glyph = after.glyph ? std::nullopt : std::optional(Glyph::Hexagon);
            return make(EntityChange::changeOf(before, after));
        }
        case 2:
            return make(EntityChange::addition(Party{{newId()}, PartyKind::Company, u"Company"_s, {}, {}, {}, {}},
                                               anyPlace(m_tracker.parties)));
        default: {
            const Party before = m_tracker.parties[below(m_tracker.parties.size())];
            Party after = before;
            // Mostly at another place in the order of names.
            after.name = QChar(static_cast<char16_t>(u'A' + below(26))) + after.name;
            if (after.kind != PartyKind::Country && after.country != europeanUnion() && below(2) == 0) {
                constexpr std::array kinds = {PartyKind::Company, PartyKind::Organisation, PartyKind::Person};
                after.kind = kinds[below(kinds.size())];
                const Party &other = m_tracker.parties[below(m_tracker.parties.size())];
                after.country = other.country == europeanUnion() ? CountryCode() : other.country;
            }
            after.aliases.push_back({u"Alias %1"_s.arg(after.aliases.size()), u"en"_s});
            after.ids[u"wikidata"_s] = u"Q%1"_s.arg(below(1000));
            return make(EntityChange::changeOf(before, after));
        }
        }
    }

    void changePublisherOrView()
    {
        if (below(2) == 0) {
            if (m_tracker.publishers.empty() || below(2) == 0)
                return make(EntityChange::addition(
                    Publisher{{newId()}, u"House"_s, {{u"The House"_s, {}}}, {{u"ror"_s, u"0"_s}}, {}},
                    anyPlace(m_tracker.publishers)));
            return remove(m_tracker.publishers[below(m_tracker.publishers.size())]);
        }
        const SavedView view{{newId()}, u"View"_s, "{\"lanes\":\"country\"}", {}};
        make(EntityChange::addition(view, anyPlace(m_tracker.views)));
        SavedView after = view;
        after.look = "{}";
        make(EntityChange::changeOf(view, after));
        if (below(2) == 0)
            remove(after);
    }

    void changeHeader()
    {
        const TrackerHeader before = m_tracker.header();
        TrackerHeader after = before;
        after.title = u"Title %1"_s.arg(below(1000));
        after.opensWith = m_tracker.views.empty() || below(2) == 0 ? SavedViewId()
                                                                   : m_tracker.views[below(m_tracker.views.size())].id;
        make(EntityChange::changeOf(before, after));
    }

    /// Something that others may name comes behind the rest and goes, or only comes.
    template<typename Entity>
    void addAndPerhapsRemove(Entity entity)
    {
        entity.id.text = newId();
        make(EntityChange::addition(entity));
        if (below(2) == 0)
            remove(entity);
    }

    void comeAndGo()
    {
        switch (below(3)) {
        case 0:
            return addAndPerhapsRemove(m_tracker.categories[below(m_tracker.categories.size())]);
        case 1: {
            Party party = m_tracker.parties[below(m_tracker.parties.size())];
            if (party.kind == PartyKind::Country)
                party.kind = PartyKind::Organisation;
            return addAndPerhapsRemove(party);
        }
        default: {
            Measure measure = m_tracker.measures[below(m_tracker.measures.size())];
            measure.issuers = {m_tracker.parties[below(m_tracker.parties.size())].id};
            measure.bindsMembers = false;
            return addAndPerhapsRemove(measure);
        }
        }
    }

    void moveOrRename()
    {
        if (below(2) == 0) {
            const Category category = m_tracker.categories[below(m_tracker.categories.size())];
            const Category &other = m_tracker.categories[below(m_tracker.categories.size())];
            return make(EntityChange::moveIn(m_tracker, category, other.id == category.id ? QString() : other.id.text));
        }
        const Party party = m_tracker.parties[below(m_tracker.parties.size())];
        Party after = party;
        after.id.text = newId();
        make(EntityChange::changeOf(party, after));
    }

    QString newId() { return u"new-%1"_s.arg(m_engine() % 1'000'000'000); }

    /// One with the contents of another that refer to what is here.
    Event eventLike(const Event &model)
    {
        Event event = model;
        event.category = m_tracker.categories[below(m_tracker.categories.size())].id;
        event.measure = {};
        event.milestone.reset();
        if (below(2) == 0) {
            event.measure = m_tracker.measures[below(m_tracker.measures.size())].id;
            event.milestone = Milestone::Adopted;
        }
        event.parties.clear();
        for (std::size_t i = below(4); i > 0; --i)
            event.parties.push_back(
                {m_tracker.parties[i * below(m_tracker.parties.size() / 4)].id, static_cast<Role>(i)});
        return event;
    }

    void addEvent()
    {
        Event event = eventLike(m_other.events[below(m_other.events.size())]);
        event.id.text = u"new-%1"_s.arg(m_engine() % 1'000'000'000);
        make(EntityChange::addition(std::move(event), anyPlace(m_tracker.events)));
    }

    void addAttribution()
    {
        if (m_tracker.events.empty() || m_tracker.sources.empty())
            return;
        Attribution attribution = m_other.attributions[below(m_other.attributions.size())];
        const Event &event = m_tracker.events[below(m_tracker.events.size())];
        attribution.id.text = u"new-%1"_s.arg(m_engine() % 1'000'000'000);
        attribution.event = event.id;
        attribution.source = m_tracker.sources[below(m_tracker.sources.size())].id;
        attribution.claim = event.parties.empty() ? Claim::Date : Claim::Party;
        attribution.party = event.parties.empty() ? PartyId() : event.parties.front().party;
        attribution.role = event.parties.empty() ? std::nullopt : std::optional(Role::Partner);
        make(EntityChange::addition(std::move(attribution), anyPlace(m_tracker.attributions)));
    }

    void changeEvent()
    {
        if (m_tracker.events.empty())
            return;
        const Event before = m_tracker.events[below(m_tracker.events.size())];
        Event after = eventLike(m_other.events[below(m_other.events.size())]);
        after.id = before.id;
        after.parties = before.parties; // attributions may name them
        const PartyId another = m_tracker.parties.back().id;
        if (std::none_of(after.parties.begin(), after.parties.end(),
                         [&](const Participation &part) { return part.party == another; }))
            after.parties.insert(after.parties.begin(), {another, Role::Venue});
        make(EntityChange::changeOf(before, after));
    }

    void changeAttribution()
    {
        if (m_tracker.attributions.empty())
            return;
        const Attribution before = m_tracker.attributions[below(m_tracker.attributions.size())];
        Attribution after = m_other.attributions[below(m_other.attributions.size())];
        after.id = before.id;
        after.event = before.event;
        after.source = m_tracker.sources[below(m_tracker.sources.size())].id;
        after.claim = before.claim;
        after.party = before.party;
        after.role = before.role;
        make(EntityChange::changeOf(before, after));
    }

    void changeSourceOrMeasure()
    {
        const Source before = m_tracker.sources[below(m_tracker.sources.size())];
        Source after = m_other.sources[below(m_other.sources.size())];
        after.id = before.id;
        make(EntityChange::changeOf(before, after));
        const Measure measure = m_tracker.measures[below(m_tracker.measures.size())];
        Measure changed = measure;
        changed.title += u"!"_s;
        std::swap(changed.issuers, changed.targets);
        changed.bindsMembers = !measure.bindsMembers && isIssuedByUnion(changed);
        make(EntityChange::changeOf(measure, changed));
    }

    bool isIssuedByUnion(const Measure &measure) const
    {
        return std::any_of(m_tracker.parties.begin(), m_tracker.parties.end(), [&](const Party &party) {
            return party.country == europeanUnion()
                && std::find(measure.issuers.begin(), measure.issuers.end(), party.id) != measure.issuers.end();
        });
    }

    void removeEvent()
    {
        if (m_tracker.events.empty())
            return;
        const Event event = m_tracker.events[below(m_tracker.events.size())];
        const std::vector<Attribution> all = m_tracker.attributions;
        for (const Attribution &attribution : all) {
            if (attribution.event == event.id)
                remove(attribution);
        }
        remove(event);
    }

    void remove(const ChangedEntity &entity) { make(EntityChange::removalFrom(m_tracker, entity)); }

    Tracker m_tracker;
    const Tracker m_other;
    std::mt19937_64 m_engine;
    Change m_change;
};

} // namespace

Change randomChange(const Tracker &tracker, std::uint64_t seed) { return ChangeMaker(tracker, seed).run(); }

} // namespace Dateline::Samples
