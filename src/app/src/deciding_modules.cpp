#include "areas.hpp"

#include "agora/adoptions/module.hpp"
#include "agora/ambassadors/module.hpp"
#include "agora/assemblies/module.hpp"
#include "agora/drafting/module.hpp"
#include "agora/kit/module.hpp"
#include "agora/lottery/module.hpp"
#include "agora/money/module.hpp"
#include "agora/recommendations/module.hpp"
#include "agora/stories/module.hpp"
#include "agora/surveys/module.hpp"
#include "agora/taking_part/module.hpp"
#include "agora/votes/module.hpp"
#include "agora/wishes/module.hpp"

namespace agora::app {

std::vector<web::Module> deciding_modules() {
    return {recommendations::recommendations_module(),
            drafting::drafting_module(),
            surveys::surveys_module(),
            votes::votes_module(),
            lottery::lottery_module(),
            assemblies::assemblies_module(),
            ambassadors::ambassadors_module(),
            adoptions::adoptions_module(),
            taking_part::taking_part_module(),
            stories::stories_module(),
            kit::kit_module(),
            money::money_module(),
            wishes::wishes_module()};
}

}  // namespace agora::app
