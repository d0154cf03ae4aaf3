// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/today.h"
#include "tests/query/sampletracker.h"
#include "tests/support/testcase.h"
#include "views/checks/checkspanel.h"

#include <QApplication>
#include <QCheckBox>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>
#include <QToolButton>
#include <QToolTip>
#include <QTreeView>

using namespace Dateline;
using namespace Qt::StringLiterals;

namespace {

/// Nothing is to be found in it on 2020-01-01.
TrackerBuilder sound()
{
    TrackerBuilder b;
    b.tracker().id = u"checked"_s;
    b.category(u"ban"_s, u"Restriction"_s);
    b.source(u"one"_s, u"First report"_s, u"Financial Times"_s, u"2018-08-23"_s);
    b.lastSource().url = u"https://ft.example/1"_s;
    b.source(u"two"_s, u"Second report"_s, u"The Register"_s, u"2018-08-24"_s);
    b.lastSource().url = u"https://register.example/2"_s;
    b.measure(u"m"_s, u"Rule <b>7</b>"_s, Effect::Ban);
    b.event(u"late"_s, u"2018-10-01"_s, u"The rule is in force"_s, u"ban"_s).milestone(u"m"_s, Milestone::InForce);
    b.saidIn(u"one"_s).saidIn(u"two"_s);
    b.event(u"early"_s, u"2018-08-23"_s, u"The rule is announced"_s, u"ban"_s).milestone(u"m"_s, Milestone::Announced);
    b.saidIn(u"one"_s).saidIn(u"two"_s);
    return b;
}

/// One error in an attribution, a warning in a measure, one in a pair of events, a note in a source, another that is
/// accepted.
Tracker faulty()
{
    TrackerBuilder b = sound();
    b.tracker().measures.back().reviewOn = date(u"2019-06"_s);
    b.event(u"again"_s, u"2018-08-23"_s, u"The rule is announced!"_s, u"ban"_s).saidIn(u"one"_s);
    b.lastAttribution().credibility = Credibility::Confirmed;
    b.source(u"spare"_s, u"Spare paper"_s, u"Archive"_s, u"2010"_s);
    b.source(u"kept"_s, u"Kept paper"_s, u"Archive"_s, u"2011"_s);
    b.tracker().accepted = {{u"source-unused"_s, u"source/kept"_s, u"For later"_s, {}}};
    return b.tracker();
}

struct Panel
{
    Workspace workspace{today()};
    ChecksPanel panel{&workspace};
    QTreeView *view = panel.findChild<QTreeView *>();

    explicit Panel(const Tracker &tracker)
    {
        Filter filter;
        filter.asOf = dayFromIso(u"2020-01-01");
        workspace.setFilter(filter);
        workspace.setSnapshot(std::make_shared<const Snapshot>(tracker));
        panel.resize(900, 300);
        QSignalSpy finished(&panel, &ChecksPanel::finished);
        panel.show();
        QApplication::setActiveWindow(&panel);
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        QVERIFY(!finished.isEmpty() || finished.wait());
    }

    QStringList column(int column, int role = Qt::DisplayRole) const
    {
        QStringList texts;
        for (int row = 0; row < view->model()->rowCount(); ++row)
            texts.append(view->model()->index(row, column).data(role).toString());
        return texts;
    }
    QStringList subjects() const { return column(0, FindingModel::SubjectRole); }

    QModelIndex index(const QString &subject) const
    {
        const qsizetype row = subjects().indexOf(subject);
        return view->model()->index(static_cast<int>(row), FindingModel::Message);
    }
    void click(const QString &subject) const
    {
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index(subject)).center());
    }

    template<typename Button>
    Button *button(const QString &text) const
    {
        for (Button *each : panel.findChildren<Button *>()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }

    /// What can be read of labels, the one above the empty list last.
    QString counts() const
    {
        for (const QLabel *label : panel.findChildren<QLabel *>()) {
            if (label->accessibleName() == u"Number of findings"_s)
                return label->text();
        }
        return {};
    }
    QString nothing() const
    {
        const auto *label = view->viewport()->findChild<QLabel *>();
        return label->isVisible() ? label->text() : QString();
    }

    void setTracker(const Tracker &tracker)
    {
        QSignalSpy finished(&panel, &ChecksPanel::finished);
        workspace.setSnapshot(std::make_shared<const Snapshot>(tracker));
        QVERIFY(finished.wait());
    }
};

const QStringList allSubjects{u"attribution/a4"_s, u"event/again+event/early"_s, u"measure/m"_s, u"source/spare"_s};

} // namespace

class ChecksPanelTest : public TestCase
{
    Q_OBJECT

private slots:
    void findingsAreCounted();
    void runsWhenItIsSeen();
    void theLatestTrackerWins();
    void theDayIsFollowed();
    void severitiesAreHidden();
    void acceptedOnesAreShown();
    void emptyPanelSaysWhy();
    void runningChecksSayNoResult();
    void clickAsksForTheSubject();
    void enterAsksForTheSubject();
    void eitherOfAPairIsInTheMenu();
    void codesAreOfferedInPlaceOfAWrongOne();
    void quotesTypedOtherwiseAreMended();
    void twoNamesCanBeDeclaredOneHouse();
    void goneSubjectsAreNotAskedFor();
    void acceptanceIsAskedFor();
    void idleAcceptancesAreTakenBack();
    void theCurrentFindingIsKept();
    void headerSorts();
    void toolTipsArePlain();
    void columnsFit();
    void everythingIsReachedByTab();
};

void ChecksPanelTest::findingsAreCounted()
{
    Panel panel(faulty());
    QCOMPARE(panel.counts(), u"1 error, 2 warnings, 1 note · 1 accepted"_s);
    QCOMPARE(panel.subjects(), allSubjects);
    QCOMPARE(panel.nothing(), QString());
}

void ChecksPanelTest::runsWhenItIsSeen()
{
    Workspace workspace{today()};
    ChecksPanel panel(&workspace);
    QSignalSpy finished(&panel, &ChecksPanel::finished);
    workspace.setSnapshot(std::make_shared<const Snapshot>(faulty()));
    QVERIFY(!panel.isBusy());
    QVERIFY(!panel.findings());
    panel.setFollowing(false);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    QVERIFY(!panel.isBusy());
    QVERIFY(!panel.findings());
    panel.setFollowing(true);
    QVERIFY(finished.wait());
    QVERIFY(panel.findings());
    // Once only: nothing has changed.
    panel.hide();
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    QVERIFY(!panel.isBusy());
    QCOMPARE(finished.count(), 1);
    // Changed while nobody saw it.
    panel.hide();
    workspace.setSnapshot(std::make_shared<const Snapshot>(sound().tracker()));
    QVERIFY(!panel.isBusy());
    QCOMPARE(finished.count(), 1);
    panel.show();
    QVERIFY(finished.wait());
    QVERIFY(panel.findings()->size() < 3);
}

void ChecksPanelTest::theLatestTrackerWins()
{
    Panel panel(faulty());
    QSignalSpy finished(&panel.panel, &ChecksPanel::finished);
    for (int i = 0; i < 5; ++i) {
        panel.workspace.setSnapshot(std::make_shared<const Snapshot>(sound().tracker()));
        panel.workspace.setSnapshot(std::make_shared<const Snapshot>(faulty()));
        panel.workspace.setSnapshot(std::make_shared<const Snapshot>(sound().tracker()));
    }
    QCOMPARE(panel.subjects(), allSubjects); // until the new ones are there
    QVERIFY(finished.wait());
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents(); // what the earlier ones may have left
    QCOMPARE(finished.count(), 1);
    QCOMPARE(panel.subjects(), QStringList());
}

void ChecksPanelTest::theDayIsFollowed()
{
    Panel panel(faulty());
    QSignalSpy finished(&panel.panel, &ChecksPanel::finished);
    Filter filter = panel.workspace.filter();
    filter.text = u"rule"_s; // no day
    panel.workspace.setFilter(filter);
    QVERIFY(!panel.panel.isBusy());
    filter.asOf = dayFromIso(u"2019-01-01");
    panel.workspace.setFilter(filter);
    QVERIFY(finished.wait());
    QVERIFY(!panel.subjects().contains(u"measure/m"_s));
}

void ChecksPanelTest::severitiesAreHidden()
{
    Panel panel(faulty());
    panel.button<QToolButton>(u"Warnings"_s)->click();
    QCOMPARE(panel.subjects(), (QStringList{u"attribution/a4"_s, u"source/spare"_s}));
    panel.button<QToolButton>(u"Errors"_s)->click();
    panel.button<QToolButton>(u"Notes"_s)->click();
    QCOMPARE(panel.subjects(), QStringList());
    QCOMPARE(panel.nothing(), u"All findings are hidden by the buttons above."_s);
    QCOMPARE(panel.counts(), u"1 error, 2 warnings, 1 note · 1 accepted"_s);
    panel.button<QToolButton>(u"Errors"_s)->click();
    QCOMPARE(panel.subjects(), QStringList{u"attribution/a4"_s});
    QCOMPARE(panel.nothing(), QString());
}

void ChecksPanelTest::acceptedOnesAreShown()
{
    Panel panel(faulty());
    panel.button<QCheckBox>(u"Show accepted"_s)->click();
    QCOMPARE(panel.subjects(), allSubjects + QStringList{u"source/kept"_s});
    QCOMPARE(panel.column(0).last(), u"Note, accepted"_s);
}

void ChecksPanelTest::emptyPanelSaysWhy()
{
    Panel panel(sound().tracker());
    QCOMPARE(panel.nothing(), u"No findings. 23 checks run."_s);
    QCOMPARE(panel.counts(), u"0 errors, 0 warnings, 0 notes · 0 accepted"_s);
    TrackerBuilder b = sound();
    b.source(u"kept"_s, u"Kept paper"_s, u"Archive"_s, u"2011"_s);
    b.tracker().accepted = {{u"source-unused"_s, u"source/kept"_s, u"For later"_s, {}}};
    panel.setTracker(b.tracker());
    QCOMPARE(panel.nothing(), u"No open findings. 23 checks run, 1 finding accepted."_s);
    panel.button<QCheckBox>(u"Show accepted"_s)->click();
    QCOMPARE(panel.nothing(), QString());
}

/// What was found in another tracker says nothing of this one.
void ChecksPanelTest::runningChecksSayNoResult()
{
    Panel panel(sound().tracker());
    QVERIFY(panel.nothing().startsWith(u"No findings"_s));
    QSignalSpy finished(&panel.panel, &ChecksPanel::finished);
    panel.workspace.setSnapshot(std::make_shared<const Snapshot>(faulty()));
    QVERIFY(panel.panel.isBusy());
    QVERIFY2(panel.nothing().startsWith(u"Checking…"_s), qPrintable(panel.nothing()));
    QVERIFY(finished.wait());
    QVERIFY(!panel.nothing().startsWith(u"Checking…"_s));
}

void ChecksPanelTest::clickAsksForTheSubject()
{
    Panel panel(faulty());
    const Snapshot &snapshot = *panel.workspace.snapshot();
    QSignalSpy event(&panel.panel, &ChecksPanel::eventRequested);
    QSignalSpy source(&panel.panel, &ChecksPanel::sourceRequested);
    QSignalSpy attribution(&panel.panel, &ChecksPanel::attributionRequested);
    QSignalSpy measure(&panel.panel, &ChecksPanel::measureRequested);
    panel.click(u"measure/m"_s);
    QCOMPARE(measure.count(), 1);
    QCOMPARE(measure.first().first().value<MeasureId>(), MeasureId{u"m"_s});
    QCOMPARE(panel.workspace.selected(), snapshot.rowOf({u"early"_s}));
    panel.click(u"attribution/a4"_s);
    QCOMPARE(attribution.first().first().value<AttributionId>(), AttributionId{u"a4"_s});
    QCOMPARE(panel.workspace.selected(), snapshot.rowOf({u"again"_s}));
    panel.workspace.select({});
    panel.click(u"source/spare"_s);
    QCOMPARE(source.first().first().value<SourceId>(), SourceId{u"spare"_s});
    QCOMPARE(panel.workspace.selected(), noIndex);
    QCOMPARE(event.count(), 0);
    panel.click(u"event/again+event/early"_s);
    QCOMPARE(event.first().first().value<EventRow>(), snapshot.rowOf({u"again"_s}));
    QCOMPARE(panel.workspace.selected(), snapshot.rowOf({u"again"_s}));
}

void ChecksPanelTest::enterAsksForTheSubject()
{
    Panel panel(faulty());
    QSignalSpy measure(&panel.panel, &ChecksPanel::measureRequested);
    QSignalSpy source(&panel.panel, &ChecksPanel::sourceRequested);
    panel.view->setFocus();
    QTest::keyClick(panel.view, Qt::Key_Return); // nothing is current
    panel.view->setCurrentIndex(panel.index(u"measure/m"_s));
    QCOMPARE(measure.count(), 0); // going through the list asks for nothing
    QTest::keyClick(panel.view, Qt::Key_Return);
    QCOMPARE(measure.count(), 1);
    QTest::keyClick(panel.view, Qt::Key_Down);
    QTest::keyClick(panel.view, Qt::Key_Enter);
    QCOMPARE(source.count(), 1);
}

void ChecksPanelTest::eitherOfAPairIsInTheMenu()
{
    Panel panel(faulty());
    QSignalSpy event(&panel.panel, &ChecksPanel::eventRequested);
    panel.view->setCurrentIndex(panel.index(u"event/again+event/early"_s));
    emit panel.view->customContextMenuRequested(QPoint(5, 5));
    auto *menu = panel.panel.findChild<QMenu *>();
    QVERIFY(menu);
    QStringList entries;
    for (QAction *action : menu->actions())
        entries.append(action->text());
    QCOMPARE(entries,
             (QStringList{u"Show event/again"_s, u"Show event/early"_s, QString(), u"Accept…"_s, u"Reopen finding"_s}));
    QVERIFY(!menu->actions().at(3)->isEnabled());
    menu->actions().at(1)->trigger();
    QCOMPARE(event.first().first().value<EventRow>(), panel.workspace.snapshot()->rowOf({u"early"_s}));
    menu->close();
}

void ChecksPanelTest::codesAreOfferedInPlaceOfAWrongOne()
{
    TrackerBuilder b = sound();
    b.country(u"CS"_s, u"Czechoslovakia"_s);
    b.tracker().events.front().parties = {{{u"cs"_s}, Role::Affected}};
    Panel panel(b.tracker());
    QSignalSpy event(&panel.panel, &ChecksPanel::eventRequested);
    QSignalSpy change(&panel.panel, &ChecksPanel::codeChangeRequested);
    QCOMPARE(panel.subjects(), QStringList{u"party/cs"_s});
    panel.click(u"party/cs"_s);
    QCOMPARE(event.count(), 1);
    QCOMPARE(event.first().first().value<EventRow>(), panel.workspace.snapshot()->rowOf({u"late"_s}));

    const auto offers = [&] {
        emit panel.view->customContextMenuRequested(QPoint(5, 5));
        QList<QAction *> actions;
        for (QAction *action : panel.panel.findChildren<QMenu *>().last()->actions()) {
            if (action->text().startsWith(u"Change"))
                actions.append(action);
        }
        return actions;
    };
    QList<QAction *> actions = offers();
    QCOMPARE(actions.size(), 4);
    QCOMPARE(actions.last()->text(), u"Change the code to SK (Slovakia)"_s);
    QVERIFY(!actions.last()->isEnabled()); // the tracker cannot be changed
    panel.panel.setEditable(true);
    actions = offers();
    actions.at(2)->trigger();
    QCOMPARE(change.count(), 1);
    QCOMPARE(change.first().at(0).value<PartyId>().text, u"cs"_s);
    QCOMPARE(change.first().at(1).value<CountryCode>().toString(), u"CZ"_s);
    for (QMenu *menu : panel.panel.findChildren<QMenu *>())
        menu->close();
}

void ChecksPanelTest::quotesTypedOtherwiseAreMended()
{
    TrackerBuilder b = sound();
    b.tracker().sources.front().text = u"The rule is in\nforce. The rule is an\u00adnounced. It is so."_s;
    b.tracker().attributions[0].quote.exact = u"is in force"_s;
    b.tracker().attributions[2].quote.exact = u"is announced"_s;
    const auto subjectOf = [&](std::size_t number) {
        return QString(u"attribution/"_s + b.tracker().attributions[number].id.text);
    };
    const auto entriesFor = [](Panel &panel, const QString &subject) {
        panel.view->setCurrentIndex(panel.index(subject));
        emit panel.view->customContextMenuRequested(QPoint(5, 5));
        QList<QAction *> actions;
        for (QAction *action : panel.panel.findChildren<QMenu *>().last()->actions()) {
            if (action->text().startsWith(u"Update"_s))
                actions.append(action);
        }
        return actions;
    };
    Panel panel(b.tracker());
    QSignalSpy mending(&panel.panel, &ChecksPanel::quoteMendingRequested);
    QCOMPARE(panel.subjects(), (QStringList{subjectOf(0), subjectOf(2)}));
    QVERIFY(!entriesFor(panel, subjectOf(2)).first()->isEnabled()); // the tracker cannot be changed
    panel.panel.setEditable(true);
    const QList<QAction *> actions = entriesFor(panel, subjectOf(2));
    QCOMPARE(actions.size(), 2);
    QCOMPARE(actions.at(0)->text(), u"Update the quote from the text"_s);
    QCOMPARE(actions.at(1)->text(), u"Update all 2 quotes from the texts"_s);
    const QList<QAction *> menu = panel.panel.findChildren<QMenu *>().last()->actions();
    QVERIFY(menu.at(menu.indexOf(actions.at(1)) + 1)->isSeparator()); // accepting is something else
    actions.at(0)->trigger();
    const auto one = mending.takeFirst().at(0).value<std::vector<MendedQuote>>();
    QCOMPARE(one.size(), std::size_t(1));
    QCOMPARE(one.front().attribution.text, subjectOf(2).section(u'/', 1));
    QCOMPARE(one.front().mending.after.exact, u"is an\u00adnounced"_s);
    entriesFor(panel, subjectOf(0)).at(1)->trigger();
    QCOMPARE(mending.takeFirst().at(0).value<std::vector<MendedQuote>>().size(), std::size_t(2));

    // One that was accepted is left alone by the step for all.
    b.tracker().accepted = {{u"quote-retyped"_s, subjectOf(0), u"As the paper printed it"_s, {}}};
    Panel accepted(b.tracker());
    QCOMPARE(entriesFor(accepted, subjectOf(2)).size(), 1);
    for (Panel *each : {&panel, &accepted}) {
        for (QMenu *menu : each->panel.findChildren<QMenu *>())
            menu->close();
    }
}

void ChecksPanelTest::twoNamesCanBeDeclaredOneHouse()
{
    TrackerBuilder b = sound();
    b.tracker().sources[0].containerTitle = u"A&B"_s;
    b.tracker().sources[1].containerTitle = u"A&B News"_s;
    Panel panel(b.tracker());
    QSignalSpy declared(&panel.panel, &ChecksPanel::oneHouseRequested);
    QCOMPARE(panel.subjects(), QStringList{u"source/one+source/two"_s});
    panel.click(u"source/one+source/two"_s);
    const auto offer = [&]() -> QAction * {
        emit panel.view->customContextMenuRequested(QPoint(5, 5));
        for (QAction *action : panel.panel.findChildren<QMenu *>().last()->actions()) {
            if (action->text().startsWith(u"Declare"))
                return action;
        }
        return nullptr;
    };
    QAction *action = offer();
    QVERIFY(action && !action->isEnabled()); // the tracker cannot be changed
    QCOMPARE(action->text(), u"Declare “A&&B” and “A&&B News” one publisher"_s);
    panel.panel.setEditable(true);
    offer()->trigger();
    QCOMPARE(declared.count(), 1);
    QCOMPARE(declared.first(), (QVariantList{u"A&B"_s, u"A&B News"_s}));
    for (QMenu *menu : panel.panel.findChildren<QMenu *>())
        menu->close();
}

void ChecksPanelTest::goneSubjectsAreNotAskedFor()
{
    TrackerBuilder b = sound();
    for (const QString &subject :
         {u"event/gone"_s, u"source/gone"_s, u"attribution/gone"_s, u"measure/gone"_s, u"party/gone"_s})
        b.tracker().accepted.push_back({u"no-check"_s, subject, u"Who knows"_s, {}});
    Panel panel(b.tracker());
    QSignalSpy event(&panel.panel, &ChecksPanel::eventRequested);
    QSignalSpy source(&panel.panel, &ChecksPanel::sourceRequested);
    QSignalSpy attribution(&panel.panel, &ChecksPanel::attributionRequested);
    QSignalSpy measure(&panel.panel, &ChecksPanel::measureRequested);
    QCOMPARE(panel.subjects().size(), 5);
    for (const QString &subject : panel.subjects())
        panel.click(subject);
    QCOMPARE(event.count() + source.count() + attribution.count() + measure.count(), 0);
}

void ChecksPanelTest::acceptanceIsAskedFor()
{
    Panel panel(faulty());
    panel.button<QCheckBox>(u"Show accepted"_s)->click();
    QSignalSpy accept(&panel.panel, &ChecksPanel::acceptRequested);
    QSignalSpy takeBack(&panel.panel, &ChecksPanel::takeBackRequested);
    auto *acceptButton = panel.button<QPushButton>(u"Accept…"_s);
    auto *takeBackButton = panel.button<QPushButton>(u"Reopen finding"_s);
    panel.view->setCurrentIndex(panel.index(u"measure/m"_s));
    QVERIFY(!acceptButton->isEnabled() && !takeBackButton->isEnabled());
    panel.panel.setEditable(true);
    QVERIFY(acceptButton->isEnabled() && !takeBackButton->isEnabled());
    acceptButton->click();
    QCOMPARE(accept.count(), 1);
    QCOMPARE(accept.first(), (QVariantList{u"review-passed"_s, u"measure/m"_s}));
    panel.view->setCurrentIndex(panel.index(u"source/kept"_s));
    QVERIFY(!acceptButton->isEnabled() && takeBackButton->isEnabled());
    takeBackButton->click();
    QCOMPARE(takeBack.first(), (QVariantList{u"source-unused"_s, u"source/kept"_s}));
    panel.panel.setEditable(false);
    QVERIFY(!takeBackButton->isEnabled());
}

void ChecksPanelTest::idleAcceptancesAreTakenBack()
{
    TrackerBuilder b = sound();
    b.tracker().accepted = {{u"source-unused"_s, u"source/one"_s, u"For later"_s, {}}};
    Panel panel(b.tracker());
    panel.panel.setEditable(true);
    QSignalSpy takeBack(&panel.panel, &ChecksPanel::takeBackRequested);
    panel.view->setCurrentIndex(panel.index(u"source/one"_s));
    QVERIFY(panel.button<QPushButton>(u"Accept…"_s)->isEnabled());
    panel.button<QPushButton>(u"Reopen finding"_s)->click();
    QCOMPARE(takeBack.first(), (QVariantList{u"source-unused"_s, u"source/one"_s}));
}

void ChecksPanelTest::theCurrentFindingIsKept()
{
    Panel panel(faulty());
    panel.view->setCurrentIndex(panel.index(u"source/spare"_s));
    Tracker tracker = faulty();
    tracker.measures.front().reviewOn = {};
    panel.setTracker(tracker);
    QCOMPARE(panel.view->currentIndex().data(FindingModel::SubjectRole).toString(), u"source/spare"_s);
    QCOMPARE(panel.view->currentIndex().row(), 2);
}

void ChecksPanelTest::headerSorts()
{
    Panel panel(faulty());
    panel.view->sortByColumn(FindingModel::SeverityColumn, Qt::DescendingOrder);
    QCOMPARE(panel.column(0), (QStringList{u"Note"_s, u"Warning"_s, u"Warning"_s, u"Error"_s}));
}

void ChecksPanelTest::toolTipsArePlain()
{
    Panel panel(faulty());
    const QPoint place = panel.view->visualRect(panel.index(u"measure/m"_s)).center();
    QHelpEvent help(QEvent::ToolTip, place, panel.view->viewport()->mapToGlobal(place));
    QApplication::sendEvent(panel.view->viewport(), &help);
    QVERIFY(QToolTip::text().contains(u"Rule &lt;b&gt;7"_s));
    QVERIFY(!QToolTip::text().contains(u"<b>"_s));
    QToolTip::hideText();
}

void ChecksPanelTest::columnsFit()
{
    Panel panel(faulty());
    for (const int width : {200, 350, 500, 900, 1400}) {
        panel.panel.setMinimumWidth(1);
        panel.panel.resize(width, 300);
        QCoreApplication::processEvents();
        int taken = 0;
        for (int column = 0; column < FindingModel::columns; ++column)
            taken += panel.view->columnWidth(column); // 0 when hidden
        QVERIFY(taken <= panel.view->viewport()->width());
        QVERIFY(!panel.view->isColumnHidden(FindingModel::Message));
    }
    QVERIFY(!panel.view->isColumnHidden(FindingModel::Check) && !panel.view->isColumnHidden(FindingModel::Subject));
}

void ChecksPanelTest::everythingIsReachedByTab()
{
    Panel panel(faulty());
    panel.panel.setEditable(true);
    panel.view->setCurrentIndex(panel.index(u"measure/m"_s));
    panel.view->setFocus();
    QSet<QWidget *> reached;
    for (int i = 0; i < 12; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        reached.insert(QApplication::focusWidget());
    }
    for (const QString &text : {u"Errors"_s, u"Warnings"_s, u"Notes"_s})
        QVERIFY(reached.contains(panel.button<QToolButton>(text)));
    QVERIFY(reached.contains(panel.button<QCheckBox>(u"Show accepted"_s)));
    QVERIFY(reached.contains(panel.button<QPushButton>(u"Accept…"_s)));
    QVERIFY(reached.contains(panel.view));
    panel.button<QToolButton>(u"Notes"_s)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(!panel.subjects().contains(u"source/spare"_s));
}

QTEST_MAIN(ChecksPanelTest)
#include "tst_checkspanel.moc"
