// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/map/targetbuttons.h"

#include "views/common/foldedchoice.h"

#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace Dateline {

namespace {

constexpr int buttonGap = 2;
constexpr const char *placeProperty = "place";

int placeOf(const QToolButton *button) { return button->property(placeProperty).toInt(); }

bool withControl() { return QGuiApplication::keyboardModifiers().testFlag(Qt::ControlModifier); }

} // namespace

TargetButtons::TargetButtons(QWidget *parent) : QWidget(parent), m_list(new QComboBox(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_list->setMinimumContentsLength(8);
    m_list->setAccessibleName(tr("Towards whom"));
    m_list->setToolTip(tr("Towards whom: filters by that company"));
    findFolded(m_list);
    connect(m_list, &QComboBox::activated, this, [this](int index) { emit targetChosen(index, true); });
    setTargets({}, 0);
}

QToolButton *TargetButtons::addButton(const QString &name, int place)
{
    auto *button = new QToolButton(this);
    QString text = name;
    button->setText(text.replace(QLatin1Char('&'), QLatin1String("&&")));
    button->setAccessibleName(tr("Towards %1").arg(name));
    button->setToolTip(place == anyTarget ? tr("The strictest of all measures of a country, whomever they aim at")
                                          : tr("Filters by this company; with Ctrl by it, too"));
    button->setProperty(placeProperty, place);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::clicked, this, [this, button, place] {
        button->setChecked(std::find(m_chosen.begin(), m_chosen.end(), place) != m_chosen.end());
        emit targetChosen(place, !withControl());
    });
    m_buttons.push_back(button);
    return button;
}

void TargetButtons::setTargets(const QStringList &names, std::size_t main)
{
    for (QToolButton *button : m_buttons) {
        button->hide();
        button->setParent(nullptr);
        button->deleteLater();
    }
    m_buttons.clear();
    m_names = static_cast<std::size_t>(names.size());
    for (std::size_t i = 0; i < std::min(main, m_names); ++i)
        addButton(names[static_cast<qsizetype>(i)], static_cast<int>(i) + 1);
    addButton(tr("Any company"), anyTarget);
    {
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        m_list->addItem(tr("Any company"));
        m_list->addItems(names);
    }
    QWidget *before = nullptr;
    for (QToolButton *button : m_buttons) {
        if (before)
            setTabOrder(before, button);
        before = button;
    }
    setTabOrder(before, m_list);
    updateGeometry();
    arrange();
}

void TargetButtons::setChosen(const std::vector<int> &places, const QString &words)
{
    m_chosen = places;
    m_words = words;
    arrange();
}

int TargetButtons::widthOfList() const { return m_list->sizeHint().width(); }

/// The list is there where the buttons do not offer or say all.
void TargetButtons::arrange()
{
    if (m_arranging)
        return;
    m_arranging = true;
    int all = 0;
    for (const QToolButton *button : m_buttons)
        all += button->sizeHint().width() + buttonGap;
    const bool everyone = m_buttons.size() == m_names + 1 && all <= width() + buttonGap;
    const int room = everyone ? width() : width() - widthOfList() - buttonGap;
    int x = 0;
    bool full = false;
    for (QToolButton *button : m_buttons) {
        const QSize wanted = button->sizeHint();
        full = full || (!everyone && x + wanted.width() > room);
        button->setVisible(!full);
        if (full)
            continue;
        button->setGeometry(x, (height() - wanted.height()) / 2, wanted.width(), wanted.height());
        x += wanted.width() + buttonGap;
    }
    m_list->setVisible(!everyone);
    const QSize list = m_list->sizeHint();
    m_list->setGeometry(x, (height() - list.height()) / 2, std::min(std::max(0, width() - x), 2 * list.width()),
                        list.height());
    showChosen();
    m_arranging = false;
}

/// Each button says whether it is looked at; the list says what no button does.
void TargetButtons::showChosen()
{
    std::vector<int> said;
    for (QToolButton *button : m_buttons) {
        const bool chosen = std::find(m_chosen.begin(), m_chosen.end(), placeOf(button)) != m_chosen.end();
        button->setChecked(chosen);
        if (chosen && !button->isHidden())
            said.push_back(placeOf(button));
    }
    const QSignalBlocker blocker(m_list);
    const bool alone = m_chosen.size() == 1 && said.empty();
    m_list->setPlaceholderText(said.size() == m_chosen.size() ? tr("Others") : m_words);
    m_list->setCurrentIndex(alone ? m_chosen.front() : -1);
}

QSize TargetButtons::sizeHint() const
{
    int wanted = widthOfList();
    int height = m_list->sizeHint().height();
    for (const QToolButton *button : m_buttons) {
        wanted += button->sizeHint().width() + buttonGap;
        height = std::max(height, button->sizeHint().height());
    }
    return {wanted, height};
}

QSize TargetButtons::minimumSizeHint() const { return {m_list->minimumSizeHint().width(), sizeHint().height()}; }

void TargetButtons::resizeEvent(QResizeEvent *) { arrange(); }

bool TargetButtons::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        updateGeometry();
        arrange();
    }
    return QWidget::event(event);
}

} // namespace Dateline
