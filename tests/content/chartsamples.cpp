// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/content/chartsamples.h"

#include "models/exchange/trackerfile.h"
#include "tests/query/sampletracker.h"
#include "tests/support/measuregenerator.h"
#include "tests/support/trackergenerator.h"

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

void openOn(Workspace &workspace, TrackerColumns tracker)
{
    Filter filter;
    filter.asOf = day(u"2018-11-30"_s);
    workspace.setFilter(filter);
    workspace.setSnapshot(std::make_shared<const Snapshot>(std::move(tracker)));
}

} // namespace

void openBundled(Workspace &workspace) { openOn(workspace, *openTracker(u"bundled:huawei-5g"_s)); }

void openDates(Workspace &workspace, const QStringList &dates)
{
    TrackerBuilder b;
    b.category(u"a"_s, u"Bans <b>& more</b>"_s).category(u"b"_s, u"Reviews"_s).category(u"c"_s, u"Idle"_s);
    for (const QString &edtf : dates) {
        const auto number = b.tracker().events.size();
        b.event(u"e%1"_s.arg(number), edtf, u"E"_s, number % 2 == 0 ? u"a"_s : u"b"_s);
    }
    openOn(workspace, TrackerColumns(b.tracker()));
}

void openGeneratedEvents(Workspace &workspace)
{
    GeneratorSettings settings;
    settings.events = 4000;
    openOn(workspace, TrackerColumns(generateTracker(settings)));
}

void openGeneratedMeasures(Workspace &workspace)
{
    openOn(workspace, TrackerColumns(generateMeasures({300, 40, 30, 1})));
}

void openLongNames(Workspace &workspace, Day begin, std::int64_t days)
{
    const QStringList names = {u"Ministry of Digital Transformation, Communications and Public Administration"_s,
                               u"中华人民共和国工业和信息化部无线电管理局国家计算机网络应急技术处理协调中心"_s,
                               u"الهيئة الوطنية للاتصالات وتقنية المعلومات والأمن السيبراني في المملكة"_s,
                               u"Bundesamt für Sicherheit in der Informationstechnik"_s, u"EE"_s};
    TrackerBuilder b;
    for (int i = 0; i < 10; ++i)
        b.category(u"c%1"_s.arg(i), QString(names[i % names.size()] + QString::number(i)));
    constexpr int parties = 24;
    for (int i = 0; i < parties; ++i) {
        const QString code = QString(QChar(u'A' + i)) + u'Q';
        b.country(code, QString(names[i % names.size()] + u' ' + code));
        b.party(u"p%1"_s.arg(i), PartyKind::Company, QString(names[(i + 1) % names.size()] + QString::number(i)));
        b.measure(u"m%1"_s.arg(i), u"M"_s, Effect::Ban);
        b.tracker().measures.back().issuers = {{code.toLower()}};
        for (int target = 0; target <= i % 12; ++target)
            b.tracker().measures.back().targets.push_back({u"p%1"_s.arg(target)});
    }
    constexpr int events = 240;
    for (int i = 0; i < events; ++i) {
        const Day day = begin + Days{days * ((i * 37) % events) / events};
        b.event(u"e%1"_s.arg(i), isoDay(day), names[i % names.size()], u"c%1"_s.arg(i % 10));
        const int party = (i * i) % parties;
        b.with(QString(QString(QChar(u'A' + party)) + u'Q').toLower(), Role::Issuer)
            .with(u"p%1"_s.arg(i % 12), Role::Target);
        if (i < parties)
            b.milestone(u"m%1"_s.arg(i), Milestone::InForce);
    }
    openOn(workspace, TrackerColumns(b.tracker()));
}

PartyId partyNamed(const Workspace &workspace, const QString &name)
{
    for (const Party &party : workspace.snapshot()->tracker().parties) {
        if (party.name == name)
            return party.id;
    }
    qFatal("no such party");
}

Day day(const QString &iso) { return *dayFromIso(iso); }

} // namespace Dateline
