// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/filters/facetvaluemodel.h"
#include "views/filters/popup.h"

class QLabel;
class QLineEdit;
class QListView;
class QToolButton;

namespace Dateline {

/// A list of a facet's values to check, with counts and, where it is long, a field to find one.
/// Typing finds, Down goes into the list, Space or Enter checks, Esc closes.
class FacetPopup : public Popup
{
    Q_OBJECT

public:
    /// \p clearText is what the button says that takes all checks away, "Any country".
    FacetPopup(Workspace *workspace, Facet facet, const QString &title, const QString &clearText, QWidget *parent);

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void prepare() override;
    QWidget *firstFocus() override;

private:
    void toggleCurrent();
    void updateState();

    FacetValueModel *m_model;
    QLineEdit *m_search;
    QListView *m_list;
    QLabel *m_nothing;
    QToolButton *m_clear;
};

} // namespace Dateline
