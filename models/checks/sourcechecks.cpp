// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/checkrun.h"

namespace Dateline {

using namespace Qt::StringLiterals;

void checkSources(CheckRun &run)
{
    using Columns = PackedTracker::SourceColumns;
    const Columns &sources = run.tracker.sourceColumns();
    for (std::size_t source = 0; source < sources.texts.size() && run.goOn(source, sources.texts.size()); ++source) {
        const auto has = [&](Columns::Text field) { return !sources.texts.bytes(source, field).isEmpty(); };
        const auto add = [&](QLatin1StringView check, const QString &message, const QString &hint) {
            run.add(check, run.ofSource(source), message.arg(run.sourceLabel(source)), hint);
        };
        if (run.attributionsOfSource[source].empty()) {
            add("source-unused"_L1, u"Nothing is attributed to %1"_s,
                u"Attribute what it says, or remove the source."_s);
            continue;
        }
        if (sources.issued[source] == 0)
            add("source-undated"_L1, u"%1 has no date of issue"_s,
                u"Enter when it was issued, as vague as it is known."_s);
        if (!has(Columns::ContainerTitle) && !has(Columns::Publisher))
            add("source-unpublished"_L1, u"%1 names no publisher and no paper, site or journal"_s,
                u"Enter who published it."_s);
        if (!has(Columns::Snapshot) && !isWebAddress(sources.texts.text(source, Columns::Url)))
            add("source-unlinked"_L1, u"%1 has no web address and no text"_s,
                u"Enter its address, or keep its text."_s);
    }
}

} // namespace Dateline
