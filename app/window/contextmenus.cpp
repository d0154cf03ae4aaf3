// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/contextmenus.h"

#include "app/window/picturecontroller.h"
#include "models/citation/citation.h"
#include "models/domain/weburl.h"
#include "models/editing/pasting.h"
#include "models/wording/datewords.h"
#include "models/workspace/workspace.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QWidget>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// An & of a name would be taken for the key of the entry.
QString inMenu(QString name) { return name.replace(u'&', u"&&"_s); }

template<typename List, typename Value>
void keepOnly(List &list, const Value &value)
{
    list = {value};
}

} // namespace

ContextMenus::ContextMenus(Workspace *workspace, PictureController *pictures, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_pictures(pictures)
{ }

void ContextMenus::watch(QWidget *widget, Hit hit)
{
    widget->installEventFilter(this);
    m_watched.push_back({widget, std::move(hit)});
}

bool ContextMenus::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ContextMenu)
        return false;
    const auto place = std::find_if(m_watched.begin(), m_watched.end(),
                                    [watched](const Watched &each) { return each.widget == watched; });
    if (place == m_watched.end())
        return false;
    const auto *asked = static_cast<QContextMenuEvent *>(event);
    popup(place->hit(asked->pos(), asked->reason() == QContextMenuEvent::Keyboard), asked->globalPos(),
          qobject_cast<QWidget *>(watched));
    event->accept();
    return true;
}

void ContextMenus::popup(const MenuTarget &target, QPoint globalPlace, QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fill(menu, target);
    if (menu->isEmpty())
        delete menu;
    else
        menu->popup(globalPlace);
}

void ContextMenus::fill(QMenu *menu, const MenuTarget &target)
{
    if (!menu->isEmpty())
        menu->addSeparator();
    addShow(menu, target);
    addFilters(menu, target);
    if (target.day) {
        menu->addAction(tr("Set as-of to %1").arg(dayInWords(*target.day)), m_workspace,
                        [this, day = *target.day] { m_workspace->setAsOf(day); });
    }
    menu->addSeparator();
    addCopies(menu, target);
    if (target.view)
        menu->addAction(tr("Export picture…"), m_pictures,
                        [this, view = *target.view] { m_pictures->exportView(view); });
}

void ContextMenus::addShow(QMenu *menu, const MenuTarget &target)
{
    if (target.events.size() == 1) {
        menu->addAction(tr("Show sources"), this, [this, row = target.events.front()] {
            m_workspace->select(row);
            emit eventSourcesRequested();
        });
    } else if (!target.source.isEmpty()) {
        menu->addAction(tr("Show source"), this, [this, source = target.source] { emit sourceRequested(source); });
    }
    const std::vector<EventRow> rows = rowsOf(target);
    if (!rows.empty())
        menu->addAction(tr("Zoom to"), this, [this, rows] { zoomTo(rows); });
}

void ContextMenus::addFilters(QMenu *menu, const MenuTarget &target)
{
    const Snapshot &snapshot = *m_workspace->snapshot();
    const EventTable &table = snapshot.table();
    QMenu *filters = new QMenu(tr("Filter by"), menu);
    const auto offer = [&](const QString &name, auto set) {
        if (filters->actions().size() >= 12) // an event of many parties; the lists offer the others
            return;
        filters->addAction(inMenu(name), m_workspace, [this, set] {
            Filter filter = m_workspace->filter();
            set(filter);
            m_workspace->setFilter(filter);
        });
    };
    const auto offerCountry = [&](CountryCode code) {
        offer(snapshot.nameOfCountry(code), [code](Filter &filter) { keepOnly(filter.countries, code); });
    };
    const auto offerCompany = [&](const PartyId &id) {
        offer(snapshot.nameOfParty(id), [id](Filter &filter) { keepOnly(filter.companies, id); });
    };
    const auto offerCategory = [&](std::uint32_t number) {
        offer(table.categoryNames()[number],
              [id = table.categoryIds()[number]](Filter &filter) { keepOnly(filter.categories, id); });
    };
    if (!target.country.isNull())
        offerCountry(target.country);
    if (!target.company.isEmpty())
        offerCompany(target.company);
    if (target.events.size() == 1) {
        const EventRow row = target.events.front();
        for (const std::uint32_t country : table.countries()[row])
            offerCountry(table.countryCodes()[country]);
        for (const std::uint32_t company : table.companies()[row])
            offerCompany(table.companyIds()[company]);
        if (table.category()[row] != noIndex)
            offerCategory(table.category()[row]);
        for (const std::uint32_t tag : table.tags()[row])
            offer(table.tagNames()[tag], [name = table.tagNames()[tag]](Filter &filter) { filter.tags = {name}; });
    }
    if (!target.category.isEmpty()) {
        const auto &ids = table.categoryIds();
        const auto place = std::find(ids.begin(), ids.end(), target.category);
        if (place != ids.end())
            offerCategory(static_cast<std::uint32_t>(place - ids.begin()));
    }
    if (!target.tag.isEmpty())
        offer(target.tag, [tag = target.tag](Filter &filter) { filter.tags = {tag}; });
    if (filters->isEmpty())
        delete filters;
    else
        menu->addMenu(filters);
}

void ContextMenus::addCopies(QMenu *menu, const MenuTarget &target)
{
    auto *copies = new QMenu(tr("Copy as"), menu);
    if (const QString text = textOf(target); !text.isEmpty())
        copies->addAction(tr("Text"), this, [this, text] { copyText(text, tr("Text copied")); });
    if (!sourcesOf(target).empty())
        copies->addAction(tr("Reference"), this,
                          [this, target] { copyText(referencesOf(target).join(u'\n'), tr("Reference copied")); });
    if (const QString link = linkOf(target); !link.isEmpty())
        copies->addAction(tr("Link"), this, [this, link] { copyText(link, tr("Link copied")); });
    if (target.view)
        copies->addAction(tr("Picture"), m_pictures, [this, view = *target.view] { m_pictures->copyView(view); });
    if (copies->isEmpty())
        delete copies;
    else
        menu->addMenu(copies);
}

/// The events that it is about and that pass the filter.
std::vector<EventRow> ContextMenus::rowsOf(const MenuTarget &target) const
{
    if (!target.events.empty())
        return target.events;
    const Snapshot &snapshot = *m_workspace->snapshot();
    if (!target.source.isEmpty()) {
        const SourceRow source = snapshot.sourceIndex(target.source);
        if (source == noIndex)
            return {};
        const RowSpan<EventRow> rows = snapshot.eventsOf(source);
        return {rows.begin(), rows.end()};
    }
    Filter filter = m_workspace->filter();
    const Filter before = filter;
    if (!target.country.isNull())
        filter.countries = {target.country};
    if (!target.company.isEmpty())
        filter.companies = {target.company};
    if (!target.category.isEmpty())
        filter.categories = {target.category};
    if (filter == before && target.country.isNull() && target.company.isEmpty() && target.category.isEmpty())
        return {};
    std::vector<EventRow> rows;
    snapshot.engine().run(filter).passing.forEach([&](std::size_t row) { rows.push_back(static_cast<EventRow>(row)); });
    return rows;
}

/// All of their days with a margin, and no less than a fortnight.
void ContextMenus::zoomTo(const std::vector<EventRow> &rows)
{
    const EventTable &table = m_workspace->snapshot()->table();
    std::optional<std::pair<std::int64_t, std::int64_t>> days;
    for (const EventRow row : rows) {
        const std::int64_t first = table.firstKnownDay(row);
        const std::int64_t last = table.lastKnownDay(row);
        if (first == openBegin || last == openBegin)
            continue;
        days = days ? std::pair(std::min(days->first, first), std::max(days->second, last)) : std::pair(first, last);
    }
    if (!days)
        return;
    constexpr double least = 7;
    constexpr double share = 0.08;
    const double margin = std::max(least, share * static_cast<double>(days->second - days->first));
    m_workspace->setRange({static_cast<double>(days->first) - margin, static_cast<double>(days->second) + 1 + margin});
}

QString ContextMenus::textOf(const MenuTarget &target) const
{
    const Snapshot &snapshot = *m_workspace->snapshot();
    if (!target.text.isEmpty())
        return target.text;
    if (!target.events.empty())
        return eventsAsText(snapshot, target.events);
    if (!target.country.isNull())
        return snapshot.nameOfCountry(target.country);
    if (!target.company.isEmpty())
        return snapshot.nameOfParty(target.company);
    if (const Measure *measure = target.measure.isEmpty() ? nullptr : snapshot.measure(target.measure))
        return measure->title;
    if (const SourceRow row = target.source.isEmpty() ? SourceRow() : snapshot.sourceIndex(target.source);
        row != noIndex)
        return snapshot.tracker().source(row).title;
    return target.tag;
}

/// Of a source itself, or those of the events, each once.
std::vector<SourceRow> ContextMenus::sourcesOf(const MenuTarget &target) const
{
    const Snapshot &snapshot = *m_workspace->snapshot();
    std::vector<SourceRow> sources;
    if (const SourceRow row = target.source.isEmpty() ? SourceRow() : snapshot.sourceIndex(target.source);
        row != noIndex)
        sources.push_back(row);
    for (const EventRow event : target.events) {
        for (const AttributionRow attribution : snapshot.attributionsOf(event)) {
            const SourceRow source = snapshot.sourceOfAttribution(attribution);
            if (std::find(sources.begin(), sources.end(), source) == sources.end())
                sources.push_back(source);
        }
    }
    return sources;
}

QStringList ContextMenus::referencesOf(const MenuTarget &target) const
{
    QStringList references;
    for (const SourceRow source : sourcesOf(target))
        references.append(citationText(m_workspace->snapshot()->tracker().source(source)));
    return references;
}

/// The address of the first source that has one.
QString ContextMenus::linkOf(const MenuTarget &target) const
{
    for (const SourceRow source : sourcesOf(target)) {
        const QString url = m_workspace->snapshot()->tracker().source(source).url;
        if (!openableUrl(url).isEmpty())
            return url;
    }
    return {};
}

void ContextMenus::copyText(const QString &text, const QString &message)
{
    QGuiApplication::clipboard()->setText(text);
    emit told(message);
}

} // namespace Dateline
