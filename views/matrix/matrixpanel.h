// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/content/matrixcontents.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;

namespace Dateline {

class MatrixWidget;
class Workspace;

/// The matrix with a field to find countries and targets, a menu for its order, how much of the tracker it shows, and
/// its key.
class MatrixPanel : public QWidget
{
    Q_OBJECT

public:
    /// \p workspace is not owned and must outlive the panel.
    explicit MatrixPanel(Workspace *workspace, QWidget *parent = nullptr);

    MatrixWidget *matrix() { return m_matrix; }
    void setFollowing(bool following); ///< see MatrixWidget::setFollowing()

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void measureActivated(Dateline::MeasureRow measure);

private:
    void fillOrderMenu(QMenu *menu);
    void refreshNote();

    MatrixWidget *m_matrix;
    QLineEdit *m_search;
    QToolButton *m_order;
    QLabel *m_note;
};

} // namespace Dateline
