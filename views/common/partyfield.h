// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/partyfinder.h"

#include <QWidget>

#include <memory>
#include <vector>

namespace Dateline {

class Chip;
class FlowLayout;
class SuggestingLine;
struct Suggestion;

/// Parties, each with its role: chips above a line in which one types to find another one by name, other name or code.
/// A name that no party has makes a new one. In the empty line Backspace takes the last chip away and Left goes to the
/// chips; there Left and Right move, Delete takes one away, Enter opens the menu of its roles. Undo brings back what
/// was taken away last, unless there is typing to take back.
class PartyField : public QWidget
{
    Q_OBJECT

public:
    enum class Roles { Shown, None };

    explicit PartyField(Roles roles, QWidget *parent = nullptr);

    /// Where parties are found; never null once a person types.
    void setFinder(std::shared_ptr<const PartyFinder> finder) { m_finder = std::move(finder); }

    /// \p made are parties that are not in the tracker yet.
    void setParties(std::vector<Participation> parties, std::vector<Party> made);
    const std::vector<Participation> &parties() const { return m_parties; }
    /// Those of parties() that are not in the tracker yet.
    std::vector<Party> madeParties() const;
    /// What was typed and stands for no party, as a sentence; empty: nothing.
    QString problem() const;

    SuggestingLine *line() const { return m_line; }
    const std::vector<Chip *> &chips() const { return m_chips; }

signals:
    /// A person did something: typed, added, took away, gave another role.
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::vector<Suggestion> suggestions(const QString &typed) const;
    QString nameOf(const PartyId &id) const;
    void add(const Party &party);
    void remove(std::size_t place);
    void setRole(std::size_t place, Role role);
    void bringBack();
    void remember();
    void showChips();
    void focusChip(std::size_t place);
    void showMenu(std::size_t place);
    bool lineKey(int key);
    bool chipKey(std::size_t place, int key);

    Roles m_roles;
    std::shared_ptr<const PartyFinder> m_finder;
    std::vector<Participation> m_parties;
    std::vector<Party> m_made;
    std::vector<std::vector<Participation>> m_earlier; ///< what Undo brings back, the last at the end
    FlowLayout *m_flow;
    QWidget *m_chipArea;
    std::vector<Chip *> m_chips; ///< one a party
    SuggestingLine *m_line;
};

} // namespace Dateline
