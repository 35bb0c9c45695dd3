#pragma once

#include "agora/ambassadors/ambassador.hpp"
#include "agora/base/date.hpp"

namespace agora::ambassadors {

using SupportSeatId = Id<struct AmbassadorSupportSeatTag>;
using AskId = Id<struct AmbassadorBoardAskTag>;

/// At most, whatever way they came in (003/4).
inline constexpr std::int64_t kMostInSupport = 10;

/// As whom somebody sits in the support group.
enum class Side { member, staff };
AGORA_ENUM(Side, member, staff)
/// Of the team; none: a member.
enum class Department { none, communication, strategy, operations, other };
AGORA_ENUM(Department, none, communication, strategy, operations, other)

/// One place in the support group, for a term; the role goes with it.
struct SupportSeat {
    SupportSeatId support_seat_id = {};
    AccountId account_id = {};
    Side side = Side::member;
    Department department = Department::none;
    std::string region = {};   ///< code of a territory
    std::string domains = {};  ///< names of Theme that this person follows
    Date from_day = {};
    Date until_day = {};
    std::optional<Date> left_on = {};  ///< nothing: sits there now
    AccountId seated_by = {};
};
AGORA_FIELDS(SupportSeat, support_seat_id, account_id, side, department, region, domains, from_day,
             until_day, left_on, seated_by)

/// Who has to answer.
enum class Asked { board, support };
AGORA_ENUM(Asked, board, support)

struct BoardAsk {
    AskId ask_id = {};
    Asked asked = Asked::board;
    AccountId asked_by = {};
    std::string title = {};
    std::string body = {};
    Date due_day = {};
    Instant asked_at = {};
    std::string answer = {};
    AccountId answered_by = {};
    std::optional<Instant> answered_at = {};
};
AGORA_FIELDS(BoardAsk, ask_id, asked, asked_by, title, body, due_day, asked_at, answer, answered_by,
             answered_at)

struct SupportSeated {
    static constexpr std::string_view kName = "ambassadors.support_seated";
    AccountId account = {};
};
AGORA_FIELDS(SupportSeated, account)

/// A term that was made longer or shorter.
struct SupportTermSet {
    static constexpr std::string_view kName = "ambassadors.support_term_set";
    AccountId account = {};
};
AGORA_FIELDS(SupportTermSet, account)

struct SupportLeft {
    static constexpr std::string_view kName = "ambassadors.support_left";
    AccountId account = {};
};
AGORA_FIELDS(SupportLeft, account)

struct SupportDomainsSet {
    static constexpr std::string_view kName = "ambassadors.support_domains_set";
    AccountId account = {};
};
AGORA_FIELDS(SupportDomainsSet, account)

struct BoardAskMade {
    static constexpr std::string_view kName = "ambassadors.board_ask_made";
    AskId ask = {};
};
AGORA_FIELDS(BoardAskMade, ask)

struct BoardAskAnswered {
    static constexpr std::string_view kName = "ambassadors.board_ask_answered";
    AskId ask = {};
};
AGORA_FIELDS(BoardAskAnswered, ask)

/// For demonstrations: the role is given elsewhere.
void put_support_seat(db::WriteTx& tx, SupportSeat seat);
void put_board_ask(db::WriteTx& tx, BoardAsk ask);

}  // namespace agora::ambassadors
