#include "agora/bids/module.hpp"
#include "agora/calls/module.hpp"
#include "agora/matching/module.hpp"
#include "agora/work/module.hpp"
#include "areas.hpp"

namespace agora::app {

std::vector<web::Module> work_modules() {
    return {matching::matching_module(), work::work_module(), calls::calls_module(),
            bids::bids_module()};
}

}  // namespace agora::app
