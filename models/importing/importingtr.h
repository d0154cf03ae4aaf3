// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace Dateline {

/// The translation context of bringing records of files into a tracker.
struct ImportingTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::Importing)
};

} // namespace Dateline
