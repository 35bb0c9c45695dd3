#include "agora/circles/names.hpp"
#include "agora/web/answer.hpp"
#include "demand_store.hpp"
#include "desk_store.hpp"
#include "labels.hpp"
#include "pages.hpp"
#include "permissions.hpp"
#include "potential.hpp"
#include "refusals.hpp"
#include "sight.hpp"

#include <array>

namespace agora::work {
namespace {

constexpr std::array kOwnerOptions{fields::Option{"as_is", tr("Leave it as it is")},
                                   fields::Option{"mine", tr("I follow it")},
                                   fields::Option{"nobody", tr("Nobody follows it any more")}};

constexpr std::array kFollowForm{
    fields::FormField{.name = "status",
                      .type = fields::FieldType::select,
                      .label = tr("How does it stand?"),
                      .required = true,
                      .options = kPotentialOptions},
    fields::FormField{.name = "owner",
                      .type = fields::FieldType::select,
                      .label = tr("Who follows it?"),
                      .required = true,
                      .options = kOwnerOptions},
    fields::FormField{.name = "note",
                      .type = fields::FieldType::textarea,
                      .label = tr("Note"),
                      .hint = tr("Advisers and the committee read it."),
                      .required = true,
                      .maximum = 2000,
                      .rows = 4},
    fields::FormField{.name = "seen", .type = fields::FieldType::hidden}};
struct TypedFollow {
    std::optional<PotentialStatus> status = {};
    std::string owner = {};
    std::string note = {};
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedFollow, status, owner, note, seen)

struct PotentialLine {
    std::string url = {};
    std::string title = {};
    std::string lang = {};
    PotentialStatus status = PotentialStatus::flagged;
    std::string status_label = {};
    std::string note = {};
    web::Link owner = {};
    web::Link flagged_by = {};
    Instant changed_at = {};
    std::string follow_url = {};
};
AGORA_FIELDS(PotentialLine, url, title, lang, status, status_label, note, owner, flagged_by,
             changed_at, follow_url)

struct PotentialPage {
    std::vector<PotentialLine> projects = {};
    bool follows = false;
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(PotentialPage, projects, follows, crumbs)

struct FollowPage {
    PotentialLine project = {};
    std::string action = {};
    fields::FormView form = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(FollowPage, project, action, form, crumbs, form_keys)

PotentialLine line_of(const web::Call& call, db::ReadTx& tx, const Potential& potential,
                      const Demand& demand) {
    PotentialLine line{.url = call.link(path_of(demand.demand_id)),
                       .title = demand.title,
                       .lang = demand.language,
                       .status = potential.status,
                       .status_label = call.say(label_of(potential.status)),
                       .note = potential.note,
                       .changed_at = potential.changed_at,
                       .follow_url = call.link("/work/potential/" + to_string(demand.demand_id))};
    const auto names = circles::names_of(call, tx, {potential.owner_id, potential.flagged_by});
    if (const auto name = names.find(potential.owner_id); name != names.end()) {
        line.owner = name->second;
    }
    if (const auto name = names.find(potential.flagged_by); name != names.end()) {
        line.flagged_by = name->second;
    }
    return line;
}

bool may_read(const access::Actor& actor) {
    return actor.may(kFlag) || actor.may(kFollow);
}

http::Response show_potential(web::Call& call) {
    if (!may_read(call.actor)) return web::refuse(call, WorkRefusal::not_of_the_committee);
    PotentialPage model{.follows = call.actor.may(kFollow),
                        .crumbs = {{call.link("/work"), call.say(tr("Wanted and offered"))}}};
    call.read([&](db::ReadTx& tx) {
        model.projects.clear();
        for (const Potential& potential : list_potentials(tx)) {
            const auto demand = find_demand(tx, potential.demand_id);
            if (demand) model.projects.push_back(line_of(call, tx, potential, *demand));
        }
    });
    return web::page(call, {.view = "work/potential", .title = call.say(tr("Projects to follow"))},
                     model);
}

struct Followed {
    Demand demand = {};
    Potential potential = {};
};

std::optional<Followed> followed_at(const web::Call& call, db::ReadTx& tx) {
    const auto id = call.id<DemandId>("id");
    const auto potential = id ? find_potential(tx, *id) : std::nullopt;
    const auto demand = potential ? find_demand(tx, *id) : std::nullopt;
    if (!demand) return std::nullopt;
    return Followed{*demand, *potential};
}

http::Response follow_page(web::Call& call, fields::FormState state) {
    auto model = call.read([&](db::ReadTx& tx) -> std::optional<FollowPage> {
        const auto followed = followed_at(call, tx);
        if (!followed) return std::nullopt;
        const std::int64_t seen = stamp_of(followed->potential);
        if (state.ok()) {
            state.values = fields::to_values(
                TypedFollow{followed->potential.status, "as_is", followed->potential.note, seen});
        } else if (state.refusals.back().is(WorkRefusal::changed_meanwhile)) {
            // How it stands is above the form, so that saving again means to.
            state.values = state.values.with("seen", std::to_string(seen));
        }
        return FollowPage{
            .project = line_of(call, tx, followed->potential, followed->demand),
            .action = call.link("/work/potential/" + to_string(followed->demand.demand_id)),
            .form = web::show_form(call, kFollowForm, state),
            .crumbs = {{call.link("/work"), call.say(tr("Wanted and offered"))},
                       {call.link("/work/potential"), call.say(tr("Projects to follow"))}}};
    });
    if (!model) return web::refuse(call, WorkRefusal::demand_not_found);
    model->form_keys = call.form_keys();
    const web::PageHead head{.view = "work/follow", .title = model->project.title};
    return state.ok() ? web::page(call, head, *model)
                      : web::refuse_form(call, head, *model, state.refusals);
}

http::Response show_follow(web::Call& call) {
    return follow_page(call, {});
}

http::Response save_follow(web::Call& call) {
    auto typed = web::read_form<TypedFollow>(call, kFollowForm);
    if (!typed.ok()) return follow_page(call, typed.state);
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto followed = followed_at(call, tx);
        if (!followed) return WorkRefusal::demand_not_found;
        return follow_demand(acting(tx, call), call.actor, followed->demand, followed->potential,
                             {.status = *typed.value.status,
                              .mine = typed.value.owner == "mine",
                              .let_off = typed.value.owner == "nobody",
                              .note = typed.value.note,
                              .seen = typed.value.seen});
    });
    if (!done && done.refusal().is(WorkRefusal::changed_meanwhile)) {
        typed.state.refusals.push_back(done.refusal());
        return follow_page(call, typed.state);
    }
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, "/work/potential", {.text = tr("Saved.")});
}

}  // namespace

std::vector<web::Route> potential_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/work/potential", Access::member(), &show_potential},
        {get, "/work/potential/{id}", Access::needing(kFollow), &show_follow},
        {post,
         "/work/potential/{id}",
         Access::needing(kFollow),
         &save_follow,
         {.summary = "Say how a project before the committee stands, and who follows it"}},
    };
}

}  // namespace agora::work
