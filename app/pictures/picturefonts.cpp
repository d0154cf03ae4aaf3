// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures/picturefonts.h"

#include <algorithm>

namespace Dateline {

namespace {

constexpr double usual = 18;
constexpr int smallest = 12;
constexpr int largest = 24;

} // namespace

int pictureFontSize(QSizeF size)
{
    const double share = std::min(size.width() / 1600, size.height() / 900);
    return std::clamp(static_cast<int>(usual * share), smallest, largest);
}

std::vector<int> pictureFontSizes(QSizeF size)
{
    std::vector<int> sizes;
    for (int each = pictureFontSize(size); each >= smallest; --each)
        sizes.push_back(each);
    return sizes;
}

} // namespace Dateline
