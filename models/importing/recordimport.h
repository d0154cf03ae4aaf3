// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/columnsbase.h"
#include "models/exchange/importer.h"
#include "models/importing/knownevents.h"
#include "models/importing/recordparties.h"
#include "models/importing/recordsources.h"

#include <QSet>

namespace Dateline {

/// What is done with an event that the tracker has already: same title, overlapping date.
enum class Duplicates {
    Merge, ///< it stays as it is there, and gets the sources and quotes that are new
    Keep   ///< it is added beside it
};

struct RecordImportOptions
{
    DateContext dates; ///< of languages and the order that a record does not say
    Duplicates duplicates = Duplicates::Merge;
};

/// What records would bring to a tracker.
struct RecordPlan
{
    /// What is new, under ids that are free in the tracker; it refers to what is there already, too. Its header is what
    /// the file says of itself, else the tracker's.
    Tracker additions;
    ImportReport report;
};

/// Brings the records of files to a tracker: names and dates are read (normalised), each entity is checked against the
/// rules of fields (validated), and what is there already is taken for the same (merged). Nothing is written:
/// changeOf() makes a step of the outcome. One row that cannot be taken does not hold up the others.
class RecordImport : public RecordSink
{
public:
    RecordImport(std::shared_ptr<const Snapshot> into, RecordImportOptions options);

    /// The records that follow are of this file.
    void beginFile(const QString &name);
    /// All references by key are resolved; to be called behind the records of a file.
    void endFile();

    bool take(Record record) override;
    bool reject(const RecordPlace &place, const QString &field, const QString &reason) override;
    void remark(const RecordPlace &place, const QString &field, const QString &text) override;

    /// Takes the outcome out; nothing can be added afterwards.
    RecordPlan finish();

private:
    void add(EventRecord &&record);
    void add(WorkRecord &&record);
    void add(AttributionRecord &&record);
    void add(MeasureRecord &&record);
    void add(CategoryRecord &&record);
    void add(HeaderRecord &&record);

    bool readDate(const EventRecord &record, Event &event);
    void readParties(const EventRecord &record, Event &event);
    void readMeasure(const EventRecord &record, Event &event);
    EventId placeFor(Event &&event, const QString &key);
    bool isSound(const RecordPlace &place, const Event &event);
    void attribute(AttributionRecord &&record, const EventId &event);
    bool attributeTo(AttributionRecord &&record, const EventId &event, const SourceId &source);
    bool isThere(const Attribution &attribution) const;
    MeasureId measureNamed(const QString &name) const;
    Rejection placed(const RecordPlace &place, const QString &field, const QString &reason) const;

    std::shared_ptr<const Snapshot> m_into;
    RecordImportOptions m_options;
    EventFields m_fields;
    ColumnsBase m_lookup;
    RecordPlan m_plan;
    RecordDates m_dates;
    RecordParties m_parties;
    RecordSources m_sources;
    KnownEvents m_events;
    FreeIds m_eventIds, m_measureIds, m_attributionIds;
    QHash<QByteArray, MeasureId> m_measures; ///< new ones by folded title
    QHash<QString, QString> m_colours;       ///< of categories by id
    QHash<QString, EventId> m_eventOfKey;    ///< of the file
    QHash<QString, SourceId> m_sourceOfKey;
    QSet<std::size_t> m_attributionKeys; ///< hashes of what was attributed
    std::vector<AttributionRecord> m_waiting;
    QString m_file;
};

/// The step that does what \p plan says to the tracker that \p into knows. TooLarge if there is no room for it.
Result<Change> changeOf(RecordPlan &plan, const EntityLookup &into, const QString &name);

} // namespace Dateline
