// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reading/codepoints.h"

#include "models/reading/normaltext.h"
#include "tests/reading/naiveanchor.h"
#include "tests/reading/randomtext.h"
#include "tests/reading/readingtests.h"

#include <QTest>

namespace Dateline {

class CodePointsTest : public TestCase
{
    Q_OBJECT

private slots:
    void charactersEndWhereQtEndsThem()
    {
        for (std::uint32_t seed = 0; seed < 64; ++seed) {
            const QString text = normalText(RandomText(seed).raw(500));
            const std::u32string points = toCodePoints(text);
            QCOMPARE(fromCodePoints(points), text);
            const std::vector<bool> boundaries = characterBoundaries(text);
            for (std::size_t place = 0; place < boundaries.size(); ++place) {
                if (isCharacterBoundary(points, place) != boundaries[place])
                    QFAIL(qPrintable(QStringLiteral("seed %1, place %2").arg(seed).arg(place)));
            }
        }
    }
};

std::unique_ptr<TestCase> newCodePointsTest() { return std::make_unique<CodePointsTest>(); }

} // namespace Dateline

#include "codepointstest.moc"
