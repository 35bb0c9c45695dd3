#include "board.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace agora::matching {
namespace {

constexpr std::int32_t kLeftOut = std::numeric_limits<std::int32_t>::min();

/// How much of the sum depends on a value that is one of few.
template <std::size_t Size, typename PointsOf>
std::array<std::int32_t, Size> table_of(const PointsOf& points_of) {
    std::array<std::int32_t, Size> table{};
    for (std::size_t at = 0; at < Size; ++at) table[at] = points_of(at);
    return table;
}

}  // namespace

void Board::put(Candidate candidate) {
    const std::unique_lock lock(mutex_);
    const AccountId account = candidate.account_id;
    if (const auto old = slots_.find(account); old != slots_.end()) take_out(old->second);
    Slot slot = 0;
    if (free_.empty()) {
        slot = static_cast<Slot>(rows_.size());
        rows_.emplace_back();
    } else {
        slot = free_.back();
        free_.pop_back();
    }
    for (const TermId skill : candidate.skills) skills_[skill].push_back(slot);
    for (const TermId profession : candidate.professions) professions_[profession].push_back(slot);
    for (const members::SpokenRow& spoken : candidate.languages) {
        languages_[spoken.language].push_back({slot, spoken.level});
    }
    const auto shown = shown_.find(account);
    Row& row = rows_[slot];
    row.place = place_of(candidate.commune);
    row.shown = shown == shown_.end() ? 0 : shown->second;
    row.used = true;
    row.candidate = std::move(candidate);
    slots_[account] = slot;
    const std::lock_guard steps(steps_mutex_);
    steps_.reset();
}

void Board::remove(AccountId account) {
    const std::unique_lock lock(mutex_);
    if (const auto old = slots_.find(account); old != slots_.end()) take_out(old->second);
}

void Board::take_out(Slot slot) {
    Row& row = rows_[slot];
    for (const TermId skill : row.candidate.skills) std::erase(skills_[skill], slot);
    for (const TermId one : row.candidate.professions) std::erase(professions_[one], slot);
    for (const members::SpokenRow& spoken : row.candidate.languages) {
        std::erase_if(languages_[spoken.language],
                      [&](const Spoken& one) { return one.slot == slot; });
    }
    slots_.erase(row.candidate.account_id);
    row = {};
    free_.push_back(slot);
    const std::lock_guard steps(steps_mutex_);
    steps_.reset();
}

std::uint32_t Board::place_of(const std::string& commune) {
    const auto [found, is_new] =
        place_numbers_.try_emplace(commune, static_cast<std::uint32_t>(places_.size()));
    if (is_new) places_.push_back(commune);
    return found->second;
}

std::size_t Board::size() const {
    const std::shared_lock lock(mutex_);
    return slots_.size();
}

std::optional<Candidate> Board::find(AccountId account) const {
    const std::shared_lock lock(mutex_);
    const auto slot = slots_.find(account);
    if (slot == slots_.end()) return std::nullopt;
    return rows_[slot->second].candidate;
}

std::vector<AccountId> Board::accounts() const {
    const std::shared_lock lock(mutex_);
    std::vector<AccountId> accounts;
    accounts.reserve(slots_.size());
    for (const Row& row : rows_) {
        if (row.used) accounts.push_back(row.candidate.account_id);
    }
    return accounts;
}

std::vector<std::string> Board::languages() const {
    const std::shared_lock lock(mutex_);
    std::vector<std::string> spoken;
    for (const auto& [language, people] : languages_) {
        if (!people.empty()) spoken.push_back(language);
    }
    std::ranges::sort(spoken);
    return spoken;
}

void Board::set_shown(const std::unordered_map<AccountId, std::uint32_t>& shown) {
    const std::unique_lock lock(mutex_);
    shown_ = shown;
    for (Row& row : rows_) {
        const auto times = shown_.find(row.candidate.account_id);
        row.shown = times == shown_.end() ? 0 : times->second;
    }
}

std::shared_ptr<const Steps> Board::steps() const {
    const std::shared_lock lock(mutex_);
    const std::lock_guard steps_lock(steps_mutex_);
    if (steps_) return steps_;
    auto steps = std::make_shared<Steps>();
    const auto people = static_cast<std::int64_t>(slots_.size());
    for (const auto& [skill, slots] : skills_) {
        if (slots.empty()) continue;
        (*steps)[skill] = step_of_share(std::ssize(slots), people);
    }
    steps_ = std::move(steps);
    return steps_;
}

std::vector<Ranked> Board::rank(const Need& need, const Surroundings& around, std::uint64_t seed,
                                std::size_t offset, std::size_t limit) const {
    const std::shared_lock lock(mutex_);
    Points points(rows_.size(), 0);
    add_terms(need, around, points);
    add_professions(need, around, points);
    add_rest(need, around, points);
    if (const auto own = slots_.find(need.owner); own != slots_.end())
        points[own->second] = kLeftOut;
    return in_order(points, seed, offset, limit);
}

void Board::add_terms(const Need& need, const Surroundings& around, Points& points) const {
    const auto add = [&](const std::vector<TermId>& asked, int times) {
        for (const TermId skill : asked) {
            const auto having = skills_.find(skill);
            if (having == skills_.end()) continue;
            const int each = times * around.step_of(skill);
            for (const Slot slot : having->second) points[slot] += each;
        }
    };
    add(need.must, 3);
    add(need.nice, 1);
    for (const std::string& asked : need.languages) {
        const auto speaking = languages_.find(asked);
        if (speaking == languages_.end()) continue;
        for (const Spoken& one : speaking->second) points[one.slot] += points_of_level(one.level);
    }
}

/// Of several professions the nearest counts, so the nearest ones go first.
void Board::add_professions(const Need& need, const Surroundings& around, Points& points) const {
    if (!need.profession) return;
    std::vector<std::pair<int, const std::vector<Slot>*>> near;
    for (const auto& [profession, slots] : professions_) {
        const int each = points_of(around.nearness(need.profession, profession));
        if (each > 0 && !slots.empty()) near.emplace_back(each, &slots);
    }
    std::ranges::sort(near, std::ranges::greater{}, [](const auto& one) { return one.first; });
    std::vector<bool> counted(rows_.size());
    for (const auto& [each, slots] : near) {
        for (const Slot slot : *slots) {
            if (counted[slot]) continue;
            counted[slot] = true;
            points[slot] += each;
        }
    }
}

void Board::add_rest(const Need& need, const Surroundings& around, Points& points) const {
    using members::Availability;
    using members::Stage;
    const bool by_place = !need.remote && !need.commune.empty();
    std::vector<std::int32_t> of_place(places_.size(), 0);
    for (std::size_t at = 0; by_place && at < places_.size(); ++at) {
        if (!places_[at].empty()) {
            of_place[at] = points_of_distance(around.km(need.commune, places_[at]));
        }
    }
    const auto of_stage = table_of<5>([&](std::size_t stage) {
        return need.stage ? points_of_stage(*need.stage, static_cast<Stage>(stage)) : 0;
    });
    const Date today = around.today();
    const std::int64_t day = to_days(today);
    for (Slot slot = 0; slot < rows_.size(); ++slot) {
        const Row& row = rows_[slot];
        const Candidate& one = row.candidate;
        const std::int64_t age = row.used ? day - to_days(one.confirmed_on) : 0;
        if (!row.used || age > members::kConfirmedFor.count()) {
            points[slot] = kLeftOut;
            continue;
        }
        std::int32_t sum = of_place[row.place] + of_stage[static_cast<std::size_t>(one.stage)] +
                           points_of_trust(one.recommendations) + points_of_age(age);
        if (one.availability != Availability::unsaid &&
            !(one.available_until && *one.available_until < today)) {
            sum += points_of_availability(need.seeks, need.from, one.availability,
                                          one.available_until);
        }
        points[slot] += sum;
    }
}

/// Counts how many have each sum, so that only the groups of this part are put in order.
std::vector<Ranked> Board::in_order(const Points& points, std::uint64_t seed, std::size_t offset,
                                    std::size_t limit) const {
    const auto best = std::ranges::max_element(points);
    std::vector<Ranked> part;
    if (best == points.end() || *best < 0) return part;
    std::vector<std::size_t> having(static_cast<std::size_t>(*best) + 1, 0);
    for (const std::int32_t sum : points) {
        if (sum >= 0) ++having[static_cast<std::size_t>(sum)];
    }
    std::size_t before = 0;
    for (std::int32_t sum = *best; sum >= 0 && part.size() < limit; --sum) {
        const std::size_t group = having[static_cast<std::size_t>(sum)];
        const std::size_t from = std::max(offset, before) - before;
        before += group;
        if (group == 0 || before <= offset) continue;
        std::vector<search::Candidate> equal;
        equal.reserve(group);
        for (Slot slot = 0; slot < points.size(); ++slot) {
            if (points[slot] != sum) continue;
            const Row& row = rows_[slot];
            equal.push_back({row.candidate.account_id.value(), row.shown});
        }
        for (const std::int64_t id : search::rotated(equal, seed, from, limit - part.size())) {
            part.push_back({AccountId{id}, sum});
        }
    }
    return part;
}

}  // namespace agora::matching
