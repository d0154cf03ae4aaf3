// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QColor>

namespace Dateline {

/// A small button with a pencil, that leads from a card or panel to its form.
class PencilButton : public QAbstractButton
{
    Q_OBJECT

public:
    /// In the colour of its palette's texts.
    explicit PencilButton(QWidget *parent = nullptr);
    explicit PencilButton(const QColor &colour, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QColor m_colour; ///< none: that of the palette
};

} // namespace Dateline
