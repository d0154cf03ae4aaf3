// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of the form: made once, with what they offer.
#include "views/sources/eventform.h"

#include "models/editing/nameindex.h"
#include "views/common/datefield.h"
#include "views/common/formfield.h"
#include "views/common/glyphs.h"
#include "views/common/growingtext.h"
#include "views/common/partyfield.h"
#include "views/common/suggestions.h"
#include "views/sources/measurefield.h"

#include <QComboBox>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int categoryGlyphSide = 14;

} // namespace

void EventForm::makeFields(Day reference)
{
    const auto touches = [this](const QString &path) { return [this, path] { touch(path); }; };
    m_category = new QComboBox;
    m_category->setPlaceholderText(tr("Choose…"));
    m_category->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(m_category, &QComboBox::activated, this, &EventForm::chooseCategory);
    addField(u"category"_s, tr("&Category"), m_category);
    m_categoryName = new QLineEdit;
    connect(m_categoryName, &QLineEdit::textChanged, this, touches(u"category/name"_s));
    addField(u"category/name"_s, tr("Name of the new category"), m_categoryName);

    m_title = new GrowingText(GrowingText::Lines::One);
    m_title->setFont(m_fonts.title);
    connect(m_title, &QPlainTextEdit::textChanged, this, touches(u"title"_s));
    addField(u"title"_s, tr("T&itle"), m_title);

    m_date = new DateField;
    m_date->setReference(reference);
    m_date->setRequired(true);
    connect(m_date, &DateField::edited, this, touches(u"date"_s));
    addField(u"date"_s, tr("&Date"), m_date, m_date->lineEdit());
    m_dateReason = new GrowingText(GrowingText::Lines::Many);
    connect(m_dateReason, &QPlainTextEdit::textChanged, this, touches(u"dateReason"_s));
    addField(u"dateReason"_s, tr("Why this date"), m_dateReason);

    m_parties = new PartyField(PartyField::Roles::Shown);
    connect(m_parties, &PartyField::edited, this, [this] {
        m_measure->setParticipants(m_parties->parties(), m_parties->madeParties());
        touch(u"parties"_s);
    });
    addField(u"parties"_s, tr("&Parties"), m_parties, m_parties->line());

    m_measure = new MeasureField;
    connect(m_measure, &MeasureField::edited, this, [this] {
        showMilestone();
        touch(u"measure"_s);
    });
    addField(u"measure"_s, tr("&Measure"), m_measure, m_measure->line());
    m_milestone = new QComboBox;
    m_milestone->addItem(tr("Choose…"), -1);
    for (const Term<Milestone> &term : terms<Milestone>())
        m_milestone->addItem(nameFor(term.value), static_cast<int>(term.value));
    connect(m_milestone, &QComboBox::activated, this, touches(u"milestone"_s));
    addField(u"milestone"_s, tr("Milest&one"), m_milestone);

    m_summary = new GrowingText(GrowingText::Lines::Many);
    m_summary->setLeastLines(2);
    connect(m_summary, &QPlainTextEdit::textChanged, this, touches(u"summary"_s));
    addField(u"summary"_s, tr("&Summary"), m_summary);
    makeTags();
    m_note = new GrowingText(GrowingText::Lines::Many);
    connect(m_note, &QPlainTextEdit::textChanged, this, touches(u"note"_s));
    addField(u"note"_s, tr("Analyst’s &note"), m_note);
    m_reviewOn = new DateField;
    m_reviewOn->setReference(reference);
    connect(m_reviewOn, &DateField::edited, this, touches(u"reviewOn"_s));
    addField(u"reviewOn"_s, tr("Revie&w on"), m_reviewOn, m_reviewOn->lineEdit());
}

/// Tags in a line, each completed from those of the tracker.
void EventForm::makeTags()
{
    m_tags = new SuggestingLine;
    m_tags->setPlaceholderText(tr("Separated by commas"));
    m_tags->setFinder([this](const QString &typed) {
        std::vector<Suggestion> found;
        const QString last = typed.section(u',', -1).trimmed();
        if (last.isEmpty())
            return found;
        const std::vector<QString> &names = snapshot()->table().tagNames();
        NameIndex index;
        for (std::uint32_t i = 0; i < names.size(); ++i)
            index.add(i, names[i]);
        constexpr std::size_t mostTags = 12;
        for (const NameIndex::Hit &hit : index.find(last, mostTags)) {
            if (names[hit.owner] != last)
                found.push_back({names[hit.owner], {}, names[hit.owner]});
        }
        return found;
    });
    connect(m_tags, &SuggestingLine::chosen, this, [this](const QVariant &tag) {
        const qsizetype start = m_tags->text().lastIndexOf(u',') + 1;
        m_tags->setText(
            QString(m_tags->text().left(start) + (start > 0 ? u" "_s : QString()) + tag.toString() + u", "));
    });
    connect(m_tags, &QLineEdit::textChanged, this, [this] { touch(u"tags"_s); });
    addField(u"tags"_s, tr("Ta&gs"), m_tags);
}

void EventForm::listCategories()
{
    const QString chosen = m_category->currentData().toString();
    m_category->clear();
    const std::vector<Category> &categories = snapshot()->tracker().categories;
    for (std::size_t i = 0; i < categories.size(); ++i)
        m_category->addItem(QIcon(glyphPixmap(m_theme, i, categoryGlyphSide, devicePixelRatioF())), categories[i].name,
                            categories[i].id.text);
    m_category->addItem(tr("New category…"), draftCategoryId().text);
    m_category->setCurrentIndex(m_category->findData(chosen));
}

void EventForm::chooseCategory()
{
    const bool isNew = m_category->currentData().toString() == draftCategoryId().text;
    field(u"category/name"_s)->setVisible(isNew);
    if (isNew && !isFilling())
        m_categoryName->setFocus(Qt::OtherFocusReason);
    touch(u"category"_s);
}

/// A milestone is one of a measure.
void EventForm::showMilestone()
{
    const bool hasMeasure = !m_measure->measure().isEmpty();
    field(u"milestone"_s)->setVisible(hasMeasure);
    if (!hasMeasure)
        m_milestone->setCurrentIndex(0);
}

} // namespace Dateline
