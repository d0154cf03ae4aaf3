// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Prints what is read of a text, web page or PDF as one JSON object, for tests/cases/run.
#include "models/domain/tracker.h"
#include "models/intake/readerprocess.h"
#include "models/intake/sourcefile.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

int main(int argc, char **argv)
{
    using namespace Dateline;
    using namespace Qt::StringLiterals;
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 2) {
        std::fputs("Usage: describe_source FILE\n", stderr);
        return 2;
    }
    setReaderProgram(QStringLiteral(DATELINE_READER_PROGRAM));
    Progress progress;
    const Result<SourceDocument> read = readSourceFile(arguments[1], progress);
    if (!read) {
        std::fprintf(stderr, "%s\n", qPrintable(read.error().toLine()));
        return 3;
    }
    const Source &source = read->source;
    const QJsonObject object{{u"title"_s, source.title},
                             {u"container"_s, source.containerTitle},
                             {u"publisher"_s, source.publisher},
                             {u"type"_s, source.type},
                             {u"issued"_s, source.issued.toString()},
                             {u"authors"_s, displayAuthors(source)},
                             {u"url"_s, source.url},
                             {u"text"_s, source.text},
                             {u"remarks"_s, QJsonArray::fromStringList(read->remarks)}};
    std::puts(QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
    return 0;
}
