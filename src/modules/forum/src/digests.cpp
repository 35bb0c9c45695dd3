#include "digests.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/crypto/signed_value.hpp"
#include "agora/locale/formats.hpp"
#include "agora/web/desk.hpp"
#include "category_store.hpp"
#include "letters.hpp"
#include "reply_address.hpp"
#include "sight.hpp"
#include "thread_path.hpp"

#include <array>

namespace agora::forum {
namespace {

using namespace std::chrono_literals;

constexpr std::int64_t kBatch = 100;
constexpr std::int64_t kMostThreads = 20;
/// Unsubscribing must work for as long as somebody may keep the mail.
constexpr std::chrono::days kTokenLife{5 * 365};
constexpr std::chrono::minutes kRound{5};

const crypto::Purpose& purpose() {
    static const crypto::Purpose kPurpose{"forum.subscription"};
    return kPurpose;
}

/// A round earlier, so that the hour of a daily mail does not wander.
Duration pause_of(Frequency frequency) {
    switch (frequency) {
        case Frequency::daily:
            return 24h - kRound;
        case Frequency::weekly:
            return 7 * 24h - kRound;
        case Frequency::monthly:
            return 30 * 24h - kRound;
        default:
            return 0h;
    }
}

outbox::Letter letter_of(db::ReadTx& tx, web::Services& services, const accounts::Account& reader,
                         const Category& category, const std::vector<Thread>& threads) {
    const outbox::Pen pen(web::desk_of(services), accounts::addressee_of(reader));
    const std::string name = name_of(tx, category, reader.language);
    outbox::Letter letter = pen.letter({tr("New in “{category}”"), {{"category", name}}});
    letter.paragraphs = {pen.hello(),
                         pen.say({tr("What others wrote in “{category}” since the last mail:"),
                                  {{"category", name}}})};
    for (const Thread& thread : threads) {
        letter.paragraphs.push_back(thread.title + "\n" + pen.address(path_of(thread)));
    }
    pen.put_button(letter, tr("See everything"), path_of(category));
    pen.put_reason(letter, {tr("You get this mail because you asked for it. Other times, or no "
                               "mails at all: {address}"),
                            {{"address", pen.address(path_of(category, "/mails"))}}});
    return letter;
}

/// One transaction: the mail and the note of how far it told, or neither.
bool tell(db::WriteTx& tx, web::Services& services, const Subscription& subscription, Instant now) {
    const auto reader = accounts::find_account(tx, subscription.account_id);
    const auto category = find_category(tx, subscription.category_id);
    if (!reader || !category) return false;
    const auto viewer = viewer_of(tx, *reader, locale::local_date(now, {}));
    if (!update_told(tx, subscription, now)) return false;
    if (!viewer || !may_see(*viewer, *category)) return false;
    const auto threads = list_active_between(tx, category->category_id, subscription.told_until,
                                             now, reader->account_id, kMostThreads);
    if (threads.empty()) return false;
    outbox::Letter letter = letter_of(tx, services, *reader, *category, threads);
    const journal::Origin origin{reader->account_id, now};
    if (threads.size() == 1) {
        letter.reply_to =
            reply_address({tx, services, origin}, reader->account_id, threads.front().thread_id);
    }
    letter.unsubscribe =
        services.origin + "/api/forum/mails/" + unsubscribe_token(services, subscription, now);
    outbox::post(tx, letter, now);
    return true;
}

}  // namespace

std::string unsubscribe_token(const web::Services& services, const Subscription& subscription,
                              Instant now) {
    return crypto::sign(services.keys, purpose(),
                        {to_string(subscription.subscription_id), now + kTokenLife});
}

Result<std::optional<Subscription>> subscription_of(web::Services& services, std::string_view token,
                                                    Instant now) {
    const auto value = crypto::read_signed(services.keys, purpose(), token, now);
    if (!value) return value.refusal();
    const auto id = parse_id<SubscriptionId>(*value);
    return services.database.read(
        [&](db::ReadTx& tx) { return id ? find_subscription(tx, *id) : std::nullopt; });
}

int send_digests(web::Services& services, Instant now) {
    constexpr std::array kFrequencies{Frequency::at_once, Frequency::daily, Frequency::weekly,
                                      Frequency::monthly};
    int sent = 0;
    for (const Frequency frequency : kFrequencies) {
        for (SubscriptionId after;;) {
            const auto due = services.database.read([&](db::ReadTx& tx) {
                return list_due(tx, frequency, now - pause_of(frequency), after, kBatch);
            });
            for (const Subscription& one : due) {
                const bool told = services.database.write(
                    [&](db::WriteTx& tx) { return tell(tx, services, one, now); });
                sent += told ? 1 : 0;
            }
            if (due.size() < static_cast<std::size_t>(kBatch)) break;
            after = due.back().subscription_id;
        }
    }
    return sent;
}

}  // namespace agora::forum
