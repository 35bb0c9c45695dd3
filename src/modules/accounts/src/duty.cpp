#include "duty.hpp"

#include "agora/db/database.hpp"
#include "agora/locale/formats.hpp"
#include "agora/web/settings.hpp"
#include "duty_store.hpp"
#include "factor_notices.hpp"
#include "passkey_store.hpp"
#include "two_steps.hpp"

#include <algorithm>
#include <chrono>

namespace agora::accounts {
namespace {

constexpr Duration kTimeToSetUp = std::chrono::hours{24 * 14};

bool is_asked(const access::Grant& grant, std::string_view setting) {
    if (setting == "roles") return true;
    return setting == "administrators" && grant.role == access::Role::administrator;
}

}  // namespace

bool is_asked_of(const web::Services& services, const std::vector<access::Grant>& grants) {
    if (grants.empty()) return false;
    const std::string setting = services.settings.text("accounts.two_steps_for");
    return std::any_of(grants.begin(), grants.end(),
                       [&](const access::Grant& grant) { return is_asked(grant, setting); });
}

bool is_two_steps(Way way) {
    switch (way) {
        case Way::passkey:
        case Way::password_and_code:
        case Way::mail_link_and_code:
        case Way::recovery_code:
            return true;
        case Way::password:
        case Way::mail_link:
        case Way::command:
            return false;
    }
    return false;
}

bool has_two_steps(db::ReadTx& tx, AccountId account) {
    return confirmed_totp(tx, account) || !list_passkeys(tx, account).empty();
}

std::optional<Instant> duty_ends(db::ReadTx& tx, AccountId account) {
    const auto asked = find_duty(tx, account);
    if (!asked) return std::nullopt;
    return *asked + kTimeToSetUp;
}

void ask_two_steps(web::Services& services, const Account& account, Instant now) {
    const Desk desk = desk_of(services);
    const std::string until = locale::date(account.language, utc_date(now + kTimeToSetUp));
    services.database.write([&](db::WriteTx& tx) {
        if (!insert_duty(tx, account.account_id, now)) return;
        if (!has_two_steps(tx, account.account_id)) {
            mail_notice(tx, desk, account, duty_notice(until), now);
        }
    });
}

void let_rest(const web::Services& services, access::Actor& actor) {
    const std::string setting = services.settings.text("accounts.two_steps_for");
    const auto first = std::stable_partition(
        actor.grants.begin(), actor.grants.end(),
        [&](const access::Grant& grant) { return !is_asked(grant, setting); });
    actor.resting.assign(first, actor.grants.end());
    actor.grants.erase(first, actor.grants.end());
}

std::optional<DutyView> duty_view(db::ReadTx& tx, const web::Services& services, AccountId account,
                                  Instant now) {
    if (!is_asked_of(services, grants_of(tx, account))) return std::nullopt;
    DutyView view;
    view.has_passkey = !list_passkeys(tx, account).empty();
    if (const auto ends = duty_ends(tx, account)) {
        view.overdue = now >= *ends;
        view.until = utc_date(*ends);
    }
    return view;
}

std::vector<web::TodayLine> duty_today(web::Call& call) {
    const auto duty = call.read([&](db::ReadTx& tx) -> std::optional<DutyView> {
        if (has_two_steps(tx, call.actor.account)) return std::nullopt;
        return duty_view(tx, call.services, call.actor.account, call.now);
    });
    if (!duty) return {};
    Message reason{tr("Your role asks for two steps, because it opens what concerns others."), {}};
    if (duty->overdue) {
        reason.source = tr("The rights of your role rest until you have set them up.");
    } else if (duty->until) {
        reason = {tr("Please set them up before {date}."),
                  {{"date", locale::date(call.language, *duty->until)}}};
    }
    return {{.rank = 1,
             .text = call.say(tr("Your role asks for two steps")),
             .reason = call.say(reason),
             .act = call.say(tr("Set up two steps")),
             .path = "/settings/two-steps"}};
}

}  // namespace agora::accounts
