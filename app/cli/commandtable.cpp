// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandtable.h"
#include "app/cli/commandlinetr.h"

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr Command commands[] = {
    {"list"_L1, "FILE [KIND]"_L1,
     QT_TRANSLATE_NOOP("Dateline::CommandLine",
                       "prints events, countries, companies, measures, sources, attributions or stances"),
     runList},
    {"check"_L1, "FILE"_L1,
     QT_TRANSLATE_NOOP("Dateline::CommandLine", "prints what is wrong with a tracker, or could be"), runCheck},
    {"export"_L1, "FILE --to OUT"_L1,
     QT_TRANSLATE_NOOP("Dateline::CommandLine",
                       "writes a picture (.png, .svg, .pdf), a web page (.html), the events as .csv or the tracker as "
                       ".json or .jsonl"),
     runExport},
    {"import"_L1, "INPUT... --into FILE"_L1,
     QT_TRANSLATE_NOOP("Dateline::CommandLine", "adds trackers, tables and other files to a document"), runImport},
    {"read"_L1, "ARTICLE --published DATE"_L1,
     QT_TRANSLATE_NOOP("Dateline::CommandLine", "proposes events from an article, or adds them to a document"),
     runRead},
    {"formats"_L1, ""_L1, QT_TRANSLATE_NOOP("Dateline::CommandLine", "lists the file formats"), runFormats},
    {"new"_L1, "FILE --title T"_L1,
     QT_TRANSLATE_NOOP("Dateline::CommandLine", "makes a document, empty or from a template"), runNew},
    {"add"_L1, "FILE KIND"_L1,
     QT_TRANSLATE_NOOP("Dateline::CommandLine", "adds an event, a party, a measure, a source, ..."), runAdd},
    {"edit"_L1, "FILE KIND ID"_L1,
     QT_TRANSLATE_NOOP("Dateline::CommandLine", "changes one of them, or the tracker's own properties"), runEdit},
    {"remove"_L1, "FILE KIND ID"_L1, QT_TRANSLATE_NOOP("Dateline::CommandLine", "removes one of them"), runRemove},
    {"merge"_L1, "FILE KIND FROM INTO"_L1,
     QT_TRANSLATE_NOOP("Dateline::CommandLine", "makes one of two parties, categories, publishers or tags"), runMerge},
    {"apply"_L1, "FILE CHANGES"_L1,
     QT_TRANSLATE_NOOP("Dateline::CommandLine", "makes many changes in one step, from lines of JSON"), runApply},
    {"undo"_L1, "FILE"_L1, QT_TRANSLATE_NOOP("Dateline::CommandLine", "takes back the last step"), runUndo},
    {"redo"_L1, "FILE"_L1, QT_TRANSLATE_NOOP("Dateline::CommandLine", "does it again"), runRedo},
    {"date"_L1, "EXPR..."_L1, QT_TRANSLATE_NOOP("Dateline::CommandLine", "explains EDTF dates; - reads one a line"),
     runDate},
};

} // namespace

std::span<const Command> commandTable() { return commands; }

const Command *commandNamed(const QString &name)
{
    const auto found =
        std::find_if(std::begin(commands), std::end(commands), [&](const Command &each) { return name == each.name; });
    return found == std::end(commands) ? nullptr : found;
}

QString commandSummary(const Command &command) { return CommandLineTr::tr(command.summary); }

} // namespace Dateline
