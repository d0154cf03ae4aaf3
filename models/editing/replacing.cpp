// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/replacing.h"

#include "models/editing/editingtr.h"

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

bool isWordLetter(QChar c) { return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'_'; }

bool isWholeWord(const QString &text, qsizetype from, qsizetype length)
{
    const qsizetype end = from + length;
    const bool beginsInside = from > 0 && isWordLetter(text[from - 1]) && isWordLetter(text[from]);
    const bool endsInside = end < text.size() && isWordLetter(text[end]) && isWordLetter(text[end - 1]);
    return !beginsInside && !endsInside;
}

} // namespace

ReplacedText replacedIn(const QString &text, const ReplaceRequest &request)
{
    ReplacedText replaced;
    if (request.find.isEmpty())
        return {0, text};
    const Qt::CaseSensitivity sensitivity = request.matchCase ? Qt::CaseSensitive : Qt::CaseInsensitive;
    const qsizetype length = request.find.size();
    qsizetype kept = 0; // up to here the new text has what it needs of the old one
    for (qsizetype at = text.indexOf(request.find, 0, sensitivity); at >= 0;) {
        const bool isMeant = !request.wholeWords || isWholeWord(text, at, length);
        if (isMeant) {
            replaced.text += text.sliced(kept, at - kept) + request.with;
            kept = at + length;
            ++replaced.count;
        }
        at = text.indexOf(request.find, isMeant ? kept : at + 1, sensitivity);
    }
    replaced.text += text.sliced(kept);
    return replaced;
}

std::vector<Replacement> findReplacements(const EventFields &fields, std::span<const EventRow> rows,
                                          const ReplaceRequest &request, Progress *progress)
{
    std::vector<Replacement> found;
    if (request.find.isEmpty())
        return found;
    const Snapshot &snapshot = fields.snapshot();
    constexpr std::size_t rowsBetweenLooks = 4096;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (progress && i % rowsBetweenLooks == 0) {
            progress->setShare(static_cast<double>(i) / static_cast<double>(rows.size()));
            if (progress->isCancelled())
                break;
        }
        // Most titles do not have it, and a whole event takes longer to put together.
        if (request.field == EventField::Title && replacedIn(snapshot.title(rows[i]), request).count == 0)
            continue;
        Event event = snapshot.event(rows[i]);
        const QString before = fields.text(event, request.field);
        const ReplacedText replaced = replacedIn(before, request);
        if (replaced.count == 0)
            continue;
        const auto written = fields.write(event, request.field, replaced.text);
        found.push_back({rows[i], before, replaced.text, written ? QString() : written.error().message});
    }
    return found;
}

Change replacing(const EventFields &fields, const std::vector<Replacement> &replacements, EventField field)
{
    Change change;
    for (const Replacement &replacement : replacements) {
        const Event before = fields.snapshot().event(replacement.row);
        Event after = before;
        if (replacement.problem.isEmpty() && fields.write(after, field, replacement.after) && after != before)
            change.parts.push_back(EntityChange::changeOf(before, after));
    }
    change.name = EditingTr::tr("Replace in %Ln event(s)", nullptr, static_cast<int>(change.parts.size()));
    return change;
}

} // namespace Dateline
