#include "audit_words.hpp"

#include "agora/places/events.hpp"
#include "agora/web/call.hpp"
#include "contents.hpp"
#include "kinds.hpp"

namespace agora::places {
namespace {

std::string name_place(const web::Call&, db::ReadTx& tx, std::string_view word,
                       std::string_view value) {
    const auto id = parse_id<PlaceId>(value);
    if (word != "place" || !id) return {};
    const auto place = find_place(tx, *id);
    return place ? what_it_says(tx, *place).name : std::string{};
}

std::string_view say(std::string_view word, std::string_view value) {
    if (word != "moderation") return {};
    const auto moderation = fields::enum_value<Moderation>(value);
    return moderation ? label_of(*moderation) : std::string_view{};
}

}  // namespace

std::vector<web::AuditWords> audit_words() {
    return {
        {PlaceClosed::kName, tr("Place closed"), tr("{who} closed the place “{place}”."), nullptr,
         &name_place},
        {PlaceReopened::kName, tr("Place opened again"),
         tr("{who} opened the place “{place}” again."), nullptr, &name_place},
        {PlacesImported::kName, tr("Places brought in"),
         tr("{who} brought in {added} places from a file; {same} were there already.")},
        {ClaimAnswered::kName, tr("Care of a place"),
         tr("{who} answered {person}, who wants to look after the place “{place}”: {accepted}."),
         &say, &name_place},
        {PlaceModerated::kName, tr("Place moderated"),
         tr("{who} decided about the place “{place}”: {moderation}."), &say, &name_place},
    };
}

}  // namespace agora::places
