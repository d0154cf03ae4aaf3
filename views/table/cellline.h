// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

#include <functional>

class QLabel;

namespace Dateline {

/// A line in a cell of a table: completes what may stand there, and says beneath why a text cannot be read, as it is
/// typed.
class CellLine : public QLineEdit
{
    Q_OBJECT

public:
    /// Why a text is refused, in a sentence; empty: it is not.
    using Check = std::function<QString(const QString &)>;

    /// Of \p choices one is completed, or with \p isList each of several that commas part.
    CellLine(const QStringList &choices, bool isList, Check check, QWidget *parent);
    ~CellLine() override;

    QString problem() const { return m_problem; }
    /// Fills it without a check: what was there is never refused.
    void fill(const QString &text);
    bool isChanged() const { return text() != m_before; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void look();
    void placeNote();

    Check m_check;
    QString m_before;
    QString m_problem;
    QLabel *m_note; ///< beside this in the same parent; shown while there is a problem
};

} // namespace Dateline
