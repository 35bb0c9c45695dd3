#pragma once

#include "agora/journal/journal.hpp"
#include "agora/matching/needs.hpp"
#include "board.hpp"
#include "exposure.hpp"
#include "open_needs.hpp"

#include <condition_variable>
#include <set>
#include <thread>

namespace agora::matching {

/// What is put in order, in memory: everybody once per kind of viewer, and the open needs. Read from
/// the database at the first use, then kept in step by commits here and by the journal for those of
/// other processes. Thread-safe; a state of the module.
class Memory {
 public:
    explicit Memory(web::Services& services) : services_(services) {}
    ~Memory();
    Memory(const Memory&) = delete;
    Memory& operator=(const Memory&) = delete;

    /// Throws when the database can't be read; the next call tries again.
    void wait_until_loaded();

    /// Reads again what is kept of one member or need; cheap.
    void member_changed(AccountId account);
    void need_changed(NeedId need);
    void hear(const std::vector<journal::Sealed>& entries);
    /// To be read again soon: what was loaded for a page is another than what is kept.
    void note_stale(AccountId account);
    void read_stale();

    const Board& board_for(const access::Actor& actor) const;
    const Board& members() const { return members_; }
    const Board& visitors() const { return visitors_; }
    const OpenNeeds& needs() const { return needs_; }
    Exposure& exposure() { return exposure_; }

    /// Takes how often everybody was shown up to yesterday, once a day.
    void keep_day(db::ReadTx& tx, Date today);

    void give(NeedSource source) { source_ = std::move(source); }
    const NeedSource* source() const { return source_.each ? &source_ : nullptr; }

 private:
    enum class State { idle, loading, loaded };

    void load();
    void read_everything();
    bool is_loaded_up_to_now();
    void read_member(AccountId account);
    void read_need(NeedId need);
    void put(const members::SeenCandidate& seen, const std::vector<TermId>& muted);
    void make_words_current();
    bool is_loaded_or_noted(AccountId account, NeedId need);

    web::Services& services_;
    Board members_;
    Board visitors_;
    OpenNeeds needs_;
    Exposure exposure_;
    NeedSource source_;
    std::mutex turn_;  ///< so that the last to read is the last to put

    std::mutex day_mutex_;
    std::optional<Date> day_;

    std::mutex loaded_mutex_;
    std::condition_variable loaded_condition_;
    State state_ = State::idle;
    std::set<AccountId> changed_members_;
    std::set<NeedId> changed_needs_;
    std::thread loader_;

    std::mutex stale_mutex_;
    std::set<AccountId> stale_;
};

/// What counts of a member: without the skills that they muted.
Candidate without_muted(Candidate candidate, const std::vector<TermId>& muted,
                        const vocabulary::Terms& terms);

}  // namespace agora::matching
