// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QScrollArea>

namespace Dateline {

/// The colours of an active window: contents are not rebuilt whenever the window loses the focus.
QPalette activePalette(const QWidget &widget);

/// A line one pixel high between two parts.
class Hairline : public QWidget
{
public:
    Hairline(const QColor &colour, QWidget *parent);
    void setColour(const QColor &colour);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor m_colour;
};

/// As high as its contents need at their width, but at most so many pixels; they can be scrolled from there on.
class FittingArea : public QScrollArea
{
    Q_OBJECT

public:
    explicit FittingArea(QWidget *parent = nullptr);

    void setMost(int height);
    /// Takes the place of the old contents, which are deleted later: they may be what asked for it.
    void setContents(QWidget *contents);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int m_most = QWIDGETSIZE_MAX;
};

} // namespace Dateline
