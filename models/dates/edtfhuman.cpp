// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/edtfhuman.h"

#include <QStringList>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

QString humanInterval(const EdtfRange &range)
{
    using End = EdtfRange::End;
    if (range.firstEnd == End::Stated && range.lastEnd == End::Stated)
        return humanRange(range.first, range.last);
    if (range.firstEnd == End::Stated) {
        const QString start = humanDate(range.first);
        if (range.lastEnd == End::Open)
            return u"since "_s + start;
        return u"from "_s + start + u", end unknown"_s;
    }
    if (range.lastEnd == End::Stated) {
        const QString end = humanDate(range.last);
        if (range.firstEnd == End::Unknown)
            return u"until "_s + end + u", start unknown"_s;
        // "until 2027" could mean that 2027 is out; a day has no such doubt worth four more words.
        const bool wholePeriod =
            range.last.components < 3 && range.last.isDefinite() && range.last.anyQualifier() == DateQualifiers{};
        return (wholePeriod ? u"before the end of "_s : u"until "_s) + end;
    }
    if (range.firstEnd == range.lastEnd)
        return range.firstEnd == End::Open ? u"at any time"_s : u"start and end unknown"_s;
    return range.firstEnd == End::Open ? u"open start, end unknown"_s : u"start unknown, open end"_s;
}

/// The elements of a set that share what can be shared: "23" and "24 Aug 2018", "Jan", "Feb" and "Mar 2018".
QStringList elementsOfOneYear(const std::vector<EdtfRange> &ranges)
{
    const EdtfDate &front = ranges.front().first;
    const bool sameYear = std::all_of(ranges.begin(), ranges.end(), [&](const EdtfRange &range) {
        return range.single && isPlainDate(range.first) && range.first.components == front.components
            && range.first.yearNumber == front.yearNumber;
    });
    if (!sameYear || front.components == 1)
        return {};
    const bool sameMonth = front.components == 3
        && std::all_of(ranges.begin(), ranges.end(),
                       [&](const EdtfRange &range) { return range.first.month.value() == front.month.value(); });
    QStringList elements;
    for (const EdtfRange &range : ranges) {
        const QString text = humanDate(range.first); // "23 Aug 2018", "Aug 2018", "23 Aug 44 BC"
        const bool isLast = &range == &ranges.back();
        elements << (isLast ? text : text.section(u' ', 0, sameMonth || front.components == 2 ? 0 : 1));
    }
    return elements;
}

QString joined(const QStringList &elements, const QString &word)
{
    if (elements.size() == 1)
        return elements.front();
    // Elements that have commas or an "or" of their own need a stronger separator.
    const bool intricate = std::any_of(elements.begin(), elements.end(), [](const QString &element) {
        return element.contains(u',') || element.contains(u" or "_s) || element.contains(u" and "_s);
    });
    const QString separator = intricate ? u"; "_s : u", "_s;
    return elements.first(elements.size() - 1).join(separator) + (intricate ? u"; "_s : u" "_s) + word + u' '
        + elements.back();
}

QString humanSet(const EdtfExpression &expression)
{
    const bool oneOf = expression.kind == Edtf::Kind::OneOf;
    const QString word = oneOf ? u"or"_s : u"and"_s;
    if (const QStringList sharing = elementsOfOneYear(expression.ranges); !sharing.isEmpty())
        return joined(sharing, word);

    QStringList elements;
    for (const EdtfRange &range : expression.ranges) {
        if (range.single)
            elements << humanDate(range.first);
        else if (range.firstEnd == EdtfRange::End::Open)
            elements << humanDate(range.last) + u' ' + word + u" earlier"_s;
        else if (range.lastEnd == EdtfRange::End::Open)
            elements << humanDate(range.first) + u' ' + word + u" later"_s;
        else
            elements << humanRange(range.first, range.last);
    }
    const EdtfRange &front = expression.ranges.front();
    const bool onlyClosedRange = expression.ranges.size() == 1 && !front.single
        && front.firstEnd == EdtfRange::End::Stated && front.lastEnd == EdtfRange::End::Stated;
    if (onlyClosedRange)
        return (oneOf ? u"one of "_s : u"all of "_s) + elements.front();
    return joined(elements, word);
}

} // namespace

QString humanExpression(const EdtfExpression &expression)
{
    switch (expression.kind) {
    case Edtf::Kind::Date:
        return humanDate(expression.ranges.front().first);
    case Edtf::Kind::Interval:
        return humanInterval(expression.ranges.front());
    case Edtf::Kind::OneOf:
    case Edtf::Kind::AllOf:
        return humanSet(expression);
    }
    return {};
}

// Composed anew each time: an Edtf stays small, and a view asks for the few dates that it shows.
QString Edtf::toHuman() const
{
    if (isNull())
        return {};
    const auto expression = readEdtf(m_text);
    return expression ? humanExpression(*expression) : m_text;
}

} // namespace Dateline
