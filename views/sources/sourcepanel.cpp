// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sources/sourcepanel.h"

#include "views/common/fonts.h"
#include "views/common/pencilbutton.h"
#include "views/sources/findline.h"
#include "views/sources/missingquotes.h"
#include "views/sources/panelparts.h"
#include "views/sources/sourcerecord.h"
#include "views/sources/sourcetext.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QUrl>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 200; // ms
/// Up to here quotes are looked for at once: it takes a few milliseconds.
constexpr qsizetype shortText = 16'384;
constexpr std::size_t fewEvents = 32;

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::WindowText);
    return label;
}

void colour(QWidget *widget, const QColor &text)
{
    QPalette colours = widget->palette();
    colours.setColor(QPalette::WindowText, text);
    widget->setPalette(colours);
}

} // namespace

SourcePanel::SourcePanel(Workspace *workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_open([](const QUrl &url) { return QDesktopServices::openUrl(url); })
{
    setAccessibleName(tr("Source"));
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    makeParts();
    setBackgroundRole(QPalette::Base); // a change of colours, which the parts take up
    setAutoFillBackground(true);
    connect(&m_patience, &QTimer::timeout, m_busyRow, &QWidget::show);
    connect(&m_patience, &QTimer::timeout, &m_watch, [this] { m_watch.start(); });
    m_watch.setInterval(patience / 2);
    connect(&m_watch, &QTimer::timeout, this,
            [this] { m_busy->setText(tr("%1 %2 %").arg(m_busyText).arg(static_cast<int>(100 * m_reader.share()))); });
    connect(workspace, &Workspace::snapshotChanged, this, &SourcePanel::load);
    connect(workspace, &Workspace::selectionChanged, this, &SourcePanel::followSelection);
    connect(workspace, &Workspace::resultChanged, this, &SourcePanel::markFound);
    markFound();
    load();
}

SourcePanel::~SourcePanel() = default;

/// What the window searches for.
void SourcePanel::markFound()
{
    m_text->setFound(m_workspace->snapshot()->engine().texts().termsOf(searchWords(m_workspace->filter().text)));
}

void SourcePanel::makeParts()
{
    m_busyRow = new QWidget(this);
    m_busy = plainLabel(m_busyRow);
    m_busy->setWordWrap(true);
    auto *stopButton = new QPushButton(tr("Stop"), m_busyRow);
    stopButton->setToolTip(tr("Stop looking for quotes; what is shown stays"));
    connect(stopButton, &QPushButton::clicked, this, [this] {
        stop();
        if (!m_reading)
            showNothing(tr("Stopped looking for quotes. Select the source again to continue."));
        m_source = m_reading ? m_reading->record.id : SourceId();
    });
    auto *busy = new QHBoxLayout(m_busyRow);
    busy->setContentsMargins(12, 4, 12, 4);
    busy->addWidget(m_busy, 1);
    busy->addWidget(stopButton);
    m_busyRow->hide();
    m_nothing = plainLabel(this);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(24, 12, 24, 12);
    m_record = new FittingArea(this);
    m_recordLine = new Hairline({}, this);
    m_missingArea = new FittingArea(this);

    m_text = new SourceText(this);
    m_text->setAccessibleName(tr("Text of the source"));
    m_text->setDescription([this](const Mark &mark) { return describe(mark); });
    connect(m_text, &SourceText::markClicked, this, &SourcePanel::goTo);
    connect(m_text, &SourceText::contextMenuAsked, this, &SourcePanel::showMenu);
    connect(m_text, &QPlainTextEdit::selectionChanged, this, &SourcePanel::updateAttribute);

    m_noText = new QWidget(this);
    m_whyNoText = plainLabel(m_noText);
    m_whyNoText->setAlignment(Qt::AlignCenter);
    m_whyNoText->setWordWrap(true);
    m_attach = new QPushButton(tr("Attach text…"), m_noText);
    connect(m_attach, &QPushButton::clicked, this, [this] { emit attachTextRequested(m_source); });
    auto *noText = new QVBoxLayout(m_noText);
    noText->setContentsMargins(24, 12, 24, 12);
    noText->setSpacing(12);
    noText->addStretch(1);
    noText->addWidget(m_whyNoText);
    noText->addWidget(m_attach, 0, Qt::AlignHCenter);
    noText->addStretch(1);

    m_find = new FindLine(m_text, this);
    m_footLine = new Hairline({}, this);
    m_foot = new QWidget(this);
    const auto arrow = [this](Qt::ArrowType type, const QString &name, int direction) {
        auto *button = new QToolButton(m_foot);
        button->setArrowType(type);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::NoFocus); // Alt+Up and Alt+Down do the same from everywhere
        button->setAccessibleName(name);
        button->setToolTip(name);
        connect(button, &QToolButton::clicked, this, [this, direction] { step(direction); });
        return button;
    };
    m_previous = arrow(Qt::UpArrow, tr("Previous quote (Alt+↑)"), -1);
    m_next = arrow(Qt::DownArrow, tr("Next quote (Alt+↓)"), 1);
    m_status = plainLabel(m_foot);
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_status->setWordWrap(true);
    m_attribute = new QPushButton(tr("Add attribution from selection…"), m_foot);
    connect(m_attribute, &QPushButton::clicked, this, &SourcePanel::attribute);
    m_quote = new QPushButton(tr("Quote for an event…"), m_text->viewport());
    m_quote->setFocusPolicy(Qt::NoFocus); // Ctrl+Enter does the same
    m_quote->setCursor(Qt::ArrowCursor);
    m_quote->hide();
    connect(m_quote, &QPushButton::clicked, this, &SourcePanel::attribute);
    connect(m_text, &QPlainTextEdit::updateRequest, this, [this](const QRect &, int scrolledBy) {
        if (scrolledBy != 0)
            placeQuoteButton();
    });
    auto *moves = new QHBoxLayout;
    moves->setSpacing(4);
    moves->addWidget(m_previous);
    moves->addWidget(m_next);
    moves->addSpacing(4);
    moves->addWidget(m_status, 1);
    auto *foot = new QVBoxLayout(m_foot);
    foot->setContentsMargins(8, 4, 8, 4);
    foot->setSpacing(4);
    foot->addLayout(moves);
    foot->addWidget(m_attribute, 0, Qt::AlignLeft);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_busyRow);
    layout->addWidget(m_nothing, 1);
    m_edit = new PencilButton(this);
    m_edit->setToolTip(tr("Edit the source (F2)"));
    m_edit->setAccessibleName(tr("Edit the source"));
    connect(m_edit, &PencilButton::clicked, this, [this] { emit editRequested(m_source); });
    auto *record = new QHBoxLayout;
    record->setSpacing(0);
    record->addWidget(m_record, 1);
    record->addWidget(m_edit, 0, Qt::AlignTop);
    layout->addLayout(record);
    layout->addWidget(m_recordLine);
    layout->addWidget(m_missingArea);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_noText, 1);
    layout->addWidget(m_find);
    layout->addWidget(m_footLine);
    layout->addWidget(m_foot);
    setFocusProxy(m_text);
    for (QWidget *part : findChildren<QWidget *>())
        watch(part);
}

QSize SourcePanel::sizeHint() const { return {fontMetrics().averageCharWidth() * 48, fontMetrics().height() * 30}; }

void SourcePanel::setEditable(bool editable)
{
    m_editable = editable;
    m_attach->setVisible(editable);
    updateAttribute();
}

void SourcePanel::showSource(const SourceId &source)
{
    m_wanted = {};
    if (m_source == source)
        return;
    m_source = source;
    load();
}

Result<SourcePanel::Reading> SourcePanel::read(std::shared_ptr<const Snapshot> snapshot, SourceRow source,
                                               Progress *progress)
{
    Result<MarkedText> text = markText(*snapshot, source, progress);
    if (!text)
        return text.error();
    Reading reading{snapshot,
                    snapshot->tracker().source(source),
                    sourceStanding(*snapshot, source),
                    std::make_shared<const MarkedText>(std::move(*text)),
                    {}};
    reading.record.text.clear();
    const auto &support = snapshot->tracker().attributionColumns().support;
    for (const Mark &mark : reading.text->marks)
        reading.disputes.push_back(support[mark.attribution] == static_cast<std::uint8_t>(Support::Disputes));
    return reading;
}

void SourcePanel::stop()
{
    m_reader.cancel();
    m_patience.stop();
    m_watch.stop();
    m_busyRow->hide();
}

void SourcePanel::load()
{
    stop();
    const std::shared_ptr<const Snapshot> snapshot = m_workspace->snapshot();
    if (m_source.isEmpty()) {
        showNothing(tr("Select a source to read it."));
        return;
    }
    const SourceRow source = snapshot->sourceIndex(m_source);
    if (source == noIndex) {
        showNothing(tr("This source is no longer in the tracker."));
        return;
    }
    const TrackerColumns::SourceColumns &columns = snapshot->tracker().sourceColumns();
    if (columns.texts.bytes(source, TrackerColumns::SourceColumns::Snapshot).size() <= shortText
        && snapshot->eventsOf(source).size() <= fewEvents) {
        adopt(*read(snapshot, source, nullptr));
        return;
    }
    m_busyText =
        tr("Looking for quotes in “%1”…").arg(columns.texts.text(source, TrackerColumns::SourceColumns::Title));
    m_busy->setText(m_busyText);
    m_patience.start();
    m_reader.start([snapshot, source](Progress &progress) { return read(snapshot, source, &progress); },
                   [this](Result<Reading> reading) {
                       stop();
                       if (reading)
                           adopt(std::move(*reading));
                   });
}

void SourcePanel::adopt(Reading reading)
{
    const bool same = m_reading && m_reading->record.id == reading.record.id;
    AttributionId current;
    if (same && m_text->current())
        current = idOf(m_reading->text->marks[*m_text->current()]);
    const bool wasOpen = same && m_missing && m_missing->isOpen();
    m_reading = std::move(reading);
    m_sought.reset();
    m_text->setMarkedText(m_reading->text, m_reading->disputes);
    if (!same)
        m_text->moveCursor(QTextCursor::Start);
    m_find->setText(m_reading->text->text);
    rebuild();
    if (m_missing)
        m_missing->setOpen(wasOpen);
    if (!m_wanted.isEmpty()) {
        goToAttribution(std::exchange(m_wanted, {}));
        return;
    }
    const std::vector<Mark> &marks = m_reading->text->marks;
    const auto place = std::find_if(marks.begin(), marks.end(),
                                    [&](const Mark &mark) { return !current.isEmpty() && idOf(mark) == current; });
    if (place != marks.end()) {
        m_text->setCurrent(static_cast<std::size_t>(place - marks.begin()));
        updateStatus();
    } else {
        followSelection();
    }
}

void SourcePanel::showNothing(const QString &why)
{
    m_reading.reset();
    m_sought.reset();
    m_text->setMarkedText(std::make_shared<const MarkedText>(), {});
    m_nothing->setText(why);
    rebuild();
}

/// Everything but the text itself, in the fonts and colours of now.
void SourcePanel::rebuild()
{
    const Theme theme = Theme::fromPalette(activePalette(*this));
    const TextFonts fonts = TextFonts::forWindow(font());
    for (QLabel *label : {m_busy, m_nothing, m_whyNoText, m_status})
        colour(label, theme.mutedText);
    m_busy->setFont(fonts.label);
    m_status->setFont(fonts.label);
    m_recordLine->setColour(theme.strongGrid);
    m_footLine->setColour(theme.strongGrid);
    m_text->setTheme(theme);

    const bool shown = m_reading.has_value();
    const bool hasText = shown && !m_reading->text->text.isEmpty();
    m_nothing->setVisible(!shown);
    m_record->setVisible(shown);
    m_edit->setVisible(shown && m_editable);
    m_recordLine->setVisible(shown);
    m_text->setVisible(hasText);
    m_noText->setVisible(shown && !hasText);
    m_footLine->setVisible(hasText);
    m_foot->setVisible(hasText);
    if (!hasText)
        m_find->hide();
    const bool missing = hasText && !m_reading->text->missing.empty();
    m_missingArea->setVisible(missing);
    m_missing = nullptr;
    if (missing) {
        m_missing = new MissingQuotes(*m_reading->snapshot, *m_reading->text, theme, fonts);
        connect(m_missing, &MissingQuotes::passageRequested, this, &SourcePanel::showPassage);
        m_missingArea->setContents(m_missing);
        watch(m_missing);
    }
    if (shown) {
        auto *record = new SourceRecord(m_reading->record, m_reading->standing, theme, fonts);
        record->setBackgroundRole(QPalette::Base);
        record->setAutoFillBackground(true);
        connect(record, &SourceRecord::openRequested, this, [this](const QUrl &url) { m_open(url); });
        m_record->setContents(record);
        watch(record);
        m_whyNoText->setText(m_reading->record.textDigest.isEmpty()
                                 ? tr("The text of this source is not kept here, so its quotes cannot be shown in it.")
                                 : tr("The text of this source is kept elsewhere; only its digest is here."));
    }
    orderTabs();
    m_attach->setVisible(m_editable);
    fitParts();
    updateStatus();
    updateAttribute();
    layout()->activate(); // places in the text depend on its size
}

/// However long titles and lists are, more than a third is left to the text.
void SourcePanel::fitParts()
{
    m_record->setMost(height() * 2 / 5);
    m_missingArea->setMost(height() / 4);
}

void SourcePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange)
        return;
    const bool wasOpen = m_missing && m_missing->isOpen();
    rebuild();
    if (m_missing)
        m_missing->setOpen(wasOpen);
}

void SourcePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitParts();
}

/// The parts made last stand above those that were there before, and come before them.
void SourcePanel::orderTabs()
{
    QList<QWidget *> order;
    for (const QWidget *area : {static_cast<QWidget *>(m_record), static_cast<QWidget *>(m_missingArea)}) {
        for (QWidget *part : area->findChildren<QWidget *>()) {
            if (part->focusPolicy() & Qt::TabFocus)
                order.append(part);
        }
    }
    order.append({m_text, m_attach, m_attribute});
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void SourcePanel::watch(QWidget *part)
{
    part->installEventFilter(this);
    for (QWidget *inner : part->findChildren<QWidget *>())
        inner->installEventFilter(this);
}

} // namespace Dateline
