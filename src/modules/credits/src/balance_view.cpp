#include "balance_view.hpp"

#include "agora/credits/amount.hpp"
#include "agora/locale/formats.hpp"

#include <algorithm>

namespace agora::credits {
namespace {

constexpr std::int64_t kWidth = 1000;

std::string warning_of(const web::Call& call, const ledger::Account& account,
                       const BalanceView& view) {
    using enum ledger::Nearness;
    if (account.state == ledger::AccountState::frozen) {
        return call.say(tr("This account is frozen: nothing goes in or out. Ask the team why."));
    }
    switch (view.nearness) {
        case near_lowest:
            return call.say({tr("You can still spend {amount}; then it stops until somebody pays "
                                "you. What could you do for others?"),
                             {{"amount", view.spend_shown}}});
        case at_lowest:
            return call.say(
                tr("You can spend nothing more until somebody pays you. What could "
                   "you do for others?"));
        case near_highest:
            return call.say({tr("You can still receive {amount}; then it stops until you spend. "
                                "What could others do for you?"),
                             {{"amount", view.receive_shown}}});
        case at_highest:
            return call.say(
                tr("You can receive nothing more until you spend. What could others "
                   "do for you?"));
        case clear:
            return {};
    }
    return {};
}

void draw(const ledger::Account& account, BalanceView& view) {
    const std::int64_t span = std::max<std::int64_t>(1, account.highest - account.lowest);
    const auto place = [&](std::int64_t amount) {
        const std::int64_t inside = std::clamp(amount, account.lowest, account.highest);
        return (inside - account.lowest) * kWidth / span;
    };
    view.zero_x = place(0);
    view.now_x = place(account.balance);
    view.from_x = std::min(view.zero_x, view.now_x);
    view.length = std::max(view.zero_x, view.now_x) - view.from_x;
}

}  // namespace

BalanceView balance_of(const web::Call& call, const ledger::Account& account) {
    const auto text = [&](std::int64_t amount) {
        return credits_text(call.services, call.language, amount);
    };
    BalanceView view{.balance = account.balance,
                     .lowest = account.lowest,
                     .highest = account.highest,
                     .can_spend = std::max<std::int64_t>(0, account.can_spend()),
                     .can_receive = std::max<std::int64_t>(0, account.can_receive()),
                     .shown = text(account.balance),
                     .lowest_shown = locale::number(call.language, account.lowest),
                     .highest_shown = locale::number(call.language, account.highest),
                     .nearness = ledger::nearness(account),
                     .state = account.state,
                     .below = account.balance < 0};
    view.spend_shown = text(view.can_spend);
    view.receive_shown = text(view.can_receive);
    if (account.held_out > 0) view.held_out_shown = text(account.held_out);
    if (account.held_in > 0) view.held_in_shown = text(account.held_in);
    view.sentence = call.say({tr("The balance is {balance}, between {lowest} and {highest}."),
                              {{"balance", view.shown},
                               {"lowest", view.lowest_shown},
                               {"highest", view.highest_shown}}});
    view.warning = warning_of(call, account, view);
    draw(account, view);
    return view;
}

}  // namespace agora::credits
