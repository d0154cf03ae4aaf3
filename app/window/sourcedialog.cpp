// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/sourcedialog.h"

#include "models/domain/sourcerecord.h"
#include "models/reading/sourcetext.h"
#include "models/wording/sourcetypes.h"
#include "views/common/datefield.h"
#include "views/common/fonts.h"
#include "views/common/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// As much of a text as is shown to recognise it by.
constexpr qsizetype mostShown = 20'000;

} // namespace

SourceDialog::SourceDialog(const SourceGuess &guess, const QStringList &remarks,
                           std::function<bool(const QString &)> taken, QWidget *parent)
    : QDialog(parent)
    , m_source(withNormalText(guess.source))
    , m_taken(std::move(taken))
    , m_title(new QLineEdit(m_source.title, this))
    , m_container(new QLineEdit(m_source.containerTitle, this))
    , m_publisher(new QLineEdit(m_source.publisher, this))
    , m_authors(new QLineEdit(authorLine(m_source.authors), this))
    , m_issued(new DateField(this))
    , m_accessed(new DateField(this))
    , m_url(new QLineEdit(m_source.url, this))
    , m_language(new QLineEdit(m_source.language, this))
    , m_type(new QComboBox(this))
    , m_reliability(new QComboBox(this))
    , m_fault(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(m_source.id.isEmpty() ? tr("Add source") : tr("Text of a source"));
    m_buttons->button(QDialogButtonBox::Ok)->setText(m_source.id.isEmpty() ? tr("&Add") : tr("&Save"));
    auto *fields = new QWidget(this);
    auto *beside = new QVBoxLayout(fields);
    beside->setContentsMargins(8, 0, 0, 0);
    beside->addLayout(makeForm(guess));
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setWordWrap(true);
    beside->addWidget(m_fault);
    beside->addStretch(1);
    // The text on one side, what it is said to be on the other: one is looked up in the other.
    auto *halves = new QSplitter(Qt::Horizontal, this);
    halves->setChildrenCollapsible(false);
    halves->addWidget(makeText(remarks));
    halves->addWidget(fields);
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 2);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(halves, 1);
    layout->addWidget(m_buttons);
    for (QLineEdit *line : {m_title, m_url})
        connect(line, &QLineEdit::textChanged, this, &SourceDialog::refresh);
    for (DateField *date : {m_issued, m_accessed})
        connect(date, &DateField::edited, this, &SourceDialog::refresh);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(960, 600);
    m_title->setFocus();
    refresh();
}

QFormLayout *SourceDialog::makeForm(const SourceGuess &guess)
{
    for (const QString &type : commonSourceTypes())
        m_type->addItem(sourceTypeInWords(type), type);
    if (m_type->findData(m_source.type) < 0 && !m_source.type.isEmpty())
        m_type->addItem(sourceTypeInWords(m_source.type), m_source.type);
    m_type->setCurrentIndex(std::max(0, m_type->findData(m_source.type)));
    m_reliability->addItem(tr("Not graded"), -1);
    for (const Term<Reliability> &term : terms<Reliability>())
        m_reliability->addItem(term.word + u"  "_s + termInWords(term.name), static_cast<int>(term.value));
    if (m_source.reliability)
        m_reliability->setCurrentIndex(m_reliability->findData(static_cast<int>(*m_source.reliability)));
    auto *form = new QFormLayout;
    form->addRow(tr("&Title"), m_title);
    if (QLabel *mark = addGuessed(form, guess.title))
        connect(m_title, &QLineEdit::textEdited, mark, &QWidget::hide);
    form->addRow(tr("Publicat&ion"), m_container);
    form->addRow(tr("&Publisher"), m_publisher);
    m_authors->setPlaceholderText(tr("Family, Given; Institution"));
    form->addRow(tr("A&uthors"), m_authors);
    m_issued->setDate(m_source.issued);
    m_issued->setPlaceholderText(tr("30 Nov 2018, Nov 2018"));
    form->addRow(tr("Pu&blished"), m_issued);
    if (QLabel *mark = addGuessed(form, guess.issued))
        connect(m_issued, &DateField::edited, mark, &QWidget::hide);
    form->addRow(tr("UR&L"), m_url);
    m_accessed->setDate(m_source.accessed);
    m_accessed->setPlaceholderText(tr("today, 30 Nov 2018"));
    form->addRow(tr("A&ccessed"), m_accessed);
    m_language->setPlaceholderText(tr("en, de, zh-Hans"));
    form->addRow(tr("Lan&guage"), m_language);
    form->addRow(tr("T&ype"), m_type);
    form->addRow(tr("&Reliability"), m_reliability);
    return form;
}

/// A line below the field of the row before, which is told with that field; null if nothing was guessed.
QLabel *SourceDialog::addGuessed(QFormLayout *form, bool isGuessed)
{
    if (!isGuessed)
        return nullptr;
    auto *mark = new QLabel(tr("Guessed from the text"), this);
    mark->setTextFormat(Qt::PlainText);
    mark->setFont(TextFonts::forWindow(font()).label);
    QPalette colours = mark->palette();
    colours.setColor(QPalette::WindowText, Theme::fromPalette(palette()).mutedText);
    mark->setPalette(colours);
    form->itemAt(form->rowCount() - 1, QFormLayout::FieldRole)->widget()->setAccessibleDescription(mark->text());
    form->addRow(QString(), mark);
    return mark;
}

QWidget *SourceDialog::makeText(const QStringList &remarks)
{
    auto *side = new QWidget(this);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *read = new QLabel(tr("%Ln character(s) of text:", nullptr, static_cast<int>(m_source.text.size())), side);
    layout->addWidget(read);
    auto *shown = new QPlainTextEdit(m_source.text.left(mostShown), side);
    shown->setReadOnly(true);
    shown->setTabChangesFocus(true);
    shown->setAccessibleName(tr("Text"));
    read->setBuddy(shown);
    layout->addWidget(shown, 1);
    if (!remarks.isEmpty()) {
        auto *notes = new QLabel(remarks.join(u".\n"_s) + u'.', side);
        notes->setTextFormat(Qt::PlainText);
        notes->setWordWrap(true);
        layout->addWidget(notes);
    }
    return side;
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
