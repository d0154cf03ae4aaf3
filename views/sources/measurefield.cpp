// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sources/measurefield.h"

#include "models/editing/eventdraft.h"
#include "views/common/formfield.h"
#include "views/common/growingtext.h"
#include "views/common/partyfield.h"
#include "views/common/suggestions.h"

#include <QBoxLayout>
#include <QComboBox>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostMeasures = 30;
constexpr int detailsInset = 12;

std::vector<Participation> allAs(const std::vector<PartyId> &parties)
{
    std::vector<Participation> all;
    for (const PartyId &party : parties)
        all.push_back({party, Role::Issuer});
    return all;
}

std::vector<PartyId> partiesIn(const PartyField &field)
{
    std::vector<PartyId> all;
    for (const Participation &each : field.parties())
        all.push_back(each.party);
    return all;
}

} // namespace

MeasureField::MeasureField(QWidget *parent)
    : QWidget(parent), m_snapshot(std::make_shared<const Snapshot>(TrackerColumns())), m_line(new SuggestingLine(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_line);
    setFocusProxy(m_line);
    m_line->setPlaceholderText(tr("None. Type to find one or to make a new one"));
    m_line->setClearButtonEnabled(true);
    m_line->setFinder([this](const QString &typed) { return suggestions(typed); });
    makeDetails();
    layout->addWidget(m_details);
    connect(m_line, &SuggestingLine::chosen, this, &MeasureField::choose);
    connect(m_line, &QLineEdit::textChanged, this, [this](const QString &text) {
        const Measure *known = m_snapshot->measure(m_measure);
        if (m_details->isHidden() ? known && known->title == text : !text.isEmpty())
            return;
        // Another text than the measure's: none is chosen until one is.
        if (m_details->isHidden() || text.isEmpty()) {
            m_measure = {};
            m_details->hide();
        }
        emit edited();
    });
}

void MeasureField::makeDetails()
{
    m_details = new QWidget(this);
    auto *layout = new QVBoxLayout(m_details);
    layout->setContentsMargins(layoutDirection() == Qt::RightToLeft ? 0 : detailsInset, 0,
                               layoutDirection() == Qt::RightToLeft ? detailsInset : 0, 0);
    layout->setSpacing(4);
    m_title = new GrowingText(GrowingText::Lines::One);
    m_effect = new QComboBox;
    for (const Term<Effect> &term : terms<Effect>())
        m_effect->addItem(nameFor(term.value), static_cast<int>(term.value));
    m_effect->setPlaceholderText(tr("Choose…"));
    m_issuers = new PartyField(PartyField::Roles::None);
    m_targets = new PartyField(PartyField::Roles::None);
    const std::pair<QString, QWidget *> parts[] = {{tr("Title of the new measure"), m_title},
                                                   {tr("Effect"), m_effect},
                                                   {tr("Issuers"), m_issuers},
                                                   {tr("Targets"), m_targets}};
    for (const auto &[label, editor] : parts)
        layout->addWidget(new FormField(label, editor, editor->focusProxy(), m_details));
    m_details->hide();
    connect(m_title, &QPlainTextEdit::textChanged, this, &MeasureField::edited);
    connect(m_effect, &QComboBox::activated, this, &MeasureField::edited);
    connect(m_issuers, &PartyField::edited, this, &MeasureField::edited);
    connect(m_targets, &PartyField::edited, this, &MeasureField::edited);
}

void MeasureField::setSnapshot(std::shared_ptr<const Snapshot> snapshot, std::shared_ptr<const PartyFinder> finder)
{
    m_snapshot = std::move(snapshot);
    m_index = {};
    const std::vector<Measure> &measures = m_snapshot->tracker().measures;
    for (std::uint32_t i = 0; i < measures.size(); ++i)
        m_index.add(i, measures[i].title);
    m_issuers->setFinder(finder);
    m_targets->setFinder(std::move(finder));
}

void MeasureField::setMeasure(const MeasureId &measure, const std::optional<Measure> &made,
                              const std::vector<Party> &parties, bool lacksEffect)
{
    m_measure = measure;
    const bool isNew = made && measure == made->id;
    if (isNew) {
        m_title->setText(made->title);
        m_effect->setCurrentIndex(lacksEffect ? -1 : m_effect->findData(static_cast<int>(made->effect)));
        m_issuers->setParties(allAs(made->issuers), parties);
        m_targets->setParties(allAs(made->targets), parties);
    }
    m_details->setVisible(isNew);
    showMeasure();
}

void MeasureField::showMeasure()
{
    const QSignalBlocker quiet(m_line);
    const Measure *known = m_snapshot->measure(m_measure);
    m_line->setText(known ? known->title : m_measure.isEmpty() ? QString() : tr("New measure"));
    m_line->setCursorPosition(0); // a long title is told by its beginning
    m_line->setToolTip(known ? Qt::convertFromPlainText(known->title, Qt::WhiteSpaceNormal) : QString());
}

std::optional<Measure> MeasureField::made() const
{
    if (m_measure != draftMeasureId())
        return std::nullopt;
    Measure made;
    made.id = draftMeasureId();
    made.title = cleanLine(m_title->text());
    if (!lacksEffect())
        made.effect = static_cast<Effect>(m_effect->currentData().toInt());
    made.issuers = partiesIn(*m_issuers);
    made.targets = partiesIn(*m_targets);
    return made;
}

bool MeasureField::lacksEffect() const { return m_measure == draftMeasureId() && m_effect->currentIndex() < 0; }

std::vector<Party> MeasureField::madeParties() const
{
    if (m_measure != draftMeasureId())
        return {};
    std::vector<Party> all = m_issuers->madeParties();
    for (const Party &party : m_targets->madeParties())
        all.push_back(party);
    return all;
}

QString MeasureField::problem() const
{
    if (m_measure == draftMeasureId()) {
        const QString issuers = m_issuers->problem();
        return issuers.isEmpty() ? m_targets->problem() : issuers;
    }
    const QString typed = m_line->text().simplified();
    if (typed.isEmpty() || !m_measure.isEmpty())
        return {};
    return tr("Choose a measure from the list, make a new one, or clear this.");
}

void MeasureField::setParticipants(std::vector<Participation> participants, std::vector<Party> made)
{
    m_participants = std::move(participants);
    m_participantsMade = std::move(made);
}

std::vector<Suggestion> MeasureField::suggestions(const QString &typed) const
{
    std::vector<Suggestion> found;
    const std::vector<Measure> &measures = m_snapshot->tracker().measures;
    for (const NameIndex::Hit &hit : m_index.find(typed, mostMeasures))
        found.push_back({measures[hit.owner].title, nameFor(measures[hit.owner].effect), measures[hit.owner].id.text});
    const QString title = typed.simplified();
    if (!title.isEmpty())
        found.push_back({tr("New measure “%1”").arg(title), {}, QVariant(), true});
    return found;
}

void MeasureField::choose(const QVariant &value)
{
    if (!value.isValid()) {
        begin(m_line->text().simplified());
        return;
    }
    m_measure = {value.toString()};
    m_details->hide();
    showMeasure();
    emit edited();
}

/// A new measure of those who take part in the event. What it does, only a person knows.
void MeasureField::begin(const QString &title)
{
    Measure made;
    made.id = draftMeasureId();
    made.title = title;
    for (const Participation &each : m_participants) {
        if (each.role == Role::Issuer)
            made.issuers.push_back(each.party);
        else if (each.role == Role::Target)
            made.targets.push_back(each.party);
    }
    setMeasure(made.id, made, m_participantsMade, true);
    m_title->setFocus(Qt::OtherFocusReason);
    m_title->moveCursor(QTextCursor::End);
    emit edited();
}

} // namespace Dateline
