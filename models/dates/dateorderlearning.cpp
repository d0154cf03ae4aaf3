// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/dateorderlearning.h"

#include "models/dates/edtfsyntax.h"

namespace Dateline {

namespace {

/// What the writing of one date says of the order.
enum class OrderSign { None, Open, NumbersDayFirst, NumbersMonthFirst, WordsDayFirst, WordsMonthFirst };

/// A number of one or two digits at \p place, which is moved behind it; 0 if there is none.
int shortNumberAt(QStringView text, qsizetype &place)
{
    int number = 0;
    const qsizetype from = place;
    while (place < text.size() && isAsciiDigit(text[place]) && place - from < 3)
        number = 10 * number + text[place++].digitValue();
    return place - from < 3 ? number : 0;
}

OrderSign signOfNumbers(int first, QChar sign, QStringView text, qsizetype place)
{
    const int second = shortNumberAt(text, place);
    constexpr int lastMonth = 12;
    if (second == 0 || place >= text.size() || text[place] != sign)
        return OrderSign::None;
    if (first > lastMonth)
        return OrderSign::NumbersDayFirst;
    if (second > lastMonth)
        return OrderSign::NumbersMonthFirst;
    return first == second ? OrderSign::None : OrderSign::Open;
}

OrderSign signOf(const DateMention &mention)
{
    const QStringView text = mention.text;
    if (mention.date.precision() != DatePrecision::Day || text.isEmpty())
        return OrderSign::None;
    qsizetype place = 0;
    if (const int first = shortNumberAt(text, place); first > 0) {
        if (place + 1 >= text.size())
            return OrderSign::None;
        if (isAsciiDigit(text[place + 1]))
            return signOfNumbers(first, text[place], text, place + 1);
        const bool word = text[place].isSpace() && text[place + 1].isLetter();
        return word ? OrderSign::WordsDayFirst : OrderSign::None;
    }
    while (place < text.size() && (text[place].isLetter() || text[place] == u'.'))
        ++place;
    while (place < text.size() && text[place].isSpace())
        ++place;
    const qsizetype from = place;
    const bool day = shortNumberAt(text, place) > 0 && place > from && from > 0;
    return day && place < text.size() && text[place] == u',' ? OrderSign::WordsMonthFirst : OrderSign::None;
}

} // namespace

std::optional<DateOrder> orderToldBy(const std::vector<DateMention> &mentions)
{
    int open = 0;
    int numbers[2] = {};
    int words[2] = {};
    for (const DateMention &mention : mentions) {
        switch (signOf(mention)) {
        case OrderSign::None:
            break;
        case OrderSign::Open:
            ++open;
            break;
        case OrderSign::NumbersDayFirst:
            ++numbers[0];
            break;
        case OrderSign::NumbersMonthFirst:
            ++numbers[1];
            break;
        case OrderSign::WordsDayFirst:
            ++words[0];
            break;
        case OrderSign::WordsMonthFirst:
            ++words[1];
            break;
        }
    }
    const int *told = numbers[0] + numbers[1] > 0 ? numbers : words;
    if (open == 0 || (told[0] > 0) == (told[1] > 0))
        return std::nullopt;
    return told[0] > 0 ? DateOrder::DayFirst : DateOrder::MonthFirst;
}

} // namespace Dateline
