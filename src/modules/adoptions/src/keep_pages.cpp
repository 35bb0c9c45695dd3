#include "pages.hpp"

#include "form_page.hpp"
#include "offer.hpp"
#include "offer_store.hpp"
#include "refusals.hpp"

#include <algorithm>
#include <array>

namespace agora::adoptions {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr FormField kHours{.name = "hours",
                           .type = FieldType::number,
                           .label = tr("How many hours, all together?"),
                           .hint = tr("A guess is enough. Leave it empty when nobody knows."),
                           .least = 1,
                           .most = 2000};
constexpr FormField kPeople{.name = "people",
                            .type = FieldType::number,
                            .label = tr("How many people does it take?"),
                            .least = 1,
                            .most = 200};
constexpr std::array kProposeForm{
    FormField{.name = "words",
              .type = FieldType::textarea,
              .label = tr("What does it take, and how would you begin?"),
              .hint = tr("For the editors: time, a room, a contact, money."),
              .required = true,
              .minimum = 10,
              .maximum = 1000,
              .rows = 5},
    kHours, kPeople};
struct TypedProposal {
    std::string words = {};
    std::optional<std::int64_t> hours = {};
    std::optional<std::int64_t> people = {};
};
AGORA_FIELDS(TypedProposal, words, hours, people)

constexpr FormField needs_field(std::string_view name, std::string_view label) {
    return {.name = name, .type = FieldType::textarea, .label = label, .maximum = 600, .rows = 3};
}
constexpr std::array kOfferForm{
    kHours, kPeople, needs_field("needs_nl", tr("What it takes besides time, in Dutch")),
    needs_field("needs_fr", tr("What it takes besides time, in French")),
    needs_field("needs_en", tr("What it takes besides time, in English"))};
struct TypedOffer {
    std::optional<std::int64_t> hours = {};
    std::optional<std::int64_t> people = {};
    std::string needs_nl = {};
    std::string needs_fr = {};
    std::string needs_en = {};
};
AGORA_FIELDS(TypedOffer, hours, people, needs_nl, needs_fr, needs_en)

constexpr std::array kDeclineForm{FormField{.name = "reason",
                                            .type = FieldType::textarea,
                                            .label = tr("Why not?"),
                                            .hint = tr("Whoever proposed it reads this."),
                                            .required = true,
                                            .minimum = 3,
                                            .maximum = 1000,
                                            .rows = 4}};
struct TypedReason {
    std::string reason = {};
};
AGORA_FIELDS(TypedReason, reason)

constexpr FormWords kProposeWords{
    "/proposal", tr("Propose that members do it"),
    tr("Some of what members ask for, members can do themselves, quickly. An editor reads your "
       "proposal; then any group can take it up."),
    tr("Send to the editors")};
constexpr FormWords kOfferWords{
    "/offer", tr("Members can do it"),
    tr("It then stands among what members can do, and a group can take it up without asking "
       "anybody. Write in each language what it takes."),
    tr("Save")};
constexpr FormWords kDeclineWords{"/refusal", tr("Decline the proposal"),
                                  tr("Say what would have to change, or what speaks against it."),
                                  tr("Send the answer")};

http::Response not_there(web::Call& call) {
    return web::refuse(call, AdoptionRefusal::offer_not_found);
}

std::optional<Seen> look(web::Call& call) {
    return call.read([&](db::ReadTx& tx) { return seen_at(call, tx); });
}

http::Response propose_page(web::Call& call, const fields::FormState& state) {
    const auto seen = look(call);
    if (!seen) return not_there(call);
    return form_page(call, *seen, kProposeWords, kProposeForm, state);
}

http::Response show_proposal(web::Call& call) {
    const auto seen = look(call);
    const bool is_there =
        seen && seen->offer && (seen->is_open() || seen->offer->state == OfferState::proposed);
    if (is_there) return web::refuse(call, AdoptionRefusal::offered_already);
    return propose_page(call, {});
}

http::Response create_proposal(web::Call& call) {
    auto typed = web::read_form<TypedProposal>(call, kProposeForm);
    const TypedProposal& value = typed.value;
    return finish_form(
        call, typed.state, tr("Sent to the editors."),
        [&](const Acting& acting, const Seen& seen) {
            return propose(acting, seen,
                           {value.hours.value_or(0), value.people.value_or(0),
                            std::string{code(call.language)}, value.words});
        },
        [&](const fields::FormState& state) { return propose_page(call, state); });
}

/// Editors alone; what a member proposed stands above their form.
http::Response kept_page(web::Call& call, const FormWords& words, fields::Form form,
                         const fields::FormState& state) {
    const auto seen = look(call);
    if (!seen) return not_there(call);
    if (!seen->keeps) return web::refuse(call, AdoptionRefusal::editors_say_it);
    std::pair<std::string, std::string> told;
    if (seen->offer && seen->offer->state == OfferState::proposed) {
        told = {seen->offer->words, seen->offer->language};
    }
    return form_page(call, *seen, words, form, state, told);
}

http::Response show_offer_form(web::Call& call) {
    TypedOffer typed;
    call.read([&](db::ReadTx& tx) {
        typed = {};
        const auto seen = seen_at(call, tx);
        if (!seen || !seen->offer) return;
        if (seen->offer->hours > 0) typed.hours = seen->offer->hours;
        if (seen->offer->people > 0) typed.people = seen->offer->people;
        for (OfferWords& words : list_words(tx, seen->about.id)) {
            if (words.language == "nl") typed.needs_nl = std::move(words.needs);
            if (words.language == "fr") typed.needs_fr = std::move(words.needs);
            if (words.language == "en") typed.needs_en = std::move(words.needs);
        }
    });
    return kept_page(call, kOfferWords, kOfferForm, {.values = fields::to_values(typed)});
}

http::Response save_offer(web::Call& call) {
    auto typed = web::read_form<TypedOffer>(call, kOfferForm);
    const TypedOffer& value = typed.value;
    // In the reader's language first: a refusal stands there.
    std::vector<OfferWords> words{{.language = "nl", .needs = value.needs_nl},
                                  {.language = "fr", .needs = value.needs_fr},
                                  {.language = "en", .needs = value.needs_en}};
    std::ranges::stable_sort(
        words, {}, [&](const OfferWords& one) { return one.language != code(call.language); });
    return finish_form(
        call, typed.state, tr("Saved."),
        [&](const Acting& acting, const Seen& seen) {
            return open_offer(acting, seen,
                              {value.hours.value_or(0), value.people.value_or(0), words});
        },
        [&](const fields::FormState& state) {
            return kept_page(call, kOfferWords, kOfferForm, state);
        });
}

http::Response show_refusal(web::Call& call) {
    return kept_page(call, kDeclineWords, kDeclineForm, {});
}

http::Response create_refusal(web::Call& call) {
    auto typed = web::read_form<TypedReason>(call, kDeclineForm);
    return finish_form(
        call, typed.state, tr("Declined. Whoever proposed it reads why."),
        [&](const Acting& acting, const Seen& seen) {
            return decline(acting, seen, typed.value.reason);
        },
        [&](const fields::FormState& state) {
            return kept_page(call, kDeclineWords, kDeclineForm, state);
        });
}

http::Response create_withdrawal(web::Call& call) {
    return act(call, tr("It is no longer among what members can do."), &withdraw);
}

}  // namespace

std::vector<web::Route> keep_routes() {
    using enum http::Method;
    using recommendations::kKeepRecommendations;
    using web::Access;
    const Access keeps = Access::needing(kKeepRecommendations);
    return {
        {get, "/adoptions/{number}/proposal", Access::member(), &show_proposal},
        {post,
         "/adoptions/{number}/proposal",
         Access::member(),
         &create_proposal,
         {.summary = "Propose that members carry it out"}},
        {get, "/adoptions/{number}/offer", keeps, &show_offer_form},
        {post,
         "/adoptions/{number}/offer",
         keeps,
         &save_offer,
         {.summary = "Say that members can do it, and what it takes"}},
        {get, "/adoptions/{number}/refusal", keeps, &show_refusal},
        {post,
         "/adoptions/{number}/refusal",
         keeps,
         &create_refusal,
         {.summary = "Decline a proposal, with a reason"}},
        {post,
         "/adoptions/{number}/withdrawal",
         keeps,
         &create_withdrawal,
         {.summary = "Take it away from what members can do"}},
    };
}

}  // namespace agora::adoptions
