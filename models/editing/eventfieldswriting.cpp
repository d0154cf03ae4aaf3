// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/eventfields.h"

#include "models/core/textfold.h"
#include "models/domain/limits.h"
#include "models/editing/celltext.h"
#include "models/editing/editingtr.h"
#include "models/editing/listpieces.h"
#include "models/editing/newids.h"

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

Result<void> writeText(QString &field, const QString &text, std::size_t most)
{
    if (isTooLong(text, most))
        return tooLong(most);
    field = text;
    return {};
}

} // namespace

Result<void> EventFields::write(Event &event, EventField field, const QString &text, NewNames *added) const
{
    const QString trimmed = text.trimmed();
    switch (field) {
    case EventField::Date:
        return writeDate(event.date, trimmed, true);
    case EventField::Title:
        if (trimmed.isEmpty())
            return unreadable(EditingTr::tr("An event needs a title."));
        return writeText(event.title, text.simplified(), Limits::title);
    case EventField::Category:
        return writeCategory(event, trimmed, added);
    case EventField::Countries:
        return writeParties(event, trimmed, PartiesOf::Countries, added);
    case EventField::Parties:
        return writeParties(event, trimmed, PartiesOf::Others, added);
    case EventField::Measure:
        return writeMeasure(event, trimmed);
    case EventField::Milestone:
        return writeMilestone(event, trimmed);
    case EventField::Tags:
        return writeTags(event, trimmed);
    case EventField::Summary:
        return writeText(event.summary, trimmed, Limits::prose);
    case EventField::Note:
        return writeText(event.note, trimmed, Limits::prose);
    case EventField::ReviewOn:
        return writeDate(event.reviewOn, trimmed, false);
    }
    return {};
}

Result<void> EventFields::writeDate(Edtf &date, const QString &text, bool required) const
{
    if (text.isEmpty() && required)
        return unreadable(EditingTr::tr("An event needs a date."));
    if (text.isEmpty()) {
        date = {};
        return {};
    }
    const auto readings = readDates(text, m_dates);
    if (!readings)
        return readings.error();
    date = readings->front().date;
    return {};
}

Result<void> EventFields::writeCategory(Event &event, const QString &text, NewNames *added) const
{
    if (text.isEmpty())
        return unreadable(EditingTr::tr("An event needs a category."));
    const QByteArray folded = foldForSearch(text);
    const QStringList known = m_names->categories.called(text);
    if (known.size() > 1 && !known.contains(event.category.text))
        return unreadable(unclearName(text, known));
    if (!known.isEmpty()) {
        if (!known.contains(event.category.text))
            event.category.text = known.front();
        return {};
    }
    if (!added)
        return unreadable(EditingTr::tr("No category is called “%1”.").arg(text));
    if (isTooLong(text, Limits::name))
        return tooLong(Limits::name);
    if (const auto before = added->categoryNamed.constFind(folded); before != added->categoryNamed.constEnd()) {
        event.category = added->categories[*before].id;
        return {};
    }
    Category category;
    category.name = text;
    category.id.text = newId(text, u"category"_s, [&](const QString &id) {
        const auto &known = m_snapshot->tracker().categories;
        return added->categoryOfId.contains(id)
            || std::any_of(known.begin(), known.end(), [&](const Category &one) { return one.id.text == id; });
    });
    event.category = category.id;
    added->categoryNamed.insert(folded, added->categories.size());
    added->categoryOfId.insert(category.id.text, added->categories.size());
    added->categories.push_back(category);
    return {};
}

Result<void> EventFields::writeMeasure(Event &event, const QString &text) const
{
    if (text.isEmpty()) {
        event.measure = {};
        event.milestone.reset();
        return {};
    }
    const QStringList measures = m_names->measures.called(text);
    if (measures.isEmpty())
        return unreadable(EditingTr::tr("No measure is called “%1”.").arg(text));
    if (!measures.contains(event.measure.text)) {
        if (measures.size() > 1)
            return unreadable(unclearName(text, measures));
        event.measure.text = measures.front();
    }
    if (!event.milestone)
        event.milestone = Milestone::Announced;
    return {};
}

Result<void> EventFields::writeMilestone(Event &event, const QString &text) const
{
    if (event.measure.isEmpty())
        return text.isEmpty() ? Result<void>()
                              : unreadable(EditingTr::tr("Only the event of a measure is a milestone."));
    if (text.isEmpty())
        return unreadable(EditingTr::tr("The event of a measure is one of its milestones."));
    const auto milestone = termNamed<Milestone>(text);
    if (!milestone)
        return unreadable(EditingTr::tr("“%1” is no milestone.").arg(text));
    event.milestone = milestone;
    return {};
}

Result<void> EventFields::writeTags(Event &event, const QString &text) const
{
    QStringList tags = listPieces(text, separatorIn(text), event.tags);
    tags.removeDuplicates();
    if (std::any_of(tags.begin(), tags.end(), [](const QString &tag) { return isTooLong(tag, Limits::tag); }))
        return unreadable(EditingTr::tr("A tag has at most %Ln character(s).", nullptr, static_cast<int>(Limits::tag)));
    if (static_cast<std::size_t>(tags.size()) > Limits::perEntity)
        return unreadable(EditingTr::tr("These are too many tags for one event."));
    event.tags = tags;
    return {};
}

} // namespace Dateline
