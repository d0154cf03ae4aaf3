// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/content/sourcestanding.h"
#include "models/core/latesttask.h"
#include "models/workspace/workspace.h"
#include "views/sources/markedtext.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

class QKeyEvent;
class QLabel;
class QPushButton;
class QToolButton;
class QUrl;

namespace Dateline {

class PencilButton;
class FindLine;
class FittingArea;
class Hairline;
class MissingQuotes;
class SourceText;

/// A source: its record, how it stands beside others, and its text with all quotes marked. Moving to a quote, by key or
/// click, selects its event in the workspace; an event selected elsewhere makes its quote the current one. Quotes of
/// long texts are looked for on another thread; what was shown before stays until then.
///
/// Keys: Alt+Down and Alt+Up (N and P in the text) to the next and the previous quote, Enter activates the current
/// one's event, Ctrl+F finds, Ctrl+Enter attributes what is selected, Esc leaves.
class SourcePanel : public QWidget
{
    Q_OBJECT

public:
    /// Opens a web address; answers whether that worked.
    using UrlOpener = std::function<bool(const QUrl &url)>;

    /// \p workspace is not owned and must outlive the panel.
    explicit SourcePanel(Workspace *workspace, QWidget *parent = nullptr);
    ~SourcePanel() override;

    /// Kept by its id while snapshots change; one that the tracker does not have (any more) is said to be missing.
    void showSource(const SourceId &source);
    /// Shows its source, and its quote as the current one.
    void showQuote(const AttributionId &attribution);
    SourceId source() const { return m_source; } ///< what was asked for last, may be empty

    /// Whether attributions can be added and texts attached; not at first.
    void setEditable(bool editable);
    /// By default QDesktopServices::openUrl().
    void setUrlOpener(UrlOpener opener) { m_open = std::move(opener); }

    bool isBusy() const { return m_reader.isBusy(); } ///< quotes are being looked for

    QSize sizeHint() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void editRequested(const SourceId &source); ///< of its record
    void attachTextRequested(const SourceId &source);
    void attributeRequested(const SourceId &source, const Quote &quote);
    void eventActivated(EventRow row);
    void escapePressed(); ///< Esc: whoever had the focus before may have it back

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// All that is shown, worked out for one snapshot.
    struct Reading
    {
        std::shared_ptr<const Snapshot> snapshot;
        Source record; ///< without its text
        SourceStanding standing;
        std::shared_ptr<const MarkedText> text;
        std::vector<bool> disputes; ///< by mark
    };
    static Result<Reading> read(std::shared_ptr<const Snapshot> snapshot, SourceRow source, Progress *progress);

    void makeParts();
    void markFound();
    void load();
    void stop();
    void adopt(Reading reading);
    void showNothing(const QString &why);
    void rebuild();
    void fitParts();
    void orderTabs();
    void watch(QWidget *part);
    bool isOurs(const QKeyEvent &event) const;
    bool handleKey(const QKeyEvent &event);

    void goTo(std::size_t mark);
    void goToAttribution(const AttributionId &attribution);
    void showPassage(std::size_t missing);
    void step(int direction);
    void followSelection();
    EventRow rowNow(const Mark &mark) const;
    AttributionId idOf(const Mark &mark) const;
    QString describe(const Mark &mark) const;
    void updateStatus();
    void updateAttribute();
    void placeQuoteButton();
    void attribute();
    void showMenu(QPoint globalPlace);

    Workspace *m_workspace;
    UrlOpener m_open;
    SourceId m_source;
    AttributionId m_wanted; ///< the quote to go to once its source is there
    std::optional<Reading> m_reading;
    std::optional<std::size_t> m_sought; ///< of MarkedText::missing: the one asked for, while nothing else is shown
    bool m_editable = false;
    bool m_moving = false; ///< panel and workspace are being brought together; stops echoes

    QWidget *m_busyRow;
    QLabel *m_busy;
    QString m_busyText;
    QLabel *m_nothing;
    FittingArea *m_record;
    PencilButton *m_edit;
    Hairline *m_recordLine;
    FittingArea *m_missingArea;
    MissingQuotes *m_missing = nullptr;
    SourceText *m_text;
    QWidget *m_noText;
    QLabel *m_whyNoText;
    QPushButton *m_attach;
    FindLine *m_find;
    Hairline *m_footLine;
    QWidget *m_foot;
    QToolButton *m_previous;
    QToolButton *m_next;
    QLabel *m_status;
    QPushButton *m_quote; ///< floats at a selection in the text; m_attribute does the same
    QPushButton *m_attribute;

    QTimer m_watch;    ///< says how far it is
    QTimer m_patience; ///< until it is said that quotes are looked for
    LatestTask<Result<Reading>> m_reader;
};

} // namespace Dateline
