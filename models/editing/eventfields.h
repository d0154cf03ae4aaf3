// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/datereading.h"
#include "models/domain/change.h"
#include "models/editing/namerule.h"
#include "models/query/snapshot.h"

#include <QHash>

#include <array>
#include <memory>
#include <optional>

namespace Dateline {

/// The fields of an event that people write as one text each: in the cells of a table, and in rows from elsewhere.
enum class EventField {
    Date,
    Title,
    Category,
    Countries, ///< the parties that are countries; those of its measure do not stand here
    Parties,   ///< all other parties
    Measure,
    Milestone,
    Tags,
    Summary,
    Note,
    ReviewOn
};
inline constexpr std::array allEventFields = {EventField::Date,      EventField::Title,   EventField::Category,
                                              EventField::Countries, EventField::Parties, EventField::Measure,
                                              EventField::Milestone, EventField::Tags,    EventField::Summary,
                                              EventField::Note,      EventField::ReviewOn};

/// The heading of a field's column.
QString eventFieldName(EventField field);

/// Names that the tracker does not have yet and that rows from elsewhere bring along. Entities with ids of their own.
struct NewNames
{
    std::vector<Category> categories;
    std::vector<Party> parties;
    // Their places in those lists, by folded name (countries: by code) and by id.
    QHash<QByteArray, std::size_t> categoryNamed, countryNamed, otherNamed;
    QHash<QString, std::size_t> categoryOfId, partyOfId;
    /// Whether codes in capitals that stand among parties of all kinds are those of countries. Not in a column of
    /// companies, which are called GE and BT, too.
    bool countriesByCode = true;
};

/// Of which kinds the parties are that a text names.
enum class PartiesOf {
    Countries,
    Others, ///< and of new parties those that are called like countries
    Any
};

/// How a text that names parties is meant.
struct PartyHints
{
    PartiesOf kinds = PartiesOf::Others;
    bool isOne = false;                      ///< one name, whatever separators are in it
    PartyKind newKind = PartyKind::Company;  ///< of parties that are not known yet
    std::optional<Role> role = std::nullopt; ///< where the text says none; none: the usualRole()
};

/// Reads and writes the fields of events as texts, by the names of one snapshot (namerule.h). A name of several means
/// the one that the event has already, or else none. Lists are separated by ";" or ","; a name with a comma in it is
/// found all the same, the legal form of a company ("Co., Ltd.") stays with its name, and a tag that the event has is
/// one. A role may stand behind a party in brackets: "Huawei (target)".
class EventFields
{
public:
    /// O(categories + parties + measures).
    EventFields(std::shared_ptr<const Snapshot> snapshot, DateContext dates);

    const Snapshot &snapshot() const { return *m_snapshot; }
    const std::shared_ptr<const Snapshot> &sharedSnapshot() const { return m_snapshot; }
    const DateContext &dates() const { return m_dates; }
    /// The same with other rules for dates. O(1).
    EventFields withDates(const DateContext &dates) const
    {
        EventFields other = *this;
        other.m_dates = dates;
        return other;
    }

    /// What stands in the field, as write() reads it; empty: nothing.
    QString text(const Event &event, EventField field) const;

    /// Puts what \p text says into the field. Parties that were there keep their roles unless the text says one, new
    /// ones have their usualRole().
    /// An event that gets a measure and has no milestone gets "announced"; without its measure it has none. Malformed,
    /// in a sentence for people, if the text cannot be read or is too long; then \p event is as it was. \p added takes
    /// names that are not known, if there is one: categories, parties (those of countries only where there is such a
    /// country).
    Result<void> write(Event &event, EventField field, const QString &text, NewNames *added = nullptr) const;

    /// Adds the parties of any kind that \p text names, to those that are there. Fails as write().
    Result<void> addParties(Event &event, const QString &text) const
    {
        return writeParties(event, text.trimmed(), PartiesOf::Any, nullptr);
    }

    /// Who \p text names, each once a role. Fails and adds as write() does.
    Result<std::vector<Participation>> parties(const QString &text, const PartyHints &hints, NewNames *added) const;

    /// The names that may be written into a field, in the order of the tracker; none where any text will do.
    QStringList choices(EventField field) const;

private:
    Result<void> writeDate(Edtf &date, const QString &text, bool required) const;
    Result<void> writeCategory(Event &event, const QString &text, NewNames *added) const;
    Result<void> writeParties(Event &event, const QString &text, PartiesOf kinds, NewNames *added) const;
    struct NamedParty
    {
        Participation participation;
        bool saysRole = false;
        /// Whether it stands for \p other: in the role that it says, or else in any.
        bool means(const Participation &other) const
        {
            return saysRole ? other == participation : other.party == participation.party;
        }
    };
    Result<std::vector<NamedParty>> namedParties(const QString &text, const PartyHints &hints, const Event &event,
                                                 NewNames *added) const;
    Result<void> writeMeasure(Event &event, const QString &text) const;
    Result<void> writeMilestone(Event &event, const QString &text) const;
    Result<void> writeTags(Event &event, const QString &text) const;
    /// Who is meant, or why that is not clear.
    struct Meant
    {
        std::optional<Participation> found;
        QString unclear;
    };
    Meant participationOf(const QString &text, bool countries, const Event &event, const NewNames *added) const;
    std::optional<Participation> addedParty(const QString &text, PartyKind kind, NewNames &added) const;
    const Party *partyOf(const PartyId &id, const NewNames *added) const;

    std::shared_ptr<const Snapshot> m_snapshot;
    DateContext m_dates;
    struct Names
    {
        NameTable categories, countries, others, measures;
    };
    std::shared_ptr<const Names> m_names;
};

/// The step that changes \p before to \p after, named after the field: "Change title".
Change fieldChange(const Event &before, const Event &after, EventField field);

} // namespace Dateline
