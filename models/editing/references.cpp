// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/references.h"

#include "models/core/keepfirst.h"
#include "models/domain/fields.h"

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

template<typename Entity>
QString keyOf(const QString &id)
{
    return QLatin1StringView(EntityKind<Entity>::name) + u'/' + id;
}

QString keyOf(const CategoryId &id) { return keyOf<Category>(id.text); }
QString keyOf(const PartyId &id) { return keyOf<Party>(id.text); }
QString keyOf(const MeasureId &id) { return keyOf<Measure>(id.text); }
QString keyOf(const EventId &id) { return keyOf<Event>(id.text); }
QString keyOf(const SourceId &id) { return keyOf<Source>(id.text); }
QString keyOf(const SavedViewId &id) { return keyOf<SavedView>(id.text); }

template<typename Value>
constexpr bool isSomeId = false;
template<typename Kind>
constexpr bool isSomeId<Id<Kind>> = true;

/// Rewrites the fields that name one id; ids of other kinds have other types.
template<typename Kind>
struct Rewriting
{
    Id<Kind> from;
    Id<Kind> to; ///< empty: away with it

    bool keepsField(const FieldInfo &field) const { return to.isEmpty() && field.required; }

    template<typename Value>
    bool names(const Value &value) const
    {
        if constexpr (std::is_same_v<Value, Id<Kind>>)
            return value == from;
        else if constexpr (std::is_same_v<Value, std::vector<Id<Kind>>>)
            return std::find(value.begin(), value.end(), from) != value.end();
        else if constexpr (std::is_same_v<Value, std::vector<Participation>> && std::is_same_v<Id<Kind>, PartyId>)
            return std::any_of(value.begin(), value.end(), [this](const Participation &p) { return p.party == from; });
        else
            return false;
    }

    template<typename Value>
    void rewrite(const FieldInfo &field, Value &value) const
    {
        if (!names(value) || keepsField(field))
            return;
        if constexpr (std::is_same_v<Value, Id<Kind>>) {
            value = to;
        } else if constexpr (std::is_same_v<Value, std::vector<Id<Kind>>>) {
            std::replace(value.begin(), value.end(), from, to);
            std::erase(value, Id<Kind>());
            keepFirstOfEqual(value);
        } else if constexpr (std::is_same_v<Value, std::vector<Participation>>) {
            for (Participation &participation : value) {
                if (participation.party.text == from.text)
                    participation.party.text = to.text;
            }
            std::erase_if(value, [](const Participation &participation) { return participation.party.isEmpty(); });
            keepFirstOfEqual(value);
        }
    }
};

template<typename Kind>
Rewriting<Kind> rewritingOf(const Id<Kind> &from, const QString &to)
{
    return {from, {to}};
}

ChangedEntity rewritten(const ChangedEntity &referrer, const ChangedEntity &entity, const QString &to)
{
    return std::visit(
        [&]<typename Referrer, typename Named>(Referrer changed, const Named &named) -> ChangedEntity {
            if constexpr (requires { named.id.text; } && !std::is_same_v<Named, TrackerHeader>) {
                const auto rewriting = rewritingOf(named.id, to);
                forEachField<Referrer>([&](const auto &field) { rewriting.rewrite(field, field.in(changed)); });
            }
            return changed;
        },
        referrer, entity);
}

} // namespace

QString referenceKey(const ChangedEntity &entity)
{
    return std::visit([]<typename Entity>(const Entity &thing) { return keyOf<Entity>(nameOf(thing)); }, entity);
}

QString tagKey(const QString &tag) { return u"tag/"_s + tag; }

void forEachReference(const ChangedEntity &entity, const std::function<void(const QString &)> &visit)
{
    const auto inValue = [&visit]<typename Value>(const Value &value) {
        if constexpr (isSomeId<Value>) {
            if (!value.isEmpty())
                visit(keyOf(value));
        } else if constexpr (std::is_same_v<Value, std::vector<PartyId>>) {
            for (const PartyId &id : value)
                visit(keyOf(id));
        } else if constexpr (std::is_same_v<Value, std::vector<Participation>>) {
            for (const Participation &participation : value)
                visit(keyOf(participation.party));
        } else if constexpr (std::is_same_v<Value, QStringList>) {
            for (const QString &tag : value)
                visit(tagKey(tag));
        }
    };
    std::visit([&]<typename Entity>(
                   const Entity &thing) { forEachField<Entity>([&](const auto &field) { inValue(field.in(thing)); }); },
               entity);
}

bool refersTo(const ChangedEntity &referrer, const ChangedEntity &entity)
{
    return std::visit(
        []<typename Referrer, typename Named>(const Referrer &from, const Named &named) {
            bool found = false;
            if constexpr (requires { named.id.text; }) {
                const auto rewriting = rewritingOf(named.id, {});
                forEachField<Referrer>([&](const auto &field) { found = found || rewriting.names(field.in(from)); });
            }
            return found;
        },
        referrer, entity);
}

bool isAbout(const AcceptedFinding &finding, const ChangedEntity &entity)
{
    const QString subject = referenceKey(entity);
    const QStringView all(finding.subject);
    const qsizetype plus = all.indexOf(u'+');
    return plus < 0 ? all == subject : all.first(plus) == subject || all.sliced(plus + 1) == subject;
}

ChangedEntity withReference(const ChangedEntity &referrer, const ChangedEntity &entity, const QString &to)
{
    return rewritten(referrer, entity, to);
}

ChangedEntity withoutReference(const ChangedEntity &referrer, const ChangedEntity &entity)
{
    return rewritten(referrer, entity, {});
}

AcceptedFinding withReference(AcceptedFinding finding, const ChangedEntity &entity, const QString &to)
{
    const QString from = referenceKey(entity);
    const QString then = from.left(from.indexOf(u'/') + 1) + to;
    QStringList subjects = finding.subject.split(u'+');
    for (QString &subject : subjects) {
        if (subject == from)
            subject = then;
    }
    subjects.sort(); // as checks name two
    finding.subject = subjects.join(u'+');
    return finding;
}

} // namespace Dateline
