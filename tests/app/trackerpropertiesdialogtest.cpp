// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/trackerpropertiesdialog.h"
#include "app/window/categorylist.h"
#include "tests/app/controllertests.h"
#include "tests/app/desk.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

Tracker threeCategories()
{
    Tracker tracker = twoBans();
    tracker.categories.push_back({{u"talk"_s}, u"Talks"_s, {}});
    tracker.categories.push_back({{u"law"_s}, u"Laws"_s, {}});
    SavedView view;
    view.id = {u"first"_s};
    view.title = u"First look"_s;
    tracker.views = {view};
    return tracker;
}

struct Properties
{
    explicit Properties(const Tracker &tracker = threeCategories())
        : dialog(std::make_shared<const Snapshot>(tracker), nullptr)
    {
        dialog.showCategories();
        dialog.show();
        list = dialog.findChild<CategoryList *>()->findChild<QListWidget *>();
        name = dialog.findChild<CategoryList *>()->findChildren<QLineEdit *>().first();
        save = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
    }

    /// The tracker after Save.
    Tracker saved(Tracker tracker = threeCategories())
    {
        save->click();
        const bool done = dialog.result() == QDialog::Accepted && dialog.change().applyTo(tracker);
        return done ? tracker : Tracker();
    }
    QString order() const
    {
        QStringList names;
        for (int row = 0; row < list->count(); ++row)
            names.append(list->item(row)->text());
        return names.join(u' ');
    }
    QStringList words() const
    {
        QStringList all;
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            all.append(label->text());
        return all;
    }

    TrackerPropertiesDialog dialog;
    QListWidget *list;
    QLineEdit *name;
    QPushButton *save;
};

} // namespace

void TrackerPropertiesDialogTest::everythingIsOneStep()
{
    Properties form;
    form.dialog.findChildren<QLineEdit *>().first()->setText(u"Other"_s);
    form.dialog.findChild<QPlainTextEdit *>()->setPlainText(u"About it"_s);
    for (QComboBox *box : form.dialog.findChildren<QComboBox *>()) {
        if (const int view = box->findData(u"first"_s); view >= 0)
            box->setCurrentIndex(view);
        if (const int german = box->findData(u"de"_s); german >= 0)
            box->setCurrentIndex(german);
        if (const int free = box->findData(u"CC0-1.0"_s); free >= 0)
            box->setCurrentIndex(free);
    }
    const Tracker now = form.saved();
    QCOMPARE(form.dialog.change().name, u"Edit tracker properties"_s);
    QCOMPARE(now.title, u"Other"_s);
    QCOMPARE(now.description, u"About it"_s);
    QCOMPARE(now.language, u"de"_s);
    QCOMPARE(now.license, u"CC0-1.0"_s);
    QCOMPARE(now.opensWith.text, u"first"_s);
    QCOMPARE(now.categories, threeCategories().categories);

    Properties untouched;
    untouched.save->click();
    QVERIFY(untouched.dialog.change().parts.empty());
}

void TrackerPropertiesDialogTest::categoriesAreEditedByKeys()
{
    Properties form;
    QTest::keyClick(form.list, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(form.order(), u"Talks Bans Laws"_s);
    QTest::keyClick(form.list, Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(form.list, Qt::Key_Down);
    QCOMPARE(form.name->text(), u"Talks"_s);
    form.name->clear();
    QTest::keyClicks(form.name, u"Meetings"_s);
    QCOMPARE(form.list->currentItem()->text(), u"Meetings"_s);
    buttonOf(form.dialog, u"Add"_s)->click();
    QTest::keyClicks(form.name, u"Tests"_s);
    const Tracker now = form.saved();
    QCOMPARE(now.categories.size(), std::size_t{4});
    QCOMPARE(now.categories[1].name, u"Meetings"_s);
    QCOMPARE(now.categories[1].id.text, u"talk"_s);
    QCOMPARE(now.categories[3].id.text, u"tests"_s);
}

/// The first key goes where one looks, not to the tabs.
void TrackerPropertiesDialogTest::focusIsOnThePageShown()
{
    const Properties properties;
    QCOMPARE(properties.dialog.focusWidget(), properties.list);
    TrackerPropertiesDialog general(std::make_shared<const Snapshot>(threeCategories()), nullptr);
    general.show();
    const auto *title = qobject_cast<const QLineEdit *>(general.focusWidget());
    QVERIFY(title);
    QCOMPARE(title->text(), threeCategories().title);
}

void TrackerPropertiesDialogTest::usedCategoriesAreMerged()
{
    Properties form;
    auto *merge = qobject_cast<QPushButton *>(buttonOf(form.dialog, u"Merge"_s));
    QVERIFY(merge && !merge->isEnabled());
    QVERIFY(form.words().filter(u"2 event"_s).size() == 1);
    auto *heir = form.dialog.findChild<CategoryList *>()->findChildren<QComboBox *>().last();
    heir->setCurrentIndex(heir->findText(u"Laws"_s));
    QVERIFY(merge->isEnabled());
    merge->click();
    QCOMPARE(form.order(), u"Talks Laws"_s);
    QCOMPARE(merge->text(), u"&Remove"_s); // nobody uses Talks
    merge->click();
    QVERIFY(!merge->isEnabled()); // the last one stays
    const Tracker now = form.saved();
    QCOMPARE(now.categories.size(), std::size_t{1});
    for (const Event &event : now.events)
        QCOMPARE(event.category.text, u"law"_s);
}

void TrackerPropertiesDialogTest::faultsKeepItFromBeingSaved()
{
    Properties form;
    QVERIFY(form.save->isEnabled());
    form.list->setCurrentRow(1);
    form.name->clear();
    QTest::keyClicks(form.name, u"bans"_s);
    QVERIFY(!form.save->isEnabled());
    QVERIFY(!form.words().filter(u"There are two categories"_s).isEmpty());
    QTest::keyClicks(form.name, u" of goods"_s);
    QVERIFY(form.save->isEnabled());
    form.dialog.findChildren<QLineEdit *>().first()->clear();
    QVERIFY(!form.save->isEnabled());
}

void TrackerPropertiesDialogTest::poorColoursAreTold()
{
    Properties form;
    auto *colour = form.dialog.findChild<CategoryList *>()->findChildren<QLineEdit *>().at(1);
    QTest::keyClicks(colour, u"#ffff00"_s);
    QVERIFY(!form.words().filter(u"Hard to see on a light background"_s).isEmpty());
    QVERIFY(form.save->isEnabled()); // said, not forbidden
    colour->clear();
    QTest::keyClicks(colour, u"#0072b2"_s);
    QVERIFY(form.words().filter(u"Hard to see"_s).isEmpty());
    const Tracker now = form.saved();
    QCOMPARE(now.categories[0].colour, u"#0072b2"_s);
}

} // namespace Dateline
