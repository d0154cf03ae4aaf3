// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/appearance.h"

#include "views/common/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QProxyStyle>
#include <QStyleOption>

#include <array>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array appearanceModes = {AppearanceMode::System, AppearanceMode::Light, AppearanceMode::Dark};

QString appearanceName(AppearanceMode mode)
{
    switch (mode) {
    case AppearanceMode::System:
        return Appearance::tr("&System");
    case AppearanceMode::Light:
        return Appearance::tr("&Light");
    case AppearanceMode::Dark:
        return Appearance::tr("&Dark");
    }
    Q_UNREACHABLE();
}

/// The same with each colour set on its own: what a constructor has filled in counts as not set, and would give way to
/// the desktop's.
QPalette allSet(const QPalette &palette)
{
    QPalette set;
    for (int group = 0; group < QPalette::NColorGroups; ++group) {
        for (int role = 0; role < QPalette::NColorRoles; ++role) {
            const auto inGroup = static_cast<QPalette::ColorGroup>(group);
            const auto asRole = static_cast<QPalette::ColorRole>(role);
            set.setBrush(inGroup, asRole, palette.brush(inGroup, asRole));
        }
    }
    return set;
}

/// The desktop's style, but that the check boxes of lists have an edge of 3:1 on any ground: some styles take it from the
/// window's colour, which on a dark list is no edge at all.
class EdgedStyle : public QProxyStyle
{
public:
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        if (element != PE_IndicatorItemViewItemCheck || !option)
            return QProxyStyle::drawPrimitive(element, option, painter, widget);
        const bool isSelected = option->state & State_Selected;
        const QPalette::ColorRole groundRole = isSelected ? QPalette::Highlight : QPalette::Base;
        const QColor ground = option->palette.color(groundRole);
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(
            QPen(Theme::withContrast(Theme::mix(option->palette.color(QPalette::Text), ground, 0.5), ground, 3), 1));
        painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
        painter->restore();
    }
};

} // namespace

QString appearanceWord(AppearanceMode mode)
{
    switch (mode) {
    case AppearanceMode::System:
        return u"system"_s;
    case AppearanceMode::Light:
        return u"light"_s;
    case AppearanceMode::Dark:
        return u"dark"_s;
    }
    Q_UNREACHABLE();
}

AppearanceMode appearanceFromWord(const QString &word)
{
    for (const AppearanceMode mode : appearanceModes) {
        if (appearanceWord(mode) == word)
            return mode;
    }
    return AppearanceMode::System;
}

QPalette appearancePalette(AppearanceMode mode)
{
    const bool dark = mode == AppearanceMode::Dark;
    const QColor window = dark ? QColor(0x2A2D31) : QColor(0xF3F4F5);
    const QColor base = dark ? QColor(0x1E2023) : QColor(0xFFFFFF);
    const QColor text = dark ? QColor(0xE8EAED) : QColor(0x1B1E21);
    const QColor muted = Theme::withContrast(dark ? QColor(0x9AA0A6) : QColor(0x6B7176), base, 4.5);
    QPalette palette(text, dark ? QColor(0x34383D) : QColor(0xE9EBED), dark ? QColor(0x4A4F55) : QColor(0xFFFFFF),
                     dark ? QColor(0x141618) : QColor(0x8A8F94), dark ? QColor(0x24272A) : QColor(0xB9BDC1), text, text,
                     base, window);
    palette.setColor(QPalette::AlternateBase, dark ? QColor(0x25282B) : QColor(0xF7F8F9));
    palette.setColor(QPalette::ToolTipBase, dark ? QColor(0x34383D) : QColor(0xFFFFFF));
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::PlaceholderText, muted);
    palette.setColor(QPalette::Highlight, dark ? QColor(0x3D7FC1) : QColor(0x2F6FB0));
    palette.setColor(QPalette::HighlightedText, QColor(0xFFFFFF));
    palette.setColor(QPalette::Link, dark ? QColor(0x7DB7F0) : QColor(0x1F5F9F));
    palette.setColor(QPalette::LinkVisited, dark ? QColor(0xB9A3EB) : QColor(0x6A4FA3));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, dark ? QColor(0x7B8187) : QColor(0x8E9398));
    return allSet(palette);
}

QPalette readablePalette(QPalette palette)
{
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive}) {
        const QColor base = palette.color(group, QPalette::Base);
        const QColor text = palette.color(group, QPalette::Text);
        QColor placeholder = palette.color(group, QPalette::PlaceholderText);
        placeholder = Theme::mix(QColor(placeholder.rgb()), base, placeholder.alphaF());
        if (Theme::contrast(placeholder, base) < 4.5)
            palette.setColor(group, QPalette::PlaceholderText,
                             Theme::withContrast(Theme::mix(text, base, 0.6), base, 4.5));
    }
    return palette;
}

Appearance::Appearance(AppearanceMode mode, QObject *parent)
    : QObject(parent), m_mode(mode), m_actions(new QActionGroup(this))
{
    for (const AppearanceMode each : appearanceModes) {
        QAction *action = m_actions->addAction(appearanceName(each));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, each] {
            setMode(each);
            emit chosen(each);
        });
    }
    if (!dynamic_cast<EdgedStyle *>(QApplication::style()))
        QApplication::setStyle(new EdgedStyle);
    qApp->installEventFilter(this);
    apply();
}

void Appearance::setMode(AppearanceMode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    apply();
}

void Appearance::apply()
{
    m_isApplying = true;
    for (std::size_t i = 0; i < appearanceModes.size(); ++i)
        m_actions->actions().at(static_cast<qsizetype>(i))->setChecked(appearanceModes[i] == m_mode);
    if (m_mode == AppearanceMode::System) {
        if (m_hasOwnPalette)
            QApplication::setPalette(QPalette());
        const QPalette system = QApplication::palette();
        if (const QPalette readable = readablePalette(system); readable != system) {
            QPalette only; // all else goes on following the desktop
            for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive})
                only.setColor(group, QPalette::PlaceholderText, readable.color(group, QPalette::PlaceholderText));
            QApplication::setPalette(only);
        }
    } else {
        QApplication::setPalette(appearancePalette(m_mode));
    }
    m_hasOwnPalette = m_mode != AppearanceMode::System;
    m_isApplying = false;
}

/// The desktop has other colours: the placeholders are looked at again.
bool Appearance::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange && watched == qApp && !m_isApplying
        && m_mode == AppearanceMode::System)
        QMetaObject::invokeMethod(this, &Appearance::apply, Qt::QueuedConnection);
    return false;
}

} // namespace Dateline
