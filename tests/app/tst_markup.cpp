// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/centre.h"
#include "app/window/mainwindow.h"
#include "models/exchange/filewriter.h"
#include "models/exchange/trackerfile.h"
#include "models/exchange/trackerjson.h"
#include "models/workspace/workspace.h"
#include "tests/support/testcase.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QGroupBox>
#include <QHelpEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QSet>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>
#include <QToolTip>

using namespace Dateline;
using namespace Qt::StringLiterals;

namespace {

/// What would load a file, or hang on a pipe, where it is taken for markup.
const QString markup = u"<img src='file:///tmp/dateline-markup'>"_s;

/// The same JSON with the markup before every text that a person writes.
QJsonValue withMarkup(const QJsonValue &value, const QString &member = {})
{
    static const QSet<QString> written{
        u"title"_s,     u"summary"_s,         u"note"_s,    u"name"_s,       u"exact"_s,  u"prefix"_s,      u"suffix"_s,
        u"saidBy"_s,    u"origin"_s,          u"locator"_s, u"dateReason"_s, u"stated"_s, u"description"_s, u"reason"_s,
        u"publisher"_s, u"container-title"_s, u"family"_s};
    if (value.isString())
        return written.contains(member) ? QJsonValue(QString(markup + value.toString())) : value;
    if (value.isArray()) {
        QJsonArray changed;
        for (const QJsonValue &each : value.toArray())
            changed.append(withMarkup(each, member));
        return changed;
    }
    if (!value.isObject())
        return value;
    QJsonObject changed;
    const QJsonObject before = value.toObject();
    for (auto member = before.begin(); member != before.end(); ++member)
        changed.insert(member.key(), withMarkup(member.value(), member.key()));
    return changed;
}

bool isDangerous(const QString &text) { return text.contains(u"<img"_s) && Qt::mightBeRichText(text); }

QString widgetInWords(const QWidget &widget)
{
    return QString::fromLatin1(widget.metaObject()->className()) + u' ' + widget.objectName() + u' '
        + widget.accessibleName().left(60);
}

} // namespace

/// Nothing of a tracker is markup, wherever the window shows it.
class MarkupTest : public TestCase
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"DatelineTest"_s);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        const QByteArray bundled = writeTrackerJson(*loadTracker(u"bundled:huawei-5g"_s));
        QJsonObject tracker = withMarkup(QJsonDocument::fromJson(bundled).object()).toObject();
        // The article's text stays as its quotes have it; only what is around is hostile.
        m_path = m_folder.filePath(u"<b>hostile.json"_s);
        const auto written = writeFileAtomically(m_path, QJsonDocument(tracker).toJson());
        QVERIFY2(written.ok(), qPrintable(written ? QString() : written.error().toLine()));
    }

    void noTextOfATrackerIsMarkup()
    {
        MainWindow window;
        window.resize(1400, 900);
        window.show();
        window.open(m_path);
        QTRY_VERIFY(window.workspace()->snapshot()->table().size() > 100);
        Workspace &workspace = *window.workspace();
        const Snapshot &snapshot = *workspace.snapshot();
        QVERIFY(snapshot.title(EventRow(0)).startsWith(markup));
        Filter filter = workspace.filter();
        filter.countries = {*CountryCode::parse(u"AU")};
        filter.tags = {u"5g"_s};
        workspace.setFilter(filter);
        look(window);
        workspace.clearFilter();
        for (QDockWidget *dock : window.findChildren<QDockWidget *>())
            dock->show();
        auto *centre = window.findChild<Centre *>();
        QVERIFY(centre);
        const std::vector<Selection> selections{
            snapshot.eventId(EventRow(3)),          snapshot.eventId(EventRow(60)),
            Selection(*CountryCode::parse(u"AU")),  PartyId{u"huawei"_s},
            snapshot.tracker().measures.front().id, snapshot.tracker().source(SourceRow(4)).id};
        for (QAction *view : centre->actions()->actions()) {
            view->trigger();
            for (const Selection &selection : selections) {
                workspace.setSelection(selection);
                QCoreApplication::processEvents();
                look(window);
            }
        }
        QVERIFY(m_looked > 3'000);
    }

private:
    void look(const QWidget &window)
    {
        for (const QWidget *widget : window.findChildren<QWidget *>()) {
            ++m_looked;
            for (const QString &text : {widget->toolTip(), widget->statusTip(), widget->whatsThis()})
                QVERIFY2(!isDangerous(text), qPrintable(u"a tip of "_s + widgetInWords(*widget) + u": "_s + text));
            if (const auto *label = qobject_cast<const QLabel *>(widget))
                QVERIFY2(label->textFormat() == Qt::PlainText || !isDangerous(label->text()),
                         qPrintable(u"a label, "_s + widgetInWords(*label) + u": "_s + label->text()));
            if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && view->isVisible())
                lookAtCells(*view);
        }
    }

    /// What a cell says when the pointer rests on it, in the rows at \p parent and within them.
    void lookAtCells(const QAbstractItemView &view, const QModelIndex &parent = {})
    {
        const QAbstractItemModel *model = view.model();
        for (int row = 0; model && row < std::min(model->rowCount(parent), 4); ++row) {
            for (int column = 0; column < model->columnCount(parent); ++column) {
                const QRect cell = view.visualRect(model->index(row, column, parent));
                if (cell.isEmpty() || !view.viewport()->rect().contains(cell.center()))
                    continue;
                QToolTip::hideText();
                QHelpEvent asked(QEvent::ToolTip, cell.center(), view.viewport()->mapToGlobal(cell.center()));
                QApplication::sendEvent(view.viewport(), &asked);
                ++m_looked;
                QVERIFY2(!isDangerous(QToolTip::text()),
                         qPrintable(u"a cell of "_s + widgetInWords(view) + u": "_s + QToolTip::text()));
            }
            lookAtCells(view, model->index(row, 0, parent));
        }
    }

    QTemporaryDir m_folder;
    QString m_path;
    int m_looked = 0;
};

QTEST_MAIN(MarkupTest)
#include "tst_markup.moc"
