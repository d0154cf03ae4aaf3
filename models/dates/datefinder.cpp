// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/datefinder.h"

#include "models/core/sentences.h"
#include "models/dates/datementions.h"
#include "models/dates/dateorderlearning.h"
#include "models/dates/datetriggers.h"

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// How far around a trigger its expression may reach, in UTF-16 units and tokens.
struct FinderWindow
{
    static constexpr qsizetype before = 72;
    static constexpr qsizetype behind = 96;
    static constexpr std::size_t mostTokensBefore = 9;
    static constexpr std::size_t mostLead = 6;
};

bool isWordUnit(QChar c) { return c.isLetterOrNumber() || c.isMark() || c.isSurrogate(); }

/// Walks through a text once.
class DateFinder
{
public:
    DateFinder(QStringView text, const DateFinding &finding, const DateRules &rules)
        : m_text(text), m_rules(rules), m_sentences(text)
    {
        m_context.reference = finding.reference;
        m_context.order = finding.order.value_or(DateOrder::DayFirst);
        m_context.languages = QStringList{finding.language};
        m_context.prose = true;
        m_orderKnown = finding.order.has_value();
    }

    std::vector<DateMention> run();

private:
    struct Found
    {
        std::size_t begin = 0; ///< tokens
        std::size_t end = 0;
        std::vector<const DateMatch *> matches;
        std::vector<DateCandidate> candidates; ///< of a date or time
    };
    /// What the words in front of an expression say of it.
    struct Lead
    {
        DateBound bound = DateBound::None;
        std::int64_t direction = 0; ///< −1 if it is past, 1 if it is to come
    };
    void moveSentence(qsizetype place);
    bool isInAddress(qsizetype place) const;
    void readWindow(qsizetype trigger);
    bool look(qsizetype trigger);
    std::optional<Found> foundAt(DateMatcher &matcher, std::size_t start, std::size_t trigger);
    bool standsFree(std::size_t begin, std::size_t end) const;
    bool isSign(std::size_t token, QStringView signs) const;
    Lead leadTo(DateMatcher &matcher, std::size_t start) const;
    void choose(Found &found, const Lead &lead);
    std::size_t chosen(const Found &found, const Lead &lead) const;
    void add(const Found &found, const DateMatch &match, const DateCandidate *candidate, DateBound bound);
    void addEnds(const DateEnds &ends, const Edtf &interval, const DateMatch &match);
    DateMention mentionOf(std::size_t begin, std::size_t end) const;
    void follow(const DateMention &mention);
    void countCodePoints();

    QStringView m_text;
    const DateRules &m_rules;
    SentenceReader m_sentences;
    DateContext m_context;
    bool m_orderKnown = false;
    TextPart m_sentence;
    qsizetype m_anchorSentence = -1; ///< where the sentence of the anchor begins
    qsizetype m_covered = 0;         ///< up to where the text is in mentions
    std::vector<DateToken> m_tokens;
    std::vector<DateMention> m_mentions;
};

std::vector<DateMention> DateFinder::run()
{
    DateTriggers triggers(m_text, m_rules.triggers());
    for (qsizetype place = 0;;) {
        const qsizetype trigger = triggers.next(place);
        if (trigger >= m_text.size())
            break;
        place = triggers.end();
        moveSentence(trigger);
        if (!isInAddress(trigger) && look(trigger))
            place = std::max(place, m_covered);
    }
    countCodePoints();
    return std::move(m_mentions);
}

void DateFinder::moveSentence(qsizetype place)
{
    while (m_sentence.end <= place) {
        const TextPart next = m_sentences.next();
        m_sentence = next.begin < next.end ? next : TextPart{m_text.size(), m_text.size() + 1};
    }
}

/// Whether the word at \p place is part of an address of the web or of mail, or of another long row without blanks.
bool DateFinder::isInAddress(qsizetype place) const
{
    constexpr qsizetype farthest = 100;
    qsizetype begin = place;
    while (begin > 0 && place - begin < farthest && !m_text[begin - 1].isSpace())
        --begin;
    qsizetype end = place;
    while (end < m_text.size() && end - place < farthest && !m_text[end].isSpace())
        ++end;
    const QStringView chunk = m_text.sliced(begin, end - begin);
    return place - begin >= farthest || end - place >= farthest || chunk.contains(u"://") || chunk.contains(u'@')
        || chunk.startsWith(u"www.");
}

void DateFinder::readWindow(qsizetype trigger)
{
    qsizetype from = std::max(m_sentence.begin, trigger - FinderWindow::before);
    while (from > m_sentence.begin && from < trigger && isWordUnit(m_text[from - 1]) && isWordUnit(m_text[from]))
        ++from;
    // A sentence may end with a point that belongs to an abbreviation.
    const qsizetype to = std::min({m_text.size(), std::max(m_sentence.end, trigger), trigger + FinderWindow::behind});
    readDateTokens(m_tokens, m_text, from, to, m_rules.words());
}

bool DateFinder::look(qsizetype trigger)
{
    readWindow(trigger);
    const auto at =
        std::find_if(m_tokens.begin(), m_tokens.end(), [&](const DateToken &token) { return token.end > trigger; });
    if (at == m_tokens.end())
        return false;
    const auto triggerToken = static_cast<std::size_t>(at - m_tokens.begin());
    m_context.dayOfTimes = m_anchorSentence == m_sentence.begin ? m_context.anchorDay : std::nullopt;
    DateMatcher matcher(m_rules, m_tokens, m_context);
    std::size_t start =
        triggerToken > FinderWindow::mostTokensBefore ? triggerToken - FinderWindow::mostTokensBefore : 0;
    for (; start <= triggerToken; ++start) {
        if (m_tokens[start].begin < m_covered)
            continue;
        if (auto found = foundAt(matcher, start, triggerToken)) {
            choose(*found, leadTo(matcher, start));
            return true;
        }
    }
    return false;
}

/// The longest expression from \p start on that holds the trigger.
std::optional<DateFinder::Found> DateFinder::foundAt(DateMatcher &matcher, std::size_t start, std::size_t trigger)
{
    const std::vector<DateMatch> &matches = matcher.phrasesAt(m_rules.mentionKind(), start);
    std::size_t below = m_tokens.size() + 1;
    for (;;) {
        Found found;
        found.begin = start;
        for (const DateMatch &match : matches) {
            if (match.end < below && match.end > trigger)
                found.end = std::max(found.end, match.end);
        }
        if (found.end == 0)
            return std::nullopt;
        for (const DateMatch &match : matches) {
            if (match.end == found.end)
                found.matches.push_back(&match);
        }
        below = found.end;
        if (!standsFree(found.begin, found.end))
            continue;
        found.candidates = dateCandidates(found.matches, m_context);
        if (!found.candidates.empty() || found.matches.front()->phrase->ranges.empty())
            return found;
    }
}

bool DateFinder::isSign(std::size_t token, QStringView signs) const
{
    return m_tokens[token].kind == DateToken::Kind::Sign && signs.contains(m_text[m_tokens[token].begin]);
}

/// Whether tokens are not the rest or the beginning of something longer, such as A380, 3.2010, 1,200 or 2007/08.
bool DateFinder::standsFree(std::size_t begin, std::size_t end) const
{
    const bool number = m_tokens[begin].kind == DateToken::Kind::Number;
    if (begin > 0 && m_tokens[begin].glued && m_tokens[begin].kind != DateToken::Kind::Sign) {
        if (m_tokens[begin - 1].kind != DateToken::Kind::Sign)
            return false;
        const bool afterWord =
            begin > 1 && m_tokens[begin - 1].glued && m_tokens[begin - 2].kind == DateToken::Kind::Word;
        if (number ? isSign(begin - 1, u".,/$#£€¥@_:=+%&\\*~^")
                   : isSign(begin - 1, u"@_=\\#&") || (isSign(begin - 1, u"./") && afterWord))
            return false;
        if (number && isSign(begin - 1, u"-–−") && m_tokens[begin - 1].glued && !afterWord)
            return false;
        if (number && isSign(begin - 1, u"-") && afterWord && m_tokens[begin - 2].id < 0 && m_tokens[begin].digits != 4)
            return false;
    }
    if (end >= m_tokens.size() || !m_tokens[end].glued)
        return true;
    const bool lastNumber = m_tokens[end - 1].kind == DateToken::Kind::Number;
    const bool goesOn = end + 1 < m_tokens.size() && m_tokens[end + 1].glued;
    if (m_tokens[end].kind != DateToken::Kind::Sign)
        return false;
    if (isSign(end, u"@_=\\"))
        return false;
    if (!goesOn)
        return !lastNumber || !isSign(end, u"%‰°");
    const bool beforeNumber = m_tokens[end + 1].kind == DateToken::Kind::Number;
    if (lastNumber)
        return !isSign(end, u"%‰°") && !(beforeNumber && isSign(end, u".,:/-–")) && !isSign(end, u"/");
    return !(isSign(end, u".") && m_tokens[end + 1].kind == DateToken::Kind::Word && !m_tokens[end + 1].capital);
}

DateFinder::Lead DateFinder::leadTo(DateMatcher &matcher, std::size_t start) const
{
    for (std::size_t lead = start > FinderWindow::mostLead ? start - FinderWindow::mostLead : 0; lead < start; ++lead) {
        for (const DateMatch &match : matcher.phrasesAt(m_rules.leadKind(), lead)) {
            const auto &constants = match.rule->constants;
            if (match.end == start)
                return {static_cast<DateBound>(constants[static_cast<std::size_t>(DateSlot::By)].value_or(0)),
                        constants[static_cast<std::size_t>(DateSlot::Step)].value_or(0)};
        }
    }
    return {};
}

std::size_t DateFinder::chosen(const Found &found, const Lead &lead) const
{
    if (found.candidates.size() == 1)
        return 0;
    DateTense tense = DateTense::Unknown;
    if (lead.direction != 0)
        tense = lead.direction < 0 ? DateTense::Past : DateTense::Future;
    else
        tense = tenseAround(m_text, m_sentence, {m_tokens[found.begin].begin, m_tokens[found.end - 1].end}, m_rules);
    // Reports tell of the last Friday; an order of numbers that nothing tells is that of the nearer day.
    const auto first =
        std::minmax_element(found.candidates.begin(), found.candidates.end(),
                            [](const auto &a, const auto &b) { return a.date.span().begin < b.date.span().begin; });
    const Span earliest = first.first->date.span();
    const Span latest = first.second->date.span();
    const bool week = earliest.begin && latest.begin && (*latest.begin - *earliest.begin).count <= 14;
    if (tense == DateTense::Unknown && week)
        tense = DateTense::Past;
    return likeliestDate(found.candidates, tense, m_context.reference, m_orderKnown);
}

void DateFinder::choose(Found &found, const Lead &lead)
{
    if (found.candidates.empty()) {
        const auto decides = std::find_if(found.matches.begin(), found.matches.end(),
                                          [](const DateMatch *match) { return match->rule->decides; });
        add(found, decides == found.matches.end() ? *found.matches.front() : **decides, nullptr, lead.bound);
        return;
    }
    const DateCandidate &candidate = found.candidates[chosen(found, lead)];
    add(found, *candidate.match, &candidate, lead.bound);
}

DateMention DateFinder::mentionOf(std::size_t begin, std::size_t end) const
{
    DateMention mention;
    mention.begin = m_tokens[begin].begin;
    mention.end = m_tokens[end - 1].end;
    mention.text = m_text.sliced(mention.begin, mention.end - mention.begin).toString();
    return mention;
}

void setDates(DateMention &mention, const Edtf &date, const Edtf &meant)
{
    mention.date = dayOfTime(date);
    mention.meant = meant;
    const Span span = meant.span();
    mention.earliest = span.begin;
    if (span.end)
        mention.latest = *span.end - Days{1};
}

void DateFinder::add(const Found &found, const DateMatch &match, const DateCandidate *candidate, DateBound bound)
{
    DateMention mention = mentionOf(found.begin, found.end);
    mention.kind = match.phrase->is;
    mention.rule = match.rule->name;
    mention.ref = match.phrase->ref;
    mention.bound = bound;
    mention.value = timexValue(*match.phrase, candidate ? candidate->date : Edtf());
    if (candidate) {
        if (candidate->date.precision() == DatePrecision::Time)
            mention.kind = DateKind::Time;
        setDates(mention, candidate->date, boundedDate(candidate->meant, bound));
        for (const DateCandidate &other : found.candidates)
            mention.alternatives.push_back({other.date, other.match->rule->name});
        follow(mention);
    }
    m_covered = mention.end;
    m_mentions.push_back(std::move(mention));
    if (candidate && match.ends)
        addEnds(*match.ends, candidate->date, match);
}

/// "2009" and "2011" of "from 2009 to 2011", unless one says nothing alone, as "19" of "19 to 23 March".
void DateFinder::addEnds(const DateEnds &ends, const Edtf &interval, const DateMatch &match)
{
    const auto saysMuch = [&](std::size_t begin, std::size_t end) {
        return std::any_of(m_tokens.begin() + static_cast<std::ptrdiff_t>(begin),
                           m_tokens.begin() + static_cast<std::ptrdiff_t>(end), [&](const DateToken &token) {
                               return token.digits == 4
                                   || (token.kind == DateToken::Kind::Word && token.end - token.begin > 2);
                           });
    };
    const QStringList texts = interval.toString().split(u'/');
    if (interval.kind() != Edtf::Kind::Interval || texts.size() != 2 || !saysMuch(ends.firstBegin, ends.firstEnd)
        || !saysMuch(ends.lastBegin, ends.lastEnd))
        return;
    const std::size_t whole = m_mentions.size() - 1;
    const auto addEnd = [&](std::size_t begin, std::size_t end, const QString &text) {
        const auto date = Edtf::parse(text);
        if (!date)
            return;
        DateMention mention = mentionOf(begin, end);
        setDates(mention, *date, interval);
        mention.value = timexValue(DatePhrase{}, *date);
        mention.rule = match.rule->name;
        mention.alternatives = {{*date, match.rule->name}};
        mention.partOf = whole;
        m_mentions.push_back(std::move(mention));
    };
    addEnd(ends.firstBegin, ends.firstEnd, texts.front());
    addEnd(ends.lastBegin, ends.lastEnd, texts.back());
}

/// What comes later counts from this date, unless it was only said to bound another.
void DateFinder::follow(const DateMention &mention)
{
    const auto begin = mention.date.span().begin;
    if (mention.date.precision() > DatePrecision::Year || !begin
        || (mention.bound != DateBound::None && mention.bound != DateBound::After))
        return;
    m_context.anchor = begin;
    if (mention.date.precision() == DatePrecision::Day && mention.date.kind() == Edtf::Kind::Date) {
        m_context.anchorDay = begin;
        m_anchorSentence = m_sentence.begin;
    }
}

void DateFinder::countCodePoints()
{
    qsizetype place = 0;
    qsizetype points = 0;
    const auto pointsUpTo = [&](qsizetype end) {
        for (; place < end; ++place)
            points += m_text[place].isLowSurrogate() ? 0 : 1;
        return points;
    };
    for (DateMention &mention : m_mentions) {
        if (mention.begin < place) { // an end of a range stands in the range
            place = mention.begin;
            points = m_mentions[*mention.partOf].start + (mention.begin - m_mentions[*mention.partOf].begin);
        }
        mention.start = pointsUpTo(mention.begin);
        mention.length = pointsUpTo(mention.end) - mention.start;
    }
}

} // namespace

std::vector<DateMention> findDates(QStringView text, const DateFinding &finding)
{
    const auto rules = DateRules::proseOf(finding.language);
    if (!rules || rules->mentionKind() < 0 || rules->leadKind() < 0)
        return {};
    std::vector<DateMention> mentions = DateFinder(text, finding, *rules).run();
    const std::optional<DateOrder> told = finding.order ? std::nullopt : orderToldBy(mentions);
    if (!told)
        return mentions;
    DateFinding again = finding;
    again.order = told;
    return DateFinder(text, again, *rules).run();
}

QStringList dateFindingLanguages()
{
    QStringList codes;
    for (const QString &code : DateRules::languages()) {
        if (DateRules::proseOf(code))
            codes << code;
    }
    return codes;
}

} // namespace Dateline
