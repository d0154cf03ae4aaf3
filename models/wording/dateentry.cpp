// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/dateentry.h"

#include "models/dates/datestep.h"
#include "models/wording/datewords.h"
#include "models/wording/language.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct DateEntryTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::DateEntry)
};

} // namespace

DateContext dateContextOf(const QLocale &region, Day reference)
{
    DateContext context;
    context.reference = reference;
    context.order = dateOrderOf(region);
    const QString program = Language::current().code().section(u'_', 0, 0);
    context.languages = {program, QLocale::languageToCode(region.language()), u"en"_s};
    context.languages.removeDuplicates();
    return context;
}

QString dateAsTyped(const Edtf &date, const DateContext &context)
{
    if (date.isNull())
        return {};
    const QString words = dateInWords(date);
    const auto back = readDates(words, context);
    return back && back->size() == 1 && back->front().date == date ? words : date.toString();
}

void DateEntry::setContext(const DateContext &context)
{
    const Edtf before = m_readings.empty() ? Edtf() : m_readings[m_chosen].date;
    m_context = context;
    read();
    const auto same = std::find_if(m_readings.begin(), m_readings.end(),
                                   [&](const DateReading &reading) { return reading.date == before; });
    if (same != m_readings.end())
        m_chosen = static_cast<std::size_t>(same - m_readings.begin());
}

void DateEntry::setKind(Kind kind) { m_kind = kind; }

void DateEntry::setRequired(bool required) { m_required = required; }

void DateEntry::setText(const QString &text)
{
    m_text = text;
    read();
}

void DateEntry::setDate(const Edtf &date)
{
    m_text = dateAsTyped(date, m_context);
    m_readings.clear();
    m_chosen = 0;
    m_error.reset();
    if (!date.isNull())
        m_readings.push_back({date, QString()});
}

void DateEntry::choose(std::size_t choice)
{
    if (choice < m_readings.size())
        m_chosen = choice;
}

Edtf DateEntry::date() const
{
    if (m_readings.empty())
        return {};
    const Edtf &date = m_readings[m_chosen].date;
    if (m_kind == Kind::AnyDate || date.isNull())
        return date;
    const std::optional<Day> day = singleDayOf(date);
    const auto single = day ? Edtf::parse(isoDay(*day)) : Result<Edtf>(Edtf());
    return single ? *single : Edtf(); // EDTF has no days in years of more than four digits
}

bool DateEntry::isEmpty() const { return m_text.trimmed().isEmpty(); }

bool DateEntry::isAcceptable() const { return isEmpty() ? !m_required : !date().isNull(); }

QString DateEntry::understood() const
{
    const Edtf taken = date();
    if (taken.isNull())
        return {};
    const QString words = dateInWords(taken);
    const Edtf &read = m_readings[m_chosen].date;
    return read.span() == taken.span()
        ? words
        : DateEntryTr::tr("%1, the last day of %2", "a day, and a longer date").arg(words, dateInWords(read));
}

QString DateEntry::problem() const
{
    if (isAcceptable())
        return {};
    if (isEmpty())
        return DateEntryTr::tr("A date is needed here");
    if (m_error) {
        QString sentence = m_error->message;
        sentence.front() = sentence.front().toUpper();
        return sentence;
    }
    return singleDayOf(m_readings[m_chosen].date)
        ? DateEntryTr::tr("A day this far away cannot be entered")
        : DateEntryTr::tr("One day is needed here, and this date has no last day");
}

const std::vector<DateReading> &DateEntry::choices() const
{
    static const std::vector<DateReading> none;
    return m_readings.size() > 1 ? m_readings : none;
}

QString DateEntry::choiceInWords(std::size_t choice) const { return dateInWords(m_readings.at(choice).date); }

QString DateEntry::rule() const { return m_readings.empty() ? QString() : m_readings[m_chosen].rule; }

void DateEntry::read()
{
    m_readings.clear();
    m_chosen = 0;
    m_error.reset();
    if (isEmpty())
        return;
    auto read = readDates(m_text, m_context);
    if (read)
        m_readings = *std::move(read);
    else
        m_error = read.error();
}

} // namespace Dateline
