// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/changelines.h"
#include "models/editing/columnsbase.h"
#include "models/exchange/trackerfile.h"
#include "tests/domain/trackersamples.h"
#include "tests/support/testcase.h"

#include <QFile>
#include <QTest>

#include <nlohmann/json.hpp>

#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

using namespace Dateline;
using namespace Qt::StringLiterals;
using Json = nlohmann::json;

/// The published schema of changes and their reader say the same.
class ChangesSchemaTest : public TestCase
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QFile file(u":/schema/changes-1.schema.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_json = Json::parse(file.readAll().toStdString());
        valijson::SchemaParser parser;
        parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(m_json), m_schema);
    }

    void writtenLinesAreValid()
    {
        for (const TrackerColumns &tracker :
             {TrackerColumns(Samples::everyField()), TrackerColumns(*loadTracker(u"bundled:huawei-5g"_s))}) {
            for (const QByteArray &line : writeChangeLines(tracker).trimmed().split('\n'))
                QVERIFY2(isValid(line), line.left(500).constData());
        }
    }

    void readerRefusesWhatTheSchemaRefuses_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<bool>("valid");
        const auto row = [](const char *line, bool valid) { QTest::newRow(line) << QByteArray(line) << valid; };
        row(R"({"format":"dateline-changes","version":1})", true);
        row(R"({"format":"dateline-tracker"})", false);
        row(R"({"format":"dateline-changes","version":2})", false);
        row(R"({"op":"edit","kind":"event","id":"test","set":{"note":"x"},"add":{"tags":["a"]},"remove":{}})", true);
        row(R"({"op":"edit","kind":"event","set":{"note":"x"}})", false);
        row(R"({"op":"edit","kind":"event","id":"test","set":[]})", false);
        row(R"({"op":"edit","kind":"event","id":"test","add":{"tags":"a"}})", false);
        row(R"({"op":"edit","kind":"source","id":"siliconuk","add":{"csl":{"author":[{"literal":"X"}]}}})", true);
        row(R"({"op":"edit","kind":"tracker","set":{"title":"T"}})", true);
        row(R"({"op":"edit","kind":"tracker","id":"sample","set":{"title":"T"}})", false);
        row(R"({"op":"add","kind":"party","entity":{"kind":"company","name":"C"},"behind":"zte"})", true);
        row(R"({"op":"add","kind":"party"})", false);
        row(R"({"op":"add","kind":"tracker","entity":{}})", false);
        row(R"({"op":"add","kind":"party","entity":{"kind":"company","name":"C"},"behind":1})", false);
        row(R"({"op":"remove","kind":"event","id":"test"})", true);
        row(R"({"op":"remove","kind":"party","id":"gcsb","dependents":false})", true);
        row(R"({"op":"remove","kind":"party","id":"gcsb","dependents":"yes"})", false);
        row(R"({"op":"remove","kind":"tracker","id":"sample"})", false);
        row(R"({"op":"merge","kind":"tag","from":"5g","into":"x"})", true);
        row(R"({"op":"merge","kind":"event","from":"test","into":"au-5g-ban"})", false);
        row(R"({"op":"merge","kind":"party","from":"zte"})", false);
        row(R"({"op":"move","kind":"party","id":"zte","behind":""})", true);
        row(R"({"op":"move","kind":"party","id":"zte"})", false);
        row(R"({"op":"drop"})", false);
        row(R"({"op":"move","kind":"party","id":"zte","behind":"","x-mine":1})", false);
        row("{}", false);
        row("[]", false);
    }

    void readerRefusesWhatTheSchemaRefuses()
    {
        QFETCH(QByteArray, line);
        QFETCH(bool, valid);
        QCOMPARE(isValid(line), valid);
        const ColumnsBase base(Samples::everyField());
        const ChangeLines read = readChangeLines(base, line, DateContext());
        QVERIFY2(read.faults.empty() == valid,
                 read.faults.empty() ? "" : qPrintable(read.faults.front().error.toLine()));
    }

private:
    bool isValid(const QByteArray &line) const
    {
        const Json object = Json::parse(line.toStdString());
        return valijson::Validator().validate(m_schema, valijson::adapters::NlohmannJsonAdapter(object), nullptr);
    }

    Json m_json;
    valijson::Schema m_schema;
};

QTEST_GUILESS_MAIN(ChangesSchemaTest)
#include "tst_changesschema.moc"
