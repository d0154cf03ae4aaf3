// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/content/mapcontent.h"

#include <QWidget>

class QComboBox;
class QToolButton;
class QVBoxLayout;

namespace Dateline {

class MapWidget;
class TargetButtons;

/// The map with a thin row above it: what its colours tell, towards whom, and what part of the world is seen. It knows
/// names only; whom they stand for is up to whoever owns it.
class MapPanel : public QWidget
{
    Q_OBJECT

public:
    explicit MapPanel(QWidget *parent = nullptr);

    MapWidget *map() const { return m_map; }
    TargetButtons *targets() const { return m_targets; }

    MapMode mode() const;
    void setMode(MapMode mode);

    /// Puts \p widget below the map, over the whole width; it is owned from now on.
    void setFoot(QWidget *widget);

    QSize minimumSizeHint() const override;

signals:
    void modeChosen(Dateline::MapMode mode);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *addZoom(const QString &text, const QString &help);

    QComboBox *m_modes;
    TargetButtons *m_targets;
    QToolButton *m_toData;
    QToolButton *m_toWorld;
    MapWidget *m_map;
    QVBoxLayout *m_column;
};

} // namespace Dateline
