// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "models/editing/fieldfault.h"

#include <QSet>
#include <QWidget>

#include <optional>
#include <utility>
#include <vector>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace Dateline {

class FormField;

/// A record edited where it stands: fields one below the other in reading order, what is wrong at each as one types, and
/// below them Keep (Ctrl+Enter) and Cancel (Esc). Keep is off while something is wrong, and says why.
class RecordForm : public QWidget
{
    Q_OBJECT

public:
    explicit RecordForm(QWidget *parent = nullptr);

    /// Why it cannot be kept; empty: it can.
    QString reason() const;
    /// Says kept() or dropped(), and answers true; or leads to what has to be mended.
    bool keep();
    /// Why it cannot be kept now whatever is typed, so that it waits; empty: it can.
    void setBlocked(const QString &why);
    /// A line on top, that tells what happened to the record meanwhile; empty: none.
    void setNotice(const QString &notice);
    /// The field of that path, see FieldFault; null if the form has none.
    FormField *field(const QString &path) const;
    bool isTouched() const { return !m_touched.isEmpty(); }
    void focusFirst();
    QWidget *firstField() const; ///< null: there is none
    QPushButton *keepButton() const { return m_keep; }
    QPushButton *cancelButton() const { return m_cancel; }

signals:
    void kept(const Dateline::Change &change);
    void dropped(); ///< given up, or nothing was changed

protected:
    bool event(QEvent *event) override;
    virtual FieldFaults faults() const = 0;
    /// Nullopt: nothing is changed. There are no faults.
    virtual std::optional<Change> change() const = 0;

    FormField *addField(const QString &path, const QString &label, QWidget *editor, QWidget *focus = nullptr);
    QBoxLayout *fields() const { return m_fields; }
    void finish(); ///< after the last field: the buttons
    /// A person changed the field of that path.
    void touch(const QString &path);
    void refresh();

private:
    QBoxLayout *m_fields;
    QLabel *m_notice;
    QLabel *m_reason;
    QPushButton *m_keep;
    QPushButton *m_cancel;
    std::vector<std::pair<QString, FormField *>> m_fieldOf; ///< by path, in their order
    QSet<QString> m_touched;
    QString m_blocked;
    bool m_allTouched = false;
};

} // namespace Dateline
