#include "desk_pages.hpp"

#include "answer.hpp"
#include "desk_form.hpp"
#include "draft_view.hpp"
#include "refusals.hpp"

namespace agora::drafting {

fields::FormContext place_context(web::Call& call) {
    return call.read([&](db::ReadTx& tx) {
        std::vector<fields::Choice> choices;
        for (const auto& cycle : recommendations::list_cycles(call.services, tx)) {
            choices.push_back({to_string(cycle.cycle_id), cycle.name, {}, cycle.language});
        }
        return fields::FormContext{.choices = {{"cycle", std::move(choices)}}};
    });
}

fields::FormState place_state(web::Call& call, fields::FormState state) {
    state.context = place_context(call);
    return state;
}

namespace {

constexpr std::int64_t kMostWaiting = 200;

struct DeskPage {
    std::vector<DraftRow> waiting = {};  ///< whoever waits longest first
};
AGORA_FIELDS(DeskPage, waiting)

http::Response list_desk(web::Call& call) {
    const auto model = call.read([&](db::ReadTx& tx) {
        return DeskPage{.waiting = rows_of(call, tx, list_handed_in(tx, kMostWaiting))};
    });
    return web::page(
        call, {.view = "drafting/desk", .title = call.say(tr("Drafts that groups handed in"))},
        model);
}

http::Response register_draft(web::Call& call) {
    auto typed = web::read_form<TypedPlace>(call, kPlaceForm, place_context(call));
    if (typed.ok()) {
        std::string path;
        const auto made = call.write([&](db::WriteTx& tx) -> Result<Done> {
            auto seen = draft_at(call, tx);
            if (!seen) return DraftRefusal::draft_not_found;
            const auto taken =
                take_in({tx, call.services, call.origin()}, call.actor, std::move(*seen),
                        {.seen = typed.value.seen,
                         .number = typed.value.number,
                         .cycle = typed.value.cycle.value_or(recommendations::CycleId{})},
                        web::today_of(call));
            if (!taken) return taken.refusal();
            const auto shown =
                recommendations::find_shown(call.services, tx, call.actor, call.language, *taken);
            path = shown ? shown->path : std::string{"/recommendations"};
            return Done{};
        });
        if (made) {
            return web::redirect(call, path, {.text = tr("It stands in the register, for good.")});
        }
        const std::string_view field = made.refusal().field();
        if (field != "number" && field != "cycle") return web::refuse(call, made.refusal());
        typed.state.refusals.push_back(made.refusal());
    }
    return draft_page(call, {.place = typed.state});
}

http::Response return_draft(web::Call& call) {
    auto typed = web::read_form<TypedReason>(call, kReasonForm);
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            auto seen = draft_at(call, tx);
            if (!seen) return DraftRefusal::draft_not_found;
            return give_back({tx, call.services, call.origin()}, std::move(*seen),
                             {typed.value.seen, typed.value.reason});
        });
        if (!done) return web::refuse(call, done.refusal());
        return web::redirect(call, "/drafts", {.text = tr("The group is told, with your reason.")});
    }
    return draft_page(call, {.reason = typed.state});
}

}  // namespace

std::vector<web::Route> desk_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/drafts",
         Access::needing(recommendations::kKeepRecommendations),
         &list_desk,
         {.summary = "Drafts that groups handed in"}},
        {post,
         "/drafts/{draft}/register",
         Access::needing(recommendations::kKeepRecommendations),
         &register_draft,
         {.summary = "Put a draft in the register, for good"}},
        {post,
         "/drafts/{draft}/return",
         Access::needing(recommendations::kKeepRecommendations),
         &return_draft,
         {.summary = "Give a draft back to its group, with a reason"}},
    };
}

}  // namespace agora::drafting
