// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/trackerfile.h"
#include "tests/support/runtests.h"
#include "tests/views/matrixtests.h"

#include <QApplication>

namespace Dateline {

std::shared_ptr<const Snapshot> bundledSnapshot()
{
    static const auto snapshot = [] {
        Result<PackedTracker> tracker = openTracker(QStringLiteral("bundled:huawei-5g"));
        if (!tracker)
            qFatal("%s", qUtf8Printable(tracker.error().toLine()));
        return std::make_shared<const Snapshot>(std::move(*tracker));
    }();
    return snapshot;
}

Day dayOf(const char *iso) { return *dayFromIso(QString::fromLatin1(iso)); }

} // namespace Dateline

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    return Dateline::runTests<Dateline::MatrixContentsTest, Dateline::MatrixGeometryTest, Dateline::MatrixWidgetTest,
                              Dateline::MeasureViewTest>(argc, argv);
}
