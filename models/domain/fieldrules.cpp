// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/fieldrules.h"

#include "models/domain/canonicaljson.h"
#include "models/domain/integritytr.h"

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Number of code points, and the first character that no text may hold.
struct TextScan
{
    std::size_t codePoints = 0;
    qsizetype badAt = -1;
};

TextScan scan(const QString &text)
{
    TextScan result;
    const qsizetype size = text.size();
    for (qsizetype i = 0; i < size; ++i, ++result.codePoints) {
        const QChar c = text.at(i);
        const bool control = c.unicode() < 0x20 && c != u'\n' && c != u'\t';
        const bool pair = c.isHighSurrogate() && i + 1 < size && text.at(i + 1).isLowSurrogate();
        if (control || (c.isSurrogate() && !pair)) {
            result.badAt = i;
            return result;
        }
        if (pair)
            ++i;
    }
    return result;
}

QString describeBad(QChar bad)
{
    const QString code = "U+"_L1 + QString::number(bad.unicode(), 16).toUpper().rightJustified(4, u'0');
    if (bad.isSurrogate())
        return IntegrityTr::tr("half a character (the lone surrogate %1)").arg(code);
    return IntegrityTr::tr("the control character %1").arg(code);
}

const FieldPath wholeEntity{""_L1};

} // namespace

QString shownInMessage(const QString &text)
{
    constexpr qsizetype longest = 60;
    const QString part = text.size() > longest ? QString(text.left(longest) + QChar(0x2026)) : text;
    return u'"' + part + u'"';
}

void FieldRules::text(const CheckedEntity &where, const FieldPath &field, const QString &value, std::size_t longest)
{
    if (value.isEmpty())
        return;
    const TextScan result = scan(value);
    if (result.badAt >= 0)
        fault(where.place(field), IntegrityTr::tr("contains %1").arg(describeBad(value.at(result.badAt))));
    else if (result.codePoints > longest)
        fault(where.place(field),
              IntegrityTr::tr("has %1 characters, at most %2 are allowed").arg(result.codePoints).arg(longest),
              ErrorCode::TooLarge);
}

void FieldRules::requiredText(const CheckedEntity &where, const FieldPath &field, const QString &value,
                              std::size_t longest)
{
    if (value.isEmpty())
        fault(where.place(field), IntegrityTr::tr("must not be empty"));
    text(where, field, value, longest);
}

void FieldRules::id(const CheckedEntity &where, const QString &value)
{
    if (!isValidId(value))
        fault(where.place("id"_L1),
              IntegrityTr::tr("%1 is not an id: 1 to 100 of the characters a–z 0–9 - _ .").arg(shownInMessage(value)));
}

void FieldRules::extra(const CheckedEntity &where, const QByteArray &value)
{
    if (value.isEmpty())
        return;
    if (!keptJson(where, wholeEntity, value, IntegrityTr::tr("x- members")))
        return;
    for (const CanonicalMember &member : canonicalMembers(value)) {
        if (!member.name.startsWith("x-"))
            fault(where.place(wholeEntity),
                  IntegrityTr::tr("%1 is kept although it does not start with \"x-\"")
                      .arg(shownInMessage(QString::fromUtf8(member.name))));
    }
}

bool FieldRules::keptJson(const CheckedEntity &where, const FieldPath &field, const QByteArray &value,
                          const QString &what)
{
    if (static_cast<std::size_t>(value.size()) > Limits::extraBytes) {
        fault(where.place(field), IntegrityTr::tr("its %1 have more than %2 bytes").arg(what).arg(Limits::extraBytes),
              ErrorCode::TooLarge);
        return false;
    }
    if (value == "{}" || !isCanonicalJsonObject(value, Limits::extraDepth)) {
        fault(where.place(field), IntegrityTr::tr("its %1 are not kept as a JSON object in canonical form").arg(what));
        return false;
    }
    return true;
}

void FieldRules::count(const CheckedEntity &where, const FieldPath &field, std::size_t size)
{
    if (size > Limits::perEntity)
        fault(where.place(field),
              IntegrityTr::tr("has %1 entries, at most %2 are allowed").arg(size).arg(Limits::perEntity),
              ErrorCode::TooLarge);
}

void FieldRules::value(const CheckedEntity &where, const FieldInfo &field, const QString &value)
{
    // A quote may be missing as a whole, of which the check of attributions makes sure.
    if (field.required && *field.object != '\0' && QLatin1StringView(field.object) == "quote"_L1)
        return text(where, field, value, field.most);
    if (field.rule == TextRule::Any && field.required)
        return requiredText(where, field, value, field.most);
    text(where, field, value, field.most);
    rule(where, field, value);
}

void FieldRules::rule(const CheckedEntity &where, const FieldInfo &field, const QString &value)
{
    switch (field.rule) {
    case TextRule::Any:
        break;
    case TextRule::Id:
        id(where, value);
        break;
    case TextRule::CheckId:
        if (!isCheckId(value))
            fault(where.place(field),
                  IntegrityTr::tr("%1 is not the id of a check: 1 to 60 of the characters a–z 0–9 -")
                      .arg(shownInMessage(value)));
        break;
    case TextRule::Subject:
        if (!isSubject(value))
            fault(
                where.place(field),
                IntegrityTr::tr("%1 is not a subject: event, source, attribution, measure or party, a slash and an id, "
                                "or two such joined by +")
                    .arg(shownInMessage(value)));
        break;
    case TextRule::Digest:
        if (!value.isEmpty() && !isSha256(value))
            fault(
                where.place(field),
                IntegrityTr::tr("%1 is not a SHA-256 digest: 64 of the characters 0–9 a–f").arg(shownInMessage(value)));
        break;
    case TextRule::Colour:
        if (!value.isEmpty() && !isColour(value))
            fault(
                where.place(field),
                IntegrityTr::tr("%1 is not a colour: # and six of the characters 0–9 a–f").arg(shownInMessage(value)));
        break;
    }
}

void FieldRules::value(const CheckedEntity &where, const FieldInfo &field, const Edtf &date)
{
    if (field.required && date.isNull())
        fault(where.place(field), IntegrityTr::tr("an event needs a date"));
}

void FieldRules::value(const CheckedEntity &where, const FieldInfo &field, const QStringList &texts)
{
    count(where, field, static_cast<std::size_t>(texts.size()));
    for (qsizetype i = 0; i < texts.size() && !hasFault(); ++i) {
        const FieldPath element{field, static_cast<std::size_t>(i)};
        requiredText(where, element, texts[i], Limits::tag);
        if (texts.indexOf(texts[i]) < i)
            fault(where.place(element), IntegrityTr::tr("%1 is listed twice").arg(shownInMessage(texts[i])));
    }
}

void FieldRules::value(const CheckedEntity &where, const FieldInfo &field, const std::vector<AuthorName> &authors)
{
    count(where, field, authors.size());
    for (std::size_t i = 0; i < authors.size() && !hasFault(); ++i) {
        const AuthorName &author = authors[i];
        const bool hasPersonal = !author.given.isEmpty() || !author.droppingParticle.isEmpty()
            || !author.nonDroppingParticle.isEmpty() || !author.suffix.isEmpty();
        if (author.literal.isEmpty() == author.family.isEmpty() || (!author.literal.isEmpty() && hasPersonal))
            fault(where.place({field, i}),
                  IntegrityTr::tr("a name has either a literal or a family name, with or without a given name"));
        text(where, {field, i, "family"_L1}, author.family, Limits::name);
        text(where, {field, i, "given"_L1}, author.given, Limits::name);
        text(where, {field, i, "literal"_L1}, author.literal, Limits::name);
        text(where, {field, i, "dropping-particle"_L1}, author.droppingParticle, Limits::name);
        text(where, {field, i, "non-dropping-particle"_L1}, author.nonDroppingParticle, Limits::name);
        text(where, {field, i, "suffix"_L1}, author.suffix, Limits::name);
    }
}

void FieldRules::value(const CheckedEntity &where, const FieldInfo &field, const std::vector<Alias> &aliases)
{
    count(where, field, aliases.size());
    for (std::size_t i = 0; i < aliases.size() && !hasFault(); ++i) {
        requiredText(where, {field, i, "name"_L1}, aliases[i].name, Limits::name);
        text(where, {field, i, "language"_L1}, aliases[i].language, Limits::name);
        if (std::find(aliases.begin(), aliases.begin() + static_cast<std::ptrdiff_t>(i), aliases[i])
            != aliases.begin() + static_cast<std::ptrdiff_t>(i))
            fault(where.place({field, i}), IntegrityTr::tr("%1 is listed twice").arg(shownInMessage(aliases[i].name)));
    }
}

void FieldRules::value(const CheckedEntity &where, const FieldInfo &field, const ExternalIds &ids)
{
    count(where, field, ids.size());
    for (const auto &[scheme, id] : ids) {
        if (!isIdScheme(scheme))
            fault(where.place(field),
                  IntegrityTr::tr("%1 is not a scheme of identifiers: 1 to 40 of the characters a–z 0–9 -")
                      .arg(shownInMessage(scheme)));
        else if (id.isEmpty())
            fault(where.place(field),
                  IntegrityTr::tr("the identifier of %1 must not be empty").arg(shownInMessage(scheme)));
        text(where, field, id, Limits::externalId);
    }
}

void FieldRules::cslRest(const CheckedEntity &where, const QByteArray &value)
{
    if (value.isEmpty() || !keptJson(where, "csl"_L1, value, IntegrityTr::tr("further CSL fields")))
        return;
    for (const CanonicalMember &member : canonicalMembers(value)) {
        for (const QByteArrayView own :
             {"type", "title", "container-title", "author", "publisher", "issued", "accessed", "URL", "language"}) {
            if (member.name == own)
                fault(where.place("csl"_L1),
                      IntegrityTr::tr("%1 is there twice").arg(shownInMessage(QString::fromUtf8(own))));
        }
    }
}

void FieldRules::jsonObject(const CheckedEntity &where, const FieldPath &field, const QByteArray &value)
{
    if (static_cast<std::size_t>(value.size()) > Limits::specBytes)
        fault(where.place(field), IntegrityTr::tr("has more than %1 bytes").arg(Limits::specBytes),
              ErrorCode::TooLarge);
    else if (!isCanonicalJsonObject(value, Limits::specDepth))
        fault(where.place(field),
              IntegrityTr::tr("is not kept as a JSON object in canonical form of at most %1 levels")
                  .arg(Limits::specDepth));
}

} // namespace Dateline
