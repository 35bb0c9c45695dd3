#include "tell.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/clock/clock.hpp"
#include "agora/db/database.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/locale/text.hpp"
#include "agora/web/desk.hpp"
#include "agora/web/services.hpp"
#include "call_store.hpp"
#include "follow_store.hpp"
#include "labels.hpp"

#include <algorithm>

namespace agora::calls {
namespace {

constexpr std::int64_t kAtOnce = 40;
constexpr std::size_t kMostChanges = 8;
constexpr std::size_t kLongest = 200;

struct ChangeTelling {
    static constexpr std::string_view kName = "calls.tell_change";
    CallId call = {};
    std::int64_t version = 0;
};
AGORA_FIELDS(ChangeTelling, call, version)

/// A call with its words, for letters.
struct Told {
    Call call;
    std::vector<Text> texts;
    std::vector<Lot> lots = {};

    std::string title(Language reader) const {
        return locale::shortened(text_in(texts, code(reader)).title, kLongest);
    }
};

struct Words {
    Message subject;
    std::vector<std::string> paragraphs = {};
    std::string about = {};
};

template <typename WordsFor>
void tell(web::Services& services, db::WriteTx& tx, AccountId to, const Told& told, Instant now,
          WordsFor&& words_for) {
    const auto account = accounts::find_account(tx, to);
    if (!account) return;
    const outbox::Pen pen(web::desk_of(services), accounts::addressee_of(*account));
    const Words words = words_for(pen);
    outbox::Letter letter = pen.letter(words.subject);
    letter.paragraphs = words.paragraphs;
    const std::string path = path_of(told.call.call_id);
    pen.put_button(letter, tr("See the call"), path);
    pen.put_reason(letter, {tr("You get this mail because you follow this call."), {}});
    const inbox::Notice notice{
        .kind = inbox::Kind::call, .about = words.about, .path = path, .sentence = words.subject};
    inbox::tell(tx, services, notice, std::move(letter), now);
}

std::string deadline_line(const outbox::Pen& pen, const Call& call) {
    const std::string deadline =
        say_deadline(pen.to().language, {call.deadline_at, call.deadline_zone, call.whole_day});
    if (deadline.empty()) return {};
    return pen.say({tr("Deadline: {deadline} ({clock} time)."),
                    {{"deadline", deadline}, {"clock", pen.say(clock_name(call.deadline_zone))}}});
}

Words of_change(const web::Services& services, const outbox::Pen& pen, const Told& told,
                const std::vector<Change>& changes, std::int64_t version) {
    Words words{.subject = {tr("Changed: “{title}”"), {{"title", told.title(pen.to().language)}}},
                .about = "calls.call " + to_string(told.call.call_id) + " version " +
                         std::to_string(version)};
    const Saying saying{services.translator,
                        pen.to().language,
                        told.call.deadline_zone,
                        {services.translator, pen.to().language, told.lots}};
    for (const Change& change : changes) {
        if (words.paragraphs.size() == kMostChanges) break;
        const auto value = [&](const std::string& text) {
            return locale::shortened(said(saying, change.field, text), kLongest);
        };
        words.paragraphs.push_back(pen.say({tr("{field}: was “{old}”, is now “{new}”."),
                                            {{"field", said_place(saying, change)},
                                             {"old", value(change.old_text)},
                                             {"new", value(change.new_text)}}}));
    }
    const std::string deadline = deadline_line(pen, told.call);
    if (!deadline.empty()) words.paragraphs.push_back(deadline);
    words.paragraphs.push_back(pen.say(tr("The official text prevails.")));
    return words;
}

bool tell_some(web::Services& services, db::WriteTx& tx, const ChangeTelling& telling) {
    const auto call = find_call(tx, telling.call);
    if (!call || call->moderation == Moderation::hidden) return false;
    const auto versions = list_versions(tx, telling.call);
    const auto version = std::ranges::find(versions, telling.version, &Version::number);
    if (version == versions.end()) return false;
    auto changes = list_changes(tx, telling.call);
    std::erase_if(changes, [&](const Change& one) { return one.number != telling.version; });
    const Told told{*call, list_texts(tx, telling.call), list_lots(tx, telling.call)};
    const auto some =
        list_followers_after(tx, telling.call, version->told_until, version->fetched_at, kAtOnce);
    for (const AccountId follower : some) {
        if (follower == version->changed_by) continue;
        tell(services, tx, follower, told, version->fetched_at, [&](const outbox::Pen& pen) {
            return of_change(services, pen, told, changes, telling.version);
        });
    }
    if (!some.empty()) set_told_until(tx, telling.call, telling.version, some.back());
    return std::ssize(some) == kAtOnce;
}

bool remind_some(web::Services& services, db::WriteTx& tx, const Closing& closing) {
    const auto some = list_unreminded(tx, closing);
    std::optional<Told> told;
    for (const Follow& follow : some) {
        set_reminded(tx, follow, closing.days);
        if (!told || told->call.call_id != follow.call_id) {
            told = Told{*find_call(tx, follow.call_id), list_texts(tx, follow.call_id)};
        }
        tell(services, tx, follow.account_id, *told, services.clock.now(),
             [&](const outbox::Pen& pen) {
                 return Words{.subject = {tr("Closes soon: “{title}”"),
                                          {{"title", told->title(pen.to().language)}}},
                              .paragraphs = {deadline_line(pen, told->call)},
                              .about = "calls.call " + to_string(follow.call_id) + " closes " +
                                       std::to_string(closing.days)};
             });
    }
    return std::ssize(some) == closing.most;
}

}  // namespace

void tell_of_change(db::WriteTx& tx, CallId call, std::int64_t version, Instant now) {
    jobs::enqueue(tx, ChangeTelling{call, version}, {.run_at = now});
}

std::vector<jobs::Kind> telling(web::Services& services) {
    return {{.name = std::string{ChangeTelling::kName}, .run = [&services](const jobs::Job& job) {
                 const auto telling = journal::event_of<ChangeTelling>(job.payload);
                 while (services.database.write(
                     [&](db::WriteTx& tx) { return tell_some(services, tx, telling); })) {
                 }
             }}};
}

std::int64_t reminded_by(std::optional<Instant> deadline, Instant now) {
    if (!deadline) return 0;
    if (*deadline - now <= std::chrono::days{kLastReminder}) return kLastReminder;
    return *deadline - now <= std::chrono::days{kFirstReminder} ? kFirstReminder : 0;
}

void remind(web::Services& services) {
    const Instant now = services.clock.now();
    const Instant last = now + std::chrono::days{kLastReminder};
    for (const Closing& closing :
         {Closing{now, last, kLastReminder, kAtOnce},
          Closing{last, now + std::chrono::days{kFirstReminder}, kFirstReminder, kAtOnce}}) {
        while (services.database.write(
            [&](db::WriteTx& tx) { return remind_some(services, tx, closing); })) {
        }
    }
}

}  // namespace agora::calls
