// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/content/partycard.h"

#include <QRectF>
#include <QWidget>

#include <functional>
#include <vector>

namespace Dateline {

/// A country's stances over all its years, as a band with years below: plain rectangles and texts in pixels.
struct StanceStripGeometry
{
    struct Piece
    {
        QRectF rect;
        std::size_t spell = 0; ///< place in PartyCard::spells
    };
    struct Year
    {
        double x = 0;
        QString label; ///< empty where it has no room
    };
    QRectF band;
    std::vector<Piece> pieces;
    std::vector<Year> years;
    double asOf = -1; ///< where the as-of day stands; negative: outside of the strip
};

/// For a strip \p width wide whose band is \p bandHeight high; \p widthOf is of a label. A spell is at least one pixel
/// wide. O(spells + years).
StanceStripGeometry layoutStanceStrip(const PartyCard &card, double width, double bandHeight,
                                      const std::function<double(const QString &)> &widthOf);

/// Shows it. Pointing at a piece says its stance and days.
class StanceStrip : public QWidget
{
    Q_OBJECT

public:
    explicit StanceStrip(QWidget *parent = nullptr);

    void setCard(const PartyCard &card);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    StanceStripGeometry geometryNow() const;

    PartyCard m_card;
};

} // namespace Dateline
