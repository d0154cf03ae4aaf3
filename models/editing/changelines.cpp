// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/changelines.h"

#include "models/domain/fieldrules.h"
#include "models/editing/editingtr.h"
#include "models/editing/editoverlay.h"
#include "models/editing/entitykinds.h"
#include "models/editing/entitypatch.h"
#include "models/editing/entitysteps.h"
#include "models/editing/idmaker.h"
#include "models/editing/merging.h"
#include "models/editing/references.h"
#include "models/editing/removal.h"
#include "models/editing/soundness.h"
#include "models/editing/typeddates.h"
#include "models/json/changejson.h"
#include "models/json/jsonmembers.h"

#include <QHash>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

const QLatin1StringView formatWord = "dateline-changes"_L1;

QString lineWord(std::size_t line) { return EditingTr::tr("line %1").arg(line); }

/// Does one line after the other to what the lines before it left.
class LineReader
{
public:
    LineReader(const EditBase &tracker, DateContext dates)
        : m_tracker(tracker), m_ids(m_tracker), m_dates(std::move(dates))
    { }

    void read(QByteArrayView text, std::size_t line)
    {
        m_line = line;
        const auto done = parsed(text);
        if (done && done->op.isEmpty())
            return; // the line that says what the file is
        if (done)
            m_lines.done.push_back(*done);
        else
            m_lines.faults.push_back({line, done.error()});
    }

    ChangeLines take() { return std::move(m_lines); }

private:
    static constexpr std::size_t deepestLine = Limits::extraDepth + 8;
    using Step = Result<DoneLine> (LineReader::*)(JsonMembers &, JsonContext &);

    /// Whether the place of what is no JSON names the line already.
    static bool isInText(const Error &error) { return !error.place.isEmpty() && !error.place.startsWith(u'/'); }

    Result<DoneLine> parsed(QByteArrayView text)
    {
        const auto object = readJsonObject(text, deepestLine, m_line);
        if (!object)
            return isInText(object.error()) ? object.error() : object.error().at(lineWord(m_line));
        JsonContext context;
        JsonMembers members(*object, context);
        const auto done =
            members.has("format") ? readFormat(members, context, object->find("version")) : readStep(members, context);
        m_isFirst = false;
        if (!done)
            return done.error().at(lineWord(m_line));
        return done;
    }

    Result<DoneLine> readFormat(JsonMembers &members, JsonContext &context, const JsonValue *version)
    {
        const QString format = members.requiredText("format");
        members.skip("version");
        if (const auto fine = ended(members, context); !fine)
            return fine.error();
        if (format != formatWord || !m_isFirst)
            return Error{ErrorCode::Malformed,
                         EditingTr::tr("only the first line says what the file is, \"%1\"").arg(formatWord),
                         u"/format"_s};
        const double number = version ? QByteArray::fromStdString(version->text).toDouble() : changeLinesVersion;
        if (number > changeLinesVersion)
            return Error{ErrorCode::TooNew,
                         EditingTr::tr("was written by a later version of Dateline; this one reads version %1")
                             .arg(changeLinesVersion),
                         u"/version"_s};
        return DoneLine();
    }

    Result<DoneLine> readStep(JsonMembers &members, JsonContext &context)
    {
        constexpr std::pair<const char *, Step> steps[] = {{"add", &LineReader::add},
                                                           {"edit", &LineReader::edit},
                                                           {"remove", &LineReader::remove},
                                                           {"merge", &LineReader::merge},
                                                           {"move", &LineReader::move}};
        const QString op = members.requiredText("op");
        if (context.error)
            return *context.error;
        QStringList known;
        for (const auto &[word, step] : steps) {
            if (op == QLatin1StringView(word)) {
                auto done = (this->*step)(members, context);
                if (done) {
                    done->op = op;
                    done->line = m_line;
                }
                return done;
            }
            known.append(QLatin1StringView(word));
        }
        return Error{ErrorCode::Malformed, EditingTr::tr("%1 is none of %2").arg(shownInMessage(op), joinWords(known)),
                     u"/op"_s};
    }

    /// That all members have been read, and without a fault.
    static Result<void> ended(JsonMembers &members, JsonContext &context)
    {
        members.noRest();
        return context.error ? Result<void>(*context.error) : Result<void>();
    }

    static Result<ChangedEntity> kindFrom(JsonMembers &members, JsonContext &context)
    {
        const QString word = members.requiredText("kind");
        if (context.error)
            return *context.error;
        const auto kind = emptyEntity(word);
        if (kind)
            return *kind;
        return Error{ErrorCode::Malformed,
                     EditingTr::tr("%1 is none of %2").arg(shownInMessage(word), joinWords(entityKindWords())),
                     u"/kind"_s};
    }

    /// Takes over the parts of a step, or none of them if one is not sound.
    Result<void> takeOver(Change change)
    {
        for (std::size_t i = 0; i < change.parts.size(); ++i) {
            const EntityChange &part = change.parts[i];
            const QString before = part.before ? nameInList(*part.before) : QString();
            const auto sound = part.after ? checkInTracker(m_tracker, *part.after, before) : Result<void>();
            if (sound) {
                m_tracker.apply(part);
                continue;
            }
            while (i-- > 0)
                m_tracker.apply(change.parts[i].inverted());
            return sound;
        }
        auto &parts = m_lines.change.parts;
        parts.insert(parts.end(), std::make_move_iterator(change.parts.begin()),
                     std::make_move_iterator(change.parts.end()));
        return {};
    }

    Result<DoneLine> finish(Result<Change> change, const ChangedEntity &entity)
    {
        if (!change)
            return withHistory(change.error(), entity);
        if (const auto taken = takeOver(std::move(*change)); !taken)
            return taken.error();
        return DoneLine{0, {}, kindWord(entity), nameInList(entity), {}, {}};
    }

    /// What is not there any more may have become a part of something else in an earlier line.
    Error withHistory(const Error &error, const ChangedEntity &entity) const
    {
        const auto merged = m_merged.constFind(referenceKey(entity));
        if (error.code != ErrorCode::NotFound || merged == m_merged.cend())
            return error;
        return {error.code,
                EditingTr::tr("%1: it was merged into %2 in line %3")
                    .arg(error.message, merged->first, QString::number(merged->second)),
                error.place};
    }

    // ---- steps

    Result<DoneLine> add(JsonMembers &members, JsonContext &context)
    {
        const auto kind = kindFrom(members, context);
        if (!kind)
            return kind.error();
        const JsonValue *object = members.requiredObject("entity");
        const std::optional<QString> behind =
            members.has("behind") ? std::optional(members.text("behind")) : std::nullopt;
        if (const auto fine = ended(members, context); !fine)
            return fine.error();
        const bool hasId = object->find("id")
            || !std::visit(
                               [](const auto &thing) {
                                   return requires { thing.id.text; };
                               },
                               *kind);
        JsonValue typed = *object;
        if (const auto read = readTypedDates(*kind, typed, m_dates, u"/entity"_s); !read)
            return read.error();
        auto entity = hasId ? entityFrom(*kind, typed, u"entity"_s) : withId(*kind, std::move(typed));
        if (!entity)
            return entity.error();
        return finish(addition(m_tracker, *entity, behind), *entity);
    }

    /// Read as if it had one, which is then made of what it says.
    Result<ChangedEntity> withId(const ChangedEntity &kind, JsonValue object)
    {
        JsonValue id;
        id.kind = JsonValue::Kind::String;
        id.text = "new";
        object.names.push_back("id");
        object.elements.push_back(std::move(id));
        auto entity = entityFrom(kind, object, u"entity"_s);
        return entity ? Result<ChangedEntity>(m_ids.withNewId(std::move(*entity))) : entity.error();
    }

    Result<DoneLine> edit(JsonMembers &members, JsonContext &context)
    {
        const auto kind = kindFrom(members, context);
        if (!kind)
            return kind.error();
        const bool isHeader = std::holds_alternative<TrackerHeader>(*kind);
        const QString id = isHeader ? QString() : members.requiredText("id");
        const JsonValue *set = members.object("set");
        EntityPatch patch{set, members.object("add"), members.object("remove")};
        if (const auto fine = ended(members, context); !fine)
            return fine.error();
        const auto entity = entityIn(m_tracker, *kind, id);
        if (!entity)
            return withHistory(noSuchEntity(*kind, id), named(*kind, id));
        JsonValue typed = set ? *set : JsonValue();
        if (const auto read = readTypedDates(*kind, typed, m_dates, u"/set"_s); !read)
            return read.error();
        patch.set = set ? &typed : nullptr;
        const auto after = patched(*entity, patch);
        if (!after)
            return after.error();
        return finish(changed(m_tracker, id, *after), *after);
    }

    Result<DoneLine> remove(JsonMembers &members, JsonContext &context)
    {
        const auto kind = kindFrom(members, context);
        if (!kind)
            return kind.error();
        const QString id = members.requiredText("id");
        const Dependents dependents = members.flag("dependents") ? Dependents::Remove : Dependents::Keep;
        if (const auto fine = ended(members, context); !fine)
            return fine.error();
        return finish(removal(m_tracker, *kind, id, dependents), named(*kind, id));
    }

    Result<DoneLine> merge(JsonMembers &members, JsonContext &context)
    {
        const QString word = members.requiredText("kind");
        const QString from = members.requiredText("from");
        const QString into = members.requiredText("into");
        const auto kind = word == "tag"_L1 ? Result<ChangedEntity>(Event()) : kindFrom(members, context);
        if (const auto fine = ended(members, context); !fine)
            return fine.error();
        if (!kind)
            return kind.error();
        if (word == "tag"_L1) {
            auto change = mergedTags(m_tracker, from, into);
            if (!change)
                return change.error();
            if (const auto taken = takeOver(std::move(*change)); !taken)
                return taken.error();
            return DoneLine{0, {}, word, from, into, {}};
        }
        auto merge = mergedInto(m_tracker, *kind, from, into);
        const ChangedEntity gone = named(*kind, from);
        if (!merge)
            return withHistory(merge.error(), entityIn(m_tracker, *kind, from) ? named(*kind, into) : gone);
        auto done = finish(std::move(merge->change), gone);
        if (!done)
            return done;
        m_merged.insert(referenceKey(gone), {into, m_line});
        done->into = into;
        done->notKept = merge->notKept;
        return done;
    }

    Result<DoneLine> move(JsonMembers &members, JsonContext &context)
    {
        const auto kind = kindFrom(members, context);
        if (!kind)
            return kind.error();
        const QString id = members.requiredText("id");
        const QString behind = members.requiredText("behind");
        if (const auto fine = ended(members, context); !fine)
            return fine.error();
        const auto entity = entityIn(m_tracker, *kind, id);
        if (!entity)
            return withHistory(noSuchEntity(*kind, id), named(*kind, id));
        return finish(moved(m_tracker, *entity, behind), *entity);
    }

    /// An entity of a kind that is called \p name, for messages.
    static ChangedEntity named(ChangedEntity kind, const QString &name)
    {
        std::visit(
            [&name]<typename Entity>(Entity &thing) {
                if constexpr (std::is_same_v<Entity, AcceptedFinding>) {
                    thing.check = name.section(u' ', 0, 0);
                    thing.subject = name.section(u' ', 1);
                } else if constexpr (requires { thing.id.text; }) {
                    thing.id.text = name;
                }
            },
            kind);
        return kind;
    }

    EditOverlay m_tracker;
    IdMaker m_ids;
    const DateContext m_dates;
    ChangeLines m_lines;
    std::size_t m_line = 0;
    bool m_isFirst = true;
    QHash<QString, std::pair<QString, std::size_t>> m_merged; ///< by referenceKey(): into what, and in which line
};

void appendAddition(QByteArray &lines, const ChangedEntity &entity)
{
    lines +=
        "{\"op\":\"add\",\"kind\":\"" + kindWord(entity).toUtf8() + "\",\"entity\":" + canonicalJson(entity) + "}\n";
}

} // namespace

ChangeLines readChangeLines(const EditBase &tracker, const QByteArray &lines, const DateContext &dates)
{
    LineReader reader(tracker, dates);
    QByteArrayView rest = lines;
    constexpr QByteArrayView byteOrderMark("\xef\xbb\xbf");
    if (rest.startsWith(byteOrderMark))
        rest = rest.sliced(byteOrderMark.size());
    for (std::size_t line = 1; !rest.isEmpty(); ++line) {
        const qsizetype end = rest.indexOf('\n');
        const QByteArrayView text = (end < 0 ? rest : rest.first(end)).trimmed();
        rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
        if (!text.isEmpty())
            reader.read(text, line);
    }
    return reader.take();
}

QByteArray writeChangeLines(const TrackerColumns &tracker)
{
    QByteArray lines = "{\"format\":\"dateline-changes\",\"version\":" + QByteArray::number(changeLinesVersion) + "}\n";
    TrackerHeader header = tracker.header();
    header.opensWith = {}; // comes behind the views
    QByteArray set = canonicalJson(header);
    // What is empty here may not be so in the tracker that the lines go to.
    set.chop(1);
    const auto clear = [&set](const QString &value, const char *member) {
        if (value.isEmpty())
            set += QByteArray(",\"") + member + "\":null";
    };
    clear(header.description, "description");
    clear(header.license, "license");
    clear(header.language, "language");
    lines += "{\"op\":\"edit\",\"kind\":\"tracker\",\"set\":" + set + "}}\n";
    const auto addAll = [&lines](const auto &list) {
        for (const auto &entity : list)
            appendAddition(lines, entity);
    };
    addAll(tracker.categories);
    addAll(tracker.parties);
    addAll(tracker.measures);
    addAll(tracker.events());
    addAll(tracker.sources());
    addAll(tracker.attributions());
    addAll(tracker.accepted);
    addAll(tracker.figures);
    addAll(tracker.publishers);
    addAll(tracker.views);
    if (!tracker.opensWith.isEmpty())
        lines += "{\"op\":\"edit\",\"kind\":\"tracker\",\"set\":{\"opensWith\":\"" + tracker.opensWith.text.toUtf8()
            + "\"}}\n";
    return lines;
}

} // namespace Dateline
