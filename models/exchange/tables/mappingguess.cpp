// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/tables/mappingguess.h"

#include "models/exchange/tables/columnnames.h"
#include "models/exchange/tables/datecolumn.h"

#include <QSet>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t rowsGuessedBy = 200;

/// What stands in a column.
struct ColumnFacts
{
    std::size_t cells = 0, addresses = 0, numbers = 0, letters = 0;
    QSet<QString> different;
    DateColumn dates;

    void look(const QString &cell)
    {
        const QString text = cell.trimmed();
        if (text.isEmpty())
            return;
        ++cells;
        letters += static_cast<std::size_t>(text.size());
        addresses += text.startsWith("http://"_L1) || text.startsWith("https://"_L1) ? 1 : 0;
        bool isNumber = false;
        text.toDouble(&isNumber);
        numbers += isNumber ? 1 : 0;
        different.insert(text);
        dates.look(text);
    }

    double share(std::size_t part) const
    {
        return cells == 0 ? 0 : static_cast<double>(part) / static_cast<double>(cells);
    }
};

bool fieldMayRepeat(TableField field)
{
    const auto terms = tableFields();
    return std::any_of(terms.begin(), terms.end(),
                       [&](const TableFieldTerm &term) { return term.field == field && term.mayRepeat; });
}

class MappingGuess
{
public:
    explicit MappingGuess(RowSource &rows)
    {
        TableRow row;
        while (m_rows.size() < rowsGuessedBy && rows.next(row)) {
            if (row.problem.isEmpty())
                m_rows.push_back(row);
        }
        rows.rewind();
    }

    TableMapping make()
    {
        findHeadings();
        for (std::size_t i = m_first; i < m_rows.size(); ++i) {
            for (std::size_t column = 0; column < m_facts.size() && column < m_rows[i].cells.size(); ++column)
                m_facts[column].look(m_rows[i].cells[column]);
        }
        nameByHeadings();
        nameByContents();
        return std::move(m_mapping);
    }

private:
    /// The row with most known names among the first ones; the first one if none has any and it looks like no data.
    void findHeadings()
    {
        constexpr std::size_t mostTitleLines = 12;
        std::size_t best = 0, bestNames = 0, columns = 0;
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            columns = std::max(columns, m_rows[i].cells.size());
            std::size_t names = 0;
            for (const QString &cell : m_rows[i].cells)
                names += tableFieldNamed(cell) ? 1 : 0;
            if (i < mostTitleLines && names > bestNames) {
                bestNames = names;
                best = i;
            }
        }
        const bool isHeading = !m_rows.empty() && (bestNames >= 2 || (best == 0 && looksLikeHeading(m_rows.front())));
        m_mapping.columns.resize(columns);
        m_facts.resize(columns);
        m_mapping.headerRow = 0;
        if (!isHeading)
            return;
        m_mapping.headerRow = m_rows[best].place.row;
        m_first = best + 1;
        for (std::size_t column = 0; column < m_rows[best].cells.size(); ++column)
            m_mapping.columns[column].heading = m_rows[best].cells[column].simplified();
    }

    static bool looksLikeHeading(const TableRow &row)
    {
        return std::none_of(row.cells.begin(), row.cells.end(), [](const QString &cell) {
            ColumnFacts facts;
            facts.look(cell);
            return facts.numbers > 0 || facts.addresses > 0 || facts.dates.isOfDates();
        });
    }

    bool isTaken(TableField field) const { return m_mapping.has(field); }

    void nameByHeadings()
    {
        for (TableMapping::Column &column : m_mapping.columns) {
            const auto field = tableFieldNamed(column.heading);
            if (field && (fieldMayRepeat(*field) || !isTaken(*field)))
                column.field = field;
        }
        for (std::size_t i = 0; i < m_facts.size(); ++i) {
            auto &field = m_mapping.columns[i].field;
            const ColumnFacts &facts = m_facts[i];
            // "Source" may head the name of a paper, "Country" a column of numbers.
            if (field == TableField::SourceUrl && facts.share(facts.addresses) < 0.5)
                field = isTaken(TableField::SourceName) ? std::nullopt : std::optional(TableField::SourceName);
            if (field == TableField::Date && facts.cells > 0 && !facts.dates.isOfDates() && !facts.dates.isOfNumbers())
                field = std::nullopt;
        }
    }

    void nameByContents()
    {
        const bool hasYear = isTaken(TableField::Year);
        for (std::size_t i = 0; i < m_facts.size(); ++i) {
            auto &field = m_mapping.columns[i].field;
            const ColumnFacts &facts = m_facts[i];
            if (field)
                continue;
            if (facts.share(facts.addresses) > 0.5)
                field = TableField::SourceUrl;
            else if (!hasYear && !isTaken(TableField::Date) && facts.dates.isOfDates())
                field = TableField::Date;
        }
        if (isTaken(TableField::Title))
            return;
        // The column of words that differ most, long ones but no prose; else whatever stands first.
        std::size_t best = m_facts.size();
        double bestScore = 0;
        for (std::size_t i = 0; i < m_facts.size(); ++i) {
            const ColumnFacts &facts = m_facts[i];
            const auto &field = m_mapping.columns[i].field;
            const bool isFree = !field || field == TableField::Summary || field == TableField::Id;
            if (!isFree || facts.cells == 0 || facts.dates.isOfDates())
                continue;
            const double words = 1 - facts.share(facts.numbers);
            const double length = std::min(1.0, facts.share(facts.letters) / 30);
            const double unmapped = field ? 0.5 : 1;
            const double score = (0.1 + words) * (0.1 + length)
                * facts.share(static_cast<std::size_t>(facts.different.size())) * unmapped;
            if (score > bestScore) {
                bestScore = score;
                best = i;
            }
        }
        if (best < m_facts.size())
            m_mapping.columns[best].field = TableField::Title;
    }

    std::vector<TableRow> m_rows;
    std::size_t m_first = 0; ///< of the rows below the headings
    std::vector<ColumnFacts> m_facts;
    TableMapping m_mapping;
};

} // namespace

TableMapping guessedMapping(RowSource &rows) { return MappingGuess(rows).make(); }

} // namespace Dateline
