// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/fields.h"
#include "models/domain/integrity.h"
#include "models/exchange/exchangetr.h"
#include "models/exchange/trackerjson.h"
#include "models/json/csl.h"
#include "models/json/entityjson.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int oldestVersion = 1;

/// Calls \p visit with the entities' kinds, as null pointers to a value of each, in the order of the JSON form.
template<typename Visit>
void forEachKind(Visit &&visit)
{
    std::apply([&](auto... kinds) { (visit(kinds), ...); },
               std::tuple<Category *, Party *, Measure *, Event *, Source *, Attribution *, AcceptedFinding *, Figure *,
                          Publisher *, SavedView *>());
}

/// Makes a tracker of the parts of a document as they come. The first fault stays; what is not even JSON is found by
/// the parser, which runs to the end in any case.
class TrackerReceiver : public JsonReceiver
{
public:
    bool wantsElements(const std::string &name) const override
    {
        bool isList = false;
        forEachKind([&]<typename Entity>(Entity *) { isList = isList || name == EntityKind<Entity>::list; });
        return isList;
    }

    /// What is kept as canonical JSON in any case.
    bool keepsAsText(const std::string &name) const override
    {
        const auto further = furtherCslVariables();
        return name.starts_with("x-") || name == "spec" || name == "look"
            || std::binary_search(further.begin(), further.end(), name);
    }

    void element(const std::string &name, std::size_t index, const JsonValue &value) override
    {
        if (m_tooMany && name == m_tooMany->list)
            m_tooMany->entries = index + 1;
        if (m_context.error || m_tooMany)
            return;
        forEachKind([&]<typename Entity>(Entity *) {
            if (name == EntityKind<Entity>::list)
                add(index, value, m_tracker.*EntityKind<Entity>::in);
        });
    }

    void list(const std::string &name) override
    {
        forEachKind([&]<typename Entity>(Entity *) {
            constexpr int since = EntityKind<Entity>::since;
            if (since > oldestVersion && name == EntityKind<Entity>::list && !m_context.error
                && m_context.isLatestMember(since))
                m_context.laterMembers.push_back({since, unknownMember(u'/' + QString::fromStdString(name))});
        });
    }

    void member(const std::string &name, const JsonValue &value) override
    {
        m_header.names.push_back(name);
        m_header.elements.push_back(value);
    }

    Result<Tracker> finish()
    {
        m_header.kind = JsonValue::Kind::Object;
        // Which format it is comes first: in a later version everything else may rightly be different.
        if (auto fault = formatFault())
            return *std::move(fault);
        if (auto fault = firstFault())
            return *std::move(fault);
        readHeader();
        if (auto fault = firstFault())
            return *std::move(fault);
        if (const auto sound = checkIntegrity(m_tracker); !sound)
            return sound.error();
        return std::move(m_tracker);
    }

private:
    template<typename Entity>
    void add(std::size_t index, const JsonValue &value, std::vector<Entity> &into)
    {
        if (index >= EntityKind<Entity>::most) {
            m_tooMany = TooMany{EntityKind<Entity>::list, index + 1, EntityKind<Entity>::most};
            return;
        }
        m_context.list = QLatin1StringView(EntityKind<Entity>::list);
        m_context.index = index;
        const JsonValue *id = value.find(nameMember<Entity>());
        m_context.id =
            id && id->kind == JsonValue::Kind::String ? QString::fromStdString(id->text.substr(0, 101)) : QString();
        JsonMembers members(value, m_context);
        if (!m_context.error)
            into.push_back(readEntity<Entity>(members, m_context));
    }

    /// Nothing is read after the first fault, so one that only the file's version has is the earlier.
    std::optional<Error> firstFault() const
    {
        if (const Error *tooEarly = m_context.tooEarly(static_cast<int>(writtenVersion())))
            return *tooEarly;
        if (!m_context.error && m_tooMany)
            return tooManyEntries(QLatin1StringView(m_tooMany->list), m_tooMany->entries, m_tooMany->most);
        return m_context.error;
    }

    /// 0 if there is none.
    double writtenVersion() const
    {
        const JsonValue *version = m_header.find("version");
        return version ? QByteArray::fromStdString(version->text).toDouble() : 0;
    }

    std::optional<Error> formatFault() const
    {
        const JsonValue *format = m_header.find("format");
        if (!format || format->kind != JsonValue::Kind::String || format->text != "dateline-tracker")
            return Error{
                ErrorCode::Malformed,
                ExchangeTr::tr("is JSON, but not a Dateline tracker: it lacks \"format\": \"dateline-tracker\""),
                u"/format"_s};
        const JsonValue *version = m_header.find("version");
        if (!version)
            return Error{ErrorCode::Malformed, ExchangeTr::tr("is missing"), u"/version"_s};
        const double number = writtenVersion();
        if (version->kind == JsonValue::Kind::Number && number > trackerJsonVersion)
            return Error{ErrorCode::TooNew,
                         ExchangeTr::tr(
                             "was written by a later version of Dateline (format version %1; this one reads up to %2)")
                             .arg(QString::fromStdString(version->text).left(20))
                             .arg(trackerJsonVersion),
                         u"/version"_s};
        QStringList known;
        for (int each = oldestVersion; each <= trackerJsonVersion; ++each) {
            if (version->kind == JsonValue::Kind::Number && number == each)
                return std::nullopt;
            known.append(QString::number(each));
        }
        return Error{ErrorCode::Malformed, ExchangeTr::tr("must be the number %1").arg(joinWords(known)),
                     u"/version"_s};
    }

    void readHeader()
    {
        m_context = {};
        JsonMembers members(m_header, m_context);
        members.skip("format"); // looked at already
        members.skip("version");
        m_tracker.header() = readEntity<TrackerHeader>(members, m_context);
        // Their elements have been read; here is what was not a list.
        std::vector<JsonMembers::Since> later;
        forEachKind([&]<typename Entity>(Entity *) {
            if (EntityKind<Entity>::since > oldestVersion)
                later.push_back({EntityKind<Entity>::list, EntityKind<Entity>::since});
        });
        members.since(later);
        forEachKind([&]<typename Entity>(Entity *) { members.list(EntityKind<Entity>::list); });
        m_tracker.extra = members.rest();
    }

    struct TooMany
    {
        const char *list;
        std::size_t entries;
        std::size_t most;
    };

    Tracker m_tracker;
    JsonContext m_context;
    std::optional<TooMany> m_tooMany; ///< the list that went beyond its limit; nothing is kept from there on
    JsonValue m_header;               ///< the members that are not lists of entities
};

bool isUtf16(QByteArrayView bytes)
{
    return bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff")
        || (bytes.size() >= 2 && (bytes[0] == '\0') != (bytes[1] == '\0'));
}

} // namespace

Result<Tracker> readTrackerJson(const QByteArray &bytes)
{
    if (bytes.size() > longestTrackerJson)
        return Error{ErrorCode::TooLarge, ExchangeTr::tr("has more than %1 bytes").arg(longestTrackerJson), {}};
    if (isUtf16(bytes))
        return Error{ErrorCode::Malformed, ExchangeTr::tr("is in UTF-16; Dateline reads UTF-8"), {}};
    QByteArrayView content = bytes;
    constexpr QByteArrayView byteOrderMark("\xef\xbb\xbf");
    if (content.startsWith(byteOrderMark))
        content = content.sliced(byteOrderMark.size());
    TrackerReceiver receiver;
    if (const auto read = readJsonObject(content, receiver); !read)
        return read.error();
    return receiver.finish();
}

} // namespace Dateline
