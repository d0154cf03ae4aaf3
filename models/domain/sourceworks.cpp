// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/sourceworks.h"

#include "models/core/disjointsets.h"
#include "models/core/parallel.h"
#include "models/domain/publishernames.h"
#include "models/domain/workaddress.h"

#include <algorithm>
#include <array>
#include <optional>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

using WorkColumns = TrackerColumns::SourceColumns;

QByteArrayView fieldBytes(const TrackerColumns &tracker, std::uint32_t source, WorkColumns::Text field)
{
    return tracker.sourceColumns().texts.bytes(source, field);
}

QByteArray foldedTitle(const TrackerColumns &tracker, std::uint32_t source)
{
    return QString::fromUtf8(fieldBytes(tracker, source, WorkColumns::Title)).simplified().toCaseFolded().toUtf8();
}

/// What a source says of works by its addresses.
struct StatedWorks
{
    std::array<std::uint64_t, 2> hashes = {}; ///< 0: none
    bool isCopy = false, isHidden = false;
};

StatedWorks statedWorks(const TrackerColumns &tracker, std::uint32_t source)
{
    StatedWorks stated;
    const auto hashOf = [&](QByteArray key) {
        if (key.isEmpty())
            return std::uint64_t{0};
        if (!key.contains('/') && !key.contains('?') && !key.contains('#'))
            key += '\n' + foldedTitle(tracker, source);
        return std::max<std::uint64_t>(qHash(key, 1), 1);
    };
    const WorkAddress own = workAddress(fieldBytes(tracker, source, WorkColumns::Url));
    stated.isCopy = own.isCopy;
    stated.isHidden = own.isHidden;
    stated.hashes[0] = hashOf(own.key);
    if (const QByteArrayView archived = fieldBytes(tracker, source, WorkColumns::ArchivedUrl); !archived.isEmpty()) {
        stated.hashes[1] = hashOf(workAddress(archived).key);
        if (stated.hashes[1] == stated.hashes[0])
            stated.hashes[1] = 0;
    }
    return stated;
}

/// The host of the work.
QByteArray siteOf(const TrackerColumns &tracker, std::uint32_t source)
{
    const QByteArray key = workAddress(fieldBytes(tracker, source, WorkColumns::Url)).key;
    const auto end = std::find_if(key.begin(), key.end(), [](char c) { return QByteArrayView("/?#").contains(c); });
    return key.first(end - key.begin());
}

bool sayTheSame(const TrackerColumns &a, const TrackerColumns &b, std::uint32_t source)
{
    constexpr std::array fields = {WorkColumns::Url, WorkColumns::ArchivedUrl, WorkColumns::Title,
                                   WorkColumns::ContainerTitle, WorkColumns::Publisher};
    return std::all_of(fields.begin(), fields.end(), [&](WorkColumns::Text field) {
        return fieldBytes(a, source, field) == fieldBytes(b, source, field);
    });
}

// Copies that are found by their titles only.

bool hasTwoWords(const QByteArray &title) { return title.contains(' '); }

QByteArray titleWithHouse(const QByteArray &title, const QString &house)
{
    return title + '\n' + originKey(house).toUtf8();
}

/// "Vendors barred" and "Example Daily" of "Vendors barred – Example Daily", as pages call themselves.
std::optional<std::pair<QByteArray, QByteArray>> titleAndSite(const QByteArray &title)
{
    qsizetype begin = -1;
    qsizetype size = 0;
    for (const char *separator : {" | ", " - ", " – ", " — ", " : ", " :: ", " · ", " » "}) {
        if (const qsizetype place = title.lastIndexOf(separator); place > begin) {
            begin = place;
            size = QByteArrayView(separator).size();
        }
    }
    if (begin <= 0)
        return {};
    return std::pair(title.first(begin), title.sliced(begin + size));
}

/// What an original may be called that a hidden copy with this title is of.
std::vector<QByteArray> wantedTitles(const TrackerColumns &tracker, std::uint32_t copy)
{
    std::vector<QByteArray> titles;
    const QByteArray title = foldedTitle(tracker, copy);
    if (hasTwoWords(title))
        titles.push_back(title);
    if (const auto parts = titleAndSite(title); parts && hasTwoWords(parts->first))
        titles.push_back(titleWithHouse(parts->first, QString::fromUtf8(parts->second)));
    return titles;
}

/// What copies of a source may be called; see wantedTitles().
std::array<QByteArray, 2> offeredTitles(const TrackerColumns &tracker, std::uint32_t source)
{
    QByteArray title = foldedTitle(tracker, source);
    const QString house = tracker.sourceName(source);
    if (const auto parts = titleAndSite(title);
        parts && originKey(QString::fromUtf8(parts->second)) == originKey(house))
        title = parts->first;
    return {title, titleWithHouse(title, house)};
}

/// Whether a source names no house, or that which keeps the copy.
bool hasArchivesName(const TrackerColumns &tracker, std::uint32_t source)
{
    if (fieldBytes(tracker, source, WorkColumns::ContainerTitle).isEmpty()
        && fieldBytes(tracker, source, WorkColumns::Publisher).isEmpty())
        return true;
    const QString name = originKey(tracker.sourceName(source));
    constexpr std::array names = {"archive"_L1,      "archive today"_L1, "perma"_L1,   "perma.cc"_L1,
                                  "google cache"_L1, "bing"_L1,          "webcite"_L1, "webcitation"_L1,
                                  "ghostarchive"_L1, "arquivo.pt"_L1};
    return std::find(names.begin(), names.end(), name) != names.end() || name.startsWith("archive."_L1)
        || name.startsWith("internet archive"_L1) || name.startsWith("wayback"_L1) || name.contains("web archive"_L1)
        || name.contains("web.archive."_L1);
}

} // namespace

/// Finds all works of several sources in a tracker.
class SourceWorks::Search
{
public:
    Search(const TrackerColumns &tracker, SourceWorks &works)
        : m_tracker(tracker), m_works(works), m_houses(tracker.publishers), m_size(tracker.sourceColumns().texts.size())
    { }

    void run()
    {
        std::vector<Key> keys = gather();
        m_works.m_keys = SharedColumn<Key>(keys);
        joinByAddress(std::move(keys));
        joinByTitle();
        nameCopies();
    }

private:
    /// Also which sources are copies, and hidden ones.
    std::vector<Key> gather()
    {
        constexpr std::size_t least = 4096;
        const std::size_t shares = sharesFor(m_size, least);
        struct Part
        {
            std::vector<Key> keys;
            std::vector<std::uint32_t> copies, hidden;
        };
        std::vector<Part> parts(shares);
        inParallel(shares, [&](std::size_t share) {
            Part &part = parts[share];
            for (std::size_t number = m_size * share / shares; number < m_size * (share + 1) / shares; ++number) {
                const auto source = static_cast<std::uint32_t>(number);
                const StatedWorks stated = statedWorks(m_tracker, source);
                for (const std::uint64_t hash : stated.hashes) {
                    if (hash != 0)
                        part.keys.push_back({hash, source});
                }
                if (stated.isCopy)
                    part.copies.push_back(source);
                if (stated.isHidden)
                    part.hidden.push_back(source);
            }
        });
        std::vector<Key> keys;
        for (const Part &part : parts) {
            keys.insert(keys.end(), part.keys.begin(), part.keys.end());
            m_copies.insert(m_copies.end(), part.copies.begin(), part.copies.end());
            m_hidden.insert(m_hidden.end(), part.hidden.begin(), part.hidden.end());
        }
        return keys;
    }

    void joinByAddress(std::vector<Key> keys)
    {
        std::sort(keys.begin(), keys.end(),
                  [](const Key &a, const Key &b) { return a.hash != b.hash ? a.hash < b.hash : a.source < b.source; });
        std::optional<DisjointSets<std::uint32_t>> works; // of sources
        std::vector<std::uint32_t> joined;
        for (std::size_t i = 1; i < keys.size(); ++i) {
            if (keys[i].hash != keys[i - 1].hash)
                continue;
            if (!works)
                works.emplace(m_size);
            works->join(keys[i - 1].source, keys[i].source);
            joined.insert(joined.end(), {keys[i - 1].source, keys[i].source});
        }
        std::sort(joined.begin(), joined.end());
        joined.erase(std::unique(joined.begin(), joined.end()), joined.end());
        QHash<std::uint32_t, std::uint32_t> speakers; // by the first
        for (const std::uint32_t source : joined) {
            if (!isCopy(source) && !speakers.contains(works->first(source)))
                speakers.insert(works->first(source), source);
        }
        for (const std::uint32_t source : joined)
            m_works.m_speakers.insert(source, speakers.value(works->first(source), works->first(source)));
    }

    void joinByTitle()
    {
        std::erase_if(m_hidden, [this](std::uint32_t source) { return m_works.m_speakers.contains(source); });
        for (const std::uint32_t copy : m_hidden) {
            for (const QByteArray &title : wantedTitles(m_tracker, copy))
                m_works.m_wantedTitles.insert(title);
        }
        if (m_works.m_wantedTitles.isEmpty())
            return;
        QHash<QByteArray, Original> originals; // by title
        for (std::uint32_t source = 0; source < m_size; ++source) {
            if (std::binary_search(m_hidden.begin(), m_hidden.end(), source))
                continue;
            for (const QByteArray &title : offeredTitles(m_tracker, source)) {
                if (m_works.m_wantedTitles.contains(title))
                    note(originals, title, m_works.speakerFor(source));
            }
        }
        for (const std::uint32_t copy : m_hidden) {
            std::optional<Original> original; // of all titles
            for (const QByteArray &title : wantedTitles(m_tracker, copy)) {
                const auto known = originals.constFind(title);
                if (known == originals.cend())
                    continue;
                const bool isSure =
                    known->isSure && (!original || (original->isSure && original->house == known->house));
                if (!original)
                    original = *known;
                original->isSure = isSure;
                original->source = std::min(original->source, known->source);
            }
            if (!original || !original->isSure
                || (!hasArchivesName(m_tracker, copy) && houseOf(copy) != original->house))
                continue;
            m_works.m_speakers.insert(copy, original->source);
            m_works.m_speakers.insert(original->source, original->source);
        }
    }

    QString houseOf(std::uint32_t source) const { return m_houses.keyOf(m_tracker.sourceName(source)); }

    /// What may stand for a name, as long as all that it is found with are of one house.
    struct Original
    {
        std::uint32_t source;
        QString house;
        bool isSure;
    };
    template<typename Known, typename Name>
    void note(Known &known, const Name &name, std::uint32_t source) const
    {
        const QString house = houseOf(source);
        if (const auto original = known.find(name); original != known.end())
            original->isSure = original->isSure && original->house == house;
        else
            known.insert(name, {source, house, true});
    }

    void nameCopies()
    {
        std::vector<std::uint32_t> nameless;
        for (const std::uint32_t copy : m_copies) {
            if (m_works.speakerFor(copy) != copy || !hasArchivesName(m_tracker, copy))
                continue;
            nameless.push_back(copy);
            m_works.m_wantedSites.insert(siteOf(m_tracker, copy));
        }
        if (nameless.empty())
            return;
        QHash<QByteArray, Original> sites;
        for (std::uint32_t source = 0; source < m_size; ++source) {
            if (isCopy(source) || hasArchivesName(m_tracker, source))
                continue;
            if (const QByteArray site = siteOf(m_tracker, source); m_works.m_wantedSites.contains(site))
                note(sites, site, source);
        }
        for (const std::uint32_t copy : nameless) {
            if (const auto site = sites.constFind(siteOf(m_tracker, copy)); site != sites.cend() && site->isSure)
                m_works.m_names.insert(copy, site->source);
        }
    }

    bool isCopy(std::uint32_t source) const { return std::binary_search(m_copies.begin(), m_copies.end(), source); }

    const TrackerColumns &m_tracker;
    SourceWorks &m_works;
    const PublisherNames m_houses;
    const std::size_t m_size;
    std::vector<std::uint32_t> m_copies, m_hidden; ///< ascending
};

SourceWorks::SourceWorks(const TrackerColumns &tracker) { Search(tracker, *this).run(); }

std::vector<std::vector<std::uint32_t>> SourceWorks::severalOfOne() const
{
    std::vector<std::pair<std::uint32_t, std::uint32_t>> members; // speaker, source
    for (auto member = m_speakers.cbegin(); member != m_speakers.cend(); ++member)
        members.emplace_back(member.value(), member.key());
    std::sort(members.begin(), members.end());
    std::vector<std::vector<std::uint32_t>> works;
    for (const auto &[speaker, source] : members) {
        if (works.empty() || works.back().front() != speaker)
            works.push_back({speaker});
        if (source != speaker)
            works.back().push_back(source);
    }
    return works;
}

bool SourceWorks::follow(const TrackerColumns &before, const TrackerColumns &after,
                         std::span<const std::uint32_t> changed)
{
    const auto isWanted = [this](const TrackerColumns &tracker, std::uint32_t source) {
        if (!m_wantedSites.isEmpty() && m_wantedSites.contains(siteOf(tracker, source)))
            return true;
        if (m_wantedTitles.isEmpty())
            return false;
        const auto titles = offeredTitles(tracker, source);
        return std::any_of(titles.begin(), titles.end(), [this](const auto &t) { return m_wantedTitles.contains(t); });
    };
    for (const std::uint32_t source : changed) {
        const bool was = before.sourceOrder().has(source);
        const bool is = after.sourceOrder().has(source);
        if (was && is && sayTheSame(before, after, source))
            continue;
        const StatedWorks stated = was ? statedWorks(before, source) : StatedWorks();
        const StatedWorks states = is ? statedWorks(after, source) : StatedWorks();
        const auto isNameless = [source](const TrackerColumns &tracker, const StatedWorks &works) {
            return works.isCopy && hasArchivesName(tracker, source);
        };
        if (m_speakers.contains(source) || stated.isHidden || states.isHidden || isNameless(before, stated)
            || isNameless(after, states) || (was && isWanted(before, source)) || (is && isWanted(after, source)))
            return false;
        if (stated.hashes == states.hashes)
            continue;
        for (std::size_t i = 0; i < m_keys.size() && stated.hashes != StatedWorks().hashes; ++i) {
            if (m_keys[i].source == source)
                m_keys.set(i, {});
        }
        for (const std::uint64_t hash : states.hashes) {
            if (hash == 0)
                continue;
            if (std::any_of(m_keys.begin(), m_keys.end(), [hash](const Key &key) { return key.hash == hash; }))
                return false;
            m_keys.push_back({hash, source});
        }
    }
    return true;
}

} // namespace Dateline
