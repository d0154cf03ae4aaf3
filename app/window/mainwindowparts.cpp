// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The controllers of the window, and how they are connected.
#include "app/settings/settings.h"
#include "app/window/appearance.h"
#include "app/window/backgroundjobs.h"
#include "app/window/documentcontroller.h"
#include "app/window/editcontroller.h"
#include "app/window/eventactions.h"
#include "app/window/eventeditcontroller.h"
#include "app/window/exportcontroller.h"
#include "app/window/figurecontroller.h"
#include "app/window/filecontroller.h"
#include "app/window/filedrop.h"
#include "app/window/formcontroller.h"
#include "app/window/historycontroller.h"
#include "app/window/lookkeeper.h"
#include "app/window/mainwindow.h"
#include "app/window/newtrackercontroller.h"
#include "app/window/panels.h"
#include "app/window/picturecontroller.h"
#include "app/window/propertiescontroller.h"
#include "app/window/savedviewcontroller.h"
#include "app/window/settingscontroller.h"
#include "app/window/sourcecontroller.h"
#include "models/exchange/trackertemplates.h"

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

NewTrackerController::Templates trackerTemplateChoices()
{
    NewTrackerController::Templates choices;
    for (const TrackerTemplate &each : trackerTemplates())
        choices.all.push_back({each.name, each.title, each.description});
    choices.make = [](const QString &word, const TrackerHeader &header) {
        return newTracker({header.title, word, header.language, header.license});
    };
    return choices;
}

} // namespace

/// What needs no view. Views are asked for when something is to be done with them.
void MainWindow::makeControllers()
{
    m_parts.window = this;
    m_parts.appearance = new Appearance(appearanceFromWord(m_settings->text(SettingKey::appearance)), this);
    connect(m_parts.appearance, &Appearance::chosen, m_settings,
            [this](AppearanceMode mode) { m_settings->set(SettingKey::appearance, appearanceWord(mode)); });
    connect(m_settings, &Settings::changed, m_parts.appearance,
            [this] { m_parts.appearance->setMode(appearanceFromWord(m_settings->text(SettingKey::appearance))); });
    m_parts.workspace = &m_workspace;
    m_documents->setAuthor(m_settings->text(SettingKey::author));
    m_parts.settings = new SettingsController(m_settings, &m_workspace, m_documents, this);
    m_parts.edits = new EditController(
        m_documents, [this] { return m_parts.files->saveCopy(FileController::CopyAs::Document); }, this);
    m_parts.files = new FileController(&m_workspace, m_documents, m_jobs, this);
    m_parts.events = new EventEditController(
        &m_workspace, m_documents,
        {[this](std::function<void()> then) { m_parts.edits->whenEditable(std::move(then)); },
         [this](const Change &change, const QString &madeFor) { return m_parts.edits->apply(change, madeFor); }},
        this);
    m_parts.sources = new SourceController(&m_workspace, m_documents, m_jobs, this);
    m_parts.forms = new FormController(&m_workspace, m_documents, this);
    m_parts.newTrackers = new NewTrackerController(m_documents, m_jobs, trackerTemplateChoices(), this);
    m_parts.properties = new PropertiesController(&m_workspace, m_documents, this);
    m_parts.properties->setGate([this](std::function<void()> then) { m_parts.edits->whenEditable(std::move(then)); });
    m_parts.eventActions = new EventActions(&m_workspace, m_documents, this);
    m_parts.history = new HistoryController(&m_workspace, m_documents, this);
    m_parts.pictures = new PictureController(&m_workspace, m_documents, m_jobs,
                                             {[this] { return m_parts.panels->currentView(); },
                                              [this](PictureView view) { return m_parts.panels->requestFor(view); }},
                                             this);
    m_parts.figures = new FigureController(
        &m_workspace, m_documents, m_jobs,
        [this](const Change &change, const QString &madeFor) { return m_parts.edits->apply(change, madeFor); }, this);
    m_parts.savedViews = new SavedViewController(
        &m_workspace, m_documents,
        [this](const Change &change, const QString &madeFor) { return m_parts.edits->apply(change, madeFor); }, this);
    m_parts.exports = new ExportController(&m_workspace, m_documents, m_jobs, this);
}

void MainWindow::connectChanges()
{
    auto *drop = new FileDrop(this);
    connect(drop, &FileDrop::trackerDropped, this, &MainWindow::open);
    connect(drop, &FileDrop::sourceDropped, m_parts.sources,
            [this](const QString &path) { m_parts.sources->add(path); });
    connect(m_parts.files, &FileController::newRequested, m_parts.newTrackers, &NewTrackerController::ask);
    connect(m_parts.files, &FileController::copyFailed, m_parts.edits, &EditController::forgetPending);
    connect(m_parts.sources, &SourceController::changeMade, m_parts.edits, &EditController::apply);
    connect(m_parts.forms, &FormController::changeMade, m_parts.edits, &EditController::apply);
    connect(m_parts.properties, &PropertiesController::changeMade, m_parts.edits, &EditController::apply);
    connect(m_parts.eventActions, &EventActions::changeMade, m_parts.edits, &EditController::apply);
    connect(m_parts.history, &HistoryController::changeMade, m_parts.edits, &EditController::apply);
    connect(m_parts.edits, &EditController::pendingForgotten, m_parts.sources, &SourceController::forgetAdded);
    connect(m_parts.edits, &EditController::pendingForgotten, m_parts.eventActions, &EventActions::forgetAwaited);
}

void MainWindow::connectFigures()
{
    m_parts.pictures->setKeepFigure(
        [this](const FigureSpec &spec, const FigureId &figure, const std::function<void()> &kept) {
            m_parts.figures->keep(spec, figure, kept);
        });
    connect(m_parts.figures, &FigureController::editRequested, m_parts.pictures, &PictureController::ask);
    connect(m_parts.figures, &FigureController::saveRequested, m_parts.pictures, &PictureController::save);
    connect(m_parts.figures, &FigureController::undoRequested, m_documents, &DocumentController::undo);
    connect(m_parts.figures, &FigureController::redoRequested, m_documents, &DocumentController::redo);
}

void MainWindow::connectLooks()
{
    connect(m_looks, &LookKeeper::restored, m_parts.savedViews, &SavedViewController::setCurrent);
    connect(m_parts.savedViews, &SavedViewController::currentChanged, m_looks, &LookKeeper::setCurrentView);
}

} // namespace Dateline
