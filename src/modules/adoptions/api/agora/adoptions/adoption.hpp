#pragma once

#include "agora/base/date.hpp"
#include "agora/circles/circle.hpp"
#include "agora/recommendations/recommendation.hpp"
#include "agora/web/reportable.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::adoptions {

using access::AccountId;
using circles::CircleId;
using recommendations::RecommendationId;
using web::Moderation;
using AdoptionId = Id<struct AdoptionTag>;
using StepId = Id<struct AdoptionStepTag>;

/// proposed: by a member, and no editor has said yet; open: members can do it. The two others have
/// ended, until somebody proposes or opens it again.
enum class OfferState { proposed, open, declined, withdrawn };
AGORA_ENUM(OfferState, proposed, open, declined, withdrawn)

struct Offer {
    RecommendationId recommendation_id = {};
    std::string number = {};  ///< of the recommendation, "002-3": for life
    OfferState state = OfferState::open;
    std::int64_t hours = 0;     ///< of all together; 0: not said
    std::int64_t people = 0;    ///< how many it takes; 0: not said
    std::string language = {};  ///< of `words`
    std::string words = {};     ///< of who proposed it, for the editors
    std::string reason = {};    ///< why it is declined
    AccountId proposed_by = {};
    AccountId opened_by = {};
    Instant changed_at = {};
};
AGORA_FIELDS(Offer, recommendation_id, number, state, hours, people, language, words, reason,
             proposed_by, opened_by, changed_at)

/// What it takes besides time, in one language.
struct OfferWords {
    RecommendationId recommendation_id = {};
    std::string language = {};
    std::string needs = {};
};
AGORA_FIELDS(OfferWords, recommendation_id, language, needs)

enum class State { running, done, given_back };
AGORA_ENUM(State, running, done, given_back)

/// A group does it; one at a time.
struct Adoption {
    AdoptionId adoption_id = {};
    RecommendationId recommendation_id = {};
    CircleId circle_id = {};
    State state = State::running;
    std::string language = {};  ///< of `words`
    std::string words = {};     ///< at its end: what was done, or why it is given back
    std::string evidence = {};  ///< an address where one can see it
    Moderation moderation = Moderation::none;
    AccountId adopted_by = {};  ///< zero when the account is erased
    AccountId contact_id = {};  ///< of the team; zero: nobody is named
    Instant adopted_at = {};
    Instant moved_at = {};                 ///< when something happened last
    std::optional<Instant> asked_at = {};  ///< whether it goes on, since nothing did
    std::optional<Instant> ended_at = {};
};
AGORA_FIELDS(Adoption, adoption_id, recommendation_id, circle_id, state, language, words, evidence,
             moderation, adopted_by, contact_id, adopted_at, moved_at, asked_at, ended_at)

struct Step {
    StepId step_id = {};
    AdoptionId adoption_id = {};
    std::string language = {};
    std::string words = {};
    std::optional<Date> due_on = {};
    AccountId written_by = {};
    Instant written_at = {};
    std::optional<Instant> done_at = {};
};
AGORA_FIELDS(Step, step_id, adoption_id, language, words, due_on, written_by, written_at, done_at)

enum class NeedKind { room, contact, hours, budget };
AGORA_ENUM(NeedKind, room, contact, hours, budget)

/// Asked of the team by a case of the module requests.
struct Need {
    std::int64_t case_number = 0;
    AdoptionId adoption_id = {};
    NeedKind kind = NeedKind::room;
    std::int64_t amount = 0;   ///< minutes or cents that were asked for
    std::int64_t granted = 0;  ///< and granted
};
AGORA_FIELDS(Need, case_number, adoption_id, kind, amount, granted)

struct OfferProposed {
    static constexpr std::string_view kName = "adoptions.proposed";
    RecommendationId recommendation = {};
};
AGORA_FIELDS(OfferProposed, recommendation)

/// An editor said that members can do it, or changed what it takes.
struct OfferOpened {
    static constexpr std::string_view kName = "adoptions.opened";
    RecommendationId recommendation = {};
};
AGORA_FIELDS(OfferOpened, recommendation)

/// An editor declined a proposal, or took the offer away.
struct OfferClosed {
    static constexpr std::string_view kName = "adoptions.closed";
    RecommendationId recommendation = {};
    OfferState state = OfferState::withdrawn;
};
AGORA_FIELDS(OfferClosed, recommendation, state)

struct InterestChanged {
    static constexpr std::string_view kName = "adoptions.interest";
    RecommendationId recommendation = {};
};
AGORA_FIELDS(InterestChanged, recommendation)

struct Adopted {
    static constexpr std::string_view kName = "adoptions.adopted";
    AdoptionId adoption = {};
    CircleId circle = {};
};
AGORA_FIELDS(Adopted, adoption, circle)

/// A step, a need, or a word that it goes on.
struct AdoptionMoved {
    static constexpr std::string_view kName = "adoptions.moved";
    AdoptionId adoption = {};
};
AGORA_FIELDS(AdoptionMoved, adoption)

struct AdoptionEnded {
    static constexpr std::string_view kName = "adoptions.ended";
    AdoptionId adoption = {};
    State state = State::done;
};
AGORA_FIELDS(AdoptionEnded, adoption, state)

/// The team granted what a group asked for, or said why not.
struct NeedDecided {
    static constexpr std::string_view kName = "adoptions.need_decided";
    CircleId circle = {};
    std::int64_t request = 0;
};
AGORA_FIELDS(NeedDecided, circle, request)

struct AdoptionModerated {
    static constexpr std::string_view kName = "adoptions.moderated";
    AdoptionId adoption = {};
    Moderation measure = Moderation::none;
};
AGORA_FIELDS(AdoptionModerated, adoption, measure)

/// As it stands, for demonstrations; steps and the end belong to the adoption when there is one.
struct WholeOffer {
    Offer offer = {};
    std::vector<OfferWords> words = {};
    std::vector<AccountId> interested = {};
    std::optional<Adoption> adoption = {};
    std::vector<Step> steps = {};
    std::vector<Need> needs = {};
};
void put_whole_offer(db::WriteTx& tx, WholeOffer whole);

}  // namespace agora::adoptions
