// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/newtrackerdialog.h"

#include "app/window/headerfields.h"
#include "models/domain/ids.h"
#include "models/domain/limits.h"
#include "models/wording/language.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>

#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView documentSuffix(".dateline");

/// The folder itself may be one that is still to be made.
bool canHoldFiles(const QString &folder)
{
    const QFileInfo info(folder);
    return info.isDir() && info.isWritable();
}

} // namespace

NewTrackerDialog::NewTrackerDialog(const std::vector<Template> &templates, QString folder, QWidget *parent)
    : QDialog(parent)
    , m_folder(std::move(folder))
    , m_title(new QLineEdit(this))
    , m_templates(new QListWidget(this))
    , m_language(makeLanguageField(Language::current().tag(), this))
    , m_licence(makeLicenceField({}, this))
    , m_path(new QLineEdit(this))
    , m_fault(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("New tracker"));
    for (const Template &each : templates) {
        auto *item = new QListWidgetItem(tr("%1\n%2", "a template: its name, what it is for").arg(each.name, each.line),
                                         m_templates);
        item->setData(Qt::UserRole, each.word);
        item->setData(Qt::AccessibleTextRole, tr("%1: %2").arg(each.name, each.line));
    }
    m_templates->setCurrentRow(0);
    m_title->setMaxLength(static_cast<int>(Limits::title));
    m_title->setPlaceholderText(tr("For example: AI regulation in Europe"));
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Create"));
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setWordWrap(true);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeFields(), 1);
    layout->addWidget(m_fault);
    layout->addWidget(m_buttons);
    connect(m_title, &QLineEdit::textChanged, this, &NewTrackerDialog::proposePath);
    connect(m_path, &QLineEdit::textEdited, this, [this] { m_isPathOwn = true; });
    connect(m_path, &QLineEdit::textChanged, this, &NewTrackerDialog::refresh);
    connect(m_language, &QComboBox::editTextChanged, this, &NewTrackerDialog::refresh);
    connect(m_templates, &QListWidget::itemActivated, m_path, [this] { m_path->setFocus(Qt::TabFocusReason); });
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    proposePath();
    m_title->setFocus();
    resize(fontMetrics().averageCharWidth() * 76, sizeHint().height());
}

QWidget *NewTrackerDialog::makeFields()
{
    auto *fields = new QWidget(this);
    auto *form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Title:"), m_title);
    m_templates->setWordWrap(true);
    m_templates->setAlternatingRowColors(true);
    m_templates->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_templates->setMinimumHeight(fontMetrics().height() * 5);
    m_templates->setAccessibleName(tr("Template"));
    form->addRow(tr("T&emplate:"), m_templates);
    form->addRow(tr("&Language:"), m_language);
    form->addRow(tr("L&icence:"), m_licence);
    auto *label = new QLabel(tr("&Save as:"), fields);
    label->setBuddy(m_path);
    form->addRow(label, makePlace());
    const QWidgetList order{m_title, m_templates, m_language, m_licence, m_path};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
    return fields;
}

QWidget *NewTrackerDialog::makePlace()
{
    auto *place = new QWidget(this);
    auto *layout = new QHBoxLayout(place);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *browse = new QToolButton(place);
    browse->setText(tr("&Browse…"));
    connect(browse, &QToolButton::clicked, this, &NewTrackerDialog::browse);
    layout->addWidget(m_path, 1);
    layout->addWidget(browse);
    return place;
}

void NewTrackerDialog::browse()
{
    QString path =
        QFileDialog::getSaveFileName(this, tr("Save tracker as"), this->path(), tr("Dateline document (*.dateline)"));
    if (path.isEmpty())
        return;
    if (!path.endsWith(documentSuffix, Qt::CaseInsensitive))
        path += documentSuffix;
    m_isPathOwn = true;
    m_agreed = QFileInfo::exists(path) ? path : QString();
    m_path->setText(QDir::toNativeSeparators(path));
    refresh();
}

/// Named after the title; with a number where there is such a file already.
void NewTrackerDialog::proposePath()
{
    if (!m_isPathOwn) {
        const QString name = newId(m_title->text(), u"tracker"_s, [this](const QString &wanted) {
            return QFileInfo::exists(QDir(m_folder).filePath(wanted + documentSuffix));
        });
        m_path->setText(QDir::toNativeSeparators(QDir(m_folder).filePath(name + documentSuffix)));
    }
    refresh();
}

QString NewTrackerDialog::title() const { return m_title->text().simplified(); }

QString NewTrackerDialog::templateWord() const
{
    const QListWidgetItem *item = m_templates->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

QString NewTrackerDialog::language() const { return languageIn(m_language); }

QString NewTrackerDialog::licence() const { return licenceIn(m_licence); }

void NewTrackerDialog::setPath(const QString &path)
{
    m_isPathOwn = true;
    m_path->setText(QDir::toNativeSeparators(path));
}

QString NewTrackerDialog::path() const
{
    QString path = QDir::fromNativeSeparators(m_path->text().trimmed());
    if (path.startsWith(u"~/"_s))
        path.replace(0, 1, QDir::homePath());
    if (!path.isEmpty() && !path.endsWith(documentSuffix, Qt::CaseInsensitive))
        path += documentSuffix;
    return path.isEmpty() ? path : QDir::cleanPath(QDir(m_folder).absoluteFilePath(path));
}

QString NewTrackerDialog::pathFault() const
{
    if (m_path->text().trimmed().isEmpty())
        return tr("Choose where the tracker is saved.");
    const QFileInfo file(path());
    if (!canHoldFiles(file.path()))
        return tr("The folder %1 is missing or cannot be written to.").arg(QDir::toNativeSeparators(file.path()));
    if (file.exists() && m_agreed != path())
        return tr("There is a file of this name already. Choose another name, or choose it with Browse to replace it.");
    return {};
}

void NewTrackerDialog::refresh()
{
    QString fault = isLanguageGood(m_language) ? pathFault() : tr("“%1” is no language code.").arg(language());
    // An empty title is no mistake of somebody who has just begun.
    const bool isComplete = !title().isEmpty() && fault.isEmpty();
    m_fault->setText(fault.isEmpty() ? tr("The tracker is saved at once, and with every change.") : fault);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(isComplete);
}

} // namespace Dateline
