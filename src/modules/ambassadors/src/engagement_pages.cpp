#include "pages.hpp"

#include "agora/locale/formats.hpp"
#include "engagement_document.hpp"
#include "more_labels.hpp"
#include "refusals.hpp"
#include "seat_store.hpp"
#include "sight.hpp"
#include "terms.hpp"
#include "terms_store.hpp"
#include "view.hpp"

#include <algorithm>

namespace agora::ambassadors {
namespace {

struct EngagementPage {
    EngagementDocument document = {};  ///< the text that counts
    std::string why = {};              ///< why it is in this language
    std::string foreign = {};          ///< its language, when it is not that of the page
    EngagementDocument translation = {};
    std::string mark = {};  ///< of a translation: which text counts
    bool draft = false;     ///< the law doesn't say a language yet, as the place of work is unknown
    bool own = false;
    bool may_choose_pay = false;
    bool is_invoice = false;
    std::string action = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(EngagementPage, document, why, foreign, translation, mark, draft, own, may_choose_pay,
             is_invoice, action, crumbs, form_keys)

std::string_view sentence_of(Because because) {
    switch (because) {
        case Because::flanders:
            return tr("In Dutch, as the law asks for a place of work in Flanders.");
        case Because::wallonia:
            return tr("In French, as the law asks for a place of work in Wallonia.");
        case Because::german_area:
            return tr(
                "In German, as the law asks for a place of work in the German-speaking "
                "area.");
        case Because::brussels:
            return tr(
                "In the language of whoever goes, Dutch or French, as the law asks for a "
                "place of work in Brussels.");
        case Because::country_rule:
            return tr("In the language that the country of the place of work asks.");
        case Because::own:
            return tr("In the language of whoever goes: their country asks no other.");
        case Because::unknown:
            break;
    }
    return {};
}

/// A seat of the address, of a mission that this reader sees: theirs, or any for the support group.
Result<Seat> own_seat_at(const web::Call& call, const std::optional<Seen>& seen) {
    if (!seen) return AmbassadorRefusal::mission_not_found;
    auto seat = seat_at(call, *seen);
    const bool theirs = seat && seat->account_id == call.actor.account;
    if (!seat || seat->state != SeatState::confirmed || (!theirs && !seen->support)) {
        return AmbassadorRefusal::seat_not_found;
    }
    return std::move(*seat);
}

EngagementFacts facts_of(db::ReadTx& tx, const Mission& mission, const Seat& seat,
                         const Engagement& engagement) {
    EngagementFacts facts{.mission = &mission,
                          .seat = &seat,
                          .pay = engagement.pay,
                          .name = name_in(names_of(tx, {seat.account_id}), seat.account_id)};
    if (const auto sheet = find_sheet(tx, seat.account_id)) facts.charter = sheet->charter;
    const auto tariff = newest_tariff(tx);
    if (mission.regime == Regime::paid && tariff && tariff->version == seat.tariff) {
        facts.fee = fee_of(*tariff, mission);
    }
    if (const auto lump_sum = find_lump_sum(tx, mission.mission_id)) {
        facts.per_day = lump_sum->per_day;
        if (const auto entity = find_entity(tx, lump_sum->entity_id)) {
            facts.entity = entity->name;
            facts.ceiling =
                find_ceiling(tx, entity->country, locale::local_date(mission.starts_at, {}).year);
        }
    }
    return facts;
}

/// As it was when the place was confirmed, else as the place of work is told now.
LegalLanguage language_for(const web::Call& call, const Engagement& engagement,
                           const Workplace& workplace) {
    if (engagement.language.empty()) return legal_language_of(call.services, workplace);
    LegalLanguage legal = legal_language_of(
        call.services, {.place = engagement.place, .language = engagement.language});
    legal.language = fields::enum_value<DocumentLanguage>(engagement.language);
    return legal;
}

void write(const web::Call& call, EngagementFacts& facts, const LegalLanguage& legal,
           EngagementPage& model) {
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    const auto page = fields::enum_value<DocumentLanguage>(code(call.language));
    const DocumentLanguage counts = legal.language.value_or(*page);
    model.document = write_document(facts, counts, call.services.translator, *atlas);
    model.draft = !legal.language;
    model.why = call.say(sentence_of(legal.because));
    if (counts == *page) return;
    model.foreign = locale::language_name(call.language, model.document.lang);
    model.translation = write_document(facts, *page, call.services.translator, *atlas);
    model.mark = call.say({tr("Translation. Only the text above counts; it is in {language}."),
                           {{"language", model.foreign}}});
}

http::Response show_engagement(web::Call& call) {
    EngagementPage model;
    web::Link mission;
    const std::string cooperative = web::layout_of(call, {}).site_name;
    const auto found = call.read([&](db::ReadTx& tx) -> Result<Done> {
        model = {};
        const auto seen = seen_at(call, tx);
        const auto seat = own_seat_at(call, seen);
        if (!seat) return seat.refusal();
        mission = {call.link(path_of(seen->mission)), seen->mission.title};
        const Engagement engagement = engagement_of(tx, seen->mission, *seat);
        const Workplace workplace = workplace_of(tx, seat->account_id);
        EngagementFacts facts = facts_of(tx, seen->mission, *seat, engagement);
        const LegalLanguage legal = language_for(call, engagement, workplace);
        facts.cooperative = cooperative;
        if (legal.language) {
            facts.place_of_work = engagement.language.empty() ? workplace.place : engagement.place;
        }
        write(call, facts, legal, model);
        model.own = seat->account_id == call.actor.account;
        model.may_choose_pay = model.own && seen->mission.regime == Regime::paid &&
                               seen->mission.state == MissionState::open &&
                               call.now < seen->mission.starts_at;
        model.is_invoice = engagement.pay == Pay::invoice;
        return Done{};
    });
    if (!found) return web::refuse(call, found.refusal());
    if (model.may_choose_pay) model.form_keys = call.form_keys();
    model.action = call.link(call.address);
    model.crumbs = {{call.link("/missions"), call.say(tr("Where we are represented"))}, mission};
    return web::page(
        call, {.view = "ambassadors/engagement", .title = call.say(tr("Engagement for a mission"))},
        model);
}

http::Response create_pay(web::Call& call) {
    const auto pay = fields::enum_value<Pay>(call.sent["pay"]);
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto seen = seen_at(call, tx);
        const auto seat = own_seat_at(call, seen);
        if (!seat) return seat.refusal();
        if (seat->account_id != call.actor.account) return AmbassadorRefusal::seat_not_theirs;
        if (!pay) return AmbassadorRefusal::pay_stands;
        return choose_pay(acting(tx, call), seen->mission, *seat, *pay);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, call.address, {.text = tr("The document says it now.")});
}

}  // namespace

std::vector<web::Route> engagement_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/missions/{number}/engagement/{seat}",
         Access::member(),
         &show_engagement,
         {.summary = "The engagement document of one place, in the language of the law, to print"}},
        {post,
         "/missions/{number}/engagement/{seat}",
         Access::member(),
         &create_pay,
         {.summary = "Choose how the fee of a paid mission is paid"}},
    };
}

}  // namespace agora::ambassadors
