// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/picture/pdffinish.h"

#include <QDateTime>
#include <QHash>
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

/// Texts that nobody sees, for searching and copying: a Type 3 font for each 255 of different ones, whose glyphs are
/// empty, and a stream that sets each into its box. Poppler guesses the size of such a font by an "m" of 0.6 em, and
/// words of other sizes would be other words.
class HiddenTexts
{
public:
    HiddenTexts(const std::vector<PdfText> &texts, double top)
    {
        for (const PdfText &text : texts) {
            if (std::any_of(text.text.begin(), text.text.end(), [](QChar c) { return c.isSurrogate(); }))
                add(text, top);
        }
    }

    bool isEmpty() const { return m_known.isEmpty(); }
    /// The objects, of which the first has the number \p first: the stream, the empty glyph, then two for each font.
    std::vector<QByteArray> objects(qsizetype first) const
    {
        std::vector<QByteArray> all{stream(first, m_content + "ET\n"), stream(first + 1, "600 0 d0")};
        for (std::size_t i = 0; i < fonts(); ++i) {
            all.push_back(font(numberOfFont(first, i), i, first + 1));
            all.push_back(stream(numberOfFont(first, i) + 1, meanings(i)));
        }
        return all;
    }
    /// What the page's resources say of the fonts.
    QByteArray resources(qsizetype first) const
    {
        QByteArray entries;
        for (std::size_t i = 0; i < fonts(); ++i)
            entries += nameOfFont(i) + ' ' + QByteArray::number(numberOfFont(first, i)) + " 0 R\n";
        return entries;
    }

private:
    static constexpr std::size_t most = 255;
    static constexpr double widthInEm = 0.6;

    static QByteArray nameOfFont(std::size_t number) { return "/Hidden" + QByteArray::number(number); }
    static qsizetype numberOfFont(qsizetype first, std::size_t number) { return first + 2 + 2 * qsizetype(number); }
    std::size_t fonts() const { return (m_texts.size() + most - 1) / most; }
    std::size_t codesOf(std::size_t number) const { return std::min(most, m_texts.size() - number * most); }

    static QByteArray stream(qsizetype number, const QByteArray &bytes)
    {
        return QByteArray::number(number) + " 0 obj\n<</Length " + QByteArray::number(bytes.size()) + ">>\nstream\n"
            + bytes + "\nendstream\nendobj\n";
    }

    void add(const PdfText &text, double top)
    {
        auto known = m_known.constFind(text.text);
        if (known == m_known.constEnd()) {
            known = m_known.insert(text.text, m_texts.size());
            m_texts.push_back(text.text);
        }
        const QTransform page = text.transform * QTransform(pointsPerPixel, 0, 0, -pointsPerPixel, 0, top);
        const QPointF origin = page.map(QPointF(text.box.left(), text.baseline));
        const QPointF along = (page.map(QPointF(text.box.right(), text.baseline)) - origin) / widthInEm;
        const QPointF up = page.map(QPointF(text.box.left(), text.baseline - text.em)) - origin;
        m_content += m_content.isEmpty() ? "BT\n" : "";
        m_content += nameOfFont(*known / most) + " 1 Tf ";
        for (const double number : {along.x(), along.y(), up.x(), up.y(), origin.x(), origin.y()})
            m_content += pdfNumber(number) + ' ';
        m_content += "Tm <" + codeOf(*known % most) + "> Tj\n";
    }

    static QByteArray codeOf(std::size_t place)
    {
        return QByteArray::number(quint64(place) + 1, 16).rightJustified(2, '0');
    }

    QByteArray font(qsizetype number, std::size_t which, qsizetype emptyGlyph) const
    {
        const QByteArray last = QByteArray::number(quint64(codesOf(which)));
        QByteArray widths, names;
        for (std::size_t i = 0; i < codesOf(which); ++i) {
            widths += "600 ";
            names += "/m ";
        }
        return QByteArray::number(number)
            + " 0 obj\n<</Type /Font\n/Subtype /Type3\n/FontBBox [0 -200 600 900]\n/FontMatrix [0.001 0 0 0.001 0 "
              "0]\n/FirstChar 1\n"
              "/LastChar "
            + last + "\n/Widths [" + widths + "]\n/Encoding <</Type /Encoding /Differences [1 " + names
            + "]>>\n/CharProcs <</m " + QByteArray::number(emptyGlyph) + " 0 R>>\n/Resources <<>>\n/ToUnicode "
            + QByteArray::number(number + 1) + " 0 R>>\nendobj\n";
    }

    QByteArray meanings(std::size_t which) const
    {
        QByteArray lines;
        for (std::size_t i = 0; i < codesOf(which); ++i) {
            lines += "1 beginbfchar\n<" + codeOf(i) + "> <";
            for (const QChar c : m_texts[which * most + i])
                lines += QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
            lines += ">\nendbfchar\n";
        }
        return "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
               "/CMapName /Hidden def\n/CMapType 2 def\n1 begincodespacerange\n<00> <ff>\nendcodespacerange\n"
            + lines + "endcmap\nend\nend";
    }

    QHash<QString, std::size_t> m_known;
    std::vector<QString> m_texts;
    QByteArray m_content;
};

class PdfFinish
{
public:
    PdfFinish(const QByteArray &source, PdfObjects objects, QSizeF size, const std::vector<PdfText> &texts)
        : m_source(source)
        , m_objects(std::move(objects))
        , m_size(size * pointsPerPixel)
        , m_top(wholePoints(size).height())
        , m_hidden(texts, m_top)
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
        if (!m_hidden.isEmpty()) {
            for (const QByteArray &object : m_hidden.objects(firstHidden())) {
                offsets.push_back(m_result.size());
                m_result += object;
            }
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
        else if (!m_hidden.isEmpty() && words.contains("\n/Font <<\n") && words.contains("/ColorSpace <<"))
            words.replace("\n/Font <<\n", QByteArray("\n/Font <<\n" + m_hidden.resources(firstHidden())));
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
        // Before what is seen, where the page's own coordinates hold.
        if (!m_hidden.isEmpty())
            addContents(words);
    }

    void addContents(QByteArray &words) const
    {
        constexpr QByteArrayView name = "/Contents ";
        const qsizetype from = words.indexOf(name) + name.size();
        const qsizetype to = words.indexOf('\n', from);
        const QByteArray seen = words.mid(from, to - from);
        words.replace(from, to - from, QByteArray('[' + QByteArray::number(firstHidden()) + " 0 R " + seen + ']'));
    }

    qsizetype firstHidden() const { return qsizetype(m_objects.list.size()) + 1; }

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
        QByteArray words = m_source.mid(trailer, m_source.indexOf("startxref\n", trailer) - trailer);
        words.replace(QByteArray("/Size " + QByteArray::number(m_objects.list.size() + 1)),
                      QByteArray("/Size " + QByteArray::number(offsets.size())));
        m_result += words;
        m_result += "startxref\n" + QByteArray::number(table) + "\n%%EOF\n";
    }

    const QByteArray &m_source;
    const PdfObjects m_objects;
    const QSizeF m_size; ///< in points, like the next
    const double m_top;
    const HiddenTexts m_hidden;
    QByteArray m_result;
    QTransform m_pattern;
};

} // namespace

QSizeF wholePoints(QSizeF size)
{
    return {std::ceil(size.width() * pointsPerPixel), std::ceil(size.height() * pointsPerPixel)};
}

QByteArray finishedPdf(const QByteArray &source, QSizeF size, const std::vector<PdfText> &texts)
{
    std::optional<PdfObjects> objects = objectsOf(source);
    return objects ? PdfFinish(source, std::move(*objects), size, texts).finish() : source;
}

} // namespace Dateline
