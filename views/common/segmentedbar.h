// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QActionGroup;

namespace Dateline {

/// A choice of one of a few, side by side: a segment for each action of an exclusive group. The checked one is filled
/// with the accent. Arrow keys go from one to the next; Tab stops at the whole once.
class SegmentedBar : public QWidget
{
    Q_OBJECT

public:
    /// \p actions are checkable, not owned, and live longer; those that are added later have no segment.
    explicit SegmentedBar(QActionGroup *actions, QWidget *parent = nullptr);
};

} // namespace Dateline
