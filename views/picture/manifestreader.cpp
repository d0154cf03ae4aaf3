// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/picture/manifestreader.h"

#include "views/picture/picturetr.h"

#include <QBuffer>
#include <QImageReader>
#include <QXmlStreamReader>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

QByteArray inPng(const QByteArray &picture)
{
    QByteArray bytes = picture;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return QImageReader(&buffer, "png").text(u"Dateline"_s).toUtf8();
}

/// The text of the first element of that name; entities are those of XML only, for nothing else is ever written.
QByteArray textOfElement(const QByteArray &document, QLatin1StringView name, QLatin1StringView id = {})
{
    QXmlStreamReader xml(document);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == name
            && (id.isEmpty() || xml.attributes().value("id"_L1) == id))
            return xml.readElementText(QXmlStreamReader::SkipChildElements).toUtf8();
    }
    return {};
}

/// XMP stands in a PDF as it is, so that it can be found without reading the rest.
QByteArray inPdf(const QByteArray &picture)
{
    const qsizetype begin = picture.indexOf("<?xpacket begin=");
    const qsizetype end = picture.indexOf("<?xpacket end=", std::max<qsizetype>(begin, 0));
    return begin < 0 || end < 0 ? QByteArray() : textOfElement(picture.mid(begin, end - begin), "source"_L1);
}

} // namespace

Result<QByteArray> manifestIn(const QByteArray &picture)
{
    QByteArray manifest;
    if (picture.startsWith("\x89PNG"))
        manifest = inPng(picture);
    else if (picture.startsWith("%PDF"))
        manifest = inPdf(picture);
    else
        manifest = textOfElement(picture, "metadata"_L1, "dateline"_L1);
    if (manifest.isEmpty())
        return Error{ErrorCode::Malformed, PictureTr::tr("is no picture that says how Dateline made it"), {}};
    return manifest;
}

} // namespace Dateline
