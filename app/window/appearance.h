// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPalette>

class QActionGroup;

namespace Dateline {

/// The colours of the program.
enum class AppearanceMode {
    System, ///< those of the desktop
    Light,
    Dark
};

/// As settings keep it.
QString appearanceWord(AppearanceMode mode);
/// That of the system for a word that is none.
AppearanceMode appearanceFromWord(const QString &word);

/// A palette of our own: neutral greys, text at 7:1 and more, placeholders at 4.5:1.
QPalette appearancePalette(AppearanceMode mode);

/// \p palette with what some desktops forget in their dark palettes: placeholder text that can be read on the ground of
/// fields (4.5:1).
QPalette readablePalette(QPalette palette);

/// View › Appearance: switches the palette of the program at once. What was chosen is kept by whoever listens.
class Appearance : public QObject
{
    Q_OBJECT

public:
    /// \p mode is shown from now on.
    explicit Appearance(AppearanceMode mode, QObject *parent = nullptr);

    AppearanceMode mode() const { return m_mode; }
    void setMode(AppearanceMode mode);
    /// One for each mode.
    QActionGroup *actions() const { return m_actions; }

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void chosen(Dateline::AppearanceMode mode); ///< in the menu

private:
    void apply();

    AppearanceMode m_mode;
    QActionGroup *m_actions;
    bool m_hasOwnPalette = false;
    bool m_isApplying = false;
};

} // namespace Dateline
