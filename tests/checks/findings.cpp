// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/checks/findings.h"

#include "models/query/snapshot.h"

namespace Dateline {

using namespace Qt::StringLiterals;

std::vector<Finding> findingsIn(const Tracker &tracker, const QString &asOf)
{
    const Result<std::vector<Finding>> findings = runChecks(Snapshot(tracker), {*dayFromIso(asOf)});
    if (!findings)
        qFatal("cancelled");
    return *findings;
}

QString subjectsOf(const QString &check, const Tracker &tracker, const QString &asOf)
{
    QStringList subjects;
    for (const Finding &finding : findingsIn(tracker, asOf)) {
        if (finding.check == check)
            subjects.append(finding.accepted ? QString(u'(' + finding.subject + u')') : finding.subject);
    }
    return subjects.join(u' ');
}

QString messageOf(const QString &check, const Tracker &tracker, const QString &asOf)
{
    for (const Finding &finding : findingsIn(tracker, asOf)) {
        if (finding.check == check)
            return finding.message;
    }
    return {};
}

TrackerBuilder soundBuilder()
{
    TrackerBuilder b;
    b.tracker().id = u"checked"_s;
    b.category(u"ban"_s, u"Restriction"_s).category(u"talk"_s, u"Diplomacy"_s);
    b.country(u"AU"_s, u"Australia"_s).country(u"NZ"_s, u"New Zealand"_s);
    b.party(u"huawei"_s, PartyKind::Company, u"Huawei"_s).party(u"zte"_s, PartyKind::Company, u"ZTE"_s);
    b.source(u"one"_s, u"First report"_s, u"Financial Times"_s, u"2018-08-23"_s);
    b.lastSource().url = u"https://ft.example/1"_s;
    b.source(u"two"_s, u"Second report"_s, u"The Register"_s, u"2018-08-24"_s);
    b.lastSource().url = u"https://register.example/2"_s;
    b.event(u"start"_s, u"2018-08-23"_s, u"Everything begins"_s, u"talk"_s).with(u"au"_s, Role::Issuer);
    b.saidIn(u"one"_s).saidIn(u"two"_s);
    return b;
}

} // namespace Dateline
