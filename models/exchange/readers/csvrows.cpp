// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/readers/csvrows.h"

#include "models/exchange/exchangetr.h"

#include <uchardet/uchardet.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// A row with a cell of more bytes is not taken in: no field of a tracker holds as much.
constexpr qsizetype longestCsvCell = 2'000'000;
/// Behind so many quotation marks that are never closed, quotation marks are letters: each costs a look at the whole rest.
constexpr int mostOpenQuotes = 3;

bool endsCsvLine(char c) { return c == '\n' || c == '\r'; }

/// The bytes of a text in UTF-16, with a byte order mark or without, as UTF-8; empty if it is none.
QByteArray fromUtf16(QByteArrayView bytes)
{
    std::optional<QStringDecoder> decoder;
    if (bytes.startsWith("\xff\xfe"))
        decoder.emplace(QStringDecoder::Utf16LE);
    else if (bytes.startsWith("\xfe\xff"))
        decoder.emplace(QStringDecoder::Utf16BE);
    else if (bytes.size() >= 8 && bytes.size() % 2 == 0) {
        // Latin letters have every other byte 0.
        const qsizetype look = std::min<qsizetype>(bytes.size(), 2'000) & ~qsizetype{1};
        qsizetype even = 0, odd = 0;
        for (qsizetype i = 0; i < look; i += 2) {
            even += bytes[i] == '\0' ? 1 : 0;
            odd += bytes[i + 1] == '\0' ? 1 : 0;
        }
        if (odd > look * 2 / 5 && even < look / 20)
            decoder.emplace(QStringDecoder::Utf16LE);
        else if (even > look * 2 / 5 && odd < look / 20)
            decoder.emplace(QStringDecoder::Utf16BE);
    }
    if (!decoder)
        return {};
    const QString text = decoder->decode(bytes);
    return text.toUtf8();
}

} // namespace

CsvRows::CsvRows(QByteArrayView bytes) : m_converted(fromUtf16(bytes)), m_text(bytes)
{
    if (!m_converted.isEmpty())
        m_text = m_converted;
    m_dialect = csvDialect(m_text);
    m_isUtf8 = m_text.isValidUtf8();
    if (!m_isUtf8)
        guessEncoding();
    rewind();
}

void CsvRows::rewind()
{
    m_at = m_dialect.start;
    m_row = 0;
    m_line = 1;
    m_openQuotes = 0;
    if (m_dialect.start > 3) { // "sep=;" is a row to a spreadsheet
        m_row = 1;
        m_line = 2;
    }
}

void CsvRows::want(const std::vector<std::size_t> &columns)
{
    m_wanted.clear();
    for (const std::size_t column : columns) {
        m_wanted.resize(std::max(m_wanted.size(), column + 1));
        m_wanted[column] = true;
    }
}

double CsvRows::share() const
{
    return m_text.isEmpty() ? 1 : static_cast<double>(m_at) / static_cast<double>(m_text.size());
}

/// What the lines that are not UTF-8 are, all together; Windows-1252 if nobody can tell.
void CsvRows::guessEncoding()
{
    constexpr qsizetype enough = 100'000;
    QByteArray strange;
    qsizetype begin = 0;
    bool hasUtf8 = false;
    while (begin < m_text.size() && strange.size() < enough) {
        const void *const found =
            std::memchr(m_text.data() + begin, '\n', static_cast<std::size_t>(m_text.size() - begin));
        const qsizetype end = found ? static_cast<const char *>(found) - m_text.data() : m_text.size();
        const QByteArrayView line = m_text.sliced(begin, end - begin);
        if (!line.isValidUtf8())
            strange += line.toByteArray() + '\n';
        else
            hasUtf8 = hasUtf8 || std::any_of(line.begin(), line.end(), [](char c) { return (c & 0x80) != 0; });
        begin = end + 1;
    }
    m_isMixed = hasUtf8;
    m_encoding = "windows-1252";
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
    if (uchardet_handle_data(detector.get(), strange.constData(), static_cast<std::size_t>(strange.size())) != 0)
        return;
    uchardet_data_end(detector.get());
    const QByteArray name = uchardet_get_charset(detector.get());
    // Latin letters that differ in a few places only are taken for what Windows writes.
    const bool isLatin = name.isEmpty() || name.startsWith("ISO-8859-1") || name == "ASCII" || name == "UTF-8";
    if (!isLatin && QStringDecoder(name.constData()).isValid())
        m_encoding = name;
}

QString CsvRows::encodingName() const
{
    return m_encoding == "windows-1252" ? u"Windows-1252"_s : QString::fromLatin1(m_encoding);
}

QStringList CsvRows::remarks() const
{
    if (m_isUtf8 || m_isMixed)
        return {};
    return {ExchangeTr::tr("the text is not UTF-8 and was read as %1").arg(encodingName())};
}

QString CsvRows::decoded(const RawCell &cell, bool isUtf8) const
{
    QString text = isUtf8 ? QString::fromUtf8(cell.bytes) : QString(QStringDecoder(m_encoding.constData())(cell.bytes));
    if (cell.hasDoubled)
        text.replace(u"\"\""_s, u"\""_s);
    return text;
}

void CsvRows::takeLineEnd()
{
    if (m_at < m_text.size() && m_text[m_at] == '\r')
        ++m_at;
    if (m_at < m_text.size() && m_text[m_at] == '\n')
        ++m_at;
    ++m_line;
}

CsvRows::RawCell CsvRows::takePlain(qsizetype begin)
{
    const char *const data = m_text.data();
    const qsizetype size = m_text.size();
    const char separator = m_dialect.separator;
    qsizetype at = m_at;
    while (at < size && data[at] != separator && !endsCsvLine(data[at]))
        ++at;
    m_at = at;
    return {m_text.sliced(begin, at - begin), false, false};
}

std::optional<CsvRows::RawCell> CsvRows::takeQuoted()
{
    const qsizetype begin = m_at + 1;
    bool hasDoubled = false;
    for (qsizetype at = begin; at < m_text.size();) {
        const void *const found = std::memchr(m_text.data() + at, '"', static_cast<std::size_t>(m_text.size() - at));
        if (!found)
            break;
        at = static_cast<const char *>(found) - m_text.data();
        if (at + 1 < m_text.size() && m_text[at + 1] == '"') {
            hasDoubled = true;
            at += 2;
            continue;
        }
        const QByteArrayView within = m_text.sliced(begin, at - begin);
        m_at = at + 1;
        takePlain(m_at);
        const bool isBlankBehind = m_text.sliced(at + 1, m_at - at - 1).trimmed().isEmpty();
        const auto lineEnds = std::count(within.begin(), within.end(), '\n');
        if (isBlankBehind) {
            m_line += static_cast<std::uint64_t>(lineEnds);
            return RawCell{within, hasDoubled, false};
        }
        if (lineEnds > 0) // the mark of another row
            return std::nullopt;
        // Letters behind the quotation mark: all of it is the cell, as it stands.
        return RawCell{m_text.sliced(begin - 1, m_at - begin + 1), false, false};
    }
    ++m_openQuotes;
    return std::nullopt;
}

CsvRows::RawCell CsvRows::takeCell()
{
    const qsizetype begin = m_at;
    qsizetype quote = m_at;
    while (quote < m_text.size() && m_text[quote] == ' ')
        ++quote;
    const bool isQuoted = quote < m_text.size() && m_text[quote] == '"' && m_openQuotes < mostOpenQuotes;
    if (!isQuoted)
        return takePlain(begin);
    m_at = quote;
    if (const auto cell = takeQuoted())
        return *cell;
    m_at = begin;
    RawCell cell = takePlain(begin);
    cell.isOpen = true;
    return cell;
}

void CsvRows::readRow()
{
    m_cellCount = 0;
    for (;;) {
        const RawCell cell = takeCell();
        if (m_cellCount == m_cells.size())
            m_cells.push_back(cell);
        else
            m_cells[m_cellCount] = cell;
        ++m_cellCount;
        if (m_at >= m_text.size() || m_text[m_at] != m_dialect.separator)
            break;
        ++m_at;
    }
    takeLineEnd();
}

bool CsvRows::isBlank() const
{
    return std::all_of(m_cells.begin(), m_cells.begin() + static_cast<std::ptrdiff_t>(m_cellCount),
                       [](const RawCell &cell) { return cell.bytes.trimmed().isEmpty(); });
}

bool CsvRows::next(TableRow &row)
{
    constexpr std::size_t mostCells = 10'000;
    do {
        if (m_at >= m_text.size())
            return false;
        ++m_row;
        row.place = {m_row, m_line == m_row ? 0 : m_line, {}};
        readRow();
    } while (isBlank());
    row.problem.clear();
    row.remarks.clear();
    bool isUtf8 = true;
    for (std::size_t i = 0; i < m_cellCount; ++i) {
        const RawCell &cell = m_cells[i];
        isUtf8 = isUtf8 && (m_isUtf8 || cell.bytes.isValidUtf8());
        if (cell.bytes.size() > longestCsvCell)
            row.problem = ExchangeTr::tr("cell %1 has %2 bytes, and at most %3 are read")
                              .arg(i + 1)
                              .arg(cell.bytes.size())
                              .arg(longestCsvCell);
        if (cell.isOpen)
            row.remarks.append(ExchangeTr::tr("a quotation mark in cell %1 is never closed").arg(i + 1));
    }
    if (m_cellCount > mostCells)
        row.problem = ExchangeTr::tr("has %1 cells, and at most %2 are read").arg(m_cellCount).arg(mostCells);
    if (!isUtf8 && m_isMixed)
        row.remarks.append(ExchangeTr::tr("is not UTF-8 as other rows are, and was read as %1").arg(encodingName()));
    row.cells.resize(row.problem.isEmpty() ? m_cellCount : 0);
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const bool isWanted = m_wanted.empty() || (i < m_wanted.size() && m_wanted[i]);
        row.cells[i] = isWanted ? decoded(m_cells[i], isUtf8) : QString();
    }
    return true;
}

} // namespace Dateline
