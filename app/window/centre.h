// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QWidget>

#include <array>
#include <optional>

class QActionGroup;
class QHBoxLayout;
class QStackedWidget;

namespace Dateline {

/// The views that take turns in the middle of the window.
enum class CentreView { Timeline, Map, Matrix, Charts, Sources };

constexpr std::array centreViews{CentreView::Timeline, CentreView::Map, CentreView::Matrix, CentreView::Charts,
                                 CentreView::Sources};

/// The view's word in settings ("timeline").
QLatin1StringView centreViewWord(CentreView view);
std::optional<CentreView> centreViewFromWord(const QString &word);

/// The middle of the window: one view at a time in the whole of it, chosen in a bar above. What belongs to a view only
/// stands at the end of that bar.
class Centre : public QWidget
{
    Q_OBJECT

public:
    explicit Centre(QWidget *parent = nullptr);

    /// A line above everything, as a notice.
    void setNotice(QWidget *notice);
    /// Takes \p page as the view; each once.
    void setPage(CentreView view, QWidget *page);
    /// Takes \p tools, which are seen while \p view is.
    void setTools(CentreView view, QWidget *tools);

    /// Takes \p start, which stands in place of all views while showStart() says so.
    void setStart(QWidget *start);
    void showStart(bool shown);

    CentreView view() const;
    /// Shows it; the focus goes there by focusView().
    void setView(CentreView view);
    void focusView();
    /// One for each view in their order, with Ctrl+1 and so on: shows it and gives it the focus.
    QActionGroup *actions() const { return m_actions; }

    /// What stands above the views: their names and tools.
    QWidget *bar() const { return m_bar; }
    /// Where views stand, in coordinates of the window.
    QRect pageRect() const;

signals:
    void viewChanged(Dateline::CentreView view);
    void enlargeRequested(); ///< by a double click on the bar

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addActions();
    void refreshTools();

    QActionGroup *m_actions;
    QWidget *m_bar;
    QHBoxLayout *m_barLayout;
    QWidget *m_names = nullptr;
    QStackedWidget *m_pages;
    QWidget *m_start = nullptr;
    std::array<QWidget *, centreViews.size()> m_tools = {};
};

} // namespace Dateline
