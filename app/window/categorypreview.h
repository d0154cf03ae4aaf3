// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/tracker.h"

#include <QWidget>

#include <cstddef>
#include <vector>

namespace Dateline {

/// How the marks of a category look on a light and on a dark ground: its glyph, filled and planned, and a capsule.
class CategoryPreview : public QWidget
{
    Q_OBJECT

public:
    explicit CategoryPreview(QWidget *parent);

    /// The one at \p place of all.
    void show(std::vector<Category> categories, std::size_t place);
    using QWidget::show;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<Category> m_categories;
    std::size_t m_place = 0;
};

} // namespace Dateline
