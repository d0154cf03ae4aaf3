// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/snapshot.h"
#include "views/common/recordform.h"

#include <memory>

namespace Dateline {

/// A form that takes the place of a card. The tracker may change while it is open: what others did to other fields is
/// taken over, for fields that both changed the person chooses (rebased()).
class CardForm : public RecordForm
{
    Q_OBJECT

public:
    CardForm(std::shared_ptr<const Snapshot> snapshot, const Theme &theme, const TextFonts &fonts,
             QWidget *parent = nullptr);

    /// The event that it is about; empty: one that is not in the tracker yet.
    virtual EventId about() const = 0;
    void setNotice(const QString &notice) override;
    void follow(std::shared_ptr<const Snapshot> snapshot);
    const std::shared_ptr<const Snapshot> &snapshot() const { return m_snapshot; }

protected:
    /// The snapshot is another one: takes over what others did.
    virtual void takeOver() = 0;
    /// The field of that path says what it says in the tracker.
    virtual void takeTheirs(const QString &path) = 0;

    FormField *addField(const QString &path, const QString &label, QWidget *editor, QWidget *focus = nullptr);
    /// The same in a part of the form.
    FormField *addField(QBoxLayout *layout, const QString &path, const QString &label, QWidget *editor,
                        QWidget *focus = nullptr);
    void setConflict(const QString &path, const QString &theirs);
    /// What it is about is gone: stands in place of the notice; empty: it is there.
    void setRemoved(const QString &notice);
    FieldFaults shownFaults() const override;
    bool saysFaultAt(const QString &path) const override { return !m_conflicts.contains(path); }
    void keyPressEvent(QKeyEvent *event) override;

private:
    FormField *withConflicts(const QString &path, FormField *added);
    void refreshNotice();

    std::shared_ptr<const Snapshot> m_snapshot;
    QString m_noticeText, m_removedText;
    QStringList m_conflicts;
};

} // namespace Dateline
