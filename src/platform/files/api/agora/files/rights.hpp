#pragma once

#include "agora/base/result.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace agora::files {

/// What every upload of a picture has to answer: whose it is, what others may do with it, and
/// whether the people in it agreed (the law on author's rights and the right to one's image).

enum class Licence { all_rights_reserved, cc_by, cc_by_sa, cc_zero };
enum class PeopleShown { nobody, all_agreed };

enum class RightsRefusal {
    rights_holder_missing,
    rights_holder_too_long,
    licence_missing,
    people_shown_not_answered,
    people_shown_did_not_agree,
};
RefusalText refusal_text(RightsRefusal refusal);

/// As typed in the form. Fields: "rights_holder", "licence", "people_shown".
struct RightsAnswers {
    std::string rights_holder{};  ///< a name, at most 200 characters
    std::string licence{};        ///< a name_of(Licence)
    std::string people_shown{};   ///< "nobody", "all_agreed" or "not_all_agreed"
};

/// Only check_rights makes it: who has one has asked.
class PictureRights {
 public:
    const std::string& holder() const { return holder_; }
    Licence licence() const { return licence_; }
    PeopleShown people_shown() const { return people_shown_; }
    bool operator==(const PictureRights&) const = default;

 private:
    PictureRights() = default;
    std::string holder_;
    Licence licence_ = Licence::all_rights_reserved;
    PeopleShown people_shown_ = PeopleShown::nobody;
    friend Result<PictureRights> check_rights(const RightsAnswers& answers);
};
Result<PictureRights> check_rights(const RightsAnswers& answers);

/// Names for rows and forms: "cc_by", "nobody".
std::string_view name_of(Licence licence);
std::optional<Licence> licence_named(std::string_view name);
std::string_view name_of(PeopleShown people);
std::optional<PeopleShown> people_shown_named(std::string_view name);

/// How a licence is shown beside a picture.
struct LicenceText {
    std::string_view label;    ///< to translate
    std::string_view address;  ///< of the licence's text; empty: it has none
};
LicenceText licence_text(Licence licence);

}  // namespace agora::files
