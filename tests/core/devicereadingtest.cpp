// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/devicereading.h"
#include "tests/core/coretests.h"

#include <QBuffer>
#include <QFile>
#include <QTest>

#include <algorithm>

namespace Dateline {

namespace {

/// Gives its bytes a few at a time and tells nothing of their number, as a pipe does.
class Trickle : public QIODevice
{
public:
    Trickle(QByteArray content, qint64 step) : m_content(std::move(content)), m_step(step) { }

    bool isSequential() const override { return true; }
    qint64 most() const { return m_most; } ///< bytes that were asked for at once

protected:
    qint64 readData(char *data, qint64 size) override
    {
        m_most = std::max(m_most, size);
        const qint64 count = std::min({size, m_step, m_content.size() - m_place});
        std::copy_n(m_content.cbegin() + m_place, count, data);
        m_place += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_content;
    qint64 m_step;
    qint64 m_place = 0;
    qint64 m_most = 0;
};

} // namespace

void DeviceReadingTest::readsUpToTheLimit_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<qint64>("limit");
    for (const qint64 size : {0, 1, 16'383, 16'384, 16'385, 100'000}) {
        for (const qint64 limit : {qint64{0}, qint64{1}, size - 1, size, size + 1, qint64{1'000'000}}) {
            if (limit >= 0)
                QTest::addRow("%lld of %lld", limit, size) << size << limit;
        }
    }
}

void DeviceReadingTest::readsUpToTheLimit()
{
    QFETCH(const qint64, size);
    QFETCH(const qint64, limit);
    QByteArray content(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        content[i] = static_cast<char>(i % 251);
    QBuffer whole(&content);
    QVERIFY(whole.open(QIODevice::ReadOnly));
    QCOMPARE(readAtMost(whole, limit), content.first(std::min(size, limit)));
    Trickle pipe(content, 777);
    QVERIFY(pipe.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
    QCOMPARE(readAtMost(pipe, limit), content.first(std::min(size, limit)));
}

void DeviceReadingTest::aSmallFileTakesLittleMemory()
{
    Trickle pipe("{}", 2);
    QVERIFY(pipe.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
    QCOMPARE(readAtMost(pipe, 1'000'000'000), QByteArray("{}"));
    QVERIFY(pipe.most() > 0);
    QVERIFY(pipe.most() <= 64 * 1024);
}

void DeviceReadingTest::filesWithoutASizeAreReadWhole()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("this system has no /proc");
    QCOMPARE(file.size(), 0);
    QVERIFY(readAtMost(file, 1'000'000).contains("VmPeak"));
}

void DeviceReadingTest::errorsAreTheDevices()
{
    QFile folder(QStringLiteral("/"));
    QVERIFY(!folder.open(QIODevice::ReadOnly));
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::read (QFile, \"/\"): device not open");
    QCOMPARE(readAtMost(folder, 100), QByteArray());
    QVERIFY(folder.error() != QFileDevice::NoError);
}

} // namespace Dateline
