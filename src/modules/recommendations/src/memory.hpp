#pragma once

#include "agora/web/services.hpp"

namespace agora::recommendations {

/// What is held in memory of the register: rows, references, words, answers to filters.
void start_memory(web::Services& services);

}  // namespace agora::recommendations
