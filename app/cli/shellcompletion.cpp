// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/shellcompletion.h"
#include "app/cli/commandhelp.h"
#include "app/cli/commandtable.h"

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// In single quotes, as all three shells read them.
QString singleQuoted(QString text) { return u'\'' + text.replace(u'\'', "'\\''"_L1) + u'\''; }

QStringList allOptionNames(const CommandHelp &help)
{
    QStringList names;
    for (const HelpEntry &option : help.options)
        names += optionNames(option);
    return names;
}

QStringList commandNames()
{
    QStringList names;
    for (const Command &command : commandTable())
        names.append(command.name);
    return names;
}

/// Bash itself completes files where the function proposes nothing (-o default).
QString bashScript()
{
    QString cases;
    for (const Command &command : commandTable())
        cases += "    "_L1 + command.name + ") words="_L1
            + singleQuoted(allOptionNames(commandHelp(command.name)).join(u' ')) + " ;;\n"_L1;
    return "# bash completion for dateline\n_dateline()\n{\n  local current=${COMP_WORDS[COMP_CWORD]} words=\n"
           "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n    words="_L1
        + singleQuoted((commandNames() + QStringList{u"--help"_s, u"--version"_s}).join(u' '))
        + "\n  else\n    [[ $current == -* ]] || return 0\n    case ${COMP_WORDS[1]} in\n"_L1 + cases
        + "    esac\n  fi\n  mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$current\")\n}\n"
          "complete -o default -F _dateline dateline\n"_L1;
}

/// A specification for _arguments: '--to[Writes it there.]:OUT:_files'. What stands in brackets and before a colon has
/// its signs escaped.
QString zshOption(const QString &name, const HelpEntry &option)
{
    QString text = option.text;
    text.replace(u'\\', "\\\\"_L1).replace(u'[', "\\["_L1).replace(u']', "\\]"_L1).replace(u':', "\\:"_L1);
    const QString value = option.usage.section(u'<', 1).chopped(takesValue(option) ? 1 : 0);
    return singleQuoted("*"_L1 + name + u'[' + text + u']'
                        + (takesValue(option) ? ":"_L1 + value + ":_files"_L1 : QString()));
}

QString zshScript()
{
    QString described;
    QString cases;
    for (const Command &command : commandTable()) {
        const QString summary = commandSummary(command);
        described += "    "_L1 + singleQuoted(command.name + u':' + summary) + u'\n';
        QString options;
        for (const HelpEntry &option : commandHelp(command.name).options) {
            for (const QString &name : optionNames(option))
                options += " \\\n        "_L1 + zshOption(name, option);
        }
        cases += "    "_L1 + command.name + ") _arguments"_L1 + options + " \\\n        '*:file:_files' ;;\n"_L1;
    }
    return "#compdef dateline\n_dateline()\n{\n  local -a commands=(\n"_L1 + described
        + "  )\n  if (( CURRENT == 2 )); then\n    _describe command commands\n    _files\n    return\n  fi\n"
          "  local command=$words[2]\n  shift words\n  (( CURRENT-- ))\n  case $command in\n"_L1
        + cases + "  esac\n}\n_dateline \"$@\"\n"_L1;
}

QString fishScript()
{
    QString script = u"# fish completion for dateline\n"_s;
    for (const Command &command : commandTable()) {
        script += "complete -c dateline -n __fish_use_subcommand -a "_L1 + command.name + " -d "_L1
            + singleQuoted(commandSummary(command)) + u'\n';
        for (const HelpEntry &option : commandHelp(command.name).options) {
            QString line = "complete -c dateline -n '__fish_seen_subcommand_from "_L1 + command.name + u'\'';
            for (const QString &name : optionNames(option))
                line += (name.startsWith("--"_L1) ? " -l "_L1 : " -s "_L1) + name.mid(name.startsWith("--"_L1) ? 2 : 1);
            script += line + (takesValue(option) ? " -r"_L1 : ""_L1) + " -d "_L1 + singleQuoted(option.text) + u'\n';
        }
    }
    return script;
}

} // namespace

QStringList completionShells() { return {u"bash"_s, u"zsh"_s, u"fish"_s}; }

QString completionScript(const QString &shell)
{
    if (shell == "bash"_L1)
        return bashScript();
    if (shell == "zsh"_L1)
        return zshScript();
    return shell == "fish"_L1 ? fishScript() : QString();
}

} // namespace Dateline
