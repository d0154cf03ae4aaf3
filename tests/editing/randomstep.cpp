// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/editing/randomstep.h"

#include "models/editing/attributiondraft.h"
#include "models/editing/datemoves.h"
#include "models/editing/eventfields.h"
#include "models/editing/eventseed.h"
#include "models/editing/eventsteps.h"
#include "models/editing/manyevents.h"
#include "models/editing/partyfinder.h"
#include "models/editing/pastedrows.h"
#include "models/editing/pasting.h"
#include "models/editing/recorddrafts.h"
#include "models/editing/replacing.h"
#include "models/editing/trackerproperties.h"
#include "models/query/savedviews.h"

#include <algorithm>
#include <random>

namespace Dateline::Samples {

using namespace Qt::StringLiterals;

namespace {

class StepMaker
{
public:
    StepMaker(std::shared_ptr<const Snapshot> snapshot, std::uint64_t seed)
        : m_snapshot(std::move(snapshot)), m_engine(seed), m_fields(m_snapshot, DateContext{Day{17'000}})
    { }

    Change run()
    {
        for (int attempt = 0; attempt < 20; ++attempt) {
            if (Change step = anyStep(); !step.parts.empty())
                return step;
        }
        return {};
    }

private:
    Change anyStep()
    {
        switch (below(14)) {
        case 0:
            return cell();
        case 1:
            return several();
        case 2:
            return pastedTable();
        case 3:
            return pastedCopies();
        case 4:
            return replaced();
        case 5:
            return draggedDate();
        case 6:
            return removingEvents(*m_snapshot, someEvents());
        case 7:
            return duplicatingEvents(*m_snapshot, someEvents()).change;
        case 8:
            return newEvent();
        case 9:
            return attributionForm();
        case 10:
            return recordForm();
        case 11:
            return properties();
        case 12:
            return view();
        default:
            return aboutSomething();
        }
    }

    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(m_engine() % bound); }
    const TrackerColumns &tracker() const { return m_snapshot->tracker(); }
    std::size_t eventCount() const { return tracker().events().size(); }
    template<typename List>
    auto anyOf(const List &list)
    {
        return list[below(list.size())];
    }
    QString anyWord() { return u"Word %1"_s.arg(below(1000)); }

    std::vector<EventRow> someEvents()
    {
        std::vector<EventRow> rows;
        for (std::size_t i = 0; i < eventCount(); ++i) {
            if (below(eventCount()) < 3)
                rows.push_back(EventRow(static_cast<std::uint32_t>(i)));
        }
        return rows;
    }

    QString anyText(EventField field)
    {
        if (const QStringList choices = m_fields.choices(field); !choices.isEmpty())
            return choices[static_cast<qsizetype>(below(static_cast<std::size_t>(choices.size())))];
        return field == EventField::Date || field == EventField::ReviewOn
            ? u"%1-0%2"_s.arg(2000 + below(30)).arg(1 + below(9))
            : anyWord();
    }

    Change cell()
    {
        if (eventCount() == 0)
            return {};
        const Event before = anyOf(tracker().events());
        const EventField field = allEventFields[below(allEventFields.size())];
        Event after = before;
        return m_fields.write(after, field, anyText(field)).ok() && after != before ? fieldChange(before, after, field)
                                                                                    : Change();
    }

    Change several()
    {
        ManyEventsEdit edit;
        if (below(2) == 0)
            edit.category = anyOf(tracker().categories).id;
        if (below(2) == 0)
            edit.addedTags = QStringList{anyWord()};
        if (!tracker().tags().empty() && below(2) == 0)
            edit.removedTags = QStringList{anyOf(tracker().tags())};
        if (below(3) == 0)
            edit.addedParties = {{anyOf(tracker().parties).id, Role::Affected}};
        else if (below(3) == 0)
            edit.removedParties = {anyOf(tracker().parties).id};
        if (tracker().measures.size() > 0 && below(3) == 0) {
            edit.measure = below(3) == 0 ? MeasureId() : anyOf(tracker().measures).id;
            edit.milestone = Milestone::Amended;
        }
        if (below(3) == 0)
            edit.reviewOn = below(2) == 0 ? Edtf() : *Edtf::parse(u"2030-01");
        const std::vector<EventRow> rows = someEvents();
        return faultOf(*m_snapshot, rows, edit).isEmpty() ? editingMany(*m_snapshot, rows, edit) : Change();
    }

    /// With names that are there, new ones, and a row that cannot be read.
    Change pastedTable()
    {
        std::vector<QStringList> rows{
            {u"Date"_s, u"Title"_s, u"Category"_s, u"Countries"_s, u"Parties"_s, u"Tags"_s},
            {u"2019-05-01"_s, anyWord(), anyText(EventField::Category), u"France"_s, anyWord(), u"pasted"_s},
            {u"no date"_s, anyWord(), {}, {}, {}, {}},
            {u"May 2020"_s, anyWord(), below(2) == 0 ? anyWord() : QString(), {}, anyText(EventField::Parties), {}}};
        const PastedColumns columns = guessColumns(rows, m_fields);
        return pastedEvents(*m_snapshot, readPastedRows(rows, columns, m_fields));
    }

    Change pastedCopies()
    {
        const std::vector<EventRow> rows = someEvents();
        if (rows.empty())
            return {};
        auto clip = eventsFromJson(eventsAsJson(*m_snapshot, rows));
        if (!clip)
            return {};
        const auto pasting = pastingEvents(*m_snapshot, std::move(*clip));
        return pasting ? pasting->change : Change();
    }

    Change replaced()
    {
        constexpr std::array inTexts = {EventField::Title, EventField::Summary, EventField::Note, EventField::Tags};
        const ReplaceRequest request{inTexts[below(inTexts.size())], u"e"_s, u"é%1"_s.arg(below(10)), false, false};
        const std::vector<EventRow> rows = someEvents();
        return replacing(m_fields, findReplacements(m_fields, rows, request), request.field);
    }

    Change draggedDate()
    {
        if (eventCount() == 0)
            return {};
        const Event before = anyOf(tracker().events());
        const auto moved = movedBy(before.date, DatePart::Whole, 1 + static_cast<std::int64_t>(below(40)));
        Event after = before;
        if (moved)
            after.date = *moved;
        return after == before ? Change() : fieldChange(before, after, EventField::Date);
    }

    Change newEvent()
    {
        if (below(2) == 0)
            return eventFromSeed(*m_snapshot,
                                 {*Edtf::parse(u"2021-03~"), anyOf(tracker().categories).id,
                                  Participation{anyOf(tracker().parties).id, Role::Issuer}},
                                 anyWord());
        EventDraft draft = tracker().measures.size() > 0 && below(2) == 0
            ? newMilestoneDraft(*m_snapshot, anyOf(tracker().measures).id)
            : newEventDraft(*m_snapshot, {}, *Edtf::parse(u"2022-11-05"), EventRow());
        draft.event.title = anyWord();
        draft.event.date = *Edtf::parse(u"2022/2023");
        if (!draft.event.measure.isEmpty() && !draft.event.milestone)
            draft.event.milestone = Milestone::Announced;
        return faultsOf(draft, *m_snapshot).empty() ? changeOf(draft, std::nullopt, *m_snapshot).value_or(Change())
                                                    : Change();
    }

    Change attributionForm()
    {
        const auto &all = tracker().attributions();
        if (all.size() > 0 && below(2) == 0) {
            const Attribution before = anyOf(all);
            AttributionDraft draft{before};
            draft.attribution.note = anyWord();
            draft.attribution.support = Support::Disputes;
            return kept(draft, before);
        }
        if (eventCount() == 0)
            return {};
        AttributionDraft draft;
        draft.attribution.event = Event(anyOf(tracker().events())).id;
        if (tracker().sources().size() > 0 && below(2) == 0) {
            draft.attribution.source = Source(anyOf(tracker().sources())).id;
        } else {
            draft.attribution.source = draftSourceId();
            draft.newSource = newSourceDraft(below(2) == 0 ? anyWord() : u"https://example.org/%1"_s.arg(below(1000)));
        }
        return kept(draft, std::nullopt);
    }

    Change kept(const AttributionDraft &draft, const std::optional<Attribution> &before) const
    {
        return faultsOf(draft, before, *m_snapshot).empty() ? changeOf(draft, before, *m_snapshot).value_or(Change())
                                                            : Change();
    }

    Change recordForm()
    {
        switch (below(3)) {
        case 0: {
            const Party before = anyOf(tracker().parties);
            Party after = before;
            after.name = anyWord();
            after.aliases.push_back({anyWord(), u"en"_s});
            return faultsOf(after, {}, before, *m_snapshot).empty()
                ? changeOf(after, before, *m_snapshot).value_or(Change())
                : Change();
        }
        case 1: {
            if (tracker().measures.size() == 0)
                return {};
            const Measure before = anyOf(tracker().measures);
            MeasureDraft draft{before};
            draft.measure.title = anyWord();
            draft.newParties = {draftParty(PartyKind::Company, anyWord())};
            draft.measure.targets.push_back(draft.newParties.front().id);
            return faultsOf(draft, *m_snapshot).empty() ? changeOf(draft, before, *m_snapshot).value_or(Change())
                                                        : Change();
        }
        default: {
            if (tracker().sources().size() == 0)
                return {};
            const Source before = anyOf(tracker().sources());
            Source after = before;
            after.title = anyWord();
            after.publisher = anyWord();
            return faultsOf(after, {}, {}).empty() ? changeOf(after, before, *m_snapshot).value_or(Change()) : Change();
        }
        }
    }

    /// Another title, another order, a new category, and one that goes into another.
    Change properties()
    {
        TrackerProperties wanted = propertiesOf(tracker());
        wanted.header.title = anyWord();
        std::shuffle(wanted.categories.begin(), wanted.categories.end(), m_engine);
        if (wanted.categories.size() > 1 && below(2) == 0) {
            const CategoryId gone = wanted.categories.back().id;
            wanted.categories.pop_back();
            wanted.heirs[gone] = below(wanted.categories.size());
        }
        if (below(2) == 0) {
            Category fresh;
            fresh.name = anyWord();
            wanted.categories.push_back(fresh);
        }
        const auto change = editingProperties(*m_snapshot, wanted);
        return change ? *change : Change();
    }

    Change view()
    {
        const auto &views = tracker().views;
        if (views.size() == 0 || below(3) == 0)
            return savingView(tracker(), anyWord(), anyLook());
        const SavedView any = anyOf(views);
        switch (below(4)) {
        case 0:
            return renamingView(any, anyWord());
        case 1:
            return removingView(tracker(), any);
        case 2:
            return openingWithView(tracker(), below(2) == 0 ? any.id : SavedViewId());
        default:
            return savingView(tracker(), any.title, anyLook());
        }
    }

    Look anyLook()
    {
        Look look;
        const Party party = anyOf(tracker().parties);
        if (party.kind == PartyKind::Country)
            look.filter.countries = {party.country};
        else
            look.filter.companies = {party.id};
        look.filter.categories = {anyOf(tracker().categories).id};
        if (!tracker().tags().empty())
            look.filter.tags = QStringList{anyOf(tracker().tags())};
        return look;
    }

    /// What names others without depending on them.
    Change aboutSomething()
    {
        const QString id = u"about-%1"_s.arg(m_engine() % 1'000'000'000);
        if (below(2) == 0) {
            const Change saved = savingView(tracker(), anyWord(), anyLook());
            const auto *look =
                saved.parts.empty() || !saved.parts[0].after ? nullptr : std::get_if<SavedView>(&*saved.parts[0].after);
            return look ? Change{u"Add figure"_s, {EntityChange::addition(Figure{{id}, id, look->look, {}, {}})}}
                        : Change();
        }
        QString subject = u"party/"_s + anyOf(tracker().parties).id.text;
        if (eventCount() > 0 && below(2) == 0)
            subject += u"+event/"_s + Event(anyOf(tracker().events())).id.text;
        return {u"Accept finding"_s, {EntityChange::addition(AcceptedFinding{id, subject, u"Because"_s, {}})}};
    }

    const std::shared_ptr<const Snapshot> m_snapshot;
    std::mt19937_64 m_engine;
    const EventFields m_fields;
};

} // namespace

Change randomStep(const std::shared_ptr<const Snapshot> &snapshot, std::uint64_t seed)
{
    return StepMaker(snapshot, seed).run();
}

} // namespace Dateline::Samples
