#pragma once

#include "agora/matching/shown.hpp"
#include "agora/web/call.hpp"
#include "agora/web/layout.hpp"
#include "acting.hpp"
#include "register.hpp"

#include <optional>
#include <string>
#include <vector>

// What the one rule of the module matching says about demands and members.
namespace agora::work {

/// Gives open demands to the rule, while modules start.
void start_fitting(web::Services& services);
/// In the write that opened, changed or closed it.
void tell_fitting(const Acting& acting, DemandId demand);

struct Fitting {
    std::string url = {};  ///< of the demand, or of the member's profile
    std::string label = {};
    std::string lang = {};
    matching::MatchView fit = {};
};
AGORA_FIELDS(Fitting, url, label, lang, fit)

/// Open demands that fit the member who asks best; for them alone.
std::vector<Fitting> demands_for_me(web::Call& call, db::ReadTx& tx, const Register& all);
/// Members who fit a demand best, as who asks may see them.
std::vector<Fitting> members_for(web::Call& call, db::ReadTx& tx, const Demand& demand,
                                 const std::vector<Skill>& skills);

}  // namespace agora::work
