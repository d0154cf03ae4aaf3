// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace Dateline {

/// What a PDF is made of.
struct PdfSettings
{
    QByteArrayList pages = {"BT /F1 12 Tf 50 700 Td (Words) Tj ET"}; ///< content streams; font F1 is Helvetica
    QByteArray info; ///< entries of the information dictionary: "/Title (T)"
    QByteArray xmp;
    bool encrypted = false; ///< with a password that nobody knows
    int claimedPages = -1;  ///< what the page tree says; negative: the truth
};

QByteArray makePdf(const PdfSettings &settings);

/// A content stream with these lines beneath each other.
QByteArray pdfLines(const QByteArrayList &lines);

} // namespace Dateline
