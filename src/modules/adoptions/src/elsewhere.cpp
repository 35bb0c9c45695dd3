#include "elsewhere.hpp"

#include "adoption_store.hpp"
#include "agora/adoptions/free_offers.hpp"
#include "agora/circles/standing.hpp"
#include "agora/locale/translator.hpp"
#include "offer_store.hpp"
#include "permissions.hpp"

#include <algorithm>

namespace agora::adoptions {
namespace {

constexpr std::int64_t kMostOnGroupHome = 8;

std::string progress(const web::Call& call, db::ReadTx& tx, const Adoption& adoption) {
    if (adoption.state == State::done) return call.say(tr("carried out"));
    const auto steps = list_steps(tx, adoption.adoption_id);
    if (steps.empty()) return call.say(tr("just begun"));
    const auto done =
        std::ranges::count_if(steps, [](const Step& one) { return one.done_at.has_value(); });
    return call.say({tr("{done} of {steps} steps done"),
                     {{"done", std::to_string(done)}, {"steps", std::to_string(steps.size())}}});
}

void add_asked(const web::Call& call, db::ReadTx& tx, std::vector<web::TodayLine>& lines) {
    for (const circles::Membership& own : circles::memberships_of(tx, call.actor.account)) {
        if (!circles::animates(own, today_of(call))) continue;
        for (const Adoption& one : list_adoptions_of_circle(tx, own.circle_id, kMostOnGroupHome)) {
            if (one.state != State::running || !one.asked_at) continue;
            const auto about = recommendations::find_shown(call.services, tx, call.actor,
                                                           call.language, one.recommendation_id);
            if (!about) continue;
            lines.push_back(
                {.rank = 1,
                 .text = call.say({tr("Does it go on? “{title}”"), {{"title", about->title}}}),
                 .reason = call.say(tr("because your group carries it out")),
                 .act = call.say(tr("Answer")),
                 .path = path_of(about->number)});
        }
    }
}

bool is_taken(const std::vector<Adoption>& last) {
    return !last.empty() && last.front().state != State::given_back;
}

recommendations::StorySection story_of_open(const web::Call& call, db::ReadTx& tx,
                                            const recommendations::Shown& about,
                                            const Offer& offer) {
    recommendations::StorySection section{.anchor = "adoption",
                                          .heading = call.say(tr("Members can do it"))};
    const auto last = list_adoptions_of(tx, about.id, 1);
    std::string_view act = tr("I would do this");
    if (is_taken(last)) {
        const auto circle = circles::find_circle(tx, last.front().circle_id);
        if (!circle) return section;
        const std::string name = circles::name_of_circle(tx, *circle, call.language).name;
        section.words =
            call.say({last.front().state == State::done ? tr("The group “{group}” carried it out.")
                                                        : tr("The group “{group}” carries it out."),
                      {{"group", name}}});
        act = last.front().state == State::done ? tr("See what they did") : tr("See how far it is");
    } else {
        const std::int64_t interested = count_interested(tx, offer.recommendation_id);
        section.words = call.say(tr("A group of members can carry it out. Nobody does yet."));
        if (interested > 0) {
            section.words +=
                " " + call.services.translator.plural(
                          call.language, tr("%d member would do it.", "%d members would do it."),
                          interested);
        }
    }
    section.acts = {{call.link(path_of(about.number)), call.say(act)}};
    return section;
}

}  // namespace

circles::HomeSection on_group_home(web::Call& call, db::ReadTx& tx, const circles::Circle& circle) {
    circles::HomeSection section{.anchor = "adoptions",
                                 .heading = call.say(tr("What the group carries out"))};
    for (const Adoption& one : list_adoptions_of_circle(tx, circle.circle_id, kMostOnGroupHome)) {
        if (one.state == State::given_back) continue;
        const auto about = recommendations::find_shown(call.services, tx, call.actor, call.language,
                                                       one.recommendation_id);
        if (!about) continue;
        section.lines.push_back({.url = call.link(path_of(about->number)),
                                 .title = about->title,
                                 .lang = about->lang,
                                 .about = progress(call, tx, one)});
    }
    const bool goes_on =
        circle.state != circles::State::closed && circle.state != circles::State::proposed;
    if (goes_on &&
        circles::standing_of(tx, call.actor, circle, call.language, today_of(call)).looks_after) {
        section.acts = {{call.link("/adoptions"), call.say(tr("Take up a recommendation"))}};
    }
    return section;
}

recommendations::StorySection on_story(web::Call& call, db::ReadTx& tx,
                                       const recommendations::Shown& about) {
    const auto offer = find_offer(tx, about.id);
    const bool closed = recommendations::is_closed(about.status);
    if (offer && offer->state == OfferState::open &&
        (!closed || is_taken(list_adoptions_of(tx, about.id, 1)))) {
        return story_of_open(call, tx, about, *offer);
    }
    recommendations::StorySection section{.anchor = "adoption",
                                          .heading = call.say(tr("Could members do it?"))};
    if (!call.actor.is_member() || closed) return section;
    if (may_keep(call.actor)) {
        section.acts.push_back(
            {call.link(path_of(about.number, "/offer")), call.say(tr("Members can do it"))});
    }
    if (offer && offer->state == OfferState::proposed) {
        section.words =
            call.say(tr("Somebody proposed that members carry it out. The editors look at it."));
    } else {
        section.acts.push_back({call.link(path_of(about.number, "/proposal")),
                                call.say(tr("Propose that members do it"))});
    }
    return section;
}

std::vector<web::TodayLine> today(web::Call& call) {
    return call.read([&](db::ReadTx& tx) {
        std::vector<web::TodayLine> lines;
        add_asked(call, tx, lines);
        if (may_keep(call.actor) && count_proposed(tx) > 0) {
            lines.push_back({.rank = 5,
                             .text = call.say(tr("Somebody proposes that members do something")),
                             .reason = call.say(tr("because you keep the register")),
                             .act = call.say(tr("Read it")),
                             .path = "/adoptions"});
        }
        return lines;
    });
}

std::vector<FreeOffer> list_free_offers(const web::Call& call, db::ReadTx& tx, std::int64_t most) {
    std::vector<FreeOffer> offers;
    for (const FreeRow& row : list_free(tx, call.actor.account, kMostFree)) {
        if (std::ssize(offers) == most) break;
        auto about = recommendations::find_shown(call.services, tx, call.actor, call.language,
                                                 row.recommendation_id);
        if (!about || recommendations::is_closed(about->status)) continue;
        offers.push_back({.about = *std::move(about),
                          .hours = row.hours,
                          .people = row.people,
                          .interested = row.interested,
                          .reader_is = row.reader > 0,
                          .since = row.changed_at});
    }
    return offers;
}

}  // namespace agora::adoptions
