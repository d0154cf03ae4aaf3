// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importing/recordfile.h"

#include "models/core/devicereading.h"
#include "models/exchange/formattable.h"
#include "models/exchange/trackerfile.h"
#include "models/importing/importingtr.h"
#include "models/store/documentfile.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

const QLatin1StringView standardInputName = "-"_L1;

/// A file while it is read: small ones in memory, large ones mapped, so that they take none.
class OpenedFile
{
public:
    static Result<std::unique_ptr<OpenedFile>> open(const QString &location, const FileImportOptions &options)
    {
        auto opened = std::make_unique<OpenedFile>();
        if (location == standardInputName) {
            opened->m_content = options.standardInput;
            opened->m_bytes = opened->m_content;
            return opened;
        }
        // Of an empty one unknownFormat() says more.
        if (const auto readable = checkReadableFile(location);
            !readable && readable.error().code != ErrorCode::Malformed)
            return readable.error();
        QFile &file = opened->m_file;
        file.setFileName(location);
        if (!file.open(QIODevice::ReadOnly))
            return Error{ErrorCode::CannotRead, ImportingTr::tr("cannot be read (%1)").arg(file.errorString()),
                         location};
        if (file.size() > longestImportedFile)
            return tooLarge(location);
        constexpr qint64 readRather = 64'000'000;
        uchar *const mapped = file.size() > readRather ? file.map(0, file.size()) : nullptr;
        if (mapped) {
            opened->m_bytes = QByteArrayView(mapped, file.size());
            return opened;
        }
        opened->m_content = readAtMost(file, longestImportedFile + 1); // its size may have been a lie
        if (file.error() != QFileDevice::NoError)
            return Error{ErrorCode::CannotRead, ImportingTr::tr("cannot be read (%1)").arg(file.errorString()),
                         location};
        if (opened->m_content.size() > longestImportedFile)
            return tooLarge(location);
        opened->m_bytes = opened->m_content;
        return opened;
    }

    QByteArrayView bytes() const { return m_bytes; }

private:
    static Error tooLarge(const QString &location)
    {
        return {ErrorCode::TooLarge,
                ImportingTr::tr("has more than %1 bytes: split it into smaller files").arg(longestImportedFile),
                location};
    }

    QFile m_file;
    QByteArray m_content;
    QByteArrayView m_bytes;
};

FileSample sampleOf(QByteArrayView bytes, const QString &location)
{
    return {bytes.first(std::min(bytes.size(), sampleSize)), QFileInfo(location).suffix().toLower(),
            bytes.size() <= sampleSize};
}

QString wordsOfReaders()
{
    QStringList all;
    for (const FileFormat &format : fileFormats()) {
        if (format.reader || format.isTracker)
            all.append(format.word);
    }
    return joinWords(all);
}

/// The format that is asked for.
Result<const FileFormat *> wantedFormat(const QString &word)
{
    const FileFormat *const format = formatWithWord(word);
    if (format && (format->reader || format->isTracker))
        return format;
    return Error{ErrorCode::Usage, ImportingTr::tr("“%1” cannot be read, only %2").arg(word, wordsOfReaders()),
                 u"--format"_s};
}

} // namespace

Result<bool> holdsTracker(const QString &location, const FileImportOptions &options)
{
    if (!options.format.isEmpty()) {
        const auto wanted = wantedFormat(options.format);
        return wanted ? Result<bool>((*wanted)->isTracker) : wanted.error();
    }
    if (location == standardInputName)
        return false;
    const auto format = trackerFormat(location);
    if (!format)
        return format.error().code == ErrorCode::Malformed ? Result<bool>(false) : format.error();
    if (*format != TrackerFormat::Json)
        return true;
    QFile file(location);
    const QByteArray head = file.open(QIODevice::ReadOnly) ? file.read(sampleSize) : QByteArray();
    return head.contains("\"dateline-tracker\"");
}

Result<const FileFormat *> readRecordFile(const QString &location, const FileImportOptions &options,
                                          RecordImport &import, const Progress *progress)
{
    const auto file = OpenedFile::open(location, options);
    if (!file)
        return file.error();
    const FileSample sample = sampleOf((*file)->bytes(), location);
    const FileFormat *format = nullptr;
    if (!options.format.isEmpty()) {
        const auto wanted = wantedFormat(options.format);
        if (!wanted)
            return wanted.error();
        format = *wanted;
    } else if (const auto matches = recogniseFormat(sample); !matches.empty()) {
        format = matches.front().format;
    }
    if (!format || !format->reader)
        return unknownFormat(sample, location);
    import.beginFile(location == standardInputName ? ImportingTr::tr("standard input") : location);
    const ReadOptions reading{options.records.dates, options.mapping, progress};
    const Result<void> read = format->reader->read((*file)->bytes(), reading, import);
    import.endFile();
    return read ? Result<const FileFormat *>(format) : read.error().at(location);
}

} // namespace Dateline
