// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/nameindex.h"
#include "models/query/snapshot.h"

#include <QWidget>

#include <memory>
#include <optional>

class QComboBox;
class QLineEdit;

namespace Dateline {

class DateField;
class GrowingText;
class SuggestingLine;
struct Suggestion;

/// A source: found by its title, publication or address as one types, or made here.
class SourceField : public QWidget
{
    Q_OBJECT

public:
    explicit SourceField(QWidget *parent = nullptr);

    void setSnapshot(std::shared_ptr<const Snapshot> snapshot);
    /// \p made is the source that is made along, if \p source is its id.
    void setSource(const SourceId &source, const std::optional<Source> &made);

    SourceId source() const { return m_source; }
    std::optional<Source> made() const; ///< the new one, if that is chosen
    QString problem() const;            ///< what was typed and stands for no source, as a sentence
    QString issuedProblem() const;      ///< of the new one
    /// What the chosen source is called; empty: none is chosen.
    QString name() const;

    SuggestingLine *line() const { return m_line; }
    QWidget *details() const { return m_details; } ///< of a new one; hidden if there is none
    GrowingText *titleEdit() const { return m_title; }

signals:
    void edited();

private:
    void makeDetails();
    std::vector<Suggestion> suggestions(const QString &typed) const;
    void choose(const QVariant &value);
    void showSource();

    std::shared_ptr<const Snapshot> m_snapshot;
    mutable std::optional<NameIndex> m_index; ///< made when it is first asked for: there may be very many sources
    SourceId m_source;
    SuggestingLine *m_line;
    QWidget *m_details;
    GrowingText *m_title;
    QLineEdit *m_container;
    QLineEdit *m_publisher;
    QLineEdit *m_url;
    DateField *m_issued;
    QComboBox *m_type;
};

} // namespace Dateline
