// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/workspace.h"

#include <QStyledItemDelegate>

namespace Dateline {

/// Draws the cells of an event table: a category with its glyph, a title with a mark where sources dispute the event,
/// and no focus rectangle around single cells, for rows are what is chosen.
class EventTableDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// \p workspace, whose categories are shown as they look, is not owned and must live longer.
    EventTableDelegate(const Workspace *workspace, QObject *parent)
        : QStyledItemDelegate(parent), m_workspace(workspace)
    { }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Tool tips hold words of the tracker: shown as plain text, whatever they look like.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    /// Pixels that the delegate adds to a cell's text.
    static int extraWidth(const QModelIndex &index);

private:
    const Workspace *m_workspace;
};

} // namespace Dateline
