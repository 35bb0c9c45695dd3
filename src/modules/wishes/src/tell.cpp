#include "tell.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/db/database.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/jobs/queue.hpp"
#include "agora/markdown/markdown.hpp"
#include "agora/web/desk.hpp"
#include "labels.hpp"
#include "register.hpp"
#include "sight.hpp"
#include "step_store.hpp"
#include "tool_store.hpp"
#include "wish_store.hpp"

#include <algorithm>

namespace agora::wishes {
namespace {

constexpr std::int64_t kAtOnce = 40;
constexpr std::size_t kShownOfNote = 600;

struct StepTelling {
    static constexpr std::string_view kName = "wishes.tell_step";
    StepId step = {};
};
AGORA_FIELDS(StepTelling, step)

struct ReleaseTelling {
    static constexpr std::string_view kName = "wishes.tell_release";
    ReleaseId release = {};
};
AGORA_FIELDS(ReleaseTelling, release)

struct Words {
    Message subject;
    std::vector<Message> paragraphs;
    std::string quoted = {};  ///< a reason or a note, in the language in which it was written
    std::string path;
};

/// `words_for` gives them in the language of whoever is told.
template <typename WordsFor>
void tell(web::Services& services, db::WriteTx& tx, AccountId to, const std::string& about,
          Instant now, WordsFor&& words_for) {
    const auto account = accounts::find_account(tx, to);
    if (!account) return;
    const outbox::Pen pen(web::desk_of(services), accounts::addressee_of(*account));
    const Words words = words_for(pen, account->language);
    outbox::Letter letter = pen.letter(words.subject);
    for (const Message& paragraph : words.paragraphs) {
        letter.paragraphs.push_back(pen.say(paragraph));
    }
    if (!words.quoted.empty()) letter.paragraphs.push_back(words.quoted);
    pen.put_button(letter, tr("See the wish"), words.path);
    pen.put_reason(letter, {tr("You get this mail because you support a wish for the tools."), {}});
    const inbox::Notice notice{.kind = inbox::Kind::proposal,
                               .about = about,
                               .path = words.path,
                               .sentence = words.subject};
    inbox::tell(tx, services, notice, std::move(letter), now);
}

std::string title_for(const Register& all, WishId wish, Language reader) {
    const Entry* entry = all.find(wish);
    return entry == nullptr ? std::string{} : text_in(*entry, code(reader)).title;
}

Words of_step(const outbox::Pen& pen, const Register& all, const Wish& wish, const Step& step,
              Language reader) {
    const std::string title = title_for(all, wish.wish_id, reader);
    if (step.into_other) {
        const Message subject{tr("“{title}” goes on in another wish"), {{"title", title}}};
        const Entry* other = all.find(step.other_id);
        if (other == nullptr || other->wish.moderation == Moderation::hidden) {
            return {.subject = subject,
                    .paragraphs = {{tr("The wish “{title}” that you support asks the same as "
                                       "another one. They go on together; your support counts "
                                       "there."),
                                    {{"title", title}}}},
                    .path = path_of(wish)};
        }
        return {
            .subject = subject,
            .paragraphs = {{tr("The wish “{title}” that you support asks the same as “{other}”. "
                               "They go on together; your support counts there."),
                            {{"title", title}, {"other", title_for(all, step.other_id, reader)}}}},
            .path = path_of(other->wish)};
    }
    Words words{.subject = {tr("{status}: “{title}”"),
                            {{"status", pen.say(label_of(step.status))}, {"title", title}}},
                .paragraphs = {{tr("There is news of a wish that you support: “{title}”."),
                                {{"title", title}}}},
                .path = path_of(wish)};
    if (!step.reason.empty()) words.quoted = step.reason;
    return words;
}

bool tell_some_of_step(web::Services& services, db::WriteTx& tx, StepId id) {
    const auto step = find_step(tx, id);
    const auto wish = step ? find_wish_by_id(tx, step->wish_id) : std::nullopt;
    if (!wish || wish->moderation == Moderation::hidden) return false;
    const auto all = register_of(services, tx);
    const auto some =
        list_supporters_after(tx, wish->wish_id, step->told_until, step->recorded_at, kAtOnce);
    for (const AccountId supporter : some) {
        if (supporter == step->recorded_by) continue;
        tell(services, tx, supporter, "wish step " + to_string(id), step->recorded_at,
             [&](const outbox::Pen& pen, Language reader) {
                 return of_step(pen, *all, *wish, *step, reader);
             });
    }
    if (!some.empty()) set_told_until(tx, id, some.back());
    return std::ssize(some) == kAtOnce;
}

Words of_release(const Register& all, const Tool& tool, const Release& release,
                 const std::vector<WishId>& fulfilled, Language reader) {
    std::vector<std::string> titles;
    for (const WishId wish : fulfilled) titles.push_back("“" + title_for(all, wish, reader) + "”");
    return {.subject = {tr("{tool} does what you wished"), {{"tool", tool.name}}},
            .paragraphs = {{tr("A new version of {tool} fulfils: {wishes}."),
                            {{"tool", tool.name}, {"wishes", joined(titles, ", ")}}}},
            .quoted = markdown::plain_text(note_in(release, reader).text, kShownOfNote),
            .path = path_of(tool)};
}

bool tell_some_of_release(web::Services& services, db::WriteTx& tx, ReleaseId id) {
    const auto release = find_release(tx, id);
    const auto tool = release ? find_tool_by_id(tx, release->tool_id) : std::nullopt;
    if (!tool) return false;
    const auto all = register_of(services, tx);
    std::vector<WishId> fulfilled = list_fulfilled(tx, id);
    std::erase_if(fulfilled, [&](WishId wish) {
        const Entry* entry = all->find(wish);
        return entry == nullptr || entry->wish.moderation == Moderation::hidden;
    });
    const auto some = list_supporters_of_release(tx, id, release->told_until, kAtOnce);
    for (const AccountId supporter : some) {
        if (supporter == release->published_by) continue;
        std::vector<WishId> own;
        for (const WishId wish : fulfilled) {
            if (supports(tx, wish, supporter)) own.push_back(wish);
        }
        if (own.empty()) continue;
        tell(services, tx, supporter, "wish release " + to_string(id), release->published_at,
             [&](const outbox::Pen&, Language reader) {
                 return of_release(*all, *tool, *release, own, reader);
             });
    }
    if (!some.empty()) {
        set_told_until(tx, id, some.back());
        for (const WishId wish : fulfilled) set_told_until(tx, id, wish, some.back());
    }
    return std::ssize(some) == kAtOnce;
}

}  // namespace

void tell_of_step(db::WriteTx& tx, StepId step, Instant now) {
    jobs::enqueue(tx, StepTelling{step}, {.run_at = now});
}

void tell_again(db::WriteTx& tx, WishId wish, Instant now) {
    const auto steps = list_steps(tx, wish);
    const auto newest = std::ranges::find_if(steps.rbegin(), steps.rend(), [](const Step& step) {
        return !step.other_id || step.into_other;
    });
    if (newest != steps.rend()) tell_of_step(tx, newest->step_id, now);
}

void tell_of_release(db::WriteTx& tx, ReleaseId release, Instant now) {
    jobs::enqueue(tx, ReleaseTelling{release}, {.run_at = now});
}

std::vector<jobs::Kind> telling(web::Services& services) {
    return {{.name = std::string{StepTelling::kName},
             .run =
                 [&services](const jobs::Job& job) {
                     const auto told = journal::event_of<StepTelling>(job.payload);
                     while (services.database.write([&](db::WriteTx& tx) {
                         return tell_some_of_step(services, tx, told.step);
                     })) {
                     }
                 }},
            {.name = std::string{ReleaseTelling::kName}, .run = [&services](const jobs::Job& job) {
                 const auto told = journal::event_of<ReleaseTelling>(job.payload);
                 while (services.database.write([&](db::WriteTx& tx) {
                     return tell_some_of_release(services, tx, told.release);
                 })) {
                 }
             }}};
}

}  // namespace agora::wishes
