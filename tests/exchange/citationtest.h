// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testcase.h"

namespace Dateline {

class CitationTest : public TestCase
{
    Q_OBJECT

private slots:
    void text_data();
    void text();
    void quoteNamesWhoSaidIt();
    void bibtexEscapesWhatItWouldTakeForCommands();
    void bibtexKnowsTypesAndDates();
    void cslJsonIsAnItemOfAnArray();
    void cslDates_data();
    void cslDates();
};

} // namespace Dateline
