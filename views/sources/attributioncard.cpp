// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sources/attributioncard.h"

#include "models/items/attributionmodel.h"
#include "views/common/flowlayout.h"
#include "views/sources/linkbutton.h"
#include "views/sources/panelparts.h"
#include "views/sources/textblock.h"

#include <QAction>
#include <QBoxLayout>
#include <QMenu>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

QString text(const QModelIndex &index, AttributionModel::Role role) { return index.data(role).toString(); }

} // namespace

AttributionCard::AttributionCard(const QModelIndex &index, const Theme &theme, const TextFonts &fonts, bool editable,
                                 QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(index.data(Qt::AccessibleTextRole).toString());

    auto *words = new TextBlock(theme, fonts, this);
    words->setAccessibleName(tr("Attribution to %1").arg(text(index, AttributionModel::SourceNameRole)));
    addQuote(*words, index);
    addChain(*words, index);
    addStanding(*words, index);
    addSource(*words, index);
    addDate(*words, index);
    const QString note = text(index, AttributionModel::NoteRole);
    if (!note.isEmpty()) {
        words->startParagraph();
        words->addText(tr("Note: "), TextBlock::Style::Muted);
        words->addText(note);
    }

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 12, 0, 8);
    layout->setSpacing(4);
    layout->addWidget(words);

    addButtons(index, theme);
    if (editable)
        addActions();
    connect(words, &TextBlock::linkActivated, this, &AttributionCard::sourceRequested);
}

void AttributionCard::addButtons(const QModelIndex &index, const Theme &theme)
{
    const QColor colour = Theme::withContrast(theme.accent, theme.ground, 4.5);
    constexpr int gap = 12;
    auto *buttons = new FlowLayout(gap); // they go on in a second line where the panel is narrow
    if (index.data(AttributionModel::HasTextRole).toBool()) {
        const bool quotes = !text(index, AttributionModel::QuoteExactRole).isEmpty();
        auto *show = new LinkButton(quotes ? tr("Show in text") : tr("Show text"), colour, this);
        connect(show, &LinkButton::clicked, this, &AttributionCard::textRequested);
        buttons->addWidget(show);
    }
    const QUrl url = openableUrl(text(index, AttributionModel::UrlRole));
    if (!url.isEmpty()) {
        auto *open = new LinkButton(tr("Open %1", "a web site").arg(siteName(url)), colour, this);
        open->setToolTip(Qt::convertFromPlainText(url.toDisplayString(), Qt::WhiteSpaceNormal));
        connect(open, &LinkButton::clicked, this, [this, url] { emit openRequested(url); });
        buttons->addWidget(open);
    }
    auto *copy = new LinkButton(tr("Copy ▾"), colour, this);
    copy->setAccessibleName(tr("Copy"));
    connect(copy, &LinkButton::clicked, this, [this, copy] { showCopies(copy); });
    buttons->addWidget(copy);
    static_cast<QBoxLayout *>(layout())->addLayout(buttons);
}

/// As buttons, and as what a right click offers.
void AttributionCard::addActions()
{
    setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *buttons = static_cast<FlowLayout *>(layout()->itemAt(layout()->count() - 1)->layout());
    const Theme theme = Theme::fromPalette(activePalette(*this));
    const auto add = [&](const QString &button, const QString &text, void (AttributionCard::*request)()) {
        auto *link = new LinkButton(button, Theme::withContrast(theme.accent, theme.ground, 4.5), this);
        link->setAccessibleName(text);
        connect(link, &LinkButton::clicked, this, request);
        buttons->addWidget(link);
        auto *action = new QAction(text, this);
        connect(action, &QAction::triggered, this, request);
        addAction(action);
        return action;
    };
    // The panel looks after the key: it is the same on each of its cards.
    QAction *edit = add(tr("Edit"), tr("Edit attribution"), &AttributionCard::editRequested);
    edit->setShortcut(QKeySequence(Qt::Key_F2));
    edit->setShortcutContext(Qt::WidgetShortcut);
    add(tr("Remove"), tr("Remove attribution"), &AttributionCard::removalRequested);
}

void AttributionCard::showCopies(QWidget *button)
{
    auto *menu = new QMenu(button);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &text, CopyForm form) {
        menu->addAction(text, this, [this, form] { emit copyRequested(form); });
    };
    add(tr("Quote with source"), CopyForm::QuoteWithSource);
    add(tr("Citation"), CopyForm::Citation);
    add(tr("BibTeX"), CopyForm::Bibtex);
    add(tr("CSL-JSON"), CopyForm::CslJson);
    menu->popup(button->mapToGlobal(button->rect().bottomLeft()));
}

void AttributionCard::addQuote(TextBlock &words, const QModelIndex &index) const
{
    const QString quote = text(index, AttributionModel::QuoteExactRole);
    if (quote.isEmpty())
        return;
    words.startParagraph();
    const QString prefix = text(index, AttributionModel::QuotePrefixRole);
    const QString suffix = text(index, AttributionModel::QuoteSuffixRole);
    QString context;
    if (!prefix.isEmpty() || !suffix.isEmpty())
        context = tr("In the source: …%1%2%3…").arg(prefix, quote, suffix);
    words.addText(tr("“%1”").arg(quote), TextBlock::Style::Quote, context);
}

/// The last of the chain is the source itself.
void AttributionCard::addChain(TextBlock &words, const QModelIndex &index) const
{
    words.startParagraph();
    const QString chain = text(index, AttributionModel::ChainRole);
    const QString name = text(index, AttributionModel::SourceNameRole);
    if (name.isEmpty() || !chain.endsWith(name, Qt::CaseInsensitive)) {
        words.addText(chain, TextBlock::Style::Strong);
        return;
    }
    words.addText(chain.chopped(name.size()), TextBlock::Style::Strong);
    words.addLink(name, 0, tr("Show this source"), TextBlock::Style::Strong);
}

void AttributionCard::addStanding(TextBlock &words, const QModelIndex &index) const
{
    words.startParagraph(2);
    const auto support = static_cast<Support>(index.data(AttributionModel::SupportRole).toInt());
    const auto claim = static_cast<Claim>(index.data(AttributionModel::ClaimRole).toInt());
    QString standing = text(index, AttributionModel::SupportTextRole);
    if (claim != Claim::Event)
        standing = tr("%1 · %2", "Supports · Date").arg(standing, text(index, AttributionModel::ClaimTextRole));
    words.addText(standing, support == Support::Disputes ? TextBlock::Style::Warning : TextBlock::Style::Muted);

    const QString grade = text(index, AttributionModel::GradeRole);
    if (!grade.isEmpty()) {
        words.addText(tr(" · "), TextBlock::Style::Muted);
        words.addText(grade, TextBlock::Style::Body, text(index, AttributionModel::GradeTextRole));
    }
    const bool confirmed =
        index.data(AttributionModel::CredibilityRole).toInt() == static_cast<int>(Credibility::Confirmed);
    const int origins = index.data(AttributionModel::OriginsRole).toInt();
    if (confirmed && origins >= 2) {
        words.addText(tr(" · "), TextBlock::Style::Muted);
        words.addText(tr("Confirmed"), TextBlock::Style::Body, tr("Another independent origin says the same"));
    }
    const QString locator = text(index, AttributionModel::LocatorRole);
    if (!locator.isEmpty())
        words.addText(tr(" · %1").arg(locator), TextBlock::Style::Muted);
    if (text(index, AttributionModel::QuoteExactRole).isEmpty())
        words.addText(tr(" · no quote"), TextBlock::Style::Muted);
    if (confirmed && origins < 2) {
        words.startParagraph(2);
        words.addText(tr("1, confirmed, needs two independent origins; this event has %1").arg(origins),
                      TextBlock::Style::Warning);
    }
}

void AttributionCard::addSource(TextBlock &words, const QModelIndex &index) const
{
    const QString title = text(index, AttributionModel::SourceTitleRole);
    const QString name = text(index, AttributionModel::SourceNameRole);
    const QString publisher = text(index, AttributionModel::PublisherRole);
    const QString authors = text(index, AttributionModel::AuthorsRole);
    const QString issued = text(index, AttributionModel::IssuedRole);

    // "Title · authors · publisher · date": what the chain above does not say already.
    QStringList parts;
    if (title != name)
        parts.append(title);
    if (!authors.isEmpty())
        parts.append(authors);
    if (!publisher.isEmpty() && publisher != name)
        parts.append(publisher);
    parts.append(issued.isEmpty() ? tr("undated") : issued);
    words.startParagraph(2);
    words.addText(parts.join(u" · "_s), TextBlock::Style::Muted);
}

void AttributionCard::addDate(TextBlock &words, const QModelIndex &index) const
{
    const QString stated = text(index, AttributionModel::StatedRole);
    const QString date = text(index, AttributionModel::DateRole);
    if (stated.isEmpty() && date.isEmpty())
        return;
    words.startParagraph(2);
    words.addText(tr("Date: "), TextBlock::Style::Muted);
    const bool differs = index.data(AttributionModel::DateDiffersRole).toBool();
    QString line = date;
    if (!stated.isEmpty())
        line = date.isEmpty() ? tr("“%1”").arg(stated) : tr("“%1” → %2").arg(stated, date);
    words.addText(line, differs ? TextBlock::Style::Warning : TextBlock::Style::Body,
                  differs ? tr("No day in common with the event’s date") : QString());
}

} // namespace Dateline
