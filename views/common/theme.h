// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/vocabulary.h"

#include <QColor>

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <vector>

class QPalette;

namespace Dateline {

struct Category;

/// The colours of a mark: its fill, and an edge that keeps 3:1 against the ground where the fill does not.
struct MarkColours
{
    QColor fill;
    QColor tint; ///< the fill mixed into the ground: carries text
    QColor edge;
};

/// Every colour of Dateline's own drawing, by meaning. Native widgets keep the palette of the desktop.
/// Contrasts follow WCAG 2.1: text 4.5:1 and marks 3:1 on the ground, in both themes.
class Theme
{
public:
    enum class Ground { Light, Dark };

    /// The theme for pictures and tests.
    explicit Theme(Ground ground);
    /// The theme that goes with a desktop palette: its light or dark ground, its base colour and its highlight.
    static Theme fromPalette(const QPalette &palette);

    /// The same with another ground, which the categories' colours are mixed for.
    Theme onGround(const QColor &ground) const;
    /// The same for a tracker of these categories, in their order: those that name a colour or a glyph have it.
    Theme forCategories(const std::vector<Category> &categories) const;

    bool isDark() const { return m_ground == Ground::Dark; }

    QColor ground;     ///< behind everything
    QColor band;       ///< every other lane or row
    QColor header;     ///< lane headers, axis
    QColor text;       ///< 4.5:1 and more
    QColor mutedText;  ///< labels of second rank, still 4.5:1
    QColor grid;       ///< hairlines
    QColor strongGrid; ///< hairlines of the coarser unit
    QColor accent;     ///< selection and focus
    QColor cursor;     ///< the "as of" line
    QColor disputed;   ///< the mark on disputed events
    QColor noData;     ///< a country without events
    QColor found;      ///< laid over words that a search has found: translucent, text stays at 4.5:1

    /// How many colours there are for categories: after that they are told apart by patterns, see CategoryLook.
    static constexpr std::size_t categoryColours = 24;
    /// Colours of the category at this place in the tracker's list: its own, or else those of its place. noCategory: a
    /// grey.
    const MarkColours &category(std::size_t index) const;
    /// Those of the place, whatever category stands there.
    const MarkColours &place(std::size_t index) const;
    /// Whether the category names a colour, and which glyph it names.
    bool hasOwnColour(std::size_t index) const;
    std::optional<Glyph> ownGlyph(std::size_t index) const;
    /// Whether all categories look the same in both, on one ground.
    bool hasSameCategories(const Theme &other) const;
    static constexpr std::size_t noCategory = std::numeric_limits<std::uint32_t>::max();

    /// The sequential ramp for counts, lightest first on light ground, darkest first on dark.
    static constexpr int countSteps = 5;
    QColor countStep(int step) const; ///< step in 0 … countSteps − 1

    /// Fill of a stance. Neighbouring ones differ in lightness too, so that they stay apart in grey print; lifted or
    /// declined lies between two of them and is always hatched, see StancePattern.
    QColor stance(Stance stance) const;

    /// Hairlines that alone show a shape, such as a country without data: 3:1 on the ground.
    QColor outline() const;

    /// What reads best on a coloured \p ground, at least 4.5:1: the theme's text where it does so, otherwise black or
    /// white, whichever stands out more. One of the two always has 4.58:1.
    QColor textOn(const QColor &ground) const;

    /// WCAG 2.1 contrast ratio of two opaque colours, 1 … 21.
    static double contrast(const QColor &a, const QColor &b);
    /// \p colour moved towards black or white until it has \p ratio against \p ground.
    static QColor withContrast(QColor colour, const QColor &ground, double ratio);
    /// \p share of \p over on \p under, opaque.
    static QColor mix(const QColor &over, const QColor &under, double share);

private:
    /// What categories name themselves; neither is set of one that names nothing.
    struct OwnLook
    {
        std::optional<QRgb> colour;
        std::optional<Glyph> glyph;
        MarkColours mixed = {};
    };
    void mixCategories();
    const OwnLook *own(std::size_t index) const;
    MarkColours mixed(const QColor &fill) const;

    Ground m_ground;
    std::array<MarkColours, categoryColours> m_categories;
    MarkColours m_noCategory;
    std::shared_ptr<const std::vector<OwnLook>> m_own; ///< null: no category names anything
};

} // namespace Dateline
