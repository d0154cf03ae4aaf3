// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace Dateline {

struct ViewDescription;

/// Those that code calls by name; see PictureView.
extern const ViewDescription timelinePicture, mapPicture, countriesPicture, tablePicture, matrixPicture, measurePicture,
    eventPicture, stanceChartPicture, eventChartPicture;

/// A view that can be made into a picture. All that there is to know of it stands in its description (see
/// viewdescription.h), beside the code that draws it; all views stand in the table of viewtable.cpp.
class PictureView
{
public:
    constexpr PictureView() : PictureView(timelinePicture) { }
    explicit constexpr PictureView(const ViewDescription &description) : m_description(&description) { }

    const ViewDescription *operator->() const { return m_description; }
    friend bool operator==(PictureView, PictureView) = default;

    // Views that are reached from a place of their own, as a panel is. The others are known by their words.
    static const PictureView Timeline, Map, Countries, Table, Matrix, Measure, Event, StanceChart, EventChart;

private:
    const ViewDescription *m_description;
};

inline constexpr PictureView PictureView::Timeline{timelinePicture};
inline constexpr PictureView PictureView::Map{mapPicture};
inline constexpr PictureView PictureView::Countries{countriesPicture};
inline constexpr PictureView PictureView::Table{tablePicture};
inline constexpr PictureView PictureView::Matrix{matrixPicture};
inline constexpr PictureView PictureView::Measure{measurePicture};
inline constexpr PictureView PictureView::Event{eventPicture};
inline constexpr PictureView PictureView::StanceChart{stanceChartPicture};
inline constexpr PictureView PictureView::EventChart{eventChartPicture};

/// The view's word on the command line ("timeline", "map", "table", "matrix", "measure", "countries", "event", "chart:"
/// and the chart's word, see chartWord()) and back, all of them, and what people call it.
QString pictureViewWord(PictureView view);
std::optional<PictureView> pictureViewFromWord(QStringView word);
QStringList pictureViewWords();
QString pictureViewName(PictureView view);
/// Whether the view is as large as it needs to be where no size is asked for.
bool hasNaturalSize(PictureView view);

} // namespace Dateline
