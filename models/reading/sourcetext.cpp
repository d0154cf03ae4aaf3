// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reading/sourcetext.h"

#include "models/reading/normaltext.h"

namespace Dateline {

Source withNormalText(Source record)
{
    record.text = normalText(record.text);
    if (record.textDigest.isEmpty() && !record.text.isEmpty())
        record.textDigest = QString::fromLatin1(textDigest(record.text));
    return record;
}

bool hasAnotherText(const Source &record)
{
    return !record.textDigest.isEmpty()
        && record.textDigest != QString::fromLatin1(textDigest(normalText(record.text)));
}

} // namespace Dateline
