// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace Dateline {

/// A panel that drops down from a button and goes away with Esc or a click elsewhere.
class Popup : public QFrame
{
    Q_OBJECT

public:
    explicit Popup(QWidget *parent);

    /// Shows the panel under \p anchor, or above it where the screen ends, and gives it the focus.
    void openAt(const QWidget *anchor);

signals:
    void closed();

protected:
    /// Brings the contents up to date; called before the panel is shown.
    virtual void prepare() = 0;
    /// The child that gets the focus.
    virtual QWidget *firstFocus() = 0;
    void hideEvent(QHideEvent *event) override;
};

} // namespace Dateline
