// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>

namespace Dateline {

/// What a tracker says and a format may not be able to.
enum class FormatAspect : std::uint8_t {
    Days,
    VagueDates, ///< months, seasons, years, approximate and uncertain dates
    Intervals,
    OpenIntervals, ///< with an open or unknown end
    TimesOfDay,
    Summaries,
    Categories,
    Parties,
    Roles,
    Measures, ///< with their effect and parties
    Milestones,
    Tags,
    Notes,
    Sources,
    SourceDetails, ///< authors, publisher, language, grade
    Quotes,
    Claims, ///< who said it, supports or disputes, credibility
    SourceTexts,
    Ids,
    ViewsAndFigures ///< saved views, figures, accepted findings
};
inline constexpr std::size_t formatAspectCount = static_cast<std::size_t>(FormatAspect::ViewsAndFigures) + 1;

/// What becomes of it.
enum class Keeping : std::uint8_t {
    Lost,
    AsText, ///< people can read it, and no program comes to know it for what it was
    Kept
};

/// What a format can say. What is not declared is lost.
class FormatCapabilities
{
public:
    constexpr FormatCapabilities() = default;
    static constexpr FormatCapabilities all()
    {
        FormatCapabilities every;
        every.m_keeping.fill(Keeping::Kept);
        return every;
    }

    constexpr FormatCapabilities keeping(std::initializer_list<FormatAspect> aspects) const
    {
        return with(Keeping::Kept, aspects);
    }
    constexpr FormatCapabilities asText(std::initializer_list<FormatAspect> aspects) const
    {
        return with(Keeping::AsText, aspects);
    }
    constexpr FormatCapabilities without(std::initializer_list<FormatAspect> aspects) const
    {
        return with(Keeping::Lost, aspects);
    }

    constexpr Keeping of(FormatAspect aspect) const { return m_keeping[static_cast<std::size_t>(aspect)]; }

private:
    constexpr FormatCapabilities with(Keeping keeping, std::initializer_list<FormatAspect> aspects) const
    {
        FormatCapabilities other = *this;
        for (const FormatAspect aspect : aspects)
            other.m_keeping[static_cast<std::size_t>(aspect)] = keeping;
        return other;
    }

    std::array<Keeping, formatAspectCount> m_keeping{};
};

/// The word of an aspect or a keeping for programs: "vague-dates", "as-text".
QString formatAspectWord(FormatAspect aspect);
QString keepingWord(Keeping keeping);
/// For people: "vague dates".
QString formatAspectName(FormatAspect aspect);

} // namespace Dateline
