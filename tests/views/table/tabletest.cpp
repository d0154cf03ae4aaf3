// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/today.h"
#include "models/items/eventmodel.h"
#include "tests/query/sampletracker.h"
#include "tests/views/panelsample.h"
#include "tests/views/table/tabletests.h"
#include "views/common/itemtext.h"
#include "views/table/eventtablewidget.h"
#include "views/table/tablepainter.h"

#include <QApplication>
#include <QClipboard>
#include <QFontMetricsF>
#include <QHeaderView>
#include <QHelpEvent>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyleOptionViewItem>
#include <QTest>
#include <QToolTip>

#include <algorithm>
#include <numeric>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct Table
{
    Workspace workspace{today()};
    EventTableWidget table{&workspace};

    Table()
    {
        fill(workspace);
        table.resize(900, 300);
        table.show();
        QApplication::setActiveWindow(&table);
        table.setFocus();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
    }

    QModelIndex at(int row, int column = EventModel::Title) const { return table.model()->index(row, column); }

    void click(int row, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseClick(table.viewport(), Qt::LeftButton, modifiers, table.visualRect(at(row)).center());
    }

    QStringList titles() const
    {
        QStringList titles;
        for (int row = 0; row < table.model()->rowCount(); ++row)
            titles.append(at(row).data().toString());
        return titles;
    }
};

struct Picture
{
    Snapshot snapshot{panelTracker()};
    std::vector<EventRow> rows;
    TextFonts fonts = TextFonts::forPictures();

    Picture()
    {
        rows.resize(snapshot.table().size());
        std::iota(rows.begin(), rows.end(), EventRow(0));
    }

    TableGeometry lay(double width, std::optional<double> height = {}) const
    {
        return layoutTable(snapshot, rows, width, height, fonts);
    }
};

QStringList headersOf(const TableGeometry &table)
{
    QStringList headers;
    for (const TableText &text : table.texts) {
        if (text.style == TableTextStyle::Header)
            headers.append(text.text);
    }
    return headers;
}

} // namespace

void TableTest::showsWhatPasses()
{
    Table table;
    QCOMPARE(table.titles(), panelTitles());
    table.workspace.toggleCountry(countryCode("AU"), true);
    QCOMPARE(table.titles(), (QStringList{panelTitles()[1], panelTitles()[5]}));
}

void TableTest::clickSelectsInTheWorkspace()
{
    Table table;
    table.click(3);
    QCOMPARE(table.workspace.selected(), EventRow{3});
    QTest::keyClick(&table.table, Qt::Key_Down);
    QCOMPARE(table.workspace.selected(), EventRow{4});
    QTest::keyClick(&table.table, Qt::Key_Home);
    QCOMPARE(table.workspace.selected(), EventRow{0});
    QTest::keyClick(&table.table, Qt::Key_End);
    QCOMPARE(table.workspace.selected(), EventRow{5});
    // Several rows can be selected for copying; the last one clicked is the event.
    table.click(1);
    table.click(3, Qt::ControlModifier);
    QCOMPARE(table.table.selectionModel()->selectedRows().size(), 2);
    QCOMPARE(table.workspace.selected(), EventRow{3});
}

void TableTest::workspaceSelectsTheRow()
{
    Table table;
    QSignalSpy selected(&table.workspace, &Workspace::selectionChanged);
    table.workspace.select(EventRow(4));
    QCOMPARE(selected.count(), 1);
    QCOMPARE(table.table.currentIndex().row(), 4);
    QVERIFY(table.table.selectionModel()->isRowSelected(4));
    table.workspace.select({});
    QVERIFY(!table.table.selectionModel()->hasSelection());
}

void TableTest::hiddenSelectionIsNotMarked()
{
    Table table;
    table.workspace.select(EventRow(3));
    table.workspace.toggleCountry(countryCode("AU"), true);
    QVERIFY(!table.table.selectionModel()->hasSelection());
    QCOMPARE(table.workspace.selected(), EventRow{3}); // still selected everywhere else
    table.workspace.clearFilter();
    QCOMPARE(table.table.currentIndex().row(), 3);
    QVERIFY(table.table.selectionModel()->isRowSelected(3));
}

void TableTest::enterAndDoubleClickActivate()
{
    Table table;
    QSignalSpy activated(&table.table, qOverload<EventRow>(&EventTableWidget::activated));
    table.click(2);
    QCOMPARE(activated.count(), 0);
    QTest::keyClick(&table.table, Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.last().first().value<EventRow>(), EventRow{2});
    table.click(4);
    QTest::mouseDClick(table.table.viewport(), Qt::LeftButton, {}, table.table.visualRect(table.at(4)).center());
    QCOMPARE(activated.count(), 1); // edits the title
    QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    table.table.scrollTo(table.at(4, EventModel::Sources));
    const QPoint origins = table.table.visualRect(table.at(4, EventModel::Origins)).center();
    QTest::mouseClick(table.table.viewport(), Qt::LeftButton, {}, origins);
    QTest::mouseDClick(table.table.viewport(), Qt::LeftButton, {}, origins);
    QCOMPARE(activated.count(), 2);
    QCOMPARE(activated.last().first().value<EventRow>(), EventRow{4});
}

void TableTest::headerSorts()
{
    Table table;
    table.workspace.select(EventRow(1));
    QHeaderView *header = table.table.horizontalHeader();
    const auto click = [header](int column) {
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          QPoint(header->sectionViewportPosition(column) + 20, header->height() / 2));
    };
    click(EventModel::Title);
    const QStringList ascending = table.titles();
    click(EventModel::Title);
    QStringList reversed = table.titles();
    std::reverse(reversed.begin(), reversed.end());
    QCOMPARE(reversed, ascending);
    QVERIFY(ascending != panelTitles());
    QVERIFY(ascending.indexOf(u"A deal"_s) < ascending.indexOf(u"New Zealand blocks a rollout"_s));
    QCOMPARE(table.workspace.selected(), EventRow{1});
    QCOMPARE(table.at(table.table.currentIndex().row()).data().toString(), panelTitles()[1]);
    click(EventModel::Date);
    QCOMPARE(table.titles(), panelTitles());
}

void TableTest::copyGivesTabSeparatedText()
{
    Table table;
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(&table.table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QString()); // nothing selected
    table.click(3);
    table.click(1, Qt::ControlModifier);
    QTest::keyClick(&table.table, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines[0].split(u'\t').mid(0, 3), (QStringList{u"Date"_s, u"Title"_s, u"Category"_s}));
    // In the order on screen, not that of the clicks.
    QCOMPARE(lines[1].split(u'\t').mid(0, 5),
             (QStringList{u"23 Aug 2018"_s, u"Australia bars two vendors"_s, u"Vendor restriction"_s, u"Australia"_s,
                          u"Huawei, ZTE"_s}));
    QCOMPARE(lines[2].split(u'\t').size(), int(EventModel::Sources) + 1); // what is not shown is not copied
    QCOMPARE(lines[3], QString());
}

void TableTest::copyFollowsTheColumns()
{
    Table table;
    for (int column = 0; column < EventModel::columns; ++column)
        table.table.setColumnHidden(column, column != EventModel::Title && column != EventModel::Date);
    table.table.horizontalHeader()->moveSection(EventModel::Title, 0);
    table.click(3);
    QCOMPARE(table.table.selectedText(), u"Title\tDate\nGermany drafts a law\t2019\n"_s);
}

void TableTest::copyDefusesFormulas()
{
    Tracker tracker = panelTracker();
    tracker.events[3].title = u"=HYPERLINK(\"x\")\tand\nmore"_s;
    Table table;
    table.workspace.setSnapshot(std::make_shared<const Snapshot>(tracker));
    table.workspace.select(EventRow(3));
    const QStringList lines = table.table.selectedText().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[1].split(u'\t')[1], u"'=HYPERLINK(\"x\") and more"_s);
}

void TableTest::typingFindsATitle()
{
    Table table;
    table.table.setCurrentIndex(table.at(0, EventModel::Origins)); // where there is nothing to edit
    QTest::keyClicks(&table.table, u"new z"_s);
    QCOMPARE(table.workspace.selected(), EventRow{2});
    Tracker tracker = panelTracker();
    tracker.events[1].title = u"“Łódź” is first"_s;
    table.workspace.setSnapshot(std::make_shared<const Snapshot>(tracker));
    const std::uint32_t first = [&] {
        const EventTable &events = table.workspace.snapshot()->table();
        for (EventRow row{0}; row < events.size(); ++row) {
            if (table.workspace.snapshot()->title(row) == tracker.events[1].title)
                return std::uint32_t{row};
        }
        return noIndex;
    }();
    table.table.keyboardSearch(QString()); // a new word
    table.table.keyboardSearch(u"lodz"_s);
    QCOMPARE(std::uint32_t{table.workspace.selected()}, first);
}

void TableTest::toolTipsArePlain()
{
    Table table;
    const QPoint place = table.table.visualRect(table.at(0)).center();
    QHelpEvent help(QEvent::ToolTip, place, table.table.viewport()->mapToGlobal(place));
    QApplication::sendEvent(table.table.viewport(), &help);
    QVERIFY(QToolTip::text().contains(u"&lt;b&gt;Bold"_s));
    QVERIFY(!QToolTip::text().contains(u"<b>"_s));
    QToolTip::hideText();
}

/// Each in its own direction, whatever the program's is.
void TableTest::titlesBeginWhereTheirScriptDoes()
{
    TrackerBuilder b;
    b.event(u"ar"_s, u"2018-01-01"_s, u"حظر 5G في أستراليا"_s).event(u"en"_s, u"2018-01-02"_s, u"A ban"_s);
    Table desk;
    desk.workspace.setSnapshot(std::make_shared<const Snapshot>(b.tracker()));
    desk.table.setColumnWidth(EventModel::Title, 400);
    QCOMPARE(desk.titles(), (QStringList{u"حظر 5G في أستراليا"_s, u"A ban"_s}));
    const auto inkOf = [&desk](int row) {
        const QRect cell = desk.table.visualRect(desk.at(row));
        const QImage image = desk.table.viewport()->grab(cell).toImage();
        const QRgb ground = image.pixel(image.width() / 2, 2);
        int left = image.width();
        int right = 0;
        for (int y = 3; y < image.height() - 3; ++y) {
            for (int x = 3; x < image.width() - 3; ++x) {
                if (qAbs(qGray(image.pixel(x, y)) - qGray(ground)) > 80) {
                    left = std::min(left, x);
                    right = std::max(right, x);
                }
            }
        }
        return std::pair(left, image.width() - right);
    };
    const auto [arabicLeft, arabicRight] = inkOf(0);
    QVERIFY2(arabicRight < 20 + 14 && arabicLeft > 200, qPrintable(u"%1, %2"_s.arg(arabicLeft).arg(arabicRight)));
    const auto [englishLeft, englishRight] = inkOf(1);
    QVERIFY2(englishLeft < 20 && englishRight > 200, qPrintable(u"%1, %2"_s.arg(englishLeft).arg(englishRight)));

    QStyleOptionViewItem number; // those that do not begin where texts do stay
    number.text = u"שלום"_s;
    number.displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
    layOutByScript(number);
    QCOMPARE(number.text, u"שלום"_s);
    QCOMPARE(number.displayAlignment, Qt::AlignRight | Qt::AlignVCenter);
    QStyleOptionViewItem inHebrew; // where the program runs from the right
    inHebrew.direction = Qt::RightToLeft;
    inHebrew.text = u"A ban"_s;
    inHebrew.displayAlignment = Qt::AlignLeft | Qt::AlignVCenter;
    layOutByScript(inHebrew);
    QCOMPARE(inHebrew.displayAlignment, Qt::AlignLeft | Qt::AlignVCenter | Qt::AlignAbsolute);
}

void TableTest::emptyTableSaysWhy()
{
    Table table;
    auto *button = table.table.findChild<QPushButton *>();
    const auto reason = [&] {
        for (const QLabel *label : table.table.viewport()->findChildren<QLabel *>()) {
            if (label->isVisible())
                return label->text();
        }
        return QString();
    };
    QCOMPARE(reason(), QString());
    Filter filter;
    filter.text = u"nowhere to be found"_s;
    table.workspace.setFilter(filter);
    QCOMPARE(reason(), u"No events match the filter."_s);
    QVERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(table.workspace.filter(), Filter());
    QCOMPARE(reason(), QString());
    QCOMPARE(table.titles().size(), 6);

    table.workspace.setSnapshot(nullptr);
    QCOMPARE(reason(), u"This tracker has no events yet."_s);
    QVERIFY(!button->isVisible());
}

void TableTest::pictureKeepsEverythingInside_data()
{
    QTest::addColumn<double>("width");
    QTest::addColumn<double>("height"); ///< 0: as high as need be
    for (const double width : {240.0, 480.0, 900.0, 1600.0}) {
        for (const double height : {0.0, 60.0, 150.0, 400.0})
            QTest::addRow("%g x %g", width, height) << width << height;
    }
}

void TableTest::pictureKeepsEverythingInside()
{
    QFETCH(double, width);
    QFETCH(double, height);
    const Picture picture;
    const TableGeometry table = picture.lay(width, height > 0 ? std::optional(height) : std::nullopt);
    const QRectF frame(QPointF(), table.size);
    QCOMPARE(table.size.width(), width);
    if (height > 0)
        QVERIFY(table.size.height() <= height);
    for (const TableText &text : table.texts) {
        QVERIFY(frame.contains(text.rect));
        QVERIFY(QFontMetricsF(tableFont(text.style, picture.fonts)).horizontalAdvance(text.text)
                <= text.rect.width() + 0.5);
    }
    for (std::size_t a = 0; a < table.texts.size(); ++a) {
        for (std::size_t b = a + 1; b < table.texts.size(); ++b)
            QVERIFY(!table.texts[a]
                         .rect.adjusted(0, 0.1, 0, -0.1)
                         .intersects(table.texts[b].rect.adjusted(0, 0.1, 0, -0.1)));
    }
    for (const TableRule &rule : table.rules)
        QVERIFY(rule.line.y1() + 1 <= table.size.height() && rule.line.x2() <= width);
    for (std::size_t row = 1; row < table.rows.size(); ++row)
        QCOMPARE(table.rows[row].top(), table.rows[row - 1].bottom());
    QCOMPARE(table.rows.size() + table.hiddenRows, picture.rows.size());
}

void TableTest::pictureCountsHiddenRows()
{
    const Picture picture;
    const double all = picture.lay(1200).size.height();
    const TableGeometry full = picture.lay(1200, all);
    QCOMPARE(full.hiddenRows, std::size_t{0});
    QVERIFY(!full.texts.back().text.startsWith(u"and "_s));
    const TableGeometry some = picture.lay(1200, 130);
    QVERIFY(some.hiddenRows > 1 && some.hiddenRows < 6);
    QCOMPARE(some.texts.back().text, u"and %1 more events"_s.arg(some.hiddenRows));
    QVERIFY(some.texts.back().rect.top() > some.rows.back().bottom());
    QCOMPARE(picture.lay(1200, 40).texts.back().text, u"6 events"_s);
    const TableGeometry none = layoutTable(picture.snapshot, {}, 1200, std::nullopt, picture.fonts);
    QVERIFY(none.rows.empty());
    QCOMPARE(none.hiddenRows, std::size_t{0});
}

void TableTest::pictureHasRoomForAllRows()
{
    const Picture picture;
    for (const double width : {300.0, 700.0, 1600.0}) {
        const double height = naturalTableHeight(picture.snapshot, picture.rows, width, picture.fonts);
        QCOMPARE(picture.lay(width).size.height(), height);
        const TableGeometry table = picture.lay(width, height);
        QCOMPARE(table.hiddenRows, std::size_t{0});
        QVERIFY(table.summaries);
        QVERIFY(picture.lay(width, height - 2).size.height() <= height - 2);
    }
}

void TableTest::pictureDropsSummariesFirst()
{
    const Picture picture;
    const auto hasSummary = [](const TableGeometry &table) {
        return std::any_of(table.texts.begin(), table.texts.end(),
                           [](const TableText &text) { return text.text.startsWith(u"Carriers are told"_s); });
    };
    const double natural = picture.lay(1600).size.height();
    QVERIFY(hasSummary(picture.lay(1600, natural)));
    const TableGeometry tighter = picture.lay(1600, natural - 5);
    QCOMPARE(tighter.hiddenRows, std::size_t{0});
    QVERIFY(!hasSummary(tighter));
}

void TableTest::narrowPictureDropsColumns()
{
    const Picture picture;
    QCOMPARE(headersOf(picture.lay(1600)),
             (QStringList{u"Date"_s, u"Event"_s, u"Category"_s, u"Countries"_s, u"Companies"_s, u"Sources"_s}));
    const QStringList narrow = headersOf(picture.lay(320));
    QVERIFY(narrow.size() < 6);
    QVERIFY(narrow.contains(u"Date"_s) && narrow.contains(u"Event"_s));
}

void TableTest::pictureIsPainted()
{
    const Picture picture;
    const TableGeometry table = picture.lay(900);
    for (const Theme::Ground ground : {Theme::Ground::Light, Theme::Ground::Dark}) {
        const Theme theme(ground);
        QImage image(table.size.toSize() * 2, QImage::Format_RGB32);
        image.fill(theme.ground);
        QPainter painter(&image);
        painter.scale(2, 2);
        paintTable(painter, table, theme, picture.fonts);
        painter.end();
        const auto inked = [&](const QRectF &area) {
            const QRect pixels = QRectF(area.topLeft() * 2, area.size() * 2).toAlignedRect() & image.rect();
            for (int y = pixels.top(); y <= pixels.bottom(); ++y) {
                for (int x = pixels.left(); x <= pixels.right(); ++x) {
                    if (image.pixelColor(x, y) != theme.ground)
                        return true;
                }
            }
            return false;
        };
        for (const TableText &text : table.texts)
            QVERIFY(inked(text.rect));
        for (const TableGlyph &glyph : table.glyphs)
            QCOMPARE(image.pixelColor((glyph.centre * 2).toPoint()), theme.category(glyph.category).fill);
        // Between the columns there is only ground: nothing runs over.
        const double edge = table.texts[1].rect.left() - 8;
        QVERIFY(!inked(QRectF(edge, table.rows.front().top() + 2, 4, table.rows.front().height() - 4)));
    }
}

} // namespace Dateline
