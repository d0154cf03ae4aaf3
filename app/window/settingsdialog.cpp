// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settingsdialog.h"

#include "app/settings/settings.h"
#include "app/window/shortcutpage.h"
#include "app/window/shortcuts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Dateline {

namespace {

constexpr SettingPage settingPages[] = {SettingPage::General, SettingPage::Appearance, SettingPage::Dates,
                                        SettingPage::Files};

/// A sentence below a field, in a quieter colour.
QLabel *makeHint(const QString &text)
{
    auto *hint = new QLabel(text);
    hint->setTextFormat(Qt::PlainText);
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    return hint;
}

} // namespace

SettingsDialog::SettingsDialog(Settings *settings, Shortcuts *shortcuts, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_shortcuts(shortcuts)
    , m_names(new QListWidget)
    , m_pages(new QStackedWidget)
{
    setWindowTitle(tr("Settings"));
    m_names->setAccessibleName(tr("Pages"));
    for (const SettingPage page : settingPages)
        addPage(settingPageName(page), makePage(page));
    addPage(tr("Keyboard"), new ShortcutPage(shortcuts));
    m_names->setFixedWidth(m_names->sizeHintForColumn(0) + 2 * m_names->frameWidth() + 24);
    connect(m_names, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    m_names->setCurrentRow(0);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *reset = buttons->addButton(tr("&Reset all…"), QDialogButtonBox::ResetRole);
    reset->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(reset, &QPushButton::clicked, this, &SettingsDialog::askToReset);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *columns = new QHBoxLayout;
    columns->addWidget(m_names);
    columns->addWidget(m_pages, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(columns, 1);
    layout->addWidget(buttons);
    const QFontMetrics metrics = fontMetrics();
    resize(metrics.averageCharWidth() * 100, metrics.height() * 26);
}

void SettingsDialog::addPage(const QString &name, QWidget *page)
{
    m_names->addItem(name);
    m_pages->addWidget(page);
}

QWidget *SettingsDialog::makePage(SettingPage page)
{
    auto *widget = new QWidget;
    auto *form = new QFormLayout(widget);
    form->setContentsMargins(12, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    for (const Setting &setting : settingTable()) {
        if (setting.page != page)
            continue;
        QWidget *field = makeField(setting);
        field->setObjectName(setting.key);
        if (setting.type == SettingType::Flag)
            form->addRow(field); // its name stands beside the box
        else
            form->addRow(tr("%1:", "a label and the field behind it").arg(setting.name), field);
        if (!setting.hint.isEmpty())
            form->addRow(QString(), makeHint(setting.hint));
    }
    return widget;
}

QWidget *SettingsDialog::makeField(const Setting &setting)
{
    switch (setting.type) {
    case SettingType::Flag: {
        auto *box = new QCheckBox(setting.name);
        follow(setting.key, box, [box](const QVariant &value) { box->setChecked(value.toBool()); });
        connect(box, &QCheckBox::toggled, this, [this, key = setting.key](bool on) { m_settings->set(key, on); });
        return box;
    }
    case SettingType::Number:
        return makeNumber(setting);
    case SettingType::Choice:
        return makeChoice(setting);
    case SettingType::Text:
        return makeText(setting);
    case SettingType::Folder:
        return makeFolder(setting);
    }
    Q_UNREACHABLE();
}

QWidget *SettingsDialog::makeChoice(const Setting &setting)
{
    auto *box = new QComboBox;
    for (const SettingChoice &choice : setting.choices)
        box->addItem(choice.name, choice.word);
    follow(setting.key, box, [box](const QVariant &value) { box->setCurrentIndex(box->findData(value)); });
    connect(box, &QComboBox::activated, this,
            [this, box, key = setting.key](int place) { m_settings->set(key, box->itemData(place)); });
    return box;
}

QWidget *SettingsDialog::makeNumber(const Setting &setting)
{
    auto *box = new QSpinBox;
    box->setRange(setting.least, setting.most);
    box->setSingleStep(setting.step);
    box->setSuffix(setting.unit);
    box->setKeyboardTracking(false); // 1 is not meant on the way to 150
    follow(setting.key, box, [box](const QVariant &value) { box->setValue(value.toInt()); });
    connect(box, &QSpinBox::valueChanged, this, [this, key = setting.key](int value) { m_settings->set(key, value); });
    return box;
}

QWidget *SettingsDialog::makeText(const Setting &setting)
{
    auto *line = new QLineEdit;
    follow(setting.key, line, [line](const QVariant &value) { line->setText(value.toString()); });
    connect(line, &QLineEdit::editingFinished, this,
            [this, line, key = setting.key] { m_settings->set(key, line->text()); });
    return line;
}

QWidget *SettingsDialog::makeFolder(const Setting &setting)
{
    auto *field = new QWidget;
    auto *line = new QLineEdit;
    auto *choose = new QPushButton(tr("Choose…"));
    choose->setAutoDefault(false);
    choose->setAccessibleName(tr("Choose %1").arg(setting.name));
    auto *layout = new QHBoxLayout(field);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(line, 1);
    layout->addWidget(choose);
    field->setFocusProxy(line);
    follow(setting.key, line, [line](const QVariant &value) { line->setText(value.toString()); });
    connect(line, &QLineEdit::editingFinished, this,
            [this, line, key = setting.key] { m_settings->set(key, line->text()); });
    connect(choose, &QPushButton::clicked, this, [this, line, key = setting.key, name = setting.name] {
        const QString folder = QFileDialog::getExistingDirectory(this, name, line->text());
        if (!folder.isEmpty())
            m_settings->set(key, folder);
    });
    return field;
}

void SettingsDialog::follow(const QString &key, QWidget *field, const std::function<void(const QVariant &)> &show)
{
    show(m_settings->value(key));
    connect(m_settings, &Settings::changed, field, [this, key, show](const QString &changed) {
        if (changed == key)
            show(m_settings->value(key));
    });
}

void SettingsDialog::askToReset()
{
    QMessageBox box(QMessageBox::Question, windowTitle(), tr("Set everything on these pages as it was at first?"),
                    QMessageBox::Cancel, this);
    box.setInformativeText(tr("Your name, folders and shortcuts are reset, too. Recent files and views stay."));
    const QPushButton *reset = box.addButton(tr("Reset"), QMessageBox::AcceptRole);
    box.exec();
    if (box.clickedButton() != reset)
        return;
    m_settings->reset();
    m_shortcuts->resetAll();
}

} // namespace Dateline
