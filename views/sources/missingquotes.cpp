// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sources/missingquotes.h"

#include "views/sources/textblock.h"

#include <QBoxLayout>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostListed = 50;
constexpr qsizetype longestQuote = 120;

QString shortened(const QString &quote)
{
    const QString line = quote.simplified();
    if (line.size() <= longestQuote)
        return line;
    qsizetype end = longestQuote;
    if (line.at(end).isLowSurrogate())
        --end;
    return line.first(end) + u'…';
}

/// The per cent, never 100 of what is not all there.
int percent(double score) { return std::min(99, static_cast<int>(std::floor(score * 100))); }

} // namespace

QString MissingQuotes::whatIsShown(const Mark &missing)
{
    switch (missing.anchor.state) {
    case AnchorState::Approximate:
        return tr("Not here as quoted. Outlined: the nearest passage, %1 % alike").arg(percent(missing.anchor.score));
    case AnchorState::Ambiguous:
        if (missing.length > 0)
            return missing.anchor.score >= 1 ? tr("The quote fits in several places. Outlined: the first")
                                             : tr("Not here as quoted. Outlined: the first of several that are alike");
        return missing.anchor.score >= 1 ? tr("The quote fits in several places")
                                         : tr("Not here as quoted; several places are alike");
    case AnchorState::Exact:
    case AnchorState::Retyped:
    case AnchorState::Broken:
        break;
    }
    return tr("Not here as quoted, nor anything like it");
}

QString MissingQuotes::heading(std::size_t count)
{
    return tr("%Ln quote(s) are not found in this text", nullptr, static_cast<int>(count));
}

MissingQuotes::MissingQuotes(const Snapshot &snapshot, const MarkedText &text, const Theme &theme,
                             const TextFonts &fonts, QWidget *parent)
    : QWidget(parent), m_heading(new QToolButton(this)), m_list(new TextBlock(theme, fonts, this))
{
    const QColor ground = Theme::mix(theme.disputed, theme.ground, 0.08);
    QPalette colours = palette();
    colours.setColor(QPalette::Window, ground);
    setPalette(colours);
    setAutoFillBackground(true);

    colours.setColor(QPalette::ButtonText, Theme::withContrast(theme.text, ground, 7));
    colours.setColor(QPalette::WindowText, colours.color(QPalette::ButtonText));
    m_heading->setPalette(colours);
    m_heading->setText(heading(text.missing.size()));
    m_heading->setToolTip(tr("The text or the quote has been changed since. Opens the list."));
    m_heading->setArrowType(Qt::RightArrow);
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_heading->setAutoRaise(true);
    m_heading->setCheckable(true);
    m_heading->setFocusPolicy(Qt::StrongFocus);
    m_heading->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_heading->setMinimumWidth(1);
    connect(m_heading, &QToolButton::toggled, this, [this](bool open) {
        m_heading->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        m_list->setVisible(open);
    });

    m_list->setAccessibleName(tr("Quotes that are not found"));
    fill(*m_list, snapshot, text);
    m_list->hide();
    connect(m_list, &TextBlock::linkActivated, this,
            [this](int number) { emit passageRequested(static_cast<std::size_t>(number)); });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 12, 4);
    layout->setSpacing(4);
    layout->addWidget(m_heading, 0, Qt::AlignLeft);
    auto *inner = new QHBoxLayout;
    inner->setContentsMargins(4, 0, 0, 4);
    inner->addWidget(m_list);
    layout->addLayout(inner);
}

void MissingQuotes::setOpen(bool open) { m_heading->setChecked(open); }

bool MissingQuotes::isOpen() const { return m_heading->isChecked(); }

void MissingQuotes::fill(TextBlock &words, const Snapshot &snapshot, const MarkedText &text) const
{
    for (std::size_t i = 0; i < text.missing.size() && i < mostListed; ++i) {
        const Mark &mark = text.missing[i];
        words.startParagraph(8);
        const Attribution attribution = snapshot.tracker().attribution(mark.attribution);
        words.addText(tr("“%1”").arg(shortened(attribution.quote.exact)), TextBlock::Style::Quote);
        if (mark.row != noIndex)
            words.addText(tr(" – %1", "an event").arg(snapshot.title(mark.row)), TextBlock::Style::Muted);
        words.startParagraph(2);
        switch (mark.anchor.state) {
        case AnchorState::Exact:
        case AnchorState::Retyped:
        case AnchorState::Broken:
            words.addText(tr("nothing like it is there"), TextBlock::Style::Muted);
            break;
        case AnchorState::Approximate:
            words.addLink(tr("nearest passage, %1 % alike").arg(percent(mark.anchor.score)), static_cast<int>(i),
                          tr("Show the passage"));
            break;
        case AnchorState::Ambiguous:
            words.addText(mark.anchor.score >= 1 ? tr("fits in several places") : tr("several places are alike"),
                          TextBlock::Style::Muted);
            if (mark.length > 0) {
                words.addText(u" · "_s, TextBlock::Style::Muted);
                words.addLink(tr("show the first"), static_cast<int>(i), tr("Show the passage"));
            }
            break;
        }
    }
    if (text.missing.size() > mostListed) {
        words.startParagraph(8);
        words.addText(tr("and %Ln more", nullptr, static_cast<int>(text.missing.size() - mostListed)),
                      TextBlock::Style::Muted);
    }
}

} // namespace Dateline
