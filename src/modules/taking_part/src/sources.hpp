#pragma once

#include "agora/taking_part/calls.hpp"
#include "agora/web/call.hpp"

#include <vector>

// What the modules before this one look for, each by its api. Modules that come later add to Calls
// themselves.
namespace agora::taking_part {

std::vector<OpenCall> posted_calls(web::Call& call, db::ReadTx& tx);
std::vector<OpenCall> calls_of_members(web::Call& call, db::ReadTx& tx);
std::vector<OpenCall> calls_of_ambassadors(web::Call& call, db::ReadTx& tx);
std::vector<OpenCall> calls_of_groups(web::Call& call, db::ReadTx& tx);
std::vector<OpenCall> calls_of_draws(web::Call& call, db::ReadTx& tx);
std::vector<OpenCall> calls_of_votes(web::Call& call, db::ReadTx& tx);
std::vector<OpenCall> calls_of_surveys(web::Call& call, db::ReadTx& tx);
std::vector<OpenCall> calls_of_places(web::Call& call, db::ReadTx& tx);
std::vector<OpenCall> calls_of_events(web::Call& call, db::ReadTx& tx);

}  // namespace agora::taking_part
