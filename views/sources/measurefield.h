// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/nameindex.h"
#include "models/query/snapshot.h"

#include <QWidget>

#include <memory>
#include <optional>

class QBoxLayout;
class QComboBox;

namespace Dateline {

class GrowingText;
class PartyField;
class PartyFinder;
class SuggestingLine;
struct Suggestion;

/// The measure whose milestone an event is: found by typing, or made here with title, effect, issuers and targets.
class MeasureField : public QWidget
{
    Q_OBJECT

public:
    explicit MeasureField(QWidget *parent = nullptr);

    void setSnapshot(std::shared_ptr<const Snapshot> snapshot, std::shared_ptr<const PartyFinder> finder);
    /// \p made is the measure that is made with the event, if \p measure is its id, without an effect if it lacks one;
    /// \p parties are those of it that are made, too.
    void setMeasure(const MeasureId &measure, const std::optional<Measure> &made, const std::vector<Party> &parties,
                    bool lacksEffect = false);

    MeasureId measure() const { return m_measure; }
    std::optional<Measure> made() const; ///< the new one, if that is chosen
    std::vector<Party> madeParties() const;
    bool lacksEffect() const; ///< whether one is made, and nobody has chosen yet what it does
    QString problem() const;  ///< what was typed and stands for no measure, as a sentence

    /// Who takes part in the event: the parties of a measure that is made.
    void setParticipants(std::vector<Participation> participants, std::vector<Party> made);

    SuggestingLine *line() const { return m_line; }
    GrowingText *titleEdit() const { return m_title; }
    QWidget *details() const { return m_details; } ///< of a new one; hidden if there is none

signals:
    void edited();

private:
    void makeDetails();
    std::vector<Suggestion> suggestions(const QString &typed) const;
    void choose(const QVariant &value);
    void begin(const QString &title);
    void showMeasure();

    std::shared_ptr<const Snapshot> m_snapshot;
    NameIndex m_index;
    MeasureId m_measure;
    std::vector<Participation> m_participants;
    std::vector<Party> m_participantsMade;
    SuggestingLine *m_line;
    QWidget *m_details;
    GrowingText *m_title;
    QComboBox *m_effect;
    PartyField *m_issuers;
    PartyField *m_targets;
};

} // namespace Dateline
