#include "offer.hpp"

#include "agora/locale/formats.hpp"
#include "agora/web/answer.hpp"
#include "helper_store.hpp"
#include "labels.hpp"
#include "pages.hpp"
#include "refusals.hpp"

#include <array>

namespace agora::bids {
namespace {

constexpr std::array kPairForm{fields::FormField{.name = "kind",
                                                 .type = fields::FieldType::radios,
                                                 .label = tr("What would you do?"),
                                                 .required = true,
                                                 .options = kHelpKindOptions},
                               fields::FormField{.name = "from_language",
                                                 .type = fields::FieldType::select,
                                                 .label = tr("Language of the text"),
                                                 .required = true,
                                                 .options = kTongueOptions},
                               fields::FormField{.name = "into_language",
                                                 .type = fields::FieldType::select,
                                                 .label = tr("Language in which you answer"),
                                                 .hint = tr("For proofreading, the same one."),
                                                 .required = true,
                                                 .options = kTongueOptions}};

constexpr std::array kTermsForm{
    fields::FormField{.name = "hours",
                      .type = fields::FieldType::number,
                      .label = tr("How many hours a month, at most?"),
                      .hint = tr("What you took this month counts; then others are asked."),
                      .required = true,
                      .least = 1,
                      .most = 80},
    fields::FormField{.name = "named",
                      .type = fields::FieldType::checkbox,
                      .label = tr("Members may read that I helped, by name")},
    fields::FormField{.name = "paused",
                      .type = fields::FieldType::checkbox,
                      .label = tr("Don't ask me for the time being")}};

struct PairLine {
    std::string kind = {};
    std::string from = {};
    std::string into = {};
    bool within_one = false;
    std::string kind_code = {};
    std::string from_code = {};
    std::string into_code = {};
};
AGORA_FIELDS(PairLine, kind, from, into, within_one, kind_code, from_code, into_code)

struct OfferPage {
    std::vector<web::Link> crumbs = {};
    std::vector<PairLine> pairs = {};
    bool offers = false;
    bool paused = false;
    std::int64_t helped = 0;
    std::int64_t asked = 0;
    fields::FormView pair = {};
    fields::FormView terms = {};
    Html form_keys = {};
};
AGORA_FIELDS(OfferPage, crumbs, pairs, offers, paused, helped, asked, pair, terms, form_keys)

http::Response offer_page(web::Call& call, const fields::FormState& pair,
                          const fields::FormState& terms) {
    OfferPage model{.crumbs = {{call.link("/language-help"), call.say(tr("Language help"))}},
                    .form_keys = call.form_keys()};
    std::optional<Helper> helper;
    call.read([&](db::ReadTx& tx) {
        model.pairs = {};
        helper = find_helper(tx, call.actor.account);
        for (const Pair& one : list_pairs(tx, call.actor.account)) {
            const std::string from{fields::enum_name(one.from_language)};
            const std::string into{fields::enum_name(one.into_language)};
            model.pairs.push_back({.kind = call.say(label_of(one.kind)),
                                   .from = locale::language_name(call.language, from),
                                   .into = locale::language_name(call.language, into),
                                   .within_one = from == into,
                                   .kind_code = std::string{fields::enum_name(one.kind)},
                                   .from_code = from,
                                   .into_code = into});
        }
    });
    model.offers = helper.has_value();
    model.pair = web::show_form(call, kPairForm, pair);
    if (helper) {
        model.paused = helper->paused;
        model.helped = helper->helped;
        model.asked = helper->asked;
        fields::FormState state = terms;
        if (state.ok()) {
            state.values =
                fields::to_values(OfferTerms{helper->hours, helper->paused, helper->named});
        }
        model.terms = web::show_form(call, kTermsForm, state);
    }
    const web::PageHead head{.view = "bids/offer", .title = call.say(tr("Offer language help"))};
    const auto& refusals = pair.ok() ? terms.refusals : pair.refusals;
    return refusals.empty() ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, refusals);
}

http::Response show_offer(web::Call& call) {
    return offer_page(call,
                      {.values = {{"kind", "write"},
                                  {"from_language", call.language == Language::nl ? "fr" : "nl"},
                                  {"into_language", std::string{code(call.language)}}}},
                      {});
}

struct TypedPair {
    HelpKind kind = HelpKind::write;
    Tongue from_language = Tongue::nl;
    Tongue into_language = Tongue::fr;
};
AGORA_FIELDS(TypedPair, kind, from_language, into_language)

http::Response create_pair(web::Call& call) {
    auto typed = web::read_form<TypedPair>(call, kPairForm);
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) {
            return offer_pair(acting(tx, call), {.from_language = typed.value.from_language,
                                                 .into_language = typed.value.into_language,
                                                 .kind = typed.value.kind});
        });
        if (done) {
            return web::redirect(call, "/language-help/offer",
                                 {.text = tr("Thank you. You are asked when somebody needs it.")});
        }
        typed.state.refusals.push_back(done.refusal());
    }
    return offer_page(call, typed.state, {});
}

http::Response create_pair_removal(web::Call& call) {
    const auto typed = web::read_form<TypedPair>(call, kPairForm);
    if (!typed.ok()) return web::refuse(call, HelpRefusal::pair_not_found);
    const auto done = call.write([&](db::WriteTx& tx) {
        return stop_pair(acting(tx, call), {.from_language = typed.value.from_language,
                                            .into_language = typed.value.into_language,
                                            .kind = typed.value.kind});
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, "/language-help/offer", {.text = tr("Taken away.")});
}

http::Response save_terms(web::Call& call) {
    auto typed = web::read_form<OfferTerms>(call, kTermsForm);
    if (typed.ok()) {
        const auto done =
            call.write([&](db::WriteTx& tx) { return set_terms(acting(tx, call), typed.value); });
        if (done) return web::redirect(call, "/language-help/offer", {.text = tr("Saved.")});
        typed.state.refusals.push_back(done.refusal());
    }
    return offer_page(call, {}, typed.state);
}

http::Response end_offer(web::Call& call) {
    const auto done = call.write([&](db::WriteTx& tx) { return stop_offering(acting(tx, call)); });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, "/language-help", {.text = tr("You are not asked any more.")});
}

}  // namespace

std::vector<web::Route> offer_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/language-help/offer", Access::member(), &show_offer},
        {post,
         "/language-help/offer/pairs",
         Access::member(),
         &create_pair,
         {.summary = "Offer help in a pair of languages"}},
        {post,
         "/language-help/offer/pairs/removal",
         Access::member(),
         &create_pair_removal,
         {.summary = "Not offer a pair any more"}},
        {post,
         "/language-help/offer/terms",
         Access::member(),
         &save_terms,
         {.summary = "Say how much one helps, and whether by name"}},
        {post,
         "/language-help/offer/end",
         Access::member(),
         &end_offer,
         {.summary = "Stop offering language help"}},
    };
}

}  // namespace agora::bids
