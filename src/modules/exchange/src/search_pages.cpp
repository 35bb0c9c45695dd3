#include "agora/credits/amount.hpp"
#include "agora/http/url.hpp"
#include "agora/loans/find.hpp"
#include "agora/locale/formats.hpp"
#include "agora/members/profile.hpp"
#include "listing_view.hpp"
#include "pages.hpp"

#include <algorithm>
#include <cmath>

// Borrow before you buy: one line asks who lends it, who gives or swaps it, and only then who sells it.
namespace agora::exchange {
namespace {

constexpr std::size_t kMostOfKind = 8;

struct LoanLine {
    std::string url = {};
    std::string title = {};
    std::string lang = {};
    std::string town = {};
    std::string distance = {};
    std::string price = {};
};
AGORA_FIELDS(LoanLine, url, title, lang, town, distance, price)

struct Group {
    std::string heading = {};
    std::string lead = {};
    std::vector<ListingCard> listings = {};
    std::int64_t total = 0;
    std::string all_url = {};
};
AGORA_FIELDS(Group, heading, lead, listings, total, all_url)

struct SearchPage {
    std::string q = {};
    std::string near = {};
    bool near_unknown = false;
    std::string near_name = {};
    bool asked = false;
    bool nothing = false;
    std::vector<LoanLine> loans = {};
    std::vector<Group> groups = {};
    std::string want_url = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(SearchPage, q, near, near_unknown, near_name, asked, nothing, loans, groups, want_url,
             crumbs)

/// The town that was typed, else that of the reader's own profile.
const territories::Territory* town_of(const web::Call& call, db::ReadTx& tx,
                                      const territories::Atlas& atlas, std::string_view typed) {
    if (!typed.empty()) return town_meant(atlas, typed, call.language);
    if (!call.actor.is_member()) return nullptr;
    const auto profile = members::find_profile(tx, call.actor.account);
    return profile ? atlas.find(profile->row.commune) : nullptr;
}

std::string distance_text(const web::Call& call, std::optional<double> km) {
    if (!km) return {};
    return call.say(
        {tr("{km} km away"), {{"km", locale::number(call.language, std::lround(*km))}}});
}

void add_loans(const web::Call& call, db::ReadTx& tx, std::string_view words,
               std::string_view commune, SearchPage& model) {
    for (const auto& one : loans::find_lendable(call, tx, words, commune, kMostOfKind)) {
        LoanLine line{.url = call.link(one.path),
                      .title = one.title,
                      .lang = one.lang,
                      .town = one.commune,
                      .distance = distance_text(call, one.km)};
        if (one.credits_a_day > 0) {
            line.price = call.say({tr("{credits} a day"),
                                   {{"credits", credits::credits_text(call.services, call.language,
                                                                      one.credits_a_day)}}});
        }
        model.loans.push_back(std::move(line));
    }
}

/// One way after the other; what was shown already isn't shown again.
void add_groups(const web::Call& call, db::ReadTx& tx, const ListingQuery& asked,
                SearchPage& model) {
    constexpr std::int64_t kFurther = 2;
    struct Way {
        Mode mode;
        std::string_view heading;
    };
    std::vector<std::string> shown;
    for (const Way& way :
         {Way{Mode::free, tr("Given for nothing")}, Way{Mode::barter, tr("In barter")},
          Way{Mode::credits, tr("For credits")}, Way{Mode::paid, tr("Sold by members")}}) {
        ListingQuery query = asked;
        query.mode = way.mode;
        query.side = Side::offer;
        const Answered answered = look(call, tx, query, 0, kMostOfKind * kFurther);
        Group group{.heading = call.say(way.heading),
                    .total = answered.total,
                    .all_url = call.link("/exchange") + address_of(query)};
        for (const FoundListing& one : answered.found) {
            if (std::ranges::find(shown, one.listing->code) != shown.end()) continue;
            if (group.listings.size() == kMostOfKind) break;
            shown.push_back(one.listing->code);
            group.listings.push_back(card_of(call, *one.listing, one.km));
        }
        if (!group.listings.empty()) model.groups.push_back(std::move(group));
    }
}

http::Response show_search(web::Call& call) {
    constexpr int kFar = 500;
    ListingQuery query = listing_query_of(call);
    SearchPage model{.q = query.text,
                     .near = query.near,
                     .asked = !query.text.empty(),
                     .crumbs = {{call.link("/exchange"), call.say(tr("Lend, give, swap"))}}};
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    call.read([&](db::ReadTx& tx) {
        model.loans.clear();
        model.groups.clear();
        const auto* town = town_of(call, tx, *atlas, query.near);
        model.near_unknown = !query.near.empty() && town == nullptr;
        if (town != nullptr) model.near_name = atlas->name(town->code(), call.language);
        if (!model.asked) return;
        add_loans(call, tx, query.text, town == nullptr ? std::string_view{} : town->code(), model);
        ListingQuery wide{.text = query.text, .near = model.near_name, .within_km = kFar};
        add_groups(call, tx, wide, model);
    });
    model.nothing = model.asked && model.loans.empty() && model.groups.empty();
    model.want_url = call.link("/exchange/new") + "?side=want&title=" + http::encoded(query.text);
    return web::page(call,
                     {.view = "exchange/search",
                      .title = call.say(tr("Borrow before you buy")),
                      .description = call.say(tr("One question, and you see who lends it, gives "
                                                 "it, swaps it, and only then who sells it."))},
                     model);
}

}  // namespace

std::vector<web::Route> search_routes() {
    return {{http::Method::get,
             "/exchange/search",
             web::Access::visitor(),
             &show_search,
             {.cached = web::Cached::for_visitors,
              .summary = "Who lends it, gives it, swaps it, sells it, in that order"}}};
}

}  // namespace agora::exchange
