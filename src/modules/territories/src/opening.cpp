#include "agora/territories/opening.hpp"

#include "agora/territories/holidays.hpp"

#include <algorithm>
#include <chrono>

namespace agora::territories {
namespace {

constexpr int kDaysAhead = 60;

struct Span {
    Instant from;
    Instant to;
};

Instant moment(Date day, int minutes, const locale::TimeZone& zone) {
    const Date on = day + std::chrono::days{minutes / (24 * 60)};
    return locale::instant_of({on, minutes / 60 % 24, minutes % 60}, zone);
}

}  // namespace

bool OpeningHours::are_known() const {
    const auto any = [](const auto& blocks) { return !blocks.empty(); };
    return std::ranges::any_of(week, any) ||
           std::ranges::any_of(special_days, any, &SpecialDay::blocks);
}

const SpecialDay* OpeningHours::special(Date day) const {
    const auto at = std::ranges::lower_bound(special_days, day, {}, &SpecialDay::day);
    return at != special_days.end() && at->day == day ? &*at : nullptr;
}

std::vector<Block> OpeningHours::blocks_on(Date day) const {
    if (const SpecialDay* special_day = special(day)) return special_day->blocks;
    if (!holiday_on(holidays_of, day).empty()) return {};
    constexpr int kThursdayOfDayZero = 3;
    return week[static_cast<std::size_t>((to_days(day) + kThursdayOfDayZero) % 7)];
}

std::string_view OpeningHours::reason_on(Date day) const {
    const SpecialDay* special_day = special(day);
    return special_day != nullptr ? special_day->reason : holiday_on(holidays_of, day);
}

OpenState state_at(const OpeningHours& hours, Instant now) {
    OpenState state{.known = hours.are_known()};
    if (!state.known) return state;
    const Date today = locale::local_date(now, hours.zone);
    state.reason = hours.reason_on(today);
    std::optional<Span> current;
    for (int ahead = -1; ahead <= kDaysAhead; ++ahead) {
        const Date day = today + std::chrono::days{ahead};
        for (const Block& block : hours.blocks_on(day)) {
            const Span span{moment(day, block.opens, hours.zone),
                            moment(day, block.closes, hours.zone)};
            if (span.to <= now || span.to <= span.from) continue;
            if (span.from <= now) {
                current = current ? Span{current->from, std::max(current->to, span.to)} : span;
            } else if (current && span.from <= current->to) {
                current->to = span.to;
            } else {
                state.open = current.has_value();
                if (current) state.until = current->to;
                if (!current) state.next = span.from;
                return state;
            }
        }
    }
    state.open = current.has_value();
    if (current) state.until = current->to;
    return state;
}

}  // namespace agora::territories
