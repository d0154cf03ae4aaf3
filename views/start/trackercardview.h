// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/content/trackercard.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace Dateline {

/// Ways to begin with a tracker: the first three where there are events, else the others.
enum class TrackerStart { FirstEvent, Map, Search, NewEvent, NewSource, Import };

/// The tracker as a whole: title, what it is about, what is in it, and three ways to begin.
class TrackerCardView : public QScrollArea
{
    Q_OBJECT

public:
    explicit TrackerCardView(QWidget *parent = nullptr);

    void setCard(const TrackerCard &card);

signals:
    void startRequested(Dateline::TrackerStart start);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void addStart(QVBoxLayout *layout, TrackerStart start);

    TrackerCard m_card;
};

} // namespace Dateline
