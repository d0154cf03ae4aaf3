// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/readers/csvrows.h"

#include <algorithm>
#include <map>

namespace Dateline {

namespace {

/// Counts the cells of the first rows with one separator.
class CellCounter
{
public:
    CellCounter(QByteArrayView text, char separator)
    {
        constexpr std::size_t mostRows = 200;
        std::size_t cells = 1, blanks = 0;
        bool isQuoted = false, atStart = true;
        for (qsizetype i = 0; i < text.size() && m_rows < mostRows; ++i) {
            const char c = text[i];
            if (isQuoted) {
                isQuoted = c != '"';
                continue;
            }
            if (c == '"' && atStart) {
                isQuoted = true;
            } else if (c == '"' && i > 0 && text[i - 1] == '"') {
                isQuoted = true; // the second of a doubled one
            } else if (c == separator) {
                ++cells;
            } else if (c == '\n' || c == '\r') {
                if (!(cells == 1 && blanks == 0))
                    note(cells);
                cells = 1;
                blanks = 0;
                atStart = true;
                continue;
            } else if (c != ' ') {
                ++blanks;
            }
            atStart = c == separator || (atStart && c == ' ');
        }
        if (blanks > 0 || cells > 1)
            note(cells);
    }

    CsvDialect dialect(char separator) const
    {
        CsvDialect found;
        found.separator = separator;
        found.rows = m_rows;
        std::size_t most = 0;
        for (const auto &[cells, rows] : m_counts) {
            if (rows >= most) {
                most = rows;
                found.columns = cells;
            }
        }
        found.agreement = m_rows == 0 ? 0 : static_cast<double>(most) / static_cast<double>(m_rows);
        return found;
    }

private:
    void note(std::size_t cells)
    {
        ++m_rows;
        ++m_counts[cells];
    }

    std::size_t m_rows = 0;
    std::map<std::size_t, std::size_t> m_counts; ///< rows by how many cells they have
};

} // namespace

CsvDialect csvDialect(QByteArrayView utf8)
{
    constexpr qsizetype looked = 65'536;
    const qsizetype start = utf8.startsWith("\xef\xbb\xbf") ? 3 : 0;
    QByteArrayView head = utf8.sliced(start).first(std::min(looked, utf8.size() - start));
    if (head.startsWith("sep=") && head.size() > 5) {
        const qsizetype end = std::find(head.begin(), head.end(), '\n') - head.begin();
        if (end <= 6 && end < head.size()) {
            CsvDialect said = CellCounter(head.sliced(end + 1), head[4]).dialect(head[4]);
            said.start = start + end + 1;
            return said;
        }
    }
    CsvDialect best;
    double bestScore = -1;
    for (const char separator : {',', ';', '\t', '|'}) {
        const CsvDialect one = CellCounter(head, separator).dialect(separator);
        // Agreement counts most; of separators that all rows agree on the one that parts more.
        const double score =
            one.columns < 2 ? 0 : one.agreement + 0.01 * static_cast<double>(std::min<std::size_t>(one.columns, 50));
        if (score > bestScore) {
            bestScore = score;
            best = one;
        }
    }
    best.start = start;
    return best;
}

} // namespace Dateline
