#include "poll_pages.hpp"

#include "agora/http/url.hpp"
#include "agora/web/answer.hpp"
#include "poll_view.hpp"
#include "polls.hpp"
#include "refusals.hpp"
#include "slot_words.hpp"

#include <algorithm>
#include <set>

namespace agora::dates {
namespace {

/// One of the times, with what was answered.
struct SlotView {
    std::int64_t number = 0;
    std::string when;
    Instant starts_at = {};
    std::string part;       ///< "evening"
    std::int64_t uses = 0;  ///< of this part of the week, this year
    bool evening = false;
    std::int64_t yes = 0;
    std::int64_t if_need_be = 0;
    std::int64_t no = 0;
    std::int64_t can = 0;  ///< yes or if need be
    bool best = false;
    bool chosen = false;
    std::optional<Answer> own = {};
};
AGORA_FIELDS(SlotView, number, when, starts_at, part, uses, evening, yes, if_need_be, no, can, best,
             chosen, own)

struct PollPage {
    GroupView group;
    std::string title;
    std::string lang;
    std::string words;
    std::string action;
    State state = State::open;
    std::string last_day;
    bool takes_votes = false;
    bool decides = false;
    bool hidden = false;  ///< after a report
    bool voted = false;
    std::int64_t voters = 0;
    bool shows_counts = false;  ///< with fewer they would be somebody's own
    std::vector<SlotView> slots = {};
    FairnessView fairness = {};
    std::string announce_url = {};  ///< when a time is chosen and the reader decides
    std::string error = {};
    Html form_keys = {};
};
AGORA_FIELDS(PollPage, group, title, lang, words, action, state, last_day, takes_votes, decides,
             hidden, voted, voters, shows_counts, slots, fairness, announce_url, error, form_keys)

void add_votes(const std::vector<Vote>& votes, AccountId reader, PollPage& model) {
    std::set<AccountId> voters;
    for (const Vote& vote : votes) {
        voters.insert(vote.account_id);
        const auto slot = std::ranges::find(model.slots, vote.number, &SlotView::number);
        if (slot == model.slots.end()) continue;
        ++(vote.answer == Answer::yes          ? slot->yes
           : vote.answer == Answer::if_need_be ? slot->if_need_be
                                               : slot->no);
        if (vote.account_id == reader) slot->own = vote.answer;
    }
    model.voters = std::ssize(voters);
    model.voted = voters.contains(reader);
    constexpr std::int64_t kFewest = 3;
    model.shows_counts = model.shows_counts || model.voters >= kFewest;
    if (!model.shows_counts) {
        for (SlotView& slot : model.slots) slot.yes = slot.if_need_be = slot.no = 0;
    }
    std::int64_t most = 0;
    for (SlotView& slot : model.slots) {
        slot.can = slot.yes + slot.if_need_be;
        most = std::max(most, slot.can);
    }
    for (SlotView& slot : model.slots) slot.best = most > 0 && slot.can == most;
}

/// The form of the event, with what is known.
std::string announce_path(const Poll& poll, const Slot& slot, std::string_view group_slug) {
    return "/events/new?" +
           http::urlencoded(fields::NameValues{{"group", std::string{group_slug}},
                                               {"title", poll.title},
                                               {"time_zone", poll.time_zone},
                                               {"starts_at", to_iso(slot.starts_at)},
                                               {"ends_at", to_iso(slot.ends_at)}});
}

std::string slug_of(db::ReadTx& tx, CircleId circle) {
    const auto found = circles::find_circle(tx, circle);
    return found ? found->slug : std::string{};
}

std::optional<PollPage> read_page(web::Call& call) {
    return call.read([&](db::ReadTx& tx) -> std::optional<PollPage> {
        const auto seen = poll_at(call, tx);
        if (!seen) return std::nullopt;
        const Poll& poll = seen->poll;
        const int year = today_of(call).year;
        const Fairness fairness = fairness_of(tx, poll.circle_id, year);
        PollPage model{.group = group_of(call, tx, poll.circle_id),
                       .title = poll.title,
                       .lang = poll.language,
                       .words = poll.words,
                       .action = call.link(path_of(poll.poll_id)),
                       .state = poll.state,
                       .last_day = locale::date(call.language, poll.last_day),
                       .takes_votes = takes_votes(poll, call.now),
                       .decides = seen->decides,
                       .hidden = poll.moderation == web::Moderation::hidden,
                       .fairness = view_of(call, fairness, year)};
        for (const Slot& slot : list_slots(tx, poll.poll_id)) {
            const Part part = part_of(locale::local_time(slot.starts_at, {poll.time_zone}));
            model.slots.push_back({.number = slot.number,
                                   .when = when_of(poll, slot, call.language),
                                   .starts_at = slot.starts_at,
                                   .part = call.say(label_of(part)),
                                   .uses = fairness.of(part),
                                   .evening = part == Part::evening,
                                   .chosen = slot.number == poll.chosen});
            if (slot.number == poll.chosen && seen->decides) {
                model.announce_url =
                    call.link(announce_path(poll, slot, slug_of(tx, poll.circle_id)));
            }
        }
        model.shows_counts = locale::local_date(call.now, {poll.time_zone}) > poll.last_day;
        add_votes(list_votes(tx, poll), call.actor.account, model);
        return model;
    });
}

web::PageHead head_of(const PollPage& model) {
    return {.view = "dates/poll", .title = model.title};
}

http::Response show_poll(web::Call& call) {
    auto model = read_page(call);
    if (!model) return web::refuse(call, PollRefusal::poll_not_found);
    model->form_keys = call.form_keys();
    return web::page(call, head_of(*model), *model);
}

std::map<std::int64_t, Answer> answers_of(const web::Call& call) {
    std::map<std::int64_t, Answer> answers;
    for (std::size_t number = 1; number <= kMostSlots; ++number) {
        const std::string_view typed = call.sent["slot_" + std::to_string(number)];
        if (const auto said = fields::enum_value<Answer>(typed)) {
            answers.emplace(static_cast<std::int64_t>(number), *said);
        }
    }
    return answers;
}

/// The page again with what is wrong; what was ticked stays ticked.
http::Response refused(web::Call& call, const Refusal& refusal) {
    if (refusal.kind() != RefusalKind::field) return web::refuse(call, refusal);
    auto model = read_page(call);
    if (!model) return web::refuse(call, PollRefusal::poll_not_found);
    const auto typed = answers_of(call);
    for (SlotView& slot : model->slots) {
        const auto found = typed.find(slot.number);
        if (found != typed.end()) slot.own = found->second;
    }
    model->error = call.say(refusal.message());
    model->form_keys = call.form_keys();
    return web::refuse_form(call, head_of(*model), *model, {refusal});
}

http::Response create_votes(web::Call& call) {
    const auto answers = answers_of(call);
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto seen = poll_at(call, tx);
        if (!seen) return PollRefusal::poll_not_found;
        path = path_of(seen->poll.poll_id);
        return vote({tx, call.services, call.origin()}, seen->poll, answers);
    });
    if (!done) return refused(call, done.refusal());
    return web::redirect(call, path, {.text = tr("Noted. You can change it until the last day.")});
}

http::Response create_choice(web::Call& call) {
    const std::int64_t number = parse_positive(call.sent["slot"]).value_or(0);
    std::string path;
    const auto chosen = call.write([&](db::WriteTx& tx) -> Result<Slot> {
        const auto seen = poll_at(call, tx);
        if (!seen) return PollRefusal::poll_not_found;
        auto slot = choose({tx, call.services, call.origin()}, *seen, number);
        if (slot) path = announce_path(seen->poll, *slot, slug_of(tx, seen->poll.circle_id));
        return slot;
    });
    if (!chosen) return refused(call, chosen.refusal());
    return web::redirect(
        call, path,
        {.text = tr("Chosen; who answered gets a mail. Now put the event in the calendar.")});
}

http::Response create_closure(web::Call& call) {
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto seen = poll_at(call, tx);
        if (!seen) return PollRefusal::poll_not_found;
        path = path_of(seen->poll.poll_id);
        return give_up({tx, call.services, call.origin()}, *seen);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path, {.text = tr("Ended. Who answered gets a mail.")});
}

}  // namespace

std::vector<web::Route> poll_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/dates/{poll}",
         Access::member(),
         &show_poll,
         {.summary = "Proposed times with the answers, for members of the group"}},
        {post,
         "/dates/{poll}/votes",
         Access::member(),
         &create_votes,
         {.summary = "Say which times suit: slot_1=yes, if_need_be or no"}},
        {post,
         "/dates/{poll}/choice",
         Access::member(),
         &create_choice,
         {.summary = "Choose a time; leads to the form of the event"}},
        {post,
         "/dates/{poll}/closure",
         Access::member(),
         &create_closure,
         {.summary = "End it without a time"}},
    };
}

}  // namespace agora::dates
