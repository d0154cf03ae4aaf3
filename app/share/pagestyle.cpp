// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/share/pagestyle.h"

#include "views/common/glyphs.h"
#include "views/common/theme.h"

#include <QPainterPath>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr double glyphSide = 16;
constexpr double glyphRadius = 5.4;

/// Darkened or lightened until it can be read on all grounds of a page.
QColor readable(const QColor &colour, const Theme &theme)
{
    constexpr double ratio = 4.6; // of 4.5, for colours are rounded
    return Theme::withContrast(Theme::withContrast(colour, theme.ground, ratio), theme.band, ratio);
}

QByteArray property(const char *name, const QColor &colour)
{
    return QByteArray("--") + name + ':' + colour.name().toLatin1() + ';';
}

QByteArray number(std::size_t value) { return QByteArray::number(qulonglong{value}); }

QByteArray declarations(const Theme &theme, const SchemeColours &pictures, const std::vector<std::size_t> &categories)
{
    QByteArray css = property("ground", theme.ground) + property("band", theme.band) + property("text", theme.text)
        + property("muted", readable(theme.mutedText, theme)) + property("grid", theme.grid)
        + property("strong", theme.strongGrid)
        + property("control", Theme::withContrast(theme.outline(), theme.band, 3.1))
        + property("link", readable(theme.accent, theme)) + property("disputed", readable(theme.disputed, theme))
        + property("none", theme.stance(Stance::None)) + property("review", theme.stance(Stance::UnderReview))
        + property("partly", theme.stance(Stance::PartlyRestricted)) + property("banned", theme.stance(Stance::Banned))
        + property("lifted", theme.stance(Stance::LiftedOrDeclined));
    for (const std::size_t category : categories) {
        const MarkColours colours = theme.category(category);
        css += "--fill" + number(category) + ':' + colours.fill.name().toLatin1() + ";--edge" + number(category) + ':'
            + colours.edge.name().toLatin1() + ';';
    }
    return css + pictures.declarations(theme.isDark());
}

QByteArray rounded(double value) { return QByteArray::number(std::round(value * 100) / 100, 'g', 6); }

QByteArray pathData(const QPainterPath &path)
{
    QByteArray data;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        if (element.isMoveTo())
            data += 'M';
        else
            data += element.isLineTo() ? "L" : element.isCurveTo() ? "C" : " ";
        data += rounded(element.x) + ' ' + rounded(element.y);
    }
    return data;
}

} // namespace

QByteArray pageStyle(PageRequest::Scheme scheme, const SchemeColours &pictures, const std::vector<Category> &all,
                     const std::vector<std::size_t> &categories)
{
    const QByteArray light = declarations(Theme(Theme::Ground::Light).forCategories(all), pictures, categories);
    const QByteArray dark = declarations(Theme(Theme::Ground::Dark).forCategories(all), pictures, categories);
    QByteArray css = "\n:root{color-scheme:light;" + light + "}\n";
    if (scheme == PageRequest::Scheme::Reader)
        css += "@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;" + dark + "}}\n";
    else if (scheme == PageRequest::Scheme::Dark)
        css += "@media screen{:root{color-scheme:dark;" + dark + "}}\n";
    css += pictures.rules();
    for (const std::size_t category : categories)
        css += ".glyph-" + number(category) + "{fill:var(--fill" + number(category) + ");stroke:var(--edge"
            + number(category) + ")}";
    return css + '\n';
}

QByteArray pageGlyphs(const std::vector<Category> &all, const std::vector<std::size_t> &categories)
{
    const Theme theme = Theme(Theme::Ground::Light).forCategories(all);
    QByteArray svg = "<svg class=\"defs\" aria-hidden=\"true\"><defs>";
    for (const std::size_t category : categories) {
        const QPainterPath path = categoryGlyph(theme, category, QPointF(glyphSide / 2, glyphSide / 2), glyphRadius);
        svg += "<symbol id=\"glyph-" + number(category) + "\" viewBox=\"0 0 16 16\"><path d=\"" + pathData(path)
            + "\"/></symbol>";
    }
    return svg + "</defs></svg>\n";
}

} // namespace Dateline
