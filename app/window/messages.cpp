// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/messages.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct MessagesTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::Messages)
};

} // namespace

void showError(QWidget *parent, const QString &heading, const Error &error)
{
    QMessageBox box(QMessageBox::Warning, u"Dateline"_s, heading, QMessageBox::Ok, parent);
    box.setInformativeText(error.toLine());
    box.setTextFormat(Qt::PlainText);
    box.exec();
}

bool askToReplace(QWidget *parent, const QString &question, const QString &more)
{
    QMessageBox box(QMessageBox::Question, u"Dateline"_s, question, QMessageBox::Cancel, parent);
    box.setInformativeText(more);
    box.setTextFormat(Qt::PlainText);
    const auto *replace = box.addButton(MessagesTr::tr("&Replace"), QMessageBox::AcceptRole);
    box.exec();
    return box.clickedButton() == replace;
}

bool askToDiscard(QWidget *parent, const QString &reason)
{
    QMessageBox box(QMessageBox::Question, u"Dateline"_s, MessagesTr::tr("Discard what you are writing?"),
                    QMessageBox::Cancel, parent);
    box.setInformativeText(MessagesTr::tr("Cannot be saved yet: %1").arg(reason));
    box.setTextFormat(Qt::PlainText);
    const auto *discard = box.addButton(MessagesTr::tr("Discard"), QMessageBox::DestructiveRole);
    box.exec();
    return box.clickedButton() == discard;
}

} // namespace Dateline
