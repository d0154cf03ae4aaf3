// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/sourceanswer.h"

#include "models/core/oneline.h"
#include "models/domain/integrity.h"
#include "models/intake/intaketr.h"
#include "models/json/canonicalemitter.h"
#include "models/json/changejson.h"
#include "models/json/entityjson.h"

#include <algorithm>
#include <array>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// A record that was read has no id yet, and often no title, but one of a tracker must have both.
constexpr QLatin1StringView stopgap("read");

constexpr qsizetype mostRemarks = 100;
constexpr qsizetype longestRemark = 2'000; ///< also of messages and places

/// The faults that a file can have.
struct FaultWord
{
    ErrorCode code;
    QLatin1StringView word;
};
constexpr std::array faultWords{FaultWord{ErrorCode::CannotRead, QLatin1StringView("cannot-read")},
                                FaultWord{ErrorCode::Malformed, QLatin1StringView("malformed")},
                                FaultWord{ErrorCode::TooLarge, QLatin1StringView("too-large")}};

/// What stands in an answer for \p words.
QString sayable(const QString &words) { return oneLine(oneLine(words).left(longestRemark)); }

/// Whether it can be shown to a person.
bool isFitToSay(const QString &words) { return words.size() <= longestRemark && oneLine(words) == words; }

bool isSound(const Source &source)
{
    Tracker tracker;
    tracker.id = stopgap;
    tracker.title = stopgap;
    tracker.sources = {source};
    if (tracker.sources.front().title.isEmpty())
        tracker.sources.front().title = stopgap;
    return checkIntegrity(tracker).ok();
}

class AnswerReader : public JsonReceiver
{
public:
    bool wantsElements(const std::string &) const override { return false; }
    void list(const std::string &) override { }
    void element(const std::string &, std::size_t, const JsonValue &) override { }
    void member(const std::string &name, const JsonValue &value) override
    {
        JsonMembers members(value, m_context);
        if (name == "error")
            readFault(members);
        else if (name == "document")
            readDocument(members);
        else
            m_context.fault({}, QString::fromStdString(name));
        members.noRest();
    }

    /// None if it says neither or both.
    std::optional<Result<SourceDocument>> said() const
    {
        if (m_context.error || m_fault.has_value() == m_document.has_value())
            return std::nullopt;
        return m_fault ? Result<SourceDocument>(*m_fault) : Result<SourceDocument>(*m_document);
    }

private:
    void readFault(JsonMembers &members)
    {
        const QString word = members.requiredText("code");
        const auto known = std::find_if(faultWords.begin(), faultWords.end(),
                                        [&](const FaultWord &fault) { return fault.word == word; });
        Error error{known == faultWords.end() ? ErrorCode::CannotRead : known->code, members.requiredText("message"),
                    members.text("place")};
        if (known == faultWords.end() || error.message.isEmpty() || !isFitToSay(error.message)
            || !isFitToSay(error.place))
            m_context.fault(u"error"_s, word);
        m_fault = std::move(error);
    }

    void readDocument(JsonMembers &members)
    {
        SourceDocument document;
        if (const JsonValue *source = members.requiredObject("source")) {
            JsonMembers inner(*source, m_context, u"source"_s);
            document.source = readEntity<Source>(inner, m_context);
        }
        document.remarks = members.texts("remarks");
        const bool fit = std::all_of(document.remarks.begin(), document.remarks.end(), isFitToSay);
        if (!fit || document.remarks.size() > mostRemarks || document.source.text.isEmpty()
            || !isSound(document.source))
            m_context.fault(u"document"_s, stopgap);
        document.source.id = {};
        m_document = std::move(document);
    }

    JsonContext m_context;
    std::optional<Error> m_fault;
    std::optional<SourceDocument> m_document;
};

} // namespace

QByteArray sourceAnswer(const Result<SourceDocument> &read)
{
    CanonicalEmitter json;
    json.beginObject();
    if (read) {
        Source source = read->source;
        source.id = {stopgap};
        json.beginObject("document");
        json.object("source", canonicalJson(source));
        json.beginList("remarks");
        for (const QString &remark : read->remarks)
            json.string(sayable(remark));
        json.endList();
        json.endObject();
    } else {
        const Error &error = read.error();
        const auto known = std::find_if(faultWords.begin(), faultWords.end(),
                                        [&](const FaultWord &fault) { return fault.code == error.code; });
        json.beginObject("error");
        json.string("code", known == faultWords.end() ? faultWords.front().word : known->word);
        json.string("message", sayable(error.message));
        json.optionalString("place", sayable(error.place));
        json.endObject();
    }
    json.endObject();
    return json.take();
}

Result<SourceDocument> readSourceAnswer(const QByteArray &answer)
{
    constexpr std::size_t deepest = Limits::extraDepth + 8; // what a source keeps may itself be as deep as a file
    AnswerReader reader;
    const bool isWhole = answer.endsWith('}') && readJsonObject(answer, reader, deepest).ok();
    if (auto said = isWhole ? reader.said() : std::nullopt)
        return std::move(*said);
    return Error{ErrorCode::CannotRead, IntakeTr::tr("cannot be read: what its reader says of it makes no sense"), {}};
}

} // namespace Dateline
