#include "modules.hpp"

#include "agora/accounts/module.hpp"
#include "agora/administration/module.hpp"
#include "agora/circles/module.hpp"
#include "agora/events/module.hpp"
#include "agora/findability/module.hpp"
#include "agora/finder/module.hpp"
#include "agora/forum/module.hpp"
#include "agora/inbox/module.hpp"
#include "agora/legal/module.hpp"
#include "agora/members/module.hpp"
#include "agora/messages/module.hpp"
#include "agora/places/module.hpp"
#include "agora/reports/module.hpp"
#include "agora/site/module.hpp"
#include "agora/territories/module.hpp"
#include "agora/vocabulary/module.hpp"
#include "areas.hpp"
#include "found_kinds.hpp"

namespace agora::app {

std::vector<web::Module> all_modules() {
    std::vector<web::Module> modules{
        site::site_module(),         legal::legal_module(),     territories::territories_module(),
        accounts::accounts_module(), inbox::inbox_module(),     vocabulary::vocabulary_module(),
        reports::reports_module(),   members::members_module(), messages::messages_module(),
        circles::circles_module(),   places::places_module(),   events::events_module(),
        forum::forum_module(),
    };
    for (web::Module& module : calendar_modules()) modules.push_back(std::move(module));
    for (web::Module& module : group_modules()) modules.push_back(std::move(module));
    for (web::Module& module : deciding_modules()) modules.push_back(std::move(module));
    for (web::Module& module : share_modules()) modules.push_back(std::move(module));
    for (web::Module& module : work_modules()) modules.push_back(std::move(module));
    modules.push_back(findability::findability_module());
    modules.push_back(administration::administration_module());
    modules.push_back(finder::finder_module(found_kinds()));
    return modules;
}

std::vector<std::string> all_parts() {
    std::vector<std::string> parts{"journal", "jobs", "outbox", "web"};
    for (const web::Module& module : all_modules()) parts.emplace_back(module.name);
    return parts;
}

}  // namespace agora::app
