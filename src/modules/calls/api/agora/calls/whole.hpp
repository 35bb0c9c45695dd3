#pragma once

#include "agora/calls/call.hpp"
#include "agora/circles/circle.hpp"

#include <string>
#include <vector>

// For demonstrations and transfers: rows with their past, without any mail.
namespace agora::calls {

/// A deadline that was moved.
struct WholeMove {
    Instant from = {};
    Instant at = {};  ///< when the source said it
};

struct WholeCall {
    Call call = {};  ///< without id; its times stand
    std::vector<Text> texts = {};
    std::vector<Lot> lots = {};
    std::vector<AccountId> followers = {};
    std::vector<WholeMove> moves =
        {};  ///< the oldest first; the last leads to the deadline of the call
};
CallId put_whole_call(db::WriteTx& tx, WholeCall whole);

struct WholeSource {
    std::string name = {};
    std::string address = {};
    bool is_read = false;
    Kind kind = Kind::tender;
    BuyerType buyer_type = BuyerType::unknown;
    std::string licence = {};
    circles::CircleId circle_id = {};
    AccountId added_by = {};
    Instant added_at = {};
    std::optional<Instant> read_at = {};
    std::optional<Instant> looked_until = {};
    std::vector<AccountId> readers = {};  ///< of this week and those that follow; zero: free
    Date today = {};
};
SourceId put_whole_source(db::WriteTx& tx, const WholeSource& whole);

struct WholeCourse {
    std::string language = {};
    std::optional<Kind> kind = {};  ///< of the calls that it is about; none: of all
    std::string title = {};
    std::string address = {};
    std::string about = {};
    AccountId added_by = {};
    Instant added_at = {};
};
void put_whole_course(db::WriteTx& tx, const WholeCourse& whole);

/// A filter that tells once a day.
void put_whole_filter(db::WriteTx& tx, AccountId account, circles::CircleId circle,
                      const std::string& name, const std::string& query, Instant at);

}  // namespace agora::calls
