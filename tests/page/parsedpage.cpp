// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/page/parsedpage.h"

#include <QCryptographicHash>
#include <QSet>
#include <QUrl>
#include <QXmlStreamReader>

#include <gumbo.h>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

QString tagName(const GumboElement &element)
{
    if (element.tag != GUMBO_TAG_UNKNOWN)
        return QString::fromLatin1(gumbo_normalized_tagname(element.tag));
    GumboStringPiece original = element.original_tag;
    gumbo_tag_from_original_text(&original);
    return QString::fromUtf8(original.data, static_cast<qsizetype>(original.length));
}

void addElements(const GumboNode &node, QStringList &names)
{
    if (node.type != GUMBO_NODE_ELEMENT && node.type != GUMBO_NODE_DOCUMENT)
        return;
    if (node.type == GUMBO_NODE_ELEMENT)
        names.append(tagName(node.v.element).toLower());
    const GumboVector &children = node.type == GUMBO_NODE_ELEMENT ? node.v.element.children : node.v.document.children;
    for (unsigned i = 0; i < children.length; ++i)
        addElements(*static_cast<const GumboNode *>(children.data[i]), names);
}

QString policyName(const QString &contents)
{
    return u"'sha256-"_s
        + QString::fromLatin1(QCryptographicHash::hash(contents.toUtf8(), QCryptographicHash::Sha256).toBase64())
        + u'\'';
}

} // namespace

ParsedPage::ParsedPage(const QByteArray &page)
{
    struct Open
    {
        QString name, id, text;
    };
    QList<Open> open;
    QString lastTerm;
    QXmlStreamReader xml(page);
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement: {
            Open element{xml.name().toString(), xml.attributes().value("id"_L1).toString(), {}};
            elements.append(element.name);
            for (const QXmlStreamAttribute &attribute : xml.attributes()) {
                const QString name = attribute.qualifiedName().toString();
                const QString value = attribute.value().toString();
                if (!attributes.contains(name))
                    attributes.append(name);
                if (name == "href"_L1)
                    links.append({element.name, value});
                else if (value.contains("url("_L1, Qt::CaseInsensitive))
                    references.append(value);
                if (name == "content"_L1 && xml.attributes().value("http-equiv"_L1) == "Content-Security-Policy"_L1)
                    policies.append(value);
            }
            if (!element.id.isEmpty())
                ids.append(element.id);
            open.append(element);
            break;
        }
        case QXmlStreamReader::Characters:
            for (Open &element : open)
                element.text += xml.text();
            break;
        case QXmlStreamReader::EndElement: {
            const Open element = open.takeLast();
            if (element.name == "style"_L1 || element.name == "script"_L1)
                (element.name == "style"_L1 ? styles : scripts).append(element.text);
            else if (element.name == "dt"_L1)
                lastTerm = element.text;
            else if (element.name == "dd"_L1 && !counts.contains(lastTerm))
                counts.insert(lastTerm, element.text);
            else if (element.name == "body"_L1)
                text = element.text;
            if (!element.id.isEmpty())
                textOf.insert(element.id, element.text);
            break;
        }
        default:
            break;
        }
    }
    attributes.sort();
    error = xml.hasError() ? xml.errorString() : QString();
    GumboOutput *html =
        gumbo_parse_with_options(&kGumboDefaultOptions, page.constData(), static_cast<std::size_t>(page.size()));
    addElements(*html->root, htmlElements);
    gumbo_destroy_output(&kGumboDefaultOptions, html);
}

QStringList ParsedPage::idsLike(const QString &prefix) const { return ids.filter(QRegularExpression(u'^' + prefix)); }

QStringList ParsedPage::faults() const
{
    QStringList found;
    if (!error.isEmpty())
        found.append(u"not well-formed: "_s + error);
    QStringList lower;
    for (const QString &name : elements)
        lower.append(name.toLower());
    if (lower != htmlElements)
        found.append(u"HTML has %1 elements, XML %2"_s.arg(htmlElements.size()).arg(lower.size()));
    const QSet<QString> known(ids.begin(), ids.end());
    if (known.size() != ids.size())
        found.append(u"an id occurs twice"_s);
    for (const auto &[element, target] : links) {
        const QUrl url(target, QUrl::StrictMode);
        const bool outside = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
        if (target.startsWith(u'#') ? !known.contains(target.mid(1)) : !outside || element != "a"_L1)
            found.append(u"link of "_s + element + u": "_s + target);
    }
    for (const QString &reference : references) {
        if (!reference.startsWith("url(#"_L1) || !known.contains(reference.mid(5).chopped(1)))
            found.append(u"reference: "_s + reference);
    }
    for (const char *name :
         {"src", "srcset", "style", "action", "formaction", "data", "poster", "background", "ping", "manifest"}) {
        if (attributes.contains(QString::fromLatin1(name)))
            found.append(u"attribute "_s + QString::fromLatin1(name));
    }
    for (const QString &name : attributes) {
        if (name.startsWith("on"_L1, Qt::CaseInsensitive) || name.contains(u"xlink"_s))
            found.append(u"attribute "_s + name);
    }
    for (const char *name :
         {"link", "base", "img", "image", "iframe", "object", "embed", "foreignobject", "animate", "audio", "video"}) {
        if (lower.contains(QString::fromLatin1(name)))
            found.append(u"element "_s + QString::fromLatin1(name));
    }
    if (styles.size() != 1 || scripts.size() != 1 || policies.size() != 1)
        return found << u"not one style, script and policy"_s;
    if (styles.first().contains("@import"_L1) || styles.first().contains("url("_L1))
        found.append(u"the style refers to something"_s);
    if (policies.first()
        != u"default-src 'none'; style-src %1; script-src %2; base-uri 'none'; form-action 'none'"_s.arg(
            policyName(styles.first()), policyName(scripts.first())))
        found.append(u"policy: "_s + policies.first());
    return found;
}

} // namespace Dateline
