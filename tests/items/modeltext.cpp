// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/items/modeltext.h"

#include "tests/query/sampletracker.h"

namespace Dateline {

using namespace Qt::StringLiterals;

QString modelText(const QAbstractItemModel &model, const QModelIndex &parent)
{
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(parent); ++column)
            cells.append(model.index(row, column, parent).data().toString());
        text += (parent.isValid() ? u"  "_s : QString()) + cells.join(u" | "_s) + u'\n';
        text += modelText(model, model.index(row, 0, parent));
    }
    return text;
}

QString columnText(const QAbstractItemModel &model, int column, int role)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, column).data(role).toString());
    return texts.join(u" | "_s);
}

void exercise(Workspace &workspace, const std::function<void(QRandomGenerator &)> &step)
{
    QRandomGenerator random(7);
    const auto changeFilter = [&] {
        Filter filter;
        if (random.bounded(2) == 0)
            filter.countries = {*CountryCode::parse(random.bounded(2) == 0 ? u"AU"_s : u"AB"_s)};
        if (random.bounded(3) == 0)
            filter.companies = {{random.bounded(2) == 0 ? u"huawei"_s : u"p4"_s}};
        if (random.bounded(3) == 0)
            filter.text = random.bounded(2) == 0 ? u"ban"_s : u"absent"_s;
        if (random.bounded(3) == 0)
            filter.asOf = Day{random.bounded(100)};
        workspace.setFilter(filter);
    };
    for (int round = 0; round < 12; ++round) {
        const int kind = round % 4;
        if (kind == 0)
            workspace.setSnapshot(std::make_shared<const Snapshot>(Tracker()));
        else if (kind == 1)
            workspace.setSnapshot(std::make_shared<const Snapshot>(sampleTracker()));
        else
            workspace.setSnapshot(
                std::make_shared<const Snapshot>(randomTracker(static_cast<quint32>(round), 5 + 20 * kind)));
        step(random);
        for (int i = 0; i < 15; ++i) {
            changeFilter();
            step(random);
            workspace.select(static_cast<EventRow>(random.bounded(50)));
            step(random);
        }
    }
}

} // namespace Dateline
