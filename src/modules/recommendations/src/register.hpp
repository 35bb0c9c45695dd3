#pragma once

#include "agora/base/date.hpp"
#include "agora/recommendations/recommendation.hpp"
#include "agora/web/services.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace agora::recommendations {

struct Title {
    std::string language;
    std::string title;
};

/// A recommendation as lists need it.
struct Entry {
    Recommendation row = {};
    std::string slug = {};  ///< "000-9.e.iii"
    std::vector<Title> titles = {};
    std::uint64_t words_stamp = 0;  ///< another one when one of its texts is
    /// Its own status, else, while that is only proposed, what was answered to what it belongs to.
    Status answered = Status::proposed;
    Instant heard_at = {};  ///< of it or of what it belongs to
};

/// The whole register without its long texts, in memory: filters, counts, links and silence cost no
/// query.
struct Register {
    std::vector<Entry> entries;  ///< in the order in which people count
    std::vector<Cycle> cycles;
    std::unordered_map<std::string, std::size_t> by_slug;
    std::unordered_map<RecommendationId, std::size_t> by_id;
    std::unordered_map<RecommendationId, std::vector<std::size_t>>
        parts;  ///< by what they belong to

    const Entry* find(std::string_view slug) const;
    const Entry* find(RecommendationId id) const;
    const Cycle* cycle(CycleId id) const;
    const Cycle* cycle(std::string_view slug) const;
};

/// As this transaction sees it.
std::shared_ptr<const Register> register_of(const web::Services& services, db::ReadTx& tx);
void start_register(web::Services& services);
/// In the write that changes a row or a title.
void touch_register(db::WriteTx& tx);

/// In the reader's language, else in the original's.
const Title& title_of(const Entry& entry, std::string_view reader);

bool may_see(const access::Actor& actor, const Recommendation& row);

/// The day so many months earlier; the last of its month when there is no such day.
Date months_before(Date day, int months);

enum class Silence { none, never_answered, accepted_but_silent };
/// Not finally closed, and nothing heard since `limit`.
Silence silence_of(const Entry& entry, Instant limit);
/// Since when silence counts, by the setting.
Instant silence_limit(const web::Services& services, Instant now);

/// "/recommendations/000-9.e.iii" and what follows it.
std::string path_of(const Entry& entry, std::string_view rest = {});

}  // namespace agora::recommendations
