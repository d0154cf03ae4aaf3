// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sources/attributionpanel.h"
#include "models/dates/today.h"
#include "tests/views/panelsample.h"
#include "tests/views/sources/sourcestests.h"
#include "views/sources/attributioncard.h"
#include "views/sources/groupline.h"
#include "views/sources/linkbutton.h"
#include "views/sources/textblock.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr EventRow hostileRow{0};
constexpr EventRow reviewRow{1};
constexpr EventRow disputedRow{2};
constexpr EventRow unsourcedRow{5};

struct Panel
{
    Workspace workspace{today()};
    AttributionPanel panel{&workspace};
    QList<QUrl> opened;

    Panel()
    {
        fill(workspace);
        panel.setUrlOpener([this](const QUrl &url) {
            opened.append(url);
            return true;
        });
        panel.resize(320, 700);
        panel.show();
        QApplication::setActiveWindow(&panel);
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
    }

    QList<TextBlock *> blocks() const { return panel.widget()->findChildren<TextBlock *>(); }

    QList<LinkButton *> buttons(const QString &name) const
    {
        QList<LinkButton *> found;
        for (LinkButton *button : panel.widget()->findChildren<LinkButton *>()) {
            if (button->accessibleName().startsWith(name))
                found.append(button);
        }
        return found;
    }

    /// Everything that can be read, as somebody would copy it: the summary first, then the cards.
    QString text() const
    {
        QStringList texts;
        for (const TextBlock *block : blocks())
            texts.append(block->toPlainText());
        return texts.join(u'\n');
    }
};

/// Where the first letter of \p words stands in a block; \p words must stand in it.
QPoint placeOf(TextBlock *block, const QString &words)
{
    QTextCursor cursor = block->document()->find(words);
    cursor.setPosition(cursor.selectionStart());
    return block->cursorRect(cursor).center() + QPoint(4, 0);
}

} // namespace

void AttributionPanelTest::emptyStateSaysWhatToDo()
{
    Panel panel;
    const auto *label = panel.panel.widget()->findChild<QLabel *>();
    QVERIFY(label);
    QCOMPARE(label->text(), u"Select an event on the timeline, in the table or on the map to see who says so."_s);
    QVERIFY(panel.blocks().isEmpty());
    panel.workspace.select(reviewRow);
    QVERIFY(!panel.blocks().isEmpty());
    panel.workspace.select({});
    QVERIFY(panel.blocks().isEmpty());
}

void AttributionPanelTest::eventIsSummed()
{
    Panel panel;
    panel.workspace.select(reviewRow);
    const QString summary = panel.blocks().first()->toPlainText();
    const QStringList lines = summary.split(u'\n');
    QCOMPARE(lines,
             (QStringList{u"Australia bars two vendors"_s, u"23 Aug 2018"_s, u"Issuer: Australia"_s,
                          u"Target: Huawei, ZTE"_s, u"Measure: 5G security guidance"_s,
                          u"Effect: Ban · Status: Announced"_s, u"Carriers are told to avoid certain vendors."_s,
                          u"Analyst’s note: Thursday in Canberra."_s, u"Tags: 5g"_s, u"1 origin in 2 sources"_s}));
    bool category = false;
    for (const QLabel *label : panel.panel.widget()->findChildren<QLabel *>())
        category |= label->text() == u"Vendor restriction"_s;
    QVERIFY(category);
    panel.workspace.select(unsourcedRow);
    QVERIFY(panel.text().endsWith(u"No source yet"_s));
}

void AttributionPanelTest::groupIsSteppedThrough()
{
    Panel p;
    auto *line = p.panel.findChild<GroupLine *>();
    QVERIFY(line && !line->isVisible());
    p.workspace.selectGroup({reviewRow, disputedRow});
    QVERIFY(line->isVisible());
    QVERIFY(p.panel.viewport()->geometry().top() >= line->geometry().bottom());
    QCOMPARE(line->findChild<QLabel *>()->text(), u"1 of 2"_s);
    const QList<QToolButton *> buttons = line->findChildren<QToolButton *>();
    QCOMPARE(buttons.size(), 2);
    QVERIFY(!buttons[0]->isEnabled() && buttons[1]->isEnabled());
    QTest::mouseClick(buttons[1], Qt::LeftButton);
    QCOMPARE(p.workspace.selected(), disputedRow);
    QCOMPARE(line->findChild<QLabel *>()->text(), u"2 of 2"_s);
    QVERIFY(buttons[0]->isEnabled() && !buttons[1]->isEnabled());
    p.workspace.select(hostileRow);
    QVERIFY(!line->isVisible());
}

void AttributionPanelTest::quotesStandWithTheirChain()
{
    Panel panel;
    panel.workspace.select(reviewRow);
    QCOMPARE(panel.panel.widget()->findChildren<AttributionCard *>().size(), 2);
    const QString text = panel.text();
    QVERIFY(text.contains(u"“shut out of the network”"_s));
    QVERIFY(text.contains(u"an official → Financial Times"_s));
    QVERIFY(text.contains(u"Supports · B2 · paragraph 6"_s));
    QVERIFY(text.contains(u"Canberra shuts out vendors · Nikkei · 23 Aug 2018"_s));
    QVERIFY(text.contains(u"Date: “Thursday” → 23 Aug 2018"_s));
    QVERIFY(text.contains(u"Financial Times → A Blog"_s));

    // The quote is set in italics, the grade explained.
    TextBlock *card = panel.blocks().at(1);
    const QTextCursor quote = card->document()->find(u"shut out"_s);
    QVERIFY(quote.charFormat().fontItalic());
    const QTextCursor grade = card->document()->find(u"B2"_s);
    QVERIFY(grade.charFormat().toolTip().contains(u"Usually reliable"_s, Qt::CaseInsensitive));
    QVERIFY(grade.charFormat().toolTip().contains(u"Probably true"_s, Qt::CaseInsensitive));
}

void AttributionPanelTest::disagreementIsShown()
{
    Panel panel;
    panel.workspace.select(disputedRow);
    const QString text = panel.text();
    QVERIFY(text.contains(u"Sources disagree on the date:"_s));
    QVERIFY(text.contains(u"2 origins in 3 sources"_s)); // who disputes it is no origin of it
    QVERIFY(text.contains(u"no quote"_s));

    // Disputing is said by a word and by a colour that is not the text's.
    for (TextBlock *block : panel.blocks()) {
        const QTextCursor disputes = block->document()->find(u"Disputes"_s);
        if (disputes.isNull())
            continue;
        QVERIFY(disputes.charFormat().foreground().color()
                != block->document()->find(u"“"_s).charFormat().foreground().color());
        return;
    }
    QFAIL("no card says that it disputes the event");
}

void AttributionPanelTest::hostileTextShowsAsTyped()
{
    Panel panel;
    panel.workspace.select(hostileRow);
    const QString text = panel.text();
    QVERIFY(text.contains(panelTitles().first()));
    QVERIFY(text.contains(u"“</span><a href=\"javascript:x\">click</a>”"_s));
    for (const TextBlock *block : panel.blocks()) {
        for (QTextBlock part = block->document()->begin(); part.isValid(); part = part.next()) {
            for (auto it = part.begin(); !it.atEnd(); ++it) {
                const QTextCharFormat format = it.fragment().charFormat();
                QVERIFY(!format.isImageFormat());
                QVERIFY(!format.isAnchor() || format.anchorHref().startsWith(u"dateline-link:"_s));
            }
        }
    }
}

void AttributionPanelTest::onlyWebAddressesAreOpened_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("offered");
    QTest::newRow("https") << u"https://example.com/a?b=c#d"_s << true;
    QTest::newRow("http") << u"http://example.com"_s << true;
    QTest::newRow("capitals") << u"HTTPS://EXAMPLE.COM"_s << true;
    QTest::newRow("javascript") << u"javascript:alert(1)"_s << false;
    QTest::newRow("capital javascript") << u"JavaScript:alert(1)"_s << false;
    QTest::newRow("data") << u"data:text/html,x"_s << false;
    QTest::newRow("file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("no scheme") << u"example.com"_s << false;
    QTest::newRow("no host") << u"https:///path"_s << false;
    QTest::newRow("scheme alone") << u"http:"_s << false;
    QTest::newRow("relative") << u"//example.com/x"_s << false;
    QTest::newRow("control character") << u"https://exa\nmple.com"_s << false;
    QTest::newRow("leading control") << u"\u0001javascript:alert(1)"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void AttributionPanelTest::onlyWebAddressesAreOpened()
{
    QFETCH(QString, url);
    QFETCH(bool, offered);
    QCOMPARE(!openableUrl(url).isEmpty(), offered);
    Tracker tracker = panelTracker();
    tracker.sources.front().url = url;
    Panel panel;
    panel.workspace.setSnapshot(std::make_shared<const Snapshot>(tracker));
    panel.workspace.select(reviewRow);
    // The second source's javascript: address never gets a button.
    QCOMPARE(panel.buttons(u"Open"_s).size(), offered ? 1 : 0);
}

void AttributionPanelTest::linksAreOpenedOnClickOnly()
{
    Panel panel;
    panel.workspace.select(reviewRow);
    QVERIFY(panel.opened.isEmpty());
    auto *button = panel.buttons(u"Open"_s).first();
    QVERIFY(button->toolTip().contains(u"https://www.example.com/a?x=1&amp;y=2"_s));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(panel.opened, QList<QUrl>{QUrl(u"https://www.example.com/a?x=1&y=2"_s)});
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Return);
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(panel.opened.size(), 3);
}

void AttributionPanelTest::partiesToggleTheFilter()
{
    Panel panel;
    panel.workspace.select(reviewRow);
    const auto click = [&](const QString &name) {
        TextBlock *block = panel.blocks().first();
        QTest::mouseClick(block->viewport(), Qt::LeftButton, {}, placeOf(block, name));
    };
    click(u"Huawei"_s);
    Filter expected;
    expected.companies = {{u"huawei"_s}};
    QCOMPARE(panel.workspace.filter(), expected);
    click(u"ZTE"_s);
    expected.companies = {{u"zte"_s}};
    QCOMPARE(panel.workspace.filter(), expected);
    click(u"Australia"_s); // the title's first word: no link
    QCOMPARE(panel.workspace.filter(), expected);
    click(u"ZTE"_s);
    QCOMPARE(panel.workspace.filter(), Filter());
    QCOMPARE(panel.workspace.selected(), reviewRow);
}

void AttributionPanelTest::partiesAreReachedByKey()
{
    Panel panel;
    panel.workspace.select(reviewRow);
    panel.blocks().first()->setFocus(Qt::TabFocusReason);
    for (int i = 0; i < 5 && panel.workspace.filter().isEmpty(); ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    }
    QCOMPARE(panel.workspace.filter().countries, std::vector{countryCode("AU")});
    QVERIFY(panel.opened.isEmpty());
}

void AttributionPanelTest::textIsCopiedPlain()
{
    Panel panel;
    panel.workspace.select(hostileRow);
    TextBlock *block = panel.blocks().first();
    block->setFocus();
    QTest::keyClick(block, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(block, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(panelTitles().first()));
}

void AttributionPanelTest::nothingIsWiderThanThePanel_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("280") << 280;
    QTest::newRow("320") << 320;
    QTest::newRow("600") << 600;
}

void AttributionPanelTest::nothingIsWiderThanThePanel()
{
    QFETCH(int, width);
    const QString endless = QString(400, u'W');
    Tracker tracker = panelTracker();
    tracker.events[reviewRow].title = endless;
    tracker.events[reviewRow].summary = endless;
    tracker.categories.front().name = endless;
    tracker.parties[0].name = endless;
    tracker.sources[0].title = endless;
    tracker.sources[0].url = u"https://"_s + QString(60, u'h') + u"."_s + QString(60, u'h') + u".example/"_s + endless;
    tracker.attributions[0].quote.exact = endless;
    tracker.attributions[0].stated = endless;
    Panel panel;
    panel.panel.resize(width, 700);
    panel.workspace.setSnapshot(std::make_shared<const Snapshot>(tracker));
    panel.workspace.select(reviewRow);
    QCoreApplication::processEvents();

    const int room = panel.panel.viewport()->width();
    QVERIFY(panel.panel.widget()->width() <= room);
    for (QWidget *child : panel.panel.widget()->findChildren<QWidget *>()) {
        const QRect place(child->mapTo(panel.panel.widget(), QPoint()), child->size());
        QVERIFY2(place.right() < room, child->metaObject()->className());
    }
    for (const TextBlock *block : panel.blocks()) {
        QVERIFY(block->document()->size().width() <= block->width());
        // As high as its text: nothing is cut off, nothing scrolls inside.
        QVERIFY(block->height() >= block->document()->size().height());
        QCOMPARE(block->verticalScrollBar()->maximum(), 0);
    }
}

void AttributionPanelTest::followsSelectionAndSnapshot()
{
    Panel panel;
    panel.workspace.select(disputedRow);
    QVERIFY(panel.text().contains(u"New Zealand blocks a rollout"_s));
    Tracker tracker = panelTracker();
    tracker.events[disputedRow].title = u"A better title"_s;
    panel.workspace.setSnapshot(std::make_shared<const Snapshot>(tracker));
    QVERIFY(panel.text().contains(u"A better title"_s));
    panel.workspace.setSnapshot(nullptr);
    QVERIFY(panel.blocks().isEmpty());
}

void AttributionPanelTest::cardsThatSayTheSameStay()
{
    Panel panel;
    panel.workspace.select(disputedRow);
    const auto cards = [&] { return panel.panel.widget()->findChildren<AttributionCard *>(); };
    const QList<AttributionCard *> before = cards();
    QVERIFY(before.size() >= 2);
    const auto apply = [&](const auto &entity, const auto &after) {
        const Change change{u"Change"_s, {EntityChange::changeOf(entity, after)}};
        SnapshotStep step = nextSnapshot(panel.workspace.snapshot(), change);
        QVERIFY(step.snapshot && !step.rows.everything);
        panel.workspace.advance(std::move(step));
        // As one that is made anew, in the same order.
        Panel other;
        other.workspace.setSnapshot(panel.workspace.snapshot());
        other.workspace.select(disputedRow);
        QCOMPARE(panel.text(), other.text());
    };
    Event renamed = panel.workspace.snapshot()->event(disputedRow);
    renamed.title = u"A better title"_s;
    apply(panel.workspace.snapshot()->event(disputedRow), renamed);
    QVERIFY(panel.text().startsWith(u"A better title"_s));
    QCOMPARE(cards(), before);

    // Another event is no reason to make anything anew.
    const QList<TextBlock *> blocks = panel.blocks();
    Event other = panel.workspace.snapshot()->event(unsourcedRow);
    other.title = u"Something else"_s;
    apply(panel.workspace.snapshot()->event(unsourcedRow), other);
    QCOMPARE(panel.blocks(), blocks);

    const auto told = panel.workspace.snapshot()->attributionsOf(disputedRow);
    const Attribution attribution = panel.workspace.snapshot()->tracker().attribution(told[0]);
    Attribution noted = attribution;
    noted.note = u"Read twice"_s;
    apply(attribution, noted);
    QVERIFY(panel.text().contains(u"Read twice"_s));
    const QList<AttributionCard *> after = cards();
    QCOMPARE(after.size(), before.size());
    const auto stayed = std::count_if(after.begin(), after.end(), [&](auto *card) { return before.contains(card); });
    QCOMPARE(stayed, before.size() - 1);
}

void AttributionPanelTest::rivalDatesStandInATable()
{
    Panel panel;
    panel.workspace.select(disputedRow);
    const TextBlock *summary = panel.blocks().first();
    QVERIFY(summary->toPlainText().contains(
        u"Sources disagree on the date:\n27 Nov 2018\tThe Wire · chosen\n28 Nov 2018\tFinancial Times\n"_s));
    const QRectF first = summary->document()->find(u"The Wire"_s).block().layout()->boundingRect();
    QVERIFY(first.width() > 0);
    const auto left = [&](const QString &words) {
        QTextCursor cursor = summary->document()->find(words);
        cursor.setPosition(cursor.selectionStart());
        return summary->cursorRect(cursor).left();
    };
    QCOMPARE(left(u"The Wire"_s), left(u"Financial Times"_s));

    Tracker tracker = panelTracker();
    tracker.events[disputedRow].date = Edtf::parse(u"2018-11-26"_s).value();
    tracker.events[disputedRow].dateReason = u"Monday, as the minister says himself"_s;
    panel.workspace.setSnapshot(std::make_shared<const Snapshot>(tracker));
    const QString text = panel.blocks().first()->toPlainText();
    QVERIFY(text.contains(u"26 Nov 2018\tno source gives it · chosen\n27 Nov 2018\tThe Wire\n"_s));
    QVERIFY(text.contains(u"Why this date: Monday, as the minister says himself"_s));
}

void AttributionPanelTest::choiceAmongDatesIsOffered()
{
    Panel panel;
    QSignalSpy asked(&panel.panel, &AttributionPanel::dateChoiceRequested);
    panel.workspace.select(disputedRow);
    QVERIFY(!panel.text().contains(u"Choose…"_s));
    panel.panel.setEditable(true);
    TextBlock *summary = panel.blocks().first();
    QTest::mouseClick(summary->viewport(), Qt::LeftButton, {}, placeOf(summary, u"Choose…"_s));
    QCOMPARE(asked.size(), 1);
    QCOMPARE(panel.workspace.filter(), Filter());
    panel.workspace.select(reviewRow); // no rivals
    QVERIFY(!panel.text().contains(u"Choose…"_s));
}

void AttributionPanelTest::rolesReviewsAndGradesAreExplained()
{
    Tracker tracker = panelTracker();
    tracker.attributions[0].claim = Claim::Party;
    tracker.attributions[0].party.text = u"zte"_s;
    tracker.attributions[0].role = Role::Target;
    tracker.attributions[0].credibility = Credibility::Confirmed;
    tracker.events[reviewRow].reviewOn = Edtf::parse(u"2027-03-01"_s).value();
    tracker.measures[0].reviewOn = Edtf::parse(u"2028-06"_s).value();
    Panel panel;
    panel.workspace.setSnapshot(std::make_shared<const Snapshot>(tracker));
    panel.workspace.select(reviewRow);
    const QString text = panel.text();
    QVERIFY(text.contains(u"Supports · Party: ZTE as target · B1"_s));
    QVERIFY(text.contains(u"Review on 1 Mar 2027 · Review the measure Jun 2028"_s));
    QVERIFY(text.contains(u"1, confirmed, needs two independent origins; this event has 1"_s));
    Attribution second = tracker.attributions[0];
    second.id.text = u"second"_s;
    second.origin = u"Another Wire"_s;
    tracker.attributions.push_back(second);
    panel.workspace.setSnapshot(std::make_shared<const Snapshot>(tracker));
    QVERIFY(panel.text().contains(u"B1 · Confirmed"_s));
    QVERIFY(!panel.text().contains(u"needs two independent origins"_s));
}

void AttributionPanelTest::sourcesAreAskedFor()
{
    Tracker tracker = panelTracker();
    tracker.sources[0].text = u"They were shut out of the network."_s;
    Panel panel;
    panel.workspace.setSnapshot(std::make_shared<const Snapshot>(tracker));
    QSignalSpy source(&panel.panel, &AttributionPanel::sourceRequested);
    QSignalSpy text(&panel.panel, &AttributionPanel::textRequested);
    panel.workspace.select(reviewRow);
    TextBlock *card = panel.blocks().at(1);
    QTest::mouseClick(card->viewport(), Qt::LeftButton, {}, placeOf(card, u"Financial Times"_s));
    QCOMPARE(source.size(), 1);
    QCOMPARE(source[0][0].value<SourceId>(), SourceId{u"ft"_s});
    QCOMPARE(panel.buttons(u"Show in text"_s).size(), 1); // the blog has no text
    QTest::mouseClick(panel.buttons(u"Show in text"_s).first(), Qt::LeftButton);
    QCOMPARE(text.size(), 1);
    QCOMPARE(text[0][0].value<AttributionId>(), AttributionId{u"review-ft"_s});
}

void AttributionPanelTest::referencesAreCopied()
{
    Panel panel;
    panel.workspace.select(reviewRow);
    const auto copied = [&](int entry) {
        LinkButton *button = panel.buttons(u"Copy"_s).first();
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Return);
        QMenu *menu = button->findChild<QMenu *>();
        if (!menu)
            return QString();
        for (int i = 0; i <= entry; ++i)
            QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return QGuiApplication::clipboard()->text();
    };
    QVERIFY(copied(0).startsWith(u"“shut out of the network” – an official"_s));
    QVERIFY(copied(1).startsWith(u"Canberra shuts out vendors."_s));
    QVERIFY(copied(2).startsWith(u"@"_s));
    QVERIFY(copied(3).startsWith(u"["_s));
}

void AttributionPanelTest::cardsAreReachedByTab()
{
    Tracker tracker = panelTracker();
    tracker.sources[0].text = u"They were shut out of the network."_s;
    Panel panel;
    panel.workspace.setSnapshot(std::make_shared<const Snapshot>(tracker));
    panel.workspace.select(reviewRow);
    panel.blocks().first()->setFocus(Qt::TabFocusReason);
    QStringList reached;
    for (int i = 0; i < 20; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        if (auto *button = qobject_cast<LinkButton *>(QApplication::focusWidget()))
            reached.append(button->accessibleName());
    }
    QCOMPARE(reached.mid(0, 4), (QStringList{u"Show in text"_s, u"Open example.com"_s, u"Copy"_s, u"Copy"_s}));
}

} // namespace Dateline
