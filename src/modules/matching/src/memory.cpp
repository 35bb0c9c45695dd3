#include "memory.hpp"

#include "agora/clock/clock.hpp"
#include "agora/db/database.hpp"
#include "agora/http/waiting.hpp"
#include "agora/log/log.hpp"
#include "exposure_store.hpp"
#include "preference_store.hpp"

#include <algorithm>
#include <stdexcept>
#include <unordered_set>

namespace agora::matching {
namespace {

std::shared_ptr<const vocabulary::Terms> terms_of(const web::Services& services) {
    return services.state<vocabulary::TermsHolder>().current();
}

/// Everybody's choices, for reading all at once.
struct Choices {
    explicit Choices(db::ReadTx& tx) {
        for (const AccountId account : list_off(tx)) off.insert(account);
        for (const MuteRow& row : list_all_muted(tx)) muted[row.account_id].push_back(row.skill_id);
    }
    std::unordered_set<AccountId> off = {};
    std::unordered_map<AccountId, std::vector<TermId>> muted = {};
};

/// Whose facts an entry of the journal is about; empty: nobody's.
std::string_view member_in(const journal::Sealed& entry) {
    const std::string_view name = entry.name;
    if (name.starts_with("members.recommendation")) return journal::word_of(entry.payload, "about");
    if (name.starts_with("members.")) return journal::word_of(entry.payload, "member");
    const bool of_account = name.starts_with("accounts.") || name == PreferenceChanged::kName;
    return of_account ? journal::word_of(entry.payload, "account") : std::string_view{};
}

}  // namespace

Candidate without_muted(Candidate candidate, const std::vector<TermId>& muted,
                        const vocabulary::Terms& terms) {
    for (const TermId skill : muted) std::erase(candidate.skills, terms.canonical(skill));
    return candidate;
}

Memory::~Memory() {
    if (loader_.joinable()) loader_.join();
}

/// On a thread of its own, because who waits may hold a transaction already.
void Memory::wait_until_loaded() {
    std::unique_lock lock(loaded_mutex_);
    if (state_ == State::loaded) return;
    if (state_ == State::idle) {
        if (loader_.joinable()) loader_.join();
        state_ = State::loading;
        loader_ = std::thread([this] { load(); });
    }
    const http::Waiting waiting;
    loaded_condition_.wait(lock, [this] { return state_ != State::loading; });
    if (state_ != State::loaded) throw std::runtime_error("members and needs could not be read");
}

void Memory::load() {
    try {
        read_everything();
        while (!is_loaded_up_to_now()) {
        }
    } catch (const std::exception& error) {
        log::error("matching.not_loaded", {{"reason", error.what()}});
        const std::lock_guard lock(loaded_mutex_);
        state_ = State::idle;
        loaded_condition_.notify_all();
    }
}

void Memory::read_everything() {
    const Date today = utc_date(services_.clock.now());
    const auto terms = terms_of(services_);
    services_.database.read([&](db::ReadTx& tx) {
        const Choices choices{tx};
        members::each_candidate(tx, today, [&](const members::SeenCandidate& seen) {
            const AccountId account = seen.by_members.account_id;
            if (choices.off.contains(account)) return;
            const auto muted = choices.muted.find(account);
            put(seen, muted == choices.muted.end() ? std::vector<TermId>{} : muted->second);
        });
        if (source_.each) {
            source_.each(tx,
                         [&](const Need& need) { needs_.put(with_current_terms(need, *terms)); });
        }
    });
}

/// Reads again what changed meanwhile; loaded once nothing did.
bool Memory::is_loaded_up_to_now() {
    std::set<AccountId> accounts;
    std::set<NeedId> needs;
    {
        const std::lock_guard lock(loaded_mutex_);
        if (changed_members_.empty() && changed_needs_.empty()) {
            state_ = State::loaded;
            loaded_condition_.notify_all();
            return true;
        }
        accounts.swap(changed_members_);
        needs.swap(changed_needs_);
    }
    for (const AccountId account : accounts) read_member(account);
    for (const NeedId need : needs) read_need(need);
    return false;
}

bool Memory::is_loaded_or_noted(AccountId account, NeedId need) {
    const std::lock_guard lock(loaded_mutex_);
    if (state_ == State::loading && account) changed_members_.insert(account);
    if (state_ == State::loading && need) changed_needs_.insert(need);
    return state_ == State::loaded;
}

void Memory::member_changed(AccountId account) {
    if (is_loaded_or_noted(account, {})) read_member(account);
}

void Memory::need_changed(NeedId need) {
    if (is_loaded_or_noted({}, need)) read_need(need);
}

void Memory::read_member(AccountId account) {
    const Date today = utc_date(services_.clock.now());
    const std::lock_guard one_at_a_time(turn_);
    std::vector<TermId> muted;
    const auto seen =
        services_.database.read([&](db::ReadTx& tx) -> std::optional<members::SeenCandidate> {
            const auto preference = find_preference(tx, account);
            if (preference && preference->is_off) return std::nullopt;
            muted = list_muted(tx, account);
            return members::find_candidate(tx, account, today);
        });
    if (seen) {
        put(*seen, muted);
        if (!seen->by_visitors) visitors_.remove(account);
    } else {
        members_.remove(account);
        visitors_.remove(account);
    }
}

void Memory::read_need(NeedId need) {
    if (!source_.find) return;
    const std::lock_guard one_at_a_time(turn_);
    const auto found =
        services_.database.read([&](db::ReadTx& tx) { return source_.find(tx, need); });
    if (found) {
        needs_.put(with_current_terms(*found, *terms_of(services_)));
    } else {
        needs_.remove(need);
    }
}

void Memory::put(const members::SeenCandidate& seen, const std::vector<TermId>& muted) {
    const auto terms = terms_of(services_);
    const auto kept = [&](const Candidate& one) {
        return without_muted(with_current_terms(one, *terms), muted, *terms);
    };
    members_.put(kept(seen.by_members));
    if (seen.by_visitors) visitors_.put(kept(*seen.by_visitors));
}

void Memory::hear(const std::vector<journal::Sealed>& entries) {
    std::set<AccountId> accounts;
    std::set<NeedId> needs;
    bool words_changed = false;
    for (const journal::Sealed& entry : entries) {
        if (const auto id = parse_id<AccountId>(member_in(entry))) accounts.insert(*id);
        if (!source_.events.empty() && entry.name.starts_with(source_.events)) {
            if (const auto id = parse_id<NeedId>(journal::word_of(entry.payload, source_.word))) {
                needs.insert(*id);
            }
        }
        words_changed = words_changed || entry.name.starts_with("vocabulary.term");
    }
    for (const AccountId account : accounts) member_changed(account);
    for (const NeedId need : needs) need_changed(need);
    if (words_changed) make_words_current();
}

/// Words were merged: what is kept counts under what they became.
void Memory::make_words_current() {
    const auto terms = terms_of(services_);
    const std::lock_guard one_at_a_time(turn_);
    for (Board* board : {&members_, &visitors_}) {
        for (const AccountId account : board->accounts()) {
            const auto before = board->find(account);
            if (!before) continue;
            Candidate now = with_current_terms(*before, *terms);
            const bool same =
                now.skills == before->skills && now.professions == before->professions;
            if (!same) board->put(std::move(now));
        }
    }
    for (Need& need : needs_.opened_after({})) needs_.put(with_current_terms(need, *terms));
}

void Memory::note_stale(AccountId account) {
    const std::lock_guard lock(stale_mutex_);
    stale_.insert(account);
}

void Memory::read_stale() {
    std::set<AccountId> stale;
    {
        const std::lock_guard lock(stale_mutex_);
        stale.swap(stale_);
    }
    for (const AccountId account : stale) member_changed(account);
}

const Board& Memory::board_for(const access::Actor& actor) const {
    return actor.is_member() ? members_ : visitors_;
}

void Memory::keep_day(db::ReadTx& tx, Date today) {
    const std::lock_guard lock(day_mutex_);
    if (day_ == today) return;
    std::unordered_map<AccountId, std::uint32_t> shown;
    for (const ShownRow& row : list_shown_before(tx, today)) {
        shown[row.account_id] = static_cast<std::uint32_t>(row.times);
    }
    members_.set_shown(shown);
    visitors_.set_shown(shown);
    day_ = today;
}

}  // namespace agora::matching
