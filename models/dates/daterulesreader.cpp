// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/daterules.h"

#include "models/dates/daterulenames.h"
#include "models/dates/datetokens.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

/// Reads the files of one language into its rules.
class DateRulesReader
{
public:
    Result<void> read(const QByteArray &json);
    Result<std::shared_ptr<const DateRules>> finish();

private:
    Result<void> readWords(const QJsonObject &words);
    Result<void> readRule(const QJsonObject &rule);
    Result<void> readPattern(const QJsonObject &object, DateRule &rule);
    Result<void> readNeighbours(const QJsonValue &value, std::vector<DateElement> &into, const DateRule &rule);
    Result<void> readExceptions(const QJsonArray &names, DateRule &rule);
    Result<DateElement> readElement(QString text, const DateRule &rule, bool first);
    Result<void> readReference(QStringView text, DateElement &element, const DateRule &rule, bool first);
    Result<void> readTriggers(const QJsonArray &triggers);
    int wordNumber(const QString &word);
    std::vector<bool> beginnings(const DateElement &element) const;
    static void join(std::vector<bool> &into, const std::vector<bool> &more);
    void findBeginnings();
    static Error wrong(const QString &what, const QString &where) { return {ErrorCode::Malformed, what, where}; }

    std::shared_ptr<DateRules> m_made = std::make_shared<DateRules>();
    QStringList m_kindNames;
    std::vector<std::vector<bool>> m_beginnings; ///< by rule, as beginnings() says
};

int DateRulesReader::wordNumber(const QString &word)
{
    const int number = m_made->m_words.add(word);
    m_made->m_values.resize(static_cast<std::size_t>(m_made->m_words.size()));
    m_made->m_triggers.resize(static_cast<std::size_t>(m_made->m_words.size()));
    return number;
}

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
    for (const QJsonValue capital : document[u"capital"].toArray()) {
        const int wordClass = m_made->wordClass(capital.toString());
        if (wordClass < 0)
            return wrong(u"no such class of words: "_s + capital.toString(), u"capital"_s);
        m_made->m_capital[static_cast<std::size_t>(wordClass)] = true;
    }
    return readTriggers(document[u"triggers"].toArray());
}

/// "today", or "{month}" for all words of a class.
Result<void> DateRulesReader::readTriggers(const QJsonArray &triggers)
{
    for (const QJsonValue value : triggers) {
        const QString name = value.toString();
        if (!name.startsWith(u'{')) {
            m_made->m_triggers[static_cast<std::size_t>(wordNumber(name))] = true;
            continue;
        }
        const int wordClass = m_made->wordClass(name.sliced(1, name.size() - 2));
        if (wordClass < 0)
            return wrong(u"no such class of words: "_s + name, u"triggers"_s);
        for (int word = 0; word < m_made->m_words.size(); ++word) {
            if (m_made->valueOf(wordClass, word))
                m_made->m_triggers[static_cast<std::size_t>(word)] = true;
        }
    }
    return {};
}

/// A class that an earlier file has gets the words that it lacks.
Result<void> DateRulesReader::readWords(const QJsonObject &words)
{
    for (auto wordClass = words.begin(); wordClass != words.end(); ++wordClass) {
        if (m_made->wordClass(wordClass.key()) < 0) {
            m_made->m_classNames << wordClass.key();
            m_made->m_capital.push_back(false);
        }
        const int number = m_made->wordClass(wordClass.key());
        const QJsonObject members = wordClass->toObject();
        for (auto member = members.begin(); member != members.end(); ++member) {
            QString word = foldedDateWord(member.key());
            const bool abbreviation = word.endsWith(u'.');
            if (abbreviation)
                word.chop(1);
            const auto value = member->isString() ? dateValueNamed(member->toString())
                                                  : std::optional<std::int64_t>(member->toInteger());
            if (!value)
                return wrong(u"no such value: "_s + member->toString(), word);
            m_made->m_values[static_cast<std::size_t>(wordNumber(word))].push_back({number, abbreviation, *value});
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
    const auto slot = dateSlotNamed(slotName);
    if (!slot)
        return wrong(u"no such part: "_s + slotName, rule.name);
    element.slot = *slot;
    if (const auto number = dateNumberNamed(of)) {
        element.kind = DateElement::Kind::Number;
        element.index = static_cast<int>(*number);
        return {};
    }
    // A class before a kind of phrase of the same name, which the rules of that kind themselves need.
    const int wordClass = m_made->wordClass(of);
    const qsizetype kind = m_kindNames.indexOf(of);
    if (wordClass >= 0) {
        element.kind = DateElement::Kind::Word;
        element.index = wordClass;
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
        element.literals.push_back(wordNumber(tokens.front().word));
        if (literal.front().isLetter())
            m_made->m_vocabulary << literal;
    }
    return element;
}

/// "in|since {month} {number}": words, signs, classes and numbers, each an alternative.
Result<void> DateRulesReader::readNeighbours(const QJsonValue &value, std::vector<DateElement> &into,
                                             const DateRule &rule)
{
    for (const QString &text : value.toString().split(u' ', Qt::SkipEmptyParts)) {
        auto element = readElement(text.startsWith(u'{') ? u"{none:"_s + text.sliced(1) : text, rule, false);
        if (!element)
            return element.error();
        if (element->kind == DateElement::Kind::Phrase)
            return wrong(u"what stands beside a match is one word, sign or number: "_s + text, rule.name);
        into.push_back(*std::move(element));
    }
    return {};
}

Result<void> DateRulesReader::readExceptions(const QJsonArray &names, DateRule &rule)
{
    std::vector<std::size_t> except;
    for (const QJsonValue name : names) {
        const auto &rules = m_made->m_rules;
        const auto begin = except.size();
        for (std::size_t place = 0; place < rules.size(); ++place) {
            if (rules[place].name == name.toString())
                except.push_back(place);
        }
        if (except.size() == begin)
            return wrong(u"no such rule: "_s + name.toString(), rule.name);
    }
    std::sort(except.begin(), except.end());
    for (DateElement &element : rule.pattern) {
        if (element.kind == DateElement::Kind::Phrase)
            element.except = except;
    }
    return {};
}

Result<void> DateRulesReader::readPattern(const QJsonObject &object, DateRule &rule)
{
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
    if (auto read = readExceptions(object[u"except"].toArray(), rule); !read)
        return read;
    if (auto read = readNeighbours(object[u"behind"], rule.behind, rule); !read)
        return read;
    if (auto read = readNeighbours(object[u"not-behind"], rule.notBehind, rule); !read)
        return read;
    if (auto read = readNeighbours(object[u"before"], rule.before, rule); !read)
        return read;
    return readNeighbours(object[u"not-before"], rule.notBefore, rule);
}

Result<void> DateRulesReader::readRule(const QJsonObject &object)
{
    DateRule rule;
    rule.name = object[u"name"].toString();
    const QString makes = object[u"makes"].toString();
    rule.makes = static_cast<int>(m_kindNames.indexOf(makes));
    if (rule.name.isEmpty() || rule.makes < 0)
        return wrong(u"a rule needs a name and one of the kinds that it makes"_s, rule.name + u' ' + makes);
    const auto action = dateActionNamed(object[u"action"].toString());
    if (!action)
        return wrong(u"no such action: "_s + object[u"action"].toString(), rule.name);
    rule.action = *action;
    const QString order = object[u"order"].toString();
    rule.order = dateOrderNamed(order);
    if (!order.isEmpty() && !rule.order)
        return wrong(u"no such order: "_s + order, rule.name);
    rule.decides = object[u"decides"].toBool();
    rule.notName = object[u"not-name"].toBool();
    const QJsonObject constants = object[u"with"].toObject();
    for (auto constant = constants.begin(); constant != constants.end(); ++constant) {
        const auto slot = dateSlotNamed(constant.key());
        const auto value = constant->isString() ? dateValueNamed(constant->toString())
                                                : std::optional<std::int64_t>(constant->toInteger());
        if (!slot || !value)
            return wrong(u"no such part or value: "_s + constant.key(), rule.name);
        rule.constants[static_cast<std::size_t>(*slot)] = value;
    }
    if (auto read = readPattern(object, rule); !read)
        return read;
    m_made->m_making[static_cast<std::size_t>(rule.makes)].push_back(m_made->m_rules.size());
    m_made->m_rules.push_back(std::move(rule));
    return {};
}

/// What a match of \p element may begin with: place 0 for numbers, then words by number.
std::vector<bool> DateRulesReader::beginnings(const DateElement &element) const
{
    std::vector<bool> begins(static_cast<std::size_t>(m_made->m_words.size()) + 1);
    begins[0] = element.kind == DateElement::Kind::Number;
    for (const int literal : element.literals)
        begins[static_cast<std::size_t>(literal) + 1] = true;
    for (int word = 0; element.kind == DateElement::Kind::Word && word < m_made->m_words.size(); ++word) {
        if (m_made->valueOf(element.index, word))
            begins[static_cast<std::size_t>(word) + 1] = true;
    }
    if (element.kind == DateElement::Kind::Phrase) {
        for (const std::size_t rule : m_made->making(element.index))
            join(begins, m_beginnings[rule]);
    }
    return begins;
}

void DateRulesReader::join(std::vector<bool> &into, const std::vector<bool> &more)
{
    for (std::size_t i = 0; i < more.size(); ++i)
        into[i] = into[i] || more[i];
}

/// Notes which rules may begin with each word. Kinds in order: a rule begins with phrases of earlier kinds.
void DateRulesReader::findBeginnings()
{
    m_beginnings.resize(m_made->m_rules.size());
    const std::size_t words = static_cast<std::size_t>(m_made->m_words.size()) + 1;
    for (const auto &making : m_made->m_making) {
        for (const std::size_t place : making) {
            m_beginnings[place].resize(words);
            for (const DateElement &element : m_made->m_rules[place].pattern) {
                join(m_beginnings[place], beginnings(element));
                if (!element.optional)
                    break;
            }
        }
        for (std::size_t word = 0; word < words; ++word) {
            m_made->m_beginningAt.push_back(static_cast<std::uint32_t>(m_made->m_beginning.size()));
            for (const std::size_t place : making) {
                if (m_beginnings[place][word])
                    m_made->m_beginning.push_back(static_cast<std::uint16_t>(place));
            }
        }
    }
    m_made->m_beginningAt.push_back(static_cast<std::uint32_t>(m_made->m_beginning.size()));
}

Result<std::shared_ptr<const DateRules>> DateRulesReader::finish()
{
    m_made->m_expression = static_cast<int>(m_kindNames.indexOf(u"expression"_s));
    m_made->m_mention = static_cast<int>(m_kindNames.indexOf(u"mention"_s));
    m_made->m_lead = static_cast<int>(m_kindNames.indexOf(u"lead"_s));
    if (m_made->m_expression < 0)
        return wrong(u"no rule makes an expression"_s, {});
    m_made->m_vocabulary.removeDuplicates();
    wordNumber(u","_s); // of large numbers, and behind abbreviations
    wordNumber(u"."_s);
    findBeginnings();
    DateVocabulary &triggers = m_made->m_triggerWords;
    for (int word = 0; word < m_made->m_words.size(); ++word) {
        if (m_made->isTrigger(word))
            triggers.add(m_made->m_words.word(word));
    }
    return std::shared_ptr<const DateRules>(m_made);
}

Result<std::shared_ptr<const DateRules>> DateRules::fromJson(const QByteArray &common, const QByteArray &own,
                                                             const QByteArray &prose)
{
    DateRulesReader reader;
    for (const QByteArray &file : {common, own, prose}) {
        if (file.isEmpty())
            continue;
        if (auto read = reader.read(file); !read)
            return read.error();
    }
    return reader.finish();
}

} // namespace Dateline
