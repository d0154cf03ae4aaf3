// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/fileformat.h"

#include <optional>

namespace Dateline {

/// All formats of events and sources that Dateline reads or writes, in alphabetical order of their words. Dialogs, the
/// command line and tests walk it.
std::span<const FileFormat> fileFormats();

/// Null: there is none of this word.
const FileFormat *formatWithWord(QStringView word);
/// The first one that is written and has this ending (without a dot, any case); null: none.
const FileFormat *writtenFormatOfEnding(const QString &ending);

/// The names of all formats that can be read, for messages.
QStringList readableFormatNames();

/// In the language that is spoken.
QString formatName(const FileFormat &format);

/// A format that a file may be, and how sure that is.
struct FormatMatch
{
    const FileFormat *format;
    Recognition recognition;
};

/// The formats that can read the file, the surest first; among equals those that have its ending, then in the table's
/// order. Whole trackers are not among them: trackerFormat() tells those.
std::vector<FormatMatch> recogniseFormat(const FileSample &sample);

/// What is wrong with a file of which recogniseFormat() knows nothing: what it seems to be, and what can be read.
Error unknownFormat(const FileSample &sample, const QString &place);

/// What of \p content the writer loses or turns into text, in words: "left out: quotes, notes", "written as text: vague
/// dates". Empty: nothing. O(size of the content).
QStringList lossesInWords(const FormatWriter &writer, const ExportContent &content);

/// Which aspects a content has. O(size of the content).
std::vector<FormatAspect> aspectsIn(const ExportContent &content);

} // namespace Dateline
