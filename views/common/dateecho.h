// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/dateentry.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace Dateline {

class DateStrip;

/// What a date field understood, beneath it: words, or a button for each thing that the text could mean, and the date
/// on a strip of time; or why it cannot be read.
class DateEcho : public QFrame
{
    Q_OBJECT

public:
    explicit DateEcho(QWidget *parent);

    void setEntry(const DateEntry &entry);
    /// As a tool tip of its own, which never takes the focus, instead of a line in the field.
    void setFloating(bool floating);

signals:
    void chosen(std::size_t choice);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int lineHeight() const;
    void setChoices(const DateEntry &entry);
    /// The words come first: the strip is shown where it fits beside them.
    void showStripWithRoom();

    QHBoxLayout *m_layout;
    QLabel *m_words;
    DateStrip *m_strip;
    std::vector<QToolButton *> m_choices;
    bool m_hasStrip = false;
};

} // namespace Dateline
