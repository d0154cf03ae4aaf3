// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pictures/viewpicture.h"

#include <QMimeData>

namespace Dateline {

/// A picture on its way into another program, made when that asks for it: as pixels, as SVG, or as a file of the chosen
/// format. GUI thread only.
class PictureMimeData : public QMimeData
{
    Q_OBJECT

public:
    /// \p name: of the file, without ending.
    PictureMimeData(std::shared_ptr<const Snapshot> snapshot, const ViewPictureRequest &request, PictureFormat format,
                    const QString &name);

    QStringList formats() const override;
    bool hasFormat(const QString &mimeType) const override;

protected:
    QVariant retrieveData(const QString &mimeType, QMetaType type) const override;

private:
    QByteArray bytes(PictureFormat format) const;
    QByteArray fileUrl() const;

    std::shared_ptr<const Snapshot> m_snapshot;
    ViewPictureRequest m_request;
    PictureFormat m_format;
    QString m_name;
    mutable QByteArray m_fileUrl;
};

} // namespace Dateline
