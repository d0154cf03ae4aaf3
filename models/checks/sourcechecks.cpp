// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/checkrun.h"
#include "models/checks/checkstr.h"

namespace Dateline {

using namespace Qt::StringLiterals;

void checkSources(CheckRun &run)
{
    using Columns = TrackerColumns::SourceColumns;
    const Columns &sources = run.tracker.sourceColumns();
    for (std::size_t source = 0; source < sources.texts.size() && run.goOn(source, sources.texts.size()); ++source) {
        const auto has = [&](Columns::Text field) { return !sources.texts.bytes(source, field).isEmpty(); };
        const auto add = [&](QLatin1StringView check, const QString &message, const QString &hint) {
            run.add(check, run.ofSource(source), message.arg(run.sourceLabel(source)), hint);
        };
        if (run.attributionsOfSource[source].empty()) {
            add("source-unused"_L1, ChecksTr::tr("Nothing is attributed to %1"),
                ChecksTr::tr("Attribute what it says, or remove the source."));
            continue;
        }
        if (sources.issued[source] == 0)
            add("source-undated"_L1, ChecksTr::tr("%1 has no date of issue"),
                ChecksTr::tr("Enter when it was issued, as vague as it is known."));
        if (!has(Columns::ContainerTitle) && !has(Columns::Publisher))
            add("source-unpublished"_L1, ChecksTr::tr("%1 names no publisher and no paper, site or journal"),
                ChecksTr::tr("Enter who published it."));
        if (!has(Columns::Snapshot) && !isWebAddress(sources.texts.text(source, Columns::Url)))
            add("source-unlinked"_L1, ChecksTr::tr("%1 has no web address and no text"),
                ChecksTr::tr("Enter its address, or keep its text."));
    }
}

} // namespace Dateline
