#include "relay_letters.hpp"

#include "agora/base/text.hpp"
#include "agora/clock/clock.hpp"
#include "agora/crypto/random.hpp"
#include "agora/db/database.hpp"
#include "agora/jobs/queue.hpp"
#include "agora/locale/translator.hpp"
#include "agora/outbox/outbox.hpp"
#include "agora/web/services.hpp"
#include "agora/web/settings.hpp"
#include "conversation_store.hpp"
#include "project_search_store.hpp"

#include <chrono>
#include <optional>

namespace agora::members {
namespace {

constexpr std::chrono::days kReadLinkLife{90};

struct TellMessage {
    static constexpr std::string_view kName = "members.tell_message";
    MessageId message;
};
AGORA_FIELDS(TellMessage, message)

/// Who gets a mail about a message, and from whom it comes.
struct Envelope {
    AccountId account;  ///< zero: a visitor
    std::string mail;
    std::string name;
    Language language = Language::en;
    std::string from_name;
};

struct Speech {
    const web::Services& services;
    Language language;

    std::string say(std::string_view source) const {
        return std::string{services.translator.translate(language, source)};
    }
    std::string say(const Message& message) const {
        return services.translator.text(language, message);
    }
    std::string address(std::string_view path) const {
        return services.origin + "/" + std::string{code(language)} + std::string{path};
    }
    std::string cooperative() const { return services.settings.text("site.name"); }
};

std::string name_of(const accounts::Account& account, const std::optional<Profile>& profile) {
    return profile && !profile->row.public_name.empty() ? profile->row.public_name : account.name;
}

/// Nothing when the other side left or may not act.
std::optional<Envelope> envelope_of(db::ReadTx& tx, const ConversationRow& row, Side from) {
    const auto member = accounts::find_account(tx, row.member_id);
    if (!member) return std::nullopt;
    const std::string member_name = name_of(*member, find_profile(tx, row.member_id));
    if (from == Side::member && row.is_of_visitor()) {
        return Envelope{{}, row.writer_mail, row.writer_name, row.writer_language, member_name};
    }
    const auto writer = accounts::find_account(tx, row.writer_id);
    if (!row.is_of_visitor() && !writer) return std::nullopt;
    const std::string writer_name = row.is_of_visitor() ? row.writer_name : writer->name;
    const accounts::Account& to = from == Side::member ? *writer : *member;
    if (to.standing != access::Standing::active) return std::nullopt;
    return Envelope{to.account_id, to.mail, to.name, to.language,
                    from == Side::member ? member_name : writer_name};
}

std::vector<std::string> lines_of(std::string_view body) {
    std::vector<std::string> lines;
    for (const std::string_view line : split(body, '\n')) {
        if (!trimmed(line).empty()) lines.emplace_back(line);
    }
    return lines;
}

/// Why a member of staff may write to somebody who is perhaps not listed.
std::string found_by(const Speech& words, const Envelope& envelope, const Looked& look) {
    return words.say(Message{tr("{name} found you in a search for the project “{project}”: you "
                                "allowed the team to look. "
                                "On your page “Who looked for me” you can say no."),
                             {{"name", envelope.from_name}, {"project", look.project}}});
}

outbox::Letter letter_about(const Speech& words, const Envelope& envelope,
                            const MessageRow& message) {
    outbox::Letter letter;
    letter.account = envelope.account;
    letter.to_mail = envelope.mail;
    letter.to_name = envelope.name;
    letter.language = envelope.language;
    const Message subject{
        message.from_member ? tr("{name} answered you") : tr("{name} wrote to you"),
        {{"name", envelope.from_name}}};
    letter.subject = words.say(subject);
    const Message opening{tr("{name} writes to you through {cooperative}:"),
                          {{"name", envelope.from_name}, {"cooperative", words.cooperative()}}};
    letter.paragraphs = {words.say(Message{tr("Hello {name},"), {{"name", envelope.name}}}),
                         words.say(opening)};
    for (std::string& line : lines_of(message.body)) letter.paragraphs.push_back(std::move(line));
    letter.paragraphs.push_back(
        words.say(tr("Answer on the page: neither of you sees the other's e-mail address. An "
                     "answer to this mail itself reaches nobody.")));
    letter.button_label = words.say(tr("Read and answer"));
    return letter;
}

/// In one transaction with the mark, so that a second run tells nothing twice.
void tell(web::Services& services, MessageId id) {
    const std::string secret = crypto::random_token();
    const Instant now = services.clock.now();
    services.database.write([&](db::WriteTx& tx) {
        const auto message = find_message(tx, id);
        if (!message || !mark_told(tx, id) || message->withheld) return;
        const auto row = find_conversation(tx, message->conversation_id);
        if (!row) return;
        const Side from = message->from_member ? Side::member : Side::writer;
        const auto envelope = envelope_of(tx, *row, from);
        if (!envelope) return;
        const Speech words{services, envelope->language};
        outbox::Letter letter = letter_about(words, *envelope, *message);
        if (from == Side::writer && row->project_search_id) {
            const auto look = find_look(tx, row->project_search_id, row->member_id);
            if (look) letter.paragraphs.push_back(found_by(words, *envelope, *look));
        }
        const Message why{tr("You get this mail because you write with {name} at {cooperative}."),
                          {{"name", envelope->from_name}, {"cooperative", words.cooperative()}}};
        letter.reason = words.say(why);
        letter.button_address = words.address("/conversations/" + to_string(row->conversation_id));
        if (!envelope->account) {
            insert_link(tx, {digest_of_secret(secret), row->conversation_id, LinkPurpose::read,
                             now + kReadLinkLife});
            letter.button_address = words.address("/conversations/letters/" + secret);
        }
        outbox::post(tx, letter, now);
    });
}

}  // namespace

void tell_later(db::WriteTx& tx, MessageId message, Instant now) {
    jobs::enqueue(tx, TellMessage{message}, {.run_at = now});
}

void ask_to_confirm(db::WriteTx& tx, const Relay& relay, const ConversationRow& conversation,
                    std::string_view member_name, std::string_view secret) {
    const Speech words{relay.services, conversation.writer_language};
    const Message opening{
        tr("Somebody, hopefully you, wrote a message to {name} at {cooperative} and gave this "
           "address. The message leaves only when you confirm it."),
        {{"name", std::string{member_name}}, {"cooperative", words.cooperative()}}};
    outbox::Letter letter;
    letter.to_mail = conversation.writer_mail;
    letter.language = conversation.writer_language;
    letter.subject = words.say(tr("Confirm your message"));
    letter.paragraphs = {
        words.say(tr("Hello,")), words.say(opening),
        words.say(tr("The link works once, for two days. If it was not you, do nothing: then the "
                     "message and this address are erased."))};
    letter.button_label = words.say(tr("Read it once more and send it"));
    letter.button_address = words.address("/conversations/confirmation/" + std::string{secret});
    letter.reason = words.say(tr("You get this one mail because somebody gave this address."));
    outbox::post(tx, letter, relay.now);
}

std::vector<jobs::Kind> relay_jobs(web::Services& services) {
    return {{.name = std::string{TellMessage::kName}, .run = [&services](const jobs::Job& job) {
                 tell(services, journal::event_of<TellMessage>(job.payload).message);
             }}};
}

std::vector<jobs::Periodic> relay_periodic(web::Services& services) {
    return {{.name = "members.forget_old_conversations",
             .every = std::chrono::hours{12},
             .run = [&services] { forget_old_conversations(services); }}};
}

}  // namespace agora::members
