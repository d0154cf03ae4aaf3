// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/messages.h"

#include <QMessageBox>

namespace Dateline {

using namespace Qt::StringLiterals;

void showError(QWidget *parent, const QString &heading, const Error &error)
{
    QMessageBox box(QMessageBox::Warning, u"Dateline"_s, heading, QMessageBox::Ok, parent);
    box.setInformativeText(error.toLine());
    box.setTextFormat(Qt::PlainText);
    box.exec();
}

} // namespace Dateline
