#include "agora/locale/formats.hpp"
#include "agora/web/drawing.hpp"
#include "card.hpp"
#include "choices.hpp"
#include "filter_form.hpp"
#include "labels.hpp"
#include "pages.hpp"
#include "source_store.hpp"

#include <algorithm>

namespace agora::calls {
namespace {

constexpr std::int64_t kPageSize = 20;

struct ListPage {
    std::string q = {};
    std::string cpv = {};
    std::vector<Choice> kinds = {};
    std::vector<Choice> buyers = {};
    std::vector<Choice> sectors = {};
    std::vector<Choice> regions = {};
    std::vector<Choice> languages = {};
    std::vector<Choice> values = {};
    std::vector<Choice> smalls = {};
    std::vector<Choice> states = {};
    bool filtered = false;
    bool more_open = false;  ///< a rarer filter is set
    bool past = false;
    bool small_only = false;
    std::vector<CallCard> calls = {};
    std::int64_t total = 0;
    std::string previous = {};
    std::string next = {};
    bool paged = false;
    std::string feed_url = {};
    std::string ical_url = {};
    std::string digest_url = {};
    std::string small_url = {};
    fields::FormView filter = {};
    bool may_keep = false;  ///< a filter
    Html form_keys = {};
};
AGORA_FIELDS(ListPage, q, cpv, kinds, buyers, sectors, regions, languages, values, smalls, states,
             filtered, more_open, past, small_only, calls, total, previous, next, paged, feed_url,
             ical_url, digest_url, small_url, filter, may_keep, form_keys)

struct Drawn {
    Html cards = {};  ///< the calls of the page
};
AGORA_FIELDS(Drawn, cards)

std::string page_address(const web::Call& call, const Query& query, std::int64_t page) {
    const std::string address = address_of(query);
    return call.link("/calls") + address + (address.empty() ? "?" : "&") +
           "page=" + std::to_string(page);
}

template <typename Enum>
std::string_view name_of(const std::optional<Enum>& value) {
    return value ? fields::enum_name(*value) : std::string_view{};
}

void add_choices(const web::Call& call, const Query& query, ListPage& model) {
    model.kinds = choices_of(call, kKindOptions, tr("All kinds"), name_of(query.kind));
    model.buyers = choices_of(call, kBuyerOptions, tr("All buyers"), name_of(query.buyer));
    model.sectors = sector_choices(call, query.sector);
    model.regions = region_choices(call, query.region);
    model.languages = choices_of(call, kLanguageOptions, tr("Any language"), query.language);
    model.values = choices_of(call, kBandOptions, tr("Any value"), name_of(query.band));
    model.smalls = choices_of(call, kSmallOptions, tr("Any size"), name_of(query.small));
    model.states = {{"", call.say(tr("Open calls")), !query.past},
                    {"past", call.say(tr("Closed calls")), query.past}};
    model.more_open =
        query.buyer || query.band || !query.cpv.empty() || !query.language.empty() || query.past;
}

void add_addresses(const web::Call& call, const Query& query, std::int64_t page, ListPage& model) {
    const std::string asked = address_of(query);
    if (page > 1) model.previous = page_address(call, query, page - 1);
    if (page * kPageSize < model.total) model.next = page_address(call, query, page + 1);
    model.paged = model.total > kPageSize;
    model.feed_url = call.link("/calls/feed.atom") + asked;
    model.ical_url = "/calls/deadlines.ics" + asked + (asked.empty() ? "?" : "&") +
                     "lang=" + std::string{code(call.language)};
    Query digest;
    digest.sector = query.sector;
    model.digest_url = call.link("/calls/digest") + address_of(digest);
    Query small = query;
    small.small = Smallness::fits;
    model.small_url = call.link("/calls") + address_of(small);
}

http::Response show_list(web::Call& call) {
    const std::int64_t page = call.page_number();
    const Query query = query_of(call.request.query);
    const web::Drawing cards(call, "calls/cards", web::question_of(call, address_of(query), page));
    ListPage model{.q = query.text, .cpv = query.cpv, .filtered = query.asks()};
    model.past = query.past;
    model.small_only = query.small.has_value();
    fields::FormContext context;
    const Found found = call.read([&](db::ReadTx& tx) {
        if (call.actor.is_member()) context = filter_context(call, tx);
        return call.services.state<Table>().look(tx, query, call.actor.is_member(), call.now);
    });
    model.total = std::ssize(found);
    add_choices(call, query, model);
    const std::int64_t last = std::min(page * kPageSize, model.total);
    const auto of_page = [&] {
        std::vector<CallCard> all;
        for (std::int64_t at = (page - 1) * kPageSize; at < last; ++at) {
            all.push_back(card_of(call, found[static_cast<std::size_t>(at)]));
        }
        return all;
    };
    Drawn drawn;
    if ((page - 1) * kPageSize < last) cards.fill(model.calls, drawn.cards, of_page);
    add_addresses(call, query, page, model);
    if (call.actor.is_member() && model.filtered) {
        model.may_keep = true;
        model.filter = web::show_form(
            call, kFilterForm, {{"frequency", "daily"}, {"query", address_of(query)}}, context);
        model.form_keys = call.form_keys();
    }
    return web::drawn_page(
        call,
        {.view = "calls/list",
         .title = call.say(tr("Calls and tenders")),
         .description = call.say(tr("Public tenders, calls for projects, grants and "
                                    "vacancies that independent workers can answer, "
                                    "with their deadlines.")),
         .may_be_indexed = !model.filtered && page == 1,
         .feed = model.feed_url},
        std::move(model), std::move(drawn));
}

}  // namespace

std::vector<web::Route> list_routes() {
    return {{http::Method::get,
             "/calls",
             web::Access::visitor(),
             &show_list,
             {.cached = web::Cached::for_visitors,
              .summary = "Calls and tenders: the open ones by deadline, with filters"}}};
}

}  // namespace agora::calls
