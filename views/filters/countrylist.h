// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/filters/facetlist.h"

namespace Dateline {

class Workspace;

/// The countries and the companies of the tracker, as two tabs.
class CountryList : public QWidget
{
    Q_OBJECT

public:
    /// \p workspace is not owned and must outlive the list.
    explicit CountryList(Workspace *workspace, QWidget *parent = nullptr);
};

} // namespace Dateline
