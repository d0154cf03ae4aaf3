// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/exportdialog.h"

#include "app/window/picturechoices.h"
#include "app/window/previewpane.h"

#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QUrl>

#include <algorithm>

namespace Dateline {

ExportDialog::ExportDialog(std::shared_ptr<const Snapshot> snapshot, const ViewPictureRequest &request,
                           PictureFormat format, const QString &name, QWidget *parent)
    : QDialog(parent)
    , m_name(name)
    , m_choices(new PictureChoices(request, format))
    , m_preview(new PreviewPane(std::move(snapshot)))
    , m_savedLine(makeSavedLine())
{
    setWindowTitle(tr("Export picture"));
    // On low screens the form scrolls rather than leaves the screen.
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_choices);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_choices->ensurePolished();
    scroll->setMinimumWidth(std::max(m_choices->sizeHint().width(), m_choices->minimumSizeHint().width())
                            + scroll->verticalScrollBar()->sizeHint().width());
    auto *top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(scroll);
    top->addWidget(m_preview, 1);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Close);
    QPushButton *save = buttons->button(QDialogButtonBox::Save);
    save->setText(tr("S&ave as…"));
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close")); // all letters lead to fields; Esc closes
    QPushButton *copy = buttons->addButton(tr("Cop&y"), QDialogButtonBox::ActionRole);
    QPushButton *print = buttons->addButton(tr("P&rint…"), QDialogButtonBox::ActionRole);
    QPushButton *keep = buttons->addButton(tr("Save as f&igure…"), QDialogButtonBox::ActionRole);
    keep->setToolTip(tr("Saves the settings of this picture in the tracker, so that it can be updated later"));
    m_uses = {save, copy, print, keep};
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top, 1);
    layout->addWidget(m_savedLine);
    layout->addWidget(buttons);

    connect(m_choices, &PictureChoices::changed, this, &ExportDialog::refresh);
    connect(m_preview, &PreviewPane::made, this, [this](const PicturePreview &preview) {
        m_choices->showOutcome(preview);
        for (QPushButton *button : m_uses)
            button->setEnabled(true);
    });
    connect(m_preview, &PreviewPane::failed, this, [this] {
        for (QPushButton *button : m_uses)
            button->setEnabled(false);
    });
    connect(copy, &QPushButton::clicked, this, [this] { emit copyRequested(this->request()); });
    connect(print, &QPushButton::clicked, this, [this] { emit printRequested(this->request()); });
    connect(keep, &QPushButton::clicked, this, [this] { emit keepRequested(this->request(), this->format()); });
    connect(buttons, &QDialogButtonBox::accepted, this,
            [this] { emit saveRequested(this->request(), this->format()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_choices->setFocus();
    refresh();
}

ExportDialog::~ExportDialog() = default;

ViewPictureRequest ExportDialog::request() const { return m_choices->request(); }

PictureFormat ExportDialog::format() const { return m_choices->format(); }

QString ExportDialog::title() const { return m_choices->shownTitle(); }

QWidget *ExportDialog::makeSavedLine()
{
    auto *line = new QWidget(this);
    m_saved = new QLabel(line);
    m_saved->setTextFormat(Qt::PlainText);
    m_saved->setWordWrap(true);
    auto *open = new QPushButton(tr("Open folder"), line);
    connect(open, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_path).path())); });
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_saved, 1);
    layout->addWidget(open);
    line->hide();
    return line;
}

void ExportDialog::showSaved(const QString &path)
{
    m_path = path;
    m_saved->setText(tr("Saved to %1").arg(QDir::toNativeSeparators(path)));
    m_savedLine->show();
}

void ExportDialog::refresh() { m_preview->show(request(), format(), m_name); }

} // namespace Dateline
