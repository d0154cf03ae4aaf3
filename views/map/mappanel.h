// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/content/mapcontent.h"

#include <QWidget>

class QComboBox;

namespace Dateline {

class MapWidget;

/// The map with a thin row above it: what its colours tell, and towards whom. It knows names only; whom they stand for
/// is up to whoever owns it.
class MapPanel : public QWidget
{
    Q_OBJECT

public:
    explicit MapPanel(QWidget *parent = nullptr);

    MapWidget *map() const { return m_map; }

    MapMode mode() const;
    void setMode(MapMode mode);

    /// The row of setTargets() that stands for any target.
    static constexpr int anyTarget = 0;
    /// The names of those that can be chosen, after "Any company".
    void setTargets(const QStringList &names);
    /// The chosen one by its place in the list: anyTarget, or 1 for the first name. None: it is no single one of them,
    /// and \p otherwise says what it is.
    void setTarget(std::optional<int> place, const QString &otherwise = {});

signals:
    void modeChosen(Dateline::MapMode mode);
    void targetChosen(int place); ///< by the user

private:
    QComboBox *m_modes;
    QComboBox *m_targets;
    MapWidget *m_map;
};

} // namespace Dateline
