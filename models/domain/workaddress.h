// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace Dateline {

/// What an address says of the work that is found there.
struct WorkAddress
{
    /// The same for all addresses of one work, and no address to be opened: without scheme, "www.", what says from
    /// where somebody came, and so on. Empty if it is no address with http or https.
    QByteArray key;
    bool isCopy = false;   ///< kept by an archive or a cache, or shown through a viewer or a translator
    bool isHidden = false; ///< a copy whose address does not say of what, "perma.cc/AB12-CD34"; the key is its own then
};

/// \p url (UTF-8) put into the one form that all addresses of a work share, RFC 3986 section 6 and beyond:
/// - Copies are unwrapped, one in another too: web archives (Memento-like paths with a time and the address),
///   archive.today under all its names, caches of search engines, AMP viewers, Google Translate, redirections.
/// - AMP, mobile and "www." addresses are those of the page itself; a name that only consists of such a label and a
///   domain of two labels is not shortened to less than that domain ("mobile.de" stays).
/// - Scheme, default port, user, empty and dot segments, "index.html", session ids, tracking parameters, order of
///   parameters and the fragment do not count; fragments that are routes ("#!/a", "#/a") do.
/// - Percent-encoding is made alike, names in other scripts are written in ASCII (RFC 3490).
///
/// Whatever else differs makes another work: any other parameter, upper and lower case of a path, another host.
/// O(length).
WorkAddress workAddress(QByteArrayView url);

} // namespace Dateline
