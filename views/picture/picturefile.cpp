// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/picture/picturefile.h"

#include "views/picture/pdfpicture.h"
#include "views/picture/svgpicture.h"

#include <QBuffer>
#include <QImageWriter>

#include <array>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array formatWords = {std::pair(PictureFormat::Png, "png"_L1), std::pair(PictureFormat::Svg, "svg"_L1),
                                    std::pair(PictureFormat::Pdf, "pdf"_L1)};

} // namespace

QString pictureFormatWord(PictureFormat format)
{
    for (const auto &[value, word] : formatWords) {
        if (value == format)
            return word;
    }
    Q_UNREACHABLE();
}

std::optional<PictureFormat> pictureFormatFromWord(QStringView text)
{
    for (const auto &[value, word] : formatWords) {
        if (text == word)
            return value;
    }
    return std::nullopt;
}

Result<QByteArray> pngBytes(const QImage &image, const PictureSettings &settings)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "png");
    writer.setText(u"Title"_s, settings.text.title);
    writer.setText(u"Description"_s, fileDescription(settings.text));
    writer.setText(u"Software"_s, u"Dateline " DATELINE_VERSION ""_s);
    if (!settings.manifest.isEmpty())
        writer.setText(u"Dateline"_s, QString::fromUtf8(settings.manifest));
    if (!writer.write(image))
        return Error{ErrorCode::TooLarge, writer.errorString(), {}};
    return buffer.data();
}

Result<QByteArray> pictureBytes(const PictureSettings &settings, const PaintBody &paintBody, PictureFormat format)
{
    if (format == PictureFormat::Png) {
        const Result<QImage> image = renderPicture(settings, paintBody);
        if (!image)
            return image.error();
        return pngBytes(*image, settings);
    }
    PictureSettings vectors = settings;
    vectors.scale = 1; // a vector has no pixels that could be too many
    if (const Result<void> possible = checkPicture(vectors); !possible)
        return possible.error();
    return format == PictureFormat::Svg ? svgPicture(vectors, paintBody) : pdfPicture(vectors, paintBody);
}

} // namespace Dateline
