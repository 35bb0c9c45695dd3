#pragma once

#include "agora/accounts/account.hpp"
#include "agora/web/answer.hpp"
#include "challenge_store.hpp"
#include "session_store.hpp"

#include <optional>
#include <string>
#include <string_view>

// From a proof to a session, with the second step between where the account asks one.
namespace agora::accounts {

/// What the browser gets: a session, or for ten minutes the right to give a code.
struct Entrance {
    std::string secret;
    std::string device = {};  ///< word of the browser, when it holds a session
    bool asks_code = false;
    bool asks_two_steps = false;  ///< leads to setting them up
};

/// After a proof that the caller's transaction has spent. Who is suspended must be refused before.
Entrance let_in(db::WriteTx& tx, const web::Call& call, AccountId account, Way way);
/// The answer with the cookie: on to `to` when it is a path of this site, else to the first page.
http::Response entered(web::Call& call, const Entrance& entrance, std::string_view to,
                       const web::Flash& flash = {});

/// The step that this browser has under way.
std::optional<ChallengeRow> step_under_way(web::Call& call);
void forget_step(const web::Call& call, http::Response& response);

}  // namespace agora::accounts
