// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/snapshot.h"
#include "views/common/recordform.h"

#include <memory>

class QComboBox;
class QLineEdit;

namespace Dateline {

class DateField;
class GrowingText;

/// The record of a source as a form. Its text is not edited here: quotes stand in it.
class SourceForm : public RecordForm
{
    Q_OBJECT

public:
    /// \p before is the source of the tracker; nullopt: a new one.
    SourceForm(std::shared_ptr<const Snapshot> snapshot, const std::optional<Source> &before,
               QWidget *parent = nullptr);

    /// What the form says now.
    Source source() const;

protected:
    FieldFaults faults() const override;
    std::optional<Change> change() const override;

private:
    void fillChoices(const Source &source);
    QLineEdit *addLine(const QString &path, const QString &label, const QString &text);

    std::shared_ptr<const Snapshot> m_snapshot;
    std::optional<Source> m_before;
    GrowingText *m_title;
    QComboBox *m_type;
    QLineEdit *m_container;
    QLineEdit *m_publisher;
    QLineEdit *m_authors;
    DateField *m_issued;
    DateField *m_accessed;
    QLineEdit *m_url;
    QLineEdit *m_archivedUrl;
    QLineEdit *m_language;
    QComboBox *m_reliability;
};

} // namespace Dateline
