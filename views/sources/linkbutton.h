// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QColor>

class QUrl;

namespace Dateline {

/// A button that looks like a link and lines up with the text around it; cut with an ellipsis where there is no room.
class LinkButton : public QAbstractButton
{
    Q_OBJECT

public:
    /// \p text is shown as it is, ampersands included.
    LinkButton(const QString &text, const QColor &colour, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_shown; ///< not QAbstractButton::text(), which would take an ampersand for a mnemonic
    QColor m_colour;
};

/// The web site of a URL as people name it: its host, without "www.".
QString siteName(const QUrl &url);

} // namespace Dateline
