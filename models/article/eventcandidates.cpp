// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/article/eventcandidates.h"

#include "models/article/candidatemaker.h"

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Longer ones are tables or lists, not sentences that somebody wrote.
constexpr qsizetype longestSentence = 3000;

bool isTitleCase(const std::vector<ArticleToken> &tokens)
{
    constexpr int shortWord = 3;
    int words = 0;
    int capitals = 0;
    for (const ArticleToken &token : tokens) {
        if (token.sign || token.word.size() <= shortWord)
            continue;
        ++words;
        capitals += token.capital ? 1 : 0;
    }
    return words >= 4 && 10 * capitals >= 7 * words;
}

std::vector<ArticleSentence> sentencesIn(QStringView text)
{
    std::vector<ArticleSentence> sentences;
    SentenceReader reader(text);
    for (TextPart part = reader.next(); part.begin < part.end; part = reader.next()) {
        if (part.end - part.begin > longestSentence)
            continue;
        ArticleSentence sentence{part, articleTokens(text, part), false};
        sentence.isTitle = isTitleCase(sentence.tokens);
        if (!sentence.tokens.empty())
            sentences.push_back(std::move(sentence));
    }
    return sentences;
}

} // namespace

QString modalityWord(Modality modality)
{
    switch (modality) {
    case Modality::Told:
        return u"told"_s;
    case Modality::Planned:
        return u"planned"_s;
    case Modality::Possible:
        return u"possible"_s;
    case Modality::Negated:
        return u"negated"_s;
    }
    return {};
}

ArticleFindings readArticle(QStringView text, const ArticleReading &reading)
{
    ArticleFindings findings;
    DateFinding finding;
    finding.reference = reading.published;
    finding.language = reading.language;
    findings.dates = findDates(text, finding);
    const auto rules = ArticleRules::of(reading.language);
    if (!rules)
        return findings;
    const std::vector<ArticleSentence> sentences = sentencesIn(text);
    ArticleNames names(*rules, reading.parties);
    names.learn(sentences);
    ClauseReader clauses(*rules, names, text);
    HappeningFinder happenings(*rules, names);
    CandidateMaker maker(*rules, names, text, reading, findings.dates);
    for (const ArticleSentence &sentence : sentences) {
        const std::vector<NameMention> mentions = names.find(sentence);
        const ClauseParts parts = clauses.read(sentence, mentions);
        maker.add(sentence, parts, happenings.find(sentence, mentions, parts));
    }
    findings.candidates = mergedCandidates(maker.take());
    return findings;
}

} // namespace Dateline
