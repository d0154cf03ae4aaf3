// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/checks/checkspanel.h"

#include "models/checks/runchecks.h"
#include "models/domain/countrynames.h"
#include "models/query/firstevents.h"
#include "views/checks/findingdelegate.h"
#include "views/common/columnwidth.h"
#include "views/common/flowlayout.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int cellPadding = 12;
constexpr int narrowestMessage = 30; // in digits, as are the next two
constexpr int widestCheck = 26;
constexpr int widestSubject = 40;
constexpr int soon = 200;       // milliseconds, as are the next two
constexpr int watchAfter = 300; // how long nothing is said of a run
constexpr int watchEvery = 200;

} // namespace

ChecksPanel::ChecksPanel(Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new FindingModel(this))
    , m_counts(new QLabel(this))
    , m_stop(new QPushButton(tr("Stop"), this))
    , m_accepted(new QCheckBox(tr("Show accepted"), this))
    , m_accept(new QPushButton(tr("Accept…"), this))
    , m_takeBack(new QPushButton(tr("Reopen finding"), this))
    , m_view(new QTreeView(this))
    , m_nothing(new QLabel(m_view->viewport()))
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(new FindingDelegate(m_view));
    m_view->setAccessibleName(tr("Findings"));
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setAlternatingRowColors(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(FindingModel::SeverityColumn, Qt::AscendingOrder);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->header()->setStretchLastSection(false);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);

    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setMargin(12);
    m_nothing->setAttribute(Qt::WA_TransparentForMouseEvents);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(makeBar());
    layout->addWidget(m_view);
    setFocusProxy(m_view);

    connect(m_view, &QTreeView::clicked, this, &ChecksPanel::request);
    connect(m_view, &QTreeView::customContextMenuRequested, this, [this](const QPoint &place) {
        if (!m_view->currentIndex().isValid())
            return;
        QMenu *menu = contextMenu();
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(m_view->viewport()->mapToGlobal(place));
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ChecksPanel::updateButtons);
    connect(m_accept, &QPushButton::clicked, this, &ChecksPanel::accept);
    connect(m_takeBack, &QPushButton::clicked, this, &ChecksPanel::takeBack);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_run.isBusy()) {
            m_run.cancel();
            m_watch.stop();
            updateState();
        } else {
            m_checked.reset();
            refresh();
        }
    });

    m_soon.setSingleShot(true);
    m_soon.setInterval(soon);
    connect(&m_soon, &QTimer::timeout, this, &ChecksPanel::refresh);
    m_watch.setInterval(watchAfter);
    connect(&m_watch, &QTimer::timeout, this, [this] {
        m_watch.setInterval(watchEvery);
        updateState();
    });
    connect(workspace, &Workspace::snapshotChanged, this, &ChecksPanel::refresh);
    connect(workspace, &Workspace::asOfChanged, this, [this] {
        if (m_workspace->asOf() != m_checkedAsOf)
            m_soon.start();
    });
    updateState();
}

ChecksPanel::~ChecksPanel() = default;

QWidget *ChecksPanel::makeBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new FlowLayout(4, bar);
    layout->setContentsMargins(4, 4, 4, 0);
    layout->addWidget(m_counts);
    layout->addWidget(m_stop);
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Note}) {
        auto *button = new QToolButton(bar);
        button->setCheckable(true);
        button->setChecked(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        connect(button, &QToolButton::toggled, this, &ChecksPanel::updateShown);
        layout->addWidget(button);
        m_severities[static_cast<std::size_t>(severity)] = button;
    }
    m_severities[0]->setText(tr("Errors"));
    m_severities[1]->setText(tr("Warnings"));
    m_severities[2]->setText(tr("Notes"));
    connect(m_accepted, &QCheckBox::toggled, this, &ChecksPanel::updateShown);
    layout->addWidget(m_accepted);
    layout->addWidget(m_accept);
    layout->addWidget(m_takeBack);
    m_counts->setAccessibleName(tr("Number of findings"));
    return bar;
}

void ChecksPanel::setEditable(bool editable)
{
    m_editable = editable;
    updateButtons();
}

void ChecksPanel::setFollowing(bool following)
{
    m_following = following;
    refresh();
}

void ChecksPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

/// Runs the checks if they were not run on this tracker and day, and somebody sees it.
void ChecksPanel::refresh()
{
    if (!isVisible() || !m_following || (m_checked == m_workspace->snapshot() && m_checkedAsOf == m_workspace->asOf()))
        return;
    m_soon.stop();
    m_isCurrent = false;
    m_checked = m_workspace->snapshot();
    m_checkedAsOf = m_workspace->asOf();
    m_run.start(
        [snapshot = m_checked,
         options = CheckOptions{m_checkedAsOf}](Progress &progress) -> Result<FindingModel::Findings> {
            Result<std::vector<Finding>> found = runChecks(*snapshot, options, &progress);
            if (!found)
                return found.error();
            return std::make_shared<const std::vector<Finding>>(std::move(*found));
        },
        [this](const Result<FindingModel::Findings> &found) {
            if (found)
                take(*found);
        });
    m_watch.start(watchAfter);
    updateState();
}

void ChecksPanel::take(const FindingModel::Findings &findings)
{
    m_watch.stop();
    QString check;
    QString subject;
    if (const Finding *current = m_model->findingAt(m_view->currentIndex())) {
        check = current->check;
        subject = current->subject;
    }
    m_findings = findings;
    m_isCurrent = true;
    m_model->setFindings(findings);
    if (const QModelIndex index = m_model->indexOf(check, subject); index.isValid())
        m_view->setCurrentIndex(index);
    updateState();
    emit finished();
}

void ChecksPanel::updateShown()
{
    FindingsShown shown;
    for (std::size_t severity = 0; severity < m_severities.size(); ++severity)
        shown.severities[severity] = m_severities[severity]->isChecked();
    shown.accepted = m_accepted->isChecked();
    m_model->setShown(shown);
    updateState();
}

void ChecksPanel::updateState()
{
    const bool busy = m_run.isBusy();
    const bool isLong = busy && m_watch.interval() == watchEvery;
    const bool stopped = !busy && m_checked && !m_isCurrent;
    const QString checking = isLong ? tr("Checking… %1 %").arg(static_cast<int>(m_run.share() * 100)) : tr("Checking…");
    if (isLong)
        m_counts->setText(checking);
    else if (stopped)
        m_counts->setText(tr("The checks were stopped."));
    else
        m_counts->setText(m_findings ? findingCountsInWords(countFindings(*m_findings)) : QString());
    m_stop->setText(busy ? tr("Stop") : tr("Check again"));
    m_stop->setVisible(isLong || stopped);

    QString nothing;
    const int made = static_cast<int>(checks().size());
    if (busy)
        nothing = checking; // what an older run has found says nothing of this one
    else if (stopped)
        nothing = tr("The checks were stopped. Click Check again for the findings.");
    else if (!m_findings)
        nothing = checking;
    else if (m_findings->empty())
        nothing = tr("No findings. %Ln check(s) run.", nullptr, made);
    else if (countFindings(*m_findings).allOpen() == 0 && !m_accepted->isChecked())
        nothing =
            tr("No open findings. %Ln check(s) run, %1.", nullptr, made)
                .arg(tr("%Ln finding(s) accepted", nullptr, static_cast<int>(countFindings(*m_findings).accepted)));
    else
        nothing = tr("All findings are hidden by the buttons above.");
    m_nothing->setText(nothing);
    m_nothing->setVisible(m_model->rowCount() == 0);
    m_nothing->setGeometry(m_view->viewport()->rect());
    updateButtons();
    fitColumns();
}

void ChecksPanel::updateButtons()
{
    const Finding *finding = m_model->findingAt(m_view->currentIndex());
    m_accept->setEnabled(m_editable && finding && !finding->accepted);
    // An acceptance of nothing is itself something to be taken back.
    m_takeBack->setEnabled(m_editable && finding && (finding->accepted || !finding->acceptedCheck.isEmpty()));
}

void ChecksPanel::accept()
{
    const Finding *finding = m_model->findingAt(m_view->currentIndex());
    if (m_editable && finding && !finding->accepted)
        emit acceptRequested(finding->check, finding->subject);
}

void ChecksPanel::takeBack()
{
    const Finding *finding = m_model->findingAt(m_view->currentIndex());
    if (!m_editable || !finding)
        return;
    if (finding->accepted)
        emit takeBackRequested(finding->check, finding->subject);
    else if (!finding->acceptedCheck.isEmpty())
        emit takeBackRequested(finding->acceptedCheck, finding->subject);
}

QMenu *ChecksPanel::contextMenu()
{
    auto *menu = new QMenu(this);
    if (const Finding *finding = m_model->findingAt(m_view->currentIndex())) {
        const QStringList subjects = finding->subject.split(u'+');
        for (const QString &subject : subjects)
            menu->addAction(tr("Show %1").arg(subject), this, [this, subject] { requestSubject(subject); });
        menu->addSeparator();
        offerCodes(menu, *finding);
        offerMending(menu, *finding);
        offerOneHouse(menu, *finding);
    }
    menu->addAction(m_accept->text(), this, &ChecksPanel::accept)->setEnabled(m_accept->isEnabled());
    menu->addAction(m_takeBack->text(), this, &ChecksPanel::takeBack)->setEnabled(m_takeBack->isEnabled());
    return menu;
}

void ChecksPanel::offerCodes(QMenu *menu, const Finding &finding)
{
    if (finding.codes.empty())
        return;
    const PartyId party{finding.subject.section(u'/', 1)};
    for (const CountryCode code : finding.codes)
        menu->addAction(tr("Change the code to %1 (%2)", "a country code and the country")
                            .arg(code.toString(), countryName(code)),
                        this, [this, party, code] { emit codeChangeRequested(party, code); })
            ->setEnabled(m_editable);
    menu->addSeparator();
}

/// For this finding, and for all of the check that nobody accepted.
void ChecksPanel::offerMending(QMenu *menu, const Finding &finding)
{
    if (!finding.mending)
        return;
    const auto mended = [](const Finding &each) { return MendedQuote{{each.subject.section(u'/', 1)}, *each.mending}; };
    std::vector<MendedQuote> all;
    for (const Finding &each : *m_findings) {
        if (each.mending && !each.accepted)
            all.push_back(mended(each));
    }
    const auto offer = [&](const QString &words, const std::vector<MendedQuote> &quotes) {
        menu->addAction(words, this, [this, quotes] { emit quoteMendingRequested(quotes); })->setEnabled(m_editable);
    };
    offer(tr("Update the quote from the text"), {mended(finding)});
    if (all.size() > 1)
        offer(tr("Update all %Ln quote(s) from the texts", nullptr, static_cast<int>(all.size())), all);
    menu->addSeparator();
}

void ChecksPanel::offerOneHouse(QMenu *menu, const Finding &finding)
{
    if (finding.names.size() != 2)
        return;
    const QString name = finding.names.first();
    const QString other = finding.names.last();
    // An & would be taken for the key of the entry.
    const QString words = tr("Declare “%1” and “%2” one publisher").arg(name, other);
    menu->addAction(QString(words).replace(u'&', u"&&"_s), this,
                    [this, name, other] { emit oneHouseRequested(name, other); })
        ->setEnabled(m_editable);
    menu->addSeparator();
}

bool ChecksPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::Resize) {
        m_nothing->setGeometry(m_view->viewport()->rect());
        fitColumns();
    } else if (watched == m_view && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_view->currentIndex().isValid()) {
            request(m_view->currentIndex());
            return true;
        }
    }
    return false;
}

void ChecksPanel::request(const QModelIndex &index)
{
    if (const Finding *finding = m_model->findingAt(index))
        requestSubject(finding->subject.section(u'+', 0, 0));
}

void ChecksPanel::requestSubject(const QString &subject)
{
    const Snapshot &snapshot = *m_workspace->snapshot();
    const QString kind = subject.section(u'/', 0, 0);
    const QString id = subject.section(u'/', 1);
    const auto select = [this](EventRow row) {
        if (row != noIndex)
            m_workspace->select(row);
    };
    if (kind == "event"_L1) {
        if (const EventRow row = snapshot.rowOf({id}); row != noIndex) {
            select(row);
            emit eventRequested(row);
        }
    } else if (kind == "source"_L1) {
        if (snapshot.sourceIndex({id}) != noIndex)
            emit sourceRequested({id});
    } else if (kind == "measure"_L1) {
        // One without events has nothing to be shown at.
        if (const EventRow row = firstEventOf(snapshot, MeasureId{id}); row != noIndex) {
            select(row);
            emit measureRequested({id});
        }
    } else if (kind == "party"_L1) {
        if (const EventRow row = firstEventOf(snapshot, PartyId{id}); row != noIndex) {
            select(row);
            emit eventRequested(row);
        }
    } else if (kind == "attribution"_L1) {
        const TrackerColumns::AttributionColumns &attributions = snapshot.tracker().attributionColumns();
        const QByteArray wanted = id.toUtf8();
        for (std::uint32_t i = 0; i < attributions.texts.size(); ++i) {
            if (attributions.texts.bytes(i, TrackerColumns::AttributionColumns::Id) != wanted)
                continue;
            if (const std::uint32_t event = attributions.event[i]; event != noIndex)
                select(snapshot.table().rowOfEvent(event));
            emit attributionRequested({id});
            return;
        }
    }
}

void ChecksPanel::fitColumns()
{
    const int digit = fontMetrics().horizontalAdvance(u'0');
    const int width = m_view->viewport()->width();
    const auto wanted = [&](int column, int widest) {
        const int rows = widthForRowsInView(*m_view, column) + FindingDelegate::extraWidth(column) + cellPadding / 2;
        return std::max(std::min(rows, widest), widthOfHeader(*m_view, column));
    };
    const int severity = wanted(FindingModel::SeverityColumn, width / 3);
    int room = width - severity - digit * narrowestMessage;
    const int subject = wanted(FindingModel::Subject, std::min(digit * widestSubject, width / 3));
    const int check = wanted(FindingModel::Check, digit * widestCheck);
    const bool hasSubject = room >= subject;
    room -= hasSubject ? subject : 0;
    const bool hasCheck = room >= check;
    showColumn(*m_view, FindingModel::SeverityColumn, true, severity);
    showColumn(*m_view, FindingModel::Check, hasCheck, check);
    showColumn(*m_view, FindingModel::Subject, hasSubject, subject);
    showColumn(*m_view, FindingModel::Message, true,
               width - severity - (hasSubject ? subject : 0) - (hasCheck ? check : 0));
}

} // namespace Dateline
