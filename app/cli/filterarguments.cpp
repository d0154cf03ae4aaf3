// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/filterarguments.h"

#include "models/core/editdistance.h"
#include "models/core/textfold.h"
#include "models/dates/today.h"
#include "models/domain/countrycodes.h"
#include "models/domain/vocabulary.h"
#include "models/wording/countrycodewords.h"
#include "models/wording/dateentry.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct FilterWordsTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::FilterWords)
};

QString folded(const QString &text) { return QString::fromUtf8(foldForSearch(text)); }

/// A value that can be named on the command line, with the names it goes by; the first is the one to suggest.
struct Known
{
    std::uint32_t number;
    QStringList names;
};

/// The known name that \p value most likely means, or empty if none is near: one slip in three letters at most.
QString suggestion(const QString &value, const std::vector<Known> &known)
{
    constexpr qsizetype longest = 100; // nobody mistypes more, and a distance takes time by both lengths
    const QString wanted = folded(value.left(longest));
    const std::u32string letters = wanted.toStdU32String();
    const EditDistance slips(letters, Direction::Forwards);
    QString nearest;
    std::size_t least = static_cast<std::size_t>(wanted.size()) / 3 + 1;
    for (const Known &candidate : known) {
        for (const QString &name : candidate.names) {
            const QString folding = folded(name);
            const std::size_t distance = folding.size() > longest ? least : slips.to(folding.toStdU32String());
            if (distance < least) {
                least = distance;
                nearest = name;
            }
        }
    }
    if (!nearest.isEmpty() || wanted.size() < 3)
        return nearest;
    // "New Z" for "New Zealand": not near by letters, but the start of only one name.
    QStringList continued;
    for (const Known &candidate : known) {
        for (const QString &name : candidate.names) {
            if (folded(name).startsWith(wanted) && !continued.contains(name))
                continued.append(name);
        }
    }
    return continued.size() == 1 ? continued.first() : QString();
}

Error usage(QLatin1StringView option, const QString &message) { return {ErrorCode::Usage, message, option}; }

/// The numbers of the known values that go by \p value, or the error \p missing, which says "%1" of it.
Result<std::vector<std::uint32_t>> look(QLatin1StringView option, const QString &missing, const QString &value,
                                        const std::vector<Known> &known)
{
    const QString wanted = folded(value);
    std::vector<std::uint32_t> found;
    for (const Known &candidate : known) {
        if (std::any_of(candidate.names.begin(), candidate.names.end(),
                        [&](const QString &name) { return folded(name) == wanted; }))
            found.push_back(candidate.number);
    }
    if (!found.empty())
        return found;
    QString message = missing.arg(value);
    if (const QString nearest = suggestion(value, known); !nearest.isEmpty())
        message = FilterWordsTr::tr("%1; did you mean “%2”?", "what is wrong, and a suggestion").arg(message, nearest);
    else if (!known.empty() && known.size() <= 10)
        message = FilterWordsTr::tr("%1; there are %2", "what is wrong, and what there is")
                      .arg(message, joinWords([&] {
                               QStringList all;
                               for (const Known &candidate : known)
                                   all.append(candidate.names.first());
                               return all;
                           }()));
    return usage(option, message);
}

template<typename Values, typename Value>
void addOnce(Values &values, const Value &value)
{
    if (std::find(values.begin(), values.end(), value) == values.end())
        values.push_back(value);
}

/// Reads the arguments one option after the other and keeps the first error.
class FilterReader
{
public:
    explicit FilterReader(const EventTable &table) : m_table(table) { }

    Filter filter;
    std::optional<Error> error;

    void readCountries(QLatin1StringView option, const QStringList &values, std::vector<CountryCode> &into)
    {
        if (values.isEmpty())
            return;
        const auto known = knownValues(
            m_table.countryNames(), [this](std::size_t number) { return m_table.countryCodes()[number].toString(); });
        for (const QString &value : values) {
            if (const auto code = CountryCode::parse(value.trimmed().toUpper()))
                addCode(option, *code, into);
            else
                add(option, FilterWordsTr::tr("no country “%1” here"), value, known, m_table.countryCodes(), into);
        }
    }

    void readCompanies(const QStringList &values)
    {
        const auto known = knownValues(m_table.companyNames(),
                                       [this](std::size_t number) { return m_table.companyIds()[number].text; });
        for (const QString &value : values)
            add("--company"_L1, FilterWordsTr::tr("no company “%1” here"), value, known, m_table.companyIds(),
                filter.companies);
    }

    void readCategories(const QStringList &values)
    {
        const auto known = knownValues(m_table.categoryNames(),
                                       [this](std::size_t number) { return m_table.categoryIds()[number].text; });
        for (const QString &value : values)
            add("--category"_L1, FilterWordsTr::tr("no category “%1” here"), value, known, m_table.categoryIds(),
                filter.categories);
    }

    void readMilestones(const QStringList &values)
    {
        std::vector<Known> known;
        std::vector<Milestone> milestones;
        for (const auto &term : terms<Milestone>()) {
            // In English, too: a script goes on working in another language.
            known.push_back({static_cast<std::uint32_t>(milestones.size()),
                             {term.word, QString::fromUtf8(term.name), termInWords(term.name)}});
            milestones.push_back(term.value);
        }
        for (const QString &value : values)
            add("--milestone"_L1, FilterWordsTr::tr("no milestone “%1” here"), value, known, milestones,
                filter.milestones);
    }

    void readTags(const QStringList &values)
    {
        const auto known = knownValues(m_table.tagNames(), [](std::size_t) { return QString(); });
        for (const QString &value : values)
            add("--tag"_L1, FilterWordsTr::tr("no tag “%1” here"), value, known, m_table.tagNames(), filter.tags);
    }

    void readWindow(const QString &from, const QString &to)
    {
        if (const auto span = readDate("--from"_L1, from)) {
            filter.window.begin = span->begin;
            if (!span->begin)
                fail(usage("--from"_L1, FilterWordsTr::tr("“%1” has no first day").arg(from)));
        }
        if (const auto span = readDate("--to"_L1, to)) {
            filter.window.end = span->end;
            if (!span->end)
                fail(usage("--to"_L1, FilterWordsTr::tr("“%1” has no last day").arg(to)));
        }
        if (filter.window.begin && filter.window.end && *filter.window.begin >= *filter.window.end)
            fail(usage("--to"_L1, FilterWordsTr::tr("“%1” ends before --from “%2” begins").arg(to, from)));
    }

    void readLastDay(QLatin1StringView option, const QString &text, std::optional<Day> &into)
    {
        const auto span = readDate(option, text);
        if (span && !span->end)
            fail(usage(option, FilterWordsTr::tr("“%1” has no last day").arg(text)));
        else if (span)
            into = *span->end - Days{1};
    }

    void readMinimumOrigins(const QString &text)
    {
        if (text.isEmpty())
            return;
        bool isNumber = false;
        const uint least = text.toUInt(&isNumber);
        constexpr uint most = 65535; // as many as an event table counts
        if (!isNumber || least > most)
            fail(usage("--min-origins"_L1, FilterWordsTr::tr("“%1” must be a whole number from 0 to 65535").arg(text)));
        else
            filter.minimumOrigins = static_cast<int>(least);
    }

private:
    /// UK and EL mean what they are used for, and all codes also what the tracker has under them, though it should not.
    void addCode(QLatin1StringView option, CountryCode code, std::vector<CountryCode> &into)
    {
        const std::vector<CountryCode> &there = m_table.countryCodes();
        const bool isThere = std::find(there.begin(), there.end(), code) != there.end();
        const CodeMeaning meaning = meaningOf(code);
        if (meaning.status == CodeStatus::OtherCode)
            addOnce(into, meaning.instead.front());
        else if (meaning.status != CodeStatus::Country && !isThere)
            fail(usage(option, codeFaultInWords(code)));
        if (meaning.status == CodeStatus::Country || isThere)
            addOnce(into, code);
    }

    template<typename Names, typename IdOf>
    static std::vector<Known> knownValues(const Names &names, IdOf idOf)
    {
        std::vector<Known> known;
        known.reserve(names.size());
        for (std::uint32_t number = 0; number < names.size(); ++number) {
            QStringList all{names[number]};
            if (const QString id = idOf(number); !id.isEmpty())
                all.append(id);
            known.push_back({number, all});
        }
        return known;
    }

    template<typename Values, typename Into>
    void add(QLatin1StringView option, const QString &missing, const QString &value, const std::vector<Known> &known,
             const Values &values, Into &into)
    {
        const auto found = look(option, missing, value, known);
        if (!found)
            return fail(found.error());
        for (const std::uint32_t number : *found)
            addOnce(into, values[number]);
    }

    std::optional<Span> readDate(QLatin1StringView option, const QString &text)
    {
        if (text.isEmpty())
            return std::nullopt;
        const auto date = readOneDate(text, dateContextOf(QLocale::c(), today()));
        if (date)
            return date->span();
        const QString message = FilterWordsTr::tr("“%1” is not one date: %2").arg(text, date.error().message);
        fail(usage(option, message));
        return std::nullopt;
    }

    void fail(const Error &why)
    {
        if (!error)
            error = why;
    }

    const EventTable &m_table;
};

} // namespace

Result<Filter> resolveFilter(const FilterArguments &arguments, const EventTable &table)
{
    FilterReader reader(table);
    reader.readCountries("--country"_L1, arguments.countries, reader.filter.countries);
    reader.readCountries("--issuer"_L1, arguments.issuers, reader.filter.issuers);
    reader.readCompanies(arguments.companies);
    reader.readCategories(arguments.categories);
    reader.readMilestones(arguments.milestones);
    reader.readTags(arguments.tags);
    reader.readWindow(arguments.from, arguments.to);
    reader.readLastDay("--as-of"_L1, arguments.asOf, reader.filter.asOf);
    reader.readLastDay("--known-on"_L1, arguments.knownOn, reader.filter.knownOn);
    reader.readMinimumOrigins(arguments.minimumOrigins);
    reader.filter.text = arguments.text;
    if (reader.error)
        return *reader.error;
    return reader.filter;
}

} // namespace Dateline
