// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/workspace.h"

#include <QStyledItemDelegate>

namespace Dateline {

/// Draws a value of a FacetValueModel: check box, glyph, name, and its count at the far end; values that would leave
/// nothing are greyed but can be chosen. A click anywhere on the row checks it.
class FacetDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// \p workspace, whose categories are shown as they look, is not owned and must live longer.
    FacetDelegate(const Workspace *workspace, QObject *parent) : QStyledItemDelegate(parent), m_workspace(workspace) { }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    const Workspace *m_workspace;
};

} // namespace Dateline
