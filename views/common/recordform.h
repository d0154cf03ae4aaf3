// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "models/editing/fieldfault.h"
#include "views/common/fonts.h"
#include "views/common/theme.h"

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
/// below them Save (Ctrl+Enter) and Cancel (Esc). Save is off while something is wrong, and says why.
class RecordForm : public QWidget
{
    Q_OBJECT

public:
    explicit RecordForm(QWidget *parent = nullptr);
    RecordForm(const Theme &theme, const TextFonts &fonts, QWidget *parent = nullptr);

    /// Why it cannot be kept; empty: it can.
    QString reason() const;
    /// Says what is wrong at each field, and leads to the first one that has to be mended.
    void showFaults();
    /// Says kept() or dropped(), and answers true; or leads to what has to be mended.
    bool keep();
    /// Why it cannot be kept now whatever is typed, so that it waits; empty: it can.
    void setBlocked(const QString &why);
    /// A line on top, that tells what happened meanwhile or why the form stays; empty: none.
    virtual void setNotice(const QString &notice);
    /// The field of that path, see FieldFault; null if the form has none.
    FormField *field(const QString &path) const;
    /// Whether something was typed or chosen that is not in the tracker.
    virtual bool isTouched() const { return !m_touched.isEmpty(); }
    virtual void focusFirst();
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

    /// What keeps it from being kept: faults() and whatever else there is.
    virtual FieldFaults shownFaults() const { return faults(); }
    /// Whether that is said at the field of that path once it is touched, or stands there otherwise.
    virtual bool saysFaultAt(const QString &) const { return true; }

    FormField *addField(const QString &path, const QString &label, QWidget *editor, QWidget *focus = nullptr);
    /// The same in a part of the form.
    FormField *addField(QBoxLayout *layout, const QString &path, const QString &label, QWidget *editor,
                        QWidget *focus = nullptr);
    QBoxLayout *fields() const { return m_fields; }
    void finish(); ///< after the last field: the buttons
    /// A person changed the field of that path.
    void touch(const QString &path);
    void refresh();
    bool isFilling() const { return m_filling > 0; }

    /// While it lives, fields are filled by the program: nothing is touched.
    class Filling
    {
    public:
        explicit Filling(RecordForm *form) : m_form(form) { ++m_form->m_filling; }
        ~Filling() { --m_form->m_filling; }
        Filling(const Filling &) = delete;
        Filling &operator=(const Filling &) = delete;

    private:
        RecordForm *m_form;
    };

    Theme m_theme;
    TextFonts m_fonts;

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
    int m_filling = 0;
};

} // namespace Dateline
