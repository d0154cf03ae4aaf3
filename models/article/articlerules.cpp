// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/article/articlerules.h"

#include "models/article/englishverbs.h"
#include "models/domain/countrycodes.h"
#include "models/domain/countrynames.h"
#include "models/domain/partynames.h"
#include "models/editing/namerule.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QMutex>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

template<typename Class>
struct NamedClass
{
    QLatin1StringView name;
    Class value;
};

constexpr NamedClass<PeopleClass> peopleClasses[] = {
    {"authority"_L1, PeopleClass::Authority},
    {"organisation"_L1, PeopleClass::Organisation},
    {"organisation-before"_L1, PeopleClass::OrganisationBefore},
    {"company-suffix"_L1, PeopleClass::CompanySuffix},
    {"company-before"_L1, PeopleClass::CompanyBefore},
    {"company-after"_L1, PeopleClass::CompanyAfter},
    {"company-of"_L1, PeopleClass::CompanyOf},
    {"company-appositive"_L1, PeopleClass::CompanyAppositive},
    {"title"_L1, PeopleClass::Title},
    {"role"_L1, PeopleClass::Role},
    {"speaker"_L1, PeopleClass::Speaker},
    {"report"_L1, PeopleClass::Report},
    {"paper"_L1, PeopleClass::Paper},
    {"not-name"_L1, PeopleClass::NotName},
};

constexpr NamedClass<PhraseClass> phraseClasses[] = {
    {"negation"_L1, PhraseClass::Negation},
    {"unlikely"_L1, PhraseClass::Unlikely},
    {"planned"_L1, PhraseClass::Planned},
    {"possible"_L1, PhraseClass::Possible},
    {"speech"_L1, PhraseClass::Speech},
    {"told"_L1, PhraseClass::Told},
    {"according"_L1, PhraseClass::According},
    {"cited"_L1, PhraseClass::Cited},
    {"quoted-by"_L1, PhraseClass::QuotedBy},
    {"reportedly"_L1, PhraseClass::Reportedly},
    {"be"_L1, PhraseClass::Be},
    {"have"_L1, PhraseClass::Have},
    {"do"_L1, PhraseClass::Do},
    {"clause"_L1, PhraseClass::Clause},
    {"verb-after-and"_L1, PhraseClass::VerbAfterAnd},
    {"splits"_L1, PhraseClass::Splits},
    {"there"_L1, PhraseClass::There},
    {"it"_L1, PhraseClass::It},
    {"company-again"_L1, PhraseClass::CompanyAgain},
    {"companies-again"_L1, PhraseClass::CompaniesAgain},
    {"country-again"_L1, PhraseClass::CountryAgain},
    {"countries-again"_L1, PhraseClass::CountriesAgain},
    {"venue"_L1, PhraseClass::Venue},
    {"security-topic"_L1, PhraseClass::SecurityTopic},
};

template<typename Class, std::size_t size>
std::optional<Class> classNamed(const NamedClass<Class> (&classes)[size], const QString &name)
{
    for (const auto &each : classes) {
        if (name == each.name)
            return each.value;
    }
    return std::nullopt;
}

QStringList strings(const QJsonValue &value)
{
    QStringList all;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &each : array)
        all << each.toString();
    return all;
}

Error wrongRules(const QString &what, const QString &where) { return {ErrorCode::Malformed, what, where}; }

} // namespace

/// Reads the two files.
class ArticleRulesReader
{
public:
    Result<void> readPeople(const QJsonObject &file);
    Result<void> readHappenings(const QJsonObject &file);
    std::shared_ptr<const ArticleRules> rules() { return m_made; }

private:
    void addUsualNames();
    Result<void> addCountry(const QString &code, const QJsonObject &words);
    void addName(CountryCode code, const QString &name, NameForm form);
    Result<void> addHappening(const QJsonObject &words, const EnglishVerbs &verbs);
    void addVerb(const QString &phrase, std::size_t rule, const EnglishVerbs &verbs);

    std::shared_ptr<ArticleRules> m_made = std::make_shared<ArticleRules>();
};

void ArticleRulesReader::addName(CountryCode code, const QString &name, NameForm form)
{
    const bool capitals = name == name.toUpper() && name.size() <= 5;
    m_made->m_names.push_back({PartyKind::Country, form, code, countryName(code), {}, false, capitals, name});
}

/// What countries are called in English, whatever language is spoken.
void ArticleRulesReader::addUsualNames()
{
    for (const CountryCode code : allCountries()) {
        for (const QString &name : QStringList(countryName(code)) + otherNamesOf(code))
            addName(code, name, NameForm::Name);
        const QString english = QLocale::territoryToString(QLocale::codeToTerritory(code.toString()));
        addName(code, english, NameForm::Name);
    }
    for (const auto &[code, name] : {std::pair("US"_L1, "US"_L1), std::pair("GB"_L1, "UK"_L1)})
        addName(*CountryCode::parse(QString(code)), name, NameForm::Name);
}

Result<void> ArticleRulesReader::addCountry(const QString &code, const QJsonObject &words)
{
    const auto country = CountryCode::parse(code);
    if (!country || !isCountry(*country))
        return wrongRules(u"no country has this code"_s, code);
    for (const QString &name : strings(words["names"_L1]))
        addName(*country, name, NameForm::Name);
    for (const QString &name : strings(words["adjectives"_L1])) {
        addName(*country, name, NameForm::Adjective);
        if (name.endsWith(u'n') || name.endsWith(u'i') || name.endsWith(u'k'))
            addName(*country, name + u's', NameForm::Name); // the people: "Germans"
    }
    for (const QString &name : strings(words["people"_L1]))
        addName(*country, name, NameForm::Name);
    for (const QString &name : strings(words["capitals"_L1]))
        addName(*country, name, NameForm::Capital);
    return {};
}

Result<void> ArticleRulesReader::readPeople(const QJsonObject &file)
{
    addUsualNames();
    const QJsonObject countries = file["countries"_L1].toObject();
    for (auto each = countries.begin(); each != countries.end(); ++each) {
        if (const auto added = addCountry(each.key(), each.value().toObject()); !added)
            return added.error();
    }
    const QJsonObject media = file["media"_L1].toObject();
    for (auto each = media.begin(); each != media.end(); ++each) {
        for (const QString &name : QStringList(each.key()) + strings(each.value()))
            m_made->m_names.push_back(
                {PartyKind::Organisation, NameForm::Name, {}, each.key(), {}, true, name == name.toUpper(), name});
    }
    const QJsonObject classes = file["classes"_L1].toObject();
    for (auto each = classes.begin(); each != classes.end(); ++each) {
        const auto known = classNamed(peopleClasses, each.key());
        if (!known)
            return wrongRules(u"there is no such class of words"_s, each.key());
        for (const QString &word : strings(each.value()))
            m_made->m_people[word] |= 1u << static_cast<unsigned>(*known);
    }
    return {};
}

void ArticleRulesReader::addVerb(const QString &phrase, std::size_t rule, const EnglishVerbs &verbs)
{
    QStringList words = phrase.split(u' ');
    const auto forms = verbs.formsOf(words.first());
    for (std::size_t form = 0; form < forms.size(); ++form) {
        words.first() = forms[form];
        m_made->m_triggers.add(words, {rule, static_cast<VerbForm>(form), false});
    }
}

Result<void> ArticleRulesReader::addHappening(const QJsonObject &words, const EnglishVerbs &verbs)
{
    HappeningRule rule;
    rule.name = words["rule"_L1].toString();
    rule.same = words["same"_L1].toString(rule.name);
    rule.category = words["category"_L1].toString();
    rule.strength = words["strength"_L1].toInt();
    rule.byTopic = words["topic"_L1].toBool();
    const QString milestone = words["milestone"_L1].toString();
    rule.milestone = fromWord<Milestone>(milestone);
    if (rule.name.isEmpty() || rule.strength <= 0 || !m_made->m_categories.contains(rule.category)
        || (!milestone.isEmpty() && !rule.milestone))
        return wrongRules(u"a happening needs a name, a strength, a category and a milestone that there is"_s,
                          rule.name);
    const std::size_t number = m_made->m_happenings.size();
    m_made->m_happenings.push_back(rule);
    for (const QString &verb : strings(words["verbs"_L1]))
        addVerb(verb, number, verbs);
    for (const QString &noun : strings(words["nouns"_L1]))
        m_made->m_triggers.add(noun.split(u' '), {number, VerbForm::Noun, false});
    for (const QString &name : strings(words["named"_L1]))
        m_made->m_triggers.add({name.toLower()}, {number, VerbForm::Noun, true});
    return {};
}

Result<void> ArticleRulesReader::readHappenings(const QJsonObject &file)
{
    const QJsonObject categories = file["categories"_L1].toObject();
    for (auto each = categories.begin(); each != categories.end(); ++each)
        m_made->m_categories.insert(each.key(), strings(each.value()));
    const QJsonObject phrases = file["phrases"_L1].toObject();
    for (auto each = phrases.begin(); each != phrases.end(); ++each) {
        const auto known = classNamed(phraseClasses, each.key());
        if (!known)
            return wrongRules(u"there is no such class of phrases"_s, each.key());
        for (const QString &phrase : strings(each.value()))
            m_made->m_phrases.add(phrase.split(u' '), *known);
    }
    QHash<QString, QStringList> irregular;
    const QJsonObject listed = file["irregular"_L1].toObject();
    for (auto each = listed.begin(); each != listed.end(); ++each)
        irregular.insert(each.key(), strings(each.value()));
    const EnglishVerbs verbs(irregular, strings(file["doubling"_L1]));
    const QJsonArray happenings = file["happenings"_L1].toArray();
    for (const QJsonValue &each : happenings) {
        if (const auto added = addHappening(each.toObject(), verbs); !added)
            return added.error();
    }
    return {};
}

Result<std::shared_ptr<const ArticleRules>> ArticleRules::fromJson(const QByteArray &people,
                                                                   const QByteArray &happenings)
{
    ArticleRulesReader reader;
    for (const QByteArray *file : {&people, &happenings}) {
        QJsonParseError error;
        const QJsonDocument read = QJsonDocument::fromJson(*file, &error);
        if (!read.isObject())
            return wrongRules(error.errorString(), {});
        const auto taken = file == &people ? reader.readPeople(read.object()) : reader.readHappenings(read.object());
        if (!taken)
            return taken.error();
    }
    return reader.rules();
}

std::shared_ptr<const ArticleRules> ArticleRules::of(const QString &language)
{
    static QMutex mutex;
    static QHash<QString, std::shared_ptr<const ArticleRules>> loaded;
    const QMutexLocker lock(&mutex);
    if (const auto known = loaded.constFind(language); known != loaded.constEnd())
        return *known;
    const auto bytes = [&](QLatin1StringView name) {
        QFile file(u":/rules/"_s + name + u'-' + language + u".json"_s);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    std::shared_ptr<const ArticleRules> rules;
    const QByteArray people = bytes("people"_L1);
    if (!people.isEmpty()) {
        const auto read = fromJson(people, bytes("happenings"_L1));
        Q_ASSERT_X(read.ok(), "ArticleRules", "a bundled file of rules is wrong, which its test says");
        rules = read ? *read : nullptr;
    }
    loaded.insert(language, rules);
    return rules;
}

bool ArticleRules::isAt(PhraseClass what, const std::vector<ArticleToken> &tokens, std::size_t at,
                        std::size_t &end) const
{
    bool found = false;
    m_phrases.forEachAt(tokens, at, tokens.size(), [&](PhraseClass value, std::size_t behind) {
        if (value == what && (!found || behind > end)) {
            found = true;
            end = behind;
        }
    });
    return found;
}

} // namespace Dateline
