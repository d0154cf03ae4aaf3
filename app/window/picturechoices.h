// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pictures/viewpicture.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace Dateline {

struct ViewOption;

/// The form in which a picture is described: view, format, size, theme, and the words on it.
class PictureChoices : public QWidget
{
    Q_OBJECT

public:
    /// \p request: what the form begins with; what it has no field for stays as it is.
    PictureChoices(const ViewPictureRequest &request, PictureFormat format, QWidget *parent = nullptr);
    ~PictureChoices() override;

    ViewPictureRequest request() const;
    PictureFormat format() const;
    /// The title that stands on the picture: what is written, or else the view's own words; empty: none.
    QString shownTitle() const;

    /// What the picture has turned out to be: the words that stand where none are written, and its size.
    void showOutcome(const PicturePreview &preview);

signals:
    void changed();

private:
    void addViewRows(QFormLayout *form, const ViewPictureRequest &request);
    void addOptionRow(QFormLayout *form, const ViewOption &option, const ViewPictureRequest &request);
    void addSizeRows(QFormLayout *form, const ViewPictureRequest &request, PictureFormat format);
    void addLanguageRow(QFormLayout *form, const QString &language);
    void addWordRows(QFormLayout *form, const PictureWording &wording);
    void viewChosen();
    void presetChosen();
    bool isHighAsNeeded() const;
    int presetOfSides() const;
    void sizeTyped();
    void showSize(QSizeF size);
    PictureView view() const;

    /// The field of an option that some views take.
    struct OptionField
    {
        const ViewOption *option; ///< not owned
        QComboBox *box;
    };

    const ViewPictureRequest m_request;
    QComboBox *m_view;
    std::vector<OptionField> m_options;
    QComboBox *m_format;
    QComboBox *m_preset;
    QSpinBox *m_width;
    QSpinBox *m_height;
    QCheckBox *m_highAsNeeded; ///< of a timeline
    QDoubleSpinBox *m_scale;
    QLabel *m_pixels;
    QComboBox *m_theme;
    QCheckBox *m_transparent;
    QComboBox *m_language = nullptr; ///< null where there is no choice
    QCheckBox *m_hasTitle;
    QLineEdit *m_title;
    QCheckBox *m_hasSubtitle;
    QLineEdit *m_subtitle;
    QLineEdit *m_note;
    QCheckBox *m_asOf;
    QCheckBox *m_counts;
    QCheckBox *m_sources;
    QCheckBox *m_tracker;
    QFormLayout *m_form = nullptr;
    QSizeF m_shownSize;
};

} // namespace Dateline
