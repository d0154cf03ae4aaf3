// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/termwords.h"

#include <QCoreApplication>

namespace Dateline {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::Vocabulary)
};

} // namespace

QString withinSentence(Role role)
{
    switch (role) {
    case Role::Issuer:
        return Words::tr("issuer", "within a sentence");
    case Role::Target:
        return Words::tr("target", "within a sentence");
    case Role::Affected:
        return Words::tr("affected", "within a sentence");
    case Role::Partner:
        return Words::tr("partner", "within a sentence");
    case Role::Venue:
        return Words::tr("venue", "within a sentence");
    }
    Q_UNREACHABLE();
}

QString withinSentence(Milestone milestone)
{
    switch (milestone) {
    case Milestone::Proposed:
        return Words::tr("proposed", "within a sentence");
    case Milestone::Announced:
        return Words::tr("announced", "within a sentence");
    case Milestone::Adopted:
        return Words::tr("adopted", "within a sentence");
    case Milestone::InForce:
        return Words::tr("in force", "within a sentence");
    case Milestone::Amended:
        return Words::tr("amended", "within a sentence");
    case Milestone::Suspended:
        return Words::tr("suspended", "within a sentence");
    case Milestone::Lifted:
        return Words::tr("lifted", "within a sentence");
    case Milestone::Rejected:
        return Words::tr("rejected", "within a sentence");
    }
    Q_UNREACHABLE();
}

} // namespace Dateline
