// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pictures/viewpicture.h"
#include "models/domain/change.h"
#include "models/ingest/sourcedocument.h"
#include "models/workspace/workspace.h"

#include <QMainWindow>

#include <future>

class QActionGroup;
class QComboBox;
class QDockWidget;
class QLabel;
class QMenu;
class QMenuBar;
class QProgressBar;
class QTimer;
class QToolBar;
class QToolButton;

namespace Dateline {

class AsOfPlayer;
class AttributionPanel;
class BackgroundJobs;
class FilterBar;
class ChartPanel;
class ChecksPanel;
class DocumentController;
class FiguresDialog;
struct FigureSpec;
class MapPanel;
class MatrixPanel;
class MeasurePanel;
struct ImportReport;
class SourcePanel;
class TimelineWidget;

/// The window: puts the views around one workspace and gives them menus. Decides nothing about the domain.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens a location in the background; errors are shown in a message box.
    void open(const QString &location);
    /// Takes a tracker that prefetchTracker() has begun to read, before the window is shown.
    void openPrefetched(const QString &location, std::future<Result<std::shared_ptr<const Snapshot>>> tracker);

    Workspace *workspace() { return &m_workspace; }

signals:
    /// The timeline has been painted, which took that long.
    void timelinePainted(double milliseconds);
    /// The timeline has been painted for the first time; what surrounds it comes with the next frame.
    void firstPaintDone();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeCentre();
    void makeTop();
    void makePanels();
    void makeStatusBar();
    void furnishSoon();
    void furnish();
    void fillPanels();
    void fillStancePanels();
    void connectPanels();
    void showSelectedEvent();
    void showText();
    QDockWidget *addPanel(const QString &name, const QString &title, Qt::DockWidgetArea area);
    void fillMenus();
    void fillFileMenu(QMenu *menu);
    void fillEditMenu(QMenu *menu);
    void fillViewMenu(QMenu *menu);
    void fillAsOfMenu(QMenu *menu);
    void fillFilterMenu(QMenu *menu);
    void fillToolsMenu(QMenu *menu);
    void fillHelpMenu(QMenu *menu);
    void makeToolBar();
    void refreshIcons();
    void refreshTitle();
    void refreshStatus();
    void refreshProgress();
    void refreshRecent();
    void remember(const QString &location);
    void resetLayout();

    void chooseAndOpen();
    void importInto();
    void showImport(const ImportReport &report);
    void saveCopy();
    PictureView currentView() const;
    void exportPicture(PictureView view);
    void askForPicture(const FigureSpec &begin, const FigureId &figure);
    bool keepFigure(const FigureSpec &spec, const FigureId &figure);
    void showFigures();
    void exportFigures();
    QString choosePictureFile(PictureFormat format);
    void savePicture(const ViewPictureRequest &request, PictureFormat wanted);
    void printView();
    void copyView();
    void copyPicture(const ViewPictureRequest &request);
    void exportCsv();
    void exportPage();
    void showSaved(const QString &path, const QString &otherwise, const Result<void> &saved);

    void edit(const Change &change, const QString &madeFor);
    void applyPending();
    void forgetPending();
    void undo();
    void redo();
    void refreshSteps();
    static QStringList sourceSuffixes();
    QString chooseSourceFile();
    void addSourceFromFile();
    void addSource(const QString &path);
    void pasteSource();
    void attachText(const SourceId &source);
    void keepSource(const Result<SourceDocument> &read, const SourceId &into);
    void attribute(const SourceId &source, const Quote &quote);
    void chooseDate();
    void acceptFinding(const QString &check, const QString &subject);
    void takeBackAcceptance(const QString &check, const QString &subject);

    void showKeys();
    void showAbout();
    void showError(const QString &what, const Error &error);
    ViewPictureRequest pictureRequest(PictureView view) const;
    QString suggestedName(const QString &suffix) const;

    Workspace m_workspace;
    DocumentController *m_documents;
    BackgroundJobs *m_jobs;
    /// A change that waits for a copy to be saved and opened.
    struct Pending
    {
        QString path; ///< of the copy, once that is chosen
        Change change;
    };
    std::optional<Pending> m_pending;
    SourceId m_sourceToShow; ///< once the change that adds it is written

    // Null until furnish().
    FilterBar *m_filterBar = nullptr;
    TimelineWidget *m_timeline = nullptr;
    MapPanel *m_map = nullptr;
    QDockWidget *m_mapPanel = nullptr;
    QDockWidget *m_listPanel = nullptr;
    QDockWidget *m_eventPanel = nullptr;
    QDockWidget *m_tablePanel = nullptr;
    QDockWidget *m_sourcePanel = nullptr;
    QDockWidget *m_textPanel = nullptr;
    QDockWidget *m_checksPanel = nullptr;
    QDockWidget *m_matrixPanel = nullptr;
    QDockWidget *m_measurePanel = nullptr;
    QDockWidget *m_chartPanel = nullptr;
    AttributionPanel *m_attributions = nullptr;
    SourcePanel *m_reader = nullptr;
    ChecksPanel *m_checks = nullptr;
    MatrixPanel *m_matrix = nullptr;
    MeasurePanel *m_measure = nullptr;
    ChartPanel *m_charts = nullptr;
    FiguresDialog *m_figures = nullptr; ///< null until it is asked for

    QMenuBar *m_menus = nullptr;
    QToolBar *m_toolBar = nullptr;
    QActionGroup *m_laneActions = nullptr;
    QComboBox *m_lanes = nullptr;
    QMenu *m_recent = nullptr;
    QAction *m_openAction = nullptr;
    QAction *m_importAction = nullptr;
    QAction *m_undoAction = nullptr;
    QAction *m_redoAction = nullptr;
    QAction *m_pictureAction = nullptr;
    QAction *m_zoomInAction = nullptr;
    QAction *m_zoomOutAction = nullptr;
    QAction *m_fitAction = nullptr;
    QAction *m_previousChangeAction = nullptr;
    QAction *m_nextChangeAction = nullptr;
    QAction *m_playAction = nullptr;
    AsOfPlayer *m_player = nullptr;
    QLabel *m_count = nullptr;
    QProgressBar *m_progress = nullptr;
    QToolButton *m_cancel = nullptr;
    QTimer *m_progressTimer = nullptr;
    QByteArray m_factoryLayout;
};

} // namespace Dateline
