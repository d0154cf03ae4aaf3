// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/content/partycard.h"

#include <QWidget>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace Dateline {

class StanceStrip;

/// What stands below the name of a country or company: where it stands, a strip of its stances over the years, the
/// event that decides it, who restricts it, and its events. A click or Enter leads on.
class PartyCardView : public QWidget
{
    Q_OBJECT

public:
    explicit PartyCardView(QWidget *parent = nullptr);

    void setCard(const PartyCard &card);

signals:
    void eventActivated(Dateline::EventRow event);
    void countryActivated(Dateline::CountryCode country);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    QTreeWidgetItem *addGroup(const QString &title);
    void addEvent(QTreeWidgetItem *group, const QString &date, const QString &title, EventRow row);
    void fillList();
    void follow(const QTreeWidgetItem *item);

    PartyCard m_card;
    QLabel *m_swatch;
    QLabel *m_stance;
    QLabel *m_towards;
    StanceStrip *m_strip;
    QTreeWidget *m_list;
};

} // namespace Dateline
