// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/changelog.h"

#include "models/core/oneline.h"
#include "models/json/changejson.h"
#include "models/store/sqlconnection.h"
#include "models/store/storetr.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QtEndian>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

// A change that fills many pages, as an import does, is kept deflated: JSON shrinks to a tenth.
constexpr qsizetype longestPlain = 100'000;
const QLatin1StringView deflated = "deflate:"_L1;

QString kept(const QByteArray &json)
{
    if (json.size() <= longestPlain)
        return QString::fromUtf8(json);
    constexpr int fast = 1;
    return deflated + QString::fromLatin1(qCompress(json, fast).toBase64());
}

QByteArray plain(const QString &kept)
{
    if (!kept.startsWith(deflated))
        return kept.toUtf8();
    const QByteArray bytes = QByteArray::fromBase64(kept.mid(deflated.size()).toLatin1());
    // It begins with the size that it says it will have.
    constexpr quint32 largest = 1'000'000'000;
    if (bytes.size() < 4 || qFromBigEndian<quint32>(bytes.constData()) > largest)
        return {};
    return qUncompress(bytes);
}

constexpr auto rowColumns = "time, what, before, after, who, undoes, previous_sha256"_L1;

/// Of all that a row holds. Its fields are told apart by a byte that no text has.
QByteArray digestOf(const QSqlQuery &row, int first)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (int column = first; column < first + 7; ++column) {
        hash.addData(row.value(column).toString().toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    }
    return hash.result().toHex();
}

} // namespace

Result<LogKey> appendToLog(SqlConnection &connection, const Change &change, const LogNote &note)
{
    auto last = connection.select("SELECT "_L1 + rowColumns + ", key FROM change_log ORDER BY key DESC LIMIT 1"_L1);
    if (!last)
        return last.error();
    LogKey key = 1;
    QString previous;
    if (last->next()) {
        constexpr LogKey largest = LogKey{1} << 62;
        if (last->value(7).toLongLong() >= largest)
            return Error{ErrorCode::Malformed, StoreTr::tr("has no room for another row"), u"/change_log"_s};
        key = last->value(7).toLongLong() + 1;
        previous = QString::fromLatin1(digestOf(*last, 0));
    }
    last->finish();
    SqlStatement row(connection,
                     "INSERT INTO change_log (key, "_L1 + rowColumns + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_L1);
    const auto text = [](const QString &value) { return value.isNull() ? QVariant(u""_s) : QVariant(value); };
    row.run({qint64{key}, QDateTime::currentDateTimeUtc().toString(Qt::ISODate), text(change.name),
             kept(beforeJson(change)), kept(afterJson(change)), text(note.who),
             note.undoes ? QVariant(qint64{*note.undoes}) : QVariant(), text(previous)});
    if (row.error())
        return *row.error();
    return key;
}

Result<std::vector<LogEntry>> readLog(const SqlConnection &connection, std::size_t most)
{
    auto rows = connection.select(u"SELECT key, substr(time, 1, 40), substr(what, 1, 200), substr(who, 1, 200), "
                                  u"undoes, before <> '' FROM change_log "
                                  "ORDER BY key DESC LIMIT %1"_s.arg(most));
    if (!rows)
        return rows.error();
    std::vector<LogEntry> entries;
    while (rows->next()) {
        LogEntry &entry = entries.emplace_back();
        entry.key = rows->value(0).toLongLong();
        entry.time = rows->value(1).toString();
        // They go into menus, and anybody may have written them.
        entry.name = oneLine(rows->value(2).toString());
        entry.who = oneLine(rows->value(3).toString());
        if (!rows->value(4).isNull())
            entry.undoes = rows->value(4).toLongLong();
        entry.hasChange = rows->value(5).toInt() != 0;
    }
    if (rows->lastError().isValid())
        return errorFromSql(rows->lastError());
    std::reverse(entries.begin(), entries.end());
    return entries;
}

Result<Change> readLogged(const SqlConnection &connection, LogKey key)
{
    const QString place = u"/change_log/%1"_s.arg(key);
    auto rows = connection.select(u"SELECT what, before, after FROM change_log WHERE key = %1"_s.arg(key));
    if (!rows)
        return rows.error();
    if (!rows->next())
        return Error{ErrorCode::NotFound, StoreTr::tr("is not in the history"), place};
    auto change =
        readChange(rows->value(0).toString(), plain(rows->value(1).toString()), plain(rows->value(2).toString()));
    return change ? std::move(change) : Result<Change>(change.error().at(place));
}

Result<void> checkLog(const SqlConnection &connection)
{
    auto rows = connection.select("SELECT "_L1 + rowColumns + ", key FROM change_log ORDER BY key"_L1);
    if (!rows)
        return rows.error();
    QString expected;
    bool isChained = false;
    while (rows->next()) {
        const QString previous = rows->value(6).toString();
        isChained = isChained || !previous.isEmpty();
        if (isChained && previous != expected)
            return Error{ErrorCode::Malformed, StoreTr::tr("follows a row that was altered or taken out"),
                         u"/change_log/%1"_s.arg(rows->value(7).toLongLong())};
        expected = QString::fromLatin1(digestOf(*rows, 0));
    }
    if (rows->lastError().isValid())
        return errorFromSql(rows->lastError());
    return {};
}

} // namespace Dateline
