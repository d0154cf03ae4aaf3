// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/counts.h"

#include "models/wording/language.h"

#include <QCoreApplication>

namespace Dateline {

namespace {

struct CountsTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::Counts)
};

} // namespace

QString eventsInWords(std::size_t count) { return CountsTr::tr("%Ln event(s)", nullptr, static_cast<int>(count)); }

QString eventsOfAllInWords(std::size_t count, std::size_t all)
{
    if (count == all)
        return eventsInWords(count);
    return CountsTr::tr("%1 of %Ln event(s)", "%1: how many of them are shown", static_cast<int>(all))
        .arg(numberInWords(static_cast<qlonglong>(count)));
}

QString originsInWords(std::size_t count) { return CountsTr::tr("%Ln origin(s)", nullptr, static_cast<int>(count)); }

QString sourcesInWords(std::size_t count) { return CountsTr::tr("%Ln source(s)", nullptr, static_cast<int>(count)); }

QString countriesInWords(std::size_t count) { return CountsTr::tr("%Ln country(s)", nullptr, static_cast<int>(count)); }

QString measuresInWords(std::size_t count) { return CountsTr::tr("%Ln measure(s)", nullptr, static_cast<int>(count)); }

QString moreInWords(std::size_t count) { return CountsTr::tr("%Ln more", nullptr, static_cast<int>(count)); }

} // namespace Dateline
