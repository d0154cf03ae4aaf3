// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/pictures/figures.h"
#include "app/window/centre.h"
#include "app/window/datechoicedialog.h"
#include "app/window/detailspanel.h"
#include "app/window/exportdialog.h"
#include "app/window/figuresdialog.h"
#include "app/window/keepfiguredialog.h"
#include "app/window/mainwindow.h"
#include "app/window/sourcedialog.h"
#include "models/dates/today.h"
#include "models/document/document.h"
#include "models/exchange/trackerjson.h"
#include "tests/support/pseudolanguage.h"
#include "tests/support/testcase.h"
#include "views/checks/checkspanel.h"
#include "views/filters/filterbar.h"
#include "views/map/mapwidget.h"
#include "views/sources/attributionform.h"
#include "views/sources/eventform.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QBuffer>
#include <QComboBox>
#include <QDockWidget>
#include <QFile>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocumentFragment>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Dateline;
using namespace Qt::StringLiterals;

namespace {

/// A tracker with no Latin letter in what people read of it, so that each such letter in the window is the program's.
Tracker greekTracker()
{
    Tracker tracker;
    tracker.id = u"greek"_s;
    tracker.title = u"Δίκτυα"_s;
    tracker.language = u"el"_s;
    tracker.description = u"Ποιος απαγορεύει τι"_s;
    tracker.categories = {{{u"ban"_s}, u"Απαγορεύσεις"_s, {}}};
    tracker.parties = {{{u"au"_s}, PartyKind::Country, u"Αυστραλία"_s, *CountryCode::parse(u"AU"), {}},
                       {{u"zte"_s}, PartyKind::Company, u"Ζήτα"_s, {}, {}}};
    Measure measure;
    measure.id = {u"ban"_s};
    measure.title = u"Ο νόμος"_s;
    measure.issuers = {{u"au"_s}};
    measure.targets = {{u"zte"_s}};
    measure.effect = Effect::Ban;
    tracker.measures = {measure};
    Event event;
    event.id = {u"au-ban"_s};
    event.title = u"Απαγόρευση"_s;
    event.summary = u"Περίληψη"_s;
    event.category = {u"ban"_s};
    event.date = *Edtf::parse(u"2018-08-23");
    event.parties = {{{u"au"_s}, Role::Issuer}, {{u"zte"_s}, Role::Target}};
    event.measure = {u"ban"_s};
    event.milestone = Milestone::Announced;
    tracker.events = {event};
    event.id = {u"au-other"_s};
    event.title = u"Κάτι άλλο"_s;
    event.date = *Edtf::parse(u"2019-01~");
    event.measure = {};
    event.milestone.reset();
    tracker.events.push_back(event);
    for (const auto &[id, name, day] : {std::tuple(u"paper"_s, u"Εφημερίδα"_s, u"2018-08-22"_s),
                                        std::tuple(u"gazette"_s, u"Νέα"_s, u"2018-08-23"_s)}) {
        Source source;
        source.id = {id};
        source.title = u"Άρθρο"_s;
        source.containerTitle = name;
        source.type = u"article-newspaper"_s;
        source.issued = *Edtf::parse(u"2018-08-24");
        source.reliability = Reliability::B;
        source.text = u"Η χώρα είπε όχι."_s;
        tracker.sources.push_back(source);
        Attribution attribution;
        attribution.id = {u"of-"_s + id};
        attribution.event = {u"au-ban"_s};
        attribution.source = source.id;
        attribution.date = *Edtf::parse(day);
        attribution.quote.exact = u"είπε όχι"_s;
        attribution.credibility = Credibility::ProbablyTrue;
        tracker.attributions.push_back(attribution);
    }
    return tracker;
}

/// What is the same in every language: names, formats, codes and keys.
const QRegularExpression &sameEverywhere()
{
    static const QRegularExpression words(
        u"\\b(Dateline|English|EDTF|PNG|SVG|PDF|HTML|CSV|JSON|URL|SHA|CSL|DOI|Ctrl|Alt|Shift|"
        u"Esc|Enter|Home|End|PgUp|PgDown|Del|"
        "Tab|Space|Up|Down|Left|Right|dpi|px|mm|greek|https?|[A-F]|[A-Z]{2})\\b|/\\S+\\.json"_s);
    return words;
}

/// The English in a text that is shown, or nothing.
QString leftEnglish(const QString &shown)
{
    QString text = Qt::mightBeRichText(shown) ? QTextDocumentFragment::fromHtml(shown).toPlainText() : shown;
    text = outsideMarks(text.remove(u'&')).remove(sameEverywhere());
    static const QRegularExpression english(u"[A-Za-z]{2,}"_s);
    return text.contains(english) ? shown : QString();
}

/// Collects what is wrong with the texts below a widget.
class Inspection
{
public:
    explicit Inspection(const QString &where) : m_where(where) { }

    void inspect(QWidget *root)
    {
        text(root, "title", root->windowTitle());
        QList<QWidget *> widgets = root->findChildren<QWidget *>();
        widgets.append(root);
        for (QWidget *widget : widgets) {
            if ((widget->isVisible() && !widget->isWindow()) || widget == root)
                inspectOne(widget);
        }
        for (QAction *action : root->findChildren<QAction *>()) {
            text(root, "action", action->text());
            text(root, "tip of an action", action->toolTip());
            text(root, "tip of an action", action->statusTip());
        }
    }

    QStringList found;

private:
    void text(const QWidget *widget, const char *what, const QString &shown)
    {
        if (const QString english = leftEnglish(shown); !english.isEmpty())
            found.append(u"%1: %2, %3: “%4” is left English"_s.arg(
                m_where, QString::fromLatin1(widget->metaObject()->className()), QString::fromLatin1(what), english));
    }

    void cut(const QWidget *widget, const QString &shown)
    {
        if (!shown.isEmpty() && widget->width() < widget->sizeHint().width())
            found.append(u"%1: %2: “%3” is cut, %4 of %5"_s
                             .arg(m_where, QString::fromLatin1(widget->metaObject()->className()), shown)
                             .arg(widget->width())
                             .arg(widget->sizeHint().width()));
    }

    void items(const QAbstractItemView *view)
    {
        const QAbstractItemModel *model = view->model();
        if (!model)
            return;
        for (int column = 0; column < model->columnCount(); ++column) {
            text(view, "heading", model->headerData(column, Qt::Horizontal).toString());
            text(view, "tip of a heading", model->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString());
            for (int row = 0; row < std::min(model->rowCount(), 100); ++row) {
                const QModelIndex index = model->index(row, column);
                for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole})
                    text(view, "item", index.data(role).toString());
            }
        }
    }

    void inspectOne(QWidget *widget)
    {
        if (widget->inherits("QDockWidgetTitleButton")) // Qt's own words come with Qt's translations
            return;
        text(widget, "tip", widget->toolTip());
        text(widget, "what's this", widget->whatsThis());
        text(widget, "accessible name", widget->accessibleName());
        text(widget, "accessible description", widget->accessibleDescription());
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            text(label, "text", label->text());
            if (!label->wordWrap() && label->pixmap().isNull())
                cut(label, label->text());
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            text(button, "text", button->text());
            const auto *tool = qobject_cast<const QToolButton *>(button);
            const bool showsIconOnly =
                tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull();
            if (qobject_cast<const QPushButton *>(button) || (tool && !showsIconOnly))
                cut(button, button->text());
        } else if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
            for (int i = 0; i < box->count(); ++i)
                text(box, "choice", box->itemText(i));
            text(box, "placeholder", box->placeholderText());
        } else if (const auto *field = qobject_cast<const QLineEdit *>(widget)) {
            text(field, "placeholder", field->placeholderText());
        } else if (const auto *group = qobject_cast<const QGroupBox *>(widget)) {
            text(group, "title", group->title());
        } else if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                text(tabs, "tab", tabs->tabText(i));
        } else if (const auto *view = qobject_cast<const QAbstractItemView *>(widget)) {
            items(view);
        }
    }

    QString m_where;
};

} // namespace

/// The program in a language of longer, accented words that run from right to left.
class LanguageAppTest : public TestCase
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanupTestCase();

    void panelsAreTranslated();
    void dialogsAreTranslated_data();
    void dialogsAreTranslated();
    void helpIsTranslated_data();
    void helpIsTranslated();
    void picturesHaveALanguageOfTheirOwn();
    void figuresKeepTheirLanguage_data();
    void figuresKeepTheirLanguage();
    void figureOfAnUnknownLanguageSaysSo();
    void isFoundWhereItIsMissing();

private:
    std::shared_ptr<const Snapshot> snapshot() const
    {
        return std::make_shared<const Snapshot>(TrackerColumns(greekTracker()));
    }

    QTemporaryDir m_folder;
};

void LanguageAppTest::initTestCase()
{
    QCoreApplication::setOrganizationName(u"DatelineTest"_s);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
}

void LanguageAppTest::init()
{
    TestCase::init();
    Language::setProgram(pseudoLanguage());
}

void LanguageAppTest::cleanupTestCase()
{
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    Language::setProgram(Language());
}

void LanguageAppTest::isFoundWhereItIsMissing()
{
    QWidget widget;
    auto *label = new QLabel(u"Two words"_s, &widget);
    auto *button = new QPushButton(pseudoText(u"Cancel"_s), &widget);
    widget.show();
    label->resize(label->sizeHint());
    button->resize(10, 10);
    Inspection inspection(u"sample"_s);
    inspection.inspect(&widget);
    QCOMPARE(inspection.found.size(), 2);
    QVERIFY(leftEnglish(pseudoText(u"&Two <b>words</b> of %1"_s).arg(u"Ζήτα"_s)).isEmpty());
}

void LanguageAppTest::panelsAreTranslated()
{
    const QString path = m_folder.filePath(u"1.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(writeTrackerJson(greekTracker()));
    file.close();

    MainWindow window;
    window.openPrefetched(path, prefetchTracker(path));
    window.resize(2400, 1300);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QTRY_VERIFY(window.findChild<FilterBar *>() && window.findChild<FilterBar *>()->isVisible());
    QTRY_VERIFY(window.findChild<MapWidget *>()->isVisible());
    QCOMPARE(window.layoutDirection(), Qt::RightToLeft);
    window.workspace()->select(EventRow(0));
    QStringList found;
    const auto inspect = [&found](const QString &name, QWidget *widget) {
        QTest::qWait(50);
        Inspection inspection(name);
        inspection.inspect(widget);
        found += inspection.found;
    };
    // Panels that share a place are seen one after the other.
    for (QDockWidget *panel : window.findChildren<QDockWidget *>()) {
        panel->show();
        panel->raise();
        if (auto *checks = panel->findChild<ChecksPanel *>())
            QTRY_VERIFY(checks->findings()); // what they say is laid out once they are done
        inspect(panel->objectName(), panel);
    }
    // Views take turns in the centre, and so do the pages of the details.
    auto *centre = window.findChild<Centre *>();
    for (const CentreView view : centreViews) {
        centre->setView(view);
        inspect(centreViewWord(view), centre);
    }
    auto *details = window.findChild<DetailsPanel *>();
    const Snapshot &shown = *window.workspace()->snapshot();
    for (const Selection &selection :
         {Selection(), Selection(shown.table().countryCodes().at(0)), Selection(shown.tracker().measures.at(0).id)}) {
        window.workspace()->setSelection(selection);
        inspect(u"details"_s, details);
    }
    Inspection inspection(u"window"_s);
    inspection.inspect(&window);
    found += inspection.found;
    found.removeDuplicates();
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void LanguageAppTest::dialogsAreTranslated_data()
{
    using Make = std::function<std::unique_ptr<QDialog>(Workspace &)>;
    QTest::addColumn<Make>("make");
    const auto add = [](const char *name, const Make &make) { QTest::newRow(name) << make; };
    add("export", [](Workspace &workspace) {
        ViewPictureRequest request;
        request.view = PictureView::Timeline;
        request.filter.asOf = dayFromIso(u"2020-08-01");
        return std::make_unique<ExportDialog>(workspace.snapshot(), request, PictureFormat::Png, u"1"_s);
    });
    add("keep figure", [](Workspace &workspace) {
        FigureSpec spec;
        spec.request.filter.asOf = dayFromIso(u"2020-08-01");
        return std::make_unique<KeepFigureDialog>(*workspace.snapshot(), spec, FigureId(), today());
    });
    add("figures", [](Workspace &workspace) { return std::make_unique<FiguresDialog>(&workspace); });
    add("source", [](Workspace &) {
        return std::make_unique<SourceDialog>(SourceGuess{greekTracker().sources[0]}, QStringList{},
                                              [](const QString &) { return false; });
    });
    const auto around = [](QWidget *form) {
        auto dialog = std::make_unique<QDialog>();
        (new QVBoxLayout(dialog.get()))->addWidget(form);
        return dialog;
    };
    const Theme theme(Theme::Ground::Light);
    add("event", [around, theme](Workspace &workspace) {
        const Event event = workspace.snapshot()->event(EventRow(0));
        return around(new EventForm(workspace.snapshot(), {event}, event, workspace.today(), theme,
                                    TextFonts::forWindow(QApplication::font())));
    });
    add("attribution", [around, theme](Workspace &workspace) {
        AttributionDraft draft;
        draft.attribution.source = {u"paper"_s};
        draft.attribution.quote.exact = u"είπε όχι"_s;
        return around(new AttributionForm(workspace.snapshot(), draft, std::nullopt,
                                          AttributionForm::EventChoice::Offered, workspace.today(), theme,
                                          TextFonts::forWindow(QApplication::font())));
    });
    add("date",
        [](Workspace &workspace) { return std::make_unique<DateChoiceDialog>(*workspace.snapshot(), EventRow(0)); });
}

void LanguageAppTest::dialogsAreTranslated()
{
    using Make = std::function<std::unique_ptr<QDialog>(Workspace &)>;
    QFETCH(const Make, make);
    Workspace workspace{today()};
    workspace.setSnapshot(snapshot());
    const std::unique_ptr<QDialog> dialog = make(workspace);
    dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(dialog.get()));
    Inspection inspection(QString::fromLatin1(QTest::currentDataTag()));
    inspection.inspect(dialog.get());
    QVERIFY2(inspection.found.isEmpty(), qPrintable(inspection.found.join(u'\n')));
}

void LanguageAppTest::helpIsTranslated_data()
{
    QTest::addColumn<QString>("command");
    for (const char *command : {"check", "date", "export", "import", "list"})
        QTest::newRow(command) << QString::fromLatin1(command);
}

void LanguageAppTest::helpIsTranslated()
{
    QFETCH(const QString, command);
    QByteArray written;
    QBuffer in, out(&written), err;
    in.open(QIODevice::ReadOnly);
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    QVERIFY(runCommand({command, u"--help"_s}, {&in, &out, &err}) == ExitCode::Done);
    QString left = outsideMarks(QString::fromUtf8(written));
    QVERIFY(left.size() < written.size() / 2);
    // Names of options, of what they take, of commands and arguments, which scripts rely on.
    left.remove(QRegularExpression(u"-{1,2}[a-z-]+|<[^>]*>|\\b[A-Z-]+\\b"_s)).remove(command);
    QVERIFY2(!left.contains(QRegularExpression(u"[A-Za-z]{2,}"_s)), qPrintable(left.simplified()));
    QVERIFY(leftEnglish(helpText()).isEmpty());
}

/// What is drawn for somebody else is in their language, whatever the window speaks.
void LanguageAppTest::picturesHaveALanguageOfTheirOwn()
{
    const auto drawn = [this] {
        ViewPictureRequest request;
        request.view = PictureView::Countries;
        request.filter.asOf = dayFromIso(u"2020-08-01");
        const Result<QByteArray> picture = makePictureFile(snapshot(), request, PictureFormat::Svg);
        return picture ? QString::fromUtf8(*picture) : picture.error().toLine();
    };
    QVERIFY(drawn().contains(pseudoText(u"Banned"_s)));
    const LanguageScope english((Language()));
    QVERIFY(drawn().contains(u"Banned"_s) && !drawn().contains(u'⟦'));
}

void LanguageAppTest::figuresKeepTheirLanguage_data()
{
    QTest::addColumn<PictureView>("view");
    for (const PictureView view : {PictureView::Timeline, PictureView::Map, PictureView::Countries, PictureView::Table})
        QTest::newRow(qPrintable(pictureViewWord(view))) << view;
}

/// A figure that says its language is the same whatever the program speaks by now; one that does not is not. The
/// tracker's measure holds in countries that it does not name, which are named in the language in which it is read.
void LanguageAppTest::figuresKeepTheirLanguage()
{
    QFETCH(const PictureView, view);
    Tracker tracker = greekTracker();
    tracker.parties.push_back({{u"eu"_s}, PartyKind::Organisation, u"Ένωση"_s, *CountryCode::parse(u"EU"), {}});
    tracker.measures[0].issuers = {{u"eu"_s}};
    tracker.measures[0].bindsMembers = true;
    const auto read = [&tracker] { return std::make_shared<const Snapshot>(TrackerColumns(tracker)); };
    const Day day = *dayFromIso(u"2020-08-01");
    FigureSpec spec;
    spec.request.view = view;
    spec.request.filter.asOf = day;
    Figure unsaid, said;
    {
        const LanguageScope english((Language()));
        const auto kept = [&](const QString &title) {
            Tracker with = tracker;
            const Result<Change> change = keepingFigure(read(), spec, title, day);
            if (!change || !change->applyTo(with))
                qFatal("the figure cannot be kept");
            return with.figures[0];
        };
        unsaid = kept(u"1"_s);
        spec.request.language = u"en"_s;
        said = kept(u"2"_s);
        QCOMPARE(said.digest, unsaid.digest);
        QVERIFY(said.spec.contains(R"("language":"en")") && !unsaid.spec.contains("language"));
        QCOMPARE(remakeFigure(read(), said, day)->state, FigureState::Same);
    }
    QCOMPARE(remakeFigure(read(), said, day)->state, FigureState::Same);
    QCOMPARE(remakeFigure(read(), unsaid, day)->state, FigureState::Changed);
    const Result<QByteArray> english = makeFigure(read(), said, day);
    QVERIFY(english.ok() && !QString::fromUtf8(*english).contains(u'⟦'));
    const Result<QByteArray> own = makeFigure(read(), unsaid, day);
    QVERIFY(own.ok() && QString::fromUtf8(*own).contains(u'⟦'));
}

void LanguageAppTest::figureOfAnUnknownLanguageSaysSo()
{
    FigureSpec spec;
    spec.request.filter.asOf = dayFromIso(u"2020-08-01");
    spec.request.language = u"tlh"_s;
    const Figure figure{{u"map"_s}, u"Χάρτης"_s, figureSpec(spec), {}, {}};
    const auto remade = remakeFigure(snapshot(), figure, *dayFromIso(u"2020-08-01"));
    QVERIFY(!remade.ok());
    QCOMPARE(remade.error().code, ErrorCode::NotFound);
    QCOMPARE(remade.error().place, u"/figures (map)/language"_s);
    QVERIFY(remade.error().message.contains(u"tlh"_s));
}

QTEST_MAIN(LanguageAppTest)

#include "tst_language.moc"
