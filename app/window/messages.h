// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

class QWidget;

namespace Dateline {

/// Says over \p parent what did not work, in a box: \p what a person wanted, and why not in one line.
void showError(QWidget *parent, const QString &heading, const Error &error);

/// Asks over \p parent, in a box, whether what is there shall be replaced: \p question, with \p more below it. Names and
/// paths in them are shown as they are, never as rich text.
bool askToReplace(QWidget *parent, const QString &question, const QString &more = {});

/// Asks over \p parent, in a box, whether what is being written may be lost: \p reason is why it cannot be kept.
bool askToDiscard(QWidget *parent, const QString &reason);

/// How long a message in the status bar stays, in milliseconds.
constexpr int messageStays = 5000;

} // namespace Dateline
