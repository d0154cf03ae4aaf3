// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace Dateline {

/// The translation context of what is made of articles.
struct ArticleTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::Article)
};

} // namespace Dateline
