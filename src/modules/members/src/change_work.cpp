#include "change_profile.hpp"

#include "profile_store.hpp"
#include "refusals.hpp"

namespace agora::members {
namespace {

constexpr std::chrono::days kFarthest{366};

bool ends_by_itself(Availability availability) {
    return availability == Availability::looking_for_work ||
           availability == Availability::open_to_collaborate;
}

}  // namespace

Result<Done> change_stage(db::WriteTx& tx, const Edit& edit, Stage stage,
                          const AudienceChoice& audience) {
    Profile profile = own_profile(tx, edit);
    choose_audience(tx, edit, profile, audience);
    profile.row.stage = stage;
    save(tx, edit, std::move(profile.row));
    return Done{};
}

Result<Done> change_availability(db::WriteTx& tx, const Edit& edit,
                                 const AvailabilityChange& wanted) {
    if (ends_by_itself(wanted.availability) && !wanted.until) {
        return Refusal{ProfileRefusal::until_missing, "available_until"};
    }
    if (wanted.until && *wanted.until < edit.today) {
        return Refusal{ProfileRefusal::until_is_past, "available_until"};
    }
    if (wanted.until && *wanted.until > edit.today + kFarthest) {
        return Refusal{ProfileRefusal::until_too_far, "available_until"};
    }
    Profile profile = own_profile(tx, edit);
    choose_audience(tx, edit, profile, wanted.audience);
    profile.row.availability = wanted.availability;
    const bool said = wanted.availability != Availability::unsaid;
    profile.row.available_until = said ? wanted.until : std::nullopt;
    save(tx, edit, std::move(profile.row));
    return Done{};
}

}  // namespace agora::members
