// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/checkrun.h"
#include "models/checks/checkstr.h"
#include "models/core/textfold.h"
#include "models/domain/originkind.h"

#include <QSet>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

QSet<QString> wordSet(QLatin1StringView words)
{
    const QStringList list = QString(words).split(u' ');
    return {list.begin(), list.end()};
}

/// Says what kind of thing bears the name, or how it is set up, and not which it is.
bool saysNothing(const QString &word)
{
    static const QSet<QString> words = wordSet(
        "the der die das le la les el il and und et news online com org net www inc ltd llc lp limited plc corp co "
        "corporation gmbh ag sa group media digital website agency press newswire newswires technologies archive "
        "archives newspaper newspapers magazine"_L1);
    return words.contains(word);
}

/// Many houses have it in their names, so that one word of this kind is not enough to be alike by.
bool isCommonInNames(const QString &word)
{
    static const QSet<QString> words = wordSet(
        "times post guardian mail herald journal tribune standard telegraph independent observer star sun express "
        "chronicle gazette mirror press today week review globe daily weekly courier monitor record register insider "
        "reporter economist world business technology service radio government parliament commission council ministry "
        "department senate congress court office authority embassy university institute association union bank house "
        "international national european american australian british canadian indian chinese mobile telecom telecoms "
        "trade security tech cyber policy law legal finance money market markets science energy defence industry"_L1);
    return words.contains(word);
}

/// What the name of an edition or a part of a house adds to that of the house.
bool namesAnEdition(const QString &word)
{
    static const QSet<QString> words =
        wordSet("uk us usa eu europe asia africa america india china australia canada japan chinese english arabic "
                "international global world service business money politics sport sports tech technology tv radio "
                "live plus edition"_L1);
    return words.contains(word);
}

/// In lower case, without accents and marks. Single letters in a row are one word: "U.S."
QStringList foldedWords(const QString &name)
{
    QStringList words;
    bool wasLetter = false; // the last word is of single letters
    QString word;
    const auto end = [&] {
        if (word.isEmpty())
            return;
        if (word.size() == 1 && wasLetter)
            words.last() += word;
        else
            words.append(word);
        wasLetter = word.size() == 1;
        word.clear();
    };
    for (const QChar c : QString::fromUtf8(foldForSearch(name))) {
        if (c.isLetterOrNumber() || c.isSurrogate())
            word += c;
        else
            end();
    }
    end();
    return words;
}

/// A name that first reporters go by, and where it stands first.
struct HouseName
{
    QString name;
    QString house; ///< by what its house is told apart
    Subject subject;
    QStringList core; ///< its words without those that say nothing
};

class HousePairs
{
public:
    explicit HousePairs(CheckRun &run) : m_run(run), m_houses(run.snapshot.index().houses) { }

    void find()
    {
        gather();
        for (std::size_t i = 0; i < m_names.size() && m_run.goOn(i, m_names.size()); ++i)
            compare(i);
    }

private:
    void gather()
    {
        const TrackerColumns &tracker = m_run.tracker;
        const TrackerColumns::SourceColumns &sources = tracker.sourceColumns();
        const SourceWorks &works = m_run.snapshot.index().works;
        for (std::uint32_t source = 0; source < sources.texts.size() && !m_run.isCancelled(); ++source) {
            // Another source names a copy, and a title is no house.
            const bool hasHouse = !sources.texts.bytes(source, TrackerColumns::SourceColumns::ContainerTitle).isEmpty()
                || !sources.texts.bytes(source, TrackerColumns::SourceColumns::Publisher).isEmpty();
            if (hasHouse && works.namedAfter(source) == source)
                add(tracker.sourceName(source), [&] { return m_run.ofSource(source); });
        }
        const TrackerColumns::AttributionColumns &attributions = tracker.attributionColumns();
        for (std::size_t i = 0; i < attributions.origin.numbers.size() && !m_run.isCancelled(); ++i) {
            if (const QString &origin = tracker.origins()[attributions.origin[i]]; !origin.isEmpty())
                add(origin, [&] { return m_run.ofAttribution(i); });
        }
    }

    template<typename MakeSubject>
    void add(const QString &name, const MakeSubject &subject)
    {
        const QString key = originKey(name);
        if (m_known.contains(key) || !canConfirm(name))
            return;
        m_known.insert(key);
        const QStringList words = foldedWords(name);
        QStringList core = words;
        core.removeIf(saysNothing);
        if (words.isEmpty())
            return;
        m_names.push_back({name.simplified(), m_houses.keyOf(name), subject(), core.isEmpty() ? words : core});
        index(m_names.size() - 1);
    }

    /// "BBC", "ft.com"
    static bool isAbbreviation(const HouseName &name)
    {
        constexpr qsizetype most = 5;
        return name.core.size() == 1 && name.core.front().size() >= 2 && name.core.front().size() <= most;
    }

    void index(std::size_t number)
    {
        const HouseName &name = m_names[number];
        const auto note = [number](auto &index, const QString &key) {
            if (!index.contains(key))
                index.insert(key, number);
        };
        note(m_byCore, name.core.join(QString()));
        if (isAbbreviation(name))
            note(m_abbreviations, name.core.front());
    }

    void compare(std::size_t number)
    {
        const QStringList &core = m_names[number].core;
        const auto inIndex = [](const auto &index, const QString &key) {
            const auto place = index.constFind(key);
            return place == index.cend() ? noPlace : *place;
        };
        if (const std::size_t same = inIndex(m_byCore, core.join(QString()));
            m_names[number].name.size() < m_names[same].name.size())
            addPair(number, same);
        else
            addPair(same, number);
        // "Reuters India", and "Thomson Reuters"
        for (qsizetype words = 1; words < core.size(); ++words) {
            const bool isDistinct = words > 1 || !isCommonInNames(core.front());
            if (isDistinct && std::all_of(core.begin() + words, core.end(), namesAnEdition))
                addPair(inIndex(m_byCore, core.first(words).join(QString())), number);
        }
        constexpr qsizetype leastLetters = 5;
        if (core.size() == 2 && core.back().size() >= leastLetters && !isCommonInNames(core.back()))
            addPair(inIndex(m_byCore, core.back()), number);
        const QStringList words = foldedWords(m_names[number].name);
        if (words.size() < 2)
            return;
        QString all, meaning;
        for (const QString &word : words) {
            all += word.front();
            if (word != "the"_L1 && word != "of"_L1 && word != "and"_L1)
                meaning += word.front();
        }
        // The full name says more.
        addPair(number, inIndex(m_abbreviations, all));
        addPair(number, inIndex(m_abbreviations, meaning));
        addPair(number, inIndex(m_byCore, meaning.chopped(1) + words.back())); // "nytimes"
    }

    /// \p name is that by which the house would be known.
    void addPair(std::size_t name, std::size_t other)
    {
        if (name == noPlace || other == noPlace || m_names[name].house == m_names[other].house
            || m_found.contains(std::minmax(name, other)))
            return;
        m_found.insert(std::minmax(name, other));
        const HouseName &a = m_names[name];
        const HouseName &b = m_names[other];
        Finding &finding = m_run.add(
            "duplicate-publishers"_L1, CheckRun::ofPair(a.subject, b.subject),
            ChecksTr::tr("“%1” and “%2” may be one publisher, and count as two first reporters")
                .arg(shortened(a.name), shortened(b.name)),
            ChecksTr::tr("If they are one, declare it: one of the names becomes another name of a publisher."));
        finding.names = {a.name, b.name};
    }

    static constexpr auto noPlace = static_cast<std::size_t>(-1);
    CheckRun &m_run;
    const PublisherNames &m_houses;
    QSet<QString> m_known;
    std::vector<HouseName> m_names;
    QHash<QString, std::size_t> m_byCore, m_abbreviations;
    QSet<std::pair<std::size_t, std::size_t>> m_found;
};

} // namespace

void checkDuplicatePublishers(CheckRun &run) { HousePairs(run).find(); }

} // namespace Dateline
