// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/helpdialogs.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QMessageBox>
#include <QScreen>
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

} // namespace

void showKeys(QWidget *parent)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(Help::tr("Keyboard and mouse"));
    auto *words = new QTextBrowser(&dialog); // it scrolls where the screen is low
    words->setAccessibleName(dialog.windowTitle());
    words->setFrameStyle(QFrame::NoFrame);
    words->setHtml(Help::tr(
        "<h3>Timeline</h3><table cellpadding='2' width='100%'>"
        "<tr><td width='38%'>Wheel</td><td>zooms at the pointer</td></tr>"
        "<tr><td width='38%'>Drag</td><td>moves through time</td></tr>"
        "<tr><td width='38%'>Double click</td><td>adds an event there; on the axis shows everything; opens a "
        "mark</td></tr>"
        "<tr><td width='38%'>Drag the selected event</td><td>moves its date, an end of its bar that end</td></tr>"
        "<tr><td width='38%'>Alt+← →</td><td>moves the selected event, with Shift its end</td></tr>"
        "<tr><td width='38%'>← →</td><td>previous and next event</td></tr>"
        "<tr><td width='38%'>↑ ↓</td><td>neighbouring lane</td></tr>"
        "<tr><td width='38%'>+ − 0 F</td><td>zoom in, zoom out, everything, the selected event</td></tr>"
        "<tr><td width='38%'>Page Up, Page Down</td><td>earlier, later</td></tr>"
        "<tr><td width='38%'>Home, End</td><td>first and last event</td></tr>"
        "<tr><td width='38%'>Enter, Esc</td><td>go to its sources, select nothing</td></tr>"
        "<tr><td width='38%'>Letters</td><td>find a title</td></tr></table>"
        "<h3>Event</h3><table cellpadding='2' width='100%'>"
        "<tr><td width='38%'>Ctrl+Shift+N</td><td>new event</td></tr>"
        "<tr><td width='38%'>F2, Enter</td><td>edit the event or the attribution</td></tr>"
        "<tr><td width='38%'>Ctrl+Shift+A</td><td>add an attribution</td></tr>"
        "<tr><td width='38%'>Ctrl+Enter, Esc</td><td>save or discard what is written</td></tr></table>"
        "<h3>As of</h3><table cellpadding='2' width='100%'>"
        "<tr><td width='38%'>Click on the axis</td><td>looks at that day</td></tr>"
        "<tr><td width='38%'>Drag the line</td><td>moves the day</td></tr>"
        "<tr><td width='38%'>Ctrl+Comma, Ctrl+Period</td><td>previous and next stance change</td></tr>"
        "<tr><td width='38%'>F5, Ctrl+T</td><td>play, today</td></tr></table>"
        "<h3>Map and lists</h3><table cellpadding='2' width='100%'>"
        "<tr><td width='38%'>Letters</td><td>find a country on the map</td></tr>"
        "<tr><td width='38%'>Click</td><td>only this country</td></tr>"
        "<tr><td width='38%'>Ctrl+click</td><td>this country too</td></tr></table>"
        "<h3>Signs</h3><table cellpadding='2' width='100%'>"
        "<tr><td width='38%'>Point</td><td>a day</td></tr><tr><td width='38%'>Capsule</td><td>a month, season or year: "
        "the day is "
        "not known</td></tr>"
        "<tr><td width='38%'>Bar</td><td>an interval; a fading end is open</td></tr>"
        "<tr><td width='38%'>Dashed, hatched</td><td>approximate, uncertain</td></tr>"
        "<tr><td width='38%'>Hollow</td><td>planned, seen from the “as of” day</td></tr>"
        "<tr><td width='38%'>Red dot</td><td>sources disagree</td></tr></table>"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, &dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    auto *layout = new QVBoxLayout(&dialog);
    layout->addWidget(words);
    layout->addWidget(buttons);
    const QSize room = parent->screen()->availableSize() * 0.85;
    const QFontMetrics metrics = words->fontMetrics();
    dialog.resize(QSize(metrics.averageCharWidth() * 90, metrics.height() * 44).boundedTo(room));
    dialog.exec();
}

void showAbout(QWidget *parent)
{
    QMessageBox::about(
        parent, Help::tr("About Dateline"),
        Help::tr(
            "<h3>Dateline %1</h3><p>Policy events, their measures and their sources on a timeline.</p>"
            "<p>Free software under the GNU General Public License, version 3 or later.</p>"
            "<p>Map: Natural Earth, public domain. Borders and names on the map imply no opinion on the status of any "
            "territory.</p><p>Typeface of pictures: Inter, SIL Open Font License 1.1.</p>")
            .arg(u"" DATELINE_VERSION ""_s));
}

} // namespace Dateline
