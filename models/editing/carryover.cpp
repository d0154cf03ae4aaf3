// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/carryover.h"

#include "models/editing/references.h"
#include "models/query/looknames.h"

#include <QSet>

namespace Dateline {

namespace {

// Which names of looks stand for an entity.
std::optional<LookName> lookNameOf(const Party &) { return LookName::Party; }
std::optional<LookName> lookNameOf(const Category &) { return LookName::Category; }
std::optional<LookName> lookNameOf(const Event &) { return LookName::Event; }
std::optional<LookName> lookNameOf(const Measure &) { return LookName::Measure; }
std::optional<LookName> lookNameOf(const Source &) { return LookName::Source; }
template<typename Other>
std::optional<LookName> lookNameOf(const Other &)
{
    return std::nullopt;
}

void renameInLooks(const EditBase &tracker, LookName kind, const QString &from, const QString &to,
                   std::vector<EntityChange> &parts)
{
    tracker.forEachKeptLook([&](const ChangedEntity &kept) {
        ChangedEntity after = kept;
        if (auto *figure = std::get_if<Figure>(&after))
            figure->spec = withOtherName(figure->spec, kind, from, to);
        else if (auto *view = std::get_if<SavedView>(&after))
            view->look = withOtherName(view->look, kind, from, to);
        if (after != kept)
            parts.push_back(EntityChange::changeOf(kept, after));
    });
}

/// Whether a subject names the same thing twice.
bool isAboutItself(const AcceptedFinding &finding)
{
    const QStringList subjects = finding.subject.split(u'+');
    return subjects.size() == 2 && subjects[0] == subjects[1];
}

} // namespace

void carryFindings(const EditBase &tracker, const ChangedEntity &entity, const QString &to,
                   std::vector<EntityChange> &parts)
{
    QSet<QString> carried; // two findings may become one
    tracker.forEachFinding(entity, [&](const ChangedEntity &finding) {
        const auto then = withReference(std::get<AcceptedFinding>(finding), entity, to);
        const QString name = then.check + u' ' + then.subject;
        if (tracker.accepted(then.check, then.subject) || isAboutItself(then) || carried.contains(name)) {
            parts.push_back({finding, std::nullopt});
            return;
        }
        carried.insert(name);
        parts.push_back(EntityChange::changeOf(finding, then));
    });
}

void carryLooks(const EditBase &tracker, const ChangedEntity &entity, const QString &to,
                std::vector<EntityChange> &parts)
{
    const auto kind = std::visit([](const auto &thing) { return lookNameOf(thing); }, entity);
    if (kind)
        renameInLooks(tracker, *kind, nameInList(entity), to, parts);
}

void carryTagInLooks(const EditBase &tracker, const QString &tag, const QString &to, std::vector<EntityChange> &parts)
{
    renameInLooks(tracker, LookName::Tag, tag, to, parts);
}

} // namespace Dateline
