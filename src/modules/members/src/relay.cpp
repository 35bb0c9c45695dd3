#include "relay.hpp"

#include "agora/base/text.hpp"
#include "agora/clock/clock.hpp"
#include "agora/crypto/digest.hpp"
#include "agora/crypto/encoding.hpp"
#include "agora/crypto/keys.hpp"
#include "agora/db/database.hpp"
#include "agora/locale/formats.hpp"
#include "agora/web/services.hpp"
#include "agora/web/settings.hpp"
#include "conversation_store.hpp"
#include "found_person.hpp"
#include "relay_letters.hpp"
#include "relay_store.hpp"
#include "report_store.hpp"

#include <chrono>

namespace agora::members {
namespace {

constexpr std::chrono::hours kConfirmLinkLife{48};
constexpr std::chrono::days kReadLinkLife{90};
constexpr std::chrono::days kReportsKept{183};
constexpr std::int64_t kLettersToOneAddress = 3;
constexpr std::int64_t kMessagesInConversation = 40;

std::string keyed(const crypto::Keys& keys, std::string_view purpose, std::string_view text,
                  std::size_t age) {
    const std::string key = keys.derive(crypto::Purpose{purpose}, age);
    return crypto::encode_base64url(crypto::hmac_sha256({key}, text));
}

std::string name_of_writer(const ConversationRow& row) {
    return row.is_of_visitor() ? "mail\n" + ascii_lower(row.writer_mail)
                               : "account\n" + to_string(row.writer_id);
}

/// Whether today's uses stay within the limit, this one with them.
bool counts(db::WriteTx& tx, const Relay& relay, std::string_view what, std::int64_t most) {
    const std::string key = keyed(relay.services.keys, "members.relay_count",
                                  std::string{what} + "\n" + to_string(relay.today), 0);
    return count_use(tx, key, relay.today) <= most;
}

std::int64_t most_a_day(const Relay& relay) {
    return relay.services.settings.number("members.conversations_a_day");
}

/// All of it is looked up for everybody, blocked or not.
bool is_withheld(db::ReadTx& tx, const web::Services& services, const ConversationRow& row) {
    bool withheld = false;
    for (std::size_t age = 0; age < services.keys.count(); ++age) {
        const std::string key = keyed(services.keys, "members.writer", name_of_writer(row), age);
        withheld = is_blocked(tx, row.member_id, key) || withheld;
    }
    if (!row.is_of_visitor()) return withheld;
    const auto account = accounts::find_account_by_mail(tx, row.writer_mail);
    return withheld || (account && account->standing == access::Standing::suspended);
}

MessageId put_message(db::WriteTx& tx, const ConversationRow& row, Side side, bool withheld,
                      std::string_view body, Instant now) {
    MessageRow message;
    message.message_id = tx.new_id<MessageId>();
    message.conversation_id = row.conversation_id;
    message.author_id = side == Side::member ? row.member_id : row.writer_id;
    message.from_member = side == Side::member;
    message.withheld = withheld;
    message.body = std::string{body};
    message.at = now;
    insert_message(tx, message);
    return message.message_id;
}

/// Moves each side on to what it may know.
void move_on(ConversationRow& row, Side side, bool withheld, Instant now) {
    if (side == Side::member) {
        row.member_at = row.writer_at = now;
        row.writer_waits = true;
        row.member_waits = false;
        return;
    }
    row.writer_at = now;
    row.writer_waits = false;
    if (withheld) return;
    row.member_at = now;
    row.member_waits = true;
}

ConversationRow new_conversation(db::WriteTx& tx, const Relay& relay, AccountId member) {
    ConversationRow row;
    row.conversation_id = tx.new_id<ConversationId>();
    row.member_id = member;
    row.writer_at = row.started_at = relay.now;
    return row;
}

}  // namespace

RefusalText refusal_text(RelayRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case RelayRefusal::not_reachable:
            return {"not_reachable", rule, tr("This member can't be written to at this moment.")};
        case RelayRefusal::writes_to_self:
            return {"writes_to_self", rule, tr("This is you: there is nobody to write to.")};
        case RelayRefusal::too_many_from_network:
            return {"too_many_from_network", too_many,
                    tr("Many messages came from your network today. Try again tomorrow, or sign "
                       "in to write.")};
        case RelayRefusal::too_many_to_address:
            return {"too_many_to_address", too_many,
                    tr("We sent several mails to this address today. Confirm one of them, or try "
                       "again tomorrow.")};
        case RelayRefusal::too_many_conversations:
            return {"too_many_conversations", too_many,
                    tr("You began many conversations today. Try again tomorrow.")};
        case RelayRefusal::too_many_messages:
            return {"too_many_messages", too_many,
                    tr("You wrote a lot in this conversation today. Go on tomorrow.")};
        case RelayRefusal::link_used_or_old:
            return {"link_used_or_old", rule,
                    tr("This link was used already or is too old. Look for a newer mail, or write "
                       "again.")};
        case RelayRefusal::conversation_not_found:
            return {"conversation_not_found", not_found, tr("This conversation does not exist.")};
        case RelayRefusal::writer_is_blocked:
            return {"writer_is_blocked", rule,
                    tr("You blocked this person. Lift the block to answer.")};
        case RelayRefusal::consent_missing:
            return {"consent_missing", field,
                    tr("Tick the box: without your yes nobody else reads the conversation.")};
        case RelayRefusal::reported_already:
            return {"reported_already", rule,
                    tr("You forwarded this conversation already; the moderators have it.")};
    }
    return {};
}

bool is_kept_from(db::ReadTx& tx, const web::Services& services, AccountId writer,
                  AccountId member) {
    ConversationRow row;
    row.member_id = member;
    row.writer_id = writer;
    return is_withheld(tx, services, row);
}

std::string writer_key_of(const crypto::Keys& keys, const ConversationRow& row) {
    return keyed(keys, "members.writer", name_of_writer(row), 0);
}

std::string digest_of_secret(std::string_view secret) {
    return crypto::encode_base64url(crypto::sha256(secret));
}

std::optional<Reachable> find_reachable(db::ReadTx& tx, Layer layer, AccountId member, Date today) {
    const auto profile = find_profile(tx, member);
    auto account = accounts::find_account(tx, member);
    if (!profile || !account) return std::nullopt;
    if (!is_listed(*profile, layer, account->standing, today)) return std::nullopt;
    if (!may_see(takes_messages_from(tx, member), layer)) return std::nullopt;
    return Reachable{std::move(*account), profile->row.public_name};
}

std::optional<Reachable> find_reachable(db::ReadTx& tx, const ConversationRow& conversation,
                                        Date today) {
    const Layer layer = conversation.is_of_visitor() ? Layer::visitor : Layer::member;
    auto reachable = find_reachable(tx, layer, conversation.member_id, today);
    if (reachable || !conversation.project_search_id) return reachable;
    return find_findable(tx, conversation.writer_id, conversation.member_id);
}

Result<ConversationId> write_as_member(db::WriteTx& tx, const Relay& relay, AccountId writer,
                                       const FirstMessage& message) {
    if (writer == message.member) return RelayRefusal::writes_to_self;
    const auto member = message.found_by
                            ? find_found(tx, message.found_by, writer, message.member)
                            : find_reachable(tx, Layer::member, message.member, relay.today);
    if (!member) return RelayRefusal::not_reachable;
    if (auto known = find_conversation_between(tx, message.member, writer)) {
        if (message.found_by) known->project_search_id = message.found_by;
        const auto written = write_on(tx, relay, *known, Side::writer, message.body);
        if (!written) return written.refusal();
        return known->conversation_id;
    }
    const auto theirs = find_conversation_between(tx, writer, message.member);
    // What was never delivered to the writer is not theirs to go on with.
    if (theirs && theirs->member_at > Instant{} && !message.found_by) {
        const auto written = write_on(tx, relay, *theirs, Side::member, message.body);
        if (!written) return written.refusal();
        return theirs->conversation_id;
    }
    if (!counts(tx, relay, "account\n" + to_string(writer), most_a_day(relay))) {
        return RelayRefusal::too_many_conversations;
    }
    ConversationRow row = new_conversation(tx, relay, message.member);
    row.writer_id = writer;
    row.writer_key = writer_key_of(relay.services.keys, row);
    row.state = ConversationState::open;
    row.project_search_id = message.found_by;
    const bool withheld = is_withheld(tx, relay.services, row);
    move_on(row, Side::writer, withheld, relay.now);
    insert_conversation(tx, row);
    tell_later(tx, put_message(tx, row, Side::writer, withheld, message.body, relay.now),
               relay.now);
    return row.conversation_id;
}

Result<Done> write_as_visitor(db::WriteTx& tx, const Relay& relay, const Visitor& visitor,
                              const FirstMessage& message, std::string_view secret) {
    const auto member = find_reachable(tx, Layer::visitor, message.member, relay.today);
    if (!member) return RelayRefusal::not_reachable;
    if (!counts(tx, relay, "network\n" + message.network, most_a_day(relay))) {
        return RelayRefusal::too_many_from_network;
    }
    if (!counts(tx, relay, "mail\n" + ascii_lower(visitor.mail), kLettersToOneAddress)) {
        return Refusal{RelayRefusal::too_many_to_address, "mail"};
    }
    ConversationRow row = new_conversation(tx, relay, message.member);
    row.writer_name = visitor.name;
    row.writer_mail = visitor.mail;
    row.writer_language = visitor.language;
    row.writer_key = writer_key_of(relay.services.keys, row);
    insert_conversation(tx, row);
    put_message(tx, row, Side::writer, true, message.body, relay.now);
    insert_link(tx, {digest_of_secret(secret), row.conversation_id, LinkPurpose::confirm,
                     relay.now + kConfirmLinkLife});
    ask_to_confirm(tx, relay, row, member->name, secret);
    return Done{};
}

Result<ConversationId> confirm_message(db::WriteTx& tx, const Relay& relay, std::string_view secret,
                                       std::string_view next_secret) {
    auto row = find_by_link(tx, secret, LinkPurpose::confirm, relay.now);
    if (!row) return RelayRefusal::link_used_or_old;
    if (!find_reachable(tx, *row, relay.today)) return RelayRefusal::not_reachable;
    if (!delete_link(tx, digest_of_secret(secret))) return RelayRefusal::link_used_or_old;
    const bool withheld = is_withheld(tx, relay.services, *row);
    row->state = ConversationState::open;
    move_on(*row, Side::writer, withheld, relay.now);
    update_conversation(tx, *row);
    for (const MessageRow& message : list_messages(tx, row->conversation_id, Side::writer, 1)) {
        update_withheld(tx, message.message_id, withheld);
        tell_later(tx, message.message_id, relay.now);
    }
    insert_link(tx, {digest_of_secret(next_secret), row->conversation_id, LinkPurpose::read,
                     relay.now + kReadLinkLife});
    return row->conversation_id;
}

std::optional<ConversationRow> find_by_link(db::ReadTx& tx, std::string_view secret,
                                            LinkPurpose purpose, Instant now) {
    const auto link = find_link(tx, digest_of_secret(secret), purpose, now);
    return link ? find_conversation(tx, link->conversation_id) : std::nullopt;
}

Result<Done> write_on(db::WriteTx& tx, const Relay& relay, ConversationRow conversation, Side side,
                      std::string_view body) {
    if (side == Side::writer && !find_reachable(tx, conversation, relay.today)) {
        return RelayRefusal::not_reachable;
    }
    if (side == Side::member && has_blocked(tx, conversation.member_id, conversation.writer_key)) {
        return RelayRefusal::writer_is_blocked;
    }
    const std::string_view who = side == Side::member ? "member\n" : "writer\n";
    const std::string what = std::string{who} + to_string(conversation.conversation_id);
    if (!counts(tx, relay, what, kMessagesInConversation)) return RelayRefusal::too_many_messages;
    const bool blocked = is_withheld(tx, relay.services, conversation);
    const bool withheld = side == Side::writer && blocked;
    move_on(conversation, side, withheld, relay.now);
    update_conversation(tx, conversation);
    tell_later(tx, put_message(tx, conversation, side, withheld, body, relay.now), relay.now);
    return Done{};
}

void settle(db::WriteTx& tx, ConversationRow conversation, Side side) {
    (side == Side::member ? conversation.member_waits : conversation.writer_waits) = false;
    update_conversation(tx, conversation);
}

void forget_old_conversations(web::Services& services) {
    const auto days = std::max<std::int64_t>(1, services.settings.number("members.relay_days"));
    const Instant now = services.clock.now();
    const auto batch = [&](db::WriteTx& tx) {
        delete_old_links(tx, now);
        delete_reports_decided_before(tx, now - kReportsKept);
        delete_counts_before(tx, locale::local_date(now, {}));
        return delete_old_conversations(tx, now - std::chrono::hours{24 * days},
                                        now - kConfirmLinkLife);
    };
    constexpr int kMostBatches = 10'000;
    for (int done = 0; done < kMostBatches; ++done) {
        if (services.database.write(batch) == 0) return;
    }
}

}  // namespace agora::members
