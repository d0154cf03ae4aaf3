// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/content/sourcestanding.h"
#include "models/domain/tracker.h"
#include "views/common/fonts.h"
#include "views/common/theme.h"

#include <QUrl>
#include <QWidget>

namespace Dateline {

class TextBlock;

/// What a tracker knows of a source: its record in words, its address, and how what it says stands beside what others
/// say.
class SourceRecord : public QWidget
{
    Q_OBJECT

public:
    SourceRecord(const Source &source, const SourceStanding &standing, const Theme &theme, const TextFonts &fonts,
                 QWidget *parent = nullptr);

signals:
    void openRequested(const QUrl &url);

private:
    void addRecord(TextBlock &words, const Source &source) const;
    void addStanding(TextBlock &words, const SourceStanding &standing) const;
};

} // namespace Dateline
