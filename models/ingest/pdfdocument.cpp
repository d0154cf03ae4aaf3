// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ingest/pdfdocument.h"

#include "models/domain/sourcerecord.h"
#include "models/ingest/htmldates.h"
#include "models/ingest/ingesttr.h"
#include "models/ingest/pdfwords.h"
#include "models/ingest/printedtext.h"
#include "models/ingest/sourceclaims.h"

#include <QSet>
#include <QXmlStreamReader>

#include <algorithm>
#include <exception>
#include <memory>
#include <mutex>
#include <new>
#include <vector>

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

Error damaged()
{
    return {ErrorCode::Malformed,
            IngestTr::tr("is a damaged PDF: fetch it again, or open it in a PDF reader and print it to a new one"),
            {}};
}

/// The library tells every fault of a file on the terminal.
void silencePoppler()
{
    static std::once_flag once;
    std::call_once(once, [] { poppler::set_debug_error_function([](const std::string &, void *) {}, nullptr); });
}

PrintedPage readWords(const poppler::page &page)
{
    const poppler::rectf sheet = page.page_rect();
    return readPage(wordsOf(page), sheet.width(), sheet.height());
}

/// The letters, and hyphens between them, that end at \p end (not included).
QStringView wordBefore(QStringView text, qsizetype end)
{
    qsizetype begin = end;
    while (begin > 0 && (text[begin - 1].isLetterOrNumber() || isHyphen(text[begin - 1])))
        --begin;
    return text.sliced(begin, end - begin);
}

QStringView wordAfter(QStringView text, qsizetype begin)
{
    qsizetype end = begin;
    while (end < text.size() && (text[end].isLetterOrNumber() || isHyphen(text[end])))
        ++end;
    return text.sliced(begin, end - begin);
}

/// Whether the line feed at \p at cuts a word at its hyphen.
bool cutsWord(QStringView text, qsizetype at)
{
    return at >= 2 && at + 1 < text.size() && text[at] == u'\n' && isHyphen(text[at - 1])
        && text[at - 2].isLetterOrNumber() && text[at + 1].isLetterOrNumber();
}

/// Every word of \p text, in lower case, but the two parts of those that are cut at the end of a line.
QSet<QString> wholeWords(const QString &text)
{
    QSet<QString> words;
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype end = begin + wordAfter(text, begin).size();
        const bool cut = (end < text.size() && cutsWord(text, end)) || (begin >= 2 && cutsWord(text, begin - 1));
        if (end > begin && !cut)
            words.insert(text.mid(begin, end - begin).toLower());
        begin = end + 1;
    }
    return words;
}

/// Joins words that are cut at the ends of lines where the document itself shows how they are written.
QString withWordsJoined(const QString &text)
{
    const QSet<QString> words = wholeWords(text);
    QString joined;
    joined.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (cutsWord(text, i)) {
            const QString first = wordBefore(text, i - 1).toString().toLower();
            const QString second = wordAfter(text, i + 1).toString().toLower();
            const bool soft = text[i - 1] == QChar(QChar::SoftHyphen);
            const bool knowsOne = words.contains(first + second);
            const bool knowsTwo = words.contains(first + u'-' + second);
            if (soft || (knowsOne && !knowsTwo))
                joined.chop(1);
            if (soft || knowsOne != knowsTwo)
                continue;
        }
        joined += text[i];
    }
    return joined;
}

/// What the XMP packet says; it is XML, and often wrong.
SourceClaims readXmp(const QString &xmp)
{
    SourceClaims claims;
    constexpr qsizetype longestXmp = 2'000'000;
    constexpr qsizetype deepestXmp = 64;
    if (xmp.size() > longestXmp)
        return claims;
    const QString dublinCore = u"http://purl.org/dc/elements/1.1/"_s;
    QXmlStreamReader xml(xmp);
    QString field;
    QString content;
    qsizetype depth = 0;
    while (!xml.atEnd() && depth < deepestXmp) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            ++depth;
            content.clear();
            if (xml.namespaceUri() == dublinCore || xml.name() == "publicationDate"_L1)
                field = xml.name().toString();
            break;
        case QXmlStreamReader::Characters:
            content += xml.text();
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            if (content = content.simplified(); !content.isEmpty()) {
                if (field == "title"_L1 && claims.title.isEmpty())
                    claims.title = claimedTitle(content);
                else if (field == "creator"_L1)
                    addAuthor(claims.authors, content);
                else if (field == "publisher"_L1 && claims.publisher.isEmpty())
                    claims.publisher = claimedTitle(content);
                else if (field == "language"_L1 && claims.language.isEmpty())
                    claims.language = languageTag(content);
                else if (field == "publicationDate"_L1 && claims.issued.isNull())
                    claims.issued = readPageDate(content);
            }
            content.clear();
            if (xml.namespaceUri() == dublinCore || xml.name() == "publicationDate"_L1)
                field.clear();
            break;
        default:
            break;
        }
    }
    return claims;
}

/// A title that is the name of the file it was made from says nothing.
QString pdfTitle(const QString &title)
{
    static const QStringList makers = {u"Microsoft Word - "_s, u"Microsoft PowerPoint - "_s};
    static const QStringList files = {u".doc"_s,  u".docx"_s, u".rtf"_s, u".odt"_s,
                                      u".indd"_s, u".qxd"_s,  u".tex"_s, u".dvi"_s};
    const QString line = claimedTitle(title);
    const auto isMaker = [&](const QString &maker) { return line.startsWith(maker); };
    const auto isFile = [&](const QString &ending) { return line.endsWith(ending, Qt::CaseInsensitive); };
    const bool saysNothing = line.compare("untitled"_L1, Qt::CaseInsensitive) == 0
        || std::any_of(makers.begin(), makers.end(), isMaker) || std::any_of(files.begin(), files.end(), isFile);
    return saysNothing ? QString() : line;
}

void readProperties(const poppler::document &pdf, SourceDocument &document)
{
    SourceClaims xmp = readXmp(textOf(pdf.metadata()));
    xmp.title = pdfTitle(xmp.title);
    SourceClaims info;
    info.title = pdfTitle(textOf(pdf.get_title()));
    addAuthor(info.authors, textOf(pdf.get_author()));
    fillGaps(document.source, xmp);
    fillGaps(document.source, info);
    document.source.type = u"document"_s;
    if (!document.source.issued.isNull())
        return;
    document.source.issued = readPageDate(textOf(pdf.info_key("CreationDate")));
    if (!document.source.issued.isNull())
        document.remarks.append(
            IngestTr::tr("the date is that on which the PDF was made; it may have been issued on another day"));
}

Result<SourceDocument> readOpened(const poppler::document &pdf, Progress *progress)
{
    const int pages = pdf.pages();
    if (pages < 1)
        return damaged();
    if (pages > mostPdfPages)
        return Error{ErrorCode::TooLarge,
                     IngestTr::tr("has %1 pages, and at most %2 are read: split it").arg(pages).arg(mostPdfPages),
                     {}};

    SourceDocument document;
    PrintedText flow;
    int unreadable = 0;
    int empty = 0;
    for (int number = 0; number < pages; ++number) {
        if (progress && progress->isCancelled())
            return Progress::cancelled();
        const std::unique_ptr<poppler::page> page(pdf.create_page(number));
        const qsizetype before = flow.size();
        if (page)
            flow.add(readWords(*page));
        unreadable += !page;
        empty += page && flow.size() == before;
        if (flow.size() > longestSourceText)
            return Error{ErrorCode::TooLarge, IngestTr::tr("has more than %1 letters: split it").arg(longestSourceText),
                         IngestTr::tr("page %1").arg(number + 1)};
        if (progress)
            progress->setShare((number + 1.0) / pages);
    }
    const QString text = flow.text();
    if (text.isEmpty() && unreadable > 0)
        return damaged();
    if (text.isEmpty())
        return Error{
            ErrorCode::Malformed,
            IngestTr::tr(
                "holds pictures of pages only, and no text: have its text recognised (OCR) by another program first"),
            {}};
    if (unreadable > 0)
        document.remarks.append(
            IngestTr::tr("%1 of %2 pages are damaged and could not be read").arg(unreadable).arg(pages));
    if (empty > 0)
        document.remarks.append(IngestTr::tr("%1 of %2 pages hold no text").arg(empty).arg(pages));
    document.source.text = withWordsJoined(text);
    readProperties(pdf, document);
    return document;
}

} // namespace

Result<SourceDocument> readPdf(const QByteArray &bytes, Progress *progress)
{
    silencePoppler();
    try {
        const std::unique_ptr<poppler::document> pdf(
            poppler::document::load_from_raw_data(bytes.constData(), static_cast<int>(bytes.size())));
        if (!pdf)
            return damaged();
        if (pdf->is_locked())
            return Error{ErrorCode::Malformed,
                         IngestTr::tr("is encrypted: open it with its password in a PDF reader and save it without"),
                         {}};
        return readOpened(*pdf, progress);
    } catch (const std::bad_alloc &) { // the file may be sound
        throw;
    } catch (const std::exception &) { // the library's, of what a broken file makes it ask for
        return damaged();
    }
}

} // namespace Dateline
