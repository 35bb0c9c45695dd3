#include "confirmation.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/clock/clock.hpp"
#include "agora/crypto/signed_value.hpp"
#include "agora/web/answer.hpp"
#include "agora/web/desk.hpp"
#include "agora/web/settings.hpp"
#include "change_profile.hpp"
#include "confirmation_store.hpp"
#include "words.hpp"

namespace agora::members {
namespace {

using std::chrono::days;

constexpr days kAskAfter{365};
constexpr days kNotAgainFor{330};
constexpr days kLinkLife{90};
constexpr std::int64_t kBatch = 50;

const crypto::Purpose& purpose() {
    static const crypto::Purpose kPurpose{"members.confirmation"};
    return kPurpose;
}

void post_request(db::WriteTx& tx, web::Services& services, const accounts::Account& account,
                  Instant now) {
    const outbox::Pen pen(web::desk_of(services), accounts::addressee_of(account));
    const std::string token =
        crypto::sign(services.keys, purpose(), {to_string(account.account_id), now + kLinkLife});
    outbox::Letter letter = pen.letter({tr("Is your profile still right?"), {}});
    letter.paragraphs = {
        pen.hello(),
        pen.say(tr("You are in the directory. Once a year we ask whether what it shows is still "
                   "right, so that nobody looks for you in vain.")),
        pen.say(tr("If you do nothing, your profile disappears from lists and searches in a month. "
                   "Nothing is lost: it comes back when you confirm it."))};
    pen.put_button(letter, tr("Yes, it is still right"), "/profile/confirmation/" + token);
    pen.put_reason(letter,
                   {tr("You get this mail once a year because you are in the directory."), {}});
    outbox::post(tx, letter, now);
}

/// The profile that the link is for, and its owner.
Result<accounts::Account> owner_of(web::Call& call) {
    const auto value =
        crypto::read_signed(call.services.keys, purpose(), call.path_value("token"), call.now);
    if (!value) return value.refusal();
    const auto member = parse_id<AccountId>(*value);
    const auto account = call.read([&](db::ReadTx& tx) {
        return member ? accounts::find_account(tx, *member) : std::nullopt;
    });
    if (!account) return accounts::AccountRefusal::account_not_found;
    return *account;
}

struct ConfirmationPage {
    std::string name;
    Html form_keys;
};
AGORA_FIELDS(ConfirmationPage, name, form_keys)

http::Response show_confirmation(web::Call& call) {
    const auto owner = owner_of(call);
    if (!owner) return web::refuse(call, owner.refusal());
    return web::page(
        call,
        {.view = "members/confirmation", .title = call.say(tr("Is your profile still right?"))},
        ConfirmationPage{owner->name, call.form_keys()});
}

http::Response take_confirmation(web::Call& call) {
    const auto owner = owner_of(call);
    if (!owner) return web::refuse(call, owner.refusal());
    call.write([&](db::WriteTx& tx) {
        confirm_profile(
            tx, {{owner->account_id, call.now}, owner->name, today_of(call), call.services});
    });
    return web::redirect(call, "/members", {.text = tr("Confirmed. Thank you.")});
}

}  // namespace

int ask_for_confirmations(web::Services& services, Instant now) {
    const Date today = utc_date(now);
    int asked = 0;
    for (;;) {
        const int of_this_batch = services.database.write([&](db::WriteTx& tx) {
            const auto members =
                list_unconfirmed(tx, today + -kAskAfter, today + -kNotAgainFor, kBatch);
            for (const AccountId member : members) {
                const auto account = accounts::find_account(tx, member);
                if (account && account->standing == access::Standing::active) {
                    post_request(tx, services, *account, now);
                }
                put_confirmation_request(tx, member, today);
            }
            return static_cast<int>(members.size());
        });
        asked += of_this_batch;
        if (of_this_batch < kBatch) return asked;
    }
}

std::vector<jobs::Periodic> confirmation_periodic(web::Services& services) {
    return {
        {"members.ask_for_confirmations", std::chrono::hours{24},
         [&services] { ask_for_confirmations(services, services.clock.now()); },
         tr("Is your profile still right?"),
         tr("Asks, once a year and by mail, whether a profile in the directory is still right.")}};
}

std::vector<web::Route> confirmation_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/profile/confirmation/{token}", Access::visitor(), &show_confirmation},
        {post, "/profile/confirmation/{token}", Access::visitor(), &take_confirmation},
    };
}

}  // namespace agora::members
