// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/exportdialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

#include <algorithm>
#include <cmath>

namespace Dateline {

namespace {

struct SizePreset
{
    const char *name;
    QSize size;
};

constexpr SizePreset presets[] = {
    {QT_TRANSLATE_NOOP("Dateline::ExportDialog", "Slide, 16:9"), {1600, 900}},
    {QT_TRANSLATE_NOOP("Dateline::ExportDialog", "A4 landscape"), {1123, 794}},
    {QT_TRANSLATE_NOOP("Dateline::ExportDialog", "A4 portrait"), {794, 1123}},
    {QT_TRANSLATE_NOOP("Dateline::ExportDialog", "Text column"), {720, 480}},
    {QT_TRANSLATE_NOOP("Dateline::ExportDialog", "Social media"), {1200, 675}},
};

constexpr int previewDelay = 150; // milliseconds

} // namespace

ExportDialog::ExportDialog(std::shared_ptr<const Snapshot> snapshot, const ViewPictureRequest &request, QWidget *parent)
    : QDialog(parent)
    , m_snapshot(std::move(snapshot))
    , m_request(request)
    , m_view(new QComboBox)
    , m_preset(new QComboBox)
    , m_width(new QSpinBox)
    , m_height(new QSpinBox)
    , m_scale(new QDoubleSpinBox)
    , m_theme(new QComboBox)
    , m_pixels(new QLabel)
    , m_preview(new QLabel)
    , m_delay(new QTimer(this))
{
    setWindowTitle(tr("Export picture"));
    m_view->addItem(tr("Timeline"), QVariant::fromValue(static_cast<int>(PictureView::Timeline)));
    m_view->addItem(tr("Map"), QVariant::fromValue(static_cast<int>(PictureView::Map)));
    m_view->addItem(tr("Table"), QVariant::fromValue(static_cast<int>(PictureView::Table)));
    m_view->addItem(tr("Matrix"), QVariant::fromValue(static_cast<int>(PictureView::Matrix)));
    if (!request.measure.isEmpty())
        m_view->addItem(tr("Measure"), QVariant::fromValue(static_cast<int>(PictureView::Measure)));
    m_view->addItem(tr("Chart: countries by stance"), static_cast<int>(PictureView::StanceChart));
    m_view->addItem(tr("Chart: events per period"), static_cast<int>(PictureView::EventChart));
    m_view->setCurrentIndex(std::max(0, m_view->findData(static_cast<int>(request.view))));
    for (const SizePreset &preset : presets)
        m_preset->addItem(tr(preset.name), preset.size);
    m_preset->addItem(tr("Other size"));
    for (QSpinBox *box : {m_width, m_height}) {
        box->setRange(200, 12'000);
        box->setSuffix(tr(" px"));
        box->setGroupSeparatorShown(true);
    }
    m_width->setValue(presets[0].size.width());
    m_height->setValue(presets[0].size.height());
    m_scale->setRange(0.5, 8);
    m_scale->setSingleStep(0.5);
    m_scale->setDecimals(1);
    m_scale->setValue(2);
    m_theme->addItem(tr("Light"), static_cast<int>(Theme::Ground::Light));
    m_theme->addItem(tr("Dark"), static_cast<int>(Theme::Ground::Dark));

    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setMinimumSize(560, 320);
    m_preview->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_preview->setAccessibleName(tr("Preview"));

    auto *form = new QFormLayout;
    form->addRow(tr("&View:"), m_view);
    form->addRow(tr("&Size:"), m_preset);
    form->addRow(tr("&Width:"), m_width);
    form->addRow(tr("&Height:"), m_height);
    form->addRow(tr("S&cale:"), m_scale);
    form->addRow(tr("&Theme:"), m_theme);
    form->addRow(QString(), m_pixels);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Save)->setText(tr("&Save as…"));
    auto *top = new QHBoxLayout;
    top->addLayout(form);
    top->addWidget(m_preview, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top, 1);
    layout->addWidget(buttons);

    m_delay->setSingleShot(true);
    m_delay->setInterval(previewDelay);
    const auto later = [this] { m_delay->start(); };
    connect(m_delay, &QTimer::timeout, this, &ExportDialog::refreshPreview);
    connect(m_view, &QComboBox::currentIndexChanged, this, later);
    connect(m_theme, &QComboBox::currentIndexChanged, this, later);
    connect(m_scale, &QDoubleSpinBox::valueChanged, this, later);
    connect(m_preset, &QComboBox::currentIndexChanged, this, &ExportDialog::sizeChosen);
    for (QSpinBox *box : {m_width, m_height}) {
        connect(box, &QSpinBox::valueChanged, this, [this, later] {
            const int preset = m_preset->findData(QSize(m_width->value(), m_height->value()));
            const QSignalBlocker blocker(m_preset);
            m_preset->setCurrentIndex(preset < 0 ? m_preset->count() - 1 : preset);
            later();
        });
    }
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    refreshPreview();
}

ExportDialog::~ExportDialog() = default;

ViewPictureRequest ExportDialog::request() const
{
    ViewPictureRequest request = m_request;
    request.view = static_cast<PictureView>(m_view->currentData().toInt());
    request.size = QSizeF(m_width->value(), m_height->value());
    request.scale = m_scale->value();
    request.ground = static_cast<Theme::Ground>(m_theme->currentData().toInt());
    return request;
}

void ExportDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    m_delay->start();
}

void ExportDialog::sizeChosen()
{
    const QSize size = m_preset->currentData().toSize();
    if (!size.isValid())
        return;
    const QSignalBlocker widthBlocker(m_width);
    const QSignalBlocker heightBlocker(m_height);
    m_width->setValue(size.width());
    m_height->setValue(size.height());
    m_delay->start();
}

void ExportDialog::refreshPreview()
{
    ViewPictureRequest small = request();
    m_pixels->setText(tr("%L1 × %L2 pixels")
                          .arg(std::lround(small.size->width() * small.scale))
                          .arg(std::lround(small.size->height() * small.scale)));
    const QSizeF room = m_preview->contentsRect().size();
    const double fit = std::min(room.width() / small.size->width(), room.height() / small.size->height());
    small.scale = std::min(fit, 1.0) * devicePixelRatioF();
    const Result<ViewPicture> picture = makeViewPicture(m_snapshot, small);
    if (!picture) {
        m_preview->setText(picture.error().toLine());
        return;
    }
    QPixmap pixmap = QPixmap::fromImage(picture->image);
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    m_preview->setPixmap(pixmap);
}

} // namespace Dateline
