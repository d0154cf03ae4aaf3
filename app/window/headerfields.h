// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QComboBox;
class QWidget;

namespace Dateline {

/// \file
/// Fields for what a tracker says of itself: they offer what is common, and take whatever is typed.

/// Languages by name; a BCP 47 tag can be typed.
QComboBox *makeLanguageField(const QString &tag, QWidget *parent);
/// The tag that is chosen or typed; empty: none.
QString languageIn(const QComboBox *field);
/// Whether that is none or a tag.
bool isLanguageGood(const QComboBox *field);

/// Licences by name; an SPDX expression can be typed.
QComboBox *makeLicenceField(const QString &expression, QWidget *parent);
QString licenceIn(const QComboBox *field);

} // namespace Dateline
