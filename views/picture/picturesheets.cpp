// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/picture/picturesheets.h"

#include <QPainter>

#include <algorithm>
#include <iterator>

namespace Dateline {

std::vector<double> sheetTops(double height, double sheet, const std::vector<double> &ends, double heading)
{
    constexpr double rounding = 0.5; // a last sheet of less than that would be empty
    std::vector<double> tops{0};
    double room = sheet;
    while (tops.back() + room < height - rounding) {
        const double top = tops.back();
        const auto beyond = std::upper_bound(ends.begin(), ends.end(), top + room);
        const bool between = beyond != ends.begin() && *std::prev(beyond) > top;
        tops.push_back(between ? *std::prev(beyond) : top + room);
        room = sheet - heading;
    }
    return tops;
}

PictureSheets::PictureSheets(const PictureSettings &settings, const PaintBody &body, QSizeF page)
    : m_settings(settings), m_body(body), m_page(page), m_lost(textsLostInPdf(settings, body))
{
    constexpr double mostSqueezed = 1.3;
    const double fitWidth = page.width() / settings.size.width();
    const double fitHeight = page.height() / settings.size.height();
    m_scale = std::min(fitWidth, fitHeight);
    if (fitWidth <= mostSqueezed * fitHeight)
        return;
    m_scale = fitWidth;
    if (settings.sheetRows)
        m_rows = settings.sheetRows(settings);
    const double sheet = page.height() / m_scale;
    if (m_rows.heading.height() > sheet / 2) // rows matter more
        m_rows.heading = {};
    m_tops = sheetTops(settings.size.height(), sheet, m_rows.ends, m_rows.heading.height());
}

bool PictureSheets::hasHeading(std::size_t sheet) const
{
    return !m_rows.heading.isEmpty() && !m_rows.ends.empty() && m_tops[sheet] >= m_rows.heading.bottom()
        && m_tops[sheet] < m_rows.ends.back();
}

void PictureSheets::paint(QPainter &painter, std::size_t sheet) const
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate((m_page.width() - m_settings.size.width() * m_scale) / 2, 0);
    painter.scale(m_scale, m_scale);
    double room = m_page.height() / m_scale;
    if (hasHeading(sheet)) {
        paintPart(painter, m_rows.heading.top(), m_rows.heading.bottom());
        painter.translate(0, m_rows.heading.height());
        room -= m_rows.heading.height();
    }
    paintPart(painter, m_tops[sheet], sheet + 1 < m_tops.size() ? m_tops[sheet + 1] : m_tops[sheet] + room);
    painter.restore();
}

void PictureSheets::paintPart(QPainter &painter, double from, double to) const
{
    painter.save();
    painter.translate(0, -from);
    painter.setClipRect(QRectF(0, from, m_settings.size.width(), to - from));
    paintPicture(painter, m_settings, m_body);
    paintColouredTexts(painter, m_lost);
    painter.restore();
}

} // namespace Dateline
