// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/trackerjson.h"

#include "models/json/entitywriter.h"
#include "models/json/jsonemitter.h"

#include <QCryptographicHash>

#include <functional>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Writes entities with their members in the order of the schema.
class TrackerJsonWriter
{
public:
    using Sink = std::function<void(const QByteArray &part)>;
    enum class Parts {
        All,
        OfPictures ///< what pictures can show: neither other pictures nor ways of looking
    };

    /// \p sink, if given, gets the document in parts, all but the last one, which is returned.
    explicit TrackerJsonWriter(Sink sink = {}, Parts parts = Parts::All) : m_sink(std::move(sink)), m_parts(parts) { }

    /// \p tracker is a Tracker or a TrackerColumns.
    template<typename AnyTracker>
    QByteArray write(const AnyTracker &tracker)
    {
        m_json.beginObject();
        m_json.string("format", u"dateline-tracker"_s);
        m_json.number("version", trackerJsonVersion);
        EntityWriter<JsonEmitter> header(m_json);
        TrackerHeader fields = tracker.header();
        if (m_parts == Parts::OfPictures)
            fields.opensWith = {};
        header.writeFields(fields);
        all("categories", tracker.categories);
        all("parties", tracker.parties);
        all("measures", tracker.measures);
        all("events", listOf(tracker, &Tracker::events, &TrackerColumns::events));
        all("sources", listOf(tracker, &Tracker::sources, &TrackerColumns::sources));
        all("attributions", listOf(tracker, &Tracker::attributions, &TrackerColumns::attributions));
        all("accepted", tracker.accepted);
        if (m_parts == Parts::All)
            all("figures", tracker.figures);
        all("publishers", tracker.publishers);
        if (m_parts == Parts::All)
            all("views", tracker.views);
        m_json.members(tracker.extra);
        m_json.endObject();
        return m_json.take();
    }

private:
    template<typename Plain, typename Packed>
    static const auto &listOf(const Tracker &tracker, Plain plain, Packed)
    {
        return tracker.*plain;
    }
    template<typename Plain, typename Packed>
    static auto listOf(const TrackerColumns &tracker, Plain, Packed packed)
    {
        return (tracker.*packed)();
    }

    /// A list of entities, each an object.
    template<typename Entities>
    void all(QByteArrayView name, const Entities &entities)
    {
        if (entities.empty())
            return;
        m_json.beginList(name);
        for (const auto &entity : entities) {
            m_json.beginObject();
            EntityWriter(m_json).writeMembers(entity);
            m_json.endObject();
            constexpr qsizetype part = 1 << 20;
            if (m_sink && m_json.size() >= part)
                m_sink(m_json.takeSoFar());
        }
        m_json.endList();
    }

    JsonEmitter m_json;
    const Sink m_sink;
    const Parts m_parts;
};

} // namespace

QByteArray writeTrackerJson(const Tracker &tracker) { return TrackerJsonWriter().write(tracker); }

QByteArray writeTrackerJson(const TrackerColumns &tracker) { return TrackerJsonWriter().write(tracker); }

QString trackerDigest(const TrackerColumns &tracker)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(
        TrackerJsonWriter([&hash](const QByteArray &part) { hash.addData(part); }, TrackerJsonWriter::Parts::OfPictures)
            .write(tracker));
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace Dateline
