#include "kept_references.hpp"

#include "agora/web/kept.hpp"

#include <algorithm>
#include <numeric>

namespace agora::recommendations {
namespace {

constexpr std::string_view kKept = "recommendations.references";

References load(db::ReadTx& tx) {
    return References{list_reference_ends(tx)};
}

}  // namespace

References::References(std::vector<ReferenceEnds> all)
    : all_(std::move(all)), by_target_(all_.size()) {
    std::iota(by_target_.begin(), by_target_.end(), 0U);
    std::ranges::stable_sort(by_target_, {}, [&](std::uint32_t at) { return all_[at].to_id; });
}

std::span<const ReferenceEnds> References::from(RecommendationId item) const {
    const auto some = std::ranges::equal_range(all_, item, {}, &ReferenceEnds::from_id);
    return {some.begin(), some.end()};
}

std::vector<const ReferenceEnds*> References::to(RecommendationId item) const {
    std::vector<const ReferenceEnds*> found;
    for (const std::uint32_t at : std::ranges::equal_range(
             by_target_, item, {}, [&](std::uint32_t one) { return all_[one].to_id; })) {
        found.push_back(&all_[at]);
    }
    return found;
}

std::shared_ptr<const References> references_of(const web::Services& services, db::ReadTx& tx) {
    return services.state<web::Kept<References>>().at(tx);
}

void start_references(web::Services& services) {
    services.put_state(std::make_shared<web::Kept<References>>(std::string{kKept}, &load));
}

void touch_references(db::WriteTx& tx) {
    web::touch_kept(tx, kKept);
}

}  // namespace agora::recommendations
