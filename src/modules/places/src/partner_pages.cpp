#include "partner_pages.hpp"

#include "agora/locale/text.hpp"
#include "agora/places/events.hpp"
#include "partner_store.hpp"
#include "people_view.hpp"
#include "permissions.hpp"
#include "place_view.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace agora::places {
namespace {

constexpr std::chrono::days kEndsSoon{60};

constexpr std::array kPartnerForm{
    fields::FormField{.name = "structure", .label = tr("Legal name and number"), .maximum = 200},
    fields::FormField{.name = "members_get",
                      .type = fields::FieldType::textarea,
                      .label = tr("What members get by the agreement"),
                      .maximum = 1000,
                      .rows = 3},
    fields::FormField{.name = "public_line",
                      .label = tr("The line that everybody reads"),
                      .hint = tr("Stands on the page of the place."),
                      .maximum = 200},
    fields::FormField{.name = "agreement_ends",
                      .type = fields::FieldType::date,
                      .label = tr("The agreement ends on")},
    fields::FormField{.name = "contact",
                      .label = tr("Whom the team speaks with there"),
                      .hint = tr("Name, function, how to reach them. Only the team reads it."),
                      .maximum = 300},
    fields::FormField{.name = "version", .type = fields::FieldType::hidden},
};

struct TypedPartner {
    std::string structure;
    std::string members_get;
    std::string public_line;
    std::optional<Date> agreement_ends;
    std::string contact;
    std::int64_t version = 0;
};
AGORA_FIELDS(TypedPartner, structure, members_get, public_line, agreement_ends, contact, version)

struct ContactView {
    Date day;
    PersonName by;
    std::string words;
};
AGORA_FIELDS(ContactView, day, by, words)

struct PartnerPage {
    PlaceCard place;
    std::string action = {};
    fields::FormView form = {};
    std::vector<ContactView> contacts = {};
    std::string error = {};
    std::string typed = {};
    Html form_keys = {};
};
AGORA_FIELDS(PartnerPage, place, action, form, contacts, error, typed, form_keys)

/// The partner of the address.
std::optional<Listed> partner_at(const web::Call& call, db::ReadTx& tx) {
    auto listed = place_at(call, tx);
    const bool fits = listed && listed->content().kind == Kind::partner;
    return fits ? std::move(listed) : std::nullopt;
}

fields::FormState state_of(const Partner& partner) {
    return {.values = fields::to_values(TypedPartner{partner.structure, partner.members_get,
                                                     partner.public_line, partner.agreement_ends,
                                                     partner.contact, partner.version})};
}

http::Response page_of(web::Call& call, const std::optional<fields::FormState>& state,
                       const std::optional<Refusal>& fault_of_contact) {
    fields::FormState shown;
    auto model = call.read([&](db::ReadTx& tx) -> std::optional<PartnerPage> {
        const auto listed = partner_at(call, tx);
        if (!listed) return std::nullopt;
        const PlaceId id = listed->place.place_id;
        PartnerPage page{.place = card_of(call, *listed)};
        page.action = call.link(path_of(id, "/partner"));
        shown = state ? *state : state_of(find_partner(tx, id).value_or(Partner{}));
        const auto contacts = list_contacts(tx, id);
        std::vector<AccountId> accounts;
        for (const Contact& one : contacts) accounts.push_back(one.account_id);
        const auto people = people_of(call, tx, accounts);
        for (const Contact& one : contacts) {
            page.contacts.push_back({one.day, people.at(one.account_id), one.words});
        }
        return page;
    });
    if (!model) return web::refuse(call, PlaceRefusal::not_a_partner);
    model->form = web::show_form(call, kPartnerForm, shown);
    model->form_keys = call.form_keys();
    const web::PageHead head{.view = "places/partner", .title = call.say(tr("Partner"))};
    if (fault_of_contact) {
        model->error = call.say(fault_of_contact->message());
        model->typed = locale::nfc(call.sent["words"]);
        return web::refuse_form(call, head, *model, {*fault_of_contact});
    }
    return state ? web::refuse_form(call, head, *model, state->refusals)
                 : web::page(call, head, *model);
}

http::Response show_partner(web::Call& call) {
    return page_of(call, std::nullopt, std::nullopt);
}

http::Response save_partner(web::Call& call) {
    auto typed = web::read_form<TypedPartner>(call, kPartnerForm);
    std::string path;
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto listed = partner_at(call, tx);
            if (!listed) return PlaceRefusal::not_a_partner;
            const PlaceId id = listed->place.place_id;
            path = path_of(id, "/partner");
            const auto before = find_partner(tx, id);
            if ((before ? before->version : 0) != typed.value.version) {
                return PlaceRefusal::changed_meanwhile;
            }
            const TypedPartner& value = typed.value;
            put_partner(tx, {id, std::string{trimmed(value.structure)},
                             std::string{trimmed(value.members_get)},
                             std::string{trimmed(value.public_line)}, value.agreement_ends,
                             std::string{trimmed(value.contact)}, value.version + 1});
            journal::emit(tx, call.origin(), PartnerChanged{id});
            return Done{};
        });
        if (done) return web::redirect(call, path, {.text = tr("Saved.")});
        typed.state.refusals.push_back(done.refusal());
    }
    return page_of(call, typed.state, std::nullopt);
}

http::Response create_contact(web::Call& call) {
    constexpr std::size_t kMostWords = 1000;
    const std::string words{trimmed(call.sent["words"])};
    if (words.empty() || utf8_length(words) > kMostWords) {
        return page_of(call, std::nullopt, Refusal{PlaceRefusal::words_missing, "words"});
    }
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto listed = partner_at(call, tx);
        if (!listed) return PlaceRefusal::not_a_partner;
        path = path_of(listed->place.place_id, "/partner");
        insert_contact(tx, {tx.new_id<ContactId>(), listed->place.place_id, call.actor.account,
                            parse_date(call.sent["day"]).value_or(today_of(call)), words});
        return Done{};
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path, {.text = tr("Noted.")});
}

struct PartnerLine {
    PlaceCard place;
    std::string url;
    std::string members_get;
    std::string contact;
    std::optional<Date> agreement_ends;
    std::optional<Date> last_contact;
    bool ends_soon = false;
};
AGORA_FIELDS(PartnerLine, place, url, members_get, contact, agreement_ends, last_contact, ends_soon)

struct PartnersPage {
    std::vector<PartnerLine> partners;
};
AGORA_FIELDS(PartnersPage, partners)

http::Response list_partners_page(web::Call& call) {
    PartnersPage model;
    const Date soon = today_of(call) + kEndsSoon;
    call.read([&](db::ReadTx& tx) {
        model.partners.clear();
        std::map<PlaceId, Partner> agreed;
        for (Partner& one : list_partners(tx)) agreed.emplace(one.place_id, std::move(one));
        for (const Listed& listed : list_visible(call.services, tx, call.actor)) {
            if (listed.content().kind != Kind::partner) continue;
            const PlaceId id = listed.place.place_id;
            const auto found = agreed.find(id);
            const Partner partner = found == agreed.end() ? Partner{} : found->second;
            const auto contacts = list_contacts(tx, id);
            PartnerLine line{card_of(call, listed),  call.link(path_of(id, "/partner")),
                             partner.members_get,    partner.contact,
                             partner.agreement_ends, {}};
            if (!contacts.empty()) line.last_contact = contacts.front().day;
            line.ends_soon = partner.agreement_ends && *partner.agreement_ends <= soon;
            model.partners.push_back(std::move(line));
        }
    });
    // What ends first comes first; without an end last.
    std::ranges::stable_sort(model.partners, [](const PartnerLine& one, const PartnerLine& other) {
        if (one.agreement_ends.has_value() != other.agreement_ends.has_value()) {
            return one.agreement_ends.has_value();
        }
        return one.agreement_ends && *one.agreement_ends < *other.agreement_ends;
    });
    return web::page(call, {.view = "places/partners", .title = call.say(tr("Partners"))}, model);
}

}  // namespace

std::vector<web::Route> partner_routes() {
    using enum http::Method;
    // An adviser of one office speaks with partners too.
    constexpr auto kAnywhere = web::ScopeRule::any_scope;
    const web::Access caring = web::Access::needing(kCareForPartners, kAnywhere);
    return {
        {get,
         "/places/partners",
         caring,
         &list_partners_page,
         {.summary = "Register of partners, by the end of their agreement"}},
        {get,
         "/places/{id}/partner",
         caring,
         &show_partner,
         {.summary = "What is agreed with a partner, and the talks with it"}},
        {post,
         "/places/{id}/partner",
         caring,
         &save_partner,
         {.summary = "Save what is agreed with a partner"}},
        {post,
         "/places/{id}/partner/contacts",
         caring,
         &create_contact,
         {.summary = "Note a talk with a partner"}},
    };
}

}  // namespace agora::places
