// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace Dateline {

/// A field for text as high as the text that is in it. Tab leaves it. Undo takes typing back, here only.
class GrowingText : public QPlainTextEdit
{
    Q_OBJECT

public:
    enum class Lines {
        One, ///< without line breaks: those that are pasted become blanks, Enter is the form's
        Many
    };

    explicit GrowingText(Lines lines, QWidget *parent = nullptr);

    /// As it was set or typed, no-break spaces included, which toPlainText() makes blanks of.
    QString text() const;
    /// Leaves cursor and steps of Undo as they are where the text is the same.
    void setText(const QString &text);

    /// How high an empty field is, in lines; 1 at first.
    void setLeastLines(int lines);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void fit();

    Lines m_lines;
    int m_least = 1;
};

} // namespace Dateline
