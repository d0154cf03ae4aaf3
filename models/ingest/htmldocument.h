// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

#include <gumbo.h>

namespace Dateline {

/// A parsed web page. What would take time or memory out of proportion is refused.
class HtmlDocument
{
public:
    /// \p html is what plainHtml() made, and must outlive the document. Errors: TooLarge, Cancelled if \p progress,
    /// which may be null, says so.
    static Result<HtmlDocument> parse(const QByteArray &html, const Progress *progress);

    HtmlDocument(HtmlDocument &&) noexcept;
    HtmlDocument &operator=(HtmlDocument &&) noexcept;
    ~HtmlDocument();

    const GumboNode *root() const { return m_root; } ///< `<html>`

private:
    class Memory;
    explicit HtmlDocument(std::unique_ptr<Memory> memory);

    std::unique_ptr<Memory> m_memory; ///< of the whole tree
    const GumboNode *m_root = nullptr;
};

/// The element of \p node; null for text and comments, and for foreign elements (SVG, MathML), which mean something
/// else.
const GumboElement *htmlElement(const GumboNode *node);

/// The value of an attribute; null if there is none.
const char *attributeOf(const GumboElement &element, const char *name);

/// The same as text, trimmed, with white space collapsed; empty if there is none.
QString attributeText(const GumboElement &element, const char *name);

/// Whether the words in an attribute include \p word, which is lower-case.
bool attributeHasWord(const GumboElement &element, const char *name, QLatin1StringView word);

/// Walks over a tree without recursion: its depth is the page's to choose. \p enter(node) says whether to go inside,
/// and \p leave(node) is called after what was inside.
template<typename Enter, typename Leave>
void walkHtml(const GumboNode *root, const Enter &enter, const Leave &leave)
{
    struct Step
    {
        const GumboNode *node;
        unsigned next; ///< child
    };
    std::vector<Step> path;
    const auto go = [&](const GumboNode *node) {
        if (enter(node))
            path.push_back({node, 0});
    };
    go(root);
    while (!path.empty()) {
        Step &step = path.back();
        const bool hasChildren = step.node->type == GUMBO_NODE_ELEMENT || step.node->type == GUMBO_NODE_TEMPLATE;
        if (hasChildren && step.next < step.node->v.element.children.length) {
            go(static_cast<const GumboNode *>(step.node->v.element.children.data[step.next++]));
        } else {
            const GumboNode *done = step.node;
            path.pop_back();
            leave(done);
        }
    }
}

} // namespace Dateline
