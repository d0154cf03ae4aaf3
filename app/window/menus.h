// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QMainWindow;
class QMenuBar;
class QToolBar;
class QWidget;

namespace Dateline {

class Appearance;
class AsOfActions;
class Centre;
class EditController;
class EventActions;
class EventEditController;
class ExportController;
class FigureController;
class FileController;
class FilterBar;
class FormController;
class HistoryController;
class NewTrackerController;
class Panels;
class PictureController;
class PropertiesController;
class SavedViewController;
class SettingsController;
class SourceController;
class TableEditController;
class TimelineActions;
class Workspace;

/// Whose actions stand in menus and tool bar. None is owned, and all live longer.
struct WindowParts
{
    QMainWindow *window;
    Workspace *workspace;
    FilterBar *filterBar;
    FileController *files;
    EditController *edits;
    NewTrackerController *newTrackers;
    PropertiesController *properties;
    EventActions *eventActions;
    HistoryController *history;
    EventEditController *events;
    SourceController *sources;
    FormController *forms;
    PictureController *pictures;
    FigureController *figures;
    SavedViewController *savedViews;
    ExportController *exports;
    Centre *centre;
    Panels *panels;
    TimelineActions *timeline;
    AsOfActions *asOf;
    TableEditController *tableEdits;
    SettingsController *settings;
    Appearance *appearance;
};

/// What the menus lead to that is made when it is first asked for.
struct HelpActions
{
    std::function<void()> guide;
    std::function<void()> keys;
    std::function<void()> palette;
};

QMenuBar *makeMenus(const WindowParts &parts, const HelpActions &help);
QToolBar *makeToolBar(const WindowParts &parts);
/// What stands beside the names of the views while the timeline is seen: its lanes and its scale.
QWidget *makeTimelineTools(const WindowParts &parts);
/// Draws the icons of the tool bar in the colours of now.
void refreshIcons(const WindowParts &parts);

} // namespace Dateline
