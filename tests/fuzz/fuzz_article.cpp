// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/article/eventcandidates.h"

#include <QString>

#include <cstdlib>

using namespace Dateline;

/// Any bytes as an article: each candidate has a title, somebody who takes part, a date that is EDTF, and passages that
/// stand in the text as they say.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    ArticleReading reading;
    reading.published = Day{17'865};
    for (const EventCandidate &candidate : readArticle(text, reading).candidates) {
        if (candidate.title.isEmpty() || candidate.parties.empty() || candidate.passages.empty()
            || candidate.rule.isEmpty() || !Edtf::parse(candidate.date.toString()))
            std::abort();
        for (const CandidatePassage &passage : candidate.passages) {
            if (passage.begin < 0 || passage.end > text.size() || passage.start > passage.begin || passage.length <= 0
                || text.sliced(passage.begin, passage.end - passage.begin) != passage.words)
                std::abort();
        }
    }
    return 0;
}
