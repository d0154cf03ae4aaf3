// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pictures/viewpicture.h"

#include <QCommandLineParser>

/// \file
/// How pictures are asked for on the command line.
namespace Dateline {

Error usageError(const QString &option, const QString &message);

/// The options of export that say which picture, declared on a parser and read back. Options that the chosen view does
/// not know are refused.
void addPictureOptions(QCommandLineParser &parser);
QStringList pictureOptionNames();
/// \p look is that of the filter's options; without an as-of day it is today's.
Result<ViewPictureRequest> pictureRequest(const QCommandLineParser &parser, const Look &look);

} // namespace Dateline
