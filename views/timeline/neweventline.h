// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/eventseed.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Dateline {

/// A line on the timeline that asks for the title of a new event where the event will stand, and says what is known of
/// it: date and lane. Enter makes the event, More or Ctrl+Enter asks for its whole form, Esc drops it; while it has text
/// it stays when the focus goes elsewhere.
class NewEventLine : public QFrame
{
    Q_OBJECT

public:
    explicit NewEventLine(QWidget *parent);

    /// Shows itself with its top left corner near \p place and inside the parent, empty, and takes the focus. What was
    /// typed for another place is kept. \p lane is a name or empty.
    void ask(const Snapshot &snapshot, const EventSeed &seed, const QString &lane, QPoint place);
    /// Shows itself again where it was, with that text.
    void askAgain(const QString &title);
    /// The tracker is another one, or another state of it: of another one only the date is left.
    void follow(const Snapshot &snapshot);
    bool isTyped() const; ///< a title that is neither added nor given up
    void close();
    void drop(); ///< closes, and leaves the focus where it is

signals:
    void titled(const Dateline::EventSeed &seed, const QString &title);
    /// The form is asked for. It stays until it is dropped.
    void detailed(const Dateline::EventSeed &seed, const QString &title);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void accept();
    void detail();
    void say(const QString &lane);

    EventSeed m_seed;
    QString m_tracker; ///< the id of the one that the seed is of
    QLabel *m_what;
    QLineEdit *m_title;
    QPushButton *m_more;
};

} // namespace Dateline
