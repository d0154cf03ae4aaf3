// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ingest/textflow.h"

#include <QString>

#include <utility>
#include <vector>

namespace Dateline {

/// The text of a page as it flows, with what the page does not write out but shows (numbers of lists, quotation marks)
/// and without what it writes but no longer says.
class PageFlow
{
public:
    enum class Mark { Number, Quote };
    /// Tells passages that are struck out apart.
    using Passage = std::pair<bool, quintptr>;

    void add(const QString &text, TextFlow::Space space);

    /// Leaves \p text out. What stands before and after it is one word only if it may well be one, as in
    /// "vendor<del>s</del>"; a replacement does not grow together with the words before.
    void strikeOut(const QString &text, Passage passage);
    int struckPassages() const { return m_struckPassages; }

    /// Has \p mark stand before the next letters, if they come before endMark(). Marks are nested.
    void beginMark(Mark kind, const QString &mark);
    bool endMark(); ///< whether the mark was written

    TextFlow &flow() { return m_flow; }
    const TextFlow &flow() const { return m_flow; }

private:
    bool standsApart(QChar next) const;

    struct Marker
    {
        Mark kind;
        QString text;
    };

    TextFlow m_flow;
    std::vector<Marker> m_marks;
    std::size_t m_written = 0; ///< of them
    int m_struckPassages = 0;
    Passage m_lastPassage = {};
    QString m_struck; ///< since the last letters: the first, and a blank if there was one
};

} // namespace Dateline
