#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::circles {

struct Joining {
    bool accepts_charter = false;
    std::int64_t charter_seen = 0;  ///< the version that stood on the page
    bool shown = false;
    std::string words;              ///< to the animators, of a group that asks
    std::optional<CircleId> leave;  ///< at the limit of the kind, of a group that lets in at once
};

enum class Joined { member, asked };

/// How many circles of this kind one may be in; nothing: as many as one likes.
std::optional<std::int64_t> limit_of(const web::Services& services, Kind kind);
/// Circles of this kind that this account is in and that are not closed.
std::vector<Circle> of_kind(db::ReadTx& tx, AccountId account, Kind kind);

/// Refused at "kind" when this account is in as many circles of the kind as one may be (NET-03).
std::optional<Refusal> fault_of_limit(db::ReadTx& tx, const web::Services& services,
                                      AccountId account, Kind kind);

/// Lets the actor in, or hands the request to the animators.
Result<Joined> join(const Acting& acting, const Circle& circle, const Joining& wanted);
Result<Done> leave(const Acting& acting, const Circle& circle);
/// Accepts the charter as it stands now.
Result<Done> accept_charter(const Acting& acting, const Circle& circle);
Result<Done> choose_shown(const Acting& acting, const Circle& circle, bool shown);

/// Says that one would come; the group opens when enough did, and everybody interested is told.
Result<Done> declare_interest(const Acting& acting, const Circle& circle);
Result<Done> withdraw_interest(const Acting& acting, const Circle& circle);

Result<Done> accept_request(const Acting& acting, const Circle& circle, AccountId account);
/// The reason is mailed.
Result<Done> refuse_request(const Acting& acting, const Circle& circle, AccountId account,
                            std::string_view reason);
Result<Done> withdraw_request(const Acting& acting, const Circle& circle);

}  // namespace agora::circles
