// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/fieldvalues.h"

#include "models/domain/sourcerecord.h"
#include "models/domain/trackercolumns.h"
#include "models/editing/namerule.h"
#include "models/json/jsonvalue.h"
#include "models/wording/language.h"

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// The elements between commas that no backslash precedes, without blanks around and without empty ones.
QStringList betweenCommas(const QString &text)
{
    QStringList elements(QString{});
    bool isEscaped = false;
    for (const QChar c : text) {
        if (!isEscaped && c == u'\\') {
            isEscaped = true;
            continue;
        }
        if (isEscaped && c != u',' && c != u'\\')
            elements.last() += u'\\';
        if (!isEscaped && c == u',')
            elements.append(QString());
        else
            elements.last() += c;
        isEscaped = false;
    }
    if (isEscaped)
        elements.last() += u'\\';
    QStringList kept;
    for (const QString &element : elements) {
        if (const QString trimmed = element.trimmed(); !trimmed.isEmpty())
            kept.append(trimmed);
    }
    return kept;
}

/// "au" and "issuer" of "au:issuer"; nothing behind the colon if there is none.
std::pair<QString, QString> aroundLastColon(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    return colon < 0 ? std::pair(text, QString())
                     : std::pair(text.left(colon).trimmed(), text.mid(colon + 1).trimmed());
}

} // namespace

Error FieldValues::noId(const QString &text) const
{
    return fault(EditingTr::tr("%1 is not an id: 1 to 100 of the characters a–z 0–9 - _ .").arg(shownInMessage(text)));
}

Error FieldValues::noneOf(const QString &text, const QStringList &allowed) const
{
    return fault(EditingTr::tr("%1 is none of %2").arg(shownInMessage(text), joinWords(allowed)));
}

Error FieldValues::notInList(const QString &text) const
{
    return fault(EditingTr::tr("%1 is not in the list").arg(shownInMessage(text)));
}

Result<QString> FieldValues::idOf(const QString &words, const CategoryId &) const
{
    return onlyOne(words, categoriesCalled(m_reading.tracker.categories, words));
}
Result<QString> FieldValues::idOf(const QString &words, const PartyId &) const
{
    return onlyOne(words, partiesCalled(m_reading.tracker.parties, words));
}
Result<QString> FieldValues::idOf(const QString &words, const MeasureId &) const
{
    return onlyOne(words, measuresCalled(m_reading.tracker.measures, words));
}

/// What is nobody's name may be the id of what comes later.
Result<QString> FieldValues::onlyOne(const QString &words, const QStringList &ids) const
{
    if (ids.size() > 1)
        return fault(unclearName(shownInMessage(words), ids));
    return ids.isEmpty() ? words : ids.front();
}

Result<Edtf> FieldValues::read(const QString &text, const Edtf *) const
{
    if (text.trimmed().isEmpty())
        return Edtf();
    const Result<Edtf> date = readOneDate(text, m_reading.dates);
    return date ? date
                : Result<Edtf>(fault(EditingTr::tr("%1: %2", "a date as typed, and what is wrong with it")
                                         .arg(shownInMessage(text), date.error().toLine())));
}

Result<CountryCode> FieldValues::read(const QString &text, const CountryCode *) const
{
    if (text.trimmed().isEmpty())
        return CountryCode();
    const auto code = CountryCode::parse(text.trimmed().toUpper());
    return code
        ? Result<CountryCode>(*code)
        : fault(EditingTr::tr("%1 is not a country code of two letters (ISO 3166-1)").arg(shownInMessage(text)));
}

Result<bool> FieldValues::read(const QString &text, const bool *) const
{
    const QString word = text.trimmed();
    if (word != "true"_L1 && word != "false"_L1)
        return noneOf(text, {u"true"_s, u"false"_s});
    return word == "true"_L1;
}

Result<QByteArray> FieldValues::read(const QString &text, const QByteArray *) const
{
    const auto object = readJsonObject(text.toUtf8());
    if (!object)
        return fault(EditingTr::tr("must be a JSON object: %1").arg(object.error().message));
    QByteArray canonical;
    appendCanonical(canonical, *object);
    return canonical;
}

Result<std::optional<Credibility>> FieldValues::credibility(const QString &text) const
{
    for (const auto &term : terms<Credibility>()) {
        if (text.trimmed() == QString::number(static_cast<int>(term.value)))
            return std::optional(term.value);
    }
    return fault(EditingTr::tr("must be a whole number from 1 to 6"));
}

Result<QStringList> FieldValues::read(const QString &text, const QStringList *) const { return betweenCommas(text); }

Result<std::vector<PartyId>> FieldValues::read(const QString &text, const std::vector<PartyId> *) const
{
    std::vector<PartyId> ids;
    for (const QString &words : betweenCommas(text)) {
        const auto id = read(words, static_cast<const PartyId *>(nullptr));
        if (!id)
            return id.error();
        ids.push_back(*id);
    }
    return ids;
}

Result<std::vector<Participation>> FieldValues::read(const QString &text, const std::vector<Participation> *) const
{
    std::vector<Participation> parties;
    for (const QString &element : betweenCommas(text)) {
        const auto [words, roleWord] = aroundLastColon(element);
        if (roleWord.isEmpty())
            return fault(EditingTr::tr("%1 needs a role behind a colon: %2")
                             .arg(shownInMessage(element), joinWords(Dateline::words<Role>())));
        const auto id = read(words, static_cast<const PartyId *>(nullptr));
        const auto role = read(roleWord, static_cast<const Role *>(nullptr));
        if (!id || !role)
            return id ? role.error() : id.error();
        parties.push_back({*id, *role});
    }
    return parties;
}

Result<std::vector<AuthorName>> FieldValues::read(const QString &text, const std::vector<AuthorName> *) const
{
    return authorsFromLine(text);
}

Result<std::vector<Alias>> FieldValues::read(const QString &text, const std::vector<Alias> *) const
{
    std::vector<Alias> aliases;
    for (const QString &element : betweenCommas(text)) {
        const auto [name, language] = aroundLastColon(element);
        const bool hasLanguage = !name.isEmpty() && isLanguageTag(language);
        aliases.push_back(hasLanguage ? Alias{name, language} : Alias{element, {}});
    }
    return aliases;
}

Result<ExternalIds> FieldValues::read(const QString &text, const ExternalIds *) const
{
    ExternalIds ids;
    for (const QString &element : betweenCommas(text)) {
        const qsizetype colon = element.indexOf(u':');
        const QString scheme = element.left(qMax(colon, qsizetype{0})).trimmed();
        if (!isIdScheme(scheme))
            return fault(
                EditingTr::tr("%1 needs its scheme before a colon, as in wikidata:Q408").arg(shownInMessage(element)));
        ids[scheme] = element.mid(colon + 1).trimmed();
    }
    return ids;
}

Result<void> FieldValues::removeFrom(std::vector<Participation> &list, const QString &text) const
{
    for (const QString &element : betweenCommas(text)) {
        const auto [words, roleWord] = aroundLastColon(element);
        const auto id = read(words, static_cast<const PartyId *>(nullptr));
        const auto role = read(roleWord, static_cast<const std::optional<Role> *>(nullptr));
        if (!id || !role)
            return id ? role.error() : id.error();
        const auto goes = [&](const Participation &each) {
            return each.party == *id && (!role->has_value() || each.role == **role);
        };
        if (std::erase_if(list, goes) == 0)
            return notInList(element);
    }
    return {};
}

Result<void> FieldValues::removeFrom(std::vector<Alias> &list, const QString &text) const
{
    for (const QString &element : betweenCommas(text)) {
        const auto read = this->read(element, static_cast<const std::vector<Alias> *>(nullptr));
        const auto goes = [&](const Alias &alias) { return alias.name == element || alias == read->front(); };
        if (std::erase_if(list, goes) == 0)
            return notInList(element);
    }
    return {};
}

Result<void> FieldValues::removeFrom(ExternalIds &ids, const QString &text) const
{
    for (const QString &element : betweenCommas(text)) {
        const auto at = ids.find(element.section(u':', 0, 0).trimmed());
        if (at == ids.end() || (element.contains(u':') && at->second != element.section(u':', 1).trimmed()))
            return notInList(element);
        ids.erase(at);
    }
    return {};
}

void addElements(QStringList &list, const QStringList &more)
{
    for (const QString &element : more) {
        if (!list.contains(element))
            list.append(element);
    }
}

void addElements(ExternalIds &ids, const ExternalIds &more)
{
    for (const auto &[scheme, id] : more)
        ids[scheme] = id;
}

} // namespace Dateline
