#include "personal_tables.hpp"

#include "agora/base/text.hpp"

namespace agora::shelf {

std::vector<web::PersonalTable> personal_tables() {
    using web::Erasure;
    using web::Ground;
    constexpr std::string_view kReaders =
        tr("The group, all members or everybody, as its animators decided");
    constexpr std::string_view kWithGroup = tr("As long as the group keeps it");
    return {
        {.table = "shelf_item",
         .account_column = "added_by",
         .personal = "added_by",
         .plain =
             "item_id circle_id kind title language audience moderation version file file_name "
             "file_size tool address added_at changed_at",
         .what = tr("Texts, files and links that you added to a group"),
         .purpose = tr("To let a group keep what it needs in one place"),
         .ground = Ground::legitimate_interest,
         .audience = kReaders,
         .retention = kWithGroup,
         .erasure = Erasure::blank_columns,
         .kept_because = tr("The group works with it; that it was you goes. You can take it away "
                            "before")},
        {.table = "shelf_version",
         .account_column = "written_by",
         .personal = "written_by",
         .plain = "item_id version title body from_version written_at",
         .what = tr("What you wrote in the texts of a group"),
         .purpose = tr("To show who wrote what, and to be able to go back"),
         .ground = Ground::legitimate_interest,
         .audience = kReaders,
         .retention = kWithGroup,
         .erasure = Erasure::blank_columns,
         .kept_because = tr("Others wrote on; that it was you goes")},
    };
}

}  // namespace agora::shelf
