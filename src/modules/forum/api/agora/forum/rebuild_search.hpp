#pragma once

#include "agora/base/result.hpp"

#include <cstddef>

namespace agora::web {
struct Services;
}

namespace agora::forum {

/// Makes the index of threads and frequent questions anew; gives how many documents it holds.
Result<std::size_t> rebuild_search(web::Services& services);

}  // namespace agora::forum
