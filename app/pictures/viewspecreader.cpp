// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures/viewspec.h"

#include "app/pictures/specjson.h"
#include "models/query/eventperiods.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <functional>

namespace Dateline {

using namespace Qt::StringLiterals;
using Json = nlohmann::json;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::Picture)
};

/// Takes the members of one object by name. The first fault stays; in the end every member that nobody asked for is
/// one.
class Members
{
public:
    Members(const Json &object, QString path, std::optional<Error> &fault)
        : m_object(object), m_path(std::move(path)), m_fault(fault)
    {
        if (!object.is_object())
            fail({}, Words::tr("must be an object"));
    }

    bool has(const char *name) const { return m_object.is_object() && m_object.contains(name); }

    /// nullptr if absent.
    const Json *take(const char *name)
    {
        m_taken.append(QString::fromLatin1(name));
        return has(name) ? &m_object[name] : nullptr;
    }

    std::optional<QString> text(const char *name)
    {
        const Json *value = take(name);
        return value ? textOf(*value, QString::fromLatin1(name)) : std::nullopt;
    }

    QStringList texts(const char *name)
    {
        QStringList all;
        const Json *list = take(name);
        if (list && !list->is_array())
            fail(QString::fromLatin1(name), Words::tr("must be a list"));
        for (std::size_t i = 0; list && list->is_array() && i < list->size(); ++i)
            all.append(textOf((*list)[i], QString::fromLatin1(name) + u'/' + QString::number(i)).value_or(QString()));
        return all;
    }

    std::optional<double> number(const char *name)
    {
        const Json *value = take(name);
        return value ? numberOf(*value, QString::fromLatin1(name)) : std::nullopt;
    }

    std::optional<std::pair<double, double>> pair(const char *name)
    {
        const Json *value = take(name);
        if (!value)
            return std::nullopt;
        if (!value->is_array() || value->size() != 2) {
            fail(QString::fromLatin1(name), Words::tr("must be a list of two numbers"));
            return std::nullopt;
        }
        const auto first = numberOf((*value)[0], QString::fromLatin1(name));
        const auto second = numberOf((*value)[1], QString::fromLatin1(name));
        return first && second ? std::optional(std::pair(*first, *second)) : std::nullopt;
    }

    bool flag(const char *name)
    {
        const Json *value = take(name);
        if (value && !value->is_boolean())
            fail(QString::fromLatin1(name), Words::tr("must be true or false"));
        return value && value->is_boolean() && value->get<bool>();
    }

    std::optional<Day> day(const char *name)
    {
        const auto value = text(name);
        const auto day = value ? dayFromIsoDay(*value) : std::nullopt;
        if (value && !day)
            fail(QString::fromLatin1(name), Words::tr("is not a day of the form 2018-08-23"));
        return day;
    }

    /// A value that has a word of its own; a fault if \p read does not know it.
    template<typename Value, typename Read>
    std::optional<Value> word(const char *name, const Read &read)
    {
        const auto value = text(name);
        if (!value)
            return std::nullopt;
        const std::optional<Value> known = read(*value);
        if (!known)
            fail(QString::fromLatin1(name), Words::tr("“%1” is not known").arg(value->left(100)));
        return known;
    }

    template<typename Value, typename Read>
    void words(const char *name, std::vector<Value> &into, const Read &read)
    {
        const QStringList all = texts(name);
        for (qsizetype i = 0; i < all.size(); ++i) {
            if (const auto value = read(all[i]))
                into.push_back(*value);
            else
                fail(QString::fromLatin1(name) + u'/' + QString::number(i),
                     Words::tr("“%1” is not known").arg(all[i].left(100)));
        }
    }

    void noRest()
    {
        for (auto member = m_object.begin(); m_object.is_object() && member != m_object.end(); ++member) {
            const QString name = QString::fromStdString(member.key());
            if (!m_taken.contains(name))
                fail(name.left(100), Words::tr("is not known here"));
        }
    }

    void fail(const QString &member, const QString &message)
    {
        if (!m_fault)
            m_fault = Error{ErrorCode::Malformed, message, member.isEmpty() ? m_path : QString(m_path + u'/' + member)};
    }

private:
    std::optional<QString> textOf(const Json &value, const QString &member)
    {
        if (value.is_string())
            return QString::fromStdString(value.get_ref<const std::string &>());
        fail(member, Words::tr("must be a text"));
        return std::nullopt;
    }

    std::optional<double> numberOf(const Json &value, const QString &member)
    {
        if (value.is_number() && std::isfinite(value.get<double>()))
            return value.get<double>();
        fail(member, Words::tr("must be a number"));
        return std::nullopt;
    }

    const Json &m_object;
    const QString m_path;
    std::optional<Error> &m_fault;
    QStringList m_taken;
};

template<typename IdType>
std::optional<IdType> idFrom(const QString &text)
{
    return isValidId(text) ? std::optional(IdType{text}) : std::nullopt;
}

Filter filterFrom(const Json &object, std::optional<Error> &fault)
{
    Filter filter;
    Members members(object, u"/filter"_s, fault);
    const auto country = [](const QString &text) { return CountryCode::parse(text); };
    members.words("countries", filter.countries, country);
    members.words("issuers", filter.issuers, country);
    members.words("companies", filter.companies, idFrom<PartyId>);
    members.words("categories", filter.categories, idFrom<CategoryId>);
    members.words("milestones", filter.milestones, [](const QString &text) { return fromWord<Milestone>(text); });
    filter.tags = members.texts("tags");
    filter.window.begin = members.day("from");
    if (const auto last = members.day("to"))
        filter.window.end = *last + Days{1};
    filter.text = members.text("text").value_or(QString());
    constexpr double mostOrigins = 1'000'000;
    const double origins = members.number("minOrigins").value_or(0);
    if (!(origins >= 0 && origins <= mostOrigins && std::floor(origins) == origins))
        members.fail(u"minOrigins"_s, Words::tr("must be a whole number"));
    else
        filter.minimumOrigins = static_cast<int>(origins);
    filter.asOf = members.day("asOf");
    filter.knownOn = members.day("knownOn");
    members.noRest();
    return filter;
}

void readChoices(Members &members, ViewPictureRequest &request)
{
    const auto id = [&](const char *name, auto &into) {
        using IdType = std::remove_reference_t<decltype(into)>;
        into = members.word<IdType>(name, idFrom<IdType>).value_or(IdType());
    };
    switch (request.view) {
    case PictureView::Timeline:
        request.lanes = members.word<LaneGrouping>("lanes", laneGroupingFromWord);
        if (const auto range = members.pair("range")) {
            constexpr double farthest = 4e12; // days: beyond all years that dates can have
            if (std::abs(range->first) > farthest || std::abs(range->second) > farthest)
                members.fail(u"range"_s, Words::tr("lies beyond all years"));
            else if (range->first + 1e-3 < range->second)
                request.range = TimeRange{range->first, range->second};
            else
                members.fail(u"range"_s, Words::tr("must end after its begin"));
        }
        return;
    case PictureView::Map:
        request.mapMode = members.word<MapMode>("mode", mapModeFromWord).value_or(MapMode::Stance);
        return;
    case PictureView::Matrix:
        request.matrix = members.word<MatrixOrder>("order", matrixOrderFromWords).value_or(MatrixOrder());
        return;
    case PictureView::Measure:
        id("measure", request.measure);
        return;
    case PictureView::Event:
        id("event", request.event);
        return;
    case PictureView::EventChart:
        request.period = members.word<TickStep>("period", periodFromWord);
        return;
    case PictureView::StanceChart:
    case PictureView::RestrictionChart:
    case PictureView::CountryChart:
    case PictureView::CompanyChart:
    case PictureView::OriginChart:
    case PictureView::StripChart:
    case PictureView::Table:
    case PictureView::Countries:
        return;
    }
    Q_UNREACHABLE();
}

void readWording(Members &members, PictureWording &wording)
{
    wording.title = members.text("title");
    wording.subtitle = members.text("subtitle");
    wording.note = members.text("note").value_or(QString());
    for (const auto &[name, text] :
         {std::pair(u"title"_s, wording.title.value_or(QString())),
          std::pair(u"subtitle"_s, wording.subtitle.value_or(QString())), std::pair(u"note"_s, wording.note)}) {
        if (text.size() > longestWording)
            members.fail(name, Words::tr("has more than %1 characters").arg(longestWording));
    }
    if (!members.has("caption"))
        return;
    for (const auto &[word, part] : captionParts)
        wording.*part = false;
    const QStringList parts = members.texts("caption");
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const auto named = std::find_if(captionParts.begin(), captionParts.end(),
                                        [&](const auto &each) { return parts[i] == QLatin1StringView(each.first); });
        if (named == captionParts.end())
            members.fail(u"caption/"_s + QString::number(i), Words::tr("“%1” is not known").arg(parts[i].left(100)));
        else
            wording.*(named->second) = true;
    }
}

void readLook(Members &members, ViewPictureRequest &request)
{
    if (const auto size = members.pair("size")) {
        constexpr double longestSide = 30'000;
        request.size = QSizeF(size->first, size->second);
        const bool height = size->second == 0 || (size->second >= 1 && size->second <= longestSide);
        if (!(size->first >= 1 && size->first <= longestSide && height))
            members.fail(u"size"_s, Words::tr("must be from 1 to 30,000, the height 0 where it is as needed"));
    }
    constexpr double leastScale = 0.1;
    constexpr double mostScale = 20;
    request.scale = members.number("scale").value_or(1);
    if (!(request.scale >= leastScale && request.scale <= mostScale))
        members.fail(u"scale"_s, Words::tr("must be from 0.1 to 20"));
    request.ground = members
                         .word<Theme::Ground>("theme",
                                              [](const QString &text) {
                                                  return text == "light"_L1 ? std::optional(Theme::Ground::Light)
                                                      : text == "dark"_L1   ? std::optional(Theme::Ground::Dark)
                                                                            : std::nullopt;
                                              })
                         .value_or(Theme::Ground::Light);
    request.transparent = members.flag("transparent");
}

} // namespace

Result<ViewPictureRequest> readViewSpec(const QByteArray &json)
{
    constexpr qsizetype longest = 100'000; // as figures in a tracker
    if (json.size() > longest)
        return Error{ErrorCode::TooLarge, Words::tr("has more than %1 bytes").arg(longest), {}};
    const Json object = parsedSpec(json);
    if (object.is_discarded())
        return Error{ErrorCode::Malformed, Words::tr("is not JSON, or nested too deeply"), {}};
    std::optional<Error> fault;
    ViewPictureRequest request;
    Members members(object, {}, fault);
    if (!members.has("view"))
        members.fail(u"view"_s, Words::tr("is missing"));
    request.view = members.word<PictureView>("view", pictureViewFromWord).value_or(PictureView::Timeline);
    if (const Json *filter = members.take("filter"))
        request.filter = filterFrom(*filter, fault);
    readLook(members, request);
    readChoices(members, request);
    readWording(members, request.wording);
    members.noRest();
    if (fault)
        return *std::move(fault);
    return request;
}

} // namespace Dateline
