// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <vector>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QListWidget;

namespace Dateline {

/// Asks what a new tracker is called, from which template it is made, and where it is saved.
class NewTrackerDialog : public QDialog
{
    Q_OBJECT

public:
    /// What can be chosen: a word for programs, and a name and a line for people.
    struct Template
    {
        QString word;
        QString name;
        QString line;
    };

    /// \p folder is where it is proposed to be saved.
    NewTrackerDialog(const std::vector<Template> &templates, QString folder, QWidget *parent);

    QString title() const;
    QString templateWord() const;
    QString language() const;
    QString licence() const;
    /// Ends in ".dateline". If something is there already, a person has agreed that it is replaced.
    QString path() const;
    /// Proposes where it is saved, in place of the folder and a name after the title.
    void setPath(const QString &path);

private:
    QWidget *makeFields();
    QWidget *makePlace();
    void browse();
    void proposePath();
    QString pathFault() const;
    void refresh();

    QString m_folder;
    QString m_agreed;         ///< path of a file that may be replaced: the file dialog has asked
    bool m_isPathOwn = false; ///< it was chosen, and does not follow the title any more
    QLineEdit *m_title;
    QListWidget *m_templates;
    QComboBox *m_language;
    QComboBox *m_licence;
    QLineEdit *m_path;
    QLabel *m_fault;
    QDialogButtonBox *m_buttons;
};

} // namespace Dateline
