// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/sourcedialog.h"

#include "models/domain/sourcerecord.h"
#include "models/reading/sourcetext.h"
#include "models/wording/sourcetypes.h"
#include "views/common/datefield.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// As much of a text as is shown to recognise it by.
constexpr qsizetype mostShown = 20'000;

} // namespace

SourceDialog::SourceDialog(const Source &source, const QStringList &remarks, std::function<bool(const QString &)> taken,
                           QWidget *parent)
    : QDialog(parent)
    , m_source(withNormalText(source))
    , m_taken(std::move(taken))
    , m_title(new QLineEdit(source.title, this))
    , m_container(new QLineEdit(source.containerTitle, this))
    , m_publisher(new QLineEdit(source.publisher, this))
    , m_authors(new QLineEdit(authorLine(source.authors), this))
    , m_issued(new DateField(this))
    , m_accessed(new DateField(this))
    , m_url(new QLineEdit(source.url, this))
    , m_language(new QLineEdit(source.language, this))
    , m_type(new QComboBox(this))
    , m_reliability(new QComboBox(this))
    , m_fault(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(source.id.isEmpty() ? tr("Add source") : tr("Text of a source"));
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

    auto *form = new QFormLayout;
    form->addRow(tr("&Title"), m_title);
    form->addRow(tr("Publicatio&n"), m_container);
    form->addRow(tr("&Publisher"), m_publisher);
    m_authors->setPlaceholderText(tr("Family, Given; Institution"));
    form->addRow(tr("A&uthors"), m_authors);
    m_issued->setDate(source.issued);
    m_issued->setPlaceholderText(tr("30 Nov 2018, Nov 2018"));
    form->addRow(tr("Pu&blished"), m_issued);
    form->addRow(tr("U&RL"), m_url);
    m_accessed->setDate(source.accessed);
    m_accessed->setPlaceholderText(tr("today, 30 Nov 2018"));
    form->addRow(tr("A&ccessed"), m_accessed);
    m_language->setPlaceholderText(tr("en, de, zh-Hans"));
    form->addRow(tr("&Language"), m_language);
    form->addRow(tr("&Kind"), m_type);
    form->addRow(tr("Rel&iability"), m_reliability);

    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    auto *read = new QLabel(tr("%Ln character(s) of text:", nullptr, static_cast<int>(m_source.text.size())), this);
    layout->addWidget(read);
    auto *shown = new QPlainTextEdit(m_source.text.left(mostShown), this);
    shown->setReadOnly(true);
    shown->setTabChangesFocus(true);
    shown->setAccessibleName(tr("Text"));
    read->setBuddy(shown);
    layout->addWidget(shown, 1);
    if (!remarks.isEmpty()) {
        auto *notes = new QLabel(remarks.join(u".\n"_s) + u'.', this);
        notes->setTextFormat(Qt::PlainText);
        notes->setWordWrap(true);
        layout->addWidget(notes);
    }
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setWordWrap(true);
    layout->addWidget(m_fault);
    layout->addWidget(m_buttons);
    for (QLineEdit *line : {m_title, m_url})
        connect(line, &QLineEdit::textChanged, this, &SourceDialog::refresh);
    for (DateField *date : {m_issued, m_accessed})
        connect(date, &DateField::edited, this, &SourceDialog::refresh);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(620, 640);
    refresh();
}

QString SourceDialog::fault() const
{
    if (m_title->text().trimmed().isEmpty())
        return tr("A source needs a title.");
    if (!m_issued->isAcceptable())
        return tr("Published: %1").arg(m_issued->problem());
    if (!m_accessed->isAcceptable())
        return tr("Accessed: %1").arg(m_accessed->problem());
    return {};
}

void SourceDialog::refresh()
{
    const QString wrong = fault();
    m_fault->setText(wrong);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(wrong.isEmpty());
}

Source SourceDialog::source() const
{
    Source made = m_source;
    made.title = m_title->text().simplified();
    made.containerTitle = m_container->text().simplified();
    made.publisher = m_publisher->text().simplified();
    if (m_authors->text() != authorLine(made.authors))
        made.authors = authorsFromLine(m_authors->text(), made.authors);
    made.issued = m_issued->date();
    made.accessed = m_accessed->date();
    made.url = m_url->text().trimmed();
    made.language = m_language->text().trimmed();
    made.type = m_type->currentData().toString();
    const int grade = m_reliability->currentData().toInt();
    made.reliability = grade < 0 ? std::nullopt : std::optional(static_cast<Reliability>(grade));
    if (made.id.isEmpty())
        made.id = newSourceId(made, m_taken);
    return made;
}

} // namespace Dateline
