#include "agora/http/address.hpp"
#include "agora/http/rate_limiter.hpp"
#include "agora/web/settings.hpp"
#include "demand_form.hpp"
#include "demand_store.hpp"
#include "form_page.hpp"
#include "pages.hpp"
#include "post.hpp"
#include "refusals.hpp"
#include "sight.hpp"
#include "stands_now.hpp"

namespace agora::work {
namespace {

/// Five at once, then one every ten minutes, by network.
struct Limits {
    explicit Limits(const clock::Clock& clock)
        : limiter({.burst = 5, .per_second = 1.0 / 600, .keys = 20'000}, clock) {}
    http::RateLimiter limiter;
};

struct FormWords {
    std::string_view heading;
    std::string_view lead;
    std::string_view button;
    std::string path;
    std::string back;
    Writer writer = Writer::member;
};

FormWords words_of_new() {
    return {tr("What do you look for, or offer?"),
            tr("Members answer you in private. It costs nothing, for nobody, and nothing can be "
               "paid to stand higher."),
            tr("Post it"),
            "/work",
            "/work",
            Writer::member};
}

FormWords words_of_client() {
    return {tr("Post work for the members"),
            tr("You need no account: confirm by mail, a moderator looks at it, then members can "
               "answer. It costs nothing, for you nor for them."),
            tr("Go on"),
            "/work/post",
            "/work",
            Writer::client};
}

struct FaultView {
    std::string field = {};
    std::string name = {};
    std::string message = {};
};
AGORA_FIELDS(FaultView, field, name, message)

/// What a program is answered when somebody changed it meanwhile: with the new number it can go on.
struct ChangedMeanwhile {
    std::vector<FaultView> errors = {};
    std::int64_t seen = 0;
    std::vector<StandsNow> stands = {};
};
AGORA_FIELDS(ChangedMeanwhile, errors, seen, stands)

/// `now`: how it stands, when somebody changed it meanwhile.
http::Response form_page(web::Call& call, const FormWords& words, const fields::FormState& state,
                         const fields::FormState* now = nullptr) {
    FormPage model{.heading = call.say(words.heading),
                   .lead = call.say(words.lead),
                   .action = call.link(words.path),
                   .button = call.say(words.button),
                   .back = call.link(words.back),
                   .client = words.writer == Writer::client,
                   .law = call.services.settings.text("work.law"),
                   .crumbs = {{call.link("/work"), call.say(tr("Wanted and offered"))}},
                   .form = web::show_form(call, demand_form(), state),
                   .form_keys = call.form_keys()};
    if (now != nullptr) {
        model.changed = true;
        model.stands = standing_beside(call, web::show_form(call, demand_form(), *now), model.form);
    }
    const web::PageHead head{.view = "work/form", .title = model.heading};
    return state.ok() ? web::page(call, head, model)
                      : web::refuse_form(call, head, model, state.refusals);
}

http::Response show_new(web::Call& call) {
    const auto values = first_values(call);
    return form_page(call, words_of_new(),
                     {.values = values, .context = context_for(call, Writer::member, values)});
}

http::Response create_demand(web::Call& call) {
    ReadDemand read = read_demand(call, Writer::member);
    if (read.state.ok()) {
        const auto made = call.write([&](db::WriteTx& tx) {
            return post_demand(acting(tx, call), call.actor, read.demand, read.skills);
        });
        if (made) {
            return web::redirect(call, path_of(*made),
                                 {.text = read.demand.asks_reason.empty()
                                              ? tr("It is published. Answers come to this page.")
                                              : tr("A moderator looks at it now.")});
        }
        read.state.refusals.push_back(made.refusal());
    }
    return form_page(call, words_of_new(), read.state);
}

http::Response show_client_form(web::Call& call) {
    if (call.actor.is_member()) return web::redirect(call, "/work/new");
    const auto values = first_values(call);
    return form_page(call, words_of_client(),
                     {.values = values, .context = context_for(call, Writer::client, values)});
}

http::Response create_client_demand(web::Call& call) {
    ReadDemand read = read_demand(call, Writer::client);
    if (read.state.ok()) {
        const auto network = http::rate_key(call.request.remote_address);
        if (!call.services.state<Limits>().limiter.take(network).allowed) {
            read.state.refusals.emplace_back(WorkRefusal::too_many_from_you);
        }
    }
    if (read.state.ok()) {
        const auto made = call.write([&](db::WriteTx& tx) {
            return post_as_client(acting(tx, call), read.demand, read.skills);
        });
        if (made) return web::redirect(call, "/work/post/sent");
        read.state.refusals.push_back(made.refusal());
    }
    return form_page(call, words_of_client(), read.state);
}

struct SentPage {
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(SentPage, crumbs)

http::Response show_sent(web::Call& call) {
    return web::page(call, {.view = "work/sent", .title = call.say(tr("Look in your mail"))},
                     SentPage{{{call.link("/work"), call.say(tr("Wanted and offered"))}}});
}

FormWords words_of_change(const Demand& demand) {
    return {tr("Change what it says"),
            tr("Who answered already sees the change too."),
            tr("Save"),
            path_of(demand.demand_id, "/edit"),
            path_of(demand.demand_id),
            Writer::changes};
}

/// Of the address, when who asks posted it; else the refusal.
Result<Demand> own_demand(web::Call& call) {
    const auto demand = call.read([&](db::ReadTx& tx) { return demand_at(call, tx); });
    if (!demand) return WorkRefusal::demand_not_found;
    if (!is_poster(call.actor, *demand)) return WorkRefusal::not_the_poster;
    if (is_over(*demand)) return WorkRefusal::closed_already;
    return *demand;
}

/// The form of how it stands.
fields::FormState state_of(web::Call& call, const Demand& demand) {
    const auto skills =
        call.read([&](db::ReadTx& tx) { return list_skills(tx, demand.demand_id); });
    auto values = values_of(call, demand, skills);
    auto context = context_for(call, Writer::changes, values);
    return {.values = std::move(values), .context = std::move(context)};
}

http::Response show_edit(web::Call& call) {
    const auto demand = own_demand(call);
    if (!demand) return web::refuse(call, demand.refusal());
    return form_page(call, words_of_change(*demand), state_of(call, *demand));
}

http::Response say_changed(web::Call& call, const fields::FormState& typed,
                           const fields::FormState& now, std::int64_t version) {
    ChangedMeanwhile answer{.seen = version};
    for (const Refusal& fault : typed.refusals) {
        answer.errors.push_back(
            {fault.field(), std::string{fault.name()}, call.say(fault.message())});
    }
    answer.stands = standing_beside(call, web::show_form(call, demand_form(), now),
                                    web::show_form(call, demand_form(), typed));
    return web::json(call, fields::to_json(answer), web::status_of(RefusalKind::rule));
}

/// With the number of how it stands now, and what it says: sending again is a choice.
http::Response show_changed(web::Call& call, fields::FormState typed) {
    const auto demand = own_demand(call);
    if (!demand) return web::refuse(call, demand.refusal());
    const auto now = state_of(call, *demand);
    if (call.shape == web::Shape::json) return say_changed(call, typed, now, demand->version);
    typed.values = typed.values.with("seen", std::to_string(demand->version));
    return form_page(call, words_of_change(*demand), typed, &now);
}

http::Response save_edit(web::Call& call) {
    const auto demand = own_demand(call);
    if (!demand) return web::refuse(call, demand.refusal());
    ReadDemand read = read_demand(call, Writer::changes);
    if (read.state.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto now = demand_at(call, tx);
            if (!now) return WorkRefusal::demand_not_found;
            return change_demand(acting(tx, call), call.actor, *now, read.demand, read.skills,
                                 read.seen);
        });
        if (done) return web::redirect(call, path_of(demand->demand_id), {.text = tr("Saved.")});
        read.state.refusals.push_back(done.refusal());
        if (done.refusal().is(WorkRefusal::changed_meanwhile)) {
            return show_changed(call, std::move(read.state));
        }
    }
    return form_page(call, words_of_change(*demand), read.state);
}

}  // namespace

void start_post_limits(web::Services& services) {
    services.put_state(std::make_shared<Limits>(services.clock));
}

std::vector<web::Route> post_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/work/new", Access::member(), &show_new},
        {post,
         "/work",
         Access::member(),
         &create_demand,
         {.summary = "Post a demand or an offer of work"}},
        {get, "/work/post", Access::visitor(), &show_client_form},
        {post,
         "/work/post",
         Access::visitor(),
         &create_client_demand,
         {.summary = "Post work without account; a mail asks to confirm it"}},
        {get, "/work/post/sent", Access::visitor(), &show_sent},
        {get, "/work/{id}/edit", Access::member(), &show_edit},
        {post,
         "/work/{id}/edit",
         Access::member(),
         &save_edit,
         {.summary = "Change what a demand of yours says"}},
    };
}

}  // namespace agora::work
