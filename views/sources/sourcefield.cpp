// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sources/sourcefield.h"

#include "models/editing/attributiondraft.h"
#include "models/wording/datewords.h"
#include "models/wording/sourcetypes.h"
#include "views/common/datefield.h"
#include "views/common/formfield.h"
#include "views/common/growingtext.h"
#include "views/common/suggestions.h"

#include <QBoxLayout>
#include <QComboBox>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int newSourceInset = 12;

/// "The Paper · 23 Aug 2018", what tells a source from others of its title.
QString sourceHint(const Source &source)
{
    const QString date = dateInWords(source.issued);
    const QString name = displayName(source);
    if (name == source.title)
        return date;
    return date.isEmpty() ? name : SourceField::tr("%1 · %2", "publication and date").arg(name, date);
}

} // namespace

SourceField::SourceField(QWidget *parent)
    : QWidget(parent), m_snapshot(std::make_shared<const Snapshot>(TrackerColumns())), m_line(new SuggestingLine(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_line);
    setFocusProxy(m_line);
    m_line->setPlaceholderText(tr("Type a title, publication or URL"));
    m_line->setClearButtonEnabled(true);
    m_line->setFinder([this](const QString &typed) { return suggestions(typed); });
    makeDetails();
    layout->addWidget(m_details);
    connect(m_line, &SuggestingLine::chosen, this, &SourceField::choose);
    connect(m_line, &QLineEdit::textChanged, this, [this](const QString &text) {
        // Another text than the source's: none is chosen until one is. That of a new one stands in its own fields.
        if (m_details->isHidden() || text.isEmpty()) {
            m_source = {};
            m_details->hide();
        }
        emit edited();
    });
}

void SourceField::makeDetails()
{
    m_details = new QWidget(this);
    auto *layout = new QVBoxLayout(m_details);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    layout->setContentsMargins(mirrored ? 0 : newSourceInset, 0, mirrored ? newSourceInset : 0, 0);
    layout->setSpacing(4);
    m_title = new GrowingText(GrowingText::Lines::One);
    m_container = new QLineEdit;
    m_publisher = new QLineEdit;
    m_url = new QLineEdit;
    m_issued = new DateField;
    m_type = new QComboBox;
    m_type->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    for (const QString &type : commonSourceTypes())
        m_type->addItem(sourceTypeInWords(type), type);
    const std::pair<QString, QWidget *> parts[] = {{tr("Title of the new source"), m_title},
                                                   {tr("Publication"), m_container},
                                                   {tr("Publisher"), m_publisher},
                                                   {tr("URL"), m_url},
                                                   {tr("Published"), m_issued},
                                                   {tr("Type"), m_type}};
    for (const auto &[label, editor] : parts)
        layout->addWidget(new FormField(
            label, editor, editor == m_issued ? static_cast<QWidget *>(m_issued->lineEdit()) : nullptr, m_details));
    m_details->hide();
    connect(m_title, &QPlainTextEdit::textChanged, this, &SourceField::edited);
    for (QLineEdit *line : {m_container, m_publisher, m_url})
        connect(line, &QLineEdit::textChanged, this, &SourceField::edited);
    connect(m_issued, &DateField::edited, this, &SourceField::edited);
    connect(m_type, &QComboBox::activated, this, &SourceField::edited);
}

void SourceField::setSnapshot(std::shared_ptr<const Snapshot> snapshot)
{
    m_snapshot = std::move(snapshot);
    m_index.reset();
}

void SourceField::setSource(const SourceId &source, const std::optional<Source> &made)
{
    m_source = source;
    const bool isNew = made && source == made->id;
    if (isNew) {
        m_title->setText(made->title);
        m_container->setText(made->containerTitle);
        m_publisher->setText(made->publisher);
        m_url->setText(made->url);
        m_issued->setDate(made->issued);
        m_type->setCurrentIndex(std::max(0, m_type->findData(made->type)));
    }
    m_details->setVisible(isNew);
    showSource();
}

QString SourceField::name() const
{
    if (const std::optional<Source> source = made())
        return displayName(*source);
    const SourceRow row = m_source.isEmpty() ? SourceRow() : m_snapshot->sourceIndex(m_source);
    return row == noIndex ? QString() : m_snapshot->tracker().sourceName(row);
}

void SourceField::showSource()
{
    const QSignalBlocker quiet(m_line);
    QString shown;
    QString hint;
    const SourceRow row = m_source.isEmpty() ? SourceRow() : m_snapshot->sourceIndex(m_source);
    if (m_source == draftSourceId()) {
        shown = tr("New source");
    } else if (row != noIndex) {
        const Source source = m_snapshot->tracker().source(row);
        shown = source.title;
        hint = source.title + u'\n' + sourceHint(source);
    }
    m_line->setText(shown);
    m_line->setCursorPosition(0); // a long title is told by its beginning
    m_line->setToolTip(hint.isEmpty() ? QString() : Qt::convertFromPlainText(hint, Qt::WhiteSpaceNormal));
}

std::optional<Source> SourceField::made() const
{
    if (m_source != draftSourceId())
        return std::nullopt;
    Source made;
    made.id = draftSourceId();
    made.title = cleanLine(m_title->text());
    made.containerTitle = cleanLine(m_container->text());
    made.publisher = cleanLine(m_publisher->text());
    made.url = cleanLine(m_url->text());
    made.issued = m_issued->date();
    made.type = m_type->currentData().toString();
    return made;
}

QString SourceField::problem() const
{
    const QString typed = m_line->text().simplified();
    return typed.isEmpty() || !m_source.isEmpty() ? QString() : tr("Choose a source from the list, or make a new one.");
}

QString SourceField::issuedProblem() const
{
    return m_source == draftSourceId() && !m_issued->isAcceptable() ? m_issued->problem() : QString();
}

std::vector<Suggestion> SourceField::suggestions(const QString &typed) const
{
    const TrackerColumns &tracker = m_snapshot->tracker();
    using Columns = TrackerColumns::SourceColumns;
    if (!m_index) {
        m_index.emplace();
        const auto &texts = tracker.sourceColumns().texts;
        for (std::size_t place = 0; place < tracker.sourceOrder().size(); ++place) {
            const std::uint32_t number = tracker.sourceOrder()[place];
            // One name of all: words of title and publication together tell a source.
            m_index->add(number,
                         texts.text(number, Columns::Title) + u' ' + texts.text(number, Columns::ContainerTitle) + u' '
                             + texts.text(number, Columns::Publisher));
            m_index->add(number, texts.text(number, Columns::Url));
        }
    }
    std::vector<Suggestion> found;
    constexpr std::size_t mostSources = 30;
    for (const NameIndex::Hit &hit : m_index->find(typed, mostSources)) {
        const Source source = tracker.source(hit.owner);
        found.push_back({source.title, sourceHint(source), source.id.text});
    }
    const QString said = typed.simplified();
    if (!said.isEmpty())
        found.push_back({tr("New source “%1”").arg(said), {}, QVariant(), true});
    return found;
}

void SourceField::choose(const QVariant &value)
{
    if (value.isValid()) {
        setSource({value.toString()}, std::nullopt);
    } else {
        const Source begun = newSourceDraft(m_line->text());
        setSource(begun.id, begun);
        // What was typed stands in its field; on to the first that is empty.
        if (begun.title.isEmpty())
            m_title->setFocus(Qt::OtherFocusReason);
        else
            m_container->setFocus(Qt::OtherFocusReason);
    }
    emit edited();
}

} // namespace Dateline
