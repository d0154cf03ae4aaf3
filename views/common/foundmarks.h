// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/searchterm.h"

#include <QTextEdit>

#include <vector>

class QPainter;
class QStyleOptionViewItem;
class QTextDocument;

namespace Dateline {

/// Lays Theme::found over what \p terms find in an item's text, where the style has drawn it in one line. \p item is
/// what was drawn, its rect included.
void paintFound(QPainter &painter, const QStyleOptionViewItem &item, const std::vector<SearchTerm> &terms);

/// What \p terms find in the paragraphs of \p document from \p first to \p last, as selections of an editor.
QList<QTextEdit::ExtraSelection> foundSelections(QTextDocument &document, int first, int last,
                                                 const std::vector<SearchTerm> &terms, const QPalette &palette);

} // namespace Dateline
