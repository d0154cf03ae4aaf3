// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/matrix/matrixpanel.h"

#include "views/matrix/matrixkey.h"
#include "views/matrix/matrixpainter.h"
#include "views/matrix/matrixwidget.h"

#include <QActionGroup>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include <cmath>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int narrowestSearch = 160;
constexpr int widestSearch = 220;

/// As much of the key as there is room for, the stances at least or nothing: it gives way to what can be used.
class KeyStrip : public QWidget
{
public:
    KeyStrip() { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

    QSize sizeHint() const override { return key(MatrixKey::whole).size.toSize(); }
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        for (std::size_t items = MatrixKey::whole; items >= MatrixKey::stances; --items) {
            const MatrixKey shown = key(items);
            if (shown.size.width() > width())
                continue;
            QPainter painter(this);
            painter.translate(std::floor(width() - shown.size.width()), 0);
            const Theme theme = Theme::fromPalette(palette()).onGround(palette().color(QPalette::Window));
            paintMatrixKey(painter, shown, theme, TextFonts::forWindow(font()));
            return;
        }
    }

private:
    MatrixKey key(std::size_t items) const
    {
        constexpr double oneLine = 1e6;
        return layoutMatrixKey(TextFonts::forWindow(font()), oneLine, items);
    }
};

} // namespace

MatrixPanel::MatrixPanel(Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_matrix(new MatrixWidget(workspace))
    , m_search(new QLineEdit)
    , m_order(new QToolButton)
    , m_note(new QLabel)
{
    m_search->setPlaceholderText(tr("Find countries and targets"));
    m_search->setAccessibleName(tr("Find countries and targets"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(widestSearch);
    m_search->setMinimumWidth(narrowestSearch);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, m_matrix, &MatrixWidget::setSearch);

    m_order->setText(tr("Sort"));
    m_order->setToolTip(tr("By what countries and targets are sorted; a click on a heading does it too"));
    m_order->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_order);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillOrderMenu(menu); });
    m_order->setMenu(menu);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(4, 4, 4, 0);
    top->setSpacing(8);
    top->addWidget(m_search, 1);
    top->addWidget(m_order);
    top->addWidget(m_note);
    top->addWidget(new KeyStrip, 4);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(top);
    layout->addWidget(m_matrix);
    setFocusProxy(m_matrix);

    connect(m_matrix, &MatrixWidget::contentsChanged, this, &MatrixPanel::refreshNote);
    connect(m_matrix, &MatrixWidget::measureActivated, this, &MatrixPanel::measureActivated);
    refreshNote();
}

void MatrixPanel::setFollowing(bool following) { m_matrix->setFollowing(following); }

bool MatrixPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_matrix->setFocus(Qt::TabFocusReason);
            if (m_matrix->currentCell().part != MatrixPlace::Part::Cell)
                m_matrix->setCurrentCell(0, 0);
            return true;
        }
    }
    return false;
}

void MatrixPanel::fillOrderMenu(QMenu *menu)
{
    menu->clear();
    qDeleteAll(menu->findChildren<QActionGroup *>());
    const MatrixOrder now = m_matrix->order();
    const auto add = [&](QActionGroup *group, const QString &text, const MatrixOrder &order, bool checked) {
        QAction *action = menu->addAction(text, this, [this, order] { m_matrix->setOrder(order); });
        action->setCheckable(true);
        action->setChecked(checked);
        group->addAction(action);
    };
    menu->addSection(tr("Countries"));
    auto *rows = new QActionGroup(menu);
    for (const auto &[by, text] : {std::pair(MatrixRowOrder::Name, tr("By &name")),
                                   std::pair(MatrixRowOrder::Stance, tr("By &strictest stance")),
                                   std::pair(MatrixRowOrder::Since, tr("By &date")),
                                   std::pair(MatrixRowOrder::Restricted, tr("By number of &restricted targets"))}) {
        MatrixOrder order = now;
        order.rows = by;
        order.towards = {};
        add(rows, text, order, by == now.rows && now.towards.text.isEmpty());
    }
    menu->addSection(tr("Targets"));
    auto *columns = new QActionGroup(menu);
    for (const auto &[by, text] :
         {std::pair(MatrixColumnOrder::Name, tr("By n&ame")),
          std::pair(MatrixColumnOrder::Restricting, tr("By number of &countries that restrict them"))}) {
        MatrixOrder order = now;
        order.columns = by;
        add(columns, text, order, by == now.columns);
    }
    menu->addSeparator();
    const auto addTurned = [&](const QString &text, bool MatrixOrder::*member) {
        MatrixOrder order = now;
        order.*member = !(now.*member);
        QAction *action = menu->addAction(text, this, [this, order] { m_matrix->setOrder(order); });
        action->setCheckable(true);
        action->setChecked(now.*member);
    };
    addTurned(tr("Countries the &other way round"), &MatrixOrder::rowsReversed);
    addTurned(tr("Targets the o&ther way round"), &MatrixOrder::columnsReversed);
}

void MatrixPanel::refreshNote()
{
    const bool empty = m_matrix->contents().rows.empty();
    m_note->setText(empty ? QString() : m_matrix->note());
}

} // namespace Dateline
