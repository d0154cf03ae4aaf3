// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/manualpage.h"
#include "app/cli/commandhelp.h"
#include "app/cli/commandlinetr.h"
#include "app/cli/commandtable.h"

#include <QRegularExpression>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Text as roff reads it: no letter of it is an instruction. A minus stays one that can be copied.
QString asRoff(QString text)
{
    text.replace(u'\\', "\\e"_L1).replace(u'-', "\\-"_L1).replace(u'\'', "\\(aq"_L1).replace(u'"', "\\(dq"_L1);
    text.replace(u'`', "\\(ga"_L1).replace(u'^', "\\(ha"_L1).replace(u'~', "\\(ti"_L1);
    return text.startsWith(u'.') ? QString("\\&"_L1 + text) : text;
}

QString bold(const QString &text) { return "\\fB"_L1 + asRoff(text) + "\\fR"_L1; }

/// Paragraphs. An example, in its own line or behind "Example:", is not filled: it stands as it is typed.
QString paragraphs(QString text)
{
    static const QRegularExpression example(u"^(Examples?: ?)(.)"_s, QRegularExpression::MultilineOption);
    text.replace(example, u"\\1\n  \\2"_s);
    QString page;
    for (const QString &paragraph : text.split(u"\n\n"_s)) {
        page += ".PP\n"_L1;
        bool verbatim = false;
        for (const QString &line : paragraph.split(u'\n')) {
            const bool indented = line.startsWith(u' ');
            if (indented != verbatim)
                page += indented ? ".RS\n.nf\n"_L1 : ".fi\n.RE\n"_L1;
            verbatim = indented;
            page += asRoff(line.trimmed()) + u'\n';
        }
        if (verbatim)
            page += ".fi\n.RE\n"_L1;
    }
    return page;
}

QString entries(const std::vector<HelpEntry> &list)
{
    QString page;
    for (const HelpEntry &each : list) {
        QString usage = each.usage;
        usage.remove(u'<').remove(u'>');
        page += ".TP\n"_L1 + bold(usage) + u'\n' + asRoff(each.text) + u'\n';
    }
    return page;
}

QString section(const QString &title, const QString &text) { return ".SH "_L1 + asRoff(title) + u'\n' + text; }

QString commandSections()
{
    QString page;
    for (const Command &command : commandTable()) {
        const CommandHelp help = commandHelp(command.name);
        page += ".SS "_L1 + asRoff(help.usage.section(u' ', 1).remove(u" [options]"_s)) + u'\n'
            + paragraphs(help.description) + entries(help.arguments) + entries(help.options);
    }
    return page;
}

} // namespace

QString manualPage(QDate day)
{
    const QString head = ".TH DATELINE 1 \""_L1 + day.toString(Qt::ISODate)
        + "\" \"dateline " DATELINE_VERSION "\" \""_L1 + CommandLineTr::tr("User commands") + "\"\n"_L1;
    const QString files =
        CommandLineTr::tr("A tracker is a .dateline document (an SQLite file) or its JSON form, which is read-only. "
                          "bundled:huawei-5g is the tracker that comes with the program.");
    const QString exits =
        CommandLineTr::tr("0 done; 1 something found; 2 usage; 3 an input could not be read; 4 an output "
                          "could not be written.");
    return head
        + section(CommandLineTr::tr("NAME"),
                  asRoff(u"dateline - "_s
                         + CommandLineTr::tr("policy events, their measures and their sources on a timeline"))
                      + u'\n')
        + section(CommandLineTr::tr("SYNOPSIS"),
                  ".B dateline\n.RI [ FILE ]\n.br\n.B dateline\n.I COMMAND\n.RI [ ARGUMENTS ]\n"_L1)
        + section(
               CommandLineTr::tr("DESCRIPTION"),
               paragraphs(CommandLineTr::tr("Without a command the window opens on FILE, or on the last tracker, at "
                                            "first on the one that comes with the program. With a command nothing is "
                                            "shown, and no display is needed.")))
        + section(CommandLineTr::tr("COMMANDS"), commandSections())
        + section(CommandLineTr::tr("FILES"), paragraphs(files))
        + section(CommandLineTr::tr("EXIT STATUS"), paragraphs(exits));
}

} // namespace Dateline
