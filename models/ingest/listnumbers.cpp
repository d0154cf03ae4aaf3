// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ingest/listnumbers.h"

#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// a … z, aa, ab, …
QString inLetters(int number)
{
    constexpr int letters = 26;
    QString text;
    for (; number > 0; number = (number - 1) / letters)
        text.prepend(QChar(u'a' + (number - 1) % letters));
    return text;
}

QString inRoman(int number)
{
    static constexpr std::pair<int, QLatin1StringView> signs[] = {
        {1000, "m"_L1}, {900, "cm"_L1}, {500, "d"_L1}, {400, "cd"_L1}, {100, "c"_L1}, {90, "xc"_L1}, {50, "l"_L1},
        {40, "xl"_L1},  {10, "x"_L1},   {9, "ix"_L1},  {5, "v"_L1},    {4, "iv"_L1},  {1, "i"_L1}};
    QString text;
    for (const auto &[value, sign] : signs) {
        for (; number >= value; number -= value)
            text += sign;
    }
    return text;
}

QString numeral(int number, ListNumbers numbers)
{
    constexpr int mostRoman = 3999;
    switch (numbers) {
    case ListNumbers::None:
        return {};
    case ListNumbers::DecimalLeadingZero:
        return number >= 0 ? QString::number(number).rightJustified(2, u'0') : QString::number(number);
    case ListNumbers::LowerAlpha:
    case ListNumbers::UpperAlpha:
        if (number >= 1)
            return numbers == ListNumbers::LowerAlpha ? inLetters(number) : inLetters(number).toUpper();
        break;
    case ListNumbers::LowerRoman:
    case ListNumbers::UpperRoman:
        if (number >= 1 && number <= mostRoman)
            return numbers == ListNumbers::LowerRoman ? inRoman(number) : inRoman(number).toUpper();
        break;
    case ListNumbers::Decimal:
        break;
    }
    return QString::number(number);
}

} // namespace

std::optional<ListNumbers> listNumbersOfType(std::string_view type)
{
    if (type == "1")
        return ListNumbers::Decimal;
    if (type == "a")
        return ListNumbers::LowerAlpha;
    if (type == "A")
        return ListNumbers::UpperAlpha;
    if (type == "i")
        return ListNumbers::LowerRoman;
    if (type == "I")
        return ListNumbers::UpperRoman;
    return std::nullopt;
}

std::optional<ListNumbers> listNumbersOfStyle(std::string_view word)
{
    static constexpr std::pair<std::string_view, ListNumbers> words[] = {
        {"none", ListNumbers::None},
        {"disc", ListNumbers::None},
        {"circle", ListNumbers::None},
        {"square", ListNumbers::None},
        {"decimal", ListNumbers::Decimal},
        {"decimal-leading-zero", ListNumbers::DecimalLeadingZero},
        {"lower-alpha", ListNumbers::LowerAlpha},
        {"lower-latin", ListNumbers::LowerAlpha},
        {"upper-alpha", ListNumbers::UpperAlpha},
        {"upper-latin", ListNumbers::UpperAlpha},
        {"lower-roman", ListNumbers::LowerRoman},
        {"upper-roman", ListNumbers::UpperRoman},
    };
    for (const auto &[known, numbers] : words) {
        if (known == word)
            return numbers;
    }
    return std::nullopt;
}

QString listMarker(int number, ListNumbers numbers)
{
    const QString text = numeral(number, numbers);
    return text.isEmpty() ? QString() : QString(text + u'.');
}

} // namespace Dateline
