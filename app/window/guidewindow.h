// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QTextBrowser;
class QTreeWidget;
class QTreeWidgetItem;

namespace Dateline {

/// The user's guide, which is part of the program: its headings at the left, its text beside them, and a search over
/// all of it. A window of its own, so that it can be read beside what it is about.
class GuideWindow : public QWidget
{
    Q_OBJECT

public:
    /// \p parent: it closes with this one.
    explicit GuideWindow(QWidget *parent);

    /// Shows the part under a heading; all of it from the start if there is no such heading.
    void showPlace(const QString &heading);
    /// The headings, as they stand in the text.
    QStringList headings() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void goTo(int position);
    void search();
    void step(bool back);
    void followScroll();

    QTreeWidget *m_contents;
    QTextBrowser *m_text;
    QLineEdit *m_search;
    QLabel *m_found;
};

} // namespace Dateline
