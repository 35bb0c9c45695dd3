#include "directory.hpp"

#include "agora/clock/clock.hpp"
#include "agora/http/waiting.hpp"
#include "agora/log/log.hpp"
#include "agora/web/page_cache.hpp"
#include "agora/web/services.hpp"
#include "directory_rows.hpp"
#include "directory_store.hpp"
#include "profile_watchers.hpp"
#include "project_search.hpp"

#include <algorithm>
#include <chrono>
#include <functional>
#include <unordered_map>

namespace agora::members {
namespace {

constexpr std::size_t kLoadBatch = 2000;
constexpr std::size_t kMostMatches = 200'000;
constexpr std::size_t kMostPartly = 500;
constexpr int kMostTries = 10;
constexpr std::chrono::milliseconds kBetweenTries{200};

std::string_view index_folder(Pool pool) {
    return pool == Pool::listed ? "index" : "index-projects";
}

search::Question question_of(const DirectoryQuery& query, search::Layer layer) {
    return {.text = query.text,
            .kinds = {std::string{kMemberKind}},
            .layer = layer,
            .filters = {},
            .near = {},
            .order = {}};
}

}  // namespace

Directory::Directory(web::Services& services, Pool pool)
    : services_(services),
      pool_(pool),
      index_(search::open_index(services.data_folder / index_folder(pool))) {}

Directory::~Directory() {
    finish();
}

void Directory::finish() {
    if (loader_.joinable()) loader_.join();
}

void Directory::start() {
    const std::lock_guard lock(loaded_mutex_);
    if (state_ != State::idle) return;
    state_ = State::loading;
    loader_ = std::thread([this] { load_or_rebuild(); });
}

void Directory::load_or_rebuild() {
    try {
        load();
        take_synonyms();
        const bool is_of_other_history = index_->cursor() > loaded_seq_;
        if (index_->needs_rebuild() || is_of_other_history) {
            if (const auto rebuilt = rebuild_index(); !rebuilt) {
                log::error("members.index_not_rebuilt", {{"reason", rebuilt.refusal().name()}});
            }
        }
    } catch (const std::exception& error) {
        log::error("members.directory_not_loaded", {{"reason", error.what()}});
    }
    catch_up();
}

void Directory::catch_up() {
    for (int failures = 0;;) {
        try {
            if (is_loaded_up_to_now()) return;
        } catch (const std::exception& error) {
            log::error("members.directory_not_loaded", {{"reason", error.what()}});
            if (++failures >= kMostTries) {
                hide_what_changed();
            } else {
                std::this_thread::sleep_for(kBetweenTries);
            }
        }
    }
}

/// Reads again what changed meanwhile; loaded once nothing did. What could not be read stays noted.
bool Directory::is_loaded_up_to_now() {
    std::set<AccountId> changed;
    {
        const std::lock_guard lock(loaded_mutex_);
        if (changed_while_loading_.empty()) {
            state_ = State::loaded;
            loaded_condition_.notify_all();
            return true;
        }
        changed.swap(changed_while_loading_);
    }
    try {
        while (!changed.empty()) {
            read_again(*changed.begin());
            changed.erase(changed.begin());
        }
    } catch (...) {
        const std::lock_guard lock(loaded_mutex_);
        changed_while_loading_.merge(changed);
        throw;
    }
    return false;
}

/// Nobody may see what its owner perhaps hides since; the journal's listener reads it once more.
void Directory::hide_what_changed() {
    std::set<AccountId> changed;
    {
        const std::lock_guard lock(loaded_mutex_);
        changed.swap(changed_while_loading_);
    }
    for (const AccountId account : changed) {
        cards_.remove(account);
        table_.remove(account.value());
    }
}

void Directory::wait_until_loaded() {
    start();
    std::unique_lock lock(loaded_mutex_);
    if (state_ == State::loaded) return;
    const http::Waiting waiting;
    loaded_condition_.wait(lock, [this] { return state_ == State::loaded; });
}

bool Directory::is_loaded() const {
    const std::lock_guard lock(loaded_mutex_);
    return state_ == State::loaded;
}

bool Directory::is_loaded_or_wait() {
    std::unique_lock lock(loaded_mutex_);
    if (state_ == State::idle) return false;
    loaded_condition_.wait(lock, [this] { return state_ == State::loaded; });
    return true;
}

void Directory::load() {
    const Date today = utc_date(services_.clock.now());
    const auto atlas = services_.state<territories::AtlasHolder>().current();
    std::vector<search::FacetRow> batch;
    const auto flush = [&] {
        table_.put_all(batch);
        batch.clear();
    };
    services_.database.read([&](db::ReadTx& tx) {
        loaded_seq_ = journal::last_sealed(tx);
        each_member(tx, pool_, [&](const Member& member) {
            auto rows = rows_of(member, pool_, today, *atlas);
            if (!rows) return;
            cards_.put(rows->member, rows->visitor);
            batch.push_back(std::move(rows->facets));
            if (batch.size() == kLoadBatch) flush();
        });
    });
    flush();
    table_.pack();
    cards_.pack();
}

bool Directory::is_loaded_or_noted(AccountId account) {
    const std::lock_guard lock(loaded_mutex_);
    if (state_ == State::loading) changed_while_loading_.insert(account);
    return state_ == State::loaded;
}

void Directory::refresh(AccountId account) {
    if (is_loaded_or_noted(account)) read_again(account);
    if (pool_ == Pool::listed) services_.cache.start_new_epoch();
}

void Directory::read_again(AccountId account) {
    const auto turn = static_cast<std::size_t>(account.value()) % turns_.size();
    const std::lock_guard one_at_a_time(turns_[turn]);
    const auto member =
        services_.database.read([&](db::ReadTx& tx) { return find_member(tx, account); });
    const Date today = utc_date(services_.clock.now());
    const auto atlas = services_.state<territories::AtlasHolder>().current();
    const auto rows = member ? rows_of(*member, pool_, today, *atlas) : std::nullopt;
    if (rows) {
        cards_.put(rows->member, rows->visitor);
        table_.put(rows->facets);
    } else {
        cards_.remove(account);
        table_.remove(account.value());
    }
}

std::shared_ptr<const search::DayOrder> Directory::order_of_today() const {
    const Date today = utc_date(services_.clock.now());
    const std::lock_guard lock(order_mutex_);
    if (order_ && order_day_ == today) return order_;
    std::unordered_map<std::int64_t, std::int64_t> shown;
    services_.database.read([&](db::ReadTx& tx) {
        for (const ShownRow& row : shown_before(tx, today))
            shown[row.account_id.value()] = row.times;
    });
    std::vector<search::Candidate> candidates;
    for (const std::int64_t id : cards_.accounts()) {
        const auto times = shown.find(id);
        candidates.push_back(
            {id, times == shown.end() ? 0 : static_cast<std::uint32_t>(times->second)});
    }
    order_ = std::make_shared<const search::DayOrder>(
        table_, candidates, search::day_seed(to_string(today), "members"));
    order_day_ = today;
    return order_;
}

search::FacetAnswer Directory::answer(const DirectoryQuery& query, const Words& words,
                                      search::Layer layer, Counts counts,
                                      DirectoryPage& page) const {
    search::FacetQuery facets = facet_query_of(query, words, layer);
    if (counts == Counts::total) facets.counted.clear();
    if (!query.text.empty()) {
        const search::Question question = question_of(query, layer);
        // Without filters to count, who has only some of the words need not all be gathered.
        const std::size_t partly = counts == Counts::total ? kMostPartly : kMostMatches;
        search::Matching found = index_->matching(question, kMostMatches, partly);
        facets.masks.push_back(table_.mask(found.ids));
        page.did_you_mean = std::move(found.did_you_mean);
        page.partly = found.match == search::Match::some_words;
        page.more = page.partly && found.ids.size() == partly;
    }
    return table_.query(facets);
}

DirectoryPage Directory::search(const DirectoryQuery& query, const Words& words,
                                search::Layer layer, std::size_t page_size, Counts counts) {
    wait_until_loaded();
    DirectoryPage page;
    const search::FacetAnswer found = answer(query, words, layer, counts, page);
    page.total = found.total();
    page.answer = found;
    const std::size_t offset = static_cast<std::size_t>(query.page - 1) * page_size;
    const PlaceAsked place = place_of(query, *words.atlas);
    if (place.near) {
        for (const search::Nearby& nearby : found.nearest(place.near->from, offset, page_size)) {
            if (auto one = cards_.find(nearby.id, layer)) {
                page.cards.push_back(std::move(*one));
                page.kilometres.push_back(nearby.km);
            }
        }
        return page;
    }
    for (const std::int64_t id : order_of_today()->page(found, offset, page_size)) {
        if (auto one = cards_.find(id, layer)) page.cards.push_back(std::move(*one));
    }
    return page;
}

DirectoryPage Directory::all(const DirectoryQuery& query, const Words& words, search::Layer layer,
                             std::size_t most) {
    DirectoryQuery first = query;
    first.page = 1;
    return search(first, words, layer, most);
}

std::vector<std::int64_t> Directory::matching(const DirectoryQuery& query, const Words& words,
                                              search::Layer layer) {
    wait_until_loaded();
    DirectoryPage page;
    return answer(query, words, layer, Counts::total, page).ids();
}

std::size_t Directory::count(const DirectoryQuery& query, const Words& words, search::Layer layer) {
    wait_until_loaded();
    search::FacetQuery facets = facet_query_of(query, words, layer);
    facets.counted.clear();
    return table_.query(facets).total();
}

std::vector<Card> Directory::beginning_with(const std::string& typed, search::Layer layer,
                                            std::size_t most) {
    wait_until_loaded();
    DirectoryQuery query;
    query.text = typed;
    search::Question question = question_of(query, layer);
    question.completion = search::Completion::typing;
    question.limit = most;
    const search::Found found = index_->search(question);
    std::vector<Card> cards;
    if (found.match == search::Match::some_words) return cards;
    for (const search::Hit& hit : found.hits) {
        if (auto card = cards_.find(hit.id, layer)) cards.push_back(std::move(*card));
    }
    return cards;
}

std::vector<AccountId> Directory::in_order(const std::vector<std::int64_t>& people,
                                           search::Layer layer, std::size_t most) {
    wait_until_loaded();
    search::FacetQuery among;
    among.layer = layer;
    among.masks.push_back(table_.mask(people));
    std::vector<AccountId> ordered;
    for (const std::int64_t id : order_of_today()->page(table_.query_uncached(among), 0, most)) {
        ordered.push_back(AccountId{id});
    }
    return ordered;
}

void Directory::each(search::Layer layer, const std::function<void(const Card&)>& each) {
    wait_until_loaded();
    for (const std::int64_t account : cards_.accounts()) {
        if (const auto card = cards_.find(account, layer)) each(*card);
    }
}

const std::vector<search::FacetOption>& counts_of(const DirectoryPage& page, DirectoryFacet facet) {
    static const std::vector<search::FacetOption> kNone;
    for (const search::FacetCounts& counts : page.counts()) {
        if (counts.facet == static_cast<search::Facet>(facet)) return counts.options;
    }
    return kNone;
}

std::vector<Card> Directory::newest(const DirectoryQuery& query, const Words& words,
                                    search::Layer layer, std::size_t most) {
    std::vector<std::pair<Instant, std::int64_t>> joined;
    for (const std::int64_t id : matching(query, words, layer)) {
        if (const auto at = cards_.listed_at(id, layer)) joined.emplace_back(*at, id);
    }
    const auto last = joined.begin() + static_cast<std::ptrdiff_t>(std::min(most, joined.size()));
    std::partial_sort(joined.begin(), last, joined.end(), std::greater{});
    std::vector<Card> cards;
    for (auto one = joined.begin(); one != last; ++one) {
        if (auto card = cards_.find(one->second, layer)) cards.push_back(std::move(*card));
    }
    return cards;
}

void load_directory(web::Services& services) {
    services.state<Directory>().start();
    services.state<ProjectPool>().directory.start();
}

void finish_loading_directory(web::Services& services) {
    services.state<Directory>().finish();
    services.state<ProjectPool>().directory.finish();
}

bool is_directory_loaded(web::Services& services) {
    return services.state<Directory>().is_loaded() &&
           services.state<ProjectPool>().directory.is_loaded();
}

void directory_changed(db::WriteTx& tx, web::Services& services, AccountId account) {
    tx.after_commit([&services, account] {
        services.state<Directory>().refresh(account);
        services.state<ProjectPool>().directory.refresh(account);
        for (const auto& watcher : services.state<ProfileWatchers>().all) watcher(account);
    });
}

}  // namespace agora::members
