// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/content/matrixdescription.h"

#include "models/stances/stancewords.h"

#include <QCoreApplication>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct MatrixTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::Matrix)
};

/// "Huawei: Banned: Australia, New Zealand; Under review: Germany".
QString standingsTowards(const MatrixSubject &matrix, std::uint32_t column)
{
    QStringList classes;
    for (const Stance stance :
         {Stance::Banned, Stance::PartlyRestricted, Stance::UnderReview, Stance::LiftedOrDeclined}) {
        QStringList countries;
        for (std::uint32_t row = 0; row < matrix.rows(); ++row) {
            if (matrix.standing(row, column).stance == stance)
                countries.append(matrix.names.countries[matrix.contents.rows[row]]);
        }
        if (!countries.isEmpty())
            classes.append(nameFor(stance) + u": "_s + countries.join(u", "_s));
    }
    const QString standings = classes.isEmpty() ? MatrixTr::tr("no measure") : classes.join(u"; "_s);
    return matrix.names.targets[matrix.target(column)] + u": "_s + standings;
}

} // namespace

QStringList describeMatrixCell(const MatrixSubject &matrix, std::uint32_t row, std::uint32_t column)
{
    const std::uint32_t pair = matrix.pair(row, column);
    const Standing &standing = matrix.stances.standing(pair);
    const QString whom = column == 0 ? MatrixTr::tr("anybody") : matrix.names.targets[matrix.target(column)];
    const QString what = pair == noIndex  ? MatrixTr::tr("no measure on any day")
        : standing.stance == Stance::None ? MatrixTr::tr("no measure on this day")
                                          : standingPhrase(matrix.snapshot, standing);
    QStringList lines{MatrixTr::tr("%1 → %2: %3").arg(matrix.names.countries[matrix.contents.rows[row]], whom, what)};
    lines += standingReasons(matrix.snapshot, matrix.stances.index(), pair, matrix.stances.day());
    return lines;
}

QStringList describeMatrixColumn(const MatrixSubject &matrix, std::uint32_t column)
{
    const std::uint32_t restricting =
        column == 0 ? matrix.contents.restrictingAny : matrix.contents.restricting[column - 1];
    QStringList lines;
    if (column == 0)
        lines.append(
            MatrixTr::tr("Any: the strictest of all measures of the country, those that name nobody among them"));
    else
        lines.append(matrix.names.targets[matrix.target(column)]);
    lines.append(MatrixTr::tr("Restricted or banned, at least possibly, by %1 of %2 countries")
                     .arg(restricting)
                     .arg(matrix.contents.rows.size()));
    return lines;
}

QStringList describeMatrixRow(const MatrixSubject &matrix, std::uint32_t row)
{
    return {matrix.names.countries[matrix.contents.rows[row]],
            MatrixTr::tr("Restricts or bans, at least possibly, %1 of %2 targets")
                .arg(matrix.contents.restricted[row])
                .arg(matrix.contents.columns.size())};
}

QString describeMatrix(const MatrixSubject &matrix)
{
    constexpr std::uint32_t mostTargets = 12;
    QStringList sentences{MatrixTr::tr("Where %1 countries stand towards %2 targets")
                              .arg(matrix.contents.rows.size())
                              .arg(matrix.contents.columns.size())};
    for (std::uint32_t column = 0; column < std::min(matrix.columns(), mostTargets + 1); ++column)
        sentences.append(standingsTowards(matrix, column));
    return sentences.join(u". "_s) + u'.';
}

QString matrixNote(const StanceIndex &index, const MatrixContents &contents)
{
    const std::size_t countries = index.countries().size();
    const std::size_t targets = index.targets().size() - 1;
    const int rows = static_cast<int>(contents.rows.size());
    const int columns = static_cast<int>(contents.columns.size());
    const QString ofCountries = contents.rows.size() == countries
        ? MatrixTr::tr("%n country(s)", nullptr, rows)
        : MatrixTr::tr("%1 of %n country(s)", nullptr, static_cast<int>(countries)).arg(rows);
    const QString ofTargets = contents.columns.size() == targets
        ? MatrixTr::tr("%n target(s)", nullptr, columns)
        : MatrixTr::tr("%1 of %n target(s)", nullptr, static_cast<int>(targets)).arg(columns);
    return QString(ofCountries + u", "_s + ofTargets);
}

MatrixEmptyState matrixEmptyState(const StanceIndex &index, const MatrixContents &contents, const QString &search)
{
    if (!contents.rows.empty())
        return {};
    if (index.countries().empty())
        return {MatrixTr::tr("No measure is known in this tracker. A country stands here once it, or "
                             "one of its authorities, issues a measure "
                             "that an event is a milestone of.")};
    if (!search.trimmed().isEmpty())
        return {MatrixTr::tr("Nothing here is called “%1”.").arg(search.trimmed())};
    return {MatrixTr::tr("None of the chosen countries has a measure."), true};
}

} // namespace Dateline
