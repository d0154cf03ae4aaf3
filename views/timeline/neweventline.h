// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/eventseed.h"

#include <QFrame>

class QLabel;
class QLineEdit;

namespace Dateline {

/// A line on the timeline that asks for the title of a new event where the event will stand, and says what is known of
/// it: date and lane. Enter makes the event, Esc drops it; while it has text it stays when the focus goes elsewhere.
class NewEventLine : public QFrame
{
    Q_OBJECT

public:
    explicit NewEventLine(QWidget *parent);

    /// Shows itself with its top left corner near \p place and inside the parent, empty, and takes the focus. What was
    /// typed for another place is kept. \p lane is a name or empty.
    void ask(const EventSeed &seed, const QString &lane, QPoint place);
    void close();

signals:
    void titled(const Dateline::EventSeed &seed, const QString &title);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void accept();

    EventSeed m_seed;
    QLabel *m_what;
    QLineEdit *m_title;
};

} // namespace Dateline
