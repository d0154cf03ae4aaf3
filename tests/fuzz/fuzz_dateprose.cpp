// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/datefinder.h"

#include <QString>

#include <cstdlib>

using namespace Dateline;

/// Any bytes as a text with dates in it: each lies in the text behind the one before, has a value and a rule, and what it
/// means is EDTF that is read as itself.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    DateFinding finding;
    finding.reference = Day{17'865};
    for (const QString &language : dateFindingLanguages()) {
        finding.language = language;
        qsizetype begin = 0;
        for (const DateMention &mention : findDates(text, finding)) {
            if (mention.begin < begin || mention.end <= mention.begin || mention.end > text.size()
                || mention.start > mention.begin || mention.value.isEmpty() || mention.rule.isEmpty())
                std::abort();
            begin = mention.begin;
            for (const Edtf &date : {mention.date, mention.meant}) {
                if (!date.isNull() && !Edtf::parse(date.toString()))
                    std::abort();
            }
        }
    }
    return 0;
}
