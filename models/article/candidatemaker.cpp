// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/article/candidatemaker.h"

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// "../2018-11-30" for what happened or began by then, "2018-11-30/.." for what is to come.
QString openText(Day day, bool planned) { return planned ? isoDay(day) + u"/.."_s : u"../"_s + isoDay(day); }

/// One line of the length that titles have, without a quotation mark that has lost its other half.
QString shortened(QString text)
{
    constexpr qsizetype longest = 140;
    text = text.simplified();
    if (text.size() > longest)
        text = text.first(std::max<qsizetype>(text.lastIndexOf(u' ', longest), 1)) + QChar(0x2026);
    if (text.count(QChar(0x201C)) != text.count(QChar(0x201D)) || text.count(u'"') % 2 != 0)
        text.remove(QChar(0x201C)).remove(QChar(0x201D)).remove(u'"');
    return text;
}

QString withCapital(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace

Edtf CandidateMaker::openDate(bool planned) const
{
    const auto date = Edtf::parse(openText(m_published, planned));
    return date ? *date : Edtf();
}

/// The expression of time in a part of the text that is nearest to a place.
const DateMention *CandidateMaker::nearest(TextPart part, qsizetype to, bool vague) const
{
    auto mention = std::lower_bound(m_dates.begin(), m_dates.end(), part.begin,
                                    [](const DateMention &each, qsizetype begin) { return each.begin < begin; });
    const DateMention *best = nullptr;
    const auto distance = [to](const DateMention &each) { return std::abs(each.begin - to); };
    for (; mention != m_dates.end() && mention->begin < part.end; ++mention) {
        const bool dated =
            (mention->kind == DateKind::Date || mention->kind == DateKind::Time) && !mention->meant.isNull();
        if (mention->partOf || (vague ? mention->kind != DateKind::Vague : !dated))
            continue;
        if (!best || distance(*mention) < distance(*best))
            best = &*mention;
    }
    return best;
}

CandidateMaker::Dating CandidateMaker::datingOf(const ArticleSentence &sentence, const Happening &happening) const
{
    const auto &tokens = sentence.tokens;
    const qsizetype at = tokens[std::min(happening.trigger.first, tokens.size() - 1)].begin;
    const TextPart clause = {tokens[happening.clause.first].begin, tokens[happening.clause.end - 1].end};
    const DateMention *mention = nearest(clause, at, false);
    const DateMention *vague = nearest(clause, at, true);
    const bool ahead = happening.modality == Modality::Planned;
    if (!mention && !vague) // "It was reported on Monday that …"
        mention = nearest({sentence.part.begin, clause.begin}, clause.begin, false);
    if (!mention)
        return {openDate(vague ? vague->ref == DateRef::Future : ahead), vague ? vague->text : QString(), false};
    // Days out of many, as of "earlier this month", say no more than the month does.
    const Span span = mention->meant.span();
    constexpr std::int64_t week = 7;
    const bool manyDays = mention->bound == DateBound::None && mention->meant.kind() == Edtf::Kind::OneOf
        && mention->meant.precision() == DatePrecision::Day && span.begin && span.end
        && (*span.end - *span.begin).count > week;
    return {manyDays ? mention->date : mention->meant, mention->text, true};
}

/// Where a title begins: behind what only joins the clause to the one before.
std::size_t CandidateMaker::titleStart(const ArticleSentence &sentence, const Happening &happening) const
{
    const auto &tokens = sentence.tokens;
    std::size_t first = happening.clause.first;
    for (std::size_t behind = 0; first < happening.clause.end;) {
        if (first < happening.trigger.first && m_rules.isAt(PhraseClass::Splits, tokens, first, behind))
            first = behind;
        else if (tokens[first].sign
                 || (first < happening.trigger.first && m_rules.isAt(PhraseClass::Clause, tokens, first)))
            ++first;
        else
            break;
    }
    return first;
}

bool CandidateMaker::isVerbAt(const ArticleSentence &sentence, const Happening &happening, std::size_t at) const
{
    return at >= happening.trigger.first || m_rules.isAt(PhraseClass::Be, sentence.tokens, at)
        || m_rules.isAt(PhraseClass::Have, sentence.tokens, at);
}

/// The words of the clause from its subject on, with those for whom "it" stands.
QString CandidateMaker::titleOf(const ArticleSentence &sentence, const Happening &happening) const
{
    const auto &tokens = sentence.tokens;
    std::size_t first = titleStart(sentence, happening);
    std::size_t end = happening.clause.end;
    while (end > first && tokens[end - 1].sign)
        --end;
    if (first >= end)
        return {};
    const bool verbFirst = isVerbAt(sentence, happening, first);
    if (verbFirst && happening.subject && *happening.subject > first && *happening.subject < happening.trigger.first)
        first = *happening.subject;
    QString title;
    if (happening.inherits)
        title = nameOf(happening.parts.front().who) + (verbFirst && happening.verb ? u" "_s : u": "_s);
    qsizetype place = tokens[first].begin;
    for (auto meant = happening.meant.begin(); meant != happening.meant.end();) {
        const TokenRange range = meant->first;
        QStringList names;
        for (; meant != happening.meant.end() && meant->first.first == range.first; ++meant)
            names << nameOf(meant->second);
        if (range.first < first || range.end > end || tokens[range.first].begin < place
            || m_rules.isAt(PhraseClass::There, tokens, range.first))
            continue;
        title += m_text.sliced(place, tokens[range.first].begin - place) + names.join(u" and "_s);
        place = tokens[range.end - 1].end;
    }
    title += m_text.sliced(place, tokens[end - 1].end - place);
    return withCapital(shortened(title));
}

CandidatePassage CandidateMaker::passageOf(const ArticleSentence &sentence)
{
    const auto pointsUpTo = [this](qsizetype end) {
        for (; m_place < end; ++m_place)
            m_points += m_text[m_place].isLowSurrogate() ? 0 : 1;
        return m_points;
    };
    CandidatePassage passage;
    passage.begin = sentence.part.begin;
    passage.end = sentence.part.end;
    passage.start = pointsUpTo(passage.begin);
    const auto words = m_text.sliced(passage.begin, passage.end - passage.begin);
    passage.length =
        words.size() - std::count_if(words.begin(), words.end(), [](QChar c) { return c.isLowSurrogate(); });
    passage.words = words.toString();
    return passage;
}

CandidateParty CandidateMaker::partyOf(const Happening::Part &part) const
{
    const NamedParty &who = m_names.parties()[part.who];
    return {who.kind, who.country, who.name, who.party, part.role};
}

/// What a person says of others is first of all what that person says: the speaker takes part, with whom is named beside.
void CandidateMaker::addOpinion(DraftCandidate &draft, const Happening &happening) const
{
    const std::vector<std::size_t> &who = happening.speaker.who;
    draft.opinion = std::any_of(who.begin(), who.end(),
                                [&](std::size_t each) { return m_names.parties()[each].kind == PartyKind::Person; });
    for (const std::size_t each : who) {
        if (draft.opinion && m_names.parties()[each].kind != PartyKind::Country)
            draft.candidate.parties.push_back(partyOf({each, Role::Issuer}));
    }
}

void CandidateMaker::addHappening(const ArticleSentence &sentence, const Happening &happening)
{
    DraftCandidate draft;
    EventCandidate &made = draft.candidate;
    const bool statement = happening.rule == Happening::noRule;
    for (const Happening::Part &part : happening.parts) {
        const CandidateParty party = partyOf(part);
        const bool known = std::any_of(made.parties.begin(), made.parties.end(), [&](const CandidateParty &each) {
            return each.kind == party.kind && each.name == party.name;
        });
        if (!known)
            made.parties.push_back(party);
    }
    made.modality = happening.modality;
    made.category = u"diplomacy"_s;
    made.rule = u"statement"_s;
    draft.same = made.rule + QString::number(sentence.part.begin);
    if (!statement) {
        const HappeningRule &rule = m_rules.happenings()[happening.rule];
        made.rule = rule.name;
        draft.same = rule.same;
        if (happening.modality != Modality::Negated || rule.category != "restriction"_L1)
            made.category = rule.byTopic && happening.security ? u"security"_s : rule.category;
        made.milestone = rule.milestone;
        if (happening.modality == Modality::Negated)
            made.milestone.reset();
        else if (made.milestone && happening.modality == Modality::Possible)
            made.milestone = Milestone::Proposed;
    }
    if (!statement)
        addOpinion(draft, happening);
    if (made.parties.empty())
        return;
    std::stable_sort(made.parties.begin(), made.parties.end(),
                     [](const CandidateParty &a, const CandidateParty &b) { return a.role < b.role; });
    const Dating dating = datingOf(sentence, happening);
    made.date = dating.date;
    draft.dated = dating.named;
    made.title = titleOf(sentence, happening);
    CandidatePassage passage = passageOf(sentence);
    passage.saidBy = happening.speaker.saidBy;
    passage.origin = happening.speaker.origin;
    passage.stated = dating.stated;
    made.passages.push_back(std::move(passage));
    const bool sure = made.modality == Modality::Told;
    made.confidence =
        std::clamp(happening.score * 4 + (draft.dated ? 12 : 0) + (sure ? 8 : 0) + (statement ? -10 : 0), 5, 95);
    if (!made.title.isEmpty() && !made.date.isNull())
        m_drafts.push_back(std::move(draft));
}

/// That papers reported something is a happening, too.
void CandidateMaker::addReport(const ArticleSentence &sentence, const ClauseParts &parts)
{
    DraftCandidate draft;
    EventCandidate &made = draft.candidate;
    QStringList papers;
    for (const std::size_t who : parts.reporters) {
        papers << m_names.parties()[who].name;
        made.parties.push_back(partyOf({who, Role::Issuer}));
    }
    if (!m_drafts.empty()) {
        for (const CandidateParty &party : m_drafts.back().candidate.parties) {
            if (m_drafts.back().candidate.passages.front().begin == sentence.part.begin)
                made.parties.push_back({party.kind, party.country, party.name, party.party, Role::Affected});
        }
    }
    const auto &tokens = sentence.tokens;
    const QString told =
        m_text.sliced(sentence.part.begin, tokens[parts.reportedBy.first].begin - sentence.part.begin).toString();
    made.title = shortened(papers.join(u", "_s) + u": "_s + told.section(u',', 0, 0));
    made.category = u"diplomacy"_s;
    made.rule = u"report"_s;
    made.date = openDate(false);
    made.confidence = 40;
    draft.same = u"report"_s;
    made.passages.push_back(passageOf(sentence));
    made.passages.back().origin = papers.first();
    m_drafts.push_back(std::move(draft));
}

void CandidateMaker::add(const ArticleSentence &sentence, const ClauseParts &parts,
                         const std::vector<Happening> &happenings)
{
    for (const Happening &happening : happenings)
        addHappening(sentence, happening);
    if (!parts.reporters.empty())
        addReport(sentence, parts);
}

} // namespace Dateline
