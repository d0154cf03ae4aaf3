// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace Dateline {

/// The translation context of files in and out.
struct ExchangeTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::Exchange)
};

} // namespace Dateline
