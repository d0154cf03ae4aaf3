// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/picture/pdffinish.h"

#include <QDateTime>
#include <QList>
#include <QRegularExpression>
#include <QTimeZone>
#include <QTransform>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr double pointsPerPixel = 72.0 / 96;

/// An object of the file: its number, and where it begins.
struct PdfObject
{
    qsizetype number = 0;
    qsizetype offset = 0;
};

/// The objects in their order in the file, and where the table of them begins.
struct PdfObjects
{
    std::vector<PdfObject> list;
    qsizetype tableOffset = 0;
};

/// Reads the one table that QPdfWriter puts at the end; nothing if there is none.
std::optional<PdfObjects> objectsOf(const QByteArray &pdf)
{
    PdfObjects objects;
    objects.tableOffset = pdf.lastIndexOf("\nxref\n0 ") + 1;
    if (objects.tableOffset <= 0)
        return std::nullopt;
    const qsizetype countAt = objects.tableOffset + 7;
    qsizetype at = pdf.indexOf('\n', countAt) + 1;
    const qsizetype count = pdf.mid(countAt, at - countAt).trimmed().toLongLong();
    constexpr qsizetype entryLength = 20;
    if (count < 2 || at + count * entryLength > pdf.size())
        return std::nullopt;
    for (qsizetype number = 1; number < count; ++number) {
        const QByteArray entry = pdf.mid(at + number * entryLength, entryLength);
        const qsizetype offset = entry.first(10).toLongLong();
        if (entry.at(17) != 'n' || !pdf.mid(offset, 20).startsWith(QByteArray(QByteArray::number(number) + " 0 obj")))
            return std::nullopt;
        objects.list.push_back({number, offset});
    }
    std::sort(objects.list.begin(), objects.list.end(),
              [](const PdfObject &a, const PdfObject &b) { return a.offset < b.offset; });
    return objects;
}

QByteArray pdfNumber(double number) { return QByteArray::number(number, 'f', 4); }

class PdfFinish
{
public:
    PdfFinish(const QByteArray &source, PdfObjects objects, QSizeF size)
        : m_source(source)
        , m_objects(std::move(objects))
        , m_size(size * pointsPerPixel)
        , m_top(wholePoints(size).height())
    { }

    QByteArray finish()
    {
        const std::vector<PdfObject> &list = m_objects.list;
        std::vector<qsizetype> offsets(list.size() + 1);
        m_result = m_source.first(list.front().offset);
        for (std::size_t i = 0; i < list.size(); ++i) {
            const qsizetype end = i + 1 < list.size() ? list[i + 1].offset : m_objects.tableOffset;
            offsets[static_cast<std::size_t>(list[i].number)] = m_result.size();
            m_result += mended(m_source.mid(list[i].offset, end - list[i].offset));
        }
        writeTable(offsets);
        return m_result;
    }

private:
    /// The bytes of a stream are left alone: what is mended stands in dictionaries.
    QByteArray mended(const QByteArray &object)
    {
        const qsizetype stream = object.indexOf("\nstream\n");
        QByteArray words = stream < 0 ? object : object.first(stream);
        const QByteArray rest = stream < 0 ? QByteArray() : object.sliced(stream);
        if (words.contains("/Type /Page\n"))
            mendPage(words);
        else if (words.contains("/PatternType 2\n"))
            m_pattern = matrixOf(words);
        else if (words.contains("/Subtype /Form\n") && words.contains("/Shading <<"))
            mendMask(words);
        else if (words.contains("<< /SMask <<"))
            words.replace("/S /Alpha", "/S /Luminosity");
        else if (words.contains("\n/CreationDate (D:"))
            mendDate(words);
        return words + rest;
    }

    /// The writer measures from the top of a page of whole points, so what is too much is at the bottom and on the
    /// right.
    void mendPage(QByteArray &words) const
    {
        const qsizetype from = words.indexOf("/MediaBox [");
        const qsizetype to = words.indexOf(']', from);
        if (from < 0 || to < 0)
            return;
        const QByteArray box = "/MediaBox [0 " + pdfNumber(m_top - m_size.height()) + ' ' + pdfNumber(m_size.width())
            + ' ' + pdfNumber(m_top);
        words.replace(from, to - from, box);
    }

    /// From the painter's coordinates to those of the page.
    static QTransform matrixOf(const QByteArray &words)
    {
        static const QRegularExpression expression(u"/Matrix \\[([^\\]]*)\\]"_s);
        const QString text = expression.match(QString::fromLatin1(words)).captured(1).simplified();
        const QStringList numbers = text.split(u' ');
        if (numbers.size() != 6)
            return {};
        return {numbers[0].toDouble(), numbers[1].toDouble(), numbers[2].toDouble(),
                numbers[3].toDouble(), numbers[4].toDouble(), numbers[5].toDouble()};
    }

    /// A mask hides by how dark it is, which needs a colour space, and stands where the pattern stands that was written
    /// before it. It is set while the page's own coordinates hold.
    void mendMask(QByteArray &words) const
    {
        const QTransform page(pointsPerPixel, 0, 0, -pointsPerPixel, 0, m_top);
        const QTransform place = m_pattern * page.inverted();
        QByteArray matrix = "/Matrix [";
        for (const double number : {place.m11(), place.m12(), place.m21(), place.m22(), place.dx(), place.dy()})
            matrix += pdfNumber(number) + ' ';
        matrix += "]\n/Group <</S /Transparency /CS /DeviceGray >>";
        words.replace("/Group <</S /Transparency >>", matrix);
    }

    static void mendDate(QByteArray &words)
    {
        bool set = false;
        const qlonglong epoch = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&set);
        const QDateTime time = QDateTime::fromSecsSinceEpoch(epoch, QTimeZone::utc());
        if (!set || time.date().year() < 1 || time.date().year() > 9999)
            return;
        const qsizetype from = words.indexOf("(D:", words.indexOf("\n/CreationDate"));
        const qsizetype to = words.indexOf(')', from);
        const QByteArray date = "(D:" + time.toString(u"yyyyMMddHHmmss"_s).toLatin1() + 'Z';
        words.replace(from, to - from, date);
    }

    void writeTable(const std::vector<qsizetype> &offsets)
    {
        const qsizetype table = m_result.size();
        m_result += "xref\n0 " + QByteArray::number(offsets.size()) + "\n0000000000 65535 f \n";
        for (std::size_t number = 1; number < offsets.size(); ++number)
            m_result += QByteArray::number(offsets[number]).rightJustified(10, '0') + " 00000 n \n";
        const qsizetype trailer = m_source.indexOf("trailer\n", m_objects.tableOffset);
        m_result += m_source.mid(trailer, m_source.indexOf("startxref\n", trailer) - trailer);
        m_result += "startxref\n" + QByteArray::number(table) + "\n%%EOF\n";
    }

    const QByteArray &m_source;
    const PdfObjects m_objects;
    const QSizeF m_size; ///< in points, like the next
    const double m_top;
    QByteArray m_result;
    QTransform m_pattern;
};

} // namespace

QSizeF wholePoints(QSizeF size)
{
    return {std::ceil(size.width() * pointsPerPixel), std::ceil(size.height() * pointsPerPixel)};
}

QByteArray finishedPdf(const QByteArray &source, QSizeF size)
{
    std::optional<PdfObjects> objects = objectsOf(source);
    return objects ? PdfFinish(source, std::move(*objects), size).finish() : source;
}

} // namespace Dateline
