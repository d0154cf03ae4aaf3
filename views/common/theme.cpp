// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/theme.h"

#include "models/domain/tracker.h"

#include <QPalette>

#include <algorithm>
#include <array>
#include <cmath>

namespace Dateline {

namespace {

// The first eight: Okabe & Ito, "Color Universal Design" (2008), with their black replaced by a grey that shows on both
// grounds. The others were searched for: each as far as can be from all before it, in whichever way colours are seen
// (decision 0149).
constexpr std::array<QRgb, Theme::categoryColours> categoryFills = {
    0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9, 0x787B7F, 0xF0E442,
    0x883355, 0x88DD66, 0x5533BB, 0x886644, 0xFFBBCC, 0x335500, 0x8888FF, 0xAA9944,
    0xBB1199, 0x66DDFF, 0xBB0022, 0xBBDD99, 0x664477, 0xFF0066, 0x99BB99, 0x7755EE};

constexpr std::array<QRgb, Theme::countSteps> lightRamp = {0xD6E4EF, 0xA3C4DC, 0x6BA0C6, 0x3A79A9, 0x17537F};
constexpr std::array<QRgb, Theme::countSteps> darkRamp = {0x2B4258, 0x35607F, 0x4182A9, 0x62A8CF, 0x9CD1EE};

double channelLuminance(double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); }

double luminance(const QColor &colour)
{
    return 0.2126 * channelLuminance(colour.redF()) + 0.7152 * channelLuminance(colour.greenF())
        + 0.0722 * channelLuminance(colour.blueF());
}

} // namespace

Theme::Theme(Ground kind) : m_ground(kind)
{
    const bool dark = kind == Ground::Dark;
    ground = dark ? QColor(0x1D2023) : QColor(0xFFFFFF);
    band = dark ? QColor(0x22262A) : QColor(0xF7F8F9);
    header = dark ? QColor(0x26292D) : QColor(0xF1F3F5);
    text = dark ? QColor(0xE8EAED) : QColor(0x1F2328);
    mutedText = dark ? QColor(0xA4ABB3) : QColor(0x5C646D);
    grid = dark ? QColor(0x33383D) : QColor(0xE3E6E9);
    strongGrid = dark ? QColor(0x4C535A) : QColor(0xC3C9CF);
    accent = dark ? QColor(0x5AA9E6) : QColor(0x1768AC);
    cursor = dark ? QColor(0xFF8A65) : QColor(0xC0391B);
    disputed = dark ? QColor(0xFF8FA3) : QColor(0xB00038);
    found = dark ? QColor(255, 214, 64, 84) : QColor(255, 200, 0, 110);
    noData = dark ? QColor(0x3A3F45) : QColor(0xE6E8EB);
    mixCategories();
}

Theme Theme::fromPalette(const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    Theme theme(luminance(base) < 0.2 ? Ground::Dark : Ground::Light);
    theme.ground = base;
    theme.band = mix(palette.color(QPalette::Text), base, 0.03);
    theme.header = mix(palette.color(QPalette::Text), base, 0.06);
    theme.text = withContrast(palette.color(QPalette::Text), base, 7.0);
    theme.mutedText = withContrast(mix(theme.text, base, 0.62), theme.header, 4.5);
    theme.accent = withContrast(palette.color(QPalette::Highlight), base, 3.0);
    theme.mixCategories();
    return theme;
}

Theme Theme::onGround(const QColor &other) const
{
    Theme theme = *this;
    theme.ground = other;
    theme.mixCategories();
    return theme;
}

Theme Theme::forCategories(const std::vector<Category> &categories) const
{
    Theme theme = *this;
    const bool namesAny = std::any_of(categories.begin(), categories.end(), [](const Category &category) {
        return !category.colour.isEmpty() || category.glyph;
    });
    theme.m_own.reset();
    if (!namesAny)
        return theme;
    std::vector<OwnLook> own;
    for (const Category &category : categories) {
        OwnLook look;
        if (const QColor colour(category.colour); colour.isValid()) {
            look.colour = colour.rgb();
            look.mixed = mixed(colour);
        }
        look.glyph = category.glyph;
        own.push_back(look);
    }
    theme.m_own = std::make_shared<const std::vector<OwnLook>>(std::move(own));
    return theme;
}

MarkColours Theme::mixed(const QColor &fill) const
{
    return {fill, mix(fill, ground, isDark() ? 0.30 : 0.20), withContrast(fill, ground, 3.0)};
}

/// Once, for a frame asks for them many thousand times; and not again for the same ground, since delegates make a theme
/// for each cell.
void Theme::mixCategories()
{
    struct Mixed
    {
        QColor ground;
        bool dark = false;
        std::array<MarkColours, categoryColours> colours;
    };
    thread_local Mixed last;
    if (last.ground != ground || last.dark != isDark()) {
        last.ground = ground;
        last.dark = isDark();
        for (std::size_t i = 0; i < last.colours.size(); ++i) {
            last.colours[i] = mixed(QColor(categoryFills[i]));
        }
    }
    m_categories = last.colours;
    m_noCategory = {mutedText, header, mutedText};
    if (!m_own)
        return;
    std::vector<OwnLook> own = *m_own;
    for (OwnLook &look : own) {
        if (look.colour)
            look.mixed = mixed(QColor(*look.colour));
    }
    m_own = std::make_shared<const std::vector<OwnLook>>(std::move(own));
}

const Theme::OwnLook *Theme::own(std::size_t index) const
{
    return m_own && index < m_own->size() ? &(*m_own)[index] : nullptr;
}

const MarkColours &Theme::category(std::size_t index) const
{
    const OwnLook *look = own(index);
    return look && look->colour ? look->mixed : place(index);
}

const MarkColours &Theme::place(std::size_t index) const
{
    return index == noCategory ? m_noCategory : m_categories[index % m_categories.size()];
}

bool Theme::hasOwnColour(std::size_t index) const
{
    const OwnLook *look = own(index);
    return look && look->colour;
}

std::optional<Glyph> Theme::ownGlyph(std::size_t index) const
{
    const OwnLook *look = own(index);
    return look ? look->glyph : std::nullopt;
}

bool Theme::hasSameCategories(const Theme &other) const
{
    if (!m_own || !other.m_own)
        return !m_own && !other.m_own;
    return std::equal(m_own->begin(), m_own->end(), other.m_own->begin(), other.m_own->end(),
                      [](const OwnLook &a, const OwnLook &b) { return a.colour == b.colour && a.glyph == b.glyph; });
}

QColor Theme::countStep(int step) const
{
    const auto i = static_cast<std::size_t>(std::clamp(step, 0, countSteps - 1));
    return QColor(isDark() ? darkRamp[i] : lightRamp[i]);
}

QColor Theme::stance(Stance stance) const
{
    switch (stance) {
    case Stance::None:
        return noData;
    case Stance::LiftedOrDeclined:
        return QColor(0x5F9E8F);
    case Stance::UnderReview:
        return isDark() ? QColor(0xF2D16B) : QColor(0xEBC550);
    case Stance::PartlyRestricted:
        return QColor(0xE8913A);
    case Stance::Banned:
        return isDark() ? QColor(0xD9503E) : QColor(0xB5301F);
    }
    Q_UNREACHABLE();
}

QColor Theme::outline() const { return withContrast(isDark() ? QColor(0x747C85) : QColor(0x8C939B), ground, 3.0); }

QColor Theme::textOn(const QColor &other) const
{
    constexpr double readable = 4.5;
    if (contrast(text, other) >= readable)
        return text;
    return contrast(Qt::black, other) >= contrast(Qt::white, other) ? QColor(Qt::black) : QColor(Qt::white);
}

double Theme::contrast(const QColor &a, const QColor &b)
{
    // The list form returns values; the other one would refer to temporaries.
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

QColor Theme::withContrast(QColor colour, const QColor &ground, double ratio)
{
    const QColor towards = luminance(ground) < 0.18 ? QColor(Qt::white) : QColor(Qt::black);
    const QColor start = colour;
    for (int step = 1; step <= 50 && contrast(colour, ground) < ratio; ++step)
        colour = mix(towards, start, step / 50.0);
    return colour;
}

QColor Theme::mix(const QColor &over, const QColor &under, double share)
{
    const auto blend = [share](float a, float b) { return static_cast<float>(share * a + (1 - share) * b); };
    return QColor::fromRgbF(blend(over.redF(), under.redF()), blend(over.greenF(), under.greenF()),
                            blend(over.blueF(), under.blueF()));
}

} // namespace Dateline
