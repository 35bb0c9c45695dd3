#include "sources.hpp"

#include "agora/adoptions/free_offers.hpp"
#include "agora/ambassadors/open_missions.hpp"
#include "agora/events/held.hpp"
#include "agora/events/seen.hpp"
#include "agora/locale/formats.hpp"
#include "agora/locale/translator.hpp"
#include "agora/lottery/open_draws.hpp"
#include "agora/places/to_check.hpp"
#include "agora/surveys/asked.hpp"
#include "agora/votes/waiting.hpp"
#include "posted_store.hpp"
#include "posted_view.hpp"

#include <algorithm>
#include <map>

namespace agora::taking_part {
namespace {

constexpr std::int64_t kMost = 60;
constexpr std::size_t kMostPlaces = 5;
constexpr std::size_t kMostCafes = 6;
constexpr std::int64_t kHour = 60;
constexpr std::chrono::days kCafesAhead{45};

std::string reader_lang(const web::Call& call) {
    return std::string{code(call.language)};
}

std::string counted(const web::Call& call, Plural forms, std::int64_t number) {
    return call.services.translator.plural(call.language, forms, number);
}

/// A call that is always there, with a title of ours.
OpenCall standing_call(const web::Call& call, Kind kind, std::string_view path,
                       std::string_view title, std::string_view about) {
    return {.kind = kind,
            .path = std::string{path},
            .title = call.say(title),
            .title_lang = reader_lang(call),
            .about = call.say(about)};
}

}  // namespace

std::vector<OpenCall> posted_calls(web::Call& call, db::ReadTx& tx) {
    std::map<CallId, WordsRow> titles;
    for (WordsRow& row : list_open_titles(tx, today_of(call))) {
        const auto found = titles.find(row.call_id);
        if (found == titles.end() || row.language == code(call.language)) {
            titles[row.call_id] = std::move(row);
        }
    }
    std::vector<OpenCall> calls;
    for (const PostedCall& posted : list_open(tx, today_of(call), kMost)) {
        const WordsRow& said = titles[posted.call_id];
        calls.push_back({.kind = posted.kind,
                         .path = path_of(posted.call_id),
                         .title = said.title,
                         .title_lang = said.language,
                         .from = call.say(tr("The cooperative")),
                         .from_lang = reader_lang(call),
                         .minutes = posted.minutes,
                         .per = posted.per,
                         .until = posted.until_on,
                         .region = posted.region,
                         .since = posted.posted_at});
    }
    return calls;
}

std::vector<OpenCall> calls_of_members(web::Call& call, db::ReadTx& tx) {
    std::vector<OpenCall> calls;
    for (const auto& offer : adoptions::list_free_offers(call, tx, kMost)) {
        const std::int64_t people = std::max<std::int64_t>(1, offer.people);
        OpenCall open{
            .kind = Kind::members_do,
            .path = adoptions::path_of(offer.about.number),
            .title = offer.about.title,
            .title_lang = offer.about.lang,
            .from = call.say({tr("Recommendation {number}"), {{"number", offer.about.number}}}),
            .from_lang = reader_lang(call),
            .minutes = (offer.hours + people - 1) / people * kHour,
            .since = offer.since};
        if (offer.interested > 0) {
            open.about = counted(call, tr("%d member would do it.", "%d members would do it."),
                                 offer.interested);
        }
        if (offer.reader_is) {
            open.reasons = {call.say(tr("because you said that you would do it"))};
        }
        calls.push_back(std::move(open));
    }
    return calls;
}

std::vector<OpenCall> calls_of_ambassadors(web::Call& call, db::ReadTx& tx) {
    const bool is_one = call.actor.is_member() && ambassadors::is_accepted(tx, call.actor.account);
    if (!is_one) {
        return {standing_call(call, Kind::ambassador, "/ambassadors/call",
                              tr("We look for ambassadors (m/f/x)"),
                              tr("Represent the cooperative where it is asked. The call is always "
                                 "open."))};
    }
    std::vector<OpenCall> calls;
    for (const auto& mission : ambassadors::list_open_missions(tx, call.actor, call.now, kMost)) {
        OpenCall open{.kind = Kind::mission,
                      .path = "/missions/" + std::to_string(mission.number),
                      .title = mission.title,
                      .title_lang = mission.language,
                      .about = mission.place,
                      .minutes = mission.hours * kHour,
                      .until = locale::local_date(mission.starts_at, {}),
                      .region = mission.region,
                      .reasons = {call.say(tr("because you are an ambassador"))},
                      .since = mission.proposed_at};
        if (const auto term = parse_id<vocabulary::TermId>(mission.sector)) open.terms = {*term};
        calls.push_back(std::move(open));
    }
    return calls;
}

std::vector<OpenCall> calls_of_draws(web::Call& call, db::ReadTx& tx) {
    std::vector<OpenCall> calls;
    for (const auto& draw : lottery::list_open_draws(tx, call.actor, call.now, kMost)) {
        calls.push_back({.kind = Kind::candidates,
                         .path = lottery::path_of(draw),
                         .title = draw.title,
                         .title_lang = draw.language,
                         .about = counted(call,
                                          tr("%d place, drawn by lot among who puts themselves "
                                             "forward.",
                                             "%d places, drawn by lot among who put themselves "
                                             "forward."),
                                          draw.seats),
                         .until = locale::local_date(draw.entries_until, {}),
                         .since = draw.announced_at});
    }
    return calls;
}

std::vector<OpenCall> calls_of_votes(web::Call& call, db::ReadTx& tx) {
    std::vector<OpenCall> calls;
    for (const auto& vote : votes::list_waiting(call, tx)) {
        calls.push_back({.kind = Kind::vote,
                         .path = vote.path,
                         .title = vote.title,
                         .title_lang = {},
                         .until = locale::local_date(vote.closes_at, {}),
                         .reasons = {call.say(tr("because you are on the roll"))},
                         .since = vote.opens_at});
    }
    return calls;
}

std::vector<OpenCall> calls_of_surveys(web::Call& call, db::ReadTx& tx) {
    std::vector<OpenCall> calls;
    for (const auto& survey : surveys::list_asked(call, tx, kMost)) {
        calls.push_back({.kind = Kind::survey,
                         .path = survey.path,
                         .title = survey.title,
                         .title_lang = survey.lang,
                         .minutes = survey.minutes,
                         .until = survey.until,
                         .reasons = {call.say(tr("because you are invited to answer"))},
                         .since = survey.since});
    }
    return calls;
}

std::vector<OpenCall> calls_of_places(web::Call& call, db::ReadTx& tx) {
    constexpr std::int64_t kToLook = 5;
    constexpr std::int64_t kToWish = 2;
    std::vector<OpenCall> calls;
    if (!call.actor.is_member()) return calls;
    for (const auto& place : places::list_to_check(call, tx, kMostPlaces)) {
        calls.push_back({.kind = Kind::verifier,
                         .path = place.path,
                         .title = place.name,
                         .title_lang = place.lang,
                         .about = call.say(tr("Is this place right as it stands there?")),
                         .minutes = kToLook,
                         .region = place.commune,
                         .reasons = {call.say(place.near ? tr("because it is near you")
                                                         : tr("because you are an editor"))},
                         .since = place.since});
    }
    calls.push_back(standing_call(call, Kind::space, "/places/wishes",
                                  tr("Say where a space to work or meet is missing"),
                                  tr("Where several members wish for one, it is looked for.")));
    calls.back().minutes = kToWish;
    return calls;
}

std::vector<OpenCall> calls_of_events(web::Call& call, db::ReadTx& tx) {
    std::vector<OpenCall> calls;
    for (const auto& meeting : events::list_meetings(tx, call.now, call.now + kCafesAhead)) {
        if (meeting.format != events::Format::repair_cafe || calls.size() == kMostCafes) continue;
        const auto seen =
            events::find_seen(tx, call.actor, meeting.event_id, call.language, today_of(call));
        if (!seen || seen->event.state != events::State::announced) continue;
        calls.push_back(
            {.kind = Kind::helper,
             .path = "/events/" + to_string(meeting.event_id) + "/repairs",
             .title = seen->title,
             .title_lang = seen->lang,
             .about = call.say({tr("Sit down beside somebody who brings a broken thing: "
                                   "{when}"),
                                {{"when", seen->when}}}),
             .minutes = (meeting.ends_at - meeting.starts_at) / std::chrono::minutes{1},
             .until = locale::local_date(meeting.starts_at, {meeting.time_zone}),
             .region = meeting.place,
             .since = seen->event.made_at});
    }
    return calls;
}

}  // namespace agora::taking_part
