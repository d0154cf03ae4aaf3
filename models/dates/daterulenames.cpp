// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/daterulenames.h"

#include "models/dates/datephrase.h"

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

template<typename Value>
struct NamedWord
{
    QLatin1StringView name;
    Value value;
};

constexpr NamedWord<DateSlot> slotWords[] = {
    {"none"_L1, DateSlot::None},
    {"year"_L1, DateSlot::Year},
    {"month"_L1, DateSlot::Month},
    {"day"_L1, DateSlot::Day},
    {"weekday"_L1, DateSlot::Weekday},
    {"season"_L1, DateSlot::Season},
    {"quarter"_L1, DateSlot::Quarter},
    {"half"_L1, DateSlot::Half},
    {"third"_L1, DateSlot::Third},
    {"count"_L1, DateSlot::Count},
    {"unit"_L1, DateSlot::Unit},
    {"step"_L1, DateSlot::Step},
    {"part"_L1, DateSlot::Part},
    {"of"_L1, DateSlot::Of},
    {"a"_L1, DateSlot::A},
    {"b"_L1, DateSlot::B},
    {"hour"_L1, DateSlot::Hour},
    {"minute"_L1, DateSlot::Minute},
    {"second"_L1, DateSlot::Second},
    {"fraction"_L1, DateSlot::Fraction},
    {"noon"_L1, DateSlot::Noon},
    {"zone"_L1, DateSlot::Zone},
    {"zone-minute"_L1, DateSlot::ZoneMinute},
    {"time"_L1, DateSlot::Time},
    {"digits"_L1, DateSlot::Digits},
    {"era"_L1, DateSlot::Era},
    {"by"_L1, DateSlot::By},
    {"anchor"_L1, DateSlot::Anchor},
    {"ref"_L1, DateSlot::Ref},
};

constexpr NamedWord<DateAction> actionWords[] = {
    {"same"_L1, DateAction::Same},
    {"date"_L1, DateAction::Date},
    {"time"_L1, DateAction::Time},
    {"decade"_L1, DateAction::Decade},
    {"century"_L1, DateAction::Century},
    {"part"_L1, DateAction::Part},
    {"about"_L1, DateAction::About},
    {"perhaps"_L1, DateAction::Perhaps},
    {"perhaps-about"_L1, DateAction::PerhapsAbout},
    {"unknown-part"_L1, DateAction::UnknownPart},
    {"relative"_L1, DateAction::Relative},
    {"this-unit"_L1, DateAction::ThisUnit},
    {"weekday"_L1, DateAction::Weekday},
    {"named-month"_L1, DateAction::NamedMonth},
    {"earlier"_L1, DateAction::Earlier},
    {"later"_L1, DateAction::Later},
    {"range"_L1, DateAction::Range},
    {"short-range"_L1, DateAction::ShortRange},
    {"between"_L1, DateAction::Between},
    {"since"_L1, DateAction::Since},
    {"after"_L1, DateAction::After},
    {"until"_L1, DateAction::Until},
    {"until-before"_L1, DateAction::UntilBefore},
    {"from-unknown"_L1, DateAction::FromUnknown},
    {"unknown-until"_L1, DateAction::UnknownUntil},
    {"always"_L1, DateAction::Always},
    {"unknown"_L1, DateAction::Unknown},
    {"open-unknown"_L1, DateAction::OpenUnknown},
    {"unknown-open"_L1, DateAction::UnknownOpen},
    {"list"_L1, DateAction::List},
    {"one-of"_L1, DateAction::OneOf},
    {"all-of"_L1, DateAction::AllOf},
    {"one-of-range"_L1, DateAction::OneOfRange},
    {"all-of-range"_L1, DateAction::AllOfRange},
    {"or-earlier"_L1, DateAction::OrEarlier},
    {"or-later"_L1, DateAction::OrLater},
    {"and-earlier"_L1, DateAction::AndEarlier},
    {"and-later"_L1, DateAction::AndLater},
    {"nth-weekday"_L1, DateAction::NthWeekday},
    {"easter"_L1, DateAction::Easter},
    {"amount"_L1, DateAction::Amount},
    {"duration"_L1, DateAction::Duration},
    {"set"_L1, DateAction::Set},
    {"vague"_L1, DateAction::Vague},
    {"weekend"_L1, DateAction::Weekend},
    {"part-of-day"_L1, DateAction::PartOfDay},
    {"time-of-day"_L1, DateAction::TimeOfDay},
    {"anchored"_L1, DateAction::Anchored},
    {"lead"_L1, DateAction::Lead},
};

constexpr NamedWord<DateNumber> numberWords[] = {
    {"dd"_L1, DateNumber::Day},
    {"13-31"_L1, DateNumber::LateDay},
    {"mm"_L1, DateNumber::Month},
    {"yyyy"_L1, DateNumber::Year},
    {"yy"_L1, DateNumber::ShortYear},
    {"number"_L1, DateNumber::Any},
    {"1-4"_L1, DateNumber::Quarter},
    {"1-2"_L1, DateNumber::Half},
    {"1-3"_L1, DateNumber::Third},
    {"hh"_L1, DateNumber::Hour},
    {"60"_L1, DateNumber::Minute},
    {"frac"_L1, DateNumber::Fraction},
    {"offset"_L1, DateNumber::Offset},
    {"modern"_L1, DateNumber::ModernYear},
    {"short-decade"_L1, DateNumber::ShortDecade},
    {"military"_L1, DateNumber::Military},
};

constexpr NamedWord<std::int64_t> valueWords[] = {
    {"day"_L1, static_cast<int>(DateUnit::Day)},
    {"week"_L1, static_cast<int>(DateUnit::Week)},
    {"month"_L1, static_cast<int>(DateUnit::Month)},
    {"quarter"_L1, static_cast<int>(DateUnit::Quarter)},
    {"half"_L1, static_cast<int>(DateUnit::Half)},
    {"year"_L1, static_cast<int>(DateUnit::Year)},
    {"decade"_L1, static_cast<int>(DateUnit::Decade)},
    {"century"_L1, static_cast<int>(DateUnit::Century)},
    {"early"_L1, static_cast<int>(PartOfTime::Early)},
    {"middle"_L1, static_cast<int>(PartOfTime::Middle)},
    {"late"_L1, static_cast<int>(PartOfTime::Late)},
    {"weekend"_L1, static_cast<int>(DateUnit::Weekend)},
    {"hour"_L1, static_cast<int>(DateUnit::Hour)},
    {"minute"_L1, static_cast<int>(DateUnit::Minute)},
    {"second"_L1, static_cast<int>(DateUnit::Second)},
    {"morning"_L1, static_cast<int>(DatePartOfDay::Morning)},
    {"midday"_L1, static_cast<int>(DatePartOfDay::Midday)},
    {"afternoon"_L1, static_cast<int>(DatePartOfDay::Afternoon)},
    {"evening"_L1, static_cast<int>(DatePartOfDay::Evening)},
    {"night"_L1, static_cast<int>(DatePartOfDay::Night)},
    {"since"_L1, static_cast<int>(DateBound::Since)},
    {"after"_L1, static_cast<int>(DateBound::After)},
    {"until"_L1, static_cast<int>(DateBound::Until)},
    {"before"_L1, static_cast<int>(DateBound::Before)},
    {"within"_L1, static_cast<int>(DateBound::Within)},
    {"past"_L1, static_cast<int>(DateRef::Past)},
    {"present"_L1, static_cast<int>(DateRef::Present)},
    {"future"_L1, static_cast<int>(DateRef::Future)},
};

constexpr NamedWord<DateOrder> orderWords[] = {
    {"day-first"_L1, DateOrder::DayFirst},
    {"month-first"_L1, DateOrder::MonthFirst},
    {"year-first"_L1, DateOrder::YearFirst},
};

template<typename Value, std::size_t size>
std::optional<Value> namedWord(const NamedWord<Value> (&words)[size], QStringView name)
{
    for (const NamedWord<Value> &word : words) {
        if (name == word.name)
            return word.value;
    }
    return std::nullopt;
}

} // namespace

std::optional<DateSlot> dateSlotNamed(QStringView name) { return namedWord(slotWords, name); }

std::optional<DateAction> dateActionNamed(QStringView name) { return namedWord(actionWords, name); }

std::optional<DateNumber> dateNumberNamed(QStringView name) { return namedWord(numberWords, name); }

std::optional<DateOrder> dateOrderNamed(QStringView name) { return namedWord(orderWords, name); }

std::optional<std::int64_t> dateValueNamed(QStringView name) { return namedWord(valueWords, name); }

} // namespace Dateline
