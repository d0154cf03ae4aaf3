// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/searchterm.h"
#include "views/common/fonts.h"
#include "views/common/theme.h"

#include <QTextBrowser>
#include <QTextCursor>

#include <array>

namespace Dateline {

/// A few paragraphs of text that can be selected and copied, as high as they need to be at their width. Words that are
/// wider than the block are broken, so that it never asks for more room. Everything is set as plain text: what looks
/// like markup shows as typed. Links exist only where addLink() makes them.
class TextBlock : public QTextBrowser
{
    Q_OBJECT

public:
    enum class Style {
        Body,
        Muted,   ///< second rank
        Title,   ///< base + 3, semibold
        Strong,  ///< semibold
        Quote,   ///< italic
        Warning, ///< in the colour of what is disputed, semibold
        Label    ///< base − 1, muted
    };

    TextBlock(const Theme &theme, const TextFonts &fonts, QWidget *parent = nullptr);

    /// Begins a paragraph \p space pixels below the one before.
    void startParagraph(int space = 4);
    /// Begins a row of a small table: what follows addColumn() stands \p column pixels from the left, its further lines
    /// too.
    void startRow(double column, int space = 2);
    void addColumn();
    /// How wide a text of this style is.
    double widthOf(const QString &text, Style style = Style::Body) const;
    /// Adds text to the last paragraph; \p toolTip is shown over it.
    void addText(const QString &text, Style style = Style::Body, const QString &toolTip = {});
    /// Adds text that can be clicked, or reached with Tab and activated with Enter; linkActivated() then carries
    /// \p number.
    void addLink(const QString &text, int number, const QString &toolTip, Style style = Style::Body);
    /// Marks what \p terms find in all that was added.
    void markFound(const std::vector<SearchTerm> &terms);
    bool isEmpty() const { return m_paragraphs == 0; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void linkActivated(int number);

protected:
    QMimeData *createMimeDataFromSelection() const override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void doSetSource(const QUrl &name, QTextDocument::ResourceType type) override;
    QVariant loadResource(int type, const QUrl &name) override;

private:
    QTextCharFormat format(Style style) const;
    void contentsChanged();

    Theme m_theme;
    TextFonts m_fonts;
    QTextCursor m_end;
    int m_paragraphs = 0;

    struct Measured
    {
        int width = -1;
        int height = 0;
    };
    /// The last widths that layouts asked for: they come back to each, and measuring lays out all of the text.
    mutable std::array<Measured, 4> m_measured;
    mutable std::size_t m_nextMeasured = 0;
};

} // namespace Dateline
