#include "agora/credits/amount.hpp"
#include "agora/locale/formats.hpp"
#include "agora/web/answer.hpp"
#include "agora/web/settings.hpp"
#include "pages.hpp"

#include <array>

namespace agora::credits {
namespace {

/// One thing that credits are not, and the law from whose reach that keeps them.
struct Never {
    std::string_view what;
    std::string_view law;
};
constexpr std::array kNever{
    Never{tr("Nobody buys them: no page, form or address takes euro for credits."),
          tr("No electronic money: directive 2009/110/EC, article 2")},
    Never{tr("Nobody gets euro for them, from the cooperative or anybody else."),
          tr("Not redeemable: no local-currency title, Code monétaire et financier L311-5")},
    Never{tr("They bear no interest and cost none, above zero or below."),
          tr("No deposit and no credit for consumers")},
    Never{tr("They don't leave the cooperative: only members and their groups pay each other."),
          tr("A limited network, no payment service: directive (EU) 2015/2366, article 3(k)")},
    Never{tr("Nobody holds much of them: every account has a lowest and a highest balance."),
          tr("Limits in both directions")},
};

struct NeverRow {
    std::string what = {};
    std::string law = {};
};
AGORA_FIELDS(NeverRow, what, law)

struct RulesPage {
    std::string lowest = {};
    std::string highest = {};
    std::int64_t lapse_days = 0;
    std::vector<NeverRow> never = {};
    bool reports = false;  ///< the cooperative reports sellers to the tax office
    bool is_member = false;
};
AGORA_FIELDS(RulesPage, lowest, highest, lapse_days, never, reports, is_member)

http::Response show_rules(web::Call& call) {
    const web::Settings& settings = call.services.settings;
    const auto text = [&](std::int64_t amount) {
        return credits_text(call.services, call.language, amount);
    };
    RulesPage model{.lowest = text(-std::abs(settings.number("ledger.lowest"))),
                    .highest = text(std::abs(settings.number("ledger.highest"))),
                    .lapse_days = settings.number("credits.lapse_days"),
                    .reports = settings.text("credits.dac7") == "reports",
                    .is_member = call.actor.is_member()};
    for (const Never& one : kNever) model.never.push_back({call.say(one.what), call.say(one.law)});
    return web::page(call,
                     {.view = "credits/rules",
                      .title = call.say(tr("How credits work, and what they are not")),
                      .may_be_indexed = true},
                     model);
}

}  // namespace

std::vector<web::Route> rules_routes() {
    return {{http::Method::get,
             "/credits/rules",
             web::Access::visitor(),
             &show_rules,
             {.cached = web::Cached::for_visitors,
              .summary = "How credits work, and what they are not"}}};
}

}  // namespace agora::credits
