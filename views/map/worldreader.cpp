// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/map/worldreader.h"

#include "views/map/maptr.h"

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <optional>

namespace Dateline {

namespace {

constexpr QByteArrayView magic("DLMAP");
constexpr qsizetype checksumSize = 4;
constexpr std::uint8_t knownVersion = 1;
constexpr std::uint32_t mostUnits = 1'000'000; // per degree: a tenth of a metre

/// Takes values off the front of a byte array. After the first failure everything reads as zero.
class Reader
{
public:
    explicit Reader(QByteArrayView data) : m_data(data) { }

    bool failed() const { return m_failed; }
    void fail() { m_failed = true; }
    bool atEnd() const { return m_data.isEmpty(); }

    QByteArrayView take(qsizetype size)
    {
        if (m_failed || m_data.size() < size) {
            fail();
            return {};
        }
        const QByteArrayView front = m_data.first(size);
        m_data = m_data.sliced(size);
        return front;
    }

    std::uint8_t byte()
    {
        const QByteArrayView front = take(1);
        return front.isEmpty() ? std::uint8_t{0} : static_cast<std::uint8_t>(front[0]);
    }

    /// Unsigned LEB128, 32 bits at most.
    std::uint32_t varint()
    {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            const std::uint8_t next = byte();
            value |= static_cast<std::uint64_t>(next & 0x7f) << shift;
            if (next < 0x80) {
                if (value > UINT32_MAX)
                    break;
                return static_cast<std::uint32_t>(value);
            }
        }
        fail();
        return 0;
    }

    std::int64_t svarint()
    {
        const std::int64_t zigzag = varint();
        return (zigzag >> 1) ^ -(zigzag & 1);
    }

    /// A number of things that take \p leastSize bytes each: never more than what is left can hold.
    std::uint32_t count(qsizetype leastSize)
    {
        const std::uint32_t value = varint();
        if (static_cast<qsizetype>(value) > m_data.size() / leastSize) {
            fail();
            return 0;
        }
        return value;
    }

private:
    QByteArrayView m_data;
    bool m_failed = false;
};

/// The grid of the file, and the part of it that is the globe.
class Grid
{
public:
    void read(Reader &reader)
    {
        m_units = reader.varint();
        m_central = reader.svarint();
        if (m_units == 0 || m_units > mostUnits || std::abs(m_central) > 180 * m_units)
            reader.fail();
    }

    double centralMeridian() const { return static_cast<double>(m_central) / static_cast<double>(m_units); }

    bool contains(std::int64_t x, std::int64_t y) const
    {
        return std::abs(x - m_central) <= 180 * m_units && std::abs(y) <= 90 * m_units;
    }

    GeoPoint place(std::int64_t x, std::int64_t y) const
    {
        const auto units = static_cast<double>(m_units);
        return {static_cast<double>(x) / units, static_cast<double>(y) / units};
    }

private:
    std::int64_t m_units = 0;
    std::int64_t m_central = 0;
};

GeoPoint readPlace(Reader &reader, const Grid &grid)
{
    const std::int64_t x = reader.svarint();
    const std::int64_t y = reader.svarint();
    if (reader.failed() || !grid.contains(x, y)) {
        reader.fail();
        return {};
    }
    return grid.place(x, y);
}

std::vector<GeoPoint> readLine(Reader &reader, const Grid &grid, std::uint32_t fewest)
{
    const std::uint32_t size = reader.count(2);
    if (size < fewest)
        reader.fail();
    std::vector<GeoPoint> line;
    line.reserve(reader.failed() ? 0 : size);
    std::int64_t x = 0;
    std::int64_t y = 0;
    for (std::uint32_t i = 0; i < size && !reader.failed(); ++i) {
        x += reader.svarint();
        y += reader.svarint();
        if (!grid.contains(x, y))
            reader.fail();
        else
            line.push_back(grid.place(x, y));
    }
    return line;
}

/// Two letters, or "--" for none.
CountryCode readCode(Reader &reader)
{
    const QByteArrayView letters = reader.take(2);
    if (reader.failed() || letters == QByteArrayView("--"))
        return {};
    const std::optional<CountryCode> code = CountryCode::parse(QString::fromLatin1(letters.data(), letters.size()));
    if (!code)
        reader.fail();
    return code.value_or(CountryCode());
}

Error malformed(const QString &what) { return {ErrorCode::Malformed, what, MapTr::tr("map data")}; }

} // namespace

std::uint32_t adler32(QByteArrayView data)
{
    std::uint32_t a = 1;
    std::uint32_t b = 0;
    for (const char c : data) {
        a = (a + static_cast<std::uint8_t>(c)) % 65521;
        b = (b + a) % 65521;
    }
    return b << 16 | a;
}

Result<WorldFile> readWorldFile(QByteArrayView data)
{
    if (!data.startsWith(magic))
        return malformed(MapTr::tr("this is not a map of Dateline"));
    if (data.size() < magic.size() + 1 + checksumSize)
        return malformed(MapTr::tr("the map is cut short"));
    if (const auto version = static_cast<std::uint8_t>(data[magic.size()]); version != knownVersion) {
        return Error{version > knownVersion ? ErrorCode::TooNew : ErrorCode::Malformed,
                     MapTr::tr("version %1 of the map format is not known").arg(version), MapTr::tr("map data")};
    }
    const QByteArrayView content = data.chopped(checksumSize);
    std::uint32_t checksum = 0;
    for (qsizetype i = checksumSize; i-- > 0;)
        checksum = checksum << 8 | static_cast<std::uint8_t>(data.last(checksumSize)[i]);
    if (checksum != adler32(content))
        return malformed(MapTr::tr("the map is damaged: its checksum is wrong"));

    Reader reader(content.sliced(magic.size() + 1));
    WorldFile file;
    Grid grid;
    grid.read(reader);
    if (reader.failed())
        return malformed(MapTr::tr("the head of the map is damaged"));
    file.centralMeridian = grid.centralMeridian();

    const std::uint32_t shapes = reader.count(5);
    for (std::uint32_t i = 0; i < shapes && !reader.failed(); ++i) {
        WorldFile::Shape shape;
        shape.code = readCode(reader);
        if (i > 0 && shape.code <= file.shapes.back().code)
            reader.fail();
        shape.label = readPlace(reader, grid);
        const std::uint32_t rings = reader.count(7);
        if (rings == 0)
            reader.fail();
        for (std::uint32_t ring = 0; ring < rings && !reader.failed(); ++ring)
            shape.rings.push_back(readLine(reader, grid, 3));
        file.shapes.push_back(std::move(shape));
    }
    if (reader.failed())
        return malformed(MapTr::tr("a shape of the map is damaged"));

    const std::uint32_t places = reader.count(4);
    CountryCode previous;
    for (std::uint32_t i = 0; i < places && !reader.failed(); ++i) {
        WorldFile::Shape shape;
        shape.code = readCode(reader);
        if (shape.code <= previous)
            reader.fail();
        previous = shape.code;
        shape.label = readPlace(reader, grid);
        file.shapes.push_back(std::move(shape));
    }
    if (reader.failed())
        return malformed(MapTr::tr("a place of the map is damaged"));

    const std::uint32_t borders = reader.count(5);
    for (std::uint32_t i = 0; i < borders && !reader.failed(); ++i)
        file.borders.push_back(readLine(reader, grid, 2));
    if (reader.failed() || !reader.atEnd())
        return malformed(MapTr::tr("a border of the map is damaged"));
    return file;
}

} // namespace Dateline
