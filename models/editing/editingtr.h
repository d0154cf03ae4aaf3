// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace Dateline {

/// The translation context of the rules of editing.
struct EditingTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::Editing)
};

} // namespace Dateline
