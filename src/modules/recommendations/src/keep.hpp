#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "agora/recommendations/recommendation.hpp"
#include "register.hpp"
#include "tip_store.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What who keeps the register does besides acts, and what others tell them.
namespace agora::recommendations {

/// Says where a reference leads, with a trace of who, when, from what to what.
Result<Done> mend_reference(const Acting& acting, const access::Actor& actor, ReferenceId reference,
                            std::string_view target, const std::string& reason);

struct NewText {
    Text text = {};         ///< language and words; the rest is set
    std::int64_t seen = 0;  ///< the version that the writer began from; 0: there was none
};
/// A new version in that language, unless nothing changed.
Result<Done> write_text(const Acting& acting, const access::Actor& actor, RecommendationId item,
                        NewText wanted);

/// What somebody knows, for the editors.
Result<TipId> leave_tip(const Acting& acting, const access::Actor& actor, Tip tip);
/// Not taken up, with thanks and a reason. Accepting is recording an act, then `thank`.
Result<Done> decline_tip(const Acting& acting, const access::Actor& actor, TipId tip,
                         const std::string& reason);
Result<Done> thank_for_tip(const Acting& acting, const access::Actor& actor, TipId tip);

/// A recommendation that is written here.
struct NewRecommendation {
    std::string number = {};  ///< "005-12", "005-12.a"
    CycleId cycle = {};
    std::string group_name = {};
    Text text = {};
    std::string earlier = {};  ///< numbers between commas, of what it goes on from
    ReferenceKind kind = ReferenceKind::predecessor;
    std::string why = {};  ///< why again, or why merged or split
};
/// What these numbers, between commas, name; each must be one that the actor may see.
Result<std::vector<const Entry*>> earlier_ones(const Register& all, const access::Actor& actor,
                                               std::string_view numbers);
/// Either an earlier one is named, or why it is asked again. Merged or split ones keep all originals.
Result<RecommendationId> add_recommendation(const Acting& acting, const access::Actor& actor,
                                            const NewRecommendation& wanted, Date today);

}  // namespace agora::recommendations
