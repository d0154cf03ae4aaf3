// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/countrycode.h"

namespace Dateline {

std::optional<CountryCode> CountryCode::parse(QStringView text)
{
    const auto isLetter = [](QChar c) { return c >= QLatin1Char('A') && c <= QLatin1Char('Z'); };
    if (text.size() != 2 || !isLetter(text[0]) || !isLetter(text[1]))
        return std::nullopt;
    CountryCode code;
    code.m_packed = static_cast<std::uint16_t>((text[0].unicode() << 8) | text[1].unicode());
    return code;
}

QString CountryCode::toString() const
{
    if (isNull())
        return {};
    return QString(QChar(m_packed >> 8)) + QChar(m_packed & 0xff);
}

CountryCode europeanUnion() { return CountryCode::parse(u"EU").value_or(CountryCode()); }

} // namespace Dateline
