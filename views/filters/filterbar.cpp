// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/filters/filterbar.h"
#include "models/wording/counts.h"
#include "models/wording/language.h"

#include "views/common/chip.h"
#include "views/common/flowlayout.h"
#include "views/filters/datepopup.h"
#include "views/filters/facetpopup.h"
#include "views/filters/savedviewbutton.h"

#include <QActionGroup>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <chrono>

namespace Dateline {

using namespace std::chrono_literals;

namespace {

constexpr auto searchDelay = 150ms; // long enough to skip the letters of a quickly typed word
constexpr int searchWidth = 30;     // in digits
constexpr int leastSearchWidth = 12;
constexpr int mostOriginsOffered = 4;

/// Gives way where the window is narrow.
class SearchField : public QLineEdit
{
public:
    explicit SearchField(QWidget *parent) : QLineEdit(parent)
    {
        setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override { return {widthOf(searchWidth), QLineEdit::sizeHint().height()}; }
    QSize minimumSizeHint() const override
    {
        return {widthOf(leastSearchWidth), QLineEdit::minimumSizeHint().height()};
    }

private:
    int widthOf(int digits) const { return fontMetrics().horizontalAdvance(u'0') * digits; }
};

QString withArrow(const QString &name) { return FilterBar::tr("%1 ▾", "button that opens a list").arg(name); }

} // namespace

FilterBar::FilterBar(Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_flowArea(new QWidget(this))
    , m_flow(new FlowLayout(4, m_flowArea))
    , m_savedViews(new SavedViewButton(m_flowArea))
    , m_search(new SearchField(this))
    , m_searchDelay(new QTimer(this))
    , m_status(new QLabel(this))
    , m_clear(new QToolButton(this))
{
    setAccessibleName(tr("Filter"));
    m_flow->addWidget(m_savedViews);
    addPopup(ConditionKind::Country, tr("Country"),
             new FacetPopup(workspace, Facet::Country, tr("Countries"), tr("Any country"), this));
    addPopup(ConditionKind::Company, tr("Company"),
             new FacetPopup(workspace, Facet::Company, tr("Companies and others"), tr("Any company"), this));
    addPopup(ConditionKind::Category, tr("Category"),
             new FacetPopup(workspace, Facet::Category, tr("Categories"), tr("Any category"), this));
    addPopup(ConditionKind::Milestone, tr("Status"),
             new FacetPopup(workspace, Facet::Milestone, tr("Status of the measure"), tr("Any status"), this));
    addPopup(ConditionKind::Window, tr("Dates"), new DatePopup(workspace, this));
    m_tags =
        addPopup(ConditionKind::Tag, tr("Tag"), new FacetPopup(workspace, Facet::Tag, tr("Tags"), tr("Any tag"), this));
    addOriginsMenu();
    addSearch();

    m_status->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_clear->setText(tr("Clear"));
    m_clear->setToolTip(tr("Remove all conditions"));
    m_clear->setAutoRaise(true);
    connect(m_clear, &QToolButton::clicked, this, [this] {
        m_searchDelay->stop();
        m_workspace->clearFilter();
        m_search->setFocus(Qt::OtherFocusReason); // the button is about to be disabled
    });

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(8);
    layout->addWidget(m_flowArea, 1, Qt::AlignVCenter);
    auto *right = new QHBoxLayout;
    right->setSpacing(8);
    right->addWidget(m_search);
    right->addWidget(m_status);
    right->addWidget(m_clear);
    layout->addLayout(right);
    layout->setAlignment(right, Qt::AlignTop);

    connect(workspace, &Workspace::snapshotChanged, this, &FilterBar::refresh);
    connect(workspace, &Workspace::resultChanged, this, &FilterBar::refresh);
    refresh();
}

QToolButton *FilterBar::addButton(const QString &name, const QString &purpose)
{
    auto *button = new QToolButton(m_flowArea);
    button->setText(withArrow(name));
    button->setAccessibleName(name);
    button->setToolTip(purpose);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    m_flow->addWidget(button);
    return button;
}

QToolButton *FilterBar::addPopup(ConditionKind kind, const QString &name, Popup *popup)
{
    QToolButton *button = addButton(name, tr("Choose which events to show: %1").arg(popup->accessibleName()));
    connect(button, &QToolButton::clicked, popup, [button, popup] {
        button->setDown(true);
        popup->openAt(button);
    });
    connect(popup, &Popup::closed, button, [button] { button->setDown(false); });
    m_openers.push_back({kind, button});
    return button;
}

QToolButton *FilterBar::addOriginsMenu()
{
    QToolButton *button = addButton(tr("Origins"), tr("Show only events that several independent reporters stand for"));
    auto *menu = new QMenu(button);
    auto *group = new QActionGroup(menu);
    for (int origins = 0; origins <= mostOriginsOffered; ++origins) {
        if (origins == 1)
            continue; // nearly every event has one: no condition worth a line
        QAction *action = menu->addAction(origins == 0 ? tr("Any number") : tr("At least %1").arg(origins));
        action->setCheckable(true);
        action->setData(origins);
        group->addAction(action);
    }
    connect(group, &QActionGroup::triggered, this, [this](const QAction *action) {
        Filter filter = m_workspace->filter();
        filter.minimumOrigins = action->data().toInt();
        m_workspace->setFilter(filter);
    });
    connect(menu, &QMenu::aboutToShow, group, [this, group] {
        const QList<QAction *> actions = group->actions();
        for (QAction *action : actions)
            action->setChecked(action->data().toInt() == m_workspace->filter().minimumOrigins);
    });
    connect(button, &QToolButton::clicked, menu,
            [button, menu] { menu->popup(button->mapToGlobal(QPoint(0, button->height() + 2))); });
    m_openers.push_back({ConditionKind::Origins, button});
    return button;
}

void FilterBar::addSearch()
{
    m_search->setPlaceholderText(tr("Search titles, quotes, sources"));
    m_search->setAccessibleName(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaxLength(1000);
    m_searchDelay->setSingleShot(true);
    m_searchDelay->setInterval(searchDelay);
    connect(m_search, &QLineEdit::textEdited, m_searchDelay, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, &FilterBar::applySearch);
    connect(m_searchDelay, &QTimer::timeout, this, &FilterBar::applySearch);
}

void FilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

QString FilterBar::statusText() const
{
    const std::size_t total = m_workspace->snapshot()->table().count();
    if (m_workspace->filter().isEmpty())
        return eventsInWords(total);
    return tr("%1 of %Ln event(s)", "%1: how many of them are shown", static_cast<int>(total))
        .arg(numberInWords(static_cast<qlonglong>(m_workspace->result().count)));
}

void FilterBar::applySearch()
{
    m_searchDelay->stop();
    Filter filter = m_workspace->filter();
    filter.text = m_search->text().trimmed();
    m_workspace->setFilter(filter);
}

void FilterBar::refresh()
{
    const Filter &filter = m_workspace->filter();
    // What is being typed stays, blanks at its end included.
    if (!m_searchDelay->isActive() && m_search->text().trimmed() != filter.text)
        m_search->setText(filter.text);
    m_status->setText(statusText());
    m_clear->setEnabled(!filter.isEmpty());
    m_tags->setVisible(!m_workspace->snapshot()->table().tagNames().empty());
    showChips(conditionsOf(filter, m_workspace->snapshot()->table()));
}

void FilterBar::showChips(std::vector<Condition> conditions)
{
    const bool same = std::equal(conditions.begin(), conditions.end(), m_conditions.begin(), m_conditions.end(),
                                 [](const Condition &a, const Condition &b) {
                                     return a.kind == b.kind && a.text == b.text && a.category == b.category
                                         && a.details == b.details;
                                 });
    m_conditions = std::move(conditions);
    if (same)
        return;

    std::size_t focused = m_chips.size();
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        if (m_chips[i]->hasFocus())
            focused = i;
    }
    const bool hadFocus = focused < m_chips.size();
    for (Chip *chip : m_chips) {
        m_flow->removeWidget(chip);
        chip->hide();
        chip->deleteLater(); // perhaps this is called by the chip itself
    }
    m_chips.clear();

    for (std::size_t i = 0; i < m_conditions.size(); ++i) {
        const Condition &condition = m_conditions[i];
        // The first of a kind names it for those that follow.
        const bool first = i == 0 || m_conditions[i - 1].kind != condition.kind;
        auto *chip = new Chip(first ? condition.kindName : QString(), condition.text, condition.category,
                              tr("Condition of the filter. Delete removes it."), m_flowArea);
        chip->setCategories(m_workspace->snapshot()->tracker().categories);
        const QString full =
            condition.kindName.isEmpty() ? condition.text : tr("%1: %2").arg(condition.kindName, condition.text);
        chip->setAccessibleName(full);
        chip->setToolTip(
            Qt::convertFromPlainText(condition.details.isEmpty() ? full : condition.details, Qt::WhiteSpaceNormal));
        connect(chip, &Chip::removeRequested, this, [this, i] { removeCondition(i); });
        connect(chip, &Chip::clicked, this, [this, kind = condition.kind] { openCondition(kind); });
        m_flow->addWidget(chip);
        chip->show();
        m_chips.push_back(chip);
    }

    if (hadFocus) {
        QWidget *next = m_search;
        if (!m_chips.empty())
            next = m_chips[std::min(focused, m_chips.size() - 1)];
        next->setFocus(Qt::OtherFocusReason);
    }
    QWidget *previous = m_openers.back().button;
    for (Chip *chip : m_chips) {
        setTabOrder(previous, chip);
        previous = chip;
    }
    setTabOrder(previous, m_search);
    setTabOrder(m_search, m_clear);
    updateGeometry();
}

void FilterBar::removeCondition(std::size_t index)
{
    Filter filter = m_workspace->filter();
    m_conditions[index].remove(filter);
    if (m_conditions[index].kind == ConditionKind::Text)
        m_searchDelay->stop();
    m_workspace->setFilter(filter);
}

void FilterBar::openCondition(ConditionKind kind)
{
    if (kind == ConditionKind::Text) {
        focusSearch();
        return;
    }
    for (const Opener &opener : m_openers) {
        if (opener.kind == kind)
            opener.button->click();
    }
}

} // namespace Dateline
