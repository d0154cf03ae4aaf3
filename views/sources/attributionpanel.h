// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/workspace.h"

#include <QScrollArea>
#include <QVariantList>

#include <functional>
#include <vector>

class QBoxLayout;
class QUrl;

namespace Dateline {

class AttributionCard;
class AttributionModel;
class CardForm;
class GroupLine;
class EventSummary;
struct AttributionDraft;
struct Change;
struct EventDraft;
enum class CopyForm;

/// The selected event and who says so: a summary, then one card an attribution. Rebuilt with each selection; after a
/// change of the event shown, cards that say the same as before stay.
///
/// A form may take the place of one card. When another event is selected, a form in which nothing was changed closes,
/// one that can be kept is kept, and one that cannot stays and says why. What was given up can be brought back.
///
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

    /// Whether changes are offered; not at first.
    void setEditable(bool editable);

    // Forms. Each takes the place of the one that is open, if that can be left (settle()).

    void editEvent();                                       ///< the selected one
    bool addEvent(const EventDraft &draft);                 ///< answers whether its form is open
    void editAttribution(const AttributionId &attribution); ///< of the selected event
    /// With \p choosesEvent another event than the selected one may be chosen in the form.
    void addAttribution(const AttributionDraft &draft, bool choosesEvent);

    CardForm *form() const { return m_form; } ///< null: none is open
    /// Closes the form that is open: keeps it if it was changed and can be. False: it stays, and says why.
    bool settle();
    void dropForm();
    /// Opens the form again that was kept last: its change was not made after all.
    void reopenKept();

    QSize sizeHint() const override;

signals:
    void textRequested(const AttributionId &attribution); ///< its quote in the text of its source
    void sourceRequested(const SourceId &source);
    void dateChoiceRequested();  ///< of the selected event
    void editRequested();        ///< of the selected event
    void attributionRequested(); ///< a further one of the selected event
    void attributionEditRequested(const AttributionId &attribution);
    void attributionRemovalRequested(const AttributionId &attribution);
    /// A form was kept. \p inPassing: because something else was turned to.
    void changeMade(const Dateline::Change &change, bool inPassing);
    void emptied(); ///< no event is selected and no form is open

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void placeGroupLine();
    void open(CardForm *form);
    void shelve(bool wasKept);
    void restore();
    void followForm();
    void addRestoreLine(QBoxLayout *layout);
    void addFurther(QBoxLayout *layout);
    AttributionId attributionOf(const QWidget *part) const;
    void rebuild();
    void markFound();
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
    GroupLine *m_group; ///< above what scrolls
    UrlOpener m_open;
    bool m_editable = false;
    bool m_hasMarks = false; ///< of what is searched for

    /// A card that stands in the panel, and all that it says.
    struct ShownCard
    {
        AttributionCard *card;
        QVariantList words;
        AttributionId attribution;
    };
    EventId m_shown; ///< whose contents these are; empty: none's
    CardForm *m_form = nullptr;
    EventId m_openedAt;  ///< the event that was selected when the form was opened
    QString m_trackerId; ///< the tracker that the form is of
    bool m_inPassing = false;
    /// The last form that was closed with something in it, as it was.
    struct Shelf
    {
        CardForm *form = nullptr;
        EventId openedAt;
        QString trackerId;
        bool wasKept = false;
    };
    Shelf m_shelf;
    EventSummary *m_summary = nullptr;
    std::vector<ShownCard> m_cards;
};

} // namespace Dateline
