// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/fonts.h"
#include "views/common/theme.h"

#include <QUrl>
#include <QWidget>

class QModelIndex;

namespace Dateline {

class TextBlock;

/// The address of a source if it is one that may be opened: an absolute http or https URL with a host. Otherwise empty.
QUrl openableUrl(const QString &url);

/// One attribution: the words quoted, who said them through whom, the source with its date and grade, what it says of
/// the event's date, and a button that asks for the source to be opened.
class AttributionCard : public QWidget
{
    Q_OBJECT

public:
    /// \p index is a row of an AttributionModel.
    AttributionCard(const QModelIndex &index, const Theme &theme, const TextFonts &fonts, QWidget *parent = nullptr);

signals:
    void openRequested(const QUrl &url);

private:
    void addQuote(TextBlock &text, const QModelIndex &index) const;
    void addStanding(TextBlock &text, const QModelIndex &index) const;
    void addSource(TextBlock &text, const QModelIndex &index) const;
    void addDate(TextBlock &text, const QModelIndex &index) const;
};

} // namespace Dateline
