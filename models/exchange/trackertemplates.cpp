// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/trackertemplates.h"

#include "models/domain/fieldrules.h"
#include "models/domain/integrity.h"
#include "models/exchange/trackerjson.h"
#include "models/wording/language.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct TemplatesTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::Templates)
};

Error notPossible(const QString &message, const QString &place) { return {ErrorCode::Usage, message, place}; }

Result<Tracker> contentOf(const QString &name)
{
    QStringList known;
    for (const TrackerTemplate &each : trackerTemplates())
        known.append(each.name);
    if (!known.contains(name))
        return notPossible(
            TemplatesTr::tr("there is no template %1; there is %2").arg(shownInMessage(name), joinWords(known)), {});
    QFile file(":/templates/"_L1 + name + ".json"_L1);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::CannotRead, file.errorString(), file.fileName()};
    return readTrackerJson(file.readAll());
}

} // namespace

std::vector<TrackerTemplate> trackerTemplates()
{
    return {
        {u"policy-tracker"_s, TemplatesTr::tr("Policy tracker"),
         TemplatesTr::tr("What governments decide on one topic, from a proposal to the day on which it applies.")},
        {u"sanctions"_s, TemplatesTr::tr("Sanctions"),
         TemplatesTr::tr("Who sanctions whom: programmes, listings and removals, export controls, enforcement.")},
        {u"court-case"_s, TemplatesTr::tr("Court case"),
         TemplatesTr::tr("Filings, hearings, orders, rulings and appeals of a case.")},
        {u"company-history"_s, TemplatesTr::tr("Company history"),
         TemplatesTr::tr("A company from its founding: people, products, deals, results.")},
        {u"timeline"_s, TemplatesTr::tr("Plain timeline"), TemplatesTr::tr("Events in the order of time.")},
    };
}

Result<Tracker> newTracker(const NewTracker &wanted)
{
    if (wanted.title.trimmed().isEmpty())
        return notPossible(TemplatesTr::tr("a tracker needs a title"), {});
    if (!wanted.language.isEmpty() && !isLanguageTag(wanted.language))
        return notPossible(
            TemplatesTr::tr("%1 is not a language such as en or pt-BR").arg(shownInMessage(wanted.language)), {});
    Tracker tracker;
    if (!wanted.templateName.isEmpty()) {
        auto content = contentOf(wanted.templateName);
        if (!content)
            return content.error();
        tracker = std::move(*content);
    }
    tracker.title = wanted.title.trimmed();
    tracker.id = newId(tracker.title, u"tracker"_s, [](const QString &) { return false; });
    tracker.description.clear(); // that of the template says what it is for
    tracker.language = wanted.language;
    tracker.license = wanted.license;
    if (const auto sound = checkIntegrity(tracker); !sound)
        return notPossible(sound.error().message, sound.error().place);
    return tracker;
}

} // namespace Dateline
