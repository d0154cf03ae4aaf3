// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/trackerpropertiesdialog.h"

#include "app/window/categorylist.h"
#include "app/window/headerfields.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>

#include <algorithm>
#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

TrackerPropertiesDialog::TrackerPropertiesDialog(std::shared_ptr<const Snapshot> snapshot, QWidget *parent)
    : QDialog(parent)
    , m_snapshot(std::move(snapshot))
    , m_tabs(new QTabWidget(this))
    , m_title(new QLineEdit(m_snapshot->tracker().title, this))
    , m_description(new QPlainTextEdit(m_snapshot->tracker().description, this))
    , m_language(makeLanguageField(m_snapshot->tracker().language, this))
    , m_licence(makeLicenceField(m_snapshot->tracker().license, this))
    , m_opensWith(new QComboBox(this))
    , m_categories(new CategoryList(m_snapshot->tracker().categories, eventsByCategory(*m_snapshot), this))
    , m_fault(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Tracker properties"));
    m_tabs->addTab(makeGeneral(), tr("&General"));
    auto *categories = new QWidget(this);
    auto *inset = new QVBoxLayout(categories);
    inset->addWidget(m_categories);
    m_tabs->addTab(categories, tr("Cat&egories"));
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_fault);
    layout->addWidget(m_buttons);
    connect(m_title, &QLineEdit::textChanged, this, &TrackerPropertiesDialog::refresh);
    connect(m_description, &QPlainTextEdit::textChanged, this, &TrackerPropertiesDialog::refresh);
    connect(m_language, &QComboBox::editTextChanged, this, &TrackerPropertiesDialog::refresh);
    connect(m_categories, &CategoryList::changed, this, &TrackerPropertiesDialog::refresh);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &TrackerPropertiesDialog::finish);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_title->setFocus(); // else the tabs would have it
    resize(fontMetrics().averageCharWidth() * 92, sizeHint().height());
    refresh();
}

TrackerPropertiesDialog::~TrackerPropertiesDialog() = default;

QWidget *TrackerPropertiesDialog::makeGeneral()
{
    auto *page = new QWidget(this);
    auto *form = new QFormLayout(page);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Title:"), m_title);
    m_description->setTabChangesFocus(true);
    m_description->setMinimumHeight(fontMetrics().height() * 4);
    form->addRow(tr("&Description:"), m_description);
    form->addRow(tr("&Language:"), m_language);
    form->addRow(tr("L&icence:"), m_licence);
    m_opensWith->addItem(tr("All events"), QString());
    for (const SavedView &view : m_snapshot->tracker().views)
        m_opensWith->addItem(view.title, view.id.text);
    m_opensWith->setCurrentIndex(std::max(0, m_opensWith->findData(m_snapshot->tracker().opensWith.text)));
    m_opensWith->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_opensWith->setToolTip(tr("The saved view that is shown when the tracker is opened for the first time"));
    form->addRow(tr("&Opens with:"), m_opensWith);
    return page;
}

void TrackerPropertiesDialog::showCategories()
{
    m_tabs->setCurrentIndex(1);
    m_categories->setFocus();
}

TrackerProperties TrackerPropertiesDialog::wanted() const
{
    TrackerProperties wanted = propertiesOf(m_snapshot->tracker());
    wanted.header.title = m_title->text().simplified();
    wanted.header.description = m_description->toPlainText().trimmed();
    // What was there before stays as it was written.
    if (wanted.header.description == m_snapshot->tracker().description.trimmed())
        wanted.header.description = m_snapshot->tracker().description;
    if (m_title->text() == m_snapshot->tracker().title)
        wanted.header.title = m_snapshot->tracker().title;
    wanted.header.language = languageIn(m_language);
    wanted.header.license = licenceIn(m_licence);
    wanted.header.opensWith.text = m_opensWith->currentData().toString();
    m_categories->writeTo(wanted);
    return wanted;
}

void TrackerPropertiesDialog::refresh()
{
    Result<void> sound = checkProperties(*m_snapshot, wanted());
    if (sound && !isLanguageGood(m_language))
        sound = Error{ErrorCode::Malformed, tr("“%1” is no language code.").arg(languageIn(m_language)), {}};
    m_fault->setText(sound ? QString() : sound.error().message);
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(sound.ok());
}

void TrackerPropertiesDialog::finish()
{
    Result<Change> change = editingProperties(*m_snapshot, wanted());
    if (!change) {
        m_fault->setText(change.error().message);
        return;
    }
    m_change = std::move(*change);
    accept();
}

} // namespace Dateline
