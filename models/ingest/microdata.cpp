// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ingest/microdata.h"

#include "models/ingest/htmltext.h"

#include <QStringList>

#include <nlohmann/json.hpp>

#include <string>
#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

constexpr std::size_t mostItems = 2'000;
constexpr int mostItemTexts = 200; ///< each looks at all that is inside

bool isAddressProperty(const QString &name) { return name == "url"_L1 || name == "mainEntityOfPage"_L1; }

bool isReadProperty(const QString &name)
{
    static const QStringList read{u"headline"_s,      u"name"_s,      u"author"_s,    u"creator"_s,
                                  u"datePublished"_s, u"publisher"_s, u"isPartOf"_s,  u"inLanguage"_s,
                                  u"familyName"_s,    u"givenName"_s, u"mainEntity"_s};
    return read.contains(name) || isAddressProperty(name);
}

class MicrodataReader
{
public:
    explicit MicrodataReader(const GumboNode *root)
    {
        walkHtml(
            root, [this](const GumboNode *node) { return enter(node); },
            [this](const GumboNode *node) { leave(node); });
    }

    std::vector<json> takeItems() { return std::move(m_items); }

private:
    struct Open
    {
        const GumboNode *node;
        QStringList properties; ///< of the item around it that this one is
        bool isNested;          ///< is such a property, of those that are read or not
        json item;
    };

    bool enter(const GumboNode *node)
    {
        const GumboElement *element = htmlElement(node);
        if (!element)
            return false;
        const bool isItem = attributeOf(*element, "itemscope") && m_items.size() + m_open.size() < mostItems;
        const char *named = attributeOf(*element, "itemprop");
        if (!isItem && (!named || m_open.empty()))
            return true;
        QStringList properties;
        if (named && !m_open.empty()) {
            for (const QString &property : attributeText(*element, "itemprop").split(u' ')) {
                if (isReadProperty(property))
                    properties += property;
            }
        }
        properties.removeDuplicates();
        if (isItem) {
            const bool isNested = named && !m_open.empty();
            m_open.push_back({node, std::move(properties), isNested, newItem(*element)});
        } else {
            for (const QString &property : std::as_const(properties))
                add(property, textOf(node, *element, property).toStdString());
        }
        return true;
    }

    void leave(const GumboNode *node)
    {
        if (m_open.empty() || m_open.back().node != node)
            return;
        Open done = std::move(m_open.back());
        m_open.pop_back();
        if (!done.isNested) {
            m_items.push_back(std::move(done.item));
        } else {
            if (!done.properties.isEmpty()) // of several one will do: copies of copies would have no bound
                add(done.properties.front(), std::move(done.item));
        }
    }

    static json newItem(const GumboElement &element)
    {
        json item = json::object();
        json types = json::array();
        for (const QString &type : attributeText(element, "itemtype").split(u' ', Qt::SkipEmptyParts))
            types.push_back(type.toStdString());
        item["@type"] = std::move(types);
        if (const QString id = attributeText(element, "itemid"); !id.isEmpty())
            item["@id"] = id.toStdString();
        for (const char *name : {"content", "href"}) { // of `<meta itemprop=mainEntityOfPage itemscope>`
            if (const QString address = attributeText(element, name); !address.isEmpty() && !item.contains("url"))
                item["url"] = json::array({address.toStdString()});
        }
        return item;
    }

    QString textOf(const GumboNode *node, const GumboElement &element, const QString &property)
    {
        if (attributeOf(element, "content"))
            return attributeText(element, "content");
        if (element.tag == GUMBO_TAG_TIME && attributeOf(element, "datetime"))
            return attributeText(element, "datetime");
        if (isAddressProperty(property) || element.tag == GUMBO_TAG_LINK)
            return attributeText(element, "href");
        return m_texts++ < mostItemTexts ? lineOfText(node) : QString();
    }

    void add(const QString &property, json value)
    {
        if (value.is_string() && value.get_ref<const std::string &>().empty())
            return;
        json &values = m_open.back().item[property.toStdString()];
        if (!values.is_array())
            values = json::array();
        values.push_back(std::move(value));
    }

    std::vector<json> m_items;
    std::vector<Open> m_open;
    int m_texts = 0;
};

} // namespace

std::vector<json> readMicrodata(const HtmlDocument &document) { return MicrodataReader(document.root()).takeItems(); }

} // namespace Dateline
