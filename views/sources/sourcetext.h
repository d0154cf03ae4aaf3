// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/searchterm.h"
#include "views/common/theme.h"
#include "views/sources/markedtext.h"

#include <QPlainTextEdit>

#include <functional>
#include <memory>
#include <optional>

namespace Dateline {

/// The text of a source, read-only, with its quotes marked: tinted and underlined, the current one outlined as well.
/// Only marks in view are handed to the editor, so that ten thousand cost no more than ten.
class SourceText : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// What a tool tip says of a mark; plain text.
    using Description = std::function<QString(const Mark &mark)>;

    explicit SourceText(QWidget *parent = nullptr);

    /// The same text again keeps cursor and scrolling. \p disputes says of each mark whether it disputes its event.
    void setMarkedText(std::shared_ptr<const MarkedText> text, std::vector<bool> disputes);
    void setTheme(const Theme &theme);
    /// Marks what a search finds in the part in view.
    void setFound(std::vector<SearchTerm> terms);
    void setDescription(Description description) { m_describe = std::move(description); }

    /// An index into MarkedText::marks of the one that stands out, or none.
    std::optional<std::size_t> current() const { return m_current; }
    void setCurrent(std::optional<std::size_t> mark);
    /// Moves the cursor to \p start, and the view if that part is not all in it; while hidden, once it is shown.
    void reveal(qsizetype start, qsizetype length);
    /// A passage that is no mark, outlined until the next call; none for a length of 0.
    void showPassage(qsizetype start, qsizetype length);

    /// The UTF-16 unit drawn at \p point of the viewport; −1 where there is none.
    qsizetype placeAt(QPoint point) const;
    /// Of the viewport.
    QRect rectangleOf(qsizetype place) const;

signals:
    void markClicked(std::size_t mark); ///< where several lie over each other, one after the other
    void contextMenuAsked(QPoint globalPlace);

protected:
    QMimeData *createMimeDataFromSelection() const override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void highlight();
    void click(QPoint point);

    std::shared_ptr<const MarkedText> m_text;
    std::vector<bool> m_disputes;
    Theme m_theme{Theme::Ground::Light};
    Description m_describe;
    std::vector<SearchTerm> m_found;
    std::optional<std::size_t> m_current;
    qsizetype m_passageStart = 0;
    qsizetype m_passageLength = 0;
    qsizetype m_revealed = 0; ///< the last part asked for while hidden
    qsizetype m_revealedLength = 0;
    QPoint m_pressed;
};

} // namespace Dateline
