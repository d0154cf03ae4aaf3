// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/compressedrows.h"
#include "models/domain/tracker.h"

#include <QAbstractButton>

namespace Dateline {

/// One of several values that were chosen: its kind, the value, and a cross that takes it away. A click beside the
/// cross means "change this"; Delete and Backspace take it away too.
class Chip : public QAbstractButton
{
    Q_OBJECT

public:
    /// \p kindName may be empty; \p category gives the glyph, or noIndex.
    /// \p description tells what it is, for screen readers.
    Chip(const QString &kindName, const QString &text, std::uint32_t category, const QString &description,
         QWidget *parent = nullptr);

    /// All of the tracker, for what the glyph looks like.
    void setCategories(const std::vector<Category> &categories) { m_categories = categories; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QRect crossRect() const; ///< where a click removes the chip

signals:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    int glyphRoom() const;
    int wantedTextWidth() const;

    QString m_kindText; ///< "Country: " or empty
    QString m_value;    ///< not QAbstractButton::text(), which would take an ampersand for a mnemonic
    std::uint32_t m_category;
    std::vector<Category> m_categories;
    bool m_overCross = false;
    bool m_crossPressed = false;
};

} // namespace Dateline
