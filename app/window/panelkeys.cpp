// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/panelkeys.h"

#include <QAction>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int digitKeys = 10;

} // namespace

PanelKeys::PanelKeys(const std::vector<Place> &places, QObject *parent) : QObject(parent)
{
    for (const Place &place : places) {
        auto *action = new QAction(place.name, this);
        m_actions.append(action);
        const auto number = static_cast<int>(m_actions.size());
        if (number <= digitKeys)
            action->setShortcut(QKeySequence(u"Alt+%1"_s.arg(number % digitKeys)));
        connect(action, &QAction::triggered, this, place.go);
    }
}

} // namespace Dateline
