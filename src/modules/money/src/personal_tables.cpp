#include "personal_tables.hpp"

namespace agora::money {
namespace {

using web::Erasure;
using web::Ground;
using web::PersonalTable;

constexpr std::string_view kTrace = tr("To show who wrote down what about the money");
constexpr std::string_view kMembers = tr("Members; visitors see no name");
constexpr std::string_view kWithFigures = tr("As long as the cooperative tells of its money");
constexpr std::string_view kWhyTrace = tr("What was written stays public; that it was you goes");

PersonalTable written(std::string_view table, std::string_view column, std::string_view plain,
                      std::string_view what) {
    return {.table = table,
            .account_column = column,
            .personal = column,
            .plain = plain,
            .what = what,
            .purpose = kTrace,
            .ground = Ground::legitimate_interest,
            .audience = kMembers,
            .retention = kWithFigures,
            .erasure = Erasure::blank_columns,
            .kept_because = kWhyTrace};
}

}  // namespace

std::vector<PersonalTable> personal_tables() {
    return {
        written("money_words", "written_by",
                "figure_id version name_nl name_fr name_en about_nl about_fr about_en reason "
                "written_at",
                tr("What you wrote about figures of the cooperative")),
        written("money_value", "written_by",
                "figure_id year version value document_id source reason written_at",
                tr("Values of figures that you wrote down")),
        written("money_document", "added_by",
                "document_id year kind language title summary_nl summary_fr summary_en file "
                "file_name file_size added_at removal_reason removed_at version",
                tr("Documents about the money that you added")),
        written("money_answer", "written_by", "question_id version language body written_at",
                tr("Answers about the money that you wrote")),
        {.table = "money_question",
         .account_column = "asked_by",
         .personal = "asked_by",
         .plain =
             "question_id number figure_id document_id language body as_member asked_at due_at "
             "answered_at told_until moderation",
         .what = tr("What you asked about the money of the cooperative"),
         .purpose = tr("To answer members in public"),
         .ground = Ground::contract,
         .audience = tr("Everybody reads the question. Your name: as your profile allows, or only "
                        "who answers, as you chose"),
         .retention = kWithFigures,
         .erasure = Erasure::blank_columns,
         .kept_because = tr("Others read the answer; that it was you goes")},
        {.table = "money_asker",
         .account_column = "account_id",
         .personal = "account_id",
         .plain = "question_id since",
         .what = tr("Questions about the money of which you want to know the answer"),
         .purpose = tr("To tell you when it is answered"),
         .ground = Ground::consent,
         .audience = tr("Nobody; everybody sees how many there are"),
         .retention = tr("Until you don't want to be told any more, or close your account"),
         .erasure = Erasure::delete_rows},
    };
}

}  // namespace agora::money
