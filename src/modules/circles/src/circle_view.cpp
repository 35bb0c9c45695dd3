#include "circle_view.hpp"

#include "agora/locale/formats.hpp"
#include "agora/web/page_cache.hpp"
#include "labels.hpp"
#include "permissions.hpp"

namespace agora::circles {

Words words_of(const web::Call& call) {
    return {call.services.state<vocabulary::TermsHolder>().current(),
            call.services.state<territories::AtlasHolder>().current()};
}

CircleCard card_of(const web::Call& call, const Words& words, const Circle& circle,
                   const Headline& headline) {
    CircleCard card{.circle_id = circle.circle_id,
                    .url = call.link(path_of(circle)),
                    .name = headline.name,
                    .lang = headline.language,
                    .summary = headline.summary,
                    .kind = circle.kind,
                    .kind_label = call.say(label_of(circle.kind)),
                    .state = circle.state,
                    .state_label = call.say(label_of(circle.state)),
                    .about = std::string{words.terms->label(circle.term_id, call.language)},
                    .place = std::string{words.atlas->name(circle.place, call.language)},
                    .interest_needed = circle.interest_needed};
    if (headline.language != code(call.language)) {
        card.language = locale::language_name(call.language, headline.language);
    }
    return card;
}

CircleCard card_of(const web::Call& call, const Words& words, const Circle& circle,
                   const Text& text) {
    return card_of(call, words, circle,
                   Headline{text.circle_id, text.language, text.name, text.summary});
}

std::optional<Circle> circle_at(const web::Call& call, db::ReadTx& tx) {
    return find_circle_by_slug(tx, call.path_value("slug"));
}

bool may_look_after(db::ReadTx& tx, const access::Actor& actor, const Circle& circle, Date today) {
    if (!actor.is_member()) return false;
    return may_look_after(actor, find_membership(tx, circle.circle_id, actor.account), today);
}

bool may_look_after(const access::Actor& actor, const std::optional<Membership>& own, Date today) {
    if (!actor.is_member()) return false;
    if (actor.may(kLookAfterGroups)) return true;
    return own && animates(*own, today);
}

Acting acting(db::WriteTx& tx, web::Call& call) {
    return {tx, call.services, call.origin()};
}

}  // namespace agora::circles
