// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/pastedrows.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace Dateline {

class PastedRowsModel;

/// Shows how rows from elsewhere are read as events before any is added: which column is what, in what order dates are
/// written, what is new, and what cannot be read. Cells can be mended in place. The valid rows can be added while others
/// stay here.
class PasteRowsDialog : public QDialog
{
    Q_OBJECT

public:
    PasteRowsDialog(const std::vector<QStringList> &rows, const EventFields &fields, QWidget *parent);

    /// The tracker has changed.
    void setFields(const EventFields &fields);
    /// The valid rows have been taken: closes, or goes on with the others.
    void keepFaultyRows();

    bool wasTaken() const { return m_wasTaken; }
    /// With the header if there is one; empty: all were taken.
    std::vector<QStringList> rowsLeft() const;

signals:
    void changeMade(const Dateline::Change &change);

private:
    void add();
    void refresh();
    void refreshColumn();
    void chooseField(int choice);
    void chooseFromHeader(int column);

    PastedRowsModel *m_model;
    std::shared_ptr<const Snapshot> m_snapshot;
    bool m_wasTaken = false;
    bool m_filling = false; ///< widgets are being set
    QTableView *m_table;
    QCheckBox *m_header;
    QComboBox *m_order;
    QLabel *m_columnLabel;
    QComboBox *m_field;
    QLabel *m_remark;
    QLabel *m_counts;
    QCheckBox *m_onlyFaulty;
    QPushButton *m_nextFault;
    QPushButton *m_add;
};

} // namespace Dateline
