// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/dateform.h"

#include <atomic>

namespace Dateline {

namespace {

std::atomic<DateForm> theDateForm = DateForm::DayMonthYear;

} // namespace

DateForm programDateForm() { return theDateForm.load(std::memory_order_relaxed); }

void setProgramDateForm(DateForm form) { theDateForm.store(form, std::memory_order_relaxed); }

} // namespace Dateline
