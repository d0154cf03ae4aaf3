// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "models/editing/fieldfault.h"
#include "models/query/snapshot.h"
#include "views/common/fonts.h"
#include "views/common/theme.h"

#include <QSet>
#include <QWidget>

#include <memory>
#include <optional>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace Dateline {

class FormField;

/// What the forms that take the place of a card have in common: fields one below the other in reading order, what is
/// wrong at each of them as one types, and below them Keep (Ctrl+Enter) and Cancel (Esc). Keep is off while something
/// is wrong, and says why.
///
/// The tracker may change while a form is open: what others did to other fields is taken over, for fields that both
/// changed the person chooses (rebased()).
class CardForm : public QWidget
{
    Q_OBJECT

public:
    CardForm(std::shared_ptr<const Snapshot> snapshot, const Theme &theme, const TextFonts &fonts,
             QWidget *parent = nullptr);

    /// The event that it is about; empty: one that is not in the tracker yet.
    virtual EventId about() const = 0;
    /// Whether something was typed or chosen that is not in the tracker.
    virtual bool isTouched() const = 0;

    /// Why it cannot be kept; empty: it can.
    QString reason() const;
    /// Says what is wrong at each field, and leads to the first one that has to be mended.
    void showFaults();
    /// Says kept() or dropped(), and answers true; or leads to what has to be mended.
    bool keep();
    /// A line on top, that tells why the form stays; empty: none.
    void setNotice(const QString &notice);

    void follow(std::shared_ptr<const Snapshot> snapshot);
    const std::shared_ptr<const Snapshot> &snapshot() const { return m_snapshot; }
    virtual void focusFirst() = 0;

    /// The field of that path, see FieldFault; null if the form has none.
    FormField *field(const QString &path) const;
    QPushButton *keepButton() const { return m_keep; }
    QPushButton *cancelButton() const { return m_cancel; }

signals:
    void kept(const Dateline::Change &change);
    void dropped(); ///< given up, or nothing was changed

protected:
    virtual FieldFaults faults() const = 0;
    virtual std::optional<Change> change() const = 0;
    /// The snapshot is another one: takes over what others did.
    virtual void takeOver() = 0;
    /// The field of that path says what it says in the tracker.
    virtual void takeTheirs(const QString &path) = 0;

    FormField *addField(const QString &path, const QString &label, QWidget *editor, QWidget *focus = nullptr);
    /// The same in a part of the form.
    FormField *addField(QBoxLayout *layout, const QString &path, const QString &label, QWidget *editor,
                        QWidget *focus = nullptr);
    QBoxLayout *fields() const { return m_fields; }
    void finish(); ///< after the last field: the buttons
    /// A person changed the field of that path.
    void touch(const QString &path);
    void refresh();
    void setConflict(const QString &path, const QString &theirs);
    void setRemoved(const QString &notice);
    bool isFilling() const { return m_filling > 0; }

    /// While it lives, fields are filled by the program: nothing is touched.
    class Filling
    {
    public:
        explicit Filling(CardForm *form) : m_form(form) { ++m_form->m_filling; }
        ~Filling() { --m_form->m_filling; }
        Filling(const Filling &) = delete;
        Filling &operator=(const Filling &) = delete;

    private:
        CardForm *m_form;
    };

    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

    Theme m_theme;
    TextFonts m_fonts;

private:
    FieldFaults shownFaults() const;

    std::shared_ptr<const Snapshot> m_snapshot;
    QBoxLayout *m_fields;
    QLabel *m_notice;
    QString m_noticeText, m_removedText;
    QLabel *m_reason;
    QPushButton *m_keep;
    QPushButton *m_cancel;
    std::vector<std::pair<QString, FormField *>> m_fieldOf; ///< by path, in their order
    QSet<QString> m_touched;
    bool m_allTouched = false;
    QStringList m_conflicts;
    int m_filling = 0;
};

} // namespace Dateline
