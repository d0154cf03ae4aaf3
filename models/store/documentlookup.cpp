// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/documentlookup.h"

#include "models/domain/fields.h"

namespace Dateline {

using namespace Qt::StringLiterals;

template<typename Entity>
std::optional<Entity> DocumentLookup::find(const QString &name) const
{
    auto stored = m_rows.find<Entity>(name);
    return stored ? std::optional(std::move(stored->entity)) : std::nullopt;
}

template std::optional<Category> DocumentLookup::find(const QString &) const;
template std::optional<Party> DocumentLookup::find(const QString &) const;
template std::optional<Measure> DocumentLookup::find(const QString &) const;
template std::optional<Event> DocumentLookup::find(const QString &) const;
template std::optional<Source> DocumentLookup::find(const QString &) const;
template std::optional<Attribution> DocumentLookup::find(const QString &) const;
template std::optional<AcceptedFinding> DocumentLookup::find(const QString &) const;
template std::optional<Figure> DocumentLookup::find(const QString &) const;
template std::optional<Publisher> DocumentLookup::find(const QString &) const;
template std::optional<SavedView> DocumentLookup::find(const QString &) const;

TrackerHeader DocumentLookup::header() const { return find<TrackerHeader>({}).value_or(TrackerHeader()); }

PartyId DocumentLookup::country(CountryCode code) const
{
    return {
        m_rows.value(u"SELECT id FROM party WHERE kind = 'country' AND country = ?"_s, {code.toString()}).toString()};
}

EntityLookup::Counts DocumentLookup::counts() const
{
    const auto count = [this](const char *table) {
        return static_cast<std::size_t>(
            m_rows.value(u"SELECT count(*) FROM \"%1\""_s.arg(QLatin1StringView(table)), {}).toULongLong());
    };
    return {count("category"),  count("party"),       count("measure"),          count("event"),
            count("source"),    count("attribution"), count("accepted_finding"), count("figure"),
            count("publisher"), count("saved_view")};
}

Result<void> DocumentLookup::outcome() const { return m_rows.error() ? Result<void>(*m_rows.error()) : Result<void>(); }

} // namespace Dateline
