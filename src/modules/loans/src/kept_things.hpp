#pragma once

#include "agora/loans/thing.hpp"
#include "agora/search/held_texts.hpp"
#include "agora/web/kept.hpp"
#include "picture_store.hpp"

#include <memory>
#include <mutex>
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
    std::vector<std::shared_ptr<const KeptThing>> things = {};
    std::unordered_map<ThingId, std::size_t> by_id = {};
    std::int64_t touched = 0;  ///< up to which change

    const KeptThing* find(ThingId thing) const;
};

/// After a write to things or their pictures only what changed is read; reservations leave it alone.
class KeptThings : public web::Kept<AllThings> {
 public:
    KeptThings();
    /// What all things say, to be searched; of the things at this moment.
    const search::HeldTexts& words(const web::Call& call, db::ReadTx& tx);

 private:
    AllThings load(db::ReadTx& tx);

    std::mutex mutex_;
    AllThings last_;  ///< that readers got
    search::HeldTexts words_;
};

std::shared_ptr<const AllThings> all_things(const web::Services& services, db::ReadTx& tx);
/// In the write that changes one; the store does.
void touch_things(db::WriteTx& tx);

}  // namespace agora::loans
