// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/page/htmlwriter.h"

namespace Dateline {

namespace {

/// Whether a character may stand in XML 1.0 and HTML alike; surrogates are looked at in pairs.
bool isAllowed(char16_t c) { return c >= 0x20 ? c < 0x7F || (c > 0x9F && c < 0xFFFE) : c == '\t' || c == '\n'; }

bool isNoncharacter(char32_t c) { return (c & 0xFFFE) == 0xFFFE; }

/// The text with every character that must not be there replaced.
QString cleaned(const QString &text)
{
    QString clean = text;
    for (qsizetype i = 0; i < clean.size(); ++i) {
        const QChar c = clean.at(i);
        if (c.isHighSurrogate() && i + 1 < clean.size() && clean.at(i + 1).isLowSurrogate()) {
            if (isNoncharacter(QChar::surrogateToUcs4(c, clean.at(i + 1))))
                clean.replace(i, 2, QChar(QChar::ReplacementCharacter));
            else
                ++i;
        } else if (c.isSurrogate() || !isAllowed(c.unicode())) {
            clean[i] = QChar(QChar::ReplacementCharacter);
        }
    }
    return clean;
}

} // namespace

QByteArray escapedHtml(const QString &text) { return cleaned(text).toHtmlEscaped().toUtf8(); }

QByteArray jsonForScript(QByteArray json)
{
    // Outside of strings JSON has none of these.
    return json.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026");
}

void HtmlWriter::tag(const char *name, Attributes attributes)
{
    m_out.append('<').append(name);
    for (const Attribute &attribute : attributes) {
        if (attribute.value.isNull())
            continue;
        QByteArray value = escapedHtml(attribute.value);
        value.replace('\n', "&#10;").replace('\t', "&#9;"); // XML reads them as blanks otherwise, HTML as they are
        m_out.append(' ').append(attribute.name).append("=\"").append(value).append('"');
    }
}

void HtmlWriter::begin(const char *name, Attributes attributes)
{
    tag(name, attributes);
    m_out.append('>');
    m_open.push_back(name);
}

void HtmlWriter::end()
{
    Q_ASSERT(!m_open.empty());
    m_out.append("</").append(m_open.back()).append('>');
    m_open.pop_back();
}

void HtmlWriter::text(const QString &text) { m_out.append(escapedHtml(text)); }

void HtmlWriter::element(const char *name, Attributes attributes, const QString &content)
{
    begin(name, attributes);
    text(content);
    end();
}

void HtmlWriter::empty(const char *name, Attributes attributes)
{
    tag(name, attributes);
    m_out.append("/>");
}

} // namespace Dateline
