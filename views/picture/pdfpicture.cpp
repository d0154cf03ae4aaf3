// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/picture/pdfpicture.h"

#include "views/picture/pdffinish.h"
#include "views/picture/pdftexts.h"

#include <QBuffer>
#include <QHashFunctions>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QScopeGuard>
#include <QXmlStreamWriter>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// ISO 16684-1 (XMP) with Dublin Core's title and description, wrapped as in a PDF.
QByteArray xmpOf(const PictureSettings &settings)
{
    QByteArray result;
    QXmlStreamWriter xml(&result);
    const QString rdf = u"http://www.w3.org/1999/02/22-rdf-syntax-ns#"_s;
    const QString dublinCore = u"http://purl.org/dc/elements/1.1/"_s;
    const auto alternative = [&](const QString &name, const QString &text) {
        xml.writeStartElement(dublinCore, name);
        xml.writeStartElement(rdf, u"Alt"_s);
        xml.writeStartElement(rdf, u"li"_s);
        xml.writeAttribute(u"xml:lang"_s, u"x-default"_s);
        xml.writeCharacters(text);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    };
    xml.writeProcessingInstruction(u"xpacket"_s, u"begin=\"\xfeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\""_s);
    xml.writeNamespace(u"adobe:ns:meta/"_s, u"x"_s);
    xml.writeStartElement(u"adobe:ns:meta/"_s, u"xmpmeta"_s);
    xml.writeNamespace(rdf, u"rdf"_s);
    xml.writeNamespace(dublinCore, u"dc"_s);
    xml.writeStartElement(rdf, u"RDF"_s);
    xml.writeStartElement(rdf, u"Description"_s);
    xml.writeAttribute(rdf, u"about"_s, QString());
    alternative(u"title"_s, settings.text.title);
    alternative(u"description"_s, fileDescription(settings.text));
    if (!settings.manifest.isEmpty())
        xml.writeTextElement(dublinCore, u"source"_s, QString::fromUtf8(settings.manifest));
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeProcessingInstruction(u"xpacket"_s, u"end=\"w\""_s);
    return result;
}

} // namespace

namespace {

QByteArray writtenPdf(const PictureSettings &settings, const PaintBody &paintBody, const std::vector<PdfText> &lost)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        // The writer embeds its typefaces in the order of a hash.
        QHashSeed::setDeterministicGlobalSeed();
        const auto restore = qScopeGuard([] { QHashSeed::resetRandomGlobalSeed(); });
        QPdfWriter writer(&buffer);
        writer.setResolution(96);
        writer.setTitle(settings.text.title);
        writer.setCreator(u"Dateline " DATELINE_VERSION ""_s);
        writer.setDocumentXmpMetadata(xmpOf(settings));
        if (!settings.manifest.isEmpty())
            writer.addFileAttachment(u"dateline.json"_s, settings.manifest, u"application/json"_s);
        writer.setPageLayout(
            QPageLayout(QPageSize(wholePoints(settings.size), QPageSize::Point, {}, QPageSize::ExactMatch),
                        QPageLayout::Portrait, QMarginsF()));
        QPainter painter(&writer);
        painter.setRenderHint(QPainter::Antialiasing);
        paintPicture(painter, settings, paintBody);
        paintColouredTexts(painter, lost);
    }
    return finishedPdf(buffer.data(), settings.size, lost);
}

} // namespace

QByteArray pdfPicture(const PictureSettings &settings, const PaintBody &paintBody)
{
    const std::vector<PdfText> lost = textsLostInPdf(settings, paintBody);
    const bool coloured = std::any_of(lost.begin(), lost.end(), [](const PdfText &text) { return text.coloured; });
    if (!coloured)
        return writtenPdf(settings, paintBody, lost);
    QByteArray pdf;
    whereTypefacesMayBeEmbedded(lost, [&] { pdf = writtenPdf(settings, paintBody, lost); });
    return pdf;
}

} // namespace Dateline
