// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sources/sourcerecord.h"
#include "models/wording/datewords.h"
#include "models/wording/language.h"

#include "views/sources/attributioncard.h"
#include "views/sources/linkbutton.h"
#include "views/sources/textblock.h"

#include <QBoxLayout>
#include <QLocale>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int recordMargin = 12;

/// "English" of "en-AU"; the tag where Qt does not know it.
QString languageName(const QString &tag)
{
    const QLocale locale(tag);
    return locale.language() == QLocale::C ? tag : QLocale::languageToString(locale.language());
}

} // namespace

SourceRecord::SourceRecord(const Source &source, const SourceStanding &standing, const Theme &theme,
                           const TextFonts &fonts, QWidget *parent)
    : QWidget(parent)
{
    auto *words = new TextBlock(theme, fonts, this);
    words->setAccessibleName(tr("Source: %1").arg(source.title));
    words->startParagraph();
    words->addText(source.title.isEmpty() ? tr("Untitled source") : source.title, TextBlock::Style::Title);
    addRecord(*words, source);
    addStanding(*words, standing);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(recordMargin, recordMargin, recordMargin, 8);
    layout->setSpacing(4);
    layout->addWidget(words);
    const QUrl url = openableUrl(source.url);
    if (url.isEmpty())
        return;
    auto *open = new LinkButton(tr("Open %1", "a web site").arg(siteName(url)),
                                Theme::withContrast(theme.accent, theme.ground, 4.5), this);
    open->setToolTip(Qt::convertFromPlainText(url.toDisplayString(), Qt::WhiteSpaceNormal));
    connect(open, &LinkButton::clicked, this, [this, url] { emit openRequested(url); });
    layout->addWidget(open, 0, Qt::AlignLeft);
}

void SourceRecord::addRecord(TextBlock &words, const Source &source) const
{
    QStringList who;
    for (const QString &name : {source.containerTitle, source.publisher, displayAuthors(source)}) {
        if (!name.isEmpty() && !who.contains(name, Qt::CaseInsensitive))
            who.append(name);
    }
    if (!who.isEmpty()) {
        words.startParagraph();
        words.addText(who.join(u" · "_s));
    }
    QStringList more{source.issued.isNull() ? tr("undated") : dateInWords(source.issued)};
    if (!source.accessed.isNull())
        more.append(tr("read %1", "a date").arg(dateInWords(source.accessed)));
    if (!source.language.isEmpty())
        more.append(languageName(source.language));
    if (source.reliability)
        more.append(
            tr("%1 (%2)", "Usually reliable (B)").arg(nameFor(*source.reliability), wordFor(*source.reliability)));
    words.startParagraph(2);
    words.addText(more.join(u" · "_s), TextBlock::Style::Muted);
}

void SourceRecord::addStanding(TextBlock &words, const SourceStanding &standing) const
{
    const auto number = [](std::size_t count) { return numberInWords(static_cast<qlonglong>(count)); };
    words.startParagraph(8);
    if (standing.events == 0) {
        words.addText(tr("No event refers to it yet."), TextBlock::Style::Muted);
        return;
    }
    const int events = static_cast<int>(standing.events);
    QString line;
    if (standing.confirmed == 0)
        line = tr("Speaks of %Ln event(s); no other origin says the same of any.", nullptr, events);
    else if (standing.confirmed == standing.events)
        line = tr("Speaks of %Ln event(s); another origin says the same of each.", nullptr, events);
    else
        line = tr("Speaks of %Ln event(s); of %1 another origin says the same.", nullptr, events)
                   .arg(number(standing.confirmed));
    words.addText(line, TextBlock::Style::Muted,
                  tr("Reports that go back to the same first reporter count as one origin, and so do copies of a "
                     "report."));
    if (standing.disputed == 0)
        return;
    words.startParagraph(2);
    if (standing.events == 1)
        words.addText(tr("Sources disagree on it."), TextBlock::Style::Warning);
    else
        words.addText(tr("Sources disagree on %1 of them.").arg(number(standing.disputed)), TextBlock::Style::Warning);
}

} // namespace Dateline
