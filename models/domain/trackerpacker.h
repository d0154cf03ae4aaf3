// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/domain/trackercolumns.h"

#include <QHash>

#include <array>

namespace Dateline {

/// Puts a TrackerColumns together, entity by entity. Texts are valid UTF-8; numbers are places in lists that may come
/// later, but no later than take().
class TrackerPacker
{
public:
    /// The header and the lists of categories, parties, measures, accepted findings and figures are set here directly.
    TrackerColumns &tracker() { return m_tracker; }

    // Numbers for what occurs often. An empty text is 0.
    std::uint32_t date(const Edtf &date);
    Result<std::uint32_t> date(QByteArrayView utf8); ///< errors of Edtf::parse()
    /// Of a field whose texts are kept once each (SharedTexts).
    template<typename FieldType>
    std::uint32_t shared(const FieldType &field, QByteArrayView utf8)
    {
        auto &texts = columns<FieldType>().of(field).texts;
        return utf8.isEmpty() ? 0 : interned(work<FieldType>().numbers, texts, utf8);
    }
    template<auto Member>
    std::uint32_t shared(QByteArrayView utf8)
    {
        return shared(Field<Member>(), utf8);
    }

    template<typename Entity>
    void add(const PackedFields<Entity> &fields)
    {
        auto &columns = m_tracker.columnsOf<Entity>(m_tracker);
        columns.put(columns.texts.size(), fields);
        for (const QByteArrayView text : fields.texts)
            columns.texts.add(text);
        m_tracker.order<Entity>().append();
    }

    /// Adds to a list of the entity with number \p owner, which may come later: TrackerColumns::participationNumber()
    /// to parties, UTF-8 to a list of texts, AuthorTexts to one of names. The elements of one list come in their order.
    template<typename FieldType, typename Element>
    void addTo(const FieldType &field, std::uint32_t owner, const Element &element)
    {
        auto &column = columns<FieldType>().of(field);
        FieldWork &list = work<FieldType>();
        list.owners.push_back(owner);
        list.elements.push_back(numberOfElement(column, list, element));
    }
    template<auto Member, typename Element>
    void addTo(std::uint32_t owner, const Element &element)
    {
        addTo(Field<Member>(), owner, element);
    }

    TrackerColumns take();

private:
    using Numbers = QHash<QByteArray, std::uint32_t>; ///< by text

    /// What is needed of a field until the tracker is complete.
    struct FieldWork
    {
        Numbers numbers;
        std::vector<std::uint32_t> owners, elements; ///< of lists, in pairs
        CompressedRows grouped(std::size_t groups);  ///< and forgets them
    };
    template<typename Entity>
    struct Work
    {
        std::array<FieldWork, fieldCount<Entity>> fields;
    };

    template<typename FieldType>
    auto &columns()
    {
        return m_tracker.columnsOf<typename FieldType::Owner>(m_tracker);
    }
    template<typename FieldType>
    FieldWork &work()
    {
        return std::get<Work<typename FieldType::Owner>>(m_work).fields[fieldIndex<FieldType>];
    }

    static std::uint32_t interned(Numbers &numbers, SharedColumn<QString> &texts, QByteArrayView utf8);
    static std::uint32_t numberOfElement(const CompressedRows &, FieldWork &, std::uint32_t number) { return number; }
    static std::uint32_t numberOfElement(TextLists &column, FieldWork &work, QByteArrayView utf8);
    static std::uint32_t numberOfElement(NameLists &column, FieldWork &, const AuthorTexts &texts);

    template<typename Entity>
    void finish();
    static void finish(PackedNumbers &column, FieldWork &, std::size_t entities);
    static void finish(SparseNumbers &column, FieldWork &, std::size_t entities);
    static void finish(SharedColumn<std::uint8_t> &column, FieldWork &, std::size_t entities);
    static void finish(SharedTexts &column, FieldWork &, std::size_t entities);
    static void finish(CompressedRows &column, FieldWork &work, std::size_t entities);
    static void finish(TextLists &column, FieldWork &work, std::size_t entities);
    static void finish(NameLists &column, FieldWork &work, std::size_t entities);

    TrackerColumns m_tracker;
    Numbers m_dateNumbers;
    std::tuple<Work<Event>, Work<Source>, Work<Attribution>> m_work;
};

} // namespace Dateline
