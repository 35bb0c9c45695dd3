#include "place_pages.hpp"

#include "agora/locale/formats.hpp"
#include "agora/markdown/markdown.hpp"
#include "check.hpp"
#include "claim.hpp"
#include "kinds.hpp"
#include "partner_store.hpp"
#include "permissions.hpp"
#include "place_page.hpp"
#include "propose.hpp"
#include "translate.hpp"

#include <algorithm>
#include <set>

namespace agora::places {
namespace {

/// The texts of the place, as it says them or as somebody translated them.
void add_texts(const web::Call& call, const Content& content, const Content& texts,
               PlacePage& model) {
    model.what = markdown::render(texts.what);
    for (const OwnField& field : row_of(content.kind).fields) {
        const auto found = std::ranges::find(texts.details, field.name, &Detail::name);
        if (found == texts.details.end()) continue;
        model.details.push_back({call.say(field.label), found->words});
    }
    model.access_note = texts.access_note;
    model.cost_note = texts.cost_note;
    model.place.hours_note = texts.hours_note;
}

/// What nobody translated stays as the place says it.
Content completed(Content texts, const Content& original) {
    const auto complete = [](std::string& text, const std::string& from) {
        if (text.empty()) text = from;
    };
    complete(texts.what, original.what);
    complete(texts.hours_note, original.hours_note);
    complete(texts.access_note, original.access_note);
    complete(texts.cost_note, original.cost_note);
    for (const Detail& detail : original.details) {
        const auto said = std::ranges::find(texts.details, detail.name, &Detail::name);
        if (said == texts.details.end()) texts.details.push_back(detail);
    }
    return texts;
}

void add_words(const web::Call& call, db::ReadTx& tx, const Listed& listed, PlacePage& model) {
    const Content& content = listed.content();
    if (model.signed_in && (listed.place.state == State::open || model.editor)) {
        model.translate_url = model.action + "/translation";
    }
    const std::string_view reader = code(call.language);
    const auto shown = content.language == reader
                           ? std::nullopt
                           : shown_translation(tx, listed.place, content, reader);
    if (!shown) {
        if (content.language != reader) model.texts_lang = content.language;
        add_texts(call, content, content, model);
        return;
    }
    add_texts(call, content, completed(shown->texts, content), model);
    model.translated_from = locale::language_name(call.language, content.language);
    model.translator =
        people_of(call, tx, {shown->translation.author}).at(shown->translation.author);
    model.original_changed = shown->original_changed;
    model.original = markdown::render(content.what);
}

void add_pictures(const web::Call& call, db::ReadTx& tx, const Place& place, PlacePage& model) {
    model.pictures = pictures_of(call, tx, place);
    if (model.signed_in && !model.closed) model.add_picture_url = model.action + "/pictures/new";
}

void add_facts(const web::Call& call, const Content& content, PlacePage& model) {
    model.step_free = call.say(label_of(content.step_free));
    model.adapted_toilet = call.say(label_of(content.adapted_toilet));
    model.cost = call.say(label_of(content.cost));
    const auto terms = call.services.state<vocabulary::TermsHolder>().current();
    for (const TermId id : content.professions) {
        const std::string label{terms->label(id, call.language)};
        if (!label.empty()) model.professions.push_back(label);
    }
    model.mail = content.mail;
    model.phone_url = phone_url(content.phone);
    model.in_the_middle = !content.latitude || !content.longitude;
}

void add_week(const web::Call& call, const Listed& listed, PlacePage& model) {
    if (!listed.said->hours.are_known()) return;
    int day = 0;
    for (const auto& blocks : listed.said->hours.week) {
        model.week.push_back({locale::weekday_name(call.language, ++day),
                              territories::blocks_text(call.language, blocks)});
    }
}

void add_equipment(const Content& content, PlacePage& model) {
    for (const Equipment& line : content.equipment) {
        model.equipment.push_back({line.number, line.name, line.pieces, line.note});
        if (model.signed_in) {
            model.equipment.back().edit_url =
                model.action + "/equipment/" + std::to_string(line.number) + "/edit";
        }
    }
}

void add_history(const web::Call& call, db::ReadTx& tx, const Place& place, PlacePage& model) {
    model.version = place.version;
    model.changed_at = place.changed_at;
    model.verified_at = place.verified_at;
    model.change_waits = place.confirmed_version > 0 && place.confirmed_version != place.version;
    if (!model.signed_in) return;
    std::set<AccountId> writers;
    AccountId last;
    for (const Version& version : list_versions(tx, place.place_id)) {
        if (version.version == place.version) last = version.author;
        if (version.version > place.confirmed_version) writers.insert(version.author);
    }
    model.changed_by = people_of(call, tx, {last}).at(last);
    if (place.confirmed_version == place.version) return;
    bool said_so = false;
    for (const Confirmation& one : list_confirmations(tx, place.place_id)) {
        if (one.version != place.version || writers.contains(one.account_id)) continue;
        ++model.confirmations;
        said_so = said_so || one.account_id == call.actor.account;
    }
    model.needed = static_cast<std::int64_t>(kConfirmationsNeeded) - model.confirmations;
    const bool wrote_it = writers.contains(call.actor.account);
    model.may_confirm = !model.closed && !said_so && (model.editor || !wrote_it);
}

/// Rooms to book, who looks after the place, and whether the reader does.
void add_care(const web::Call& call, db::ReadTx& tx, const Place& place, PlacePage& model) {
    model.cares = looks_after(tx, call.actor, place.place_id);
    for (const Space& space : list_spaces(tx, place.place_id)) {
        if (!space.closed || model.cares) model.spaces.push_back(card_of(call, space));
    }
    if (!model.signed_in) return;
    std::vector<AccountId> accounts;
    for (const Caretaker& one : list_caretakers(tx, place.place_id)) {
        if (one.state == Claim::accepted) accounts.push_back(one.account_id);
        if (one.account_id != call.actor.account) continue;
        model.claim = one.state;
        model.told = one.is_told;
    }
    const auto people = people_of(call, tx, accounts);
    for (const AccountId account : accounts) model.caretakers.push_back(people.at(account));
    const bool asks = model.claim && *model.claim != Claim::refused;
    model.may_claim = !asks && place.state == State::open;
}

void add_partner(const web::Call& call, db::ReadTx& tx, const Listed& listed, PlacePage& model) {
    if (listed.content().kind != Kind::partner) return;
    const auto partner = find_partner(tx, listed.place.place_id);
    if (partner) model.partner_line = partner->public_line;
    const bool cares =
        call.actor.may(kCareForPartners) || call.actor.has_role_anywhere(access::Role::adviser);
    if (model.signed_in && cares) {
        model.partner_url = model.action + "/partner";
    }
}

std::optional<PlacePage> page_of(web::Call& call) {
    auto model = call.read([&](db::ReadTx& tx) -> std::optional<PlacePage> {
        const auto listed = place_at(call, tx);
        if (!listed) return std::nullopt;
        const Place& place = listed->place;
        PlacePage page{.place = card_of(call, *listed)};
        page.signed_in = call.actor.is_member();
        page.editor = is_editor(call.actor);
        page.action = call.link(path_of(place.place_id));
        page.closed = place.state == State::closed;
        page.lapsed = is_lapsed(place);
        page.asks = page.signed_in && !page.place.unconfirmed && is_faded(place, call.now);
        page.reason = place.reason;
        page.hidden = place.moderation == Moderation::hidden;
        page.by_visitor = place.by_visitor;
        add_words(call, tx, *listed, page);
        add_facts(call, listed->content(), page);
        add_pictures(call, tx, place, page);
        add_week(call, *listed, page);
        add_equipment(listed->content(), page);
        add_history(call, tx, place, page);
        add_care(call, tx, place, page);
        add_partner(call, tx, *listed, page);
        return page;
    });
    if (!model) return model;
    model->crumbs = {{call.link("/places"), call.say(tr("Places and rooms"))}};
    if (model->signed_in) model->form_keys = call.form_keys();
    return model;
}

web::PageHead head_of(const PlacePage& model) {
    return {.view = "places/place",
            .title = model.place.name,
            .description = model.place.kind_label + " · " + model.place.address,
            .may_be_indexed = !model.closed && !model.place.unconfirmed};
}

http::Response show_place(web::Call& call) {
    const auto model = page_of(call);
    if (!model) return web::refuse(call, PlaceRefusal::place_not_found);
    return web::page(call, head_of(*model), *model);
}

http::Response create_confirmation(web::Call& call) {
    const auto version = parse_positive(call.sent["version"]);
    return act_on_place(call, tr("Thank you. You said that it is right."),
                        [&](const Acting& acting, const Place& place) {
                            return confirm(acting, call.actor, place, version.value_or(0));
                        });
}

http::Response create_reopening(web::Call& call) {
    return act_on_place(call, tr("The place is open again."),
                        [&](const Acting& acting, const Place& place) {
                            return reopen(acting, call.actor, place);
                        });
}

}  // namespace

http::Response claim_again(web::Call& call, const Refusal& refusal) {
    auto model = page_of(call);
    if (!model) return web::refuse(call, PlaceRefusal::place_not_found);
    model->claim_words = std::string{call.sent["words"]};
    model->claim_error = call.say(refusal.message());
    return web::refuse_form(call, head_of(*model), *model, {refusal});
}

std::vector<web::Route> place_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/places/{id}", Access::visitor(), &show_place, {.summary = "A place"}},
        {post,
         "/places/{id}/confirmation",
         Access::member(),
         &create_confirmation,
         {.summary = "Say that its newest version is right"}},
        {post,
         "/places/{id}/reopening",
         Access::member(),
         &create_reopening,
         {.summary = "Open a closed place again (editors)"}},
    };
}

}  // namespace agora::places
