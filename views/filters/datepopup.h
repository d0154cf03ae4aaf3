// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/workspace.h"
#include "views/filters/popup.h"

#include <vector>

class QGridLayout;
class QLabel;
class QToolButton;

namespace Dateline {

class DateField;

/// A stretch of the calendar that is offered as a button: a year, a decade…
struct CalendarChoice
{
    QString label;
    Day begin;
    Day end;
};

/// Years covering \p extent, or decades, centuries… where there would be more than \p most of them.
/// Aligned to the calendar. Empty for an empty extent.
std::vector<CalendarChoice> calendarChoices(const Span &extent, std::size_t most);

/// \p day, the first day of a window, as short as EDTF can say it: "2018" for 2018-01-01, "2018-03", "2018-03-12".
QString shortFirstDay(Day day);
/// The same for the day after a window's last: "2020" for 2021-01-01.
QString shortLastDay(Day end);

/// The days that the filter lets through: two dates to type, and buttons for the tracker's years.
class DatePopup : public Popup
{
    Q_OBJECT

public:
    /// \p workspace is not owned and must outlive the popup.
    DatePopup(Workspace *workspace, QWidget *parent);

protected:
    void prepare() override;
    QWidget *firstFocus() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// What the two fields say, or an error's sentence.
    Result<Span> read() const;
    void apply();
    void check();
    void choose(std::size_t choice);
    void showWindow();
    void setWindow(const Span &window);

    Workspace *m_workspace;
    DateField *m_from;
    DateField *m_to;
    QLabel *m_message;
    QGridLayout *m_grid;
    QToolButton *m_clear;
    std::vector<CalendarChoice> m_choices;
    std::vector<QToolButton *> m_buttons;
};

} // namespace Dateline
