// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pictures/viewpicture.h"
#include "models/core/latesttask.h"

#include <QPicture>
#include <QPrintPreviewDialog>

#include <optional>
#include <vector>

namespace Dateline {

/// Lets a person look at a picture on sheets of paper and set the printer up. It prints nothing: who opens it does, once
/// it was confirmed. Sheets are made away from the GUI thread; until they are there the page says so.
class PrintPreviewDialog : public QPrintPreviewDialog
{
    Q_OBJECT

public:
    /// \p printer is not owned and lives longer.
    PrintPreviewDialog(std::shared_ptr<const Snapshot> snapshot, const ViewPictureRequest &request, QPrinter *printer,
                       QWidget *parent);
    ~PrintPreviewDialog() override;

    /// Whether to print, with the printer as it is set up now.
    bool isConfirmed() const { return m_isConfirmed; }
    /// Whether sheets for the paper that is shown are still to come.
    bool isBusy() const { return m_maker.isBusy(); }

private:
    using Sheets = Result<std::vector<QPicture>>;
    void paint(QPrinter *printer);
    void make(QSizeF page);

    std::shared_ptr<const Snapshot> m_snapshot;
    ViewPictureRequest m_request;
    bool m_isConfirmed = false;
    QSizeF m_page; ///< that m_sheets are, or will be, for
    std::optional<Sheets> m_sheets;
    LatestTask<Sheets> m_maker;
};

} // namespace Dateline
