// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/wording/sourceliterals.h"
#include "tests/wording/wordingtests.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

const QString root = QStringLiteral(DATELINE_SOURCE_DIR);

/// A message of a .ts file.
struct Message
{
    QString context, source;
    friend bool operator==(const Message &, const Message &) = default;
    friend size_t qHash(const Message &message, size_t seed = 0)
    {
        return qHashMulti(seed, message.context, message.source);
    }
};

QSet<Message> messagesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QSet<Message> messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.isStartElement() && xml.name() == u"source")
            messages.insert({context, xml.readElementText()});
    }
    return messages;
}

/// What lupdate finds in the sources, as the target "translations" calls it.
QSet<Message> extracted(const QStringList &options)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"all.ts"_s);
    QProcess lupdate;
    lupdate.start(QStringLiteral(DATELINE_LUPDATE),
                  QStringList{u"-silent"_s, u"-no-obsolete"_s, u"-locations"_s, u"none"_s, u"-I"_s, root,
                              root + u"/models"_s, root + u"/views"_s, root + u"/app"_s}
                      + options + QStringList{u"-ts"_s, path});
    if (!lupdate.waitForFinished(120'000) || lupdate.exitCode() != 0)
        return {};
    return messagesOf(path);
}

/// Text that no user reads although it looks like it.
struct NotForUsers
{
    const char *files; ///< a regular expression on the path
    const char *texts; ///< a regular expression on the whole literal
    const char *why;
};

constexpr NotForUsers notForUsers[] = {
    {"^models/store/",
     "^\\W*[A-Z_]{2,}\\b.*|.*(\\bTEXT\\b|\\bCHECK\\b|\\bAND\\b|\\bIN \\(|\\bBETWEEN\\b|\\bFROM\\b|=).*|[a-z0-9_, ]*",
     "SQL: statements, constraints and lists of columns"},
    {"^models/core/textfold\\.cpp$", "æae .*", "letters and what comes in their place"},
    {"^app/window/helpdialogs\\.cpp$", "(<[^<>]*>|%[0-9])*", "how texts stand beside each other"},
    {"^app/window/guideplaces\\.cpp$", ".*", "headings of the guide, which is in English"},
    {"^models/store/documentfile\\.cpp$", "SQLite format 3", "how such files begin"},
    {"^views/picture/picturefile\\.cpp$", "Description|Software", "keys of texts in PNG"},
    {"^models/domain/fields\\.h$", ".*", "names of fields in files and of tables in messages about them"},
    {"^models/domain/(memberstates|countrycodes)\\.cpp$", "([A-Z]{2} ?)+", "codes of countries"},
    {"^models/(checks/publisherchecks|domain/(originkind|sourceworks))\\.cpp$", "[a-z ]+",
     "words that names are compared by"},
    {"^app/cli/(shellcompletion|manualpage)\\.cpp$", ".*", "scripts of shells and instructions of man"},
    {"^app/cli/commandtable\\.cpp$", "(ARTICLE|FILE|INPUT)\\b.*", "arguments, named alike in every language"},
    {"^models/domain/partynames\\.cpp$", ".*", "further names of countries, by which people search"},
    {"^models/exchange/readers/bibtexreader\\.cpp$", "and others", "as it stands in the file"},
    {"^models/json/json(parser|fault)\\.cpp$", ".*",
     "words of the JSON library's messages, by which they are told apart"},
    {"^models/ingest/", "\\^.*\\$| [a-z0-9_ -]+ |.*(charset|doctype|saved from|Microsoft ).*| hidden|by ",
     "what is looked for in pages and PDFs"},
    {"^models/page/webpage.*\\.cpp$",
     ".*(<!DOCTYPE|default-src|width=device|filter-country|disputed).*|stance | possible",
     "HTML, its classes and rules of its security"},
    {"^app/share/", ".*[<{].*|.*viewBox.*", "HTML, CSS and SVG"},
    {"^views/picture/", ".*[</\\\\=\"\\[\\]].*|.* obj|title description|xref.*|.*xref.*", "SVG, PDF and XMP"},
    {"^views/timeline/timelinewidgetinput\\.cpp$", "<p style=.*", "HTML"},
    {"^views/common/fonts\\.cpp$", ".*", "names of typefaces"},
    {"^models/dates/daterules(reader)?\\.cpp$", ".*",
     "faults of the program's own files of rules, told to who writes one"},
    {"^models/article/articlerules\\.cpp$", ".*", "faults of the program's own files of rules, told to who writes one"},
    {"^models/article/", "press reports|the | and ", "words in the language of the article"},
    {"^models/citation/bibtex\\.cpp$", " and ", "BibTeX has this word between authors, in every language"},
    {"^models/query/eventperiods\\.cpp$", " years", "a word of the command line and of specs"},
    {"^models/domain/tracker\\.cpp$", "the ", "a place in messages"},
    {"^views/table/tablegeometry\\.cpp$", "28 Aug 2018", "a sample, to measure"},
    {"", "Dateline( .*)?|dateline:? .*", "the name of the program, and of its commands"},
    {"^app/cli/commandline\\.cpp$", " \\[options\\] ", "what Qt's own help has there"},
    {"^(app/cli/figureexport|app/pictures/figures)\\.cpp$", "/figures \\(%1\\)", "a place in the JSON form"},
    {"^models/json/objectreader\\.cpp$", "too deep", "said to the code that catches it"},
    {"^models/(core/packednumbers|domain/fieldcolumns)\\.h$", ".*", "words of assertions"},
};

bool isExcused(const QString &file, const QString &text)
{
    return std::any_of(std::begin(notForUsers), std::end(notForUsers), [&](const NotForUsers &each) {
        const auto whole = QRegularExpression::anchoredPattern(QString::fromUtf8(each.texts));
        return QRegularExpression(QString::fromUtf8(each.files)).match(file).hasMatch()
            && QRegularExpression(whole, QRegularExpression::DotMatchesEverythingOption).match(text).hasMatch();
    });
}

/// Two words, a word with a blank at an end, or what is handed to a function that shows it.
bool looksLikeWords(const SourceLiteral &literal)
{
    static const QRegularExpression words(u"\\p{L}{2,}[^\\p{L}]{0,2} \\p{L}|\\p{Ll}{2,} $|^ \\p{Ll}{2,}"_s);
    static const QRegularExpression shown(
        u"(set(Text|WindowTitle|ToolTip|StatusTip|WhatsThis|Title|PlaceholderText|AccessibleName|AccessibleDescription"
        "|LabelText|InformativeText|Prefix|Suffix|SpecialValueText)|add(Action|Item|Menu|Row|Tab|Section|ToolBar)"
        "|Q(Label|PushButton|CheckBox|RadioButton|GroupBox|Action|DockWidget|Menu))\\((\\w+, )?u?$"_s);
    static const QRegularExpression letters(u"\\p{L}{2,}"_s);
    return words.match(literal.text).hasMatch()
        || (shown.match(literal.before).hasMatch() && letters.match(literal.text).hasMatch());
}

} // namespace

void StringsTest::lupdateFindsWhatUsersSee()
{
    const QSet<Message> messages = extracted({});
    QVERIFY2(messages.size() > 1'000, "lupdate does not run");
    QSet<QString> known;
    for (const Message &message : messages) {
        known.insert(message.source);
        QVERIFY2(message.context.startsWith(u"Dateline::"_s),
                 qPrintable(u"%1: “%2” is looked up in another context than it is found in"_s.arg(message.context,
                                                                                                  message.source)));
    }
    int seen = 0;
    QStringList missing;
    for (const QString &folder : {u"models"_s, u"views"_s, u"app"_s}) {
        QDirIterator files(root + u'/' + folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString path = QDir(root).relativeFilePath(file.fileName());
            for (const SourceLiteral &literal : sourceLiterals(QString::fromUtf8(file.readAll()))) {
                ++seen;
                // What tr() has beside the text is for translators.
                if (literal.isTranslated || known.contains(literal.text) || !looksLikeWords(literal)
                    || isExcused(path, literal.text))
                    continue;
                missing.append(u"%1:%2: \"%3\""_s.arg(path).arg(literal.line).arg(literal.text));
            }
        }
    }
    QVERIFY(seen > 5'000);
    QVERIFY2(missing.isEmpty(),
             qPrintable(u"No translation can reach these; put them into tr(), or say in notForUsers why not:\n"_s
                        + missing.join(u'\n')));
}

void StringsTest::scanFindsWhatItShould()
{
    const auto texts = [](const QString &source) {
        QStringList found;
        for (const SourceLiteral &literal : sourceLiterals(source))
            found.append((literal.isTranslated ? u"tr:"_s : QString()) + literal.text);
        return found;
    };
    QCOMPARE(texts(u"a(u\"one two\"_s); // \"no\"\n/* \"no\" */ b('\"', \"x\\n\")"_s),
             QStringList({u"one two"_s, u"x\n"_s}));
    QCOMPARE(texts(u"tr(\"one\", \"why\").arg(\"two\")"_s), QStringList({u"tr:one"_s, u"tr:why"_s, u"two"_s}));
    QCOMPARE(texts(u"f(\"one \"\n  \"two\", u\"three\"_s + u\"four\"_s)"_s),
             QStringList({u"one two"_s, u"three"_s, u"four"_s}));
    QCOMPARE(texts(u"#include \"no.h\"\nR\"x(\"no\")x\" 1'000 \"yes\""_s), QStringList({u"yes"_s}));
    QVERIFY(looksLikeWords({u"No event"_s, u"f("_s}));
    QVERIFY(looksLikeWords({u"Cancel"_s, u"button->setText(u"_s}));
    QVERIFY(!looksLikeWords({u"Cancel"_s, u"f("_s}));
    QVERIFY(!looksLikeWords({u"--to"_s, u"setText("_s}) || looksLikeWords({u"to"_s, u"setText("_s}));
}

/// A new plural in the sources and none in the file would show as "event(s)".
void StringsTest::englishPluralsAreUpToDate()
{
    const QSet<Message> wanted = extracted({u"-pluralonly"_s});
    QVERIFY(!wanted.isEmpty());
    const QSet<Message> have = messagesOf(root + u"/resources/translations/dateline_en.ts"_s);
    for (const Message &message : wanted) {
        QVERIFY2(have.contains(message),
                 qPrintable(u"%1: “%2” lacks its English forms; build the target “translations” and fill them in"_s.arg(
                     message.context, message.source)));
    }
}

} // namespace Dateline
