#pragma once

#include "agora/base/result.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>

namespace agora::web {
struct Services;
}

namespace agora::members {

/// Called every hundred documents; may throw to stop, which leaves the old index as it was.
using RebuildProgress = std::function<void(std::size_t done, std::size_t total)>;

struct Rebuilt {
    std::size_t documents = 0;
    std::int64_t journal_seq = 0;  ///< up to here the index knows what happened
};

/// Makes the indexes of members' words (listed, and for projects) anew beside those in use and puts
/// each in its place in one step, also while a server runs: it hears so from the journal. Progress
/// is that of the first; documents are those of both. Refused while another rebuild runs.
Result<Rebuilt> rebuild_search(web::Services& services, const RebuildProgress& progress = {});

/// Begins to read everybody into memory, so that the first search need not wait.
void load_directory(web::Services& services);
bool is_directory_loaded(web::Services& services);
/// Waits until nobody is being read any more: before what they are read with goes.
void finish_loading_directory(web::Services& services);

}  // namespace agora::members
