// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

class QWidget;

namespace Dateline {

/// Says over \p parent what did not work, in a box: \p what a person wanted, and why not in one line.
void showError(QWidget *parent, const QString &heading, const Error &error);

/// How long a message in the status bar stays, in milliseconds.
constexpr int messageStays = 5000;

} // namespace Dateline
