// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QPointer>
#include <QVariant>

#include <functional>
#include <vector>

class QListView;
class QStandardItemModel;

namespace Dateline {

/// One thing that may be meant by what was typed.
struct Suggestion
{
    QString text;
    QString hint = {};    ///< what tells it from others: behind the text, in a quieter colour
    QVariant value = {};  ///< what chosen() says
    bool isOffer = false; ///< makes something new: chosen only by a key or click that means it, never in passing
};

/// A line in which one types to find things: a list of suggestions opens below it while one types. Up and Down move in
/// the list, Enter and a click choose, Tab and the key of another field choose what is there already and go on, Esc closes
/// the list. The list takes neither the focus nor the keys of the line.
class SuggestingLine : public QLineEdit
{
    Q_OBJECT

public:
    /// What fits \p typed, the best first. Called with each key.
    using Finder = std::function<std::vector<Suggestion>(const QString &typed)>;

    explicit SuggestingLine(QWidget *parent = nullptr);
    ~SuggestingLine() override;

    void setFinder(Finder finder) { m_finder = std::move(finder); }
    /// Whether Down opens a list although nothing was typed.
    void setOpensEmpty(bool opens) { m_opensEmpty = opens; }

    bool isListOpen() const;
    QListView *list() const; ///< null until it was opened once
    /// Chooses what is there already, as Tab does: for a form that is kept while one types.
    void chooseInPassing() { chooseCurrent(false); }

signals:
    void chosen(const QVariant &value);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void suggest();
    void openList();
    void closeList();
    void place();
    void move(int step);
    bool chooseCurrent(bool offersToo);

    Finder m_finder;
    QPointer<QListView> m_list;
    QStandardItemModel *m_model;
    std::vector<Suggestion> m_suggestions;
    bool m_opensEmpty = false;
};

} // namespace Dateline
