// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QToolButton;

namespace Dateline {

/// Towards whom: a button for each of the main targets and one for any, as many as there is room for, and a list of all
/// others. Targets are known by their places: 0 is any, 1 the first name.
class TargetButtons : public QWidget
{
    Q_OBJECT

public:
    static constexpr int anyTarget = 0;

    explicit TargetButtons(QWidget *parent = nullptr);

    /// The first \p main of the names have buttons.
    void setTargets(const QStringList &names, std::size_t main);
    /// Those that are looked at; {anyTarget}: any. \p words says them where the list has to.
    void setChosen(const std::vector<int> &places, const QString &words);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// By the user; \p only: it and no other, or any if it was that already.
    void targetChosen(int place, bool only);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    QToolButton *addButton(const QString &name, int place);
    void arrange();
    void showChosen();
    int widthOfList() const;

    std::vector<QToolButton *> m_buttons; ///< the main targets, then any
    QComboBox *m_list;
    std::size_t m_names = 0;
    std::vector<int> m_chosen{anyTarget};
    QString m_words;
    bool m_arranging = false;
};

} // namespace Dateline
