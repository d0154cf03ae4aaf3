// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/snapshot.h"
#include "views/common/fonts.h"
#include "views/common/theme.h"
#include "views/sources/markedtext.h"

#include <QWidget>

class QToolButton;

namespace Dateline {

class TextBlock;

/// Says that some quotes are not found in a text: one line that opens into a list of them, each with the passage most
/// like it.
class MissingQuotes : public QWidget
{
    Q_OBJECT

public:
    /// \p text has some that are missing. Neither is kept.
    MissingQuotes(const Snapshot &snapshot, const MarkedText &text, const Theme &theme, const TextFonts &fonts,
                  QWidget *parent = nullptr);

    void setOpen(bool open);
    bool isOpen() const;

    /// "1 quote is not found in this text"
    static QString heading(std::size_t count);
    /// What the text shows in place of a missing quote, so that nobody takes it for the quote.
    static QString whatIsShown(const Mark &missing);

signals:
    void passageRequested(std::size_t missing); ///< an index into MarkedText::missing of one that has a place

private:
    void fill(TextBlock &words, const Snapshot &snapshot, const MarkedText &text) const;

    QToolButton *m_heading;
    TextBlock *m_list;
};

} // namespace Dateline
