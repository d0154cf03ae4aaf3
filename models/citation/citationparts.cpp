// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/citation/citationparts.h"

#include <QRegularExpression>
#include <QUrl>

namespace Dateline {

using namespace Qt::StringLiterals;

std::vector<int> datePartsOf(const Edtf &date)
{
    if (date.isNull() || date.kind() != Edtf::Kind::Date || date.level() > 1 || !date.span().begin)
        return {};
    const CivilDate first = civilFromDay(*date.span().begin);
    const auto year = static_cast<int>(first.year);
    switch (date.precision()) {
    case DatePrecision::Day:
        return {year, first.month, first.day};
    case DatePrecision::Month:
        return {year, first.month};
    case DatePrecision::Year:
        return {year};
    default:
        return {};
    }
}

// What is kept was read or made by Dateline, so it is an object.
FurtherFields::FurtherFields(const Source &source)
    : m_fields(source.cslRest.isEmpty() ? nlohmann::json::object()
                                        : nlohmann::json::parse(source.cslRest.begin(), source.cslRest.end()))
{ }

QString FurtherFields::text(const char *name) const
{
    const auto field = m_fields.find(name);
    if (field == m_fields.end())
        return {};
    if (field->is_string())
        return QString::fromStdString(field->get_ref<const std::string &>()).simplified();
    return field->is_number() ? QString::fromStdString(field->dump()) : QString();
}

std::vector<AuthorName> FurtherFields::names(const char *name) const
{
    const auto field = m_fields.find(name);
    if (field == m_fields.end() || !field->is_array())
        return {};
    std::vector<AuthorName> names;
    for (const nlohmann::json &element : *field) {
        if (!element.is_object())
            continue;
        const auto part = [&element](const char *member) {
            const auto text = element.find(member);
            return text != element.end() && text->is_string()
                ? QString::fromStdString(text->get_ref<const std::string &>()).simplified()
                : QString();
        };
        AuthorName person{
            part("family"), part("given"), part("literal"), part("dropping-particle"), part("non-dropping-particle"),
            part("suffix")};
        if (!person.family.isEmpty() || !person.literal.isEmpty())
            names.push_back(std::move(person));
    }
    return names;
}

QString FurtherFields::doi() const
{
    static const QRegularExpression resolver(u"^(?:https?://(?:dx\\.|www\\.)?doi\\.org/|doi:\\s*)"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    return text("DOI").remove(resolver);
}

QString doiUrl(const QString &doi)
{
    // One that was copied from an address is encoded already.
    static const QRegularExpression bare(u"%(?![0-9A-Fa-f]{2})"_s);
    const QString plain = doi.contains(bare) ? doi : QUrl::fromPercentEncoding(doi.toUtf8());
    return "https://doi.org/"_L1 + QString::fromLatin1(QUrl::toPercentEncoding(plain, "/:;()"));
}

QString withRanges(QString pages, const QString &dash)
{
    static const QRegularExpression range(u"(?<=\\d)\\s*[-\\x{2010}-\\x{2013}]+\\s*(?=[A-Za-z]{0,3}\\d)"_s);
    return pages.replace(range, dash);
}

} // namespace Dateline
