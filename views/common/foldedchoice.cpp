// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/foldedchoice.h"

#include "models/core/foldedmatching.h"

#include <QComboBox>
#include <QCompleter>
#include <QStandardItemModel>

namespace Dateline {

namespace {

constexpr int foldedRole = Qt::UserRole + 1000;

class FoldedChoices : public FoldedMatching<QStandardItemModel>
{
public:
    using FoldedMatching::FoldedMatching;

    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == foldedRole ? QString::fromUtf8(foldForSearch(index.data().toString()))
                                  : QStandardItemModel::data(index, role);
    }
};

/// Compares folded texts, and shows and completes those that were folded.
class FoldedCompleter : public QCompleter
{
public:
    FoldedCompleter(QAbstractItemModel *choices, QObject *parent) : QCompleter(choices, parent)
    {
        setCompletionRole(foldedRole);
        setCompletionMode(QCompleter::PopupCompletion);
        setFilterMode(Qt::MatchContains);
    }

    QStringList splitPath(const QString &typed) const override { return {QString::fromUtf8(foldForSearch(typed))}; }
    QString pathFromIndex(const QModelIndex &index) const override { return index.data().toString(); }
};

} // namespace

void findFolded(QComboBox *box)
{
    auto *choices = new FoldedChoices(box);
    box->setModel(choices);
    if (box->isEditable())
        box->setCompleter(new FoldedCompleter(choices, box));
}

} // namespace Dateline
