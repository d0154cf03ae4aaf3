// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/weburl.h"
#include "views/common/fonts.h"
#include "views/common/theme.h"

#include <QWidget>

class QModelIndex;

namespace Dateline {

class TextBlock;

/// What of an attribution goes to the clipboard.
enum class CopyForm { QuoteWithSource, Citation, Bibtex, CslJson };

/// One attribution: the words quoted, who said them through whom, the source with its date and grade, what it says of
/// the event's date, and buttons: to the words in the source's text, to its address, and for what can be copied.
class AttributionCard : public QWidget
{
    Q_OBJECT

public:
    /// \p index is a row of an AttributionModel. If \p editable, it leads to its form and can be removed.
    AttributionCard(const QModelIndex &index, const Theme &theme, const TextFonts &fonts, bool editable,
                    QWidget *parent = nullptr);

signals:
    void openRequested(const QUrl &url);
    void textRequested();   ///< the quote in the text of its source
    void sourceRequested(); ///< the source
    void copyRequested(CopyForm form);
    void editRequested();
    void removalRequested();

private:
    void addActions();
    void addQuote(TextBlock &text, const QModelIndex &index) const;
    void addChain(TextBlock &text, const QModelIndex &index) const;
    void addStanding(TextBlock &text, const QModelIndex &index) const;
    void addSource(TextBlock &text, const QModelIndex &index) const;
    void addDate(TextBlock &text, const QModelIndex &index) const;
    void addButtons(const QModelIndex &index, const Theme &theme);
    void showCopies(QWidget *button);
};

} // namespace Dateline
