// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desk.h"

#include "models/exchange/filewriter.h"
#include "models/exchange/trackerjson.h"
#include "models/store/documentreplacement.h"

#include <QAbstractButton>
#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

Desk::Desk() = default;
Desk::~Desk() = default;

QString Desk::open(const Tracker &tracker, const QString &name)
{
    const QString file = path(name);
    const Result<void> written = name.endsWith(u".json"_s) ? writeFileAtomically(file, writeTrackerJson(tracker))
                                                           : replaceDocument(file, tracker, Progress());
    if (!written)
        qFatal("%s", qPrintable(written.error().toLine()));
    openFile(file);
    return file;
}

void Desk::openFile(const QString &path)
{
    QSignalSpy opened(&documents, &DocumentController::opened);
    documents.open(path);
    QVERIFY(opened.wait());
}

Tracker twoBans()
{
    Tracker tracker;
    tracker.id = u"two-bans"_s;
    tracker.title = u"Two bans"_s;
    tracker.categories = {{{u"ban"_s}, u"Bans"_s, {}}};
    for (const auto &[id, name, code, date] : {std::tuple(u"au"_s, u"Australia"_s, u"AU"_s, u"2018-08-23"_s),
                                               std::tuple(u"nz"_s, u"New Zealand"_s, u"NZ"_s, u"2018-11-28"_s)}) {
        tracker.parties.push_back({{id}, PartyKind::Country, name, *CountryCode::parse(code), {}});
        Event event;
        event.id = {id + u"-ban"_s};
        event.title = name + u" bans"_s;
        event.category = {u"ban"_s};
        event.date = *Edtf::parse(date);
        event.parties = {{{id}, Role::Issuer}};
        tracker.events.push_back(event);
        Source source;
        source.id = {u"paper-"_s + id};
        source.title = u"The ban of "_s + name;
        source.type = u"article-newspaper"_s;
        tracker.sources.push_back(source);
        Attribution attribution;
        attribution.id = {u"of-"_s + id};
        attribution.event = event.id;
        attribution.source = source.id;
        tracker.attributions.push_back(attribution);
    }
    Source article;
    article.id = {u"article"_s};
    article.title = u"Two bans"_s;
    article.type = u"webpage"_s;
    article.text = u"Australia banned two vendors in August. New Zealand followed."_s;
    tracker.sources.push_back(article);
    return tracker;
}

Change additionOf(const QString &source)
{
    Source added;
    added.id = {source};
    added.title = u"Report "_s + source;
    added.type = u"report"_s;
    return {u"Add %1"_s.arg(source), {EntityChange::addition(added)}};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

DialogAnswers::DialogAnswers(Answer answer) : m_answer(std::move(answer)) { qApp->installEventFilter(this); }

bool DialogAnswers::eventFilter(QObject *watched, QEvent *event)
{
    auto *dialog = qobject_cast<QDialog *>(watched);
    if (dialog && event->type() == QEvent::Show && dialog->isModal()) {
        ++m_count;
        QMetaObject::invokeMethod(
            dialog, [this, dialog] { m_answer(*dialog); }, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void chooseFile(QDialog &dialog, const QString &path)
{
    if (auto *box = qobject_cast<QMessageBox *>(&dialog)) {
        QAbstractButton *replace = buttonOf(*box, u"Replace"_s); // "Yes" is what Qt's own dialog for files asks for
        return (replace ? replace : box->button(QMessageBox::Yes))->click();
    }
    auto *name = dialog.findChild<QLineEdit *>(u"fileNameEdit"_s);
    QVERIFY(name);
    name->setText(path);
    QMetaObject::invokeMethod(&dialog, "accept");
}

QAbstractButton *buttonOf(const QWidget &parent, const QString &text)
{
    for (auto *button : parent.findChildren<QAbstractButton *>()) {
        if (button->text().remove(u'&') == text)
            return button;
    }
    return nullptr;
}

QString readBox(QDialog &dialog)
{
    const auto *box = qobject_cast<QMessageBox *>(&dialog);
    const QString text = box ? box->text() + u' ' + box->informativeText() : QString();
    dialog.reject();
    return text;
}

} // namespace Dateline
