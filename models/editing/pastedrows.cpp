// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/pastedrows.h"

#include "models/core/textfold.h"
#include "models/editing/columnsbase.h"
#include "models/editing/editingtr.h"
#include "models/editing/editoverlay.h"
#include "models/editing/idmaker.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t sampledRows = 200; // enough to tell what a column holds

bool isLineEnd(QChar c) { return c == u'\n' || c == u'\r'; }

/// A cursor over tabbed text.
class TabbedReader
{
public:
    explicit TabbedReader(const QString &text) : m_text(text), m_at(text.startsWith(QChar::ByteOrderMark) ? 1 : 0) { }

    bool atEnd() const { return m_at >= m_text.size(); }

    QStringList takeRow()
    {
        QStringList cells;
        for (;;) {
            cells.append(takeCell());
            if (atEnd() || m_text[m_at] != u'\t')
                break;
            ++m_at;
        }
        if (!atEnd() && m_text[m_at] == u'\r')
            ++m_at;
        if (!atEnd() && m_text[m_at] == u'\n')
            ++m_at;
        return cells;
    }

private:
    QString takeCell()
    {
        const qsizetype begin = m_at;
        if (!atEnd() && m_text[m_at] == u'"') {
            if (auto quoted = takeQuoted())
                return *std::move(quoted);
            m_at = begin; // a cell that merely begins with a quotation mark
        }
        while (!atEnd() && m_text[m_at] != u'\t' && !isLineEnd(m_text[m_at]))
            ++m_at;
        return m_text.sliced(begin, m_at - begin);
    }

    std::optional<QString> takeQuoted()
    {
        QString cell;
        for (++m_at; !atEnd(); ++m_at) {
            if (m_text[m_at] != u'"') {
                cell += m_text[m_at];
                continue;
            }
            if (m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"') {
                cell += u'"';
                ++m_at;
                continue;
            }
            ++m_at;
            const bool ends = atEnd() || m_text[m_at] == u'\t' || isLineEnd(m_text[m_at]);
            return ends ? std::optional(cell.replace(u"\r\n"_s, u"\n"_s)) : std::nullopt;
        }
        return std::nullopt;
    }

    const QString &m_text;
    qsizetype m_at;
};

bool isBlankRow(const QStringList &row)
{
    return std::all_of(row.begin(), row.end(), [](const QString &cell) { return cell.trimmed().isEmpty(); });
}

/// What people call the columns, beside the names of the program.
std::optional<EventField> fieldNamed(const QString &name)
{
    static const std::vector<std::pair<QLatin1StringView, EventField>> others = {
        {"date"_L1, EventField::Date},
        {"when"_L1, EventField::Date},
        {"day"_L1, EventField::Date},
        {"time"_L1, EventField::Date},
        {"title"_L1, EventField::Title},
        {"event"_L1, EventField::Title},
        {"name"_L1, EventField::Title},
        {"headline"_L1, EventField::Title},
        {"category"_L1, EventField::Category},
        {"type"_L1, EventField::Category},
        {"kind"_L1, EventField::Category},
        {"country"_L1, EventField::Countries},
        {"countries"_L1, EventField::Countries},
        {"issuer"_L1, EventField::Countries},
        {"company"_L1, EventField::Parties},
        {"companies"_L1, EventField::Parties},
        {"party"_L1, EventField::Parties},
        {"parties"_L1, EventField::Parties},
        {"target"_L1, EventField::Parties},
        {"targets"_L1, EventField::Parties},
        {"organisation"_L1, EventField::Parties},
        {"organization"_L1, EventField::Parties},
        {"measure"_L1, EventField::Measure},
        {"policy"_L1, EventField::Measure},
        {"milestone"_L1, EventField::Milestone},
        {"status"_L1, EventField::Milestone},
        {"tag"_L1, EventField::Tags},
        {"tags"_L1, EventField::Tags},
        {"keywords"_L1, EventField::Tags},
        {"summary"_L1, EventField::Summary},
        {"description"_L1, EventField::Summary},
        {"text"_L1, EventField::Summary},
        {"note"_L1, EventField::Note},
        {"notes"_L1, EventField::Note},
        {"remark"_L1, EventField::Note},
        {"comment"_L1, EventField::Note},
        {"review"_L1, EventField::ReviewOn}};
    const QByteArray folded = foldForSearch(name);
    for (const EventField field : allEventFields) {
        if (folded == foldForSearch(eventFieldName(field)))
            return field;
    }
    const auto found = std::find_if(others.begin(), others.end(),
                                    [&](const auto &other) { return folded == QByteArrayView(other.first); });
    return found == others.end() ? std::nullopt : std::optional(found->second);
}

/// Whether a column is headed as one of companies alone.
bool isOfCompanies(const QString &heading)
{
    const QByteArray folded = foldForSearch(heading);
    return folded == foldForSearch(eventFieldName(EventField::Parties)) || folded == "company" || folded == "companies"
        || folded == "organisation" || folded == "organization";
}

/// Shares of the cells of a column, blank ones aside, that can be read as something.
class ColumnContents
{
public:
    ColumnContents(const std::vector<QStringList> &rows, qsizetype column, bool hasHeader, const EventFields &fields)
    {
        const std::size_t end = std::min(rows.size(), sampledRows);
        for (std::size_t row = hasHeader ? 1 : 0; row < end; ++row) {
            const QString cell = rows[row][column].trimmed();
            if (cell.isEmpty())
                continue;
            ++m_cells;
            m_letters += static_cast<std::size_t>(cell.size());
            for (const EventField field : allEventFields) {
                Event event;
                event.measure.text = u"any"_s; // so that milestones are read
                if (fields.write(event, field, cell))
                    ++m_read[static_cast<std::size_t>(field)];
            }
        }
    }

    bool isMostly(EventField field) const
    {
        return m_cells > 0 && 2 * m_read[static_cast<std::size_t>(field)] > m_cells;
    }
    double lettersOfCell() const
    {
        return m_cells == 0 ? 0 : static_cast<double>(m_letters) / static_cast<double>(m_cells);
    }
    bool isEmpty() const { return m_cells == 0; }

private:
    std::size_t m_cells = 0;
    std::size_t m_letters = 0;
    std::array<std::size_t, allEventFields.size()> m_read{};
};

void guessByContents(PastedColumns &columns, const std::vector<QStringList> &rows, const EventFields &fields)
{
    using enum EventField;
    const auto isTaken = [&](EventField field) {
        return std::find(columns.fields.begin(), columns.fields.end(), field) != columns.fields.end();
    };
    std::vector<ColumnContents> contents;
    for (std::size_t i = 0; i < columns.fields.size(); ++i)
        contents.emplace_back(rows, static_cast<qsizetype>(i), columns.hasHeader, fields);
    // A column with a heading of its own is what that says, and left out if it says nothing known; but there has to be a
    // date and a title.
    const auto isGuessed = [&](EventField field) { return !columns.hasHeader || field == Date || field == Title; };
    // What has to be known of the tracker says most.
    for (const EventField field : {Date, Category, Milestone, Measure, Countries, Parties}) {
        if (!isGuessed(field))
            continue;
        for (std::size_t i = 0; i < columns.fields.size() && !isTaken(field); ++i) {
            if (!columns.fields[i] && contents[i].isMostly(field))
                columns.fields[i] = field;
        }
    }
    // The first text is the title, a longer one the summary.
    for (const EventField field : {Title, Summary}) {
        if (!isGuessed(field))
            continue;
        for (std::size_t i = 0; i < columns.fields.size() && !isTaken(field); ++i) {
            if (!columns.fields[i] && !contents[i].isEmpty())
                columns.fields[i] = field;
        }
    }
    const auto title = std::find(columns.fields.begin(), columns.fields.end(), Title) - columns.fields.begin();
    const auto summary = std::find(columns.fields.begin(), columns.fields.end(), Summary) - columns.fields.begin();
    const auto count = static_cast<std::ptrdiff_t>(contents.size());
    const bool swapped = title < count && summary < count
        && contents[static_cast<std::size_t>(title)].lettersOfCell()
            > 2 * contents[static_cast<std::size_t>(summary)].lettersOfCell();
    if (swapped && !columns.hasHeader)
        std::swap(columns.fields[static_cast<std::size_t>(title)], columns.fields[static_cast<std::size_t>(summary)]);
}

/// By the numbers of all cells of the column: one above 12 is a day.
DateOrder orderOfColumn(const std::vector<QStringList> &rows, std::size_t column, DateOrder usual)
{
    static const QRegularExpression numbers(uR"(^\s*(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}\b)"_s);
    bool dayFirst = false;
    bool monthFirst = false;
    for (const QStringList &row : rows) {
        const auto match = numbers.match(row[static_cast<qsizetype>(column)]);
        dayFirst |= match.hasMatch() && match.captured(1).toInt() > 12;
        monthFirst |= match.hasMatch() && match.captured(2).toInt() > 12;
    }
    if (dayFirst == monthFirst)
        return usual;
    return dayFirst ? DateOrder::DayFirst : DateOrder::MonthFirst;
}

/// Whether an event got a category or a party of \p all that it did not have.
bool hasNewName(const Event &before, const Event &after, const NewNames &all)
{
    const auto isNew = [&](const Participation &one) {
        return all.partyOfId.contains(one.party.text)
            && std::find(before.parties.begin(), before.parties.end(), one) == before.parties.end();
    };
    return (after.category != before.category && all.categoryOfId.contains(after.category.text))
        || std::any_of(after.parties.begin(), after.parties.end(), isNew);
}

/// Notes in \p row which of the new names its event uses.
void takeNamesOf(PastedRow &row, const NewNames &all)
{
    const auto category = all.categoryOfId.constFind(row.event.category.text);
    if (category != all.categoryOfId.constEnd())
        row.added.categories.push_back(all.categories[*category]);
    for (const Participation &participation : row.event.parties) {
        if (const auto party = all.partyOfId.constFind(participation.party.text); party != all.partyOfId.constEnd())
            row.added.parties.push_back(all.parties[*party]);
    }
}

} // namespace

std::vector<QStringList> readTabbedRows(const QString &text)
{
    std::vector<QStringList> rows;
    TabbedReader reader(text);
    qsizetype columns = 0;
    while (!reader.atEnd()) {
        QStringList row = reader.takeRow();
        if (isBlankRow(row))
            continue;
        while (row.last().trimmed().isEmpty())
            row.removeLast();
        columns = std::max(columns, row.size());
        rows.push_back(std::move(row));
    }
    for (QStringList &row : rows)
        row.resize(columns);
    return rows;
}

QString writeTabbedRows(const std::vector<QStringList> &rows)
{
    QString text;
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            QString cell = row[i];
            const bool needsQuotes =
                cell.contains(u'\t') || cell.contains(u'\n') || cell.contains(u'\r') || cell.startsWith(u'"');
            if (needsQuotes)
                cell = u'"' + cell.replace(u"\""_s, u"\"\""_s) + u'"';
            text += (i > 0 ? u"\t"_s : QString()) + cell;
        }
        text += u'\n';
    }
    return text;
}

PastedColumns guessColumns(const std::vector<QStringList> &rows, const EventFields &fields)
{
    PastedColumns columns;
    columns.order = fields.dates().order;
    if (rows.empty())
        return columns;
    columns.fields.resize(static_cast<std::size_t>(rows.front().size()));
    std::size_t named = 0;
    std::vector<std::optional<EventField>> byName(columns.fields.size());
    for (std::size_t i = 0; i < byName.size(); ++i) {
        const auto field = fieldNamed(rows.front()[static_cast<qsizetype>(i)]);
        if (field && std::find(byName.begin(), byName.end(), field) == byName.end()) {
            byName[i] = field;
            ++named;
        }
    }
    // A row of events may hold one word that is a column's name, but not two, and no date then.
    Event probe;
    const bool hasDate = std::any_of(rows.front().begin(), rows.front().end(), [&](const QString &cell) {
        return fields.write(probe, EventField::Date, cell).ok();
    });
    columns.hasHeader = named > 0 && !hasDate && (named > 1 || byName.size() == 1 || 2 * named >= byName.size());
    if (columns.hasHeader)
        columns.fields = byName;
    guessByContents(columns, rows, fields);
    for (std::size_t i = 0; i < columns.fields.size(); ++i) {
        if (columns.fields[i] == EventField::Date)
            columns.order = orderOfColumn(rows, i, columns.order);
    }
    return columns;
}

bool PastedRow::isValid() const
{
    return problem.isEmpty()
        && std::all_of(cells.begin(), cells.end(), [](const PastedCell &cell) { return cell.problem.isEmpty(); });
}

std::vector<PastedRow> readPastedRows(const std::vector<QStringList> &rows, const PastedColumns &columns,
                                      const EventFields &fields)
{
    DateContext dates = fields.dates();
    dates.order = columns.order;
    const EventFields reader = fields.withDates(dates);
    const auto has = [&](EventField field) {
        return std::find(columns.fields.begin(), columns.fields.end(), field) != columns.fields.end();
    };
    // A measure comes before its milestone, whatever the order of columns.
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < columns.fields.size(); ++i) {
        if (columns.fields[i])
            order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return *columns.fields[a] < *columns.fields[b]; });
    std::vector<PastedRow> read;
    read.reserve(rows.size());
    NewNames all; // so that a name that two rows bring along is one
    for (std::size_t line = columns.hasHeader ? 1 : 0; line < rows.size(); ++line) {
        PastedRow row;
        row.line = line;
        row.cells.resize(columns.fields.size());
        for (const std::size_t column : order) {
            const QString &cell = rows[line][static_cast<qsizetype>(column)];
            const EventField field = *columns.fields[column];
            const bool mayBeBlank = field != EventField::Date && field != EventField::Title;
            if (mayBeBlank && cell.trimmed().isEmpty())
                continue;
            const bool wasKnown = reader.write(row.event, field, cell).ok();
            if (wasKnown)
                continue;
            const Event before = row.event;
            all.countriesByCode = !columns.hasHeader || !isOfCompanies(rows.front()[static_cast<qsizetype>(column)]);
            if (const auto written = reader.write(row.event, field, cell, &all); !written) {
                row.cells[column].problem = written.error().message;
                continue;
            }
            row.cells[column].isNew = hasNewName(before, row.event, all);
        }
        if (!has(EventField::Title))
            row.problem = EditingTr::tr("No column gives the title.");
        else if (!has(EventField::Date))
            row.problem = EditingTr::tr("No column gives the date.");
        if (row.event.category.isEmpty()) {
            const auto &known = reader.snapshot().tracker().categories;
            if (!known.empty())
                row.event.category = known.front().id;
            else if (const auto written = reader.write(row.event, EventField::Category, EditingTr::tr("General"), &all);
                     !written)
                row.problem = written.error().message;
        }
        read.push_back(std::move(row));
    }
    for (PastedRow &row : read)
        takeNamesOf(row, all);
    return read;
}

Change pastedEvents(const Snapshot &snapshot, const std::vector<PastedRow> &rows)
{
    Change change;
    const ColumnsBase base(snapshot.tracker());
    EditOverlay tracker(base);
    IdMaker ids(tracker);
    QSet<QString> categories;
    QSet<QString> parties;
    int events = 0;
    for (const PastedRow &row : rows) {
        if (!row.isValid())
            continue;
        for (const Category &category : row.added.categories) {
            if (!categories.contains(category.id.text))
                change.parts.push_back(EntityChange::addition(category));
            categories.insert(category.id.text);
        }
        for (const Party &party : row.added.parties) {
            if (!parties.contains(party.id.text))
                change.parts.push_back(EntityChange::addition(party));
            parties.insert(party.id.text);
        }
        change.parts.push_back(EntityChange::addition(ids.withNewId(row.event)));
        tracker.apply(change.parts.back());
        ++events;
    }
    change.name = EditingTr::tr("Paste %Ln event(s)", nullptr, events);
    return change;
}

std::vector<QStringList> rowsLeft(const std::vector<QStringList> &rows, const PastedColumns &columns,
                                  const std::vector<PastedRow> &read)
{
    std::vector<QStringList> left;
    if (columns.hasHeader)
        left.push_back(rows.front());
    for (const PastedRow &row : read) {
        if (!row.isValid())
            left.push_back(rows[row.line]);
    }
    if (columns.hasHeader && left.size() == 1)
        left.clear();
    return left;
}

} // namespace Dateline
