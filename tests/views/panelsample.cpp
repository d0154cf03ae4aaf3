// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/panelsample.h"

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

Edtf dateOf(const QString &text) { return Edtf::parse(text).value(); }

Party party(const QString &id, PartyKind kind, const QString &name, const QString &country = {})
{
    Party party;
    party.id.text = id;
    party.kind = kind;
    party.name = name;
    if (!country.isEmpty())
        party.country = *CountryCode::parse(country);
    return party;
}

Event event(const QString &id, const QString &title, const QString &category, const QString &when,
            const std::vector<std::pair<QString, Role>> &parties)
{
    Event event;
    event.id.text = id;
    event.title = title;
    event.category.text = category;
    event.date = dateOf(when);
    for (const auto &[name, role] : parties)
        event.parties.push_back({{name}, role});
    return event;
}

Source source(const QString &id, const QString &title, const QString &container, const QString &issued,
              const QString &url)
{
    Source source;
    source.id.text = id;
    source.type = u"article-newspaper"_s;
    source.title = title;
    source.containerTitle = container;
    source.issued = dateOf(issued);
    source.url = url;
    return source;
}

Attribution attribution(const QString &event, const QString &source, const QString &quote)
{
    Attribution attribution;
    attribution.id.text = event + u'-' + source;
    attribution.event.text = event;
    attribution.source.text = source;
    attribution.quote.exact = quote;
    return attribution;
}

} // namespace

Tracker panelTracker()
{
    Tracker tracker;
    tracker.id = u"panels"_s;
    tracker.title = u"Panels"_s;
    tracker.categories = {{{u"restriction"_s}, u"Vendor restriction"_s, {}},
                          {{u"law"_s}, u"Law & framework"_s, {}},
                          {{u"trade"_s}, u"Trade"_s, {}}};
    tracker.parties = {party(u"au"_s, PartyKind::Country, u"Australia"_s, u"AU"_s),
                       party(u"nz"_s, PartyKind::Country, u"New Zealand"_s, u"NZ"_s),
                       party(u"de"_s, PartyKind::Country, u"Germany"_s, u"DE"_s),
                       party(u"huawei"_s, PartyKind::Company, u"Huawei"_s, u"CN"_s),
                       party(u"zte"_s, PartyKind::Company, u"ZTE"_s, u"CN"_s),
                       party(u"smith"_s, PartyKind::Company, u"Smith & Sons"_s)};

    Measure guidance;
    guidance.id.text = u"guidance"_s;
    guidance.title = u"5G security guidance"_s;
    guidance.effect = Effect::Ban;
    guidance.issuers = {{u"au"_s}};
    guidance.targets = {{u"huawei"_s}};
    tracker.measures = {guidance};

    tracker.events = {
        event(u"hostile"_s, u"<b>Bold</b> <img src=\"file:///etc/passwd\"> & <script>alert(1)</script>"_s, u"trade"_s,
              u"2017-05"_s, {{u"de"_s, Role::Venue}}),
        event(u"review"_s, u"Australia bars two vendors"_s, u"restriction"_s, u"2018-08-23"_s,
              {{u"au"_s, Role::Issuer}, {u"huawei"_s, Role::Target}, {u"zte"_s, Role::Target}}),
        event(u"disputed"_s, u"New Zealand blocks a rollout"_s, u"restriction"_s, u"2018-11-27"_s,
              {{u"nz"_s, Role::Issuer}, {u"huawei"_s, Role::Target}}),
        event(u"law"_s, u"Germany drafts a law"_s, u"law"_s, u"2019"_s, {{u"de"_s, Role::Issuer}}),
        event(u"deal"_s, u"A deal"_s, u"trade"_s, u"2020-03/2020-06"_s,
              {{u"huawei"_s, Role::Partner}, {u"smith"_s, Role::Partner}}),
        event(u"unsourced"_s, u"Australia confirms"_s, u"restriction"_s, u"2021-01-05"_s, {{u"au"_s, Role::Issuer}}),
    };
    Event &review = tracker.events[1];
    review.summary = u"Carriers are told to avoid certain vendors."_s;
    review.note = u"Thursday in Canberra."_s;
    review.measure = guidance.id;
    review.milestone = Milestone::Announced;
    review.tags = {u"5g"_s};

    tracker.sources = {
        source(u"ft"_s, u"Canberra shuts out vendors"_s, u"Financial Times"_s, u"2018-08-23"_s,
               u"https://www.example.com/a?x=1&y=2"_s),
        source(u"blog"_s, u"What they said"_s, u"A Blog"_s, u"2018-08-24"_s, u"javascript:alert(1)"_s),
        source(u"wire"_s, u"Wellington says no"_s, u"The Wire"_s, u"2018-11-28"_s, u"http://wire.example/1"_s),
        source(u"post"_s, u"Wellington did not say no"_s, u"The Post"_s, u"2018-11-29"_s, {}),
    };
    tracker.sources[0].reliability = Reliability::B;
    tracker.sources[0].publisher = u"Nikkei"_s;

    Attribution first = attribution(u"review"_s, u"ft"_s, u"shut out of the network"_s);
    first.saidBy = u"an official"_s;
    first.stated = u"Thursday"_s;
    first.date = dateOf(u"2018-08-23"_s);
    first.credibility = Credibility::ProbablyTrue;
    first.locator = u"paragraph 6"_s;
    Attribution reprint = attribution(u"review"_s, u"blog"_s, u"<i>as the FT reports</i>"_s);
    reprint.origin = u"Financial Times"_s;
    Attribution said = attribution(u"disputed"_s, u"wire"_s, u"the proposal was declined"_s);
    said.date = dateOf(u"2018-11-27"_s);
    Attribution later = attribution(u"disputed"_s, u"ft"_s, {});
    later.date = dateOf(u"2018-11-28"_s);
    Attribution denied = attribution(u"disputed"_s, u"post"_s, u"nothing of the kind"_s);
    denied.support = Support::Disputes;
    Attribution odd = attribution(u"hostile"_s, u"blog"_s, u"</span><a href=\"javascript:x\">click</a>"_s);
    tracker.attributions = {first, reprint, said, later, denied, odd};
    return tracker;
}

QStringList panelTitles()
{
    QStringList titles;
    for (const Event &event : panelTracker().events)
        titles.append(event.title);
    return titles;
}

void fill(Workspace &workspace) { workspace.setSnapshot(std::make_shared<const Snapshot>(panelTracker())); }

} // namespace Dateline
