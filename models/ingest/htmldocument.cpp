// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ingest/htmldocument.h"

#include "models/ingest/sourcedocument.h"

#include <algorithm>
#include <csetjmp>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <string_view>

#include <time.h>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostAttributes = 1'000; ///< of a tag; the parser compares each with all before it
/// A small page may be mostly tags; pages that repeat open formatting (`<font>`) in every paragraph grow with the square of their size.
constexpr std::size_t memoryAtLeast = 64'000'000;
constexpr std::size_t memoryPerByte = 60;
constexpr double longestParsing = 20; ///< seconds of processor time

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

/// Elements that have no end tag, or close by themselves where the next begins: a thousand of them in a row nest nothing.
bool nestsByItself(std::string_view name)
{
    static constexpr std::string_view others[] = {
        "a",      "area",  "base",  "body",  "br",     "button", "col",  "colgroup", "dd",    "dt",
        "embed",  "frame", "h1",    "h2",    "h3",     "h4",     "h5",   "h6",       "head",  "hr",
        "html",   "image", "img",   "input", "keygen", "li",     "link", "meta",     "nobr",  "optgroup",
        "option", "p",     "param", "rb",    "rp",     "rt",     "rtc",  "source",   "tbody", "td",
        "tfoot",  "th",    "thead", "tr",    "track",  "wbr"};
    return !std::binary_search(std::begin(others), std::end(others), name);
}

/// Elements whose content is text, in which tags are nothing but letters.
bool holdsRawText(std::string_view name)
{
    static constexpr std::string_view all[] = {"iframe", "noembed",  "noframes", "plaintext", "script",
                                               "style",  "textarea", "title",    "xmp"};
    return std::binary_search(std::begin(all), std::end(all), name);
}

/// Looks a page over before the parser does, whose time grows with the square of the nesting, and of the attributes of a tag. Counts
/// tags as they are written, which is near enough.
class Overview
{
public:
    explicit Overview(std::string_view html) : m_html(html) { }

    std::optional<Error> fault()
    {
        while (m_at < m_html.size() && !m_fault) {
            m_at = m_html.find('<', m_at);
            if (m_at == std::string_view::npos)
                break;
            ++m_at;
            if (m_html.substr(m_at, 3) == "!--")
                skipPast("-->");
            else
                tag();
        }
        return m_fault;
    }

private:
    void skipPast(std::string_view end)
    {
        const std::size_t found = m_html.find(end, m_at);
        m_at = found == std::string_view::npos ? m_html.size() : found + end.size();
    }

    void tag()
    {
        const bool ends = m_at < m_html.size() && m_html[m_at] == '/';
        m_at += ends;
        const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
        if (m_at >= m_html.size() || !isLetter(m_html[m_at]))
            return;
        std::string name;
        for (; m_at < m_html.size() && !isBlank(m_html[m_at]) && m_html[m_at] != '/' && m_html[m_at] != '>'; ++m_at) {
            if (name.size() < 32) // no name that means something is longer
                name += isLetter(m_html[m_at]) ? static_cast<char>(m_html[m_at] | 0x20) : m_html[m_at];
        }
        const bool closed = attributes();
        if (ends)
            close(name);
        else if (!closed && holdsRawText(name))
            skipRawText(name);
        else if (!closed && nestsByItself(name))
            open(std::move(name));
    }

    /// Reads up to the end of the tag; whether it ends in "/>".
    bool attributes()
    {
        std::size_t count = 0;
        char before = ' ';
        for (; m_at < m_html.size() && m_html[m_at] != '>'; ++m_at) {
            const char c = m_html[m_at];
            if (before == '=' && (c == '"' || c == '\'')) {
                const std::size_t end = m_html.find(c, m_at + 1);
                m_at = std::min(end, m_html.size() - 1);
                before = '"';
                continue;
            }
            const bool begins = before == ' ' || before == '/' || before == '"';
            count += begins && !isBlank(c) && c != '/';
            if (!isBlank(c) || before != '=')
                before = isBlank(c) ? ' ' : c;
        }
        if (count > mostAttributes)
            m_fault =
                Error{ErrorCode::TooLarge, u"has a tag with more than %1 attributes"_s.arg(mostAttributes), place()};
        const bool closed = before == '/';
        m_at = std::min(m_at + 1, m_html.size());
        return closed;
    }

    void skipRawText(const std::string &name)
    {
        while (m_at < m_html.size()) {
            m_at = std::min(m_html.find("</", m_at), m_html.size());
            const std::string_view here = m_html.substr(std::min(m_at + 2, m_html.size()), name.size());
            if (here.size() == name.size() && qstrnicmp(here.data(), name.c_str(), name.size()) == 0)
                return;
            m_at = std::min(m_at + 2, m_html.size());
        }
    }

    void open(std::string name)
    {
        m_open.push_back(std::move(name));
        if (m_open.size() > deepestWebPage)
            m_fault =
                Error{ErrorCode::TooLarge, u"nests its elements more than %1 deep"_s.arg(deepestWebPage), place()};
    }

    void close(const std::string &name)
    {
        const auto found = std::find(m_open.rbegin(), m_open.rend(), name);
        if (found != m_open.rend())
            m_open.erase(found.base() - 1, m_open.end());
    }

    QString place() const
    {
        return u"line %1"_s.arg(1
                                + std::count(m_html.begin(), m_html.begin() + static_cast<std::ptrdiff_t>(m_at), '\n'));
    }

    std::string_view m_html;
    std::size_t m_at = 0;
    std::vector<std::string> m_open;
    std::optional<Error> m_fault;
};

double processorSeconds()
{
    timespec now = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

} // namespace

/// All that the parser allocates. Gumbo takes what it gets and checks nothing, so stopping it means to leave it by a jump; and it frees a tree
/// by recursion. Both are no matter here: all pieces hang in one ring, and go together.
class HtmlDocument::Memory
{
public:
    enum Stop { Running, OutOfMemory, OutOfTime, Cancelled };

    Memory(std::size_t most, const Progress *progress) : m_most(most), m_progress(progress) { }
    Memory(const Memory &) = delete;
    Memory &operator=(const Memory &) = delete;
    ~Memory()
    {
        for (Piece *piece = m_ring.next; piece != &m_ring;) {
            Piece *next = piece->next;
            std::free(piece);
            piece = next;
        }
    }

    /// The tree; null if the parser was stopped, and stopped() says why.
    const GumboOutput *parse(const char *html, std::size_t size)
    {
        GumboOptions options = kGumboDefaultOptions;
        options.allocator = [](void *self, std::size_t bytes) { return static_cast<Memory *>(self)->allocate(bytes); };
        options.deallocator = [](void *self, void *bytes) { static_cast<Memory *>(self)->release(bytes); };
        options.userdata = this;
        options.max_errors = 0;
        m_began = processorSeconds();
        // Between here and the jump there are C functions only, and no destructor is passed over.
        if (setjmp(m_exit) == 0)
            m_output = gumbo_parse_with_options(&options, html, size);
        return m_stop == Running ? m_output : nullptr;
    }
    Stop stopped() const { return m_stop; }

private:
    struct alignas(std::max_align_t) Piece
    {
        Piece *previous;
        Piece *next;
        std::size_t size;
    };

    void *allocate(std::size_t bytes)
    {
        constexpr unsigned oftenEnough = 0x3ff;
        if ((++m_calls & oftenEnough) == 0) {
            if (m_progress && m_progress->isCancelled())
                stop(Cancelled);
            if (processorSeconds() - m_began > longestParsing)
                stop(OutOfTime);
        }
        if (bytes > m_most || m_used + bytes > m_most)
            stop(OutOfMemory);
        auto *piece = static_cast<Piece *>(std::malloc(sizeof(Piece) + bytes));
        if (!piece)
            stop(OutOfMemory);
        m_used += bytes;
        *piece = {&m_ring, m_ring.next, bytes};
        m_ring.next->previous = piece;
        m_ring.next = piece;
        return piece + 1;
    }

    void release(void *bytes)
    {
        if (!bytes)
            return;
        Piece *piece = static_cast<Piece *>(bytes) - 1;
        piece->previous->next = piece->next;
        piece->next->previous = piece->previous;
        m_used -= piece->size;
        std::free(piece);
    }

    [[noreturn]] void stop(Stop why)
    {
        m_stop = why;
        std::longjmp(m_exit, 1);
    }

    Piece m_ring = {&m_ring, &m_ring, 0};
    std::size_t m_used = 0;
    std::size_t m_most;
    const Progress *m_progress;
    unsigned m_calls = 0;
    double m_began = 0;
    Stop m_stop = Running;
    std::jmp_buf m_exit;
    const GumboOutput *m_output = nullptr;
};

HtmlDocument::HtmlDocument(std::unique_ptr<Memory> memory) : m_memory(std::move(memory)) { }
HtmlDocument::HtmlDocument(HtmlDocument &&) noexcept = default;
HtmlDocument &HtmlDocument::operator=(HtmlDocument &&) noexcept = default;
HtmlDocument::~HtmlDocument() = default;

Result<HtmlDocument> HtmlDocument::parse(const QByteArray &html, const Progress *progress)
{
    const auto size = static_cast<std::size_t>(html.size());
    if (auto fault = Overview({html.constData(), size}).fault())
        return *std::move(fault);
    HtmlDocument document(std::make_unique<Memory>(std::max(memoryAtLeast, size * memoryPerByte), progress));
    const GumboOutput *output = document.m_memory->parse(html.constData(), size);
    switch (document.m_memory->stopped()) {
    case Memory::Running:
        break;
    case Memory::OutOfMemory:
    case Memory::OutOfTime:
        return Error{ErrorCode::TooLarge,
                     u"is so tangled that it takes too much to read: open it in a browser and save it as text"_s,
                     {}};
    case Memory::Cancelled:
        return Progress::cancelled();
    }
    document.m_root = output->root;
    return document;
}

const GumboElement *htmlElement(const GumboNode *node)
{
    const bool isElement = node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
    return isElement && node->v.element.tag_namespace == GUMBO_NAMESPACE_HTML ? &node->v.element : nullptr;
}

const char *attributeOf(const GumboElement &element, const char *name)
{
    const GumboAttribute *attribute = gumbo_get_attribute(&element.attributes, name);
    return attribute ? attribute->value : nullptr;
}

QString attributeText(const GumboElement &element, const char *name)
{
    return QString::fromUtf8(attributeOf(element, name)).simplified();
}

bool attributeHasWord(const GumboElement &element, const char *name, QLatin1StringView word)
{
    const char *value = attributeOf(element, name);
    return value && QString::fromUtf8(value).toLower().simplified().split(u' ').contains(word);
}

} // namespace Dateline
