// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ingest/textdecoding.h"

#include "models/ingest/ingesttr.h"

#include <QStringDecoder>

#include <algorithm>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>

#include <uchardet/uchardet.h>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// How far into a page browsers, and we, look for its declaration; they stop at 1,024 bytes, but comments push it down.
constexpr qsizetype declarationWithin = 4096;

struct Encoding
{
    const char *name;        ///< ICU's, and for people
    std::string_view labels; ///< as declared, in lower case, each with a blank before and after
};

/// The labels that are met in practice. As browsers do, Latin-1 and ASCII are taken for Windows-1252 and GB 2312 for
/// GB18030, their supersets. ICU knows more, but EBCDIC and UTF-7 are no page's business.
constexpr Encoding encodings[] = {
    {"Windows-1252", " windows-1252 cp1252 iso-8859-1 iso8859-1 latin1 us-ascii ascii "},
    {"Windows-1250", " windows-1250 cp1250 "},
    {"Windows-1251", " windows-1251 cp1251 "},
    {"Windows-1253", " windows-1253 cp1253 "},
    {"Windows-1254", " windows-1254 cp1254 iso-8859-9 "},
    {"Windows-1255", " windows-1255 cp1255 "},
    {"Windows-1256", " windows-1256 cp1256 "},
    {"Windows-1257", " windows-1257 cp1257 "},
    {"Windows-1258", " windows-1258 cp1258 "},
    {"Windows-874", " windows-874 tis-620 iso-8859-11 "},
    {"ISO-8859-2", " iso-8859-2 "},
    {"ISO-8859-3", " iso-8859-3 "},
    {"ISO-8859-4", " iso-8859-4 "},
    {"ISO-8859-5", " iso-8859-5 "},
    {"ISO-8859-6", " iso-8859-6 "},
    {"ISO-8859-7", " iso-8859-7 "},
    {"ISO-8859-8", " iso-8859-8 iso-8859-8-i "},
    {"ISO-8859-10", " iso-8859-10 "},
    {"ISO-8859-13", " iso-8859-13 "},
    {"ISO-8859-14", " iso-8859-14 "},
    {"ISO-8859-15", " iso-8859-15 "},
    {"KOI8-R", " koi8-r "},
    {"KOI8-U", " koi8-u "},
    {"IBM866", " ibm866 cp866 "},
    {"macintosh", " macintosh x-mac-roman "},
    {"x-mac-cyrillic", " x-mac-cyrillic "},
    {"Shift_JIS", " shift_jis shift-jis sjis x-sjis windows-31j "},
    {"EUC-JP", " euc-jp "},
    {"ISO-2022-JP", " iso-2022-jp "},
    {"GB18030", " gb2312 gbk gb18030 "},
    {"Big5-HKSCS", " big5 big5-hkscs "},
    {"Windows-949", " euc-kr ks_c_5601-1987 windows-949 "},
};
constexpr const Encoding &windows1252 = encodings[0];

const Encoding *encodingOf(const QByteArray &label)
{
    const std::string wanted = ' ' + label.toStdString() + ' ';
    const auto *found = std::find_if(std::begin(encodings), std::end(encodings), [&](const Encoding &encoding) {
        return encoding.labels.find(wanted) != std::string_view::npos;
    });
    return found == std::end(encodings) ? nullptr : found;
}

struct Converted
{
    QString text;
    qsizetype faults = 0; ///< places where bytes have no meaning; U+FFFD stands there
};

/// ICU gives bytes without a meaning as U+FFFD, as a substitute (U+001A), as a control character or as one for private
/// use, and says nothing of a character that is cut off by the end: so a line feed comes after it.
Converted converted(QByteArrayView bytes, const Encoding &encoding)
{
    QStringDecoder decoder(encoding.name);
    Converted result;
    result.text = decoder.decode(bytes);
    result.text += QString(decoder.decode("\n"));
    result.text.chop(1);
    const bool hasSubstitutes = !bytes.contains('\x1a');
    for (QChar &c : result.text) {
        const char16_t unit = c.unicode();
        if (unit != QChar::ReplacementCharacter && !(unit == 0x1a && hasSubstitutes) && !(unit >= 0x80 && unit <= 0x9f)
            && c.category() != QChar::Other_PrivateUse)
            continue;
        c = QChar::ReplacementCharacter;
        ++result.faults;
    }
    return result;
}

/// The pieces of text between tags and ends of lines that have letters beyond ASCII, up to a length that is plenty:
/// markup, scripts and English say nothing of the encoding.
QByteArray tellingPieces(QByteArrayView bytes)
{
    constexpr qsizetype enough = 64'000;
    const auto ends = [](char c) { return c == '<' || c == '>' || c == '\n' || c == '\r'; };
    const auto isAscii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    QByteArray pieces;
    for (const char *at = bytes.begin(); at != bytes.end() && pieces.size() < enough;) {
        const char *telling = std::find_if_not(at, bytes.end(), isAscii);
        if (telling == bytes.end())
            break;
        const char *earliest = telling - std::min<qsizetype>(telling - at, enough);
        const char *begin = std::find_if(std::reverse_iterator(telling), std::reverse_iterator(earliest), ends).base();
        const char *end = std::find_if(telling, telling + std::min<qsizetype>(bytes.end() - telling, enough), ends);
        pieces.append(begin, end - begin).append('\n');
        at = end;
    }
    return pieces;
}

/// What uchardet (Mozilla's detector) finds and is trusted with. What else it names are slips for Windows-1252 mostly.
struct Guess
{
    std::string_view found;
    const char *label;
    int leastShare; ///< of letters beyond ASCII among all, in per cent: fewer are names and quotes in a Western text
};
constexpr Guess guesses[] = {
    {"WINDOWS-1250", "windows-1250", 2},
    {"WINDOWS-1251", "windows-1251", 2},
    {"WINDOWS-1253", "windows-1253", 2},
    {"WINDOWS-1254", "windows-1254", 2},
    {"WINDOWS-1255", "windows-1255", 2},
    {"WINDOWS-1256", "windows-1256", 2},
    {"WINDOWS-1257", "windows-1257", 4},
    {"ISO-8859-2", "iso-8859-2", 2},
    {"ISO-8859-5", "iso-8859-5", 2},
    {"ISO-8859-7", "iso-8859-7", 2},
    {"ISO-8859-9", "windows-1254", 2},
    {"ISO-8859-13", "windows-1257", 4},
    {"KOI8-R", "koi8-u", 2}, // the same but for four letters, which are lines of tables in KOI8-R
    {"SHIFT_JIS", "shift_jis", 2},
    {"EUC-JP", "euc-jp", 2},
    {"EUC-KR", "euc-kr", 2},
    {"UHC", "euc-kr", 2},
    {"GB18030", "gb18030", 2},
    {"BIG5", "big5", 2},
};

/// What text that is no UTF-8 looks like; null if that is nothing but Windows-1252.
const Encoding *guessedEncoding(QByteArrayView bytes)
{
    constexpr qsizetype fewest = 24; // fewer Western letters are taken for something else too often
    const QByteArray pieces = tellingPieces(bytes);
    if (pieces.size() < fewest)
        return nullptr;
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
    if (uchardet_handle_data(detector.get(), pieces.constData(), static_cast<std::size_t>(pieces.size())) != 0)
        return nullptr;
    uchardet_data_end(detector.get());
    const std::string_view found = uchardet_get_charset(detector.get());
    const auto *guess = std::find_if(std::begin(guesses), std::end(guesses),
                                     [&](const Guess &candidate) { return candidate.found == found; });
    if (guess == std::end(guesses))
        return nullptr;
    const Encoding *encoding = encodingOf(guess->label);
    const QString text = converted(pieces, *encoding).text;
    const auto letters = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
    const auto beyond =
        std::count_if(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x80 && c.isLetter(); });
    return beyond * 100 >= letters * guess->leastShare ? encoding : nullptr;
}

struct Utf8
{
    QString text;
    qsizetype characters = 0; ///< well-formed ones of two bytes and more
    qsizetype faults = 0;     ///< bytes that belong to none
};

Utf8 fromUtf8(QByteArrayView bytes)
{
    Utf8 utf8{QString::fromUtf8(bytes)};
    utf8.characters = std::count_if(utf8.text.begin(), utf8.text.end(),
                                    [](QChar c) { return c.unicode() >= 0x80 && !c.isLowSurrogate(); });
    utf8.faults = utf8.text.count(QChar::ReplacementCharacter) - bytes.count("\xef\xbf\xbd");
    utf8.characters -= utf8.faults;
    return utf8;
}

/// Whether this is what only pictures, archives and programs have: control characters in number. Encodings that shift
/// with ESC stay.
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

Error noText()
{
    return {ErrorCode::Malformed, IngestTr::tr("is no text: choose a text file, a web page (HTML) or a PDF"), {}};
}

QString faultsRemark(qsizetype faults, const QString &name)
{
    return faults == 1
        ? IngestTr::tr("one byte has no meaning in %1; “�” stands in its place").arg(name)
        : IngestTr::tr("%1 bytes have no meaning in %2; “�” stands in their place").arg(faults).arg(name);
}

Result<DecodedText> fromUtf16(QByteArrayView bytes, QStringConverter::Encoding encoding)
{
    QStringDecoder decoder(encoding);
    DecodedText decoded;
    decoded.text = decoder.decode(bytes);
    if (looksBinary(decoded.text))
        return noText();
    if (decoder.hasError() || bytes.size() % 2 != 0)
        decoded.remarks.append(IngestTr::tr("some of it is no valid UTF-16; “�” stands in its place"));
    return decoded;
}

DecodedText asUtf8(Utf8 utf8)
{
    DecodedText decoded{std::move(utf8.text), {}};
    if (utf8.faults > 0)
        decoded.remarks.append(faultsRemark(utf8.faults, u"UTF-8"_s));
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

    if (bytes.startsWith("\xef\xbb\xbf"))
        return asUtf8(fromUtf8(all.sliced(3)));
    Utf8 utf8 = fromUtf8(all);
    // ISO 2022 is 7 bits wide: all of it is valid UTF-8.
    const bool shifts = declared == "iso-2022-jp" && bytes.contains('\x1b');
    const Encoding *said = encodingOf(declared);
    if (utf8.faults == 0 && !shifts) {
        const bool surprises = utf8.characters > 0 && said;
        DecodedText decoded = asUtf8(std::move(utf8));
        if (surprises)
            decoded.remarks.append(IngestTr::tr("decoded as UTF-8 although it says %1").arg(shown(declared)));
        return decoded;
    }
    // UTF-8 with a few slips, as when a text was cut: other encodings hardly ever look like it by chance.
    const bool saysUtf8 = declared == "utf-8" || declared == "utf8";
    if (utf8.characters >= 4 * utf8.faults && (!said || saysUtf8))
        return asUtf8(std::move(utf8));

    const auto fits = [](const Converted &text) {
        constexpr qsizetype oneIn = 50; // more faults than that, and it is another encoding
        return text.faults * oneIn <= text.text.size();
    };
    const Encoding *encoding = said;
    Converted text;
    if (said)
        text = converted(all, *said);
    if (!said || (said != &windows1252 && !fits(text))) {
        encoding = guessedEncoding(all);
        if (encoding)
            text = converted(all, *encoding);
        if (!encoding || !fits(text)) {
            encoding = &windows1252;
            text = converted(all, windows1252);
        }
    }
    if (encoding == &windows1252 && looksBinary(text.text))
        return noText();
    const QString name = QString::fromLatin1(encoding->name);
    DecodedText decoded{std::move(text.text), {}};
    if (encoding != said && !declared.isEmpty())
        decoded.remarks.append(
            IngestTr::tr("decoded as %1 although it says %2").arg(name, saysUtf8 ? u"UTF-8"_s : shown(declared)));
    else if (encoding != said)
        decoded.remarks.append(
            IngestTr::tr("decoded as %1, because it is no UTF-8 and does not say what it is").arg(name));
    if (text.faults > 0)
        decoded.remarks.append(faultsRemark(text.faults, name));
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

QString withoutInvisibles(const QString &text)
{
    constexpr char16_t softHyphen = 0xad;
    constexpr char16_t zeroWidthSpace = 0x200b;
    constexpr char16_t nonJoiner = 0x200c;
    constexpr char16_t joiner = 0x200d;
    constexpr char16_t wordJoiner = 0x2060;
    // The neighbours in emoji are surrogates or signs, and those of scripts that join have another script.
    const auto joinsNothing = [&](qsizetype at) {
        if (at < 0 || at >= text.size())
            return false;
        const QChar::Script script = text[at].script();
        return text[at].isLetterOrNumber()
            && (script == QChar::Script_Latin || script == QChar::Script_Greek || script == QChar::Script_Cyrillic
                || script == QChar::Script_Common);
    };
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        const bool onlyBreaks =
            unit == softHyphen || unit == zeroWidthSpace || unit == wordJoiner || text[i] == QChar::ByteOrderMark;
        const bool onlyJoins = unit == nonJoiner || unit == joiner;
        if (!onlyBreaks && !(onlyJoins && joinsNothing(i - 1) && joinsNothing(i + 1)))
            clean += text[i];
    }
    return clean;
}

} // namespace Dateline
