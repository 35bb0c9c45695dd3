#pragma once

#include "agora/accounts/module.hpp"
#include "agora/circles/module.hpp"
#include "agora/events/module.hpp"
#include "agora/forum/module.hpp"
#include "agora/inbox/module.hpp"
#include "agora/initiatives/module.hpp"
#include "agora/legal/module.hpp"
#include "agora/members/module.hpp"
#include "agora/messages/module.hpp"
#include "agora/observatory/module.hpp"
#include "agora/places/module.hpp"
#include "agora/reports/module.hpp"
#include "agora/site/module.hpp"
#include "agora/talks/module.hpp"
#include "agora/territories/module.hpp"
#include "agora/vocabulary/module.hpp"

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
            forum::forum_module(),
            initiatives::initiatives_module(),
            observatory::observatory_module(),
            talks::talks_module()};
}

}  // namespace agora::demo
