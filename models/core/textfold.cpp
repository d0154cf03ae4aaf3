// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/textfold.h"

#include "models/core/searchterm.h"

#include <QHash>
#include <QList>

#include <algorithm>
#include <array>
#include <atomic>
#include <mutex>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

// Small letters, for case is folded before: Latin, Cyrillic, Arabic. Where languages differ, what a keyboard without
// the letter gives: "ae" for æ, yet "o" for ø as in Ørsted's address; ä, ö, ü lose their dots as all letters do.
constexpr QStringView plainLetters =
    u"æae œoe øo łl đd ðd þth ħh ŋn ŧt ĸq ƀb ɓb ƃb ƈc ȼc ɖd ɗd ƌd ɛe əe ǝe ɇe ƒf ɠg ǥg ɣg ƕhv ɨi ɩi ɉj ƙk ƚl ɲn ƞn "
    u"ɔo ɵo ƣoi ƥp ɍr ʈt ƫt ƭt ⱦt ʉu ʊu ʋv ƴy ɏy ƶz ȥz ⱥa ꜳaa ꜵao ꜷau ꜹav ꜽay ꝏoo "
    u"ґг ىي یي کك ةه ہه ٱا";

// Typewriter marks; accents, letters and primes that stand for an apostrophe; Armenian, Hebrew, N'Ko; ornaments; CJK.
constexpr QStringView quotationMarks = u"'\"`\u00b4\u02b9\u02ba\u02bb\u02bc\u02bd\u02be\u02bf\u02ca\u02cb\u02ee"
                                       u"\u055a\u05f3\u05f4\u07f4\u07f5\u1fbd\u1fbf\u1ffe\u1fef\u1ffd"
                                       u"\u201a\u201e\u2032\u2033\u2034\u2035\u2036\u2037\u2057\u275b\u275c\u275d\u275e"
                                       u"\u276e\u276f\u2e42\u300c\u300d\u300e\u300f\u301d\u301e\u301f\ua78b\ua78c"
                                       u"\ufe41\ufe42\ufe43\ufe44\uff02\uff07\uff40\uff62\uff63";

/// What no rule below but case folding is about, and most of what has no small blocks of its own.
bool isIdeograph(char32_t c) { return c >= 0x3400 && c <= 0x9fff; }

/// Spacing marks stay: they are the vowels of Indic scripts. Invisible characters (soft hyphens, joiners, marks of
/// direction) come along when text is copied from web pages, and nobody types them. The tatweel only makes room.
bool isIgnored(char32_t c, QChar::Category category)
{
    constexpr char32_t tatweel = 0x0640;
    constexpr char32_t lajanyalan = 0x07fa; // its like in N'Ko
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format
        || c == tatweel || c == lajanyalan;
}

bool isDash(char32_t c, QChar::Category category)
{
    constexpr char32_t minus = 0x2212;
    constexpr char32_t hyphenBullet = 0x2043;
    constexpr char32_t modifierMinus = 0x02d7;
    return category == QChar::Punctuation_Dash || c == minus || c == hyphenBullet || c == modifierMinus;
}

/// Katakana as hiragana: which of them is typed is a matter of the input method.
char32_t hiraganaOf(char32_t c)
{
    const bool hasTwin = (c >= 0x30a1 && c <= 0x30f6) || c == 0x30fd || c == 0x30fe;
    return hasTwin ? c - 0x60 : c;
}

using Replacements = QHash<std::uint32_t, QStringView>;

/// Of letters and quotation marks, but for the marks of the categories Pi and Pf.
const Replacements &replacements()
{
    static const Replacements replacements = [] {
        Replacements all;
        for (const QStringView entry : plainLetters.split(u' '))
            all.insert(entry.front().unicode(), entry.sliced(1));
        for (const QChar mark : quotationMarks)
            all.insert(mark.unicode(), u"'");
        return all;
    }();
    return replacements;
}

void appendLetter(QString &to, char32_t c, const Replacements &others)
{
    if (isIdeograph(c)) {
        to.append(QChar(static_cast<char16_t>(c)));
        return;
    }
    const QChar::Category category = QChar::category(c);
    if (isIgnored(c, category))
        return;
    if (QChar::isSpace(c) || isDash(c, category))
        to.append(u' ');
    else if (category == QChar::Punctuation_InitialQuote || category == QChar::Punctuation_FinalQuote)
        to.append(u'\'');
    else if (category == QChar::Number_DecimalDigit)
        to.append(QChar(static_cast<char16_t>(u'0' + QChar::digitValue(c))));
    else if (const auto other = others.constFind(c); other != others.cend())
        to.append(*other);
    else
        to.append(QChar::fromUcs4(hiraganaOf(c)));
}

QString inPlainLetters(QString text)
{
    const Replacements &others = replacements();
    // Some quotation marks would fall apart into a blank and a mark, or into two.
    for (QChar &unit : text) {
        const auto other = isIdeograph(unit.unicode()) ? others.cend() : others.constFind(unit.unicode());
        if (other != others.cend() && *other == u"'")
            unit = u'\'';
    }
    const QString decomposed = text.normalized(QString::NormalizationForm_KD);
    QString plain;
    plain.reserve(decomposed.size());
    for (const char32_t c : decomposed.toUcs4())
        appendLetter(plain, c, others);
    return plain;
}

/// All of folding but for runs of blanks and blanks at the ends.
QString foldedWithBlanks(const QString &text)
{
    // Qt folds one character to one ("ẞ" to "ß"), upper case knows the longer forms ("ß" to "SS"). Folding can yield
    // what decomposes again.
    return inPlainLetters(inPlainLetters(text).toCaseFolded().toUpper().toCaseFolded());
}

/// Writes folded bytes, runs of blanks as one.
class FoldedWriter
{
public:
    FoldedWriter(QByteArray &to, qsizetype most) : m_to(to), m_before(to.size())
    {
        to.resize(m_before + most);
        m_begin = m_end = to.data() + m_before;
    }
    void addByte(char c)
    {
        const char folded = foldedByte(c);
        if (folded != ' ' || (m_end != m_begin && m_end[-1] != ' '))
            *m_end++ = folded;
    }
    void finish()
    {
        if (m_end != m_begin && m_end[-1] == ' ')
            --m_end;
        m_to.truncate(m_before + (m_end - m_begin));
    }
    void drop() { m_to.truncate(m_before); }

private:
    QByteArray &m_to;
    qsizetype m_before;
    char *m_begin = nullptr;
    char *m_end = nullptr;
};

/// What becomes of single characters of the alphabets that most texts beyond ASCII are in, and of general punctuation.
/// Folding does not look at their neighbours but for blanks. Worked out in rows as they are met: all of them cost as much
/// as reading a small tracker. From any thread.
class FoldedCharacters
{
public:
    static FoldedCharacters &instance()
    {
        static FoldedCharacters characters;
        return characters;
    }

    /// How much longer folding can make a text: "¼" becomes "1⁄4", 5 bytes of 2.
    static constexpr qsizetype growth = 3;

    /// Null for other characters, and for those that grow more.
    const QByteArray *find(char32_t c)
    {
        for (const Block &block : blocks) {
            if (c < block.first || c > block.last)
                continue;
            Row &row = m_rows[(block.before + (c - block.first)) / rowLength];
            if (!row.isMade.load(std::memory_order_acquire))
                make(row, c & ~(rowLength - 1));
            const QByteArray &folded = row.folded[c % rowLength];
            return folded.isNull() ? nullptr : &folded;
        }
        return nullptr;
    }

private:
    static constexpr char32_t rowLength = 16;

    /// Begins and ends with a row.
    struct Block
    {
        char32_t first, last;
        std::size_t before; ///< characters of the blocks before
    };
    static constexpr std::array<Block, 5> blocks = {Block{0x80, 0x4ff, 0}, Block{0x2000, 0x206f, 0x480},
                                                    Block{0x1e00, 0x1eff, 0x4f0}, Block{0x600, 0x6ff, 0x5f0},
                                                    Block{0x3040, 0x30ff, 0x6f0}};

    struct Row
    {
        std::atomic<bool> isMade = false;
        std::array<QByteArray, rowLength> folded;
    };

    void make(Row &row, char32_t first)
    {
        const std::lock_guard lock(m_making);
        if (row.isMade.load(std::memory_order_relaxed))
            return;
        for (char32_t c = first; c < first + rowLength; ++c) {
            const QString character = QString::fromUcs4(&c, 1);
            QByteArray folded = foldedWithBlanks(character).toUtf8();
            if (folded.isNull())
                folded = "";
            if (folded.size() <= growth * character.toUtf8().size())
                row.folded[c % rowLength] = folded;
        }
        row.isMade.store(true, std::memory_order_release);
    }

    std::array<Row, (blocks.back().before + blocks.back().last - blocks.back().first + 1) / rowLength> m_rows;
    std::mutex m_making;
};

/// The character of two or three bytes at \p place; 0 for what is no such character.
char32_t characterAt(const char *place, const char *end)
{
    const auto byte = [&](std::ptrdiff_t i) { return static_cast<unsigned char>(place[i]); };
    const auto goesOn = [&](std::ptrdiff_t i) { return i < end - place && (byte(i) & 0xc0) == 0x80; };
    if ((byte(0) & 0xe0) == 0xc0 && goesOn(1))
        return static_cast<char32_t>((byte(0) & 0x1f) << 6 | (byte(1) & 0x3f));
    if ((byte(0) & 0xf0) == 0xe0 && goesOn(1) && goesOn(2)) {
        const auto c = static_cast<char32_t>((byte(0) & 0x0f) << 12 | (byte(1) & 0x3f) << 6 | (byte(2) & 0x3f));
        return c < 0x800 ? 0 : c;
    }
    return 0;
}

void appendPlain(QByteArray &to, QByteArrayView ascii)
{
    FoldedWriter writer(to, ascii.size());
    for (const char c : ascii)
        writer.addByte(c);
    writer.finish();
}

/// False, and nothing appended, if there is a character that has to be seen as a part of all.
bool appendFrequent(QByteArray &to, QByteArrayView utf8)
{
    FoldedCharacters &characters = FoldedCharacters::instance();
    FoldedWriter writer(to, utf8.size() * FoldedCharacters::growth);
    const char *const end = utf8.data() + utf8.size();
    for (const char *place = utf8.data(); place != end;) {
        if (static_cast<signed char>(*place) >= 0) {
            writer.addByte(*place++);
            continue;
        }
        const char32_t c = characterAt(place, end);
        const QByteArray *const folded = characters.find(c);
        if (!folded) {
            writer.drop();
            return false;
        }
        for (const char byte : *folded)
            writer.addByte(byte);
        place += c < 0x800 ? 2 : 3;
    }
    writer.finish();
    return true;
}

} // namespace

QByteArray foldForSearch(const QString &text)
{
    QByteArray folded;
    appendFolded(folded, text.toUtf8());
    return folded;
}

void appendFolded(QByteArray &to, QByteArrayView utf8)
{
    if (std::all_of(utf8.begin(), utf8.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        appendPlain(to, utf8);
    else if (!appendFrequent(to, utf8))
        to.append(foldedWithBlanks(QString::fromUtf8(utf8)).simplified().toUtf8());
}

QByteArray foldedStart(const QString &text)
{
    const QByteArray folded = foldForSearch(text);
    const auto start = std::find_if(folded.begin(), folded.end(), [](char c) { return c != '\'' && c != ' '; });
    return folded.sliced(start - folded.begin());
}

QList<QByteArray> searchWords(const QString &text)
{
    QList<QByteArray> words;
    for (const QString &word : text.simplified().split(u' ')) {
        QByteArray folded = foldForSearch(word);
        const auto isAround = [](char c) { return c == '\'' || c == ' '; };
        while (!folded.isEmpty() && isAround(folded.back()))
            folded.chop(1);
        const auto start = std::find_if_not(folded.cbegin(), folded.cend(), isAround);
        if (start != folded.cend())
            words.append(folded.sliced(start - folded.cbegin()));
    }
    return words;
}

QStringView foldedLetters() { return plainLetters; }

QStringView foldedQuotationMarks() { return quotationMarks; }

FoldedText::FoldedText(const QString &text)
{
    m_folded.reserve(text.size());
    m_origins.reserve(static_cast<std::size_t>(text.size()) + 1);
    qsizetype unit = 0;
    const auto add = [&](char c) {
        const char folded = foldedByte(c);
        if (folded == ' ' && (m_folded.isEmpty() || m_folded.back() == ' '))
            return;
        m_folded.append(folded);
        m_origins.push_back(static_cast<std::uint32_t>(unit));
    };
    while (unit < text.size()) {
        const QChar first = text.at(unit);
        if (first.unicode() < 0x80) {
            add(static_cast<char>(first.unicode()));
            ++unit;
            continue;
        }
        const bool isPair = first.isHighSurrogate() && unit + 1 < text.size() && text.at(unit + 1).isLowSurrogate();
        const char32_t c = isPair ? QChar::surrogateToUcs4(first, text.at(unit + 1)) : char32_t{first.unicode()};
        if (const QByteArray *const folded = FoldedCharacters::instance().find(c)) {
            std::for_each(folded->begin(), folded->end(), add);
        } else {
            const QByteArray other = foldedWithBlanks(text.sliced(unit, isPair ? 2 : 1)).toUtf8();
            std::for_each(other.begin(), other.end(), add);
        }
        unit += isPair ? 2 : 1;
    }
    m_origins.push_back(static_cast<std::uint32_t>(text.size()));
}

/// The first byte that comes from the unit \p from or a later one.
qsizetype FoldedText::byteFrom(qsizetype from) const
{
    const auto unit = static_cast<std::uint32_t>(std::max<qsizetype>(from, 0));
    return std::lower_bound(m_origins.begin(), m_origins.end(), unit) - m_origins.begin();
}

std::optional<FoldedText::Place> FoldedText::find(const QByteArray &folded, qsizetype from) const
{
    if (folded.isEmpty() || m_origins.empty())
        return std::nullopt;
    const qsizetype byte = m_folded.indexOf(folded, byteFrom(from));
    return byte < 0 ? std::nullopt : std::optional(placeOf(byte, folded.size()));
}

std::optional<FoldedText::Place> FoldedText::find(const SearchTerm &term, qsizetype from) const
{
    if (m_origins.empty())
        return std::nullopt;
    const qsizetype byte = indexOfTerm(m_folded, term, byteFrom(from));
    return byte < 0 ? std::nullopt : std::optional(placeOf(byte, term.bytes.size()));
}

std::optional<FoldedText::Place> FoldedText::findLast(const QByteArray &folded, qsizetype from) const
{
    if (folded.isEmpty() || m_origins.empty() || from < 0)
        return std::nullopt;
    const auto behind =
        std::upper_bound(m_origins.begin(), m_origins.end() - 1, static_cast<std::uint32_t>(from)) - m_origins.begin();
    const qsizetype byte = behind == 0 ? -1 : m_folded.lastIndexOf(folded, behind - 1);
    return byte < 0 ? std::nullopt : std::optional(placeOf(byte, folded.size()));
}

FoldedText::Place FoldedText::placeOf(qsizetype byte, qsizetype size) const
{
    const auto first = m_origins.begin() + byte;
    const std::uint32_t last = *(first + size - 1);
    // A letter that folds to several is found whole.
    const auto next = std::find_if(first + size, m_origins.end(), [last](std::uint32_t unit) { return unit > last; });
    return {*first, static_cast<qsizetype>(*next) - static_cast<qsizetype>(*first)};
}

} // namespace Dateline
