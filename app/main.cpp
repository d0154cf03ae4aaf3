// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/manualpage.h"
#include "app/cli/shellcompletion.h"
#include "app/settings/settingsfile.h"
#include "app/window/framelog.h"
#include "app/window/mainwindow.h"
#include "app/window/startcontroller.h"
#include "models/document/document.h"
#include "models/wording/language.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDateTime>
#include <QFile>
#include <QIcon>
#include <QLocale>
#include <QLoggingCategory>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <future>
#include <new>

using namespace Dateline;
using namespace Qt::StringLiterals;

namespace {

struct ProgramTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::Program)
};

void nameApplication()
{
    QCoreApplication::setOrganizationName(u"Dateline"_s);
    QCoreApplication::setApplicationName(u"dateline"_s);
    QCoreApplication::setApplicationVersion(u"" DATELINE_VERSION ""_s);
}

/// The program speaks the language of the system where it knows it, else English; so do its pictures unless another is
/// asked for.
void chooseLanguage(const Language &language)
{
    Language::setProgram(language);
    QLocale::setDefault(language.locale()); // names are sorted as it sorts
}

/// One line on standard error.
int fail(ExitCode code, const QString &message)
{
    std::fprintf(stderr, "dateline: %s\n", qPrintable(message));
    return static_cast<int>(code);
}

int runOnStandardStreams(const QStringList &arguments)
{
    QFile in;
    QFile out;
    QFile err;
    if (!in.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly)
        || !err.open(stderr, QIODevice::WriteOnly))
        return static_cast<int>(ExitCode::CannotWrite);
    const ExitCode code = runCommand(arguments, {&in, &out, &err});
    // A full disk or a closed pipe shows here at the latest.
    if (!out.flush()) {
        return fail(ExitCode::CannotWrite, ProgramTr::tr("standard output: cannot be written"));
    }
    return static_cast<int>(code);
}

/// The day that stands at the foot of the manual page: SOURCE_DATE_EPOCH, which makes a package the same each time, or
/// today.
QDate buildDay()
{
    bool given = false;
    const qint64 seconds = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&given);
    return given ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).date() : QDate::currentDate();
}

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

/// Whether nothing but a text about the program is wanted.
bool asksForText(const QStringList &arguments)
{
    const QString first = arguments.value(0);
    if (first == "--completion"_L1)
        return arguments.size() == 2 && completionShells().contains(arguments.at(1));
    return arguments.size() == 1
        && QStringList{u"--help"_s, u"-h"_s, u"--version"_s, u"-v"_s, u"--man-page"_s}.contains(first);
}

QString textAskedFor(const QStringList &arguments)
{
    const QString &first = arguments.first();
    if (first == "--completion"_L1)
        return completionScript(arguments.at(1));
    if (first == "--man-page"_L1)
        return manualPage(buildDay());
    return first.startsWith("--v"_L1) || first == "-v"_L1 ? u"dateline " DATELINE_VERSION "\n"_s : helpText();
}

int runWindow(int &argc, char **argv, const QStringList &arguments)
{
    // The bundled tracker is read while Qt starts; a file is read when the window is there to show its progress.
    const QString bundled = u"bundled:huawei-5g"_s;
    QThread::currentThread(); // Qt takes the first thread it meets for the main one
    const bool fileNamed = std::any_of(arguments.begin(), arguments.end(),
                                       [](const QString &argument) { return !argument.startsWith(u'-'); });
    std::future<Result<std::shared_ptr<const Snapshot>>> tracker;
    const QString notice = prepareSettingsFile();
    const QString first = locationToStartWith();
    if (!fileNamed && first == bundled)
        tracker = prefetchTracker(bundled);

    QApplication application(argc, argv);
    QGuiApplication::setLayoutDirection(Language::current().locale().textDirection());
    QCommandLineParser parser;
    QCommandLineOption quit(u"quit-after-first-paint"_s);
    quit.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(quit);
    QCommandLineOption logFrames(u"frame-log"_s, QString(), u"FILE"_s);
    logFrames.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(logFrames);
    if (!parser.parse(application.arguments()) || parser.positionalArguments().size() > 1) {
        return fail(ExitCode::Usage, ProgramTr::tr("the window takes one FILE and no options (see dateline --help)"));
    }
    MainWindow window;
    window.setNotice(notice);
    // Once the window stands: an icon read from SVG loads the plugins of all picture formats.
    QObject::connect(
        &window, &MainWindow::firstPaintDone, &application,
        [] { QApplication::setWindowIcon(QIcon(u":/icons/dateline.svg"_s)); }, Qt::QueuedConnection);
    if (parser.isSet(quit))
        QObject::connect(&window, &MainWindow::firstPaintDone, &application, [] { std::_Exit(0); });
    FrameLog log(parser.value(logFrames));
    if (parser.isSet(logFrames)) {
        if (!log.open()) {
            return fail(ExitCode::CannotWrite, QString(parser.value(logFrames) + u": "_s + log.error()));
        }
        QObject::connect(&window, &MainWindow::timelinePainted, &log, &FrameLog::add);
    }
    // Qt has taken its own options by now, whose values look like files.
    const bool isFileNamed = !parser.positionalArguments().isEmpty();
    if (!tracker.valid() && !isFileNamed && first == bundled)
        tracker = prefetchTracker(bundled);
    // Shown first, for the tracker is still being read; nothing is painted before all of it is there.
    window.showInPlace();
    if (tracker.valid())
        window.openPrefetched(bundled, std::move(tracker));
    else if (isFileNamed)
        window.open(parser.positionalArguments().first());
    else if (!first.isEmpty())
        window.open(first);
    else
        window.showStartPage();
    return application.exec();
}

} // namespace

/// What ends the program where an exception is caught by nobody, in a thread of its own for one: no memory, a line.
[[noreturn]] void endWithoutMemory()
{
    try {
        if (const std::exception_ptr thrown = std::current_exception())
            std::rethrow_exception(thrown);
    } catch (const std::bad_alloc &) {
        std::fputs("dateline: there is not enough memory\n", stderr);
        std::_Exit(static_cast<int>(ExitCode::CannotRead));
    } catch (...) { }
    std::abort();
}

/// Empty if a name of a file would become another one: what is not in the system's encoding.
QStringList decoded(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i) {
        arguments.append(QString::fromLocal8Bit(argv[i]));
        if (arguments.last().toLocal8Bit() != argv[i])
            return {};
    }
    return arguments;
}

/// A QApplication without a display ends the program, so the arguments are looked at before any is made: commands run
/// with none, and those that paint do so off screen.
int main(int argc, char *argv[])
{
    std::set_terminate(endWithoutMemory);
    nameApplication();
    chooseLanguage(Language::ofSystem());
    const QStringList arguments = decoded(argc, argv);
    if (argc > 1 && arguments.isEmpty())
        return fail(ExitCode::Usage,
                    ProgramTr::tr("an argument is not in UTF-8; rename the file to one whose name is"));

    if (asksForText(arguments)) {
        const QCoreApplication application(argc, argv); // without one nothing is translated
        std::fputs(textAskedFor(arguments).toUtf8().constData(), stdout);
        return 0;
    }
    if (isCommand(arguments)) {
        if (!commandPaints(arguments)) {
            const QCoreApplication application(argc, argv);
            return runOnStandardStreams(arguments);
        }
        qputenv("QT_QPA_PLATFORM", "offscreen");
        // Standard error is for the command's own one-line errors, not for Qt's remarks on a session that is not there.
        QLoggingCategory::setFilterRules(u"*.debug=false\n*.info=false\n*.warning=false"_s);
        const QGuiApplication application(argc, argv); // pictures need no widgets, which take longer to start
        return runOnStandardStreams(arguments);
    }
    if (!hasDisplay()) {
        const QCoreApplication application(argc, argv);
        return fail(ExitCode::Usage,
                    ProgramTr::tr("there is no display for the window; dateline export makes pictures without one"));
    }
    return runWindow(argc, argv, arguments);
}
