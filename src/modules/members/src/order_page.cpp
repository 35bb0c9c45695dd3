#include "order_page.hpp"

#include "agora/clock/clock.hpp"
#include "agora/locale/formats.hpp"
#include "agora/web/answer.hpp"
#include "directory.hpp"

#include <algorithm>

namespace agora::members {
namespace {

constexpr int kParts = 10;
/// Fewer than these and a single person would show through.
constexpr std::size_t kLeastPeople = 20;

struct Tenth {
    int part = 0;
    std::int64_t percent = 0;
};
AGORA_FIELDS(Tenth, part, percent)

struct OrderView {
    std::string spread;  ///< Gini coefficient with two decimals; empty for few people
    std::int64_t people = 0;
    std::vector<Tenth> tenths;
};
AGORA_FIELDS(OrderView, spread, people, tenths)

/// The share of all showings that each tenth of the members had, from the least to the most shown.
std::vector<Tenth> tenths_of(std::vector<std::int64_t> times) {
    std::sort(times.begin(), times.end());
    std::int64_t total = 0;
    for (const std::int64_t one : times) total += one;
    std::vector<Tenth> tenths;
    for (int part = 0; part < kParts && total > 0; ++part) {
        std::int64_t sum = 0;
        const std::size_t from = times.size() * static_cast<std::size_t>(part) / kParts;
        const std::size_t until = times.size() * static_cast<std::size_t>(part + 1) / kParts;
        for (std::size_t at = from; at < until; ++at) sum += times[at];
        tenths.push_back({part + 1, (sum * 100 + total / 2) / total});
    }
    return tenths;
}

}  // namespace

http::Response show_order(web::Call& call) {
    const Date today = utc_date(call.now);
    auto& directory = call.services.state<Directory>();
    directory.wait_until_loaded();
    std::vector<std::int64_t> times;
    for (const ShownRow& row : call.read([&](db::ReadTx& tx) { return shown_before(tx, today); })) {
        times.push_back(row.times);
    }
    OrderView view;
    view.people = static_cast<std::int64_t>(times.size());
    if (times.size() >= kLeastPeople) {
        view.spread = locale::decimal(call.language, gini(times), 2);
        view.tenths = tenths_of(std::move(times));
    }
    return web::page(call,
                     {.view = "members/order",
                      .title = call.say(tr("How the order comes about")),
                      .may_be_indexed = true},
                     view);
}

}  // namespace agora::members
