// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/ids.h"
#include "models/query/snapshot.h"
#include "tests/checks/checkstests.h"
#include "tests/checks/findings.h"
#include "tests/support/trackergenerator.h"

#include <QTest>

#include <algorithm>
#include <tuple>

namespace Dateline {

using namespace Qt::StringLiterals;

class RunChecksTest : public TestCase
{
    Q_OBJECT

private slots:
    void catalogueIsInOrder()
    {
        QString last;
        for (const CheckInfo &info : checks()) {
            QVERIFY(isCheckId(QString(info.id)));
            QVERIFY(last < info.id);
            QCOMPARE(checkInfo(QString(info.id)), &info);
            QVERIFY(QString::fromUtf8(info.explanation).endsWith(u'.'));
            last = info.id;
        }
        QCOMPARE(checkInfo(u"no-such-check"), nullptr);
        QCOMPARE(checkInfo(u"zzz"), nullptr);
    }

    void findingsAreWellFormedAndInOrder()
    {
        GeneratorSettings settings;
        settings.events = 2000;
        const Tracker tracker = generateTracker(settings);
        const std::vector<Finding> findings = findingsIn(tracker);
        QVERIFY(findings.size() > 100);
        for (const Finding &finding : findings) {
            QVERIFY2(isSubject(finding.subject), qPrintable(finding.subject));
            QVERIFY(checkInfo(finding.check));
            QCOMPARE(finding.severity, checkInfo(finding.check)->severity);
            QVERIFY(!finding.name.isEmpty() && !finding.message.isEmpty() && !finding.hint.isEmpty());
            QVERIFY2(!finding.message.contains(u'\n') && !finding.message.endsWith(u'.'), qPrintable(finding.message));
        }
        QVERIFY(std::is_sorted(findings.begin(), findings.end(), [](const Finding &a, const Finding &b) {
            return std::tie(a.severity, a.check, a.subject) < std::tie(b.severity, b.check, b.subject);
        }));
        QCOMPARE(findingsIn(tracker), findings);
    }

    void orderOfTheTrackerDoesNotMatter()
    {
        GeneratorSettings settings;
        settings.events = 300;
        Tracker tracker = generateTracker(settings);
        const std::vector<Finding> findings = findingsIn(tracker);
        std::reverse(tracker.events.begin(), tracker.events.end());
        std::reverse(tracker.sources.begin(), tracker.sources.end());
        const std::vector<Finding> reversed = findingsIn(tracker);
        QCOMPARE(reversed.size(), findings.size());
        for (std::size_t i = 0; i < findings.size(); ++i) {
            QCOMPARE(reversed[i].check, findings[i].check);
            QCOMPARE(reversed[i].subject, findings[i].subject);
        }
    }

    void unresolvedReferencesAreSkipped()
    {
        for (quint32 seed = 1; seed <= 30; ++seed)
            findingsIn(randomTracker(seed, 40));
        findingsIn(sampleTracker());
        findingsIn(Tracker());
    }

    void acceptedFindingsCarryTheReason()
    {
        TrackerBuilder b = soundBuilder();
        b.source(u"spare"_s, u"Spare"_s, u"Archive"_s, u"2010"_s);
        QCOMPARE(subjectsOf(u"source-unused"_s, b.tracker()), u"source/spare"_s);
        b.tracker().accepted = {{u"source-unused"_s, u"source/spare"_s, u"Kept for later"_s, {}}};
        const std::vector<Finding> findings = findingsIn(b.tracker());
        QCOMPARE(findings.size(), std::size_t{1});
        QCOMPARE(findings.front().accepted, std::optional(u"Kept for later"_s));
        const FindingCounts counts = countFindings(findings);
        QCOMPARE(counts.allOpen(), std::size_t{0});
        QCOMPARE(findingCountsInWords(counts), u"0 errors, 0 warnings, 0 notes · 1 accepted"_s);
    }

    void idleAcceptances()
    {
        const QString check = u"acceptance-idle"_s;
        TrackerBuilder b = soundBuilder();
        b.tracker().accepted = {{u"source-unused"_s, u"source/one"_s, u"Kept"_s, {}},
                                {u"no-such-check"_s, u"event/start"_s, u"Who knows"_s, {}}};
        QCOMPARE(subjectsOf(check, b.tracker()), u"event/start source/one"_s);
        QCOMPARE(messageOf(check, b.tracker()), u"“no-such-check” was accepted in event/start, but is no check"_s);
        QCOMPARE(findingsIn(b.tracker()).front().acceptedCheck, u"no-such-check"_s);
        b.tracker().accepted.push_back({check, u"source/one"_s, u"It will come back"_s, {}});
        QCOMPARE(subjectsOf(check, b.tracker()), u"event/start (source/one)"_s);
        b.tracker().accepted.erase(b.tracker().accepted.begin());
        QCOMPARE(subjectsOf(check, b.tracker()), u"event/start source/one"_s);
        QCOMPARE(countFindings(findingsIn(b.tracker())).of(Severity::Note), std::size_t{2});
    }

    void isCancelled()
    {
        const Snapshot snapshot(soundBuilder().tracker());
        Progress progress;
        QVERIFY(runChecks(snapshot, {Day{}}, &progress).ok());
        QCOMPARE(progress.share(), 1.0);
        progress.cancel();
        const auto findings = runChecks(snapshot, {Day{}}, &progress);
        QVERIFY(!findings.ok());
        QCOMPARE(findings.error().code, ErrorCode::Cancelled);
    }
};

std::unique_ptr<TestCase> newRunChecksTest() { return std::make_unique<RunChecksTest>(); }

} // namespace Dateline

#include "runcheckstest.moc"
