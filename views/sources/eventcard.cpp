// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sources/eventcard.h"

#include "views/common/glyphs.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

using Style = EventCardGeometry::Style;

constexpr double barWidth = 3;
constexpr double indent = 16; ///< of a source's words, behind their bar
constexpr double paragraphGap = 4;
constexpr double sectionGap = 14;
constexpr int titleLines = 3;
constexpr int proseLines = 12;
constexpr int quoteLines = 8;
constexpr int lineLines = 3;

struct EventCardTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::EventCard)
};

/// A paragraph of one style.
struct Paragraph
{
    QString text;
    Style style = Style::Body;
    int mostLines = lineLines;
    double gap = paragraphGap; ///< above it
};

/// What is said of the event itself, from its date to its summary.
std::vector<Paragraph> headOf(const EventWords &words, bool title)
{
    std::vector<Paragraph> head{{words.date, Style::Date, 1, 0}};
    if (title)
        head.push_back({words.title, Style::Title, titleLines, 2});
    if (!words.parties.isEmpty())
        head.push_back({words.parties, Style::Muted});
    if (!words.measure.isEmpty())
        head.push_back({words.measure, Style::Muted, lineLines, 2});
    if (!words.dispute.isEmpty())
        head.push_back({words.dispute, Style::Warning});
    if (!words.summary.isEmpty())
        head.push_back({words.summary, Style::Body, proseLines, 2 * paragraphGap});
    return head;
}

std::vector<Paragraph> paragraphsOf(const EventWords::Statement &statement)
{
    return {{statement.quote, Style::Quote, quoteLines, 0},
            {statement.chain, Style::Chain, lineLines, 2},
            {statement.work, Style::Muted, lineLines, 2},
            {statement.dispute, Style::Warning, 1, 2}};
}

/// Puts paragraphs below each other, as far as there is room.
class CardLayout
{
public:
    CardLayout(double width, double height, const TextFonts &fonts) : m_fonts(fonts), m_height(height)
    {
        m_result.size.setWidth(width);
    }

    /// The category's sign stands before the first line.
    void addSign(std::size_t category)
    {
        const QFontMetricsF metrics(eventCardFont(Style::Date, m_fonts));
        const double radius = std::round(metrics.capHeight() * 0.55);
        m_result.sign = {QPointF(radius + 1, metrics.ascent() - metrics.capHeight() / 2), radius, category};
        m_firstIndent = 2 * radius + 8;
    }

    /// False, and nothing is changed, if not all fits.
    bool add(const std::vector<Paragraph> &paragraphs, double left, double gap)
    {
        std::vector<EventCardGeometry::Text> texts;
        double y = m_y + gap;
        for (const Paragraph &paragraph : paragraphs) {
            if (paragraph.text.isEmpty())
                continue;
            const QFont font = eventCardFont(paragraph.style, m_fonts);
            const double line = QFontMetricsF(font).height();
            const double x = left + std::exchange(m_firstIndent, 0);
            const double width = m_result.size.width() - x;
            y += paragraph.gap;
            for (const QString &text : wrappedLines(paragraph.text, font, width, paragraph.mostLines)) {
                texts.push_back({QRectF(x, y, width, line), text, paragraph.style});
                y += line;
            }
        }
        if (y > m_height)
            return false;
        m_result.texts.insert(m_result.texts.end(), texts.begin(), texts.end());
        m_y = y;
        return true;
    }

    void addSources(const std::vector<EventWords::Statement> &sources)
    {
        const double line = QFontMetricsF(eventCardFont(Style::Muted, m_fonts)).height() + paragraphGap;
        for (std::size_t i = 0; i < sources.size(); ++i) {
            const double top = m_y + sectionGap;
            const double whole = m_height;
            if (i + 1 < sources.size())
                m_height -= line; // for the number of those that do not fit
            const bool fits = add(paragraphsOf(sources[i]), indent, sectionGap);
            m_height = whole;
            if (!fits) {
                m_result.hiddenSources = sources.size() - i;
                break;
            }
            m_result.bars.push_back({QRectF(0, top, barWidth, m_y - top), sources[i].disputes});
        }
        if (m_result.hiddenSources > 0)
            add({{EventCardTr::tr("and %Ln more statement(s)", nullptr, static_cast<int>(m_result.hiddenSources)),
                  Style::Muted, 1, paragraphGap}},
                0, 0);
    }

    EventCardGeometry take()
    {
        m_result.size.setHeight(std::ceil(m_y));
        return std::move(m_result);
    }

private:
    const TextFonts &m_fonts;
    double m_height;
    double m_y = 0;
    double m_firstIndent = 0;
    EventCardGeometry m_result;
};

} // namespace

QFont eventCardFont(Style style, const TextFonts &fonts)
{
    switch (style) {
    case Style::Date:
    case Style::Chain:
        return semibold(fonts.base);
    case Style::Title:
        return fonts.title;
    case Style::Body:
        return fonts.base;
    case Style::Muted:
        return fonts.label;
    case Style::Quote:
        return fonts.base; // not slanted: few scripts are, and for the others no face would be found
    case Style::Warning:
        return semibold(fonts.label);
    }
    Q_UNREACHABLE();
}

EventCardGeometry layoutEventCard(const EventWords &words, bool title, double width,
                                  std::optional<double> maximumHeight, const TextFonts &fonts)
{
    CardLayout layout(width, maximumHeight.value_or(std::numeric_limits<double>::infinity()), fonts);
    if (words.category != noIndex)
        layout.addSign(words.category);
    // A head that does not fit loses its end, which is its summary.
    std::vector<Paragraph> head = headOf(words, title);
    while (!layout.add(head, 0, 0) && !head.empty())
        head.pop_back();
    layout.addSources(words.statements);
    return layout.take();
}

void paintEventCard(QPainter &painter, const EventCardGeometry &geometry, const Theme &theme, const TextFonts &fonts)
{
    painter.save();
    for (const EventCardGeometry::Bar &bar : geometry.bars)
        painter.fillRect(bar.rect, bar.disputes ? theme.disputed : theme.strongGrid);
    painter.setRenderHint(QPainter::Antialiasing);
    if (geometry.sign) {
        const MarkColours colours = theme.category(geometry.sign->category);
        painter.setPen(QPen(colours.edge, 1));
        painter.setBrush(colours.fill);
        painter.drawPath(categoryGlyph(theme, geometry.sign->category, geometry.sign->centre, geometry.sign->radius));
    }
    for (const EventCardGeometry::Text &text : geometry.texts) {
        const QFont font = eventCardFont(text.style, fonts);
        const bool muted = text.style == Style::Muted || text.style == Style::Date;
        painter.setFont(font);
        painter.setPen(text.style == Style::Warning ? Theme::withContrast(theme.disputed, theme.ground, 4.5)
                           : muted                  ? theme.mutedText
                                                    : theme.text);
        drawTextOnBaseline(painter, text.rect, text.rect.top() + QFontMetricsF(font).ascent(), text.text);
    }
    painter.restore();
}

} // namespace Dateline
