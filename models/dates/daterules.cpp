// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/daterules.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QMutex>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView rulesFolder(":/rules/");
constexpr QLatin1StringView rulesPrefix("dates-");
constexpr QLatin1StringView prosePrefix("prose-");

QByteArray rulesFile(const QString &name)
{
    QFile file(rulesFolder + name + u".json"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The rules of a language, with those for prose or without.
std::shared_ptr<const DateRules> loadedRules(const QString &language, bool prose)
{
    static QMutex mutex;
    static QHash<QString, std::shared_ptr<const DateRules>> loaded;
    const QMutexLocker lock(&mutex);
    const QString key = (prose ? prosePrefix : rulesPrefix) + language;
    if (const auto known = loaded.constFind(key); known != loaded.constEnd())
        return *known;
    std::shared_ptr<const DateRules> rules;
    const QByteArray forProse = prose ? rulesFile(key) : QByteArray();
    if (DateRules::languages().contains(language) && (!prose || !forProse.isEmpty())) {
        const auto read =
            DateRules::fromJson(rulesFile(u"dates-numbers"_s), rulesFile(rulesPrefix + language), forProse);
        Q_ASSERT_X(read.ok(), "DateRules", "a bundled file of rules is wrong, which its test says");
        rules = read ? *read : nullptr;
    }
    loaded.insert(key, rules);
    return rules;
}

} // namespace

std::shared_ptr<const DateRules> DateRules::of(const QString &language) { return loadedRules(language, false); }

std::shared_ptr<const DateRules> DateRules::proseOf(const QString &language) { return loadedRules(language, true); }

QStringList DateRules::languages()
{
    QStringList codes;
    for (const QString &file : QDir(rulesFolder).entryList({rulesPrefix + u"*.json"_s}, QDir::Files, QDir::Name)) {
        const QString code = file.sliced(rulesPrefix.size()).chopped(5);
        if (code != u"numbers")
            codes << code;
    }
    return codes;
}

const DateRules::WordValue *DateRules::wordValue(int wordClass, int word) const
{
    if (word < 0)
        return nullptr;
    for (const WordValue &value : m_values[static_cast<std::size_t>(word)]) {
        if (value.wordClass == wordClass)
            return &value;
    }
    return nullptr;
}

std::optional<std::int64_t> DateRules::valueOf(int wordClass, int word) const
{
    const WordValue *found = wordValue(wordClass, word);
    return found ? std::optional(found->value) : std::nullopt;
}

bool DateRules::isAbbreviation(int wordClass, int word) const
{
    const WordValue *found = wordValue(wordClass, word);
    return found && found->abbreviation;
}

} // namespace Dateline
