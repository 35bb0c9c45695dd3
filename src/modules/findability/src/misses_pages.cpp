#include "misses_pages.hpp"

#include "agora/web/answer.hpp"
#include "agora/web/settings.hpp"
#include "areas.hpp"
#include "missed.hpp"

#include <charconv>
#include <map>

namespace agora::findability {
namespace {

constexpr std::int64_t kMostItems = 200;
constexpr std::int64_t kMostMisses = 500;

struct MissView {
    std::string words;
    std::string page;
    std::string lang;
    Instant missed_at;
    std::string removal_url;
};
AGORA_FIELDS(MissView, words, page, lang, missed_at, removal_url)

struct ItemView {
    std::int64_t task = 0;
    std::string area;
    std::string name;
    std::int64_t misses = 0;
    std::vector<MissView> told;  ///< what there is to read, the newest first
};
AGORA_FIELDS(ItemView, task, area, name, misses, told)

struct MissesPage {
    std::vector<ItemView> items;
    std::int64_t days = 0;
    std::string mending_url;
    Html form_keys;
};
AGORA_FIELDS(MissesPage, items, days, mending_url, form_keys)

using Key = std::pair<std::int64_t, std::string>;

/// It has words, or a page that is none of the site's: the rest only counts.
bool tells_something(const web::Call& call, const Miss& miss) {
    if (!miss.words.empty()) return true;
    return !miss.page.empty() && area_of(call.services, miss.page).empty();
}

std::map<Key, std::vector<MissView>> views_of(const web::Call& call, std::vector<Miss> misses) {
    std::map<Key, std::vector<MissView>> views;
    for (Miss& miss : misses) {
        if (!tells_something(call, miss)) continue;
        const std::string path = "/findability/misses/" + to_string(miss.miss_id) + "/removal";
        views[{miss.task, miss.area}].push_back({std::move(miss.words), std::move(miss.page),
                                                 std::move(miss.language), miss.missed_at,
                                                 call.link(path)});
    }
    return views;
}

std::int64_t number_of(std::string_view text) {
    std::int64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

template <typename Work>
http::Response act(web::Call& call, std::string_view said, Work&& work) {
    const auto done = call.write(work);
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, "/findability/misses", {.text = said});
}

}  // namespace

http::Response show_misses(web::Call& call) {
    const Instant since = call.now - kCountsFor;
    auto [missed, misses] = call.read([&](db::ReadTx& tx) {
        return std::pair{count_missed(tx, since, kMostItems), list_misses(tx, since, kMostMisses)};
    });
    auto told = views_of(call, std::move(misses));
    MissesPage page{.items = {},
                    .days = call.services.settings.number("findability.keep_days"),
                    .mending_url = call.link("/findability/mendings"),
                    .form_keys = call.form_keys()};
    for (const Missed& one : missed) {
        page.items.push_back({one.task, one.area, name_of(call, one), one.misses,
                              std::move(told[{one.task, one.area}])});
    }
    return web::page(
        call, {.view = "findability/misses", .title = call.say(tr("What readers did not find"))},
        page);
}

http::Response create_mending(web::Call& call) {
    const Missed what{number_of(call.sent["task"]), std::string{call.sent["area"]}};
    return act(call, tr("Good. It counts no more, until somebody misses it again."),
               [&](db::WriteTx& tx) { return mend_missed(tx, call.origin(), what); });
}

http::Response create_removal(web::Call& call) {
    const MissId miss = call.id<MissId>("miss").value_or(MissId{});
    return act(call, tr("Removed."),
               [&](db::WriteTx& tx) { return remove_miss(tx, call.origin(), miss); });
}

}  // namespace agora::findability
