// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ingest/htmlelements.h"

#include <algorithm>
#include <iterator>

namespace Dateline {

namespace {

constexpr HtmlElementKind htmlElementKinds[] = {
    {"address", ElementFate::Block},     {"area", ElementFate::Void},
    {"article", ElementFate::Nested},    {"aside", ElementFate::Nested},
    {"audio", ElementFate::Gone},        {"base", ElementFate::Void},
    {"basefont", ElementFate::Void},     {"bgsound", ElementFate::Void},
    {"blockquote", ElementFate::Block},  {"body", ElementFate::Lone},
    {"br", ElementFate::Lone},           {"button", ElementFate::Gone},
    {"canvas", ElementFate::Gone},       {"caption", ElementFate::OptionalEnd},
    {"center", ElementFate::Block},      {"col", ElementFate::Void},
    {"datalist", ElementFate::Gone},     {"dd", ElementFate::OptionalEnd},
    {"del", ElementFate::Struck},        {"details", ElementFate::Block},
    {"dialog", ElementFate::Block},      {"dir", ElementFate::List},
    {"div", ElementFate::Block},         {"dl", ElementFate::Nested},
    {"dt", ElementFate::OptionalEnd},    {"embed", ElementFate::Void},
    {"fieldset", ElementFate::Block},    {"figcaption", ElementFate::Block},
    {"figure", ElementFate::Block},      {"footer", ElementFate::Nested},
    {"form", ElementFate::Block},        {"frame", ElementFate::Void},
    {"h1", ElementFate::Nested},         {"h2", ElementFate::Block},
    {"h3", ElementFate::Block},          {"h4", ElementFate::Block},
    {"h5", ElementFate::Block},          {"h6", ElementFate::Block},
    {"head", ElementFate::Lone},         {"header", ElementFate::Nested},
    {"hgroup", ElementFate::Block},      {"hr", ElementFate::Lone},
    {"html", ElementFate::Lone},         {"iframe", ElementFate::Raw},
    {"image", ElementFate::Void},        {"img", ElementFate::Void},
    {"input", ElementFate::Void},        {"isindex", ElementFate::Void},
    {"keygen", ElementFate::Void},       {"legend", ElementFate::Block},
    {"li", ElementFate::OptionalEnd},    {"link", ElementFate::Lone},
    {"listing", ElementFate::Nested},    {"main", ElementFate::Nested},
    {"map", ElementFate::Gone},          {"menu", ElementFate::List},
    {"meta", ElementFate::Lone},         {"meter", ElementFate::Gone},
    {"nav", ElementFate::Nested},        {"noembed", ElementFate::Raw},
    {"noframes", ElementFate::Raw},      {"noscript", ElementFate::Raw},
    {"object", ElementFate::Gone},       {"ol", ElementFate::Nested},
    {"p", ElementFate::OptionalEnd},     {"param", ElementFate::Void},
    {"pre", ElementFate::Nested},        {"progress", ElementFate::Gone},
    {"q", ElementFate::Nested},          {"rp", ElementFate::OptionalEnd},
    {"rt", ElementFate::OptionalEnd},    {"ruby", ElementFate::Nested},
    {"s", ElementFate::Struck},          {"script", ElementFate::Raw},
    {"section", ElementFate::Nested},    {"select", ElementFate::Gone},
    {"source", ElementFate::Void},       {"strike", ElementFate::Struck},
    {"style", ElementFate::Raw},         {"summary", ElementFate::Block},
    {"svg", ElementFate::Gone},          {"table", ElementFate::Nested},
    {"tbody", ElementFate::OptionalEnd}, {"td", ElementFate::OptionalEnd},
    {"template", ElementFate::Gone},     {"textarea", ElementFate::Raw},
    {"tfoot", ElementFate::OptionalEnd}, {"th", ElementFate::OptionalEnd},
    {"thead", ElementFate::OptionalEnd}, {"time", ElementFate::Nested},
    {"title", ElementFate::Title},       {"tr", ElementFate::OptionalEnd},
    {"track", ElementFate::Void},        {"ul", ElementFate::Nested},
    {"video", ElementFate::Gone},        {"wbr", ElementFate::Void},
};

} // namespace

const HtmlElementKind *htmlElementKind(std::string_view name)
{
    static_assert(std::is_sorted(std::begin(htmlElementKinds), std::end(htmlElementKinds),
                                 [](const HtmlElementKind &a, const HtmlElementKind &b) { return a.name < b.name; }));
    const auto *found =
        std::lower_bound(std::begin(htmlElementKinds), std::end(htmlElementKinds), name,
                         [](const HtmlElementKind &kind, std::string_view text) { return kind.name < text; });
    return found != std::end(htmlElementKinds) && found->name == name ? found : nullptr;
}

} // namespace Dateline
