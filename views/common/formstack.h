// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"

#include <QStackedWidget>

class QScrollArea;

namespace Dateline {

class RecordForm;

/// Shows a form in place of what it edits, until it is given up or what it asked for is done. If that is refused, it
/// stays with all that was typed.
class FormStack : public QStackedWidget
{
    Q_OBJECT

public:
    /// \p shown is what stands there without a form.
    explicit FormStack(QWidget *shown, QWidget *parent = nullptr);

    /// Takes \p form, and drops the one that is open.
    void open(RecordForm *form);
    void close();
    RecordForm *form() const { return m_form; } ///< null: none is open
    bool isWaiting() const { return m_isWaiting; }

    /// The tracker is another one: what was asked for is done.
    void settle();
    /// It was refused.
    void fail(const QString &notice);

signals:
    void changeRequested(const Dateline::Change &change);
    void closed();

private:
    QWidget *m_shown;
    QScrollArea *m_area = nullptr; ///< of the form
    RecordForm *m_form = nullptr;
    bool m_isWaiting = false;
};

} // namespace Dateline
