#include "act_pages.hpp"
#include "act_store.hpp"
#include "form_page.hpp"
#include "labels.hpp"
#include "permissions.hpp"
#include "refusals.hpp"
#include "withdrawal.hpp"

#include <array>

namespace agora::recommendations {
namespace {

constexpr std::array kWithdrawalForm{
    fields::FormField{
        .name = "reason",
        .type = fields::FieldType::textarea,
        .label = tr("Why is it wrong?"),
        .hint = tr("Everybody reads it, and who was told of the act gets it by mail."),
        .required = true,
        .maximum = 2'000,
        .rows = 4},
};
struct TypedWithdrawal {
    std::string reason = {};
};
AGORA_FIELDS(TypedWithdrawal, reason)

/// The act of the address.
std::optional<Act> act_at(const web::Call& call, db::ReadTx& tx, const Entry* entry) {
    const auto id = call.id<ActId>("act");
    auto act = id && entry != nullptr ? find_act(tx, *id) : std::nullopt;
    if (!act || act->recommendation_id != entry->row.recommendation_id) return std::nullopt;
    return act;
}

/// What was said with it, in the reader's language when it is said in that.
void add_words(const web::Call& call, db::ReadTx& tx, const Act& act, FormPage& page) {
    for (const ActWords& words : list_words_of(tx, act.recommendation_id)) {
        if (words.act_id != act.act_id) continue;
        if (!page.told.empty() && words.language != code(call.language)) continue;
        page.told = blocks_of(words.reason + "\n" + words.attention);
        page.told_lang = words.language;
    }
    page.told_source = act.evidence;
}

http::Response withdrawal_page(web::Call& call, const fields::FormState& state) {
    FormPage page;
    std::optional<Act> act;
    call.read([&](db::ReadTx& tx) {
        page = {};
        const auto all = register_of(call.services, tx);
        const Entry* entry = entry_at(call, *all);
        act = act_at(call, tx, entry);
        if (!act) return;
        add_head(call, *all, *entry, page);
        add_words(call, tx, *act, page);
        page.action = page.card.url + "/acts/" + to_string(act->act_id) + "/withdrawal";
    });
    if (!act) return web::refuse(call, RecommendationRefusal::act_not_found);
    if (act->withdrawn_at) return web::refuse(call, RecommendationRefusal::act_withdrawn_already);
    if (!may_withdraw(call.actor, *act)) {
        return web::refuse(call, RecommendationRefusal::board_withdraws);
    }
    page.heading = call.say(tr("Withdraw what was recorded by mistake"));
    page.lead = call.say(
        {tr("“{what}” of {day}, signed by {body}. It stays in the story as withdrawn, with why and "
            "when; it counts no more, and the status follows from what is left. Who was told of "
            "it is told of this too."),
         {{"what", call.say(act->news ? tr("News") : label_of(act->status))},
          {"day", act->day.empty() ? call.say(tr("a day that the source does not say"))
                                   : day_words(call.language, act->day)},
          {"body", call.say(label_of(act->body))}}});
    page.act = call.say(tr("Withdraw this"));
    page.form = web::show_form(call, kWithdrawalForm, state);
    return answer_form(call, page, state.refusals);
}

http::Response show_withdrawal(web::Call& call) {
    return withdrawal_page(call, {});
}

http::Response create_withdrawal(web::Call& call) {
    auto typed = web::read_form<TypedWithdrawal>(call, kWithdrawalForm);
    if (!typed.ok()) return withdrawal_page(call, typed.state);
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto all = register_of(call.services, tx);
        const auto act = act_at(call, tx, entry_at(call, *all));
        if (!act) return RecommendationRefusal::act_not_found;
        return withdraw_act({tx, call.services, call.origin()}, call.actor, act->act_id,
                            typed.value.reason, code(call.language));
    });
    if (done) return back_to_story(call, tr("Withdrawn. It stays to be read."));
    if (done.refusal().kind() != RefusalKind::field) return web::refuse(call, done.refusal());
    typed.state.refusals.push_back(done.refusal());
    return withdrawal_page(call, typed.state);
}

}  // namespace

std::vector<web::Route> withdrawal_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/recommendations/{number}/acts/{act}/withdrawal",
         Access::needing(kKeepRecommendations), &show_withdrawal},
        {post,
         "/recommendations/{number}/acts/{act}/withdrawal",
         Access::needing(kKeepRecommendations),
         &create_withdrawal,
         {.summary = "Withdraw an act that was recorded by mistake, with the reason"}},
    };
}

}  // namespace agora::recommendations
