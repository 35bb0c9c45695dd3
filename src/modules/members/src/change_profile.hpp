#pragma once

#include "edit.hpp"

#include <optional>
#include <string>
#include <vector>

// The changes that owners make to their profile, a use case each. All of them make the profile when
// it is missing and tell ProfileChanged; a new audience is stored with its consent.
namespace agora::members {

Result<Done> change_name(db::WriteTx& tx, const Edit& edit, std::string_view public_name);

/// An empty commune is "not said".
Result<Done> change_place(db::WriteTx& tx, const Edit& edit, std::string_view commune,
                          const AudienceChoice& audience);

struct ProfessionsChange {
    std::optional<TermId> main;
    std::vector<TermId> others;
    AudienceChoice audience;
};
Result<Done> change_professions(db::WriteTx& tx, const Edit& edit, const ProfessionsChange& wanted);

Result<Done> change_sectors(db::WriteTx& tx, const Edit& edit, const std::vector<TermId>& sectors,
                            const AudienceChoice& audience);
Result<Done> change_skills(db::WriteTx& tx, const Edit& edit, const std::vector<TermId>& skills,
                           const AudienceChoice& audience);

/// A language that comes twice is refused at "language_N", N from one.
Result<Done> change_languages(db::WriteTx& tx, const Edit& edit,
                              const std::vector<SpokenRow>& languages,
                              const AudienceChoice& audience);

struct TextChange {
    Field kind = Field::who_i_am;
    std::string language;
    std::string body;  ///< empty removes the text of this language
    bool is_translation = false;
    AudienceChoice audience;
};
/// The first text of its kind is the original, whatever was said.
Result<Done> change_text(db::WriteTx& tx, const Edit& edit, const TextChange& wanted);

struct ContactChange {
    std::string website;
    std::string phone;
    std::string public_mail;
    std::vector<AudienceChoice> audiences;
};
Result<Done> change_contact(db::WriteTx& tx, const Edit& edit, const ContactChange& wanted);

Result<Done> change_stage(db::WriteTx& tx, const Edit& edit, Stage stage,
                          const AudienceChoice& audience);

struct AvailabilityChange {
    Availability availability = Availability::unsaid;
    std::optional<Date> until;
    AudienceChoice audience;
};
/// Looking for work and open to collaborate end by themselves, within a year (DIR-09).
Result<Done> change_availability(db::WriteTx& tx, const Edit& edit,
                                 const AvailabilityChange& wanted);

struct ListingChange {
    AudienceChoice audience;  ///< only_me or my_groups: not listed
    bool allow_indexing = false;
    bool allow_project_search = false;
    std::string project_wording = {};  ///< of the question and the answer
    ConsentWay way = ConsentWay::own_profile;
};
/// In the directory or out of it, from this commit on (DIR-01). Listing also confirms the profile.
void change_listing(db::WriteTx& tx, const Edit& edit, const ListingChange& wanted);

/// "It is still right": good for another year (DIR-13).
void confirm_profile(db::WriteTx& tx, const Edit& edit);

struct ItemChange {
    std::string title;
    std::string address;
    std::string description;
};
Result<Done> add_link(db::WriteTx& tx, const Edit& edit, const ItemChange& wanted);
void remove_item(db::WriteTx& tx, const Edit& edit, ItemId item);

}  // namespace agora::members
