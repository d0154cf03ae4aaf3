// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

#include <algorithm>

namespace Dateline {

/// \file
/// A combo box that offers the values of an enum. Each item's data is the number of its value.

/// Selects \p value; the first item if it is not offered.
template<typename Enum>
void selectValue(QComboBox *box, Enum value)
{
    box->setCurrentIndex(std::max(0, box->findData(static_cast<int>(value))));
}

/// The value that is selected.
template<typename Enum>
Enum selectedValue(const QComboBox *box)
{
    return static_cast<Enum>(box->currentData().toInt());
}

} // namespace Dateline
