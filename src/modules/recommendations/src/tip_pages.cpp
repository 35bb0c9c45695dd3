#include "tip_pages.hpp"

#include "form_page.hpp"
#include "keep.hpp"
#include "permissions.hpp"
#include "reference_store.hpp"
#include "refusals.hpp"
#include "silent_view.hpp"

#include <array>

namespace agora::recommendations {
namespace {

constexpr std::int64_t kMostShown = 100;

constexpr std::array kTipForm{
    fields::FormField{.name = "words",
                      .type = fields::FieldType::textarea,
                      .label = tr("What do you know of it?"),
                      .hint = tr("What happened, when, who decided or did it. The editors read it "
                                 "first; then it stands in the public story, without your name."),
                      .required = true,
                      .minimum = 10,
                      .maximum = 2000,
                      .rows = 5},
    fields::FormField{.name = "source",
                      .type = fields::FieldType::url,
                      .label = tr("Where can one read or see it?"),
                      .hint = tr("An address helps the editors, but nobody has to have one."),
                      .maximum = 1000},
};
struct TypedTip {
    std::string words = {};
    std::string source = {};
};
AGORA_FIELDS(TypedTip, words, source)

constexpr std::array kReasonForm{fields::FormField{.name = "reason",
                                                   .type = fields::FieldType::textarea,
                                                   .label = tr("Why does it not go in?"),
                                                   .hint = tr("Goes to whoever told it, with "
                                                              "thanks."),
                                                   .required = true,
                                                   .maximum = 1000,
                                                   .rows = 3}};
struct TypedReason {
    std::string reason = {};
};
AGORA_FIELDS(TypedReason, reason)

http::Response tip_page(web::Call& call, const fields::FormState& state) {
    FormPage page;
    const bool found = call.read([&](db::ReadTx& tx) {
        page = {};
        const auto all = register_of(call.services, tx);
        const Entry* entry = entry_at(call, *all);
        if (entry == nullptr) return false;
        add_head(call, *all, *entry, page);
        return true;
    });
    if (!found) return web::refuse(call, RecommendationRefusal::recommendation_not_found);
    page.heading = call.say(tr("I know more"));
    page.lead =
        call.say(tr("Whoever was there often knows what became of it. Tell it, so that the "
                    "next group does not begin again from nothing."));
    page.action = page.card.url + "/know";
    page.act = call.say(tr("Tell the editors"));
    page.form = web::show_form(call, kTipForm, state);
    return answer_form(call, page, state.refusals);
}

http::Response show_tip_form(web::Call& call) {
    return tip_page(call, {});
}

http::Response create_tip(web::Call& call) {
    auto typed = web::read_form<TypedTip>(call, kTipForm);
    if (!typed.ok()) return tip_page(call, typed.state);
    const auto done = call.write([&](db::WriteTx& tx) -> Result<TipId> {
        const auto all = register_of(call.services, tx);
        const Entry* entry = entry_at(call, *all);
        if (entry == nullptr) return RecommendationRefusal::recommendation_not_found;
        return leave_tip({tx, call.services, call.origin()}, call.actor,
                         {.recommendation_id = entry->row.recommendation_id,
                          .language = std::string{code(call.language)},
                          .words = std::string{trimmed(typed.value.words)},
                          .source = typed.value.source});
    });
    if (done) {
        return back_to_story(call, call.actor.is_visitor()
                                       ? tr("Thank you. The editors read it first.")
                                       : tr("Thank you. The editors read it and answer."));
    }
    if (done.refusal().kind() == RefusalKind::not_found) {
        return web::refuse(call, done.refusal());
    }
    typed.state.refusals.push_back(done.refusal());
    return tip_page(call, typed.state);
}

struct TipView {
    Card card = {};
    std::vector<Block> words = {};
    std::string lang = {};
    std::string source = {};
    Instant told_at = {};
    std::string take_url = {};
    std::string action = {};
};
AGORA_FIELDS(TipView, card, words, lang, source, told_at, take_url, action)

struct UnresolvedView {
    Card card = {};
    std::string source_text = {};
    std::string lang = {};
    std::string mend_url = {};
};
AGORA_FIELDS(UnresolvedView, card, source_text, lang, mend_url)

struct DeskPage {
    std::vector<TipView> tips = {};
    std::vector<UnresolvedView> unresolved = {};
    std::vector<Card> unanswered = {};  ///< the first of them
    std::vector<Card> silent = {};
    std::int64_t unanswered_total = 0;
    std::int64_t silent_total = 0;
    bool decides = false;
    fields::FormView reason = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(DeskPage, tips, unresolved, unanswered, silent, unanswered_total, silent_total,
             decides, reason, crumbs, form_keys)

void read_desk(const web::Call& call, db::ReadTx& tx, DeskPage& page) {
    constexpr std::size_t kFirst = 10;
    const auto all = register_of(call.services, tx);
    for (const Tip& tip : list_tips(tx, kMostShown)) {
        const Entry* entry = all->find(tip.recommendation_id);
        if (entry == nullptr) continue;
        const std::string path = call.link(path_of(*entry));
        page.tips.push_back({card_of(call, *all, *entry), blocks_of(tip.words), tip.language,
                             tip.source, tip.told_at,
                             path + "/acts/new?tip=" + to_string(tip.tip_id),
                             call.link("/recommendations/tips/" + to_string(tip.tip_id))});
    }
    for (const Reference& reference : list_unresolved(tx, kMostShown)) {
        const Entry* entry = all->find(reference.from_id);
        if (entry == nullptr) continue;
        page.unresolved.push_back(
            {card_of(call, *all, *entry), reference.source_text, entry->row.language,
             call.link(path_of(*entry, "/references/" + to_string(reference.reference_id)))});
    }
    const SilentLists lists = silent_lists(call, *all);
    page.unanswered_total = std::ssize(lists.never_answered);
    page.silent_total = std::ssize(lists.accepted_but_silent);
    page.unanswered = cards_of(call, *all, lists.never_answered, 0, kFirst);
    page.silent = cards_of(call, *all, lists.accepted_but_silent, 0, kFirst);
}

http::Response desk_page(web::Call& call, const fields::FormState& state) {
    DeskPage page;
    call.read([&](db::ReadTx& tx) {
        page = {};
        read_desk(call, tx, page);
    });
    page.decides = call.actor.may(kDecideRecommendations);
    page.reason = web::show_form(call, kReasonForm, state);
    page.crumbs = {{call.link("/recommendations"), call.say(tr("What became of recommendations"))}};
    page.form_keys = call.form_keys();
    const web::PageHead head{.view = "recommendations/desk",
                             .title = call.say(tr("Recommendations that wait"))};
    return state.ok() ? web::page(call, head, page)
                      : web::refuse_form(call, head, page, state.refusals);
}

http::Response show_desk(web::Call& call) {
    return desk_page(call, {});
}

http::Response create_decline(web::Call& call) {
    auto typed = web::read_form<TypedReason>(call, kReasonForm);
    if (!typed.ok()) return desk_page(call, typed.state);
    const auto id = call.id<TipId>("tip");
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        if (!id) return RecommendationRefusal::tip_not_found;
        return decline_tip({tx, call.services, call.origin()}, call.actor, *id,
                           std::string{trimmed(typed.value.reason)});
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, "/recommendations/desk",
                         {.text = tr("Not taken up. Whoever has an account gets a mail with your "
                                     "reason.")});
}

}  // namespace

std::vector<web::Route> tip_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/recommendations/{number}/know", Access::visitor(), &show_tip_form},
        {post,
         "/recommendations/{number}/know",
         Access::visitor(),
         &create_tip,
         {.summary = "Tell the editors what became of a recommendation"}},
        {get,
         "/recommendations/desk",
         Access::needing(kKeepRecommendations),
         &show_desk,
         {.summary = "What waits for the editors and the board"}},
        {post,
         "/recommendations/tips/{tip}/refusal",
         Access::needing(kKeepRecommendations),
         &create_decline,
         {.summary = "Thank for what was told, and say why it does not go in"}},
    };
}

}  // namespace agora::recommendations
