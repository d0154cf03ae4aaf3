// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/stepnames.h"

#include "models/editing/editingtr.h"

namespace Dateline {

namespace {

/// What the steps of a kind are called, in the order of EditStep.
struct StepNames
{
    const char *add, *change, *remove, *move, *merge;
};

StepNames namesFor(const Event &)
{
    return {QT_TRANSLATE_NOOP("Dateline::Editing", "Add event"), QT_TRANSLATE_NOOP("Dateline::Editing", "Change event"),
            QT_TRANSLATE_NOOP("Dateline::Editing", "Remove event"),
            QT_TRANSLATE_NOOP("Dateline::Editing", "Move event"),
            QT_TRANSLATE_NOOP("Dateline::Editing", "Merge events")};
}

StepNames namesFor(const Source &)
{
    return {
        QT_TRANSLATE_NOOP("Dateline::Editing", "Add source"), QT_TRANSLATE_NOOP("Dateline::Editing", "Change source"),
        QT_TRANSLATE_NOOP("Dateline::Editing", "Remove source"), QT_TRANSLATE_NOOP("Dateline::Editing", "Move source"),
        QT_TRANSLATE_NOOP("Dateline::Editing", "Merge sources")};
}

StepNames namesFor(const Attribution &)
{
    return {QT_TRANSLATE_NOOP("Dateline::Editing", "Add attribution"),
            QT_TRANSLATE_NOOP("Dateline::Editing", "Change attribution"),
            QT_TRANSLATE_NOOP("Dateline::Editing", "Remove attribution"),
            QT_TRANSLATE_NOOP("Dateline::Editing", "Move attribution"),
            QT_TRANSLATE_NOOP("Dateline::Editing", "Merge attributions")};
}

StepNames namesFor(const Measure &)
{
    return {QT_TRANSLATE_NOOP("Dateline::Editing", "Add measure"),
            QT_TRANSLATE_NOOP("Dateline::Editing", "Change measure"),
            QT_TRANSLATE_NOOP("Dateline::Editing", "Remove measure"),
            QT_TRANSLATE_NOOP("Dateline::Editing", "Move measure"),
            QT_TRANSLATE_NOOP("Dateline::Editing", "Merge measures")};
}

StepNames namesFor(const AcceptedFinding &)
{
    return {QT_TRANSLATE_NOOP("Dateline::Editing", "Add accepted finding"),
            QT_TRANSLATE_NOOP("Dateline::Editing", "Change accepted finding"),
            QT_TRANSLATE_NOOP("Dateline::Editing", "Remove accepted finding"),
            QT_TRANSLATE_NOOP("Dateline::Editing", "Move accepted finding"),
            QT_TRANSLATE_NOOP("Dateline::Editing", "Merge accepted findings")};
}

StepNames namesFor(const Figure &)
{
    return {
        QT_TRANSLATE_NOOP("Dateline::Editing", "Add figure"), QT_TRANSLATE_NOOP("Dateline::Editing", "Change figure"),
        QT_TRANSLATE_NOOP("Dateline::Editing", "Remove figure"), QT_TRANSLATE_NOOP("Dateline::Editing", "Move figure"),
        QT_TRANSLATE_NOOP("Dateline::Editing", "Merge figures")};
}

StepNames namesFor(const Category &)
{
    return {QT_TRANSLATE_NOOP("Dateline::Editing", "Add category"),
            QT_TRANSLATE_NOOP("Dateline::Editing", "Change category"),
            QT_TRANSLATE_NOOP("Dateline::Editing", "Remove category"),
            QT_TRANSLATE_NOOP("Dateline::Editing", "Move category"),
            QT_TRANSLATE_NOOP("Dateline::Editing", "Merge categories")};
}

StepNames namesFor(const Party &)
{
    return {QT_TRANSLATE_NOOP("Dateline::Editing", "Add party"), QT_TRANSLATE_NOOP("Dateline::Editing", "Change party"),
            QT_TRANSLATE_NOOP("Dateline::Editing", "Remove party"),
            QT_TRANSLATE_NOOP("Dateline::Editing", "Move party"),
            QT_TRANSLATE_NOOP("Dateline::Editing", "Merge parties")};
}

StepNames namesFor(const Publisher &)
{
    return {QT_TRANSLATE_NOOP("Dateline::Editing", "Add publisher"),
            QT_TRANSLATE_NOOP("Dateline::Editing", "Change publisher"),
            QT_TRANSLATE_NOOP("Dateline::Editing", "Remove publisher"),
            QT_TRANSLATE_NOOP("Dateline::Editing", "Move publisher"),
            QT_TRANSLATE_NOOP("Dateline::Editing", "Merge publishers")};
}

StepNames namesFor(const SavedView &)
{
    return {QT_TRANSLATE_NOOP("Dateline::Editing", "Add saved view"),
            QT_TRANSLATE_NOOP("Dateline::Editing", "Change saved view"),
            QT_TRANSLATE_NOOP("Dateline::Editing", "Remove saved view"),
            QT_TRANSLATE_NOOP("Dateline::Editing", "Move saved view"),
            QT_TRANSLATE_NOOP("Dateline::Editing", "Merge saved views")};
}

StepNames namesFor(const TrackerHeader &)
{
    return {QT_TRANSLATE_NOOP("Dateline::Editing", "Change tracker properties"),
            QT_TRANSLATE_NOOP("Dateline::Editing", "Change tracker properties"),
            QT_TRANSLATE_NOOP("Dateline::Editing", "Change tracker properties"),
            QT_TRANSLATE_NOOP("Dateline::Editing", "Change tracker properties"),
            QT_TRANSLATE_NOOP("Dateline::Editing", "Change tracker properties")};
}

const char *nameOfStep(EditStep step, const StepNames &names)
{
    switch (step) {
    case EditStep::Add:
        return names.add;
    case EditStep::Change:
        return names.change;
    case EditStep::Remove:
        return names.remove;
    case EditStep::Move:
        return names.move;
    case EditStep::Merge:
        return names.merge;
    }
    Q_UNREACHABLE();
}

} // namespace

QString stepName(EditStep step, const ChangedEntity &entity)
{
    const StepNames names = std::visit([](const auto &thing) { return namesFor(thing); }, entity);
    return EditingTr::tr(nameOfStep(step, names));
}

} // namespace Dateline
