// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/tables/rowsource.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QStringDecoder>

#include <optional>

namespace Dateline {

/// Which character parts the cells of a text, as most of its first lines agree on: comma, semicolon, tab or bar. A first
/// line "sep=;" of Excel decides.
struct CsvDialect
{
    char separator = ',';
    qsizetype start = 0;     ///< where the first row begins: behind a byte order mark and "sep=;"
    std::size_t columns = 1; ///< of most rows looked at
    double agreement = 0;    ///< the share of rows with as many, 0 to 1
    std::size_t rows = 0;    ///< that were looked at
};
CsvDialect csvDialect(QByteArrayView utf8);

/// The rows of a text with separators, after RFC 4180 and what programs make of it: any line end, mixed ones too; cells
/// in quotation marks hold separators, line ends and doubled quotation marks; a quotation mark inside a cell that does
/// not begin with one is a letter; a cell whose quotation mark is never closed ends with its line.
///
/// Rows that are not UTF-8 are read in the encoding that they look like, each by itself: files are glued together.
/// O(size), memory for one row.
class CsvRows : public RowSource
{
public:
    /// \p bytes are not owned and must stay; UTF-16 is converted.
    explicit CsvRows(QByteArrayView bytes);

    bool next(TableRow &row) override;
    void rewind() override;
    void want(const std::vector<std::size_t> &columns) override;
    QStringList remarks() const override;
    double share() const override;
    const CsvDialect &dialect() const { return m_dialect; }

private:
    /// A cell as it stands: bytes in the text, and whether quotation marks in it are doubled.
    struct RawCell
    {
        QByteArrayView bytes;
        bool hasDoubled = false;
        bool isOpen = false; ///< its quotation mark is never closed
    };

    void readRow();
    RawCell takeCell();
    RawCell takePlain(qsizetype begin);
    std::optional<RawCell> takeQuoted();
    void takeLineEnd();
    bool isBlank() const;
    QString decoded(const RawCell &cell, bool isUtf8) const;
    QString encodingName() const;
    void guessEncoding();

    QByteArray m_converted; ///< of UTF-16; empty: the bytes are as given
    QByteArrayView m_text;
    CsvDialect m_dialect;
    bool m_isUtf8 = true;       ///< all of it
    bool m_isMixed = false;     ///< some rows that are not plain ASCII are UTF-8, others not
    QByteArray m_encoding;      ///< of rows that are not UTF-8
    std::vector<bool> m_wanted; ///< empty: all
    qsizetype m_at = 0;
    std::uint64_t m_row = 0, m_line = 1;
    int m_openQuotes = 0; ///< how many were never closed
    std::vector<RawCell> m_cells;
    std::size_t m_cellCount = 0;
};

} // namespace Dateline
