#pragma once

#include "acting.hpp"
#include "agora/circles/standing.hpp"
#include "agora/locale/translator.hpp"
#include "agora/territories/atlas.hpp"
#include "agora/vocabulary/terms.hpp"
#include "agora/web/answer.hpp"
#include "refusals.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::circles {

/// What turns a circle's numbers into words of the reader's language.
struct Words {
    std::shared_ptr<const vocabulary::Terms> terms;
    std::shared_ptr<const territories::Atlas> atlas;
};
Words words_of(const web::Call& call);

/// A circle as lists and the top of its pages show it.
struct CircleCard {
    CircleId circle_id;
    std::string url;
    std::string name;
    std::string lang;           ///< of name and summary
    std::string language = {};  ///< its name, when it is not the reader's
    std::string summary;
    Kind kind = Kind::free;
    std::string kind_label;
    State state = State::active;
    std::string state_label;
    std::string about;  ///< the profession or sector
    std::string place;
    std::int64_t members = 0;
    std::int64_t interested = 0;
    std::int64_t interest_needed = 0;
    std::string why = {};  ///< of a suggestion
};
AGORA_FIELDS(CircleCard, circle_id, url, name, lang, language, summary, kind, kind_label, state,
             state_label, about, place, members, interested, interest_needed, why)

CircleCard card_of(const web::Call& call, const Words& words, const Circle& circle,
                   const Headline& headline);
CircleCard card_of(const web::Call& call, const Words& words, const Circle& circle,
                   const Text& text);

/// The circle of the address.
std::optional<Circle> circle_at(const web::Call& call, db::ReadTx& tx);

/// One of its animators whose term has not ended, or the staff that looks after all groups.
bool may_look_after(db::ReadTx& tx, const access::Actor& actor, const Circle& circle, Date today);
/// The same, by what the actor is in it.
bool may_look_after(const access::Actor& actor, const std::optional<Membership>& own, Date today);

Acting acting(db::WriteTx& tx, web::Call& call);

/// A short act on the circle of the address: done and back to its page (and `rest`), or refused as a
/// page. `work` takes the Acting and the circle as it is in the same transaction.
template <typename Work>
http::Response act_on_circle(web::Call& call, std::string_view done_text, std::string_view rest,
                             Work&& work) {
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto circle = circle_at(call, tx);
        if (!circle) return CircleRefusal::circle_not_found;
        path = path_of(*circle, rest);
        return work(acting(tx, call), *circle);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path, {.text = done_text});
}

/// The same for what only its animators and the staff may do.
template <typename Work>
http::Response act_as_animator(web::Call& call, std::string_view done_text, std::string_view rest,
                               Work&& work) {
    return act_on_circle(call, done_text, rest,
                         [&](const Acting& acting, const Circle& circle) -> Result<Done> {
                             if (!may_look_after(acting.tx, call.actor, circle, today_of(call))) {
                                 return CircleRefusal::not_its_animator;
                             }
                             return work(acting, circle);
                         });
}

}  // namespace agora::circles
