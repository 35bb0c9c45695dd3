#include "personal_tables.hpp"

#include "agora/base/text.hpp"

namespace agora::kit {
namespace {

web::PersonalTable blanked(std::string_view table, std::string_view account, std::string_view plain,
                           std::string_view what) {
    return {.table = table,
            .account_column = account,
            .personal = account,
            .plain = plain,
            .what = what,
            .purpose = tr("To know who answers for it"),
            .ground = web::Ground::legitimate_interest,
            .audience = tr("Members"),
            .retention = tr("Until you close your account"),
            .erasure = web::Erasure::blank_columns,
            .kept_because = tr("The cooperative works with it; that it was you goes")};
}

}  // namespace

std::vector<web::PersonalTable> personal_tables() {
    return {
        blanked("kit_baseline", "written_by", "version nl fr en written_at",
                tr("Sentences about the cooperative that you wrote")),
        blanked("kit_word", "kept_by",
                "word_id version nl fr en sentence_nl sentence_fr sentence_en valid_until "
                "written_at reminded",
                tr("Words of the lexicon that you keep")),
        blanked("kit_item", "kept_by", "item_id kind audience replaced_by newest added_at",
                tr("What you keep in the kit of ambassadors")),
        blanked("kit_version", "written_by",
                "item_id version title summary languages valid_from valid_until body file "
                "file_name file_size address written_at reminded downloads",
                tr("Versions in the kit of ambassadors that you made")),
    };
}

}  // namespace agora::kit
