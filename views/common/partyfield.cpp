// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/partyfield.h"

#include "views/common/chip.h"
#include "views/common/flowlayout.h"
#include "views/common/suggestions.h"

#include <QActionGroup>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int partyChipGap = 4;
constexpr std::size_t mostParties = 30; ///< suggestions; more letters find the others

} // namespace

PartyField::PartyField(Roles roles, QWidget *parent)
    : QWidget(parent)
    , m_roles(roles)
    , m_flow(new FlowLayout(partyChipGap))
    , m_chipArea(new QWidget(this))
    , m_line(new SuggestingLine(this))
{
    m_flow->setContentsMargins(0, 0, 0, 0);
    m_chipArea->setLayout(m_flow);
    m_chipArea->setSizePolicy([] {
        QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        return policy;
    }());
    m_chipArea->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(partyChipGap);
    layout->addWidget(m_chipArea);
    layout->addWidget(m_line);
    setFocusProxy(m_line);
    m_line->setPlaceholderText(tr("Add a country, company or person"));
    m_line->setFinder([this](const QString &typed) { return suggestions(typed); });
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::textEdited, this, &PartyField::edited);
    connect(m_line, &SuggestingLine::chosen, this, [this](const QVariant &party) { add(party.value<Party>()); });
}

void PartyField::setParties(std::vector<Participation> parties, std::vector<Party> made)
{
    m_parties = std::move(parties);
    m_made = std::move(made);
    m_earlier.clear();
    showChips();
}

std::vector<Party> PartyField::madeParties() const
{
    std::vector<Party> made;
    for (const Party &party : m_made) {
        if (std::any_of(m_parties.begin(), m_parties.end(),
                        [&](const Participation &each) { return each.party == party.id; }))
            made.push_back(party);
    }
    return made;
}

QString PartyField::problem() const
{
    const QString typed = m_line->text().simplified();
    return typed.isEmpty() ? QString() : tr("Choose what “%1” is from the list, or clear it.").arg(typed);
}

std::vector<Suggestion> PartyField::suggestions(const QString &typed) const
{
    std::vector<Suggestion> found;
    if (!m_finder)
        return found;
    for (const PartyMatch &match : m_finder->find(typed, mostParties)) {
        QString hint = match.isNew ? tr("new country") : nameFor(match.party.kind);
        if (!match.alias.isEmpty())
            hint = tr("%1 · %2", "the name or code by which a party was found, and its kind").arg(match.alias, hint);
        found.push_back({match.party.name, hint, QVariant::fromValue(match.party)});
    }
    const QString name = typed.simplified();
    if (name.isEmpty() || m_finder->hasName(name))
        return found;
    const auto offer = [&](const QString &words, PartyKind kind) {
        found.push_back({words.arg(name), {}, QVariant::fromValue(draftParty(kind, name)), true});
    };
    offer(tr("New company “%1”"), PartyKind::Company);
    offer(tr("New organisation “%1”"), PartyKind::Organisation);
    offer(tr("New person “%1”"), PartyKind::Person);
    return found;
}

QString PartyField::nameOf(const PartyId &id) const
{
    const auto made = std::find_if(m_made.begin(), m_made.end(), [&](const Party &party) { return party.id == id; });
    if (made != m_made.end())
        return made->name;
    return m_finder ? m_finder->snapshot()->nameOfParty(id) : id.text;
}

void PartyField::add(const Party &party)
{
    m_line->setText({}); // not clear(), after which Undo would bring back what was typed to find the party
    const bool isThere = std::any_of(m_parties.begin(), m_parties.end(),
                                     [&](const Participation &each) { return each.party == party.id; });
    if (m_roles == Roles::None && isThere) {
        emit edited();
        return;
    }
    remember();
    if (isDraftId(party.id)
        && std::none_of(m_made.begin(), m_made.end(), [&](const Party &made) { return made.id == party.id; }))
        m_made.push_back(party);
    m_parties.push_back(
        {party.id, m_roles == Roles::None ? Role::Issuer : usualRole(*m_finder->snapshot(), party, m_parties)});
    showChips();
    emit edited();
}

void PartyField::remove(std::size_t place)
{
    remember();
    m_parties.erase(m_parties.begin() + static_cast<std::ptrdiff_t>(place));
    showChips();
    if (m_chips.empty())
        m_line->setFocus(Qt::OtherFocusReason);
    emit edited();
}

void PartyField::setRole(std::size_t place, Role role)
{
    if (m_parties[place].role == role)
        return;
    remember();
    m_parties[place].role = role;
    showChips();
    focusChip(place);
    emit edited();
}

void PartyField::remember() { m_earlier.push_back(m_parties); }

void PartyField::bringBack()
{
    m_parties = std::move(m_earlier.back());
    m_earlier.pop_back();
    showChips();
    emit edited();
}

void PartyField::showChips()
{
    for (Chip *chip : m_chips) {
        m_flow->removeWidget(chip);
        chip->hide();
        chip->deleteLater(); // perhaps this is called by the chip itself
    }
    m_chips.clear();
    for (std::size_t place = 0; place < m_parties.size(); ++place) {
        const Participation &each = m_parties[place];
        const bool hasRole = m_roles == Roles::Shown;
        const QString name = nameOf(each.party);
        auto *chip =
            new Chip(hasRole ? nameFor(each.role) : QString(), name, noIndex,
                     hasRole ? tr("Enter chooses the role, Delete removes it.") : tr("Delete removes it."), m_chipArea);
        chip->setFocusPolicy(Qt::ClickFocus); // Left leads here from the line: Tab goes on to the next field
        chip->setToolTip(Qt::convertFromPlainText(isDraftId(each.party) ? tr("%1 (new)", "a party").arg(name) : name,
                                                  Qt::WhiteSpaceNormal));
        chip->installEventFilter(this);
        connect(chip, &Chip::removeRequested, this, [this, place] { remove(place); });
        connect(chip, &Chip::clicked, this, [this, place] { showMenu(place); });
        m_flow->addWidget(chip);
        chip->show();
        m_chips.push_back(chip);
    }
    m_chipArea->setVisible(!m_chips.empty());
}

void PartyField::focusChip(std::size_t place)
{
    if (place < m_chips.size())
        m_chips[place]->setFocus(Qt::OtherFocusReason);
    else
        m_line->setFocus(Qt::OtherFocusReason);
}

void PartyField::showMenu(std::size_t place)
{
    auto *menu = new QMenu(m_chips[place]);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_roles == Roles::Shown) {
        auto *group = new QActionGroup(menu);
        for (const Term<Role> &term : terms<Role>()) {
            QAction *role = menu->addAction(nameFor(term.value), this,
                                            [this, place, value = term.value] { setRole(place, value); });
            role->setCheckable(true);
            role->setChecked(m_parties[place].role == term.value);
            group->addAction(role);
        }
        menu->setActiveAction(group->checkedAction());
        menu->addSeparator();
    }
    menu->addAction(tr("Remove"), this, [this, place] { remove(place); });
    menu->popup(m_chips[place]->mapToGlobal(m_chips[place]->rect().bottomLeft()));
}

bool PartyField::lineKey(int key)
{
    const bool isBackward = key == (layoutDirection() == Qt::RightToLeft ? Qt::Key_Right : Qt::Key_Left);
    if (!m_line->text().isEmpty() || m_parties.empty())
        return false;
    if (key == Qt::Key_Backspace) {
        remove(m_parties.size() - 1);
        return true;
    }
    if (isBackward) {
        focusChip(m_chips.size() - 1);
        return true;
    }
    return false;
}

bool PartyField::chipKey(std::size_t place, int key)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    if (key == (mirrored ? Qt::Key_Right : Qt::Key_Left)) {
        focusChip(place == 0 ? 0 : place - 1);
        return true;
    }
    if (key == (mirrored ? Qt::Key_Left : Qt::Key_Right)) {
        focusChip(place + 1);
        return true;
    }
    if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
        remove(place);
        focusChip(key == Qt::Key_Backspace && place > 0 ? place - 1 : place);
        return true;
    }
    if (key == Qt::Key_Down) {
        showMenu(place);
        return true;
    }
    return false;
}

bool PartyField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool undoes = key->matches(QKeySequence::Undo) && !(watched == m_line && m_line->isUndoAvailable());
    if (event->type() == QEvent::ShortcutOverride) {
        if (undoes)
            event->accept(); // Undo is this field's, not the tracker's
        return undoes;
    }
    if (undoes) {
        if (!m_earlier.empty())
            bringBack();
        return true;
    }
    if (key->modifiers() & ~Qt::KeypadModifier)
        return QWidget::eventFilter(watched, event);
    if (watched == m_line)
        return lineKey(key->key());
    const auto chip = std::find(m_chips.begin(), m_chips.end(), watched);
    return chip != m_chips.end() && chipKey(static_cast<std::size_t>(chip - m_chips.begin()), key->key());
}

} // namespace Dateline
