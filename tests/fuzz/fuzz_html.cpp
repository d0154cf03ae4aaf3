// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ingest/sourcedocument.h"

#include <algorithm>
#include <cstdlib>

using namespace Dateline;

/// Any bytes as a web page: read or refused, and what is read is fit for a tracker.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto document = readSourceContent(bytes, QStringLiteral("html"));
    if (!document) {
        if (document.error().message.isEmpty())
            std::abort();
        return 0;
    }
    const Source &source = document->source;
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t'; };
    for (const QString &text : {source.text, source.title, source.containerTitle, source.publisher, source.url}) {
        if (std::any_of(text.begin(), text.end(), isControl))
            std::abort();
    }
    if (source.text.isEmpty() || source.type.isEmpty())
        std::abort();
    return 0;
}
