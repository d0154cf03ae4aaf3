// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace Dateline {

/// Text as a page shows it, put together from its pieces: runs of white space are one blank, and breaks that meet are
/// one break, the widest of them.
class TextFlow
{
public:
    enum class Space {
        Collapsed, ///< no-break spaces too, which pages use to push things about
        Kept       ///< as in `<pre>`
    };

    void add(QStringView text, Space space = Space::Collapsed);

    /// Adds \p text to the last letter, before the breaks that came after it.
    void addBehind(QStringView text) { m_text += text; }

    void breakCell();      ///< what follows is another cell of the row
    void breakLine();      ///< what follows is on another line
    void forceLine();      ///< a line break in so many words: two of them leave a blank line
    void breakParagraph(); ///< what follows is after a blank line

    /// The letter before what is added next; null if that begins a line, a cell or a word.
    QChar adjoining() const { return m_lines > 0 || m_cell || m_blank || m_text.isEmpty() ? QChar() : m_text.back(); }

    qsizetype size() const { return m_text.size(); }
    const QString &text() const { return m_text; }

private:
    void flush();

    QString m_text;
    int m_lines = 0; ///< line feeds owed before the next letter
    bool m_cell = false;
    bool m_blank = false;
};

} // namespace Dateline
