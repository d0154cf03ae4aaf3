// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sources/eventcard.h"

#include "models/items/attributionmodel.h"
#include "models/wording/datewords.h"
#include "models/workspace/workspace.h"
#include "views/common/glyphs.h"
#include "views/sources/stateddates.h"

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

struct Words
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

/// What one source says, in paragraphs.
struct SourceWords
{
    std::vector<Paragraph> paragraphs;
    bool disputes = false;
};

std::vector<SourceWords> sourcesOf(const std::shared_ptr<const Snapshot> &snapshot, EventRow row)
{
    Workspace workspace(Day{}); // what sources say is the same on any day
    workspace.setSnapshot(snapshot);
    workspace.select(row);
    const AttributionModel model(&workspace);
    std::vector<SourceWords> sources;
    for (int i = 0; i < model.rowCount(); ++i) {
        const auto text = [&](AttributionModel::Role role) { return model.index(i).data(role).toString(); };
        SourceWords words;
        words.disputes =
            model.index(i).data(AttributionModel::SupportRole).toInt() == static_cast<int>(Support::Disputes);
        if (const QString quote = text(AttributionModel::QuoteExactRole); !quote.isEmpty())
            words.paragraphs.push_back({u'“' + quote.simplified() + u'”', Style::Quote, quoteLines, 0});
        words.paragraphs.push_back({text(AttributionModel::ChainRole), Style::Chain, lineLines, 2});
        QStringList parts;
        for (const auto role : {AttributionModel::SourceTitleRole, AttributionModel::AuthorsRole,
                                AttributionModel::PublisherRole, AttributionModel::IssuedRole}) {
            const QString part = text(role).simplified();
            if (!part.isEmpty() && part != text(AttributionModel::SourceNameRole))
                parts.append(part);
        }
        if (const QString grade = text(AttributionModel::GradeRole); !grade.isEmpty())
            parts.append(grade);
        words.paragraphs.push_back({parts.join(u" · "_s), Style::Muted, lineLines, 2});
        const QString date = text(AttributionModel::DateRole);
        if (words.disputes)
            words.paragraphs.push_back(
                {date.isEmpty() ? Words::tr("disputes this") : Words::tr("disputes this: %1").arg(date), Style::Warning,
                 1, 2});
        sources.push_back(std::move(words));
    }
    return sources;
}

QString partiesOf(const Snapshot &snapshot, const Event &event)
{
    QStringList roles;
    for (const Term<Role> &role : terms<Role>()) {
        QStringList names;
        for (const Participation &participation : event.parties) {
            const Party *party = snapshot.party(participation.party);
            if (participation.role == role.value && party)
                names.append(party->name);
        }
        if (!names.isEmpty())
            roles.append(nameFor(role.value) + u": "_s + names.join(u", "_s));
    }
    return roles.join(u" · "_s);
}

QString measureOf(const Snapshot &snapshot, const Event &event)
{
    const Measure *measure = event.measure.isEmpty() ? nullptr : snapshot.measure(event.measure);
    if (!measure)
        return {};
    QStringList parts{measure->title, nameFor(measure->effect)};
    if (event.milestone)
        parts.append(nameFor(*event.milestone));
    return parts.join(u" · "_s);
}

/// What is said of the event itself, from its date to its summary.
std::vector<Paragraph> headOf(const Snapshot &snapshot, EventRow row, bool title)
{
    const Event event = snapshot.event(row);
    std::vector<Paragraph> head{{dateInWords(event.date), Style::Date, 1, 0}};
    if (title)
        head.push_back({event.title.simplified(), Style::Title, titleLines, 2});
    if (const QString parties = partiesOf(snapshot, event); !parties.isEmpty())
        head.push_back({parties, Style::Muted});
    if (const QString measure = measureOf(snapshot, event); !measure.isEmpty())
        head.push_back({measure, Style::Muted, lineLines, 2});
    if (statedDates(snapshot, row).disagree)
        head.push_back({event.dateReason.isEmpty()
                            ? Words::tr("Sources disagree on the date")
                            : Words::tr("Sources disagree on the date. %1").arg(event.dateReason.simplified()),
                        Style::Warning});
    if (!event.summary.isEmpty())
        head.push_back({event.summary.simplified(), Style::Body, proseLines, 2 * paragraphGap});
    return head;
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

    void addSources(const std::vector<SourceWords> &sources)
    {
        const double line = QFontMetricsF(eventCardFont(Style::Muted, m_fonts)).height() + paragraphGap;
        for (std::size_t i = 0; i < sources.size(); ++i) {
            const double top = m_y + sectionGap;
            const double whole = m_height;
            if (i + 1 < sources.size())
                m_height -= line; // for the number of those that do not fit
            const bool fits = add(sources[i].paragraphs, indent, sectionGap);
            m_height = whole;
            if (!fits) {
                m_result.hiddenSources = sources.size() - i;
                break;
            }
            m_result.bars.push_back({QRectF(0, top, barWidth, m_y - top), sources[i].disputes});
        }
        if (m_result.hiddenSources > 0)
            add({{Words::tr("and %Ln more statement(s)", nullptr, static_cast<int>(m_result.hiddenSources)),
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

EventCardGeometry layoutEventCard(const std::shared_ptr<const Snapshot> &snapshot, EventRow row, bool title,
                                  double width, std::optional<double> maximumHeight, const TextFonts &fonts)
{
    CardLayout layout(width, maximumHeight.value_or(std::numeric_limits<double>::infinity()), fonts);
    if (const std::uint32_t category = snapshot->table().category()[row]; category != noIndex)
        layout.addSign(category);
    // A head that does not fit loses its end, which is its summary.
    std::vector<Paragraph> head = headOf(*snapshot, row, title);
    while (!layout.add(head, 0, 0) && !head.empty())
        head.pop_back();
    layout.addSources(sourcesOf(snapshot, row));
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
        painter.drawPath(
            glyphPath(Theme::glyph(geometry.sign->category), geometry.sign->centre, geometry.sign->radius));
    }
    for (const EventCardGeometry::Text &text : geometry.texts) {
        const QFont font = eventCardFont(text.style, fonts);
        const bool muted = text.style == Style::Muted || text.style == Style::Date;
        painter.setFont(font);
        painter.setPen(text.style == Style::Warning ? Theme::withContrast(theme.disputed, theme.ground, 4.5)
                           : muted                  ? theme.mutedText
                                                    : theme.text);
        painter.drawText(text.rect.topLeft() + QPointF(0, QFontMetricsF(font).ascent()), text.text);
    }
    painter.restore();
}

QString eventCardInWords(const std::shared_ptr<const Snapshot> &snapshot, EventRow row)
{
    QStringList sentences;
    const auto add = [&](const std::vector<Paragraph> &paragraphs) {
        for (const Paragraph &paragraph : paragraphs) {
            if (!paragraph.text.isEmpty())
                sentences.append(paragraph.text);
        }
    };
    add(headOf(*snapshot, row, true));
    for (const SourceWords &source : sourcesOf(snapshot, row))
        add(source.paragraphs);
    return sentences.join(u". "_s);
}

} // namespace Dateline
