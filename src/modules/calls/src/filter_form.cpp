#include "filter_form.hpp"

#include "agora/vocabulary/terms.hpp"
#include "regions.hpp"
#include "table.hpp"

namespace agora::calls {

std::vector<CircleId> animated_by(const web::Call& call, db::ReadTx& tx) {
    std::vector<CircleId> groups;
    const Date today = web::today_of(call);
    for (const circles::Membership& one : circles::memberships_of(tx, call.actor.account)) {
        if (!circles::animates(one, today)) continue;
        const auto circle = circles::find_circle(tx, one.circle_id);
        if (circle && circle->state != circles::State::closed) groups.push_back(one.circle_id);
    }
    return groups;
}

fields::FormContext filter_context(const web::Call& call, db::ReadTx& tx) {
    const auto groups = animated_by(call, tx);
    if (groups.empty()) return {.unasked = {"circle"}};
    const auto names = circles::circle_names(call.services, tx, call.language);
    std::vector<fields::Choice> options{{"", call.say(tr("For myself"))}};
    for (const CircleId group : groups) {
        const auto name = names->find(group);
        if (name != names->end()) {
            options.push_back({to_string(group), name->second.name, {}, name->second.language});
        }
    }
    return {.choices = {{"circle", std::move(options)}}};
}

std::string say_query(const web::Call& call, const Query& query) {
    std::vector<std::string> words;
    if (!query.text.empty()) words.push_back("“" + query.text + "”");
    if (query.kind) words.push_back(call.say(label_of(*query.kind)));
    if (query.buyer) words.push_back(call.say(label_of(*query.buyer)));
    if (!query.sector.empty()) {
        const auto terms = call.services.state<vocabulary::TermsHolder>().current();
        const auto* term = terms->by_slug(vocabulary::Kind::sector, query.sector);
        words.push_back(term == nullptr ? query.sector : term->label(call.language));
    }
    if (!query.cpv.empty()) words.push_back("CPV " + query.cpv);
    if (query.region == kAbroad) {
        words.push_back(call.say(tr("Outside Belgium")));
    } else if (!query.region.empty()) {
        const auto atlas = call.services.state<territories::AtlasHolder>().current();
        words.push_back(place_name(*atlas, query.region, call.language));
    }
    if (!query.language.empty()) words.push_back(call.say(label_of_language(query.language)));
    if (query.band) words.push_back(call.say(label_of(*query.band)));
    if (query.small) words.push_back(call.say(tr("small enough for freelancers")));
    return joined(words, " · ");
}

}  // namespace agora::calls
