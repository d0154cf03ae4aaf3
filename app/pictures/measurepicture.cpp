// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures/measurepicture.h"

#include "models/dates/today.h"
#include "models/query/filterwords.h"
#include "views/measure/measurepainter.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr double shortestPicture = 300;
constexpr double usualWidth = 1200;
constexpr std::array largeTypes = {22, 20, 18, 16, 15, 14};

QString translated(const char *text) { return QCoreApplication::translate("Dateline::Picture", text); }

Error unknownMeasure(const Snapshot &snapshot, const MeasureId &id)
{
    constexpr std::size_t mostNamed = 30;
    const auto &measures = snapshot.tracker().measures;
    QStringList known;
    for (const Measure &measure : measures)
        known.append(measure.id.text);
    const QString hint = known.isEmpty() ? u"the tracker has no measures"_s
        : measures.size() <= mostNamed   ? u"there are %1"_s.arg(joinWords(known))
                                         : u"see dateline list measures"_s;
    return {ErrorCode::Usage,
            id.isEmpty() ? u"a measure's id is needed: %1"_s.arg(hint) : u"no measure “%1”: %2"_s.arg(id.text, hint),
            u"--measure"_s};
}

struct MeasurePicture
{
    std::shared_ptr<const Snapshot> snapshot;
    std::uint32_t measure = 0;
    MeasureLife life;
    Day asOf;
    std::optional<Day> knownOn;

    MeasureGeometry layout(const TextFonts &fonts, double width) const
    {
        return layoutMeasure({*snapshot, measure, life, asOf, knownOn, fonts}, width);
    }
};

/// A picture of a given size cannot be scrolled: what lies below it is left out.
void cutMeasure(MeasureGeometry &geometry, double height)
{
    std::erase_if(geometry.texts, [height](const MeasureText &text) { return text.rect.bottom() > height; });
    std::erase_if(geometry.items, [height](const MeasureItem &item) { return item.rect.bottom() > height; });
    const std::size_t items = geometry.items.size();
    std::erase_if(geometry.marks, [items](const MeasureMark &mark) { return mark.item >= items; });
}

void chooseMeasureFonts(const MeasurePicture &picture, PictureSpec &spec)
{
    for (const int size : largeTypes) {
        PictureSpec larger = spec;
        larger.fonts = TextFonts::forPictures(size);
        const QRectF body = layoutPicture(larger).body;
        if (picture.layout(larger.fonts, body.width()).size.height() <= body.height()) {
            spec.fonts = larger.fonts;
            return;
        }
    }
}

} // namespace

Result<PaintBody> measurePictureBody(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                                     PictureSpec &spec)
{
    const Measure *measure = snapshot->measure(request.measure);
    if (!measure)
        return unknownMeasure(*snapshot, request.measure);
    MeasurePicture picture;
    picture.snapshot = snapshot;
    picture.measure = static_cast<std::uint32_t>(measure - snapshot->tracker().measures.data());
    picture.knownOn = request.filter.knownOn;
    picture.asOf = request.filter.asOf.value_or(today());
    picture.life = lifeOf(*snapshot, picture.measure, picture.knownOn);
    QueryResult milestones;
    milestones.passing = Bitset(snapshot->table().size());
    for (const LifeMilestone &milestone : picture.life.milestones)
        milestones.passing.set(milestone.event);
    milestones.count = milestones.passing.count();
    Filter filter;
    filter.asOf = request.filter.asOf;
    filter.knownOn = request.filter.knownOn;
    spec.text = pictureText(*snapshot, filter, milestones);
    spec.text.subtitle = (QStringList(translated(QT_TRANSLATE_NOOP("Dateline::Picture", "Life of a measure")))
                          + filterPhrases(filter, snapshot->table()))
                             .join(u" · "_s);
    if (request.size) {
        chooseMeasureFonts(picture, spec);
    } else {
        spec.size.setWidth(usualWidth);
        const double height = picture.layout(spec.fonts, layoutPicture(spec).body.width()).size.height();
        spec.size.setHeight(std::max(pictureHeightFor(spec, height), shortestPicture));
    }
    return PaintBody([picture = std::move(picture), &spec](QPainter &painter, const QRectF &body) {
        MeasureGeometry geometry = picture.layout(spec.fonts, body.width());
        cutMeasure(geometry, body.height());
        painter.save();
        painter.translate(std::round(body.left()), std::round(body.top()));
        paintMeasure(painter, geometry, {}, spec.theme, spec.fonts);
        painter.restore();
    });
}

} // namespace Dateline
