// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/countrycodes.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// One of ISO 3166-3. Its four letters are the former code and the code that followed it; HH or XX if several did.
struct WithdrawnCode
{
    std::string_view letters;
    int year;
    const char *name;
};

#include "countrycodetable.h"

/// Exceptionally reserved ones that stand for a place with a name of its own, and Kosovo, which everybody writes XK
/// though it is user-assigned. In order.
constexpr std::string_view reservedCodes[] = {"AC", "CP", "DG", "EA", "EU", "IC", "TA", "XK"};

struct CodeInstead
{
    std::string_view code;
    std::string_view instead; ///< codes with blanks between them
};

/// What the United Kingdom has reserved, and what the European Union writes for Greece.
constexpr CodeInstead otherCodes[] = {{"EL", "GR"}, {"UK", "GB"}};

/// Who followed where several did, which the four letters of ISO 3166-3 do not say, and the standard says in words
/// only.
constexpr CodeInstead successors[] = {
    {"ANHH", "CW SX BQ"},    {"CSHH", "CZ SK"},
    {"CSXX", "RS ME"},       {"FQHH", "AQ TF"},
    {"GEHH", "KI TV"},       {"NTHH", "SA IQ"},
    {"PCHH", "FM MH MP PW"}, {"SUHH", "RU AM AZ BY EE GE KG KZ LT LV MD TJ TM UA UZ"},
};

std::vector<CountryCode> codesIn(std::string_view text)
{
    std::vector<CountryCode> codes;
    const QString words = QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
    for (const QStringView word : QStringView(words).split(u' ')) {
        if (const auto code = CountryCode::parse(word))
            codes.push_back(*code);
    }
    return codes;
}

bool isUserAssigned(std::string_view code)
{
    return code == "AA" || code == "ZZ" || code[0] == 'X' || (code[0] == 'Q' && code[1] >= 'M');
}

/// The entries of the code, the one that was withdrawn last first.
std::vector<const WithdrawnCode *> entriesOf(std::string_view code)
{
    std::vector<const WithdrawnCode *> entries;
    for (const WithdrawnCode &entry : withdrawnCodes) {
        if (entry.letters.substr(0, 2) == code)
            entries.push_back(&entry);
    }
    std::stable_sort(entries.begin(), entries.end(),
                     [](const WithdrawnCode *a, const WithdrawnCode *b) { return a->year > b->year; });
    return entries;
}

bool isAssigned(std::string_view code)
{
    return std::binary_search(std::begin(assignedCodes), std::end(assignedCodes), code)
        || std::binary_search(std::begin(reservedCodes), std::end(reservedCodes), code);
}

/// Who is there today: of YU, which became CS, those that CS became.
void addSuccessors(const WithdrawnCode &entry, std::vector<CountryCode> &codes)
{
    const auto *const several = std::find_if(std::begin(successors), std::end(successors),
                                             [&](const CodeInstead &known) { return known.code == entry.letters; });
    const std::string_view next = entry.letters.substr(2);
    if (several != std::end(successors)) {
        const std::vector<CountryCode> followers = codesIn(several->instead);
        codes.insert(codes.end(), followers.begin(), followers.end());
    } else if (isAssigned(next)) {
        codes.push_back(codesIn(next).front());
    } else if (const auto entries = entriesOf(next); !entries.empty() && entries.front()->year >= entry.year) {
        addSuccessors(*entries.front(), codes); // later ones only, so it ends
    }
}

} // namespace

bool isCountry(CountryCode code)
{
    const QByteArray letters = code.toString().toLatin1();
    return isAssigned({letters.constData(), static_cast<std::size_t>(letters.size())});
}

CodeMeaning meaningOf(CountryCode code)
{
    if (code.isNull())
        return {};
    if (isCountry(code))
        return {CodeStatus::Country};
    const QByteArray bytes = code.toString().toLatin1();
    const std::string_view letters(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    const auto *const other = std::find_if(std::begin(otherCodes), std::end(otherCodes),
                                           [&](const CodeInstead &known) { return known.code == letters; });
    if (other != std::end(otherCodes))
        return {CodeStatus::OtherCode, codesIn(other->instead)};
    if (const auto entries = entriesOf(letters); !entries.empty()) {
        CodeMeaning meaning{CodeStatus::Withdrawn, {}, QString::fromUtf8(entries.front()->name), entries.front()->year};
        for (const WithdrawnCode *entry : entries)
            addSuccessors(*entry, meaning.instead);
        return meaning;
    }
    return {isUserAssigned(letters) ? CodeStatus::UserAssigned : CodeStatus::Unassigned};
}

} // namespace Dateline
