#pragma once

#include "agora/journal/journal.hpp"
#include "agora/members/profile.hpp"
#include "agora/members/rebuild_search.hpp"
#include "agora/search/facets.hpp"
#include "agora/search/index.hpp"
#include "agora/search/rotation.hpp"
#include "directory_cards.hpp"
#include "directory_query.hpp"
#include "exposure.hpp"

#include <array>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

namespace agora::web {
struct Services;
}

namespace agora::members {

/// One page of results with everything around it; a moment's consistent view.
struct DirectoryPage {
    std::size_t total = 0;
    std::vector<Card> cards;
    std::vector<double> kilometres;  ///< of each card, when a place was asked for
    std::optional<search::FacetAnswer> answer;
    std::string did_you_mean;
    bool partly = false;  ///< nobody has all the words
    bool more = false;    ///< who has some of them was not counted whole

    const std::vector<search::FacetCounts>& counts() const { return answer->counts(); }
};

/// The values of one facet among the results; none when it was not counted.
const std::vector<search::FacetOption>& counts_of(const DirectoryPage& page, DirectoryFacet facet);

/// Whether a search counts the options of its filters, or only its results.
enum class Counts { facets, total };

/// Whom a directory holds: those who are listed, or those who allowed to be found for projects.
enum class Pool { listed, for_projects };

/// Everybody of a pool, in memory, once per layer: rows, exact counts, the order of the day, and
/// the index of words on disk. A change shows to every search that starts after refresh() returned.
/// Built from the database in the background; the first search begins that and all wait until it is
/// done. Thread-safe.
class Directory {
 public:
    explicit Directory(web::Services& services, Pool pool = Pool::listed);
    ~Directory();
    Directory(const Directory&) = delete;
    Directory& operator=(const Directory&) = delete;

    /// Loads everybody on a thread of its own, once.
    void start();
    void wait_until_loaded();
    /// Waits for the thread that start() began, if it did.
    void finish();
    bool is_loaded() const;

    /// Reads one profile again and puts, changes or drops its row. Cheap (some 0.2 ms): while everybody
    /// is being read it does not wait, the profile is read again before that ends.
    void refresh(AccountId account);
    /// Hears what was sealed: rows are read again, and the index of words follows from where it is,
    /// which another process may have changed by a rebuild.
    void hear(const std::vector<journal::Sealed>& entries);
    /// Makes the index of words anew from the database beside the one in use.
    Result<Rebuilt> rebuild_index(const RebuildProgress& progress = {});
    /// Other words mean the same from now on.
    void take_synonyms();

    DirectoryPage search(const DirectoryQuery& query, const Words& words, search::Layer layer,
                         std::size_t page_size, Counts counts = Counts::facets);
    /// Every result, in the order of the day; at most `most`.
    DirectoryPage all(const DirectoryQuery& query, const Words& words, search::Layer layer,
                      std::size_t most);

    /// Grows with every change of anybody's row.
    std::uint64_t generation() const { return table_.generation(); }
    /// How many there are.
    std::size_t count(const DirectoryQuery& query, const Words& words, search::Layer layer);
    /// Whom the beginning of a name or word fits best; at most `most`.
    std::vector<Card> beginning_with(const std::string& typed, search::Layer layer,
                                     std::size_t most);
    /// The numbers of all results, in no order that means anything.
    std::vector<std::int64_t> matching(const DirectoryQuery& query, const Words& words,
                                       search::Layer layer);
    /// Those of them whom the layer sees, in the order of the day; at most `most`.
    std::vector<AccountId> in_order(const std::vector<std::int64_t>& people, search::Layer layer,
                                    std::size_t most);
    /// The results who joined the directory last, the newest first; at most `most`.
    std::vector<Card> newest(const DirectoryQuery& query, const Words& words, search::Layer layer,
                             std::size_t most);

    /// Everybody whom the layer sees, one by one, in no order that means anything.
    void each(search::Layer layer, const std::function<void(const Card&)>& each);

    Exposure& exposure() { return exposure_; }
    const Exposure& exposure() const { return exposure_; }
    std::size_t size() const { return table_.statistics().rows; }

 private:
    enum class State { idle, loading, loaded };

    void load();
    void load_or_rebuild();
    void catch_up();
    bool is_loaded_up_to_now();
    void hide_what_changed();
    /// False: everybody is still to be read anyway.
    bool is_loaded_or_wait();
    /// False: nobody is read yet, or everybody is being read, and this one will be once more.
    bool is_loaded_or_noted(AccountId account);
    /// One after the other for each profile, so that the last to read is the last to put.
    void read_again(AccountId account);
    void refresh_all(const std::vector<journal::Sealed>& entries);
    void put_in_index(const std::vector<AccountId>& accounts);
    void follow_with_index(std::int64_t journal_seq);
    std::shared_ptr<const search::DayOrder> order_of_today() const;
    /// Notes on the page what the words' index says besides.
    search::FacetAnswer answer(const DirectoryQuery& query, const Words& words, search::Layer layer,
                               Counts counts, DirectoryPage& page) const;

    web::Services& services_;
    Pool pool_;
    search::FacetTable table_;
    std::unique_ptr<search::Index> index_;
    std::mutex index_mutex_;
    DirectoryCards cards_;
    std::array<std::mutex, 64> turns_;
    Exposure exposure_;

    mutable std::mutex order_mutex_;
    mutable std::shared_ptr<const search::DayOrder> order_;
    mutable Date order_day_{};

    mutable std::mutex loaded_mutex_;
    mutable std::condition_variable loaded_condition_;
    State state_ = State::idle;
    std::set<AccountId> changed_while_loading_;
    std::int64_t loaded_seq_ = 0;  ///< what was sealed when everybody was read
    std::thread loader_;
};

/// Right after the commit that changed this profile; the directory shows it from then on.
void directory_changed(db::WriteTx& tx, web::Services& services, AccountId account);

}  // namespace agora::members
