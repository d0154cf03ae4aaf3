// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/checkrun.h"
#include "models/checks/checkstr.h"
#include "models/core/textfold.h"
#include "models/domain/workaddress.h"

#include <algorithm>
#include <compare>
#include <map>
#include <set>
#include <tuple>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t longestDate = 31; ///< days of events that can be duplicates

/// Titles are alike if they share three quarters of all their words (Jaccard).
bool alike(std::size_t shared, std::size_t a, std::size_t b) { return shared * 4 >= (a + b - shared) * 3; }

/// Of so many of its rarest words a title must share one with any title it is alike to (prefix filter of S. Chaudhuri,
/// V. Ganti and R. Kaushik, 2006).
std::size_t deciding(std::size_t words) { return words - (words * 3 + 3) / 4 + 1; }

QByteArrayList wordsOf(const QByteArray &folded)
{
    QByteArrayList words;
    QString word;
    const QString text = QString::fromUtf8(folded);
    for (const QChar c : text) {
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate()) {
            word += c;
        } else if (!word.isEmpty()) {
            words.append(word.toUtf8());
            word.clear();
        }
    }
    if (!word.isEmpty() || words.isEmpty())
        words.append(word.isEmpty() ? folded : word.toUtf8());
    return words;
}

/// An event that can be a duplicate of another, with its title's words as numbers, the rarest first.
struct Candidate
{
    std::uint32_t event;
    DayRange days;
    std::uint32_t issuers;
    std::vector<std::uint32_t> words;
};

/// Pairs are looked for among what shares issuers, measure or category, and one of the deciding words.
struct Block
{
    std::uint32_t issuers, about, word;
    friend auto operator<=>(const Block &, const Block &) = default;
};

struct Entry
{
    Block block;
    std::int64_t begin;
    std::uint32_t candidate;
    friend auto operator<=>(const Entry &, const Entry &) = default;
};

class EventPairs
{
public:
    explicit EventPairs(CheckRun &run) : m_run(run), m_events(run.tracker.eventColumns()) { }

    void find()
    {
        gather();
        numberByRarity();
        block();
        compare();
    }

private:
    void gather()
    {
        for (std::uint32_t event = 0; event < m_run.table.size() && !m_run.isCancelled(); ++event) {
            const DayRange days = m_run.daysOf(m_events.date[event]);
            if (days.begin == openBegin || days.end == openEnd || days.end - days.begin > longestDate)
                continue;
            Candidate candidate{event, days, issuersOf(event), {}};
            for (const QByteArray &word :
                 wordsOf(foldForSearch(m_events.texts.text(event, TrackerColumns::EventColumns::Title)))) {
                const auto known = m_words.constFind(word);
                candidate.words.push_back(known != m_words.cend()
                                              ? *known
                                              : *m_words.insert(word, static_cast<std::uint32_t>(m_words.size())));
            }
            std::sort(candidate.words.begin(), candidate.words.end());
            candidate.words.erase(std::unique(candidate.words.begin(), candidate.words.end()), candidate.words.end());
            m_candidates.push_back(std::move(candidate));
        }
    }

    /// A number for each set of issuers.
    std::uint32_t issuersOf(std::uint32_t event)
    {
        std::vector<std::uint32_t> issuers;
        for (const std::uint32_t participation : m_events.participations[event]) {
            if (TrackerColumns::roleOf(participation) == Role::Issuer)
                issuers.push_back(TrackerColumns::partyOf(participation));
        }
        std::sort(issuers.begin(), issuers.end());
        return m_issuers.emplace(std::move(issuers), static_cast<std::uint32_t>(m_issuers.size())).first->second;
    }

    void numberByRarity()
    {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> counts(static_cast<std::size_t>(m_words.size()));
        for (std::uint32_t word = 0; word < counts.size(); ++word)
            counts[word].second = word;
        for (const Candidate &candidate : m_candidates) {
            for (const std::uint32_t word : candidate.words)
                ++counts[word].first;
        }
        std::sort(counts.begin(), counts.end());
        std::vector<std::uint32_t> ranks(counts.size());
        for (std::uint32_t rank = 0; rank < counts.size(); ++rank)
            ranks[counts[rank].second] = rank;
        for (Candidate &candidate : m_candidates) {
            for (std::uint32_t &word : candidate.words)
                word = ranks[word];
            std::sort(candidate.words.begin(), candidate.words.end());
        }
    }

    void block()
    {
        for (std::uint32_t i = 0; i < m_candidates.size(); ++i) {
            const Candidate &candidate = m_candidates[i];
            const std::uint32_t measure = m_events.measure[candidate.event];
            const std::uint32_t category = m_events.category[candidate.event];
            for (std::size_t w = 0; w < deciding(candidate.words.size()); ++w) {
                const std::uint32_t word = candidate.words[w];
                if (measure != noIndex)
                    m_entries.push_back({{candidate.issuers, measure * 2, word}, candidate.days.begin, i});
                if (category != noIndex)
                    m_entries.push_back({{candidate.issuers, category * 2 + 1, word}, candidate.days.begin, i});
            }
        }
        std::sort(m_entries.begin(), m_entries.end());
    }

    /// Each with those shortly before it in its block. Where hundreds are alike, each is still paired with some
    /// neighbours.
    void compare()
    {
        constexpr std::size_t mostBefore = 32;
        constexpr std::uint8_t mostPairs = 8;
        std::vector<std::uint8_t> pairs(m_candidates.size());
        std::set<std::pair<std::uint32_t, std::uint32_t>> found;
        for (std::size_t i = 0; i < m_entries.size() && m_run.goOn(i, m_entries.size()); ++i) {
            const Entry &entry = m_entries[i];
            for (std::size_t k = 1; k <= std::min(i, mostBefore); ++k) {
                const Entry &before = m_entries[i - k];
                if (before.block != entry.block || entry.begin - before.begin >= longestDate)
                    break;
                const auto pair = std::minmax(before.candidate, entry.candidate);
                if (pairs[pair.second] == mostPairs || !isPair(m_candidates[pair.first], m_candidates[pair.second])
                    || !found.insert({pair.first, pair.second}).second)
                    continue;
                ++pairs[pair.second];
                add(m_candidates[pair.first].event, m_candidates[pair.second].event);
            }
        }
    }

    bool isPair(const Candidate &a, const Candidate &b) const
    {
        // What is announced and comes into force on one day is told of twice, rightly.
        const bool otherMilestone = m_events.measure[a.event] != noIndex
            && m_events.measure[a.event] == m_events.measure[b.event]
            && m_events.milestone[a.event] != m_events.milestone[b.event];
        if (otherMilestone || !a.days.touches(b.days))
            return false;
        std::vector<std::uint32_t> shared;
        std::set_intersection(a.words.begin(), a.words.end(), b.words.begin(), b.words.end(),
                              std::back_inserter(shared));
        return alike(shared.size(), a.words.size(), b.words.size());
    }

    void add(std::uint32_t a, std::uint32_t b)
    {
        m_run.add("duplicate-events"_L1, CheckRun::ofPair(m_run.ofEvent(a), m_run.ofEvent(b)),
                  ChecksTr::tr("%1 and %2 may be one event").arg(m_run.eventTitle(a), m_run.eventTitle(b)),
                  ChecksTr::tr("If so, move the attributions of one to the other and remove it."));
    }

    CheckRun &m_run;
    const TrackerColumns::EventColumns &m_events;
    std::map<std::vector<std::uint32_t>, std::uint32_t> m_issuers;
    QHash<QByteArray, std::uint32_t> m_words;
    std::vector<Candidate> m_candidates;
    std::vector<Entry> m_entries;
};

/// Sources that are one work, each with the one that speaks for it.
void checkCopies(CheckRun &run)
{
    using Columns = TrackerColumns::SourceColumns;
    const auto addressOf = [&](std::uint32_t source) {
        return workAddress(run.tracker.sourceColumns().texts.bytes(source, Columns::Url));
    };
    for (const std::vector<std::uint32_t> &work : run.snapshot.index().works.severalOfOne()) {
        const WorkAddress first = addressOf(work.front());
        for (std::size_t i = 1; i < work.size(); ++i) {
            const WorkAddress other = addressOf(work[i]);
            const bool samePage = !other.isCopy && first.key == other.key;
            const bool isCopy = other.isCopy && !first.isCopy && first.key == other.key;
            run.add("duplicate-sources"_L1, CheckRun::ofPair(run.ofSource(work.front()), run.ofSource(work[i])),
                    (samePage     ? ChecksTr::tr("%1 and %2 are at addresses of the same page")
                         : isCopy ? ChecksTr::tr("%2 is a copy of %1", "two sources")
                                  : ChecksTr::tr("%1 and %2 are one work", "two sources"))
                        .arg(run.sourceLabel(work.front()), run.sourceLabel(work[i])),
                    isCopy ? ChecksTr::tr("Move the attributions of the copy to the other, enter its address as the "
                                          "archived address there, and remove it.")
                           : ChecksTr::tr("If they are one, move the attributions of one to the other and remove it."));
        }
    }
}

void checkTitles(CheckRun &run)
{
    using Columns = TrackerColumns::SourceColumns;
    const Columns &sources = run.tracker.sourceColumns();
    const TrackerIndex &index = run.snapshot.index();
    QHash<QByteArray, std::uint32_t> firstWithTitle;
    for (std::uint32_t source = 0; source < sources.texts.size() && run.goOn(source, sources.texts.size()); ++source) {
        const QByteArray title = foldForSearch(sources.texts.text(source, Columns::Title));
        if (title.isEmpty() || sources.issued[source] == 0)
            continue;
        const QByteArray key = title + '\n' + foldForSearch(index.houses.keyOf(run.tracker.sourceName(source))) + '\n'
            + QByteArray::number(sources.issued[source]);
        const auto known = firstWithTitle.constFind(key);
        if (known == firstWithTitle.cend())
            firstWithTitle.insert(key, source);
        else if (index.works.speakerFor(*known) != index.works.speakerFor(source))
            run.add("duplicate-sources"_L1, CheckRun::ofPair(run.ofSource(*known), run.ofSource(source)),
                    ChecksTr::tr("%1 and %2 have the same title, publisher and date")
                        .arg(run.sourceLabel(*known), run.sourceLabel(source)),
                    ChecksTr::tr("If they are one, move the attributions of one to the other and remove it."));
    }
}

} // namespace

void checkDuplicateEvents(CheckRun &run) { EventPairs(run).find(); }

void checkDuplicateSources(CheckRun &run)
{
    checkCopies(run);
    checkTitles(run);
}

} // namespace Dateline
