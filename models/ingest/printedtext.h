// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ingest/pdflayout.h"

namespace Dateline {

/// Puts the texts of pages together. A sentence or a word that goes on in the next column or on the next page is not
/// parted by a blank line, and what stands at the edges comes after the paragraph that it would interrupt.
class PrintedText
{
public:
    void add(const PrintedPage &page);
    qsizetype size() const { return m_size; } ///< UTF-16 units so far, without line ends
    /// All of it, paragraphs parted by blank lines.
    QString text() const;

private:
    QStringList m_paragraphs;
    QStringList m_waiting; ///< what stands at edges, until a paragraph ends
    bool m_canGoOn = false;
    qsizetype m_size = 0;
};

} // namespace Dateline
