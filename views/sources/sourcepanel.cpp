// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sources/sourcepanel.h"

#include "models/reading/quoteanchor.h"
#include "views/common/fonts.h"
#include "views/sources/findline.h"
#include "views/sources/missingquotes.h"
#include "views/sources/panelparts.h"
#include "views/sources/sourcerecord.h"
#include "views/sources/sourcetext.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
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
/// A quote is a sentence or two; beyond this its context could not be worked out while one waits.
constexpr qsizetype longestQuote = 4000;

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

QString number(std::size_t count) { return QLocale().toString(qulonglong{count}); }

/// The selection without the blanks at its ends.
std::pair<qsizetype, qsizetype> trimmedSelection(const QString &text, const QTextCursor &cursor)
{
    qsizetype begin = cursor.selectionStart();
    qsizetype end = std::min<qsizetype>(cursor.selectionEnd(), text.size());
    while (begin < end && text.at(begin).isSpace())
        ++begin;
    while (end > begin && text.at(end - 1).isSpace())
        --end;
    return {begin, end - begin};
}

} // namespace

SourcePanel::SourcePanel(Workspace *workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_open([](const QUrl &url) { return QDesktopServices::openUrl(url); })
{
    setAccessibleName(tr("Source"));
    m_pool.setMaxThreadCount(1);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    makeParts();
    setBackgroundRole(QPalette::Base); // a change of colours, which the parts take up
    setAutoFillBackground(true);
    connect(&m_patience, &QTimer::timeout, m_busyRow, &QWidget::show);
    connect(&m_patience, &QTimer::timeout, &m_watch, [this] { m_watch.start(); });
    m_watch.setInterval(patience / 2);
    connect(&m_watch, &QTimer::timeout, this, [this] {
        if (m_progress)
            m_busy->setText(tr("%1 %2 %").arg(m_busyText).arg(static_cast<int>(100 * m_progress->share())));
    });
    connect(workspace, &Workspace::snapshotChanged, this, &SourcePanel::load);
    connect(workspace, &Workspace::selectionChanged, this, &SourcePanel::followSelection);
    load();
}

SourcePanel::~SourcePanel()
{
    stop();
    m_pool.waitForDone();
}

void SourcePanel::makeParts()
{
    m_busyRow = new QWidget(this);
    m_busy = plainLabel(m_busyRow);
    m_busy->setWordWrap(true);
    auto *stopButton = new QPushButton(tr("Stop"), m_busyRow);
    stopButton->setToolTip(tr("Stops looking for quotes; what is shown stays"));
    connect(stopButton, &QPushButton::clicked, this, [this] {
        stop();
        if (!m_reading)
            showNothing(tr("Looking for quotes was stopped. Choose the source again to go on."));
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
    m_attribute = new QPushButton(tr("Add attribution from selection…"), m_foot);
    connect(m_attribute, &QPushButton::clicked, this, &SourcePanel::attribute);
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
    layout->addWidget(m_record);
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

void SourcePanel::showQuote(const AttributionId &attribution)
{
    using Columns = PackedTracker::AttributionColumns;
    const Columns &columns = m_workspace->snapshot()->tracker().attributionColumns();
    const QByteArray id = attribution.text.toUtf8();
    for (std::uint32_t i = 0; i < columns.source.size(); ++i) {
        if (columns.source[i] == noIndex || columns.texts.bytes(i, Columns::Id) != id)
            continue;
        showSource({m_workspace->snapshot()->tracker().sourceColumns().texts.text(columns.source[i],
                                                                                  PackedTracker::SourceColumns::Id)});
        m_wanted = attribution;
        if (!isBusy())
            goToAttribution(std::exchange(m_wanted, {}));
        return;
    }
}

Result<SourcePanel::Reading> SourcePanel::read(std::shared_ptr<const Snapshot> snapshot, std::uint32_t source,
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
    ++m_generation;
    m_patience.stop();
    m_watch.stop();
    m_busyRow->hide();
    m_pool.clear();
    if (m_progress)
        m_progress->cancel();
    m_progress.reset();
}

void SourcePanel::load()
{
    stop();
    const std::shared_ptr<const Snapshot> snapshot = m_workspace->snapshot();
    if (m_source.isEmpty()) {
        showNothing(tr("Choose a source in the list, or “Show in text” beside what it says, to read it here."));
        return;
    }
    const std::uint32_t source = snapshot->sourceIndex(m_source);
    if (source == noIndex) {
        showNothing(tr("This source is no longer in the tracker."));
        return;
    }
    const PackedTracker::SourceColumns &columns = snapshot->tracker().sourceColumns();
    if (columns.texts.bytes(source, PackedTracker::SourceColumns::Snapshot).size() <= shortText
        && snapshot->eventsOf(source).size() <= fewEvents) {
        adopt(*read(snapshot, source, nullptr));
        return;
    }
    m_busyText =
        tr("Looking for quotes in “%1” …").arg(columns.texts.text(source, PackedTracker::SourceColumns::Title));
    m_busy->setText(m_busyText);
    m_patience.start();
    m_progress = std::make_shared<Progress>();
    m_pool.start([this, snapshot, source, progress = m_progress, generation = m_generation] {
        Result<Reading> reading = read(snapshot, source, progress.get());
        if (!reading)
            return;
        const auto done = [this, generation, result = std::make_shared<Reading>(std::move(*reading))] {
            if (generation != m_generation)
                return;
            stop();
            adopt(std::move(*result));
        };
        QMetaObject::invokeMethod(this, done, Qt::QueuedConnection);
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

/// Buttons and scrolling areas take arrows with Alt for arrows, and the window has a Ctrl+F of its own.
bool SourcePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isOurs(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress && static_cast<QWidget *>(watched)->hasFocus())
        return handleKey(*static_cast<QKeyEvent *>(event));
    return false;
}

void SourcePanel::keyPressEvent(QKeyEvent *event)
{
    if (!handleKey(*event))
        QWidget::keyPressEvent(event);
}

bool SourcePanel::isOurs(const QKeyEvent &event) const
{
    const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    const bool isVertical = event.key() == Qt::Key_Down || event.key() == Qt::Key_Up;
    return (isVertical && event.modifiers() == Qt::AltModifier) || (isEnter && event.modifiers() & Qt::ControlModifier)
        || (event.key() == Qt::Key_Escape && event.modifiers() == Qt::NoModifier) || event.matches(QKeySequence::Find);
}

bool SourcePanel::handleKey(const QKeyEvent &event)
{
    if (isOurs(event)) {
        if (event.key() == Qt::Key_Escape) {
            if (m_find->field()->hasFocus())
                return false; // closes its line
            emit left();
        } else if (event.matches(QKeySequence::Find)) {
            if (m_text->isVisible())
                m_find->open();
        } else if (event.modifiers() == Qt::AltModifier) {
            step(event.key() == Qt::Key_Down ? 1 : -1);
        } else {
            attribute();
        }
        return true;
    }
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (!m_text->hasFocus() || modifiers != Qt::NoModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_N:
        step(1);
        return true;
    case Qt::Key_P:
        step(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_reading && m_text->current()) {
            const EventRow row = rowNow(m_reading->text->marks[*m_text->current()]);
            if (row != noIndex)
                emit eventActivated(row);
        }
        return true;
    default:
        return false;
    }
}

/// What is shown may be of an older snapshot than the workspace's.
EventRow SourcePanel::rowNow(const Mark &mark) const
{
    if (mark.row == noIndex || m_reading->snapshot == m_workspace->snapshot())
        return mark.row;
    return m_workspace->snapshot()->rowOf(m_reading->snapshot->eventId(mark.row));
}

AttributionId SourcePanel::idOf(const Mark &mark) const
{
    return {m_reading->snapshot->tracker().attributionColumns().texts.text(mark.attribution,
                                                                           PackedTracker::AttributionColumns::Id)};
}

QString SourcePanel::describe(const Mark &mark) const
{
    const auto support =
        static_cast<Support>(m_reading->snapshot->tracker().attributionColumns().support[mark.attribution]);
    if (mark.row == noIndex)
        return nameFor(support);
    return tr("%1 · %2\n%3", "date, title, support")
        .arg(m_reading->snapshot->date(mark.row).toHuman(), m_reading->snapshot->title(mark.row), nameFor(support));
}

void SourcePanel::goTo(std::size_t mark)
{
    const Mark place = m_reading->text->marks[mark];
    m_text->setCurrent(mark);
    m_text->reveal(place.start, place.length);
    updateStatus();
    const EventRow row = rowNow(place);
    if (row == noIndex)
        return;
    const QScopedValueRollback moving(m_moving, true);
    m_workspace->select(row);
}

void SourcePanel::goToAttribution(const AttributionId &attribution)
{
    if (!m_reading)
        return;
    const auto indexIn = [&](const std::vector<Mark> &marks) {
        const auto place =
            std::find_if(marks.begin(), marks.end(), [&](const Mark &mark) { return idOf(mark) == attribution; });
        return static_cast<std::size_t>(place - marks.begin());
    };
    if (const std::size_t mark = indexIn(m_reading->text->marks); mark < m_reading->text->marks.size()) {
        goTo(mark);
        return;
    }
    if (const std::size_t mark = indexIn(m_reading->text->missing); mark < m_reading->text->missing.size()) {
        m_missing->setOpen(true);
        showPassage(mark);
    }
}

void SourcePanel::showPassage(std::size_t missing)
{
    const Mark place = m_reading->text->missing[missing];
    m_text->setCurrent({});
    updateStatus();
    if (place.length == 0)
        return;
    m_text->showPassage(place.start, place.length);
    m_text->reveal(place.start, place.length);
}

void SourcePanel::step(int direction)
{
    if (!m_reading || m_reading->text->marks.empty())
        return;
    const std::vector<Mark> &marks = m_reading->text->marks;
    const auto last = static_cast<std::ptrdiff_t>(marks.size()) - 1;
    std::ptrdiff_t mark = 0;
    if (m_text->current()) {
        mark = static_cast<std::ptrdiff_t>(*m_text->current()) + direction;
    } else {
        // From where the cursor is.
        const qsizetype cursor = m_text->textCursor().selectionStart();
        const auto next = std::partition_point(marks.begin(), marks.end(),
                                               [cursor](const Mark &each) { return each.start < cursor; });
        mark = next - marks.begin() - (direction < 0 ? 1 : 0);
    }
    goTo(static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(mark, 0, last)));
}

void SourcePanel::followSelection()
{
    if (m_moving || !m_reading || m_reading->snapshot != m_workspace->snapshot())
        return;
    const EventRow selected = m_workspace->selected();
    const std::vector<Mark> &marks = m_reading->text->marks;
    const auto place = std::find_if(marks.begin(), marks.end(), [selected](const Mark &mark) {
        return selected != noIndex && mark.row == selected;
    });
    if (place == marks.end()) {
        m_text->setCurrent({});
    } else if (!m_text->current() || marks[*m_text->current()].row != selected) {
        m_text->setCurrent(static_cast<std::size_t>(place - marks.begin()));
        m_text->reveal(place->start, place->length);
    }
    updateStatus();
}

void SourcePanel::updateStatus()
{
    const std::size_t count = m_reading ? m_reading->text->marks.size() : 0;
    const std::optional<std::size_t> current = m_text->current();
    QString status;
    if (count == 0)
        status = tr("No words of this text are quoted");
    else if (!current)
        status = count == 1 ? tr("1 quote · show it: Alt+↓") : tr("%1 quotes · first: Alt+↓").arg(number(count));
    else if (*current + 1 < count)
        status = tr("Quote %1 of %2 · next: Alt+↓").arg(number(*current + 1), number(count));
    else if (count > 1)
        status = tr("Quote %1 of %2 · previous: Alt+↑").arg(number(*current + 1), number(count));
    else
        status = tr("Quote 1 of 1");
    m_status->setText(status);
    m_status->setToolTip(status);
    m_text->setAccessibleDescription(status);
    m_previous->setEnabled(count > 0 && (!current || *current > 0));
    m_next->setEnabled(count > 0 && (!current || *current + 1 < count));
}

void SourcePanel::updateAttribute()
{
    m_attribute->setVisible(m_editable);
    const qsizetype length = m_reading ? trimmedSelection(m_reading->text->text, m_text->textCursor()).second : 0;
    m_attribute->setEnabled(m_editable && length > 0 && length <= longestQuote);
    m_attribute->setToolTip(length > longestQuote
                                ? tr("A quote has at most %1 characters.").arg(QLocale().toString(longestQuote))
                                : tr("What the selected words say of an event (Ctrl+Enter)"));
}

void SourcePanel::attribute()
{
    if (!m_attribute->isEnabled() || !m_reading)
        return;
    const QString &text = m_reading->text->text;
    const auto [start, length] = trimmedSelection(text, m_text->textCursor());
    const TextSpan span = codePointSpan(text, start, length);
    emit attributeRequested(m_reading->record.id, quoteAt(text, span.start, span.length));
}

void SourcePanel::showMenu(QPoint globalPlace)
{
    QMenu *menu = m_text->createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_editable) {
        menu->addSeparator();
        QAction *add = menu->addAction(m_attribute->text(), this, &SourcePanel::attribute);
        add->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
        add->setEnabled(m_attribute->isEnabled());
    }
    menu->popup(globalPlace);
}

} // namespace Dateline
