// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/json/csl.h"
#include "models/exchange/trackerfile.h"
#include "models/exchange/trackerjson.h"
#include "tests/domain/trackersamples.h"
#include "tests/support/testcase.h"

#include <QFile>
#include <QTest>

#include <nlohmann/json.hpp>

#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <array>
#include <random>

using namespace Dateline;
using namespace Qt::StringLiterals;
using Json = nlohmann::json;

/// The published schema and the reader must say the same: what the reader accepts is valid, so what is invalid is
/// refused. (The reader also refuses what a schema cannot express.)
class TrackerSchemaTest : public TestCase
{
    Q_OBJECT

private slots:
    void initTestCase();
    void bundledTrackersAreValid();
    void writtenTrackersAreValid();
    void vocabulariesAreThoseOfTheDomain();
    void cslVariablesAreThoseOfTheReader();
    void earlierVersionsAreStillPublished_data();
    void earlierVersionsAreStillPublished();
    void readerRefusesWhatTheSchemaRefuses_data();
    void readerRefusesWhatTheSchemaRefuses();

private:
    static constexpr int newest = Samples::newestVersion;

    /// Empty if valid after the schema of a version, else the first complaint.
    std::string complaint(const Json &document, int version = newest) const;

    struct Published
    {
        Json json;
        valijson::Schema schema;
    };
    std::array<Published, newest> m_schemas; ///< of versions 1, 2, …
    const Json &m_json = m_schemas.back().json;
};

void TrackerSchemaTest::initTestCase()
{
    for (std::size_t i = 0; i < m_schemas.size(); ++i) {
        QFile file(u":/schema/tracker-%1.schema.json"_s.arg(i + 1));
        QVERIFY(file.open(QIODevice::ReadOnly));
        Published &published = m_schemas[i];
        published.json = Json::parse(file.readAll().toStdString());
        valijson::SchemaParser parser;
        parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(published.json), published.schema);
    }
}

std::string TrackerSchemaTest::complaint(const Json &document, int version) const
{
    valijson::Validator validator(valijson::Validator::kStrongTypes);
    valijson::ValidationResults results;
    if (validator.validate(m_schemas[static_cast<std::size_t>(version - 1)].schema,
                           valijson::adapters::NlohmannJsonAdapter(document), &results))
        return {};
    valijson::ValidationResults::Error error;
    results.popError(error);
    std::string text;
    for (const std::string &step : error.context)
        text += step;
    return text + ": " + error.description;
}

void TrackerSchemaTest::bundledTrackersAreValid()
{
    const QStringList names = bundledTrackers();
    QVERIFY(names.contains(u"huawei-5g"_s));
    for (const QString &name : names) {
        QFile file(":/trackers/"_L1 + name + ".json"_L1);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QCOMPARE(QByteArray::fromStdString(complaint(Json::parse(bytes.toStdString()))), QByteArray());
        const auto tracker = readTrackerJson(bytes);
        QVERIFY2(tracker.ok(), tracker.ok() ? "" : qPrintable(tracker.error().toLine()));
        QCOMPARE(writeTrackerJson(*tracker), bytes); // shipped in the canonical form
    }
}

void TrackerSchemaTest::writtenTrackersAreValid()
{
    QCOMPARE(complaint(Json::parse(writeTrackerJson(Samples::everyField()).toStdString())), std::string());
    for (std::uint64_t seed = 0; seed < 20; ++seed)
        QCOMPARE(complaint(Json::parse(writeTrackerJson(Samples::random(seed, 20)).toStdString())), std::string());
}

void TrackerSchemaTest::vocabulariesAreThoseOfTheDomain()
{
    const Json &definitions = m_json["definitions"];
    const auto same = [](const Json &word, const QStringList &known) {
        QStringList listed;
        for (const Json &value : word["enum"])
            listed.append(value.is_number() ? QString::number(value.get<int>())
                                            : QString::fromStdString(value.get<std::string>()));
        QCOMPARE(listed, known);
    };
    same(definitions["party"]["properties"]["kind"], words<PartyKind>());
    same(definitions["measure"]["properties"]["effect"], words<Effect>());
    same(definitions["event"]["properties"]["parties"]["items"]["properties"]["role"], words<Role>());
    same(definitions["event"]["properties"]["milestone"], words<Milestone>());
    same(definitions["source"]["properties"]["reliability"], words<Reliability>());
    same(definitions["attribution"]["properties"]["claim"], words<Claim>());
    same(definitions["attribution"]["properties"]["role"], words<Role>());
    same(definitions["attribution"]["properties"]["support"], words<Support>());
    same(definitions["attribution"]["properties"]["credibility"], words<Credibility>());
}

void TrackerSchemaTest::cslVariablesAreThoseOfTheReader()
{
    Json fields = m_json["definitions"]["csl"]["properties"];
    for (const std::string_view name : furtherCslVariables())
        QCOMPARE(fields.erase(std::string(name)), std::size_t{1});
    QStringList own;
    for (const auto &field : fields.items())
        own.append(QString::fromStdString(field.key()));
    QCOMPARE(own.join(u' '), u"URL accessed author container-title issued language publisher title type"_s);
}

namespace {

/// Where something can be changed in a document.
void collect(Json &value, std::vector<Json *> &all)
{
    all.push_back(&value);
    if (value.is_structured()) {
        for (Json &inner : value)
            collect(inner, all);
    }
}

} // namespace

void TrackerSchemaTest::earlierVersionsAreStillPublished_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version < newest; ++version)
        QTest::addRow("version %d", version) << version;
}

void TrackerSchemaTest::earlierVersionsAreStillPublished()
{
    QFETCH(int, version);
    QFile file(QStringLiteral(DATELINE_SOURCE_DIR "/tests/data/exchange/version%1.json").arg(version));
    QVERIFY(file.open(QIODevice::ReadOnly));
    Json old = Json::parse(file.readAll().toStdString());
    QCOMPARE(complaint(old, version), std::string());
    QVERIFY(!complaint(old, version + 1).empty());
    old["version"] = version + 1;
    QVERIFY(!complaint(old, version).empty());
    QCOMPARE(complaint(old, version + 1), std::string());
    int newer = 0;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const Tracker tracker = Samples::random(seed, 20);
        const Tracker asBefore = Samples::asInVersion(version, tracker);
        Json json = Json::parse(writeTrackerJson(asBefore).toStdString());
        json["version"] = version;
        QCOMPARE(complaint(json, version), std::string());
        if (tracker == asBefore)
            continue;
        ++newer;
        json = Json::parse(writeTrackerJson(tracker).toStdString());
        json["version"] = version;
        QVERIFY(!complaint(json, version).empty());
    }
    QVERIFY(newer > 10);
}

void TrackerSchemaTest::readerRefusesWhatTheSchemaRefuses_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version <= newest; ++version)
        QTest::addRow("version %d", version) << version;
}

void TrackerSchemaTest::readerRefusesWhatTheSchemaRefuses()
{
    QFETCH(int, version);
    Json original = Json::parse(writeTrackerJson(Samples::everyField(version)).toStdString());
    original["version"] = version;
    const std::vector<Json> others{nullptr,
                                   true,
                                   -1,
                                   7,
                                   2.5,
                                   "",
                                   "a b",
                                   "ban",
                                   "party",
                                   "2018",
                                   "au",
                                   "restriction",
                                   "issuer",
                                   "event/test",
                                   std::string(64, 'a'),
                                   Json::array(),
                                   Json::object(),
                                   Json::array({1}),
                                   Json::array({"a", "a"}),
                                   std::string(1001, 'x'),
                                   std::string(20001, 'x')};
    const std::vector<std::string> names{"x-new",    "new",        "measure",      "milestone", "party",
                                         "country",  "title",      "literal",      "date",      "role",
                                         "reviewOn", "dateReason", "textSha256",   "accepted",  "bindsMembers",
                                         "figures",  "spec",       "pictureSha256"};
    std::mt19937 random(5);
    const auto below = [&](std::size_t bound) { return static_cast<std::size_t>(random() % bound); };
    constexpr int counted = 8;
    int invalid = 0;
    int accepted = 0;
    for (int round = 0; round < 6000; ++round) {
        Json changed = original;
        std::vector<Json *> places;
        collect(changed, places);
        Json &place = *places[below(places.size())];
        if (place.is_object() && !place.empty() && random() % 2) {
            if (random() % 2)
                place.erase(std::next(place.begin(), static_cast<std::ptrdiff_t>(below(place.size()))));
            else
                place[names[below(names.size())]] = others[below(others.size())];
        } else if (place.is_array() && !place.empty() && random() % 2) {
            const Json first = place[0];
            place.push_back(first);
        } else {
            place = others[below(others.size())];
        }
        const auto tracker = readTrackerJson(QByteArray::fromStdString(changed.dump()));
        accepted += tracker.ok();
        // The validator takes a hundred times as long as the reader. What that refuses needs no look, but to count.
        const bool isCounted = round % counted == 0;
        if (!tracker.ok() && !isCounted)
            continue;
        const std::string fault = complaint(changed, version);
        invalid += isCounted && !fault.empty();
        if (tracker.ok() && !fault.empty())
            QFAIL((fault + "\n" + changed.dump(1)).c_str());
    }
    // The changes reach both sides of the fence.
    QVERIFY(invalid > 1000 / counted);
    QVERIFY(accepted > 100);
}

QTEST_GUILESS_MAIN(TrackerSchemaTest)
#include "tst_trackerschema.moc"
