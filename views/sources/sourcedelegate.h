// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/workspace.h"

#include <QStyledItemDelegate>

namespace Dateline {

/// Draws the rows of a SourceModel: the category's glyph before an event's title, a source's grade as its letter.
class SourceDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// \p workspace, whose categories are shown as they look, is not owned and must live longer.
    SourceDelegate(const Workspace *workspace, QObject *parent)
        : QStyledItemDelegate(parent), m_workspace(workspace) { }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Tool tips hold words of the tracker: shown as plain text, whatever they look like.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    const Workspace *m_workspace;
};

} // namespace Dateline
