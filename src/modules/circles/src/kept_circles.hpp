#pragma once

#include "agora/search/held_texts.hpp"
#include "agora/web/kept.hpp"
#include "circle_store.hpp"
#include "circle_view.hpp"
#include "kept_names.hpp"

#include <map>
#include <memory>
#include <vector>

namespace agora::circles {

/// All circles as lists show them, closed ones too, held in memory.
struct AllCircles {
    std::vector<Circle> circles = {};
    std::map<CircleId, std::vector<Headline>> texts = {};
};

/// A state of the module; circle_store touches it where one changes.
class KeptCircles : public web::Kept<AllCircles> {
 public:
    KeptCircles();
    /// The words of all of them, in every language, as they are now; for search::keep_held.
    const search::HeldTexts& words(const web::Call& call, db::ReadTx& tx);

 private:
    search::HeldTexts words_;
};

std::shared_ptr<const AllCircles> all_circles(const web::Services& services, db::ReadTx& tx);

}  // namespace agora::circles
