#include "letters.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/clock/clock.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/jobs/queue.hpp"
#include "agora/locale/formats.hpp"
#include "agora/web/desk.hpp"
#include "draw_store.hpp"
#include "people_store.hpp"

namespace agora::lottery {
namespace {

constexpr std::int64_t kAtOnce = 20;

struct TellCandidates {
    static constexpr std::string_view kName = "lottery.tell_candidates";
    DrawId draw = {};
    State state = State::open;
    std::int64_t after = 0;  ///< number of the last who was told
};
AGORA_FIELDS(TellCandidates, draw, state, after)

struct Words {
    std::string_view subject;  ///< {title} is the draw's, as in the others
    std::string_view paragraph;
    std::string_view reason;
};

void post(const Acting& acting, const Draw& draw, AccountId to, const Words& words,
          std::int64_t number) {
    const auto account = to ? accounts::find_account(acting.tx, to) : std::nullopt;
    if (!account || account->standing != access::Standing::active) return;
    const auto filled = [&](std::string_view source) {
        return Message{source,
                       {{"title", draw.title},
                        {"number", std::to_string(number)},
                        {"until", locale::date_time(account->language, draw.entries_until, {})},
                        {"moment", locale::date_time(account->language, draw.value_at, {})}}};
    };
    const outbox::Pen pen(web::desk_of(acting.services), accounts::addressee_of(*account));
    outbox::Letter letter = pen.letter(filled(words.subject));
    letter.paragraphs = {pen.say(filled(words.paragraph))};
    if (draw.state == State::cancelled && !draw.reason.empty()) {
        letter.paragraphs.push_back(
            pen.say({tr("The reason: {reason}"), {{"reason", draw.reason}}}));
    }
    pen.put_button(letter, tr("See the draw"), path_of(draw));
    pen.put_reason(letter, filled(words.reason));
    const inbox::Notice notice{
        .kind = inbox::Kind::service,
        .about = "lottery " + to_string(draw.draw_id) + " " + std::string{words.subject},
        .path = path_of(draw),
        .sentence = filled(words.subject)};
    inbox::tell(acting.tx, acting.services, notice, std::move(letter), acting.origin.at);
}

Words words_for(const Draw& draw, const Candidate& candidate) {
    constexpr std::string_view kReason =
        tr("You get this mail because you are candidate {number} of this draw.");
    if (draw.state == State::open) {
        return {tr("“{title}”: you are a candidate"),
                tr("You were put in the draw “{title}” as candidate {number}. When you do not want "
                   "that, leave it on its page before {until}: nobody asks why."),
                kReason};
    }
    if (draw.state == State::cancelled) {
        return {tr("“{title}”: the draw is cancelled"),
                tr("The draw “{title}”, in which you are candidate {number}, does not take place."),
                kReason};
    }
    if (candidate.drawn_place > 0) {
        return {tr("“{title}”: you were drawn"),
                tr("Candidate {number} was drawn: that is you. On the page of the draw you can "
                   "recompute it, and read what comes next."),
                kReason};
    }
    if (candidate.reserve_place > 0) {
        return {tr("“{title}”: you are a reserve"),
                tr("Candidate {number}, you, was not drawn but is one of the reserves: when "
                   "somebody who was drawn cannot come, the reserves are asked in their order."),
                kReason};
    }
    return {tr("“{title}”: you were not drawn"),
            tr("Candidate {number}, you, was not drawn this time. Thank you for putting yourself "
               "forward. On the page of the draw you can recompute it."),
            kReason};
}

void tell_some(web::Services& services, const TellCandidates& task) {
    const Instant now = services.clock.now();
    services.database.write([&](db::WriteTx& tx) {
        const auto draw = find_draw_by_id(tx, task.draw);
        // A job may run twice: whoever was told moved the mark on.
        if (!draw || draw->state != task.state || told_of(tx, task.draw) != task.after) return;
        const auto candidates = list_candidates(tx, task.draw, task.after, kAtOnce);
        if (candidates.empty()) return;
        for (const Candidate& candidate : candidates) {
            post({tx, services, {{}, now}}, *draw, candidate.account_id,
                 words_for(*draw, candidate), candidate.number);
        }
        put_told(tx, task.draw, candidates.back().number);
        if (std::ssize(candidates) < kAtOnce) return;
        jobs::enqueue(tx, TellCandidates{task.draw, task.state, candidates.back().number},
                      {.run_at = now});
    });
}

}  // namespace

void tell_candidates(db::WriteTx& tx, const Draw& draw, Instant now) {
    put_told(tx, draw.draw_id, 0);
    jobs::enqueue(tx, TellCandidates{draw.draw_id, draw.state, 0}, {.run_at = now});
}

jobs::Kind telling(web::Services& services) {
    return {.name = std::string{TellCandidates::kName}, .run = [&services](const jobs::Job& job) {
                tell_some(services, journal::event_of<TellCandidates>(job.payload));
            }};
}

void ask_for_secrets(const Acting& acting, const Draw& draw) {
    for (const Witness& witness : list_witnesses(acting.tx, draw.draw_id)) {
        post(
            acting, draw, witness.account_id,
            {tr("“{title}”: hand in your secret"),
             tr("You sealed a secret as witness {number} of the draw “{title}”. The list is frozen "
                "now: hand in your secret before {moment}. Nobody sees it before the draw. Later "
                "it does not count, and the record says that it is missing."),
             tr("You get this mail because you are a witness of this draw.")},
            witness.number);
    }
}

void tell_dropped(const Acting& acting, const Draw& draw, const Candidate& candidate) {
    post(acting, draw, candidate.account_id,
         {tr("“{title}”: you are no candidate any more"),
          tr("The list of the draw “{title}” was frozen without you: you no longer belong to those "
             "among whom it takes place."),
          tr("You get this mail because you were candidate {number} of this draw.")},
         candidate.number);
}

}  // namespace agora::lottery
