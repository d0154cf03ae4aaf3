// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/today.h"
#include "tests/views/panelsample.h"
#include "views/common/chip.h"
#include "views/filters/filterbar.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>

namespace Dateline {

/// A filter bar over the sample, on screen and active.
struct Bar
{
    Workspace workspace{today()};
    FilterBar bar{&workspace};

    Bar()
    {
        fill(workspace);
        bar.resize(1300, 60);
        bar.show();
        QApplication::setActiveWindow(&bar);
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
    }

    QToolButton *button(const QString &name) const
    {
        for (QToolButton *button : bar.findChildren<QToolButton *>()) {
            if (button->accessibleName() == name || button->text() == name)
                return button;
        }
        return nullptr;
    }

    /// Clicks a button and answers the popup that it opens.
    template<typename Panel>
    Panel *open(const QString &name) const
    {
        QTest::mouseClick(button(name), Qt::LeftButton);
        return qobject_cast<Panel *>(QApplication::activePopupWidget());
    }

    QLineEdit *search() const
    {
        for (QLineEdit *edit : bar.findChildren<QLineEdit *>(Qt::FindDirectChildrenOnly))
            return edit;
        return nullptr;
    }

    QList<Chip *> chips() const
    {
        QList<Chip *> shown;
        for (Chip *chip : bar.findChildren<Chip *>()) {
            if (!chip->isHidden())
                shown.append(chip);
        }
        return shown;
    }

    QStringList chipNames() const
    {
        QStringList names;
        for (const Chip *chip : chips())
            names.append(chip->accessibleName());
        return names;
    }
};

} // namespace Dateline
