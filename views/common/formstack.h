// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"

#include <QStackedWidget>

#include <optional>

class QScrollArea;

namespace Dateline {

class RecordForm;
class Snapshot;

/// Shows a form in place of what it edits, until it is given up or what it asked for is done. If that is refused, it
/// stays with all that was typed.
class FormStack : public QStackedWidget
{
    Q_OBJECT

public:
    /// \p shown is what stands there without a form.
    explicit FormStack(QWidget *shown, QWidget *parent = nullptr);

    /// Takes \p form, which is of the tracker of that id, and drops the one that is open.
    void open(RecordForm *form, const QString &tracker);
    void close();
    RecordForm *form() const { return m_form; } ///< null: none is open
    bool isWaiting() const { return m_awaited.has_value(); }
    bool isForeign() const { return m_isForeign; } ///< the form is of another tracker than the one that is shown
    /// Whether the form says what is neither kept nor given up.
    bool isUnfinished() const;

    /// There is another state, or another tracker. A form that waits goes if the state has what was asked for, and if
    /// another tracker is shown, since all that was asked for is written before one is closed. Another form of another
    /// tracker goes if nothing was typed, or waits for its tracker.
    void follow(const Snapshot &snapshot);
    /// Keeps what is unfinished and can be kept. False: it cannot.
    bool keep();
    /// It was refused.
    void fail(const QString &notice);

signals:
    void changeRequested(const Dateline::Change &change);
    void closed();

private:
    QWidget *m_shown;
    QScrollArea *m_area = nullptr; ///< of the form
    RecordForm *m_form = nullptr;
    QString m_tracker; ///< of the form
    bool m_isForeign = false;
    std::optional<Change> m_awaited; ///< what was asked for and is not written yet
};

} // namespace Dateline
