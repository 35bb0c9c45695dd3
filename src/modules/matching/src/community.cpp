#include "community.hpp"

#include <algorithm>

namespace agora::matching {
namespace {

void make_current(std::vector<TermId>& ids, const vocabulary::Terms& terms) {
    for (TermId& id : ids) id = terms.canonical(id);
    std::erase(ids, TermId{});
}

}  // namespace

Community::Community(const web::Services& services, std::shared_ptr<const Steps> steps, Date today)
    : terms_(services.state<vocabulary::TermsHolder>().current()),
      atlas_(services.state<territories::AtlasHolder>().current()),
      steps_(std::move(steps)),
      today_(today) {}

int Community::step_of(TermId skill) const {
    const auto step = steps_->find(skill);
    return step == steps_->end() ? step_of_share(0, 1) : step->second;
}

Nearness Community::nearness(TermId asked, TermId had) const {
    if (asked == had) return Nearness::same;
    const vocabulary::Term* one = terms_->find(asked);
    const vocabulary::Term* other = terms_->find(had);
    if (one == nullptr || other == nullptr) return Nearness::other;
    const auto names = [](const std::vector<TermId>& ids, TermId id) {
        return std::ranges::find(ids, id) != ids.end();
    };
    if (names(one->near, other->term_id) || names(other->near, one->term_id)) return Nearness::near;
    const bool shares = std::ranges::any_of(
        one->sectors, [&](TermId sector) { return names(other->sectors, sector); });
    return shares ? Nearness::same_sector : Nearness::other;
}

double Community::km(std::string_view commune, std::string_view other) const {
    if (commune == other) return 0;
    const territories::Territory* one = atlas_->find(commune);
    const territories::Territory* two = atlas_->find(other);
    if (one == nullptr || two == nullptr) return -1;
    const auto latitude = one->latitude();
    const auto longitude = one->longitude();
    const auto other_latitude = two->latitude();
    const auto other_longitude = two->longitude();
    if (!latitude || !longitude || !other_latitude || !other_longitude) return -1;
    return territories::distance_km(*latitude, *longitude, *other_latitude, *other_longitude);
}

Candidate with_current_terms(Candidate candidate, const vocabulary::Terms& terms) {
    make_current(candidate.skills, terms);
    make_current(candidate.professions, terms);
    return candidate;
}

Need with_current_terms(Need need, const vocabulary::Terms& terms) {
    make_current(need.must, terms);
    make_current(need.nice, terms);
    need.profession = terms.canonical(need.profession);
    return tidied(std::move(need));
}

}  // namespace agora::matching
