// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/searchterm.h"
#include "models/editing/eventfields.h"

#include <QPointer>
#include <QStyledItemDelegate>

#include <memory>
#include <optional>

class QLineEdit;

namespace Dateline {

class Workspace;

/// Draws the cells of an event table: a category with its glyph, a title with a mark where sources dispute the event,
/// and a frame around the cell where typing begins. Edits one cell at a time: Enter and Tab keep what was typed if it
/// can be read, and stay if it cannot, Esc drops it, and so does leaving for another place where it can be read.
class EventTableDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// \p workspace is not owned and lives longer.
    EventTableDelegate(const Workspace *workspace, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Tool tips hold words of the tracker: shown as plain text, whatever they look like.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    void destroyEditor(QWidget *editor, const QModelIndex &index) const override;

    /// What a search has found is marked in titles, names, tags and summaries.
    void setMarked(std::vector<SearchTerm> terms) { m_marked = std::move(terms); }

    /// Whether a cell is being edited.
    bool isEditing() const { return !m_editor.isNull(); }
    /// Keeps what was typed and closes the cell; false if it cannot be read, and then it stays open.
    bool finish();
    /// A cell with what is typed in it.
    struct OpenCell
    {
        QString trackerId;
        EventId event;
        EventField field = EventField::Title;
        QString text;
    };
    /// The cell that is being edited, if something was typed.
    std::optional<OpenCell> openCell() const;
    /// Types \p text into the cell that is being edited.
    void type(const QString &text) const;
    /// Gives the focus, and this key, back to the cell that is still open.
    void passOn(QKeyEvent *event) const;

    /// Pixels that the delegate adds to a cell's text.
    static int extraWidth(const QModelIndex &index);

signals:
    void edited(const Dateline::Change &change) const;
    /// After a cell was left by a key: so many editable cells on, or rows down.
    void walked(int cells, int rows) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool keep() const;
    QLineEdit *line() const;
    const EventFields &fields() const;
    bool handleKey(const QKeyEvent &event);

    const Workspace *m_workspace;
    std::vector<SearchTerm> m_marked;
    // Of the cell that is being edited; the base makes editors in const functions.
    mutable QPointer<QWidget> m_editor;
    mutable Event m_before;
    mutable QString m_trackerId;
    mutable EventField m_field = EventField::Title;
    mutable std::unique_ptr<EventFields> m_fields; ///< of the snapshot that was edited last
};

} // namespace Dateline
