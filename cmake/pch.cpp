// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Empty on purpose: carries the precompiled headers that the libraries share.
