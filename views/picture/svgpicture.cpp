// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/picture/svgpicture.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QPainter>
#include <QSvgGenerator>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <charconv>
#include <cmath>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// What Qt's generator writes: correct, but with its own title, fonts on every group, and sizes in millimetres.
QByteArray generated(const PictureSettings &settings, const PaintBody &paintBody)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96);
    generator.setSize(settings.size.toSize());
    generator.setViewBox(QRectF(QPointF(), settings.size));
    generator.setTitle(u"-"_s); // it is not escaped: the true one is written below
    QPainter painter(&generator);
    painter.setRenderHint(QPainter::Antialiasing);
    paintPicture(painter, settings, paintBody);
    painter.end();
    return buffer.data();
}

/// A number as short as a hundredth of a pixel allows.
QString svgNumber(double number)
{
    const double rounded = std::round(number * 100) / 100;
    return QString::number(rounded == 0 ? 0.0 : rounded, 'g', 8);
}

/// The numbers of a path or of points, each as short; everything between them as it stands.
QString shortPath(QStringView path)
{
    const QByteArray text = path.toLatin1();
    const char *at = text.constData();
    const char *const end = at + text.size();
    QString result;
    result.reserve(text.size());
    while (at < end) {
        double number = 0;
        const auto [next, error] = std::from_chars(at, end, number);
        if (error == std::errc()) {
            result += svgNumber(number);
            at = next;
        } else {
            result += QLatin1Char(*at++);
        }
    }
    return result;
}

/// Whether a text from right to left has something at an end that goes to where the paragraph's direction says: "!".
bool needsDirection(const QString &text)
{
    const auto strong = [](QChar c) {
        return c.direction() == QChar::DirR || c.direction() == QChar::DirAL || c.direction() == QChar::DirNSM;
    };
    return text.isRightToLeft() && !(strong(text.front()) && strong(text.back()));
}

/// Rewrites the generator's document as one that can be published.
class SvgFinish
{
public:
    SvgFinish(const PictureSettings &settings, const QByteArray &source)
        : m_settings(settings), m_in(source), m_out(&m_result)
    { }

    QByteArray finish()
    {
        m_out.setAutoFormatting(false);
        while (!m_in.atEnd()) {
            switch (m_in.readNext()) {
            case QXmlStreamReader::StartElement:
                start();
                break;
            case QXmlStreamReader::EndElement:
                end();
                break;
            case QXmlStreamReader::Characters:
                if (m_inText)
                    m_out.writeCharacters(m_in.text().toString());
                break;
            default:
                break;
            }
        }
        m_out.writeEndDocument();
        m_result.append('\n');
        return m_result;
    }

private:
    void start()
    {
        const QString name = m_in.name().toString();
        const QXmlStreamAttributes attributes = m_in.attributes();
        if (name == "svg"_L1)
            return startDocument();
        if (name == "title"_L1 || name == "desc"_L1) {
            m_in.skipCurrentElement();
            return;
        }
        line();
        m_out.writeStartElement(name);
        m_inText = name == "text"_L1;
        if (m_inText)
            return writeText(attributes);
        for (const QXmlStreamAttribute &attribute : attributes)
            writeAttribute(attribute);
    }

    void end()
    {
        m_out.writeEndElement();
        m_inText = false;
    }

    void line() { m_out.writeCharacters(u"\n"_s); }

    void startDocument()
    {
        m_out.writeStartDocument();
        line();
        m_out.writeStartElement(u"svg"_s);
        m_out.writeDefaultNamespace(u"http://www.w3.org/2000/svg"_s);
        m_out.writeAttribute(u"width"_s, svgNumber(m_settings.size.width()));
        m_out.writeAttribute(u"height"_s, svgNumber(m_settings.size.height()));
        m_out.writeAttribute(
            u"viewBox"_s, u"0 0 "_s + svgNumber(m_settings.size.width()) + u' ' + svgNumber(m_settings.size.height()));
        m_out.writeAttribute(u"role"_s, u"img"_s);
        m_out.writeAttribute(u"aria-labelledby"_s, u"title description"_s);
        m_out.writeAttribute(u"font-family"_s, fontFamilies());
        element(u"title"_s, u"title"_s, m_settings.text.title);
        element(u"desc"_s, u"description"_s, fileDescription(m_settings.text));
        if (!m_settings.manifest.isEmpty())
            element(u"metadata"_s, u"dateline"_s, QString::fromUtf8(m_settings.manifest));
    }

    void element(const QString &name, const QString &id, const QString &text)
    {
        line();
        m_out.writeStartElement(name);
        m_out.writeAttribute(u"id"_s, id);
        m_out.writeCharacters(text);
        m_out.writeEndElement();
    }

    /// Without those of coloured pictures, which every renderer falls back to by itself: digits are emoji too, and a
    /// renderer of Pango's (librsvg) took them from there.
    static QString fontFamilies()
    {
        QStringList names;
        QStringList han; // last: where the shipped face is missing, Latin letters would come from them
        for (const QString &family : TextFonts::forPictures().base.families()) {
            if (family.contains("Emoji"_L1))
                continue;
            (family.contains("CJK"_L1) ? han : names)
                .append(family.contains(u' ') ? QString(u'\'' + family + u'\'') : family);
        }
        names.append(u"sans-serif"_s);
        return (names + han).join(u", "_s);
    }

    /// Fonts belong to texts; what is SVG's default, or what a group says with no effect, is left out.
    void writeAttribute(const QXmlStreamAttribute &attribute)
    {
        const QStringView name = attribute.name();
        if (name.startsWith("font-"_L1) || (name.endsWith("-opacity"_L1) && attribute.value() == "1"_L1)
            || name == "vector-effect"_L1 || (name == "transform"_L1 && attribute.value() == "matrix(1,0,0,1,0,0)"_L1))
            return;
        const bool isPath = name == "d"_L1 || name == "points"_L1;
        m_out.writeAttribute(name.toString(), isPath ? shortPath(attribute.value()) : attribute.value().toString());
    }

    void writeText(const QXmlStreamAttributes &attributes)
    {
        QFont font = m_settings.fonts.base;
        font.setPixelSize(std::max(1, static_cast<int>(std::lround(attributes.value("font-size"_L1).toDouble()))));
        font.setWeight(attributes.value("font-weight"_L1).toInt() >= 600 ? QFont::DemiBold : QFont::Normal);
        font.setItalic(attributes.value("font-style"_L1) == "italic"_L1);
        const QString text = m_in.readElementText();
        for (const char *name : {"fill", "x", "y", "font-size"})
            m_out.writeAttribute(QString::fromLatin1(name), attributes.value(QLatin1StringView(name)).toString());
        if (attributes.value("fill-opacity"_L1) != "1"_L1)
            m_out.writeAttribute(u"fill-opacity"_s, attributes.value("fill-opacity"_L1).toString());
        if (font.weight() != QFont::Normal)
            m_out.writeAttribute(u"font-weight"_s, QString::number(font.weight()));
        if (font.italic())
            m_out.writeAttribute(u"font-style"_s, u"italic"_s);
        if (needsDirection(text)) { // "x" is the left end all the same
            m_out.writeAttribute(u"direction"_s, u"rtl"_s);
            m_out.writeAttribute(u"text-anchor"_s, u"end"_s);
        }
        m_out.writeAttribute(u"stroke"_s, u"none"_s);
        m_out.writeAttribute(u"xml:space"_s, u"preserve"_s);
        // Where another typeface stands in, the words keep their room.
        if (text.size() > 1)
            m_out.writeAttribute(u"textLength"_s, svgNumber(QFontMetricsF(font).horizontalAdvance(text)));
        if (text.size() > 1)
            m_out.writeAttribute(u"lengthAdjust"_s, u"spacingAndGlyphs"_s);
        m_out.writeCharacters(text);
        m_out.writeEndElement();
        m_inText = false;
    }

    const PictureSettings &m_settings;
    QXmlStreamReader m_in;
    QByteArray m_result;
    QXmlStreamWriter m_out;
    bool m_inText = false;
};

} // namespace

QByteArray svgPicture(const PictureSettings &settings, const PaintBody &paintBody)
{
    return SvgFinish(settings, generated(settings, paintBody)).finish();
}

} // namespace Dateline
