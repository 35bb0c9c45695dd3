#include "pages.hpp"

#include "agora/locale/formats.hpp"
#include "agora/web/pdf.hpp"
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
    std::string pdf = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(EngagementPage, document, why, foreign, translation, mark, draft, own, may_choose_pay,
             is_invoice, action, pdf, crumbs, form_keys)

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

Result<EngagementPage> read_engagement(web::Call& call) {
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
    if (!found) return found.refusal();
    model.action = mission.url + "/engagement/" + std::string{call.path_value("seat")};
    model.pdf = model.action + "/document.pdf";
    model.crumbs = {{call.link("/missions"), call.say(tr("Where we are represented"))}, mission};
    return model;
}

http::Response show_engagement(web::Call& call) {
    auto model = read_engagement(call);
    if (!model) return web::refuse(call, model.refusal());
    if (model->may_choose_pay) model->form_keys = call.form_keys();
    return web::page(
        call, {.view = "ambassadors/engagement", .title = call.say(tr("Engagement for a mission"))},
        *model);
}

void add_text(std::vector<pdf::Block>& to, const EngagementDocument& text) {
    const auto said = [&](const std::string& words) { return pdf::words(words, text.lang); };
    const auto lines = [&](const std::vector<DocumentLine>& all) {
        std::vector<pdf::Fact> facts;
        for (const DocumentLine& line : all) facts.push_back({line.label, said(line.value)});
        return pdf::facts(std::move(facts));
    };
    to.push_back(pdf::heading(2, text.heading, text.lang));
    to.push_back(pdf::paragraph(said(text.parties)));
    to.push_back(lines(text.facts));
    if (!text.fee.empty()) {
        to.push_back(pdf::heading(3, text.fee_caption, text.lang));
        to.push_back(lines(text.fee));
    }
    for (const std::string& sentence : text.sentences) to.push_back(pdf::paragraph(said(sentence)));
    to.push_back(pdf::paragraph(said(text.signatures), pdf::Tone::soft));
}

http::Response send_engagement(web::Call& call) {
    const auto model = read_engagement(call);
    if (!model) return web::refuse(call, model.refusal());
    pdf::Document document{.title = call.say(tr("Engagement document")), .address = model->action};
    auto& blocks = document.blocks;
    blocks.push_back(pdf::heading(1, document.title));
    if (!model->why.empty()) {
        blocks.push_back(pdf::paragraph(pdf::words(model->why), pdf::Tone::soft));
    }
    if (model->draft) {
        blocks.push_back(pdf::paragraph(
            pdf::words(call.say(tr("A draft: the language of this document depends on the place of "
                                   "work, which is not known."))),
            pdf::Tone::boxed));
    }
    add_text(blocks, model->document);
    if (!model->mark.empty()) {
        blocks.push_back(pdf::paragraph(pdf::words(model->mark), pdf::Tone::boxed));
        add_text(blocks, model->translation);
    }
    return web::pdf_file(call, std::move(document), "engagement");
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
        {get,
         "/missions/{number}/engagement/{seat}/document.pdf",
         Access::member(),
         &send_engagement,
         {.summary = "The engagement document of one place, as PDF"}},
        {post,
         "/missions/{number}/engagement/{seat}",
         Access::member(),
         &create_pay,
         {.summary = "Choose how the fee of a paid mission is paid"}},
    };
}

}  // namespace agora::ambassadors
