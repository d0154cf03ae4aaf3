// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Dateline {

/// The version of what stands in the settings file. A program that changes the meaning of a key raises it.
inline constexpr int settingsVersion = 1;

/// Makes the settings file fit for use, before anything is read from it:
/// - one that cannot be read as settings is set aside under the name FILE.broken;
/// - one that a later version has written is copied to FILE.version-N, for what that version added may be lost;
/// - one of this version or without any gets its number.
/// Returns a sentence for the person, empty if all is well.
QString prepareSettingsFile();

} // namespace Dateline
