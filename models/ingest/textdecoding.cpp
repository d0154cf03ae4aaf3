// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ingest/textdecoding.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>
#include <optional>
#include <string_view>

#include <iconv.h>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// How far into a page browsers, and we, look for its declaration; they stop at 1,024 bytes, but comments push it down.
constexpr qsizetype declarationWithin = 4096;

struct Encoding
{
    std::string_view label; ///< as declared, in lower case
    const char *converter;  ///< the C library's name; null: our own table of Windows-1252
    const char *name;       ///< for people
};

/// The labels that are met in practice. As browsers do, Latin-1 and ASCII are taken for Windows-1252 and GB 2312 for GB 18030, their supersets.
constexpr Encoding encodings[] = {
    {"windows-1252", nullptr, "Windows-1252"},
    {"cp1252", nullptr, "Windows-1252"},
    {"iso-8859-1", nullptr, "Windows-1252"},
    {"iso8859-1", nullptr, "Windows-1252"},
    {"latin1", nullptr, "Windows-1252"},
    {"us-ascii", nullptr, "Windows-1252"},
    {"ascii", nullptr, "Windows-1252"},
    {"windows-1250", "CP1250", "Windows-1250"},
    {"windows-1251", "CP1251", "Windows-1251"},
    {"cp1251", "CP1251", "Windows-1251"},
    {"windows-1253", "CP1253", "Windows-1253"},
    {"windows-1254", "CP1254", "Windows-1254"},
    {"iso-8859-9", "CP1254", "Windows-1254"},
    {"windows-1255", "CP1255", "Windows-1255"},
    {"windows-1256", "CP1256", "Windows-1256"},
    {"windows-1257", "CP1257", "Windows-1257"},
    {"windows-1258", "CP1258", "Windows-1258"},
    {"windows-874", "CP874", "Windows-874"},
    {"tis-620", "CP874", "Windows-874"},
    {"iso-8859-2", "ISO-8859-2", "ISO-8859-2"},
    {"iso-8859-3", "ISO-8859-3", "ISO-8859-3"},
    {"iso-8859-4", "ISO-8859-4", "ISO-8859-4"},
    {"iso-8859-5", "ISO-8859-5", "ISO-8859-5"},
    {"iso-8859-6", "ISO-8859-6", "ISO-8859-6"},
    {"iso-8859-7", "ISO-8859-7", "ISO-8859-7"},
    {"iso-8859-8", "ISO-8859-8", "ISO-8859-8"},
    {"iso-8859-10", "ISO-8859-10", "ISO-8859-10"},
    {"iso-8859-13", "ISO-8859-13", "ISO-8859-13"},
    {"iso-8859-14", "ISO-8859-14", "ISO-8859-14"},
    {"iso-8859-15", "ISO-8859-15", "ISO-8859-15"},
    {"iso-8859-16", "ISO-8859-16", "ISO-8859-16"},
    {"koi8-r", "KOI8-R", "KOI8-R"},
    {"koi8-u", "KOI8-U", "KOI8-U"},
    {"ibm866", "CP866", "IBM866"},
    {"macintosh", "MACINTOSH", "Mac OS Roman"},
    {"shift_jis", "CP932", "Shift_JIS"},
    {"shift-jis", "CP932", "Shift_JIS"},
    {"sjis", "CP932", "Shift_JIS"},
    {"x-sjis", "CP932", "Shift_JIS"},
    {"windows-31j", "CP932", "Shift_JIS"},
    {"euc-jp", "EUC-JP", "EUC-JP"},
    {"iso-2022-jp", "ISO-2022-JP", "ISO-2022-JP"},
    {"gb2312", "GB18030", "GB18030"},
    {"gbk", "GB18030", "GB18030"},
    {"gb18030", "GB18030", "GB18030"},
    {"big5", "BIG5-HKSCS", "Big5"},
    {"big5-hkscs", "BIG5-HKSCS", "Big5"},
    {"euc-kr", "CP949", "EUC-KR"},
    {"ks_c_5601-1987", "CP949", "EUC-KR"},
    {"windows-949", "CP949", "EUC-KR"},
};

const Encoding *encodingOf(QByteArrayView label)
{
    const std::string_view wanted(label.data(), static_cast<std::size_t>(label.size()));
    const auto *found = std::find_if(std::begin(encodings), std::end(encodings),
                                     [&](const Encoding &encoding) { return encoding.label == wanted; });
    return found == std::end(encodings) ? nullptr : found;
}

/// What bytes 0x80 to 0x9f are in Windows-1252; the five that have no meaning are 0.
constexpr std::array<char16_t, 32> windows1252 = {0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
                                                  0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017d, 0,
                                                  0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                                  0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};

struct Converted
{
    QString text;
    qsizetype faults = 0; ///< places where bytes have no meaning; U+FFFD stands there
};

Converted fromWindows1252(QByteArrayView bytes)
{
    Converted converted;
    converted.text.resize(bytes.size());
    std::transform(bytes.begin(), bytes.end(), converted.text.begin(), [&](char c) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80 || byte > 0x9f)
            return QChar(char16_t{byte});
        const char16_t meant = windows1252[byte - 0x80U];
        converted.faults += meant == 0;
        return meant == 0 ? QChar(QChar::ReplacementCharacter) : QChar(meant);
    });
    return converted;
}

struct Utf8Count
{
    qsizetype characters = 0; ///< well-formed ones of two bytes and more
    qsizetype faults = 0;     ///< bytes that belong to none
};

/// How much of \p bytes is UTF-8 (Unicode, table 3-7).
Utf8Count countUtf8(QByteArrayView bytes)
{
    Utf8Count count;
    const auto at = [&](qsizetype i) { return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U; };
    for (qsizetype i = 0; i < bytes.size();) {
        const unsigned lead = at(i);
        const unsigned second = at(i + 1);
        qsizetype length = 0;
        if (lead < 0x80)
            length = 1;
        else if (lead >= 0xc2 && lead <= 0xdf)
            length = 2;
        else if ((lead == 0xe0 && second >= 0xa0) || (lead == 0xed && second < 0xa0)
                 || (lead >= 0xe1 && lead <= 0xef && lead != 0xed))
            length = 3;
        else if ((lead == 0xf0 && second >= 0x90) || (lead >= 0xf1 && lead <= 0xf3) || (lead == 0xf4 && second < 0x90))
            length = 4;
        bool whole = length > 0;
        for (qsizetype k = 1; whole && k < length; ++k)
            whole = (at(i + k) & 0xc0U) == 0x80U;
        count.characters += whole && length > 1;
        count.faults += !whole;
        i += whole ? length : 1;
    }
    return count;
}

/// With the C library's converter; none if it has no such encoding.
std::optional<Converted> fromConverter(QByteArrayView bytes, const char *name)
{
    iconv_t converter = iconv_open("UTF-16LE", name);
    if (converter == reinterpret_cast<iconv_t>(-1)) // NOLINT: POSIX says so
        return std::nullopt;
    const auto closing = [](iconv_t *open) { iconv_close(*open); };
    const std::unique_ptr<iconv_t, decltype(closing)> closer(&converter, closing);

    Converted converted;
    char *in = const_cast<char *>(bytes.data()); // POSIX' signature; it does not write there
    std::size_t left = static_cast<std::size_t>(bytes.size());
    std::array<char16_t, 8192> buffer;
    bool more = true;
    while (more) {
        char *out = reinterpret_cast<char *>(buffer.data());
        std::size_t room = sizeof buffer;
        const std::size_t before = left;
        const std::size_t done =
            left > 0 ? iconv(converter, &in, &left, &out, &room) : iconv(converter, nullptr, nullptr, &out, &room);
        const int fault = done == static_cast<std::size_t>(-1) ? errno : 0;
        more = before > 0;
        converted.text.append(
            QStringView(buffer.data(), static_cast<qsizetype>((sizeof buffer - room) / sizeof(char16_t))));
        if (before > 0 && (fault == EILSEQ || fault == EINVAL)) {
            converted.text.append(QChar::ReplacementCharacter);
            ++converted.faults;
            ++in;
            --left;
        }
    }
    return converted;
}

/// Whether this is what only pictures, archives and programs have: control characters in number. Encodings that shift with ESC stay.
bool looksBinary(QByteArrayView bytes)
{
    const auto controls = std::count_if(bytes.begin(), bytes.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte != 0x1b) || byte == 0x7f;
    });
    constexpr qsizetype oneIn = 100;
    return controls > 3 && controls * oneIn >= bytes.size();
}

bool looksBinary(const QString &text)
{
    const auto odd = std::count_if(text.begin(), text.end(), [](QChar c) {
        return (c.category() == QChar::Other_Control && !c.isSpace()) || c == QChar::ReplacementCharacter
            || c.category() == QChar::Other_NotAssigned;
    });
    constexpr qsizetype oneIn = 20;
    return odd > 3 && odd * oneIn >= text.size();
}

Error noText() { return {ErrorCode::Malformed, u"is no text: choose a text file, a web page (HTML) or a PDF"_s, {}}; }

QString faultsRemark(qsizetype faults, const QString &name)
{
    return faults == 1 ? u"one byte has no meaning in %1; “�” stands in its place"_s.arg(name)
                       : u"%1 bytes have no meaning in %2; “�” stands in their place"_s.arg(faults).arg(name);
}

Result<DecodedText> fromUtf16(QByteArrayView bytes, QStringConverter::Encoding encoding)
{
    QStringDecoder decoder(encoding);
    DecodedText decoded;
    decoded.text = decoder.decode(bytes);
    if (looksBinary(decoded.text))
        return noText();
    if (decoder.hasError() || bytes.size() % 2 != 0)
        decoded.remarks.append(u"some of it is no valid UTF-16; “�” stands in its place"_s);
    return decoded;
}

DecodedText fromUtf8(QByteArrayView bytes, qsizetype faults)
{
    DecodedText decoded{QString::fromUtf8(bytes), {}};
    if (faults > 0)
        decoded.remarks.append(faultsRemark(faults, u"UTF-8"_s));
    return decoded;
}

/// A label as it may be shown: hostile ones are long and hold anything.
QString shown(const QByteArray &label) { return QString::fromLatin1(label.left(40)); }

} // namespace

QByteArray declaredEncoding(QByteArrayView html)
{
    const QByteArray head = html.first(std::min(html.size(), declarationWithin)).toByteArray().toLower();
    const auto isLabel = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == ':' || c == '.';
    };
    const auto labelAfter = [&](QByteArrayView word, qsizetype from, qsizetype to) {
        qsizetype begin = head.indexOf(word, from);
        if (begin < 0 || begin >= to)
            return QByteArray();
        begin += word.size();
        while (begin < to && (head[begin] == ' ' || head[begin] == '=' || head[begin] == '"' || head[begin] == '\''))
            ++begin;
        qsizetype end = begin;
        while (end < to && isLabel(head[end]))
            ++end;
        return head.mid(begin, end - begin);
    };
    for (qsizetype meta = head.indexOf("<meta"); meta >= 0; meta = head.indexOf("<meta", meta + 1)) {
        const qsizetype end = head.indexOf('>', meta);
        const QByteArray label = labelAfter("charset", meta, end < 0 ? head.size() : end);
        if (!label.isEmpty())
            return label;
    }
    if (const QByteArray start = head.trimmed(); start.startsWith("<?xml"))
        return labelAfter("encoding", 0, std::max<qsizetype>(head.indexOf("?>"), 0));
    return {};
}

Result<DecodedText> decodeText(const QByteArray &bytes, const QByteArray &declared)
{
    const QByteArrayView all(bytes);
    if (bytes.startsWith("\xff\xfe"))
        return fromUtf16(all.sliced(2), QStringConverter::Utf16LE);
    if (bytes.startsWith("\xfe\xff"))
        return fromUtf16(all.sliced(2), QStringConverter::Utf16BE);
    if (looksBinary(all))
        return noText();

    const Utf8Count utf8 = countUtf8(all);
    if (bytes.startsWith("\xef\xbb\xbf"))
        return fromUtf8(all.sliced(3), utf8.faults);
    // ISO 2022 is 7 bits wide: all of it is valid UTF-8.
    const bool shifts = declared == "iso-2022-jp" && bytes.contains('\x1b');
    const Encoding *encoding = encodingOf(declared);
    if (utf8.faults == 0 && !shifts) {
        DecodedText decoded = fromUtf8(all, 0);
        if (utf8.characters > 0 && encoding)
            decoded.remarks.append("decoded as UTF-8 although it says "_L1 + shown(declared));
        return decoded;
    }
    // UTF-8 with a few slips, as when a text was cut: other encodings hardly ever look like it by chance.
    const bool saysUtf8 = declared == "utf-8" || declared == "utf8";
    if (utf8.characters >= 4 * utf8.faults && (!encoding || saysUtf8))
        return fromUtf8(all, utf8.faults);

    DecodedText decoded;
    if (encoding && encoding->converter) {
        constexpr qsizetype oneIn = 50; // more faults than that, and it is another encoding
        const auto converted = fromConverter(all, encoding->converter);
        if (converted && converted->faults * oneIn <= converted->text.size()) {
            decoded.text = converted->text;
            if (converted->faults > 0)
                decoded.remarks.append(faultsRemark(converted->faults, QString::fromLatin1(encoding->name)));
            return decoded;
        }
    }
    Converted converted = fromWindows1252(all);
    if (looksBinary(converted.text))
        return noText();
    decoded.text = std::move(converted.text);
    if (!declared.isEmpty() && !(encoding && !encoding->converter))
        decoded.remarks.append("decoded as Windows-1252 although it says "_L1
                               + (saysUtf8 ? u"UTF-8"_s : shown(declared)));
    else if (!encoding)
        decoded.remarks.append(u"decoded as Windows-1252, because it is no UTF-8 and does not say what it is"_s);
    if (converted.faults > 0)
        decoded.remarks.append(faultsRemark(converted.faults, u"Windows-1252"_s));
    return decoded;
}

QString withoutControls(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const QChar next = i + 1 < text.size() ? text[i + 1] : QChar();
        const char16_t unit = c.unicode();
        if (c.isHighSurrogate() && next.isLowSurrogate()) {
            clean += c;
            clean += next;
            ++i;
        } else if (unit == u'\r') {
            if (next != u'\n')
                clean += u'\n';
        } else if (unit == u'\f' || unit == u'\v' || unit == 0x85 || c == QChar::LineSeparator) {
            clean += u'\n';
        } else if (c == QChar::ParagraphSeparator) {
            clean += "\n\n"_L1;
        } else if (c.isSurrogate() || unit >= 0xfffe || (unit >= 0xfdd0 && unit <= 0xfdef)) {
            clean += QChar::ReplacementCharacter;
        } else if (unit != QChar::ByteOrderMark
                   && (unit == u'\n' || unit == u'\t' || c.category() != QChar::Other_Control)) {
            clean += c;
        }
    }
    return clean;
}

} // namespace Dateline
