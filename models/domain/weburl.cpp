// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/weburl.h"

namespace Dateline {

using namespace Qt::StringLiterals;

QUrl openableUrl(const QString &url)
{
    const QUrl parsed(url.trimmed(), QUrl::StrictMode);
    const QString scheme = parsed.scheme(); // lower case already
    const bool allowed = scheme == "http"_L1 || scheme == "https"_L1;
    return parsed.isValid() && allowed && !parsed.host().isEmpty() ? parsed : QUrl();
}

} // namespace Dateline
