// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// iconrenderer SIZE IN.svg OUT.png: an icon as a square of SIZE pixels, for the icon themes of desktops.
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <cstdio>

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    const int size = arguments.value(1).toInt();
    QSvgRenderer drawing(arguments.value(2));
    if (arguments.size() != 4 || size < 1 || size > 1024 || !drawing.isValid()) {
        std::fputs("usage: iconrenderer SIZE IN.svg OUT.png\n", stderr);
        return 2;
    }
    QImage icon(size, size, QImage::Format_ARGB32_Premultiplied);
    icon.fill(Qt::transparent);
    QPainter painter(&icon);
    drawing.render(&painter);
    painter.end();
    if (!icon.save(arguments.at(3))) {
        std::fprintf(stderr, "iconrenderer: %s: cannot be written\n", qPrintable(arguments.at(3)));
        return 4;
    }
    return 0;
}
