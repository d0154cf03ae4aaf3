// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/picture/inlinesvg.h"

#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <vector>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr double precision = 10; // parts of a pixel

/// Path data in relative coordinates, which are short.
class ShortPath
{
public:
    void moveTo(double x, double y)
    {
        command('m');
        point(x, y);
        m_startX = m_x;
        m_startY = m_y;
    }
    void lineTo(double x, double y)
    {
        const long toX = parts(x);
        const long toY = parts(y);
        if (toX == m_x && toY == m_y)
            return; // less than what is written
        command('l');
        point(x, y);
    }
    void curveTo(const std::array<double, 6> &c)
    {
        command('c');
        number(parts(c[0]) - m_x);
        number(parts(c[1]) - m_y);
        number(parts(c[2]) - m_x);
        number(parts(c[3]) - m_y);
        point(c[4], c[5]);
    }
    void close()
    {
        m_data.append('z');
        m_command = 0;
        m_x = m_startX;
        m_y = m_startY;
    }
    QString take() { return QString::fromLatin1(std::exchange(m_data, {})); }
    bool isEmpty() const { return m_data.isEmpty(); }

private:
    static long parts(double value) { return std::lround(value * precision); }

    void command(char name)
    {
        if (m_command == name && name != 'm') {
            m_fresh = false;
            return;
        }
        m_data.append(name);
        m_command = name;
        m_fresh = true;
    }
    void point(double x, double y)
    {
        const long toX = parts(x);
        const long toY = parts(y);
        number(toX - m_x);
        number(toY - m_y);
        m_x = toX;
        m_y = toY;
    }
    void number(long value)
    {
        if (!m_fresh && value >= 0)
            m_data.append(' ');
        m_fresh = false;
        if (value < 0)
            m_data.append('-');
        const long magnitude = std::labs(value);
        const long whole = magnitude / 10;
        const long rest = magnitude % 10;
        if (whole > 0 || rest == 0)
            m_data.append(QByteArray::number(qlonglong{whole}));
        if (rest > 0)
            m_data.append('.').append(static_cast<char>('0' + rest));
    }

    QByteArray m_data;
    char m_command = 0;
    bool m_fresh = true;
    long m_x = 0, m_y = 0, m_startX = 0, m_startY = 0;
};

/// The numbers of Qt's path data and lists of points: absolute, with blanks and commas between.
std::vector<double> numbersOf(QStringView text)
{
    std::vector<double> numbers;
    for (const QStringView part : text.split(u' ', Qt::SkipEmptyParts)) {
        for (const QStringView number : part.split(u',', Qt::SkipEmptyParts))
            numbers.push_back(number.toDouble());
    }
    return numbers;
}

void addPoints(ShortPath &path, QStringView points)
{
    const std::vector<double> numbers = numbersOf(points);
    for (std::size_t i = 0; i + 1 < numbers.size(); i += 2)
        i == 0 ? path.moveTo(numbers[i], numbers[i + 1]) : path.lineTo(numbers[i], numbers[i + 1]);
}

/// Qt writes M, L and C with a letter at each point of M and L, and with one for the three points of C. It never
/// closes: its last point is the first.
QString shortened(QStringView data)
{
    ShortPath path;
    std::vector<double> waiting; // of a curve
    bool curve = false;
    for (QStringView part : data.split(u' ', Qt::SkipEmptyParts)) {
        const char16_t letter = part.front().unicode();
        if (letter == 'M' || letter == 'L' || letter == 'C') {
            curve = letter == 'C';
            part = part.mid(1);
        }
        const std::vector<double> numbers = numbersOf(part);
        if (numbers.size() != 2)
            continue;
        if (curve) {
            waiting.insert(waiting.end(), numbers.begin(), numbers.end());
            if (waiting.size() == 6) {
                path.curveTo({waiting[0], waiting[1], waiting[2], waiting[3], waiting[4], waiting[5]});
                waiting.clear();
            }
        } else if (letter == 'M') {
            path.moveTo(numbers[0], numbers[1]);
        } else {
            path.lineTo(numbers[0], numbers[1]);
        }
    }
    return path.take();
}

/// Whether two pictures are the same but for colours and what is not shown, and are read to their ends.
class Pair
{
public:
    Pair(const QByteArray &light, const QByteArray &dark) : m_light(light), m_dark(dark) { }

    /// The next of both; false when there is no more, or they are not alike.
    bool next()
    {
        const QXmlStreamReader::TokenType type = m_light.readNext();
        m_alike = m_alike && m_dark.readNext() == type && m_light.name() == m_dark.name();
        return m_alike && !m_light.atEnd() && !m_light.hasError();
    }
    /// Past the end of the element.
    void skip()
    {
        m_light.skipCurrentElement();
        m_dark.skipCurrentElement();
    }
    bool isAlike() const { return m_alike && !m_light.hasError() && !m_dark.hasError(); }
    const QXmlStreamReader &light() const { return m_light; }
    const QXmlStreamReader &dark() const { return m_dark; }

private:
    QXmlStreamReader m_light;
    QXmlStreamReader m_dark;
    bool m_alike = true;
};

class InlineWriter
{
public:
    InlineWriter(const QByteArray &light, const QByteArray &dark, const InlinePicture &picture, SchemeColours &colours)
        : m_in(light, dark), m_picture(picture), m_colours(colours), m_out(&m_result)
    { }

    /// Nothing if the two are not alike.
    std::optional<QByteArray> write()
    {
        while (m_in.next()) {
            switch (m_in.light().tokenType()) {
            case QXmlStreamReader::StartElement:
                start();
                break;
            case QXmlStreamReader::EndElement:
                flushLines();
                writeStops();
                m_out.writeEndElement();
                m_inText = false;
                break;
            case QXmlStreamReader::Characters:
                if (m_inText)
                    m_out.writeCharacters(m_in.light().text().toString());
                break;
            default:
                break;
            }
        }
        return m_in.isAlike() ? std::optional(m_result) : std::nullopt;
    }

private:
    void start()
    {
        const QString name = m_in.light().name().toString();
        const QXmlStreamAttributes attributes = m_in.light().attributes();
        if (name == "svg"_L1)
            return startPicture(attributes);
        if (name == "title"_L1 || name == "desc"_L1 || name == "metadata"_L1)
            return m_in.skip();
        // Borders are many lines in the same pen: they become one path.
        if (name == "polyline"_L1 && attributes.value("fill"_L1) == "none"_L1 && attributes.size() == 2) {
            addPoints(m_lines, attributes.value("points"_L1));
            return m_in.skip();
        }
        flushLines();
        if (name == "stop"_L1) {
            addStop(attributes);
            return m_in.skip();
        }
        m_out.writeStartElement(name);
        m_inText = name == "text"_L1;
        writeAttributes(attributes, m_in.dark().attributes());
    }

    void flushLines()
    {
        if (m_lines.isEmpty())
            return;
        m_out.writeEmptyElement(u"path"_s);
        m_out.writeAttribute(u"fill"_s, u"none"_s);
        m_out.writeAttribute(u"d"_s, m_lines.take());
        m_lines = {};
    }

    void startPicture(const QXmlStreamAttributes &attributes)
    {
        const QMarginsF &trim = m_picture.trim;
        const auto number = [](double value) { return QString::number(value, 'g', 8); };
        const double width = attributes.value("width"_L1).toDouble() - trim.left() - trim.right();
        const double height = attributes.value("height"_L1).toDouble() - trim.top() - trim.bottom();
        m_out.writeStartElement(u"svg"_s);
        m_out.writeDefaultNamespace(u"http://www.w3.org/2000/svg"_s);
        m_out.writeAttribute(u"viewBox"_s,
                             number(trim.left()) + u' ' + number(trim.top()) + u' ' + number(width) + u' '
                                 + number(height));
        m_out.writeAttribute(u"role"_s, u"img"_s);
        m_out.writeAttribute(u"aria-labelledby"_s, m_picture.id + u"-title"_s);
        m_out.writeAttribute(u"aria-describedby"_s, m_picture.id + u"-description"_s);
        element(u"title"_s, m_picture.id + u"-title"_s, m_picture.title);
        element(u"desc"_s, m_picture.id + u"-description"_s, m_picture.description);
    }

    void element(const QString &name, const QString &id, const QString &text)
    {
        m_out.writeStartElement(name);
        m_out.writeAttribute(u"id"_s, id);
        m_out.writeCharacters(text);
        m_out.writeEndElement();
    }

    struct Stop
    {
        double offset;
        double opacity;
        QString light, dark;
    };

    void addStop(const QXmlStreamAttributes &stop)
    {
        const QStringView opacity = stop.value("stop-opacity"_L1);
        m_stops.push_back({stop.value("offset"_L1).toDouble(), opacity.isEmpty() ? 1 : opacity.toDouble(),
                           stop.value("stop-color"_L1).toString(),
                           m_in.dark().attributes().value("stop-color"_L1).toString()});
    }

    /// Gradients are of one colour that fades. Qt samples them at fifty places; those between which it fades evenly are
    /// enough, and where nothing is seen the colour has been rounded away.
    void writeStops()
    {
        const std::vector<Stop> stops = std::exchange(m_stops, {});
        if (stops.empty())
            return;
        const Stop &full = *std::max_element(stops.begin(), stops.end(),
                                             [](const Stop &a, const Stop &b) { return a.opacity < b.opacity; });
        for (std::size_t i = 0; i < stops.size(); ++i) {
            constexpr double even = 0.01;
            const bool inside = i > 0 && i + 1 < stops.size();
            if (inside && std::abs(stops[i - 1].opacity - 2 * stops[i].opacity + stops[i + 1].opacity) < even)
                continue;
            m_out.writeEmptyElement(u"stop"_s);
            m_out.writeAttribute(u"offset"_s, QString::number(stops[i].offset));
            if (full.light == full.dark)
                m_out.writeAttribute(u"stop-color"_s, full.light);
            else
                m_out.writeAttribute(u"class"_s, u'o' + QString::number(m_colours.number(full.light, full.dark)));
            if (stops[i].opacity < 1)
                m_out.writeAttribute(u"stop-opacity"_s, QString::number(stops[i].opacity));
        }
    }

    void writeAttributes(const QXmlStreamAttributes &light, const QXmlStreamAttributes &dark)
    {
        QStringList classes;
        for (const QXmlStreamAttribute &attribute : light) {
            const QString name = attribute.qualifiedName().toString();
            const QString value = attribute.value().toString();
            const QString other =
                dark.value(attribute.namespaceUri().toString(), attribute.name().toString()).toString();
            if (const std::optional<QChar> kind = colourClass(name); kind && value != other)
                classes.append(*kind + QString::number(m_colours.number(value, other)));
            else
                writeAttribute(name, value);
        }
        if (!classes.isEmpty())
            m_out.writeAttribute(u"class"_s, classes.join(u' '));
    }

    static std::optional<QChar> colourClass(const QString &attribute)
    {
        if (attribute == "fill"_L1)
            return u'f';
        if (attribute == "stroke"_L1)
            return u's';
        return attribute == "stop-color"_L1 ? std::optional<QChar>(u'o') : std::nullopt;
    }

    void writeAttribute(const QString &name, const QString &value)
    {
        if (name == "d"_L1)
            m_out.writeAttribute(name, shortened(value));
        else if (name == "id"_L1)
            m_out.writeAttribute(name, m_picture.id + u'-' + value);
        else if (value.startsWith("url(#"_L1))
            m_out.writeAttribute(name, u"url(#"_s + m_picture.id + u'-' + value.mid(5));
        else
            m_out.writeAttribute(name, value);
    }

    Pair m_in;
    const InlinePicture &m_picture;
    SchemeColours &m_colours;
    QByteArray m_result;
    QXmlStreamWriter m_out;
    ShortPath m_lines;
    std::vector<Stop> m_stops;
    bool m_inText = false;
};

} // namespace

std::size_t SchemeColours::number(const QString &light, const QString &dark)
{
    const auto [place, added] = m_numbers.try_emplace({light, dark}, m_pairs.size());
    if (added)
        m_pairs.emplace_back(light, dark);
    return place->second;
}

QByteArray SchemeColours::declarations(bool dark) const
{
    QByteArray css;
    for (std::size_t i = 0; i < m_pairs.size(); ++i) {
        const QString &colour = dark ? m_pairs[i].second : m_pairs[i].first;
        css += "--c" + QByteArray::number(qulonglong{i}) + ':' + colour.toLatin1() + ';';
    }
    return css;
}

QByteArray SchemeColours::rules() const
{
    QByteArray css;
    constexpr std::array kinds = {std::pair("f", "fill"), std::pair("s", "stroke"), std::pair("o", "stop-color")};
    for (std::size_t i = 0; i < m_pairs.size(); ++i) {
        const QByteArray number = QByteArray::number(qulonglong{i});
        for (const auto &[letter, property] : kinds)
            css += QByteArray(".") + letter + number + '{' + property + ":var(--c" + number + ")}";
    }
    return css;
}

QByteArray inlineSvg(const QByteArray &light, const QByteArray &dark, const InlinePicture &picture,
                     SchemeColours &colours)
{
    if (const std::optional<QByteArray> both = InlineWriter(light, dark, picture, colours).write())
        return *both;
    return InlineWriter(light, light, picture, colours).write().value_or(QByteArray());
}

} // namespace Dateline
