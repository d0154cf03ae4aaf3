// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pictures/viewpicture.h"
#include "models/domain/change.h"

/// \file
/// Figures: pictures that belong to a tracker and are made again from their specs. What is as of the day on which it is
/// made is as of \p today.
namespace Dateline {

/// How a figure is made: which picture, as what kind of file. Without an as-of day in the filter it is as of the day on
/// which it is made.
struct FigureSpec
{
    ViewPictureRequest request;
    PictureFormat format = PictureFormat::Svg;
    /// Of a figure without an as-of day: the day as of which its digest is, so that time alone is no change.
    std::optional<Day> keptOn;
    friend bool operator==(const FigureSpec &, const FigureSpec &) = default;
};

/// As it is kept in Figure::spec: {"format":"svg","keptOn":"2026-11-26","view":{…}}, the latter as viewSpec() has it.
QByteArray figureSpec(const FigureSpec &spec);

/// Back again. Fails with Malformed and the place within the spec.
Result<FigureSpec> readFigureSpec(const QByteArray &json);

/// The SHA-256 of what a picture shows, 64 hexadecimal digits: of its drawing and texts, not of its format, its pixels
/// or its manifest, which names the whole tracker. Fails as makePictureFile() does.
Result<QString> pictureDigest(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request);

/// How a figure stands to what was last kept of it.
enum class FigureState {
    New, ///< nothing was kept
    Same,
    Changed
};

/// "new", "same", "changed".
QString figureStateWord(FigureState state);

/// A figure that was made again.
struct RemadeFigure
{
    FigureSpec spec; ///< with the as-of day of now, if it has none
    FigureState state = FigureState::New;
    QString digest;
};

/// Looks how a figure would be now. Fails where its spec cannot be read or the tracker no longer has what it shows; the
/// place is "/figures (id)".
Result<RemadeFigure> remakeFigure(const std::shared_ptr<const Snapshot> &snapshot, const Figure &figure, Day today);

/// The figure's file as it would be now. Fails as remakeFigure() does.
Result<QByteArray> makeFigure(const std::shared_ptr<const Snapshot> &snapshot, const Figure &figure, Day today);

/// "map-2020.svg".
QString figureFileName(const Figure &figure, PictureFormat format);

/// The step that keeps a picture as a figure of that title: \p id, if it is given, else in place of the one that has
/// the title, else as a new one.
Result<Change> keepingFigure(const std::shared_ptr<const Snapshot> &snapshot, const FigureSpec &spec,
                             const QString &title, Day today, const FigureId &id = {});

/// Which countries a filter from elsewhere may name: options take any country, and a figure may be kept of them.
enum class NamedCountries { Any, OfTracker };

/// Whether the tracker has what a filter from elsewhere names (see missingNames()): a figure of another tracker would be
/// an empty picture. Fails with Malformed, the place in a figure's spec.
Result<void> checkNames(const Filter &filter, const Snapshot &snapshot, NamedCountries countries = NamedCountries::Any);

/// The step that takes what the figure shows now for right. Fails as remakeFigure() does.
Result<Change> acceptingFigure(const std::shared_ptr<const Snapshot> &snapshot, const Figure &figure, Day today);

} // namespace Dateline
