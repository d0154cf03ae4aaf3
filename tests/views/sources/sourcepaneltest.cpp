// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sources/sourcepanel.h"
#include "models/dates/today.h"
#include "tests/views/panelsample.h"
#include "tests/views/sources/sourcestests.h"
#include "views/sources/attributionpanel.h"
#include "views/sources/findline.h"
#include "views/sources/linkbutton.h"
#include "views/sources/missingquotes.h"
#include "views/sources/sourcerecord.h"
#include "views/sources/sourcetext.h"
#include "views/sources/textblock.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <QToolButton>
#include <QToolTip>
#include <set>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr EventRow reviewSource{1};
constexpr EventRow disputedSource{2};
constexpr EventRow lawRow{3};

/// The FT has a text in which three events are quoted: "shut out of the network" (review), and two that overlap, "the
/// carriers must not buy" (disputed) and "must not buy from them" (law, disputed by it); a fourth quote is not there.
Tracker readerTracker()
{
    Tracker tracker = panelTracker();
    Source &ft = tracker.sources[0];
    ft.language = u"en-GB"_s;
    ft.accessed = Edtf::parse(u"2024-03-01"_s).value();
    ft.text = u"\U0001F4F0 Canberra, Thursday.\n\nTwo vendors are shut out of the network, an official said. "
              "That is all.\n\nIn Wellington the carriers must not buy from them.\n"_s;
    const auto quote = [&](const QString &id, const QString &event, const QString &words) {
        Attribution attribution;
        attribution.id.text = id;
        attribution.event.text = event;
        attribution.source = ft.id;
        attribution.quote.exact = words;
        tracker.attributions.push_back(attribution);
    };
    quote(u"overlap-1"_s, u"disputed"_s, u"the carriers must not buy"_s);
    quote(u"overlap-2"_s, u"law"_s, u"must not buy from them"_s);
    tracker.attributions.back().support = Support::Disputes;
    quote(u"near"_s, u"deal"_s, u"Two vendor is shut out off the networks, an officer said"_s);
    return tracker;
}

struct Reader
{
    Workspace workspace{today()};
    SourcePanel panel{&workspace};
    QList<QUrl> opened;

    explicit Reader(const Tracker &tracker = readerTracker())
    {
        workspace.setSnapshot(std::make_shared<const Snapshot>(tracker));
        panel.setUrlOpener([this](const QUrl &url) {
            opened.append(url);
            return true;
        });
        panel.resize(360, 640);
        panel.show();
        QApplication::setActiveWindow(&panel);
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
    }

    SourceText *text() const { return panel.findChild<SourceText *>(); }

    QPoint placeOf(const QString &words) const
    {
        const qsizetype place = text()->toPlainText().indexOf(words);
        return text()->rectangleOf(place).center() + QPoint(3, 0);
    }
    void click(const QString &words) const
    {
        QTest::mouseClick(text()->viewport(), Qt::LeftButton, {}, placeOf(words));
    }
    void select(const QString &words) const
    {
        QTextCursor cursor = text()->textCursor();
        const qsizetype place = text()->toPlainText().indexOf(words);
        cursor.setPosition(static_cast<int>(place));
        cursor.setPosition(static_cast<int>(place + words.size()), QTextCursor::KeepAnchor);
        text()->setTextCursor(cursor);
    }
    /// The words of the current quote.
    QString current() const
    {
        for (const QTextEdit::ExtraSelection &part : text()->extraSelections()) {
            if (part.format.hasProperty(QTextFormat::OutlinePen))
                return part.cursor.selectedText();
        }
        return {};
    }
    QStringList labels() const
    {
        QStringList texts;
        for (const QLabel *label : panel.findChildren<QLabel *>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts;
    }
    QString record() const
    {
        QStringList texts;
        for (const TextBlock *block : panel.findChild<SourceRecord *>()->findChildren<TextBlock *>())
            texts.append(block->toPlainText());
        return texts.join(u'\n');
    }
    QPushButton *button(const QString &words) const
    {
        for (QPushButton *button : panel.findChildren<QPushButton *>()) {
            if (button->text() == words)
                return button;
        }
        return nullptr;
    }
};

const QString attributeWords = u"Add attribution from selection…"_s;
const QString overlapping = u"must not buy"_s;

} // namespace

void SourcePanelTest::recordIsShown()
{
    Reader reader;
    QVERIFY(reader.labels().first().startsWith(u"Select a source"_s));
    reader.panel.showSource({u"ft"_s});
    QCOMPARE(reader.panel.source(), SourceId{u"ft"_s});
    QCOMPARE(reader.record().split(u'\n'),
             (QStringList{u"Canberra shuts out vendors"_s, u"Financial Times · Nikkei"_s,
                          u"23 Aug 2018 · read 1 Mar 2024 · English · Usually reliable (B)"_s,
                          u"Speaks of 4 events; of 1 another origin says the same."_s,
                          u"Sources disagree on 2 of them."_s}));
    auto *open = reader.panel.findChild<LinkButton *>();
    QTest::mouseClick(open, Qt::LeftButton);
    QCOMPARE(reader.opened, QList<QUrl>{QUrl(u"https://www.example.com/a?x=1&y=2"_s)});
    reader.panel.showSource({u"blog"_s}); // whose address is javascript:
    QVERIFY(!reader.panel.findChild<SourceRecord *>()->findChild<LinkButton *>());
}

void SourcePanelTest::quotesAreMarked()
{
    Reader reader;
    reader.panel.showSource({u"ft"_s});
    QStringList marked;
    for (const QTextEdit::ExtraSelection &part : reader.text()->extraSelections()) {
        marked.append(part.cursor.selectedText());
        QVERIFY(part.format.underlineStyle() != QTextCharFormat::NoUnderline); // not by colour alone
        QVERIFY(Theme::contrast(part.format.foreground().color(), part.format.background().color()) >= 4.5);
    }
    QCOMPARE(marked, (QStringList{u"shut out of the network"_s, u"the carriers "_s, overlapping, u" from them"_s}));
    // Where two lie over each other the tint is stronger.
    const QList<QTextEdit::ExtraSelection> parts = reader.text()->extraSelections();
    QVERIFY(parts[1].format.background() != parts[2].format.background());
    QVERIFY(parts[3].format.underlineStyle() != parts[1].format.underlineStyle()); // disputes
}

void SourcePanelTest::marksAreClicked()
{
    Reader reader;
    reader.panel.showSource({u"ft"_s});
    reader.click(u"out of"_s);
    QCOMPARE(reader.workspace.selected(), reviewSource);
    QCOMPARE(reader.current(), u"shut out of the network"_s);
    reader.click(u"In Wellington"_s); // no mark
    QCOMPARE(reader.workspace.selected(), reviewSource);
    reader.click(u"not buy"_s);
    const EventRow first = reader.workspace.selected();
    reader.click(u"not buy"_s);
    const EventRow second = reader.workspace.selected();
    reader.click(u"not buy"_s);
    QCOMPARE((std::set{first, second}), (std::set{disputedSource, lawRow}));
    QCOMPARE(reader.workspace.selected(), first);
}

void SourcePanelTest::selectingIsNoClick()
{
    Reader reader;
    reader.panel.showSource({u"ft"_s});
    const QPoint from = reader.placeOf(u"shut out"_s);
    const QPoint to = reader.placeOf(u"network"_s);
    QTest::mousePress(reader.text()->viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(reader.text()->viewport(), to);
    QTest::mouseRelease(reader.text()->viewport(), Qt::LeftButton, {}, to);
    QCOMPARE(reader.workspace.selected(), noIndex);
}

void SourcePanelTest::keysGoFromQuoteToQuote()
{
    Reader reader;
    reader.panel.showSource({u"ft"_s});
    QVERIFY(reader.labels().contains(u"3 quotes · first: Alt+↓"_s));
    QSignalSpy activated(&reader.panel, &SourcePanel::eventActivated);
    QSignalSpy escaped(&reader.panel, &SourcePanel::escapePressed);
    reader.text()->setFocus();
    QTest::keyClick(reader.text(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(reader.workspace.selected(), reviewSource);
    QVERIFY(reader.labels().contains(u"Quote 1 of 3 · next: Alt+↓"_s));
    QTest::keyClick(reader.text(), Qt::Key_N);
    QCOMPARE(reader.workspace.selected(), disputedSource);
    QTest::keyClick(reader.text(), Qt::Key_Return);
    QCOMPARE(activated.takeFirst().at(0).value<EventRow>(), disputedSource);
    QTest::keyClick(reader.text(), Qt::Key_N);
    QTest::keyClick(reader.text(), Qt::Key_N); // the last one stays
    QCOMPARE(reader.workspace.selected(), lawRow);
    QVERIFY(reader.labels().contains(u"Quote 3 of 3 · previous: Alt+↑"_s));
    QTest::keyClick(reader.text(), Qt::Key_P);
    // From the button of the record too, which takes plain arrows itself.
    auto *open = reader.panel.findChild<LinkButton *>();
    open->setFocus();
    QTest::keyClick(open, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(reader.workspace.selected(), reviewSource);
    QVERIFY(open->hasFocus());
    QTest::keyClick(open, Qt::Key_Escape);
    QCOMPARE(escaped.size(), 1);
}

void SourcePanelTest::selectionElsewhereIsFollowed()
{
    Reader reader;
    reader.panel.showSource({u"ft"_s});
    reader.workspace.select(lawRow);
    QCOMPARE(reader.current(), u"must not buy from them"_s);
    reader.workspace.select(EventRow(0)); // not quoted here
    QCOMPARE(reader.current(), QString());
}

void SourcePanelTest::quoteIsShown()
{
    Reader reader;
    reader.panel.showQuote({u"overlap-2"_s});
    QCOMPARE(reader.panel.source(), SourceId{u"ft"_s});
    QCOMPARE(reader.current(), u"must not buy from them"_s);
    QCOMPARE(reader.workspace.selected(), lawRow);
    reader.panel.showQuote({u"overlap-1"_s});
    QCOMPARE(reader.current(), u"the carriers must not buy"_s);
    reader.panel.showQuote({u"nobody"_s});
    QCOMPARE(reader.current(), u"the carriers must not buy"_s);
}

void SourcePanelTest::missingQuotesAreNamed()
{
    Reader reader;
    reader.panel.showSource({u"ft"_s});
    auto *strip = reader.panel.findChild<MissingQuotes *>();
    QVERIFY(strip && strip->isVisible() && !strip->isOpen());
    auto *heading = strip->findChild<QToolButton *>();
    QCOMPARE(heading->text(), u"1 quote is not found in this text"_s);
    heading->setFocus();
    QTest::keyClick(heading, Qt::Key_Space);
    auto *list = strip->findChild<TextBlock *>();
    QVERIFY(list->isVisible());
    QVERIFY(list->toPlainText().contains(u"“Two vendor is shut"_s));
    QVERIFY(list->toPlainText().contains(u" – A deal"_s));
    QVERIFY(list->toPlainText().contains(u" % alike"_s));
    // By key into the list and to the passage.
    QTest::keyClick(heading, Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(reader.current().contains(u"vendors are shut out of the network"_s));
    reader.panel.showSource({u"wire"_s});
    QVERIFY(!reader.panel.findChild<MissingQuotes *>()->isVisible());
}

void SourcePanelTest::nothingIsShownForAnotherQuoteUnsaid()
{
    Tracker tracker = readerTracker();
    Attribution attribution = tracker.attributions.back();
    attribution.id.text = u"nowhere"_s;
    attribution.quote.exact = u"Zzyzx quux xyzzy 99"_s;
    tracker.attributions.push_back(attribution);
    attribution.id.text = u"everywhere"_s;
    attribution.quote.exact = u"th"_s;
    tracker.attributions.push_back(attribution);
    tracker.sources[0].text += u"More.\n\n"_s.repeated(200);
    Reader reader(tracker);
    reader.panel.showQuote({u"near"_s});
    QCOMPARE(reader.labels().filter(u"Not here as quoted. Outlined: the nearest passage, "_s).size(), 1);
    QVERIFY(reader.panel.findChild<MissingQuotes *>()->isOpen());
    QVERIFY(reader.current().contains(u"vendors are shut out of the network"_s));
    reader.panel.showQuote({u"overlap-1"_s}); // a found one says no such thing
    QCOMPARE(reader.labels().filter(u"Not here as quoted"_s).size(), 0);
    const int scrolled = reader.text()->verticalScrollBar()->value();
    reader.panel.showQuote({u"nowhere"_s});
    QCOMPARE(reader.labels().filter(u"Not here as quoted, nor anything like it"_s).size(), 1);
    QCOMPARE(reader.current(), QString());
    QCOMPARE(reader.text()->verticalScrollBar()->value(), scrolled);
    reader.panel.showQuote({u"everywhere"_s});
    QCOMPARE(reader.labels().filter(u"The quote fits in several places. Outlined: the first"_s).size(), 1);
    reader.workspace.select(lawRow);
    QCOMPARE(reader.labels().filter(u"fits in several places"_s).size(), 0);
}

void SourcePanelTest::quotesTypedOtherwiseAreMarkedAndSaidToBe()
{
    Tracker tracker = readerTracker();
    tracker.sources[0].text.replace(u"must not buy from"_s, u"must not buy\u00a0 from"_s);
    Reader reader(tracker);
    reader.panel.showQuote({u"overlap-2"_s});
    QCOMPARE(reader.current(), u"must not buy\u00a0 from them"_s);
    QVERIFY(reader.labels().contains(u"Typed otherwise in the quote · Quote 3 of 3 · previous: Alt+↑"_s));
    reader.panel.showQuote({u"overlap-1"_s});
    QVERIFY(reader.labels().contains(u"Quote 2 of 3 · next: Alt+↓"_s));
    const QPoint place = reader.placeOf(u"from them"_s);
    QHelpEvent help(QEvent::ToolTip, place, reader.text()->viewport()->mapToGlobal(place));
    QApplication::sendEvent(reader.text()->viewport(), &help);
    QVERIFY(QToolTip::text().contains(u"The same words, typed otherwise in the quote"_s));
    QToolTip::hideText();
}

void SourcePanelTest::sourceWithoutTextSaysSo()
{
    Reader reader;
    QSignalSpy attach(&reader.panel, &SourcePanel::attachTextRequested);
    reader.panel.showSource({u"wire"_s});
    QVERIFY(!reader.text()->isVisible());
    QVERIFY(reader.labels().filter(u"not kept here"_s).size() == 1);
    QVERIFY(!reader.button(u"Attach text…"_s)->isVisible()); // a document that cannot be changed
    reader.panel.setEditable(true);
    QTest::mouseClick(reader.button(u"Attach text…"_s), Qt::LeftButton);
    QCOMPARE(attach.size(), 1);
    QCOMPARE(attach[0][0].value<SourceId>(), SourceId{u"wire"_s});
}

void SourcePanelTest::selectionIsAttributed()
{
    Reader reader;
    QSignalSpy attribute(&reader.panel, &SourcePanel::attributeRequested);
    reader.panel.showSource({u"ft"_s});
    reader.select(u" That is all."_s);
    QVERIFY(!reader.button(attributeWords)->isVisible());
    reader.text()->setFocus();
    QTest::keyClick(reader.text(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(attribute.size(), 0); // not editable
    reader.panel.setEditable(true);
    QVERIFY(reader.button(attributeWords)->isEnabled());
    QTest::keyClick(reader.text(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(attribute.size(), 1);
    QCOMPARE(attribute[0][0].value<SourceId>(), SourceId{u"ft"_s});
    const Quote quote = attribute[0][1].value<Quote>();
    QCOMPARE(quote.exact, u"That is all."_s);
    QVERIFY(quote.prefix.endsWith(u"an official said. "_s));
    QVERIFY(quote.suffix.startsWith(u"\n\nIn Wellington"_s));
    reader.select(u"\U0001F4F0 Canberra"_s);
    QTest::mouseClick(reader.button(attributeWords), Qt::LeftButton);
    QCOMPARE(attribute[1][1].value<Quote>().exact, u"\U0001F4F0 Canberra"_s);
    // The same at the words themselves.
    QPushButton *floating = reader.button(u"Quote for an event…"_s);
    QVERIFY(floating->isVisible() && reader.text()->viewport()->rect().contains(floating->geometry()));
    QVERIFY(!floating->geometry().contains(reader.text()->cursorRect().center()));
    QTest::mouseClick(floating, Qt::LeftButton);
    QCOMPARE(attribute[2][1].value<Quote>().exact, u"\U0001F4F0 Canberra"_s);
    reader.select(QString());
    QVERIFY(!reader.button(attributeWords)->isEnabled());
    QVERIFY(!floating->isVisible());
}

void SourcePanelTest::wordsAreFoundHoweverTheyAreSpelt()
{
    QPlainTextEdit text;
    FindLine find(&text);
    const QString words = u"📰 A ban – Łódź’s first – on Cafe\u0301\u00a0Nr. 5G\u2011kit"_s;
    text.setPlainText(words);
    find.setText(text.toPlainText());
    for (const auto &[typed, found] :
         {std::pair(u"lodz's"_s, u"Łódź’s"_s), std::pair(u"ban-lodz"_s, u"ban – Łódź"_s),
          std::pair(u"cafe nr"_s, u"Cafe\u0301\u00a0Nr"_s), std::pair(u"5G-KIT"_s, u"5G\u2011kit"_s)}) {
        find.field()->clear();
        QTest::keyClicks(find.field(), typed);
        QCOMPARE(text.textCursor().selectedText(), found);
    }
    find.setText(QString()); // another text is shown
    text.clear();
    find.field()->clear();
    QTest::keyClicks(find.field(), u"ban"_s);
    QVERIFY(!text.textCursor().hasSelection());
}

void SourcePanelTest::wordsAreFound()
{
    Reader reader;
    reader.panel.showSource({u"ft"_s});
    reader.text()->setFocus();
    QTest::keyClick(reader.text(), Qt::Key_F, Qt::ControlModifier);
    auto *find = reader.panel.findChild<FindLine *>();
    QVERIFY(find->isVisible() && find->field()->hasFocus());
    QTest::keyClicks(find->field(), u"THE"_s);
    QCOMPARE(reader.text()->textCursor().selectedText(), u"the"_s);
    const int first = reader.text()->textCursor().selectionStart();
    QTest::keyClick(find->field(), Qt::Key_Return);
    const int second = reader.text()->textCursor().selectionStart();
    QVERIFY(second > first);
    QTest::keyClick(find->field(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(reader.text()->textCursor().selectionStart(), first);
    QTest::keyClick(find->field(), Qt::Key_Return, Qt::ShiftModifier); // round the end
    QVERIFY(reader.text()->textCursor().selectionStart() > second);
    QTest::keyClicks(find->field(), u"xyz"_s);
    QVERIFY(reader.labels().contains(u"not found"_s));
    QSignalSpy escaped(&reader.panel, &SourcePanel::escapePressed);
    QTest::keyClick(find->field(), Qt::Key_Escape);
    QVERIFY(!find->isVisible() && reader.text()->hasFocus());
    QCOMPARE(escaped.size(), 0);
}

void SourcePanelTest::wordsTypedOtherwiseAreFound()
{
    Tracker tracker = readerTracker();
    tracker.sources[0].text = u"\U0001F4F0 The core net-\nwork. A \ufb01nal Net\u00adwork, and a network."_s;
    Reader reader(tracker);
    reader.panel.showSource({u"ft"_s});
    QTest::keyClick(reader.text(), Qt::Key_F, Qt::ControlModifier);
    auto *find = reader.panel.findChild<FindLine *>();
    const auto found = [&] {
        const QTextCursor cursor = reader.text()->textCursor();
        return reader.text()->toPlainText().mid(cursor.selectionStart(),
                                                cursor.selectionEnd() - cursor.selectionStart());
    };
    QTest::keyClicks(find->field(), u"network"_s);
    QCOMPARE(found(), u"net-\nwork"_s);
    QTest::keyClick(find->field(), Qt::Key_Return);
    QCOMPARE(found(), u"Net\u00adwork"_s);
    QTest::keyClick(find->field(), Qt::Key_Return);
    QCOMPARE(found(), u"network"_s);
    QTest::keyClick(find->field(), Qt::Key_Return); // past the end
    QCOMPARE(found(), u"net-\nwork"_s);
    QTest::keyClick(find->field(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(found(), u"network"_s);
    QTest::keyClick(find->field(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(found(), u"Net\u00adwork"_s);
    find->field()->selectAll();
    QTest::keyClicks(find->field(), u"a final"_s);
    QCOMPARE(found(), u"A \ufb01nal"_s);
    find->field()->selectAll();
    QTest::keyClicks(find->field(), u"net work"_s); // a hyphen is a blank in searches, too
    QCOMPARE(found(), u"net-\nwork"_s);
    find->field()->selectAll();
    QTest::keyClicks(find->field(), u"nett work"_s);
    QCOMPARE(found(), QString());
}

void SourcePanelTest::toolTipsSayWhatIsQuoted()
{
    Reader reader;
    reader.panel.showSource({u"ft"_s});
    const QPoint place = reader.placeOf(u"not buy"_s);
    QHelpEvent help(QEvent::ToolTip, place, reader.text()->viewport()->mapToGlobal(place));
    QApplication::sendEvent(reader.text()->viewport(), &help);
    const QString text = QToolTip::text();
    QVERIFY(text.contains(u"27 Nov 2018 · New Zealand blocks a rollout"_s));
    QVERIFY(text.contains(u"Supports"_s) && text.contains(u"Disputes"_s));
    QToolTip::hideText();
}

void SourcePanelTest::copiesTheTextItself()
{
    Tracker tracker = readerTracker();
    tracker.sources[0].text = u"before\u00a0and after"_s;
    Reader reader(tracker);
    reader.panel.showSource({u"ft"_s});
    reader.text()->setFocus();
    QTest::keyClick(reader.text(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(reader.text(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before\u00a0and after"_s);
}

void SourcePanelTest::everythingIsReachedByTab()
{
    Reader reader;
    reader.panel.setEditable(true);
    reader.panel.showSource({u"ft"_s});
    reader.select(u"That is all."_s);
    auto *first = reader.panel.findChild<SourceRecord *>()->findChild<TextBlock *>();
    first->setFocus(Qt::TabFocusReason);
    QList<QWidget *> reached;
    for (int i = 0; i < 12 && !reached.contains(QApplication::focusWidget()); ++i) {
        reached.append(QApplication::focusWidget());
        QVERIFY2(!reached.last()->accessibleName().isEmpty() || qobject_cast<QAbstractButton *>(reached.last()),
                 reached.last()->metaObject()->className());
        QTest::keyClick(reached.last(), Qt::Key_Tab);
    }
    QList<QWidget *> expected = {first, reader.panel.findChild<LinkButton *>(),
                                 reader.panel.findChild<MissingQuotes *>()->findChild<QToolButton *>(), reader.text(),
                                 reader.button(attributeWords)};
    QCOMPARE(reached, expected);
}

void SourcePanelTest::sourceIsKeptOverSnapshots()
{
    Reader reader;
    reader.panel.showQuote({u"overlap-2"_s});
    Tracker tracker = readerTracker();
    std::rotate(tracker.sources.begin(), tracker.sources.begin() + 1, tracker.sources.end());
    tracker.sources.back().title = u"A better title"_s;
    reader.workspace.setSnapshot(std::make_shared<const Snapshot>(tracker));
    QVERIFY(reader.record().startsWith(u"A better title"_s));
    QCOMPARE(reader.current(), u"must not buy from them"_s);
    reader.workspace.setSnapshot(nullptr);
    QCOMPARE(reader.panel.source(), SourceId{u"ft"_s});
    QVERIFY(reader.labels().contains(u"This source is no longer in the tracker."_s));
    reader.workspace.setSnapshot(std::make_shared<const Snapshot>(tracker));
    QVERIFY(reader.text()->isVisible());
}

void SourcePanelTest::longTextsDoNotHoldUpTheWindow()
{
    Tracker tracker = readerTracker();
    const QString quoted = tracker.sources[0].text;
    QString filler;
    while (filler.size() < 2'000'000)
        filler += u"Nobody else had anything to add on day %1 of the affair.\n"_s.arg(filler.size());
    tracker.sources[0].text = filler + quoted;
    tracker.sources[2].text = filler;
    Reader reader(tracker);
    reader.panel.showSource({u"wire"_s}); // given up before it is ready
    QElapsedTimer timer;
    timer.start();
    reader.panel.showQuote({u"overlap-2"_s});
    const qint64 took = timer.elapsed();
    QVERIFY(reader.panel.isBusy());
    QVERIFY(!reader.panel.findChild<SourceRecord *>()); // the old content until then
    QVERIFY2(took < 100, qPrintable(QString::number(took)));
    QTRY_VERIFY_WITH_TIMEOUT(!reader.panel.isBusy(), 30'000);
    QVERIFY(reader.record().startsWith(u"Canberra"_s));
    QCOMPARE(reader.workspace.selected(), lawRow);
    // Not only current, but in view.
    QTRY_COMPARE(reader.current(), u"must not buy from them"_s);
    const QRect place = reader.text()->cursorRect();
    QVERIFY(reader.text()->viewport()->rect().contains(place));
    QVERIFY(reader.text()->verticalScrollBar()->value() > 0);
    // Gone while it works: nothing is left running.
    reader.panel.showSource({u"wire"_s});
    QVERIFY(reader.panel.isBusy());
}

void SourcePanelTest::followsADarkPalette()
{
    Reader reader;
    reader.panel.showSource({u"ft"_s});
    reader.panel.showQuote({u"overlap-1"_s});
    const QColor light = reader.text()->extraSelections().first().format.background().color();
    QPalette dark;
    dark.setColor(QPalette::Base, QColor(0x1d2023));
    dark.setColor(QPalette::Window, QColor(0x26292d));
    dark.setColor(QPalette::Text, QColor(0xe8eaed));
    dark.setColor(QPalette::WindowText, QColor(0xe8eaed));
    dark.setColor(QPalette::Highlight, QColor(0x5aa9e6));
    reader.panel.setPalette(dark);
    QCOMPARE(reader.current(), u"the carriers must not buy"_s);
    for (const QTextEdit::ExtraSelection &part : reader.text()->extraSelections()) {
        QVERIFY(part.format.background().color() != light);
        QVERIFY(part.format.background().color().lightness() < 128);
        QVERIFY(Theme::contrast(part.format.foreground().color(), part.format.background().color()) >= 4.5);
    }
}

void SourcePanelTest::nothingIsWiderThanThePanel()
{
    const QString endless = QString(400, u'W');
    Tracker tracker = readerTracker();
    tracker.sources[0].title = endless;
    tracker.sources[0].containerTitle = endless;
    tracker.sources[0].url = u"https://"_s + QString(60, u'h') + u"."_s + QString(60, u'h') + u".example/"_s;
    tracker.sources[0].text.prepend(endless);
    tracker.attributions.back().quote.exact = endless + endless;
    Reader reader(tracker);
    reader.panel.resize(280, 480);
    reader.panel.showSource({u"ft"_s});
    QCoreApplication::processEvents();
    QCOMPARE(reader.panel.width(), 280);
    QVERIFY(reader.text()->height() >= 480 / 4);
    QCOMPARE(reader.text()->horizontalScrollBar()->maximum(), 0);
}

/// From a filter to the words of a source and on to the next event.
void SourcePanelTest::cardsLeadToTheText()
{
    Reader reader;
    AttributionPanel cards(&reader.workspace);
    QObject::connect(&cards, &AttributionPanel::textRequested, &reader.panel, &SourcePanel::showQuote);
    QObject::connect(&cards, &AttributionPanel::sourceRequested, &reader.panel, &SourcePanel::showSource);
    cards.resize(360, 700);
    cards.show();
    reader.workspace.toggleCompany({u"zte"_s}, true);
    QCOMPARE(reader.workspace.result().count, std::size_t{1});
    reader.workspace.select(reviewSource);
    const auto *card = cards.widget();
    LinkButton *show = nullptr;
    for (LinkButton *button : card->findChildren<LinkButton *>()) {
        if (button->accessibleName() == u"Show in text"_s)
            show = show ? show : button;
    }
    QVERIFY(show);
    show->setFocus();
    QTest::keyClick(show, Qt::Key_Return);
    QCOMPARE(reader.panel.source(), SourceId{u"ft"_s});
    QCOMPARE(reader.current(), u"shut out of the network"_s);
    reader.text()->setFocus();
    QTest::keyClick(reader.text(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(reader.workspace.selected(), disputedSource); // which the filter hides
    QVERIFY(cards.widget()->findChild<TextBlock *>()->toPlainText().contains(u"New Zealand"_s));
}

} // namespace Dateline
