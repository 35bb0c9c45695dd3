#pragma once

#include "agora/web/call.hpp"
#include "directory_view.hpp"

#include <string>
#include <vector>

namespace agora::members {

/// Whom somebody at the stage "idea" can turn to first (DIR-18): the own office, and advisers who let
/// members find them, those of the own office before the others.
struct IdeaHelp {
    std::string office;  ///< empty: the account has none
    std::string office_url;
    std::string office_state;  ///< "Open until 12:30"
    std::vector<PersonView> advisers;
};
AGORA_FIELDS(IdeaHelp, office, office_url, office_state, advisers)

/// Nothing when there is nobody to show.
std::optional<IdeaHelp> idea_help_for(web::Call& call);

}  // namespace agora::members
