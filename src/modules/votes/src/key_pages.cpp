#include "code.hpp"
#include "pages.hpp"
#include "refusals.hpp"
#include "trustee_store.hpp"
#include "trustees.hpp"
#include "vote_view.hpp"

#include <algorithm>

namespace agora::votes {
namespace {

struct KeyPage {
    std::string title = {};
    std::string back = {};
    std::string action = {};
    std::vector<TrusteeView> trustees = {};
    bool may_make = false;
    bool has_key = false;
    bool may_give = false;
    bool gave = false;
    bool counted = false;
    bool one_left = false;  ///< closed their account
    std::string code = {};  ///< new, shown once
    fields::FormView form = {};
    Html form_keys = {};
};
AGORA_FIELDS(KeyPage, title, back, action, trustees, may_make, has_key, may_give, gave, counted,
             one_left, code, form, form_keys)

constexpr std::array kCodeForm{fields::FormField{
    .name = "code",
    .label = tr("Your code"),
    .hint = tr("The 26 signs that you kept. Capitals, spaces and hyphens don't matter."),
    .required = true,
    .maximum = 80,
    .autocomplete = "off"}};
struct TypedCode {
    std::string code = {};
};
AGORA_FIELDS(TypedCode, code)

Result<KeyPage> read_page(web::Call& call) {
    return call.read([&](db::ReadTx& tx) -> Result<KeyPage> {
        const auto vote = vote_at(call, tx);
        if (!vote) return VoteRefusal::vote_not_found;
        const auto trustees = list_trustees(tx, vote->vote_id);
        const auto mine = std::ranges::find(trustees, call.actor.account, &Trustee::account_id);
        if (mine == trustees.end()) return VoteRefusal::not_a_trustee;
        KeyPage page{.title = words_of(tx, vote->vote_id, call.language).title,
                     .back = call.link(path_of(vote->vote_id)),
                     .action = call.link(path_of(vote->vote_id, "/key")),
                     .has_key = !mine->public_key.empty(),
                     .may_give = vote->state == State::closed && can_give(trustees, *mine),
                     .gave = mine->gave,
                     .counted = vote->state == State::counted};
        page.may_make = vote->state == State::draft;
        for (const Trustee& trustee : trustees) {
            page.one_left = page.one_left || !trustee.account_id;
            page.trustees.push_back(
                {name_of_trustee(call, tx, trustee), !trustee.public_key.empty(), trustee.gave});
        }
        return page;
    });
}

web::PageHead head_of_key(const web::Call& call) {
    return {.view = "votes/key", .title = call.say(tr("The trustees' keys"))};
}

http::Response show_key(web::Call& call) {
    auto page = read_page(call);
    if (!page) return web::refuse(call, page.refusal());
    if (page->may_give) (*page).form = web::show_form(call, kCodeForm);
    (*page).form_keys = call.form_keys();
    return web::page(call, head_of_key(call), *page);
}

http::Response create_key(web::Call& call) {
    const auto code = call.write([&](db::WriteTx& tx) -> Result<std::string> {
        const auto vote = vote_at(call, tx);
        if (!vote) return VoteRefusal::vote_not_found;
        return make_trustee_key({tx, call.services, call.origin()}, *vote);
    });
    if (!code) return web::refuse(call, code.refusal());
    auto page = read_page(call);
    if (!page) return web::refuse(call, page.refusal());
    (*page).code = grouped(*code);
    return web::page(call, head_of_key(call), *page);
}

http::Response again(web::Call& call, const fields::FormState& state) {
    auto page = read_page(call);
    if (!page) return web::refuse(call, page.refusal());
    (*page).form = web::show_form(call, kCodeForm, state);
    (*page).form_keys = call.form_keys();
    return web::refuse_form(call, head_of_key(call), *page, state.refusals);
}

http::Response create_opening(web::Call& call) {
    auto typed = web::read_form<TypedCode>(call, kCodeForm);
    if (!typed.ok()) return again(call, typed.state);
    std::string path;
    const auto given = call.write([&](db::WriteTx& tx) -> Result<Given> {
        const auto vote = vote_at(call, tx);
        if (!vote) return VoteRefusal::vote_not_found;
        path = path_of(vote->vote_id);
        return give_part({tx, call.services, call.origin()}, *vote, typed.value.code);
    });
    if (!given) {
        if (given.refusal().kind() != RefusalKind::field) return web::refuse(call, given.refusal());
        typed.state.values = typed.state.values.with("code", "");
        typed.state.refusals.push_back(given.refusal());
        return again(call, typed.state);
    }
    if (*given == Given::waits) {
        return web::redirect(call, path + "/key",
                             {.text = tr("Thank you. Now another trustee has to give theirs.")});
    }
    return web::redirect(call, path + "/result", {.text = tr("The boxes are opened and counted.")});
}

}  // namespace

std::vector<web::Route> key_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/votes/{id}/key",
         Access::member(),
         &show_key,
         {.summary = "For a trustee: their key, and what is left to do"}},
        {post,
         "/votes/{id}/key",
         Access::member(),
         &create_key,
         {.summary = "Make the own code, which is shown once"}},
        {post,
         "/votes/{id}/key/opening",
         Access::member(),
         &create_opening,
         {.summary = "Give the own code after the close; with the second the boxes are opened"}},
    };
}

}  // namespace agora::votes
