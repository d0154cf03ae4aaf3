// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/picturemimedata.h"

#include "models/exchange/filewriter.h"

#include <QImage>
#include <QTemporaryDir>
#include <QUrl>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

const QString imageType = u"application/x-qt-image"_s; // what Qt turns into the desktop's own
const QString svgType = u"image/svg+xml"_s;
const QString filesType = u"text/uri-list"_s;

/// Where dragged files wait for the program that takes them, until this one ends.
QTemporaryDir &draggedFiles()
{
    static QTemporaryDir folder;
    return folder;
}

} // namespace

PictureMimeData::PictureMimeData(std::shared_ptr<const Snapshot> snapshot, const ViewPictureRequest &request,
                                 PictureFormat format, const QString &name)
    : m_snapshot(std::move(snapshot)), m_request(request), m_format(format), m_name(name)
{ }

QStringList PictureMimeData::formats() const { return {filesType, imageType, svgType}; }

bool PictureMimeData::hasFormat(const QString &mimeType) const { return formats().contains(mimeType); }

QByteArray PictureMimeData::bytes(PictureFormat format) const
{
    const Result<QByteArray> file = makePictureFile(m_snapshot, m_request, format);
    return file ? *file : QByteArray();
}

QByteArray PictureMimeData::fileUrl() const
{
    if (!m_fileUrl.isEmpty() || !draggedFiles().isValid())
        return m_fileUrl;
    const QByteArray file = bytes(m_format);
    const QString path = draggedFiles().filePath(m_name + u'.' + pictureFormatWord(m_format));
    if (!file.isEmpty() && writeFileAtomically(path, file))
        m_fileUrl = QUrl::fromLocalFile(path).toEncoded() + "\r\n";
    return m_fileUrl;
}

QVariant PictureMimeData::retrieveData(const QString &mimeType, QMetaType type) const
{
    if (mimeType == filesType) {
        if (type.id() == QMetaType::QVariantList || type.id() == QMetaType::QUrl)
            return QVariantList{QUrl::fromEncoded(fileUrl().trimmed())};
        return fileUrl();
    }
    if (mimeType == svgType)
        return bytes(PictureFormat::Svg);
    if (mimeType == imageType)
        return QImage::fromData(bytes(PictureFormat::Png), "png");
    return QMimeData::retrieveData(mimeType, type);
}

} // namespace Dateline
