// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/canonicaljson.h"
#include "models/domain/limits.h"
#include "models/json/jsonfault.h"
#include "models/json/jsonscanner.h"
#include "models/json/jsonvalue.h"
#include "tests/support/testcase.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <random>

using namespace Dateline;
using namespace Qt::StringLiterals;

namespace {

/// What was told, in a line: names and texts in quotes.
class Transcript : public JsonEvents
{
public:
    QByteArray text;

    bool null() override { return write("null "); }
    bool boolean(bool value) override { return write(value ? "true " : "false "); }
    bool number(std::string digits) override { return write(QByteArray::fromStdString(digits) + ' '); }
    bool string(std::string value) override { return write('"' + QByteArray::fromStdString(value) + "\" "); }
    bool beginList() override { return write("[ "); }
    bool endList() override { return write("] "); }
    bool beginObject() override { return write("{ "); }
    bool key(std::string name) override { return write('"' + QByteArray::fromStdString(name) + "\": "); }
    bool endObject() override { return write("} "); }

private:
    bool write(const QByteArray &part)
    {
        text += part;
        return true;
    }
};

/// The same from another parser.
class TheirTranscript : public nlohmann::json_sax<nlohmann::json>
{
public:
    Transcript written;

    bool null() override { return written.null(); }
    bool boolean(bool value) override { return written.boolean(value); }
    bool number_integer(number_integer_t value) override { return written.number(std::to_string(value)); }
    bool number_unsigned(number_unsigned_t value) override { return written.number(std::to_string(value)); }
    bool number_float(number_float_t, const string_t &digits) override { return written.number(digits); }
    bool string(string_t &value) override { return written.string(value); }
    bool binary(binary_t &) override { return false; }
    bool start_object(std::size_t) override { return written.beginObject(); }
    bool key(string_t &name) override { return written.key(name); }
    bool end_object() override { return written.endObject(); }
    bool start_array(std::size_t) override { return written.beginList(); }
    bool end_array() override { return written.endList(); }
    bool parse_error(std::size_t, const std::string &, const nlohmann::detail::exception &) override { return false; }
};

class Receiver : public JsonReceiver
{
public:
    QByteArray heard;

    bool wantsElements(const std::string &name) const override { return name == "all"; }
    bool keepsAsText(const std::string &name) const override { return name.starts_with("x-"); }
    void list(const std::string &name) override { heard += "list " + QByteArray::fromStdString(name) + '\n'; }
    void element(const std::string &, std::size_t index, const JsonValue &value) override
    {
        heard += QByteArray::number(index) + ' ';
        appendCanonical(heard, value);
        heard += '\n';
    }
    void member(const std::string &name, const JsonValue &value) override
    {
        heard += QByteArray::fromStdString(name) + ' ';
        appendCanonical(heard, value);
        heard += '\n';
    }
};

} // namespace

class JsonTest : public TestCase
{
    Q_OBJECT

private slots:
    void readsAsAnotherParserDoes_data();
    void readsAsAnotherParserDoes();
    void agreesOnDamagedText();
    void nothingFollowsTheEnd_data();
    void nothingFollowsTheEnd();
    void keptMembersAreCanonical();
    void keptMembersAreLimited();
    void valuesAreLimited();
};

void JsonTest::readsAsAnotherParserDoes_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json : {R"({})",
                             R"([])",
                             R"( { "a" : [ 1 , -2 , 0 , -0 , 1.50 , 2e3 , -1E+2 , 4e-5 ] , "b" : { } } )",
                             R"("")",
                             R"("\"\\\/\b\f\n\r\t")",
                             R"("\u00e9\u20AC\ud83d\ude80\u0000")",
                             "\"é€🚀\x7f\"",
                             "true",
                             "false",
                             "null",
                             "18446744073709551615",
                             "18446744073709551616",
                             "-9223372036854775808",
                             "-9223372036854775809",
                             "-0.0",
                             "0e0",
                             "1e308",
                             "1e-400",
                             "-1e-9999",
                             "123456789012345678901234567890",
                             R"(["\ud83d\u0041"])",
                             "[[[[[[]]]]],{}]",
                             R"({"a":{"a":1,"b":[{"a":null}]}})"})
        QTest::newRow(json) << QByteArray(json);
    QTest::newRow("400 digits") << QByteArray(400, '7');
    QTest::newRow("300 digits") << QByteArray(300, '7');
}

void JsonTest::readsAsAnotherParserDoes()
{
    QFETCH(const QByteArray, json);
    Transcript ours;
    TheirTranscript theirs;
    const bool isJson = nlohmann::json::sax_parse(json.begin(), json.end(), &theirs);
    const JsonScan scan = scanJson(json, ours);
    QCOMPARE(scan.end, isJson ? JsonScan::End::Complete : JsonScan::End::Faulty);
    if (isJson)
        QCOMPARE(ours.text, theirs.written.text);
}

void JsonTest::agreesOnDamagedText()
{
    const QByteArray whole = "{\"a\":[1,-20.5e+3,true,false,null,\"x\\u00e9\\ud83d\\ude80\\n\"],"
                             "\"é€🚀\":{\"\":{},\"b\":[]},\"0\":1e-7}";
    const QByteArray signs = "{}[]:,\"\\ 0123456789-+.eEutrfalsn\n\t\x7f\xc3\xa9\xe2\x82\xac\xf0\x9f\x9a\xed\xa0\xff";
    std::mt19937 random(3);
    const auto below = [&](qsizetype bound) { return static_cast<qsizetype>(random() % static_cast<unsigned>(bound)); };
    int accepted = 0;
    for (int round = 0; round < 30'000; ++round) {
        QByteArray json = whole;
        for (qsizetype edits = 1 + below(3); edits > 0; --edits) {
            switch (below(3)) {
            case 0:
                json[below(json.size())] = signs[below(signs.size())];
                break;
            case 1:
                json.insert(below(json.size()), signs[below(signs.size())]);
                break;
            default:
                json.remove(below(json.size()), 1 + below(2));
            }
        }
        Transcript ours;
        TheirTranscript theirs;
        const bool isJson = nlohmann::json::sax_parse(json.begin(), json.end(), &theirs);
        const JsonScan scan = scanJson(json, ours);
        QVERIFY2((scan.end == JsonScan::End::Complete) == isJson, json.constData());
        if (isJson)
            QCOMPARE(ours.text, theirs.written.text);
        else
            QVERIFY2(!jsonFault(json, scan.position, 1).message.contains("unexpected bytes"_L1), json.constData());
        accepted += isJson;
    }
    QVERIFY(accepted > 1000);
}

void JsonTest::nothingFollowsTheEnd_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("line");
    QTest::newRow("a NUL") << QByteArray("{}\0", 3) << u"line 1, column 3: is not JSON: unexpected bytes"_s;
    QTest::newRow("a NUL and more") << QByteArray("{\n}\n\0x", 6)
                                    << u"line 3, column 1: is not JSON: unexpected bytes"_s;
    QTest::newRow("a mark before") << QByteArray("\xef\xbb\xbf{}")
                                   << u"line 1, column 1: is not JSON: unexpected bytes"_s;
    QTest::newRow("another") << QByteArray("{} {}")
                             << u"line 1, column 4: is not JSON: unexpected '{'; expected end of input"_s;
}

void JsonTest::nothingFollowsTheEnd()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, line);
    const auto read = readJsonObject(json);
    QVERIFY(!read);
    QCOMPARE(read.error().toLine(), line);
}

void JsonTest::keptMembersAreCanonical()
{
    Receiver receiver;
    const QByteArray json = R"({"x-a": {"b": [1, {"d": null, "c": "\u00e9"}, []], "a": {}}, "x-b": 1,)"
                            R"( "x-c": [], "all": [{"x-d": [true, "x"], "n": {"m": [2]}}], "x-e": {}})";
    QVERIFY(readJsonObject(json, receiver).ok());
    QCOMPARE(receiver.heard,
             QByteArray("x-a {\"a\":{},\"b\":[1,{\"c\":\"é\",\"d\":null},[]]}\nx-b 1\nx-c []\nlist all\n"
                        "0 {\"n\":{\"m\":[2]},\"x-d\":[true,\"x\"]}\nx-e {}\n"));
    // Faults inside have the places that they have elsewhere.
    const auto twice = readJsonObject(R"({"x-a": {"b": [0, {"c": 1, "c": 2}]}})", receiver);
    QCOMPARE(twice.error().toLine(), u"/x-a/b/1/c: is there twice"_s);
}

void JsonTest::keptMembersAreLimited()
{
    Receiver receiver;
    const QByteArray list = "{\"x-a\":[" + QByteArray("1,").repeated(5'000'000) + "1]}";
    QVERIFY(readJsonObject(list, receiver).ok());
    QVERIFY(receiver.heard.size() > qsizetype(Limits::extraBytes));
    QVERIFY(receiver.heard.size() < qsizetype(Limits::extraBytes) + 100);
    receiver.heard.clear();
    QByteArray object = "{\"x-a\":{\"y\":1";
    for (int i = 0; i < 300'000; ++i)
        object += ",\"" + QByteArray::number(i) + "\":1";
    QVERIFY(readJsonObject(QByteArray(object + "}}"), receiver).ok());
    QVERIFY(receiver.heard.size() > qsizetype(Limits::extraBytes));
    QVERIFY(receiver.heard.size() < qsizetype(Limits::extraBytes) + 100);
}

void JsonTest::valuesAreLimited()
{
    Receiver receiver;
    const QByteArray many = '[' + QByteArray("1,").repeated(200'000) + "1]";
    const auto inElement = readJsonObject(QByteArray("{\"all\":[{},{\"tags\":" + many + "}]}"), receiver);
    QCOMPARE(inElement.error().code, ErrorCode::TooLarge);
    QCOMPARE(inElement.error().toLine(), u"/all/1/tags/100000: has more than 100000 values"_s);
    const auto inMember = readJsonObject(QByteArray("{\"tags\":" + many + '}'), receiver);
    QCOMPARE(inMember.error().code, ErrorCode::TooLarge);
    QByteArray members = "{\"y\":1";
    for (int i = 0; i < 200'000; ++i)
        members += ",\"" + QByteArray::number(i) + "\":1";
    QCOMPARE(readJsonObject(QByteArray(members + '}'), receiver).error().code, ErrorCode::TooLarge);
    // Elements are counted each by itself.
    QVERIFY(readJsonObject(QByteArray("{\"all\":" + many + '}'), receiver).ok());
}

QTEST_GUILESS_MAIN(JsonTest)
#include "tst_json.moc"
