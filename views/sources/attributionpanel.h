// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/workspace.h"

#include <QScrollArea>

#include <functional>

class QUrl;

namespace Dateline {

class AttributionModel;

/// The selected event and who says so: a summary, then one card an attribution. Rebuilt with each selection.
/// Nothing from the tracker is taken for markup, and no address is opened but by a click on its button.
class AttributionPanel : public QScrollArea
{
    Q_OBJECT

public:
    /// Opens a web address; answers whether that worked.
    using UrlOpener = std::function<bool(const QUrl &url)>;

    /// \p workspace is not owned and must outlive the panel.
    explicit AttributionPanel(Workspace *workspace, QWidget *parent = nullptr);

    /// By default QDesktopServices::openUrl().
    void setUrlOpener(UrlOpener opener) { m_open = std::move(opener); }

    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    QWidget *emptyState() const;
    QWidget *eventContents() const;
    void toggleParty(std::size_t participation);

    Workspace *m_workspace;
    AttributionModel *m_attributions;
    UrlOpener m_open;
};

} // namespace Dateline
