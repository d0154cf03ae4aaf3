// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/tables/tablemapping.h"

#include "models/core/textfold.h"
#include "models/exchange/exchangetr.h"
#include "models/json/objectreader.h"

#include <algorithm>
#include <array>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array tableFieldTerms = {TableFieldTerm{TableField::Id, "id"_L1, false},
                                        TableFieldTerm{TableField::Title, "title"_L1, false},
                                        TableFieldTerm{TableField::Date, "date"_L1, false},
                                        TableFieldTerm{TableField::EndDate, "end-date"_L1, false},
                                        TableFieldTerm{TableField::Time, "time"_L1, false},
                                        TableFieldTerm{TableField::Year, "year"_L1, false},
                                        TableFieldTerm{TableField::Month, "month"_L1, false},
                                        TableFieldTerm{TableField::Day, "day"_L1, false},
                                        TableFieldTerm{TableField::EndYear, "end-year"_L1, false},
                                        TableFieldTerm{TableField::EndMonth, "end-month"_L1, false},
                                        TableFieldTerm{TableField::EndDay, "end-day"_L1, false},
                                        TableFieldTerm{TableField::Category, "category"_L1, false},
                                        TableFieldTerm{TableField::Parties, "parties"_L1, true},
                                        TableFieldTerm{TableField::Countries, "countries"_L1, true},
                                        TableFieldTerm{TableField::Companies, "companies"_L1, true},
                                        TableFieldTerm{TableField::Organisations, "organisations"_L1, true},
                                        TableFieldTerm{TableField::Persons, "persons"_L1, true},
                                        TableFieldTerm{TableField::Issuers, "issuers"_L1, true},
                                        TableFieldTerm{TableField::Targets, "targets"_L1, true},
                                        TableFieldTerm{TableField::Affected, "affected"_L1, true},
                                        TableFieldTerm{TableField::Partners, "partners"_L1, true},
                                        TableFieldTerm{TableField::Venues, "venues"_L1, true},
                                        TableFieldTerm{TableField::Measure, "measure"_L1, false},
                                        TableFieldTerm{TableField::Milestone, "milestone"_L1, false},
                                        TableFieldTerm{TableField::Tags, "tags"_L1, true},
                                        TableFieldTerm{TableField::Summary, "summary"_L1, true},
                                        TableFieldTerm{TableField::Note, "note"_L1, true},
                                        TableFieldTerm{TableField::SourceUrl, "source-url"_L1, true},
                                        TableFieldTerm{TableField::SourceTitle, "source-title"_L1, false},
                                        TableFieldTerm{TableField::SourceName, "source-name"_L1, false},
                                        TableFieldTerm{TableField::SourceAuthors, "source-authors"_L1, false},
                                        TableFieldTerm{TableField::SourceDate, "source-date"_L1, false},
                                        TableFieldTerm{TableField::Quote, "quote"_L1, false},
                                        TableFieldTerm{TableField::SaidBy, "said-by"_L1, false}};

QString wordOfOrder(DateOrder order)
{
    switch (order) {
    case DateOrder::DayFirst:
        return u"day-first"_s;
    case DateOrder::MonthFirst:
        return u"month-first"_s;
    case DateOrder::YearFirst:
        return u"year-first"_s;
    }
    Q_UNREACHABLE();
}

std::optional<DateOrder> orderOfWord(const QString &word)
{
    for (const DateOrder order : {DateOrder::DayFirst, DateOrder::MonthFirst, DateOrder::YearFirst}) {
        if (word == wordOfOrder(order))
            return order;
    }
    return std::nullopt;
}

std::optional<TableField> tableFieldOfWord(const QString &word)
{
    const auto found = std::find_if(tableFieldTerms.begin(), tableFieldTerms.end(),
                                    [&](const TableFieldTerm &term) { return word == term.word; });
    return found == tableFieldTerms.end() ? std::nullopt : std::optional(found->field);
}

} // namespace

std::span<const TableFieldTerm> tableFields() { return tableFieldTerms; }

QString tableFieldWord(TableField field) { return tableFieldTerms[static_cast<std::size_t>(field)].word; }

bool TableMapping::has(TableField field) const
{
    return std::any_of(columns.begin(), columns.end(), [&](const Column &column) { return column.field == field; });
}

QByteArray mappingAsJson(const TableMapping &mapping)
{
    nlohmann::json object = {{"headerRow", mapping.headerRow}};
    object["columns"] = nlohmann::json::array();
    for (const TableMapping::Column &column : mapping.columns) {
        nlohmann::json one = nlohmann::json::object();
        addText(one, "heading", column.heading);
        if (column.field)
            addText(one, "field", tableFieldWord(*column.field));
        if (column.order)
            addText(one, "order", wordOfOrder(*column.order));
        object["columns"].push_back(std::move(one));
    }
    return objectBytes(object);
}

Result<TableMapping> mappingFromJson(const QByteArray &json)
{
    const nlohmann::json object = parsedObject(json);
    if (!object.is_object())
        return Error{ErrorCode::Malformed, ExchangeTr::tr("is not a mapping of columns (a JSON object)"), {}};
    TableMapping mapping;
    std::optional<Error> fault;
    ObjectReader reader(object, {}, fault);
    if (const auto row = reader.number("headerRow")) {
        constexpr double mostRows = 1'000'000;
        if (*row < 0 || *row > mostRows || *row != static_cast<double>(static_cast<std::uint64_t>(*row)))
            reader.fail(u"headerRow"_s, ExchangeTr::tr("is not the number of a row"));
        else
            mapping.headerRow = static_cast<std::uint64_t>(*row);
    }
    const nlohmann::json *const columns = reader.take("columns");
    if (!columns || !columns->is_array()) {
        reader.fail(u"columns"_s, ExchangeTr::tr("must be a list"));
    } else {
        for (std::size_t i = 0; i < columns->size() && !fault; ++i) {
            ObjectReader one((*columns)[i], u"/columns/"_s + QString::number(i), fault);
            TableMapping::Column column;
            column.heading = one.text("heading").value_or(QString());
            column.field = one.word<TableField>("field", tableFieldOfWord);
            column.order = one.word<DateOrder>("order", orderOfWord);
            one.noRest();
            mapping.columns.push_back(std::move(column));
        }
    }
    reader.noRest();
    return fault ? Result<TableMapping>(*fault) : mapping;
}

QByteArray headingsKey(const TableMapping &mapping)
{
    QByteArray key;
    for (const TableMapping::Column &column : mapping.columns)
        key += foldForSearch(column.heading) + '\n';
    return key;
}

Result<TableMapping> fittedMapping(const TableMapping &wanted, const TableMapping &found)
{
    TableMapping fitted = found;
    for (TableMapping::Column &column : fitted.columns)
        column.field = std::nullopt;
    if (wanted.headerRow == 0)
        fitted.headerRow = 0;
    for (std::size_t i = 0; i < wanted.columns.size(); ++i) {
        const TableMapping::Column &column = wanted.columns[i];
        const QByteArray heading = foldForSearch(column.heading);
        auto place = std::find_if(fitted.columns.begin(), fitted.columns.end(), [&](const TableMapping::Column &one) {
            return foldForSearch(one.heading) == heading;
        });
        if (heading.isEmpty() && i < fitted.columns.size())
            place = fitted.columns.begin() + static_cast<std::ptrdiff_t>(i);
        if (place == fitted.columns.end()) {
            return Error{ErrorCode::Malformed, ExchangeTr::tr("the table has no column “%1”").arg(column.heading),
                         u"/columns/"_s + QString::number(i)};
        }
        place->field = column.field;
        place->order = column.order;
    }
    return fitted;
}

} // namespace Dateline
