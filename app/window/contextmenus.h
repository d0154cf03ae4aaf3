// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pictures/viewpicture.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>
#include <vector>

class QMenu;

namespace Dateline {

class PictureController;
class Workspace;

/// What was hit by a right click, or is meant by the Menu key: as much of it as there is at that place.
struct MenuTarget
{
    std::optional<PictureView> view = {}; ///< of which copies and pictures are made; none: no picture is offered
    std::vector<EventRow> events = {};    ///< one, or those of a group
    CountryCode country = {};             ///< null: none
    PartyId company = {};                 ///< any party that is no country; empty: none, as with the next four
    CategoryId category = {};
    QString tag = {};
    MeasureId measure = {};
    SourceId source = {};
    std::optional<Day> day = {};
    QString text = {}; ///< what it says, as it is copied; empty: what follows from the above
};

/// The one skeleton of all context menus: what can be done with this thing only, which whoever asks adds before; show
/// sources; zoom to; filter by; as of that day; copy as text, reference, link or picture; export a picture. What does not
/// apply is left out, what remains always stands in this order and has the same words.
class ContextMenus : public QObject
{
    Q_OBJECT

public:
    /// None is owned, and all live longer.
    ContextMenus(Workspace *workspace, PictureController *pictures, QObject *parent);

    /// Onto the end of \p menu.
    void fill(QMenu *menu, const MenuTarget &target);
    /// Opens a menu of it. A place without anything opens none.
    void popup(const MenuTarget &target, QPoint globalPlace, QWidget *parent);

    /// What is at a place of a widget; \p byKey: what the keyboard is at, wherever the place is.
    using Hit = std::function<MenuTarget(QPoint place, bool byKey)>;
    /// Opens the menu of what is hit when \p widget is right-clicked, or asked by key.
    void watch(QWidget *widget, Hit hit);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void eventSourcesRequested(); ///< of the selected event
    void sourceRequested(const SourceId &source);
    void told(const QString &message);

private:
    void addShow(QMenu *menu, const MenuTarget &target);
    void addFilters(QMenu *menu, const MenuTarget &target);
    void addCopies(QMenu *menu, const MenuTarget &target);
    std::vector<EventRow> rowsOf(const MenuTarget &target) const;
    void zoomTo(const std::vector<EventRow> &rows);
    QString textOf(const MenuTarget &target) const;
    QStringList referencesOf(const MenuTarget &target) const;
    QString linkOf(const MenuTarget &target) const;
    std::vector<SourceRow> sourcesOf(const MenuTarget &target) const;
    void copyText(const QString &text, const QString &told);

    Workspace *m_workspace;
    PictureController *m_pictures;
    struct Watched
    {
        QPointer<QObject> widget;
        Hit hit;
    };
    std::vector<Watched> m_watched;
};

} // namespace Dateline
