// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <future>
#include <system_error>
#include <thread>
#include <vector>

namespace Dateline {

/// Into how many shares of at least \p least elements \p size elements are worth being split: one for each processor at
/// most.
inline std::size_t sharesFor(std::size_t size, std::size_t least)
{
    return std::clamp<std::size_t>(size / least, 1, std::max(1U, std::thread::hardware_concurrency()));
}

/// Calls \p work(0) … \p work(shares − 1), on as many threads; on this one where there are no more to be had. Returns
/// when all are done.
template<typename Work>
void inParallel(std::size_t shares, const Work &work)
{
    std::vector<std::future<void>> running;
    for (std::size_t share = 1; share < shares; ++share) {
        try {
            running.push_back(std::async(std::launch::async, [&work, share] { work(share); }));
        } catch (const std::system_error &) {
            work(share);
        }
    }
    if (shares > 0)
        work(0);
    for (std::future<void> &future : running)
        future.get();
}

} // namespace Dateline
