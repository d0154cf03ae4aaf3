// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ingest/samplepdf.h"

namespace Dateline {

QByteArray makePdf(const PdfSettings &settings)
{
    const auto stream = [](const QByteArray &entries, const QByteArray &content) -> QByteArray {
        return "<< " + entries + " /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content
            + "\nendstream";
    };
    constexpr qsizetype firstPage = 6;
    QByteArray kids;
    for (qsizetype i = 0; i < settings.pages.size(); ++i)
        kids += QByteArray::number(firstPage + 2 * i) + " 0 R ";
    const qsizetype claimed = settings.claimedPages < 0 ? settings.pages.size() : settings.claimedPages;

    QByteArrayList objects;
    objects.append(settings.xmp.isEmpty() ? QByteArray("<< /Type /Catalog /Pages 2 0 R >>")
                                          : QByteArray("<< /Type /Catalog /Pages 2 0 R /Metadata 5 0 R >>"));
    objects.append("<< /Type /Pages /Kids [" + kids + "] /Count " + QByteArray::number(claimed) + " >>");
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
    objects.append("<< " + settings.info + " >>");
    objects.append(stream("/Type /Metadata /Subtype /XML", settings.xmp));
    for (const QByteArray &page : settings.pages) {
        objects.append("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >>"
                       " /Contents "
                       + QByteArray::number(objects.size() + 2) + " 0 R >>");
        objects.append(stream({}, page));
    }

    QByteArray pdf = "%PDF-1.4\n";
    QByteArray table;
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray size = QByteArray::number(objects.size() + 1);
    const QByteArray begin = QByteArray::number(pdf.size());
    const QByteArray key = QByteArray(64, '5'); // in hexadecimal digits
    const QByteArray encryption =
        "/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + key + "> /U <" + key + "> >> ";
    pdf += "xref\n0 " + size + "\n0000000000 65535 f \n" + table + "trailer\n<< /Root 1 0 R /Info 4 0 R /Size " + size
        + ' ' + (settings.encrypted ? encryption : QByteArray()) + ">>\nstartxref\n" + begin + "\n%%EOF\n";
    return pdf;
}

QByteArray pdfLines(const QByteArrayList &lines)
{
    QByteArray content = "BT /F1 12 Tf 14 TL 50 700 Td";
    for (const QByteArray &line : lines)
        content += " (" + line + ") Tj T*";
    return content + " ET";
}

} // namespace Dateline
