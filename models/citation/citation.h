// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/tracker.h"

#include <QByteArray>
#include <QString>

#include <span>

namespace Dateline {

/// A source as a reference in plain text, after the author–date form of the APA manual, 7th edition: "Authors (2018,
/// November 30). Title. Container, 12(3), 101–120. https://…". What is not known is left out, but the date: "n.d.". Of
/// what CSL has beside the members of Source it says DOI (in place of the address), volume, issue, number, pages,
/// edition, chapter, section of a law, genre and editors. Names are put in order as CSL 1.0.2 has it, with
/// demote-non-dropping-particle "never"; years before our era read "44 BC".
QString citationText(const Source &source);

/// Quote, who said it through whom, and the reference: what an article needs of an attribution. Without a quote its
/// claim stands in the words of \p event.
QString quoteWithSource(const Attribution &attribution, const Source &source, const QString &event);

/// An entry for BibTeX and biblatex, ASCII but for letters of other scripts, which both accept as UTF-8; special
/// characters are escaped. Dates stand in biblatex's `date` as EDTF, year ("44 BC") and month in BibTeX's own fields.
/// Particles stand before the family name, as BibTeX wants them.
QByteArray citationBibtex(const Source &source);

/// A CSL-JSON item (Citation Style Language 1.0.2) in an array, as reference managers import it. Dates that are one
/// day, month or year, or an interval of these, are `date-parts`, in which -44 is 44 BC; any other is `literal` with
/// its EDTF.
QByteArray citationCslJson(const Source &source);
/// The items of several sources in one array, as it is for one.
QByteArray citationsCslJson(std::span<const Source> sources);

/// A record of RIS, lines ending in CRLF as its specification has it. A date that is no plain day, month or year stands
/// as EDTF in the fourth part of its field, which is free text ("2018///2018-08~"). A season is such a date.
QByteArray citationRis(const Source &source);

} // namespace Dateline
