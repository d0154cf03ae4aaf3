// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pictures/viewpicture.h"

#include <QDialog>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QSpinBox;
class QTimer;

namespace Dateline {

/// Asks how large a picture of a view shall be, shows it, and gives it back as a request.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// \p request: what the window shows now; view, size, scale and theme can be changed here.
    ExportDialog(std::shared_ptr<const Snapshot> snapshot, const ViewPictureRequest &request,
                 QWidget *parent = nullptr);
    ~ExportDialog() override;

    ViewPictureRequest request() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void sizeChosen();
    void refreshPreview();

    std::shared_ptr<const Snapshot> m_snapshot;
    ViewPictureRequest m_request;
    QComboBox *m_view;
    QComboBox *m_preset;
    QSpinBox *m_width;
    QSpinBox *m_height;
    QDoubleSpinBox *m_scale;
    QComboBox *m_theme;
    QLabel *m_pixels;
    QLabel *m_preview;
    QTimer *m_delay;
};

} // namespace Dateline
