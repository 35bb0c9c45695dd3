#pragma once

#include "agora/search/held_texts.hpp"
#include "agora/territories/atlas.hpp"
#include "agora/web/kept.hpp"
#include "agora/web/call.hpp"
#include "demand_store.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace agora::work {

/// What filters look at first, close together.
struct Key {
    std::int64_t last_day = 0;  ///< in days since 1970
    Instant members_until = {};
    TermId profession = {};
    CircleId circle = {};
    std::array<std::uint32_t, 4> areas = {};  ///< country to commune, 0: none
    Kind kind = Kind::assignment;
    Side side = Side::wanted;
    bool remote = false;
    bool for_members = false;
    bool hidden = false;
};

struct Entry {
    Listed row = {};
    std::vector<Skill> skills = {};
};

/// All that is open, in memory: lists and filters cost no query.
struct Register {
    std::vector<Key> keys = {};
    std::vector<Entry> entries = {};  ///< the newest first; keys[i] is of entries[i]
    std::unordered_map<std::string, std::uint32_t> areas = {};
    std::unordered_map<DemandId, std::size_t> by_id = {};

    const Entry* find(DemandId demand) const;
    std::uint32_t area(const std::string& code) const;
};

class KeptDemands : public web::Kept<Register> {
 public:
    explicit KeptDemands(const web::Services& services);
    /// The words of what is open, in all languages.
    const search::HeldTexts& words(const web::Call& call, db::ReadTx& tx);

 private:
    search::HeldTexts words_;
};

/// As this transaction sees it.
std::shared_ptr<const Register> register_of(const web::Services& services, db::ReadTx& tx);
void start_register(web::Services& services);
/// In the write that changes a row of it; the stores do.
void touch_register(db::WriteTx& tx);

}  // namespace agora::work
