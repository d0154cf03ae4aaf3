// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/workspace.h"

#include <QScrollArea>

#include <functional>

class QBoxLayout;
class QUrl;

namespace Dateline {

class AttributionModel;
class Theme;
enum class CopyForm;
struct TextFonts;

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

    /// Whether a choice among rival dates is offered; not at first.
    void setEditable(bool editable);

    QSize sizeHint() const override;

signals:
    void textRequested(const AttributionId &attribution); ///< its quote in the text of its source
    void sourceRequested(const SourceId &source);
    void dateChoiceRequested(); ///< of the selected event

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    QWidget *emptyState() const;
    QWidget *eventContents();
    void addCard(QBoxLayout *layout, int row, const Theme &theme, const TextFonts &fonts);
    void copy(int row, CopyForm form) const;
    void toggleParty(std::size_t participation);

    Workspace *m_workspace;
    AttributionModel *m_attributions;
    UrlOpener m_open;
    bool m_editable = false;
};

} // namespace Dateline
