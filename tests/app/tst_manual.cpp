// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandhelp.h"
#include "app/cli/commandline.h"
#include "app/cli/commandtable.h"
#include "app/cli/manualpage.h"
#include "app/cli/shellcompletion.h"
#include "tests/support/testcase.h"

#include <QProcess>
#include <QTest>

using namespace Dateline;
using namespace Qt::StringLiterals;

/// What is made from the help: its parts, the manual page and the completion of the shells.
class ManualTest : public TestCase
{
    Q_OBJECT

private slots:
    void helpIsReadInItsParts();
    void helpFitsATerminal();
    void pageHasEveryCommandAndOption();
    void pageHoldsNoInstructionOfATextsOwn();
    void sameDayGivesTheSamePage();
    void bashCompletes_data();
    void bashCompletes();
    void everyShellHasEveryOption();
};

void ManualTest::helpIsReadInItsParts()
{
    const CommandHelp help =
        parsedHelp(u"Usage: dateline list FILE [options]\nPrints it.\n\nExamples:\n  one\n  two\n\n"
                   "Options:\n  -t, --to <OUT>  The file, and\n                  where.\n"
                   "  --json          As JSON.\n\nArguments:\n  FILE            A document.\n"_s);
    QCOMPARE(help.usage, u"dateline list FILE [options]"_s);
    QCOMPARE(help.description, u"Prints it.\n\nExamples:\n  one\n  two"_s);
    QCOMPARE(help.options.size(), std::size_t(2));
    QCOMPARE(optionNames(help.options.at(0)), (QStringList{u"-t"_s, u"--to"_s}));
    QCOMPARE(help.options.at(0).text, u"The file, and where."_s);
    QVERIFY(takesValue(help.options.at(0)));
    QVERIFY(!takesValue(help.options.at(1)));
    QCOMPARE(help.arguments.size(), std::size_t(1));
    QCOMPARE(help.arguments.at(0).text, u"A document."_s);
}

void ManualTest::helpFitsATerminal()
{
    const QStringList lines = helpText().split(u'\n');
    const qsizetype first = lines.indexOf(u"Commands (dateline COMMAND --help tells more):"_s);
    QVERIFY(first > 0);
    for (const QString &line : lines.mid(first))
        QVERIFY2(line.size() < 80, qPrintable(line));
}

void ManualTest::pageHasEveryCommandAndOption()
{
    const QString page = manualPage(QDate(2018, 11, 30));
    QVERIFY(page.startsWith(u".TH DATELINE 1 \"2018-11-30\""_s));
    for (const Command &command : commandTable()) {
        QVERIFY2(page.contains(u".SS "_s + command.name), command.name.data());
        const CommandHelp help = commandHelp(command.name);
        QVERIFY(!help.options.empty());
        for (const HelpEntry &option : help.options) {
            for (const QString &name : optionNames(option))
                QVERIFY2(page.contains(QString(name).replace(u'-', u"\\-"_s)), qPrintable(name));
        }
    }
}

/// A line that began with a full stop or an apostrophe would be an instruction, and vanish.
void ManualTest::pageHoldsNoInstructionOfATextsOwn()
{
    static const QStringList known{u"TH"_s, u"SH"_s, u"SS"_s, u"PP"_s, u"TP"_s, u"RS"_s, u"RE"_s,
                                   u"nf"_s, u"fi"_s, u"br"_s, u"B"_s,  u"I"_s,  u"RI"_s};
    for (const QString &line : manualPage(QDate(2018, 11, 30)).split(u'\n')) {
        QVERIFY2(!line.startsWith(u'\''), qPrintable(line));
        if (line.startsWith(u'.'))
            QVERIFY2(known.contains(line.mid(1).section(u' ', 0, 0)), qPrintable(line));
    }
}

void ManualTest::sameDayGivesTheSamePage()
{
    QCOMPARE(manualPage(QDate(2018, 11, 30)), manualPage(QDate(2018, 11, 30)));
    QVERIFY(manualPage(QDate(2018, 11, 30)) != manualPage(QDate(2019, 11, 30)));
}

void ManualTest::bashCompletes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("proposed");
    QTest::newRow("a command") << u"dateline imp"_s << u"import"_s;
    QTest::newRow("an option") << u"dateline new t.dateline --tem"_s << u"--template"_s;
    QTest::newRow("of this command only") << u"dateline undo --tem"_s << QString();
    QTest::newRow("files are left to the shell") << u"dateline list d"_s << QString();
}

void ManualTest::bashCompletes()
{
    QFETCH(QString, typed);
    QFETCH(QString, proposed);
    QProcess bash;
    bash.start(u"bash"_s,
               {u"-c"_s,
                QString(completionScript(u"bash"_s)
                        + u"\nCOMP_WORDS=($1); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _dateline; echo "
                          "${COMPREPLY[*]}"_s),
                u"bash"_s, typed});
    QVERIFY(bash.waitForFinished());
    QCOMPARE(QString::fromUtf8(bash.readAllStandardOutput()).trimmed(), proposed);
    QCOMPARE(bash.readAllStandardError(), QByteArray());
}

void ManualTest::everyShellHasEveryOption()
{
    for (const QString &shell : completionShells()) {
        const QString script = completionScript(shell);
        for (const Command &command : commandTable()) {
            for (const HelpEntry &option : commandHelp(command.name).options) {
                const QString name = optionNames(option).last();
                const QString written = shell == "fish"_L1 ? QString(u"-l "_s + name.mid(2)) : name;
                QVERIFY2(script.contains(written), qPrintable(QString(shell + u": "_s + name)));
            }
        }
    }
    QCOMPARE(completionScript(u"csh"_s), QString());
}

QTEST_GUILESS_MAIN(ManualTest)
#include "tst_manual.moc"
