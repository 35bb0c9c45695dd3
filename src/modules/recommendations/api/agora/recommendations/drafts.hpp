#pragma once

#include "agora/base/date.hpp"
#include "agora/base/result.hpp"
#include "agora/journal/journal.hpp"
#include "agora/recommendations/shown.hpp"
#include "agora/web/call.hpp"

#include <string>
#include <string_view>
#include <vector>

// What a group that drafts a recommendation needs of the register.
namespace agora::recommendations {

/// Something that was asked before, with the words by which it was found.
struct NearOne {
    Shown shown;
    std::string why;
};
/// What comes near this text, in whatever language it was written: at most 20 that the reader may see, the
/// best first. From memory.
std::vector<NearOne> near_to(const web::Call& call, db::ReadTx& tx, std::string_view text);

/// The newest last.
std::vector<Cycle> list_cycles(const web::Services& services, db::ReadTx& tx);

/// Numbers between commas, each of one that the actor may see; refused at the field "earlier".
Result<Done> check_earlier(const web::Services& services, db::ReadTx& tx,
                           const access::Actor& actor, std::string_view numbers);

struct FromDraft {
    std::string number = {};  ///< "005-12"
    CycleId cycle = {};
    std::string group_name = {};
    Text text = {};            ///< language and words
    std::string earlier = {};  ///< numbers between commas, of what it goes on from
    ReferenceKind kind = ReferenceKind::predecessor;
    std::string why = {};                   ///< why again, or why merged or split
    std::vector<AccountId> followers = {};  ///< who are told what becomes of it
};
/// Puts it in the register, for good. Refused to whoever does not keep the register, at the fields "number",
/// "cycle", "earlier" and "why".
Result<RecommendationId> enter_in_register(db::WriteTx& tx, web::Services& services,
                                           const journal::Origin& origin,
                                           const access::Actor& actor, const FromDraft& wanted,
                                           Date today);

}  // namespace agora::recommendations
