#include "announce.hpp"
#include "drafts.hpp"
#include "pages.hpp"
#include "permissions.hpp"
#include "refusals.hpp"
#include "rule_store.hpp"
#include "vote_view.hpp"

namespace agora::votes {
namespace {

using fields::FieldType;
using fields::FormField;

http::Response show_vote(web::Call& call) {
    const auto wanted = parse_id<AccountId>(call.query("for"));
    auto page = call.read([&](db::ReadTx& tx) -> std::optional<VotePage> {
        const auto vote = vote_at(call, tx);
        if (!vote) return std::nullopt;
        return vote_page(call, tx, *vote, wanted.value_or(call.actor.account));
    });
    if (!page) return web::refuse(call, VoteRefusal::vote_not_found);
    if (!call.actor.is_visitor()) page->form_keys = call.form_keys();
    return web::page(call, head_of(*page), *page);
}

constexpr std::array kSharesForm{
    FormField{.name = "shares",
              .type = FieldType::textarea,
              .label = tr("Shares of each member on the roll"),
              .hint = tr("An address and a number in each line, as in “ana@example.org 12”."),
              .required = true,
              .maximum = 2'000'000,
              .rows = 10}};
constexpr std::array kWhyForm{FormField{.name = "why",
                                        .type = FieldType::textarea,
                                        .label = tr("Why it does not take place"),
                                        .required = true,
                                        .maximum = 1000,
                                        .rows = 3}};
struct TypedShares {
    std::string shares = {};
};
AGORA_FIELDS(TypedShares, shares)
struct TypedWhy {
    std::string why = {};
};
AGORA_FIELDS(TypedWhy, why)

/// A question before an act, with what it needs to know.
struct SurePage {
    std::string question = {};
    std::string text = {};
    std::string title = {};
    std::string action = {};
    std::string act = {};
    std::string back = {};
    bool asks = false;
    fields::FormView form = {};
    Html form_keys = {};
};
AGORA_FIELDS(SurePage, question, text, title, action, act, back, asks, form, form_keys)

struct About {
    Vote vote;
    Rule rule;
    std::string title;
};

Result<About> about(web::Call& call) {
    return call.read([&](db::ReadTx& tx) -> Result<About> {
        const auto vote = vote_at(call, tx);
        if (!vote) return VoteRefusal::vote_not_found;
        const auto rule = present_rule(tx);
        if (!rule) return VoteRefusal::rule_missing;
        return About{*vote, *rule, words_of(tx, vote->vote_id, call.language).title};
    });
}

SurePage announcement_page(web::Call& call, const About& it) {
    return {.question = call.say(tr("Announce this vote?")),
            .text = call.say(tr("The roll is frozen now and nothing can be changed any more. "
                                "Everybody on the roll gets a mail.")),
            .title = it.title,
            .action = call.link(path_of(it.vote.vote_id, "/announcement")),
            .act = call.say(tr("Freeze the roll and announce")),
            .back = call.link(path_of(it.vote.vote_id)),
            .asks = it.rule.weighting == Weighting::share,
            .form_keys = call.form_keys()};
}

SurePage withdrawal_page(web::Call& call, const About& it) {
    return {.question = call.say(tr("Withdraw this vote?")),
            .text = call.say(tr("It can be withdrawn until it opens; the reason is shown.")),
            .title = it.title,
            .action = call.link(path_of(it.vote.vote_id, "/withdrawal")),
            .act = call.say(tr("Withdraw this vote")),
            .back = call.link(path_of(it.vote.vote_id)),
            .asks = true,
            .form_keys = call.form_keys()};
}

web::PageHead head_of_sure(const SurePage& page) {
    return {.view = "votes/sure", .title = page.question};
}

http::Response show_announcement(web::Call& call) {
    const auto it = about(call);
    if (!it) return web::refuse(call, it.refusal());
    if (it->vote.state != State::draft) return web::refuse(call, VoteRefusal::not_a_draft);
    SurePage page = announcement_page(call, *it);
    if (page.asks) page.form = web::show_form(call, kSharesForm);
    return web::page(call, head_of_sure(page), page);
}

/// The question again with what is wrong at its field; else the page of the refusal.
http::Response again(web::Call& call, SurePage page, fields::Form form, fields::FormState state,
                     const std::optional<Refusal>& refusal) {
    if (refusal && refusal->kind() != RefusalKind::field) return web::refuse(call, *refusal);
    if (refusal) state.refusals.push_back(*refusal);
    page.form = web::show_form(call, form, state);
    return web::refuse_form(call, head_of_sure(page), page, state.refusals);
}

http::Response create_announcement(web::Call& call) {
    const auto it = about(call);
    if (!it) return web::refuse(call, it.refusal());
    const SurePage page = announcement_page(call, *it);
    const auto form = page.asks ? fields::Form{kSharesForm} : fields::Form{};
    fields::Filled<TypedShares> typed;
    if (page.asks) typed = web::read_form<TypedShares>(call, form);
    if (!typed.ok()) return again(call, page, form, typed.state, {});
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto vote = vote_at(call, tx);
        if (!vote) return VoteRefusal::vote_not_found;
        return announce({tx, call.services, call.origin()}, *vote, typed.value.shares);
    });
    if (!done) return again(call, page, form, typed.state, done.refusal());
    return web::redirect(call, path_of(it->vote.vote_id),
                         {.text = tr("Announced. Everybody on the roll is told.")});
}

http::Response show_withdrawal(web::Call& call) {
    const auto it = about(call);
    if (!it) return web::refuse(call, it.refusal());
    SurePage page = withdrawal_page(call, *it);
    page.form = web::show_form(call, kWhyForm);
    return web::page(call, head_of_sure(page), page);
}

http::Response create_withdrawal(web::Call& call) {
    const auto it = about(call);
    if (!it) return web::refuse(call, it.refusal());
    const SurePage page = withdrawal_page(call, *it);
    const auto typed = web::read_form<TypedWhy>(call, kWhyForm);
    if (!typed.ok()) return again(call, page, kWhyForm, typed.state, {});
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto vote = vote_at(call, tx);
        if (!vote) return VoteRefusal::vote_not_found;
        return withdraw({tx, call.services, call.origin()}, *vote, typed.value.why);
    });
    if (!done) return again(call, page, kWhyForm, typed.state, done.refusal());
    return web::redirect(call, "/votes", {.text = tr("The vote is withdrawn.")});
}

}  // namespace

std::vector<web::Route> vote_routes() {
    using enum http::Method;
    using web::Access;
    constexpr std::uint64_t kManyShares = 4U << 20;
    return {
        {get,
         "/votes/{id}",
         Access::visitor(),
         &show_vote,
         {.summary = "A vote: what is asked, and the ballot of who may vote (?for= a member)"}},
        {get, "/votes/{id}/announcement", Access::needing(kRunVotes), &show_announcement},
        {post,
         "/votes/{id}/announcement",
         Access::needing(kRunVotes),
         &create_announcement,
         {.body_limit = kManyShares, .summary = "Freeze the roll and announce"}},
        {get, "/votes/{id}/withdrawal", Access::needing(kRunVotes), &show_withdrawal},
        {post,
         "/votes/{id}/withdrawal",
         Access::needing(kRunVotes),
         &create_withdrawal,
         {.summary = "Withdraw a vote before it opens"}},
    };
}

}  // namespace agora::votes
