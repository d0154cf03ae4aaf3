// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/edtf.h"
#include "models/domain/countrycode.h"
#include "models/domain/ids.h"
#include "models/domain/vocabulary.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

/// \file
/// The value types of a tracker. All are plain values: no identity beyond their id, no behaviour beyond equality.
/// `extra` holds the members of the JSON form that Dateline does not know but keeps: a JSON object in canonical
/// form (sorted keys, no blanks, UTF-8), or empty.
namespace Dateline {

/// Another name of a party or publisher: "UK" for the United Kingdom.
struct Alias
{
    QString name;
    QString language; ///< BCP 47; empty: of none or of any
    friend bool operator==(const Alias &, const Alias &) = default;
};

/// By what others know something: scheme ("wikidata", "lei") → identifier there, see isIdScheme().
using ExternalIds = std::map<QString, QString>;

/// A kind of event, defined by the tracker. Its place in the tracker's list decides its colour and glyph, unless it
/// names them.
struct Category
{
    CategoryId id;
    QString name;
    QByteArray extra;
    QString colour = {};             ///< "#0072b2", see isColour(); empty: that of its place
    std::optional<Glyph> glyph = {}; ///< none: that of its place
    friend bool operator==(const Category &, const Category &) = default;
};

struct Party
{
    PartyId id;
    PartyKind kind = PartyKind::Company;
    QString name;
    CountryCode country; ///< a country's own code; for others their home, may be null
    QByteArray extra;
    std::vector<Alias> aliases = {}; ///< in the order of their use
    ExternalIds ids = {};
    friend bool operator==(const Party &, const Party &) = default;
};

/// One policy of its issuers towards its targets. Events are its milestones.
struct Measure
{
    MeasureId id;
    QString title;
    QString summary;
    Effect effect = Effect::Review;
    std::vector<PartyId> issuers;
    std::vector<PartyId> targets;
    /// That it holds in the member states of the European Union, too, on the days on which they are members. Only a
    /// measure with an issuer whose country is EU may say so.
    bool bindsMembers = false;
    Edtf reviewOn; ///< when the analyst wants to look at it again, may be null
    QByteArray extra;
    friend bool operator==(const Measure &, const Measure &) = default;
};

struct Participation
{
    PartyId party;
    Role role = Role::Issuer;
    friend bool operator==(const Participation &, const Participation &) = default;
};

/// Something that happened or is planned.
struct Event
{
    EventId id;
    QString title;
    QString summary; ///< plain text, our own words; may be empty
    CategoryId category;
    Edtf date;
    QString dateReason; ///< why this date, where sources give several; may be empty
    std::vector<Participation> parties;
    MeasureId measure;                  ///< empty: no measure's milestone
    std::optional<Milestone> milestone; ///< set if and only if measure is
    QStringList tags;
    QString note;  ///< the analyst's remark: what is in doubt; may be empty
    Edtf reviewOn; ///< when the analyst wants to look at it again, may be null
    QByteArray extra;
    friend bool operator==(const Event &, const Event &) = default;
};

/// A name in a source record, after CSL-JSON: a person has family and given, an institution a literal.
struct AuthorName
{
    QString family;
    QString given;
    QString literal;
    QString droppingParticle = {};    ///< "van" of "Ludwig van Beethoven", left out before a family name alone
    QString nonDroppingParticle = {}; ///< "de" of "Charles de Gaulle", part of the family name that does not sort
    QString suffix = {};              ///< "Jr."
    friend bool operator==(const AuthorName &, const AuthorName &) = default;
};

/// A work that says something; its fields are those of CSL-JSON.
struct Source
{
    SourceId id;
    QString type; ///< CSL type: "article-newspaper", "webpage", "legislation", …
    QString title;
    QString containerTitle; ///< the paper, site or journal it appeared in
    std::vector<AuthorName> authors;
    QString publisher;
    Edtf issued;   ///< may be null
    Edtf accessed; ///< may be null
    QString url;
    QString language;   ///< BCP 47, may be empty
    QByteArray cslRest; ///< further CSL fields, a canonical JSON object, or empty
    std::optional<Reliability> reliability;
    QString text; ///< local snapshot of what it says, may be empty
    /// SHA-256 of the normal text (UTF-8) when its quotes were last confirmed, 64 lower-case hexadecimal digits; may be
    /// empty. It may stand without a text, which is then kept elsewhere.
    QString textDigest;
    QByteArray extra;
    QString archivedUrl = {}; ///< where a copy is kept by an archive; may be empty
    friend bool operator==(const Source &, const Source &) = default;
};

/// The words a claim rests on: W3C Web Annotation TextQuoteSelector.
struct Quote
{
    QString exact;
    QString prefix;
    QString suffix;
    bool isEmpty() const { return exact.isEmpty(); }
    friend bool operator==(const Quote &, const Quote &) = default;
};

/// That a source says something of an event: the join that every statement on screen leads to.
struct Attribution
{
    AttributionId id;
    EventId event;
    SourceId source;
    Claim claim = Claim::Event;
    PartyId party;            ///< which party, if claim is Party
    std::optional<Role> role; ///< as what it takes part according to the source, if claim is Party
    Support support = Support::Supports;
    Quote quote;     ///< may be empty: the source says it in words not kept here
    QString locator; ///< where in the source: "p. 3", "second paragraph"; may be empty
    QString saidBy;  ///< "a German official"; empty: the source speaks for itself
    QString origin;  ///< the first reporter, "Financial Times"; empty: the source itself
    QString stated;  ///< the date in the source's words, "on Thursday"; may be empty
    Edtf date;       ///< the date that this source gives the event, resolved; null: none
    std::optional<Credibility> credibility;
    QString note;
    QByteArray extra;
    friend bool operator==(const Attribution &, const Attribution &) = default;
};

/// Something that a check of the tracker found and a person looked at and accepted, for a reason that is kept.
struct AcceptedFinding
{
    QString check;   ///< which check, see isCheckId(): "single-origin-ban"
    QString subject; ///< what it was found in, see isSubject(): "event/nz-ban"; need not exist any more
    QString reason;
    QByteArray extra;
    friend bool operator==(const AcceptedFinding &, const AcceptedFinding &) = default;
};

/// A picture that belongs to the tracker: how it is made, under a name, so that it can be made again.
struct Figure
{
    FigureId id;
    QString title; ///< its name in lists
    /// How it is made: a JSON object in canonical form. What is in it, the views know; the tracker keeps it as it
    /// stands. It may name what is not there any more.
    QByteArray spec = "{}";
    /// SHA-256 of the picture when somebody last looked at it and kept it, 64 lower-case hexadecimal digits; may be
    /// empty.
    QString digest;
    QByteArray extra;
    friend bool operator==(const Figure &, const Figure &) = default;
};

/// A house that publishes sources, for what more than one of its sources share: its other names and its identifiers.
/// Sources name their publisher as a text; it is this one if the text is its name or one of its aliases (originKey()).
/// First reporters of these names are one origin, see PublisherNames.
struct Publisher
{
    PublisherId id;
    QString name;
    std::vector<Alias> aliases;
    ExternalIds ids;
    QByteArray extra;
    friend bool operator==(const Publisher &, const Publisher &) = default;
};

/// A way of looking at the tracker under a name: filter, days, lanes, range of time, view.
struct SavedView
{
    SavedViewId id;
    QString title; ///< its name in lists
    /// What is looked at: a JSON object in canonical form. What is in it, models/query knows. It may name what is not
    /// there any more.
    QByteArray look = "{}";
    QByteArray extra;
    friend bool operator==(const SavedView &, const SavedView &) = default;
};

/// What a tracker says of itself.
struct TrackerHeader
{
    QString id; ///< as an Id's text
    QString title;
    QString description;
    QString license;  ///< SPDX expression, may be empty
    QString language; ///< BCP 47, may be empty
    QByteArray extra;
    SavedViewId opensWith = {}; ///< the view that is shown first; empty: the program's own choice
    friend bool operator==(const TrackerHeader &, const TrackerHeader &) = default;
};

/// A whole tracker: the document.
struct Tracker : TrackerHeader
{
    std::vector<Category> categories; ///< in the order that decides colours
    std::vector<Party> parties;
    std::vector<Measure> measures;
    std::vector<Event> events;
    std::vector<Source> sources;
    std::vector<Attribution> attributions;
    std::vector<AcceptedFinding> accepted; ///< no two for the same check and subject
    std::vector<Figure> figures;
    std::vector<Publisher> publishers;
    std::vector<SavedView> views;
    friend bool operator==(const Tracker &, const Tracker &) = default;

    const TrackerHeader &header() const { return *this; }
    TrackerHeader &header() { return *this; }
};

/// The name of a source for a line of text: container title, else publisher, else title.
QString displayName(const Source &source);

/// The first reporter that an attribution names: its origin, or else the source's own name. Copies and other names of a
/// house are one origin with what they are of: whoever counts origins asks TrackerIndex::firstReporter().
QString originOf(const Attribution &attribution, const Source &source);

/// What first reporters are told apart by: their name without regard to case, blanks at the ends or a leading "The", so
/// that "The New York Times" and "New York Times" are one.
QString originKey(const QString &name);

/// Each name with the family first (familyFirst()), joined with "; ".
QString displayAuthors(const Source &source);

} // namespace Dateline
