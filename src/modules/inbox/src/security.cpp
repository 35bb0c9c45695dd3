#include "security.hpp"

#include "agora/accounts/account.hpp"
#include "agora/accounts/care.hpp"
#include "agora/accounts/events.hpp"
#include "agora/clock/clock.hpp"
#include "agora/db/database.hpp"
#include "agora/web/services.hpp"
#include "choices.hpp"
#include "device_store.hpp"
#include "line.hpp"

#include <algorithm>
#include <array>

namespace agora::inbox {
namespace {

/// A journal that is heard from its beginning tells nobody what happened long ago.
constexpr std::chrono::days kNews{1};

struct Change {
    std::string_view event;
    std::string_view sentence;
    std::string_view path;
};
constexpr std::array kChanges{
    Change{accounts::PasswordChanged::kName, tr("Your password was changed"), "/settings/sessions"},
    Change{accounts::MailChanged::kName, tr("Your e-mail address was changed"), "/settings/mail"},
    Change{accounts::TwoStepsTurnedOn::kName, tr("Signing in with two steps was turned on"),
           "/settings/two-steps"},
    Change{accounts::TwoStepsTurnedOff::kName, tr("Signing in with two steps was turned off"),
           "/settings/two-steps"},
    Change{accounts::LostFactorsRemoved::kName, tr("Your second steps and passkeys were removed"),
           "/settings/two-steps"},
    Change{accounts::NewDeviceUsed::kName, tr("Somebody signed in as you on a new device"),
           "/settings/sessions"},
    Change{accounts::RecoveryCodeUsed::kName, tr("Somebody signed in with a recovery code"),
           "/settings/sessions"},
    Change{accounts::PasskeyAdded::kName, tr("A passkey was added"), "/settings/passkeys"},
    Change{accounts::PasskeyRemoved::kName, tr("A passkey was removed"), "/settings/passkeys"},
};

/// After these nobody who came in before stays, on no device.
constexpr std::array kFreshStarts{accounts::PasswordChanged::kName,
                                  accounts::SignedOutEverywhere::kName,
                                  accounts::LostFactorsRemoved::kName};

AccountId account_in(const journal::Sealed& entry) {
    return journal::Word<AccountId>::get(journal::word_of(entry.payload, "account"))
        .value_or(AccountId{});
}

const Change* change_of(const journal::Sealed& entry) {
    const auto found = std::ranges::find(kChanges, entry.name, &Change::event);
    return found == kChanges.end() ? nullptr : &*found;
}

/// An entry that is heard again is a line that is there already.
void note(db::WriteTx& tx, const web::Services& services, const journal::Sealed& entry) {
    const AccountId id = account_in(entry);
    const Change& change = *change_of(entry);
    const Notice notice{.kind = Kind::service,
                        .about = "security " + std::to_string(entry.seq),
                        .path = std::string{change.path},
                        .sentence = {change.sentence, {}}};
    if (!id || !accounts::find_account(tx, id) || find_about(tx, id, notice.about)) return;
    const Rhythm rhythm = chosen_by(tx, id).rhythm;
    put_line(tx, services, row_of(tx, id, notice, entry.at),
             mail_time(Way::at_once, rhythm, services.clock.now()));
}

}  // namespace

std::vector<journal::Listener> security_listeners(web::Services& services) {
    const auto hear = [&services](const std::vector<journal::Sealed>& entries) {
        const Instant since = services.clock.now() - kNews;
        for (const journal::Sealed& entry : entries) {
            const bool is_news = entry.at >= since && change_of(entry);
            const bool starts_afresh =
                std::ranges::find(kFreshStarts, entry.name) != kFreshStarts.end();
            if (!is_news && !starts_afresh) continue;
            services.database.write([&](db::WriteTx& tx) {
                if (starts_afresh) delete_devices_of(tx, account_in(entry), entry.at);
                if (is_news) note(tx, services, entry);
            });
        }
    };
    return {{"inbox.security", hear}};
}

}  // namespace agora::inbox
