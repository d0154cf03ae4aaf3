// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/tables/rowrecords.h"

#include "models/domain/sourcerecord.h"
#include "models/exchange/exchangetr.h"

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// A list in a cell, with semicolons between: bars and line ends part as well where there are none.
QString listInCell(QString cell)
{
    if (!cell.contains(u';')) {
        cell.replace(u'\n', u';');
        cell.replace(u'|', u';');
    }
    return cell;
}

struct PartyColumn
{
    TableField field;
    std::optional<PartyKind> kind = {};
    std::optional<Role> role = {};
};
constexpr PartyColumn partyColumns[] = {{TableField::Countries, PartyKind::Country, {}},
                                        {TableField::Companies, PartyKind::Company, {}},
                                        {TableField::Organisations, PartyKind::Organisation, {}},
                                        {TableField::Persons, PartyKind::Person, {}},
                                        {TableField::Parties, {}, {}},
                                        {TableField::Issuers, {}, Role::Issuer},
                                        {TableField::Targets, {}, Role::Target},
                                        {TableField::Affected, {}, Role::Affected},
                                        {TableField::Partners, {}, Role::Partner},
                                        {TableField::Venues, {}, Role::Venue}};

bool isAddress(QStringView text)
{
    return text.startsWith("http://"_L1, Qt::CaseInsensitive) || text.startsWith("https://"_L1, Qt::CaseInsensitive);
}

/// The addresses in a cell, between blanks, line ends, semicolons or bars; what is none of them is \p rest.
QStringList addressesIn(const QString &cell, QString &rest)
{
    QStringList addresses, words;
    QString piece;
    const auto end = [&] {
        while (isAddress(piece) && (piece.endsWith(u',') || piece.endsWith(u'.')))
            piece.chop(1);
        if (!piece.isEmpty())
            (isAddress(piece) ? addresses : words).append(piece);
        piece.clear();
    };
    for (const QChar c : cell) {
        const bool isListMark = c == u'|' || (c == u';' && !piece.contains(u'?'));
        if (c.isSpace() || isListMark)
            end();
        else
            piece += c;
    }
    end();
    rest = words.join(u' ');
    return addresses;
}

} // namespace

RowRecords::RowRecords(const TableMapping &mapping, const std::vector<DateColumn> &dates,
                       std::optional<DateOrder> orderOfOthers)
    : m_mapping(mapping), m_dates(dates), m_orderOfOthers(orderOfOthers)
{
    for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
        if (const auto field = mapping.columns[i].field)
            m_columns[static_cast<std::size_t>(*field)].push_back(i);
    }
}

QString RowRecords::textOf(const TableRow &row, TableField field) const
{
    const auto &columns = columnsOf(field);
    return columns.empty() || columns.front() >= row.cells.size() ? QString() : row.cells[columns.front()].trimmed();
}

QString RowRecords::joinedText(const TableRow &row, TableField field, QLatin1StringView between) const
{
    QString all;
    for (const std::size_t column : columnsOf(field)) {
        const QString text = column < row.cells.size() ? row.cells[column].trimmed() : QString();
        if (!all.isEmpty() && !text.isEmpty())
            all += between;
        all += text;
    }
    return all;
}

std::optional<DateOrder> RowRecords::orderOf(std::size_t column) const
{
    if (const auto said = m_mapping.columns[column].order)
        return said;
    const DateColumn &dates = m_dates[column];
    if (const auto own = dates.order())
        return own;
    return dates.isContradictory() ? std::nullopt : m_orderOfOthers;
}

QString RowRecords::dateText(const TableRow &row, std::size_t column, RecordSink &sink) const
{
    if (column >= row.cells.size())
        return {};
    QString remark;
    const QString text = m_dates[column].textOf(row.cells[column], remark);
    if (!remark.isEmpty())
        sink.remark(row.place, m_mapping.columns[column].heading, remark);
    return text;
}

QString RowRecords::dateOfParts(const TableRow &row, TableField year, TableField month, TableField day) const
{
    const QString years = textOf(row, year), months = textOf(row, month), days = textOf(row, day);
    if (years.isEmpty())
        return {};
    bool isNumber = false;
    const int number = months.toInt(&isNumber);
    if (months.isEmpty())
        return years;
    if (!isNumber) // "August"
        return QString(days + u' ' + months + u' ' + years).trimmed();
    const QString upToMonth = years + u'-' + QString::number(number).rightJustified(2, u'0');
    return days.isEmpty() ? upToMonth : QString(upToMonth + u'-' + days.rightJustified(2, u'0'));
}

RecordDate RowRecords::dateOf(const TableRow &row, TableField start, TableField end, RecordSink &sink) const
{
    RecordDate date;
    if (const auto &columns = columnsOf(start); !columns.empty()) {
        date.text = dateText(row, columns.front(), sink);
        date.order = orderOf(columns.front());
    }
    if (const auto &columns = columnsOf(end); !columns.empty()) {
        date.endText = dateText(row, columns.front(), sink);
        if (date.text.isEmpty())
            date.order = orderOf(columns.front());
    }
    return date;
}

void RowRecords::addSources(const TableRow &row, EventRecord &event, RecordSink &sink) const
{
    QString words;
    const QStringList addresses = addressesIn(joinedText(row, TableField::SourceUrl, " "_L1), words);
    WorkRecord source;
    source.place = row.place;
    source.source.title = textOf(row, TableField::SourceTitle);
    if (source.source.title.isEmpty())
        source.source.title = words;
    source.source.containerTitle = textOf(row, TableField::SourceName);
    source.source.authors = authorsFromLine(textOf(row, TableField::SourceAuthors));
    source.issued = dateOf(row, TableField::SourceDate, TableField::SourceDate, sink);
    source.issued.endText.clear();
    const QString quote = textOf(row, TableField::Quote);
    const bool isNamed = !source.source.title.isEmpty() || !source.source.containerTitle.isEmpty();
    if (addresses.isEmpty() && !isNamed) {
        if (!quote.isEmpty()) {
            event.note += (event.note.isEmpty() ? QString() : u"\n"_s) + quote;
            sink.remark(row.place, ExchangeTr::tr("quote"), ExchangeTr::tr("has no source and was added to the note"));
        }
        return;
    }
    for (qsizetype i = 0; i < std::max<qsizetype>(addresses.size(), 1); ++i) {
        AttributionRecord attribution;
        attribution.place = row.place;
        attribution.source = i == 0 ? source : WorkRecord{.place = row.place};
        attribution.source->source.url = addresses.value(i);
        if (i == 0) {
            attribution.attribution.quote.exact = quote;
            attribution.attribution.saidBy = textOf(row, TableField::SaidBy);
        }
        event.attributions.push_back(std::move(attribution));
    }
}

EventRecord RowRecords::event(const TableRow &row, RecordSink &sink) const
{
    EventRecord event;
    event.place = row.place;
    event.key = textOf(row, TableField::Id);
    event.title = textOf(row, TableField::Title);
    event.summary = joinedText(row, TableField::Summary, "\n"_L1);
    event.note = joinedText(row, TableField::Note, "\n"_L1);
    event.category = textOf(row, TableField::Category);
    event.measure = textOf(row, TableField::Measure);
    event.milestone = textOf(row, TableField::Milestone);
    event.tags = listInCell(joinedText(row, TableField::Tags, "; "_L1));
    event.date = dateOf(row, TableField::Date, TableField::EndDate, sink);
    if (event.date.text.isEmpty())
        event.date.text = dateOfParts(row, TableField::Year, TableField::Month, TableField::Day);
    if (event.date.endText.isEmpty())
        event.date.endText = dateOfParts(row, TableField::EndYear, TableField::EndMonth, TableField::EndDay);
    const QString time = textOf(row, TableField::Time);
    if (!time.isEmpty() && !event.date.text.contains(u':') && !event.date.text.isEmpty())
        event.date.text += u' ' + time;
    for (const PartyColumn &column : partyColumns) {
        for (const std::size_t at : columnsOf(column.field)) {
            if (at < row.cells.size() && !row.cells[at].trimmed().isEmpty())
                event.parties.push_back({.name = listInCell(row.cells[at].trimmed()),
                                         .isList = true,
                                         .kind = column.kind,
                                         .role = column.role});
        }
    }
    addSources(row, event, sink);
    return event;
}

} // namespace Dateline
