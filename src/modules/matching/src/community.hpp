#pragma once

#include "agora/territories/atlas.hpp"
#include "agora/web/services.hpp"
#include "score.hpp"

#include <memory>
#include <unordered_map>

namespace agora::matching {

/// The step of each skill that anybody shows; one that is missing here is as rare as can be.
using Steps = std::unordered_map<TermId, int>;

/// The real surroundings: the shared vocabulary, the map, and how rare each skill is.
class Community final : public Surroundings {
 public:
    Community(const web::Services& services, std::shared_ptr<const Steps> steps, Date today);

    int step_of(TermId skill) const override;
    Nearness nearness(TermId asked, TermId had) const override;
    double km(std::string_view commune, std::string_view other) const override;
    Date today() const override { return today_; }
    const vocabulary::Terms& terms() const { return *terms_; }
    const std::shared_ptr<const Steps>& steps() const { return steps_; }

 private:
    std::shared_ptr<const vocabulary::Terms> terms_;
    std::shared_ptr<const territories::Atlas> atlas_;
    std::shared_ptr<const Steps> steps_;
    Date today_;
};

/// Merged words by what they became, so that old and new ones meet.
Candidate with_current_terms(Candidate candidate, const vocabulary::Terms& terms);
Need with_current_terms(Need need, const vocabulary::Terms& terms);

}  // namespace agora::matching
