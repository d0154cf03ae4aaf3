// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/page/htmlwriter.h"
#include "models/page/pagetr.h"
#include "models/page/webpage.h"
#include "models/stances/stanceindex.h"
#include "models/wording/language.h"

#include <QCoreApplication>

#include <map>
#include <vector>

namespace Dateline {

/// Writes a web page, part by part. See webPage().
class WebPageBuilder
{
public:
    explicit WebPageBuilder(const WebPageContent &content);

    QByteArray build();

private:
    /// What passes of a facet, in the order of its dictionary.
    struct FacetValue
    {
        QString id;
        QString name;
        std::uint32_t events = 0;
    };
    static std::vector<FacetValue> passingValues(const std::vector<std::uint32_t> &events,
                                                 const std::vector<FacetValue> &all);
    void gather();

    // The frame.
    void addHead(const QByteArray &style, const QByteArray &script);
    void addHeader();
    void addCounts();
    void addNavigation();
    void addFooter();
    void addPicture(const QByteArray &svg, const QString &label, const QString &caption);
    QString title() const;
    QString scopeInWords() const;
    QString dayWords() const;

    // Where countries stand.
    void addStances();
    QString mapCaption() const;
    void addStanceRows(std::span<const std::uint32_t> pairs);
    void addStanceCells(std::uint32_t pair);

    // Events.
    void addEvents();
    void addFilterForm();
    void addChoice(const QString &id, const QString &label, const QString &all, const std::vector<FacetValue> &values);
    void addYears();
    void addEvent(EventRow row);
    void addEventHeading(const Event &event, EventRow row);
    void addFacts(const Event &event);
    void addParties(const Event &event);
    void addNotes(const Event &event);
    void addAttributions(EventRow row);
    void addAttribution(const Attribution &attribution, SourceRow source, EventRow row);
    void addChain(const Attribution &attribution, const Source &source);
    void addStatement(const Attribution &attribution, const Source &source, EventRow row);
    void addClaim(const Attribution &attribution, EventRow row);

    // Sources.
    void addSources();
    void addGrades();
    void addSource(SourceRow number);
    void addFurtherFields(const Source &source);
    void addEventsOf(SourceRow source);

    // Small parts.
    void addDate(const Edtf &date, const char *className = nullptr);
    void addLink(const QUrl &url);
    void addFact(const QString &name, const QString &value);
    void beginFact(const QString &name);
    void endFact();
    void beginSection(const char *id, const QString &heading);
    void addOurs(const char *element, const char *className, const QString &text);
    QString idOfEvent(EventRow row) const;
    QString idOfSource(SourceRow source) const;

    const WebPageContent &m_content;
    const Snapshot &m_snapshot;
    QueryResult m_result;
    std::vector<EventRow> m_rows;
    StanceIndex m_stances;
    Day m_day;
    QString m_language;
    QString m_ours; ///< the lang attribute of the program's own words where the page is in another language
    std::vector<FacetValue> m_countries, m_companies, m_categories;
    std::map<std::int64_t, std::uint32_t> m_years; ///< with how many events each
    std::vector<SourceRow> m_sources;              ///< that speak of a passing event
    std::size_t m_measures = 0;
    HtmlWriter m_html;
};

} // namespace Dateline
