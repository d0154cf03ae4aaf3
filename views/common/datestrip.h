// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/edtf.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace Dateline {

/// A date on a piece of the time axis that is natural for it: a day or month on its year, a year on ten years, anything
/// longer with its own length before and behind it. In shares of the piece, 0 … 1, without widgets.
struct DateStripGeometry
{
    double from = 0; ///< the bar
    double to = 1;
    bool fadesIn = false; ///< no first day, or an unknown one
    bool fadesOut = false;
    std::vector<double> ticks;
    QString first; ///< label of where the piece begins, and of where it ends
    QString last;
};

/// Of a date that is not null.
DateStripGeometry dateStripGeometry(const Edtf &date);

/// Paints it: a thin line with ticks, and the date as a bar. Says nothing to who reads the screen: the words do.
class DateStrip : public QWidget
{
    Q_OBJECT

public:
    explicit DateStrip(QWidget *parent = nullptr);

    void setDate(const Edtf &date);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont labelFont() const;

    Edtf m_date;
    DateStripGeometry m_geometry;
};

} // namespace Dateline
