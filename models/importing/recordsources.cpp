// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importing/recordsources.h"

#include "models/domain/entitylookup.h"
#include "models/domain/fieldrules.h"
#include "models/domain/sourcerecord.h"
#include "models/domain/weburl.h"
#include "models/importing/importingtr.h"

namespace Dateline {

using namespace Qt::StringLiterals;

Result<RecordSources::Found> RecordSources::find(const WorkRecord &record)
{
    Source source = record.source;
    Found found;
    const auto dateOf = [&](const RecordDate &text, Edtf &date, const QString &field) {
        const Result<ReadDate> read = m_dates.read(text);
        if (read)
            date = read->date;
        else
            found.remarks.append(field + u": "_s + read.error().message);
    };
    dateOf(record.issued, source.issued, ImportingTr::tr("issued"));
    dateOf(record.accessed, source.accessed, ImportingTr::tr("accessed"));
    source.title = source.title.simplified();
    if (source.title.isEmpty())
        source.title = source.url.isEmpty() ? displayName(source) : source.url.left(Limits::title);
    if (source.type.isEmpty())
        source.type = openableUrl(source.url).isEmpty() ? u"document"_s : u"webpage"_s;
    found.id = m_known.sameAs(source);
    if (!found.id.isEmpty())
        return found;
    source.id.text = u"source"_s;
    FieldRules rules;
    const CheckedEntity where{"sources"_L1, 0, {}, true};
    rules.fields(where, source, [](const auto &, const auto &) {});
    rules.cslRest(where, source.cslRest);
    rules.extra(where, source.extra);
    if (rules.hasFault())
        return Error{ErrorCode::Malformed, rules.firstFault()->message, rules.firstFault()->place.section(u'/', 2)};
    const auto isTaken = [this](const QString &id) { return m_lookup.source(id).has_value(); };
    source.id.text = record.key;
    if (!m_ids.take(record.key, isTaken)) {
        const QString words = Dateline::newSourceId(source, [](const QString &) { return false; }).text;
        source.id.text = m_ids.make(words, u"source"_s, isTaken);
    }
    found.id = source.id;
    found.isNew = true;
    m_known.add(source);
    m_added.push_back(std::move(source));
    return found;
}

} // namespace Dateline
