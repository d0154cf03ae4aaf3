// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pictures/viewpicture.h"
#include "models/query/lookjson.h"

#include <nlohmann/json_fwd.hpp>

#include <span>
#include <vector>

namespace Dateline {

class ObjectReader;

/// One of the values that an option can have.
struct ViewChoice
{
    QString word; ///< on the command line
    QString name; ///< for the screen; empty where no form offers it
};

/// Something that a view asks for beyond the filter, and that the command line or the form for pictures can say.
struct ViewOption
{
    QLatin1StringView name;      ///< on the command line, without the dashes
    const char *help = nullptr;  ///< what --help says, marked for translation as of CommandLine
    QLatin1StringView valueName; ///< for --help: "MODE"
    /// The label of its field in the form, marked for translation as of PictureChoices; null: it has no field there.
    const char *label = nullptr;
    /// All values that it can have; null: any text.
    std::vector<ViewChoice> (*choices)() = nullptr;
    /// The word of the value that a request has. Null where nobody asks: it has no field.
    QString (*chosen)(const ViewPictureRequest &request) = nullptr;
    /// Puts a value, one of choices() if there are any, into a request.
    void (*choose)(const QString &word, ViewPictureRequest &request) = nullptr;
};

/// Completes \p settings (texts, fonts, size, key) and returns what paints the view; \p result are the events that
/// pass. Whatever it gets lives as long as what it returns. In whichever thread, as what it returns.
using MakePictureBody = Result<PaintBody>(const std::shared_ptr<const Snapshot> &snapshot,
                                          const ViewPictureRequest &request, const QueryResult &result,
                                          PictureSettings &settings);

/// All that the rest of the program knows of a view that can be a picture. Menus, forms, command line, specs and
/// figures go by it and name no view.
struct ViewDescription
{
    QLatin1StringView word;     ///< "map"; for ever, for figures and scripts have it
    const char *name = nullptr; ///< marked for translation as of Picture
    MakePictureBody *body = nullptr;
    bool naturalSize = false; ///< as large as it needs to be where no size is asked for
    bool canGrow = false;     ///< can be asked for at a width, as high as it needs to be
    bool isOfEvents = false;  ///< shows nothing but events that pass, and says so where there are none
    /// Whether a request names the one thing that the view is about; null: it is about all.
    bool (*hasSubject)(const ViewPictureRequest &request) = nullptr;
    /// By which parts of what is looked at the view goes; they are members of its spec.
    LookParts look = LookPart::Filter;
    std::span<const ViewOption> options = {};
    // The other options as members of the view's spec; null: it has none.
    void (*writeOptions)(const ViewPictureRequest &request, nlohmann::json &spec) = nullptr;
    void (*readOptions)(ObjectReader &spec, ViewPictureRequest &request) = nullptr;

    bool takes(QLatin1StringView option) const;
};

/// All of them, in the order in which they are offered.
std::span<const PictureView> pictureViews();

} // namespace Dateline
