// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/article/candidatestep.h"

#include "models/article/articletr.h"
#include "models/editing/editoverlay.h"
#include "models/editing/entitysteps.h"
#include "models/editing/idmaker.h"
#include "models/editing/knownsources.h"
#include "models/editing/soundness.h"
#include "models/editing/sourceguess.h"
#include "models/query/attributionrules.h"
#include "models/reading/quoteanchor.h"

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Puts the step together, entity by entity.
class StepMaker
{
public:
    StepMaker(const ColumnsBase &tracker, const Source &article, Day published)
        : m_tracker(tracker)
        , m_overlay(tracker)
        , m_ids(m_overlay)
        , m_parties(tracker.tracker().parties)
        , m_categories(tracker.tracker().categories)
        , m_anchorer(article.text)
    {
        addSource(article, published);
    }

    void add(const AcceptedCandidate &accepted);
    Result<Change> finish();

private:
    void addSource(Source article, Day published);
    QString add(const ChangedEntity &entity);
    CategoryId categoryOf(const EventCandidate &candidate);
    PartyId partyOf(const CandidateParty &candidate);
    EventId addEvent(const EventCandidate &candidate);
    void addAttribution(const EventCandidate &candidate, const CandidatePassage &passage, const EventId &event,
                        bool hasDate);

    const ColumnsBase &m_tracker;
    EditOverlay m_overlay;
    IdMaker m_ids;
    NameTable m_parties;
    std::vector<Category> m_categories;
    QuoteAnchorer m_anchorer;
    Source m_source;
    Change m_change;
    std::optional<Error> m_error;
};

/// Adds an entity with an id of its own, which it returns.
QString StepMaker::add(const ChangedEntity &entity)
{
    const ChangedEntity named = m_ids.withNewId(entity);
    if (m_error)
        return nameInList(named);
    if (const auto sound = checkInTracker(m_overlay, named); !sound) {
        m_error = sound.error();
        return nameInList(named);
    }
    EntityChange part = EntityChange::addition(named);
    m_overlay.apply(part);
    m_change.parts.push_back(std::move(part));
    return nameInList(named);
}

void StepMaker::addSource(Source article, Day published)
{
    DateContext dates;
    dates.reference = published;
    const SourceGuess guess = guessedRecord(article, dates);
    if (article.title.isEmpty())
        article.title = guess.source.title.isEmpty() ? ArticleTr::tr("Article") : guess.source.title;
    if (article.issued.isNull()) {
        if (const auto day = Edtf::parse(isoDay(published)))
            article.issued = *day;
    }
    if (article.type.isEmpty() || article.type == u"document")
        article.type = u"article-newspaper"_s;
    m_source = article;
    const SourceId known = KnownSources(m_tracker.tracker()).sameAs(article);
    if (!known.isEmpty()) {
        m_source = *m_tracker.source(known.text);
        return;
    }
    m_source.id.text = add(article);
}

CategoryId StepMaker::categoryOf(const EventCandidate &candidate)
{
    if (const Category *known = categoryFor(m_categories, candidate.category))
        return known->id;
    Category made;
    made.name = newCategoryName(candidate.category);
    made.id.text = add(made);
    m_categories.push_back(made);
    return made.id;
}

PartyId StepMaker::partyOf(const CandidateParty &candidate)
{
    if (!candidate.party.isEmpty() && m_overlay.party(candidate.party.text))
        return candidate.party;
    const bool country = candidate.kind == PartyKind::Country;
    if (country) {
        if (PartyId known = m_overlay.country(candidate.country); !known.isEmpty())
            return known;
    } else if (const QStringList known = m_parties.named(candidate.name); known.size() == 1) {
        return PartyId{known.first()};
    }
    Party made;
    made.kind = candidate.kind;
    made.name = candidate.name;
    made.country = candidate.country;
    made.id.text = add(made);
    m_parties.add(made);
    return made.id;
}

EventId StepMaker::addEvent(const EventCandidate &candidate)
{
    Event event;
    event.title = candidate.title;
    event.category = categoryOf(candidate);
    event.date = candidate.date;
    for (const CandidateParty &party : candidate.parties) {
        const Participation part = {partyOf(party), party.role};
        if (std::find(event.parties.begin(), event.parties.end(), part) == event.parties.end())
            event.parties.push_back(part);
    }
    return EventId{add(event)};
}

void StepMaker::addAttribution(const EventCandidate &candidate, const CandidatePassage &passage, const EventId &event,
                               bool hasDate)
{
    Attribution attribution;
    attribution.event = event;
    attribution.source = m_source.id;
    attribution.quote =
        m_anchorer.quoteAt(static_cast<std::size_t>(passage.start), static_cast<std::size_t>(passage.length));
    attribution.saidBy = passage.saidBy;
    attribution.origin = originBeside(m_source, passage.origin);
    attribution.stated = passage.stated;
    if (hasDate)
        attribution.date = candidate.date;
    add(attribution);
}

void StepMaker::add(const AcceptedCandidate &accepted)
{
    const EventCandidate &candidate = accepted.candidate;
    const bool known = accepted.match.kind != CandidateMatch::Kind::New;
    const EventId event = known ? accepted.match.event : addEvent(candidate);
    for (const CandidatePassage &passage : candidate.passages)
        addAttribution(candidate, passage, event, !passage.stated.isEmpty() && candidate.date.span().begin.has_value());
}

Result<Change> StepMaker::finish()
{
    if (m_error)
        return *m_error;
    m_change.name = ArticleTr::tr("Add events from an article");
    return std::move(m_change);
}

} // namespace

Result<Change> stepOfCandidates(const ColumnsBase &tracker, const Source &article,
                                const std::vector<AcceptedCandidate> &accepted, Day published)
{
    if (accepted.empty())
        return Change{};
    StepMaker maker(tracker, article, published);
    for (const AcceptedCandidate &each : accepted)
        maker.add(each);
    return maker.finish();
}

} // namespace Dateline
