// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/article/candidatematching.h"

#include "models/article/articlerules.h"
#include "models/editing/namerule.h"

#include <QSet>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// The words of a title by which it is told from others: their beginnings, so that "bans" and "banned" are one.
QSet<QString> tellingWords(const QString &title)
{
    constexpr qsizetype shortest = 3;
    constexpr qsizetype beginning = 5;
    QSet<QString> words;
    for (const QString &word : articleWords(title)) {
        const bool number = std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
        if (word.size() >= shortest || number)
            words.insert(word.left(beginning));
    }
    return words;
}

/// Whether a country that acts in the candidate takes part in the event.
bool hasIssuersOf(const Event &event, const EventCandidate &candidate)
{
    return std::all_of(candidate.parties.begin(), candidate.parties.end(), [&](const CandidateParty &party) {
        const bool must = party.role == Role::Issuer && party.kind == PartyKind::Country && !party.party.isEmpty();
        return !must || std::any_of(event.parties.begin(), event.parties.end(), [&](const Participation &each) {
            return each.party == party.party;
        });
    });
}

/// Whether a title tells of the same kind of happening: "bans", "barred".
bool isOfKind(const QString &title, const QString &rule)
{
    const auto rules = ArticleRules::of(u"en"_s);
    if (!rules)
        return false;
    const auto &all = rules->happenings();
    const auto named =
        std::find_if(all.begin(), all.end(), [&](const HappeningRule &each) { return each.name == rule; });
    const auto tokens = articleTokens(title, {0, title.size()});
    bool found = false;
    for (std::size_t at = 0; at < tokens.size() && named != all.end(); ++at) {
        rules->triggers().forEachAt(tokens, at, tokens.size(), [&](const HappeningTrigger &trigger, std::size_t) {
            found = found || all[trigger.rule].same == named->same;
        });
    }
    return found;
}

/// Whether two dates are no farther from each other than sources that err.
bool isNear(const Span &a, const Span &b)
{
    constexpr std::int64_t farthest = 60;
    if (!a.begin || !b.begin || !a.end || !b.end)
        return false;
    return (*a.begin - *b.end).count < farthest && (*b.begin - *a.end).count < farthest;
}

struct Likeness
{
    int parties = 0;
    int words = 0;
    bool category = false;
    int score() const { return 2 * parties + words + (category ? 2 : 0); }
};

} // namespace

QString candidateMatchWord(CandidateMatch::Kind kind)
{
    switch (kind) {
    case CandidateMatch::Kind::New:
        return u"new"_s;
    case CandidateMatch::Kind::AddsSource:
        return u"adds-source"_s;
    case CandidateMatch::Kind::RivalDate:
        return u"rival-date"_s;
    }
    return {};
}

const Category *categoryFor(const std::vector<Category> &categories, const QString &category)
{
    const NameTable table(categories);
    const auto rules = ArticleRules::of(u"en"_s);
    for (const QString &name : QStringList(category) + (rules ? rules->categoryNames(category) : QStringList())) {
        const QStringList called = table.called(name);
        if (called.size() != 1)
            continue;
        const auto found = std::find_if(categories.begin(), categories.end(),
                                        [&](const Category &each) { return each.id.text == called.first(); });
        return found == categories.end() ? nullptr : &*found;
    }
    return nullptr;
}

QString newCategoryName(const QString &category)
{
    const auto rules = ArticleRules::of(u"en"_s);
    const QStringList names = rules ? rules->categoryNames(category) : QStringList();
    return names.isEmpty() ? category : names.first();
}

CandidateMatcher::CandidateMatcher(const TrackerColumns &tracker) : m_tracker(tracker)
{
    for (std::size_t place = 0; place < tracker.eventOrder().size(); ++place) {
        const auto number = tracker.eventOrder()[place];
        for (const Participation &each : tracker.event(number).parties) {
            std::vector<std::uint32_t> &events = m_ofParty[each.party.text];
            if (events.empty() || events.back() != number)
                events.push_back(static_cast<std::uint32_t>(number));
        }
    }
}

CandidateMatch CandidateMatcher::matchOf(const EventCandidate &candidate) const
{
    // Who acts, or is aimed at, must be there; of a bystander alone nothing follows.
    QHash<std::uint32_t, int> shared;
    bool acts = false;
    for (const CandidateParty &party : candidate.parties) {
        if (party.party.isEmpty())
            continue;
        acts = acts || party.role == Role::Issuer || party.role == Role::Target;
        for (const std::uint32_t number : m_ofParty.value(party.party.text))
            ++shared[number];
    }
    if (!acts)
        return {};
    constexpr int leastParties = 2;
    constexpr int least = 8;
    const Category *category = categoryFor(m_tracker.categories, candidate.category);
    QSet<QString> words = tellingWords(candidate.title);
    for (const CandidateParty &party : candidate.parties) // who takes part counts already
        words.subtract(tellingWords(party.name));
    const bool open = !candidate.date.span().begin || !candidate.date.span().end;
    CandidateMatch best;
    int score = 0;
    for (auto each = shared.begin(); each != shared.end(); ++each) {
        if (each.value() < leastParties)
            continue;
        const Event event = m_tracker.event(each.key());
        if (!hasIssuersOf(event, candidate))
            continue;
        Likeness likeness{each.value(), 0, category && category->id == event.category};
        QSet<QString> same = tellingWords(event.title);
        likeness.words =
            static_cast<int>(same.intersect(words).size()) + (isOfKind(event.title, candidate.rule) ? 1 : 0);
        const bool days = haveDayInCommon(event.date.span(), candidate.date.span());
        const int reached = likeness.score() + (days && !open ? 2 : 0);
        // Another day needs more likeness: of several bans of one country one is meant.
        const int needed = days ? least : isNear(event.date.span(), candidate.date.span()) ? least + 1 : least + 4;
        if (reached < needed || reached < score || !likeness.category
            || (likeness.words == 0 && likeness.parties <= leastParties))
            continue;
        if (reached == score && event.id.text > best.event.text)
            continue;
        score = reached;
        best = {days ? CandidateMatch::Kind::AddsSource : CandidateMatch::Kind::RivalDate, event.id};
    }
    return best;
}

} // namespace Dateline
