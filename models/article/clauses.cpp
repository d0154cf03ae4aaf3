// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/article/clauses.h"

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

bool isSignAt(const std::vector<ArticleToken> &tokens, std::size_t at, QStringView signs)
{
    return at < tokens.size() && tokens[at].sign && signs.contains(tokens[at].word.front());
}

/// What reports are called that nobody signed.
QString pressReports() { return u"press reports"_s; }

} // namespace

QString ClauseReader::words(const Sentence &sentence, TokenRange range) const
{
    const auto &tokens = sentence.whole.tokens;
    while (range.first < range.end && tokens[range.first].sign)
        ++range.first;
    while (range.end > range.first && tokens[range.end - 1].sign)
        --range.end;
    if (range.first >= range.end)
        return {};
    const qsizetype begin = tokens[range.first].begin;
    constexpr qsizetype longest = 120;
    return m_text.sliced(begin, std::min(longest, tokens[range.end - 1].end - begin)).toString().simplified();
}

/// The end of what begins at \p from: a comma ends it, unless a name or "and" follows.
std::size_t ClauseReader::segmentEnd(const Sentence &sentence, std::size_t from) const
{
    const auto &tokens = sentence.whole.tokens;
    std::size_t at = from;
    for (; at < tokens.size(); ++at) {
        if (isSignAt(tokens, at, u";:–—"))
            break;
        if (!isSignAt(tokens, at, u","))
            continue;
        const bool named =
            std::any_of(sentence.mentions.begin(), sentence.mentions.end(), [&](const NameMention &each) {
                return each.first == at + 1 && m_names.parties()[each.who].media;
            });
        if (!named)
            break;
    }
    return at;
}

bool ClauseReader::isPaperAgain(const Sentence &sentence, TokenRange range) const
{
    const auto &tokens = sentence.whole.tokens;
    return range.end - range.first == 2 && tokens[range.first].word == "the"_L1
        && m_rules.is(tokens[range.first + 1], PeopleClass::Paper);
}

/// Takes who speaks from the words that say so.
void ClauseReader::fill(Speaker &speaker, const Sentence &sentence, TokenRange range) const
{
    const auto &tokens = sentence.whole.tokens;
    bool media = false;
    for (const NameMention &mention : sentence.mentions) {
        if (!range.holds(mention.first))
            continue;
        const NamedParty &who = m_names.parties()[mention.who];
        if (who.media && speaker.origin.isEmpty())
            speaker.origin = who.name;
        media = media || who.media;
        if (!who.media)
            speaker.who.push_back(mention.who);
    }
    const bool reports = std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(range.first),
                                     tokens.begin() + static_cast<std::ptrdiff_t>(range.end),
                                     [&](const ArticleToken &token) { return m_rules.is(token, PeopleClass::Report); });
    if (isPaperAgain(sentence, range)) {
        if (speaker.origin.isEmpty())
            speaker.origin = m_lastPaper;
    } else if (reports && speaker.who.empty()) {
        if (speaker.origin.isEmpty())
            speaker.origin = pressReports();
    } else if (!media && speaker.saidBy.isEmpty()) {
        speaker.saidBy = words(sentence, range);
    }
}

/// "…, according to unnamed officials"; "according to reports by the FT".
void ClauseReader::readAccording(Sentence &sentence, ClauseParts &parts, Speaker &speaker)
{
    const auto &tokens = sentence.whole.tokens;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        std::size_t from = 0;
        const bool quoted = m_rules.isAt(PhraseClass::QuotedBy, tokens, at, from);
        if (!quoted && !m_rules.isAt(PhraseClass::According, tokens, at, from))
            continue;
        const std::size_t end = segmentEnd(sentence, from);
        fill(speaker, sentence, {from, end});
        const bool reports = from < tokens.size() && m_rules.is(tokens[from], PeopleClass::Report);
        std::size_t start = at;
        while (quoted && start > 0 && !tokens[start - 1].sign)
            --start;
        if (quoted && start > 0 && start < at) // ", a minister quoted by the FT said"
            fill(speaker, sentence, {start, at});
        for (const NameMention &mention : sentence.mentions) {
            if (reports && mention.first >= from && mention.first < end && m_names.parties()[mention.who].media)
                parts.reporters.push_back(mention.who);
        }
        if (!parts.reporters.empty() && parts.reportedBy.end == 0) // the first place
            parts.reportedBy = {from, end};
        std::fill(sentence.left.begin() + static_cast<std::ptrdiff_t>(start > 0 ? start : at),
                  sentence.left.begin() + static_cast<std::ptrdiff_t>(end), true);
        at = end;
    }
}

/// "…, the FT said." and "…, unnamed officials told the FT.", the last part of a sentence.
void ClauseReader::readTail(Sentence &sentence, Speaker &speaker)
{
    const auto &tokens = sentence.whole.tokens;
    std::size_t end = tokens.size();
    while (end > 0 && (sentence.left[end - 1] || tokens[end - 1].sign))
        --end;
    std::size_t from = end;
    constexpr std::size_t longest = 12;
    while (from > 0 && end - from < longest && !isSignAt(tokens, from - 1, u","))
        --from;
    if (from == 0 || !isSignAt(tokens, from - 1, u","))
        return;
    for (std::size_t at = from; at < end; ++at) {
        if (!m_rules.isAt(PhraseClass::Speech, tokens, at))
            continue;
        const bool told = m_rules.isAt(PhraseClass::Told, tokens, at);
        const bool first = at == from; // "said the minister"
        if (!first && !told && end - at > 3)
            return; // something said follows, not who heard it
        if (tokens[from].word == "but"_L1 || tokens[from].word == "and"_L1 || tokens[from].word == "which"_L1)
            return;
        fill(speaker, sentence, first ? TokenRange{at + 1, end} : TokenRange{from, at});
        if (told)
            fill(speaker, sentence, {at + 1, end});
        std::fill(sentence.left.begin() + static_cast<std::ptrdiff_t>(from - 1), sentence.left.end(), true);
        return;
    }
}

bool ClauseReader::isBoundary(const Sentence &sentence, std::size_t at) const
{
    const auto &tokens = sentence.whole.tokens;
    if (isSignAt(tokens, at, u";:—–"))
        return true;
    const bool comma = isSignAt(tokens, at, u",") && at + 1 < tokens.size();
    if (comma)
        return m_rules.isAt(PhraseClass::Clause, tokens, at + 1);
    if (m_rules.isAt(PhraseClass::Splits, tokens, at))
        return true;
    const QString &word = tokens[at].word;
    const bool joins = word == "and"_L1 || word == "but"_L1 || word == "or"_L1;
    if (joins)
        return at + 1 < tokens.size() && m_rules.isAt(PhraseClass::VerbAfterAnd, tokens, at + 1);
    const bool always = word == "while"_L1 || word == "whereas"_L1 || word == "although"_L1 || word == "though"_L1
        || word == "because"_L1 || word == "when"_L1 || word == "after"_L1;
    return always && m_rules.isAt(PhraseClass::Clause, tokens, at);
}

void ClauseReader::split(const Sentence &sentence, ClauseParts &parts) const
{
    const auto &tokens = sentence.whole.tokens;
    std::size_t from = 0;
    const auto close = [&](std::size_t end) {
        if (end > from)
            parts.clauses.push_back({{from, end}, from > 0, false, {}});
        from = end;
    };
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (sentence.left[at]) {
            close(at);
            from = at + 1;
        } else if (at > from && isBoundary(sentence, at)) {
            close(at);
        }
    }
    close(tokens.size());
}

/// "A minister said that …", "It was reported that …", "The paper cited X as saying that …" in front of a clause.
void ClauseReader::readSpeech(const Sentence &sentence, Clause &clause) const
{
    const auto &tokens = sentence.whole.tokens;
    constexpr std::size_t farthest = 24;
    const std::size_t last = std::min(clause.range.end, clause.range.first + farthest);
    for (std::size_t at = clause.range.first; at < last; ++at) {
        std::size_t behind = 0;
        const bool reported = m_rules.isAt(PhraseClass::Reportedly, tokens, at, behind);
        const bool cited = m_rules.isAt(PhraseClass::Cited, tokens, at, behind);
        if (!reported && !cited && !m_rules.isAt(PhraseClass::Speech, tokens, at, behind))
            continue;
        if (reported && clause.speaker.origin.isEmpty())
            clause.speaker.origin = pressReports();
        std::size_t content = behind;
        while (content < clause.range.end && tokens[content].word != "that"_L1 && tokens[content].word != "saying"_L1
               && content < behind + farthest)
            ++content;
        const bool leads = content < clause.range.end && content < behind + farthest;
        if (cited && !leads)
            return;
        if (!reported)
            fill(clause.speaker, sentence, {clause.range.first, at});
        if (cited || m_rules.isAt(PhraseClass::Told, tokens, at))
            fill(clause.speaker, sentence, {behind, leads ? content : behind});
        if (!reported || leads)
            clause.range.first = leads ? content + 1 : behind;
        clause.speaks = !reported;
        if (clause.range.first < clause.range.end && tokens[clause.range.first].word == "that"_L1)
            ++clause.range.first;
        return;
    }
}

ClauseParts ClauseReader::read(const ArticleSentence &whole, const std::vector<NameMention> &mentions)
{
    Sentence sentence{whole, mentions, std::vector<bool>(whole.tokens.size())};
    ClauseParts parts;
    Speaker speaker;
    readAccording(sentence, parts, speaker);
    readTail(sentence, speaker);
    split(sentence, parts);
    for (Clause &clause : parts.clauses) {
        clause.speaker = speaker;
        clause.speaks = !speaker.saidBy.isEmpty();
        const std::size_t first = clause.range.first;
        readSpeech(sentence, clause);
        if (clause.range.first != first)
            speaker = clause.speaker; // what follows is said by them, too
    }
    for (const NameMention &mention : mentions) {
        if (m_names.parties()[mention.who].media)
            m_lastPaper = m_names.parties()[mention.who].name;
    }
    return parts;
}

} // namespace Dateline
