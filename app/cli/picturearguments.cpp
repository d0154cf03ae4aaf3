// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/picturearguments.h"

#include "app/cli/commandlinetr.h"
#include "app/pictures/viewdescription.h"
#include "models/dates/today.h"

#include <algorithm>
#include <array>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

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
        return usageError(u"--size"_s, CommandLineTr::tr("“%1” is not of the form 1600x900 or 1600xauto").arg(text));
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
        return usageError(u"--"_s + option,
                          CommandLineTr::tr("“%1” is not a number in range").arg(parser.value(option)));
    return value;
}

/// The words of the views that take an option.
QStringList viewsThatTake(QLatin1StringView option)
{
    QStringList words;
    for (const PictureView view : pictureViews()) {
        if (view->takes(option))
            words.append(view->word);
    }
    return words;
}

/// All options of views, each once, in the order of the views.
std::vector<const ViewOption *> viewOptions()
{
    std::vector<const ViewOption *> all;
    for (const PictureView view : pictureViews()) {
        for (const ViewOption &option : view->options) {
            if (std::none_of(all.begin(), all.end(), [&](const ViewOption *each) { return each->name == option.name; }))
                all.push_back(&option);
        }
    }
    return all;
}

/// Options that some views alone know. That they are given for another is a slip, which would go unseen until the
/// picture is printed.
Result<void> checkBelonging(const QCommandLineParser &parser, PictureView view)
{
    for (const ViewOption *option : viewOptions()) {
        if (parser.isSet(option->name) && !view->takes(option->name))
            return usageError(
                u"--"_s + option->name,
                CommandLineTr::tr("is an option of --view %1 only").arg(joinWords(viewsThatTake(option->name))));
    }
    return {};
}

Result<void> chooseOption(const QCommandLineParser &parser, const ViewOption &option, ViewPictureRequest &request)
{
    const QString value = parser.value(option.name);
    if (option.choices) {
        QStringList known;
        for (const ViewChoice &choice : option.choices())
            known.append(choice.word);
        if (!known.contains(value))
            return usageError(u"--"_s + option.name, CommandLineTr::tr("“%1” is not %2").arg(value, joinWords(known)));
    }
    option.choose(value, request);
    return {};
}

/// The options that the view has of its own.
Result<void> chooseOptions(const QCommandLineParser &parser, ViewPictureRequest &request)
{
    if (const Result<void> belong = checkBelonging(parser, request.view); !belong)
        return belong;
    for (const ViewOption &option : request.view->options) {
        if (!parser.isSet(option.name))
            continue;
        if (const Result<void> chosen = chooseOption(parser, option, request); !chosen)
            return chosen;
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
            return usageError(
                u"--caption"_s,
                CommandLineTr::tr("“%1” is not as-of, counts, sources, tracker or none").arg(word.trimmed()));
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
            return usageError(u"--"_s + option, CommandLineTr::tr("has more than %1 characters").arg(longestWording));
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
    QStringList names{u"view"_s,        u"size"_s,  u"scale"_s,    u"dpi"_s,  u"theme"_s,
                      u"transparent"_s, u"title"_s, u"subtitle"_s, u"note"_s, u"caption"_s};
    for (const ViewOption *option : viewOptions())
        names.append(option->name);
    return names;
}

void addPictureOptions(QCommandLineParser &parser)
{
    const auto add = [&](const QString &name, const QString &what, const QString &value = {},
                         const QString &usual = {}) { parser.addOption(QCommandLineOption(name, what, value, usual)); };
    add(u"view"_s,
        CommandLineTr::tr("%1; timeline unless said. Those that begin with chart: are charts.")
            .arg(joinWords(pictureViewWords())),
        u"VIEW"_s);
    for (const ViewOption *option : viewOptions())
        add(option->name, CommandLineTr::tr(option->help), option->valueName);
    add(u"size"_s,
        CommandLineTr::tr(
            "Size in logical pixels, 1600x900 unless said; tables, lists, matrix, measure and event are as large "
            "as they must be. 1600xauto: a timeline as high as its labels want."),
        u"WxH"_s);
    add(u"scale"_s, CommandLineTr::tr("Pixels of the picture to a logical pixel."), u"N"_s);
    add(u"dpi"_s, CommandLineTr::tr("The same as dots per inch, 96 being scale 1."), u"N"_s);
    add(u"theme"_s, CommandLineTr::tr("light (default) or dark; a web page without it follows the reader’s."),
        u"THEME"_s, u"light"_s);
    add(u"transparent"_s, CommandLineTr::tr("Transparent background."));
    add(u"title"_s, CommandLineTr::tr("The title, instead of the view's own; empty for none."), u"TEXT"_s);
    add(u"subtitle"_s, CommandLineTr::tr("The subtitle, instead of the filter in words; empty for none."), u"TEXT"_s);
    add(u"note"_s, CommandLineTr::tr("A sentence before the caption."), u"TEXT"_s);
    add(u"caption"_s,
        CommandLineTr::tr("What the caption holds, of as-of,counts,sources,tracker; or none. All unless said."),
        u"PARTS"_s);
}

Result<ViewPictureRequest> pictureRequest(const QCommandLineParser &parser, const Look &look)
{
    ViewPictureRequest request;
    request.look() = look;
    settle(request, today());
    if (parser.isSet(u"view"_s)) {
        const QString word = parser.value(u"view"_s);
        const std::optional<PictureView> view = pictureViewFromWord(word);
        if (!view)
            return usageError(u"--view"_s,
                              CommandLineTr::tr("“%1” is not %2").arg(word, joinWords(pictureViewWords())));
        request.view = *view;
    }
    if (const Result<void> chosen = chooseOptions(parser, request); !chosen)
        return chosen.error();
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
        return usageError(u"--theme"_s, CommandLineTr::tr("“%1” is not light or dark").arg(theme));
    request.ground = theme == u"dark"_s ? Theme::Ground::Dark : Theme::Ground::Light;
    request.transparent = parser.isSet(u"transparent"_s);
    const auto wording = wordingOf(parser);
    if (!wording)
        return wording.error();
    request.wording = *wording;
    return request;
}

} // namespace Dateline
