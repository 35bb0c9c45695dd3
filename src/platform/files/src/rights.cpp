#include "agora/files/rights.hpp"

#include <array>
#include <utility>

namespace agora::files {
namespace {

constexpr std::size_t kLongestHolder = 200;

constexpr std::array<std::pair<Licence, std::string_view>, 4> kLicences{{
    {Licence::all_rights_reserved, "all_rights_reserved"},
    {Licence::cc_by, "cc_by"},
    {Licence::cc_by_sa, "cc_by_sa"},
    {Licence::cc_zero, "cc_zero"},
}};
constexpr std::array<std::pair<PeopleShown, std::string_view>, 2> kPeople{{
    {PeopleShown::nobody, "nobody"},
    {PeopleShown::all_agreed, "all_agreed"},
}};

template <typename Value, std::size_t kCount>
std::string_view name_in(const std::array<std::pair<Value, std::string_view>, kCount>& table,
                         Value value) {
    for (const auto& [known, name] : table) {
        if (known == value) return name;
    }
    AGORA_ASSERT(false);
    return {};
}

template <typename Value, std::size_t kCount>
std::optional<Value> value_in(const std::array<std::pair<Value, std::string_view>, kCount>& table,
                              std::string_view wanted) {
    for (const auto& [value, name] : table) {
        if (name == wanted) return value;
    }
    return std::nullopt;
}

bool has_control_character(std::string_view text) {
    for (const char byte : text) {
        if (static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F) return true;
    }
    return false;
}

}  // namespace

std::string_view name_of(Licence licence) {
    return name_in(kLicences, licence);
}
std::optional<Licence> licence_named(std::string_view name) {
    return value_in(kLicences, name);
}
std::string_view name_of(PeopleShown people) {
    return name_in(kPeople, people);
}
std::optional<PeopleShown> people_shown_named(std::string_view name) {
    return value_in(kPeople, name);
}

RefusalText refusal_text(RightsRefusal refusal) {
    constexpr RefusalKind kField = RefusalKind::field;
    switch (refusal) {
        case RightsRefusal::rights_holder_missing:
            return {"rights_holder_missing", kField,
                    tr("Say whose picture this is: who took or drew it.")};
        case RightsRefusal::rights_holder_too_long:
            return {"rights_holder_too_long", kField,
                    tr("The name of the rights holder has at most 200 characters.")};
        case RightsRefusal::licence_missing:
            return {"licence_missing", kField, tr("Choose what others may do with this picture.")};
        case RightsRefusal::people_shown_not_answered:
            return {"people_shown_not_answered", kField,
                    tr("Say whether people can be recognised in this picture, and whether they "
                       "agreed.")};
        case RightsRefusal::people_shown_did_not_agree:
            break;
    }
    return {
        "people_shown_did_not_agree", kField,
        tr("A picture needs the agreement of the people in it. Ask them first, or choose another "
           "picture.")};
}

Result<PictureRights> check_rights(const RightsAnswers& answers) {
    PictureRights rights;
    rights.holder_ = trimmed(answers.rights_holder);
    const std::string& holder = rights.holder_;
    if (holder.empty() || !is_valid_utf8(holder) || has_control_character(holder)) {
        return Refusal{RightsRefusal::rights_holder_missing, "rights_holder"};
    }
    if (utf8_length(holder) > kLongestHolder) {
        return Refusal{RightsRefusal::rights_holder_too_long, "rights_holder"};
    }
    const auto licence = licence_named(answers.licence);
    if (!licence) return Refusal{RightsRefusal::licence_missing, "licence"};
    rights.licence_ = *licence;
    if (answers.people_shown == "not_all_agreed") {
        return Refusal{RightsRefusal::people_shown_did_not_agree, "people_shown"};
    }
    const auto people = people_shown_named(answers.people_shown);
    if (!people) return Refusal{RightsRefusal::people_shown_not_answered, "people_shown"};
    rights.people_shown_ = *people;
    return rights;
}

LicenceText licence_text(Licence licence) {
    switch (licence) {
        case Licence::cc_by:
            return {tr("Others may use it and name the rights holder (CC BY 4.0)"),
                    "https://creativecommons.org/licenses/by/4.0/"};
        case Licence::cc_by_sa:
            return {tr("Others may use it, name the rights holder and share alike (CC BY-SA 4.0)"),
                    "https://creativecommons.org/licenses/by-sa/4.0/"};
        case Licence::cc_zero:
            return {tr("Everybody may use it freely (CC0)"),
                    "https://creativecommons.org/publicdomain/zero/1.0/"};
        case Licence::all_rights_reserved:
            break;
    }
    return {tr("Only to be shown here (all rights reserved)"), ""};
}

}  // namespace agora::files
