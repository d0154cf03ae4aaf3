// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/dateentry.h"

#include <QLocale>
#include <QWidget>

class QAction;
class QLineEdit;

namespace Dateline {

class DateCalendar;
class DateEcho;

/// The one field of the program in which a date is entered: a line that takes EDTF and people's words. It says beneath
/// what it understood, in words and as a bar on a strip of time, offers choices where the text could mean several
/// things, and gets a red edge and says why where the text cannot be read. Never another date than what was typed.
///
/// Keys: Up and Down step by the date's own unit, Page Up and Page Down by the next coarser one, Alt+Down opens the
/// calendar, Ctrl+Down and Ctrl+Up walk the choices, Esc goes back to the date that was set last, Enter takes the date.
class DateField : public QWidget
{
    Q_OBJECT

public:
    using Kind = DateEntry::Kind;

    /// Reads relative to today(), by the rules of the program's language, the user's and English.
    explicit DateField(QWidget *parent = nullptr);
    ~DateField() override;

    void setDate(const Edtf &date);
    Edtf date() const { return m_entry.date(); } ///< null if the field is empty or cannot be read
    /// Whether the field holds a date, or nothing where it may be empty.
    bool isAcceptable() const { return m_entry.isAcceptable(); }
    QString problem() const { return m_entry.problem(); } ///< a sentence; empty if acceptable

    void setReference(Day day);
    /// Kind::SingleDay is for as-of and known-on: of a month or year typed there the last day is taken, and said so.
    void setKind(Kind kind);
    void setRequired(bool required);
    /// Whose order of day and month and whose first weekday hold; the system's unless set.
    void setRegion(const QLocale &region);

    QString text() const { return m_entry.text(); }
    /// As if it were typed, but without edited().
    void setText(const QString &text);
    QLineEdit *lineEdit() { return m_line; }
    void setPlaceholderText(const QString &text);
    /// The accessible name of the line; without one, the text of the label of which this is the buddy.
    void setName(const QString &name);

    /// For toolbars and table cells: what was understood is said in a tool tip beneath while one types, and takes no
    /// room; Enter and leaving the field put the date's words in place of what was typed.
    void setCompact(bool compact);
    bool isCompact() const { return m_compact; }

    /// Whether the text was changed since the date was set or accepted.
    bool isEdited() const { return m_edited; }
    /// Back to the date that was set or accepted last, as Esc does.
    void restore();
    /// What was understood of the text, for people; empty if nothing was.
    QString understood() const { return m_entry.understood(); }
    void openCalendar();

signals:
    void edited();                                ///< by the user: typed, stepped, chosen or picked
    void dateChanged(const Dateline::Edtf &date); ///< date() is another one, whoever changed it
    void picked();                                ///< in the calendar, among the choices or by a step, not typed
    /// Enter and an acceptable text. In compact mode also what picked() says, and when the focus leaves what was edited.
    void accepted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void change(const QString &text);
    void take(const Edtf &date);
    void choose(std::size_t choice);
    void finishPick(const Edtf &before);
    void accept();
    bool step(int key);
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    void leave(Qt::FocusReason reason);
    void tell(const Edtf &before);
    void refresh();
    void refreshIcon();
    void placeEcho();

    class Edge;

    DateEntry m_entry;
    DateEntry m_kept; ///< what Esc goes back to
    QLocale m_region;
    bool m_compact = false;
    bool m_edited = false;
    bool m_justEntered = false; ///< by a click
    QLineEdit *m_line;
    QAction *m_open;
    Edge *m_edge;
    DateEcho *m_echo;
    DateCalendar *m_calendar = nullptr;
};

} // namespace Dateline
