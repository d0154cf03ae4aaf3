// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcase.h"
#include "views/common/chip.h"
#include "views/common/partyfield.h"
#include "views/common/suggestions.h"

#include <QApplication>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

Tracker twoParties()
{
    Tracker tracker;
    tracker.id = u"two"_s;
    tracker.title = u"Two"_s;
    tracker.parties = {{{u"au"_s}, PartyKind::Country, u"Australia"_s, *CountryCode::parse(u"AU"), {}},
                       {{u"huawei"_s}, PartyKind::Company, u"Huawei"_s, {}, {}}};
    return tracker;
}

struct FieldScene
{
    PartyField field{PartyField::Roles::Shown};
    QSignalSpy edited{&field, &PartyField::edited};

    FieldScene()
    {
        field.setFinder(
            std::make_shared<const PartyFinder>(std::make_shared<const Snapshot>(TrackerColumns(twoParties()))));
        field.resize(320, 120);
        field.show();
        QApplication::setActiveWindow(&field);
        QVERIFY(QTest::qWaitForWindowExposed(&field));
        field.line()->setFocus();
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void add(const QString &typed) const
    {
        QTest::keyClicks(field.line(), typed);
        QTest::keyClick(field.line(), Qt::Key_Return);
    }
    QStringList names() const
    {
        QStringList all;
        for (const Chip *chip : field.chips())
            all.append(chip->accessibleName());
        return all;
    }
};

} // namespace

/// Parties chosen, made and taken away by keyboard and mouse.
class PartyFieldTest : public TestCase
{
    Q_OBJECT

private slots:
    void partiesAreChosenByTyping();
    void newOnesAreMade();
    void chipsAreReachedByArrows_data();
    void chipsAreReachedByArrows();
    void undoBringsChipsBack();
    void rolesAreChosenFromAMenu();
    void leftTextIsAProblem();
    void escClosesTheListOnly();
    void withoutRolesEachStandsOnce();
    void longNamesAreCut();
    void manyPartiesAreFound();
};

void PartyFieldTest::partiesAreChosenByTyping()
{
    FieldScene test;
    QTest::keyClicks(test.field.line(), u"au"_s);
    QVERIFY(test.field.line()->isListOpen());
    test.key(Qt::Key_Return);
    QVERIFY(!test.field.line()->isListOpen());
    QVERIFY(test.field.line()->text().isEmpty());
    test.add(u"huaw"_s);
    QCOMPARE(test.names(), (QStringList{u"Issuer: Australia"_s, u"Target: Huawei"_s}));
    QVERIFY(test.field.madeParties().empty());
    // The list by mouse.
    QTest::keyClicks(test.field.line(), u"hua"_s);
    QListView *list = test.field.line()->list();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
    QCOMPARE(test.names().last(), u"Issuer: Huawei"_s); // once more, in a role that it has not yet
    QVERIFY(test.edited.size() >= 3);
}

void PartyFieldTest::newOnesAreMade()
{
    FieldScene test;
    test.add(u"norway"_s);
    QTest::keyClicks(test.field.line(), u"Jane Doe"_s);
    test.key(Qt::Key_Down);
    test.key(Qt::Key_Down);
    test.key(Qt::Key_Return);
    const std::vector<Party> made = test.field.madeParties();
    QCOMPARE(made.size(), std::size_t(2));
    QCOMPARE(made[0].country.toString(), u"NO"_s);
    QCOMPARE(made[1].name, u"Jane Doe"_s);
    QCOMPARE(made[1].kind, PartyKind::Person);
    // Tab makes nothing in passing.
    QTest::keyClicks(test.field.line(), u"Nobody"_s);
    test.key(Qt::Key_Tab);
    QCOMPARE(test.field.parties().size(), std::size_t(2));
    QVERIFY(!test.field.problem().isEmpty());
}

void PartyFieldTest::chipsAreReachedByArrows_data()
{
    QTest::addColumn<bool>("mirrored");
    QTest::newRow("left to right") << false;
    QTest::newRow("right to left") << true;
}

void PartyFieldTest::chipsAreReachedByArrows()
{
    QFETCH(bool, mirrored);
    FieldScene test;
    test.field.setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    const Qt::Key back = mirrored ? Qt::Key_Right : Qt::Key_Left;
    const Qt::Key on = mirrored ? Qt::Key_Left : Qt::Key_Right;
    test.add(u"au"_s);
    test.add(u"hua"_s);
    test.add(u"norway"_s);
    test.key(back);
    QVERIFY(test.field.chips()[2]->hasFocus());
    test.key(back);
    QVERIFY(test.field.chips()[1]->hasFocus());
    test.key(Qt::Key_Delete);
    QCOMPARE(test.names(), (QStringList{u"Issuer: Australia"_s, u"Issuer: Norway"_s}));
    QVERIFY(test.field.chips()[1]->hasFocus());
    test.key(on);
    QVERIFY(test.field.line()->hasFocus());
    test.key(Qt::Key_Backspace);
    QCOMPARE(test.names(), QStringList{u"Issuer: Australia"_s});
    QVERIFY(test.field.line()->hasFocus());
    QTest::keyClicks(test.field.line(), u"x"_s);
    test.key(Qt::Key_Backspace); // the letter
    QCOMPARE(test.names().size(), 1);
}

void PartyFieldTest::undoBringsChipsBack()
{
    FieldScene test;
    test.add(u"au"_s);
    test.add(u"hua"_s);
    test.key(Qt::Key_Backspace);
    test.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(test.names(), (QStringList{u"Issuer: Australia"_s, u"Target: Huawei"_s}));
    QTest::keyClicks(test.field.line(), u"zt"_s);
    test.key(Qt::Key_Z, Qt::ControlModifier); // the typing first
    QCOMPARE(test.names().size(), 2);
    QVERIFY(test.field.line()->text().isEmpty());
}

void PartyFieldTest::rolesAreChosenFromAMenu()
{
    FieldScene test;
    test.add(u"hua"_s);
    test.key(Qt::Key_Left);
    test.key(Qt::Key_Return);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QCOMPARE(menu->activeAction()->text(), u"Target"_s);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(test.names(), QStringList{u"Affected: Huawei"_s});
    QVERIFY(test.field.chips()[0]->hasFocus());
}

void PartyFieldTest::leftTextIsAProblem()
{
    FieldScene test;
    QVERIFY(test.field.problem().isEmpty());
    QTest::keyClicks(test.field.line(), u"Hua"_s);
    QCOMPARE(test.field.problem(), u"Choose what “Hua” is from the list, or clear it."_s);
    QCOMPARE(test.edited.size(), 3);
}

void PartyFieldTest::escClosesTheListOnly()
{
    FieldScene test;
    QTest::keyClicks(test.field.line(), u"Hua"_s);
    QVERIFY(test.field.line()->isListOpen());
    test.key(Qt::Key_Escape);
    QVERIFY(!test.field.line()->isListOpen());
    QCOMPARE(test.field.line()->text(), u"Hua"_s);
    test.key(Qt::Key_Down);
    QVERIFY(test.field.line()->isListOpen());
}

void PartyFieldTest::withoutRolesEachStandsOnce()
{
    PartyField field(PartyField::Roles::None);
    field.setFinder(
        std::make_shared<const PartyFinder>(std::make_shared<const Snapshot>(TrackerColumns(twoParties()))));
    field.show();
    QApplication::setActiveWindow(&field);
    QVERIFY(QTest::qWaitForWindowExposed(&field));
    field.line()->setFocus();
    for (int i = 0; i < 2; ++i) {
        QTest::keyClicks(field.line(), u"hua"_s);
        QTest::keyClick(field.line(), Qt::Key_Return);
    }
    QCOMPARE(field.parties().size(), std::size_t(1));
    QCOMPARE(field.chips()[0]->accessibleName(), u"Huawei"_s);
}

void PartyFieldTest::longNamesAreCut()
{
    FieldScene test;
    Party party = draftParty(PartyKind::Organisation, QString(u"An organisation "_s).repeated(20));
    test.field.setParties({{party.id, Role::Venue}}, {party});
    QVERIFY(test.field.chips()[0]->sizeHint().width() < test.field.width());
    QVERIFY(test.field.chips()[0]->toolTip().contains(u"An organisation An organisation"_s));
}

void PartyFieldTest::manyPartiesAreFound()
{
    Tracker tracker = twoParties();
    for (int i = 0; i < 100'000; ++i)
        tracker.parties.push_back({{u"p%1"_s.arg(i)}, PartyKind::Company, u"Company number %1"_s.arg(i), {}, {}});
    FieldScene test;
    test.field.setFinder(
        std::make_shared<const PartyFinder>(std::make_shared<const Snapshot>(TrackerColumns(tracker))));
    test.add(u"99999 number"_s);
    QCOMPARE(test.names(), QStringList{u"Target: Company number 99999"_s});
}

} // namespace Dateline

QTEST_MAIN(Dateline::PartyFieldTest)

#include "tst_partyfield.moc"
