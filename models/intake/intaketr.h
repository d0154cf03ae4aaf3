// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace Dateline {

/// The translation context of having files of others read.
struct IntakeTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::Intake)
};

} // namespace Dateline
