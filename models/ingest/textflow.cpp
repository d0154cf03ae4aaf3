// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ingest/textflow.h"

#include <algorithm>

namespace Dateline {

void TextFlow::add(QStringView text, Space space)
{
    for (const QChar c : text) {
        if (c == u'\n' && space == Space::Kept) {
            flush();
            m_text += c;
        } else if (c.isSpace() && space == Space::Collapsed) {
            m_blank = true;
        } else {
            flush();
            m_text += c;
        }
    }
}

void TextFlow::breakCell() { m_cell = true; }

void TextFlow::breakLine() { m_lines = std::max(m_lines, 1); }

void TextFlow::forceLine() { m_lines = std::min(m_lines + 1, 2); }

void TextFlow::breakParagraph() { m_lines = 2; }

/// Pays what is owed: the widest of line feeds, tab and blank; nothing at the beginning.
void TextFlow::flush()
{
    if (m_text.isEmpty()) {
        // nothing to keep apart
    } else if (m_lines > 0) {
        qsizetype there = 0; // preformatted text may have ended with some
        while (there < m_lines && there < m_text.size() && m_text[m_text.size() - 1 - there] == u'\n')
            ++there;
        for (qsizetype line = there; line < m_lines; ++line)
            m_text += u'\n';
    } else if (m_cell) {
        m_text += u'\t';
    } else if (m_blank && !m_text.back().isSpace()) {
        m_text += u' ';
    }
    m_lines = 0;
    m_cell = false;
    m_blank = false;
}

} // namespace Dateline
