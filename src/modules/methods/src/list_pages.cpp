#include "list_pages.hpp"

#include "agora/http/url.hpp"
#include "agora/locale/prefix_index.hpp"
#include "labels.hpp"
#include "method_store.hpp"
#include "method_view.hpp"
#include "permissions.hpp"

#include <algorithm>

namespace agora::methods {
namespace {

constexpr std::int64_t kPageSize = 48;

struct Option {
    std::string value = {};
    std::string label = {};
    bool chosen = false;
};
AGORA_FIELDS(Option, value, label, chosen)

struct ListPage {
    std::string q = {};
    std::vector<Option> purposes = {};
    std::vector<Option> times = {};
    std::vector<Option> owners = {};
    bool filtered = false;
    std::int64_t total = 0;
    std::vector<MethodCard> methods = {};
    bool may_write = false;
    std::string previous = {};
    std::string next = {};
    bool paged = false;
};
AGORA_FIELDS(ListPage, q, purposes, times, owners, filtered, total, methods, may_write, previous,
             next, paged)

/// What was asked for.
struct Filter {
    std::string q = {};
    std::string purpose = {};
    std::int64_t minutes = 0;  ///< at most; 0: any
    std::string owner = {};    ///< "cooperative", "groups"

    bool asks() const { return !q.empty() || !purpose.empty() || minutes != 0 || !owner.empty(); }
};

Filter filter_of(const web::Call& call) {
    return {std::string{call.query("q")}, std::string{call.query("purpose")},
            parse_positive(call.query("minutes")).value_or(0), std::string{call.query("owner")}};
}

using Texts = std::map<MethodId, std::vector<Text>>;

bool has_words(const std::vector<Text>& texts, std::string_view typed) {
    if (typed.empty()) return true;
    std::string all = " ";
    for (const Text& text : texts) {
        all += locale::search_words(text.title + " " + text.summary + " " + text.needs + " " +
                                    text.steps + " " + text.advice) +
               " ";
    }
    const std::string words = locale::search_words(typed);
    return std::ranges::all_of(split(words, ' '), [&](std::string_view word) {
        return word.empty() || all.find(" " + std::string{word}) != std::string::npos;
    });
}

bool fits(const Filter& filter, const Method& method, const std::vector<Text>& texts) {
    if (!filter.purpose.empty() && fields::enum_name(method.purpose) != filter.purpose)
        return false;
    if (filter.minutes != 0 && (method.minutes == 0 || method.minutes > filter.minutes)) {
        return false;
    }
    if (filter.owner == "cooperative" && method.circle_id) return false;
    if (filter.owner == "groups" && !method.circle_id) return false;
    return has_words(texts, filter.q);
}

std::string page_address(const web::Call& call, std::int64_t page) {
    fields::NameValues values;
    for (const auto& [name, value] : call.request.query) {
        if (name != "page" && !value.empty()) values.add(name, value);
    }
    if (page > 1) values.add("page", std::to_string(page));
    const std::string query = http::urlencoded(values);
    return call.link("/methods") + (query.empty() ? "" : "?" + query);
}

void add_choices(const web::Call& call, const Filter& filter, ListPage& model) {
    model.q = filter.q;
    model.filtered = filter.asks();
    model.purposes = {{"", call.say(tr("Anything")), filter.purpose.empty()}};
    for (const fields::Option& option : kPurposeOptions) {
        model.purposes.push_back(
            {std::string{option.value}, call.say(option.label), option.value == filter.purpose});
    }
    model.times = {{"", call.say(tr("Any length")), filter.minutes == 0}};
    for (const auto& [minutes, label] : {std::pair{std::int64_t{30}, tr("Half an hour at most")},
                                         std::pair{std::int64_t{60}, tr("An hour at most")},
                                         std::pair{std::int64_t{180}, tr("Half a day at most")}}) {
        model.times.push_back(
            {std::to_string(minutes), call.say(label), filter.minutes == minutes});
    }
    model.owners = {
        {"", call.say(tr("Everybody's")), filter.owner.empty()},
        {"cooperative", call.say(tr("The cooperative's")), filter.owner == "cooperative"},
        {"groups", call.say(tr("Of groups")), filter.owner == "groups"}};
}

http::Response list_page(web::Call& call) {
    const Filter filter = filter_of(call);
    const std::int64_t page = call.page_number();
    ListPage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        Texts texts;
        for (Text& text : list_newest_texts(tx)) texts[text.method_id].push_back(std::move(text));
        const Groups groups = groups_of(tx, call.language);
        for (const Method& method : list_methods(tx)) {
            const std::vector<Text>& own = texts[method.method_id];
            if (own.empty() || !fits(filter, method, own)) continue;
            if (!may_see(tx, call.actor, method, today_of(call))) continue;
            const std::int64_t place = model.total++;
            if (place < (page - 1) * kPageSize || place >= page * kPageSize) continue;
            model.methods.push_back(
                card_of(call, groups, method, best_text(own, method, code(call.language))));
        }
        model.may_write = call.actor.is_member() &&
                          (call.actor.may(kKeepMethods) || !animated_groups(tx, call).empty());
    });
    add_choices(call, filter, model);
    if (page > 1) model.previous = page_address(call, page - 1);
    if (page * kPageSize < model.total) model.next = page_address(call, page + 1);
    model.paged = model.total > kPageSize;
    return web::page(call,
                     {.view = "methods/methods",
                      .title = call.say(tr("Methods for groups")),
                      .description = call.say(tr("How others run a breakfast, a first meeting, a "
                                                 "session in which members help each other.")),
                      .may_be_indexed = !model.filtered},
                     model);
}

}  // namespace

std::vector<web::Route> list_routes() {
    return {{http::Method::get,
             "/methods",
             web::Access::visitor(),
             &list_page,
             {.cached = web::Cached::for_visitors, .summary = "Methods for groups"}}};
}

}  // namespace agora::methods
