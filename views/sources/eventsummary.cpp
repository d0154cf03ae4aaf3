// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sources/eventsummary.h"

#include "views/common/glyphs.h"
#include "views/sources/stateddates.h"
#include "views/sources/textblock.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSet>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int glyphSide = 14;

} // namespace

EventSummary::EventSummary(const Snapshot &snapshot, EventRow row, const Theme &theme, const TextFonts &fonts,
                           QWidget *parent)
    : QWidget(parent)
{
    const Event event = snapshot.event(row);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 12);
    layout->setSpacing(4);
    addHeading(snapshot, row, theme, fonts);

    auto *words = new TextBlock(theme, fonts, this);
    words->setAccessibleName(event.title);
    words->startParagraph();
    words->addText(event.title, TextBlock::Style::Title);
    addDates(*words, snapshot, row);
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
    addOrigins(*words, snapshot, row);
    layout->addWidget(words);
    connect(words, &TextBlock::linkActivated, this,
            [this](int number) { emit partyActivated(static_cast<std::size_t>(number)); });
}

void EventSummary::addHeading(const Snapshot &snapshot, EventRow row, const Theme &theme, const TextFonts &fonts)
{
    const std::uint32_t category = snapshot.table().category()[row];
    if (category == noIndex)
        return;
    auto *glyph = new QLabel(this);
    glyph->setPixmap(glyphPixmap(theme, category, glyphSide, devicePixelRatioF()));
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

    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(glyph);
    line->addWidget(name, 1);
    static_cast<QBoxLayout *>(layout())->addLayout(line);
}

void EventSummary::addDates(TextBlock &words, const Snapshot &snapshot, EventRow row) const
{
    const Edtf &date = snapshot.date(row);
    words.startParagraph();
    words.addText(date.toHuman(), TextBlock::Style::Strong, tr("EDTF: %1").arg(date.toString()));

    const StatedDates stated = statedDates(snapshot, row);
    QStringList others;
    for (const StatedDate &other : stated.dates) {
        if (stated.disagree || other.date != date)
            others.append(tr("%1 (%2)", "date (its sources)").arg(other.date.toHuman(), other.sources.join(", "_L1)));
    }
    if (others.isEmpty())
        return;
    words.startParagraph(2);
    if (stated.disagree) {
        words.addText(tr("Sources disagree on the date: "), TextBlock::Style::Warning);
        words.addText(others.join("; "_L1));
    } else {
        words.addText(tr("Stated as "), TextBlock::Style::Muted);
        words.addText(others.join("; "_L1), TextBlock::Style::Muted);
    }
}

void EventSummary::addParties(TextBlock &words, const Snapshot &snapshot, EventRow row) const
{
    const Event event = snapshot.event(row);
    int space = 8;
    for (const Term<Role> &role : terms<Role>()) {
        bool first = true;
        for (std::size_t i = 0; i < event.parties.size(); ++i) {
            const Party *party = snapshot.party(event.parties[i].party);
            if (event.parties[i].role != role.value || !party)
                continue;
            if (first) {
                words.startParagraph(space);
                words.addText(tr("%1: ").arg(nameFor(role.value)), TextBlock::Style::Muted);
            } else {
                words.addText(u", "_s);
            }
            words.addLink(party->name, static_cast<int>(i),
                          tr("Show only events with %1; with Ctrl add or remove it").arg(party->name));
            first = false;
            space = 2;
        }
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

void EventSummary::addOrigins(TextBlock &words, const Snapshot &snapshot, EventRow row) const
{
    QSet<std::uint32_t> sources;
    for (const std::uint32_t number : snapshot.attributionsOf(row))
        sources.insert(snapshot.sourceOfAttribution(number));
    words.startParagraph(12);
    if (sources.isEmpty()) {
        words.addText(tr("No source yet"), TextBlock::Style::Warning);
        return;
    }
    const int origins = snapshot.table().origins()[row];
    const QString from = origins == 1 ? tr("1 origin") : tr("%1 origins").arg(QLocale().toString(origins));
    const QString in = sources.size() == 1 ? tr("1 source") : tr("%1 sources").arg(QLocale().toString(sources.size()));
    words.addText(tr("%1 in %2", "3 origins in 5 sources").arg(from, in), TextBlock::Style::Strong,
                  tr("Reports that go back to the same first reporter count as one origin."));
}

} // namespace Dateline
