#include "areas.hpp"

#include "agora/ambassadors/module.hpp"
#include "agora/lottery/module.hpp"
#include "agora/recommendations/module.hpp"
#include "agora/surveys/module.hpp"
#include "agora/votes/module.hpp"

namespace agora::app {

std::vector<web::Module> deciding_modules() {
    return {recommendations::recommendations_module(), surveys::surveys_module(),
            votes::votes_module(), lottery::lottery_module(), ambassadors::ambassadors_module()};
}

}  // namespace agora::app
