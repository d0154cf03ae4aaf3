// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/window/centre.h"
#include "app/window/documentcontroller.h"
#include "app/window/mainwindow.h"
#include "models/dates/today.h"
#include "models/document/document.h"
#include "models/editing/attributiondraft.h"
#include "models/editing/eventdraft.h"
#include "models/exchange/trackerfile.h"
#include "models/exchange/trackerjson.h"
#include "models/reading/quoteanchor.h"
#include "models/store/documentreplacement.h"
#include "tests/app/backgroundjobstest.h"
#include "tests/app/desk.h"
#include "tests/app/editingtest.h"
#include "tests/app/figuresdialogtest.h"
#include "tests/app/picturedialogtest.h"
#include "tests/app/windowsizetest.h"
#include "tests/support/runtests.h"
#include "tests/support/testcase.h"
#include "views/asof/timetrack.h"
#include "views/charts/chartcanvas.h"
#include "views/charts/chartpanel.h"
#include "views/filters/countrylist.h"
#include "views/filters/filterbar.h"
#include "views/filters/savedviewbutton.h"
#include "views/map/mapgeometry.h"
#include "views/map/mappanel.h"
#include "views/map/mapwidget.h"
#include "views/map/targetbuttons.h"
#include "views/measure/measureform.h"
#include "views/party/partyform.h"
#include "views/sources/attributioncard.h"
#include "views/sources/attributionform.h"
#include "views/sources/eventform.h"
#include "views/sources/linkbutton.h"
#include "views/sources/sourceform.h"
#include "views/sources/sourcepanel.h"
#include "views/start/startpage.h"
#include "views/table/eventtablewidget.h"
#include "views/timeline/timelinewidget.h"

#include <QAbstractItemModelTester>
#include <QActionGroup>
#include <QApplication>
#include <QBuffer>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QScopeGuard>
#include <QSettings>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTableView>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

using namespace Dateline;
using namespace Qt::StringLiterals;

namespace {

const QString bundled = u"bundled:huawei-5g"_s;

qsizetype countOnCommandLine(const QStringList &filter)
{
    QByteArray written;
    QBuffer in;
    QBuffer out(&written);
    QBuffer err;
    in.open(QIODevice::ReadOnly);
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    if (runCommand(QStringList{u"list"_s, u"bundled:huawei-5g"_s, u"events"_s} + filter, {&in, &out, &err})
        != ExitCode::Done)
        return -1;
    return written.count('\n');
}

/// The cell of a list that has this text in its first column.
QModelIndex find(const QAbstractItemModel &model, const QString &text)
{
    return model.match(model.index(0, 0), Qt::DisplayRole, text, 1, Qt::MatchExactly).value(0);
}

} // namespace

class WindowTest : public TestCase
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void opensOnTheBundledTracker();
    void filtersByMouseAsTheCommandLineDoes();
    void mapClickFiltersByCountry();
    void mapFollowsDayTargetAndMode();
    void windowFollowsTheTurnOfTheDay();
    void selectionIsSharedByAllViews();
    void searchFieldFilters();
    void everyModelKeepsTheRules();
    void everyMenuEntryHasATextAndNoShortcutTwice();
    void rightClickInTheTimelineOffersEditing();
    void layoutIsRemembered();
    void lookIsRemembered();
    void savedViewIsChosenFromTheBar();
    void chartsAreMadeWhenSeen();
    void badFileIsExplained();
    void fileMayBeOpenBeforeTheMenusAre();
    void savedCopyIsTheTracker();
    void startPageTakesThePlaceOfEverything();
    void dropsAreCopies();
    void webPageIsThatOfTheFilter();
    void closesWhileAPageIsMade();
    void closesOnceTheDocumentIsWritten();
    void quoteLeadsToTheTextAndOnToTheNextEvent();

private:
    void exportPage();

    QTemporaryDir m_settings;
    std::unique_ptr<MainWindow> m_window;
};

void WindowTest::initTestCase()
{
    QCoreApplication::setOrganizationName(u"DatelineTest"_s);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
}

void WindowTest::init()
{
    TestCase::init();
    m_window = std::make_unique<MainWindow>();
    m_window->openPrefetched(bundled, prefetchTracker(bundled));
    m_window->resize(1500, 950);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    // All but the timeline's marks comes after the first paint.
    QTRY_VERIFY(m_window->findChild<FilterBar *>() && m_window->findChild<FilterBar *>()->isVisible());
    QTRY_VERIFY(m_window->findChild<MapWidget *>()->isVisible());
    // The tracker opens with a view of its own; what is tested here begins with all of it.
    Look all;
    all.filter.asOf = m_window->workspace()->today();
    m_window->workspace()->setLook(all);
}

void WindowTest::cleanup()
{
    m_window.reset();
    QSettings().clear();
}

void WindowTest::opensOnTheBundledTracker()
{
    QVERIFY(m_window->windowTitle().contains(u"Huawei"_s));
    const std::size_t all = m_window->workspace()->result().count;
    QVERIFY(all >= 100);
    QCOMPARE(m_window->findChild<FilterBar *>()->statusText(), u"%1 events"_s.arg(all));
    QVERIFY(!m_window->findChild<TimelineWidget *>()->geometryNow().marks.empty());
    // For the first time, with the view that the tracker opens with.
    m_window.reset();
    QSettings().clear();
    m_window = std::make_unique<MainWindow>();
    m_window->openPrefetched(bundled, prefetchTracker(bundled));
    m_window->resize(1440, 900);
    m_window->show();
    QTRY_VERIFY(m_window->findChild<FilterBar *>() && m_window->findChild<FilterBar *>()->isVisible());
    QCOMPARE(m_window->findChild<SavedViewButton *>()->accessibleName(), u"Saved view: Turning points, 2018 to 2026"_s);
    const qsizetype shown = countOnCommandLine({u"--saved"_s, u"turning-points"_s});
    QCOMPARE(static_cast<qsizetype>(m_window->workspace()->result().count), shown);
    QCOMPARE(m_window->findChild<FilterBar *>()->statusText(), u"%1 of %2 events"_s.arg(shown).arg(all));
}

void WindowTest::filtersByMouseAsTheCommandLineDoes()
{
    const auto click = [](QAbstractItemView *view, const QString &name) {
        const QModelIndex index = find(*view->model(), name);
        QVERIFY2(index.isValid(), qPrintable(name));
        view->scrollTo(index);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
    };
    // Countries and companies are two tabs; each list is the tree that has the row.
    auto *tabs = m_window->findChild<CountryList *>()->findChild<QTabWidget *>();
    const QStringList names = {u"Australia"_s, u"ZTE"_s};
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        click(tabs->currentWidget()->findChild<QTreeView *>(), names[tab]);
    }
    const Filter &filter = m_window->workspace()->filter();
    QCOMPARE(filter.countries.size(), std::size_t{1});
    QCOMPARE(filter.companies.size(), std::size_t{1});
    const qsizetype expected = countOnCommandLine({u"--country"_s, u"AU"_s, u"--company"_s, u"ZTE"_s});
    QVERIFY(expected > 0);
    QCOMPARE(static_cast<qsizetype>(m_window->workspace()->result().count), expected);
    QVERIFY(m_window->findChild<FilterBar *>()->statusText().startsWith(u"%1 of "_s.arg(expected)));
}

void WindowTest::mapClickFiltersByCountry()
{
    auto *map = m_window->findChild<MapWidget *>();
    const auto australia = *CountryCode::parse(u"AU");
    const MapArea *area = map->geometryOfMap().area(australia);
    QVERIFY(area);
    const QPoint inAustralia = area->bounds.center().toPoint(); // the area goes with the next geometry
    QTest::mouseClick(map, Qt::LeftButton, {}, inAustralia);
    QCOMPARE(m_window->workspace()->filter().countries, std::vector{australia});
    QCOMPARE(static_cast<qsizetype>(m_window->workspace()->result().count),
             countOnCommandLine({u"--country"_s, u"AU"_s}));
    QTest::mouseClick(map, Qt::LeftButton, {}, inAustralia);
    QVERIFY(m_window->workspace()->filter().countries.empty());
}

void WindowTest::mapFollowsDayTargetAndMode()
{
    Workspace &workspace = *m_window->workspace();
    auto *panel = m_window->findChild<MapPanel *>();
    const auto target = [panel](const QString &name) -> QToolButton * {
        for (QToolButton *button : panel->targets()->findChildren<QToolButton *>()) {
            if (button->text() == name)
                return button;
        }
        return nullptr;
    };
    const auto australia = *CountryCode::parse(u"AU");
    const auto stanceOf = [panel](CountryCode code) {
        return static_cast<Stance>(panel->map()->geometryOfMap().area(code)->value.fillClass - 1);
    };
    workspace.setAsOf(*dayFromIso(u"2018-08-22"));
    QCOMPARE(stanceOf(australia), Stance::None);
    workspace.setAsOf(*dayFromIso(u"2018-08-23"));
    QCOMPARE(stanceOf(australia), Stance::Banned);
    QVERIFY(panel->map()->accessibleDescription().contains(u"23 Aug 2018"_s));

    QVERIFY(target(u"Huawei"_s) && target(u"ZTE"_s)); // that the tracker is about
    target(u"ZTE"_s)->click();
    QCOMPARE(workspace.filter().companies, std::vector{PartyId{u"zte"_s}});
    QVERIFY(target(u"ZTE"_s)->isChecked());
    workspace.toggleCompany({u"huawei"_s}, false);
    QVERIFY(target(u"ZTE"_s)->isChecked() && target(u"Huawei"_s)->isChecked());
    workspace.clearFilter();
    QVERIFY(target(u"Any company"_s)->isChecked() && !target(u"Huawei"_s)->isChecked());
    const auto *track = panel->findChild<TimeTrack *>(); // below the map, of the same day
    QVERIFY(track->accessibleDescription().contains(u"23 Aug 2018"_s));

    panel->setMode(MapMode::FirstRestriction);
    m_window->close();
    MainWindow second;
    second.show();
    QTRY_VERIFY(second.findChild<MapPanel *>());
    QCOMPARE(second.findChild<MapPanel *>()->mode(), MapMode::FirstRestriction);
}

/// A window that stood open over midnight, when somebody comes back to it.
void WindowTest::windowFollowsTheTurnOfTheDay()
{
    const auto restore = qScopeGuard([] { qunsetenv("SOURCE_DATE_EPOCH"); });
    qputenv("SOURCE_DATE_EPOCH", "1534982399"); // 2018-08-22T23:59:59Z
    MainWindow window;
    const auto comeBack = [&window] {
        QEvent activation(QEvent::ActivationChange);
        QCoreApplication::sendEvent(&window, &activation);
    };
    QCOMPARE(window.workspace()->filter().asOf, dayFromIso(u"2018-08-22"));
    qputenv("SOURCE_DATE_EPOCH", "1534982400");
    comeBack();
    QCOMPARE(window.workspace()->filter().asOf, dayFromIso(u"2018-08-23"));
    window.workspace()->setAsOf(*dayFromIso(u"2018-08-01"));
    qputenv("SOURCE_DATE_EPOCH", "1535068800");
    comeBack();
    QCOMPARE(window.workspace()->today(), *dayFromIso(u"2018-08-24"));
    QCOMPARE(window.workspace()->filter().asOf, dayFromIso(u"2018-08-01"));
}

void WindowTest::selectionIsSharedByAllViews()
{
    Workspace &workspace = *m_window->workspace();
    const EventRow row = workspace.snapshot()->rowOf({u"au-5g-ban"_s});
    QVERIFY(row != noIndex);
    workspace.select(row);
    auto *table = m_window->findChild<EventTableWidget *>();
    QVERIFY(table->currentIndex().isValid());
    bool shown = false;
    for (int column = 0; column < table->model()->columnCount(); ++column)
        shown = shown
            || table->model()->index(table->currentIndex().row(), column).data().toString()
                == u"Australia bars Huawei and ZTE from 5G"_s;
    QVERIFY(shown);
    auto *timeline = m_window->findChild<TimelineWidget *>();
    timeline->setFocus();
    QTest::keyClick(timeline, Qt::Key_Right);
    QVERIFY(workspace.selected() != row);
}

void WindowTest::searchFieldFilters()
{
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(field);
    QTest::keyClicks(field, u"qualcomm"_s);
    QTRY_VERIFY(m_window->workspace()->filter().text == u"qualcomm"_s);
    QCOMPARE(static_cast<qsizetype>(m_window->workspace()->result().count),
             countOnCommandLine({u"--text"_s, u"Qualcomm"_s}));
    QVERIFY(m_window->workspace()->result().count > 0);
}

void WindowTest::everyModelKeepsTheRules()
{
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
    for (auto *view : m_window->findChildren<QAbstractItemView *>()) {
        if (view->model())
            testers.push_back(std::make_unique<QAbstractItemModelTester>(
                view->model(), QAbstractItemModelTester::FailureReportingMode::Fatal));
    }
    QVERIFY(testers.size() >= 4);
    Workspace &workspace = *m_window->workspace();
    Filter filter;
    for (const CountryCode code : workspace.snapshot()->table().countryCodes()) {
        filter.countries = {code};
        workspace.setFilter(filter);
    }
    workspace.clearFilter();
    m_window->openPrefetched(bundled, prefetchTracker(bundled));
}

void WindowTest::everyMenuEntryHasATextAndNoShortcutTwice()
{
    QSet<QKeySequence> shortcuts;
    int entries = 0;
    for (const QAction *action : m_window->findChildren<QAction *>()) {
        if (action->isSeparator() || action->shortcut().isEmpty())
            continue;
        ++entries;
        QVERIFY2(!shortcuts.contains(action->shortcut()), qPrintable(action->text()));
        shortcuts.insert(action->shortcut());
        QVERIFY(!action->text().isEmpty());
    }
    QVERIFY(entries > 12);
    // Neither do a menu and a label share a key with Alt.
    const auto addMnemonic = [&shortcuts](const QString &text) {
        const QKeySequence key = QKeySequence::mnemonic(text);
        QVERIFY2(key.isEmpty() || !shortcuts.contains(key), qPrintable(text));
        shortcuts.insert(key);
    };
    const auto *menus = m_window->findChild<QMenuBar *>(); // menuBar() would make another
    QVERIFY(menus && menus->actions().size() > 4);
    for (const QAction *menu : menus->actions())
        addMnemonic(menu->text());
    for (const QLabel *label : m_window->findChildren<QLabel *>()) {
        if (label->buddy() && label->window() == m_window.get())
            addMnemonic(label->text());
    }
    // Nor do two entries of a menu: the letter would only go from one to the other.
    const auto letterOf = [](const QString &text) { return QKeySequence::mnemonic(text); };
    QList<const QMenu *> left;
    for (const QAction *menu : menus->actions())
        left.append(menu->menu());
    while (!left.isEmpty()) {
        QSet<QKeySequence> letters;
        for (const QAction *entry : left.takeFirst()->actions()) {
            if (entry->menu())
                left.append(entry->menu());
            const QKeySequence letter = letterOf(entry->text());
            QVERIFY2(letter.isEmpty() || !letters.contains(letter), qPrintable(entry->text()));
            letters.insert(letter);
        }
    }
    // Nor a form in a panel and what stands there besides it.
    const auto snapshot = m_window->workspace()->snapshot();
    const Theme theme = Theme::fromPalette(m_window->palette());
    const TextFonts fonts = TextFonts::forWindow(m_window->font());
    const EventForm event(snapshot, newEventDraft(*snapshot, {}, *Edtf::parse(u"2020"), EventRow()), {}, today(), theme,
                          fonts);
    const AttributionForm attribution(snapshot, {}, {}, AttributionForm::EventChoice::Offered, today(), theme, fonts);
    const SourceForm source(snapshot, {});
    const MeasureForm measure(snapshot, {});
    const PartyForm party(snapshot, {}, PartyKind::Company);
    for (const QWidget *form :
         std::initializer_list<const QWidget *>{&event, &attribution, &source, &measure, &party}) {
        QSet<QKeySequence> letters = shortcuts;
        for (const QLabel *label : form->findChildren<QLabel *>()) {
            const QKeySequence letter = label->buddy() ? letterOf(label->text()) : QKeySequence();
            QVERIFY2(letter.isEmpty() || !letters.contains(letter), qPrintable(label->text()));
            letters.insert(letter);
        }
        QVERIFY(letters.size() > shortcuts.size() + 3);
    }
}

void WindowTest::rightClickInTheTimelineOffersEditing()
{
    auto *timeline = m_window->findChild<TimelineWidget *>();
    const auto firstOffer = [timeline](EventRow row) {
        TimelineHit hit;
        if (row != noIndex) {
            hit.part = TimelineHit::Part::Event;
            hit.rows = {row};
        }
        emit timeline->menuRequested(hit, timeline->mapToGlobal(QPoint(10, 10)));
        // Its sub-menus are children of the menu.
        auto *menu = timeline->findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly).last();
        const QString text = menu->actions().first()->text().remove(u'&');
        menu->close();
        return text;
    };
    QCOMPARE(firstOffer(EventRow()), u"New event…"_s);
    QCOMPARE(firstOffer(EventRow(0)), u"Edit event"_s);
}

void WindowTest::layoutIsRemembered()
{
    auto *timeline = m_window->findChild<TimelineWidget *>();
    timeline->setGrouping(LaneGrouping::Country);
    m_window->findChild<QDockWidget *>(u"map"_s)->setFloating(true);
    m_window->close();
    QSettings().setValue("window/margins", QRect(0, 5000, 0, 5000)); // of a larger screen
    MainWindow second;
    second.show();
    QTRY_VERIFY(second.findChild<TimelineWidget *>()); // everything but its first frame comes after that
    const auto *map = second.findChild<QDockWidget *>(u"map"_s);
    QVERIFY(map->isFloating());
    QVERIFY(map->updatesEnabled() && map->widget()->updatesEnabled());
    QCOMPARE(second.findChild<TimelineWidget *>()->grouping(), LaneGrouping::Country);
}

/// Filter, days, lanes and range of a document are there again when the program is started anew.
void WindowTest::lookIsRemembered()
{
    Look look;
    look.filter.companies = {{u"huawei"_s}};
    look.filter.asOf = dayFromIso(u"2018-11-30");
    look.filter.knownOn = dayFromIso(u"2019-06-01");
    look.lanes = LaneGrouping::Company;
    look.range = TimeRange{17500, 18000};
    m_window->workspace()->setLook(look);
    m_window->close();
    m_window = std::make_unique<MainWindow>();
    m_window->openPrefetched(bundled, prefetchTracker(bundled));
    m_window->show();
    QTRY_VERIFY(m_window->findChild<TimelineWidget *>()); // nothing that comes after the first frame changes it
    QTRY_VERIFY(m_window->findChild<MapWidget *>()->isVisible());
    QCOMPARE(m_window->workspace()->look(), look);
    QCOMPARE(m_window->findChild<TimelineWidget *>()->grouping(), LaneGrouping::Company);
}

void WindowTest::savedViewIsChosenFromTheBar()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"bans.dateline"_s);
    Tracker tracker = twoBans();
    tracker.views = {{{u"nz"_s}, u"New Zealand"_s, R"({"filter":{"countries":["NZ"]},"lanes":"country"})", {}}};
    QVERIFY(replaceDocument(path, tracker, Progress()).ok());
    m_window->open(path);
    QTRY_COMPARE(m_window->windowFilePath(), path);
    auto *button = m_window->findChild<SavedViewButton *>();
    QCOMPARE(button->accessibleName(), u"Saved views"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(m_window->workspace()->result().count, std::size_t{1});
    QCOMPARE(m_window->workspace()->lanes(), LaneGrouping::Country);
    QCOMPARE(button->accessibleName(), u"Saved view: New Zealand"_s);
    m_window->close();
    m_window = std::make_unique<MainWindow>();
    m_window->open(path);
    m_window->show();
    QTRY_VERIFY(m_window->findChild<SavedViewButton *>());
    QTRY_COMPARE(m_window->findChild<SavedViewButton *>()->accessibleName(), u"Saved view: New Zealand"_s);
    QCOMPARE(m_window->workspace()->result().count, std::size_t{1});
}

void WindowTest::chartsAreMadeWhenSeen()
{
    auto *panel = m_window->findChild<ChartPanel *>();
    auto *centre = m_window->findChild<Centre *>();
    QVERIFY(!panel->findChild<ChartCanvas *>());
    m_window->workspace()->setAsOf(*dayFromIso(u"2019-05-01"));
    QVERIFY(!panel->findChild<ChartCanvas *>());
    QTest::keyClick(m_window.get(), Qt::Key_4, Qt::ControlModifier);
    QCOMPARE(centre->view(), CentreView::Charts);
    QTRY_VERIFY(panel->findChild<ChartCanvas *>());
    const auto *canvas = panel->findChild<ChartCanvas *>();
    QCOMPARE(canvas->content().asOf, *dayFromIso(u"2019-05-01"));
    centre->setView(CentreView::Timeline);
    m_window->workspace()->setAsOf(*dayFromIso(u"2020-05-01"));
    QCOMPARE(canvas->content().asOf, *dayFromIso(u"2019-05-01"));
    centre->setView(CentreView::Charts);
    QTRY_COMPARE(canvas->content().asOf, *dayFromIso(u"2020-05-01"));
}

void WindowTest::badFileIsExplained()
{
    QString text;
    QTimer poll;
    connect(&poll, &QTimer::timeout, this, [&] {
        if (auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget())) {
            text = box->informativeText();
            box->accept();
        }
    });
    poll.start(20);
    m_window->open(u"/nowhere/at-all.dateline"_s);
    QTRY_VERIFY(!text.isEmpty());
    QVERIFY(text.contains(u"/nowhere/at-all.dateline"_s));
    QVERIFY(m_window->windowTitle().contains(u"Huawei"_s));
}

void WindowTest::fileMayBeOpenBeforeTheMenusAre()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"small.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(writeTrackerJson(m_window->workspace()->snapshot()->tracker().unpacked()));
    file.close();
    MainWindow second; // never shown, so it has no views
    second.open(path);
    QTRY_VERIFY(!second.workspace()->snapshot()->tracker().events().empty());
    second.close();
    QCOMPARE(QSettings().value("recent").toStringList(), QStringList(path));
}

void WindowTest::savedCopyIsTheTracker()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"copy.json"_s);
    // The file dialog is the program's own where there is no desktop.
    QTimer poll;
    connect(&poll, &QTimer::timeout, this, [&] {
        if (auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget())) {
            poll.stop();
            buttonOf(*box, u"The copy"_s)->click();
        } else if (auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget())) {
            dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path);
            QMetaObject::invokeMethod(dialog, "accept");
        }
    });
    poll.start(20);
    const Tracker before = m_window->workspace()->snapshot()->tracker().unpacked();
    QAction *save = nullptr;
    for (QAction *action : m_window->findChildren<QAction *>()) {
        if (action->text() == u"&Save a copy…"_s)
            save = action;
    }
    QVERIFY(save);
    save->trigger();
    QTRY_COMPARE(m_window->windowFilePath(), path); // opened once it was written
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), writeTrackerJson(before));
}

/// Answers the file dialog with a folder and every question with yes.
class FolderChooser : public QTimer
{
public:
    explicit FolderChooser(const QString &folder)
    {
        callOnTimeout(this, [this, folder] {
            if (auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget())) {
                dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(folder);
                QMetaObject::invokeMethod(dialog, "accept");
            } else if (auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget())) {
                ++questions;
                for (QAbstractButton *button : box->buttons()) {
                    if (box->buttonRole(button) == QMessageBox::AcceptRole)
                        return button->click();
                }
            }
        });
        start(20);
    }
    int questions = 0;
};

void WindowTest::exportPage()
{
    for (QAction *action : m_window->findChildren<QAction *>()) {
        if (action->text() == u"Export &web page…"_s)
            return action->trigger();
    }
    QFAIL("no such action");
}

/// Without a tracker: how to begin, and nothing else.
void WindowTest::startPageTakesThePlaceOfEverything()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"bans.dateline"_s);
    QVERIFY(replaceDocument(path, twoBans(), Progress()).ok());
    m_window->open(path);
    QTRY_COMPARE(m_window->windowFilePath(), path);
    QCOMPARE(m_window->windowTitle(), u"bans.dateline – Two bans – Dateline"_s);
    auto *page = m_window->findChild<StartPage *>();
    auto *centre = m_window->findChild<Centre *>();
    auto *details = m_window->findChild<QDockWidget *>(u"details"_s);
    QVERIFY(!page->isVisible() && details->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_W, Qt::ControlModifier);
    QVERIFY(page->isVisible() && details->isHidden() && !m_window->findChild<FilterBar *>()->isVisible());
    QCOMPARE(m_window->windowTitle(), u"Dateline"_s);
    QVERIFY(!centre->actions()->actions().first()->isEnabled());
    auto *recent = page->findChild<QTreeWidget *>();
    QVERIFY(recent->topLevelItemCount() >= 1);
    QVERIFY2(recent->topLevelItem(0)->text(0).contains(u"Two bans"_s), qPrintable(recent->topLevelItem(0)->text(0)));
    emit recent->itemClicked(recent->topLevelItem(0), 0);
    QTRY_COMPARE(m_window->windowFilePath(), path);
    QVERIFY(!page->isVisible() && details->isVisible() && m_window->findChild<FilterBar *>()->isVisible());
    QVERIFY(m_window->findChild<TimelineWidget *>()->isVisible());
}

/// A file from another program is copied, never moved.
void WindowTest::dropsAreCopies()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"bans.dateline"_s);
    QVERIFY(replaceDocument(path, twoBans(), Progress()).ok());
    QMimeData content;
    content.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter({50, 50}, Qt::CopyAction | Qt::MoveAction, &content, Qt::LeftButton, Qt::NoModifier);
    enter.setDropAction(Qt::MoveAction);
    QCoreApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QCOMPARE(enter.dropAction(), Qt::CopyAction);
    const auto says = [this] {
        for (const QLabel *label : m_window->findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly)) {
            if (label->isVisible())
                return label->text();
        }
        return QString();
    };
    QCOMPARE(says(), u"Open bans.dateline"_s);
    QDragLeaveEvent leave;
    QCoreApplication::sendEvent(m_window.get(), &leave);
    QVERIFY(says().isEmpty());
    QDragEnterEvent moving({50, 50}, Qt::MoveAction, &content, Qt::LeftButton, Qt::NoModifier);
    moving.ignore();
    QCoreApplication::sendEvent(m_window.get(), &moving);
    QVERIFY(!moving.isAccepted());
    QCoreApplication::sendEvent(m_window.get(), &enter); // Qt drops where something was let in
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction | Qt::MoveAction, &content, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &drop);
    QTRY_COMPARE(m_window->windowFilePath(), path);
}

void WindowTest::webPageIsThatOfTheFilter()
{
    QTemporaryDir folder;
    const FolderChooser chooser(folder.path());
    const auto savedEvents = [&]() -> qsizetype {
        QFile file(folder.filePath(u"index.html"_s));
        const bool told = m_window->statusBar()->currentMessage().contains(u"index.html"_s);
        return told && file.open(QIODevice::ReadOnly) ? file.readAll().count("<li id=\"event-") : -1;
    };
    Filter filter;
    filter.countries = {*CountryCode::parse(u"AU")};
    filter.asOf = dayFromIso(u"2018-11-30");
    m_window->workspace()->setFilter(filter);
    exportPage();
    QTRY_COMPARE(savedEvents(), static_cast<qsizetype>(m_window->workspace()->result().count));
    QCOMPARE(chooser.questions, 0);

    m_window->workspace()->setFilter({});
    exportPage();
    QTRY_COMPARE(savedEvents(), static_cast<qsizetype>(m_window->workspace()->result().count));
    QCOMPARE(chooser.questions, 1); // whether to replace the first one
}

void WindowTest::closesWhileAPageIsMade()
{
    QTemporaryDir folder;
    const FolderChooser chooser(folder.path());
    exportPage();
    m_window.reset(); // which waits for what is being made
    QVERIFY(QFile::exists(folder.filePath(u"index.html"_s)));
}

void WindowTest::closesOnceTheDocumentIsWritten()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"bans.dateline"_s);
    QVERIFY(replaceDocument(path, twoBans(), Progress()).ok());
    m_window->open(path);
    QTRY_COMPARE(m_window->windowFilePath(), path);
    m_window->findChild<DocumentController *>()->apply(additionOf(u"late"_s));
    QVERIFY(!m_window->close());
    QVERIFY(m_window->isVisible());
    const QString message = m_window->statusBar()->currentMessage();
    QVERIFY2(message.contains(u"The window closes when that is done"_s), qPrintable(message));
    QTRY_VERIFY(!m_window->isVisible());
    const auto written = openTracker(path);
    QVERIFY(written.ok());
    QCOMPARE(written->unpacked().sources.back().id.text, u"late"_s);
}

/// By keyboard alone: filter, event, card, marked quote, next event of the same article.
void WindowTest::quoteLeadsToTheTextAndOnToTheNextEvent()
{
    const QString text = u"Australia banned two vendors in August.\n\nNew Zealand followed in November."_s;
    Tracker tracker;
    tracker.id = u"two"_s;
    tracker.title = u"Two bans"_s;
    tracker.categories = {{{u"ban"_s}, u"Bans"_s, {}}};
    Source source;
    source.id = {u"article"_s};
    source.title = u"Two bans"_s;
    source.type = u"article"_s;
    source.text = text;
    tracker.sources = {source};
    for (const auto &[id, date, words] : {std::tuple(u"au"_s, u"2018-08-23"_s, u"banned two vendors"_s),
                                          std::tuple(u"nz"_s, u"2018-11-28"_s, u"followed"_s)}) {
        Event event;
        event.id = {id};
        event.title = u"Ban of "_s + id;
        event.category = {u"ban"_s};
        event.date = *Edtf::parse(date);
        tracker.events.push_back(event);
        Attribution attribution;
        attribution.id = {u"of-"_s + id};
        attribution.event = event.id;
        attribution.source = source.id;
        attribution.quote =
            quoteAt(text, static_cast<std::size_t>(text.indexOf(words)), static_cast<std::size_t>(words.size()));
        tracker.attributions.push_back(attribution);
    }
    Workspace &workspace = *m_window->workspace();
    workspace.setSnapshot(std::make_shared<const Snapshot>(tracker));

    auto *search = m_window->findChild<FilterBar *>()->findChild<QLineEdit *>();
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(search, u"banned"_s); // stands in the quote of one event only
    QTRY_COMPARE(workspace.result().count, std::size_t{1});
    auto *timeline = m_window->findChild<TimelineWidget *>();
    timeline->setFocus();
    QTest::keyClick(timeline, Qt::Key_Home);
    QCOMPARE(workspace.snapshot()->eventId(workspace.selected()).text, u"au"_s);
    QTest::keyClick(timeline, Qt::Key_Return);
    auto *card = m_window->findChild<AttributionCard *>();
    QVERIFY(card);
    LinkButton *show = nullptr;
    for (LinkButton *button : card->findChildren<LinkButton *>()) {
        if (button->accessibleName() == u"Show in text"_s)
            show = button;
    }
    QVERIFY(show);
    QVERIFY(show->focusPolicy() & Qt::TabFocus);
    show->setFocus();
    QTest::keyClick(show, Qt::Key_Return);
    auto *reader = m_window->findChild<SourcePanel *>();
    QTRY_VERIFY(reader->isVisible());
    QCOMPARE(reader->source().text, u"article"_s);
    QTRY_VERIFY(!reader->isBusy());
    QTest::keyClick(reader->focusProxy(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(workspace.snapshot()->eventId(workspace.selected()).text, u"nz"_s);
}

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    return runTests<WindowTest, WindowSizeTest, BackgroundJobsTest, EditingTest, PictureDialogTest, FiguresDialogTest>(
        argc, argv);
}

#include "tst_window.moc"
