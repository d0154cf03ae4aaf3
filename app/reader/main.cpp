// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the text of one file of somebody else, bound as confine() says, so that nothing in it can harm or hold up the
// program that asked: dateline-reader SUFFIX LANGUAGE MILLISECONDS BYTES <FILE >ANSWER (models/intake/sourceanswer.h).
#include "app/reader/confinement.h"
#include "models/core/devicereading.h"
#include "models/intake/sourceanswer.h"
#include "models/wording/language.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>
#include <cstdlib>
#include <new>

using namespace Dateline;
using namespace Qt::StringLiterals;

namespace {

/// At once: what the file left in memory is not looked at any more.
[[noreturn]] void end(ReaderExit code) { std::_Exit(static_cast<int>(code)); }

QByteArray answerTo(const QString &suffix)
{
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly))
        return sourceAnswer(Error{ErrorCode::CannotRead, in.errorString(), {}});
    // One byte more tells what is too long, whatever the file system says of its size.
    const QByteArray bytes = readAtMost(in, longestSourceFile + 1);
    if (in.error() != QFileDevice::NoError)
        return sourceAnswer(Error{ErrorCode::CannotRead, in.errorString(), {}});
    return sourceAnswer(readSourceContent(bytes, suffix));
}

} // namespace

int main(int argc, char **argv)
{
    constexpr int arguments = 5;
    if (argc != arguments) {
        std::fputs("dateline: this program is started by dateline itself\n", stderr);
        return static_cast<int>(ReaderExit::Usage);
    }
    const ReaderLimits limits{std::chrono::milliseconds(QByteArray(argv[3]).toLongLong()),
                              QByteArray(argv[4]).toLongLong()};
    confine(limits);
    std::set_new_handler([] { end(ReaderExit::Memory); });
    const QCoreApplication application(argc, argv); // without one nothing is translated
    if (const auto language = Language::of(QString::fromLocal8Bit(argv[2])))
        Language::setProgram(*language);
    try {
        const QByteArray answer = answerTo(QString::fromLocal8Bit(argv[1]));
        QFile out;
        const bool written =
            out.open(stdout, QIODevice::WriteOnly) && out.write(answer) == answer.size() && out.flush();
        end(written ? ReaderExit::Done : ReaderExit::Usage);
    } catch (const std::bad_alloc &) {
        end(ReaderExit::Memory);
    }
}
