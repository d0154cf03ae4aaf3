// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ingest/htmldocument.h"

#include "models/ingest/ingesttr.h"

#include <QStringList>

#include <algorithm>
#include <csetjmp>
#include <cstdlib>
#include <cstring>

#include <time.h>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// The tree of a page that is mostly tags takes up to a hundred times its size.
constexpr std::size_t memoryAtLeast = 64'000'000;
constexpr std::size_t memoryPerByte = 100;
constexpr double longestParsing = 20; ///< seconds of processor time

double processorSeconds()
{
    timespec now = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

} // namespace

/// All that the parser allocates. Gumbo takes what it gets and checks nothing, so stopping it means to leave it by a
/// jump; and it frees a tree by recursion. Both are no matter here: all pieces hang in one ring, and go together.
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
    HtmlDocument document(std::make_unique<Memory>(std::max(memoryAtLeast, size * memoryPerByte), progress));
    const GumboOutput *output = document.m_memory->parse(html.constData(), size);
    switch (document.m_memory->stopped()) {
    case Memory::Running:
        break;
    case Memory::OutOfMemory:
    case Memory::OutOfTime:
        return Error{
            ErrorCode::TooLarge,
            IngestTr::tr("is so tangled that it takes too much to read: open it in a browser and save it as text"),
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
