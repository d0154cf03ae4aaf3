// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settings.h"
#include "app/settings/settingsfile.h"
#include "app/window/commandpalette.h"
#include "app/window/guideplaces.h"
#include "app/window/guidewindow.h"
#include "app/window/mainwindow.h"
#include "app/window/settingscontroller.h"
#include "app/window/settingsdialog.h"
#include "app/window/shortcuts.h"
#include "models/wording/dateform.h"
#include "tests/support/testcase.h"
#include "views/timeline/timelinewidget.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QMenuBar>
#include <QRandomGenerator>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTreeWidget>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// What can be set, where it is kept, and what it changes in a window that is open.
class SettingsTest : public TestCase
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void onlyAllowedValuesAreTaken();
    void valuesAreKept();
    void brokenFilesAreSetAside_data();
    void brokenFilesAreSetAside();
    void laterFilesAreCopied();
    void whatCannotBeWrittenIsSaid();
    void everySettingHasItsField();
    void everyMenuEntryHasAName();
    void shortcutsAreChangedAndKept();
    void settingsHoldAtOnce();
    void paletteFinds();
    void guideOpensWhereItFits();

private:
    QString path() const { return m_folder->filePath(u"Dateline/dateline.conf"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SettingsTest::initTestCase()
{
    QCoreApplication::setOrganizationName(u"Dateline"_s);
    QCoreApplication::setApplicationName(u"dateline"_s);
}

/// Each test begins with no settings.
void SettingsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder->path());
    QVERIFY(QDir(m_folder->path()).mkpath(u"Dateline"_s));
}

void SettingsTest::onlyAllowedValuesAreTaken()
{
    writeFile(path(),
              "[window]\ntextSize=9000\nappearance=pink\n[timeline]\nrowsOfLane=many\n[start]\nopenLast=perhaps\n"
              "[dates]\nform=iso\n");
    Settings settings;
    for (const Setting &setting : settingTable()) {
        if (setting.key != SettingKey::dateForm)
            QCOMPARE(settings.value(setting.key), setting.fallback);
    }
    QCOMPARE(settings.text(SettingKey::dateForm), u"iso"_s);
    const QSignalSpy changed(&settings, &Settings::changed);
    settings.set(SettingKey::textSize, 10);
    QCOMPARE(settings.number(SettingKey::textSize), 100);
    QCOMPARE(changed.size(), 0);
    settings.set(SettingKey::author, u"  A.\nB. "_s);
    QCOMPARE(settings.text(SettingKey::author), u"A. B."_s);
}

void SettingsTest::valuesAreKept()
{
    {
        Settings settings;
        settings.set(SettingKey::textSize, 150);
        settings.set(SettingKey::openLast, false);
    }
    Settings again;
    QCOMPARE(again.number(SettingKey::textSize), 150);
    QVERIFY(!again.isOn(SettingKey::openLast));
    again.reset();
    QCOMPARE(Settings().number(SettingKey::textSize), 100);
    QVERIFY(Settings().isOn(SettingKey::openLast));
}

void SettingsTest::brokenFilesAreSetAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QByteArray random(3000, '\0');
    QRandomGenerator(7).generate(reinterpret_cast<quint32 *>(random.data()),
                                 reinterpret_cast<quint32 *>(random.data()) + random.size() / 4);
    QTest::newRow("random") << random;
    QTest::newRow("zeros") << QByteArray(4096, '\0');
    QTest::newRow("no settings") << QByteArray("<html>\n<p>Not found</p>\n");
    QTest::newRow("Latin-1") << QByteArray("[a]\nauthor=J\xfcrgen\n");
    QTest::newRow("huge") << "[a]\nb=" + QByteArray(20 << 20, 'x');
}

void SettingsTest::brokenFilesAreSetAside()
{
    QFETCH(const QByteArray, bytes);
    writeFile(path(), bytes);
    const QString said = prepareSettingsFile();
    QVERIFY(said.contains(path() + u".broken"_s));
    QCOMPARE(bytesOf(path() + u".broken"_s), bytes);
    Settings settings;
    QCOMPARE(settings.number(SettingKey::textSize), 100);
    settings.set(SettingKey::textSize, 120);
    QCOMPARE(Settings().number(SettingKey::textSize), 120);
    QCOMPARE(prepareSettingsFile(), QString());

    // A second one does not take the place of the first.
    writeFile(path(), QByteArray("\0\0", 2));
    QVERIFY(prepareSettingsFile().contains(u".broken-2"_s));
    QCOMPARE(bytesOf(path() + u".broken"_s), bytes);
}

void SettingsTest::laterFilesAreCopied()
{
    const QByteArray later = "[settings]\nversion=99\n[window]\ntextSize=120\nhologram=true\n";
    writeFile(path(), later);
    const QString copy = path() + u".version-99"_s;
    QVERIFY(prepareSettingsFile().contains(copy));
    QCOMPARE(bytesOf(copy), later);
    QCOMPARE(Settings().number(SettingKey::textSize), 120);
    QCOMPARE(prepareSettingsFile(), QString()); // said once
}

void SettingsTest::whatCannotBeWrittenIsSaid()
{
    // A folder where the file should be: not even the administrator can write it.
    QVERIFY(QDir(m_folder->path()).mkpath(u"Dateline/dateline.conf/in-the-way"_s));
    Settings settings;
    const QSignalSpy failed(&settings, &Settings::cannotBeWritten);
    settings.set(SettingKey::textSize, 120);
    settings.set(SettingKey::laneRows, 12);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed[0][0].toString(), path());
    QCOMPARE(settings.number(SettingKey::textSize), 120); // until the program ends
}

void SettingsTest::everySettingHasItsField()
{
    Settings settings;
    Shortcuts shortcuts({});
    SettingsDialog dialog(&settings, &shortcuts, nullptr);
    for (const Setting &setting : settingTable())
        QVERIFY2(dialog.findChild<QWidget *>(setting.key), qPrintable(setting.key));
    auto *size = dialog.findChild<QSpinBox *>(SettingKey::textSize);
    QVERIFY(size);
    size->setValue(130);
    QCOMPARE(settings.number(SettingKey::textSize), 130);
    settings.reset();
    QCOMPARE(size->value(), 100);
    auto *form = dialog.findChild<QComboBox *>(SettingKey::dateForm);
    QVERIFY(form);
    settings.set(SettingKey::dateForm, u"iso"_s);
    QCOMPARE(form->currentData().toString(), u"iso"_s);
}

/// What has no name cannot be given a shortcut, nor be found in the palette.
void SettingsTest::everyMenuEntryHasAName()
{
    MainWindow window;
    window.show();
    QTRY_VERIFY(window.findChild<QMenuBar *>());
    QSet<QString> names;
    for (const NamedAction &named : namedActions(*window.findChild<QMenuBar *>())) {
        QVERIFY2(!named.text.contains(u'&') && !named.text.contains(u'…'), qPrintable(named.text));
        if (named.menu != u"View › Go to"_s) // which are the same as those of the centre
            QVERIFY2(!names.contains(named.action->objectName()), qPrintable(named.action->objectName()));
        names.insert(named.action->objectName());
    }
    for (const char *name : {"file.open", "edit.undo", "edit.find", "view.centre-1", "view.today", "filter.clear",
                             "tools.checks", "help.guide", "edit.settings"})
        QVERIFY2(names.contains(QString::fromLatin1(name)), name);
    QVERIFY(names.size() > 60);
}

void SettingsTest::shortcutsAreChangedAndKept()
{
    const auto make = [](QObject *parent, const QString &name, const QString &keys) {
        auto *action = new QAction(name, parent);
        action->setObjectName(name);
        action->setShortcut(QKeySequence(keys));
        return NamedAction{action, u"File"_s, name};
    };
    QObject owner;
    const std::vector<NamedAction> actions{make(&owner, u"open"_s, u"Ctrl+O"_s), make(&owner, u"close"_s, u"Ctrl+W"_s),
                                           make(&owner, u"find"_s, u""_s)};
    {
        Shortcuts shortcuts(actions);
        QCOMPARE(shortcuts.conflicts(2, QKeySequence(u"Ctrl+O"_s)), std::vector<std::size_t>{0});
        QVERIFY(shortcuts.conflicts(0, QKeySequence(u"Ctrl+O"_s)).empty());
        QCOMPARE(shortcuts.conflicts(2, QKeySequence(u"Ctrl+O, 1"_s)), std::vector<std::size_t>{0});
        shortcuts.set(2, QKeySequence(u"Ctrl+O"_s));
        QCOMPARE(shortcuts.shortcut(0), QKeySequence());
        QCOMPARE(shortcuts.shortcut(2), QKeySequence(u"Ctrl+O"_s));
        QVERIFY(shortcuts.isChanged(0) && shortcuts.isChanged(2) && !shortcuts.isChanged(1));
    }
    // The program starts again.
    QObject later;
    const std::vector<NamedAction> anew{make(&later, u"open"_s, u"Ctrl+O"_s), make(&later, u"close"_s, u"Ctrl+W"_s),
                                        make(&later, u"find"_s, u""_s)};
    Shortcuts shortcuts(anew);
    QCOMPARE(anew[0].action->shortcut(), QKeySequence());
    QCOMPARE(anew[2].action->shortcut(), QKeySequence(u"Ctrl+O"_s));
    shortcuts.reset(0);
    QCOMPARE(anew[0].action->shortcut(), QKeySequence(u"Ctrl+O"_s));
    QCOMPARE(anew[2].action->shortcut(), QKeySequence());
    shortcuts.resetAll();
    QVERIFY(!shortcuts.isChanged(0) && !shortcuts.isChanged(2));
    QVERIFY(!QSettings().childGroups().contains(u"shortcuts"_s));
}

void SettingsTest::settingsHoldAtOnce()
{
    const QFont before = QApplication::font();
    MainWindow window;
    window.resize(1200, 800);
    window.show();
    QTRY_VERIFY(window.findChild<TimelineWidget *>());
    auto *settings = window.findChild<Settings *>();
    const auto *timeline = window.findChild<TimelineWidget *>();
    QVERIFY(settings);
    settings->set(SettingKey::textSize, 200);
    QTRY_COMPARE(window.font().pointSizeF(), before.pointSizeF() * 2);
    settings->set(SettingKey::laneRows, 12);
    QCOMPARE(timeline->arrangement().usualTracks, 12U);
    const QSignalSpy told(window.workspace(), &Workspace::snapshotChanged);
    settings->set(SettingKey::dateForm, u"iso"_s);
    QCOMPARE(programDateForm(), DateForm::Iso);
    QCOMPARE(told.size(), 1);
    settings->reset();
    QTRY_COMPARE(window.font().pointSizeF(), before.pointSizeF());
    QCOMPARE(programDateForm(), DateForm::DayMonthYear);
    QCOMPARE(timeline->arrangement().usualTracks, 8U);
}

void SettingsTest::paletteFinds()
{
    MainWindow window;
    window.resize(1200, 800);
    window.show();
    window.open(u"bundled:huawei-5g"_s);
    QTRY_VERIFY(window.workspace()->snapshot()->table().size() > 0);
    QAction *open = nullptr;
    for (const NamedAction &named : namedActions(*window.findChild<QMenuBar *>())) {
        if (named.action->objectName() == "help.commands"_L1)
            open = named.action;
    }
    QVERIFY(open);
    const struct
    {
        QString typed, first, hint;
    } rows[] = {
        {u"undo"_s, u"Undo"_s, u"Edit"_s},
        {u"event row past"_s, u"Paste rows as events"_s, u"Edit"_s},
        {u"new zea"_s, u"New Zealand"_s, u"Country"_s},
        {u"britain"_s, u"United Kingdom"_s, u"Country"_s}, // another name of it
        {u"Huaw"_s, u"Huawei"_s, u"Company"_s},
        {u"winter of"_s, u"The winter of 2018"_s, u"Saved view"_s},
        {u"spark huawei 5g plan"_s, u"New Zealand stops Spark’s Huawei 5G plan"_s, u"28 Nov 2018"_s},
    };
    for (const auto &row : rows) {
        open->trigger();
        auto *palette = window.findChild<CommandPalette *>();
        QVERIFY(palette && palette->isVisible());
        auto *line = palette->findChild<QLineEdit *>();
        const auto *list = palette->findChild<QTreeWidget *>();
        QVERIFY(list->topLevelItemCount() > 50); // all there is
        QTest::keyClicks(line, row.typed);
        QTRY_VERIFY2(list->currentItem(), qPrintable(row.typed));
        QTRY_COMPARE(list->currentItem()->text(0), row.first);
        QCOMPARE(list->currentItem()->text(1), row.hint);
        if (row.hint != u"Country"_s && row.hint != u"28 Nov 2018"_s) {
            palette->hide();
            continue;
        }
        window.workspace()->setSelection({});
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(!palette->isVisible());
        QVERIFY(window.workspace()->selection().index() != 0);
    }
}

void SettingsTest::guideOpensWhereItFits()
{
    GuideWindow guide(nullptr);
    const QStringList headings = guide.headings();
    QVERIFY(headings.size() > 15);
    for (const char *view : {"timeline", "map", "countries", "table", "matrix", "measure", "event", "chart:timeline",
                             "sources", "checks", "form", "else"}) {
        const QString heading = guideHeadingFor(QString::fromLatin1(view));
        QVERIFY2(headings.contains(heading), view);
    }
    guide.resize(900, 600);
    guide.showPlace(u"Charts"_s);
    auto *text = guide.findChild<QTextBrowser *>();
    QCOMPARE(text->textCursor().block().text(), u"Charts"_s);
    QTRY_VERIFY(text->cursorRect().top() < 40);
    auto *search = guide.findChild<QLineEdit *>();
    search->setText(u"Wayback"_s);
    QCOMPARE(text->textCursor().selectedText().toLower(), u"wayback"_s);
    search->setText(u"no such words in it"_s);
    QVERIFY(text->extraSelections().isEmpty());
}

} // namespace Dateline

QTEST_MAIN(Dateline::SettingsTest)
#include "tst_settings.moc"
