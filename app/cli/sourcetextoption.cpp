// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sourcetextoption.h"

#include "app/cli/commandlinetr.h"
#include "models/core/oneline.h"
#include "models/domain/sourcerecord.h"
#include "models/intake/sourcefile.h"

namespace Dateline {

using namespace Qt::StringLiterals;

void addTextFileOption(QCommandLineParser &parser, const std::optional<ChangedEntity> &kind)
{
    if (kind && std::holds_alternative<Source>(*kind))
        parser.addOption(QCommandLineOption(
            u"text-file"_s,
            CommandLineTr::tr(
                "A web page, PDF or text: its text becomes that of the source, and what it says of itself "
                "fills what the other options do not say."),
            u"PATH"_s));
}

Result<void> takeTextFile(const QCommandLineParser &parser, ChangedEntity &entity, const CommandStreams &streams)
{
    Source *source = std::get_if<Source>(&entity);
    if (!source || !parser.isSet(u"text-file"_s))
        return {};
    const QString path = parser.value(u"text-file"_s);
    Progress progress;
    const auto document = readSourceFile(path, progress);
    if (!document)
        return document.error();
    for (const QString &remark : document->remarks)
        printLine(*streams.err, u"dateline: "_s + oneLine(path + u": "_s + remark));
    *source = completedBy(*source, document->source);
    return {};
}

} // namespace Dateline
