#pragma once

#include "agora/accounts/module.hpp"
#include "agora/circles/module.hpp"
#include "agora/dates/module.hpp"
#include "agora/events/module.hpp"
#include "agora/fairs/module.hpp"
#include "agora/forum/module.hpp"
#include "agora/inbox/module.hpp"
#include "agora/initiatives/module.hpp"
#include "agora/legal/module.hpp"
#include "agora/means/module.hpp"
#include "agora/meetings/module.hpp"
#include "agora/members/module.hpp"
#include "agora/messages/module.hpp"
#include "agora/methods/module.hpp"
#include "agora/observatory/module.hpp"
#include "agora/pitches/module.hpp"
#include "agora/places/module.hpp"
#include "agora/reports/module.hpp"
#include "agora/requests/module.hpp"
#include "agora/shelf/module.hpp"
#include "agora/site/module.hpp"
#include "agora/talks/module.hpp"
#include "agora/territories/module.hpp"
#include "agora/vocabulary/module.hpp"
#include "agora/watch/module.hpp"

#include <string>
#include <vector>

namespace agora::demo {

/// The modules that the demo fills.
inline std::vector<web::Module> demo_modules() {
    return {site::site_module(),
            legal::legal_module(),
            territories::territories_module(),
            accounts::accounts_module(),
            inbox::inbox_module(),
            vocabulary::vocabulary_module(),
            reports::reports_module(),
            members::members_module(),
            messages::messages_module(),
            circles::circles_module(),
            places::places_module(),
            events::events_module(),
            meetings::meetings_module(),
            dates::dates_module(),
            pitches::pitches_module(),
            fairs::fairs_module(),
            forum::forum_module(),
            initiatives::initiatives_module(),
            observatory::observatory_module(),
            talks::talks_module(),
            shelf::shelf_module(),
            requests::requests_module(),
            methods::methods_module(),
            means::means_module(),
            watch::watch_module()};
}

inline std::vector<std::string> module_names() {
    std::vector<std::string> names;
    for (const web::Module& module : demo_modules()) names.emplace_back(module.name);
    return names;
}

/// Whose tables and texts they need.
inline std::vector<std::string> demo_parts() {
    std::vector<std::string> parts{"journal", "jobs", "outbox", "web"};
    for (std::string& name : module_names()) parts.push_back(std::move(name));
    return parts;
}

}  // namespace agora::demo
