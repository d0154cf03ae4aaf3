// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sources/eventsummary.h"

#include "models/content/attributionwords.h"
#include "models/content/standings.h"
#include "models/content/stateddates.h"
#include "models/wording/counts.h"
#include "models/wording/datewords.h"
#include "views/common/glyphs.h"
#include "views/common/pencilbutton.h"
#include "views/sources/textblock.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QLocale>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int typeGlyphSide = 14;
constexpr int chooseDate = -1;      ///< a link that is no party's
constexpr int widestRivalDate = 18; ///< of the rival dates, in digits

/// "on 1 Mar 2027"; of what is no day as it stands.
QString whenText(const Edtf &date)
{
    const Span span = date.span();
    const bool isDay = span.begin && span.end && *span.end - *span.begin == Days{1};
    return isDay ? EventSummary::tr("on %1", "a day").arg(dateInWords(date)) : dateInWords(date);
}

} // namespace

EventSummary::EventSummary(const Snapshot &snapshot, EventRow row, const Theme &theme, const TextFonts &fonts,
                           bool editable, QWidget *parent)
    : QWidget(parent)
{
    const Event event = snapshot.event(row);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 12);
    layout->setSpacing(4);
    addHeading(snapshot, row, theme, fonts, editable);
    if (editable)
        addActions();

    auto *words = new TextBlock(theme, fonts, this);
    words->setAccessibleName(event.title);
    words->startParagraph();
    words->addText(event.title, TextBlock::Style::Title);
    addDates(*words, snapshot, row, editable);
    addParties(*words, snapshot, row);
    addMeasure(*words, snapshot, row);
    if (!event.summary.isEmpty()) {
        words->startParagraph(8);
        words->addText(event.summary);
    }
    if (!event.note.isEmpty()) {
        words->startParagraph(8);
        words->addText(tr("Analyst’s note: "), TextBlock::Style::Muted);
        words->addText(event.note);
    }
    if (!event.tags.isEmpty()) {
        words->startParagraph(8);
        words->addText(tr("Tags: "), TextBlock::Style::Muted);
        words->addText(event.tags.join(u", "_s));
    }
    const Measure *measure = event.measure.isEmpty() ? nullptr : snapshot.measure(event.measure);
    addReview(*words, event.reviewOn, measure ? measure->reviewOn : Edtf());
    addOrigins(*words, snapshot, row);
    layout->addWidget(words);
    connect(words, &TextBlock::linkActivated, this, [this](int number) {
        if (number == chooseDate)
            emit dateChoiceRequested();
        else
            emit partyActivated(static_cast<std::size_t>(number));
    });
}

/// What a right click offers.
void EventSummary::addActions()
{
    setContextMenuPolicy(Qt::ActionsContextMenu);
    const auto add = [this](const QString &text, void (EventSummary::*request)()) {
        auto *action = new QAction(text, this);
        connect(action, &QAction::triggered, this, request);
        addAction(action);
        return action;
    };
    // The panel looks after the key: it is the same on each of its cards.
    QAction *edit = add(tr("Edit event"), &EventSummary::editRequested);
    edit->setShortcut(QKeySequence(Qt::Key_F2));
    edit->setShortcutContext(Qt::WidgetShortcut);
    add(tr("Add attribution"), &EventSummary::attributionRequested);
}

void EventSummary::addHeading(const Snapshot &snapshot, EventRow row, const Theme &theme, const TextFonts &fonts,
                              bool editable)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    static_cast<QBoxLayout *>(layout())->addLayout(line);
    const auto addPencil = [&] {
        if (!editable)
            return;
        auto *pencil = new PencilButton(theme.mutedText, this);
        pencil->setAccessibleName(tr("Edit event"));
        pencil->setToolTip(tr("Edit event (F2)"));
        connect(pencil, &PencilButton::clicked, this, &EventSummary::editRequested);
        line->addWidget(pencil);
    };
    const std::uint32_t category = snapshot.table().category()[row];
    if (category == noIndex) {
        line->addStretch(1);
        addPencil();
        return;
    }
    auto *glyph = new QLabel(this);
    glyph->setPixmap(glyphPixmap(theme, category, typeGlyphSide, devicePixelRatioF()));
    auto *name = new QLabel(this);
    name->setTextFormat(Qt::PlainText);
    name->setText(snapshot.table().categoryNames()[category]);
    name->setFont(fonts.label);
    name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    name->setForegroundRole(QPalette::WindowText);
    QPalette colours = name->palette();
    colours.setColor(QPalette::WindowText, theme.mutedText);
    name->setPalette(colours);
    // A long name is cut rather than allowed to widen the panel.
    name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    name->setToolTip(Qt::convertFromPlainText(name->text(), Qt::WhiteSpaceNormal));

    line->addWidget(glyph);
    line->addWidget(name, 1);
    addPencil();
}

void EventSummary::addDates(TextBlock &words, const Snapshot &snapshot, EventRow row, bool editable) const
{
    const Edtf &date = snapshot.date(row);
    words.startParagraph();
    words.addText(dateInWords(date), TextBlock::Style::Strong, tr("EDTF: %1").arg(date.toString()));

    const QString reason = snapshot.event(row).dateReason;
    const StatedDates stated = statedDates(snapshot, row);
    if (stated.disagree) {
        words.startParagraph(4);
        words.addText(tr("Sources disagree on the date:"), TextBlock::Style::Warning);
        addRivals(words, date, stated);
    } else {
        QStringList others;
        for (const StatedDate &other : stated.dates) {
            if (other.date != date)
                others.append(
                    tr("%1 (%2)", "date (its sources)").arg(dateInWords(other.date), other.sources.join(", "_L1)));
        }
        if (!others.isEmpty()) {
            words.startParagraph(2);
            words.addText(tr("Stated as "), TextBlock::Style::Muted);
            words.addText(others.join("; "_L1), TextBlock::Style::Muted);
        }
    }
    if (!reason.isEmpty()) {
        words.startParagraph(4);
        words.addText(tr("Why this date: "), TextBlock::Style::Muted);
        words.addText(reason);
    } else if (stated.disagree) {
        words.startParagraph(4);
        words.addText(tr("Why this date: "), TextBlock::Style::Muted);
        words.addText(tr("no reason is kept"), TextBlock::Style::Muted);
        if (editable) {
            words.addText(tr(" · "), TextBlock::Style::Muted);
            words.addLink(tr("Choose…"), chooseDate, tr("Choose among the dates and say why"));
        }
    }
}

/// Date, who says so, and which one the event got.
void EventSummary::addRivals(TextBlock &words, const Edtf &chosen, const StatedDates &stated) const
{
    constexpr double gap = 12;
    const auto isChosen = [&](const StatedDate &each) { return each.date == chosen; };
    std::vector<StatedDate> rows = stated.dates;
    if (std::none_of(rows.begin(), rows.end(), isChosen))
        rows.insert(rows.begin(), {chosen, {tr("no source gives it")}});
    double column = 0;
    for (const StatedDate &each : rows)
        column = std::max(column, words.widthOf(dateInWords(each.date), TextBlock::Style::Strong));
    // A date in many words takes its line; the names then stand under it.
    column = std::min(column, words.widthOf(QString(widestRivalDate, u'0'))) + gap;
    for (const StatedDate &each : rows) {
        words.startRow(column);
        words.addText(dateInWords(each.date), isChosen(each) ? TextBlock::Style::Strong : TextBlock::Style::Body);
        words.addColumn();
        words.addText(each.sources.join(", "_L1));
        if (isChosen(each)) {
            words.addText(tr(" · "), TextBlock::Style::Muted);
            words.addText(tr("chosen"), TextBlock::Style::Strong);
        }
    }
}

void EventSummary::addParties(TextBlock &words, const Snapshot &snapshot, EventRow row) const
{
    const Event event = snapshot.event(row);
    int space = 8;
    for (const RoleParties &parties : partiesByRole(snapshot, event)) {
        words.startParagraph(space);
        words.addText(tr("%1: ").arg(nameFor(parties.role)), TextBlock::Style::Muted);
        for (const std::size_t place : parties.places) {
            const QString name = snapshot.nameOfParty(event.parties[place].party);
            if (place != parties.places.front())
                words.addText(u", "_s);
            words.addLink(name, static_cast<int>(place),
                          tr("Show only events with %1; with Ctrl add or remove it").arg(name));
        }
        space = 2;
    }
}

void EventSummary::addMeasure(TextBlock &words, const Snapshot &snapshot, EventRow row) const
{
    const Event event = snapshot.event(row);
    const Measure *measure = event.measure.isEmpty() ? nullptr : snapshot.measure(event.measure);
    if (!measure)
        return;
    words.startParagraph(8);
    words.addText(tr("Measure: "), TextBlock::Style::Muted);
    words.addText(measure->title, TextBlock::Style::Body, measure->summary);
    words.startParagraph(2);
    words.addText(tr("Effect: "), TextBlock::Style::Muted);
    words.addText(nameFor(measure->effect));
    if (event.milestone) {
        words.addText(tr(" · Status: "), TextBlock::Style::Muted);
        words.addText(nameFor(*event.milestone));
    }
}

void EventSummary::addReview(TextBlock &words, const Edtf &event, const Edtf &measure) const
{
    if (event.isNull() && measure.isNull())
        return;
    words.startParagraph(8);
    QStringList parts;
    if (!event.isNull())
        parts.append(tr("Review %1").arg(whenText(event)));
    if (!measure.isNull() && measure != event)
        parts.append(tr("Review the measure %1").arg(whenText(measure)));
    words.addText(parts.join(u" · "_s), TextBlock::Style::Strong);
}

void EventSummary::addOrigins(TextBlock &words, const Snapshot &snapshot, EventRow row) const
{
    const std::uint32_t sources = countSources(snapshot, {&row, 1});
    words.startParagraph(12);
    if (sources == 0) {
        words.addText(tr("No source yet"), TextBlock::Style::Warning);
        return;
    }
    const int origins = static_cast<int>(snapshot.table().origins()[row]);
    const QString from = origins == 0 ? tr("No named origin") : originsInWords(static_cast<std::size_t>(origins));
    const QString in = sourcesInWords(sources);
    words.addText(tr("%1 in %2", "3 origins in 5 sources").arg(from, in), TextBlock::Style::Strong,
                  tr("Reports that go back to the same first reporter count as one origin, and so do copies of a "
                     "report. “Press reports” and the tracker’s own notes count as none."));
}

} // namespace Dateline
