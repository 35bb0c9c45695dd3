#pragma once

#include "caretaker_store.hpp"
#include "people_view.hpp"
#include "picture_view.hpp"
#include "place_view.hpp"
#include "space_view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::places {

struct LabelledText {
    std::string label;
    std::string text;
};
AGORA_FIELDS(LabelledText, label, text)

struct EquipmentView {
    std::int64_t number = 0;
    std::string name;
    std::int64_t pieces = 0;
    std::string note;
    std::string edit_url = {};  ///< to correct this line, for members
};
AGORA_FIELDS(EquipmentView, number, name, pieces, note, edit_url)

struct DayHours {
    std::string day;
    std::string hours;  ///< empty: closed
};
AGORA_FIELDS(DayHours, day, hours)

struct PlacePage {
    PlaceCard place;
    Html what = {};
    std::string texts_lang = {};       ///< of the texts, when it is not the reader's
    std::string translated_from = {};  ///< name of a language, when they are a translation
    PersonName translator = {};
    bool original_changed = false;  ///< since it was translated
    Html original = {};
    std::string translate_url = {};
    std::vector<LabelledText> details = {};
    std::string partner_line = {};  ///< what the cooperative says of a partner
    std::string partner_url = {};   ///< the agreement, for the team
    std::vector<EquipmentView> equipment = {};
    std::vector<DayHours> week = {};
    std::string step_free = {};
    std::string adapted_toilet = {};
    std::string access_note = {};
    std::string cost = {};
    std::string cost_note = {};
    std::vector<std::string> professions = {};
    std::string mail = {};
    std::string phone_url = {};
    bool in_the_middle = false;  ///< it has no position of its own
    bool closed = false;
    bool lapsed = false;  ///< closed because nobody said that it is right
    bool asks = false;    ///< nobody said for long that it is right
    std::string reason = {};
    bool hidden = false;
    bool by_visitor = false;
    Instant changed_at = {};
    PersonName changed_by = {};
    std::optional<Instant> verified_at = {};
    bool change_waits = false;  ///< confirmed before, and changed since
    std::int64_t version = 1;
    std::int64_t confirmations = 0;  ///< of this version, by members who did not write it
    std::int64_t needed = 0;         ///< how many more it takes
    bool may_confirm = false;
    bool signed_in = false;
    bool editor = false;
    std::vector<members::CreditedPicture> pictures = {};
    std::string add_picture_url = {};
    std::vector<SpaceCard> spaces = {};
    bool cares = false;  ///< says which rooms can be booked
    std::vector<PersonName> caretakers = {};
    bool may_claim = false;
    std::string claim_words = {};  ///< as typed, when something is wrong with them
    std::string claim_error = {};
    std::optional<Claim> claim = {};  ///< the reader's own
    bool told = false;                ///< of changes
    std::string action = {};          ///< "/nl/places/12", before the acts
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(PlacePage, place, what, texts_lang, translated_from, translator, original_changed,
             original, translate_url, details, partner_line, partner_url, equipment, week,
             step_free, adapted_toilet, access_note, cost, cost_note, professions, mail, phone_url,
             in_the_middle, closed, lapsed, asks, reason, hidden, by_visitor, changed_at,
             changed_by, verified_at, change_waits, version, confirmations, needed, may_confirm,
             signed_in, editor, pictures, add_picture_url, spaces, cares, caretakers, may_claim,
             claim_words, claim_error, claim, told, action, crumbs, form_keys)

}  // namespace agora::places
