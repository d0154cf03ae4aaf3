// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QLocale>
#include <QString>
#include <QStringList>

#include <concepts>
#include <memory>

class QTranslator;

namespace Dateline {

/// A language that the program can speak: its words, its numbers and its direction. Words are made by tr() as
/// everywhere in Qt; a translator that stands in the application by itself looks them up in the language that is
/// current on the thread. A value: copies are cheap, and what they refer to lives as long as the program.
class Language
{
public:
    /// English, in which the sources are written.
    Language();

    /// Of a code such as "de" or "pt_BR", as codes() lists them. Fails with ErrorCode::NotFound, naming those there
    /// are.
    static Result<Language> of(const QString &code);
    /// Of a tag as tag() gives it, in any case of its letters: the current language if it has that tag, else as of().
    static Result<Language> ofTag(const QString &tag);
    /// The codes of all languages in the program, sorted; English is always among them.
    static QStringList codes();
    /// The first of the languages that the user asked the system for and that the program has; else English.
    static Language ofSystem();
    /// One whose words \p translator knows, for languages that are not in the program.
    static Language made(const QString &code, const QLocale &locale, std::unique_ptr<const QTranslator> translator);

    /// That in which words are made on this thread: of the innermost LanguageScope, else the program's.
    static Language current();
    /// Chooses the language of the program: of all threads that have no LanguageScope. Words that were made before stay
    /// as they are, so it belongs to the start.
    static void setProgram(const Language &language);

    const QString &code() const;
    /// The code as a BCP 47 tag, as files have it: "pt-BR" for "pt_BR".
    QString tag() const;
    /// What the language calls itself: "Deutsch". Whoever looks for it may read no other.
    QString name() const;
    /// In which numbers are written: 1,234 or 1.234.
    const QLocale &locale() const;

    friend bool operator==(const Language &, const Language &) = default;

private:
    friend class LanguageScope;
    struct Data;
    friend struct LanguageWords;
    explicit Language(const Data *data) : m_data(data) { }
    const Data *m_data; ///< never null, never deleted
};

/// While it lives, words on this thread are made in a language of their own: those of a picture, for example, apart
/// from the window's. Scopes nest.
class LanguageScope
{
public:
    explicit LanguageScope(const Language &language);
    ~LanguageScope();
    LanguageScope(const LanguageScope &) = delete;
    LanguageScope &operator=(const LanguageScope &) = delete;

private:
    const Language::Data *m_before;
};

/// Whether \p text has the form of a BCP 47 tag, whether or not there is such a language.
bool isLanguageTag(const QString &text);

/// "12,345" as the current language writes it.
QString numberInWords(qlonglong number);
inline QString numberInWords(std::integral auto number) { return numberInWords(static_cast<qlonglong>(number)); }

} // namespace Dateline
