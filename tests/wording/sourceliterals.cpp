// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/wording/sourceliterals.h"

#include <QRegularExpression>
#include <QStringList>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

QString unescaped(QStringView written)
{
    QString text;
    for (qsizetype i = 0; i < written.size(); ++i) {
        if (written[i] != u'\\' || i + 1 == written.size()) {
            text += written[i];
            continue;
        }
        const QChar escape = written[++i];
        text += escape == u'n' ? QChar(u'\n') : escape == u't' ? QChar(u'\t') : escape;
    }
    return text;
}

class Scanner
{
public:
    explicit Scanner(const QString &source) : m_source(source) { }

    std::vector<SourceLiteral> scan()
    {
        while (m_at < m_source.size()) {
            const QChar c = m_source[m_at];
            if (rest().startsWith(u"//"))
                skipTo(u"\n"_s);
            else if (rest().startsWith(u"/*"))
                skipTo(u"*/"_s);
            else if (c == u'#' && m_lineIsEmpty)
                skipTo(u"\n"_s);
            else if (c == u'"')
                literal();
            else if (c == u'\'' && !(m_at > 0 && m_source[m_at - 1].isDigit()))
                character();
            else
                code(c);
        }
        return std::move(m_found);
    }

private:
    QStringView rest() const { return QStringView(m_source).mid(m_at); }

    void skipTo(const QString &end)
    {
        const qsizetype place = m_source.indexOf(end, m_at);
        m_at = place < 0 ? m_source.size() : place + (end == u"\n"_s ? 0 : end.size());
    }

    void character()
    {
        ++m_at;
        while (m_at < m_source.size() && m_source[m_at] != u'\'')
            m_at += m_source[m_at] == u'\\' ? 2 : 1;
        ++m_at;
    }

    void code(QChar c)
    {
        if (c == u'(' || c == u'{' || c == u'[') {
            static const QRegularExpression translating(
                u"(\\btr|\\btranslate|QT_TRANSLATE_NOOP|QT_TR_NOOP|Q_DECLARE_TR_FUNCTIONS)\\s*$"_s);
            const qsizetype from = std::max<qsizetype>(0, m_at - 40);
            m_open.append(c == u'(' && translating.match(m_source.mid(from, m_at - from)).hasMatch());
        } else if ((c == u')' || c == u'}' || c == u']') && !m_open.isEmpty()) {
            m_open.removeLast();
        }
        if (c == u'\n')
            m_lineIsEmpty = true;
        else if (!c.isSpace())
            m_lineIsEmpty = false;
        if (!c.isSpace())
            m_joins = c == u'u' && m_at + 1 < m_source.size() && m_source[m_at + 1] == u'"' ? m_joins : false;
        ++m_at;
    }

    void literal()
    {
        if (m_at > 0 && m_source[m_at - 1] == u'R') {
            const qsizetype open = m_source.indexOf(u'(', m_at);
            skipTo(QString(u')' + m_source.mid(m_at + 1, open - m_at - 1) + u'"'));
            return;
        }
        const qsizetype start = m_at++;
        while (m_at < m_source.size() && m_source[m_at] != u'"')
            m_at += m_source[m_at] == u'\\' ? 2 : 1;
        const QString text = unescaped(QStringView(m_source).mid(start + 1, m_at - start - 1));
        ++m_at;
        if (m_joins) {
            m_found.back().text += text;
        } else {
            const qsizetype before = std::max<qsizetype>(0, start - 80);
            m_found.push_back({text, m_source.mid(before, start - before),
                               static_cast<int>(m_source.left(start).count(u'\n')) + 1,
                               !m_open.isEmpty() && m_open.last()});
        }
        // "a"_s "b" joins, too.
        while (m_at < m_source.size() && (m_source[m_at] == u'_' || m_source[m_at].isLetterOrNumber()))
            ++m_at;
        m_joins = true;
        m_lineIsEmpty = false;
    }

    const QString m_source;
    std::vector<SourceLiteral> m_found;
    QList<bool> m_open; ///< for each bracket that is open: whether it holds what is translated
    qsizetype m_at = 0;
    bool m_joins = false; ///< the last thing that is no blank was a literal
    bool m_lineIsEmpty = true;
};

} // namespace

std::vector<SourceLiteral> sourceLiterals(const QString &source) { return Scanner(source).scan(); }

} // namespace Dateline
