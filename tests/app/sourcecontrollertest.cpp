// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/sourcecontroller.h"
#include "app/window/closeguard.h"
#include "app/window/sourcedialog.h"
#include "models/exchange/filewriter.h"
#include "tests/app/controllertests.h"
#include "tests/app/desk.h"
#include "tests/ingest/samplepdf.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct Sources : Desk
{
    SourceController sources{&workspace, &documents, &jobs, &window};
    QSignalSpy changes{&sources, &SourceController::changeMade};

    QString write(const QString &name, const QByteArray &text) const
    {
        return writeFileAtomically(path(name), text) ? path(name) : QString();
    }
    /// The source that the last change leads to.
    Source made() const { return std::get<Source>(*changes.last()[0].value<Change>().parts.at(0).after); }
};

void accept(QDialog &dialog)
{
    for (QLineEdit *title : dialog.findChildren<QLineEdit *>().mid(0, 1)) {
        if (title->text().isEmpty())
            title->setText(u"A title"_s);
    }
    dialog.accept();
}

} // namespace

void SourceControllerTest::fileBecomesASource()
{
    Sources desk;
    const QString location = desk.open(twoBans());
    QSignalSpy added(&desk.sources, &SourceController::added);
    const DialogAnswers answers([](QDialog &dialog) { accept(dialog); });
    desk.sources.add(desk.write(u"page.html"_s,
                                "<html><head><title>The third ban</title></head>"
                                "<body><p>A third country bans.</p></body></html>"));
    QTRY_COMPARE(desk.changes.size(), 1);
    QCOMPARE(desk.changes[0][1].toString(), location);
    QCOMPARE(desk.made().title, u"The third ban"_s);
    QCOMPARE(desk.made().text, u"A third country bans."_s);
    QVERIFY(!desk.made().textDigest.isEmpty());
    QVERIFY(added.isEmpty()); // not before it is written
    desk.documents.apply(desk.changes[0][0].value<Change>());
    QVERIFY(added.wait());
    QCOMPARE(added[0][0].value<SourceId>(), desk.made().id);
}

void SourceControllerTest::guessesAreMarked()
{
    Sources desk;
    desk.open(twoBans());
    const auto marks = [](const QDialog &dialog) {
        const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
        return std::count_if(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->text() == "Guessed from the text"_L1 && !label->isHidden();
        });
    };
    const DialogAnswers answers([&](QDialog &dialog) {
        QCOMPARE(marks(dialog), 2);
        auto *title = dialog.findChildren<QLineEdit *>().first();
        QCOMPARE(title->text(), u"Council gives green light"_s);
        title->setFocus();
        QTest::keyClick(title, Qt::Key_End);
        QTest::keyClicks(title, u"!"_s);
        QCOMPARE(marks(dialog), 1); // a person has looked at it
        dialog.accept();
    });
    desk.sources.add(desk.write(u"council.txt"_s, "Council gives green light\n\nBrussels, 21 May 2024\n\nToday."));
    QTRY_COMPARE(desk.changes.size(), 1);
    QCOMPARE(desk.made().title, u"Council gives green light!"_s);
    QCOMPARE(desk.made().issued.toString(), u"2024-05-21"_s);
}

void SourceControllerTest::readOnlyIsSaidFirst()
{
    Sources desk;
    desk.open(twoBans());
    std::function<void()> then;
    desk.sources.setGate([&](std::function<void()> begun) { then = std::move(begun); });
    int dialogs = 0;
    const DialogAnswers answers([&](QDialog &dialog) {
        ++dialogs;
        accept(dialog);
    });
    QApplication::clipboard()->setText(u"Words of an article."_s);
    desk.sources.pasteAction()->trigger();
    desk.sources.add(desk.write(u"a.txt"_s, "Words"));
    QVERIFY(then && !desk.jobs.isBusy());
    then(); // once there is a copy
    QTRY_COMPARE(desk.changes.size(), 1);
    QCOMPARE(dialogs, 1);
}

void SourceControllerTest::clipboardBecomesASource()
{
    Sources desk;
    desk.open(twoBans());
    const DialogAnswers answers([](QDialog &dialog) { accept(dialog); });
    QApplication::clipboard()->setText(u"Words of an article."_s);
    desk.sources.pasteAction()->trigger();
    QTRY_COMPARE(desk.changes.size(), 1);
    QCOMPARE(desk.made().text, u"Words of an article."_s);
}

void SourceControllerTest::emptyClipboardIsExplained()
{
    Sources desk;
    desk.open(twoBans());
    QString told;
    const DialogAnswers answers([&](QDialog &dialog) { told = readBox(dialog); });
    QApplication::clipboard()->setText(u"  \n"_s);
    desk.sources.pasteAction()->trigger();
    QVERIFY2(told.contains(u"There is no text to paste"_s), qPrintable(told));
    QVERIFY(!desk.jobs.isBusy());
}

void SourceControllerTest::unreadableFileIsExplained()
{
    Sources desk;
    desk.open(twoBans());
    QString told;
    const DialogAnswers answers([&](QDialog &dialog) { told = readBox(dialog); });
    desk.sources.add(desk.path(u"gone.txt"_s));
    QTRY_VERIFY(!told.isEmpty());
    QVERIFY2(told.contains(u"The text could not be read"_s) && told.contains(u"gone.txt"_s), qPrintable(told));
    QVERIFY(desk.changes.isEmpty());
}

void SourceControllerTest::textIsAttached()
{
    Sources desk;
    desk.open(twoBans());
    const QString file = desk.write(u"text.txt"_s, "Australia bans two vendors.");
    bool remarked = false;
    const DialogAnswers answers([&](QDialog &dialog) {
        if (dialog.inherits("QFileDialog"))
            return chooseFile(dialog, file);
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            remarked = remarked || label->text().contains(u"not the text in which the quotes"_s);
        accept(dialog);
    });
    desk.sources.attachText({u"paper-au"_s});
    QTRY_COMPARE(desk.changes.size(), 1);
    QVERIFY(!remarked);
    QCOMPARE(desk.made().id.text, u"paper-au"_s);
    QCOMPARE(desk.made().title, u"The ban of Australia"_s); // what is known stays
    QCOMPARE(desk.made().text, u"Australia bans two vendors."_s);
    const QString digest = desk.made().textDigest;
    desk.documents.apply(desk.changes[0][0].value<Change>());
    QTRY_VERIFY(!desk.documents.isBusy());

    // Another text: the digest stays that of the one in which quotes were confirmed.
    QVERIFY(writeFileAtomically(file, "Another text.").ok());
    desk.sources.attachText({u"paper-au"_s});
    QTRY_COMPARE(desk.changes.size(), 2);
    QVERIFY(remarked);
    QCOMPARE(desk.made().text, u"Another text."_s);
    QCOMPARE(desk.made().textDigest, digest);
}

void SourceControllerTest::forgottenSourceIsNotShown()
{
    Sources desk;
    desk.open(twoBans());
    QSignalSpy added(&desk.sources, &SourceController::added);
    QSignalSpy changed(&desk.documents, &DocumentController::changed);
    const DialogAnswers answers([](QDialog &dialog) { accept(dialog); });
    desk.sources.add(desk.write(u"text.txt"_s, "Words."));
    QTRY_COMPARE(desk.changes.size(), 1);
    desk.sources.forgetAdded();
    desk.documents.apply(desk.changes[0][0].value<Change>());
    QVERIFY(changed.wait());
    QVERIFY(added.isEmpty());
}

namespace {

/// Begins to read a PDF that takes ages.
void beginEndlessFile(Sources &desk)
{
    desk.sources.add(desk.write(u"endless.pdf"_s, endlessPdf()));
    QVERIFY(desk.jobs.isBusy());
}

} // namespace

/// An edit, a file that is written, and what is read of ours.
void SourceControllerTest::nothingWaitsBehindAFileThatNeverEnds()
{
    Sources desk;
    const QString location = desk.open(twoBans());
    beginEndlessFile(desk);
    QSignalSpy changed(&desk.documents, &DocumentController::changed);
    desk.documents.apply(additionOf(u"meanwhile"_s));
    QVERIFY(changed.wait());
    QVERIFY(!desk.documents.isWriting());
    const QString copy = desk.path(u"copy.txt"_s);
    int done = 0;
    desk.jobs.run<void>(
        BackgroundJobs::Kind::Writes, u"Writing"_s,
        [copy](const Progress &) { return writeFileAtomically(copy, "copy"); }, [&](const Result<void> &) { ++done; });
    desk.jobs.run<int>(
        BackgroundJobs::Kind::Reads, u"Reading"_s, [](const Progress &) -> Result<int> { return 1; },
        [&](const Result<int> &) { ++done; });
    QTRY_COMPARE(done, 2);
    QCOMPARE(contentOf(copy), "copy");
    QVERIFY(desk.jobs.isBusy());
    QVERIFY(desk.jobs.title().contains(u"endless.pdf"_s));
    QVERIFY(!desk.jobs.isWriting());

    // What was acknowledged is in the document, whatever comes of the file.
    Desk other;
    other.openFile(location);
    QCOMPARE(other.shown().sources.back().id.text, u"meanwhile"_s);
}

void SourceControllerTest::cancelEndsAFileThatNeverEnds()
{
    Sources desk;
    desk.open(twoBans());
    const DialogAnswers answers([](QDialog &dialog) { dialog.reject(); });
    beginEndlessFile(desk);
    desk.jobs.cancel();
    QTRY_VERIFY(!desk.jobs.isBusy());
    QCOMPARE(answers.count(), 0);
    QVERIFY(desk.changes.isEmpty());
}

void SourceControllerTest::closingEndsAFileThatNeverEnds()
{
    Sources desk;
    desk.open(twoBans());
    CloseGuard guard(&desk.documents, &desk.jobs, nullptr);
    beginEndlessFile(desk);
    desk.sources.add(desk.write(u"another.pdf"_s, endlessPdf())); // which waits behind it
    QVERIFY(guard.mayClose());
    // Now the desk goes, and with it what it has under way: this test ends.
}

} // namespace Dateline
