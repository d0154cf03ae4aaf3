// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/picturearguments.h"

#include "models/dates/today.h"
#include "models/query/eventperiods.h"

#include <QCoreApplication>

#include <array>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::CommandLine)
};

Result<QSizeF> sizeOf(const QString &text)
{
    const QStringList parts = text.split(u'x');
    bool widthOk = false;
    bool heightOk = false;
    const int width = parts.value(0).toInt(&widthOk);
    const int height = parts.value(1).toInt(&heightOk);
    if (parts.size() == 2 && widthOk && width > 0 && parts[1] == u"auto"_s)
        return QSizeF(width, 0);
    if (parts.size() != 2 || !widthOk || !heightOk || width < 1 || height < 1)
        return usageError(u"--size"_s, Words::tr("“%1” is not of the form 1600x900 or 1600xauto").arg(text));
    return QSizeF(width, height);
}

Result<double> scaleOf(const QCommandLineParser &parser)
{
    const bool asDpi = parser.isSet(u"dpi"_s);
    const QString option = asDpi ? u"dpi"_s : u"scale"_s;
    if (!parser.isSet(option))
        return 1.0;
    constexpr double logicalDpi = 96;
    bool ok = false;
    const double value = parser.value(option).toDouble(&ok) / (asDpi ? logicalDpi : 1);
    if (!ok || !(value >= 0.1 && value <= 20))
        return usageError(u"--"_s + option, Words::tr("“%1” is not a number in range").arg(parser.value(option)));
    return value;
}

template<typename Enum>
Result<Enum> wordOf(const QCommandLineParser &parser, const QString &option, std::optional<Enum> (*read)(QStringView),
                    const QStringList &known)
{
    if (const std::optional<Enum> value = read(parser.value(option)))
        return *value;
    return usageError(u"--"_s + option, Words::tr("“%1” is not %2").arg(parser.value(option), joinWords(known)));
}

/// Options that one view alone knows. That they are given for another is a slip, which would go unseen until the
/// picture is printed.
Result<void> checkBelonging(const QCommandLineParser &parser, PictureView view)
{
    constexpr std::array belonging = {
        std::pair("mode"_L1, PictureView::Map), std::pair("lanes"_L1, PictureView::Timeline),
        std::pair("measure"_L1, PictureView::Measure), std::pair("event"_L1, PictureView::Event),
        std::pair("period"_L1, PictureView::EventChart)};
    for (const auto &[option, owner] : belonging) {
        if (parser.isSet(option) && view != owner)
            return usageError(u"--"_s + option,
                              Words::tr("is an option of --view %1 only").arg(pictureViewWord(owner)));
    }
    return {};
}

/// Of "as-of,sources" or "none".
Result<void> chooseCaption(const QString &words, PictureWording &wording)
{
    const std::array parts = {std::pair("as-of"_L1, &wording.asOf), std::pair("counts"_L1, &wording.counts),
                              std::pair("sources"_L1, &wording.sources), std::pair("tracker"_L1, &wording.tracker)};
    for (const auto &[word, part] : parts)
        *part = false;
    if (words == u"none"_s)
        return {};
    for (const QString &word : words.split(u',')) {
        const auto named =
            std::find_if(parts.begin(), parts.end(), [&](const auto &part) { return part.first == word.trimmed(); });
        if (named == parts.end())
            return usageError(u"--caption"_s,
                              Words::tr("“%1” is not as-of, counts, sources, tracker or none").arg(word.trimmed()));
        *named->second = true;
    }
    return {};
}

Result<PictureWording> wordingOf(const QCommandLineParser &parser)
{
    PictureWording wording;
    if (parser.isSet(u"title"_s))
        wording.title = parser.value(u"title"_s);
    if (parser.isSet(u"subtitle"_s))
        wording.subtitle = parser.value(u"subtitle"_s);
    wording.note = parser.value(u"note"_s);
    for (const QString &option : {u"title"_s, u"subtitle"_s, u"note"_s}) {
        if (parser.value(option).size() > longestWording)
            return usageError(u"--"_s + option, Words::tr("has more than %1 characters").arg(longestWording));
    }
    if (parser.isSet(u"caption"_s)) {
        if (const Result<void> chosen = chooseCaption(parser.value(u"caption"_s), wording); !chosen)
            return chosen.error();
    }
    return wording;
}

} // namespace

Error usageError(const QString &option, const QString &message) { return {ErrorCode::Usage, message, option}; }

QStringList pictureOptionNames()
{
    return {u"view"_s, u"mode"_s,  u"measure"_s,     u"event"_s, u"lanes"_s,    u"period"_s, u"size"_s,   u"scale"_s,
            u"dpi"_s,  u"theme"_s, u"transparent"_s, u"title"_s, u"subtitle"_s, u"note"_s,   u"caption"_s};
}

void addPictureOptions(QCommandLineParser &parser)
{
    const auto add = [&](const QString &name, const QString &what, const QString &value = {},
                         const QString &usual = {}) { parser.addOption(QCommandLineOption(name, what, value, usual)); };
    add(u"view"_s,
        Words::tr("%1; timeline unless said. Those that begin with chart: are charts.")
            .arg(joinWords(pictureViewWords())),
        u"VIEW"_s);
    add(u"mode"_s, Words::tr("What the map shows: stance (default), events or first-restriction."), u"MODE"_s);
    add(u"measure"_s, Words::tr("Which measure, by its id."), u"ID"_s);
    add(u"event"_s, Words::tr("Which event, by its id."), u"ID"_s);
    add(u"lanes"_s, Words::tr("Lanes of the timeline: country, company, category or none."), u"BY"_s);
    add(u"period"_s, Words::tr("Period of chart:events: auto (default), month, quarter or year."), u"PERIOD"_s);
    add(u"size"_s,
        Words::tr("Size in logical pixels, 1600x900 unless said; tables, lists, matrix, measure and event are as large "
                  "as they must be. 1600xauto: a timeline as high as its labels want."),
        u"WxH"_s);
    add(u"scale"_s, Words::tr("Pixels of the picture to a logical pixel."), u"N"_s);
    add(u"dpi"_s, Words::tr("The same as dots per inch, 96 being scale 1."), u"N"_s);
    add(u"theme"_s, Words::tr("light (default) or dark; a web page without it follows the reader’s."), u"THEME"_s,
        u"light"_s);
    add(u"transparent"_s, Words::tr("No ground behind the picture."));
    add(u"title"_s, Words::tr("The title, instead of the view's own; empty for none."), u"TEXT"_s);
    add(u"subtitle"_s, Words::tr("The subtitle, instead of the filter in words; empty for none."), u"TEXT"_s);
    add(u"note"_s, Words::tr("A sentence before the caption."), u"TEXT"_s);
    add(u"caption"_s, Words::tr("What the caption holds, of as-of,counts,sources,tracker; or none. All unless said."),
        u"PARTS"_s);
}

Result<ViewPictureRequest> pictureRequest(const QCommandLineParser &parser, const Filter &filter)
{
    ViewPictureRequest request;
    request.filter = filter;
    if (!request.filter.asOf)
        request.filter.asOf = today();
    if (parser.isSet(u"view"_s)) {
        const auto view = wordOf(parser, u"view"_s, pictureViewFromWord, pictureViewWords());
        if (!view)
            return view.error();
        request.view = *view;
    }
    if (parser.isSet(u"mode"_s)) {
        const auto mode = wordOf(parser, u"mode"_s, mapModeFromWord, mapModeWords());
        if (!mode)
            return mode.error();
        request.mapMode = *mode;
    }
    if (const Result<void> belong = checkBelonging(parser, request.view); !belong)
        return belong.error();
    request.measure = {parser.value(u"measure"_s)};
    request.event = {parser.value(u"event"_s)};
    if (parser.isSet(u"lanes"_s)) {
        const auto lanes =
            wordOf(parser, u"lanes"_s, laneGroupingFromWord, {u"country"_s, u"company"_s, u"category"_s, u"none"_s});
        if (!lanes)
            return lanes.error();
        request.lanes = *lanes;
    }
    if (parser.isSet(u"period"_s) && parser.value(u"period"_s) != u"auto"_s) {
        const auto period =
            wordOf(parser, u"period"_s, periodFromWord, {u"auto"_s, u"month"_s, u"quarter"_s, u"year"_s});
        if (!period)
            return period.error();
        request.period = *period;
    }
    if (parser.isSet(u"size"_s)) {
        const auto size = sizeOf(parser.value(u"size"_s));
        if (!size)
            return size.error();
        request.size = *size;
    }
    const auto scale = scaleOf(parser);
    if (!scale)
        return scale.error();
    request.scale = *scale;
    const QString theme = parser.value(u"theme"_s);
    if (theme != u"light"_s && theme != u"dark"_s)
        return usageError(u"--theme"_s, Words::tr("“%1” is not light or dark").arg(theme));
    request.ground = theme == u"dark"_s ? Theme::Ground::Dark : Theme::Ground::Light;
    request.transparent = parser.isSet(u"transparent"_s);
    const auto wording = wordingOf(parser);
    if (!wording)
        return wording.error();
    request.wording = *wording;
    return request;
}

} // namespace Dateline
