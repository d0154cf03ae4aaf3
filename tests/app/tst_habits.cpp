// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/appearance.h"
#include "app/window/centre.h"
#include "app/window/contextmenus.h"
#include "app/window/focusring.h"
#include "app/window/keyhabits.h"
#include "app/window/mainwindow.h"
#include "app/window/picturecontroller.h"
#include "models/document/document.h"
#include "models/exchange/trackerfile.h"
#include "tests/app/desk.h"
#include "tests/support/runtests.h"
#include "tests/support/testcase.h"
#include "views/common/theme.h"
#include "views/filters/filterbar.h"
#include "views/map/mapwidget.h"
#include "views/matrix/matrixwidget.h"
#include "views/sources/attributionpanel.h"
#include "views/table/eventtablewidget.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QTreeWidget>

using namespace Dateline;
using namespace Qt::StringLiterals;

namespace {

/// The texts of a menu without mnemonics; those of a menu within it in brackets.
QStringList entriesOf(const QMenu &menu)
{
    QStringList texts;
    for (const QAction *action : menu.actions()) {
        if (action->isSeparator())
            continue;
        QString text = action->text().remove(u'&');
        if (action->menu())
            text += u" ["_s + entriesOf(*action->menu()).join(u", "_s) + u']';
        texts.append(text);
    }
    return texts;
}

/// Which widget it is, and where.
QString describeStop(const QWidget &widget)
{
    QString text;
    QDebug(&text) << widget.metaObject()->className() << widget.accessibleName() << widget.geometry()
                  << widget.parentWidget()->metaObject()->className() << widget.parentWidget()->geometry();
    return text;
}

QMenu *openMenu() { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); }

} // namespace

class HabitsTest : public TestCase
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"DatelineTest"_s);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    }

    void init()
    {
        TestCase::init();
        makeWindow();
    }

    void cleanup()
    {
        if (QMenu *menu = openMenu())
            menu->close();
        m_window.reset();
        QSettings().clear();
        QApplication::setPalette(QPalette());
    }

    /// Each stop of Tab shows a ring of 2 px around it, in a colour that stands out; none selects an event by itself.
    void everyStopOfTabShowsTheFocus()
    {
        const auto *ring = m_window->findChild<FocusRing *>();
        QVERIFY(ring);
        m_window->findChild<FilterBar *>()->focusSearch();
        QWidget *const first = QApplication::focusWidget();
        QSet<QWidget *> stops;
        const EventRow selected = m_window->workspace()->selected();
        constexpr int most = 200;
        for (int step = 0; step < most; ++step) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QWidget *const focus = QApplication::focusWidget();
            QVERIFY(focus);
            QTRY_COMPARE(ring->target(), focus);
            // In view as a whole, but for what is longer than its panel, once all stands in its place.
            const auto isAround = [&] {
                const QRect around = ring->ring() ? ring->ring()->geometry() : QRect();
                const QRect whole(focus->mapTo(m_window.get(), QPoint()), focus->size());
                return !around.isEmpty() && whole.contains(around)
                    && (around.height() == whole.height() || focus->inherits("QTextBrowser"));
            };
            QTRY_VERIFY2(isAround(), qPrintable(describeStop(*focus)));
            QCOMPARE(m_window->workspace()->selected(), selected);
            stops.insert(focus);
            if (focus == first)
                break;
        }
        QVERIFY2(stops.size() > 12, qPrintable(QString::number(stops.size())));
        const QImage picture = m_window->grab().toImage();
        const QPoint corner = ring->ring()->geometry().topLeft() + QPoint(1, 1);
        const QPalette palette = m_window->palette();
        QVERIFY(Theme::contrast(picture.pixelColor(corner), palette.color(QPalette::Window)) >= 3);
        // A click takes it away.
        QTest::mouseClick(first, Qt::LeftButton);
        QTRY_VERIFY(!ring->ring());
    }

    void f6WalksThePanels()
    {
        const auto *habits = m_window->findChild<KeyHabits *>();
        const QList<QWidget *> areas = habits->areas();
        QVERIFY(areas.size() >= 4);
        m_window->findChild<FilterBar *>()->focusSearch();
        const auto isIn = [](const QWidget *area) {
            const QWidget *focus = QApplication::focusWidget();
            return focus && (focus == area || area->isAncestorOf(focus));
        };
        QVERIFY(isIn(areas.first()));
        for (qsizetype i = 1; i <= areas.size(); ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
            QVERIFY2(isIn(areas[i % areas.size()]), qPrintable(QString::number(i)));
        }
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(isIn(areas.last()));
    }

    void escEmptiesAField()
    {
        m_window->findChild<FilterBar *>()->focusSearch();
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field);
        QTest::keyClicks(field, u"huawei"_s);
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(field->text(), QString());
        QCOMPARE(QApplication::focusWidget(), field);
    }

    void f11FillsTheScreenAndBack()
    {
        m_window->setWindowState(Qt::WindowMaximized);
        QTest::keyClick(m_window.get(), Qt::Key_F11);
        QVERIFY(m_window->isFullScreen());
        QTest::keyClick(m_window.get(), Qt::Key_F11);
        QVERIFY(!m_window->isFullScreen());
        QVERIFY(m_window->isMaximized());
    }

    void appearanceIsSwitchedAndRemembered()
    {
        auto *appearance = m_window->findChild<Appearance *>();
        QCOMPARE(appearance->mode(), AppearanceMode::System);
        const auto isDark = [this] { return m_window->palette().color(QPalette::Base).lightness() < 128; };
        appearance->actions()->actions().at(2)->trigger();
        QTRY_VERIFY(isDark());
        QVERIFY(Theme::fromPalette(m_window->palette()).isDark());
        appearance->actions()->actions().at(1)->trigger();
        QTRY_VERIFY(!isDark());
        appearance->actions()->actions().at(2)->trigger();
        m_window.reset();
        QApplication::setPalette(QPalette());
        makeWindow();
        QTRY_VERIFY(isDark());
        QVERIFY(m_window->findChild<Appearance *>()->actions()->actions().at(2)->isChecked());
    }

    /// Also where a desktop's dark palette has forgotten them, as GTK's and KDE's have.
    void placeholdersAndCheckBoxesAreReadable_data()
    {
        QTest::addColumn<QColor>("base");
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("window");
        QTest::newRow("Adwaita dark") << QColor(0x2d2d2d) << QColor(0xffffff) << QColor(0x353535);
        QTest::newRow("Breeze dark") << QColor(0x1b1e20) << QColor(0xfcfcfc) << QColor(0x2a2e32);
        QTest::newRow("light") << QColor(0xffffff) << QColor(0x232629) << QColor(0xeff0f1);
    }

    void placeholdersAndCheckBoxesAreReadable()
    {
        QFETCH(QColor, base);
        QFETCH(QColor, text);
        QFETCH(QColor, window);
        QPalette palette;
        for (const QPalette::ColorRole role : {QPalette::Window, QPalette::Button, QPalette::Mid})
            palette.setColor(role, window);
        for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
            palette.setColor(role, text);
        palette.setColor(QPalette::Base, base);
        palette.setColor(QPalette::Light, window.lighter());
        palette.setColor(QPalette::Dark, window.darker());
        palette.setColor(QPalette::PlaceholderText, QColor(0, 0, 0, 128));
        const QPalette readable = readablePalette(palette);
        QVERIFY(Theme::contrast(readable.color(QPalette::PlaceholderText), base) >= 4.5);

        QTreeWidget list;
        list.setPalette(palette);
        list.setHeaderHidden(true);
        list.setRootIsDecorated(false);
        auto *item = new QTreeWidgetItem(&list, {u"Australia"_s});
        item->setCheckState(0, Qt::Unchecked);
        list.resize(200, 60);
        const QImage picture = list.viewport()->grab().toImage();
        double strongest = 1;
        const int y = list.visualItemRect(item).center().y();
        for (int x = 0; x < 24; ++x) // the box stands at the left, and its edge crosses the middle of the row
            strongest = std::max(strongest, Theme::contrast(picture.pixelColor(x, y), base));
        QVERIFY2(strongest >= 3, qPrintable(QString::number(strongest)));
    }

    /// What applies, in the same order and words everywhere.
    void menusHaveOneSkeleton()
    {
        Workspace &workspace = *m_window->workspace();
        auto *map = m_window->findChild<MapWidget *>();
        const auto ask = [](QWidget *widget, QPoint place) {
            QContextMenuEvent asked(QContextMenuEvent::Mouse, place, widget->mapToGlobal(place));
            QApplication::sendEvent(widget, &asked);
            return openMenu();
        };
        const MapArea *area = map->geometryOfMap().area(*CountryCode::parse(u"AU"));
        QVERIFY(area);
        QPoint australia; // its bounds have islands and sea in them
        for (int x = area->bounds.toRect().left(); x < area->bounds.right() && australia.isNull(); ++x) {
            const QPoint point(x, area->bounds.center().toPoint().y());
            if (map->geometryOfMap().hitTest(point) == CountryCode::parse(u"AU"))
                australia = point;
        }
        QVERIFY(!australia.isNull());
        QMenu *menu = ask(map, australia);
        QVERIFY(menu);
        QCOMPARE(entriesOf(*menu),
                 (QStringList{u"Zoom to"_s, u"Filter by [Australia]"_s, u"Copy as [Text, Picture]"_s,
                              u"Export picture…"_s}));
        menu->actions().at(1)->menu()->actions().first()->trigger();
        QCOMPARE(workspace.filter().countries, std::vector{*CountryCode::parse(u"AU")});
        menu->close();
        workspace.clearFilter();

        auto *table = m_window->findChild<EventTableWidget *>();
        table->selectRow(0);
        const QRect cell = table->visualRect(table->model()->index(0, 1));
        menu = ask(table->viewport(), cell.center());
        QVERIFY(menu);
        const QStringList entries = entriesOf(*menu);
        const qsizetype show = entries.indexOf(u"Show sources"_s);
        QVERIFY2(show > 0, qPrintable(entries.join(u'|')));
        QCOMPARE(entries[show + 1], u"Zoom to"_s);
        QVERIFY(entries[show + 2].startsWith(u"Filter by ["_s));
        QVERIFY(entries[show + 3].startsWith(u"Set as-of to "_s));
        QVERIFY(entries[show + 4].startsWith(u"Copy as [Text, Reference"_s));
        QCOMPARE(entries[show + 5], u"Export picture…"_s);
        menu->close();
    }

    /// Of a panel, of its tab, and of the bar above the centre.
    void titlesHaveTheSkeletonToo()
    {
        const auto ask = [](QWidget *widget, QPoint place) {
            QContextMenuEvent asked(QContextMenuEvent::Mouse, place, widget->mapToGlobal(place));
            QApplication::sendEvent(widget, &asked);
            return openMenu();
        };
        const QStringList common{u"Copy as [Picture]"_s, u"Export picture…"_s};
        auto *map = m_window->findChild<QDockWidget *>(u"map"_s);
        QMenu *menu = ask(map->titleBarWidget(), map->titleBarWidget()->rect().center());
        QVERIFY(menu);
        QCOMPARE(entriesOf(*menu), (QStringList{u"Enlarge"_s, u"Close"_s} + common));
        menu->actions().at(1)->trigger();
        menu->close();
        QVERIFY(map->isHidden());

        auto *checks = m_window->findChild<QDockWidget *>(u"checks"_s);
        QTabBar *tabs = nullptr;
        int tab = -1;
        const auto bars = m_window->findChildren<QTabBar *>(QString(), Qt::FindDirectChildrenOnly);
        for (QTabBar *each : bars) {
            for (int i = 0; i < each->count(); ++i) {
                if (each->tabText(i) == checks->windowTitle()) {
                    tabs = each;
                    tab = i;
                }
            }
        }
        QVERIFY(tabs);
        menu = ask(tabs, tabs->tabRect(tab).center());
        QVERIFY(menu);
        QCOMPARE(entriesOf(*menu), (QStringList{u"Enlarge"_s, u"Close"_s})); // of which there is no picture
        menu->close();

        auto *centre = m_window->findChild<Centre *>();
        menu = ask(centre->bar(), QPoint(5, 5));
        QVERIFY(menu);
        QCOMPARE(entriesOf(*menu), (QStringList{u"Enlarge"_s} + common));
        menu->actions().first()->trigger();
        menu->close();
        menu = ask(centre->bar(), QPoint(5, 5));
        QVERIFY(menu);
        QCOMPARE(entriesOf(*menu).first(), u"Back to its size"_s);
        menu->actions().first()->trigger();
        menu->close();
    }

    /// By key what the keyboard is at is meant, not what is beneath the pointer.
    void menuKeyAsksForWhatHasTheFocus()
    {
        auto *table = m_window->findChild<EventTableWidget *>();
        table->setFocus();
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_F10, Qt::ShiftModifier);
        QMenu *menu = openMenu();
        QVERIFY(menu);
        QVERIFY(entriesOf(*menu).contains(u"Show sources"_s));
    }

    void foundWordsAreMarked()
    {
        Workspace &workspace = *m_window->workspace();
        Filter filter = workspace.filter();
        filter.text = u"UK bans Huawei"_s;
        workspace.setFilter(filter);
        QVERIFY(workspace.result().count > 0);
        auto *table = m_window->findChild<EventTableWidget *>();
        const QString best = table->model()->index(0, 1).data().toString();
        QVERIFY2(best.startsWith(u"UK "_s) && best.contains(u"Huawei"_s), qPrintable(best));
        table->selectRow(0);
        const auto marked = [this] {
            QStringList words;
            const QList<QTextBrowser *> blocks =
                m_window->findChild<AttributionPanel *>()->findChildren<QTextBrowser *>();
            for (const QTextBrowser *block : blocks) {
                for (const QTextEdit::ExtraSelection &part : block->extraSelections())
                    words.append(part.cursor.selectedText().toLower());
            }
            return words;
        };
        QVERIFY2(marked().contains(u"huawei"_s), qPrintable(marked().join(u'|')));
        filter.text.clear();
        workspace.setFilter(filter);
        QVERIFY(marked().isEmpty());
    }

private:
    void makeWindow()
    {
        const QString bundled = u"bundled:huawei-5g"_s;
        m_window = std::make_unique<MainWindow>();
        m_window->openPrefetched(bundled, prefetchTracker(bundled));
        m_window->resize(1440, 900);
        m_window->show();
        QTRY_VERIFY(m_window->findChild<FilterBar *>() && m_window->findChild<FilterBar *>()->isVisible());
        Look all;
        all.filter.asOf = m_window->workspace()->today();
        m_window->workspace()->setLook(all);
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    QTemporaryDir m_settings;
    std::unique_ptr<MainWindow> m_window;
};

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    return runTests<HabitsTest>(argc, argv);
}

#include "tst_habits.moc"
