// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/readers/csvreader.h"

#include "models/exchange/exchangetr.h"
#include "models/exchange/readers/csvrows.h"
#include "models/exchange/tables/columnnames.h"
#include "models/exchange/tables/tablereader.h"

#include <algorithm>
#include <array>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// What begins like something else with commas in it.
bool beginsLikeOtherText(QByteArrayView head)
{
    const QByteArray begin = head.first(std::min<qsizetype>(head.size(), 200)).toByteArray().trimmed();
    constexpr std::array marks = {"{", "[", "<", "BEGIN:V", "%PDF", "PK\x03\x04", "SQLite", "TY  -"};
    return std::any_of(marks.begin(), marks.end(), [&](const char *mark) { return begin.startsWith(mark); });
}

/// Whether so much of \p head is 0 that it is no text, unless one of two bytes.
bool isBinary(QByteArrayView head)
{
    const auto zeros = std::count(head.begin(), head.end(), '\0');
    const bool isUtf16 = head.startsWith("\xff\xfe") || head.startsWith("\xfe\xff");
    return !isUtf16 && zeros * 20 > head.size() && zeros * 5 < head.size() * 2;
}

Recognition recogniseCsv(const FileSample &sample)
{
    if (sample.head.isEmpty() || beginsLikeOtherText(sample.head) || isBinary(sample.head))
        return Recognition::No;
    CsvRows rows(sample.head);
    TableRow first;
    if (!rows.next(first))
        return Recognition::No;
    const auto named = std::count_if(first.cells.begin(), first.cells.end(),
                                     [](const QString &cell) { return tableFieldNamed(cell).has_value(); });
    const bool isCalled = sample.suffix == "csv"_L1 || sample.suffix == "tsv"_L1 || sample.suffix == "tab"_L1;
    if (named >= 2)
        return Recognition::Likely;
    constexpr double enough = 0.9;
    const CsvDialect dialect = rows.dialect();
    const bool agrees = dialect.columns > 1 && dialect.rows > 1 && dialect.agreement >= enough;
    return isCalled || agrees ? Recognition::Possible : Recognition::No;
}

Result<void> readCsv(QByteArrayView bytes, const ReadOptions &options, RecordSink &sink)
{
    CsvRows rows(bytes);
    return readTable(rows, options, sink);
}

Result<std::unique_ptr<RowSource>> openCsv(QByteArrayView bytes)
{
    return std::unique_ptr<RowSource>(std::make_unique<CsvRows>(bytes));
}

} // namespace

const FormatReader &csvReader()
{
    static const FormatReader reader = {tableCapabilities(), recogniseCsv, readCsv, openCsv};
    return reader;
}

} // namespace Dateline
