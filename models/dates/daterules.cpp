// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/daterules.h"

#include "models/dates/datephrase.h"
#include "models/dates/datetokens.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

template<typename Value>
struct NamedWord
{
    QLatin1StringView name;
    Value value;
};

constexpr NamedWord<DateSlot> slotWords[] = {
    {"year"_L1, DateSlot::Year},
    {"month"_L1, DateSlot::Month},
    {"day"_L1, DateSlot::Day},
    {"weekday"_L1, DateSlot::Weekday},
    {"season"_L1, DateSlot::Season},
    {"quarter"_L1, DateSlot::Quarter},
    {"half"_L1, DateSlot::Half},
    {"third"_L1, DateSlot::Third},
    {"count"_L1, DateSlot::Count},
    {"unit"_L1, DateSlot::Unit},
    {"step"_L1, DateSlot::Step},
    {"part"_L1, DateSlot::Part},
    {"of"_L1, DateSlot::Of},
    {"a"_L1, DateSlot::A},
    {"b"_L1, DateSlot::B},
    {"hour"_L1, DateSlot::Hour},
    {"minute"_L1, DateSlot::Minute},
    {"second"_L1, DateSlot::Second},
    {"fraction"_L1, DateSlot::Fraction},
    {"noon"_L1, DateSlot::Noon},
    {"zone"_L1, DateSlot::Zone},
    {"zone-minute"_L1, DateSlot::ZoneMinute},
    {"time"_L1, DateSlot::Time},
    {"digits"_L1, DateSlot::Digits},
    {"era"_L1, DateSlot::Era},
    {"by"_L1, DateSlot::By},
};

constexpr NamedWord<DateAction> actionWords[] = {
    {"same"_L1, DateAction::Same},
    {"date"_L1, DateAction::Date},
    {"time"_L1, DateAction::Time},
    {"decade"_L1, DateAction::Decade},
    {"century"_L1, DateAction::Century},
    {"part"_L1, DateAction::Part},
    {"about"_L1, DateAction::About},
    {"perhaps"_L1, DateAction::Perhaps},
    {"perhaps-about"_L1, DateAction::PerhapsAbout},
    {"unknown-part"_L1, DateAction::UnknownPart},
    {"relative"_L1, DateAction::Relative},
    {"this-unit"_L1, DateAction::ThisUnit},
    {"weekday"_L1, DateAction::Weekday},
    {"named-month"_L1, DateAction::NamedMonth},
    {"earlier"_L1, DateAction::Earlier},
    {"later"_L1, DateAction::Later},
    {"range"_L1, DateAction::Range},
    {"short-range"_L1, DateAction::ShortRange},
    {"between"_L1, DateAction::Between},
    {"since"_L1, DateAction::Since},
    {"after"_L1, DateAction::After},
    {"until"_L1, DateAction::Until},
    {"until-before"_L1, DateAction::UntilBefore},
    {"from-unknown"_L1, DateAction::FromUnknown},
    {"unknown-until"_L1, DateAction::UnknownUntil},
    {"always"_L1, DateAction::Always},
    {"unknown"_L1, DateAction::Unknown},
    {"open-unknown"_L1, DateAction::OpenUnknown},
    {"unknown-open"_L1, DateAction::UnknownOpen},
    {"list"_L1, DateAction::List},
    {"one-of"_L1, DateAction::OneOf},
    {"all-of"_L1, DateAction::AllOf},
    {"one-of-range"_L1, DateAction::OneOfRange},
    {"all-of-range"_L1, DateAction::AllOfRange},
    {"or-earlier"_L1, DateAction::OrEarlier},
    {"or-later"_L1, DateAction::OrLater},
    {"and-earlier"_L1, DateAction::AndEarlier},
    {"and-later"_L1, DateAction::AndLater},
};

constexpr NamedWord<DateNumber> numberWords[] = {
    {"dd"_L1, DateNumber::Day},        {"13-31"_L1, DateNumber::LateDay}, {"mm"_L1, DateNumber::Month},
    {"yyyy"_L1, DateNumber::Year},     {"yy"_L1, DateNumber::ShortYear},  {"number"_L1, DateNumber::Any},
    {"1-4"_L1, DateNumber::Quarter},   {"1-2"_L1, DateNumber::Half},      {"1-3"_L1, DateNumber::Third},
    {"hh"_L1, DateNumber::Hour},       {"60"_L1, DateNumber::Minute},     {"frac"_L1, DateNumber::Fraction},
    {"offset"_L1, DateNumber::Offset},
};

constexpr NamedWord<std::int64_t> valueWords[] = {
    {"day"_L1, static_cast<int>(DateUnit::Day)},       {"week"_L1, static_cast<int>(DateUnit::Week)},
    {"month"_L1, static_cast<int>(DateUnit::Month)},   {"quarter"_L1, static_cast<int>(DateUnit::Quarter)},
    {"half"_L1, static_cast<int>(DateUnit::Half)},     {"year"_L1, static_cast<int>(DateUnit::Year)},
    {"decade"_L1, static_cast<int>(DateUnit::Decade)}, {"century"_L1, static_cast<int>(DateUnit::Century)},
    {"early"_L1, static_cast<int>(PartOfTime::Early)}, {"middle"_L1, static_cast<int>(PartOfTime::Middle)},
    {"late"_L1, static_cast<int>(PartOfTime::Late)},
};

constexpr NamedWord<DateOrder> orderWords[] = {
    {"day-first"_L1, DateOrder::DayFirst},
    {"month-first"_L1, DateOrder::MonthFirst},
    {"year-first"_L1, DateOrder::YearFirst},
};

template<typename Value, std::size_t size>
std::optional<Value> namedWord(const NamedWord<Value> (&words)[size], QStringView name)
{
    for (const NamedWord<Value> &word : words) {
        if (name == word.name)
            return word.value;
    }
    return std::nullopt;
}

} // namespace

/// Reads the files of one language into its rules.
class DateRulesReader
{
public:
    Result<void> read(const QByteArray &json);
    Result<std::shared_ptr<const DateRules>> finish();

private:
    Result<void> readWords(const QJsonObject &words);
    Result<void> readRule(const QJsonObject &rule);
    Result<DateElement> readElement(QString text, const DateRule &rule, bool first);
    Result<void> readReference(QStringView text, DateElement &element, const DateRule &rule, bool first);
    static Error wrong(const QString &what, const QString &where) { return {ErrorCode::Malformed, what, where}; }

    std::shared_ptr<DateRules> m_made = std::make_shared<DateRules>();
    QStringList m_classNames;
    QStringList m_kindNames;
};

Result<void> DateRulesReader::read(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return wrong(error.errorString(), QString::number(error.offset));
    for (const QJsonValue kind : document[u"kinds"].toArray()) {
        m_kindNames << kind.toString();
        m_made->m_making.emplace_back();
    }
    if (auto words = readWords(document[u"words"].toObject()); !words)
        return words;
    for (const QJsonValue rule : document[u"rules"].toArray()) {
        if (auto read = readRule(rule.toObject()); !read)
            return read;
    }
    return {};
}

Result<void> DateRulesReader::readWords(const QJsonObject &words)
{
    for (auto wordClass = words.begin(); wordClass != words.end(); ++wordClass) {
        m_classNames << wordClass.key();
        auto &values = m_made->m_classes.emplace_back();
        const QJsonObject members = wordClass->toObject();
        for (auto member = members.begin(); member != members.end(); ++member) {
            QString word = foldedDateWord(member.key());
            const bool abbreviation = word.endsWith(u'.');
            if (abbreviation)
                word.chop(1);
            const auto value = member->isString() ? namedWord(valueWords, member->toString())
                                                  : std::optional<std::int64_t>(member->toInteger());
            if (!value)
                return wrong(u"no such value: "_s + member->toString(), word);
            values.insert(word, {*value, abbreviation});
            m_made->m_vocabulary << word;
        }
    }
    return {};
}

Result<void> DateRulesReader::readReference(QStringView text, DateElement &element, const DateRule &rule, bool first)
{
    const qsizetype colon = text.indexOf(u':');
    const QStringView slotName = colon < 0 ? text : text.first(colon);
    const QString of = (colon < 0 ? text : text.sliced(colon + 1)).toString();
    const auto slot = namedWord(slotWords, slotName);
    if (!slot)
        return wrong(u"no such part: "_s + slotName, rule.name);
    element.slot = *slot;
    if (const auto number = namedWord(numberWords, of)) {
        element.kind = DateElement::Kind::Number;
        element.index = static_cast<int>(*number);
        return {};
    }
    // A class before a kind of phrase of the same name, which the rules of that kind themselves need.
    const qsizetype wordClass = m_classNames.indexOf(of);
    const qsizetype kind = m_kindNames.indexOf(of);
    if (wordClass >= 0) {
        element.kind = DateElement::Kind::Word;
        element.index = static_cast<int>(wordClass);
        return {};
    }
    if (kind < 0)
        return wrong(u"neither a number, a class of words nor a kind of phrase: "_s + of, rule.name);
    if (kind > rule.makes || (kind == rule.makes && first))
        return wrong(u"a phrase has only phrases of earlier kinds, or behind something of its own: "_s + of, rule.name);
    element.kind = DateElement::Kind::Phrase;
    element.index = static_cast<int>(kind);
    return {};
}

/// "{month}", "{a:day}", "of|in?", "~-", "\\?": see docs/date-rules.md.
Result<DateElement> DateRulesReader::readElement(QString text, const DateRule &rule, bool first)
{
    DateElement element;
    if (text.size() > 1 && text.startsWith(u'~')) {
        element.glued = true;
        text.remove(0, 1);
    }
    if (text.size() > 1 && text.endsWith(u'?') && text != u"\\?"_s) {
        element.optional = true;
        text.chop(1);
    }
    if (text.startsWith(u'{') && text.endsWith(u'}')) {
        auto reference = readReference(QStringView(text).sliced(1, text.size() - 2), element, rule, first);
        if (!reference)
            return reference.error();
        return element;
    }
    for (QString literal : text.split(u'|')) {
        if (literal.size() > 1 && literal.startsWith(u'\\'))
            literal.remove(0, 1);
        literal = foldedDateWord(literal);
        const auto tokens = dateTokens(literal);
        if (tokens.size() != 1 || tokens.front().kind == DateToken::Kind::Number)
            return wrong(u"not one word or sign: "_s + literal, rule.name);
        element.literals << tokens.front().word;
        if (literal.front().isLetter())
            m_made->m_vocabulary << literal;
    }
    return element;
}

Result<void> DateRulesReader::readRule(const QJsonObject &object)
{
    DateRule rule;
    rule.name = object[u"name"].toString();
    const QString makes = object[u"makes"].toString();
    rule.makes = static_cast<int>(m_kindNames.indexOf(makes));
    if (rule.name.isEmpty() || rule.makes < 0)
        return wrong(u"a rule needs a name and one of the kinds that it makes"_s, rule.name + u' ' + makes);
    const auto action = namedWord(actionWords, object[u"action"].toString());
    if (!action)
        return wrong(u"no such action: "_s + object[u"action"].toString(), rule.name);
    rule.action = *action;
    const QString order = object[u"order"].toString();
    rule.order = namedWord(orderWords, order);
    if (!order.isEmpty() && !rule.order)
        return wrong(u"no such order: "_s + order, rule.name);
    rule.decides = object[u"decides"].toBool();
    const QJsonObject constants = object[u"with"].toObject();
    for (auto constant = constants.begin(); constant != constants.end(); ++constant) {
        const auto slot = namedWord(slotWords, constant.key());
        const auto value = constant->isString() ? namedWord(valueWords, constant->toString())
                                                : std::optional<std::int64_t>(constant->toInteger());
        if (!slot || !value)
            return wrong(u"no such part or value: "_s + constant.key(), rule.name);
        rule.constants[static_cast<std::size_t>(*slot)] = value;
    }
    bool first = true; // nothing that must be there stands before
    for (const QString &text : object[u"match"].toString().split(u' ', Qt::SkipEmptyParts)) {
        auto element = readElement(text, rule, first);
        if (!element)
            return element.error();
        first = first && element->optional;
        rule.pattern.push_back(*std::move(element));
    }
    if (first)
        return wrong(u"a rule needs a part that is not optional"_s, rule.name);
    m_made->m_making[static_cast<std::size_t>(rule.makes)].push_back(m_made->m_rules.size());
    m_made->m_rules.push_back(std::move(rule));
    return {};
}

Result<std::shared_ptr<const DateRules>> DateRulesReader::finish()
{
    m_made->m_expression = static_cast<int>(m_kindNames.indexOf(u"expression"_s));
    if (m_made->m_expression < 0)
        return wrong(u"no rule makes an expression"_s, {});
    m_made->m_vocabulary.removeDuplicates();
    return std::shared_ptr<const DateRules>(m_made);
}

Result<std::shared_ptr<const DateRules>> DateRules::fromJson(const QByteArray &common, const QByteArray &own)
{
    DateRulesReader reader;
    for (const QByteArray &file : {common, own}) {
        if (file.isEmpty())
            continue;
        if (auto read = reader.read(file); !read)
            return read.error();
    }
    return reader.finish();
}

namespace {

constexpr QLatin1StringView rulesFolder(":/rules/");
constexpr QLatin1StringView rulesPrefix("dates-");

QByteArray rulesFile(const QString &name)
{
    QFile file(rulesFolder + rulesPrefix + name + u".json"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

std::shared_ptr<const DateRules> DateRules::of(const QString &language)
{
    static QMutex mutex;
    static QHash<QString, std::shared_ptr<const DateRules>> loaded;
    const QMutexLocker lock(&mutex);
    if (const auto known = loaded.constFind(language); known != loaded.constEnd())
        return *known;
    std::shared_ptr<const DateRules> rules;
    if (languages().contains(language)) {
        const auto read = fromJson(rulesFile(u"numbers"_s), rulesFile(language));
        Q_ASSERT_X(read.ok(), "DateRules", "a bundled file of rules is wrong, which its test says");
        rules = read ? *read : nullptr;
    }
    loaded.insert(language, rules);
    return rules;
}

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

std::optional<std::int64_t> DateRules::valueOf(int wordClass, const QString &word) const
{
    const auto &values = m_classes[static_cast<std::size_t>(wordClass)];
    const auto found = values.constFind(word);
    return found == values.constEnd() ? std::nullopt : std::optional(found->value);
}

bool DateRules::isAbbreviation(int wordClass, const QString &word) const
{
    return m_classes[static_cast<std::size_t>(wordClass)].value(word).abbreviation;
}

} // namespace Dateline
