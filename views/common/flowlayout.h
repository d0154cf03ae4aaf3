// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace Dateline {

/// Sets its items side by side in reading order and goes on in a new line where they do not fit, like words.
/// Items keep their size hints; each stands in the middle of its line. Mirrored for right-to-left.
class FlowLayout : public QLayout
{
public:
    explicit FlowLayout(int gap, QWidget *parent = nullptr);
    ~FlowLayout() override;

    /// Puts a widget at a place among the items instead of at the end.
    void insertWidget(int index, QWidget *widget);

    void addItem(QLayoutItem *item) override; ///< takes ownership
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override; ///< gives ownership
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;    ///< all in one line
    QSize minimumSize() const override; ///< one item a line
    void setGeometry(const QRect &rect) override;

private:
    /// Places the items into \p rect, or with \p move false only measures; returns the height used.
    int flow(const QRect &rect, bool move) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace Dateline
