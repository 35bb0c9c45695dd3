#include "meeting_view.hpp"

#include "agora/http/url.hpp"
#include "agora/members/faces.hpp"
#include "labels.hpp"
#include "refusals.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace agora::pitches {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::array kKindOptions{
    fields::Option{"project", tr("Project"), tr("I have a plan and look for people.")},
    fields::Option{"need", tr("Need"), tr("I miss something: a skill, a tool, a place.")},
    fields::Option{"offer", tr("Offer"), tr("I have something that others can use.")},
};
constexpr std::array kPitchForm{
    FormField{.name = "kind",
              .type = FieldType::radios,
              .label = tr("What it is"),
              .required = true,
              .options = kKindOptions},
    FormField{.name = "title",
              .label = tr("In one line"),
              .required = true,
              .minimum = 3,
              .maximum = 120},
    FormField{.name = "words",
              .type = FieldType::textarea,
              .label = tr("What you look for, or offer"),
              .hint = tr("Members who see the event read this with your name."),
              .required = true,
              .maximum = 1000,
              .rows = 4},
};

/// Pitches with who can help, and the names of all of them.
class Programme {
 public:
    Programme(const web::Call& call, db::ReadTx& tx, const std::vector<Pitch>& pitches)
        : call_(call) {
        std::set<AccountId> accounts;
        for (const Pitch& pitch : pitches) {
            accounts.insert(pitch.account_id);
            helps_[pitch.pitch_id] = list_helps(tx, pitch.pitch_id);
            for (const Help& help : helps_[pitch.pitch_id]) accounts.insert(help.account_id);
        }
        const std::vector<AccountId> all{accounts.begin(), accounts.end()};
        faces_ = members::faces_of(tx, call.actor, all, today_of(call));
    }

    PitchView view_of(const events::SeenEvent& seen, const Pitch& pitch) const {
        const bool helping = takes_help(seen.event, call_.now);
        PitchView view{.pitch_id = pitch.pitch_id,
                       .kind = call_.say(label_of(pitch.kind)),
                       .title = pitch.title,
                       .lang = pitch.language,
                       .words = pitch.words,
                       .who = person(pitch.account_id),
                       .own = pitch.account_id == call_.actor.account,
                       .hidden = pitch.moderation == web::Moderation::hidden,
                       .action = call_.link("/pitches/" + to_string(pitch.pitch_id))};
        add_helps(seen, pitch, view);
        if (!view.own) {
            view.report_url = call_.link("/reports/new") +
                              "?about=" + http::encoded("/pitches/" + to_string(pitch.pitch_id));
        }
        view.may_help = helping && !view.own && may_help(seen);
        view.may_remove = seen.looks_after || (view.own && takes_pitches(seen.event, call_.now));
        view.may_follow_up =
            helping && seen.event.starts_at <= call_.now && (view.own || view.helps);
        return view;
    }

 private:
    void add_helps(const events::SeenEvent& seen, const Pitch& pitch, PitchView& view) const {
        const std::vector<Help>& helps = helps_.at(pitch.pitch_id);
        view.helpers = std::ssize(helps);
        for (const Help& help : helps) {
            if (help.account_id == call_.actor.account) {
                view.helps = true;
                view.help_words = help.words;
            }
            if (view.own || seen.looks_after) {
                view.helps_list.push_back({person(help.account_id), help.words});
            }
        }
    }

    PersonView person(AccountId account) const {
        const auto found = faces_.find(account);
        if (found == faces_.end()) return {};
        PersonView view{.name = found->second.name, .url = {}};
        if (found->second.has_page) view.url = call_.link("/members/" + to_string(account));
        return view;
    }

    const web::Call& call_;
    std::map<PitchId, std::vector<Help>> helps_;
    std::map<AccountId, members::Face> faces_;
};

}  // namespace

std::string path_of(EventId event, std::string_view rest) {
    return "/events/" + to_string(event) + "/pitches" + std::string{rest};
}

fields::Form pitch_form() {
    return kPitchForm;
}

std::optional<events::SeenEvent> meeting_of(const web::Call& call, db::ReadTx& tx, EventId event) {
    auto seen = events::find_seen(tx, call.actor, event, call.language, today_of(call));
    if (!seen || !is_partner_meeting(seen->event)) return std::nullopt;
    return seen;
}

std::optional<events::SeenEvent> meeting_at(const web::Call& call, db::ReadTx& tx) {
    const auto id = call.id<EventId>("id");
    return id ? meeting_of(call, tx, *id) : std::nullopt;
}

MeetingPage page_of(const web::Call& call, db::ReadTx& tx, const events::SeenEvent& seen) {
    const events::Event& event = seen.event;
    auto pitches = list_pitches(tx, event.event_id);
    MeetingPage page{.event_url = call.link("/events/" + to_string(event.event_id)),
                     .title = seen.title,
                     .lang = seen.lang,
                     .when = seen.when,
                     .action = call.link(path_of(event.event_id)),
                     .places = places_of(tx, call.services, event.event_id),
                     .booked = std::ssize(pitches),
                     .begun = event.starts_at <= call.now,
                     .looks_after = seen.looks_after};
    page.free = std::max<std::int64_t>(0, page.places - page.booked);
    page.must_register = takes_help(event, call.now) && !page.begun && !may_help(seen);
    std::erase_if(pitches, [&](const Pitch& pitch) { return !may_see(call.actor, seen, pitch); });
    const Programme programme(call, tx, pitches);
    for (const Pitch& pitch : pitches) {
        page.pitches.push_back(programme.view_of(seen, pitch));
        page.pitches.back().number = std::ssize(page.pitches);
    }
    page.may_book = takes_pitches(event, call.now) && page.free > 0 &&
                    std::ranges::none_of(page.pitches, &PitchView::own);
    return page;
}

}  // namespace agora::pitches
