// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/stancephrase.h"

#include <QCoreApplication>

namespace Dateline {

namespace {

struct StancesTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::Stances)
};

/// The four ways to say a stance. Whole, for other languages than English join them in other ways.
struct Forms
{
    const char *alone;
    const char *within;
    const char *possiblyAlone;
    const char *possiblyWithin;
};

const Forms &formsOf(StancePhrase::Name name)
{
    static constexpr Forms all[] = {
        {QT_TRANSLATE_NOOP("Dateline::Stances", "No measure"), QT_TRANSLATE_NOOP("Dateline::Stances", "no measure"),
         QT_TRANSLATE_NOOP("Dateline::Stances", "Possibly no measure"),
         QT_TRANSLATE_NOOP("Dateline::Stances", "possibly no measure")},
        {QT_TRANSLATE_NOOP("Dateline::Stances", "Lifted or declined"),
         QT_TRANSLATE_NOOP("Dateline::Stances", "lifted or declined"),
         QT_TRANSLATE_NOOP("Dateline::Stances", "Possibly lifted or declined"),
         QT_TRANSLATE_NOOP("Dateline::Stances", "possibly lifted or declined")},
        {QT_TRANSLATE_NOOP("Dateline::Stances", "Lifted"), QT_TRANSLATE_NOOP("Dateline::Stances", "lifted"),
         QT_TRANSLATE_NOOP("Dateline::Stances", "Possibly lifted"),
         QT_TRANSLATE_NOOP("Dateline::Stances", "possibly lifted")},
        {QT_TRANSLATE_NOOP("Dateline::Stances", "Declined"), QT_TRANSLATE_NOOP("Dateline::Stances", "declined"),
         QT_TRANSLATE_NOOP("Dateline::Stances", "Possibly declined"),
         QT_TRANSLATE_NOOP("Dateline::Stances", "possibly declined")},
        {QT_TRANSLATE_NOOP("Dateline::Stances", "Permitted"), QT_TRANSLATE_NOOP("Dateline::Stances", "permitted"),
         QT_TRANSLATE_NOOP("Dateline::Stances", "Possibly permitted"),
         QT_TRANSLATE_NOOP("Dateline::Stances", "possibly permitted")},
        {QT_TRANSLATE_NOOP("Dateline::Stances", "Under review"), QT_TRANSLATE_NOOP("Dateline::Stances", "under review"),
         QT_TRANSLATE_NOOP("Dateline::Stances", "Possibly under review"),
         QT_TRANSLATE_NOOP("Dateline::Stances", "possibly under review")},
        {QT_TRANSLATE_NOOP("Dateline::Stances", "Partly restricted"),
         QT_TRANSLATE_NOOP("Dateline::Stances", "partly restricted"),
         QT_TRANSLATE_NOOP("Dateline::Stances", "Possibly partly restricted"),
         QT_TRANSLATE_NOOP("Dateline::Stances", "possibly partly restricted")},
        {QT_TRANSLATE_NOOP("Dateline::Stances", "Banned"), QT_TRANSLATE_NOOP("Dateline::Stances", "banned"),
         QT_TRANSLATE_NOOP("Dateline::Stances", "Possibly banned"),
         QT_TRANSLATE_NOOP("Dateline::Stances", "possibly banned")},
    };
    return all[static_cast<std::size_t>(name)];
}

} // namespace

StancePhrase::Name stanceName(Stance stance)
{
    switch (stance) {
    case Stance::None:
        return StancePhrase::Name::None;
    case Stance::LiftedOrDeclined:
        return StancePhrase::Name::LiftedOrDeclined;
    case Stance::UnderReview:
        return StancePhrase::Name::UnderReview;
    case Stance::PartlyRestricted:
        return StancePhrase::Name::PartlyRestricted;
    case Stance::Banned:
        return StancePhrase::Name::Banned;
    }
    Q_UNREACHABLE();
}

QString inWords(const StancePhrase &phrase)
{
    const Forms &forms = formsOf(phrase.name);
    return StancesTr::tr(phrase.isCertain ? forms.alone : forms.possiblyAlone);
}

QString shortWithinSentence(const StancePhrase &phrase)
{
    const Forms &forms = formsOf(phrase.name);
    return StancesTr::tr(phrase.isCertain ? forms.within : forms.possiblyWithin);
}

QString withinSentence(const StancePhrase &phrase)
{
    const QString words = shortWithinSentence(phrase);
    if (phrase.isCertain || phrase.atLeast == Stance::None)
        return words;
    const QString least = StancesTr::tr(formsOf(stanceName(phrase.atLeast)).within);
    // After a ban that was lifted "at least" would sound like a degree of restriction.
    return phrase.atLeast == Stance::LiftedOrDeclined ? StancesTr::tr("%1; otherwise %2").arg(words, least)
                                                      : StancesTr::tr("%1; at least %2").arg(words, least);
}

QString stanceLetter(Stance stance)
{
    switch (stance) {
    case Stance::None:
        return {};
    case Stance::LiftedOrDeclined:
        return StancesTr::tr("L", "one letter for: lifted or declined");
    case Stance::UnderReview:
        return StancesTr::tr("R", "one letter for: under review");
    case Stance::PartlyRestricted:
        return StancesTr::tr("P", "one letter for: partly restricted");
    case Stance::Banned:
        return StancesTr::tr("B", "one letter for: banned");
    }
    Q_UNREACHABLE();
}

} // namespace Dateline
