// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/snapshot.h"

#include <QString>

#include <vector>

namespace Dateline {

/// An event with the words of its sources, part by part, each in one line; a part that there is nothing to say of is
/// empty.
struct EventWords
{
    /// What a source says of it.
    struct Statement
    {
        QString quote;   ///< between quotation marks
        QString chain;   ///< who says so, see chainInWords()
        QString work;    ///< title, authors, publisher and date of the source, and the grade
        QString dispute; ///< that it disputes the event, with the date that it gives
        bool disputes = false;
    };

    std::uint32_t category = noIndex; ///< place in the tracker's list
    QString categoryName;
    QString date;
    QString title;
    QString parties; ///< "Issuer: Australia · Target: Huawei, ZTE"
    QString measure; ///< with its effect and the event's milestone
    QString dispute; ///< that sources disagree on the date, and why it is this one
    QString summary;
    std::vector<Statement> statements; ///< the weightiest first
};

/// O(length of the texts).
EventWords eventWords(const Snapshot &snapshot, EventRow row);

/// All of it in sentences.
QString describeEvent(const EventWords &words);

} // namespace Dateline
