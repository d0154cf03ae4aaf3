// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/tables/columnnames.h"

#include "models/core/textfold.h"

#include <QFile>
#include <QHash>

#include <nlohmann/json.hpp>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// From the resource, which tst_tables checks.
QHash<QByteArray, TableField> readColumnNames()
{
    QHash<QByteArray, TableField> names;
    QFile file(u":/rules/columns.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return names;
    const nlohmann::json rules = nlohmann::json::parse(file.readAll().toStdString(), nullptr, false);
    if (!rules.is_object() || !rules.contains("fields"))
        return names;
    const nlohmann::json &fields = rules["fields"];
    for (const TableFieldTerm &term : tableFields()) {
        const auto list = fields.find(QString(term.word).toStdString());
        if (list == fields.end())
            continue;
        for (const nlohmann::json &name : *list) {
            const QByteArray folded = foldForSearch(QString::fromStdString(name.get<std::string>()));
            if (!names.contains(folded))
                names.insert(folded, term.field);
        }
    }
    return names;
}

} // namespace

std::optional<TableField> tableFieldNamed(const QString &heading)
{
    static const QHash<QByteArray, TableField> names = readColumnNames();
    const auto named = [](const QString &text) {
        const auto found = names.constFind(foldForSearch(text));
        return found == names.constEnd() ? std::optional<TableField>() : *found;
    };
    QString plain = heading;
    plain.replace(u'_', u' ').replace(u'.', u' ');
    if (const auto whole = named(plain))
        return whole;
    const qsizetype bracket = plain.indexOf(u'(');
    if (bracket > 0)
        plain.truncate(bracket);
    while (!plain.isEmpty() && !plain.back().isLetterOrNumber())
        plain.chop(1);
    return named(plain);
}

} // namespace Dateline
