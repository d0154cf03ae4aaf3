// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <initializer_list>
#include <utility>
#include <vector>

namespace Dateline {

/// Writes HTML that is well-formed XML, too, so that any parser reads it alike. Whatever it is given as text or as the
/// value of an attribute stays text: it is escaped, and characters that no document may contain become U+FFFD. Names of
/// elements and attributes are the program's own.
class HtmlWriter
{
public:
    /// An attribute with a null value is left out; an empty one is written.
    struct Attribute
    {
        const char *name;
        QString value;
    };
    using Attributes = std::initializer_list<Attribute>;

    void begin(const char *name, Attributes attributes = {});
    void end(); ///< of the innermost element
    void text(const QString &text);
    void element(const char *name, const QString &text) { element(name, {}, text); }
    void element(const char *name, Attributes attributes, const QString &text);
    /// An element that has no content: meta, input, br.
    void empty(const char *name, Attributes attributes = {});
    /// Begins a new line, for those who read the source.
    void line() { m_out.append('\n'); }
    /// Markup, a style sheet or a script: must not come from a tracker.
    void verbatim(QByteArrayView trusted) { m_out.append(trusted); }

    QByteArray take() { return std::exchange(m_out, {}); }

private:
    void tag(const char *name, Attributes attributes);

    QByteArray m_out;
    std::vector<const char *> m_open;
};

/// \p text with what HTML reads as markup escaped, for a text or a value in double quotes, as UTF-8. O(length).
QByteArray escapedHtml(const QString &text);

/// JSON (UTF-8) so that it may stand inside a script element: no character in it ends the element or begins another. It
/// stays the same JSON.
QByteArray jsonForScript(QByteArray json);

} // namespace Dateline
