// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ingest/samplepdf.h"

#include <algorithm>

namespace Dateline {

namespace {

/// The letters of font F3 from code 128 on; the first one is of two letters, as files have it.
const QString &lettersFromRight()
{
    static const QString letters = u"\ufefb"
        + QString::fromUtf8("אבגדהוזחטיךכלםמןנסעףפץצקרשתابةتثجحخدذرزسشصضطظعغفقكلمنهوىي،؟أإئءؤ") + QChar(0x05b8)
        + QChar(0x05b6);
    return letters;
}

constexpr int firstLetterFromRight = 128;

/// A CMap as of ISO 32000-1, 9.10.3.
QByteArray rightToLeftLetters()
{
    const auto hex = [](int value, int digits) { return QByteArray::number(value, 16).rightJustified(digits, '0'); };
    const QString &letters = lettersFromRight();
    QByteArray lines;
    for (qsizetype i = 0; i < letters.size(); ++i) {
        const QByteArray unicode = i == 0 ? QByteArray("06440627") : hex(letters[i].unicode(), 4);
        lines += '<' + hex(firstLetterFromRight + static_cast<int>(i), 2) + "> <" + unicode + ">\n";
    }
    return "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /F3 def /CMapType 2 def\n"
           "1 begincodespacerange <00> <ff> endcodespacerange\n1 beginbfrange <20> <7e> <0020> endbfrange\n"
        + QByteArray::number(letters.size()) + " beginbfchar\n" + lines + "endbfchar endcmap end end";
}

/// In thousandths of the font's size. No two letters are equally wide; marks have no width.
int widthOf(int code)
{
    const qsizetype letter = code - firstLetterFromRight;
    const bool isMark = letter >= 0 && letter < lettersFromRight().size() && lettersFromRight()[letter].isMark();
    return isMark ? 0 : 400 + code;
}

QByteArray rightToLeftWidths()
{
    QByteArray widths;
    for (int code = 0; code < 256; ++code)
        widths += QByteArray::number(widthOf(code)) + ' ';
    return widths;
}

int codeOf(QChar c)
{
    const qsizetype letter = lettersFromRight().indexOf(c);
    return letter < 0 ? c.unicode() : firstLetterFromRight + static_cast<int>(letter);
}

} // namespace

double printedWidth(QChar letter) { return widthOf(codeOf(letter)) / 1000.0; }

QByteArray pdfPrinted(const QString &line)
{
    QByteArray codes;
    for (const QChar c : line) {
        const int code = codeOf(c);
        if (c == u'(' || c == u')' || c == u'\\')
            codes += '\\';
        codes += static_cast<char>(code);
    }
    return codes;
}

QByteArray makePdf(const PdfSettings &settings)
{
    const auto stream = [](const QByteArray &entries, const QByteArray &content) -> QByteArray {
        return "<< " + entries + " /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content
            + "\nendstream";
    };
    constexpr qsizetype firstPage = 7;
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
    objects.append(stream({}, rightToLeftLetters()));
    for (const QByteArray &page : settings.pages) {
        objects.append("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Rotate "
                       + QByteArray::number(settings.rotation)
                       + " /Resources << /Font << /F1 3 0 R /F2 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica"
                         " /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [65 /ff /fi /fl /ffi /ffl /uniFB05"
                         " /uniFB06] >> >> /F3 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 0 "
                         "/LastChar 255 /Widths ["
                       + rightToLeftWidths() + "] /ToUnicode 6 0 R >> >> >> /Contents "
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

QByteArray endlessPdf()
{
    constexpr int first = 10;
    constexpr int forms = 14;
    const QByteArray draw = QByteArray("/X Do ").repeated(10);
    const auto object = [](int number, const QByteArray &content) -> QByteArray {
        return QByteArray::number(number) + " 0 obj\n" + content + "\nendobj\n";
    };
    const auto next = [](int number) -> QByteArray {
        return "/Resources << /XObject << /X " + QByteArray::number(number) + " 0 R >> >>";
    };
    const auto stream = [](const QByteArray &entries, const QByteArray &content) -> QByteArray {
        return "<< " + entries + " /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content
            + "\nendstream";
    };
    QByteArray pdf = "%PDF-1.4\n" + object(1, "<< /Type /Catalog /Pages 2 0 R >>")
        + object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
        + object(3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R " + next(first) + " >>")
        + object(4, stream({}, draw));
    for (int form = first; form < first + forms; ++form)
        pdf += object(form, stream("/Type /XObject /Subtype /Form /BBox [0 0 600 800] " + next(form + 1), draw));
    return pdf + "trailer\n<< /Root 1 0 R >>\n%%EOF\n"; // without a table of objects, which readers then make
}

QByteArray pdfLines(const QByteArrayList &lines)
{
    QByteArray content = "BT /F1 12 Tf 14 TL 50 700 Td";
    for (const QByteArray &line : lines)
        content += " (" + line + ") Tj T*";
    return content + " ET";
}

QByteArray pdfText(int x, int y, const QByteArrayList &lines, int size, int lead)
{
    QByteArray content = "BT /F1 " + QByteArray::number(size) + " Tf " + QByteArray::number(lead) + " TL "
        + QByteArray::number(x) + ' ' + QByteArray::number(y) + " Td";
    for (const QByteArray &line : lines)
        content += " (" + line + ") Tj T*";
    return content + " ET\n";
}

QByteArray pdfTurned(int x, int y, const QByteArray &line, int quarters, int size)
{
    static const QByteArrayList turns{"1 0 0 1", "0 -1 1 0", "-1 0 0 -1", "0 1 -1 0"};
    return "BT /F1 " + QByteArray::number(size) + " Tf " + turns[quarters % 4] + ' ' + QByteArray::number(x) + ' '
        + QByteArray::number(y) + " Tm (" + line + ") Tj ET\n";
}

QByteArray pdfTable(int x, int y, const QList<int> &columns, const QList<QByteArrayList> &rows, int pad)
{
    constexpr int lead = 12;
    QByteArray content;
    for (const QByteArrayList &row : rows) {
        qsizetype most = 1;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QByteArrayList lines = row[i].split('|');
            most = std::max(most, lines.size());
            content += pdfText(x + columns[i], y, lines, 10, lead);
        }
        y -= static_cast<int>(most) * lead + pad;
    }
    return content;
}

} // namespace Dateline
