#pragma once

#include "agora/web/answer.hpp"
#include "sight.hpp"

#include <string>
#include <vector>

namespace agora::adoptions {

/// In a list.
struct OfferCard {
    std::string url = {};
    std::string number = {};
    std::string title = {};
    std::string lang = {};
    std::string status = {};
    std::string tag = {};
    std::string takes = {};  ///< "40 hours · 4 people"
    std::string needs = {};
    std::string needs_lang = {};
    std::int64_t interested = 0;
    std::string group = {};
    std::string group_lang = {};
    std::int64_t steps = 0;
    std::int64_t steps_done = 0;
    bool asked = false;              ///< whether it goes on
    std::optional<Date> since = {};  ///< adopted, or done
};
AGORA_FIELDS(OfferCard, url, number, title, lang, status, tag, takes, needs, needs_lang, interested,
             group, group_lang, steps, steps_done, asked, since)

/// Nothing when the reader may not see the recommendation.
std::optional<OfferCard> card_of(const web::Call& call, db::ReadTx& tx, const Offer& offer);

/// "40 hours · 4 people", or nothing.
std::string takes_of(const web::Call& call, std::int64_t hours, std::int64_t people);
/// What it takes in the reader's language, else in another one.
OfferWords needs_in(const std::vector<OfferWords>& words, Language reader);

struct StepView {
    std::string words = {};
    std::string lang = {};
    std::optional<Date> due_on = {};
    bool late = false;
    bool done = false;
    std::optional<Instant> done_at = {};
    std::string tick_url = {};
    std::string remove_url = {};
};
AGORA_FIELDS(StepView, words, lang, due_on, late, done, done_at, tick_url, remove_url)

struct NeedView {
    std::string kind = {};
    std::string amount = {};
    std::string outcome = {};
    std::string tag = {};
    std::string answer = {};
    std::string url = {};  ///< of the case, for who reads it
    std::string decide_url = {};
};
AGORA_FIELDS(NeedView, kind, amount, outcome, tag, answer, url, decide_url)

/// A group that does it, did it or gave it back.
struct AdoptionView {
    web::Link group = {};
    std::string group_lang = {};
    State state = State::running;
    Date since = {};
    std::optional<Date> until = {};
    std::string words = {};
    std::string lang = {};
    std::string evidence = {};
    web::Link contact = {};  ///< for members
    std::vector<StepView> steps = {};
    std::int64_t steps_done = 0;
    std::vector<NeedView> needs = {};  ///< for members
    bool asked = false;
    std::string report_url = {};  ///< when the group wrote something at its end
};
AGORA_FIELDS(AdoptionView, group, group_lang, state, since, until, words, lang, evidence, contact,
             steps, steps_done, needs, asked, report_url)

AdoptionView adoption_view(const web::Call& call, db::ReadTx& tx, const Seen& seen);
/// Without steps and needs.
AdoptionView earlier_view(const web::Call& call, db::ReadTx& tx, std::string_view number,
                          const Adoption& adoption);

/// "2 h 30" or "12,50 €".
std::string amount_of(Language reader, NeedKind kind, std::int64_t amount);

}  // namespace agora::adoptions
