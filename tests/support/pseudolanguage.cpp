// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pseudolanguage.h"

#include <QHash>
#include <QRegularExpression>
#include <QTranslator>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar opening = u'⟦';
constexpr QChar closing = u'⟧';

QChar accented(QChar letter)
{
    static const QString plain = u"aceilnosuyzACEILNOSUYZ"_s;
    static const QString with = u"áçéíĺñöšüýžÁÇÉÍĹÑÖŠÜÝŽ"_s;
    const qsizetype place = plain.indexOf(letter);
    return place < 0 ? letter : with[place];
}

class PseudoTranslator : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        // Of Qt's own words only those that stand on buttons and in helps: others are names of keys, which it reads.
        static const QList<QByteArrayView> ofQt{"QPlatformTheme", "QCommandLineParser", "QDialogButtonBox"};
        if (!QByteArrayView(context).startsWith("Dateline::") && !ofQt.contains(QByteArrayView(context)))
            return {};
        return pseudoText(QString::fromUtf8(source));
    }
};

} // namespace

QString pseudoText(const QString &text)
{
    if (text.trimmed().isEmpty())
        return text;
    // %1, %n, %L1, <b>, &amp;, https://…, (*.json), …
    static const QRegularExpression kept(
        uR"(%L?[0-9n]+|%L?n|<[^>]*>|&[a-z]+;|https?://\S+|\(\*[^)]*\)|\*\.\w+|--[a-z-]+|\.\w{2,10}\b|\{n\})"_s);
    QString changed;
    qsizetype letters = 0;
    qsizetype from = 0;
    const auto change = [&](qsizetype to) {
        for (qsizetype i = from; i < to; ++i) {
            letters += text[i].isLetter() ? 1 : 0;
            changed += accented(text[i]);
        }
    };
    for (auto it = kept.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        change(match.capturedStart());
        changed += match.captured();
        from = match.capturedEnd();
    }
    change(text.size());
    return opening + changed + QString((letters + 2) / 3, u'~') + closing;
}

Language pseudoLanguage()
{
    static const Language language =
        Language::made(u"x-pseudo"_s, QLocale(QLocale::English), std::make_unique<PseudoTranslator>());
    return language;
}

QString outsideMarks(QString shown)
{
    static const QRegularExpression innermost(u"⟦[^⟦⟧]*⟧"_s);
    while (shown.contains(innermost))
        shown.remove(innermost);
    return shown;
}

} // namespace Dateline
