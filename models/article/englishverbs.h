// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <array>

// Private to models/article.

namespace Dateline {

/// How English verbs are inflected: by rule, but for those that are listed.
class EnglishVerbs
{
public:
    /// \p irregular has third person, past, past participle and -ing of a verb; \p doubling those that double their last
    /// letter ("banned").
    EnglishVerbs(QHash<QString, QStringList> irregular, QStringList doubling)
        : m_irregular(std::move(irregular)), m_doubling(std::move(doubling))
    { }

    /// Base, third person, past, past participle and -ing.
    std::array<QString, 5> formsOf(const QString &verb) const;

private:
    QHash<QString, QStringList> m_irregular;
    QStringList m_doubling;
};

} // namespace Dateline
