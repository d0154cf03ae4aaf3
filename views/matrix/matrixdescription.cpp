// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/matrix/matrixdescription.h"

#include "models/stances/measurelife.h"
#include "models/stances/stancewords.h"

#include <QCoreApplication>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text) { return QCoreApplication::translate("Dateline::Matrix", text); }

QString counted(std::size_t count, std::size_t all, const char *one, const char *many, const char *some)
{
    if (count != all)
        return translated(some).arg(count).arg(all);
    return count == 1 ? translated(one) : translated(many).arg(count);
}

} // namespace

QStringList describeMatrixCell(const MatrixScene &scene, std::uint32_t row, std::uint32_t column)
{
    const std::uint32_t country = scene.contents.rows[row];
    const std::uint32_t target = column == 0 ? StanceIndex::anyTarget : scene.contents.columns[column - 1];
    const std::uint32_t pair = scene.stances.index().pairOf(country, target);
    const Standing &standing = scene.stances.standing(pair);
    const QString whom =
        column == 0 ? translated(QT_TRANSLATE_NOOP("Dateline::Matrix", "anybody")) : scene.names.targets[target];
    const QString what = pair == noIndex  ? translated(QT_TRANSLATE_NOOP("Dateline::Matrix", "no measure on any day"))
        : standing.stance == Stance::None ? translated(QT_TRANSLATE_NOOP("Dateline::Matrix", "no measure on this day"))
                                          : standingPhrase(scene.snapshot, standing);
    QStringList lines{translated(QT_TRANSLATE_NOOP("Dateline::Matrix", "%1 → %2: %3"))
                          .arg(scene.names.countries[country], whom, what)};
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
        lines.append(translated(
            QT_TRANSLATE_NOOP("Dateline::Matrix",
                              "Any: the strictest of all measures of the country, those that name nobody among them")));
    else
        lines.append(scene.names.targets[scene.contents.columns[column - 1]]);
    lines.append(translated(QT_TRANSLATE_NOOP("Dateline::Matrix",
                                              "Restricted or banned, at least possibly, by %1 of %2 countries"))
                     .arg(restricting)
                     .arg(rows));
    lines.append(translated(QT_TRANSLATE_NOOP("Dateline::Matrix", "Click to sort the countries by it")));
    return lines;
}

QStringList describeMatrixRow(const MatrixScene &scene, std::uint32_t row)
{
    return {scene.names.countries[scene.contents.rows[row]],
            translated(QT_TRANSLATE_NOOP("Dateline::Matrix", "Restricts or bans, at least possibly, %1 of %2 targets"))
                .arg(scene.contents.restricted[row])
                .arg(scene.contents.columns.size())};
}

QString matrixNote(const StanceIndex &index, const MatrixContents &contents)
{
    return QStringList{
        counted(contents.rows.size(), index.countries().size(), QT_TRANSLATE_NOOP("Dateline::Matrix", "1 country"),
                QT_TRANSLATE_NOOP("Dateline::Matrix", "%1 countries"),
                QT_TRANSLATE_NOOP("Dateline::Matrix", "%1 of %2 countries")),
        counted(contents.columns.size(), index.targets().size() - 1, QT_TRANSLATE_NOOP("Dateline::Matrix", "1 target"),
                QT_TRANSLATE_NOOP("Dateline::Matrix", "%1 targets"),
                QT_TRANSLATE_NOOP("Dateline::Matrix", "%1 of %2 targets"))}
        .join(u", "_s);
}

MatrixEmptyState matrixEmptyState(const StanceIndex &index, const MatrixContents &contents, const QString &search)
{
    if (!contents.rows.empty())
        return {};
    if (index.countries().empty())
        return {translated(QT_TRANSLATE_NOOP("Dateline::Matrix",
                                             "No measure is known in this tracker. A country stands here once it, or "
                                             "one of its authorities, issues a measure "
                                             "that an event is a milestone of."))};
    if (!search.trimmed().isEmpty())
        return {
            translated(QT_TRANSLATE_NOOP("Dateline::Matrix", "Nothing here is called “%1”.")).arg(search.trimmed())};
    return {translated(QT_TRANSLATE_NOOP("Dateline::Matrix", "None of the chosen countries has a measure.")), true};
}

} // namespace Dateline
