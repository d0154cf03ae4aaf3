// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace Dateline {

/// The translation context of the web page: the program's own words on it.
struct PageTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::Page)
};

} // namespace Dateline
