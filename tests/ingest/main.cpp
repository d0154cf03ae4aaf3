// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/integrity.h"
#include "tests/ingest/ingesttests.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTest>

namespace Dateline {

QByteArray ingestData(const char *name)
{
    QFile file(QLatin1StringView(DATELINE_SOURCE_DIR "/tests/data/ingest/") + QLatin1StringView(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file.fileName()));
    return file.readAll();
}

SourceDocument readAs(const char *name, const QByteArray &bytes)
{
    auto document = readSourceContent(bytes, QFileInfo(QString::fromLatin1(name)).suffix());
    if (document)
        return std::move(*document);
    SourceDocument none;
    none.source.text = document.error().at(QString::fromLatin1(name)).toLine();
    return none;
}

QString refusalOf(const char *name, const QByteArray &bytes)
{
    const auto document = readSourceContent(bytes, QFileInfo(QString::fromLatin1(name)).suffix());
    return document ? QString() : document.error().at(QString::fromLatin1(name)).toLine();
}

bool isFit(const SourceDocument &document)
{
    Tracker tracker;
    tracker.id = QStringLiteral("fit");
    tracker.title = QStringLiteral("Fit");
    tracker.sources = {document.source};
    Source &source = tracker.sources.front();
    source.id = {QStringLiteral("source")};
    if (source.title.isEmpty())
        source.title = QStringLiteral("Untitled");
    return checkIntegrity(tracker).ok() && !source.text.isEmpty();
}

} // namespace Dateline

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    int failures = 0;
    for (const auto make : {Dateline::newTextDecodingTest, Dateline::newPageDateTest, Dateline::newHtmlTextTest,
                            Dateline::newHtmlMetadataTest, Dateline::newHostileHtmlTest, Dateline::newPdfTest,
                            Dateline::newStruckTextTest, Dateline::newBylineTest, Dateline::newJsonReadingTest,
                            Dateline::newSchemaGraphTest, Dateline::newPdfLayoutTest, Dateline::newRightToLeftTest})
        failures += QTest::qExec(make().get(), argc, argv);
    return failures;
}
