#pragma once

#include "agora/search/held_texts.hpp"
#include "agora/territories/atlas.hpp"
#include "agora/web/call.hpp"
#include "agora/web/kept.hpp"
#include "sight.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace agora::places {

/// An open place that is not hidden, with where its name stands among all in the order of each language.
struct KeptPlace {
    Listed listed = {};
    std::array<std::uint32_t, kLanguages.size()> order = {};
};

struct AllPlaces {
    std::vector<KeptPlace> places = {};
};

/// What lists need of all places, held in memory. A state of the module; place_store and space_store touch it where
/// one changes.
class KeptPlaces : public web::Kept<AllPlaces> {
 public:
    explicit KeptPlaces(const web::Services& services);
    /// The words of all of them, with kind and town in every language, as they are now; for search::keep_held.
    const search::HeldTexts& words(const web::Call& call, db::ReadTx& tx);

 private:
    search::HeldTexts words_;
};

std::shared_ptr<const AllPlaces> all_places(const web::Services& services, db::ReadTx& tx);

}  // namespace agora::places
