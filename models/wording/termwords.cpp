// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/termwords.h"

#include <QCoreApplication>

namespace Dateline {

namespace {

struct VocabularyTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::Vocabulary)
};

} // namespace

QString withinSentence(Role role)
{
    switch (role) {
    case Role::Issuer:
        return VocabularyTr::tr("issuer", "within a sentence");
    case Role::Target:
        return VocabularyTr::tr("target", "within a sentence");
    case Role::Affected:
        return VocabularyTr::tr("affected", "within a sentence");
    case Role::Partner:
        return VocabularyTr::tr("partner", "within a sentence");
    case Role::Venue:
        return VocabularyTr::tr("venue", "within a sentence");
    }
    Q_UNREACHABLE();
}

QString withinSentence(Milestone milestone)
{
    switch (milestone) {
    case Milestone::Proposed:
        return VocabularyTr::tr("proposed", "within a sentence");
    case Milestone::Announced:
        return VocabularyTr::tr("announced", "within a sentence");
    case Milestone::Adopted:
        return VocabularyTr::tr("adopted", "within a sentence");
    case Milestone::InForce:
        return VocabularyTr::tr("in force", "within a sentence");
    case Milestone::Amended:
        return VocabularyTr::tr("amended", "within a sentence");
    case Milestone::Suspended:
        return VocabularyTr::tr("suspended", "within a sentence");
    case Milestone::Lifted:
        return VocabularyTr::tr("lifted", "within a sentence");
    case Milestone::Rejected:
        return VocabularyTr::tr("rejected", "within a sentence");
    }
    Q_UNREACHABLE();
}

} // namespace Dateline
