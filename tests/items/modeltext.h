// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/workspace.h"

#include <QAbstractItemModel>
#include <QRandomGenerator>
#include <QString>

#include <functional>

namespace Dateline {

/// What a model shows as text: a row a line, the columns' DisplayRole joined by " | ", children indented.
QString modelText(const QAbstractItemModel &model, const QModelIndex &parent = {});

/// One column's texts of the top rows, joined by " | ".
QString columnText(const QAbstractItemModel &model, int column, int role = Qt::DisplayRole);

/// Takes the workspace, and with it every model on it, through empty, small and random trackers, filters and
/// selections; \p step is called after each change.
void exercise(Workspace &workspace, const std::function<void(QRandomGenerator &)> &step);

} // namespace Dateline
