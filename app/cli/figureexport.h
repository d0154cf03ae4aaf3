// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/pictures/figures.h"

/// \file
/// Pictures that are described elsewhere than on the command line: figures of the tracker, and specs.
namespace Dateline {

/// --figure, --figures-all, --spec and --keep.
void addFigureOptions(QCommandLineParser &parser);

/// Whether one of the options says all about the picture. None of the other options of pictures and filters may then be
/// given: Usage if one is.
Result<bool> isDescribedElsewhere(const QCommandLineParser &parser);

/// The picture that --figure or --spec describes. Errors name the figure or the spec's file.
Result<FigureSpec> describedPicture(const QCommandLineParser &parser, const Snapshot &snapshot);

/// Makes all figures into the folder of --figures-all and prints for each its state, id and file, with a tab between or
/// as JSON; files that are as they were are not touched. What cannot be made is reported, and the others are made
/// nevertheless. Found if all could be made and one or more have changed since they were kept.
ExitCode exportFigures(const QCommandLineParser &parser, const std::shared_ptr<const Snapshot> &snapshot,
                       const CommandStreams &streams);

/// Whether --keep can do what it asks for, to be known before anything is written.
Result<void> checkKeeping(const QCommandLineParser &parser, const QString &path);

/// Keeps the picture as a figure of the title that --keep gives in the document at \p path.
Result<void> keepFigure(const QCommandLineParser &parser, const std::shared_ptr<const Snapshot> &snapshot,
                        const FigureSpec &spec, const QString &path);

} // namespace Dateline
