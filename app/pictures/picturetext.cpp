// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures/picturetext.h"

#include "models/core/oneline.h"
#include "models/dates/yearname.h"
#include "models/query/filterphrases.h"
#include "models/stances/stancewords.h"
#include "models/wording/counts.h"
#include "models/wording/datewords.h"
#include "views/picture/picturetr.h"

#include <algorithm>
#include <array>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// How many names a caption has, as the room allows.
constexpr std::array<std::size_t, 6> nameChoices = {14, 10, 7, 5, 3, 1};
/// With so few, each has the days on which it was issued; with more, the years are enough.
constexpr std::size_t mostWithDays = 4;

/// A publisher of sources that the picture rests on.
struct Credit
{
    QString name;
    std::size_t uses = 0;
    std::vector<const Edtf *> issued; ///< without those that do not say
};

std::vector<Credit> creditsFor(const Snapshot &snapshot, const Bitset &events)
{
    const TrackerColumns &tracker = snapshot.tracker();
    std::vector<std::size_t> usesOf(tracker.sourceOrder().numbers(), 0);
    events.forEach([&](std::size_t row) {
        for (const AttributionRow index : snapshot.attributionsOf(static_cast<EventRow>(row)))
            ++usesOf[snapshot.sourceOfAttribution(index)];
    });
    std::vector<Credit> credits;
    QHash<QString, std::size_t> places;
    for (std::size_t place = 0; place < tracker.sourceOrder().size(); ++place) {
        const SourceRow source(tracker.sourceOrder()[place]);
        if (usesOf[source] == 0)
            continue;
        const QString name = tracker.sourceName(source);
        const auto known = places.constFind(name);
        if (known == places.cend()) {
            places.insert(name, credits.size());
            credits.push_back({name, 0, {}});
        }
        Credit &credit = credits[known == places.cend() ? credits.size() - 1 : *known];
        credit.uses += usesOf[source];
        const Edtf &issued = tracker.dates()[tracker.sourceColumns().issued[source]];
        if (!issued.isNull())
            credit.issued.push_back(&issued);
    }
    std::sort(credits.begin(), credits.end(),
              [](const Credit &a, const Credit &b) { return a.uses != b.uses ? a.uses > b.uses : a.name < b.name; });
    return credits;
}

std::optional<Day> firstDay(const Edtf &date)
{
    const Span span = date.span();
    return span.begin ? span.begin : span.end;
}

/// "30 Nov 2018" of one date, if days are wanted; else "2018" or "2018–2020".
QString datesOf(Credit credit, bool withDays)
{
    std::erase_if(credit.issued, [](const Edtf *date) { return !firstDay(*date); });
    if (credit.issued.empty())
        return {};
    std::sort(credit.issued.begin(), credit.issued.end(), [](const Edtf *a, const Edtf *b) {
        return firstDay(*a) != firstDay(*b) ? firstDay(*a) < firstDay(*b) : a->toString() < b->toString();
    });
    if (withDays && credit.issued.size() == 1)
        return dateInWords(*credit.issued.front());
    const std::int64_t first = civilFromDay(*firstDay(*credit.issued.front())).year;
    const std::int64_t last = civilFromDay(*firstDay(*credit.issued.back())).year;
    return first == last ? yearName(first, true) : QString(yearName(first, true) + u"–"_s + yearName(last, true));
}

QString creditLine(const std::vector<Credit> &credits, std::size_t mostNames)
{
    const std::size_t more = credits.size() > mostNames + 1 ? credits.size() - mostNames : 0;
    QStringList names;
    for (std::size_t i = 0; i < credits.size() - more; ++i) {
        const QString dates = datesOf(credits[i], credits.size() <= mostWithDays);
        const QString name = oneLine(credits[i].name);
        names.append(dates.isEmpty() ? name : QString(name + u" ("_s + dates + u')'));
    }
    if (more > 0)
        names.append(PictureTr::tr("%1 more").arg(more));
    return PictureTr::tr("Sources: %1").arg(names.join(u", "_s));
}

/// Sets the caption, and those with fewer names of sources.
void setCaptions(PictureText &text, const Snapshot &snapshot, const ViewPictureRequest &request,
                 const QueryResult &events, bool isNamed)
{
    const PictureWording &wording = request.wording;
    const TrackerColumns &tracker = snapshot.tracker();
    QStringList before;
    text.note = oneLine(wording.note);
    if (QString days = daysInWords(request.filter); wording.asOf && !days.isEmpty())
        before.append(days.replace(0, 1, days[0].toUpper()));
    if (wording.counts)
        before.append(eventsOfAllInWords(events.count, snapshot.table().count()));
    QStringList after;
    if (wording.tracker && !isNamed)
        after.append(oneLine(tracker.title));
    if (wording.tracker && !tracker.license.isEmpty())
        after.append(oneLine(tracker.license));
    if (wording.asOf || wording.counts || wording.sources || wording.tracker)
        after.append(u"Dateline"_s);
    const std::vector<Credit> credits = wording.sources ? creditsFor(snapshot, events.passing) : std::vector<Credit>();
    if (credits.empty()) {
        text.caption = (before + after).join(u" · "_s);
        return;
    }
    const auto captionWith = [&](std::size_t names) {
        return (before + QStringList(creditLine(credits, names)) + after).join(u" · "_s);
    };
    text.caption = captionWith(nameChoices.front());
    for (std::size_t i = 1; i < nameChoices.size(); ++i) {
        if (credits.size() > nameChoices[i] + 1)
            text.shorterCaptions.push_back(captionWith(nameChoices[i]));
    }
}

} // namespace

ViewWords withFinding(const Snapshot &snapshot, const QString &finding, QStringList subtitle,
                      const QString &description)
{
    ViewWords words;
    words.title = finding;
    words.description = description;
    words.namesTracker = !finding.isEmpty() && !snapshot.tracker().title.isEmpty();
    if (words.namesTracker)
        subtitle.prepend(oneLine(snapshot.tracker().title));
    words.subtitle = subtitle.join(u" · "_s);
    return words;
}

QString daysInWords(const Filter &filter)
{
    QStringList days;
    if (filter.asOf)
        days.append(PictureTr::tr("as of %1").arg(dayInWords(*filter.asOf)));
    if (filter.knownOn)
        days.append(PictureTr::tr("as known on %1").arg(dayInWords(*filter.knownOn)));
    return days.join(u", "_s);
}

PictureText pictureText(const Snapshot &snapshot, const ViewPictureRequest &request, const QueryResult &events,
                        const ViewWords &words)
{
    PictureText text;
    text.description = words.description;
    if (!request.framed)
        return text;
    const PictureWording &wording = request.wording;
    text.title =
        wording.title.value_or(words.title.isEmpty() ? oneLine(snapshot.tracker().title) : oneLine(words.title));
    if (wording.subtitle) {
        text.subtitle = *wording.subtitle;
    } else if (!words.subtitle.isEmpty()) {
        text.subtitle = words.subtitle;
    } else {
        const QStringList phrases = inWords(filterPhrases(request.filter, snapshot.table()));
        text.subtitle = phrases.isEmpty() ? PictureTr::tr("All events") : phrases.join(u" · "_s);
    }
    const bool isNamed = text.title == oneLine(snapshot.tracker().title) || (words.namesTracker && !wording.subtitle);
    setCaptions(text, snapshot, request, events, isNamed);
    return text;
}

PictureText pictureText(const Snapshot &snapshot, const ViewPictureRequest &request, const Bitset &events,
                        const ViewWords &words)
{
    QueryResult result;
    result.passing = events;
    result.count = events.count();
    return pictureText(snapshot, request, result, words);
}

} // namespace Dateline
