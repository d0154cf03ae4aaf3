// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/formatcapabilities.h"

#include "models/exchange/exchangetr.h"

namespace Dateline {

using namespace Qt::StringLiterals;

QString formatAspectWord(FormatAspect aspect)
{
    switch (aspect) {
    case FormatAspect::Days:
        return u"days"_s;
    case FormatAspect::VagueDates:
        return u"vague-dates"_s;
    case FormatAspect::Intervals:
        return u"intervals"_s;
    case FormatAspect::OpenIntervals:
        return u"open-intervals"_s;
    case FormatAspect::TimesOfDay:
        return u"times-of-day"_s;
    case FormatAspect::Summaries:
        return u"summaries"_s;
    case FormatAspect::Categories:
        return u"categories"_s;
    case FormatAspect::Parties:
        return u"parties"_s;
    case FormatAspect::Roles:
        return u"roles"_s;
    case FormatAspect::Measures:
        return u"measures"_s;
    case FormatAspect::Milestones:
        return u"milestones"_s;
    case FormatAspect::Tags:
        return u"tags"_s;
    case FormatAspect::Notes:
        return u"notes"_s;
    case FormatAspect::Sources:
        return u"sources"_s;
    case FormatAspect::SourceDetails:
        return u"source-details"_s;
    case FormatAspect::Quotes:
        return u"quotes"_s;
    case FormatAspect::Claims:
        return u"claims"_s;
    case FormatAspect::SourceTexts:
        return u"source-texts"_s;
    case FormatAspect::Ids:
        return u"ids"_s;
    case FormatAspect::ViewsAndFigures:
        return u"views-and-figures"_s;
    }
    Q_UNREACHABLE();
}

QString keepingWord(Keeping keeping)
{
    switch (keeping) {
    case Keeping::Lost:
        return u"lost"_s;
    case Keeping::AsText:
        return u"as-text"_s;
    case Keeping::Kept:
        return u"kept"_s;
    }
    Q_UNREACHABLE();
}

QString formatAspectName(FormatAspect aspect)
{
    switch (aspect) {
    case FormatAspect::Days:
        return ExchangeTr::tr("days");
    case FormatAspect::VagueDates:
        return ExchangeTr::tr("vague dates");
    case FormatAspect::Intervals:
        return ExchangeTr::tr("intervals");
    case FormatAspect::OpenIntervals:
        return ExchangeTr::tr("open intervals");
    case FormatAspect::TimesOfDay:
        return ExchangeTr::tr("times of day");
    case FormatAspect::Summaries:
        return ExchangeTr::tr("summaries");
    case FormatAspect::Categories:
        return ExchangeTr::tr("categories");
    case FormatAspect::Parties:
        return ExchangeTr::tr("parties");
    case FormatAspect::Roles:
        return ExchangeTr::tr("roles of parties");
    case FormatAspect::Measures:
        return ExchangeTr::tr("measures");
    case FormatAspect::Milestones:
        return ExchangeTr::tr("milestones");
    case FormatAspect::Tags:
        return ExchangeTr::tr("tags");
    case FormatAspect::Notes:
        return ExchangeTr::tr("notes");
    case FormatAspect::Sources:
        return ExchangeTr::tr("sources");
    case FormatAspect::SourceDetails:
        return ExchangeTr::tr("details of sources");
    case FormatAspect::Quotes:
        return ExchangeTr::tr("quotes");
    case FormatAspect::Claims:
        return ExchangeTr::tr("claims");
    case FormatAspect::SourceTexts:
        return ExchangeTr::tr("texts of sources");
    case FormatAspect::Ids:
        return ExchangeTr::tr("IDs");
    case FormatAspect::ViewsAndFigures:
        return ExchangeTr::tr("saved views and figures");
    }
    Q_UNREACHABLE();
}

} // namespace Dateline
