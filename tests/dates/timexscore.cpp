// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/datefinder.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <algorithm>
#include <array>
#include <map>

// How well dates are found in prose, by the measures of TempEval-3 (UzZaman et al., 2013): an expression counts as found
// if it overlaps one of the gold standard (relaxed) or has its very extent (strict); the value counts for those that are
// found. Only sentences of the annotated part count: those up to the last one with an expression, and the title.
// Each line of the file is {"dct", "sentences": […], "timexes": [{"sentence", "expression", "type", "value", "edtf"}]}.

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct GoldTimex
{
    qsizetype begin = 0;
    qsizetype end = 0;
    QString text;
    QString type;
    QString value;
    QString edtf;
    bool taken = false;
};

struct Counts
{
    int gold = 0;
    int found = 0;
    int strict = 0;
    int relaxed = 0;
    int values = 0;
    int foundStrict = 0;
    int foundRelaxed = 0;
};

double share(int part, int whole) { return whole == 0 ? 0 : static_cast<double>(part) / whole; }
double f1(double precision, double recall)
{
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
}

QString typeOf(DateKind kind) { return kind == DateKind::Vague ? u"DATE"_s : dateKindWord(kind).toUpper(); }

/// "2009-12-15T18:00Z" and "2009-12-15T18:00" tell the same minute, and 2010-07-16TMO its day.
bool sameValue(const DateMention &mention, const GoldTimex &gold)
{
    if (!gold.edtf.isEmpty())
        return mention.date.toString() == gold.edtf;
    return mention.value == gold.value;
}

class Scorer
{
public:
    explicit Scorer(QTextStream &out) : m_out(out) { }
    void read(const QJsonObject &article);
    void print();

private:
    void score(const QString &text, std::vector<GoldTimex> gold, std::vector<DateMention> found, bool counted);
    void line(const QString &name, const Counts &counts);

    QTextStream &m_out;
    std::map<QString, Counts> m_byType;
    int m_empty = 0;
    int m_emptyFound = 0;
};

std::vector<GoldTimex> goldOf(const QString &sentence, const QJsonArray &timexes)
{
    std::vector<GoldTimex> gold;
    for (const QJsonValue value : timexes) {
        if (value[u"sentence"].toString() != sentence)
            continue;
        GoldTimex timex{0,
                        0,
                        value[u"expression"].toString(),
                        value[u"type"].toString(),
                        value[u"value"].toString(),
                        value[u"edtf"].toString(),
                        false};
        qsizetype from = 0;
        do {
            timex.begin = sentence.indexOf(timex.text, from);
            from = timex.begin + 1;
        } while (timex.begin >= 0 && std::any_of(gold.begin(), gold.end(), [&](const GoldTimex &other) {
                     return other.begin == timex.begin && other.end == timex.begin + timex.text.size();
                 }));
        timex.end = timex.begin + timex.text.size();
        if (timex.begin >= 0)
            gold.push_back(timex);
    }
    return gold;
}

void Scorer::read(const QJsonObject &article)
{
    const QJsonArray sentences = article[u"sentences"].toArray();
    const QJsonArray timexes = article[u"timexes"].toArray();
    QString text;
    std::vector<qsizetype> begins;
    for (const QJsonValue sentence : sentences) {
        begins.push_back(text.size());
        text += sentence.toString() + u"\n"_s;
    }
    const auto reference = dayFromIso(article[u"dct"].toString());
    if (!reference)
        return;
    DateFinding finding;
    finding.reference = *reference;
    const std::vector<DateMention> mentions = findDates(text, finding);
    qsizetype last = -1;
    for (qsizetype i = 0; i < sentences.size(); ++i) {
        if (!goldOf(sentences[i].toString(), timexes).empty())
            last = i;
    }
    for (qsizetype i = 0; i <= last; ++i) {
        const QString sentence = sentences[i].toString();
        std::vector<DateMention> found;
        for (DateMention mention : mentions) {
            const qsizetype begin = begins[static_cast<std::size_t>(i)];
            if (mention.begin < begin || mention.begin >= begin + sentence.size())
                continue;
            mention.begin -= begin;
            mention.end -= begin;
            found.push_back(std::move(mention));
        }
        score(sentence, goldOf(sentence, timexes), std::move(found), true);
    }
}

void Scorer::score(const QString &text, std::vector<GoldTimex> gold, std::vector<DateMention> found, bool)
{
    if (gold.empty()) {
        ++m_empty;
        m_emptyFound += found.empty() ? 0 : 1;
    }
    for (const GoldTimex &timex : gold) {
        ++m_byType[timex.type].gold;
        ++m_byType[u"all"_s].gold;
    }
    std::vector<bool> used(found.size());
    const auto pair = [&](bool strict) {
        for (GoldTimex &timex : gold) {
            if (timex.taken)
                continue;
            for (std::size_t i = 0; i < found.size(); ++i) {
                const DateMention &mention = found[i];
                const bool exact = mention.begin == timex.begin && mention.end == timex.end;
                const bool overlaps = mention.begin < timex.end && timex.begin < mention.end;
                if (used[i] || (strict ? !exact : !overlaps))
                    continue;
                used[i] = timex.taken = true;
                const bool value = sameValue(mention, timex);
                for (Counts *counts : {&m_byType[timex.type], &m_byType[u"all"_s]}) {
                    counts->strict += exact ? 1 : 0;
                    ++counts->relaxed;
                    counts->values += value ? 1 : 0;
                }
                for (Counts *counts : {&m_byType[typeOf(mention.kind)], &m_byType[u"all"_s]}) {
                    counts->foundStrict += exact ? 1 : 0;
                    ++counts->foundRelaxed;
                }
                if (!value)
                    m_out << "value    " << timex.type << " [" << timex.text << "] " << timex.value << ' ' << timex.edtf
                          << " is read as [" << mention.text << "] " << dateKindWord(mention.kind) << ' '
                          << mention.date.toString() << ' ' << mention.value << " (" << mention.rule << ") in: " << text
                          << '\n';
                break;
            }
        }
    };
    pair(true);
    pair(false);
    for (const GoldTimex &timex : gold) {
        if (!timex.taken)
            m_out << "missed   " << timex.type << " [" << timex.text << "] " << timex.value << " in: " << text << '\n';
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
        ++m_byType[typeOf(found[i].kind)].found;
        ++m_byType[u"all"_s].found;
        if (!used[i])
            m_out << "too much " << typeOf(found[i].kind) << " [" << found[i].text << "] " << found[i].value << " ("
                  << found[i].rule << ") in: " << text << '\n';
    }
}

void Scorer::line(const QString &name, const Counts &counts)
{
    const auto percent = [](double value) { return QString::number(100 * value, 'f', 1).rightJustified(6); };
    const double strictP = share(counts.foundStrict, counts.found);
    const double strictR = share(counts.strict, counts.gold);
    const double relaxedP = share(counts.foundRelaxed, counts.found);
    const double relaxedR = share(counts.relaxed, counts.gold);
    const double relaxed = f1(relaxedP, relaxedR);
    m_out << name.leftJustified(10) << QString::number(counts.gold).rightJustified(5)
          << QString::number(counts.found).rightJustified(6) << percent(strictP) << percent(strictR)
          << percent(f1(strictP, strictR)) << percent(relaxedP) << percent(relaxedR) << percent(relaxed)
          << percent(relaxed * share(counts.values, counts.relaxed)) << '\n';
}

void Scorer::print()
{
    m_out << "kind       gold found  strict P, R, F1    relaxed P, R, F1  value F1\n";
    for (const auto &[type, counts] : m_byType)
        line(type, counts);
    m_out << m_empty << " sentences without a date in the gold standard, of which " << m_emptyFound << " got one ("
          << QString::number(100 * share(m_emptyFound, m_empty), 'f', 1) << " %)\n";
}

} // namespace

} // namespace Dateline

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    QFile file(application.arguments().value(1));
    if (!file.open(QIODevice::ReadOnly)) {
        out << "timex_score FILE.jsonl\n";
        return 2;
    }
    Dateline::Scorer scorer(out);
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        if (!line.isEmpty())
            scorer.read(QJsonDocument::fromJson(line).object());
    }
    scorer.print();
    return 0;
}
