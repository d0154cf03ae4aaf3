// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ingest/htmltext.h"

#include "models/ingest/ingesttr.h"
#include "models/ingest/pageflow.h"
#include "models/ingest/pagestyle.h"
#include "models/ingest/textdecoding.h"

#include <QHash>
#include <QLocale>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <utility>
#include <vector>

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

bool isList(GumboTag tag) { return tag == GUMBO_TAG_OL || tag == GUMBO_TAG_UL; }

/// An attribute by the HTML Standard's rules for integers, which pass over what follows the digits.
std::optional<qint64> integerOf(const GumboElement &element, const char *name)
{
    const char *text = attributeOf(element, name);
    char *end = nullptr;
    const long number = text ? std::strtol(text, &end, 10) : 0;
    if (end == text)
        return std::nullopt;
    constexpr long most = 1'000'000'000;
    return std::clamp(number, -most, most);
}

/// How many items \p list has, without those of lists within.
qint64 itemCount(const GumboNode *list)
{
    qint64 count = 0;
    walkHtml(
        list,
        [&](const GumboNode *node) {
            const GumboElement *element = htmlElement(node);
            if (!element || (node != list && (isList(element->tag) || isHidden(*element))))
                return false;
            count += element->tag == GUMBO_TAG_LI;
            return true;
        },
        [](const GumboNode *) {});
    return count;
}

struct QuoteMarks
{
    QString open;
    QString close;
};

/// As is usual in \p language; English ones if the page does not say which that is.
QuoteMarks quoteMarks(const QString &language, QLocale::QuotationStyle style)
{
    QLocale locale(language);
    if (locale.language() == QLocale::C)
        locale = QLocale(QLocale::English);
    const QString quoted = locale.quoteString(u"x", style);
    const qsizetype between = quoted.indexOf(u'x');
    return {quoted.left(between), quoted.mid(between + 1)};
}

/// Lets a tree's text flow.
class Extractor
{
public:
    enum class Frame { LeftOut, Kept };

    /// \p frame is navigation, asides, and header and footer of the page.
    Extractor(const GumboNode *root, Frame frame, PageStyle &style) : m_style(style), m_keepsFrame(frame == Frame::Kept)
    {
        for (const GumboNode *around = root->parent; around && m_languages.empty(); around = around->parent)
            beginLanguage(around);
        walkHtml(
            root, [this](const GumboNode *node) { return enter(node); },
            [this](const GumboNode *node) { leave(node); });
    }

    const TextFlow &flow() const { return m_flow.flow(); }
    int struckPassages() const { return m_flow.struckPassages(); }

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
            const QString text = QString::fromUtf8(node->v.text.text);
            if (m_strikes.empty())
                m_flow.add(text, m_preformatted > 0 ? TextFlow::Space::Kept : TextFlow::Space::Collapsed);
            else
                m_flow.strikeOut(text, passage());
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
        const PageStyle::Look look = m_style.lookOf(node);
        if (look.isStruck || element->tag == GUMBO_TAG_DEL)
            m_strikes.push_back(node);
        beginMarks(node, *element, look);
        beginLanguage(node);
        m_sections += isSectioning(element->tag);
        if (const Landmark landmark = landmarkOf(*element); landmark != Landmark::None)
            m_open.push_back({node, landmark, flow().size()});
        return true;
    }

    void leave(const GumboNode *node)
    {
        const GumboElement *element = htmlElement(node);
        if (!element)
            return;
        if (!m_languages.empty() && m_languages.back().node == node)
            m_languages.pop_back();
        endMarks(node);
        if (!m_strikes.empty() && m_strikes.back() == node)
            m_strikes.pop_back();
        apply(displayOf(element->tag), false);
        m_sections -= isSectioning(element->tag);
        if (!m_open.empty() && m_open.back().node == node) {
            Candidate &best = m_candidates[static_cast<std::size_t>(m_open.back().landmark)];
            const qsizetype length = flow().size() - m_open.back().begin;
            if (length > best.length)
                best = {node, length};
            m_open.pop_back();
        }
    }

    struct Language
    {
        const GumboNode *node;
        QString tag;
    };
    struct List
    {
        const GumboNode *node;
        ListNumbers numbers = ListNumbers::None;
        qint64 next = 1;
        int step = 1;
    };
    struct Marked
    {
        const GumboNode *node;
        QString end; ///< what stands behind it
    };

    void beginLanguage(const GumboNode *node)
    {
        const GumboElement *element = htmlElement(node);
        if (element && attributeOf(*element, "lang"))
            m_languages.push_back({node, attributeText(*element, "lang")});
    }

    /// The passage that the text now read belongs to.
    PageFlow::Passage passage() const
    {
        const GumboElement &inner = m_strikes.back()->v.element;
        if (inner.tag == GUMBO_TAG_DEL)
            return {true, static_cast<quintptr>(integerOf(inner, "value").value_or(0))};
        return {false, reinterpret_cast<quintptr>(m_strikes.front())};
    }

    void beginMarks(const GumboNode *node, const GumboElement &element, const PageStyle::Look &look)
    {
        switch (element.tag) {
        case GUMBO_TAG_UL:
            m_lists.push_back({node});
            break;
        case GUMBO_TAG_OL:
            m_lists.push_back(orderedList(node, element, look));
            break;
        case GUMBO_TAG_LI:
            if (!m_lists.empty())
                beginItem(node, element, look);
            break;
        case GUMBO_TAG_Q:
            beginQuote(node);
            break;
        default:
            break;
        }
    }

    static List orderedList(const GumboNode *node, const GumboElement &element, const PageStyle::Look &look)
    {
        List list{node};
        list.numbers = look.numbers.value_or(typeOf(element).value_or(ListNumbers::Decimal));
        const bool isReversed = attributeOf(element, "reversed") != nullptr;
        list.step = isReversed ? -1 : 1;
        const auto start = integerOf(element, "start");
        list.next = start ? *start : isReversed ? itemCount(node) : 1;
        return list;
    }

    static std::optional<ListNumbers> typeOf(const GumboElement &element)
    {
        const char *type = attributeOf(element, "type");
        return type ? listNumbersOfType(type) : std::nullopt;
    }

    void beginItem(const GumboNode *node, const GumboElement &element, const PageStyle::Look &look)
    {
        List &list = m_lists.back();
        if (list.node->v.element.tag != GUMBO_TAG_OL)
            return;
        list.next = integerOf(element, "value").value_or(list.next);
        const ListNumbers numbers = look.numbers.value_or(typeOf(element).value_or(list.numbers));
        const QString marker = listMarker(static_cast<int>(list.next), numbers);
        list.next += list.step;
        if (marker.isEmpty())
            return;
        m_flow.beginMark(PageFlow::Mark::Number, marker);
        m_marked.push_back({node, {}});
    }

    void beginQuote(const GumboNode *node)
    {
        const auto style = m_quotes++ % 2 == 0 ? QLocale::StandardQuotation : QLocale::AlternateQuotation;
        const QString language = m_languages.empty() ? QString() : m_languages.back().tag;
        const auto key = std::make_pair(language, style);
        if (!m_quoteMarks.contains(key))
            m_quoteMarks.insert(key, quoteMarks(language, style));
        const QuoteMarks &marks = m_quoteMarks[key];
        m_flow.beginMark(PageFlow::Mark::Quote, marks.open);
        m_marked.push_back({node, marks.close});
    }

    void endMarks(const GumboNode *node)
    {
        if (!m_lists.empty() && m_lists.back().node == node)
            m_lists.pop_back();
        m_quotes -= node->v.element.tag == GUMBO_TAG_Q;
        if (m_marked.empty() || m_marked.back().node != node)
            return;
        if (m_flow.endMark())
            m_flow.flow().addBehind(m_marked.back().end);
        m_marked.pop_back();
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
            m_flow.flow().breakParagraph();
            break;
        case Display::Line:
            m_flow.flow().breakLine();
            break;
        case Display::Cell:
            if (!begins)
                m_flow.flow().breakCell();
            break;
        case Display::BreakLine:
            if (begins)
                m_flow.flow().forceLine();
            break;
        case Display::Rule:
            m_flow.flow().breakParagraph();
            break;
        case Display::Preformatted:
            m_flow.flow().breakParagraph();
            m_preformatted += begins ? 1 : -1;
            break;
        case Display::Inline:
        case Display::None:
            break;
        }
    }

    PageStyle &m_style;
    bool m_keepsFrame;
    PageFlow m_flow;
    std::vector<const GumboNode *> m_strikes;
    std::vector<Language> m_languages;
    std::vector<List> m_lists;
    std::vector<Marked> m_marked;
    int m_quotes = 0;
    QHash<std::pair<QString, QLocale::QuotationStyle>, QuoteMarks> m_quoteMarks;
    int m_preformatted = 0;
    int m_sections = 0;
    std::vector<Open> m_open;
    Candidate m_candidates[3];
};

} // namespace

HtmlText htmlText(const HtmlDocument &document, const std::vector<StyleSheet> &styles)
{
    PageStyle style(styles);
    const auto result = [&](const Extractor &taken, const GumboNode *article) {
        HtmlText text{taken.flow().text(), {}, article, taken.struckPassages()};
        if (text.struckPassages > 0)
            text.remarks += IngestTr::tr("left out %n passage(s) that are struck out", nullptr, text.struckPassages);
        if (style.gaveUp())
            text.remarks += IngestTr::tr("could not follow the page's styles: what they strike out may be in the text");
        return text;
    };
    const Extractor page(document.root(), Extractor::Frame::LeftOut, style);
    const qsizetype all = page.flow().size();
    for (const Landmark landmark : {Landmark::ArticleBody, Landmark::Article, Landmark::Main}) {
        const Extractor::Candidate &candidate = page.candidate(landmark);
        if (!candidate.node || candidate.length * 2 <= all)
            continue;
        const Extractor article(candidate.node, Extractor::Frame::LeftOut, style);
        // A header outside of a section counts as the page's; as a whole the element may have less than it had in the
        // page.
        if (article.flow().size() * 2 <= all)
            continue;
        HtmlText text = result(article, candidate.node);
        if (const auto share = candidate.length * 100 / all; share < 100)
            text.remarks.prepend(
                IngestTr::tr("took the page's article, which holds %1 % of its text, and left the rest out")
                    .arg(share));
        return text;
    }
    if (all > 0)
        return result(page, nullptr);
    return result(Extractor(document.root(), Extractor::Frame::Kept, style), nullptr);
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
            return inner == node
                || (element && element->tag != GUMBO_TAG_DEL && displayOf(element->tag) != Display::None);
        },
        [](const GumboNode *) {});
    return withoutInvisibles(text).simplified();
}

} // namespace Dateline
