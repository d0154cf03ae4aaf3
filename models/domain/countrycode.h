// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>
#include <QStringView>

#include <cstdint>
#include <optional>

namespace Dateline {

/// An ISO 3166-1 alpha-2 code, or EU (exceptionally reserved) or XK (user-assigned, Kosovo).
class CountryCode
{
public:
    CountryCode() = default;

    /// Exactly two letters A–Z in upper case; whether the code is assigned is not checked.
    static std::optional<CountryCode> parse(QStringView text);

    bool isNull() const { return m_packed == 0; }
    QString toString() const;

    friend bool operator==(CountryCode, CountryCode) = default;
    friend auto operator<=>(CountryCode, CountryCode) = default;
    friend size_t qHash(CountryCode code, size_t seed = 0) { return ::qHash(code.m_packed, seed); }

private:
    std::uint16_t m_packed = 0; ///< first letter in the high byte
};

/// EU.
CountryCode europeanUnion();

} // namespace Dateline
