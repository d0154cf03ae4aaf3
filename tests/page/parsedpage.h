// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QRegularExpression>
#include <QStringList>

namespace Dateline {

/// A web page as two parsers see it: Qt's for XML, and Gumbo, which reads HTML as browsers do.
struct ParsedPage
{
    explicit ParsedPage(const QByteArray &page);

    QString error;                            ///< why it is not well-formed; empty if it is
    QStringList elements;                     ///< names in document order
    QStringList htmlElements;                 ///< the same as HTML
    QStringList attributes;                   ///< names, each once, sorted
    QStringList ids;                          ///< in document order
    QList<std::pair<QString, QString>> links; ///< element and value of each href
    QStringList references;                   ///< values of other attributes that begin with url(
    QHash<QString, QString> counts;           ///< of the header, by name
    QStringList styles, scripts, policies;    ///< contents
    QString text;                             ///< all that is read, without styles and scripts
    QHash<QString, QString> textOf;           ///< of the elements with an id

    QStringList idsLike(const QString &prefix) const;
    /// Every fault that no page may have, in words: not well-formed, read otherwise as HTML, an id twice, links that
    /// lead nowhere or to what is not http or https, anything that loads or runs, and styles or scripts that the policy
    /// does not name.
    QStringList faults() const;
};

} // namespace Dateline
