// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/datereading.h"
#include "models/domain/tracker.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

/// \file
/// What stands between a file of some format and a tracker: neutral records. A reader makes them and decides nothing:
/// texts stay as the file has them, with the place where they stand. Names are matched, dates read, faults found and
/// duplicates merged by models/importing, for all formats alike.
namespace Dateline {

/// Where a record stands in its file. Of row, line and path one is enough.
struct RecordPlace
{
    std::uint64_t row = 0;  ///< of a table, counted from 1 with its header, as spreadsheets do; 0: none
    std::uint64_t line = 0; ///< of a text, counted from 1; 0: none
    QString path = {};      ///< a JSON pointer, a sheet of a workbook, a key: as the format names things
    friend bool operator==(const RecordPlace &, const RecordPlace &) = default;
};

/// "row 12, date", "line 7", "/events/3, title". Empty if nothing is known.
QString placeInWords(const RecordPlace &place, const QString &field = {});

/// A date as a file has it: in people's words, or as the format's own syntax says without doubt.
struct RecordDate
{
    QString text = {};    ///< "23.8.2018", "mid-November 2018", EDTF; the start, if there is an end
    QString endText = {}; ///< of an interval in two fields; empty: none
    std::optional<Edtf> value = {};
    /// What the whole column says of 03/04/2019. None: nothing does, and such a text is not read.
    std::optional<DateOrder> order = DateOrder::DayFirst;
    bool isEmpty() const { return text.isEmpty() && endText.isEmpty() && !value; }
    friend bool operator==(const RecordDate &, const RecordDate &) = default;
};

/// Somebody who takes part in an event.
struct RecordParty
{
    QString name = {};   ///< a name, alias, code or id; a list of them in one text if isList
    bool isList = false; ///< cut as lists in cells are (EventFields), so that names with commas stay whole
    std::optional<PartyKind> kind = {}; ///< none: a country if it is called so, else a company
    std::optional<Role> role = {};      ///< none: the usual one
    friend bool operator==(const RecordParty &, const RecordParty &) = default;
};

/// A work. Its key is how other records of the file name it.
struct WorkRecord
{
    RecordPlace place = {};
    QString key = {};
    Source source = {}; ///< without id and dates
    RecordDate issued = {};
    RecordDate accessed = {};
    friend bool operator==(const WorkRecord &, const WorkRecord &) = default;
};

/// What a source says: of an event, or a quote that waits for one.
struct AttributionRecord
{
    RecordPlace place = {};
    QString eventKey = {};  ///< empty: of the event that it stands in
    QString sourceKey = {}; ///< of a WorkRecord of the file; empty: `source`
    std::optional<WorkRecord> source = {};
    Attribution attribution = {}; ///< without ids and date
    RecordDate date = {};         ///< that the source gives
    friend bool operator==(const AttributionRecord &, const AttributionRecord &) = default;
};

/// A kind of event with its look, for formats that have such a list.
struct CategoryRecord
{
    RecordPlace place = {};
    QString name = {};
    QString colour = {}; ///< see isColour(); empty: none
    friend bool operator==(const CategoryRecord &, const CategoryRecord &) = default;
};

/// A policy, for formats that say what it does. Events name it by its title.
struct MeasureRecord
{
    RecordPlace place = {};
    QString title = {};
    QString summary = {};
    Effect effect = Effect::Review;
    std::vector<RecordParty> issuers = {};
    std::vector<RecordParty> targets = {};
    friend bool operator==(const MeasureRecord &, const MeasureRecord &) = default;
};

struct EventRecord
{
    RecordPlace place = {};
    QString key = {}; ///< how other records of the file name it, and its id if it can be one; may be empty
    QString title = {};
    QString summary = {};
    QString note = {};
    RecordDate date = {};
    QString category = {};
    std::vector<RecordParty> parties = {};
    QString measure = {};   ///< its title or id
    QString milestone = {}; ///< its word or name
    QString tags = {};      ///< a list in one text
    std::vector<AttributionRecord> attributions = {};
    QByteArray extra =
        {}; ///< what the format has and a tracker has not: a canonical JSON object (Event::extra), or empty
    friend bool operator==(const EventRecord &, const EventRecord &) = default;
};

/// What a file says of itself; taken by an empty tracker only.
struct HeaderRecord
{
    RecordPlace place = {};
    QString title = {};
    QString description = {};
    QString language = {};
    friend bool operator==(const HeaderRecord &, const HeaderRecord &) = default;
};

using Record = std::variant<EventRecord, WorkRecord, AttributionRecord, MeasureRecord, CategoryRecord, HeaderRecord>;

/// Takes what a reader finds, in the order of the file. Each entry of the file is given to take() or reject(), once:
/// those are counted. What a record refers to by key may come later.
class RecordSink
{
public:
    virtual ~RecordSink() = default;
    /// False: nothing more is wanted, and the reader returns.
    virtual bool take(Record record) = 0;
    /// An entry that is no record. \p field is the column or member at fault, empty if it is all of it; \p reason is a
    /// sentence without a full stop.
    virtual bool reject(const RecordPlace &place, const QString &field, const QString &reason) = 0;
    /// Something that was read in another way than it stands there, or left out of a record.
    virtual void remark(const RecordPlace &place, const QString &field, const QString &text) = 0;
};

} // namespace Dateline
