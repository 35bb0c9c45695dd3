#include "talk_pages.hpp"

#include "agora/fields/form.hpp"
#include "moderate.hpp"
#include "open_talk.hpp"
#include "permissions.hpp"
#include "take_part.hpp"
#include "talk_view.hpp"

#include <array>

namespace agora::talks {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::array kJoinForm{
    FormField{.name = "alias",
              .label = tr("Under which name do the others read you?"),
              .hint = tr("Not your own: a first name, a plant, a colour."),
              .required = true,
              .minimum = 2,
              .maximum = 40},
    FormField{.name = "words",
              .type = FieldType::textarea,
              .label = tr("Why you would like to join"),
              .hint = tr("Only the two moderators read it; it is erased once you are in."),
              .maximum = 1000,
              .rows = 3},
    FormField{.name = "consent",
              .type = FieldType::checkbox,
              .label = tr("I agree that Agora keeps that I am in this group, though it can tell "
                          "something about my health, my origin, my belief or my life. I can "
                          "withdraw at any time; then it is erased.")},
};

struct TypedJoin {
    std::string alias;
    std::string words;
    bool consent = false;
};
AGORA_FIELDS(TypedJoin, alias, words, consent)

struct ListPage {
    std::vector<TalkView> own;     ///< that the reader is in, asked for or looks after
    std::vector<TalkView> others;  ///< that take people in
    std::vector<TalkView> begun;   ///< that wait for moderators, for whoever opens them
    bool may_open = false;
};
AGORA_FIELDS(ListPage, own, others, begun, may_open)

http::Response list_talk_groups(web::Call& call) {
    ListPage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        model.may_open = call.actor.may(kOpenTalks);
        for (const Talk& talk : list_talks(tx)) {
            const Standing standing = standing_in(tx, talk.group_id, call.actor.account);
            if (standing != Standing::stranger) {
                model.own.push_back(view_of(call, talk));
            } else if (takes_in(tx, talk)) {
                model.others.push_back(view_of(call, talk));
            } else if (model.may_open) {
                model.begun.push_back(view_of(call, talk));
            }
        }
    });
    return web::page(call, {.view = "talks/talks", .title = call.say(tr("Talk groups"))}, model);
}

struct TalkPage {
    TalkView talk;
    std::vector<std::string> moderators;  ///< names of those at work
    bool open = false;                    ///< takes people in
    Standing standing = Standing::stranger;
    std::int64_t asking = 0;
    bool needs_moderator = false;  ///< and the reader may name one
    bool may_close = false;
    std::string action;
    std::vector<web::Link> crumbs;
    Html form_keys;
};
AGORA_FIELDS(TalkPage, talk, moderators, open, standing, asking, needs_moderator, may_close, action,
             crumbs, form_keys)

http::Response show_talk(web::Call& call) {
    TalkPage model;
    const bool found = call.read([&](db::ReadTx& tx) {
        model = {};
        const auto talk = talk_at(call, tx);
        if (!talk) return false;
        model.talk = view_of(call, *talk);
        model.open = takes_in(tx, *talk);
        model.standing = standing_in(tx, talk->group_id, call.actor.account);
        std::vector<AccountId> at_work;
        const auto moderators = list_moderators(tx, talk->group_id);
        for (const Moderator& moderator : moderators) {
            if (moderator.accepted_at) at_work.push_back(moderator.account_id);
        }
        model.moderators = names_of(tx, at_work);
        model.needs_moderator = moderators.size() < kModerators && call.actor.may(kOpenTalks);
        if (model.standing == Standing::moderator) model.asking = count_asking(tx, talk->group_id);
        return true;
    });
    if (!found) return web::refuse(call, TalkRefusal::talk_not_found);
    model.may_close = model.standing == Standing::moderator || call.actor.may(kOpenTalks);
    model.action = model.talk.url;
    model.crumbs = {{call.link("/talks"), call.say(tr("Talk groups"))}};
    model.form_keys = call.form_keys();
    return web::page(call, {.view = "talks/talk", .title = model.talk.name}, model);
}

struct JoinPage {
    TalkView talk;
    std::vector<std::string> moderators;
    fields::FormView form;
    Html form_keys;
};
AGORA_FIELDS(JoinPage, talk, moderators, form, form_keys)

http::Response join_page(web::Call& call, const fields::FormState& state) {
    JoinPage model;
    std::optional<Refusal> refusal;
    call.read([&](db::ReadTx& tx) {
        model = {};
        refusal.reset();
        const auto talk = talk_at(call, tx);
        const Standing standing =
            talk ? standing_in(tx, talk->group_id, call.actor.account) : Standing::stranger;
        if (!talk) {
            refusal = Refusal{TalkRefusal::talk_not_found};
        } else if (!takes_in(tx, *talk)) {
            refusal = Refusal{TalkRefusal::moderators_missing};
        } else if (standing == Standing::named || standing == Standing::moderator) {
            refusal = Refusal{TalkRefusal::moderator_may_not_join};
        } else if (standing != Standing::stranger) {
            refusal = Refusal{TalkRefusal::in_already};
        } else {
            model.talk = view_of(call, *talk);
            std::vector<AccountId> accounts;
            for (const Moderator& one : list_moderators(tx, talk->group_id)) {
                accounts.push_back(one.account_id);
            }
            model.moderators = names_of(tx, accounts);
        }
    });
    if (refusal) return web::refuse(call, *refusal);
    model.form = web::show_form(call, kJoinForm, state);
    model.form_keys = call.form_keys();
    const web::PageHead head{.view = "talks/join", .title = call.say(tr("Ask to be let in"))};
    return state.ok() ? web::page(call, head, model)
                      : web::refuse_form(call, head, model, state.refusals);
}

http::Response show_join(web::Call& call) {
    return join_page(call, {});
}

http::Response create_membership(web::Call& call) {
    auto typed = web::read_form<TypedJoin>(call, kJoinForm);
    if (typed.ok()) {
        std::string path;
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto talk = talk_at(call, tx);
            if (!talk) return TalkRefusal::talk_not_found;
            path = path_of(*talk);
            return ask_to_join(acting(tx, call), *talk,
                               {typed.value.consent, typed.value.alias, typed.value.words});
        });
        if (done) {
            return web::redirect(call, path,
                                 {.text = tr("Your request is with the two moderators. Nobody else "
                                             "knows of it.")});
        }
        if (done.refusal().kind() != RefusalKind::field) return web::refuse(call, done.refusal());
        typed.state.refusals.push_back(done.refusal());
    }
    return join_page(call, typed.state);
}

http::Response create_withdrawal(web::Call& call) {
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto talk = talk_at(call, tx);
        if (!talk) return TalkRefusal::talk_not_found;
        return withdraw(acting(tx, call), *talk);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, "/talks",
                         {.text = tr("You have withdrawn. Nothing of it is kept any more.")});
}

http::Response create_moderation(web::Call& call) {
    return act(call, tr("Thank you. Members see your name as a moderator."), "",
               &accept_to_moderate);
}

http::Response create_moderation_end(web::Call& call) {
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto talk = talk_at(call, tx);
        if (!talk) return TalkRefusal::talk_not_found;
        return stop_moderating(acting(tx, call), *talk);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, "/talks", {.text = tr("You don't look after it any more.")});
}

http::Response create_closure(web::Call& call) {
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto talk = talk_at(call, tx);
        if (!talk) return TalkRefusal::talk_not_found;
        const bool moderates =
            standing_in(tx, talk->group_id, call.actor.account) == Standing::moderator;
        if (!moderates && !call.actor.may(kOpenTalks)) return TalkRefusal::only_its_moderators;
        return close_talk(acting(tx, call), *talk);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, "/talks", {.text = tr("Closed, and everything in it is erased.")});
}

web::Route post_route(std::string_view pattern, web::Handler handler, std::string_view summary) {
    return {http::Method::post, pattern, web::Access::member(), handler, {.summary = summary}};
}

web::Route get_route(std::string_view pattern, web::Handler handler, std::string_view summary) {
    return {http::Method::get, pattern, web::Access::member(), handler, {.summary = summary}};
}

}  // namespace

std::vector<web::Route> talk_routes() {
    return {
        get_route("/talks", &list_talk_groups, "Talk groups in confidence"),
        get_route("/talks/{slug}", &show_talk, "What a talk group is for"),
        get_route("/talks/{slug}/membership/new", &show_join, "What joining a talk group means"),
        post_route("/talks/{slug}/membership", &create_membership,
                   "Ask to be let in, with explicit consent"),
        post_route("/talks/{slug}/membership/withdrawal", &create_withdrawal,
                   "Withdraw, and have everything erased"),
        post_route("/talks/{slug}/moderation", &create_moderation, "Accept to moderate"),
        post_route("/talks/{slug}/moderation/end", &create_moderation_end, "Stop moderating"),
        post_route("/talks/{slug}/closure", &create_closure,
                   "Close a talk group and erase everything in it"),
    };
}

}  // namespace agora::talks
