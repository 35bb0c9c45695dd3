#pragma once

#include "agora/access/actor.hpp"
#include "agora/base/date.hpp"
#include "agora/db/transaction.hpp"
#include "agora/fields/fields.hpp"
#include "agora/web/reportable.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::calls {

using access::AccountId;
using web::Moderation;
using CallId = Id<struct CallTag>;
using SourceId = Id<struct CallSourceTag>;
using FilterId = Id<struct CallFilterTag>;

enum class Kind { tender, project_call, subsidy, vacancy, residency };
AGORA_ENUM(Kind, tender, project_call, subsidy, vacancy, residency)

enum class BuyerType { unknown, european, federal, regional, communal, foundation, other };
AGORA_ENUM(BuyerType, unknown, european, federal, regional, communal, foundation, other)

/// What the notice says of a thing; unknown: it is silent.
enum class Known { unknown, yes, no };
AGORA_ENUM(Known, unknown, yes, no)

/// A call as its last version says it. Lists of codes are words parted by spaces.
struct Call {
    CallId call_id = {};
    SourceId source_id = {};  ///< zero: written down by a member, or from a file
    Kind kind = Kind::tender;
    BuyerType buyer_type = BuyerType::unknown;
    std::string buyer = {};
    std::string buyer_country = {};  ///< ISO 3166-1 alpha-2
    std::string language = {};       ///< of the source; may be empty
    std::string cpv = {};            ///< eight digits each, the main one first
    std::string sectors = {};        ///< slugs that were chosen by hand
    std::string places = {};         ///< NUTS codes, or countries
    std::string languages = {};      ///< in which one may send in
    std::optional<std::int64_t> value_cents = {};
    std::string currency = {};
    Known small_suitable = Known::unknown;
    Known turnover = Known::unknown;  ///< asks a turnover of who sends in
    Known consortium = Known::unknown;
    std::optional<Instant> deadline_at = {};
    std::string deadline_zone = {};  ///< IANA
    bool whole_day = false;          ///< only the day was given
    std::optional<Instant> published_at = {};
    std::string link = {};
    std::string documents_link = {};
    std::string number = {};  ///< as people cite it
    std::string source_name = {};
    std::string licence = {};
    Instant fetched_at = {};
    AccountId added_by = {};  ///< who wrote it down; zero: it was read
    Instant added_at = {};
    Instant changed_at = {};
    bool withdrawn = false;
    Moderation moderation = Moderation::none;
    std::int64_t version = 1;
    std::int64_t turn = 0;
    Known references_asked = Known::unknown;  ///< to earlier work
};
AGORA_FIELDS(Call, call_id, source_id, kind, buyer_type, buyer, buyer_country, language, cpv,
             sectors, places, languages, value_cents, currency, small_suitable, turnover,
             consortium, deadline_at, deadline_zone, whole_day, published_at, link, documents_link,
             number, source_name, licence, fetched_at, added_by, added_at, changed_at, withdrawn,
             moderation, version, turn, references_asked)

/// In one language of the source, in its order.
struct Text {
    CallId call_id = {};
    std::string language = {};
    std::int64_t place = 0;
    std::string title = {};
    std::string summary = {};
};
AGORA_FIELDS(Text, call_id, language, place, title, summary)

struct Lot {
    CallId call_id = {};
    std::int64_t place = 0;
    std::string code = {};
    std::string language = {};
    std::string title = {};
    std::string cpv = {};
    std::optional<std::int64_t> value_cents = {};
    std::string currency = {};
    std::optional<Instant> deadline_at = {};
};
AGORA_FIELDS(Lot, call_id, place, code, language, title, cpv, value_cents, currency, deadline_at)

/// A condition of taking part, in one of its languages; the same number in all of them.
struct Condition {
    CallId call_id = {};
    std::int64_t place = 0;
    std::int64_t number = 0;
    std::string lots = {};  ///< codes parted by ", "; empty: of all
    std::string about =
        {};  ///< of "turnover", "no_turnover", "references", "no_references", "together"
    std::string language = {};
    std::string words = {};  ///< as the notice has them; empty when only a code says it
};
AGORA_FIELDS(Condition, call_id, place, number, lots, about, language, words)

std::optional<Call> find_call(db::ReadTx& tx, CallId call);
std::vector<Text> list_texts(db::ReadTx& tx, CallId call);

/// Whether this person may see it: `limited` ones members, `hidden` ones whoever wrote them down.
bool may_see(const access::Actor& actor, const Call& call);
/// Without a deadline it counts as open for half a year after its last change.
Instant closes_at(std::optional<Instant> deadline, Instant changed_at);
/// Something can still be sent in.
bool is_open(const Call& call, Instant now);
/// In the reader's language, else in the source's first. Empty when there is none.
Text text_in(const std::vector<Text>& texts, std::string_view reader);
/// "/calls/12" and what follows it.
std::string path_of(CallId call, std::string_view rest = {});

struct CallAdded {
    static constexpr std::string_view kName = "calls.added";
    CallId call = {};
};
AGORA_FIELDS(CallAdded, call)

struct CallChanged {
    static constexpr std::string_view kName = "calls.changed";
    CallId call = {};
};
AGORA_FIELDS(CallChanged, call)

struct CallWithdrawn {
    static constexpr std::string_view kName = "calls.withdrawn";
    CallId call = {};
};
AGORA_FIELDS(CallWithdrawn, call)

/// Its deadline passed, and perhaps that of others.
struct CallClosed {
    static constexpr std::string_view kName = "calls.closed";
    CallId call = {};
};
AGORA_FIELDS(CallClosed, call)

struct CallModerated {
    static constexpr std::string_view kName = "calls.moderated";
    CallId call = {};
    Moderation measure = Moderation::none;
};
AGORA_FIELDS(CallModerated, call, measure)

struct SourceAdded {
    static constexpr std::string_view kName = "calls.source_added";
    SourceId source = {};
};
AGORA_FIELDS(SourceAdded, source)

struct SourceChanged {
    static constexpr std::string_view kName = "calls.source_changed";
    SourceId source = {};
};
AGORA_FIELDS(SourceChanged, source)

struct SourceEnded {
    static constexpr std::string_view kName = "calls.source_ended";
    SourceId source = {};
};
AGORA_FIELDS(SourceEnded, source)

}  // namespace agora::calls
