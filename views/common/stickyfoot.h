// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class QBoxLayout;
class QFrame;
class QScrollArea;

namespace Dateline {

/// Keeps the last lines of a form in view: they stand at their place in the form's layout or, while the form is scrolled
/// so that this is out of sight, at the lower edge of what is seen, over the fields. A field that gets the focus is
/// scrolled out from under them.
class StickyFoot : public QWidget
{
    Q_OBJECT

public:
    /// To be added to the layout of \p form, its parent.
    explicit StickyFoot(QWidget *form);

    QBoxLayout *lines() const { return m_lines; } ///< what is kept in view is added here
    /// Whether it stands over the fields.
    bool isFloating() const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void watch();
    void place();
    void uncover(const QWidget *focus);

    QWidget *m_bar; ///< of the form, so that it lies over the fields
    QFrame *m_edge;
    QBoxLayout *m_lines;
    QPointer<QScrollArea> m_area; ///< around the form; null: it is not scrolled
};

} // namespace Dateline
