#pragma once

#include "acting.hpp"
#include "agora/web/call.hpp"
#include "agora/work/answer.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace agora::work {

bool is_moderator(const access::Actor& actor);
/// Whoever posted it, as member.
bool is_poster(const access::Actor& actor, const Demand& demand);
/// There is somebody who answers for it.
bool has_poster(const Demand& demand);
/// Closed or withdrawn: nothing becomes of it any more.
bool is_over(const Demand& demand);
/// Takes answers on this day.
bool takes_answers(const Demand& demand, Date today);
bool may_see(const web::Call& call, const Demand& demand);

/// Of the address ("/work/{id}"), as far as who asks may see it.
std::optional<Demand> demand_at(const web::Call& call, db::ReadTx& tx);
/// Of the address, for who holds it: by the secret of a client's link, else the poster's own.
std::optional<Demand> held_at(const web::Call& call, db::ReadTx& tx);
/// An answer of the address to this demand.
std::optional<Answer> answer_at(const web::Call& call, db::ReadTx& tx, DemandId demand);

std::string path_of(DemandId demand, std::string_view rest = {});
/// Where who holds it goes on: below the secret link, or below the demand.
std::string held_path(const web::Call& call, const Demand& demand, std::string_view rest = {});

Acting acting(db::WriteTx& tx, web::Call& call);
/// The day where the cooperative is.
Date day_of(Instant now);

}  // namespace agora::work
