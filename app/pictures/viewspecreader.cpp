// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures/viewspec.h"
#include "views/picture/picturetr.h"

#include "app/pictures/captionparts.h"
#include "app/pictures/viewdescription.h"
#include "models/json/objectreader.h"
#include "models/wording/language.h"

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

void readWording(ObjectReader &members, PictureWording &wording)
{
    wording.title = members.text("title");
    wording.subtitle = members.text("subtitle");
    wording.note = members.text("note").value_or(QString());
    for (const auto &[name, text] :
         {std::pair(u"title"_s, wording.title.value_or(QString())),
          std::pair(u"subtitle"_s, wording.subtitle.value_or(QString())), std::pair(u"note"_s, wording.note)}) {
        if (text.size() > longestWording)
            members.fail(name, PictureTr::tr("has more than %1 characters").arg(longestWording));
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
            members.fail(u"caption/"_s + QString::number(i),
                         PictureTr::tr("“%1” is not known").arg(parts[i].left(100)));
        else
            wording.*(named->second) = true;
    }
}

void readDrawing(ObjectReader &members, ViewPictureRequest &request)
{
    if (const auto size = members.pair("size")) {
        constexpr double longestSide = 30'000;
        request.size = QSizeF(size->first, size->second);
        const bool height = size->second == 0 || (size->second >= 1 && size->second <= longestSide);
        if (!(size->first >= 1 && size->first <= longestSide && height))
            members.fail(u"size"_s, PictureTr::tr("must be from 1 to 30,000, the height 0 where it is as needed"));
    }
    constexpr double leastScale = 0.1;
    constexpr double mostScale = 20;
    request.scale = members.number("scale").value_or(1);
    if (!(request.scale >= leastScale && request.scale <= mostScale))
        members.fail(u"scale"_s, PictureTr::tr("must be from 0.1 to 20"));
    request.ground = members
                         .word<Theme::Ground>("theme",
                                              [](const QString &text) {
                                                  return text == "light"_L1 ? std::optional(Theme::Ground::Light)
                                                      : text == "dark"_L1   ? std::optional(Theme::Ground::Dark)
                                                                            : std::nullopt;
                                              })
                         .value_or(Theme::Ground::Light);
    request.transparent = members.flag("transparent");
    // Whether the program has it is known when the picture is made: a figure may come from a later one.
    if (const auto language = members.text("language")) {
        request.language = *language;
        if (!isLanguageTag(*language))
            members.fail(u"language"_s, PictureTr::tr("“%1” is no tag of a language").arg(language->left(100)));
    }
}

} // namespace

Result<ViewPictureRequest> readViewSpec(const QByteArray &json)
{
    constexpr qsizetype longest = 100'000; // as figures in a tracker
    if (json.size() > longest)
        return Error{ErrorCode::TooLarge, PictureTr::tr("has more than %1 bytes").arg(longest), {}};
    const nlohmann::json object = parsedObject(json);
    if (object.is_discarded())
        return Error{ErrorCode::Malformed, PictureTr::tr("is not JSON, or nested too deeply"), {}};
    std::optional<Error> fault;
    ViewPictureRequest request;
    ObjectReader members(object, {}, fault);
    if (!members.has("view"))
        members.fail(u"view"_s, PictureTr::tr("is missing"));
    request.view = members.word<PictureView>("view", pictureViewFromWord).value_or(PictureView());
    takeLook(members, request.look(), request.view->look);
    readDrawing(members, request);
    if (request.view->readOptions)
        request.view->readOptions(members, request);
    readWording(members, request.wording);
    members.noRest();
    if (fault)
        return *std::move(fault);
    return request;
}

} // namespace Dateline
