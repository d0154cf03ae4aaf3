// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/picturechoices.h"

#include "app/pictures/viewdescription.h"
#include "models/wording/language.h"
#include "views/common/enumchoice.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

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
    {QT_TRANSLATE_NOOP("Dateline::PictureChoices", "Slide, 16:9"), {1600, 900}},
    {QT_TRANSLATE_NOOP("Dateline::PictureChoices", "A4 landscape"), {1123, 794}},
    {QT_TRANSLATE_NOOP("Dateline::PictureChoices", "A4 portrait"), {794, 1123}},
    {QT_TRANSLATE_NOOP("Dateline::PictureChoices", "Text column"), {720, 480}},
    {QT_TRANSLATE_NOOP("Dateline::PictureChoices", "Social media, wide"), {1200, 675}},
    {QT_TRANSLATE_NOOP("Dateline::PictureChoices", "Social media, square"), {1080, 1080}},
};
constexpr int largestSide = 12'000;
constexpr double logicalDpi = 96;

void selectWord(QComboBox *box, const QString &word) { box->setCurrentIndex(std::max(0, box->findData(word))); }

} // namespace

PictureChoices::PictureChoices(const ViewPictureRequest &request, PictureFormat format, QWidget *parent)
    : QWidget(parent)
    , m_request(request)
    , m_view(new QComboBox)
    , m_format(new QComboBox)
    , m_preset(new QComboBox)
    , m_width(new QSpinBox)
    , m_height(new QSpinBox)
    , m_highAsNeeded(new QCheckBox(tr("Fit height to la&bels")))
    , m_scale(new QDoubleSpinBox)
    , m_pixels(new QLabel)
    , m_theme(new QComboBox)
    , m_transparent(new QCheckBox(tr("Transparent back&ground")))
    , m_hasTitle(new QCheckBox(tr("&Title:")))
    , m_title(new QLineEdit)
    , m_hasSubtitle(new QCheckBox(tr("S&ubtitle:")))
    , m_subtitle(new QLineEdit)
    , m_note(new QLineEdit)
    , m_asOf(new QCheckBox(tr("As-of &day")))
    , m_counts(new QCheckBox(tr("Number of &events")))
    , m_sources(new QCheckBox(tr("S&ources with their dates")))
    , m_tracker(new QCheckBox(tr("Trac&ker and licence")))
{
    m_form = new QFormLayout(this);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setVerticalSpacing(8);
    addViewRows(m_form, request);
    addSizeRows(m_form, request, format);
    addLanguageRow(m_form, request.language);
    addWordRows(m_form, request.wording);
    setFocusProxy(m_view);
    viewChosen();
}

PictureChoices::~PictureChoices() = default;

void PictureChoices::addViewRows(QFormLayout *form, const ViewPictureRequest &request)
{
    for (const PictureView each : pictureViews()) {
        if (!each->hasSubject || each->hasSubject(request))
            m_view->addItem(pictureViewName(each), pictureViewWord(each));
    }
    selectWord(m_view, pictureViewWord(request.view));
    form->addRow(tr("&View:"), m_view);
    for (const PictureView each : pictureViews()) {
        for (const ViewOption &option : each->options)
            addOptionRow(form, option, request);
    }
    connect(m_view, &QComboBox::currentIndexChanged, this, [this] {
        viewChosen();
        emit changed();
    });
}

/// A field for an option that offers one, unless another view that takes it has given it one.
void PictureChoices::addOptionRow(QFormLayout *form, const ViewOption &option, const ViewPictureRequest &request)
{
    const bool isThere = std::any_of(m_options.begin(), m_options.end(),
                                     [&](const OptionField &field) { return field.option->name == option.name; });
    if (!option.label || isThere)
        return;
    auto *box = new QComboBox;
    for (const ViewChoice &choice : option.choices())
        box->addItem(choice.name, choice.word);
    selectWord(box, option.chosen(request));
    form->addRow(tr(option.label), box);
    m_options.push_back({&option, box});
    connect(box, &QComboBox::currentIndexChanged, this, &PictureChoices::changed);
}

void PictureChoices::addSizeRows(QFormLayout *form, const ViewPictureRequest &request, PictureFormat format)
{
    m_format->addItem(tr("PNG image"), static_cast<int>(PictureFormat::Png));
    m_format->addItem(tr("SVG, vectors for the web"), static_cast<int>(PictureFormat::Svg));
    m_format->addItem(tr("PDF, vectors for print"), static_cast<int>(PictureFormat::Pdf));
    selectValue(m_format, format);
    for (const SizePreset &preset : presets)
        m_preset->addItem(tr(preset.name), preset.size);
    m_preset->addItem(tr("Other size"), QSize());
    for (QSpinBox *box : {m_width, m_height}) {
        box->setRange(box == m_width ? 200 : 150, largestSide);
        box->setGroupSeparatorShown(true);
        box->setAlignment(Qt::AlignRight);
    }
    m_width->setAccessibleName(tr("Width in pixels"));
    m_height->setAccessibleName(tr("Height in pixels"));
    QSizeF size = request.size.value_or(QSizeF(presets[0].size));
    if (isAsHighAsNeeded(request))
        size.setHeight(presets[0].size.height());
    m_highAsNeeded->setChecked(isAsHighAsNeeded(request));
    m_highAsNeeded->setToolTip(tr("Makes the picture high enough for all events and their titles"));
    m_width->setValue(static_cast<int>(std::lround(size.width())));
    m_height->setValue(static_cast<int>(std::lround(size.height())));
    m_preset->setCurrentIndex(presetOfSides());
    m_scale->setRange(0.1, 20);
    m_scale->setSingleStep(0.5);
    m_scale->setDecimals(2);
    m_scale->setAlignment(Qt::AlignRight);
    m_scale->setToolTip(tr("Resolution: 2 for high-resolution screens, 3 for print"));
    m_scale->setValue(request.scale);
    m_theme->addItem(tr("Light"), static_cast<int>(Theme::Ground::Light));
    m_theme->addItem(tr("Dark"), static_cast<int>(Theme::Ground::Dark));
    selectValue(m_theme, request.ground);
    m_transparent->setChecked(request.transparent);

    auto *sides = new QHBoxLayout;
    sides->setSpacing(4);
    sides->addWidget(m_width, 1);
    sides->addWidget(new QLabel(tr("×")));
    sides->addWidget(m_height, 1);
    m_pixels->setMinimumWidth(m_pixels->fontMetrics().horizontalAdvance(
        tr("%1 × %2 px, %3 dpi")
            .arg(QString::number(8 * largestSide), QString::number(8 * largestSide), QString::number(8 * 96))));
    auto *scale = new QHBoxLayout;
    scale->setSpacing(8);
    scale->addWidget(m_scale);
    scale->addWidget(m_pixels, 1);
    form->addRow(tr("&Format:"), m_format);
    form->addRow(tr("&Size:"), m_preset);
    form->addRow(QString(), sides);
    form->addRow(QString(), m_highAsNeeded);
    auto *scaleLabel = new QLabel(tr("S&cale:"));
    scaleLabel->setBuddy(m_scale); // a row of a layout would show the &
    form->addRow(scaleLabel, scale);
    form->addRow(tr("T&heme:"), m_theme);
    form->addRow(QString(), m_transparent);

    connect(m_format, &QComboBox::currentIndexChanged, this, [this] {
        showSize(m_shownSize);
        emit changed();
    });
    connect(m_preset, &QComboBox::currentIndexChanged, this, &PictureChoices::presetChosen);
    connect(m_highAsNeeded, &QCheckBox::toggled, this, &PictureChoices::presetChosen);
    for (QSpinBox *box : {m_width, m_height})
        connect(box, &QSpinBox::valueChanged, this, &PictureChoices::sizeTyped);
    connect(m_scale, &QDoubleSpinBox::valueChanged, this, [this] { showSize(m_shownSize); });
    connect(m_theme, &QComboBox::currentIndexChanged, this, &PictureChoices::changed);
    connect(m_transparent, &QCheckBox::toggled, this, &PictureChoices::changed);
}

/// Only where there is a language beside the one that the program speaks.
void PictureChoices::addLanguageRow(QFormLayout *form, const QString &language)
{
    const QStringList codes = Language::codes();
    const bool isChoice =
        std::any_of(codes.begin(), codes.end(), [](const QString &code) { return code != Language::current().code(); });
    if (!isChoice && language.isEmpty())
        return;
    m_language = new QComboBox;
    m_language->addItem(tr("The program's own"), QString());
    for (const QString &code : codes) {
        if (const Result<Language> each = Language::of(code))
            m_language->addItem(each->name(), each->tag());
    }
    if (m_language->findData(language) < 0) // of a figure from a program that has it
        m_language->addItem(language, language);
    m_language->setToolTip(tr("Language of labels and captions; texts of the tracker are not translated"));
    selectWord(m_language, language);
    form->addRow(tr("&Language:"), m_language);
    connect(m_language, &QComboBox::currentIndexChanged, this, &PictureChoices::changed);
}

void PictureChoices::addWordRows(QFormLayout *form, const PictureWording &wording)
{
    const auto addText = [&](QCheckBox *has, QLineEdit *edit, const std::optional<QString> &text, const QString &name) {
        has->setChecked(!text || !text->isEmpty());
        has->setToolTip(tr("Uncheck to leave it out"));
        edit->setText(text.value_or(QString()));
        edit->setEnabled(has->isChecked());
        edit->setAccessibleName(name);
        form->addRow(has, edit);
        connect(has, &QCheckBox::toggled, edit, &QLineEdit::setEnabled);
        connect(has, &QCheckBox::toggled, this, &PictureChoices::changed);
        connect(edit, &QLineEdit::textChanged, this, &PictureChoices::changed);
    };
    addText(m_hasTitle, m_title, wording.title, tr("Title"));
    addText(m_hasSubtitle, m_subtitle, wording.subtitle, tr("Subtitle"));
    m_note->setText(wording.note);
    m_note->setPlaceholderText(tr("None"));
    form->addRow(tr("&Note:"), m_note);
    connect(m_note, &QLineEdit::textChanged, this, &PictureChoices::changed);
    m_asOf->setChecked(wording.asOf);
    m_counts->setChecked(wording.counts);
    m_sources->setChecked(wording.sources);
    m_tracker->setChecked(wording.tracker);
    QString label = tr("Caption:");
    for (QCheckBox *part : {m_asOf, m_counts, m_sources, m_tracker}) {
        form->addRow(label, part);
        label.clear();
        connect(part, &QCheckBox::toggled, this, &PictureChoices::changed);
    }
}

PictureView PictureChoices::view() const
{
    return pictureViewFromWord(m_view->currentData().toString()).value_or(PictureView());
}

void PictureChoices::viewChosen()
{
    const auto show = [this](QWidget *field, bool shown) {
        field->setVisible(shown);
        m_form->labelForField(field)->setVisible(shown);
    };
    for (const OptionField &field : m_options)
        show(field.box, view()->takes(field.option->name));
    m_highAsNeeded->setVisible(view()->canGrow);
    // What has a size of its own begins with that.
    const QString asNeeded = tr("As large as needed");
    const int place = m_preset->findText(asNeeded);
    const QSignalBlocker blocker(m_preset);
    if (hasNaturalSize(view()) && place < 0) {
        m_preset->insertItem(0, asNeeded, QVariant());
        if (view() != m_request.view || !m_request.size)
            m_preset->setCurrentIndex(0);
    } else if (!hasNaturalSize(view()) && place >= 0) {
        m_preset->removeItem(place);
        m_preset->setCurrentIndex(presetOfSides());
    }
    presetChosen();
}

void PictureChoices::presetChosen()
{
    const bool asNeeded = !m_preset->currentData().isValid();
    m_width->setEnabled(!asNeeded);
    m_height->setEnabled(!asNeeded && !isHighAsNeeded());
    const QSize size = m_preset->currentData().toSize();
    if (size.isValid()) {
        const QSignalBlocker widthBlocker(m_width);
        const QSignalBlocker heightBlocker(m_height);
        m_width->setValue(size.width());
        m_height->setValue(size.height());
    }
    emit changed();
}

bool PictureChoices::isHighAsNeeded() const { return view()->canGrow && m_highAsNeeded->isChecked(); }

/// The last entry is any other size.
int PictureChoices::presetOfSides() const
{
    const int preset = m_preset->findData(QSize(m_width->value(), m_height->value()));
    return preset < 0 ? m_preset->count() - 1 : preset;
}

void PictureChoices::sizeTyped()
{
    const QSignalBlocker blocker(m_preset);
    m_preset->setCurrentIndex(presetOfSides());
    emit changed();
}

void PictureChoices::showSize(QSizeF size)
{
    m_shownSize = size;
    m_scale->setEnabled(format() == PictureFormat::Png);
    const auto whole = [](double side) { return QString::number(std::lround(side)); };
    if (size.isEmpty()) {
        m_pixels->clear();
    } else if (format() == PictureFormat::Png) {
        m_pixels->setText(tr("%1 × %2 px, %3 dpi")
                              .arg(whole(size.width() * m_scale->value()), whole(size.height() * m_scale->value()),
                                   whole(logicalDpi * m_scale->value())));
    } else {
        constexpr double millimetres = 25.4 / logicalDpi;
        m_pixels->setText(tr("%1 × %2 mm").arg(whole(size.width() * millimetres), whole(size.height() * millimetres)));
    }
}

void PictureChoices::showOutcome(const PicturePreview &preview)
{
    // What is written stands there already; the view's own words stand in its place where nothing is.
    if (m_hasTitle->isChecked() && m_title->text().isEmpty())
        m_title->setPlaceholderText(preview.text.title);
    if (m_hasSubtitle->isChecked() && m_subtitle->text().isEmpty())
        m_subtitle->setPlaceholderText(preview.text.subtitle);
    showSize(preview.size);
}

ViewPictureRequest PictureChoices::request() const
{
    ViewPictureRequest request = m_request;
    request.view = view();
    for (const OptionField &field : m_options)
        field.option->choose(field.box->currentData().toString(), request);
    request.size.reset();
    if (m_width->isEnabled())
        request.size = QSizeF(m_width->value(), isHighAsNeeded() ? 0 : m_height->value());
    request.scale = m_scale->value();
    request.ground = selectedValue<Theme::Ground>(m_theme);
    request.transparent = m_transparent->isChecked();
    if (m_language)
        request.language = m_language->currentData().toString();
    const auto text = [](const QCheckBox *has, const QLineEdit *edit) -> std::optional<QString> {
        if (!has->isChecked())
            return QString();
        return edit->text().isEmpty() ? std::nullopt : std::optional(edit->text());
    };
    request.wording.title = text(m_hasTitle, m_title);
    request.wording.subtitle = text(m_hasSubtitle, m_subtitle);
    request.wording.note = m_note->text();
    request.wording.asOf = m_asOf->isChecked();
    request.wording.counts = m_counts->isChecked();
    request.wording.sources = m_sources->isChecked();
    request.wording.tracker = m_tracker->isChecked();
    return request;
}

QString PictureChoices::shownTitle() const
{
    if (!m_hasTitle->isChecked())
        return {};
    return m_title->text().isEmpty() ? m_title->placeholderText() : m_title->text();
}

PictureFormat PictureChoices::format() const { return selectedValue<PictureFormat>(m_format); }

} // namespace Dateline
