// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/tracker.h"

#include <QByteArray>
#include <QString>

namespace Dateline {

/// A source as a reference in plain text, after the author–date form of the APA manual, 7th edition: "Authors (2018,
/// November 30). Title. Container. https://…". What is not known is left out, but the date: "n.d.".
QString citationText(const Source &source);

/// Quote, who said it through whom, and the reference: what an article needs of an attribution. Without a quote its
/// claim stands in the words of \p event.
QString quoteWithSource(const Attribution &attribution, const Source &source, const QString &event);

/// An entry for BibTeX and biblatex, ASCII but for letters of other scripts, which both accept as UTF-8; special
/// characters are escaped. Dates of one day, month or year stand in biblatex's `date`, year and month in BibTeX's own
/// fields.
QByteArray citationBibtex(const Source &source);

/// A CSL-JSON item (Citation Style Language 1.0.2) in an array, as reference managers import it. Dates that are one
/// day, month or year, or an interval of these, are `date-parts`; any other is `literal` with its EDTF.
QByteArray citationCslJson(const Source &source);

} // namespace Dateline
