// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/dateecho.h"

#include "models/wording/datewords.h"
#include "views/common/datestrip.h"
#include "views/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace Dateline {

namespace {

constexpr std::size_t mostChoices = 3; ///< that are shown; the likeliest come first
constexpr std::size_t choicesBesideStrip = 2;

} // namespace

DateEcho::DateEcho(QWidget *parent)
    : QFrame(parent), m_layout(new QHBoxLayout(this)), m_words(new QLabel(this)), m_strip(new DateStrip(this))
{
    QFont quiet = font();
    if (quiet.pointSizeF() > 1)
        quiet.setPointSizeF(quiet.pointSizeF() - 1);
    setFont(quiet);
    // As high as the buttons of choices, so that a form does not jump while somebody types.
    setMinimumHeight(lineHeight());
    m_words->setTextFormat(Qt::PlainText);
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_words, 1);
    m_layout->addWidget(m_strip);
}

int DateEcho::lineHeight() const { return fontMetrics().height() + 4; }

void DateEcho::setFloating(bool floating)
{
    if (!floating)
        return;
    setWindowFlags(Qt::ToolTip | Qt::FramelessWindowHint);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFrameStyle(QFrame::StyledPanel | QFrame::Plain);
    m_words->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_layout->setContentsMargins(8, 4, 8, 4);
}

void DateEcho::setEntry(const DateEntry &entry)
{
    const bool wrong = !entry.isAcceptable();
    const Theme theme = Theme::fromPalette(palette());
    QPalette colours = palette();
    colours.setColor(
        QPalette::WindowText,
        Theme::withContrast(wrong ? theme.disputed : theme.mutedText, palette().color(QPalette::Window), 4.5));
    m_words->setPalette(colours);
    m_words->setText(wrong ? entry.problem() : entry.understood());
    m_words->setWordWrap(wrong && !isWindow());
    m_strip->setDate(entry.date());
    // "29 Feb 2020, the last day of Feb 2020" needs the room for itself.
    const bool lastDay = !wrong && entry.choices().empty() && entry.understood() != dateInWords(entry.date());
    m_hasStrip = !entry.date().isNull() && !lastDay && entry.choices().size() <= choicesBesideStrip;
    setChoices(entry);
    showStripWithRoom();
}

void DateEcho::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    showStripWithRoom();
}

void DateEcho::showStripWithRoom()
{
    int words = m_words->sizeHint().width() + m_layout->spacing();
    for (const QToolButton *button : m_choices)
        words += button->sizeHint().width() + m_layout->spacing();
    m_strip->setVisible(m_hasStrip && (isWindow() || width() >= words + m_strip->sizeHint().width()));
}

void DateEcho::setChoices(const DateEntry &entry)
{
    const std::size_t count = std::min(entry.choices().size(), mostChoices);
    while (m_choices.size() > count) {
        delete m_choices.back();
        m_choices.pop_back();
    }
    while (m_choices.size() < count) {
        const std::size_t place = m_choices.size();
        auto *button = new QToolButton(this);
        button->setCheckable(true);
        button->setFixedHeight(lineHeight());
        button->setFocusPolicy(isWindow() ? Qt::NoFocus : Qt::TabFocus);
        connect(button, &QToolButton::clicked, this, [this, place] { emit chosen(place); });
        m_layout->insertWidget(static_cast<int>(place), button);
        m_choices.push_back(button);
    }
    for (std::size_t i = 0; i < count; ++i) {
        m_choices[i]->setText(entry.choiceInWords(i));
        m_choices[i]->setAccessibleName(tr("Read as %1").arg(entry.choiceInWords(i)));
        m_choices[i]->setChecked(i == entry.chosen());
    }
    if (count > 0) // the button that is pressed says it, but for the day that is taken of something longer
        m_words->setText(entry.kind() == DateEntry::Kind::SingleDay
                                 && entry.understood() != entry.choiceInWords(entry.chosen())
                             ? entry.understood()
                             : QString());
}

} // namespace Dateline
