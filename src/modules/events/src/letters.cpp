#include "letters.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/web/desk.hpp"
#include "registration_store.hpp"
#include "times.hpp"

#include <algorithm>

namespace agora::events {
namespace {

/// What a letter says: {event}, {when} and {group} in its texts are filled in.
struct Content {
    std::string_view subject;
    std::vector<Message> paragraphs;
    std::string_view button;
    std::string_view path = {};  ///< instead of the event's address
    std::string_view reason;
    CircleId circle = {};
    inbox::Kind kind = inbox::Kind::event;
};

/// Writes about one event.
class Pen {
 public:
    Pen(const Acting& acting, const Event& event)
        : acting_(acting), event_(event), texts_(list_texts(acting.tx, event.event_id)) {}

    /// Nothing happens when the account is gone.
    void post(AccountId to, const Content& content) const {
        const auto account = accounts::find_account(acting_.tx, to);
        if (!account) return;
        const Language language = account->language;
        const std::string group = group_name(content.circle, language);
        const auto told = [&](Message message) {
            message.values.emplace_back("event", best_text(texts_, event_, code(language)).title);
            message.values.emplace_back("when", when_of(event_, language));
            message.values.emplace_back("group", group);
            return message;
        };
        const outbox::Pen pen(web::desk_of(acting_.services), accounts::addressee_of(*account));
        outbox::Letter letter = pen.letter(told({content.subject, {}}));
        for (const Message& paragraph : content.paragraphs) {
            letter.paragraphs.push_back(pen.say(told(paragraph)));
        }
        const std::string number = to_string(event_.event_id);
        const std::string path =
            content.path.empty() ? "/events/" + number : std::string{content.path};
        pen.put_button(letter, content.button, path);
        pen.put_reason(letter, told({content.reason, {}}));
        const inbox::Notice notice{.kind = content.kind,
                                   .about = "event " + number + " " + std::string{content.subject},
                                   .path = path,
                                   .sentence = told({content.subject, {}}),
                                   .circle = content.circle.value()};
        inbox::tell(acting_.tx, acting_.services, notice, std::move(letter), acting_.origin.at);
    }

 private:
    std::string group_name(CircleId circle, Language language) const {
        if (!circle) return {};
        const auto names = circles::circle_names(acting_.tx, language);
        const auto found = std::ranges::find(names, circle, &circles::CircleName::circle_id);
        return found == names.end() ? std::string{} : found->name;
    }

    const Acting& acting_;
    const Event& event_;
    std::vector<Text> texts_;
};

constexpr std::string_view kAsAnimator =
    tr("You get this mail because you are an animator of this group.");
constexpr std::string_view kAsOrganiser = tr("You get this mail because you made this event.");
constexpr std::string_view kAsRegistered =
    tr("You get this mail because you registered for this event.");

void post_to_registered(const Acting& acting, const Event& event, const Content& content) {
    const Pen pen(acting, event);
    for (const Registration& one : list_registrations(acting.tx, event.event_id)) {
        if (one.state != Attendance::declined) pen.post(one.account_id, content);
    }
}

}  // namespace

void mail_proposed(const Acting& acting, const Event& event, CircleId circle) {
    const Pen pen(acting, event);
    for (const circles::Membership& animator : circles::list_animators(acting.tx, circle)) {
        pen.post(animator.account_id,
                 {.subject = tr("An event is proposed in the name of “{group}”"),
                  .paragraphs = {{tr("“{event}”, {when}. It appears when you take it in; if you "
                                     "don't, say why."),
                                  {}}},
                  .button = tr("See what is proposed"),
                  .reason = kAsAnimator,
                  .circle = circle});
    }
}

void mail_accepted(const Acting& acting, const Event& event, CircleId circle) {
    Pen(acting, event)
        .post(event.organised_by,
              {.subject = tr("“{event}” stands in the calendar of “{group}”"),
               .paragraphs = {{tr("The animators of “{group}” took your event in."), {}}},
               .button = tr("See the event"),
               .reason = kAsOrganiser,
               .circle = circle});
}

void mail_refused(const Acting& acting, const Event& event, CircleId circle,
                  std::string_view reason) {
    Pen(acting, event)
        .post(event.organised_by,
              {.subject = tr("About your proposal “{event}”"),
               .paragraphs = {{tr("The animators of “{group}” did not take your event in."), {}},
                              {tr("They write: {reason}"), {{"reason", std::string{reason}}}}},
               .button = tr("See the event"),
               .reason = kAsOrganiser,
               .circle = circle,
               .kind = inbox::Kind::service});
}

void mail_promoted(const Acting& acting, const Event& event, AccountId to) {
    Pen(acting, event)
        .post(to, {.subject = tr("There is a place for you at “{event}”"),
                   .paragraphs = {{tr("You waited for a place at “{event}”, {when}. Now you have "
                                      "one."),
                                   {}},
                                  {tr("If you can't come after all, say so on its page: then "
                                      "somebody else can."),
                                   {}}},
                   .button = tr("See the event"),
                   .reason = kAsRegistered});
}

void mail_no_seats(const Acting& acting, const Event& event, AccountId to) {
    Pen(acting, event)
        .post(to, {.subject = tr("No seat for guests at “{event}”"),
                   .paragraphs = {{tr("You waited for a guest's seat at “{event}”, {when}. It is "
                                      "for the group alone after all, so you wait no longer."),
                                   {}}},
                   .button = tr("See the calendar"),
                   .path = "/events",
                   .reason = kAsRegistered,
                   .kind = inbox::Kind::service});
}

void mail_reminder(const Acting& acting, const Event& event, AccountId to) {
    Pen(acting, event)
        .post(to, {.subject = tr("Soon: “{event}”"),
                   .paragraphs = {{tr("“{event}” begins soon: {when}. Where it is stands on its "
                                      "page."),
                                   {}},
                                  {tr("If you can't come after all, say so on its page: then "
                                      "somebody else can."),
                                   {}}},
                   .button = tr("See the event"),
                   .reason = kAsRegistered});
}

void mail_task(const Acting& acting, const Event& event, const Task& task) {
    Pen(acting, event)
        .post(task.owner,
              {.subject = tr("You take something on after “{event}”"),
               .paragraphs = {{tr("It was noted that you do this: {task}"), {{"task", task.words}}},
                              {tr("When it is done, say so on the page of the event. If it is not "
                                  "yours, tell who organised it."),
                               {}}},
               .button = tr("See the event"),
               .reason = tr("You get this mail because you were named for this task.")});
}

void mail_moved(const Acting& acting, const Event& event) {
    post_to_registered(
        acting, event,
        {.subject = tr("Another time or place: “{event}”"),
         .paragraphs = {{tr("“{event}” has changed. Its time is now {when}; the place stands on "
                            "its page."),
                         {}}},
         .button = tr("See the event"),
         .reason = kAsRegistered});
}

void mail_cancelled(const Acting& acting, const Event& event) {
    post_to_registered(acting, event,
                       {.subject = tr("Cancelled: “{event}”"),
                        .paragraphs = {{tr("“{event}”, {when}, does not take place."), {}},
                                       {tr("They write: {reason}"), {{"reason", event.reason}}}},
                        .button = tr("See the event"),
                        .reason = kAsRegistered,
                        .kind = inbox::Kind::service});
}

}  // namespace agora::events
