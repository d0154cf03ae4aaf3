// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/fieldfault.h"

#include <QCoreApplication>

#include <algorithm>

namespace Dateline {

namespace {

struct FieldFaultTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::FieldFault)
};

} // namespace

QString faultOf(const FieldFaults &faults, QStringView field)
{
    const auto found =
        std::find_if(faults.begin(), faults.end(), [field](const FieldFault &fault) { return fault.field == field; });
    return found == faults.end() ? QString() : found->message;
}

QString lengthFault(const QString &text, std::size_t most)
{
    // A text has no more code points than units.
    if (static_cast<std::size_t>(text.size()) <= most)
        return {};
    const auto points = static_cast<std::size_t>(
        text.size() - std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLowSurrogate(); }));
    if (points <= most)
        return {};
    return FieldFaultTr::tr("%Ln character(s) too long.", nullptr, static_cast<int>(points - most));
}

QString cleanText(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            clean += c;
            clean += text.at(++i);
        } else if (c == QChar::ParagraphSeparator || c == QChar::LineSeparator || c == u'\r') {
            if (c != u'\r' || i + 1 == text.size() || text.at(i + 1) != u'\n')
                clean += u'\n';
        } else if (!c.isSurrogate() && (c.unicode() >= 0x20 || c == u'\n' || c == u'\t')) {
            clean += c;
        }
    }
    return clean.trimmed();
}

QString cleanLine(const QString &text) { return cleanText(text).simplified(); }

} // namespace Dateline
