// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/fieldcolumns.h"

namespace Dateline {

/// The columns of \p Entity that something asks for by name; specialised below. column() says of which field each is.
/// A field needs no place here: what is not here, EntityColumns has.
template<typename Entity>
struct NamedColumns;

/// Which of the texts of its entity the field at \p Path is.
template<auto... Path>
inline constexpr std::size_t textAt = textOfField<Field<Path...>>;

template<>
struct NamedColumns<Event>
{
    enum Text : std::size_t {
        Id = 0,
        Title = textAt<&Event::title>,
        Summary = textAt<&Event::summary>,
        DateReason = textAt<&Event::dateReason>,
        Note = textAt<&Event::note>,
        Texts = textCount<Event>
    };
    PackedNumbers category, measure;
    PackedNumbers date;                   ///< into TrackerColumns::dates
    SparseNumbers reviewOn;               ///< into TrackerColumns::dates
    SharedColumn<std::uint8_t> milestone; ///< a Milestone, or none
    CompressedRows participations;        ///< see TrackerColumns::participationNumber()
    TextLists tags;

    static constexpr auto column(const Field<&Event::category> &) { return &NamedColumns::category; }
    static constexpr auto column(const Field<&Event::measure> &) { return &NamedColumns::measure; }
    static constexpr auto column(const Field<&Event::date> &) { return &NamedColumns::date; }
    static constexpr auto column(const Field<&Event::reviewOn> &) { return &NamedColumns::reviewOn; }
    static constexpr auto column(const Field<&Event::milestone> &) { return &NamedColumns::milestone; }
    static constexpr auto column(const Field<&Event::parties> &) { return &NamedColumns::participations; }
    static constexpr auto column(const Field<&Event::tags> &) { return &NamedColumns::tags; }
};

template<>
struct NamedColumns<Source>
{
    enum Text : std::size_t {
        Id = 0,
        Type = textAt<&Source::type>,
        Title = textAt<&Source::title>,
        ContainerTitle = textAt<&Source::containerTitle>,
        Publisher = textAt<&Source::publisher>,
        Url = textAt<&Source::url>,
        Language = textAt<&Source::language>,
        Snapshot = textAt<&Source::text>,
        TextDigest = textAt<&Source::textDigest>,
        ArchivedUrl = textAt<&Source::archivedUrl>,
        Texts = textCount<Source>
    };
    PackedNumbers issued, accessed;         ///< into TrackerColumns::dates
    SharedColumn<std::uint8_t> reliability; ///< a Reliability, or none
    NameLists authors;

    static constexpr auto column(const Field<&Source::issued> &) { return &NamedColumns::issued; }
    static constexpr auto column(const Field<&Source::accessed> &) { return &NamedColumns::accessed; }
    static constexpr auto column(const Field<&Source::reliability> &) { return &NamedColumns::reliability; }
    static constexpr auto column(const Field<&Source::authors> &) { return &NamedColumns::authors; }
};

template<>
struct NamedColumns<Attribution>
{
    enum Text : std::size_t {
        Id = 0,
        QuoteExact = textAt<&Attribution::quote, &Quote::exact>,
        QuotePrefix = textAt<&Attribution::quote, &Quote::prefix>,
        QuoteSuffix = textAt<&Attribution::quote, &Quote::suffix>,
        Locator = textAt<&Attribution::locator>,
        SaidBy = textAt<&Attribution::saidBy>,
        Stated = textAt<&Attribution::stated>,
        Note = textAt<&Attribution::note>,
        Texts = textCount<Attribution>
    };
    PackedNumbers event, source, party;
    PackedNumbers role; ///< a Role, or noIndex, which takes no memory if none has one
    SharedTexts origin;
    PackedNumbers date; ///< into TrackerColumns::dates
    SharedColumn<std::uint8_t> claim, support;
    SharedColumn<std::uint8_t> credibility; ///< a Credibility, or none

    static constexpr auto column(const Field<&Attribution::event> &) { return &NamedColumns::event; }
    static constexpr auto column(const Field<&Attribution::source> &) { return &NamedColumns::source; }
    static constexpr auto column(const Field<&Attribution::party> &) { return &NamedColumns::party; }
    static constexpr auto column(const Field<&Attribution::role> &) { return &NamedColumns::role; }
    static constexpr auto column(const Field<&Attribution::origin> &) { return &NamedColumns::origin; }
    static constexpr auto column(const Field<&Attribution::date> &) { return &NamedColumns::date; }
    static constexpr auto column(const Field<&Attribution::claim> &) { return &NamedColumns::claim; }
    static constexpr auto column(const Field<&Attribution::support> &) { return &NamedColumns::support; }
    static constexpr auto column(const Field<&Attribution::credibility> &) { return &NamedColumns::credibility; }
};

template<typename FieldType>
inline constexpr bool hasNamedColumn = requires(const FieldType &field)
{
    NamedColumns<typename FieldType::Owner>::column(field);
};

/// One entity on its way into the columns: its texts as UTF-8 in their order (textOfField), and for each field that is
/// kept as a number that number. Its lists go their own ways.
template<typename Entity>
struct PackedFields
{
    static constexpr auto unset = [] {
        std::array<std::uint32_t, fieldCount<Entity>> numbers = {};
        std::size_t index = 0;
        forEachField<Entity>(
            [&]<typename FieldType>(const FieldType &) { numbers[index++] = Packed<FieldType>::unset; });
        return numbers;
    }();

    std::array<QByteArrayView, textCount<Entity>> texts;
    std::array<std::uint32_t, fieldCount<Entity>> numbers = unset;

    template<typename FieldType>
    std::uint32_t &number(const FieldType &)
    {
        static_assert(Packed<FieldType>::form == ColumnForm::Number);
        return numbers[fieldIndex<FieldType>];
    }
    template<auto... Path>
    std::uint32_t &number()
    {
        return number(Field<Path...>());
    }
};

/// All columns of a kind of entity, one for each line in its table of fields.
template<typename Entity>
class EntityColumns : public NamedColumns<Entity>
{
public:
    static_assert(textCount<Entity> <= TextRecords::mostFields);
    TextRecords texts{textCount<Entity>};

    /// The column of a field that is a number or a list.
    template<typename FieldType>
    auto &of(const FieldType &field)
    {
        return columnOf(*this, field);
    }
    template<typename FieldType>
    const auto &of(const FieldType &field) const
    {
        return columnOf(*this, field);
    }

    /// The number of a field of an entity.
    template<typename FieldType>
    std::uint32_t number(const FieldType &field, std::size_t entity) const
    {
        return numberAt(of(field), entity, Packed<FieldType>::unset);
    }

    /// Sets the numbers of an entity, which may be the next one.
    void put(std::size_t entity, const PackedFields<Entity> &fields)
    {
        forEachField<Entity>([&]<typename FieldType>(const FieldType &field) {
            if constexpr (Packed<FieldType>::form == ColumnForm::Number)
                putNumber(of(field), entity, fields.numbers[fieldIndex<FieldType>], Packed<FieldType>::unset);
        });
    }

private:
    template<typename Columns, typename FieldType>
    static auto &columnOf(Columns &columns, const FieldType &field)
    {
        if constexpr (hasNamedColumn<FieldType>)
            return columns.*NamedColumns<Entity>::column(field);
        else
            return std::get<fieldIndex<FieldType>>(columns.m_others);
    }

    template<typename FieldType>
    using Other = std::conditional_t<hasNamedColumn<FieldType>, NoColumn, typename Packed<FieldType>::Column>;
    template<typename... Fields>
    static std::tuple<Other<Fields>...> makeOthers(const FieldList<Fields...> &);

    decltype(makeOthers(EntityKind<Entity>::fields)) m_others; ///< a field each, NoColumn where it is kept elsewhere
};

} // namespace Dateline
