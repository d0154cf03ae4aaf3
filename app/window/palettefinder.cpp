// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/palettefinder.h"

#include "app/window/savedviewcontroller.h"
#include "models/core/oneline.h"
#include "models/core/searchterm.h"
#include "models/domain/partynames.h"
#include "models/domain/vocabulary.h"
#include "models/wording/datewords.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeySequence>

#include <algorithm>

namespace Dateline {

namespace {

/// The context of the words.
struct PaletteTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::CommandPalette)
};

/// How well something fits what was typed; the less, the better.
enum PaletteRank { BeginsWithIt, HasItsWords, HasThemElsewhere, DoesNotFit };

/// All words typed must begin words of one of \p names, of which the first is shown, or of these together with
/// \p context.
PaletteRank rankOf(const QStringList &names, const QString &context, const QString &typed)
{
    const QByteArray whole = foldForSearch(typed);
    const std::vector<SearchTerm> terms = searchTerms(typed);
    const auto hasAll = [&](const QByteArray &folded) {
        return std::all_of(terms.begin(), terms.end(),
                           [&](const SearchTerm &term) { return indexOfTerm(folded, term) >= 0; });
    };
    PaletteRank best = DoesNotFit;
    for (const QString &name : names) {
        const QByteArray folded = foldForSearch(name);
        if (folded.startsWith(whole))
            return BeginsWithIt;
        if (hasAll(folded))
            best = std::min(best, HasItsWords);
        else if (hasAll(foldForSearch(name + u' ' + context)))
            best = std::min(best, HasThemElsewhere);
    }
    return best;
}

} // namespace

struct PaletteFinder::Ranked
{
    PaletteRank rank;
    PaletteEntry entry;
};

PaletteFinder::PaletteFinder(std::vector<NamedAction> actions, Workspace *workspace, SavedViewController *views,
                             std::function<void()> showDetails)
    : m_actions(std::move(actions)), m_workspace(workspace), m_views(views), m_showDetails(std::move(showDetails))
{ }

std::vector<PaletteEntry> PaletteFinder::find(const QString &typed) const
{
    const QString words = typed.simplified();
    std::vector<Ranked> found;
    findActions(found, words);
    findViews(found, words);
    findParties(found, words);
    std::stable_sort(found.begin(), found.end(), [](const Ranked &a, const Ranked &b) { return a.rank < b.rank; });
    std::vector<PaletteEntry> entries;
    entries.reserve(found.size());
    for (Ranked &each : found)
        entries.push_back(std::move(each.entry));
    return entries;
}

void PaletteFinder::findActions(std::vector<Ranked> &found, const QString &typed) const
{
    for (const NamedAction &named : m_actions) {
        const PaletteRank rank = rankOf({named.text}, named.menu, typed);
        if (rank != DoesNotFit)
            found.push_back({rank,
                             {named.text, named.menu, named.action->shortcut().toString(QKeySequence::NativeText),
                              [action = named.action] { action->trigger(); }, named.action->isEnabled()}});
    }
}

void PaletteFinder::findViews(std::vector<Ranked> &found, const QString &typed) const
{
    for (const SavedView &view : m_workspace->snapshot()->tracker().views) {
        const PaletteRank rank = rankOf({view.title}, PaletteTr::tr("Saved view"), typed);
        if (rank != DoesNotFit)
            found.push_back({rank, {oneLine(view.title), PaletteTr::tr("Saved view"), QString(), [this, id = view.id] {
                                        m_views->choose(id);
                                    }}});
    }
}

void PaletteFinder::findParties(std::vector<Ranked> &found, const QString &typed) const
{
    for (const Party &party : m_workspace->snapshot()->tracker().parties) {
        const QString kind = party.kind == PartyKind::Country ? PaletteTr::tr("Country") : nameFor(party.kind);
        const PaletteRank rank = rankOf(namesOf(party), kind, typed);
        if (rank == DoesNotFit)
            continue;
        const Selection selection = party.kind == PartyKind::Country ? Selection(party.country) : Selection(party.id);
        found.push_back({rank, {oneLine(party.name), kind, QString(), [this, selection] {
                                    m_workspace->setSelection(selection);
                                    m_showDetails();
                                }}});
    }
}

std::vector<EventRow> PaletteFinder::findEvents(const Snapshot &snapshot, const QString &typed)
{
    const QList<QByteArray> words = searchWords(typed);
    if (words.isEmpty())
        return {};
    const TextSearch &texts = snapshot.engine().texts();
    std::vector<EventRow> rows;
    texts.rowsWithWords(words).forEach([&](std::size_t row) { rows.push_back(EventRow(row)); });
    rows = texts.bestFirst(rows, words);
    rows.resize(std::min(rows.size(), mostEvents));
    return rows;
}

std::vector<PaletteEntry> PaletteFinder::entriesOf(const std::vector<EventRow> &rows) const
{
    const Snapshot &snapshot = *m_workspace->snapshot();
    std::vector<PaletteEntry> entries;
    for (const EventRow row : rows)
        entries.push_back({oneLine(snapshot.title(row)), dateInWords(snapshot.date(row)), QString(),
                           [this, id = snapshot.eventId(row)] {
                               m_workspace->setSelection(id);
                               m_showDetails();
                           }});
    return entries;
}

} // namespace Dateline
