// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/sourceguess.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace Dateline {

class DateField;

/// The record of a source with its text: what a file said of itself, to be looked at and corrected before it is kept.
class SourceDialog : public QDialog
{
    Q_OBJECT

public:
    /// \p remarks are what reading the text met with. \p taken tells which ids the tracker has. What is guessed is marked
    /// until somebody changes it.
    SourceDialog(const SourceGuess &guess, const QStringList &remarks, std::function<bool(const QString &)> taken,
                 QWidget *parent = nullptr);

    /// The record as it stands in the form; with an id, and the digest of its text, which is in its normal form.
    Source source() const;

private:
    QFormLayout *makeForm(const SourceGuess &guess);
    QWidget *makeText(const QStringList &remarks);
    QLabel *addGuessed(QFormLayout *form, bool isGuessed);
    QString fault() const;
    void refresh();

    Source m_source;
    std::function<bool(const QString &)> m_taken;
    QLineEdit *m_title;
    QLineEdit *m_container;
    QLineEdit *m_publisher;
    QLineEdit *m_authors;
    DateField *m_issued;
    DateField *m_accessed;
    QLineEdit *m_url;
    QLineEdit *m_language;
    QComboBox *m_type;
    QComboBox *m_reliability;
    QLabel *m_fault;
    QDialogButtonBox *m_buttons;
};

} // namespace Dateline
