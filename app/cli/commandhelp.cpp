// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandhelp.h"
#include "app/cli/commandlinetr.h"
#include "app/cli/commandtable.h"

#include <QBuffer>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype helpColumn = 23; ///< of what a command does, in the help of all
constexpr qsizetype helpWidth = 79;

/// \p text in lines of at most \p width letters, broken at blanks; a longer word keeps a line of its own.
QStringList wrapped(const QString &text, qsizetype width)
{
    QStringList lines;
    QString line;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (!line.isEmpty() && line.size() + 1 + word.size() > width)
            lines.append(std::exchange(line, QString()));
        line += line.isEmpty() ? word : QString(u' ' + word);
    }
    lines.append(line);
    return lines;
}

/// A command's lines in the help of all: what it is called with, and beside it, or beneath if that is long, what it does.
QString helpLines(const Command &command)
{
    const QString called = u"  "_s + command.name + u' ' + command.arguments;
    const QString indent(helpColumn, u' ');
    const QStringList words = wrapped(commandSummary(command), helpWidth - helpColumn);
    QString text = called.size() < helpColumn ? QString(called.leftJustified(helpColumn) + words.first())
                                              : QString(called + u'\n' + indent + words.first());
    for (qsizetype i = 1; i < words.size(); ++i)
        text += u'\n' + indent + words.at(i);
    return text + u'\n';
}

/// A heading of the help, in Qt's own translation: English wherever those are not installed.
QString ofParser(const char *english) { return QCoreApplication::translate("QCommandLineParser", english); }

/// Lines such as "  --from <DATE>  Events that ..." and those that continue them.
class EntryLines
{
public:
    explicit EntryLines(std::vector<HelpEntry> &entries) : m_entries(entries) { }

    void add(const QString &line)
    {
        const QString words = line.trimmed();
        const bool continues = line.startsWith(QString(6, u' '));
        if (continues && !m_entries.empty()) {
            append(words);
            return;
        }
        const qsizetype gap = words.indexOf(u"  "_s);
        m_entries.push_back({words.left(gap), gap < 0 ? QString() : words.mid(gap).trimmed()});
    }

private:
    void append(const QString &words)
    {
        QString &text = m_entries.back().text;
        text += text.isEmpty() ? words : QString(u' ' + words);
    }

    std::vector<HelpEntry> &m_entries;
};

} // namespace

QString helpText()
{
    QString commands;
    for (const Command &command : commandTable())
        commands += helpLines(command);
    return CommandLineTr::tr(
               "Usage: dateline [FILE]\n       dateline COMMAND ...\n\nWithout a command the window opens on "
               "FILE: a .dateline document, its JSON form (read-only)\nor bundled:NAME; without FILE on the last one, "
               "at first "
               "the bundled tracker.\n\nCommands (dateline COMMAND --help tells more):\n%1\nOptions:\n"
               "  -h, --help           prints this text\n  -v, --version        prints the version\n"
               "  --man-page           prints the manual page, for man -l\n"
               "  --completion SHELL   prints the completion for bash, zsh or fish\n\n"
               "Exit codes: 0 done, 1 something found, 2 usage, 3 an input could not be read,\n4 an output "
               "could not be written.\n")
        .arg(commands);
}

QStringList optionNames(const HelpEntry &option)
{
    QStringList names;
    for (const QString &word : option.usage.section(u" <"_s, 0, 0).split(u", "_s))
        names.append(word.trimmed());
    return names;
}

bool takesValue(const HelpEntry &option) { return option.usage.contains(u'<'); }

CommandHelp parsedHelp(const QString &text)
{
    enum class Part { Description, Options, Arguments };
    CommandHelp help;
    EntryLines options(help.options);
    EntryLines arguments(help.arguments);
    Part part = Part::Description;
    QStringList description;
    for (const QString &line : text.split(u'\n')) {
        if (help.usage.isEmpty())
            help.usage = line.section(u": "_s, 1);
        else if (line == ofParser("Options:"))
            part = Part::Options;
        else if (line == ofParser("Arguments:"))
            part = Part::Arguments;
        else if (part == Part::Description)
            description.append(line);
        else if (!line.trimmed().isEmpty())
            (part == Part::Options ? options : arguments).add(line);
    }
    help.description = description.join(u'\n').trimmed();
    return help;
}

CommandHelp commandHelp(const QString &name)
{
    QBuffer nothing;
    QBuffer out;
    QBuffer errors;
    nothing.open(QIODevice::ReadOnly);
    out.open(QIODevice::WriteOnly);
    errors.open(QIODevice::WriteOnly);
    if (runCommand({name, u"--help"_s}, {&nothing, &out, &errors}) != ExitCode::Done)
        return {};
    return parsedHelp(QString::fromUtf8(out.data()));
}

} // namespace Dateline
