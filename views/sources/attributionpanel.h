// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/workspace.h"

#include <QScrollArea>
#include <QVariantList>

#include <functional>
#include <vector>

class QUrl;

namespace Dateline {

class AttributionCard;
class AttributionModel;
class EventSummary;
enum class CopyForm;

/// The selected event and who says so: a summary, then one card an attribution. Rebuilt with each selection; after a
/// change of the event shown, cards that say the same as before stay.
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
    void refresh();
    QWidget *emptyState() const;
    QWidget *eventContents();
    EventSummary *makeSummary(QWidget *parent);
    AttributionCard *makeCard(int row, QWidget *parent);
    QVariantList wordsOf(int row) const;
    void replace(QWidget *old, QWidget *fresh);
    void copy(int row, CopyForm form) const;
    void toggleParty(std::size_t participation);

    Workspace *m_workspace;
    AttributionModel *m_attributions;
    UrlOpener m_open;
    bool m_editable = false;

    /// A card that stands in the panel, and all that it says.
    struct ShownCard
    {
        AttributionCard *card;
        QVariantList words;
    };
    EventId m_shown; ///< whose contents these are; empty: none's
    EventSummary *m_summary = nullptr;
    std::vector<ShownCard> m_cards;
};

} // namespace Dateline
