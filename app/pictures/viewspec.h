// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pictures/viewpicture.h"

#include <QByteArray>

namespace Dateline {

/// A picture's request as a JSON object: what has to be said to make the same picture again. Members in alphabetical
/// order, what is not chosen left out, UTF-8 without blanks; equal requests give equal bytes.
QByteArray viewSpec(const ViewPictureRequest &request);

/// The request that such an object describes. Fails with Malformed, the place a JSON pointer ("/filter/countries/0"):
/// what is no JSON object, a member that is unknown or of another view, or a value that nothing can be made of. What
/// names something the tracker does not have is no error here, as in a filter.
Result<ViewPictureRequest> readViewSpec(const QByteArray &json);

/// The view's spec within a picture's manifest (see pictureManifest()); fails with Malformed where there is none.
Result<QByteArray> specInManifest(const QByteArray &manifest);

/// What stands inside a picture's file for machines: the program with its version, the tracker with its title and
/// digest (see trackerDigest()), and the view's spec. \p digest may be empty. A JSON object as above.
QByteArray pictureManifest(const Snapshot &snapshot, const ViewPictureRequest &request, const QString &digest);

} // namespace Dateline
