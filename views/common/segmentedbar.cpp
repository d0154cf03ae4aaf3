// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/segmentedbar.h"

#include "views/common/theme.h"

#include <QAbstractButton>
#include <QAction>
#include <QActionGroup>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int segmentSideGap = 12;
constexpr int segmentLineGap = 4;
constexpr double segmentCorner = 3;

/// One of them. Triggers its action, and is checked when that is.
class Segment : public QAbstractButton
{
public:
    Segment(QAction *action, QWidget *parent);

    QSize sizeHint() const override
    {
        const QString text = m_action->text().remove(u'&');
        return {fontMetrics().horizontalAdvance(text) + 2 * segmentSideGap,
                fontMetrics().height() + 2 * segmentLineGap};
    }

    QSize minimumSizeHint() const override { return {2 * segmentSideGap, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QAction *m_action;
};

Segment::Segment(QAction *action, QWidget *parent) : QAbstractButton(parent), m_action(action)
{
    setCheckable(true);
    setChecked(action->isChecked());
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus); // a click leaves the focus in the view
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    const QString name = action->text().remove(u'&');
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    setAccessibleName(name);
    setToolTip(key.isEmpty() ? name : u"%1 (%2)"_s.arg(name, key));
    connect(action, &QAction::toggled, this, &QAbstractButton::setChecked);
    connect(this, &QAbstractButton::toggled, action, [action](bool on) {
        if (on && !action->isChecked())
            action->trigger();
    });
}

void Segment::paintEvent(QPaintEvent *)
{
    QPalette active = palette(); // what is chosen is chosen in a window behind others, too
    active.setCurrentColorGroup(QPalette::Active);
    const Theme theme = Theme::fromPalette(active);
    const QColor ground = palette().color(QPalette::Window);
    const bool lit = underMouse() || isDown();
    const QColor fill = isChecked() ? Theme::mix(theme.accent, ground, 0.22)
        : lit                       ? Theme::mix(theme.accent, ground, 0.10)
                                    : palette().color(QPalette::Button);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(
        hasFocus() ? QPen(theme.accent, 2)
                   : QPen(Theme::mix(isChecked() ? theme.accent : theme.text, ground, isChecked() ? 0.6 : 0.25), 1));
    painter.setBrush(fill);
    const double inset = hasFocus() ? 1.0 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), segmentCorner, segmentCorner);
    painter.setPen(Theme::withContrast(palette().color(QPalette::WindowText), fill, isChecked() ? 7.0 : 4.5));
    const QString text =
        fontMetrics().elidedText(m_action->text().remove(u'&'), Qt::ElideRight, width() - segmentSideGap / 2);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text);
}

} // namespace

SegmentedBar::SegmentedBar(QActionGroup *actions, QWidget *parent) : QWidget(parent)
{
    auto *group = new QButtonGroup(this); // exclusive: of its buttons the checked one takes the focus by Tab
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    for (QAction *action : actions->actions()) {
        auto *segment = new Segment(action, this);
        group->addButton(segment);
        layout->addWidget(segment);
    }
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

} // namespace Dateline
