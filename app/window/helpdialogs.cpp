// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/helpdialogs.h"

#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QIcon>
#include <QKeySequence>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QSysInfo>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// The context of the words.
class Help
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::Help)
};

/// A heading and its rows, as HTML.
QString sectionOfKeys(const QString &title, const QStringList &rows)
{
    return u"<h3>%1</h3><table cellpadding='2'>%2</table>"_s.arg(title.toHtmlEscaped(), rows.join(QString()));
}

QString rowOfKeys(const QString &keys, const QString &purpose)
{
    return u"<tr><td style='white-space:nowrap; padding-right:12px'>%1</td><td>%2</td></tr>"_s.arg(
        keys.toHtmlEscaped(), purpose.toHtmlEscaped());
}

/// What has a shortcut, by menus.
QString shortcutsAsHtml(const std::vector<NamedAction> &actions)
{
    QString html;
    QString menu;
    QStringList rows;
    const auto close = [&] {
        if (!rows.isEmpty())
            html += sectionOfKeys(menu, rows);
        rows.clear();
    };
    for (const NamedAction &named : actions) {
        const QString top = named.menu.section(u" › "_s, 0, 0);
        if (top != menu)
            close();
        menu = top;
        const QString keys = QKeySequence::listToString(named.action->shortcuts(), QKeySequence::NativeText);
        if (!keys.isEmpty())
            rows << rowOfKeys(keys, named.text);
    }
    close();
    return html;
}

/// What the views do with mouse and keys that are no entries of a menu.
QString gesturesAsHtml()
{
    return Help::tr("<h3>Timeline</h3><table cellpadding='2'>"
                    "<tr><td>Wheel</td><td>zooms at the pointer</td></tr>"
                    "<tr><td>Drag</td><td>moves through time</td></tr>"
                    "<tr><td>Double click, Ins</td><td>adds an event there</td></tr>"
                    "<tr><td>Double click on the axis</td><td>shows everything</td></tr>"
                    "<tr><td>Double click on a mark</td><td>opens it</td></tr>"
                    "<tr><td>Drag the selected event</td><td>moves its date, an end of its bar that end</td></tr>"
                    "<tr><td>Alt+← →</td><td>moves the selected event, with Shift its end</td></tr>"
                    "<tr><td>← →</td><td>previous and next event</td></tr>"
                    "<tr><td>↑ ↓</td><td>neighbouring lane</td></tr>"
                    "<tr><td>+ − 0 F</td><td>zoom in, zoom out, everything, the selected event</td></tr>"
                    "<tr><td>Page Up, Page Down</td><td>earlier, later</td></tr>"
                    "<tr><td>Home, End</td><td>first and last event</td></tr>"
                    "<tr><td>Enter, Esc</td><td>go to its sources, select nothing</td></tr>"
                    "<tr><td>Letters</td><td>find a title</td></tr></table>")
        + Help::tr("<h3>As of</h3><table cellpadding='2'>"
                   "<tr><td>Click on the axis</td><td>looks at that day</td></tr>"
                   "<tr><td>Drag the line</td><td>moves the day</td></tr></table>")
        + Help::tr("<h3>Forms and table</h3><table cellpadding='2'>"
                   "<tr><td>Ctrl+Enter, Esc</td><td>save or discard what is written</td></tr>"
                   "<tr><td>Letters, F2</td><td>edit the cell</td></tr></table>")
        + Help::tr("<h3>Panels</h3><table cellpadding='2'>"
                   "<tr><td>F6, Shift+F6</td><td>next and previous panel</td></tr>"
                   "<tr><td>Shift+F10, Menu</td><td>what can be done there</td></tr>"
                   "<tr><td>Double click on a title</td><td>the panel in the whole window, and back</td></tr></table>")
        + Help::tr("<h3>Map and lists</h3><table cellpadding='2'>"
                   "<tr><td>Letters</td><td>find a country on the map</td></tr>"
                   "<tr><td>Click</td><td>only this country</td></tr>"
                   "<tr><td>Ctrl+click</td><td>this country too</td></tr></table>")
        + Help::tr("<h3>Signs</h3><table cellpadding='2'>"
                   "<tr><td>Point</td><td>a day</td></tr>"
                   "<tr><td>Capsule</td><td>a month, season or year</td></tr>"
                   "<tr><td>Bar</td><td>an interval; a fading end is open</td></tr>"
                   "<tr><td>Dashed, hatched</td><td>approximate, uncertain</td></tr>"
                   "<tr><td>Hollow</td><td>planned, seen from the “as of” day</td></tr>"
                   "<tr><td>Red dot</td><td>sources disagree</td></tr></table>");
}

/// What tells one build from another, line by line, as it is pasted into a report.
QString buildDetails()
{
    QString version = u"" DATELINE_VERSION ""_s;
    const QString commit = u"" DATELINE_COMMIT ""_s;
    if (!commit.isEmpty())
        version += u" (%1)"_s.arg(commit);
    return u"Dateline %1\nQt %2\n%3\n%4, %5"_s.arg(version, QLatin1StringView(qVersion()),
                                                   QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture(),
                                                   QGuiApplication::platformName());
}

} // namespace

void showKeys(const std::vector<NamedAction> &actions, QWidget *parent)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(Help::tr("Keyboard and mouse"));
    auto *words = new QTextBrowser(&dialog); // it scrolls where the screen is low
    words->setAccessibleName(dialog.windowTitle());
    words->setFrameStyle(QFrame::NoFrame);
    // Side by side: in one column they would be higher than a small screen.
    const QString cell = u"<td style='padding-right:24px'>"_s;
    words->setHtml(u"<table><tr>"_s + cell + shortcutsAsHtml(actions) + u"</td>"_s + cell + gesturesAsHtml()
                   + u"</td></tr></table>"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, &dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    auto *layout = new QVBoxLayout(&dialog);
    layout->addWidget(words);
    layout->addWidget(buttons);
    const QSize room = parent->screen()->availableSize() * 0.85;
    const QFontMetrics metrics = words->fontMetrics();
    dialog.resize(QSize(metrics.averageCharWidth() * 150, metrics.height() * 36).boundedTo(room));
    dialog.exec();
}

void showAbout(QWidget *parent)
{
    QMessageBox box(QMessageBox::NoIcon, Help::tr("About Dateline"), QString(), QMessageBox::Close, parent);
    box.setIconPixmap(QIcon(u":/icons/dateline.svg"_s).pixmap(64));
    box.setTextFormat(Qt::RichText);
    box.setText(Help::tr("<h3>Dateline %1</h3><p>Policy events, their measures and their sources on a timeline.</p>")
                    .arg(u"" DATELINE_VERSION ""_s));
    box.setInformativeText(
        Help::tr("<p>Free software under the GNU General Public License, version 3 or later.</p>"
                 "<p>The bundled tracker: Creative Commons Attribution 4.0.</p>"
                 "<p>Map: Natural Earth, public domain. Borders and names on the map imply no opinion on the status of "
                 "any territory.</p>"
                 "<p>Typeface of pictures: Inter, SIL Open Font License 1.1.</p>"
                 "<p>Libraries: Qt (LGPL 3), SQLite (public domain), JSON for Modern C++ (MIT), Gumbo (Apache 2.0), "
                 "Poppler (GPL 2 or later), uchardet (MPL 1.1), ICU (Unicode licence).</p>"
                 "<p>A report of a fault is of most help with what “Copy details” copies, and with a small tracker in "
                 "which it shows.</p>"));
    box.setDetailedText(buildDetails());
    QPushButton *copy = box.addButton(Help::tr("&Copy details"), QMessageBox::ActionRole);
    copy->disconnect(); // it must not close the box
    QObject::connect(copy, &QPushButton::clicked, copy, [] { QGuiApplication::clipboard()->setText(buildDetails()); });
    box.exec();
}

} // namespace Dateline
