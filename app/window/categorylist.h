// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/tracker.h"
#include "models/editing/trackerproperties.h"
#include "views/common/theme.h"

#include <QWidget>

#include <cstddef>
#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class QToolButton;

namespace Dateline {

class CategoryPreview;

/// The categories of a tracker, edited: a list in their order, which is dragged or moved by Alt+Up and Alt+Down, and
/// beside it name, colour and glyph of the chosen one with how they look on both grounds, and what it can be merged
/// into.
class CategoryList : public QWidget
{
    Q_OBJECT

public:
    /// \p counts: how many events are of each.
    CategoryList(const std::vector<Category> &categories, const std::vector<std::size_t> &counts, QWidget *parent);
    ~CategoryList() override;

    /// As they stand now, in \p wanted.
    void writeTo(TrackerProperties &wanted) const;
    /// Chooses the category at this place in the list, for a message that is about it.
    void choose(std::size_t place);

signals:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    static constexpr int swatchIcon = 16; ///< pixels a side

    struct Entry
    {
        Category category;
        std::size_t events = 0;
        /// Of the tracker's categories that were merged into it, and the merged of those.
        std::vector<CategoryId> merged;
    };

    void makeList();
    QWidget *makeSide();
    QWidget *makeColours();
    void add();
    void removeOrMerge();
    void move(int by);
    void setName(const QString &name);
    void setColour(const QString &colour);
    void setGlyph();
    void showCurrent();
    void showMerging();
    void refreshIcons();
    QListWidgetItem *addItem(std::size_t entry);
    Entry *current();
    /// The categories in the order of the list, for what they look like.
    std::vector<Category> inOrder() const;
    std::size_t entryAt(int row) const;
    QString judgement() const;

    std::vector<Entry> m_entries; ///< what items' numbers lead to; merged and removed ones stay, without an item
    bool m_isShowing = false;     ///< fields are filled, not edited
    QListWidget *m_list;
    QLineEdit *m_name;
    QComboBox *m_glyph;
    QLineEdit *m_colour;
    CategoryPreview *m_preview;
    QLabel *m_judgement;
    QLabel *m_use;
    QComboBox *m_heir;
    QPushButton *m_remove;
    QToolButton *m_up;
    QToolButton *m_down;
};

} // namespace Dateline
