#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "sight.hpp"
#include "translation_store.hpp"

#include <string>

namespace agora::forum {

struct NewTranslation {
    std::string language = {};
    std::string title = {};  ///< of the thread, for its opening text
    std::string body = {};
    std::int64_t seen = 0;  ///< version of the translation that stood before the writer; 0: none
};

/// What a post says in another language; anybody who writes here may, and stands beside it (FOR-09).
Result<Done> translate_post(const Acting& acting, const Viewer& viewer, const Seen& seen,
                            std::int64_t place, const NewTranslation& wanted);

}  // namespace agora::forum
