// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/lists.h"

#include <QCoreApplication>

namespace Dateline {

namespace {

struct ListsTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::Lists)
};

} // namespace

QString listInWords(const QStringList &all) { return all.join(ListsTr::tr(", ", "between the members of a list")); }

QString alternativesInWords(const QStringList &all)
{
    return all.size() < 2 ? all.join(QString())
                          : ListsTr::tr("%1 or %2", "a list, and its last member")
                                .arg(listInWords(all.first(all.size() - 1)), all.last());
}

QString togetherInWords(const QStringList &all)
{
    return all.size() < 2 ? all.join(QString())
                          : ListsTr::tr("%1 and %2", "a list, and its last member")
                                .arg(listInWords(all.first(all.size() - 1)), all.last());
}

} // namespace Dateline
