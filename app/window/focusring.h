// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QWidget>

namespace Dateline {

/// A ring of 2 px around the widget that has the focus, in every window of the program, while the keyboard is used:
/// styles show the focus of many widgets weakly or not at all. A click takes it away; a key that moves the focus brings
/// it back. It takes no room, no event and no focus.
class FocusRing : public QObject
{
    Q_OBJECT

public:
    static constexpr int width = 2; ///< in pixels of the layout

    explicit FocusRing(QObject *parent = nullptr);
    ~FocusRing() override;

    /// The ring that is shown, or null.
    const QWidget *ring() const { return m_ring && m_ring->isVisible() ? m_ring.data() : nullptr; }
    /// What it stands around, or null.
    QWidget *target() const { return ring() ? m_target.data() : nullptr; }

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow(QWidget *target);
    void place();
    void placeSoon();

    QPointer<QWidget> m_target;
    QPointer<QWidget> m_ring;
    QList<QPointer<QObject>> m_watched; ///< the target and all around it
    bool m_byKeyboard = false;
    bool m_isPlacing = false;
};

} // namespace Dateline
