// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace Dateline {

/// The translation context of pictures.
struct PictureTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::Picture)
};

} // namespace Dateline
