// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace Dateline {

/// The translation context of errors in JSON.
struct JsonTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::Json)
};

} // namespace Dateline
