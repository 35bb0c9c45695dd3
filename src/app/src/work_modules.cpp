#include "agora/matching/module.hpp"
#include "areas.hpp"

namespace agora::app {

std::vector<web::Module> work_modules() {
    return {matching::matching_module()};
}

}  // namespace agora::app
