// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace Dateline {

/// The context of all texts of the charts.
struct ChartText
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::Chart)
};

} // namespace Dateline
