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
    // Side by side: in one column they would be higher than a small screen.
    const QString halves[] = {
        Help::tr("<h3>Timeline</h3><table cellpadding='2'>"
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
                 "<tr><td>Letters</td><td>find a title</td></tr></table>"
                 "<h3>As of</h3><table cellpadding='2'>"
                 "<tr><td>Click on the axis</td><td>looks at that day</td></tr>"
                 "<tr><td>Drag the line</td><td>moves the day</td></tr>"
                 "<tr><td>Ctrl+Comma, Ctrl+Period</td><td>previous and next change of a stance</td></tr>"
                 "<tr><td>F5, Ctrl+T</td><td>play, today</td></tr></table>"),
        Help::tr("<h3>Event</h3><table cellpadding='2'>"
                 "<tr><td>Ctrl+Shift+N</td><td>new event</td></tr>"
                 "<tr><td>F8, Shift+F8</td><td>next and previous event</td></tr>"
                 "<tr><td>Shift+F2</td><td>edit the event</td></tr>"
                 "<tr><td>F2</td><td>edit what has the focus: the event, an attribution</td></tr>"
                 "<tr><td>Ctrl+Shift+A</td><td>add an attribution</td></tr>"
                 "<tr><td>Ctrl+D, Del</td><td>duplicate, delete</td></tr>"
                 "<tr><td>Ctrl+Enter, Esc</td><td>save or discard what is written</td></tr>"
                 "<tr><td>Ctrl+Shift+H</td><td>history</td></tr></table>"
                 "<h3>Table</h3><table cellpadding='2'>"
                 "<tr><td>Letters, F2</td><td>edit the cell</td></tr>"
                 "<tr><td>Ctrl+Shift+E</td><td>edit the selected events</td></tr>"
                 "<tr><td>Ctrl+Alt+V</td><td>paste rows as events</td></tr>"
                 "<tr><td>Ctrl+H</td><td>replace in a column</td></tr></table>"
                 "<h3>Views and panels</h3><table cellpadding='2'>"
                 "<tr><td>Ctrl+1 … Ctrl+5</td><td>timeline, map, matrix, charts, sources in the middle</td></tr>"
                 "<tr><td>Double click on a title</td><td>the panel in the whole window, and back</td></tr>"
                 "<tr><td>Alt+1</td><td>timeline</td></tr>"
                 "<tr><td>Alt+2 … Alt+7</td><td>table, matrix, measure, sources, checks, charts</td></tr>"
                 "<tr><td>Alt+8, 9, 0</td><td>map, countries and companies, details</td></tr></table>"
                 "<h3>Map and lists</h3><table cellpadding='2'>"
                 "<tr><td>Letters</td><td>find a country on the map</td></tr>"
                 "<tr><td>Click</td><td>only this country</td></tr>"
                 "<tr><td>Ctrl+click</td><td>this country too</td></tr></table>"
                 "<h3>Signs</h3><table cellpadding='2'>"
                 "<tr><td>Point</td><td>a day</td></tr>"
                 "<tr><td>Capsule</td><td>a month, season or year</td></tr>"
                 "<tr><td>Bar</td><td>an interval; a fading end is open</td></tr>"
                 "<tr><td>Dashed, hatched</td><td>approximate, uncertain</td></tr>"
                 "<tr><td>Hollow</td><td>planned, seen from the “as of” day</td></tr>"
                 "<tr><td>Red dot</td><td>sources disagree</td></tr></table>")};
    const QString cell = u"<td style='white-space:nowrap; padding-right:24px'>"_s;
    words->setHtml(u"<table><tr>"_s + cell + halves[0] + u"</td>"_s + cell + halves[1] + u"</td></tr></table>"_s);
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
