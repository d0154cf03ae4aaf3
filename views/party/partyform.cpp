// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/party/partyform.h"

#include "models/core/collation.h"
#include "models/domain/countrycodes.h"
#include "models/domain/countrynames.h"
#include "models/editing/recorddrafts.h"
#include "views/common/foldedchoice.h"
#include "views/common/formfield.h"
#include "views/common/growingtext.h"

#include <QComboBox>

#include <algorithm>
#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// All countries there are, in order of their names.
std::vector<std::pair<QString, CountryCode>> allCountries()
{
    std::vector<std::pair<QString, CountryCode>> countries;
    for (char16_t first = u'A'; first <= u'Z'; ++first) {
        for (char16_t second = u'A'; second <= u'Z'; ++second) {
            const char16_t letters[] = {first, second};
            const auto code = CountryCode::parse(QStringView(letters, 2));
            if (code && isCountry(*code))
                countries.emplace_back(countryName(*code), *code);
        }
    }
    std::vector<QString> names;
    for (const auto &country : countries)
        names.push_back(country.first);
    const std::vector<std::uint32_t> ranks = collationRanks(names);
    std::vector<std::pair<QString, CountryCode>> sorted(countries.size());
    std::vector<std::size_t> order(countries.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return ranks[a] < ranks[b]; });
    for (std::size_t i = 0; i < order.size(); ++i)
        sorted[i] = countries[order[i]];
    return sorted;
}

} // namespace

PartyForm::PartyForm(std::shared_ptr<const Snapshot> snapshot, const std::optional<Party> &before, PartyKind kind,
                     QWidget *parent)
    : RecordForm(parent)
    , m_snapshot(std::move(snapshot))
    , m_before(before)
    , m_name(new GrowingText(GrowingText::Lines::One))
    , m_kind(new QComboBox)
    , m_country(new QComboBox)
    , m_aliases(new GrowingText(GrowingText::Lines::Many))
    , m_ids(new GrowingText(GrowingText::Lines::Many))
{
    for (const Term<PartyKind> &term : terms<PartyKind>())
        m_kind->addItem(termInWords(term.name), static_cast<int>(term.value));
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(before ? before->kind : kind)));
    fillCountries();
    m_aliases->setLeastLines(2);
    m_aliases->setPlaceholderText(tr("One per line: UK\nVereinigtes Königreich [de]"));
    m_ids->setPlaceholderText(tr("One per line: wikidata: Q145"));
    if (before) {
        m_name->setPlainText(before->name);
        m_aliases->setPlainText(aliasLines(before->aliases));
        m_ids->setPlainText(idLines(before->ids));
        m_country->setCurrentIndex(std::max(0, m_country->findData(before->country.toString())));
    }
    addField(u"name"_s, tr("&Name"), m_name);
    addField(u"kind"_s, tr("&Kind"), m_kind);
    addField(u"country"_s, tr("&Country"), m_country)
        ->setHint(tr("The country itself, or the one where the party is based."));
    addField(u"aliases"_s, tr("&Other names"), m_aliases)->setHint(tr("A language code may follow in brackets."));
    addField(u"ids"_s, tr("&Identifiers"), m_ids);
    finish();
    connect(m_name, &QPlainTextEdit::textChanged, this, [this] { touch(u"name"_s); });
    connect(m_aliases, &QPlainTextEdit::textChanged, this, [this] { touch(u"aliases"_s); });
    connect(m_ids, &QPlainTextEdit::textChanged, this, [this] { touch(u"ids"_s); });
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] { touch(u"kind"_s); });
    connect(m_country, &QComboBox::currentIndexChanged, this, [this] {
        nameCountry();
        touch(u"country"_s);
    });
}

void PartyForm::fillCountries()
{
    findFolded(m_country);
    m_country->addItem(tr("None"), QString());
    const auto countries = allCountries();
    for (const auto &[name, code] : countries)
        m_country->addItem(tr("%1 (%2)", "a country and its code").arg(name, code.toString()), code.toString());
    const CountryCode own = m_before ? m_before->country : CountryCode();
    if (!own.isNull() && m_country->findData(own.toString()) < 0) // a code that is no country
        m_country->addItem(own.toString(), own.toString());
    m_country->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_country->setMinimumContentsLength(12);
}

/// A new country is called what it is called.
void PartyForm::nameCountry()
{
    if (kind() == PartyKind::Country && m_name->toPlainText().trimmed().isEmpty() && !country().isNull())
        m_name->setPlainText(countryName(country()));
}

CountryCode PartyForm::country() const
{
    return CountryCode::parse(m_country->currentData().toString()).value_or(CountryCode());
}

PartyKind PartyForm::kind() const { return static_cast<PartyKind>(m_kind->currentData().toInt()); }

Party PartyForm::party() const
{
    Party party = m_before.value_or(Party());
    // What nobody has touched stays as it was written.
    if (const QString name = cleanLine(m_name->toPlainText()); name != cleanLine(party.name))
        party.name = name;
    party.kind = kind();
    party.country = country();
    if (m_aliases->toPlainText() != aliasLines(party.aliases))
        party.aliases = aliasesFromLines(m_aliases->toPlainText());
    QString fault;
    if (m_ids->toPlainText() != idLines(party.ids))
        party.ids = idsFromLines(m_ids->toPlainText(), &fault);
    return party;
}

FieldFaults PartyForm::faults() const
{
    QString idFault;
    idsFromLines(m_ids->toPlainText(), &idFault);
    return faultsOf(party(), idFault, m_before, *m_snapshot);
}

std::optional<Change> PartyForm::change() const { return changeOf(party(), m_before, *m_snapshot); }

} // namespace Dateline
