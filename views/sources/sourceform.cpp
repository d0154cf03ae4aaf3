// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sources/sourceform.h"

#include "models/domain/sourcerecord.h"
#include "models/editing/recorddrafts.h"
#include "models/wording/sourcetypes.h"
#include "views/common/datefield.h"
#include "views/common/formfield.h"
#include "views/common/growingtext.h"

#include <QComboBox>
#include <QLineEdit>

#include <algorithm>
#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

SourceForm::SourceForm(std::shared_ptr<const Snapshot> snapshot, const std::optional<Source> &before, QWidget *parent)
    : RecordForm(parent)
    , m_snapshot(std::move(snapshot))
    , m_before(before)
    , m_title(new GrowingText(GrowingText::Lines::One))
    , m_type(new QComboBox)
    , m_issued(new DateField)
    , m_accessed(new DateField)
    , m_reliability(new QComboBox)
{
    const Source source = before.value_or(Source());
    fillChoices(source);
    m_title->setPlainText(source.title);
    addField(u"csl/title"_s, tr("T&itle"), m_title);
    addField(u"csl/type"_s, tr("T&ype"), m_type);
    m_container = addLine(u"csl/container-title"_s, tr("Publi&cation"), source.containerTitle);
    m_publisher = addLine(u"csl/publisher"_s, tr("&Publisher"), source.publisher);
    m_authors = addLine(u"csl/author"_s, tr("Auth&ors"), authorLine(source.authors));
    m_authors->setPlaceholderText(tr("Family, Given; Institution"));
    m_issued->setDate(source.issued);
    m_accessed->setDate(source.accessed);
    addField(u"csl/issued"_s, tr("P&ublished"), m_issued, m_issued->lineEdit());
    m_url = addLine(u"csl/URL"_s, tr("U&RL"), source.url);
    m_archivedUrl = addLine(u"archivedUrl"_s, tr("Archive&d at"), source.archivedUrl);
    addField(u"csl/accessed"_s, tr("Acce&ssed"), m_accessed, m_accessed->lineEdit());
    m_language = addLine(u"csl/language"_s, tr("Lan&guage"), source.language);
    m_language->setPlaceholderText(tr("en, de, zh-Hans"));
    addField(u"reliability"_s, tr("Relia&bility"), m_reliability);
    finish();
    connect(m_title, &QPlainTextEdit::textChanged, this, [this] { touch(u"csl/title"_s); });
    connect(m_type, &QComboBox::currentIndexChanged, this, [this] { touch(u"csl/type"_s); });
    connect(m_reliability, &QComboBox::currentIndexChanged, this, [this] { touch(u"reliability"_s); });
    connect(m_issued, &DateField::edited, this, [this] { touch(u"csl/issued"_s); });
    connect(m_accessed, &DateField::edited, this, [this] { touch(u"csl/accessed"_s); });
}

void SourceForm::fillChoices(const Source &source)
{
    for (const QString &type : commonSourceTypes())
        m_type->addItem(sourceTypeInWords(type), type);
    if (m_type->findData(source.type) < 0 && !source.type.isEmpty())
        m_type->addItem(sourceTypeInWords(source.type), source.type);
    m_type->setCurrentIndex(std::max(0, m_type->findData(source.type)));
    m_reliability->addItem(tr("Not graded"), -1);
    for (const Term<Reliability> &term : terms<Reliability>())
        m_reliability->addItem(term.word + u"  "_s + termInWords(term.name), static_cast<int>(term.value));
    if (source.reliability)
        m_reliability->setCurrentIndex(m_reliability->findData(static_cast<int>(*source.reliability)));
}

QLineEdit *SourceForm::addLine(const QString &path, const QString &label, const QString &text)
{
    auto *line = new QLineEdit(text);
    line->setCursorPosition(0);
    addField(path, label, line);
    connect(line, &QLineEdit::textChanged, this, [this, path] { touch(path); });
    return line;
}

Source SourceForm::source() const
{
    Source made = m_before.value_or(Source());
    // What nobody has touched stays as it was written.
    const auto take = [](QString &field, const QString &typed) {
        if (cleanLine(field) != typed)
            field = typed;
    };
    take(made.title, cleanLine(m_title->toPlainText()));
    take(made.containerTitle, cleanLine(m_container->text()));
    take(made.publisher, cleanLine(m_publisher->text()));
    take(made.url, m_url->text().trimmed());
    take(made.archivedUrl, m_archivedUrl->text().trimmed());
    take(made.language, m_language->text().trimmed());
    if (m_authors->text() != authorLine(made.authors))
        made.authors = authorsFromLine(m_authors->text(), made.authors);
    made.issued = m_issued->date();
    made.accessed = m_accessed->date();
    made.type = m_type->currentData().toString();
    const int grade = m_reliability->currentData().toInt();
    made.reliability = grade < 0 ? std::nullopt : std::optional(static_cast<Reliability>(grade));
    return made;
}

FieldFaults SourceForm::faults() const { return faultsOf(source(), m_issued->problem(), m_accessed->problem()); }

std::optional<Change> SourceForm::change() const { return changeOf(source(), m_before, *m_snapshot); }

} // namespace Dateline
