#pragma once

#include "agora/loans/thing.hpp"
#include "agora/search/held_texts.hpp"
#include "agora/web/kept.hpp"
#include "picture_store.hpp"

#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace agora::web {
class Call;
struct Services;
}  // namespace agora::web

namespace agora::loans {

/// A thing as lists and the search need it.
struct KeptThing {
    Thing thing = {};
    std::optional<Picture> cover = {};
};

/// Of all things that are not given up, the newest first.
struct AllThings {
    std::vector<KeptThing> things = {};
    std::unordered_map<ThingId, std::size_t> by_id = {};

    const KeptThing* find(ThingId thing) const;
};

/// Read again after each write to things or their pictures; reservations leave it alone.
class KeptThings : public web::Kept<AllThings> {
 public:
    KeptThings();
    /// What all things say, to be searched; of the things at this moment.
    const search::HeldTexts& words(const web::Call& call, db::ReadTx& tx);

 private:
    search::HeldTexts words_;
};

std::shared_ptr<const AllThings> all_things(const web::Services& services, db::ReadTx& tx);
void touch_things(db::WriteTx& tx);

}  // namespace agora::loans
