// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/json/jsonfault.h"

#include "models/json/jsontr.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// "line 12, column 3" of the byte before \p position, which is how far the parser had read.
QString lineAndColumn(QByteArrayView bytes, std::size_t position, std::size_t firstLine)
{
    const qsizetype end = std::clamp<qsizetype>(static_cast<qsizetype>(position), 0, bytes.size());
    auto line = static_cast<qsizetype>(firstLine);
    qsizetype column = 0;
    for (qsizetype i = 0; i < end; ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        if (i > 0 && bytes[i - 1] == '\n') {
            ++line;
            column = 0;
        }
        if ((byte & 0xc0) != 0x80) // not a continuation byte: a new code point
            ++column;
    }
    return JsonTr::tr("line %1, column %2").arg(line).arg(std::max<qsizetype>(column, 1));
}

/// The parser's reason without its codes, its context and the text it had read, which may be megabytes.
QString reasonOf(const char *what)
{
    const QString full = QString::fromUtf8(what);
    if (full.contains("ill-formed UTF-8"_L1))
        return JsonTr::tr("is not valid UTF-8");
    const qsizetype context = full.indexOf(" - "_L1);
    QString reason = context < 0 ? full.mid(full.indexOf("] "_L1) + 2) : full.mid(context + 3);
    const qsizetype lastRead = reason.indexOf("; last read: '"_L1);
    const qsizetype expected = reason.lastIndexOf("; expected "_L1);
    if (lastRead >= 0)
        reason = reason.left(lastRead) + (expected > lastRead ? reason.mid(expected) : QString());
    if (reason.startsWith("unexpected end of input"_L1) || reason.contains("missing closing quote"_L1))
        return JsonTr::tr("ends in the middle of the JSON");
    return JsonTr::tr("is not JSON: %1").arg(reason.left(200));
}

/// Hears of nothing but the fault.
class FaultFinder : public nlohmann::json_sax<nlohmann::json>
{
public:
    struct Fault
    {
        std::size_t position;
        QString reason;
    };
    std::optional<Fault> fault;

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t &) override { return true; }
    bool string(string_t &) override { return true; }
    bool binary(binary_t &) override { return true; }
    bool start_object(std::size_t) override { return true; }
    bool key(string_t &) override { return true; }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t position, const std::string &, const nlohmann::detail::exception &exception) override
    {
        // Numbers beyond the range of double are JSON, but nothing could compute with them.
        fault = {position, reasonOf(exception.what())};
        return false;
    }
};

} // namespace

Error jsonFault(QByteArrayView text, std::size_t position, std::size_t firstLine)
{
    FaultFinder finder;
    nlohmann::json::sax_parse(text.begin(), text.end(), &finder);
    if (finder.fault)
        return {ErrorCode::Malformed, finder.fault->reason, lineAndColumn(text, finder.fault->position, firstLine)};
    // That parser takes a NUL for the end, and a second byte order mark for none.
    return {ErrorCode::Malformed, JsonTr::tr("is not JSON: unexpected bytes"),
            lineAndColumn(text, position + 1, firstLine)};
}

} // namespace Dateline
