// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The syntax of the 2012 draft of EDTF, which much data is still written in, put into the modern one. The reader
// does not accept it (two spellings of one date would be two values); it is offered to the user instead.
#include "models/dates/edtf.h"
#include "models/dates/edtfsyntax.h"

#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// The draft's date with its nested groups: "2004-(06-(11)~)?". A qualifier after a group holds for the parts in
/// it; one after a bare part for that part and those to its left that are in the same group and not in a group of
/// their own.
class DraftDateReader
{
public:
    explicit DraftDateReader(QStringView text) : m_text(text) { }

    /// The modern form, or empty.
    QString read();

private:
    struct Part
    {
        QString digits;
        DateQualifiers qualifiers;
        bool grouped = false;
    };

    bool isAt(QChar c) const { return m_position < m_text.size() && m_text[m_position] == c; }
    bool readPart();
    DateQualifiers takeQualifiers();
    void qualify(std::size_t from, DateQualifiers qualifiers, bool groupedToo);
    QString modern() const;

    QStringView m_text;
    qsizetype m_position = 0;
    std::vector<Part> m_parts;
};

QString mark(DateQualifiers qualifiers)
{
    if (qualifiers.approximate)
        return qualifiers.uncertain ? u"%"_s : u"~"_s;
    return qualifiers.uncertain ? u"?"_s : QString();
}

DateQualifiers DraftDateReader::takeQualifiers()
{
    DateQualifiers taken;
    while ((isAt(u'?') && !taken.uncertain) || (isAt(u'~') && !taken.approximate)) {
        (isAt(u'?') ? taken.uncertain : taken.approximate) = true;
        ++m_position;
    }
    return taken;
}

void DraftDateReader::qualify(std::size_t from, DateQualifiers qualifiers, bool groupedToo)
{
    for (std::size_t i = from; i < m_parts.size(); ++i) {
        Part &part = m_parts[i];
        if (part.grouped && !groupedToo)
            continue;
        part.qualifiers.approximate |= qualifiers.approximate;
        part.qualifiers.uncertain |= qualifiers.uncertain;
    }
}

bool DraftDateReader::readPart()
{
    Part part;
    if (m_parts.empty() && isAt(u'-')) {
        part.digits = u"-"_s;
        ++m_position;
    }
    for (; m_position < m_text.size(); ++m_position) {
        const QChar c = m_text[m_position];
        if (c == u'u' || c == u'x' || c == u'X')
            part.digits += u'X';
        else if (isAsciiDigit(c))
            part.digits += c;
        else
            break;
    }
    if (part.digits.isEmpty())
        return false;
    m_parts.push_back(part);
    return true;
}

QString DraftDateReader::read()
{
    std::vector<std::size_t> groups{0}; // the part that each open group begins with; the first is the whole date
    bool partExpected = true;
    while (m_position < m_text.size()) {
        if (partExpected) {
            if (isAt(u'(')) {
                groups.push_back(m_parts.size());
                ++m_position;
                continue;
            }
            if (!readPart())
                return {};
            qualify(groups.back(), takeQualifiers(), false);
            partExpected = false;
        } else if (isAt(u')') && groups.size() > 1) {
            ++m_position;
            qualify(groups.back(), takeQualifiers(), true);
            for (std::size_t i = groups.back(); i < m_parts.size(); ++i)
                m_parts[i].grouped = true;
            groups.pop_back();
        } else if (isAt(u'-')) {
            ++m_position;
            partExpected = true;
        } else {
            return {};
        }
    }
    return partExpected || groups.size() > 1 || m_parts.size() > 3 ? QString() : modern();
}

QString DraftDateReader::modern() const
{
    // One mark can serve all parts from the left that are qualified alike; the others are marked one by one.
    const DateQualifiers left = m_parts.front().qualifiers;
    std::size_t alike = 0;
    while (alike < m_parts.size() && m_parts[alike].qualifiers == left)
        ++alike;
    QString text;
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const Part &part = m_parts[i];
        text += (i > 0 ? u"-"_s : QString()) + (i >= alike ? mark(part.qualifiers) : QString()) + part.digits
            + (i + 1 == alike ? mark(left) : QString());
    }
    return text;
}

QString modernDate(QStringView text)
{
    static const QRegularExpression longYear(u"^y-?[0-9]+(e[0-9]+)?(p[0-9]+)?$"_s);
    static const QRegularExpression season(u"^(-?[0-9]{4})-2([1-4])\\^(north|south)(ern)?(Hemisphere)?$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    if (text.startsWith(u'y')) {
        if (!longYear.match(text).hasMatch())
            return {};
        return text.toString().toUpper().replace(u'P', u'S');
    }
    if (text.contains(u'^')) {
        const auto match = season.match(text);
        if (!match.hasMatch())
            return {};
        const bool north = match.captured(3).compare(u"north"_s, Qt::CaseInsensitive) == 0;
        const int grouping = match.capturedView(2).toInt() + (north ? 24 : 28);
        return match.captured(1) + u'-' + QString::number(grouping);
    }
    if (auto modern = DraftDateReader(text).read(); !modern.isEmpty())
        return modern;
    return text.toString();
}

QString modernIntervalEnd(QStringView text)
{
    if (text == u"unknown" || text.isEmpty())
        return {};
    if (text == u"open" || text == u"..")
        return u".."_s;
    return modernDate(text);
}

QString modernSet(QStringView text)
{
    const QString inner = text.sliced(1, text.size() - 2).toString();
    QStringList elements;
    for (const QString &element : inner.split(u',')) {
        QStringList ends;
        for (const QString &end : element.trimmed().split(u".."_s)) // the draft had blanks after its commas
            ends << (end.isEmpty() ? QString() : modernDate(end));
        elements << ends.join(u".."_s);
    }
    return text.front() + elements.join(u',') + text.back();
}

QString modernExpression(QStringView text)
{
    const bool isSet = (text.front() == u'[' && text.back() == u']') || (text.front() == u'{' && text.back() == u'}');
    if (isSet && text.size() > 2)
        return modernSet(text);
    const qsizetype slash = text.indexOf(u'/');
    if (slash >= 0)
        return modernIntervalEnd(text.first(slash)) + u'/' + modernIntervalEnd(text.sliced(slash + 1));
    return modernDate(text);
}

} // namespace

QString Edtf::modernForm(QStringView text)
{
    if (text.isEmpty() || text.size() > longestEdtf || readEdtf(text).ok())
        return {};
    const QString modern = modernExpression(text);
    return modern != text && readEdtf(modern).ok() ? modern : QString();
}

} // namespace Dateline
