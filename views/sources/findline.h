// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reading/wordfinder.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace Dateline {

/// A line to find words in a text, however they are spelt and typed (WordFinder); Enter goes on, Shift+Enter back, both
/// past the ends.
class FindLine : public QWidget
{
    Q_OBJECT

public:
    /// \p text is not owned.
    explicit FindLine(QPlainTextEdit *text, QWidget *parent = nullptr);

    /// Where words are looked for, the same that the editor shows.
    void setText(const QString &text);
    void open();
    void close();
    QLineEdit *field() const { return m_field; }

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find(qsizetype from, bool backwards);

    QPlainTextEdit *m_text;
    QString m_all;
    std::optional<WordFinder> m_finder; ///< of m_all, once something is looked for
    QLineEdit *m_field;
    QLabel *m_state;
};

} // namespace Dateline
