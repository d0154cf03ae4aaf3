// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settingtable.h"

#include <QDialog>

#include <functional>

class QFormLayout;
class QListWidget;
class QStackedWidget;

namespace Dateline {

class Settings;
class Shortcuts;

/// What can be set, a page for each kind, made from the table of settings, and the shortcuts. What is set holds at once.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    /// None of both is owned, and both live longer.
    SettingsDialog(Settings *settings, Shortcuts *shortcuts, QWidget *parent);

private:
    void addPage(const QString &name, QWidget *page);
    QWidget *makePage(SettingPage page);
    QWidget *makeField(const Setting &setting);
    QWidget *makeChoice(const Setting &setting);
    QWidget *makeNumber(const Setting &setting);
    QWidget *makeText(const Setting &setting);
    QWidget *makeFolder(const Setting &setting);
    /// Shows \p show the value now and whenever it is another one.
    void follow(const QString &key, QWidget *field, const std::function<void(const QVariant &)> &show);
    void askToReset();

    Settings *m_settings;
    Shortcuts *m_shortcuts;
    QListWidget *m_names;
    QStackedWidget *m_pages;
};

} // namespace Dateline
