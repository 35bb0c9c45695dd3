#include "personal_more.hpp"

#include "agora/base/text.hpp"

namespace agora::ambassadors {
namespace {

using web::Erasure;
using web::Ground;

constexpr std::string_view kUntilClosed = tr("Until you close your account");
constexpr std::string_view kThatItWasYou = tr("Others worked with it; that it was you goes");
constexpr std::string_view kYouAndTrainers =
    tr("You, trainers and the support group of ambassadors");
constexpr std::string_view kToCompose =
    tr("To compose the support group of every region and "
       "department");
constexpr std::string_view kToTrain = tr("To know who was trained for which kind of mission");
constexpr std::string_view kWhoAnswers = tr("To know who answers for it");

std::vector<web::PersonalTable> of_support() {
    return {
        {.table = "ambassadors_support_seat",
         .account_column = "account_id",
         .personal = "support_seat_id side department region domains from_day until_day left_on",
         .what = tr("Your place in the support group of ambassadors"),
         .purpose = kToCompose,
         .ground = Ground::consent,
         .audience = tr("Members; everybody sees how many there are from where"),
         .retention = kUntilClosed},
        {.table = "ambassadors_support_seat",
         .account_column = "seated_by",
         .personal = "seated_by",
         .what = tr("Whom you seated in the support group of ambassadors"),
         .purpose = kWhoAnswers,
         .ground = Ground::legitimate_interest,
         .audience = tr("The board"),
         .retention = tr("As long as the account of whom you seated is there"),
         .erasure = Erasure::blank_columns,
         .kept_because = kThatItWasYou},
        blanked("ambassadors_board_ask", "asked_by",
                "ask_id asked title body due_day asked_at answer answered_at",
                tr("What you asked between the support group and the board"),
                tr("To get an answer by a day"),
                tr("The board and the support group; ambassadors once it is answered")),
        blanked("ambassadors_board_ask", "answered_by", {},
                tr("What you answered between the support group and the board"),
                tr("To get an answer by a day"),
                tr("The board and the support group; ambassadors once it is answered")),
    };
}

std::vector<web::PersonalTable> of_training() {
    return {
        {.table = "ambassadors_trainer",
         .account_column = "account_id",
         .personal = "named_at",
         .what = tr("That you train ambassadors"),
         .purpose = kToTrain,
         .ground = Ground::consent,
         .audience = kYouAndTrainers,
         .retention = kUntilClosed},
        {.table = "ambassadors_trainer",
         .account_column = "named_by",
         .personal = "named_by",
         .what = tr("Whom you named as a trainer of ambassadors"),
         .purpose = kWhoAnswers,
         .ground = Ground::legitimate_interest,
         .audience = kYouAndTrainers,
         .retention = tr("As long as the account of the trainer is there"),
         .erasure = Erasure::blank_columns,
         .kept_because = kThatItWasYou},
        blanked("ambassadors_session", "linked_by", "event_id step starts_at",
                tr("Events that you made sessions of the training of ambassadors"), kWhoAnswers,
                tr("Nobody else")),
        {.table = "ambassadors_training",
         .account_column = "account_id",
         .personal = "training_id step done_on event_id words state reason valid_until reminded "
                     "told_at",
         .what = tr("Steps of your training as an ambassador"),
         .purpose = kToTrain,
         .ground = Ground::consent,
         .audience = kYouAndTrainers,
         .retention = kUntilClosed},
        {.table = "ambassadors_training",
         .account_column = "decided_by",
         .personal = "decided_by",
         .what = tr("Steps of ambassadors that you confirmed or did not"),
         .purpose = kWhoAnswers,
         .ground = Ground::legitimate_interest,
         .audience = kYouAndTrainers,
         .retention = tr("As long as the account of the ambassador is there"),
         .erasure = Erasure::blank_columns,
         .kept_because = kThatItWasYou},
        {.table = "ambassadors_certificate",
         .account_column = "account_id",
         .personal = "certificate_id code steps issued_on valid_until reminded",
         .what = tr("Your certificates as an ambassador"),
         .purpose = tr("To show that you were trained to whom you give its code"),
         .ground = Ground::consent,
         .audience = tr("You, trainers, the support group, and whoever has the code"),
         .retention = kUntilClosed},
    };
}

std::vector<web::PersonalTable> of_terms() {
    return {
        blanked("ambassadors_entity", "kept_by", "entity_id name country not_for_profit changed_at",
                tr("Bodies that send people on missions that you wrote down"), kWhoAnswers,
                tr("The board")),
        blanked("ambassadors_ceiling", "kept_by", "country year per_day per_year source stated_on",
                tr("Ceilings of lump sums that you wrote down"), kWhoAnswers, tr("The board")),
        {.table = "ambassadors_engagement",
         .account_column = "account_id",
         .personal = "account_id place language",
         .plain = "seat_id pay",
         .what = tr("How you are paid for a mission, and the language of its document"),
         .purpose = tr("To write the document as the law asks"),
         .ground = Ground::contract,
         .audience = tr("You and the support group of ambassadors"),
         .retention = tr("As long as the cooperative keeps the mission"),
         .erasure = Erasure::blank_columns,
         .kept_because = kThatItWasYou},
        {.table = "ambassadors_workplace",
         .account_column = "account_id",
         .personal = "place language changed_at",
         .what = tr("Your place of work, and your language in documents"),
         .purpose = tr("To write the document as the law asks"),
         .ground = Ground::legal_duty,
         .audience = tr("You and the support group of ambassadors"),
         .retention = kUntilClosed},
    };
}

}  // namespace

web::PersonalTable blanked(std::string_view table, std::string_view column, std::string_view plain,
                           std::string_view what, std::string_view purpose,
                           std::string_view audience, std::string_view retention) {
    return {.table = table,
            .account_column = column,
            .personal = column,
            .plain = plain,
            .what = what,
            .purpose = purpose,
            .ground = Ground::legitimate_interest,
            .audience = audience,
            .retention = retention,
            .erasure = Erasure::blank_columns,
            .kept_because = kThatItWasYou};
}

std::vector<web::PersonalTable> more_personal_tables() {
    std::vector<web::PersonalTable> tables = of_support();
    for (web::PersonalTable& table : of_training()) tables.push_back(std::move(table));
    for (web::PersonalTable& table : of_terms()) tables.push_back(std::move(table));
    return tables;
}

}  // namespace agora::ambassadors
