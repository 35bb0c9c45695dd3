#include "saved_search_pages.hpp"

#include "agora/web/answer.hpp"
#include "directory.hpp"
#include "directory_view.hpp"
#include "feed.hpp"
#include "saved_search_store.hpp"

#include <array>

namespace agora::members {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::string_view kList = "/members/searches";

constexpr std::array kFrequencyOptions{
    fields::Option{"at_once", tr("At once, within some minutes")},
    fields::Option{"daily", tr("Every day")},
    fields::Option{"weekly", tr("Every week")},
    fields::Option{"monthly", tr("Every month")},
    fields::Option{"never", tr("Never: keep the search only")},
};
constexpr std::array kForm{
    FormField{.name = "name",
              .label = tr("Name of the search"),
              .hint = tr("Only you see it."),
              .required = true,
              .maximum = 80},
    FormField{.name = "frequency",
              .type = FieldType::radios,
              .label = tr("Mail me who is new"),
              .required = true,
              .options = kFrequencyOptions},
    FormField{.name = "query", .type = FieldType::hidden, .maximum = kMostQuery},
};

struct Typed {
    std::string name;
    Frequency frequency = Frequency::weekly;
    std::string query;
};
AGORA_FIELDS(Typed, name, frequency, query)

std::string_view label_of(Frequency frequency) {
    return kFrequencyOptions[static_cast<std::size_t>(frequency)].label;
}

std::string path_of(SearchId id) {
    return std::string{kList} + "/" + to_string(id);
}

struct SearchRow {
    SearchId search_id;
    std::string name;
    std::string filters;  ///< what it asks for, in words
    std::string frequency;
    bool sends_mails = false;
    Instant saved_at;
    std::string url;  ///< the search itself
    std::string change_url;
    std::string feed_url;
};
AGORA_FIELDS(SearchRow, search_id, name, filters, frequency, sends_mails, saved_at, url, change_url,
             feed_url)

struct SearchesPage {
    std::vector<SearchRow> searches;
};
AGORA_FIELDS(SearchesPage, searches)

struct SearchPage {
    bool kept = false;  ///< there already: it can be removed
    std::string heading;
    std::string filters;
    std::string url;
    std::string action;
    std::string removal;
    fields::FormView form;
    Html form_keys;
};
AGORA_FIELDS(SearchPage, kept, heading, filters, url, action, removal, form, form_keys)

http::Response list_searches(web::Call& call) {
    const Words words = words_of(call);
    SearchesPage page;
    for (const SavedSearch& search :
         call.read([&](db::ReadTx& tx) { return list_searches_of(tx, call.actor.account); })) {
        const auto query = saved_query_of(search.query);
        if (!query) continue;
        page.searches.push_back({.search_id = search.search_id,
                                 .name = search.name,
                                 .filters = described(*query, words),
                                 .frequency = call.say(label_of(search.frequency)),
                                 .sends_mails = search.frequency != Frequency::never,
                                 .saved_at = search.saved_at,
                                 .url = call.link("/members") + query->address(),
                                 .change_url = call.link(path_of(search.search_id)),
                                 .feed_url = feed_address(*query, call.language)});
    }
    return web::page(call, {.view = "members/saved_searches", .title = call.say(tr("My searches"))},
                     page);
}

SearchPage page_of(web::Call& call, const DirectoryQuery& query, fields::FormView form) {
    SearchPage page;
    page.heading = call.say(tr("Keep this search"));
    page.filters = described(query, words_of(call));
    page.url = call.link("/members") + query.address();
    page.action = call.link(kList);
    page.form = std::move(form);
    page.form_keys = call.form_keys();
    return page;
}

SearchPage page_of(web::Call& call, const SavedSearch& search, fields::FormView form) {
    const auto query = saved_query_of(search.query);
    SearchPage page = page_of(call, query ? *query : DirectoryQuery{}, std::move(form));
    page.kept = true;
    page.heading = search.name;
    page.action = call.link(path_of(search.search_id));
    page.removal = page.action + "/removal";
    return page;
}

web::PageHead head_of(const SearchPage& page) {
    return {.view = "members/saved_search", .title = page.heading};
}

http::Response new_search(web::Call& call) {
    const auto query = saved_query_of(directory_query_of(call.request.query).address());
    if (!query) return web::refuse(call, query.refusal());
    const std::string name = query->address().empty() ? "" : described(*query, words_of(call));
    const Typed first{name.size() <= 80 ? name : "", Frequency::weekly, query->address()};
    const SearchPage page =
        page_of(call, *query, web::show_form(call, kForm, fields::to_values(first)));
    return web::page(call, head_of(page), page);
}

std::vector<std::int64_t> found_by(web::Call& call, const DirectoryQuery& query) {
    return call.services.state<Directory>().matching(query, words_of(call), search::Layer::member);
}

http::Response create_search(web::Call& call) {
    auto typed = web::read_form<Typed>(call, kForm);
    const auto query = saved_query_of(typed.value.query);
    if (typed.ok() && !query) typed.state.refusals.push_back(query.refusal());
    if (typed.ok()) {
        const auto found = found_by(call, *query);
        const auto saved = call.write([&](db::WriteTx& tx) {
            return save_search(tx, call.actor.account,
                               {typed.value.name, typed.value.query, typed.value.frequency}, found,
                               call.now);
        });
        if (saved) return web::redirect(call, kList, {.text = tr("The search is kept.")});
        typed.state.refusals.push_back(saved.refusal());
    }
    const SearchPage page =
        page_of(call, query ? *query : DirectoryQuery{}, web::show_form(call, kForm, typed.state));
    return web::refuse_form(call, head_of(page), page, typed.state.refusals);
}

/// The member's own search of the address; for others it does not exist.
Result<SavedSearch> own_search(web::Call& call) {
    const auto id = call.id<SearchId>("id");
    const auto search =
        call.read([&](db::ReadTx& tx) { return id ? find_search(tx, *id) : std::nullopt; });
    if (!search || search->account_id != call.actor.account) return SearchRefusal::search_not_found;
    return *search;
}

http::Response show_search(web::Call& call) {
    const auto search = own_search(call);
    if (!search) return web::refuse(call, search.refusal());
    const Typed now{search->name, search->frequency, search->query};
    const SearchPage page =
        page_of(call, *search, web::show_form(call, kForm, fields::to_values(now)));
    return web::page(call, head_of(page), page);
}

http::Response take_search(web::Call& call) {
    const auto search = own_search(call);
    if (!search) return web::refuse(call, search.refusal());
    auto typed = web::read_form<Typed>(call, kForm);
    if (typed.ok()) {
        const auto query = saved_query_of(search->query);
        const auto found = query ? found_by(call, *query) : std::vector<std::int64_t>{};
        const auto changed = call.write([&](db::WriteTx& tx) {
            return change_search(tx, *search, {typed.value.name, {}, typed.value.frequency}, found,
                                 call.now);
        });
        if (changed) return web::redirect(call, kList, {.text = tr("Saved.")});
        typed.state.refusals.push_back(changed.refusal());
    }
    const SearchPage page = page_of(call, *search, web::show_form(call, kForm, typed.state));
    return web::refuse_form(call, head_of(page), page, typed.state.refusals);
}

http::Response create_removal(web::Call& call) {
    const auto search = own_search(call);
    if (!search) return web::refuse(call, search.refusal());
    call.write([&](db::WriteTx& tx) { delete_search(tx, search->search_id); });
    return web::redirect(call, kList, {.text = tr("The search is removed.")});
}

}  // namespace

std::vector<web::Route> saved_search_routes() {
    using enum http::Method;
    const auto access = web::Access::member();
    return {
        {get, kList, access, &list_searches, {.summary = "The searches that I keep"}},
        {get, "/members/searches/new", access, &new_search},
        {post, kList, access, &create_search, {.summary = "Keep a search"}},
        {get, "/members/searches/{id}", access, &show_search, {.summary = "One kept search"}},
        {post, "/members/searches/{id}", access, &take_search, {.summary = "Rename, other times"}},
        {post, "/members/searches/{id}/removal", access, &create_removal},
    };
}

}  // namespace agora::members
