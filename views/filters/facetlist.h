// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>
#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QLineEdit;
class QTreeView;

namespace Dateline {

class FacetModel;

/// Tells a click on a row from one on its check box; Space counts as the check box.
class FacetListDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override; ///< a cut text in full
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

    /// A standing has a swatch of its colour and pattern before its words.
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

signals:
    void chosen(const QModelIndex &index, bool only);
};

/// How the columns of a model stand in a list.
struct FacetColumns
{
    std::vector<int>
        order; ///< all of them, from the left; numbers at the end, so that none runs into a text to its right
    std::vector<int> droppable; ///< the first to give way where there is no room for all
    std::vector<int> cut;       ///< those that are no wider than a date; their tool tips are
    /// Columns whose texts come and go with the day: as wide as this text and a swatch, always, so that nothing moves.
    std::vector<std::pair<int, QString>> fixed;
};

/// The values of a facet (countries, companies) with what is known of each, sorted by a click on a column, and a field
/// to find one. A click on a row shows only its events, a second one all again; Ctrl+click, the check box and Space
/// add or remove one; Enter is the click of the keyboard. Columns of lower rank give way where the list is narrow.
class FacetList : public QWidget
{
    Q_OBJECT

public:
    /// Adds a row's value to the filter, or takes it out; or with \p only makes it the only one, or none of them.
    using Toggle = std::function<void(const QModelIndex &index, bool only)>;

    /// Takes \p model as its child. \p noun is what the rows are, in the plural: "countries".
    FacetList(FacetModel *model, FacetColumns columns, Toggle toggle, const QString &noun, QWidget *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void editRequested(const QModelIndex &index); ///< F2
    /// A right click on a row, or beside all of them (invalid).
    void menuRequested(const QModelIndex &index, QPoint globalPlace);

private:
    void updateState();
    int columnWidth(int column) const;
    void fitColumns();

    FacetModel *m_model;
    FacetColumns m_columns;
    Toggle m_toggle;
    QLineEdit *m_search;
    QTreeView *m_view;
    QLabel *m_nothing;
};

} // namespace Dateline
