#include "agora/accounts/account.hpp"
#include "agora/territories/time_zones.hpp"
#include "agora/web/answer.hpp"
#include "draft_form.hpp"
#include "pages.hpp"
#include "permissions.hpp"
#include "refusals.hpp"
#include "roll_store.hpp"
#include "rule_store.hpp"
#include "sight.hpp"
#include "trustee_store.hpp"

namespace agora::votes {
namespace {

struct EditPage {
    std::string heading = {};
    std::string action = {};
    std::string back = {};
    bool has_rule = false;
    std::string rule_url = {};
    fields::FormView form = {};
    Html form_keys = {};
};
AGORA_FIELDS(EditPage, heading, action, back, has_rule, rule_url, form, form_keys)

EditPage page_of(web::Call& call, const std::optional<Vote>& vote) {
    return {.heading = call.say(vote ? tr("Change the vote") : tr("Prepare a vote")),
            .action = call.link(vote ? path_of(vote->vote_id) : "/votes"),
            .back = call.link(vote ? path_of(vote->vote_id) : "/votes"),
            .has_rule = call.read([](db::ReadTx& tx) { return present_rule(tx).has_value(); }),
            .rule_url = call.link("/votes/rule"),
            .form_keys = call.form_keys()};
}

web::PageHead head_of(const EditPage& page) {
    return {.view = "votes/edit", .title = page.heading};
}

std::string mails_of(db::ReadTx& tx, const std::vector<AccountId>& accounts) {
    std::vector<std::string> mails;
    for (const AccountId id : accounts) {
        if (const auto account = accounts::find_account(tx, id)) mails.push_back(account->mail);
    }
    return joined(mails, "\n");
}

TypedVote typed_of(db::ReadTx& tx, const Vote& vote) {
    TypedVote typed = typed_words(list_words(tx, vote.vote_id));
    typed.method = vote.method;
    typed.secrecy = vote.secrecy;
    typed.electorate = vote.electorate;
    typed.audience = vote.audience;
    typed.majority = vote.majority;
    typed.quorum = vote.quorum;
    typed.time_zone = vote.time_zone;
    typed.opens_at = locale::local_time(vote.opens_at, {vote.time_zone});
    typed.closes_at = locale::local_time(vote.closes_at, {vote.time_zone});
    std::vector<AccountId> trustees;
    for (const Trustee& trustee : list_trustees(tx, vote.vote_id)) {
        trustees.push_back(trustee.account_id);
    }
    typed.trustees = mails_of(tx, trustees);
    typed.observers = mails_of(tx, list_observers(tx, vote.vote_id));
    return typed;
}

http::Response show_new(web::Call& call) {
    EditPage page = page_of(call, {});
    TypedVote typed;
    call.read([&](db::ReadTx& tx) {
        if (const auto rule = present_rule(tx)) typed.quorum = rule->quorum;
    });
    page.form = web::show_form(call, draft_form(), fields::to_values(typed));
    return web::page(call, head_of(page), page);
}

/// The draft of the address; everybody who may make votes may change it.
std::optional<Vote> draft_at(web::Call& call) {
    return call.read([&](db::ReadTx& tx) { return vote_at(call, tx); });
}

http::Response show_edit(web::Call& call) {
    const auto vote = draft_at(call);
    if (!vote) return web::refuse(call, VoteRefusal::vote_not_found);
    if (vote->state != State::draft) return web::refuse(call, VoteRefusal::not_a_draft);
    EditPage page = page_of(call, vote);
    const TypedVote typed = call.read([&](db::ReadTx& tx) { return typed_of(tx, *vote); });
    page.form = web::show_form(call, draft_form(), fields::to_values(typed));
    return web::page(call, head_of(page), page);
}

/// The form again, or the page of a refusal that no field can mend.
http::Response again(web::Call& call, const std::optional<Vote>& vote, fields::FormState state,
                     const std::optional<Refusal>& refusal) {
    if (refusal && refusal->kind() != RefusalKind::field) return web::refuse(call, *refusal);
    if (refusal) state.refusals.push_back(*refusal);
    EditPage page = page_of(call, vote);
    page.form = web::show_form(call, draft_form(), state);
    return web::refuse_form(call, head_of(page), page, state.refusals);
}

http::Response create_vote(web::Call& call) {
    const auto typed = web::read_form<TypedVote>(call, draft_form());
    if (!typed.ok()) return again(call, {}, typed.state, {});
    const auto made = call.write([&](db::WriteTx& tx) {
        return make_draft({tx, call.services, call.origin()}, draft_of(typed.value));
    });
    if (!made) return again(call, {}, typed.state, made.refusal());
    return web::redirect(call, path_of(*made),
                         {.text = tr("Kept as a draft. Nobody sees it before it is announced.")});
}

http::Response save_vote(web::Call& call) {
    const auto vote = draft_at(call);
    if (!vote) return web::refuse(call, VoteRefusal::vote_not_found);
    const auto typed = web::read_form<TypedVote>(call, draft_form());
    if (!typed.ok()) return again(call, vote, typed.state, {});
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto present = vote_at(call, tx);
        if (!present) return VoteRefusal::vote_not_found;
        return change_draft({tx, call.services, call.origin()}, *present, draft_of(typed.value));
    });
    if (!done) return again(call, vote, typed.state, done.refusal());
    return web::redirect(call, path_of(vote->vote_id), {.text = tr("Saved.")});
}

}  // namespace

std::vector<web::Route> draft_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/votes/new", Access::needing(kRunVotes), &show_new, {.summary = "Prepare a vote"}},
        {post,
         "/votes",
         Access::needing(kRunVotes),
         &create_vote,
         {.summary = "Keep a vote as a draft"}},
        {get, "/votes/{id}/edit", Access::needing(kRunVotes), &show_edit},
        {post,
         "/votes/{id}",
         Access::needing(kRunVotes),
         &save_vote,
         {.summary = "Change a vote before it is announced"}},
    };
}

}  // namespace agora::votes
