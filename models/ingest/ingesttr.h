// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace Dateline {

/// The translation context of reading sources.
struct IngestTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::Ingest)
};

} // namespace Dateline
