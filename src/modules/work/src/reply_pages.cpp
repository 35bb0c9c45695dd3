#include "act_forms.hpp"
#include "agora/members/reach.hpp"
#include "agora/web/settings.hpp"
#include "demand_page.hpp"
#include "form_page.hpp"
#include "pages.hpp"
#include "refusals.hpp"
#include "reply.hpp"
#include "sight.hpp"

namespace agora::work {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::string_view kTeam = tr("Who does how much, in percent of the work");
constexpr std::string_view kMateHint =
    tr("As the name stands in the directory, or the address of the profile.");

constexpr FormField mate(std::string_view name, std::string_view label) {
    return {.name = name, .label = label, .group = kTeam, .maximum = 200};
}
constexpr FormField share(std::string_view name, std::string_view label) {
    return {.name = name,
            .type = FieldType::number,
            .label = label,
            .group = kTeam,
            .least = 1,
            .most = 99};
}

constexpr std::array kTeamForm{
    kReplyForm[0],
    kReplyForm[1],
    FormField{.name = "own_share",
              .type = FieldType::number,
              .label = tr("Your own share"),
              .group = kTeam,
              .required = true,
              .least = 1,
              .most = 99},
    FormField{.name = "mate_1",
              .label = tr("First other member"),
              .hint = kMateHint,
              .group = kTeam,
              .required = true,
              .maximum = 200},
    share("share_1", tr("Share of the first")),
    mate("mate_2", tr("Second other member")),
    share("share_2", tr("Share of the second")),
    mate("mate_3", tr("Third other member")),
    share("share_3", tr("Share of the third")),
    mate("mate_4", tr("Fourth other member")),
    share("share_4", tr("Share of the fourth")),
};
struct TypedTeam {
    std::string words = {};
    std::string price = {};
    std::int64_t own_share = 0;
    std::string mate_1 = {};
    std::int64_t share_1 = 0;
    std::string mate_2 = {};
    std::int64_t share_2 = 0;
    std::string mate_3 = {};
    std::int64_t share_3 = 0;
    std::string mate_4 = {};
    std::int64_t share_4 = 0;
};
AGORA_FIELDS(TypedTeam, words, price, own_share, mate_1, share_1, mate_2, share_2, mate_3, share_3,
             mate_4, share_4)

/// By the address of a profile, or by the name in the directory.
Result<AccountId> mate_of(const web::Call& call, db::ReadTx& tx, std::string_view typed,
                          const std::string& field) {
    constexpr std::string_view kProfiles = "/members/";
    std::vector<AccountId> called;
    if (const auto at = typed.find(kProfiles); at != std::string_view::npos) {
        const auto id = web::id_below<AccountId>(kProfiles, typed.substr(at));
        if (id && members::reachable_name(tx, *id, today_of(call))) called = {*id};
    } else {
        called = members::reachable_called(tx, trimmed(typed), today_of(call));
    }
    if (called.size() > 1) return Refusal{WorkRefusal::mate_not_clear, field};
    // Whoever blocked the writer is asked nothing, and the writer learns nothing of it.
    const bool kept = called.empty() ||
                      members::is_kept_from(tx, call.services, call.actor.account, called.front());
    if (kept) return Refusal{WorkRefusal::mate_unknown, field};
    return called.front();
}

Result<std::vector<Mate>> mates_of(const web::Call& call, db::ReadTx& tx, const TypedTeam& typed) {
    std::vector<Mate> mates;
    const std::array rows{
        std::pair{&typed.mate_1, typed.share_1}, std::pair{&typed.mate_2, typed.share_2},
        std::pair{&typed.mate_3, typed.share_3}, std::pair{&typed.mate_4, typed.share_4}};
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const auto& [name, percent] = rows[at];
        const std::string number = std::to_string(at + 1);
        if (trimmed(*name).empty()) continue;
        if (percent == 0) return Refusal{WorkRefusal::share_missing, "share_" + number};
        const auto account = mate_of(call, tx, *name, "mate_" + number);
        if (!account) return account.refusal();
        mates.push_back({*account, percent, "mate_" + number});
    }
    return mates;
}

std::string answer_path(DemandId demand, AnswerId answer) {
    return path_of(demand, "/answers/" + to_string(answer));
}

http::Response create_reply(web::Call& call) {
    auto typed = web::read_form<TypedReply>(call, kReplyForm);
    if (typed.ok()) {
        std::string path;
        const auto made = call.write([&](db::WriteTx& tx) -> Result<AnswerId> {
            const auto demand = demand_at(call, tx);
            if (!demand) return WorkRefusal::demand_not_found;
            path = path_of(demand->demand_id, "/answers/");
            return reply(acting(tx, call), call.actor, *demand,
                         {typed.value.words, typed.value.price});
        });
        if (made) {
            return web::redirect(
                call, path + to_string(*made),
                {.text = tr("Your answer is sent. You are told what is said to it.")});
        }
        if (!made.refusal().is(WorkRefusal::too_many_answers)) {
            return web::refuse(call, made.refusal());
        }
        typed.state.refusals.push_back(made.refusal());
    }
    return demand_page(call, {.reply = typed.state});
}

http::Response team_page(web::Call& call, const Demand& demand, const fields::FormState& state) {
    const FormPage model{
        .heading = call.say(tr("Answer as a team")),
        .lead =
            call.say(tr("Everybody whom you name is asked first. It is sent when all said yes.")),
        .action = call.link(path_of(demand.demand_id, "/team")),
        .button = call.say(tr("Ask the others")),
        .back = call.link(path_of(demand.demand_id)),
        .crumbs = {{call.link("/work"), call.say(tr("Wanted and offered"))},
                   {call.link(path_of(demand.demand_id)), demand.title}},
        .form = web::show_form(call, kTeamForm, state),
        .form_keys = call.form_keys()};
    const web::PageHead head{.view = "work/form", .title = model.heading};
    return state.ok() ? web::page(call, head, model)
                      : web::refuse_form(call, head, model, state.refusals);
}

http::Response show_team(web::Call& call) {
    const auto demand = call.read([&](db::ReadTx& tx) { return demand_at(call, tx); });
    if (!demand) return web::refuse(call, WorkRefusal::demand_not_found);
    if (!call.services.settings.yes("work.teams")) {
        return web::refuse(call, WorkRefusal::teams_are_off);
    }
    if (!takes_answers(*demand, today_of(call))) {
        return web::refuse(call, WorkRefusal::takes_no_answers);
    }
    return team_page(call, *demand, {});
}

http::Response create_team(web::Call& call) {
    const auto demand = call.read([&](db::ReadTx& tx) { return demand_at(call, tx); });
    if (!demand) return web::refuse(call, WorkRefusal::demand_not_found);
    if (!call.services.settings.yes("work.teams")) {
        return web::refuse(call, WorkRefusal::teams_are_off);
    }
    auto typed = web::read_form<TypedTeam>(call, kTeamForm);
    if (typed.ok()) {
        const auto made = call.write([&](db::WriteTx& tx) -> Result<AnswerId> {
            const auto now = demand_at(call, tx);
            if (!now) return WorkRefusal::demand_not_found;
            const auto mates = mates_of(call, tx, typed.value);
            if (!mates) return mates.refusal();
            return reply_in_team(acting(tx, call), call.actor, *now,
                                 {typed.value.words, typed.value.price}, typed.value.own_share,
                                 *mates);
        });
        if (made) {
            return web::redirect(
                call, answer_path(demand->demand_id, *made),
                {.text = tr("The others are asked. It is sent when all said yes.")});
        }
        typed.state.refusals.push_back(made.refusal());
    }
    return team_page(call, *demand, typed.state);
}

}  // namespace

std::vector<web::Route> reply_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {post,
         "/work/{id}/answers",
         Access::member(),
         &create_reply,
         {.summary = "Answer a demand, in private"}},
        {get, "/work/{id}/team", Access::member(), &show_team},
        {post,
         "/work/{id}/team",
         Access::member(),
         &create_team,
         {.summary = "Answer with others, with the share of each"}},
    };
}

}  // namespace agora::work
