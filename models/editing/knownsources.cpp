// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/knownsources.h"

#include "models/core/textfold.h"
#include "models/domain/workaddress.h"

namespace Dateline {

using namespace Qt::StringLiterals;

KnownSources::Keys KnownSources::keysOf(const QByteArray &url, const QString &title, const QString &name,
                                        const Edtf &issued)
{
    const WorkAddress address = workAddress(url);
    return {address.key.isEmpty() ? QByteArray() : address.key + (address.isCopy ? '+' : ' '),
            QString::fromUtf8(foldForSearch(title) + '\n' + foldForSearch(name)) + u'\n' + issued.toString()};
}

KnownSources::Keys KnownSources::keysOf(const Source &source)
{
    return keysOf(source.url.toUtf8(), source.title, displayName(source), source.issued);
}

KnownSources::KnownSources(const TrackerColumns &tracker)
{
    const TrackerColumns::SourceColumns &columns = tracker.sourceColumns();
    const ListOrder &order = tracker.sourceOrder();
    for (std::size_t place = 0; place < order.size(); ++place) {
        const std::uint32_t number = order[place];
        add(keysOf(columns.texts.bytes(number, TrackerColumns::SourceColumns::Url).toByteArray(),
                   columns.texts.text(number, TrackerColumns::SourceColumns::Title), tracker.sourceName(number),
                   tracker.dates()[columns.issued[number]]),
            {columns.texts.text(number, TrackerColumns::SourceColumns::Id)});
    }
}

void KnownSources::add(const Source &source) { add(keysOf(source), source.id); }

void KnownSources::add(const Keys &keys, const SourceId &id)
{
    if (keys.address.isEmpty())
        m_withoutAddress.insert(keys.title, id);
    else
        m_byAddress.insert(keys.address, id);
    m_byTitle.insert(keys.title, id);
}

SourceId KnownSources::sameAs(const Source &source) const
{
    const Keys keys = keysOf(source);
    if (keys.address.isEmpty())
        return m_byTitle.value(keys.title);
    return m_byAddress.value(keys.address, m_withoutAddress.value(keys.title));
}

} // namespace Dateline
