// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"
#include "models/domain/tracker.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace Dateline {

/// The most that is read of a file, in bytes.
constexpr qint64 longestSourceFile = 64'000'000;
/// The same for a web page: parsing takes about twenty times as much memory.
constexpr qint64 longestWebPage = 16'000'000;
/// The longest text of a source, in UTF-16 code units.
constexpr qsizetype longestSourceText = 20'000'000;
/// How deep the elements of a web page may be nested. Browsers stop at 512 too.
constexpr std::size_t deepestWebPage = 512;
constexpr int mostPdfPages = 5'000;

/// A file as the source it is the text of.
struct SourceDocument
{
    /// Text, CSL type and what the file says of itself: title, container title, publisher, authors, issued, URL,
    /// language. The text has line feeds, tabs and no other control characters, and blank lines between paragraphs. The
    /// id is empty.
    Source source;
    /// What a person should know about it, a sentence without a full stop each: "decoded as Windows-1252 although it
    /// says UTF-8".
    QStringList remarks;
};

/// The endings of names of files whose text can be read, in lower case: "txt", "pdf". What is in a file, its content
/// tells.
inline QStringList sourceFileSuffixes()
{
    using namespace Qt::StringLiterals;
    return {u"txt"_s, u"text"_s, u"html"_s, u"htm"_s, u"xhtml"_s, u"pdf"_s};
}

/// Reads plain text, a web page (HTML) or a PDF; which of them is told by content first, and then by \p suffix, with
/// which the file's name ends. Nothing that the file refers to is ever fetched, and nothing in it is run. Errors:
/// TooLarge (the limits above), Malformed (another format, damaged, encrypted, no text), Cancelled if \p progress, which
/// may be null, says so; their place is empty or a page. O(size) of files that are not made to do harm: those of others
/// are read in a process of its own (models/intake/sourcefile.h).
Result<SourceDocument> readSourceContent(const QByteArray &bytes, const QString &suffix, Progress *progress = nullptr);

} // namespace Dateline
