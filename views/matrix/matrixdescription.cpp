// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/matrix/matrixdescription.h"

#include "models/stances/measurelife.h"
#include "models/stances/stancewords.h"

#include <QCoreApplication>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::Matrix)
};

} // namespace

QStringList describeMatrixCell(const MatrixScene &scene, std::uint32_t row, std::uint32_t column)
{
    const std::uint32_t country = scene.contents.rows[row];
    const std::uint32_t target = column == 0 ? StanceIndex::anyTarget : scene.contents.columns[column - 1];
    const std::uint32_t pair = scene.stances.index().pairOf(country, target);
    const Standing &standing = scene.stances.standing(pair);
    const QString whom = column == 0 ? Words::tr("anybody") : scene.names.targets[target];
    const QString what = pair == noIndex  ? Words::tr("no measure on any day")
        : standing.stance == Stance::None ? Words::tr("no measure on this day")
                                          : standingPhrase(scene.snapshot, standing);
    QStringList lines{Words::tr("%1 → %2: %3").arg(scene.names.countries[country], whom, what)};
    lines += standingReasons(scene.snapshot, scene.stances.index(), pair, scene.stances.day());
    return lines;
}

QStringList describeMatrixColumn(const MatrixScene &scene, std::uint32_t column)
{
    const std::size_t rows = scene.contents.rows.size();
    const std::uint32_t restricting =
        column == 0 ? scene.contents.restrictingAny : scene.contents.restricting[column - 1];
    QStringList lines;
    if (column == 0)
        lines.append(Words::tr("Any: the strictest of all measures of the country, those that name nobody among them"));
    else
        lines.append(scene.names.targets[scene.contents.columns[column - 1]]);
    lines.append(
        Words::tr("Restricted or banned, at least possibly, by %1 of %2 countries").arg(restricting).arg(rows));
    lines.append(Words::tr("Click to sort the countries by it"));
    return lines;
}

QStringList describeMatrixRow(const MatrixScene &scene, std::uint32_t row)
{
    return {scene.names.countries[scene.contents.rows[row]],
            Words::tr("Restricts or bans, at least possibly, %1 of %2 targets")
                .arg(scene.contents.restricted[row])
                .arg(scene.contents.columns.size())};
}

QString matrixNote(const StanceIndex &index, const MatrixContents &contents)
{
    const std::size_t countries = index.countries().size();
    const std::size_t targets = index.targets().size() - 1;
    const int rows = static_cast<int>(contents.rows.size());
    const int columns = static_cast<int>(contents.columns.size());
    const QString ofCountries = contents.rows.size() == countries
        ? Words::tr("%n country(s)", nullptr, rows)
        : Words::tr("%1 of %n country(s)", nullptr, static_cast<int>(countries)).arg(rows);
    const QString ofTargets = contents.columns.size() == targets
        ? Words::tr("%n target(s)", nullptr, columns)
        : Words::tr("%1 of %n target(s)", nullptr, static_cast<int>(targets)).arg(columns);
    return QString(ofCountries + u", "_s + ofTargets);
}

MatrixEmptyState matrixEmptyState(const StanceIndex &index, const MatrixContents &contents, const QString &search)
{
    if (!contents.rows.empty())
        return {};
    if (index.countries().empty())
        return {Words::tr("No measure is known in this tracker. A country stands here once it, or "
                          "one of its authorities, issues a measure "
                          "that an event is a milestone of.")};
    if (!search.trimmed().isEmpty())
        return {Words::tr("Nothing here is called “%1”.").arg(search.trimmed())};
    return {Words::tr("None of the chosen countries has a measure."), true};
}

} // namespace Dateline
