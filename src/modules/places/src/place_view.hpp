#pragma once

#include "acting.hpp"
#include "agora/territories/atlas.hpp"
#include "agora/web/answer.hpp"
#include "place_query.hpp"
#include "refusals.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::places {

/// A place as lists and the top of its pages show it.
struct PlaceCard {
    PlaceId place_id;
    std::int64_t number = 0;  ///< in its list and on its map
    std::string url;
    std::string name;
    std::string lang;           ///< of its texts
    std::string language = {};  ///< its name, when it is not the reader's
    Kind kind = Kind::workspace;
    std::string kind_label;
    std::string address;  ///< "Bread Street 1, 9000 Ghent"
    std::string town;
    std::string distance = {};  ///< "12 km"
    std::string sentence = {};  ///< "Open until 12:30"; empty when the hours are not known
    bool open = false;
    std::string hours_note = {};
    std::string cost_label = {};  ///< when it is known
    std::string summary = {};     ///< the beginning of what it is
    std::vector<std::string> tools = {};
    std::int64_t more_tools = 0;
    bool step_free = false;
    bool unconfirmed = false;
    bool faded = false;  ///< nobody looked for over a year whether it is right
    bool for_members = false;
    std::string website = {};
    std::string phone = {};
    std::vector<web::Link> rooms = {};  ///< that can be booked; only in the list
    std::string latitude = {};
    std::string longitude = {};
};
AGORA_FIELDS(PlaceCard, place_id, number, url, name, lang, language, kind, kind_label, address,
             town, distance, sentence, open, hours_note, cost_label, summary, tools, more_tools,
             step_free, unconfirmed, faded, for_members, website, phone, rooms, latitude, longitude)

PlaceCard card_of(const web::Call& call, const Listed& listed);
/// The same with its number in the answer and the distance from the place that was asked for.
PlaceCard card_of(const web::Call& call, const Answer& answer, std::size_t index);

std::shared_ptr<const territories::Atlas> atlas_of(const web::Call& call);
/// "/places/12" and what follows it.
std::string path_of(PlaceId id, std::string_view rest = {});
std::string phone_url(std::string_view phone);

/// The place of the address, as far as the reader may see it.
std::optional<Listed> place_at(const web::Call& call, db::ReadTx& tx);

/// The reason of the form; nothing when there is none or too much of it.
std::optional<std::string> reason_of(const web::Call& call);

/// A short act on the place of the address: done and back to its page, or refused as a page. `work`
/// takes the Acting and the place as it is in the same transaction.
template <typename Work>
http::Response act_on_place(web::Call& call, std::string_view done_text, Work&& work) {
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto listed = place_at(call, tx);
        if (!listed) return PlaceRefusal::place_not_found;
        path = path_of(listed->place.place_id);
        return work(Acting{tx, call.services, call.origin()}, listed->place);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path, {.text = done_text});
}

}  // namespace agora::places
