#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "source_store.hpp"

// The register of sources, and the members who read them week by week.
namespace agora::calls {

struct WantedSource {
    std::string name = {};
    std::string address = {};
    bool is_read = false;
    Kind kind = Kind::tender;
    BuyerType buyer_type = BuyerType::unknown;
    std::string language = {};
    std::string licence = {};
    CircleId circle = {};
    std::int64_t seen = 0;
};

/// By who keeps the sources. One that is read is asked at once.
Result<SourceId> add_source(const Acting& acting, const WantedSource& wanted);
Result<Done> change_source(const Acting& acting, Source source, const WantedSource& wanted);
/// Its calls stay.
void end_source(const Acting& acting, const Source& source);
/// Also when it failed too often.
Result<Done> read_now(const Acting& acting, Source source);

/// Weeks are taken for this one and the five that follow.
inline constexpr int kWeeksAhead = 5;
Date monday_of(Date day);

/// Members of its watch group, or when it has none every member.
bool may_watch(db::ReadTx& tx, const access::Actor& actor, const Source& source);
Result<Done> take_shift(const Acting& acting, const access::Actor& actor, const Source& source,
                        Date monday, Date today);
Result<Done> give_back(const Acting& acting, const access::Actor& actor, const Source& source,
                       Date monday);
/// Everything that stands there was looked at until now.
Result<Done> mark_read(const Acting& acting, const access::Actor& actor, Source source);

}  // namespace agora::calls
