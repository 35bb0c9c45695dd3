#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "faq_store.hpp"
#include "sight.hpp"

namespace agora::forum {

/// One act: of a solved question an entry with its title and its accepted answer (FOR-03).
Result<Faq> make_faq(const Acting& acting, const Viewer& viewer, const Seen& seen);

struct FaqChange {
    std::int64_t seen = 0;
    std::string question = {};
    std::string answer = {};
    bool withdrawn = false;
};
Result<Done> change_faq(const Acting& acting, const Viewer& viewer, FaqId id,
                        const FaqChange& change);

}  // namespace agora::forum
