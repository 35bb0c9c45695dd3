#include "minutes.hpp"

#include "agora/jobs/queue.hpp"
#include "agora/locale/formats.hpp"
#include "agora/recommendations/shown.hpp"
#include "agora/votes/shown.hpp"
#include "labels.hpp"
#include "letters.hpp"
#include "people_store.hpp"
#include "refusals.hpp"

namespace agora::assemblies {
namespace {

constexpr std::int64_t kAtOnce = 200;
// Minutes have 100,000 characters at most, and somebody has to write between these.
constexpr std::size_t kMostOfQuestions = 60'000;
constexpr std::size_t kMostOfIncidents = 90'000;

/// Writes the first text, part by part.
class Draft {
 public:
    Draft(const web::Call& call, db::ReadTx& tx, const Seen& seen)
        : call_(call), tx_(tx), seen_(seen) {}

    std::string text() {
        line(name_of(seen_.body, call_.language) + ": " + title_of(seen_.meeting, call_.language));
        add_steps();
        add_people();
        add_agenda();
        add_questions();
        add_incidents();
        return std::move(text_);
    }

 private:
    void line(const std::string& words) { text_ += words + "\n\n"; }
    void heading(std::string_view words) { line("# " + call_.say(words)); }
    void item(const std::string& words) { text_ += "- " + words + "\n"; }
    std::string clock(Instant at) const { return when_of(seen_.meeting, at, call_.language); }

    void add_steps() {
        for (const Step& step : list_steps(tx_, seen_.meeting.meeting_id)) {
            if (step.kind == StepKind::made) continue;
            item(call_.say(label_of(step.kind)) + ": " + clock(step.done_at));
        }
        if (!seen_.meeting.place.empty()) {
            item(call_.say({tr("Place: {place}"), {{"place", seen_.meeting.place}}}));
        }
        if (!seen_.meeting.video.empty()) item(call_.say(tr("Members could take part by video.")));
        text_ += "\n";
    }
    void add_people() {
        heading(tr("Who was there"));
        item(call_.say({tr("Convened: {count}"),
                        {{"count", locale::number(call_.language, seen_.meeting.people)}}}));
        for (const PresenceCount& count : count_attendees(tx_, seen_.meeting.meeting_id)) {
            if (count.presence != Presence::checked) continue;
            item(call_.say(label_of(count.manner)) + ": " +
                 locale::number(call_.language, count.people));
        }
        text_ += "\n";
    }
    void add_agenda() {
        heading(tr("Agenda"));
        std::int64_t number = 0;
        for (const Item& point : list_items(tx_, seen_.meeting.meeting_id)) {
            line("## " + std::to_string(++number) + ". " + title_of(point, call_.language));
            line(call_.say(label_of(point.kind)));
            add_vote(point);
            for (const std::string_view slug : split(point.recommendations, ' ')) {
                const auto shown = recommendations::find_shown(call_.services, tx_, call_.actor,
                                                               call_.language, slug);
                if (shown) item(shown->number + " " + shown->title);
            }
            text_ += "\n";
        }
    }
    void add_vote(const Item& point) {
        if (!point.vote_id) return;
        const auto vote = votes::find_shown(tx_, call_.actor, call_.language, point.vote_id);
        if (!vote) return;
        const std::string outcome = vote->outcome_label.empty() ? call_.say(tr("not counted yet"))
                                                                : call_.say(vote->outcome_label);
        line(call_.say({tr("Vote “{title}”: {outcome}. {voted} of {members} voted."),
                        {{"title", vote->title},
                         {"outcome", outcome},
                         {"voted", locale::number(call_.language, vote->voted)},
                         {"members", locale::number(call_.language, vote->members)}}}));
    }
    void add_questions() {
        const MeetingId meeting = seen_.meeting.meeting_id;
        auto questions = list_questions(tx_, meeting, {}, kAtOnce);
        if (questions.empty()) return;
        heading(tr("Questions in writing"));
        std::int64_t left_out = 0;
        while (!questions.empty()) {
            for (const Question& question : questions) {
                if (question.moderation == Moderation::hidden) continue;
                const std::size_t size = question.text.size() + question.answer.size();
                if (left_out > 0 || text_.size() + size > kMostOfQuestions) {
                    ++left_out;
                } else {
                    add_question(question);
                }
            }
            questions = list_questions(tx_, meeting, questions.back().question_id, kAtOnce);
        }
        say_left_out(tr("Questions that have no room here: {count}. They stand on the page of the "
                        "questions."),
                     left_out);
    }
    void add_question(const Question& question) {
        line("**" + call_.say(tr("A member asked")) + "**");
        line(question.text);
        line("**" +
             call_.say(question.reply == Reply::declined ? tr("Why there is no answer")
                                                         : tr("Answer")) +
             "**");
        line(question.answer);
    }
    void say_left_out(std::string_view words, std::int64_t count) {
        if (count == 0) return;
        line(call_.say({words, {{"count", locale::number(call_.language, count)}}}));
    }
    void add_incidents() {
        heading(tr("Technical incidents"));
        const auto incidents = list_incidents(tx_, seen_.meeting.meeting_id);
        if (incidents.empty()) item(call_.say(tr("None was recorded.")));
        std::int64_t left_out = 0;
        for (const Incident& incident : incidents) {
            if (left_out > 0 || text_.size() + incident.text.size() > kMostOfIncidents) {
                ++left_out;
            } else {
                item(clock(incident.happened_at) + ": " + incident.text);
            }
        }
        text_ += "\n";
        say_left_out(tr("Incidents that have no room here: {count}. They stand on the page of the "
                        "meeting."),
                     left_out);
        line(call_.say(
            {tr("Messages of members during the meeting: {count}"),
             {{"count",
               locale::number(call_.language, count_messages(tx_, seen_.meeting.meeting_id))}}}));
    }

    const web::Call& call_;
    db::ReadTx& tx_;
    const Seen& seen_;
    std::string text_;
};

}  // namespace

std::string first_minutes(const web::Call& call, db::ReadTx& tx, const Seen& seen) {
    return Draft{call, tx, seen}.text();
}

Result<Done> save_minutes(const Acting& acting, const Seen& seen, const TypedMinutes& typed) {
    if (seen.meeting.state != State::closed) return AssemblyRefusal::not_closed;
    const auto before = find_minutes(acting.tx, seen.meeting.meeting_id);
    const std::int64_t version = before ? before->version : 0;
    if (typed.version != version) return Refusal{AssemblyRefusal::minutes_changed, "body"};
    put_minutes(acting.tx, {.meeting_id = seen.meeting.meeting_id,
                            .language = std::string{code(typed.language)},
                            .version = version + 1,
                            .body = typed.body,
                            .written_by = acting.origin.account,
                            .written_at = acting.origin.at});
    journal::emit(acting.tx, acting.origin, MeetingChanged{seen.meeting.meeting_id});
    return Done{};
}

Result<Done> approve_minutes(const Acting& acting, const Seen& seen, std::int64_t version) {
    const MeetingId id = seen.meeting.meeting_id;
    const auto minutes = find_minutes(acting.tx, id);
    if (!minutes) return AssemblyRefusal::minutes_missing;
    if (minutes->version != version) return Refusal{AssemblyRefusal::minutes_changed, "body"};
    if (!move_meeting(acting.tx, id, State::closed, State::approved)) {
        return AssemblyRefusal::not_closed;
    }
    insert_step(acting.tx, {id, StepKind::approved, acting.origin.account, acting.origin.at});
    jobs::enqueue(acting.tx, TellConvened{.meeting = id, .what = Told::approved},
                  {.run_at = acting.origin.at});
    journal::emit(acting.tx, acting.origin, MinutesApproved{id}, journal::Audit::yes);
    return Done{};
}

}  // namespace agora::assemblies
