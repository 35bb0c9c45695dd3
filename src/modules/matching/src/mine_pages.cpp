#include "agora/locale/formats.hpp"
#include "agora/matching/rank.hpp"
#include "agora/matching/shown.hpp"
#include "agora/members/profile.hpp"
#include "agora/web/answer.hpp"
#include "choose.hpp"
#include "memory.hpp"
#include "pages.hpp"
#include "preference_store.hpp"

#include <algorithm>
#include <array>

namespace agora::matching {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::string_view kPath = "/work/matching/mine";
constexpr std::size_t kPageSize = 10;

constexpr std::array kFrequencyOptions{
    fields::Option{"at_once", tr("At once, within some minutes")},
    fields::Option{"daily", tr("Every day")},
    fields::Option{"weekly", tr("Every week")},
    fields::Option{"never", tr("Never: I look here myself")},
};
constexpr std::array kFitOptions{
    fields::Option{"third", tr("From a third of the points on")},
    fields::Option{"half", tr("From half of the points on")},
    fields::Option{"two_thirds", tr("From two thirds of the points on")},
};
constexpr std::array kForm{
    FormField{.name = "is_on",
              .type = FieldType::checkbox,
              .label = tr("Match me with work"),
              .hint = tr("Off: no order of members shows you, and nothing is proposed to you. In "
                         "the directory you stay as you are.")},
    FormField{.name = "muted",
              .type = FieldType::checkboxes,
              .label = tr("Skills that don't count"),
              .hint = tr("You can do it, but don't want to be found for it. It stays on your "
                         "profile.")},
    FormField{.name = "frequency",
              .type = FieldType::radios,
              .label = tr("Tell me of new work that fits"),
              .required = true,
              .options = kFrequencyOptions},
    FormField{.name = "fit",
              .type = FieldType::radios,
              .label = tr("How well must it fit to be told?"),
              .required = true,
              .options = kFitOptions},
};

struct Typed {
    bool is_on = false;  ///< an empty box sends nothing
    std::vector<TermId> muted = {};
    Frequency frequency = Frequency::never;
    Fit fit = Fit::half;
};
AGORA_FIELDS(Typed, is_on, muted, frequency, fit)

struct NeedCard {
    std::int64_t need_id = 0;
    std::string title = {};
    std::string lang = {};
    std::string url = {};
    MatchView match = {};
};
AGORA_FIELDS(NeedCard, need_id, title, lang, url, match)

struct MinePage {
    bool is_on = true;
    bool has_profile = false;
    std::vector<NeedCard> needs = {};
    std::int64_t open = 0;  ///< needs in all
    std::string previous = {};
    std::string next = {};
    bool paged = false;
    fields::FormView form = {};
    Html form_keys = {};
};
AGORA_FIELDS(MinePage, is_on, has_profile, needs, open, previous, next, paged, form, form_keys)

/// The skills of the own profile to choose from.
fields::FormContext context_of(const web::Call& call, const std::vector<TermId>& skills) {
    const auto terms = call.services.state<vocabulary::TermsHolder>().current();
    std::vector<fields::Choice> choices;
    for (const TermId skill : skills) {
        choices.push_back({to_string(skill), std::string{terms->label(skill, call.language)}});
    }
    std::ranges::sort(choices, [&](const fields::Choice& left, const fields::Choice& right) {
        return locale::compare(call.language, left.label, right.label) < 0;
    });
    fields::FormContext context;
    if (choices.empty()) context.unasked = {"muted"};
    context.choices = {{"muted", std::move(choices)}};
    return context;
}

struct Own {
    bool has_profile = false;
    std::vector<TermId> skills;
    Typed now;
};

Own own_of(db::ReadTx& tx, AccountId account) {
    Own own;
    if (const auto profile = members::find_profile(tx, account)) {
        own.has_profile = !profile->skills.empty() || !profile->professions.empty();
        own.skills = profile->skills;
    }
    const Preference preference = preference_of(tx, account);
    own.now = {.is_on = !preference.is_off,
               .muted = list_muted(tx, account),
               .frequency = preference.frequency,
               .fit = preference.fit};
    return own;
}

void add_needs(web::Call& call, db::ReadTx& tx, MinePage& model) {
    const auto page = static_cast<std::size_t>(call.page_number());
    const NeedSource* source = call.services.state<Memory>().source();
    if (source == nullptr) return;
    for (const Match& match :
         rank_needs(call.services, tx, call.actor.account, {(page - 1) * kPageSize, kPageSize})) {
        const auto shown = source->show(tx, call.actor.account, NeedId{match.id}, call.language);
        if (!shown) continue;
        model.needs.push_back({.need_id = match.id,
                               .title = shown->title,
                               .lang = shown->lang,
                               .url = call.link(shown->path),
                               .match = view_of(call, match)});
    }
    const std::size_t all = call.services.state<Memory>().needs().size();
    model.open = static_cast<std::int64_t>(all);
    const auto page_url = [&](std::size_t number) {
        return call.link(kPath) + "?page=" + std::to_string(number);
    };
    if (page > 1) model.previous = page_url(page - 1);
    if (model.is_on && page * kPageSize < all) model.next = page_url(page + 1);
    model.paged = !model.previous.empty() || !model.next.empty();
}

http::Response mine_page(web::Call& call, const fields::FormState* typed) {
    call.services.state<Memory>().wait_until_loaded();
    MinePage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        const Own own = own_of(tx, call.actor.account);
        model.is_on = own.now.is_on;
        model.has_profile = own.has_profile;
        model.form = typed != nullptr ? web::show_form(call, kForm, *typed)
                                      : web::show_form(call, kForm, fields::to_values(own.now),
                                                       context_of(call, own.skills));
        add_needs(call, tx, model);
    });
    model.form_keys = call.form_keys();
    const web::PageHead head{.view = "matching/mine", .title = call.say(tr("Work that fits me"))};
    return typed == nullptr ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, typed->refusals);
}

http::Response show_mine(web::Call& call) {
    return mine_page(call, nullptr);
}

http::Response take_mine(web::Call& call) {
    const Own own = call.read([&](db::ReadTx& tx) { return own_of(tx, call.actor.account); });
    auto typed = web::read_form<Typed>(call, kForm, context_of(call, own.skills));
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) {
            return choose(
                {tx, call.services, call.origin()},
                {typed.value.is_on, typed.value.muted, typed.value.frequency, typed.value.fit});
        });
        if (done) {
            return web::redirect(call, kPath,
                                 {.text = tr("Saved. It counts from now on, see below.")});
        }
        typed.state.refusals.push_back(done.refusal());
    }
    return mine_page(call, &typed.state);
}

}  // namespace

std::vector<web::Route> mine_routes() {
    using enum http::Method;
    const auto access = web::Access::member();
    return {
        {get, kPath, access, &show_mine, {.summary = "Open needs that fit me, with the reasons"}},
        {post,
         kPath,
         access,
         &take_mine,
         {.summary = "Switch matching on or off, mute skills, choose notices"}},
    };
}

}  // namespace agora::matching
