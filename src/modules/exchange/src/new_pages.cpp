#include "agora/locale/text.hpp"
#include "agora/members/profile.hpp"
#include "agora/places/shown.hpp"
#include "agora/territories/atlas.hpp"
#include "listing_form.hpp"
#include "pages.hpp"
#include "refusals.hpp"
#include "sight.hpp"

namespace agora::exchange {
namespace {

struct EditPage {
    std::string heading = {};
    std::string lead = {};
    web::Link place = {};  ///< on whose board it goes
    std::string place_lang = {};
    std::string action = {};
    std::string back = {};
    fields::FormView form = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(EditPage, heading, lead, place, place_lang, action, back, form, crumbs, form_keys)

http::Response show_page(web::Call& call, EditPage model, const fields::FormState& state) {
    const auto place = parse_id<PlaceId>(state.values["place"]);
    if (place) {
        const auto shown =
            call.read([&](db::ReadTx& tx) { return places::find_shown(call, tx, *place); });
        if (shown) {
            model.place = {call.link(shown->path), shown->name};
            model.place_lang = shown->lang;
        }
    }
    model.crumbs.insert(model.crumbs.begin(),
                        {call.link("/exchange"), call.say(tr("Lend, give, swap"))});
    model.form = web::show_form(call, kListingForm, state);
    model.form_keys = call.form_keys();
    const web::PageHead head{.view = "exchange/edit", .title = model.heading};
    return state.ok() ? web::page(call, head, model)
                      : web::refuse_form(call, head, model, state.refusals);
}

http::Response new_page(web::Call& call, const fields::FormState& state) {
    return show_page(call,
                     {.heading = call.say(tr("Place an offer or a want")),
                      .lead = call.say(tr("Say what you have or need. Whoever can help answers you "
                                          "here, and you agree between the two of you.")),
                      .action = call.link("/exchange"),
                      .back = call.link("/exchange")},
                     state);
}

fields::FormContext own_context(web::Call& call) {
    return call.read([&](db::ReadTx& tx) { return context_of(call, tx, call.actor.account); });
}

/// What the address says already: "?side=want&title=…&place=12&circle=3"; the town of one's profile.
fields::NameValues first_values(web::Call& call) {
    constexpr std::size_t kLongestTitle = 120;
    fields::NameValues values{{"audience", "members"}};
    if (fields::enum_value<Side>(call.query("side"))) {
        values.add("side", std::string{call.query("side")});
    }
    if (!call.query("title").empty()) {
        values.add("title", locale::shortened(call.query("title"), kLongestTitle));
    }
    for (const std::string_view name : {"place", "circle"}) {
        if (parse_positive(call.query(name))) {
            values.add(std::string{name}, std::string{call.query(name)});
        }
    }
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    const auto profile =
        call.read([&](db::ReadTx& tx) { return members::find_profile(tx, call.actor.account); });
    if (profile && !profile->row.commune.empty()) {
        values.add("town", std::string{atlas->name(profile->row.commune, call.language)});
    }
    return values;
}

http::Response show_new(web::Call& call) {
    return new_page(call, {.values = first_values(call), .context = own_context(call)});
}

http::Response create_listing(web::Call& call) {
    auto typed = web::read_form<TypedListing>(call, kListingForm, own_context(call));
    if (typed.ok()) {
        Said said = said_of(call, typed.value, nullptr, typed.state.refusals);
        if (typed.ok()) {
            const auto made = call.write(
                [&](db::WriteTx& tx) { return place(acting(tx, call), call.actor.account, said); });
            if (made) {
                return web::redirect(call, path_of(*made),
                                     {.text = tr("It stands among offers and wants.")});
            }
            typed.state.refusals.push_back(made.refusal());
        }
    }
    return new_page(call, typed.state);
}

http::Response edit_page(web::Call& call, const Listing& listing, const fields::FormState& state) {
    return show_page(call,
                     {.heading = call.say(tr("Change it")),
                      .lead = call.say(tr("Whoever answered it sees the new words.")),
                      .action = call.link(path_of(listing, "/edit")),
                      .back = call.link(path_of(listing)),
                      .crumbs = {{call.link(path_of(listing)), listing.title}}},
                     state);
}

/// The listing of the address, when it is the reader's own.
Result<Listing> own_listing(web::Call& call, db::ReadTx& tx) {
    auto listing = listing_at(call, tx);
    if (!listing) return ExchangeRefusal::listing_not_found;
    if (listing->owner_id != call.actor.account) return ExchangeRefusal::not_the_owner;
    return *std::move(listing);
}

http::Response show_edit(web::Call& call) {
    const auto listing = call.read([&](db::ReadTx& tx) { return own_listing(call, tx); });
    if (!listing) return web::refuse(call, listing.refusal());
    return edit_page(
        call, *listing,
        {.values = fields::to_values(typed_of(call, *listing)), .context = own_context(call)});
}

http::Response save_listing(web::Call& call) {
    const auto before = call.read([&](db::ReadTx& tx) { return own_listing(call, tx); });
    if (!before) return web::refuse(call, before.refusal());
    auto typed = web::read_form<TypedListing>(call, kListingForm, own_context(call));
    if (typed.ok()) {
        Said said = said_of(call, typed.value, &*before, typed.state.refusals);
        if (typed.ok()) {
            const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
                const auto listing = own_listing(call, tx);
                if (!listing) return listing.refusal();
                return change(acting(tx, call), call.actor, *listing, said, typed.value.seen);
            });
            if (done) return web::redirect(call, path_of(*before), {.text = tr("Saved.")});
            typed.state.refusals.push_back(done.refusal());
            typed.state.values = typed.state.values.with("seen", std::to_string(before->version));
        }
    }
    return edit_page(call, *before, typed.state);
}

}  // namespace

std::vector<web::Route> new_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/exchange/new", Access::member(), &show_new},
        {post,
         "/exchange",
         Access::member(),
         &create_listing,
         {.summary = "Place an offer or a want"}},
        {get, "/exchange/{id}/edit", Access::member(), &show_edit},
        {post,
         "/exchange/{id}/edit",
         Access::member(),
         &save_listing,
         {.summary = "Change one's own offer or want"}},
    };
}

}  // namespace agora::exchange
