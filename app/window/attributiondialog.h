// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/snapshot.h"

#include <QDialog>

#include <memory>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;

namespace Dateline {

class DateField;

/// What a marked passage of a source says of an event: the form that makes an attribution of it. It can be accepted
/// only when what it says is sound, and says why where it is not.
class AttributionDialog : public QDialog
{
    Q_OBJECT

public:
    /// \p event is proposed, and may be noIndex.
    AttributionDialog(std::shared_ptr<const Snapshot> snapshot, const SourceId &source, Quote quote, EventRow event,
                      QWidget *parent = nullptr);

    /// What the form says, with an id that the tracker does not have yet.
    Attribution attribution() const;

private:
    QWidget *eventChooser();
    QWidget *form();
    void chooseEvent(EventRow row);
    void find(const QString &words);
    void listParties();
    void refresh();
    Attribution entered() const;
    QString fault() const;

    std::shared_ptr<const Snapshot> m_snapshot;
    Source m_source;
    Quote m_quote;
    EventRow m_event;

    QLineEdit *m_search;
    QListWidget *m_events;
    QComboBox *m_support;
    QComboBox *m_claim;
    QComboBox *m_party;
    QComboBox *m_role;
    QLineEdit *m_saidBy;
    QLineEdit *m_origin;
    QLineEdit *m_stated;
    DateField *m_date;
    QComboBox *m_credibility;
    QLabel *m_rule;
    QLineEdit *m_locator;
    QPlainTextEdit *m_note;
    QLabel *m_fault;
    QDialogButtonBox *m_buttons;
};

} // namespace Dateline
