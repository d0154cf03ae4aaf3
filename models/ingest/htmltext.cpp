// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ingest/htmltext.h"

#include "models/ingest/ingesttr.h"
#include "models/ingest/textflow.h"

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

enum class Display { Inline, None, Block, Line, Cell, BreakLine, Rule, Preformatted };

Display displayOf(GumboTag tag)
{
    switch (tag) { // of what plainHtml() leaves
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_RP:
    case GUMBO_TAG_RT: // the reading of a word, which would stand in the midst of it
        return Display::None;
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_P:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_UL:
        return Display::Block;
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_TR:
        return Display::Line;
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
        return Display::Cell;
    case GUMBO_TAG_BR:
        return Display::BreakLine;
    case GUMBO_TAG_HR:
        return Display::Rule;
    case GUMBO_TAG_LISTING:
    case GUMBO_TAG_PRE:
        return Display::Preformatted;
    default:
        return Display::Inline;
    }
}

bool isHidden(const GumboElement &element)
{
    if (attributeOf(element, "hidden"))
        return true;
    const char *style = attributeOf(element, "style");
    if (!style)
        return false;
    const QString rules = QString::fromUtf8(style).toLower().remove(u' ');
    return rules.contains("display:none"_L1) || rules.contains("visibility:hidden"_L1);
}

bool isSectioning(GumboTag tag)
{
    return tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_MAIN || tag == GUMBO_TAG_SECTION;
}

/// What may be the article, the surest first.
enum class Landmark { ArticleBody, Article, Main, None };

Landmark landmarkOf(const GumboElement &element)
{
    if (attributeHasWord(element, "itemprop", "articlebody"_L1))
        return Landmark::ArticleBody;
    if (element.tag == GUMBO_TAG_ARTICLE)
        return Landmark::Article;
    if (element.tag == GUMBO_TAG_MAIN || attributeHasWord(element, "role", "main"_L1))
        return Landmark::Main;
    return Landmark::None;
}

/// Lets a tree's text flow.
class Extractor
{
public:
    enum class Frame { LeftOut, Kept };

    /// \p frame is navigation, asides, and header and footer of the page.
    Extractor(const GumboNode *root, Frame frame) : m_keepsFrame(frame == Frame::Kept)
    {
        walkHtml(
            root, [this](const GumboNode *node) { return enter(node); },
            [this](const GumboNode *node) { leave(node); });
    }

    const TextFlow &flow() const { return m_flow; }

    struct Candidate
    {
        const GumboNode *node = nullptr;
        qsizetype length = 0;
    };
    /// The longest of its kind.
    const Candidate &candidate(Landmark landmark) const { return m_candidates[static_cast<std::size_t>(landmark)]; }

private:
    struct Open
    {
        const GumboNode *node;
        Landmark landmark;
        qsizetype begin;
    };

    bool enter(const GumboNode *node)
    {
        if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA) {
            m_flow.add(QString::fromUtf8(node->v.text.text),
                       m_preformatted > 0 ? TextFlow::Space::Kept : TextFlow::Space::Collapsed);
            return false;
        }
        if (node->type != GUMBO_NODE_ELEMENT)
            return false;
        const GumboElement *element = htmlElement(node);
        if (!element)
            return false;
        const Display display = displayOf(element->tag);
        if (display == Display::None || isHidden(*element) || (!m_keepsFrame && isFrame(*element)))
            return false;
        apply(display, true);
        m_sections += isSectioning(element->tag);
        if (const Landmark landmark = landmarkOf(*element); landmark != Landmark::None)
            m_open.push_back({node, landmark, m_flow.size()});
        return true;
    }

    void leave(const GumboNode *node)
    {
        const GumboElement *element = htmlElement(node);
        if (!element)
            return;
        apply(displayOf(element->tag), false);
        m_sections -= isSectioning(element->tag);
        if (!m_open.empty() && m_open.back().node == node) {
            Candidate &best = m_candidates[static_cast<std::size_t>(m_open.back().landmark)];
            const qsizetype length = m_flow.size() - m_open.back().begin;
            if (length > best.length)
                best = {node, length};
            m_open.pop_back();
        }
    }

    bool isFrame(const GumboElement &element) const
    {
        switch (element.tag) {
        case GUMBO_TAG_NAV:
        case GUMBO_TAG_ASIDE:
            return true;
        case GUMBO_TAG_HEADER:
        case GUMBO_TAG_FOOTER:
            return m_sections == 0; // otherwise that of a section, which may be the headline
        default:
            return false;
        }
    }

    void apply(Display display, bool begins)
    {
        switch (display) {
        case Display::Block:
            m_flow.breakParagraph();
            break;
        case Display::Line:
            m_flow.breakLine();
            break;
        case Display::Cell:
            if (!begins)
                m_flow.breakCell();
            break;
        case Display::BreakLine:
            if (begins)
                m_flow.forceLine();
            break;
        case Display::Rule:
            m_flow.breakParagraph();
            break;
        case Display::Preformatted:
            m_flow.breakParagraph();
            m_preformatted += begins ? 1 : -1;
            break;
        case Display::Inline:
        case Display::None:
            break;
        }
    }

    bool m_keepsFrame;
    TextFlow m_flow;
    int m_preformatted = 0;
    int m_sections = 0;
    std::vector<Open> m_open;
    Candidate m_candidates[3];
};

} // namespace

HtmlText htmlText(const HtmlDocument &document)
{
    const Extractor page(document.root(), Extractor::Frame::LeftOut);
    const qsizetype all = page.flow().size();
    for (const Landmark landmark : {Landmark::ArticleBody, Landmark::Article, Landmark::Main}) {
        const Extractor::Candidate &candidate = page.candidate(landmark);
        if (!candidate.node || candidate.length * 2 <= all)
            continue;
        const Extractor article(candidate.node, Extractor::Frame::LeftOut);
        // A header outside of a section counts as the page's; as a whole the element may have less than it had in the
        // page.
        if (article.flow().size() * 2 <= all)
            continue;
        const auto share = candidate.length * 100 / all;
        if (share >= 100)
            return {article.flow().text(), {}, candidate.node};
        return {
            article.flow().text(),
            {IngestTr::tr("took the page's article, which holds %1 % of its text, and left the rest out").arg(share)},
            candidate.node};
    }
    if (all > 0)
        return {page.flow().text(), {}, nullptr};
    return {Extractor(document.root(), Extractor::Frame::Kept).flow().text(), {}, nullptr};
}

QString lineOfText(const GumboNode *node)
{
    // A title's letters are text although no page shows them, so all is taken but what is never text.
    QString text;
    walkHtml(
        node,
        [&](const GumboNode *inner) {
            if (inner->type == GUMBO_NODE_TEXT || inner->type == GUMBO_NODE_WHITESPACE
                || inner->type == GUMBO_NODE_CDATA)
                text += QString::fromUtf8(inner->v.text.text);
            const GumboElement *element = htmlElement(inner);
            return inner == node || (element && displayOf(element->tag) != Display::None);
        },
        [](const GumboNode *) {});
    return text.simplified();
}

} // namespace Dateline
