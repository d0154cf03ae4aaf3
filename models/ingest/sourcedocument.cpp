// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ingest/sourcedocument.h"

#include "models/ingest/htmlmetadata.h"
#include "models/ingest/htmltext.h"
#include "models/ingest/ingesttr.h"
#include "models/ingest/pdfdocument.h"
#include "models/ingest/plainhtml.h"
#include "models/ingest/sourceclaims.h"
#include "models/ingest/textdecoding.h"

#include <algorithm>
#include <optional>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// How far into a file a PDF may begin: some servers send a few lines before it, and readers look as far.
constexpr qsizetype pdfBeginsWithin = 1024;

bool isPdf(const QByteArray &bytes, const QString &suffix)
{
    const QByteArray head = bytes.left(pdfBeginsWithin);
    return head.trimmed().startsWith("%PDF-")
        || (suffix.compare("pdf"_L1, Qt::CaseInsensitive) == 0 && head.contains("%PDF-"));
}

/// Whether the first thing in \p bytes, after comments, is a tag that pages begin with.
bool beginsAsHtml(const QByteArray &bytes)
{
    constexpr qsizetype within = 8192;
    QByteArray head = bytes.left(within).toLower();
    if (head.startsWith("\xef\xbb\xbf"))
        head.remove(0, 3);
    if (head.startsWith("\xff\xfe") || head.startsWith("\xfe\xff"))
        head.remove(0, 2).replace('\0', ""); // UTF-16: the tags are ASCII
    head = head.trimmed();
    for (;;) {
        const bool comment = head.startsWith("<!--");
        if (!comment && !head.startsWith("<?"))
            break;
        const qsizetype end = head.indexOf(comment ? "-->" : "?>");
        if (end < 0)
            return false;
        head = head.mid(end + (comment ? 3 : 2)).trimmed();
    }
    for (const char *tag :
         {"<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<article", "<main", "<div", "<p>"}) {
        if (head.startsWith(tag))
            return true;
    }
    return false;
}

bool isHtmlSuffix(const QString &suffix)
{
    const QString lower = suffix.toLower();
    return lower == "html"_L1 || lower == "htm"_L1 || lower == "xhtml"_L1;
}

/// What a file that is none of ours is, as far as its first bytes tell, and what can be done.
std::optional<QString> otherFormat(const QByteArray &bytes)
{
    struct Format
    {
        QByteArrayView begin;
        const char *message;
    };
    static constexpr Format formats[] = {
        {"PK\x03\x04",
         QT_TRANSLATE_NOOP(
             "Dateline::Ingest",
             "is a ZIP archive, as the files of word processors are: save it as PDF, web page or plain text")},
        {"\xd0\xcf\x11\xe0",
         QT_TRANSLATE_NOOP("Dateline::Ingest",
                           "is a file of an office program: save it as PDF, web page or plain text")},
        {"{\\rtf",
         QT_TRANSLATE_NOOP("Dateline::Ingest", "is in Rich Text Format: save it as PDF, web page or plain text")},
        {"\x89PNG",
         QT_TRANSLATE_NOOP("Dateline::Ingest",
                           "is a picture: have its text recognised (OCR) by another program first")},
        {"\xff\xd8\xff",
         QT_TRANSLATE_NOOP("Dateline::Ingest",
                           "is a picture: have its text recognised (OCR) by another program first")},
        {"GIF8",
         QT_TRANSLATE_NOOP("Dateline::Ingest",
                           "is a picture: have its text recognised (OCR) by another program first")},
        {"\x1f\x8b", QT_TRANSLATE_NOOP("Dateline::Ingest", "is compressed: unpack it first")},
    };
    for (const Format &format : formats) {
        if (QByteArrayView(bytes).startsWith(format.begin))
            return IngestTr::tr(format.message);
    }
    return std::nullopt;
}

/// The address in the comment that browsers write when they save a page: "<!-- saved from url=(0023)https://… -->".
QString savedFrom(const QByteArray &html)
{
    constexpr qsizetype within = 4096;
    const QByteArray head = html.left(within);
    const qsizetype mark = head.indexOf("saved from url=(");
    const qsizetype begin = mark < 0 ? -1 : head.indexOf(')', mark);
    const qsizetype end = begin < 0 ? -1 : head.indexOf("-->", begin);
    return end < 0 ? QString() : webAddress(QString::fromUtf8(head.sliced(begin + 1, end - begin - 1)));
}

/// Without blank lines at its ends and blanks at the ends of lines.
QString tidied(const QString &text)
{
    QString tidy;
    tidy.reserve(text.size());
    qsizetype owed = 0;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        qsizetype end = line.size();
        while (end > 0 && line[end - 1].isSpace())
            --end;
        if (end > 0) {
            if (!tidy.isEmpty())
                tidy += QString(owed, u'\n');
            tidy += line.first(end);
            owed = 0;
        }
        ++owed;
    }
    return tidy;
}

Result<SourceDocument> readHtml(const QByteArray &bytes, Progress *progress)
{
    if (bytes.size() > longestWebPage)
        return Error{ErrorCode::TooLarge,
                     IngestTr::tr("has more than %1 MB, too much for a web page: save it as text")
                         .arg(longestWebPage / 1'000'000),
                     {}};
    auto decoded = decodeText(bytes, declaredEncoding(bytes));
    if (!decoded)
        return decoded.error();
    const QByteArray utf8 = withoutControls(decoded->text).toUtf8(); // the parser would put U+FFFD in their place
    const PlainHtml plain = plainHtml(utf8);
    const auto page = HtmlDocument::parse(plain.html, progress);
    if (!page)
        return page.error();
    SourceDocument document;
    document.remarks = decoded->remarks;
    const HtmlText text = htmlText(*page, plain.styles);
    if (text.text.isEmpty() && text.struckPassages > 0)
        return Error{ErrorCode::Malformed, IngestTr::tr("holds no text but what is struck out"), {}};
    document.remarks += text.remarks;
    document.source.text = text.text;
    document.remarks += readHtmlMetadata(*page, plain.jsonLd, text.article, savedFrom(utf8), document.source);
    return document;
}

Result<SourceDocument> readText(const QByteArray &bytes)
{
    auto decoded = decodeText(bytes);
    if (!decoded)
        return decoded.error();
    SourceDocument document;
    document.source.type = u"document"_s;
    document.source.text = std::move(decoded->text);
    document.remarks = std::move(decoded->remarks);
    return document;
}

} // namespace

Result<SourceDocument> readSourceContent(const QByteArray &bytes, const QString &suffix, Progress *progress)
{
    if (bytes.size() > longestSourceFile)
        return Error{
            ErrorCode::TooLarge, IngestTr::tr("has more than %1 MB: split it").arg(longestSourceFile / 1'000'000), {}};
    if (bytes.isEmpty())
        return Error{ErrorCode::Malformed, IngestTr::tr("is empty"), {}};
    if (progress && progress->isCancelled())
        return Progress::cancelled();
    const bool pdf = isPdf(bytes, suffix);
    const bool html = !pdf && (beginsAsHtml(bytes) || isHtmlSuffix(suffix));
    if (const auto message = otherFormat(bytes); message && !pdf && !html)
        return Error{ErrorCode::Malformed, *message, {}};

    auto document = pdf ? readPdf(bytes, progress) : html ? readHtml(bytes, progress) : readText(bytes);
    if (!document)
        return document;
    QString &text = document->source.text;
    text = tidied(withoutControls(text));
    if (text.isEmpty())
        return Error{ErrorCode::Malformed,
                     html ? IngestTr::tr(
                         "shows no text unless its scripts are run: open it in a browser and save it as text or PDF")
                          : IngestTr::tr("holds no text"),
                     {}};
    if (text.size() > longestSourceText)
        return Error{
            ErrorCode::TooLarge, IngestTr::tr("has more than %1 letters: split it").arg(longestSourceText), {}};
    if (progress)
        progress->setShare(1);
    return document;
}

} // namespace Dateline
