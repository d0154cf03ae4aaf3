// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QTranslator>

#include <atomic>
#include <list>
#include <map>
#include <mutex>

namespace Dateline {

using namespace Qt::StringLiterals;

struct Language::Data
{
    QString code;
    QLocale locale;
    std::unique_ptr<const QTranslator> words; ///< null in English
    std::unique_ptr<const QTranslator> ofQt;  ///< the words of Qt's own buttons and messages; may be null
};

namespace {

struct LanguageTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::Language)
};

constexpr auto folder = ":/translations/"_L1;
constexpr auto prefix = "dateline_"_L1;

std::unique_ptr<const QTranslator> loaded(const QString &name, const QString &from)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(name, from))
        return nullptr;
    return translator;
}

} // namespace

/// What the public class keeps to itself, for the functions of this file.
struct LanguageWords
{
    using Data = Language::Data;

    static const Data *english()
    {
        static const Data data{u"en"_s, QLocale(QLocale::English), nullptr, nullptr};
        return &data;
    }

    /// Sources in English need forms for one and for many, and nothing else.
    static const QTranslator *englishPlurals()
    {
        static const std::unique_ptr<const QTranslator> plurals = loaded(prefix + "en"_L1, folder);
        return plurals.get();
    }

    static inline std::atomic<const Data *> ofProgram = nullptr;
    static inline thread_local const Data *ofThread = nullptr;

    static const Data *current()
    {
        if (ofThread)
            return ofThread;
        const Data *program = ofProgram;
        return program ? program : english();
    }

    static QString text(const Data &language, const char *context, const char *source, const char *comment, int n)
    {
        QString found;
        if (language.words)
            found = language.words->translate(context, source, comment, n);
        if (found.isNull() && language.ofQt)
            found = language.ofQt->translate(context, source, comment, n);
        // Most words of an English program are those of the source.
        if (found.isNull() && n >= 0 && englishPlurals())
            found = englishPlurals()->translate(context, source, comment, n);
        // Qt would write the number as the program's locale does, not as the language of the thread.
        return n < 0 ? found : found.replace("%Ln"_L1, language.locale.toString(n));
    }
};

namespace {

/// Stands in the application for all languages, so that two threads can speak two at the same time.
class CurrentLanguage : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *comment, int n) const override
    {
        return LanguageWords::text(*LanguageWords::current(), context, source, comment, n);
    }
};

void standInApplication()
{
    auto *translator = new CurrentLanguage;
    translator->setParent(QCoreApplication::instance());
    QCoreApplication::installTranslator(translator);
}

Q_COREAPP_STARTUP_FUNCTION(standInApplication)

} // namespace

Language::Language() : m_data(LanguageWords::english()) { }

QStringList Language::codes()
{
    QStringList codes;
    for (const QString &name : QDir(folder).entryList({prefix + "*.qm"_L1}))
        codes.append(name.mid(prefix.size()).chopped(3));
    if (!codes.contains("en"_L1))
        codes.append(u"en"_s);
    codes.sort();
    return codes;
}

Result<Language> Language::of(const QString &code)
{
    if (code == "en"_L1)
        return Language();
    static std::mutex mutex;
    static std::map<QString, Data> known; // a language that was spoken once may be on any thread
    const std::lock_guard lock(mutex);
    if (const auto it = known.find(code); it != known.end())
        return Language(&it->second);
    const QStringList all = codes();
    if (!all.contains(code))
        return Error{ErrorCode::NotFound,
                     LanguageTr::tr("“%1” is no language of this program; there is %2").arg(code, all.join(u", "_s)),
                     {}};
    auto words = loaded(prefix + code, folder);
    auto ofQt = loaded("qtbase_"_L1 + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    const auto it = known.emplace(code, Data{code, QLocale(code), std::move(words), std::move(ofQt)}).first;
    return Language(&it->second);
}

Result<Language> Language::ofTag(const QString &tag)
{
    if (current().tag().compare(tag, Qt::CaseInsensitive) == 0)
        return current();
    const QString wanted = QString(tag).replace(u'-', u'_');
    for (const QString &code : codes()) {
        if (code.compare(wanted, Qt::CaseInsensitive) == 0)
            return of(code);
    }
    return of(tag); // which says what there is
}

Language Language::ofSystem()
{
    const QStringList all = codes();
    for (QString wanted : QLocale::system().uiLanguages()) {
        wanted.replace(u'-', u'_');
        for (const QString &code : {wanted, wanted.section(u'_', 0, 0)}) {
            if (!all.contains(code))
                continue;
            if (const Result<Language> language = of(code))
                return *language;
        }
    }
    return {};
}

Language Language::made(const QString &code, const QLocale &locale, std::unique_ptr<const QTranslator> translator)
{
    static std::mutex mutex;
    static std::list<Data> all; // a thread may speak it for ever
    const std::lock_guard lock(mutex);
    return Language(&all.emplace_back(Data{code, locale, std::move(translator), nullptr}));
}

Language Language::current() { return Language(LanguageWords::current()); }

void Language::setProgram(const Language &language) { LanguageWords::ofProgram = language.m_data; }

const QString &Language::code() const { return m_data->code; }

QString Language::tag() const { return QString(m_data->code).replace(u'_', u'-'); }

QString Language::name() const
{
    // Qt would say of which country's English the locale is.
    return m_data->code == "en"_L1 ? u"English"_s : m_data->locale.nativeLanguageName();
}

const QLocale &Language::locale() const { return m_data->locale; }

LanguageScope::LanguageScope(const Language &language) : m_before(LanguageWords::ofThread)
{
    LanguageWords::ofThread = language.m_data;
}

LanguageScope::~LanguageScope() { LanguageWords::ofThread = m_before; }

bool isLanguageTag(const QString &text)
{
    static const QRegularExpression form(u"\\A[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*\\z"_s);
    return form.match(text).hasMatch();
}

QString numberInWords(qlonglong number) { return Language::current().locale().toString(number); }

} // namespace Dateline
