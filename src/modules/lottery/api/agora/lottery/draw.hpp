#pragma once

#include "agora/access/actor.hpp"
#include "agora/base/result.hpp"
#include "agora/db/transaction.hpp"
#include "agora/journal/journal.hpp"
#include "agora/lottery/record.hpp"
#include "agora/web/reportable.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::web {
struct Services;
}

namespace agora::lottery {

using access::AccountId;
using web::Moderation;
using DrawId = Id<struct LotteryDrawTag>;

/// open: candidates enter and witnesses seal; frozen: nothing changes; drawn and cancelled are ends.
enum class State { open, frozen, drawn, cancelled };
AGORA_ENUM(State, open, frozen, drawn, cancelled)

/// Who is in the pool: whoever enters, or whom another module hands over (`put_pool`).
enum class Source { members, handed_over };
AGORA_ENUM(Source, members, handed_over)

struct Draw {
    DrawId draw_id = {};
    std::int64_t number = 0;
    std::string language = {};
    std::string title = {};
    std::string purpose = {};  ///< Markdown
    std::int64_t seats = 0;
    std::int64_t reserves = 0;
    Source source = Source::members;
    std::string giver = {};  ///< of a pool that is handed over: as in `put_pool_giver`
    State state = State::open;
    Instant entries_until = {};
    std::string value_what = {};
    std::int64_t value_numbers = 0;  ///< how many numbers it has; zero: not said
    Instant value_at = {};           ///< secrets are handed in before it
    AccountId announced_by = {};
    Instant announced_at = {};
    std::optional<Instant> frozen_at = {};
    std::string pool_hash = {};
    std::optional<Instant> ended_at = {};  ///< drawn or cancelled
    std::string reason = {};               ///< of a cancellation
    Moderation moderation = Moderation::none;
};
AGORA_FIELDS(Draw, draw_id, number, language, title, purpose, seats, reserves, source, state, giver,
             entries_until, value_what, value_numbers, value_at, announced_by, announced_at,
             frozen_at, pool_hash, ended_at, reason, moderation)

/// Somebody in the pool. `choices`: for each criterion the place of the value among its values, from
/// 0, with spaces between.
struct Candidate {
    DrawId draw_id = {};
    std::int64_t number = 0;
    AccountId account_id = {};  ///< zero: the account was erased
    std::string choices = {};
    bool name_public = false;
    Instant entered_at = {};
    std::int64_t drawn_place = 0;    ///< from 1; zero: not drawn
    std::int64_t reserve_place = 0;  ///< from 1; zero: not a reserve
};
AGORA_FIELDS(Candidate, draw_id, number, account_id, choices, name_public, entered_at, drawn_place,
             reserve_place)

/// Who seals a secret before the freeze, and hands it in between that and the public value.
struct Witness {
    DrawId draw_id = {};
    std::int64_t number = 0;
    AccountId account_id = {};
    std::string commitment = {};
    Instant sealed_at = {};
    std::string secret = {};  ///< shown to nobody before the draw
    std::optional<Instant> revealed_at = {};
};
AGORA_FIELDS(Witness, draw_id, number, account_id, commitment, sealed_at, secret, revealed_at)

/// What a draw is announced with.
struct Announced {
    std::string language = {};
    std::string title = {};
    std::string purpose = {};
    std::int64_t seats = 1;
    std::int64_t reserves = 0;
    std::vector<Stratum> strata = {};
    Instant entries_until = {};
    std::string value_what = {};
    Instant value_at = {};
    Source source = Source::members;
    std::int64_t value_numbers = 0;  ///< how many numbers the public value has; zero: not said
    std::string giver = {};          ///< of a pool that is handed over: as in `put_pool_giver`
};

/// For other modules: publishes a draw, in the name of whoever decides that. What is wrong is refused
/// at the field of the announcement. Gives the draw's number as its address has it (/draws/12).
Result<Draw> announce(db::WriteTx& tx, const journal::Origin& origin, const Announced& wanted);

struct HandedOver {
    AccountId account = {};
    std::vector<std::string> values = {};  ///< for each criterion one of its values
    bool name_public = false;
};
/// Puts these people in the pool of an open draw that waits for them, instead of who was there; at most
/// kMostCandidates. They get numbers in an order that tells nothing of them, and a letter that says how
/// to leave.
Result<Done> put_pool(db::WriteTx& tx, const journal::Origin& origin, DrawId draw,
                      const std::vector<HandedOver>& people);

/// Whether the module that gave a pool still accepts this person in it.
using StillAccepted = bool (*)(db::ReadTx& tx, AccountId account);
/// Asked at the freeze of draws with this giver, for each candidate; from the start of the module on.
void put_pool_giver(web::Services& services, std::string giver, StillAccepted still_accepted);

std::optional<Draw> find_draw_by_id(db::ReadTx& tx, DrawId id);
/// Of a draw that is drawn, in the order in which they came out: who was drawn, then the reserves.
std::vector<Candidate> list_outcome(db::ReadTx& tx, DrawId id);
/// Everybody; after a report members only, or who runs draws and who announced it.
bool may_see(const access::Actor& actor, const Draw& draw);
bool may_run(const access::Actor& actor);
/// With this number, as far as the actor may see it.
std::optional<Draw> find_draw_for(db::ReadTx& tx, const access::Actor& actor, std::int64_t number);
/// Of a draw that is drawn: this person, when they came out as drawn or as a reserve.
std::optional<Candidate> find_drawn(db::ReadTx& tx, DrawId id, AccountId account);
/// "/draws/12" and what follows it.
std::string path_of(const Draw& draw, std::string_view rest = {});

struct DrawAnnounced {
    static constexpr std::string_view kName = "lottery.announced";
    DrawId draw = {};
};
AGORA_FIELDS(DrawAnnounced, draw)

struct CandidateEntered {
    static constexpr std::string_view kName = "lottery.entered";
    DrawId draw = {};
    std::int64_t number = 0;
};
AGORA_FIELDS(CandidateEntered, draw, number)

struct CandidateLeft {
    static constexpr std::string_view kName = "lottery.left";
    DrawId draw = {};
    std::int64_t number = 0;
};
AGORA_FIELDS(CandidateLeft, draw, number)

/// At the freeze: no longer accepted by the giver, or not active any more.
struct CandidatesDropped {
    static constexpr std::string_view kName = "lottery.dropped";
    DrawId draw = {};
    std::int64_t candidates = 0;
};
AGORA_FIELDS(CandidatesDropped, draw, candidates)

struct PoolHandedOver {
    static constexpr std::string_view kName = "lottery.pool_handed_over";
    DrawId draw = {};
    std::int64_t candidates = 0;
};
AGORA_FIELDS(PoolHandedOver, draw, candidates)

struct SecretSealed {
    static constexpr std::string_view kName = "lottery.sealed";
    DrawId draw = {};
    std::int64_t witness = 0;
};
AGORA_FIELDS(SecretSealed, draw, witness)

struct DrawFrozen {
    static constexpr std::string_view kName = "lottery.frozen";
    DrawId draw = {};
    std::int64_t candidates = 0;
};
AGORA_FIELDS(DrawFrozen, draw, candidates)

struct ValueTyped {
    static constexpr std::string_view kName = "lottery.value_typed";
    DrawId draw = {};
};
AGORA_FIELDS(ValueTyped, draw)

struct SecretRevealed {
    static constexpr std::string_view kName = "lottery.revealed";
    DrawId draw = {};
    std::int64_t witness = 0;
};
AGORA_FIELDS(SecretRevealed, draw, witness)

struct DrawDone {
    static constexpr std::string_view kName = "lottery.drawn";
    DrawId draw = {};
};
AGORA_FIELDS(DrawDone, draw)

struct DrawCancelled {
    static constexpr std::string_view kName = "lottery.cancelled";
    DrawId draw = {};
};
AGORA_FIELDS(DrawCancelled, draw)

struct DrawModerated {
    static constexpr std::string_view kName = "lottery.moderated";
    DrawId draw = {};
    web::Moderation measure = web::Moderation::none;
};
AGORA_FIELDS(DrawModerated, draw, measure)

/// A draw with everything that happened, for demonstrations: when it is drawn, the outcome is computed.
struct WholeDraw {
    Draw draw = {};
    std::vector<Stratum> strata = {};
    std::vector<Candidate> candidates = {};
    std::vector<Witness> witnesses = {};
    std::string value = {};
};
DrawId put_whole_draw(db::WriteTx& tx, WholeDraw whole);

}  // namespace agora::lottery
