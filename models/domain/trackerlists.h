// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Dateline {

/// Copies all that a Tracker and a TrackerColumns keep alike: the header and the lists that are plain values in both.
template<typename From, typename To>
void copyLists(const From &from, To &to)
{
    to.header() = from.header();
    to.categories = from.categories;
    to.parties = from.parties;
    to.measures = from.measures;
    to.accepted = from.accepted;
    to.figures = from.figures;
    to.publishers = from.publishers;
    to.views = from.views;
}

} // namespace Dateline
