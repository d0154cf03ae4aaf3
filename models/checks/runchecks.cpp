// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/runchecks.h"

#include "models/checks/checkrun.h"
#include "models/checks/checkstr.h"

#include <algorithm>
#include <tuple>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct Section
{
    void (*check)(CheckRun &);
    double share; ///< of the progress, as measured with texts of sources
};

constexpr Section sections[] = {
    {checkEvents, 0.1},  {checkSources, 0.05},         {checkMeasures, 0.05},         {checkReviewDays, 0.0},
    {checkParties, 0.0}, {checkDuplicateEvents, 0.15}, {checkDuplicateSources, 0.03}, {checkDuplicatePublishers, 0.02},
    {checkQuotes, 0.6}};

constexpr auto idle = "acceptance-idle"_L1;

using Key = std::pair<QString, QString>;

/// The accepted findings by check and subject, with what was found of them.
class Acceptances
{
public:
    explicit Acceptances(CheckRun &run) : m_run(run)
    {
        for (const AcceptedFinding &accepted : run.tracker.accepted)
            m_entries.insert({accepted.check, accepted.subject}, {&accepted, false});
    }

    void mark(Finding &finding)
    {
        const auto entry = m_entries.find({finding.check, finding.subject});
        if (entry == m_entries.end())
            return;
        finding.accepted = entry->accepted->reason;
        entry->found = true;
    }

    /// Acceptances of idle acceptances last: they may be idle themselves.
    void addIdle()
    {
        for (const bool ofIdle : {false, true}) {
            for (const AcceptedFinding &accepted : m_run.tracker.accepted) {
                if ((accepted.check == idle) != ofIdle || m_entries.value({accepted.check, accepted.subject}).found)
                    continue;
                // Looked at from another day, it may be found again.
                if (accepted.check == "stale-review"_L1 || accepted.check == "review-passed"_L1)
                    continue;
                const QString what = checkInfo(accepted.check)
                    ? ChecksTr::tr("“%1” was accepted in %2, where it is not found any more")
                    : ChecksTr::tr("“%1” was accepted in %2, but is no check");
                Finding &finding = m_run.add(
                    idle, {accepted.subject, accepted.subject}, what.arg(accepted.check, accepted.subject),
                    ChecksTr::tr("Take back the acceptance, whose reason was: %1").arg(shortened(accepted.reason)));
                finding.acceptedCheck = accepted.check;
                if (!ofIdle)
                    mark(finding);
            }
        }
    }

private:
    struct Entry
    {
        const AcceptedFinding *accepted = nullptr;
        bool found = false;
    };
    CheckRun &m_run;
    QHash<Key, Entry> m_entries;
};

} // namespace

Result<std::vector<Finding>> runChecks(const Snapshot &snapshot, const CheckOptions &options, Progress *progress)
{
    // Checks walk along the columns. A finding knows its subject's name, so the numbers do not matter.
    if (snapshot.tracker().wasEdited())
        return runChecks(Snapshot(snapshot.tracker()), options, progress);
    CheckRun run(snapshot, options, progress);
    double begin = 0;
    for (const Section &section : sections) {
        if (run.isCancelled())
            return Progress::cancelled();
        run.setSection(begin, section.share);
        section.check(run);
        begin += section.share;
    }
    if (run.isCancelled())
        return Progress::cancelled();
    Acceptances acceptances(run);
    for (Finding &finding : run.findings)
        acceptances.mark(finding);
    acceptances.addIdle();
    std::stable_sort(run.findings.begin(), run.findings.end(), [](const Finding &a, const Finding &b) {
        return std::tie(a.severity, a.check, a.subject) < std::tie(b.severity, b.check, b.subject);
    });
    if (progress)
        progress->setShare(1);
    return std::move(run.findings);
}

FindingCounts countFindings(std::span<const Finding> findings)
{
    FindingCounts counts;
    for (const Finding &finding : findings)
        ++(finding.accepted ? counts.accepted : counts.open[static_cast<std::size_t>(finding.severity)]);
    return counts;
}

QString findingCountsInWords(const FindingCounts &counts)
{
    const auto number = [&](Severity severity) { return static_cast<int>(counts.of(severity)); };
    return ChecksTr::tr("%1, %2, %3 · %n accepted", "errors, warnings and notes, and findings that were accepted",
                        static_cast<int>(counts.accepted))
        .arg(ChecksTr::tr("%n error(s)", nullptr, number(Severity::Error)),
             ChecksTr::tr("%n warning(s)", nullptr, number(Severity::Warning)),
             ChecksTr::tr("%n note(s)", nullptr, number(Severity::Note)));
}

} // namespace Dateline
